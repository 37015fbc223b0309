// Early last December, as the days between which the day lies.
import * as z from "zod"
import { construct, needed } from "../core/construct.ts"
import { type Issue, issueOf } from "../core/issue.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { shown } from "../core/shown.ts"
import { boundsOfYears, type DayBounds, unitAround, weekAround } from "./calendar-unit.ts"
import { CivilMoment, isCivilDay, isCivilMinute, Zone } from "./civil-day.ts"
import { DateAnchor } from "./date-anchor.ts"
import { type DateRule, dateRules } from "./date-rules.ts"
import { Granularity } from "./vocabulary/granularity.ts"
import { boundsFitGranularity, boundsInOrder, minutesHaveZone } from "./window-rules.ts"

/**
 * A window in which the day of something lies, both bounds included.
 *
 * @remarks
 * It says that the day is one of these, not that something lasted throughout them: that is a Span. An absent
 * bound is open. The days are those of the calendar where it happened; minutes are told in a zone.
 * `approximate` and `uncertain` are EDTF's "~" and "?": they say how the bounds were told, and widen nothing
 * by themselves.
 *
 * Fails: `date/order`, `date/bounds`, `date/minutes-need-zone`, `date/day`, `date/zone`.
 * Source: EDTF (ISO 8601-2:2019), levels 0 and 1, and its sets of one.
 *
 * @example "early last December", said on 4 January 2024
 * ```ts
 * daysBetween("2023-12-01", "2023-12-10", { approximate: true }).granularity // => "days"
 * ```
 * @category values
 */
export interface DateWindow {
  /** The first day it can be, or minute, included; absent where nothing bounds it from below. */
  readonly earliest?: string
  /** The last day it can be, or minute, included; absent where nothing bounds it from above. */
  readonly latest?: string
  /** With how fine a word the date was told. */
  readonly granularity: Granularity
  /** True where the speaker said about or early, so that the bounds are not sharp. */
  readonly approximate?: boolean
  /** True where the speaker doubted the date as a whole. */
  readonly uncertain?: boolean
  /** The zone in which the bounds are told; needed for minutes. */
  readonly zone?: string
  /** The words of the date as they were said. */
  readonly wording?: string
  /** What a relative date was reckoned from. */
  readonly anchor?: DateAnchor
}

const words: z.ZodType<string, string> = z.string().min(1)

/**
 * The schema of a window in which the day of something lies.
 *
 * @category values
 */
export const DateWindow: ObjectSchema<DateWindow> = schemaOf<DateWindow>()(
  {
    id: "DateWindow",
    description: "A window in which the day of something lies, both bounds included.",
    source: "EDTF (ISO 8601-2:2019), levels 0 and 1, and its sets of one.",
    examples: [
      { earliest: "2024-01-04", latest: "2024-01-04", granularity: "day", wording: "Thursday" },
      { earliest: "2023-12-01", latest: "2023-12-31", granularity: "month" },
    ],
  },
  {
    earliest: optional(
      CivilMoment,
      "The first day it can be, or minute, included; absent where nothing bounds it from below.",
      { examples: ["2023-12-01"] },
    ),
    latest: optional(
      CivilMoment,
      "The last day it can be, or minute, included; absent where nothing bounds it from above.",
      { examples: ["2023-12-31"] },
    ),
    granularity: field(Granularity, "With how fine a word the date was told.", { examples: ["month"] }),
    approximate: optional(
      z.boolean(),
      "True where the speaker said about or early, so that the bounds are not sharp.",
    ),
    uncertain: optional(z.boolean(), "True where the speaker doubted the date as a whole."),
    zone: optional(Zone, "The zone in which the bounds are told; needed for minutes.", {
      examples: ["+03:00"],
    }),
    wording: optional(words, "The words of the date as they were said.", { examples: ["last month"] }),
    anchor: optional(DateAnchor, "What a relative date was reckoned from."),
  },
  { refine: [boundsInOrder, boundsFitGranularity, minutesHaveZone] },
)

/** What can be said about a date beside its bounds. @category values */
export type DateNotes = Pick<DateWindow, "approximate" | "uncertain" | "zone" | "wording" | "anchor">

// The bounds and the granularity say all there is to say of the days; notes that say otherwise give way.
const make = (
  what: string,
  bounds: { readonly [K in keyof DayBounds]?: string | null },
  granularity: Granularity,
  notes: DateNotes,
  found: readonly Issue[] = [],
): DateWindow =>
  construct(
    what,
    DateWindow,
    { ...notes, earliest: undefined, latest: undefined, ...bounds, granularity },
    found,
  )

