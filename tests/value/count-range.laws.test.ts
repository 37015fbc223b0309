import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { noErrors } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import {
  certainlyMore,
  hull,
  includes,
  overlaps,
  possiblyMore,
  shared,
  sum,
} from "../../src/value/count-algebra.ts"
import { CountRange, none } from "../../src/value/count-range.ts"
import { anyCount, apportionedCount, smallCount } from "../support/arbitrary-counts.ts"

const runs = { numRuns: 10_000 }

// Small ranges as the sets of numbers they allow; 40 stands for every number beyond their reach.
const horizon = 40
const worlds = ({ min, max = horizon }: CountRange): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index)
const pairs = (a: CountRange, b: CountRange): readonly (readonly [number, number])[] =>
  worlds(a).flatMap((x) => worlds(b).map((y) => [x, y] as const))
const allows = (range: CountRange, n: number): boolean =>
  range.min <= n && (range.max === undefined || n <= range.max)

/** A count as the algebra gives it: figures, and of the notes what a reader of figures needs. */
const bare = (range: CountRange): CountRange => sum(range)

const isSound = (range: CountRange): boolean => {
  const result = read(CountRange, range)
  return result.ok && noErrors(result.issues)
}

describe("the sum of counts", () => {
  test("does not depend on their order", () =>
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        expect(sum(a, b)).toEqual(sum(b, a))
      }),
      runs,
    ))
  test("does not depend on which two are added first", () =>
    fc.assert(
      fc.property(anyCount, anyCount, anyCount, (a, b, c) => {
        expect(sum(sum(a, b), c)).toEqual(sum(a, sum(b, c)))
        expect(sum(a, b, c)).toEqual(sum(sum(a, b), c))
      }),
      runs,
    ))
  test("is not changed by none", () =>
    fc.assert(
      fc.property(anyCount, (a) => {
        expect(sum(a, none)).toEqual(bare(a))
        expect([bare(a).min, bare(a).max]).toEqual([a.min, a.max])
      }),
      runs,
    ))
  test("allows just the numbers that two allowed numbers add up to", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        const totals = pairs(a, b).map(([x, y]) => x + y)
        const whole = sum(a, b)
        expect(totals.every((n) => allows(whole, n))).toBe(true)
        expect(whole.min).toBe(Math.min(...totals))
        const isOpen = a.max === undefined || b.max === undefined
        expect(whole.max).toBe(isOpen ? undefined : Math.max(...totals))
      }),
      runs,
    ))
  test("is unknown at the top where any count is, and never becomes none", () =>
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const whole = sum({ min: 0 }, a, b)
        expect("max" in whole).toBe(false)
        expect(whole).not.toEqual(none)
        expect(whole.min).toBeGreaterThanOrEqual(a.min)
      }),
      runs,
    ))
  test("names a best figure only where every count has one", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        const hasBest = (range: CountRange) => range.best !== undefined || range.min === range.max
        const whole = sum(a, b)
        if (!hasBest(a) || !hasBest(b)) expect(whole.best).toBeUndefined()
        else if (whole.min !== whole.max) expect(whole.best).toBe((a.best ?? a.min) + (b.best ?? b.min))
      }),
      runs,
    ))
  test("grows or stays where a count grows", () =>
    fc.assert(
      fc.property(smallCount, smallCount, fc.nat({ max: 5 }), (a, b, more) => {
        const larger = { min: a.min + more, ...(a.max === undefined ? {} : { max: a.max + more }) }
        expect(sum(larger, b).min).toBe(sum(a, b).min + more)
        expect(includes(sum(hull(a, larger), b), sum(a, b))).toBe(true)
      }),
      runs,
    ))
  test("of shares of a divided total keeps saying that it is made of shares", () =>
    fc.assert(
      fc.property(apportionedCount, smallCount, (share, count) => {
        expect(sum(share, count).basis).toBe("apportioned")
        expect(isSound(sum(share, share, count))).toBe(true)
      }),
      runs,
    ))
  test("of sound counts is a sound, frozen count", () =>
    fc.assert(
      fc.property(fc.array(anyCount, { maxLength: 6 }), (counts) => {
        fc.pre(counts.every(isSound))
        expect(isSound(sum(...counts))).toBe(true)
        expect(Object.isFrozen(sum(...counts))).toBe(true)
      }),
      runs,
    ))
})

