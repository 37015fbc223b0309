// What two counts say together: their sum, their hull, what they share, and which is certainly the larger.
import type { CountRange } from "./count-range.ts"

const unlimited = Number.POSITIVE_INFINITY
const highest = Number.MAX_SAFE_INTEGER

const topOf = ({ max = unlimited }: CountRange): number => max

// Who says exactly six holds six most likely, too.
const bestOf = ({ min, max, best }: CountRange): number | undefined => best ?? (min === max ? min : undefined)

// A figure too large to be written exactly still bounds from below, and bounds nothing from above.
const figures = (min: number, max: number, best: number | undefined, of: readonly CountRange[]): CountRange =>
  Object.freeze({
    min: Math.min(min, highest),
    ...(max <= highest ? { max } : {}),
    ...(best !== undefined && best <= highest && min !== max ? { best } : {}),
    ...(of.some(({ approximate }) => approximate === true) ? { approximate: true } : {}),
    ...(of.some(({ basis }) => basis === "apportioned") ? { basis: "apportioned" as const } : {}),
  })

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

/**
 * The sum of counts of different people or things.
 *
 * @remarks
 * One count without an upper bound leaves the sum without one. A best figure is given where every count has one,
 * an exact count being its own; the sum is approximate where any count is. Wording is not carried over, and of the
 * bases only `apportioned`, since its figures may be fractions. The sum of nothing is `none`.
 *
 * @example
 * ```ts
 * sum(atLeast(2), atLeast(5), moreThan(80)) // => { min: 88 }
 * sum(exactly(4), between(1, 3)) // => { min: 5, max: 7 }
 * ```
 * @category values
 */
export const sum = (...counts: readonly CountRange[]): CountRange => {
  const bests = counts.map(bestOf).filter((best) => best !== undefined)
  return figures(
    total(counts.map(({ min }) => min)),
    total(counts.map(topOf)),
    bests.length === counts.length ? total(bests) : undefined,
    counts,
  )
}

/**
 * The narrowest count that holds every number that any of the counts allows.
 *
 * @remarks
 * The hull of 4 and of 6 allows 5, which neither said. A best figure is given where all have the same; the other
 * notes fare as in `sum`.
 *
 * @example
 * ```ts
 * hull(exactly(4), exactly(6)) // => { min: 4, max: 6 }
 * hull(exactly(4), atLeast(2)) // => { min: 2 }
 * ```
 * @category values
 */
export const hull = (first: CountRange, ...others: readonly CountRange[]): CountRange => {
  const counts = [first, ...others]
  const best = bestOf(first)
  return figures(
    Math.min(...counts.map(({ min }) => min)),
    Math.max(...counts.map(topOf)),
    counts.every((count) => bestOf(count) === best) ? best : undefined,
    counts,
  )
}

/**
 * Whether some number fits both counts, so that they can both be right.
 *
 * @example
 * ```ts
 * overlaps(atLeast(2), exactly(6)) // => true
 * overlaps(exactly(4), exactly(6)) // => false
 * ```
 * @category values
 */
export const overlaps = (a: CountRange, b: CountRange): boolean => a.min <= topOf(b) && b.min <= topOf(a)

/**
 * Whether every number that the inner count allows is allowed by the outer.
 *
 * @example
 * ```ts
 * includes(atLeast(2), between(4, 6)) // => true
 * includes(between(4, 6), atLeast(4)) // => false
 * ```
 * @category values
 */
export const includes = (outer: CountRange, inner: CountRange): boolean =>
  outer.min <= inner.min && topOf(inner) <= topOf(outer)

/**
 * What two counts have in common, or nothing where they contradict each other.
 *
 * @example
 * ```ts
 * shared(atLeast(2), atMost(5)) // => { min: 2, max: 5 }
 * shared(exactly(4), exactly(6)) // => undefined
 * ```
 * @category values
 */
export const shared = (a: CountRange, b: CountRange): CountRange | undefined => {
  const min = Math.max(a.min, b.min)
  const max = Math.min(topOf(a), topOf(b))
  if (min > max) return undefined
  const best = bestOf(a) === bestOf(b) ? bestOf(a) : undefined
  return figures(min, max, best, [a, b])
}

/**
 * Whether the first count is larger than the second whichever numbers are right.
 *
 * @remarks Bounds are taken at their word; `about(30)` sets none, so that nothing is certain of it.
 *
 * @example
 * ```ts
 * certainlyMore(moreThan(80), atMost(80)) // => true
 * certainlyMore(atLeast(80), exactly(6)) // => true
 * certainlyMore(about(80), exactly(6)) // => false
 * ```
 * @category values
 */
export const certainlyMore = (a: CountRange, b: CountRange): boolean => a.min > topOf(b)

/**
 * Whether the first count may be larger than the second.
 *
 * @example
 * ```ts
 * possiblyMore(atLeast(2), exactly(5)) // => true
 * possiblyMore(exactly(5), atLeast(5)) // => false
 * ```
 * @category values
 */
export const possiblyMore = (a: CountRange, b: CountRange): boolean => topOf(a) > b.min
