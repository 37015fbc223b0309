// What lasted: from when it began to when it ended, each a window of its own.
import * as z from "zod"
import { construct } from "../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { DateWindow } from "./date-window.ts"
import { spanInOrder } from "./window-rules.ts"

/**
 * What lasted: the window in which it began and the window in which it ended.
 *
 * @remarks
 * A siege in December is a Span from one day of December to another; a strike on a day of December that
 * nobody named is a DateWindow. Fails: `date/span-order`, only where the end certainly lies before the start.
 *
 * @example
 * ```ts
 * span(month("2023-12"), day("2024-01-04")).end?.granularity // => "day"
 * ```
 * @category values
 */
export interface Span {
  /** When it began. */
  readonly start: DateWindow
  /** When it ended; absent where it went on, or where no end was reported. */
  readonly end?: DateWindow
  /** The words of the span as they were said. */
  readonly wording?: string
}

/**
 * The schema of what lasted.
 *
 * @category values
 */
export const Span: ObjectSchema<Span> = schemaOf<Span>()(
  {
    id: "Span",
    description: "What lasted: the window in which it began and the window in which it ended.",
    source: "EDTF (ISO 8601-2:2019), intervals.",
    examples: [{ start: { earliest: "2023-10-07", latest: "2023-10-07", granularity: "day" } }],
  },
  {
    start: field(DateWindow, "When it began."),
    end: optional(DateWindow, "When it ended; absent where it went on, or where no end was reported."),
    wording: optional(z.string().min(1), "The words of the span as they were said.", {
      examples: ["since the war began"],
    }),
  },
  { refine: [spanInOrder] },
)

/** What can be said about a span beside its start and end. @category values */
export type SpanNotes = Pick<Span, "wording">

/**
 * What lasted from one window to another; without an end where it went on or none was reported.
 *
 * @example
 * ```ts
 * span(day("2023-10-07"), month("2023-12")).start.earliest // => "2023-10-07"
 * ```
 * @category values
 */
export const span = (start: DateWindow, end?: DateWindow, notes: SpanNotes = {}): Span =>
  construct("span()", Span, { ...notes, start, end })

/**
 * What began in a window and has no reported end.
 *
 * @example
 * ```ts
 * since(day("2023-10-07"), { wording: "since the war began" }).wording // => "since the war began"
 * ```
 * @category values
 */
export const since = (start: DateWindow, notes: SpanNotes = {}): Span =>
  construct("since()", Span, { ...notes, start, end: undefined })

/**
 * Whether something is a sound Span.
 *
 * @category guards
 */
export const isSpan = (value: unknown): value is Span => Span.safeParse(value).success
