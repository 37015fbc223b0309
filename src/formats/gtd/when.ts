// The day of an incident, as year, month and day with what is not known of them, and when it ended.
import { unitAround } from "../../value/calendar-unit.ts"
import { dayOf, dayText, isCivilDay, partsOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Span } from "../../value/span.ts"
import { boundsText } from "../../value/window-rules.ts"
import { dayReader } from "../day-text.ts"
import type { Loss } from "../passage/passage.ts"
import { type Cells, isTold, numberIn, type Section, textIn, unknownCell } from "./section.ts"
import { by } from "./teller.ts"

// Without a window around it the year is all that is said.
const boundsOf = (cells: Cells): Pick<DateWindow, "earliest" | "latest" | "granularity"> | undefined => {
  const [year, month, day] = [numberIn(cells.iyear), numberIn(cells.imonth), numberIn(cells.iday)]
  if (year === undefined || year > 9999) return undefined
  const first = dayText({ year, month: month ?? 1, day: 1 })
  const on = month === undefined || day === undefined ? "" : dayText({ year, month, day })
  if (isCivilDay(on)) return { earliest: on, latest: on, granularity: "day" }
  const unit = month === undefined ? "year" : "month"
  const bounds = unitAround(unit, first)
  return bounds === undefined ? undefined : { ...bounds, granularity: unit }
}

const windowOf = (cells: Cells): DateWindow | undefined => {
  const bounds = boundsOf(cells)
  const words = textIn(cells.approxdate)
  if (bounds === undefined) return undefined
  return words === undefined ? bounds : { ...bounds, approximate: true, wording: words }
}

// A day that could be read two ways is left in the cell: nothing is guessed.
const readDay = dayReader({ spellings: ["month-day-year", "day-monthname-year"] })

const spanOf = (cells: Cells, start: DateWindow | undefined): Span | undefined => {
  if (cells.extended !== 1 || start === undefined) return undefined
  const { day, isAmbiguous = false } = readDay(textIn(cells.resolution) ?? "")
  const isEnd = day !== undefined && !isAmbiguous && day >= (start.earliest ?? day)
  return isEnd ? { start, end: { earliest: day, latest: day, granularity: "day" } } : { start }
}

const partsOfWindow = (window: DateWindow): Cells | undefined => {
  const [earliest, latest] = [window.earliest ?? window.latest, window.latest ?? window.earliest]
  const first = earliest === undefined ? undefined : partsOf(dayOf(earliest))
  const last = latest === undefined ? undefined : partsOf(dayOf(latest))
  const isOpen = window.earliest === undefined || window.latest === undefined
  if (first === undefined || last === undefined || isOpen || first.year !== last.year) return undefined
  const isMonth = first.month === last.month
  const isDay = isMonth && first.day === last.day
  return {
    iyear: first.year,
    imonth: isMonth ? first.month : unknownCell,
    iday: isDay ? first.day : unknownCell,
  }
}

const coded: ReadonlySet<string> = new Set(["day", "month", "year"])

// What year, month and day cannot say is told in words.
const wordsOf = (window: DateWindow): string | null => {
  const { approximate = false, granularity, wording } = window
  if (approximate) return wording ?? `about ${boundsText(window)}`
  return coded.has(granularity) ? null : (wording ?? boundsText(window))
}

const lossesOf = (window: DateWindow): readonly Loss[] => [
  ...(window.uncertain === true
    ? [{ field: "when", reason: "GTD cannot say that a date is doubted as a whole." }]
    : []),
  ...(window.granularity === "minute" || window.granularity === "minutes"
    ? [{ field: "when", reason: "GTD knows the day, and no time of it." }]
    : []),
]

/** When it happened, and how long it lasted. */
export const when: Section = {
  slots: [
    ["iyear", "imonth", "iday", "approxdate"],
    ["extended", "resolution"],
  ],
  fields: ["when", "lasted"],
  read(cells) {
    const window = windowOf(cells)
    const span = spanOf(cells, window)
    return {
      incident: {
        ...(window === undefined ? {} : { when: [{ value: window, by }] }),
        ...(span === undefined ? {} : { lasted: [{ value: span, by }] }),
      },
    }
  },
  write({ incident }) {
    const window = incident.when?.[0]?.value
    const span = incident.lasted?.[0]?.value
    const told = window ?? span?.start
    const parts = told === undefined ? {} : partsOfWindow(told)
    if (parts === undefined) {
      return { cells: {}, refused: [`Its day is ${boundsText(told ?? {})}; GTD knows a day in one year.`] }
    }
    const end = span?.end === undefined ? undefined : partsOfWindow(span.end)
    const isDay = end !== undefined && isTold(end.iday)
    return {
      cells: {
        ...parts,
        approxdate: told === undefined ? null : wordsOf(told),
        extended: span === undefined ? null : 1,
        resolution: isDay && span?.end?.earliest !== undefined ? dayOf(span.end.earliest) : null,
      },
      lossy: told === undefined ? [] : lossesOf(told),
    }
  },
}