describe("the hull of counts", () => {
  test("does not depend on order or grouping, and of one count is that count", () =>
    fc.assert(
      fc.property(anyCount, anyCount, anyCount, (a, b, c) => {
        expect(hull(a, b)).toEqual(hull(b, a))
        expect(hull(hull(a, b), c)).toEqual(hull(a, hull(b, c)))
        expect(hull(a, b, c)).toEqual(hull(hull(a, b), c))
        expect(hull(a, a)).toEqual(bare(a))
      }),
      runs,
    ))
  test("includes both, and is the narrowest that does", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        const both = hull(a, b)
        expect(includes(both, a) && includes(both, b)).toBe(true)
        const numbers = [...worlds(a), ...worlds(b)]
        expect(both.min).toBe(Math.min(...numbers))
        expect(both.max ?? horizon).toBe(Math.max(...numbers))
        expect(both.max === undefined).toBe(a.max === undefined || b.max === undefined)
      }),
      runs,
    ))
  test("keeps a best figure that all have, and makes none up", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        const { best } = hull(a, b)
        if (best !== undefined) expect([a.best ?? a.min, b.best ?? b.min]).toEqual([best, best])
      }),
      runs,
    ))
  test("is a sound count", () =>
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        expect(isSound(hull(a, b))).toBe(true)
      }),
      runs,
    ))
})

describe("what two counts say of each other", () => {
  test("they overlap just where some number fits both", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        expect(overlaps(a, b)).toBe(worlds(a).some((n) => allows(b, n)))
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
      runs,
    ))
  test("one includes the other just where every number of the other fits it", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        const isOpenEnd = b.max === undefined && a.max !== undefined
        expect(includes(a, b)).toBe(!isOpenEnd && worlds(b).every((n) => allows(a, n)))
      }),
      runs,
    ))
  test("they share just the numbers that fit both", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        const common = worlds(a).filter((n) => allows(b, n))
        const range = shared(a, b)
        if (common.length === 0) expect(range).toBeUndefined()
        else expect(worlds(range as CountRange)).toEqual(common)
        expect(range).toEqual(shared(b, a))
        if (range !== undefined) expect(isSound(range)).toBe(true)
      }),
      runs,
    ))
  test("one is certainly more just where it is more in every world, and possibly where in some", () =>
    fc.assert(
      fc.property(smallCount, smallCount, (a, b) => {
        const isOpen = b.max === undefined
        expect(certainlyMore(a, b)).toBe(!isOpen && pairs(a, b).every(([x, y]) => x > y))
        expect(possiblyMore(a, b)).toBe(pairs(a, b).some(([x, y]) => x > y))
      }),
      runs,
    ))
  test("what is certain is possible, and never certain both ways", () =>
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        if (certainlyMore(a, b)) {
          expect(possiblyMore(a, b)).toBe(true)
          expect(possiblyMore(b, a)).toBe(false)
          expect(overlaps(a, b)).toBe(false)
        }
      }),
      runs,
    ))
  test("an unknown number is certainly more than nothing, not even than none", () =>
    fc.assert(
      fc.property(anyCount, (a) => {
        expect(certainlyMore({ min: 0 }, a)).toBe(false)
        expect(certainlyMore(a, { min: 0 })).toBe(false)
        expect(overlaps({ min: 0 }, a)).toBe(true)
      }),
      runs,
    ))
})

describe("counts at the limit of what is written exactly", () => {
  const highest = Number.MAX_SAFE_INTEGER
  test("a sum beyond it is at least the limit and has no upper bound", () => {
    expect(sum({ min: highest, max: highest }, { min: 1, max: 1 })).toEqual({ min: highest })
    expect(sum({ min: 0, max: highest }, { min: 0, max: 1 })).toEqual({ min: 0 })
  })
  test("the sum of nothing is none", () => expect(sum()).toEqual(none))
  test("at least 2, at least 5 and more than 80 are at least 88", () =>
    expect(sum({ min: 2 }, { min: 5 }, { min: 81 })).toEqual({ min: 88 }))
})
