// What single questions ask: of the toll, the time, the place, the actors, the means.
import * as z from "zod"
import { type RecordRule, recordRule } from "../core/rule.ts"
import { field, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { Who } from "../entity/casualties.ts"
import { SpeakerId } from "../testimony/telling.ts"
import { CivilDay } from "../value/civil-day.ts"
import { CountryCode } from "../value/country.ts"
import { ActorId, IncidentId } from "../value/id.ts"
import { Delivery } from "../value/vocabulary/delivery.ts"
import { LinkKind } from "../value/vocabulary/link-kind.ts"
import { Munition } from "../value/vocabulary/munition.ts"
import { Outcome } from "../value/vocabulary/outcome.ts"
import { PartyRole } from "../value/vocabulary/party-role.ts"
import { TargetKind } from "../value/vocabulary/target-kind.ts"
import { type Region, regionShape } from "./geo/region.ts"
import { queryRules } from "./rules.ts"
import { TimeRelation } from "./time-relation.ts"

/** How many came to what harm. @category queries */
export interface CasualtiesAsk {
  /** What happened to them. */
  readonly outcome: Outcome
  /** The smallest number asked for; absent means from 0. */
  readonly min?: number
  /** The largest number asked for; absent means without end. */
  readonly max?: number
  /** Which people are counted; absent means all. */
  readonly who?: Omit<Who, "wording">
}

/** How the time of an incident stands to a span of days. @category queries */
export interface TimeAsk {
  /** How the one stands to the other. */
  readonly relation: TimeRelation
  /** The first day of the span; absent where it has no beginning. */
  readonly from?: string
  /** The last day of the span; absent where it has no end. */
  readonly to?: string
}

/** Where an incident was: all that the keys say must hold of one place. @category queries */
export interface PlaceAsk extends Region {
  /** The countries of which it lies in one, by their two letters. */
  readonly country?: readonly string[]
  /** The name of an administrative unit that it lies in, as the record writes it. */
  readonly admin?: string
}

/** Whether an actor took part. @category queries */
export interface PartyAsk {
  /** The actor. */
  readonly actor: ActorId
  /** The parts that it may have taken; absent means any. */
  readonly roles?: readonly PartyRole[]
  /** False where the actor alone is meant, without those that were part of it on the day. */
  readonly subActors?: boolean
}

/** Whether an actor is accused, or claims it. @category queries */
export interface BlameAsk {
  /** The actor. */
  readonly actor: ActorId
  /** Who says so; absent means anyone. */
  readonly by?: SpeakerId
  /** False where the actor alone is meant, without those that were part of it on the day. */
  readonly subActors?: boolean
}

/** What it was done with. @category queries */
export interface WeaponAsk {
  /** How it was brought to the target: one of these. */
  readonly delivery?: readonly Delivery[]
  /** What did the harm: one of these. */
  readonly munition?: readonly Munition[]
}

/** What it was done against. @category queries */
export interface TargetAsk {
  /** The sort of thing or people: one of these. */
  readonly what?: readonly TargetKind[]
  /** Whose it was. */
  readonly of?: ActorId
  /** False where the actor alone is meant, without those that were part of it on the day. */
  readonly subActors?: boolean
}

/** Whether an incident is linked to another. @category queries */
export interface LinkAsk {
  /** The other incident. */
  readonly incident: IncidentId
  /** How the one asked about stands to the other: one of these; absent means any. */
  readonly kinds?: readonly LinkKind[]
}

const whole: z.ZodType<number, number> = z.int().min(0)

const countInOrder = recordRule<CasualtiesAsk>()(
  queryRules["query/count-order"],
  ["min", "max"],
  ({ min = 0, max }) =>
    max !== undefined && max < min ? { path: ["max"], value: max, params: { min } } : undefined,
)

const daysInOrder = recordRule<TimeAsk>()(queryRules["query/days-order"], ["from", "to"], ({ from, to }) =>
  from !== undefined && to !== undefined && to < from
    ? { path: ["to"], value: to, params: { from } }
    : undefined,
)

// Within and touching ask of a span that may be open on one side; the others are to its first day, its last, or both.
const needs: Readonly<Partial<Record<TimeRelation, readonly ("from" | "to")[]>>> = {
  within: [],
  touching: [],
  before: ["from"],
  meets: ["from"],
  after: ["to"],
  "met-by": ["to"],
}

const itsDays = recordRule<TimeAsk>()(queryRules["query/needs-day"], ["relation", "from", "to"], (asked) =>
  (needs[asked.relation ?? "within"] ?? ["from", "to"])
    .filter((key) => asked[key] === undefined)
    .map((key) => ({ path: [key], value: asked.relation, params: { key } })),
)

const someDay = recordRule<TimeAsk>()(queryRules["query/no-days"], ["from", "to"], ({ from, to }) =>
  from === undefined && to === undefined ? {} : undefined,
)

/** Refuses a question about something that has none of the keys that ask; whether their values are sound is no matter. */
const asksSomething = <T extends object>(
  about: string,
  keys: readonly (keyof T & string)[],
): RecordRule<T> => ({
  ...queryRules["query/nothing-asked"],
  reads: [],
  check: (asked) =>
    keys.some((key) => Object.hasOwn(asked, key))
      ? []
      : [{ params: { about, keys: `${keys.slice(0, -1).join(", ")} or ${keys.at(-1)}` } }],
})

/** The schema of how many came to what harm. @category queries */
export const CasualtiesAsk: ObjectSchema<CasualtiesAsk> = schemaOf<CasualtiesAsk>()(
  { id: "CasualtiesAsk", description: "How many came to what harm." },
  {
    outcome: field(Outcome, "What happened to them."),
    min: optional(whole, "The smallest number asked for; absent means from 0.", { unit: "persons" }),
    max: optional(whole, "The largest number asked for; absent means without end.", { unit: "persons" }),
    who: optional(
      Who.omit({ wording: true }) as unknown as ObjectSchema<Omit<Who, "wording">>,
      "Which people are counted; absent means all.",
    ),
  },
  { refine: [countInOrder] },
)

/** The schema of how a time stands to a span of days. @category queries */
export const TimeAsk: ObjectSchema<TimeAsk> = schemaOf<TimeAsk>()(
  { id: "TimeAsk", description: "How the time of an incident stands to a span of days." },
  {
    relation: field(TimeRelation, "How the one stands to the other."),
    from: optional(CivilDay, "The first day of the span; absent where it has no beginning."),
    to: optional(CivilDay, "The last day of the span; absent where it has no end."),
  },
  { refine: [daysInOrder, someDay, itsDays] },
)

/** The schema of where an incident was. @category queries */
export const PlaceAsk: ObjectSchema<PlaceAsk> = schemaOf<PlaceAsk>()(
  { id: "PlaceAsk", description: "Where an incident was: all that the keys say must hold of one place." },
  {
    country: optional(some(CountryCode), "The countries of which it lies in one, by their two letters.", {
      source: "ISO 3166-1 alpha-2.",
      examples: [["IQ", "SY"]],
    }),
    admin: optional(
      z.string().min(1),
      "The name of an administrative unit that it lies in, as the record writes it.",
    ),
    ...regionShape,
  },
  { refine: [asksSomething<PlaceAsk>("place", ["country", "admin", "near", "box", "polygon"])] },
)

const subActors = optional(
  z.boolean(),
  "False where the actor alone is meant, without those that were part of it on the day.",
)

/** The schema of whether an actor took part. @category queries */
export const PartyAsk: ObjectSchema<PartyAsk> = schemaOf<PartyAsk>()(
  { id: "PartyAsk", description: "Whether an actor took part." },
  {
    actor: field(ActorId, "The actor."),
    roles: optional(some(PartyRole), "The parts that it may have taken; absent means any."),
    subActors,
  },
)

/** The schema of whether an actor is accused, or claims it. @category queries */
export const BlameAsk: ObjectSchema<BlameAsk> = schemaOf<BlameAsk>()(
  { id: "BlameAsk", description: "Whether an actor is accused, or claims it." },
  {
    actor: field(ActorId, "The actor."),
    by: optional(SpeakerId, "Who says so; absent means anyone."),
    subActors,
  },
)

/** The schema of what it was done with. @category queries */
export const WeaponAsk: ObjectSchema<WeaponAsk> = schemaOf<WeaponAsk>()(
  { id: "WeaponAsk", description: "What it was done with." },
  {
    delivery: optional(some(Delivery), "How it was brought to the target: one of these."),
    munition: optional(some(Munition), "What did the harm: one of these."),
  },
  { refine: [asksSomething<WeaponAsk>("weapon", ["delivery", "munition"])] },
)

/** The schema of what it was done against. @category queries */
export const TargetAsk: ObjectSchema<TargetAsk> = schemaOf<TargetAsk>()(
  { id: "TargetAsk", description: "What it was done against." },
  {
    what: optional(some(TargetKind), "The sort of thing or people: one of these."),
    of: optional(ActorId, "Whose it was."),
    subActors,
  },
  { refine: [asksSomething<TargetAsk>("target", ["what", "of"])] },
)

/** The schema of whether an incident is linked to another. @category queries */
export const LinkAsk: ObjectSchema<LinkAsk> = schemaOf<LinkAsk>()(
  { id: "LinkAsk", description: "Whether an incident is linked to another." },
  {
    incident: field(IncidentId, "The other incident."),
    kinds: optional(
      some(LinkKind),
      "How the one asked about stands to the other: one of these; absent means any.",
    ),
  },
)
