import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { read } from "../../src/core/read.ts"
import { dayOfNumber } from "../../src/value/civil-day.ts"
import { DateWindow } from "../../src/value/date-window.ts"
import {
  certainlyBefore,
  certainlyWithin,
  hullOf,
  lengthInDays,
  possiblyBefore,
  possiblyWithin,
} from "../../src/value/window-order.ts"
import { anyWindow, bareWindow, dayBetween, smallMinutes, smallWindow } from "../support/arbitrary-dates.ts"

const runs = { numRuns: 10_000 }

// A world is one day or minute of a window, as the minutes in which it lies on its own clock, the end
// excluded.
interface World {
  readonly start: number
  readonly end: number
}

const dayMinutes = 1440
const horizon = [19_765 * dayMinutes, 19_803 * dayMinutes] as const

const minutesOf = (moment: string): number =>
  Date.parse(moment.length === 10 ? `${moment}T00:00Z` : `${moment}Z`) / 60_000

const isInMinutes = ({ earliest = "", latest = "" }: DateWindow) => `${earliest}${latest}`.includes("T")

/** Every day a window can be, or every minute near a bound that is told and two a day where it is open. */
const worldsOf = (window: DateWindow): readonly World[] => {
  const [first, last] = [window.earliest, window.latest].map((bound, index) =>
    bound === undefined ? horizon[index === 0 ? 0 : 1] : minutesOf(bound),
  ) as [number, number]
  const size = isInMinutes(window) ? 1 : dayMinutes
  const isShort = window.earliest !== undefined && window.latest !== undefined
  const step = size === 1 && !isShort ? dayMinutes / 2 : size
  const starts = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  )
  return (starts.at(-1) === last ? starts : [...starts, last]).map((start) => ({ start, end: start + size }))
}

const everyOffset = [-720, -540, -300, -60, 0, 180, 345, 600, 720, 840]

const offsetsOf = (zone: string | undefined): readonly number[] => {
  if (zone === "Z") return [0]
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? "") ?? []
  if (sign === undefined) return everyOffset
  return [(Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1)]
}

/** Every pair of offsets that two windows can have; those of one named zone differ by three hours at most. */
const clocksOf = (a: string | undefined, b: string | undefined): readonly (readonly [number, number])[] =>
  a !== undefined && a === b && offsetsOf(a).length > 1
    ? [-180, -60, 0, 60, 180].map((change) => [0, change] as const)
    : offsetsOf(a).flatMap((first) => offsetsOf(b).map((second) => [first, second] as const))

/** In how many of all worlds the first was over before the second began: in all, some or none. */
const beforeInWorlds = (a: DateWindow, b: DateWindow) => {
  const clocks = isInMinutes(a) || isInMinutes(b) ? clocksOf(a.zone, b.zone) : ([[0, 0]] as const)
  const [first, second] = [worldsOf(a), worldsOf(b)]
  const isBefore = ([one, other]: readonly [number, number], x: World, y: World) =>
    x.end - one <= y.start - other
  return {
    certain: clocks.every((clock) => first.every((x) => second.every((y) => isBefore(clock, x, y)))),
    possible: clocks.some((clock) => first.some((x) => second.some((y) => isBefore(clock, x, y)))),
  }
}

const withinInWorlds = (window: DateWindow, from: string, to: string, zone: string | undefined) => {
  const oneClock = !isInMinutes(window) || (zone !== undefined && zone === window.zone)
  const clocks = oneClock
    ? ([[0, 0]] as const)
    : offsetsOf(window.zone).flatMap((a) => offsetsOf(zone).map((b) => [a, b] as const))
  const [first, end] = [minutesOf(from), minutesOf(to) + dayMinutes]
  const worlds = worldsOf(window)
  const isWithin = ([one, other]: readonly [number, number], { start, end: over }: World) =>
    first - other <= start - one && over - one <= end - other
  return {
    certain: clocks.every((clock) => worlds.every((world) => isWithin(clock, world))),
    possible: clocks.some((clock) => worlds.some((world) => isWithin(clock, world))),
  }
}

const small = fc.oneof(smallWindow, smallMinutes)
const dayNumbers = fc.integer({ min: 19_778, max: 19_790 })

/** Three windows, sorted by where they end, so that many lie before one another. */
const threeOf = (window: fc.Arbitrary<DateWindow>): fc.Arbitrary<[DateWindow, DateWindow, DateWindow]> =>
  fc
    .tuple(window, window, window)
    .map((three) => three.sort((a, b) => ((a.latest ?? "3") < (b.latest ?? "3") ? -1 : 1)))
const zoneOrNone = fc.constantFrom(undefined, undefined, "Z", "+03:00", "Asia/Baghdad")

