// The phrases of relative dates, each with one meaning: Thursday, early last December, one day after.
import { type DayBounds, unitAround, weekAround } from "./calendar-unit.ts"
import { addDays, dayNumber, daysInMonth, dayText, partsOf, weekday } from "./civil-day.ts"
import type { AnchorOrder, DayGap } from "./date-anchor.ts"
import { wholeNumber } from "./number-words.ts"
import type { Granularity } from "./vocabulary/granularity.ts"

/** The unit that a phrase is reckoned in: what it is reckoned from must lie within one. */
export type Unit = "day" | "week" | "month" | "year"

/** What a phrase comes to, before wording and anchor. */
export interface Reckoned extends DayBounds {
  /** With how fine a word the phrase tells the date. */
  readonly granularity: Granularity
  /** How the date lies to what it was reckoned from. */
  readonly order: AnchorOrder
  /** How many days lie between, where the phrase counts them. */
  readonly gap?: DayGap
  /** True where a convention drew the bounds. */
  readonly approximate?: boolean
}

/** A kind of phrase: the unit around the anchor and the words in brackets make the window. */
interface Form {
  readonly form: RegExp
  readonly unit: Unit
  /** The window; nothing where it reaches over the edge of the calendar. */
  readonly reckon: (base: DayBounds, words: readonly string[]) => Reckoned | undefined
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
const months = "january february march april may june july august september october november december".split(
  " ",
)

const backOrOn = (days: number, { earliest }: DayBounds): Reckoned | undefined => {
  const day = addDays(earliest, -days)
  if (day === undefined) return undefined
  return { earliest: day, latest: day, granularity: "day", order: days === 0 ? "on" : "before" }
}

const exactly = (days: number, { earliest }: DayBounds): Reckoned | undefined => {
  const day = addDays(earliest, days)
  const gap = { min: Math.abs(days), max: Math.abs(days) }
  if (day === undefined) return undefined
  return { earliest: day, latest: day, granularity: "day", order: days < 0 ? "before" : "after", gap }
}

const monthsAway = (day: string, number: number): string | undefined => {
  const parts = partsOf(day)
  if (parts === undefined) return undefined
  const count = parts.year * 12 + parts.month - 1 + number
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  if (year < 0 || year > 9999) return undefined
  return dayText({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}

// "Two weeks ago" is about the day two weeks ago: a window as long as its unit, with that day in the middle.
const reach = { week: 3, month: 15, year: 182 } as const

const roughly = (
  unit: "week" | "month" | "year",
  number: number,
  { earliest: from }: DayBounds,
): Reckoned | undefined => {
  const middle =
    unit === "week" ? addDays(from, number * 7) : monthsAway(from, unit === "month" ? number : number * 12)
  if (middle === undefined) return undefined
  const earliest = addDays(middle, -reach[unit])
  const latest = addDays(middle, reach[unit])
  if (earliest === undefined || latest === undefined) return undefined
  const away = [earliest, latest].map((day) => Math.abs(dayNumber(day) - dayNumber(from)))
  const gap = { min: Math.min(...away), max: Math.max(...away) }
  const order = number < 0 ? "before" : "after"
  return { earliest, latest, granularity: unit, order, gap, approximate: true }
}

const before = new Set(["before", "earlier", "ago"])

/** "Two weeks before", "three days later": so many units one way or the other. */
const counted = (base: DayBounds, [number = "", unit, way = ""]: readonly string[]): Reckoned | undefined => {
  const whole = countOf(number) ?? 0
  const signed = before.has(way) ? -whole : whole
  return unit === "week" || unit === "month" || unit === "year"
    ? roughly(unit, signed, base)
    : exactly(signed, base)
}

const countOf = (words: string): number | undefined => {
  const number = words === "a" ? 1 : wholeNumber(words)
  return number === 0 ? undefined : number
}

const unitBack = (
  unit: "week" | "month" | "year",
  units: number,
  { earliest }: DayBounds,
): Reckoned | undefined => {
  const day =
    unit === "week"
      ? addDays(earliest, -7 * units)
      : monthsAway(earliest, unit === "year" ? -12 * units : -units)
  const bounds = day === undefined ? undefined : unit === "week" ? weekAround(day) : unitAround(unit, day)
  if (bounds === undefined) return undefined
  return { ...bounds, granularity: unit, order: units === 0 ? "within" : "before" }
}

/** How many months lie between the month of the base and the one that "December" or "last month" means. */
const monthsBack = ({ earliest }: DayBounds, phrase: string): number => {
  if (phrase === "this month") return 0
  if (phrase === "last month") return 1
  const isLast = phrase.startsWith("last ")
  const month = months.indexOf(isLast ? phrase.slice("last ".length) : phrase) + 1
  const back = ((partsOf(earliest)?.month ?? month) - month + 12) % 12
  return isLast && back === 0 ? 12 : back
}

const thirds: Readonly<Record<string, readonly [first: number, last: number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
}

/** "Early last December": by convention the first, second or last ten days or so of the month. */
const thirdOfMonth = (base: DayBounds, [third = "", phrase = ""]: readonly string[]) => {
  const month = unitBack("month", monthsBack(base, phrase), base)
  const parts = partsOf(month?.earliest)
  const days = thirds[third]
  if (month === undefined || parts === undefined || days === undefined) return undefined
  const last = Math.min(days[1], daysInMonth(parts.year, parts.month))
  const [earliest, latest] = [days[0], last].map((day) => dayText({ ...parts, day })) as [string, string]
  return { ...month, earliest, latest, granularity: "days", approximate: true } as const
}

const monthPhrase = `(last month|this month|(?:last )?(?:${months.join("|")}))`

const forms: readonly Form[] = [
  { form: /^(?:today|(?:on )?the same day)$/, unit: "day", reckon: (base) => backOrOn(0, base) },
  {
    form: /^(?:yesterday|(?:on )?the (?:previous day|day before))$/,
    unit: "day",
    reckon: (base) => exactly(-1, base),
  },
  {
    form: /^(?:on )?the (?:next day|following day|day after)$/,
    unit: "day",
    reckon: (base) => exactly(1, base),
  },
  {
    form: new RegExp(`^(?:on )?(${weekdays.join("|")})$`),
    unit: "day",
    reckon: (base, [name = ""]) => backOrOn((weekday(base.earliest) - weekdays.indexOf(name) + 6) % 7, base),
  },
  {
    form: new RegExp(`^last (${weekdays.join("|")})$`),
    unit: "day",
    reckon: (base, [name = ""]) =>
      backOrOn(((weekday(base.earliest) - weekdays.indexOf(name) + 5) % 7) + 1, base),
  },
  {
    form: /^([a-z0-9, ]+) (day|week|month|year)s? (before|after|earlier|later|ago)$/,
    unit: "day",
    reckon: counted,
  },
  {
    form: /^(last|this) week$/,
    unit: "week",
    reckon: (base, [which]) => unitBack("week", which === "last" ? 1 : 0, base),
  },
  {
    form: /^(last|this) year$/,
    unit: "year",
    reckon: (base, [which]) => unitBack("year", which === "last" ? 1 : 0, base),
  },
  {
    form: new RegExp(`^(?:in )?${monthPhrase}$`),
    unit: "month",
    reckon: (base, [phrase = ""]) => unitBack("month", monthsBack(base, phrase), base),
  },
  {
    form: new RegExp(`^(?:in )?(early|mid|late) ${monthPhrase}$`),
    unit: "month",
    reckon: thirdOfMonth,
  },
]

const longestPhrase = 64

const normal = (phrase: string): string =>
  phrase
    .trim()
    .toLowerCase()
    .replace(/[\s\u2010\u2011-]+/g, " ")

/** A phrase that can be reckoned once the unit around its anchor is known. */
export interface Phrase {
  /** The unit that the anchor must lie within. */
  readonly unit: Unit
  /** The window, from the bounds of that unit; nothing where it reaches over the edge of the calendar. */
  readonly reckon: (base: DayBounds) => Reckoned | undefined
}

/** The meaning of a phrase; nothing where it is none of those known. */
export const phraseOf = (phrase: string): Phrase | undefined => {
  const text = phrase.length > longestPhrase ? "" : normal(phrase)
  for (const form of forms) {
    const match = form.form.exec(text)
    if (match === null) continue
    const words = match.slice(1)
    if (form.reckon === counted && countOf(words[0] ?? "") === undefined) return undefined
    return { unit: form.unit, reckon: (base) => form.reckon(base, words) }
  }
  return undefined
}
