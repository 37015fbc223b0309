// When an incident began and ended by what was told of itself: days that are only known as windows.
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import { standing } from "../../resolve/said/standing.ts"
import { dayNumber, dayOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { dayShiftOf } from "../../value/day-set.ts"
import type { Span } from "../../value/span.ts"
import type { Run } from "./runs.ts"

/** The first and last day of an incident as one of its accounts has them; what happened on one day has both in one. */
export interface Times {
  readonly start: Run
  readonly end: Run
  /** Whether it began and ended on one day, which may be each of them. */
  readonly isOneDay: boolean
  /** Where links narrowed the days so that perhaps not each one left is possible. */
  readonly narrowed?: {
    /** The days as they were told. */
    readonly from: Times
    /** Whether it began and ended on one day. */
    readonly isOneDay: boolean
  }
}

/** The times of an account, and by how many days the calendar may differ where it was told. */
export interface ToldTimes extends Times {
  readonly shift: number
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

/** The times of what lasted, as its windows allow; a beginning or end that nobody tells is open. */
export const timesOfSpan = ({ start, end }: Partial<Span>): ToldTimes => {
  const began = start === undefined ? whenever : daysIn(start)
  const ended = end === undefined ? whenever : daysIn(end)
  // It did not end before it began.
  return {
    start: { low: began.low, high: Math.min(began.high, ended.high) },
    end: { low: Math.max(began.low, ended.low), high: ended.high },
    isOneDay: false,
    shift: Math.max(dayShiftOf(start ?? {}), dayShiftOf(end ?? {})),
  }
}

/** The times that the standing accounts of an incident give it; a span tells more than a window. */
export const toldTimes = (
  incident: Incident,
  context: Context,
  asOf: DateWindow | undefined,
): readonly ToldTimes[] => {
  const spans = standing(incident.lasted ?? [], context, asOf).standing
  if (spans.length > 0) return spans.map(({ value }) => timesOfSpan(value))
  const days = standing(incident.when ?? [], context, asOf).standing
  if (days.length === 0) return [{ start: whenever, end: whenever, isOneDay: true, shift: 0 }]
  return days.map(({ value }) => {
    const run = daysIn(value)
    return { start: run, end: run, isOneDay: true, shift: dayShiftOf(value) }
  })
}
