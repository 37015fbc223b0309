// The day of an event as the window that its precision means, and back.

import { unitAround } from "../../value/calendar-unit.ts"
import { addDays, dayOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { lengthInDays } from "../../value/window-order.ts"
import { isKnown } from "../passage/kept.ts"
import type { Cells, Columns } from "./cells.ts"
import type { AcledRow } from "./row.ts"

/** The columns of the day. */
export const whenColumns: Columns = ["event_date", "year", "time_precision"]

// A week that the calendar holds on both sides; before the year 0 and after 9999 it does not.
const weekAround = (day: string): DateWindow | undefined => {
  const [earliest, latest] = [addDays(day, -3), addDays(day, 3)]
  return earliest === undefined || latest === undefined
    ? undefined
    : { earliest, latest, granularity: "week", approximate: true }
}

/**
 * The window in which the day of an event lies.
 *
 * @remarks
 * Code 2 is some week of which the day is the middle; code 3 is the month in which the day stands as a placeholder.
 * Without a code it is open how sharp the day is.
 */
export const windowOf = ({ event_date: day, year, time_precision: code }: Cells): DateWindow | undefined => {
  if (!isKnown(day)) {
    const bounds = isKnown(year) ? unitAround("year", `${String(year).padStart(4, "0")}-01-01`) : undefined
    return bounds === undefined ? undefined : { ...bounds, granularity: "year" }
  }
  const window = code === 2 ? weekAround(day) : undefined
  if (window !== undefined) return window
  const month = code === 3 ? unitAround("month", day) : undefined
  if (month !== undefined) return { ...month, granularity: "month" }
  return { earliest: day, latest: day, granularity: "day", ...(isKnown(code) ? {} : { approximate: true }) }
}

const cellsOf = (day: string | undefined, code: AcledRow["time_precision"]): Cells | undefined =>
  day === undefined ? undefined : { event_date: day, year: Number(day.slice(0, 4)), time_precision: code }

/** The finest day and code that hold a window; undefined where it is coarser than a week and than any one month. */
export const cellsOfWindow = ({ earliest, latest }: DateWindow): Cells | undefined => {
  if (earliest === undefined || latest === undefined) return undefined
  const [first, last] = [dayOf(earliest), dayOf(latest)]
  const days = lengthInDays({ earliest: first, latest: last })
  if (days === undefined || days < 1) return undefined
  if (days === 1) return cellsOf(first, 1)
  if (days <= 7) return cellsOf(addDays(first, Math.floor((days - 1) / 2)), 2)
  return first.slice(0, 7) === last.slice(0, 7) ? cellsOf(`${first.slice(0, 7)}-15`, 3) : undefined
}
