// A window of days in words: 4 January 2024, December 2023, between two days.
import type { DateWindow } from "../value/date-window.ts"

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

const monthName = (iso: string): string => months[Number.parseInt(iso.slice(5, 7), 10) - 1] ?? iso
const year = (iso: string): string => iso.slice(0, 4).replace(/^0+(?=\d)/, "")
const dayOfMonth = (iso: string): string => iso.slice(8, 10).replace(/^0/, "")

const civil = (iso: string): string => {
  const days = `${dayOfMonth(iso)} ${monthName(iso)} ${year(iso)}`
  return iso.length > 10 ? `${days}, ${iso.slice(11, 16)}` : days
}

const seasons = new Set(["spring", "summer", "autumn", "winter"])

const stretch = (earliest: string, latest: string): string => {
  if (earliest === latest) return civil(earliest)
  if (earliest.slice(0, 7) === latest.slice(0, 7) && earliest.length === 10) {
    return `${dayOfMonth(earliest)} to ${civil(latest)}`
  }
  return `between ${civil(earliest)} and ${civil(latest)}`
}

const plain = ({ earliest, latest, granularity, zone }: DateWindow): string => {
  if (earliest === undefined || latest === undefined) {
    if (latest !== undefined) return `on or before ${civil(latest)}`
    return earliest === undefined ? "on an unknown day" : `on or after ${civil(earliest)}`
  }
  const at = earliest.length > 10 && zone !== undefined ? ` (${zone})` : ""
  if (granularity === "month") return `${monthName(earliest)} ${year(earliest)}`
  if (granularity === "year") return year(earliest)
  if (granularity === "decade") return `the ${year(earliest)}s`
  if (seasons.has(granularity)) return `${granularity}, ${stretch(earliest, latest)}`
  return `${stretch(earliest, latest)}${at}`
}

/** A window of days in words, with the speaker's own wording in quotes. */
export const tellWindow = (window: DateWindow): string => {
  const about = window.approximate === true ? "about " : ""
  const doubt = window.uncertain === true ? " (uncertain)" : ""
  const words = window.wording === undefined ? "" : ` (“${window.wording}”)`
  return `${about}${plain(window)}${doubt}${words}`
}
