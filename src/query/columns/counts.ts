// Counts as two columns of bounds; a count that may be in one of several runs stands apart.
import type { Fact, Fit, Held } from "../facts/fact.ts"
import { left, type Run } from "../facts/runs.ts"
import { type Column, sieveBounds, withOthers } from "./column.ts"

/** Counts laid out by their bounds. */
export const countColumn = (fact: Fact, values: readonly unknown[]): Column => {
  // What stands apart may be any number until it is looked at.
  const low = new Float64Array(values.length).fill(Number.NEGATIVE_INFINITY)
  const high = new Float64Array(values.length).fill(Number.POSITIVE_INFINITY)
  const others = new Map<number, unknown>()
  ;(values as readonly (readonly Run[])[]).forEach((runs, row) => {
    const [run] = runs
    if (runs.length !== 1 || run === undefined) others.set(row, runs)
    else {
      low[row] = run.low
      high[row] = run.high
    }
  })
  return {
    fit: (held, beside) => {
      const test = fact.fit(held, beside)
      const allowed = left(held as readonly Held<Run>[])
      const [only] = allowed
      if (allowed.length !== 1 || only === undefined)
        return (row) => test(others.get(row) ?? [{ low: low[row]!, high: high[row]! }])
      const { low: from, high: to } = only
      const simple = (row: number): Fit => {
        const [least, most] = [low[row]!, high[row]!]
        if (most < from || least > to) return 0
        return least >= from && most <= to ? 3 : 2
      }
      return withOthers(others, test, simple)
    },
    sieves: (held) => {
      const [only, more] = left(held as readonly Held<Run>[])
      return only === undefined || more !== undefined ? [] : [sieveBounds(low, high, only.low, only.high)]
    },
  }
}
