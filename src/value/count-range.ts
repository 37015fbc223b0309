// At least two, more than 80, four to six: a count as bounds, no more precise than it was said.
import * as z from "zod"
import { construct, needed } from "../core/construct.ts"
import { recordRule } from "../core/rule.ts"
import { field, keepBeside, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { shown } from "../core/shown.ts"
import { closed, type Vocabulary } from "../core/vocabulary.ts"
import { wording } from "./wording.ts"

/**
 * Where the figures of a count come from.
 *
 * @category vocabularies
 */
export type CountBasis = "reported" | "estimate" | "coding-convention" | "apportioned"
/**
 * Where the figures of a count come from.
 *
 * @category vocabularies
 */
export const CountBasis: Vocabulary<CountBasis> = closed<CountBasis>()(
  { id: "CountBasis", description: "Where the figures of a count come from." },
  {
    reported: "A speaker gave the figure.",
    estimate: "The figure was estimated by a stated method.",
    "coding-convention": "A dataset's rule put the figure for a word, as ACLED puts 10 for several.",
    apportioned: "A total was divided over several incidents; the figure may be a fraction.",
  },
)

/**
 * A count as bounds: what was said, no more precise than it was said.
 *
 * @remarks
 * An absent `max` means that no upper bound was given, not that it equals `min`. Unknown is `{ min: 0 }`, none is
 * `{ min: 0, max: 0 }`, and what was not reported is no CountRange at all.
 *
 * Shape: `{ min, max?, best? }` with `min ≤ best ≤ max`. Unit: persons, or what its field says it counts.
 * Fails: `count/order`, `count/whole`.
 * Source: UCDP GED codebook, variables low, best and high.
 *
 * @example "at least two", of two rockets or two people
 * ```ts
 * atLeast(2) // => { min: 2 }
 * ```
 * @category values
 */
export interface CountRange {
  /** The smallest number that fits what was said; 0 where nothing bounds it from below. */
  readonly min: number
  /** The largest number that fits what was said; absent where no upper bound was given. */
  readonly max?: number
  /** The number that the speaker holds most likely, where one was named. */
  readonly best?: number
  /** True where the speaker said about or some: the figure named is not sharp, the bounds still hold. */
  readonly approximate?: boolean
  /** Where the figures come from; absent where a speaker simply gave them. */
  readonly basis?: CountBasis
  /** The words of the count as they were said. */
  readonly wording?: string
}

const order = recordRule<CountRange>()(
  {
    id: "count/order",
    severity: "error",
    dimension: "consistency",
    summary: "min ≤ best ≤ max.",
    wording: wording["count/order"],
  },
  ["min", "best", "max"],
  ({ min, best, max }) => {
    const outOfOrder = (lower: string, low: number | undefined, upper: string, high: number | undefined) =>
      low !== undefined && high !== undefined && low > high
        ? [{ path: [upper], value: high, params: { lower, low, upper, high } }]
        : []
    const parts = [...outOfOrder("min", min, "best", best), ...outOfOrder("best", best, "max", max)]
    return parts.length > 0 ? parts : outOfOrder("min", min, "max", max)
  },
)

const whole = recordRule<CountRange>()(
  {
    id: "count/whole",
    severity: "error",
    dimension: "conformance",
    summary: "A count is whole, unless a total was apportioned over incidents.",
    wording: wording["count/whole"],
  },
  ["min", "best", "max", "basis"],
  ({ basis, ...counts }) =>
    basis === "apportioned"
      ? []
      : Object.entries(counts)
          .filter(([, count]) => count !== undefined && !Number.isInteger(count))
          .map(([key, count]) => ({ path: [key], value: count })),
)

const count: z.ZodType<number, number> = keepBeside(
  z
    .number()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .refine((value) => !Object.is(value, -0), { abort: true }),
  {
    leaf: {
      rule: {
        id: "count/number",
        severity: "error",
        dimension: "conformance",
        summary: "A number of 0 or more that is written exactly.",
        wording: wording["count/number"],
      },
    },
  },
)

/**
 * The schema of a count as bounds.
 *
 * @category values
 */
export const CountRange: ObjectSchema<CountRange> = schemaOf<CountRange>()(
  {
    id: "CountRange",
    description: "A count as bounds: what was said, no more precise than it was said.",
    source: "UCDP GED codebook, variables low, best and high.",
    examples: [{ min: 2 }, { min: 81, wording: "more than 80" }],
  },
  {
    min: field(count, "The smallest number that fits what was said; 0 where nothing bounds it from below.", {
      examples: [2],
    }),
    max: optional(
      count,
      "The largest number that fits what was said; absent where no upper bound was given.",
      {
        examples: [6],
      },
    ),
    best: optional(count, "The number that the speaker holds most likely, where one was named.", {
      examples: [5],
    }),
    approximate: optional(
      z.boolean(),
      "True where the speaker said about or some: the figure named is not sharp, the bounds still hold.",
    ),
    basis: optional(CountBasis, "Where the figures come from; absent where a speaker simply gave them."),
    wording: optional(z.string().min(1), "The words of the count as they were said.", {
      examples: ["more than 80"],
    }),
  },
  { refine: [order, whole] },
)

/** What can be said about a count beside its figures. @category values */
export type CountNotes = Pick<CountRange, "best" | "approximate" | "basis" | "wording">

type Figures = { readonly [K in "min" | "max" | "best"]?: number | null }

// The figures say all there is to say of the bounds; notes that say otherwise give way.
const make = (what: string, notes: CountNotes, figures: Figures): CountRange =>
  construct(what, CountRange, { ...notes, max: undefined, ...figures })

// What is no number goes on as it is, for the reading to refuse: null + 1 would be 1.
const plus = (n: number, step: number): number => (typeof n === "number" ? n + step : n)

/**
 * Exactly so many.
 *
 * @example
 * ```ts
 * exactly(6) // => { min: 6, max: 6 }
 * ```
 * @category values
 */
export const exactly = (n: number, notes: CountNotes = {}): CountRange =>
  make(`exactly(${shown(n)})`, notes, { min: n, max: n })

/**
 * At least so many, with no upper bound given.
 *
 * @example
 * ```ts
 * atLeast(2, { wording: "at least two" }) // => { min: 2, wording: "at least two" }
 * ```
 * @category values
 */
export const atLeast = (n: number, notes: CountNotes = {}): CountRange =>
  make(`atLeast(${shown(n)})`, notes, { min: n })

/**
 * More than so many: the number itself is excluded.
 *
 * @example
 * ```ts
 * moreThan(80) // => { min: 81 }
 * ```
 * @category values
 */
export const moreThan = (n: number, notes: CountNotes = {}): CountRange =>
  make(`moreThan(${shown(n)})`, notes, { min: plus(n, 1) })

/**
 * At most so many: perhaps none.
 *
 * @example
 * ```ts
 * atMost(5) // => { min: 0, max: 5 }
 * ```
 * @category values
 */
export const atMost = (n: number, notes: CountNotes = {}): CountRange =>
  make(`atMost(${shown(n)})`, notes, { min: 0, max: needed(n) })

/**
 * Fewer than so many: the number itself is excluded.
 *
 * @example
 * ```ts
 * fewerThan(5) // => { min: 0, max: 4 }
 * ```
 * @category values
 */
export const fewerThan = (n: number, notes: CountNotes = {}): CountRange =>
  make(`fewerThan(${shown(n)})`, notes, { min: 0, max: needed(plus(n, -1)) })

/**
 * From so many to so many, both included.
 *
 * @example
 * ```ts
 * between(4, 6, { best: 5 }) // => { min: 4, max: 6, best: 5 }
 * ```
 * @category values
 */
export const between = (min: number, max: number, notes: CountNotes = {}): CountRange =>
  make(`between(${shown(min)}, ${shown(max)})`, notes, { min, max: needed(max) })

/**
 * About so many: a best figure with no sound bound on either side.
 *
 * @example
 * ```ts
 * about(30) // => { min: 0, best: 30, approximate: true }
 * ```
 * @category values
 */
export const about = (n: number, notes: CountNotes = {}): CountRange =>
  make(`about(${shown(n)})`, { ...notes, approximate: true }, { min: 0, best: needed(n) })

/**
 * None at all: zero was said.
 *
 * @example
 * ```ts
 * none // => { min: 0, max: 0 }
 * ```
 * @category values
 */
export const none: CountRange = make("none", {}, { min: 0, max: 0 })

/**
 * A number that is said to be unknown; not zero, and not a missing report.
 *
 * @example
 * ```ts
 * unknownCount({ wording: "an unknown number" }) // => { min: 0, wording: "an unknown number" }
 * ```
 * @category values
 */
export const unknownCount = (notes: CountNotes = {}): CountRange => make("unknownCount()", notes, { min: 0 })

/**
 * Whether something is a sound CountRange.
 *
 * @category guards
 */
export const isCountRange = (value: unknown): value is CountRange => CountRange.safeParse(value).success
