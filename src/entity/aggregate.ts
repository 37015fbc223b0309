// "At least 100 attacks since October": what is told of many incidents at once, never added to those counted singly.
import * as z from "zod"
import { construct, many, type OneOrMany } from "../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { apart, type Telling, type TellingInit, tellingShape } from "../testimony/telling.ts"
import { CountRange } from "../value/count-range.ts"
import { Extra } from "../value/extra.ts"
import { AggregateId } from "../value/id.ts"
import { Name, type NameInit, namesFrom } from "../value/name.ts"
import { Place } from "../value/place.ts"
import { Span } from "../value/span.ts"
import { AggregateBasis } from "../value/vocabulary/aggregate-basis.ts"
import { type CasualtyRange, CasualtyRanges } from "./casualties.ts"
import { Act, Party, Target, Weapon } from "./happening.ts"

/**
 * What is told of many incidents at once: a series, a sum since a day.
 *
 * @remarks
 * It bounds what is counted singly and is never added to it. Which incidents belong to it is said by links of the kind
 * part-of.
 *
 * @example
 * ```ts
 * aggregate({ id: "aggregate:attacks", incidents: atLeast(100), basis: "cumulative", period: since(month("2023-10")) })
 *   .incidents // => { min: 100 }
 * ```
 * @category entities
 */
export interface Aggregate extends Telling {
  /** The id of the aggregate. */
  readonly id: AggregateId
  /** Whether it counts from a start up to a day, or one period. */
  readonly basis: AggregateBasis
  /** What the series is called. */
  readonly names?: readonly Name[]
  /** How many incidents; absent where no number was said. */
  readonly incidents?: CountRange
  /** How many came to harm in all of them. */
  readonly casualties?: readonly CasualtyRange[]
  /** The time that it covers. */
  readonly period?: Span
  /** The places that it covers. */
  readonly area?: readonly Place[]
  /** Who took part, in which role. */
  readonly parties?: readonly Party[]
  /** What was done. */
  readonly acts?: readonly Act[]
  /** What it was done with, and how often. */
  readonly weapons?: readonly Weapon[]
  /** What it was done against. */
  readonly targets?: readonly Target[]
  /** Why, in the words of the speaker. */
  readonly motive?: string
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of an aggregate.
 *
 * @category entities
 */
export const Aggregate: ObjectSchema<Aggregate> = schemaOf<Aggregate>()(
  { id: "Aggregate", description: "What is told of many incidents at once: a series, a sum since a day." },
  {
    id: field(AggregateId, "The id of the aggregate."),
    basis: field(AggregateBasis, "Whether it counts from a start up to a day, or one period."),
    names: optional(some(Name), "What the series is called."),
    incidents: optional(CountRange, "How many incidents; absent where no number was said.", {
      unit: "incidents",
    }),
    casualties: optional(CasualtyRanges, "How many came to harm in all of them.", { unit: "persons" }),
    period: optional(Span, "The time that it covers."),
    area: optional(some(Place), "The places that it covers."),
    parties: optional(some(Party), "Who took part, in which role."),
    acts: optional(some(Act), "What was done."),
    weapons: optional(some(Weapon), "What it was done with, and how often."),
    targets: optional(some(Target), "What it was done against."),
    motive: optional(z.string().min(1), "Why, in the words of the speaker."),
    extra: optional(Extra, "One's own fields."),
    ...tellingShape,
  },
)

/** An aggregate as its constructor takes it. @category entities */
export interface AggregateInit
  extends TellingInit,
    Omit<Aggregate, keyof Telling | "names" | "area" | "parties" | "acts" | "weapons" | "targets"> {
  /** What the series is called; text stands for a full name. */
  readonly names?: OneOrMany<NameInit>
  /** The place or places that it covers. */
  readonly area?: OneOrMany<Place>
  /** Who took part. */
  readonly parties?: OneOrMany<Party>
  /** What was done. */
  readonly acts?: OneOrMany<Act>
  /** What it was done with. */
  readonly weapons?: OneOrMany<Weapon>
  /** What it was done against. */
  readonly targets?: OneOrMany<Target>
}

const listed = (input: OneOrMany<unknown> | undefined): readonly unknown[] | undefined =>
  input === undefined ? undefined : many(input)

/**
 * An aggregate.
 *
 * @example
 * ```ts
 * aggregate({ id: "aggregate:series", basis: "cumulative", by: "source:outlet", motive: "support for Israel" }).by
 * // => ["source:outlet"]
 * ```
 * @category entities
 */
export const aggregate = (init: AggregateInit): Aggregate => {
  const { telling, rest } = apart(init)
  const { names, area, parties, acts, weapons, targets, ...others } = rest as Omit<
    AggregateInit,
    keyof TellingInit
  >
  return construct("The aggregate", Aggregate, {
    ...others,
    names: namesFrom(names),
    area: listed(area),
    parties: listed(parties),
    acts: listed(acts),
    weapons: listed(weapons),
    targets: listed(targets),
    ...telling,
  })
}

/**
 * Whether something is a sound Aggregate.
 *
 * @category guards
 */
export const isAggregate = (value: unknown): value is Aggregate => Aggregate.safeParse(value).success
