// A year of the calendar as the span that it is, from its first day to its last, and back.
import { dayText, partsOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Span } from "../../value/span.ts"

const dayWindow = (year: number, month: number, day: number): DateWindow => {
  const text = dayText({ year, month, day })
  return { earliest: text, latest: text, granularity: "day" }
}

/** The span that begins with a year and goes on. */
export const sinceYear = (year: number): Span => ({ start: dayWindow(year, 1, 1) })

/** The span of a year; nothing where the calendar has no such year. */
export const spanOfYear = (year: number): Span | undefined => {
  const start = dayWindow(year, 1, 1)
  return partsOf(start.earliest) === undefined ? undefined : { start, end: dayWindow(year, 12, 31) }
}

const isSame = (a: DateWindow | undefined, b: DateWindow | undefined): boolean =>
  a?.earliest === b?.earliest && a?.latest === b?.latest

/** The year that a span is, from its first day to its last; nothing where it is another span. */
export const yearOfSpan = (span: Span | undefined): number | undefined => {
  const year = partsOf(span?.start.earliest)?.year
  const whole = year === undefined ? undefined : spanOfYear(year)
  return isSame(span?.start, whole?.start) && isSame(span?.end, whole?.end) ? year : undefined
}
