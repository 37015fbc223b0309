// When an incident began and ended: days that are only known as windows.
import type { Incident } from "../../entity/incident.ts"
import { standing } from "../../resolve/said/standing.ts"
import { tellWindow } from "../../telling/tell-window.ts"
import { dayNumber, dayOf, dayOfNumber } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { type Fact, type Fit, ofAlternatives } from "./fact.ts"
import { holds, left, meets, type Run, within } from "./runs.ts"

/** The first and last day of an incident as one of its accounts has them; what happened on one day has both in one. */
export interface Times {
  readonly start: Run
  readonly end: Run
  /** Whether it began and ended on one day. */
  readonly isOneDay: boolean
}

/** A bound on the day on which an incident began or ended. */
export interface TimeBound {
  readonly of: "start" | "end"
  readonly run: Run
}

const whenever: Run = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/**
 * The days that a window allows. One that was told as about so is widened by its own length on both sides, which is a
 * convention of questions and no part of the record; one that was doubted as a whole rules no day out.
 */
const daysIn = ({ earliest, latest, approximate = false, uncertain = false }: DateWindow): Run => {
  if (uncertain) return whenever
  const low = earliest === undefined ? whenever.low : dayNumber(dayOf(earliest))
  const high = latest === undefined ? whenever.high : dayNumber(dayOf(latest))
  const length = high - low + 1
  return approximate && Number.isFinite(length) ? { low: low - length, high: high + length } : { low, high }
}

/** The times that the standing accounts of an incident give it; a span tells more than a window. */
export const timesOf: Fact<readonly Times[], TimeBound>["of"] = (
  incident: Incident,
  { context, options },
) => {
  const spans = standing(incident.lasted ?? [], context, options.asOf).standing
  if (spans.length > 0) {
    return spans.map(({ value: { start, end } }) => {
      const began = start === undefined ? whenever : daysIn(start)
      const ended = end === undefined ? whenever : daysIn(end)
      // It did not end before it began.
      return {
        start: { low: began.low, high: Math.min(began.high, ended.high) },
        end: { low: Math.max(began.low, ended.low), high: ended.high },
        isOneDay: false,
      }
    })
  }
  const days = standing(incident.when ?? [], context, options.asOf).standing.map(({ value }) => daysIn(value))
  return (days.length === 0 ? [whenever] : days).map((run) => ({ start: run, end: run, isOneDay: true }))
}

const lowest = (runs: readonly Run[], { low, high }: Run): number =>
  within(runs, { low, high }).reduce((least, run) => Math.min(least, run.low), Number.POSITIVE_INFINITY)

const highest = (runs: readonly Run[], { low, high }: Run): number =>
  within(runs, { low, high }).reduce((most, run) => Math.max(most, run.high), Number.NEGATIVE_INFINITY)

const tellRun = ({ low, high }: Run): string => {
  const [earliest, latest] = [dayOfNumber(low), dayOfNumber(high)]
  if (earliest === undefined && latest === undefined) return "on a day that is not bounded"
  return tellWindow({
    granularity: low === high ? "day" : "days",
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  })
}

const tellTimes = ({ start, end, isOneDay }: Times): string =>
  isOneDay ? tellRun(start) : `from ${tellRun(start)} to ${tellRun(end)}`

/** When an incident began and ended. */
export const timeFact: Fact<readonly Times[], TimeBound> = {
  key: "when",
  label: "when it happened",
  layout: "time",
  cost: 1,
  shares: ["when"],
  isTied: true,
  of: timesOf,
  tell: (times) => [...new Set(times.map(tellTimes))].join(", or "),
  fit: (held) => {
    const starts = left(
      held.flatMap(({ is, holds: yes }) => (is.of === "start" ? [{ is: is.run, holds: yes }] : [])),
    )
    const ends = left(
      held.flatMap(({ is, holds: yes }) => (is.of === "end" ? [{ is: is.run, holds: yes }] : [])),
    )
    const both = starts.flatMap((run) => within(ends, run))
    const one = ({ start, end, isOneDay }: Times): Fit => {
      if (isOneDay) {
        if (holds(both, start.low, start.high)) return 3
        return meets(both, start.low, start.high) ? 2 : 0
      }
      if (holds(starts, start.low, start.high) && holds(ends, end.low, end.high)) return 3
      return lowest(starts, start) <= highest(ends, end) ? 2 : 0
    }
    return (times) => ofAlternatives(times, one)
  },
}
