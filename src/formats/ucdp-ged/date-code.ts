// The days of an event as a window, and the window as days with the code of how precisely they are known.

import { boundsOfMonth } from "../../value/calendar-unit.ts"
import { dayOf, partsOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { lengthInDays } from "../../value/window-order.ts"
import { isKnown } from "../passage/kept.ts"
import type { Cells, Columns } from "./cells.ts"
import type { UcdpGedRow } from "./row.ts"

type DateCode = UcdpGedRow["date_prec"]

/** The columns that the window of an event comes from. */
export const whenColumns: Columns = ["year", "date_prec", "date_start", "date_end"]

const isMonth = (start: string, end: string): boolean => {
  const { year = 0, month = 0 } = partsOf(start) ?? {}
  const bounds = boundsOfMonth(year, month)
  return bounds?.earliest === start && bounds.latest === end
}

/** The window of an event; none where nothing is said of its days, or the last lies before the first. */
export const windowOf = ({
  date_start: start,
  date_end: end,
  date_prec: code,
}: Cells): DateWindow | undefined => {
  const window = (granularity: DateWindow["granularity"]): DateWindow => ({
    ...(isKnown(start) ? { earliest: start } : {}),
    ...(isKnown(end) ? { latest: end } : {}),
    granularity,
  })
  if (!isKnown(start) && !isKnown(end)) return undefined
  if (!isKnown(start) || !isKnown(end)) return window("period")
  if (start > end) return undefined
  // One day that is coded as no better known than a week is about that day.
  if (start === end) return { ...window("day"), ...((code ?? 1) > 1 ? { approximate: true } : {}) }
  if (code === 5) return window("period")
  if (code === 3 && lengthInDays({ earliest: start, latest: end }) === 7) return window("week")
  return window(code === 4 && isMonth(start, end) ? "month" : "days")
}

/** The finest code of GED whose days hold a window. */
export const dateCode = ({ earliest, latest, granularity, approximate }: DateWindow): DateCode => {
  const days = lengthInDays({
    ...(earliest === undefined ? {} : { earliest: dayOf(earliest) }),
    ...(latest === undefined ? {} : { latest: dayOf(latest) }),
  })
  if (granularity === "month") return 4
  if (days === undefined || granularity === "period" || days > 31) return 5
  if (days === 1) return approximate === true ? 2 : 1
  if (days <= 6) return 2
  return days === 7 ? 3 : 4
}

/** The cells of a window; no year where it reaches over New Year. */
export const cellsOfWindow = (window: DateWindow | undefined): Cells => {
  const start = window?.earliest === undefined ? null : dayOf(window.earliest)
  const end = window?.latest === undefined ? null : dayOf(window.latest)
  const year = partsOf(start ?? end)?.year
  return {
    year: year === partsOf(end ?? start)?.year ? (year ?? null) : null,
    date_prec: window === undefined ? null : dateCode(window),
    date_start: start,
    date_end: end,
  }
}

/** Whether a window lies in one year, as every event of GED does. */
export const isWithinYear = ({ earliest, latest }: DateWindow): boolean =>
  earliest === undefined || latest === undefined || earliest.slice(0, 4) === latest.slice(0, 4)
