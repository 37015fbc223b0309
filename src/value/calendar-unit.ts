// The first and last day of the week, month, season, year, decade or century that a day lies in.
import { addDays, daysInMonth, dayText, partsOf, weekday } from "./civil-day.ts"
import type { Granularity } from "./vocabulary/granularity.ts"

/** A first and a last day. */
export interface DayBounds {
  /** The first day, included. */
  readonly earliest: string
  /** The last day, included. */
  readonly latest: string
}

/** The units whose bounds follow from any one day in them. */
export type CalendarUnit = "day" | "month" | "year" | "decade" | "century"

const calendarUnits: ReadonlySet<string> = new Set<CalendarUnit>([
  "day",
  "month",
  "year",
  "decade",
  "century",
])

/** Whether the bounds of a granularity follow from any one day in it. */
export const isCalendarUnit = (granularity: Granularity): granularity is CalendarUnit =>
  calendarUnits.has(granularity)

/** The first and last day of a month; nothing where there is no such month. */
export const boundsOfMonth = (year: number, month: number): DayBounds | undefined => {
  const day = daysInMonth(year, month)
  if (day === 0 || !isYear(year)) return undefined
  return { earliest: dayText({ year, month, day: 1 }), latest: dayText({ year, month, day }) }
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 0 && year <= 9999

/** The first and last day of a run of whole years; nothing outside 0000 to 9999. */
export const boundsOfYears = (first: number, last: number): DayBounds | undefined =>
  isYear(first) && isYear(last) && first <= last
    ? {
        earliest: dayText({ year: first, month: 1, day: 1 }),
        latest: dayText({ year: last, month: 12, day: 31 }),
      }
    : undefined

/** The first and last day of the unit that a day lies in; nothing where the text is no day. */
export const unitAround = (unit: CalendarUnit, day: string): DayBounds | undefined => {
  const parts = partsOf(day)
  if (parts === undefined) return undefined
  if (unit === "day") return { earliest: day, latest: day }
  if (unit === "month") return boundsOfMonth(parts.year, parts.month)
  const years = unit === "year" ? 1 : unit === "decade" ? 10 : 100
  const first = parts.year - (parts.year % years)
  return boundsOfYears(first, first + years - 1)
}

/** Monday to Sunday of the week that a day lies in; nothing where it reaches outside 0000 to 9999. */
export const weekAround = (day: string): DayBounds | undefined => {
  const earliest = addDays(day, 1 - weekday(day))
  const latest = addDays(day, 7 - weekday(day))
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest }
}

/** The four seasons. */
export type Season = "spring" | "summer" | "autumn" | "winter"

const seasons: ReadonlySet<string> = new Set<Season>(["spring", "summer", "autumn", "winter"])

/** Whether a granularity is a season. */
export const isSeason = (granularity: Granularity): granularity is Season => seasons.has(granularity)

/**
 * The first and last day that a season of a year can have, in either hemisphere; nothing outside 0000 to
 * 9999.
 *
 * @remarks
 * Whole months wide enough for seasons by the calendar and by the sun. Spring and autumn lie between March
 * and December of their year. Summer in the south and winter in the north go over New Year, and whether the
 * winter of 2001 began or ended in 2001 differs by speaker: from December of the year before to March of the
 * year after.
 */
export const boundsOfSeason = (season: Season, year: number): DayBounds | undefined => {
  const inOneYear = season === "spring" || season === "autumn"
  const [first, last] = inOneYear ? [year, year] : [year - 1, year + 1]
  if (!isYear(first) || !isYear(last)) return undefined
  return {
    earliest: dayText({ year: first, month: inOneYear ? 3 : 12, day: 1 }),
    latest: dayText({ year: last, month: inOneYear ? 12 : 3, day: 31 }),
  }
}
