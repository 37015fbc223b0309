// How many and how many in all, as bounds over every world that the records allow; the bounds of parts merge.

import type { SubjectId } from "../../entity/subject.ts"
import { type CountRange, none } from "../../value/count-range.ts"
import type { Exactness } from "../judge.ts"

/**
 * How many incidents, how many people in all and in one of them, as bounds over every world that the records allow.
 *
 * @remarks
 * A bound that is not there is open. `sum.best` is there only where every incident certainly counts and has a best
 * figure; otherwise `bestFigures` says how far the best figures go. Figures beyond 2^53 are not written: the total then
 * has no upper bound.
 * @category queries
 */
export interface Bounds {
  /** How many incidents. */
  readonly count: CountRange
  /** How many people in all of them. */
  readonly sum: CountRange
  /** How many incidents the sum is made of: fewer than `count` where those without a report are left out. */
  readonly summed: CountRange
  /** How many people in the largest of them, where there is one; absent where there certainly is none. */
  readonly largest?: CountRange
  /** How many people in the smallest of them, where there is one; absent where there certainly is none. */
  readonly smallest?: CountRange
  /** The sum of the best figures of those that certainly count and have one; no sum where it is beyond 2^53. */
  readonly bestFigures: { readonly sum?: number; readonly of: number }
  /** Who leaves the sum without an upper bound, those without any report included. */
  readonly openBecauseOf: readonly SubjectId[]
  /** Who says nothing of what is summed, which is not zero. */
  readonly notReported: readonly SubjectId[]
  /** Whether each bound is the narrowest there is. */
  readonly exactness: Exactness
}

const highest = Number.MAX_SAFE_INTEGER

const grain = 2 ** 20

/**
 * Where sums become whole numbers.
 *
 * Shares of a total that was divided over incidents are fractions. On a grid of millionths they add up to the last bit
 * in any order, as long as they stay below some billions; above, whole numbers are enough.
 */
export const wholeFrom: number = 2 ** 32

const onGrid = (n: number, round: (n: number) => number): number =>
  Number.isInteger(n) ? n : n < wholeFrom ? round(n * grain) / grain : round(n)

/** A lower bound as it can be added up without error. */
export const lower = (n: number): number => Math.min(onGrid(n, Math.floor), highest)

/** An upper bound as it can be added up without error; open where it cannot be written exactly. */
export const upper = (n: number | undefined): number | undefined => {
  if (n === undefined) return undefined
  const rounded = onGrid(n, Math.ceil)
  return rounded > highest ? undefined : rounded
}

/** The sum of two lower bounds: whatever lies beyond 2^53 is at least 2^53 − 1. */
export const plusLower = (a: number, b: number): number => {
  const sum = a + b
  return Math.min(sum < wholeFrom ? sum : Math.floor(a) + Math.floor(b), highest)
}

/** The sum of two upper bounds: open where one is, or where it cannot be written exactly. */
export const plusUpper = (a: number | undefined, b: number | undefined): number | undefined => {
  if (a === undefined || b === undefined) return undefined
  return upper(a + b < wholeFrom ? a + b : Math.ceil(a) + Math.ceil(b))
}

/** The smaller of two upper bounds, open ones being the largest. */
export const lesser = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b)

/** The larger of two upper bounds, open ones being the largest. */
export const greater = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : Math.max(a, b)

/** Bounds as a count. */
export const ranging = (min: number, max: number | undefined): CountRange =>
  max === undefined ? { min } : { min, max }

/**
 * The bounds of nothing at all.
 *
 * @example
 * ```ts
 * noBounds.sum // => { min: 0, max: 0 }
 * ```
 * @category queries
 */
export const noBounds: Bounds = Object.freeze({
  count: none,
  sum: none,
  summed: none,
  bestFigures: Object.freeze({ sum: 0, of: 0 }),
  openBecauseOf: Object.freeze([]),
  notReported: Object.freeze([]),
  exactness: "exact",
})

const added = (a: CountRange, b: CountRange): CountRange =>
  ranging(plusLower(a.min, b.min), plusUpper(a.max, b.max))

const addedSums = (a: CountRange, b: CountRange): CountRange => ({
  ...added(a, b),
  ...(a.approximate || b.approximate ? { approximate: true } : {}),
  ...(a.basis === "apportioned" || b.basis === "apportioned" ? { basis: "apportioned" as const } : {}),
})

