// The rules of days, windows, spans and their text forms: what each holds, beside the sentences that it says.
import type { Dimension, RuleInfo } from "../core/issue.ts"
import { type ValueRule, wording } from "./wording.ts"

/** The rules of dates. */
export type DateRule = Extract<ValueRule, `date/${string}` | `date-text/${string}`>

const rule = <Id extends DateRule>(
  id: Id,
  summary: string,
  dimension: Dimension = "conformance",
): RuleInfo<Id> => ({ id, severity: "error", dimension, summary, wording: wording[id] })

/** What is known of each rule of dates. */
export const dateRules: { readonly [Id in DateRule]: RuleInfo<Id> } = {
  "date/day": rule(
    "date/day",
    "A day that exists, as YYYY-MM-DD, or where minutes are allowed YYYY-MM-DDTHH:MM.",
  ),
  "date/month": rule("date/month", "A month is one of the calendar, as YYYY-MM."),
  "date/year": rule("date/year", "A year is a whole number from 0 to 9999."),
  "date/years": rule("date/years", "All days lie in the years 0000 to 9999."),
  "date/zone": rule("date/zone", "Z, an offset from UTC up to ±14:00, or the name of a zone, Area/City."),
  "date/order": rule("date/order", "A window does not end before it begins.", "consistency"),
  "date/bounds": rule(
    "date/bounds",
    "The bounds of a window are as wide as its granularity says.",
    "consistency",
  ),
  "date/minutes-need-zone": rule(
    "date/minutes-need-zone",
    "A window that is told to the minute says in which zone.",
    "completeness",
  ),
  "date/gap": rule("date/gap", "The smallest gap is no larger than the largest.", "consistency"),
  "date/span-order": rule(
    "date/span-order",
    "What lasts does not certainly end before it starts.",
    "consistency",
  ),
  "date/relative": rule("date/relative", "A relative date is one of the phrases that have one reading."),
  "date/relative-to": rule(
    "date/relative-to",
    "What a date is reckoned from is known closely enough for its phrase.",
  ),
  "date-text/unreadable": rule(
    "date-text/unreadable",
    "A date in text is EDTF of level 0 or 1, or a set of one.",
  ),
  "date-text/span": rule("date-text/span", "A span in text is an EDTF interval of two dates."),
  "date-text/no-such-day": rule("date-text/no-such-day", "The calendar has the day, and the clock the time."),
  "date-text/seconds": rule("date-text/seconds", "A time in text is told to the minute."),
  "date-text/alternatives": rule("date-text/alternatives", "A date in text is one unbroken run of days."),
  "date-text/interval": rule("date-text/interval", "A date in text is a window, not something that lasted."),
  "date-text/not-held": rule(
    "date-text/not-held",
    "A date that is written as text reads back as the same date.",
  ),
}
