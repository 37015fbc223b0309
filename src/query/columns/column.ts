// The values of one fact over many incidents, laid out so that a question runs over them.
import type { Beside, Fact, Fit, Held } from "../facts/fact.ts"

/** Leaves out rows in which constraints cannot hold. */
export interface Sieve {
  /** How dear a row is, the comparison of one number being 1. */
  readonly cost: number
  /** Writes those of some rows that may stay into a list, which may be the same one, and tells their number. */
  readonly keep: (rows: Int32Array, count: number, into: Int32Array) => number
  /** The rows that may stay, in order, where they are found without a look at all; the list is not to be changed. */
  readonly found?: () => Int32Array
}

/** The values of one fact, a row an incident. */
export interface Column {
  /** How far constraints on the fact hold in each row. */
  readonly fit: (held: readonly Held<unknown>[], beside: Beside) => (row: number) => Fit
  /** Loops of their own over the rows, for constraints of a simple form that must all hold. */
  readonly sieves?: (held: readonly Held<unknown>[]) => readonly Sieve[]
}

/** Values as they are, for facts that are seldom asked or that have no simpler form. */
export const plainColumn = (fact: Fact, values: readonly unknown[]): Column => ({
  fit: (held, beside) => {
    const test = fact.fit(held, beside)
    return (row) => test(values[row])
  },
})

/** The rows whose values have no simple form, each with its value; all others are laid out. */
export type Others = ReadonlyMap<number, unknown>

/** A test of laid out rows that hands the others to the fact itself. */
export const withOthers = (
  others: Others,
  test: (value: unknown) => Fit,
  simple: (row: number) => Fit,
): ((row: number) => Fit) =>
  others.size === 0 ? simple : (row) => (others.has(row) ? test(others.get(row)) : simple(row))

/** Two lists of rows in order, as one. */
export const merged = (a: Int32Array, b: Int32Array): Int32Array => {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const all = new Int32Array(a.length + b.length)
  let [inA, inB] = [0, 0]
  for (let at = 0; at < all.length; at++) {
    all[at] = inB >= b.length || (inA < a.length && a[inA]! < b[inB]!) ? a[inA++]! : b[inB++]!
  }
  return all
}

/** Two bounds for each row, side by side, so that one look at memory brings both: twice the row, and the place after it. */
export const openBounds = (rows: number): Float64Array =>
  new Float64Array(2 * rows).map((_, place) =>
    place % 2 === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  )

/** Keeps the rows whose bounds meet a run. */
export const sieveBounds = (bounds: Float64Array, from: number, to: number): Sieve => ({
  cost: 2,
  keep: (rows, count, into) => {
    let kept = 0
    for (let at = 0; at < count; at++) {
      const row = rows[at]!
      into[kept] = row
      if (bounds[2 * row + 1]! >= from && bounds[2 * row]! <= to) kept++
    }
    return kept
  },
})
