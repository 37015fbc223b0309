// Times as columns of day numbers; what lasted, or has several accounts of its time, stands apart.
import type { Fact, Fit, Held } from "../facts/fact.ts"
import { left, within } from "../facts/runs.ts"
import type { TimeBound, Times } from "../facts/time.ts"
import { type Column, withOthers } from "./column.ts"

const boundsOn = (held: readonly Held<TimeBound>[], end: TimeBound["of"]) =>
  left(held.flatMap(({ is, holds }) => (is.of === end ? [{ is: is.run, holds }] : [])))

/** Times laid out by the first and last day that they can be. */
export const timeColumn = (fact: Fact, values: readonly unknown[]): Column => {
  const column = (): Float64Array => new Float64Array(values.length)
  const [firstDay, lastDay] = [column(), column()]
  const others = new Map<number, unknown>()
  ;(values as readonly (readonly Times[])[]).forEach((times, row) => {
    const [only] = times
    if (times.length !== 1 || only === undefined || !only.isOneDay) others.set(row, times)
    else {
      firstDay[row] = only.start.low
      lastDay[row] = only.start.high
    }
  })
  return {
    fit: (held, beside) => {
      const test = fact.fit(held, beside)
      const bounds = held as readonly Held<TimeBound>[]
      const [starts, ends] = [boundsOn(bounds, "start"), boundsOn(bounds, "end")]
      const both = starts.flatMap((run) => within(ends, run))
      const [only] = both
      if (both.length !== 1 || only === undefined) {
        return (row) => {
          const run = { low: firstDay[row]!, high: lastDay[row]! }
          return test(others.get(row) ?? [{ start: run, end: run, isOneDay: true }])
        }
      }
      const { low: from, high: to } = only
      const simple = (row: number): Fit => {
        const [first, last] = [firstDay[row]!, lastDay[row]!]
        if (last < from || first > to) return 0
        return first >= from && last <= to ? 3 : 2
      }
      return withOthers(others, test, simple)
    },
  }
}
