// Times as columns of day numbers; what lasted, or has several accounts of its time, stands apart.
import type { Fact, Fit, Held } from "../facts/fact.ts"
import { left, type Run, within } from "../facts/runs.ts"
import type { TimeBound, Times } from "../facts/time.ts"
import { type Column, openBounds, sieveBounds, withOthers } from "./column.ts"

const boundsOn = (held: readonly Held<TimeBound>[], end: TimeBound["of"]): readonly Run[] =>
  left(held.flatMap(({ is, holds }) => (is.of === end ? [{ is: is.run, holds }] : [])))

/** The days that are left to what began and ended on one day. */
const daysLeft = (held: readonly Held<TimeBound>[]): readonly Run[] => {
  const ends = boundsOn(held, "end")
  return boundsOn(held, "start").flatMap((run) => within(ends, run))
}

/** Times laid out by the first and last day that they can be. */
export const timeColumn = (fact: Fact, values: readonly unknown[]): Column => {
  // What stands apart may be any day until it is looked at.
  const days = openBounds(values.length)
  const others = new Map<number, unknown>()
  ;(values as readonly (readonly Times[])[]).forEach((times, row) => {
    const [only] = times
    if (times.length !== 1 || only === undefined || !only.isOneDay) others.set(row, times)
    else {
      days[2 * row] = only.start.low
      days[2 * row + 1] = only.start.high
    }
  })
  return {
    sieves: (held) => {
      const [only, more] = daysLeft(held as readonly Held<TimeBound>[])
      return only === undefined || more !== undefined ? [] : [sieveBounds(days, only.low, only.high)]
    },
    fit: (held, beside) => {
      const test = fact.fit(held, beside)
      const both = daysLeft(held as readonly Held<TimeBound>[])
      const [only] = both
      if (both.length !== 1 || only === undefined) {
        return (row) => {
          const run = { low: days[2 * row]!, high: days[2 * row + 1]! }
          return test(others.get(row) ?? [{ start: run, end: run, isOneDay: true }])
        }
      }
      const { low: from, high: to } = only
      const simple = (row: number): Fit => {
        const [first, last] = [days[2 * row]!, days[2 * row + 1]!]
        if (last < from || first > to) return 0
        return first >= from && last <= to ? 3 : 2
      }
      return withOthers(others, test, simple)
    },
  }
}