describe("before", () => {
  test("is certain in all worlds and possible in one, for windows small enough to try them all", () =>
    fc.assert(
      fc.property(small, small, (a, b) => {
        const worlds = beforeInWorlds(a, b)
        expect({ certain: certainlyBefore(a, b), possible: possiblyBefore(a, b) }).toEqual(worlds)
      }),
      runs,
    ))
  test("is possible wherever it is certain", () =>
    fc.assert(
      fc.property(anyWindow, anyWindow, (a, b) => {
        expect(certainlyBefore(a, b) && !possiblyBefore(a, b)).toBe(false)
      }),
      runs,
    ))
  test("is impossible one way where it is certain the other", () =>
    fc.assert(
      fc.property(anyWindow, anyWindow, (a, b) => {
        expect(certainlyBefore(a, b) && possiblyBefore(b, a)).toBe(false)
      }),
      runs,
    ))
  test("is certain of no window and itself", () =>
    fc.assert(
      fc.property(anyWindow, (a) => {
        expect(certainlyBefore(a, a)).toBe(false)
      }),
      runs,
    ))
  test("hangs on from window to window, of days or of minutes", () =>
    fc.assert(
      fc.property(fc.oneof(threeOf(smallWindow), threeOf(smallMinutes)), ([a, b, c]) => {
        if (certainlyBefore(a, b) && certainlyBefore(b, c)) expect(certainlyBefore(a, c)).toBe(true)
      }),
      runs,
    ))
  test("takes no account of marks, words and anchors", () =>
    fc.assert(
      fc.property(bareWindow, bareWindow, (a, b) => {
        const noted = { ...a, approximate: true, uncertain: true, wording: "about then" }
        expect(certainlyBefore(noted, b)).toBe(certainlyBefore(a, b))
        expect(possiblyBefore(noted, b)).toBe(possiblyBefore(a, b))
      }),
      runs,
    ))
})

describe("within", () => {
  test("is certain in all worlds and possible in one, for windows small enough to try them all", () =>
    fc.assert(
      fc.property(
        small,
        dayBetween(19_778, 19_790),
        dayBetween(19_778, 19_790),
        zoneOrNone,
        (window, from, to, zone) => {
          const worlds = withinInWorlds(window, from, to, zone)
          expect({
            certain: certainlyWithin(window, from, to, zone),
            possible: possiblyWithin(window, from, to, zone),
          }).toEqual(worlds)
        },
      ),
      runs,
    ))
  test("is certain of a window of days and its own bounds", () =>
    fc.assert(
      fc.property(smallWindow, (window) => {
        expect(certainlyWithin(window, window.earliest, window.latest)).toBe(true)
      }),
      runs,
    ))
  test("stays certain of wider days, and impossible of narrower ones", () =>
    fc.assert(
      fc.property(small, dayNumbers, dayNumbers, fc.nat({ max: 3 }), (window, first, last, by) => {
        const [from, to, sooner, later] = [first, last, first - by, last + by].map(dayOfNumber)
        if (certainlyWithin(window, from, to)) expect(certainlyWithin(window, sooner, later)).toBe(true)
        if (possiblyWithin(window, from, to)) expect(possiblyWithin(window, sooner, later)).toBe(true)
      }),
      runs,
    ))
})

describe("the hull", () => {
  test("is a sound window", () =>
    fc.assert(
      fc.property(anyWindow, anyWindow, (a, b) => {
        expect(read(DateWindow, hullOf(a, b)).issues).toEqual([])
      }),
      runs,
    ))
  test("has the same bounds either way about", () =>
    fc.assert(
      fc.property(anyWindow, anyWindow, (a, b) => {
        const [one, other] = [hullOf(a, b), hullOf(b, a)]
        expect([one.earliest, one.latest, one.zone]).toEqual([other.earliest, other.latest, other.zone])
      }),
      runs,
    ))
  test("of a window and itself has its bounds and word", () =>
    fc.assert(
      fc.property(anyWindow, (a) => {
        const { earliest, latest, granularity } = hullOf(a, a)
        const isOpen = a.earliest === undefined && a.latest === undefined
        expect([earliest, latest]).toEqual([a.earliest, a.latest])
        expect(granularity).toBe(isOpen ? "unknown" : a.granularity)
      }),
      runs,
    ))
  test("can be every day that one of the two can be, and no other at its ends", () =>
    fc.assert(
      fc.property(smallWindow, smallWindow, (a, b) => {
        const starts = (window: DateWindow) => worldsOf(window).map((world) => world.start)
        const hull = starts(hullOf(a, b))
        expect(hull).toEqual(expect.arrayContaining([...starts(a), ...starts(b)]))
        expect([Math.min(...hull), Math.max(...hull)]).toEqual([
          Math.min(...starts(a), ...starts(b)),
          Math.max(...starts(a), ...starts(b)),
        ])
      }),
      runs,
    ))
})

describe("the length", () => {
  test("is the number of days that a window can be", () =>
    fc.assert(
      fc.property(smallWindow, (window) => {
        const isOpen = window.earliest === undefined || window.latest === undefined
        expect(lengthInDays(window)).toBe(isOpen ? undefined : worldsOf(window).length)
      }),
      runs,
    ))
})