// What certainly is there pushes the largest up; of what only may be there either can be the largest.
const largestOf = (a: Bounds, b: Bounds): CountRange | undefined => {
  if (a.largest === undefined || b.largest === undefined) return a.largest ?? b.largest
  const [isThere, isThereToo] = [a.summed.min > 0, b.summed.min > 0]
  const min =
    isThere === isThereToo
      ? (isThere ? Math.max : Math.min)(a.largest.min, b.largest.min)
      : (isThere ? a : b).largest!.min
  return ranging(min, greater(a.largest.max, b.largest.max))
}

const smallestOf = (a: Bounds, b: Bounds): CountRange | undefined => {
  if (a.smallest === undefined || b.smallest === undefined) return a.smallest ?? b.smallest
  const [isThere, isThereToo] = [a.summed.min > 0, b.summed.min > 0]
  const max =
    isThere === isThereToo
      ? (isThere ? lesser : greater)(a.smallest.max, b.smallest.max)
      : (isThere ? a : b).smallest!.max
  return ranging(Math.min(a.smallest.min, b.smallest.min), max)
}

const bestOf = (a: Bounds["bestFigures"], b: Bounds["bestFigures"]): Bounds["bestFigures"] => {
  const sum = a.sum === undefined || b.sum === undefined ? undefined : a.sum + b.sum
  return { ...(sum === undefined || sum > highest ? {} : { sum }), of: a.of + b.of }
}

// Every incident certainly counts and has a best figure.
const withBest = ({ sum: { min, max, approximate, basis }, summed, bestFigures }: Bounds): CountRange => {
  const { sum, of } = bestFigures
  const isWhole = of > 0 && of === summed.max && of === summed.min && min !== max
  const fits = sum !== undefined && sum >= min && (max === undefined || sum <= max)
  return {
    ...ranging(min, max),
    ...(isWhole && fits ? { best: sum } : {}),
    ...(approximate ? { approximate } : {}),
    ...(basis === undefined ? {} : { basis }),
  }
}

/** Bounds that were added up, with what can only be told of the whole. */
export const settled = (whole: Bounds): Bounds => {
  const { sum, openBecauseOf, exactness } = whole
  const isTooLarge = sum.min === highest || (sum.max === undefined && openBecauseOf.length === 0)
  return { ...whole, sum: withBest(whole), exactness: isTooLarge ? "sound" : exactness }
}

const idsOf = (lists: readonly (readonly SubjectId[])[]): readonly SubjectId[] => {
  const told = lists.filter((list) => list.length > 0)
  return told.length === 0 ? [] : [...new Set(told.flat())].sort()
}

/**
 * The bounds of a whole from the bounds of its parts, which share no incident.
 *
 * @remarks
 * The parts may be merged in any order and grouping, the years of a dataset or its pieces on several machines. Records
 * that are linked with each other belong into one part.
 *
 * @example
 * ```ts
 * const year = (killed: CountRange) => boundsOfMember({ id: "incident:1", membership: "certain", value: [killed] })
 * mergeBounds([year(exactly(4)), year(atLeast(2))]).sum // => { min: 6 }
 * mergeBounds([]).count // => { min: 0, max: 0 }
 * ```
 * @category queries
 */
export const mergeBounds = (parts: readonly Bounds[]): Bounds => {
  let whole = noBounds
  for (const part of parts) {
    const largest = largestOf(whole, part)
    const smallest = smallestOf(whole, part)
    whole = {
      count: added(whole.count, part.count),
      sum: addedSums(whole.sum, part.sum),
      summed: added(whole.summed, part.summed),
      ...(largest === undefined ? {} : { largest }),
      ...(smallest === undefined ? {} : { smallest }),
      bestFigures: bestOf(whole.bestFigures, part.bestFigures),
      openBecauseOf: [],
      notReported: [],
      exactness: whole.exactness === "exact" ? part.exactness : "sound",
    }
  }
  return settled({
    ...whole,
    openBecauseOf: idsOf(parts.map((part) => part.openBecauseOf)),
    notReported: idsOf(parts.map((part) => part.notReported)),
  })
}
