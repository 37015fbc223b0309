// What a relative date was reckoned from: one day after the bombing, last month.
import * as z from "zod"
import { recordRule } from "../core/rule.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { closed, type Vocabulary } from "../core/vocabulary.ts"
import { CivilDay } from "./civil-day.ts"
import { dateRules } from "./date-rules.ts"
import { IncidentId } from "./id.ts"
import { boundsInOrder } from "./window-rules.ts"

/**
 * How a relative date lies to what it was reckoned from.
 *
 * @category vocabularies
 */
export type AnchorOrder = "before" | "after" | "within" | "on"
/**
 * How a relative date lies to what it was reckoned from.
 *
 * @category vocabularies
 */
export const AnchorOrder: Vocabulary<AnchorOrder> = closed<AnchorOrder>()(
  { id: "AnchorOrder", description: "How a relative date lies to what it was reckoned from." },
  {
    before: "Before the anchor, as last month.",
    after: "After the anchor, as one day after.",
    within: "Within the same week, month or year as the anchor, as this month.",
    on: "On the same day as the anchor, as today.",
  },
)

/**
 * How many days lie between two days: a lower and an upper bound.
 *
 * @remarks Unit: days, so that one day after is exactly 1. Fails: `date/gap`.
 *
 * @category values
 */
export interface DayGap {
  /** The smallest number of days that fits what was said; absent where none was given. */
  readonly min?: number
  /** The largest number of days that fits what was said; absent where none was given. */
  readonly max?: number
}

const gapOrder = recordRule<DayGap>()(dateRules["date/gap"], ["min", "max"], ({ min, max }) =>
  min !== undefined && max !== undefined && min > max
    ? { path: ["max"], value: max, params: { min, max } }
    : [],
)

const days: z.ZodType<number, number> = z.int().min(0).max(3_652_424)

/**
 * The schema of a gap in days.
 *
 * @category values
 */
export const DayGap: ObjectSchema<DayGap> = schemaOf<DayGap>()(
  {
    id: "DayGap",
    description: "How many days lie between two days: a lower and an upper bound.",
    unit: "days",
    examples: [{ min: 1, max: 1 }],
  },
  {
    min: optional(days, "The smallest number of days that fits what was said; absent where none was given.", {
      unit: "days",
      examples: [1],
    }),
    max: optional(days, "The largest number of days that fits what was said; absent where none was given.", {
      unit: "days",
      examples: [1],
    }),
  },
  { refine: [gapOrder] },
)

/**
 * What a relative date was reckoned from.
 *
 * @remarks
 * It is kept so that the window can be reckoned again when the anchor's own day turns out to be another.
 *
 * @category values
 */
export interface DateAnchor {
  /** How the date lies to the anchor. */
  readonly order: AnchorOrder
  /** The first day that the anchor itself can be. */
  readonly earliest?: string
  /** The last day that the anchor itself can be. */
  readonly latest?: string
  /** The incident that the date was reckoned from, where it was one. */
  readonly incident?: IncidentId
  /** How many days lie between the date and the anchor. */
  readonly gap?: DayGap
}

/**
 * The schema of what a relative date was reckoned from.
 *
 * @category values
 */
export const DateAnchor: ObjectSchema<DateAnchor> = schemaOf<DateAnchor>()(
  {
    id: "DateAnchor",
    description: "What a relative date was reckoned from.",
    examples: [{ order: "before", earliest: "2024-01-04", latest: "2024-01-04" }],
  },
  {
    order: field(AnchorOrder, "How the date lies to the anchor."),
    earliest: optional(CivilDay, "The first day that the anchor itself can be.", {
      examples: ["2024-01-04"],
    }),
    latest: optional(CivilDay, "The last day that the anchor itself can be.", { examples: ["2024-01-04"] }),
    incident: optional(IncidentId, "The incident that the date was reckoned from, where it was one.", {
      examples: ["incident:2024-01-03-kerman"],
    }),
    gap: optional(DayGap, "How many days lie between the date and the anchor.", { unit: "days" }),
  },
  { refine: [boundsInOrder] },
)
