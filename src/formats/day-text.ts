// The ways in which files write a day: YYYY-MM-DD, 16 May 2025, 1-Aug-24, 31-12-2019, 3/8/1970.
import { isCivilDay } from "../value/civil-day.ts"
import type { DayColumn, DaySpelling } from "./column.ts"

/** A day that was read from a cell. */
export interface DayReading {
  /** The day as YYYY-MM-DD; absent where the cell is no day. */
  readonly day?: string
  /** Whether day and month could stand the other way round. */
  readonly isAmbiguous?: boolean
}

// A day as text, as a day at midnight, and as a moment at midnight; any other time of day would be lost.
const iso = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]00:00:00(?:\.0+)?Z?)?$/
const named = /^([0-9]{1,2})[- ]([A-Za-z]{3,9})\.?[- ,]{1,2}([0-9]{4}|[0-9]{2})$/
const numbered = /^([0-9]{1,2})([-./])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})$/

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]

// Sept is the one short form in use that is not of three letters.
const monthOf = (name: string): number => {
  const lower = name.toLowerCase() === "sept" ? "sep" : name.toLowerCase()
  return 1 + months.findIndex((month) => lower === month || lower === month.slice(0, 3))
}

const yearOf = (digits: string, century: number | undefined): number | undefined => {
  const year = Number(digits)
  if (digits.length === 4) return year
  if (century === undefined) return undefined
  const inCentury = century - (century % 100) + year
  return inCentury < century ? inCentury + 100 : inCentury
}

const written = (year: number | undefined, month: number, day: number): string | undefined => {
  if (year === undefined) return undefined
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  return isCivilDay(text) ? text : undefined
}

const reading = (day: string | undefined, isAmbiguous = false): DayReading =>
  day === undefined ? {} : { day, isAmbiguous }

/** The reader of the cells of a column of days. */
export const dayReader = ({
  spellings = [],
  century,
}: Pick<DayColumn, "spellings" | "century">): ((text: string) => DayReading) => {
  const has = (spelling: DaySpelling): boolean => spellings.includes(spelling)
  const dayFirst = has("day-month-year")
  return (text) => {
    if (text.length > 32) return {}
    const plain = iso.exec(text)?.[1]
    if (plain !== undefined) return reading(isCivilDay(plain) ? plain : undefined)
    const words = has("day-monthname-year") ? named.exec(text) : null
    if (words !== null) {
      const [, day = "", month = "", year = ""] = words
      return reading(written(yearOf(year, century), monthOf(month), Number(day)))
    }
    const digits = dayFirst || has("month-day-year") ? numbered.exec(text) : null
    if (digits === null) return {}
    const [, first = "", , second = "", year = ""] = digits
    const [day, month] = dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)]
    return reading(written(yearOf(year, century), month, day), day <= 12 && day !== month)
  }
}
