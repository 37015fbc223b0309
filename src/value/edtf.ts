// Dates as EDTF text, 2023-12~ or [2023-12-01..2023-12-10], read and written with nothing dropped.
import * as z from "zod"
import { construct } from "../core/construct.ts"
import { issueOf } from "../core/issue.ts"
import { keepBeside, type ObjectSchema } from "../core/schema.ts"
import { shown } from "../core/shown.ts"
import { dateRules } from "./date-rules.ts"
import { DateWindow } from "./date-window.ts"
import { isRefusal, longestText, type Refusal, spanOf, windowOf } from "./edtf-reading.ts"
import { spanWriting, type Writing, windowWriting } from "./edtf-writing.ts"
import { Span } from "./span.ts"

const rawIssue = ({ rule, words }: Refusal, input: unknown): z.core.$ZodRawIssue => {
  const info = dateRules[rule]
  const { message, expected } = issueOf(info, { value: input, params: words })
  return { code: "custom", input, message: `${message} Expected: ${expected}`, params: { rule, info, words } }
}

interface Context {
  readonly issues: z.core.$ZodRawIssue[]
}

const decoded = <T extends object>(result: T | Refusal, input: string, context: Context): T => {
  if (!isRefusal(result)) return result
  context.issues.push(rawIssue(result, input))
  return z.NEVER
}

const encoded = (writing: Writing, input: object, context: Context): string => {
  if (typeof writing === "string") return writing
  for (const what of writing)
    context.issues.push(rawIssue({ rule: "date-text/not-held", words: { what } }, input))
  return z.NEVER
}

const dates = [
  "2024-01-04",
  "2023-12",
  "2023-12~",
  "[2023-12-01..2023-12-10]",
  "[..2024-01-04]",
  "2024-01-04T09:30Z",
]
const intervals = ["2023-10-07/2024-01-04", "2023-12/..", "/2024-01-04"]

// JSON Schema takes the examples of a codec from the text that it reads, not from the codec.
const textLike = (examples: readonly string[]): z.ZodString =>
  z.string().min(1).max(longestText).meta({ examples })

/**
 * A window as EDTF text, read without a guess and written without a loss.
 *
 * @remarks
 * Reads dates (`2024-01-04`, `2023-12`, `2020`), minutes (`2024-01-04T09:30+03:00`, seconds only as `:00`),
 * the marks `~`, `?` and `%` at the end, unspecified digits (`201X`, `20XX`, `2004-XX`, `2004-02-XX`),
 * seasons (`2001-21` to `2001-24`, as wide as both hemispheres need) and sets of one (`[a..b]`, `[..b]`,
 * `[a..]`, and `[a,b]` where it leaves no day out). Years lie between 0000 and 9999. An interval `a/b` says
 * that something lasted: SpanText reads it. A date of the sort `2004-XX` reads as its year, so that text may
 * be written differently than it was read, but a window that is written always reads back as the same window;
 * what text has no place for (wording, anchor, the zone of a day, weeks) refuses to be written.
 *
 * Fails: `date-text/unreadable`, `date-text/no-such-day`, `date-text/interval`, `date-text/alternatives`,
 * `date-text/seconds`, `date-text/not-held`, `date/years`, `date/order`, `date/zone`,
 * `date/minutes-need-zone`.
 * Source: EDTF (ISO 8601-2:2019), levels 0 and 1, and its sets of one.
 *
 * @example
 * ```ts
 * z.decode(DateWindowText, "2023-12~").latest // => "2023-12-31"
 * z.encode(DateWindowText, onOrBefore("2024-01-04")) // => "[..2024-01-04]"
 * read(DateWindowText, "2023-02-30").issues.map((issue) => issue.rule) // => ["date-text/no-such-day"]
 * ```
 * @category values
 */
export const DateWindowText: z.ZodCodec<z.ZodString, ObjectSchema<DateWindow>> = keepBeside(
  z
    .codec(textLike(dates), DateWindow, {
      decode: (input, context) => decoded(windowOf(input), input, context),
      encode: (window, context) => encoded(windowWriting(window), window, context),
    })
    .meta({
      id: "DateWindowText",
      description: "A window in which the day of something lies, as EDTF text.",
      source: "EDTF (ISO 8601-2:2019), levels 0 and 1, and its sets of one.",
      examples: dates,
    }),
  { leaf: { rule: dateRules["date-text/unreadable"] } },
)

/**
 * A span as an EDTF interval, read without a guess and written without a loss.
 *
 * @remarks
 * `a/b` is from one date to another, `a/..` went on or has no reported end, `a/` ended on an unknown day,
 * `/b` began on an unknown day (a start of granularity unknown), `../b` has no start of its own (a start of
 * granularity period without bounds). Dates are as in DateWindowText, without minutes and sets, which EDTF
 * keeps out of intervals.
 *
 * Fails: `date-text/span`, `date-text/no-such-day`, `date-text/not-held`, `date/span-order`, `date/years`.
 * Source: EDTF (ISO 8601-2:2019), intervals of level 1.
 *
 * @example
 * ```ts
 * z.decode(SpanText, "2023-10-07/..").start.earliest // => "2023-10-07"
 * z.encode(SpanText, span(month("2023-12"), day("2024-01-04"))) // => "2023-12/2024-01-04"
 * ```
 * @category values
 */
export const SpanText: z.ZodCodec<z.ZodString, ObjectSchema<Span>> = keepBeside(
  z
    .codec(textLike(intervals), Span, {
      decode: (input, context) => decoded(spanOf(input), input, context),
      encode: (span, context) => encoded(spanWriting(span), span, context),
    })
    .meta({
      id: "SpanText",
      description: "What lasted, as an EDTF interval.",
      source: "EDTF (ISO 8601-2:2019), intervals of level 1.",
      examples: intervals,
    }),
  { leaf: { rule: dateRules["date-text/span"] } },
)

/**
 * A window from EDTF text; throws where the text cannot be read without a guess.
 *
 * @example
 * ```ts
 * edtf("2023-12") // => { earliest: "2023-12-01", latest: "2023-12-31", granularity: "month" }
 * edtf("2023-12~").approximate // => true
 * ```
 * @category values
 */
export const edtf = (text: string): DateWindow => construct(`edtf(${shown(text)})`, DateWindowText, text)

/**
 * The EDTF text of a window; undefined where no text can hold all of it.
 *
 * @remarks `DateWindowText.safeEncode` says what it is that the text cannot hold.
 *
 * @example
 * ```ts
 * edtfOf(month("2023-12")) // => "2023-12"
 * edtfOf(month("2023-12", { wording: "last month" })) // => undefined
 * ```
 * @category values
 */
export const edtfOf = (window: DateWindow): string | undefined => {
  const writing = windowWriting(window)
  return typeof writing === "string" ? writing : undefined
}
