// The days of the calendar as text, 2024-01-04, counted without a clock, a time zone or a Date.
import * as z from "zod"
import { keepBeside } from "../core/schema.ts"
import { dateRules } from "./date-rules.ts"

const days = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const moments = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]$/

/** The year, month and day of a day, as numbers. */
export interface DayParts {
  /** The year, 0 to 9999; the year 0 comes before the year 1. */
  readonly year: number
  /** The month, 1 to 12. */
  readonly month: number
  /** The day of the month, 1 to 31. */
  readonly day: number
}

/** Whether a year has a 29th of February. */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has, the month counted from 1; none where there is no such month. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** The year, month and day of a day, or nothing where a value is no day of the calendar. */
export const partsOf = (text: unknown): DayParts | undefined => {
  if (typeof text !== "string" || text.length !== 10) return undefined
  const match = days.exec(text)
  if (match === null) return undefined
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return parts.day >= 1 && parts.day <= daysInMonth(parts.year, parts.month) ? parts : undefined
}

const padded = (n: number, width: number): string => String(n).padStart(width, "0")

/** The text of a day from its parts. */
export const dayText = ({ year, month, day }: DayParts): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`

/**
 * Whether something is a day of the calendar, written YYYY-MM-DD.
 *
 * @remarks The Gregorian calendar, carried back before 1582, in the years 0000 to 9999.
 * @category guards
 */
export const isCivilDay = (value: unknown): boolean => partsOf(value) !== undefined

/** Whether something is a minute of the calendar, written YYYY-MM-DDTHH:MM. */
export const isCivilMinute = (value: unknown): boolean =>
  typeof value === "string" && value.length === 16 && moments.test(value) && isCivilDay(value.slice(0, 10))

/** The day of a day or minute. */
export const dayOf = (moment: string): string => moment.slice(0, 10)

/** Whether a day or minute is told to the minute. */
export const hasMinutes = (moment: string): boolean => moment.length > 10

// Days counted in eras of 400 years from 1 March 0000, so that the leap day is the last day of its year.
const eraDays = 146_097
const beforeEpoch = 719_468

/** The number of a day, counted from 1970-01-01 as 0; NaN where the text is no day. */
export const dayNumber = (day: string): number => {
  const parts = partsOf(day)
  if (parts === undefined) return Number.NaN
  const year = parts.month <= 2 ? parts.year - 1 : parts.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((parts.month + 9) % 12) + 2) / 5) + parts.day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * eraDays + dayOfEra - beforeEpoch
}

/** The number of the first day that text can hold, 0000-01-01. */
export const firstDayNumber = -719_528
/** The number of the last day that text can hold, 9999-12-31. */
export const lastDayNumber = 2_932_896

/** The day of a number, or nothing where it lies outside the years 0000 to 9999. */
export const dayOfNumber = (number: number): string | undefined => {
  if (!Number.isInteger(number) || number < firstDayNumber || number > lastDayNumber) return undefined
  const shifted = number + beforeEpoch
  const era = Math.floor(shifted / eraDays)
  const dayOfEra = shifted - era * eraDays
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return dayText({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day })
}

/** The day so many days later, or earlier where the number is negative; nothing outside 0000 to 9999. */
export const addDays = (day: string, number: number): string | undefined =>
  dayOfNumber(dayNumber(day) + number)

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** The number of a minute, counted from 1970-01-01T00:00 on its own clock; NaN where it is no minute. */
export const minuteNumber = (minute: string): number =>
  isCivilMinute(minute)
    ? dayNumber(dayOf(minute)) * 1440 + Number(minute.slice(11, 13)) * 60 + Number(minute.slice(14, 16))
    : Number.NaN

/**
 * A day of the calendar, YYYY-MM-DD.
 *
 * @remarks
 * A local civil day: the day that the calendar on the wall showed. Fails: `date/day`.
 * @category values
 */
export const CivilDay: z.ZodType<string, string> = keepBeside(
  z
    .string()
    .max(10, { abort: true })
    .regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/, { abort: true })
    .refine(isCivilDay)
    .meta({ id: "CivilDay", description: "A day of the calendar, YYYY-MM-DD.", examples: ["2024-01-04"] }),
  { leaf: { rule: dateRules["date/day"] } },
)

/**
 * A day of the calendar, or a minute of it, YYYY-MM-DDTHH:MM.
 *
 * @remarks
 * A minute needs a zone beside it, in a field of its own. Seconds are not held. Fails: `date/day`.
 * @category values
 */
export const CivilMoment: z.ZodType<string, string> = keepBeside(
  z
    .string()
    .max(16, { abort: true })
    .regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9])?$/, {
      abort: true,
    })
    .refine((text) => isCivilDay(dayOf(text)))
    .meta({
      id: "CivilMoment",
      description: "A day of the calendar, or a minute of it, YYYY-MM-DDTHH:MM.",
      examples: ["2024-01-04", "2024-01-04T09:30"],
    }),
  { leaf: { rule: dateRules["date/day"] } },
)

const offset = "(?!-00:00)[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)"
const named = "[A-Z][A-Za-z0-9_+-]*(?:/[A-Z][A-Za-z0-9_+-]*){1,2}"

/**
 * A time zone: Z, an offset such as +03:00, or a name such as Asia/Baghdad.
 *
 * @remarks
 * The offset of a named zone is not worked out, since that would need the tables of its own day; comparisons
 * take it as unknown. Abbreviations such as EST stand for several zones and are refused. Fails: `date/zone`.
 * @category values
 */
export const Zone: z.ZodType<string, string> = keepBeside(
  z
    .string()
    .max(64, { abort: true })
    .regex(new RegExp(`^(?:Z|${offset}|${named})$`))
    .meta({
      id: "Zone",
      description: "A time zone: Z, an offset such as +03:00, or a name such as Asia/Baghdad.",
      examples: ["Z", "+03:00", "Asia/Baghdad"],
    }),
  { leaf: { rule: dateRules["date/zone"] } },
)

const fixed = /^([+-])([0-9]{2}):([0-9]{2})$/

/** The minutes by which a zone is ahead of UTC; nothing for a named zone, whose offset is not worked out. */
export const offsetOf = (zone: string): number | undefined => {
  if (zone === "Z") return 0
  const match = fixed.exec(zone)
  if (match === null) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === "-" ? -minutes : minutes
}
