// Counts as two columns of bounds; a count that may be in one of several runs stands apart.
import type { Fact, Fit, Held } from "../facts/fact.ts"
import { left, type Run } from "../facts/runs.ts"
import { type Column, openBounds, sieveBounds, withOthers } from "./column.ts"

/** Counts laid out by their bounds. */
export const countColumn = (fact: Fact, values: readonly unknown[]): Column => {
  // What stands apart may be any number until it is looked at.
  const bounds = openBounds(values.length)
  const others = new Map<number, unknown>()
  ;(values as readonly (readonly Run[])[]).forEach((runs, row) => {
    const [run] = runs
    if (runs.length !== 1 || run === undefined) others.set(row, runs)
    else {
      bounds[2 * row] = run.low
      bounds[2 * row + 1] = run.high
    }
  })
  return {
    fit: (held, beside) => {
      const test = fact.fit(held, beside)
      const allowed = left(held as readonly Held<Run>[])
      const [only] = allowed
      if (allowed.length !== 1 || only === undefined)
        return (row) => test(others.get(row) ?? [{ low: bounds[2 * row]!, high: bounds[2 * row + 1]! }])
      const { low: from, high: to } = only
      const simple = (row: number): Fit => {
        const [least, most] = [bounds[2 * row]!, bounds[2 * row + 1]!]
        if (most < from || least > to) return 0
        return least >= from && most <= to ? 3 : 2
      }
      return withOthers(others, test, simple)
    },
    sieves: (held) => {
      const [only, more] = left(held as readonly Held<Run>[])
      return only === undefined || more !== undefined ? [] : [sieveBounds(bounds, only.low, only.high)]
    },
  }
}
