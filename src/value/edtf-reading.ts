// EDTF read as windows and spans: the levels 0 and 1 and the sets of one, true to the calendar.
import { shown } from "../core/shown.ts"
import { boundsOfMonth, boundsOfSeason, boundsOfYears, type DayBounds, type Season } from "./calendar-unit.ts"
import { dayNumber, daysInMonth, dayText, isCivilDay, Zone } from "./civil-day.ts"
import type { DateRule } from "./date-rules.ts"
import type { DateWindow } from "./date-window.ts"
import type { Span } from "./span.ts"
import type { Granularity } from "./vocabulary/granularity.ts"
import { certainlyBefore } from "./window-order.ts"
import { boundsText } from "./window-rules.ts"

/** Why a text is no date: the rule that it breaks, and the words for the sentences of the rule. */
export interface Refusal {
  /** The rule that the text breaks. */
  readonly rule: DateRule
  /** The words for the rule's sentences. */
  readonly words: Readonly<Record<string, string>>
}

/** Whether a reading ended in a refusal. */
export const isRefusal = (result: object): result is Refusal => "rule" in result

const refuse = (rule: DateRule, words: Refusal["words"] = {}): Refusal => ({ rule, words })

/** No text of a date is longer; the codecs refuse longer ones before anything reads them. */
export const longestText = 64

const seasons: Readonly<Record<string, Season>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" }

const dates = /^(\d{2})(\d{2}|\dX|XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/

const unreadable: Refusal = refuse("date-text/unreadable")

const bounded = (bounds: DayBounds | undefined, granularity: Granularity): DateWindow | Refusal =>
  bounds === undefined ? refuse("date/years") : { ...bounds, granularity }

const noSuch = (what: "day" | "month" | "time"): Refusal => refuse("date-text/no-such-day", { what })

/** A date without a mark: 2024-01-04, 2023-12, 2020, 201X, 2004-XX, 2001-21. */
const bareDate = (text: string): DateWindow | Refusal => {
  if (text === "XXXX" || text === "XXXX-XX" || text === "XXXX-XX-XX") return { granularity: "unknown" }
  const [, head = "", tail = "", month, day] = dates.exec(text) ?? []
  if (head === "") return unreadable
  if (tail.includes("X")) {
    if (month !== undefined) return unreadable
    const first = Number(`${head}${tail.replaceAll("X", "0")}`)
    const last = Number(`${head}${tail.replaceAll("X", "9")}`)
    return bounded(boundsOfYears(first, last), tail === "XX" ? "century" : "decade")
  }
  const year = Number(`${head}${tail}`)
  if (month === undefined || (month === "XX" && (day === undefined || day === "XX"))) {
    return bounded(boundsOfYears(year, year), "year")
  }
  if (month === "XX") return unreadable
  if (day === undefined && Number(month) > 20 && Number(month) < 42) {
    const season = seasons[month]
    return season === undefined ? unreadable : bounded(boundsOfSeason(season, year), season)
  }
  if (daysInMonth(year, Number(month)) === 0) return noSuch("month")
  if (day === undefined || day === "XX") return bounded(boundsOfMonth(year, Number(month)), "month")
  const civil = dayText({ year, month: Number(month), day: Number(day) })
  return isCivilDay(civil) ? { earliest: civil, latest: civil, granularity: "day" } : noSuch("day")
}

const marks: Readonly<Record<string, Pick<DateWindow, "approximate" | "uncertain">>> = {
  "~": { approximate: true },
  "?": { uncertain: true },
  "%": { approximate: true, uncertain: true },
}

const markOf = (text: string): string => (Object.hasOwn(marks, text.slice(-1)) ? text.slice(-1) : "")

/** A date with or without a mark at its end: 2023-12~. */
const markedDate = (text: string): DateWindow | Refusal => {
  const mark = markOf(text)
  const date = bareDate(mark === "" ? text : text.slice(0, -1))
  return isRefusal(date) ? date : { ...date, ...marks[mark] }
}

const times = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}(?::\d{2})?)?$/

/** A minute in a zone: 2024-01-04T09:30+03:00; seconds of :00 say no more than the minute. */
const dateTime = (text: string): DateWindow | Refusal => {
  const [, on, hours = "", minutes = "", seconds = "00", fraction = "", offset] = times.exec(text) ?? []
  if (on === undefined) return unreadable
  const date = bareDate(on)
  if (isRefusal(date)) return date
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return noSuch("time")
  if (offset === undefined) return refuse("date/minutes-need-zone")
  const zone = /^[+-]\d{2}$/.test(offset) ? `${offset}:00` : offset
  if (!Zone.safeParse(zone).success) return refuse("date/zone", { value: shown(offset) })
  const minute = `${on}T${hours}:${minutes}`
  if (seconds !== "00" || fraction !== "") return refuse("date-text/seconds", { minute: `${minute}${zone}` })
  return { earliest: minute, latest: minute, granularity: "minute", zone }
}

/** A run of days in a set; an absent bound is open. */
interface Run {
  readonly earliest: string | undefined
  readonly latest: string | undefined
  /** Whether an end of the run was told as a day. */
  readonly inDays: boolean
}

const open: DateWindow = { granularity: "unknown" }