/** A window whose bounds follow from a text or number, which is refused where the calendar has none. */
const calendar = (
  what: string,
  rule: DateRule,
  value: string | number,
  bounds: DayBounds | undefined,
  granularity: Granularity,
  notes: DateNotes,
): DateWindow =>
  bounds === undefined
    ? make(what, {}, "unknown", notes, [issueOf(dateRules[rule], { value })])
    : make(what, bounds, granularity, notes)

const around = (moment: string, isSound: boolean): DayBounds | undefined =>
  isSound ? { earliest: moment, latest: moment } : undefined

/**
 * One day of the calendar.
 *
 * @example
 * ```ts
 * day("2024-01-04") // => { earliest: "2024-01-04", latest: "2024-01-04", granularity: "day" }
 * ```
 * @category values
 */
export const day = (on: string, notes: DateNotes = {}): DateWindow =>
  calendar(`day(${shown(on)})`, "date/day", on, around(on, isCivilDay(on)), "day", notes)

/**
 * One minute of the clock, in a zone.
 *
 * @example
 * ```ts
 * minute("2024-01-04T09:30", { zone: "+03:00" }).earliest // => "2024-01-04T09:30"
 * ```
 * @category values
 */
export const minute = (at: string, notes: DateNotes & { readonly zone: string }): DateWindow =>
  calendar(`minute(${shown(at)})`, "date/day", at, around(at, isCivilMinute(at)), "minute", notes)

/**
 * One month of the calendar.
 *
 * @example
 * ```ts
 * month("2023-12") // => { earliest: "2023-12-01", latest: "2023-12-31", granularity: "month" }
 * ```
 * @category values
 */
export const month = (text: string, notes: DateNotes = {}): DateWindow =>
  calendar(
    `month(${shown(text)})`,
    "date/month",
    text,
    unitAround("month", typeof text === "string" ? `${text}-01` : text),
    "month",
    notes,
  )

/**
 * One year of the calendar.
 *
 * @example
 * ```ts
 * year(2020) // => { earliest: "2020-01-01", latest: "2020-12-31", granularity: "year" }
 * ```
 * @category values
 */
export const year = (number: number, notes: DateNotes = {}): DateWindow =>
  calendar(`year(${shown(number)})`, "date/year", number, boundsOfYears(number, number), "year", notes)

/**
 * The week of a day, from Monday to Sunday.
 *
 * @example
 * ```ts
 * weekOf("2024-01-04") // => { earliest: "2024-01-01", latest: "2024-01-07", granularity: "week" }
 * ```
 * @category values
 */
export const weekOf = (on: string, notes: DateNotes = {}): DateWindow =>
  calendar(
    `weekOf(${shown(on)})`,
    isCivilDay(on) ? "date/years" : "date/day",
    on,
    weekAround(on),
    "week",
    notes,
  )

/**
 * One day somewhere between two, both included.
 *
 * @example
 * ```ts
 * daysBetween("2023-12-01", "2023-12-10", { wording: "Early last December" }).latest // => "2023-12-10"
 * ```
 * @category values
 */
export const daysBetween = (earliest: string, latest: string, notes: DateNotes = {}): DateWindow =>
  make(
    `daysBetween(${shown(earliest)}, ${shown(latest)})`,
    { earliest: needed(earliest), latest: needed(latest) },
    "days",
    notes,
  )

/**
 * A day or one before it, with nothing that bounds it from below.
 *
 * @example
 * ```ts
 * onOrBefore("2024-01-04") // => { latest: "2024-01-04", granularity: "days" }
 * ```
 * @category values
 */
export const onOrBefore = (latest: string, notes: DateNotes = {}): DateWindow =>
  make(`onOrBefore(${shown(latest)})`, { latest: needed(latest) }, "days", notes)

/**
 * A day or one after it, with nothing that bounds it from above.
 *
 * @example
 * ```ts
 * onOrAfter("2023-10-07") // => { earliest: "2023-10-07", granularity: "days" }
 * ```
 * @category values
 */
export const onOrAfter = (earliest: string, notes: DateNotes = {}): DateWindow =>
  make(`onOrAfter(${shown(earliest)})`, { earliest: needed(earliest) }, "days", notes)

/**
 * A day that is said to be unknown; not the same as a date that was not reported.
 *
 * @example
 * ```ts
 * unknownDay({ wording: "some day" }) // => { granularity: "unknown", wording: "some day" }
 * ```
 * @category values
 */
export const unknownDay = (notes: DateNotes = {}): DateWindow => make("unknownDay()", {}, "unknown", notes)

/**
 * Whether something is a sound DateWindow.
 *
 * @category guards
 */
export const isDateWindow = (value: unknown): value is DateWindow => DateWindow.safeParse(value).success
