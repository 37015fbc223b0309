// Killed, wounded, missing: how many of whom, as bounds, with every axis free to be unknown.
import * as z from "zod"
import { construct, given, many, type OneOrMany } from "../core/construct.ts"
import { recordRule } from "../core/rule.ts"
import { field, list, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { idOf } from "../testimony/source.ts"
import { CountRange } from "../value/count-range.ts"
import { CountryCode } from "../value/country.ts"
import { ActorId, VictimId } from "../value/id.ts"
import { AgeGroup } from "../value/vocabulary/age-group.ts"
import { Condition } from "../value/vocabulary/condition.ts"
import { Occupation } from "../value/vocabulary/occupation.ts"
import { Outcome } from "../value/vocabulary/outcome.ts"
import { PersonStatus } from "../value/vocabulary/person-status.ts"
import { Scope } from "../value/vocabulary/scope.ts"
import { Sex } from "../value/vocabulary/sex.ts"
import { wording } from "./wording.ts"

/**
 * Which people a count is about, on axes that do not depend on each other.
 *
 * @remarks An absent axis means that it was not said. Unknown status is never civilian.
 * @category values
 */
export interface Who {
  /** What they were in the conflict. */
  readonly status?: PersonStatus
  /** The age group they belong to. */
  readonly age?: AgeGroup
  /** The sex they were reported to be of. */
  readonly sex?: Sex
  /** What they worked as. */
  readonly occupation?: Occupation
  /** The country they are nationals of by its two letters. */
  readonly nationality?: string
  /** The word that the speaker used for them. */
  readonly wording?: string
}

/**
 * The schema of which people a count is about.
 *
 * @category values
 */
export const Who: ObjectSchema<Who> = schemaOf<Who>()(
  { id: "Who", description: "Which people a count is about, on axes that do not depend on each other." },
  {
    status: optional(PersonStatus, "What they were in the conflict."),
    age: optional(AgeGroup, "The age group they belong to."),
    sex: optional(Sex, "The sex they were reported to be of."),
    occupation: optional(Occupation, "What they worked as."),
    nationality: optional(CountryCode, "The country they are nationals of by its two letters.", {
      source: "ISO 3166-1 alpha-2.",
      examples: ["US"],
    }),
    wording: optional(z.string().min(1), "The word that the speaker used for them.", {
      examples: ["militants"],
    }),
  },
)

/**
 * How many people came to what harm: one outcome, one group of people, one count as bounds.
 *
 * @remarks
 * A total says how many in all and competes with other totals. A part says how many of some sort and is a floor: two
 * named dead do not make "at least two" into two. Parts overlap (a doctor can be a woman) unless they say otherwise.
 *
 * Unit: persons. Fails: `casualties/of-itself`, `casualties/persons-over-count`.
 * Source: Standards for Casualty Recording (Every Casualty, 2016); UCDP GED, low/best/high.
 *
 * @example
 * ```ts
 * casualties({ killed: { count: atLeast(2), who: { status: "combatant", wording: "militants" } } })
 * ```
 * @category values
 */
export interface CasualtyRange {
  /** What happened to them. */
  readonly outcome: Outcome
  /** How many, as bounds. */
  readonly count: CountRange
  /** Whether all are counted or a part of them. */
  readonly scope: Scope
  /** The total that a part belongs to, where its outcome is another. */
  readonly of?: Outcome
  /** Which people are counted. */
  readonly who?: Who
  /** The side that they belonged to. */
  readonly side?: ActorId
  /** How badly they were harmed. */
  readonly condition?: Condition
  /** True where nobody is counted in another disjoint part of the same total. */
  readonly disjoint?: boolean
  /** The victims known one by one among them. */
  readonly persons?: readonly VictimId[]
  /** Whether attackers who came to harm are counted too. */
  readonly includesPerpetrators?: boolean
}

const ofItself = recordRule<CasualtyRange>()(
  {
    id: "casualties/of-itself",
    severity: "error",
    dimension: "consistency",
    summary: "Only a part says which total it is of.",
    wording: wording["casualties/of-itself"],
  },
  ["scope", "of"],
  ({ scope, of }) => (scope === "total" && of !== undefined ? { path: ["of"], value: of } : undefined),
)

const personsOverCount = recordRule<CasualtyRange>()(
  {
    id: "casualties/persons-over-count",
    severity: "error",
    dimension: "consistency",
    summary: "No more persons are listed than the count allows.",
    wording: wording["casualties/persons-over-count"],
  },
  ["persons", "count"],
  ({ persons, count }) =>
    persons !== undefined && count?.max !== undefined && new Set(persons).size > count.max
      ? { path: ["persons"], value: persons, params: { listed: new Set(persons).size, max: count.max } }
      : undefined,
)

/**
 * The schema of a casualty range.
 *
 * @category values
 */
export const CasualtyRange: ObjectSchema<CasualtyRange> = schemaOf<CasualtyRange>()(
  {
    id: "CasualtyRange",
    description: "How many people came to what harm: one outcome, one group of people, one count as bounds.",
    source: "Standards for Casualty Recording (Every Casualty, 2016); UCDP GED, low/best/high.",
    examples: [{ outcome: "killed", count: { min: 2 }, scope: "total" }],
  },
  {
    outcome: field(Outcome, "What happened to them."),
    count: field(CountRange, "How many, as bounds.", { unit: "persons" }),
    scope: field(Scope, "Whether all are counted or a part of them."),
    of: optional(Outcome, "The total that a part belongs to, where its outcome is another.", {
      examples: ["killed-or-wounded"],
    }),
    who: optional(Who, "Which people are counted."),
    side: optional(ActorId, "The side that they belonged to."),
    condition: optional(Condition, "How badly they were harmed."),
    disjoint: optional(
      z.boolean(),
      "True where nobody is counted in another disjoint part of the same total.",
    ),
    persons: optional(some(VictimId), "The victims known one by one among them."),
    includesPerpetrators: optional(z.boolean(), "Whether attackers who came to harm are counted too."),
  },
  { refine: [ofItself, personsOverCount] },
)

/** A list of casualty ranges: what one statement says of the toll. @category values */
export const CasualtyRanges: z.ZodType<readonly CasualtyRange[], readonly CasualtyRange[]> = list(
  CasualtyRange,
).meta({
  id: "CasualtyRanges",
  description: "A list of casualty ranges: what one statement says of the toll.",
})

/** A count with what is said about the people it counts; without a scope it is a total. @category values */
export interface DescribedCount extends Omit<CasualtyRange, "outcome" | "scope" | "persons" | "side"> {
  /** Whether all are counted or a part of them; absent means all. */
  readonly scope?: Scope
  /** The victims known one by one among them, whole or by id. */
  readonly persons?: OneOrMany<VictimId | { readonly id: VictimId }>
  /** The side that they belonged to, whole or by id. */
  readonly side?: ActorId | { readonly id: ActorId }
}

/** A toll as its constructor takes it: a count, a described count or several for each outcome. @category values */
export type CasualtiesInit = { readonly [O in Outcome]?: OneOrMany<CountRange | DescribedCount> }

const someRanges: z.ZodType<readonly CasualtyRange[]> = some(CasualtyRange)

const isCount = (input: CountRange | DescribedCount): input is CountRange => !Object.hasOwn(input, "count")

const rangeFrom = (outcome: string, input: CountRange | DescribedCount): unknown => {
  if (typeof input !== "object" || input === null) return { outcome, count: input, scope: "total" }
  if (isCount(input)) return { outcome, count: input, scope: "total" }
  const { count, scope = "total", persons, side, ...rest } = input
  return {
    ...rest,
    outcome,
    count,
    scope,
    ...(persons === undefined ? {} : { persons: many(persons).map(idOf) }),
    ...(side === undefined ? {} : { side: idOf(side) }),
  }
}

/**
 * A toll: how many were killed, wounded, missing, each as bounds.
 *
 * @remarks An outcome that is left out was not reported, which is not zero.
 *
 * @example "three wounded, one of them in critical condition"
 * ```ts
 * casualties({ wounded: [exactly(3), { count: exactly(1), condition: "critical", scope: "part" }] }).length // => 2
 * ```
 * @category values
 */
export const casualties = (toll: CasualtiesInit): readonly CasualtyRange[] =>
  construct(
    "The toll",
    someRanges,
    Object.entries(given(toll))
      .filter(([, counts]) => counts !== undefined)
      .flatMap(([outcome, counts]) =>
        many(counts as OneOrMany<CountRange | DescribedCount>).map((one) => rangeFrom(outcome, one)),
      ),
  )

/**
 * Whether something is a sound CasualtyRange.
 *
 * @category guards
 */
export const isCasualtyRange = (value: unknown): value is CasualtyRange =>
  CasualtyRange.safeParse(value).success
