// "Last month", "one day after": dates reckoned from a known window, with phrase and anchor kept.
import { frozen } from "../core/construct.ts"
import { CasusError, type Issue, issueOf } from "../core/issue.ts"
import { type Result, read } from "../core/read.ts"
import { shown } from "../core/shown.ts"
import { type DayBounds, unitAround, weekAround } from "./calendar-unit.ts"
import { dayOf } from "./civil-day.ts"
import { type DateRule, dateRules } from "./date-rules.ts"
import { DateWindow } from "./date-window.ts"
import type { IncidentId } from "./id.ts"
import { phraseOf, type Unit } from "./relative-phrases.ts"
import { boundsText } from "./window-rules.ts"

const unitOf = (unit: Unit, { earliest, latest }: DateWindow): DayBounds | undefined => {
  if (earliest === undefined || latest === undefined) return undefined
  const first = dayOf(earliest)
  const bounds = unit === "week" ? weekAround(first) : unitAround(unit, first)
  return bounds !== undefined && dayOf(latest) <= bounds.latest ? bounds : undefined
}

/** What a relative date is reckoned from. @category values */
export interface RelativeTo {
  /** The window it is reckoned from: the day the phrase was said, or the day of the other incident. */
  readonly on: DateWindow
  /** The incident it is reckoned from, where it was one. */
  readonly incident?: IncidentId
}

const fault = (rule: DateRule, phrase: unknown, params: Readonly<Record<string, string>> = {}): Issue =>
  issueOf(dateRules[rule], { value: phrase, params }, { path: [] })

/**
 * Reads a relative date against the window it is reckoned from; nothing throws.
 *
 * @remarks The phrases and what they mean stand at `relative`.
 *
 * @example
 * ```ts
 * const result = readRelative("recently", { on: day("2024-01-04") })
 * result.issues.map((issue) => issue.rule) // => ["date/relative"]
 * ```
 * @category values
 */
export const readRelative = (phrase: string, { on, incident }: RelativeTo): Result<DateWindow> => {
  const from = read(DateWindow, on)
  if (!from.ok) {
    return {
      ok: false,
      issues: from.issues.map((issue) => ({ ...issue, path: ["on", ...(issue.path ?? [])] })),
    }
  }
  const found = typeof phrase === "string" ? phraseOf(phrase) : undefined
  if (found === undefined) return { ok: false, issues: [fault("date/relative", phrase)] }
  const { unit, reckon } = found
  const base = unitOf(unit, from.value)
  if (base === undefined) {
    return { ok: false, issues: [fault("date/relative-to", phrase, { unit, on: boundsText(from.value) })] }
  }
  const reckoned = reckon(base)
  if (reckoned === undefined) return { ok: false, issues: [fault("date/years", phrase)] }
  const { earliest, latest, granularity, order, gap, approximate = false } = reckoned
  const { zone, uncertain } = from.value
  return read(DateWindow, {
    earliest,
    latest,
    granularity,
    ...(approximate || from.value.approximate ? { approximate: true } : {}),
    ...(uncertain ? { uncertain } : {}),
    ...(zone === undefined ? {} : { zone }),
    wording: phrase,
    anchor: {
      order,
      earliest: dayOf(from.value.earliest ?? earliest),
      latest: dayOf(from.value.latest ?? latest),
      ...(incident === undefined ? {} : { incident }),
      ...(gap === undefined ? {} : { gap }),
    },
  })
}

/**
 * A relative date, reckoned from a window that is known; the phrase and the anchor are kept.
 *
 * @remarks
 * What each phrase means is a convention of news writing, and fixed here:
 * - "today", "yesterday", "the same day", "the day before", "the next day", "one day after", "two days ago":
 *   that day.
 * - "Thursday" or "on Thursday": the last Thursday there was, the day itself included; "last Thursday":
 *   before the day.
 * - "last week", "this week": Monday to Sunday. "last month", "this month", "last year", "this year": by the
 *   calendar.
 * - "December": the last December that has begun; "last December": the last one before the month of the
 *   anchor.
 * - "early", "mid-" and "late" before these months: the 1st to 10th, 11th to 20th, 21st to the end,
 *   approximate.
 * - "two weeks ago", "three months later": as long as one such unit, around that day, approximate.
 *
 * Numbers are figures or English words. What is reckoned from must be known to the unit of the phrase:
 * "Thursday" needs one day, "last month" days of one month; its marks and zone go over to the window. Another
 * phrase is refused.
 *
 * Fails: `date/relative`, `date/relative-to`, `date/years`.
 *
 * @example
 * ```ts
 * const on = day("2024-01-04")
 * relative("Thursday", { on }).earliest // => "2024-01-04"
 * relative("last month", { on }).latest // => "2023-12-31"
 * relative("early last December", { on }).latest // => "2023-12-10"
 * relative("one day after", { on }).anchor?.gap // => { min: 1, max: 1 }
 * ```
 * @category values
 */
export const relative = (phrase: string, to: RelativeTo): DateWindow => {
  const result = readRelative(phrase, to)
  if (result.ok) return frozen(result.value)
  throw new CasusError(`relative(${shown(phrase)}) is not sound:`, result.issues)
}
