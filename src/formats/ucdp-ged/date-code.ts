// How precisely GED says a day is known, from the window that holds it.
import { dayOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { lengthInDays } from "../../value/window-order.ts"
import type { UcdpGedRow } from "./row.ts"

type DateCode = UcdpGedRow["date_prec"]

/** The finest code of GED whose days hold a window. */
export const dateCode = ({ earliest, latest, granularity }: DateWindow): DateCode => {
  const days = lengthInDays({
    ...(earliest === undefined ? {} : { earliest: dayOf(earliest) }),
    ...(latest === undefined ? {} : { latest: dayOf(latest) }),
  })
  if (granularity === "month") return 4
  if (days === undefined || granularity === "period" || days > 31) return 5
  if (days === 1) return 1
  if (days <= 6) return 2
  return days === 7 ? 3 : 4
}