const setDate = (text: string): DateWindow | Refusal => {
  const date = markedDate(text)
  if (isRefusal(date)) return date
  return ["day", "month", "year"].includes(date.granularity) ? date : unreadable
}

/** One member of a set as a run of days: 2023-12, 2023-12-01..2023-12-10, ..2023-12-10. */
const memberOf = (text: string): Run | Refusal => {
  const [start = "", end = start, ...more] = text.split("..")
  if (more.length > 0 || start + end === "") return unreadable
  const from = start === "" ? open : setDate(start)
  const to = end === "" ? open : setDate(end)
  if (isRefusal(from)) return from
  if (isRefusal(to)) return to
  const [{ earliest }, { latest }] = [from, to]
  if (earliest !== undefined && latest !== undefined && earliest > latest) {
    return refuse("date/order", { earliest, latest })
  }
  return { earliest, latest, inDays: from.granularity === "day" || to.granularity === "day" }
}

const isNext = (run: Run, next: Run): boolean =>
  run.latest === undefined ||
  next.earliest === undefined ||
  dayNumber(next.earliest) <= dayNumber(run.latest) + 1

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : a > b ? a : b

/** The one run that the members of a set make up, or a refusal where they leave days out. */
const unbroken = (members: readonly Run[]): Run | Refusal => {
  const sorted = [...members].sort((a, b) => ((a.earliest ?? "") <= (b.earliest ?? "") ? -1 : 1))
  return sorted.reduce<Run | Refusal | undefined>((run, next) => {
    if (run === undefined) return next
    if (isRefusal(run)) return run
    return isNext(run, next)
      ? { earliest: run.earliest, latest: later(run.latest, next.latest), inDays: run.inDays || next.inDays }
      : refuse("date-text/alternatives")
  }, undefined) as Run | Refusal
}

/** A set of one: [2023-12-01..2023-12-10], [..2024-01-04], [2023-11,2023-12]. */
const setOfOne = (text: string): DateWindow | Refusal => {
  const inner = text.slice(1, -1)
  const dates = inner.split(/,|\.\./).filter((date) => date !== "")
  if (dates.length === 1 && dates[0] === inner) return setDate(inner)
  const members = inner.split(",").map(memberOf)
  const refused = members.find(isRefusal)
  if (refused !== undefined) return refused
  const runs = members as readonly Run[]
  const isOpenInside =
    runs.slice(1).some((run) => run.earliest === undefined) ||
    runs.slice(0, -1).some((run) => run.latest === undefined)
  // A window has one mark, so the dates of its set must agree in theirs.
  const mark = markOf(dates[0] ?? "")
  if (isOpenInside || dates.some((date) => markOf(date) !== mark)) return unreadable
  const run = unbroken(runs)
  if (isRefusal(run)) return run
  return {
    ...(run.earliest === undefined ? {} : { earliest: run.earliest }),
    ...(run.latest === undefined ? {} : { latest: run.latest }),
    granularity: run.inDays ? "days" : "period",
    ...marks[mark],
  }
}

const furtherYears =
  /^(?:Y-?(?:\d{5,}|\d+E\d+)(?:S\d+)?|-(?!0000)\d{2}(?:\d{2}|\dX|XX)(?:-[0-9X]{2}){0,2}[~?%]?)$/

/** The window that an EDTF text says, or why it says none. */
export const windowOf = (text: string): DateWindow | Refusal => {
  if (text.startsWith("[") && text.endsWith("]")) return setOfOne(text)
  if (/^\{[0-9X.,~?%-]+\}$/.test(text)) return refuse("date-text/alternatives")
  if (text.includes("/")) return notOneDate(text)
  if (text.includes("T")) return dateTime(text)
  if (furtherYears.test(text)) return refuse("date/years")
  return markedDate(text)
}

const unreadableSpan: Refusal = refuse("date-text/span")

/** One side of an interval; nothing before or after the slash says unknown, two dots say open. */
const sideOf = (text: string): DateWindow | Refusal => {
  if (text === "") return { granularity: "unknown" }
  if (text === "..") return { granularity: "period" }
  if (furtherYears.test(text)) return refuse("date/years", { value: shown(text) })
  const date = markedDate(text)
  if (!isRefusal(date)) return date
  if (date.rule === "date-text/unreadable") return unreadableSpan
  return { ...date, words: { ...date.words, value: shown(text) } }
}

/** The span that an EDTF interval says, or why it says none. */
export const spanOf = (text: string): Span | Refusal => {
  const [first, second, ...more] = text.split("/")
  if (first === undefined || second === undefined || more.length > 0) return unreadableSpan
  const start = sideOf(first)
  const end = sideOf(second)
  if (isRefusal(start)) return start
  if (isRefusal(end)) return end
  if (start.earliest === undefined && end.earliest === undefined) return unreadableSpan
  if (certainlyBefore(end, start)) {
    return refuse("date/span-order", { start: boundsText(start), end: boundsText(end) })
  }
  return second === ".." ? { start } : { start, end }
}

/** An interval where one date was wanted, with the set of one that says the same days. */
const notOneDate = (text: string): Refusal => {
  const span = spanOf(text)
  if (isRefusal(span)) return span.rule === "date-text/span" ? unreadable : span
  return refuse("date-text/interval", {
    start: span.start.earliest ?? "",
    end: span.end?.latest ?? "",
  })
}
