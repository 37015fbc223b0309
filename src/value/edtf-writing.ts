// Windows and spans written as EDTF, or what of them no such text can hold.
import { boundsOfSeason, isCalendarUnit, isSeason, type Season, unitAround } from "./calendar-unit.ts"
import { offsetOf, partsOf } from "./civil-day.ts"
import type { DateWindow } from "./date-window.ts"
import type { Span } from "./span.ts"

/** A text, or the parts of a value that the text form has no place for. */
export type Writing = string | readonly string[]

const seasonNumber: Readonly<Record<Season, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  winter: "24",
}

const markOf = ({ approximate, uncertain }: DateWindow): string =>
  approximate ? (uncertain ? "%" : "~") : uncertain ? "?" : ""

const seasonText = (season: Season, { earliest = "", latest }: DateWindow): string | undefined => {
  const first = partsOf(earliest)
  if (first === undefined) return undefined
  const year = season === "spring" || season === "autumn" ? first.year : first.year + 1
  const bounds = boundsOfSeason(season, year)
  const isWhole = bounds?.earliest === earliest && bounds.latest === latest
  return isWhole ? `${String(year).padStart(4, "0")}-${seasonNumber[season]}` : undefined
}

const unitText = (window: DateWindow): string | undefined => {
  const { granularity, earliest = "", latest } = window
  if (isSeason(granularity)) return seasonText(granularity, window)
  const unit = isCalendarUnit(granularity) ? unitAround(granularity, earliest) : undefined
  if (unit?.earliest !== earliest || unit.latest !== latest) return undefined
  if (granularity === "day") return earliest
  if (granularity === "month") return earliest.slice(0, 7)
  if (granularity === "year") return earliest.slice(0, 4)
  return granularity === "decade" ? `${earliest.slice(0, 3)}X` : `${earliest.slice(0, 2)}XX`
}

const setText = (from: string | undefined, to: string | undefined, mark: string): string | undefined => {
  if (from === undefined && to === undefined) return undefined
  return `[${from === undefined ? "" : from + mark}..${to === undefined ? "" : to + mark}]`
}

// A period is told in months, so that it reads back as a period and not as days.
const periodText = ({ earliest, latest }: DateWindow, mark: string): string | undefined => {
  const isWhole =
    (earliest === undefined || unitAround("month", earliest)?.earliest === earliest) &&
    (latest === undefined || unitAround("month", latest)?.latest === latest)
  return isWhole ? setText(earliest?.slice(0, 7), latest?.slice(0, 7), mark) : undefined
}

/** The text of a window's bounds, granularity and marks. */
const bodyOf = (window: DateWindow): string | undefined => {
  const mark = markOf(window)
  const { earliest, latest, granularity, zone = "" } = window
  switch (granularity) {
    case "unknown":
      return `XXXX-XX-XX${mark}`
    case "days":
      return setText(earliest, latest, mark)
    case "period":
      return periodText(window, mark)
    case "minute":
      return mark === "" && offsetOf(zone) !== undefined ? `${earliest}${zone}` : undefined
    case "minutes":
    case "week":
      return undefined
    default: {
      const text = unitText(window)
      return text === undefined ? undefined : text + mark
    }
  }
}

const beside = ({ wording, anchor, zone, granularity, approximate, uncertain }: DateWindow) => [
  ...(wording === undefined ? [] : ["wording"]),
  ...(anchor === undefined ? [] : ["anchor"]),
  ...(zone === undefined || (granularity === "minute" && offsetOf(zone) !== undefined) ? [] : ["zone"]),
  ...(approximate === false ? ["mark approximate: false"] : []),
  ...(uncertain === false ? ["mark uncertain: false"] : []),
]

const bodyMisses = ({ granularity, zone = "", approximate, uncertain }: DateWindow): readonly string[] => {
  if (granularity === "week" || granularity === "minutes") return [`granularity ${granularity}`]
  if (granularity !== "minute") return [`bounds, of granularity ${granularity}`]
  // The zone of a minute is told by what stands beside the body.
  if (offsetOf(zone) === undefined && !approximate && !uncertain) return []
  return approximate || uncertain ? [`mark ${approximate ? "approximate" : "uncertain"} beside a minute`] : []
}

/** The EDTF text of a window, or everything of it that the text cannot hold. */
export const windowWriting = (window: DateWindow): Writing => {
  const body = bodyOf(window)
  const missed = [...beside(window), ...(body === undefined ? bodyMisses(window) : [])]
  return body === undefined || missed.length > 0 ? missed : body
}

const isBare = (window: DateWindow): boolean => Object.keys(window).length === 1

const sideWriting = (window: DateWindow): Writing => {
  if (window.granularity === "unknown" && isBare(window)) return ""
  const missed = beside(window)
  const text =
    isCalendarUnit(window.granularity) || isSeason(window.granularity) ? unitText(window) : undefined
  if (text === undefined) return [...missed, `bounds, of granularity ${window.granularity}`]
  return missed.length > 0 ? missed : text + markOf(window)
}

const startWriting = (start: DateWindow): Writing =>
  start.granularity === "period" && isBare(start) ? ".." : sideWriting(start)

/** The EDTF interval of a span, or everything of it that the text cannot hold. */
export const spanWriting = ({ start, end, wording }: Span): Writing => {
  const first = startWriting(start)
  const second = end === undefined ? ".." : sideWriting(end)
  const missed = [
    ...(wording === undefined ? [] : ["wording"]),
    ...(typeof first === "string" ? [] : first.map((part) => `start (${part})`)),
    ...(typeof second === "string" ? [] : second.map((part) => `end (${part})`)),
  ]
  const saysNothing = ["", ".."].includes(String(first)) && ["", ".."].includes(String(second))
  if (missed.length > 0 || typeof first !== "string" || typeof second !== "string") return missed
  return saysNothing ? ["start and end, both without a day"] : `${first}/${second}`
}
