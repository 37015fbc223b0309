import fc from "fast-check"
import { expect, test } from "vitest"
import {
  allDays,
  coversDays,
  type DaySet,
  daySetOf,
  daysFrom,
  daysInBoth,
  daysInEither,
  firstDayWithin,
  meetsDays,
  noDays,
  stretchesOf,
} from "../../src/value/day-set.ts"
import { runsOf } from "../support/runs.ts"

const runs = { numRuns: runsOf(2_000) }
const last = 20
const anyStretch = fc
  .tuple(fc.nat(last), fc.integer({ min: -1, max: 5 }))
  .map(([a, n]) => [a, a + n] as const)
const anyStretches = fc.array(anyStretch, { maxLength: 6 })
const anySet = anyStretches.map(daySetOf)

/** The days of a set, counted one by one. */
const listed = (days: DaySet): ReadonlySet<number> =>
  new Set(
    [...stretchesOf(days)].flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, index) => a + index)),
  )
const same = (a: ReadonlySet<number>, b: Iterable<number>): void => {
  expect([...a].sort((x, y) => x - y)).toEqual([...b].sort((x, y) => x - y))
}
const isSound = (days: DaySet): boolean =>
  days.every(
    (day, index) => index === 0 || (index % 2 === 0 ? day > days[index - 1]! + 1 : day >= days[index - 1]!),
  )

test("a set has the days of its stretches, in stretches that neither touch nor overlap", () => {
  fc.assert(
    fc.property(anyStretches, (stretches) => {
      const days = daySetOf(stretches)
      expect(isSound(days)).toBe(true)
      const each = stretches.flatMap(([a, b]) =>
        Array.from({ length: Math.max(0, b - a + 1) }, (_, i) => a + i),
      )
      same(listed(days), new Set(each))
    }),
    runs,
  )
})

test("what is in both and what is in either is so day by day", () => {
  fc.assert(
    fc.property(anySet, anySet, (a, b) => {
      const [both, either] = [daysInBoth(a, b), daysInEither(a, b)]
      expect([isSound(both), isSound(either)]).toEqual([true, true])
      same(
        listed(both),
        [...listed(a)].filter((day) => listed(b).has(day)),
      )
      same(listed(either), new Set([...listed(a), ...listed(b)]))
      expect(daysInEither(either, a)).toBe(either)
    }),
    runs,
  )
})

test("to cover days is to have each of them, to meet them is to have one", () => {
  fc.assert(
    fc.property(anySet, fc.nat(last + 6), fc.integer({ min: -2, max: 6 }), (days, first, more) => {
      const asked = Array.from({ length: Math.max(0, more + 1) }, (_, index) => first + index)
      const had = asked.filter((day) => listed(days).has(day))
      expect(coversDays(days, first, first + more)).toBe(asked.length > 0 && had.length === asked.length)
      expect(meetsDays(days, first, first + more)).toBe(had.length > 0)
      expect(firstDayWithin(days, first, first + more)).toBe(had[0])
    }),
    runs,
  )
})

test("all days and no days are the ends of the scale", () => {
  fc.assert(
    fc.property(anySet, (days) => {
      expect(daysInBoth(days, allDays)).toEqual(days)
      expect(daysInEither(days, noDays)).toEqual(days)
      expect(daysInBoth(days, noDays)).toEqual([])
      expect(daysInEither(days, allDays)).toEqual([...allDays])
    }),
    runs,
  )
  expect(daysFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(allDays)
  expect(daysFrom(2, 1)).toBe(noDays)
})
