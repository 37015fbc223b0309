// What holds of every answer by union, whatever was said: nothing is lost, nothing is made up.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type CountRange,
  casualties,
  contextOf,
  dataset,
  fits,
  incident,
  includes,
  resolve,
  says,
  sum,
  total,
} from "../../src/index.ts"
import { smallCount } from "../support/arbitrary-counts.ts"

const runs = { numRuns: 3_000 }
const totals = fc.array(smallCount, { minLength: 1, maxLength: 4 })
const floors = fc.array(fc.nat({ max: 6 }), { maxLength: 2 })

const strike = (
  counts: readonly CountRange[],
  parts: readonly number[] = [],
  id: `incident:${string}` = "incident:1",
) =>
  incident({
    id,
    casualties: [
      ...counts.map((killed, index) => says(`source:t${index}`, casualties({ killed }))),
      ...parts.map((min, index) =>
        says(`source:p${index}`, casualties({ killed: { count: { min }, scope: "part" } })),
      ),
    ],
  })
const killedIn = (one: ReturnType<typeof strike>) =>
  resolve(one, contextOf(dataset({ incidents: [one] }))).killed
const allows = ({ min, max }: CountRange, n: number): boolean => min <= n && (max === undefined || n <= max)

describe("union", () => {
  test("allows a number if and only if some total allows it and no floor forbids it", () => {
    fc.assert(
      fc.property(totals, floors, fc.nat({ max: 20 }), (counts, parts, n) => {
        const figure = killedIn(strike(counts, parts))
        const floor = Math.max(0, ...parts)
        const expected = counts.some((count) => allows(count, n)) && n >= floor
        const contradicted = counts.every(({ max }) => max !== undefined && max < floor)
        const answer = figure?.alternatives.some((run) => allows(run, n))
        expect(answer).toBe(contradicted ? n >= floor : expected)
      }),
      runs,
    )
  })

  test("does not depend on the order of the statements, nor on one being repeated", () => {
    fc.assert(
      fc.property(totals, floors, (counts, parts) => {
        const plain = killedIn(strike(counts, parts))
        const shuffled = killedIn(
          strike([...counts].reverse().concat(counts.slice(0, 1)), [...parts].reverse()),
        )
        expect(shuffled?.alternatives).toEqual(plain?.alternatives)
        expect(shuffled?.disputed).toBe(plain?.disputed)
      }),
      runs,
    )
  })

  test("another total never makes a possible number impossible", () => {
    fc.assert(
      fc.property(totals, smallCount, fc.nat({ max: 20 }), (counts, more, n) => {
        const before = fits(killedIn(strike(counts)), { min: n, max: n })
        const after = fits(killedIn(strike([...counts, more])), { min: n, max: n })
        if (before !== "no") expect(after).not.toBe("no")
      }),
      runs,
    )
  })

  test("its alternatives are in order and never touch", () => {
    fc.assert(
      fc.property(totals, floors, (counts, parts) => {
        const { alternatives = [] } = killedIn(strike(counts, parts)) ?? {}
        for (const [index, run] of alternatives.slice(1).entries()) {
          const before = alternatives[index]?.max
          expect(before === undefined ? Number.NaN : run.min - before).toBeGreaterThan(1)
        }
      }),
      runs,
    )
  })
})

describe("a total over incidents", () => {
  test("is the sum of the bounds, and its parts merge into the whole", () => {
    fc.assert(
      fc.property(fc.array(totals, { maxLength: 4 }), fc.nat({ max: 4 }), (all, cut) => {
        const incidents = all.map((counts, index) => strike(counts, [], `incident:${index}`))
        const context = contextOf(dataset({ incidents }))
        const bounds = (some: typeof incidents) => {
          const { min, max } = total(some, "killed", context).count
          return max === undefined ? { min } : { min, max }
        }
        const whole = bounds(incidents)
        const merged = sum(bounds(incidents.slice(0, cut)), bounds(incidents.slice(cut)))
        expect(includes(whole, merged) && includes(merged, whole)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})
