// One person who came to harm: names, age, and what happened to them and when.
import * as z from "zod"
import { construct, given, many, type OneOrMany } from "../core/construct.ts"
import { recordRule } from "../core/rule.ts"
import { field, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { idOf } from "../testimony/source.ts"
import { type Telling, type TellingInit, tellingFrom, tellingShape } from "../testimony/telling.ts"
import { CountryCode } from "../value/country.ts"
import { DateWindow } from "../value/date-window.ts"
import { ExternalId } from "../value/external-id.ts"
import { Extra } from "../value/extra.ts"
import { ActorId, IncidentId, VictimId } from "../value/id.ts"
import { Name, type NameInit, namesFrom } from "../value/name.ts"
import { AgeGroup } from "../value/vocabulary/age-group.ts"
import { CauseOfHarm } from "../value/vocabulary/cause-of-harm.ts"
import { Condition } from "../value/vocabulary/condition.ts"
import { Handling } from "../value/vocabulary/handling.ts"
import { Occupation } from "../value/vocabulary/occupation.ts"
import { Outcome } from "../value/vocabulary/outcome.ts"
import { PersonStatus } from "../value/vocabulary/person-status.ts"
import { Sex } from "../value/vocabulary/sex.ts"
import { wording } from "./wording.ts"

/**
 * A person's age in years, exact, as a range, or as a group.
 *
 * @category values
 */
export interface Age {
  /** The youngest age that fits what was said. */
  readonly min?: number
  /** The oldest age that fits what was said. */
  readonly max?: number
  /** The age group that was named. */
  readonly group?: AgeGroup
  /** The words of the age as they were said. */
  readonly wording?: string
}

const ageOrder = recordRule<Age>()(
  {
    id: "victim/age",
    severity: "error",
    dimension: "consistency",
    summary: "The youngest possible age is no more than the oldest.",
    wording: wording["victim/age"],
  },
  ["min", "max"],
  ({ min, max }) =>
    min !== undefined && max !== undefined && min > max
      ? { path: ["max"], value: max, params: { min, max } }
      : undefined,
)

const years: z.ZodType<number, number> = z.number().int().min(0).max(130)

/**
 * The schema of an age.
 *
 * @category values
 */
export const Age: ObjectSchema<Age> = schemaOf<Age>()(
  { id: "Age", description: "A person's age in years, exact, as a range, or as a group." },
  {
    min: optional(years, "The youngest age that fits what was said.", { unit: "years", examples: [30] }),
    max: optional(years, "The oldest age that fits what was said.", { unit: "years", examples: [39] }),
    group: optional(AgeGroup, "The age group that was named."),
    wording: optional(z.string().min(1), "The words of the age as they were said.", {
      examples: ["in his thirties"],
    }),
  },
  { refine: [ageOrder] },
)

/**
 * One thing that happened to a victim, and who says so.
 *
 * @category values
 */
export interface VictimOutcome extends Telling {
  /** What happened. */
  readonly outcome: Outcome
  /** The incident in which it happened. */
  readonly incident?: IncidentId
  /** The day it happened, which may be later than the incident. */
  readonly on?: DateWindow
  /** How badly the person was harmed. */
  readonly condition?: Condition
  /** Whether the violence itself or its consequences did the harm. */
  readonly cause?: CauseOfHarm
}

/**
 * The schema of one thing that happened to a victim.
 *
 * @category values
 */
export const VictimOutcome: ObjectSchema<VictimOutcome> = schemaOf<VictimOutcome>()(
  { id: "VictimOutcome", description: "One thing that happened to a victim, and who says so." },
  {
    outcome: field(Outcome, "What happened."),
    incident: optional(IncidentId, "The incident in which it happened."),
    on: optional(DateWindow, "The day it happened, which may be later than the incident."),
    condition: optional(Condition, "How badly the person was harmed."),
    cause: optional(CauseOfHarm, "Whether the violence itself or its consequences did the harm."),
    ...tellingShape,
  },
)

/**
 * One person who came to harm.
 *
 * @remarks
 * Wounded, then died is one person with two outcomes, not two casualties. How the personal data may be handled must
 * be decided when the person is entered; {@link redact} goes by it.
 *
 * Source: Standards for Casualty Recording (Every Casualty, 2016), the minimum record of a person.
 *
 * @example
 * ```ts
 * victim({
 *   id: "victim:1",
 *   names: "Amal",
 *   outcomes: { outcome: "wounded", incident: "incident:1" },
 *   handling: "restricted",
 * }).outcomes.length // => 1
 * ```
 * @category entities
 */
export interface Victim {
  /** The id of the victim. */
  readonly id: VictimId
  /** The names of the person in every spelling met. */
  readonly names?: readonly Name[]
  /** What is known of a person without a name. */
  readonly description?: string
  /** The age of the person at the time. */
  readonly age?: Age
  /** The sex the person was reported to be of. */
  readonly sex?: Sex
  /** What the person was in the conflict; absent is not civilian. */
  readonly status?: PersonStatus
  /** What the person worked as. */
  readonly occupation?: Occupation
  /** The country of the person by its two letters. */
  readonly nationality?: string
  /** The actor that this person is, where they hold roles or speak. */
  readonly actor?: ActorId
  /** What happened to the person, in order of time. */
  readonly outcomes: readonly VictimOutcome[]
  /** The ids of the person in other systems. */
  readonly externalIds?: readonly ExternalId[]
  /** Who may see who the person is. */
  readonly handling: Handling
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of a victim.
 *
 * @category entities
 */
export const Victim: ObjectSchema<Victim> = schemaOf<Victim>()(
  {
    id: "Victim",
    description: "One person who came to harm.",
    source: "Standards for Casualty Recording (Every Casualty, 2016), the minimum record of a person.",
  },
  {
    id: field(VictimId, "The id of the victim."),
    names: optional(some(Name), "The names of the person in every spelling met."),
    description: optional(z.string().min(1), "What is known of a person without a name.", {
      examples: ["right-hand man of the commander"],
    }),
    age: optional(Age, "The age of the person at the time."),
    sex: optional(Sex, "The sex the person was reported to be of."),
    status: optional(PersonStatus, "What the person was in the conflict; absent is not civilian."),
    occupation: optional(Occupation, "What the person worked as."),
    nationality: optional(CountryCode, "The country of the person by its two letters.", {
      source: "ISO 3166-1 alpha-2.",
      examples: ["IQ"],
    }),
    actor: optional(ActorId, "The actor that this person is, where they hold roles or speak."),
    outcomes: field(some(VictimOutcome), "What happened to the person, in order of time."),
    externalIds: optional(some(ExternalId), "The ids of the person in other systems."),
    handling: field(Handling, "Who may see who the person is."),
    extra: optional(Extra, "One's own fields."),
  },
)

/** What happened to a victim, as the constructor takes it. @category entities */
export type VictimOutcomeInit = TellingInit &
  Omit<VictimOutcome, keyof Telling | "incident"> & {
    readonly incident?: IncidentId | { readonly id: IncidentId }
  }

/** A victim as its constructor takes it. @category entities */
export interface VictimInit extends Omit<Victim, "names" | "outcomes" | "actor"> {
  /** The name or names; text stands for a full name. */
  readonly names?: OneOrMany<NameInit>
  /** What happened to the person. */
  readonly outcomes: OneOrMany<VictimOutcomeInit>
  /** The actor that this person is, whole or by id. */
  readonly actor?: ActorId | { readonly id: ActorId }
}

const outcomeFrom = (init: VictimOutcomeInit): unknown => {
  if (typeof init !== "object" || init === null) return init
  const { incident, ...rest } = init
  return { ...tellingFrom(rest), ...(incident === undefined ? {} : { incident: idOf(incident) }) }
}

/**
 * A victim.
 *
 * @example
 * ```ts
 * victim({ id: "victim:1", outcomes: { outcome: "killed", incident: "incident:1" }, handling: "public" }).id
 * // => "victim:1"
 * ```
 * @category entities
 */
export const victim = (init: VictimInit): Victim => {
  const { names, outcomes, actor, ...rest } = given(init)
  return construct("The victim", Victim, {
    ...rest,
    names: namesFrom(names),
    ...(outcomes === undefined ? {} : { outcomes: many(outcomes).map(outcomeFrom) }),
    ...(actor === undefined ? {} : { actor: idOf(actor) }),
  })
}

/**
 * Whether something is a sound Victim.
 *
 * @category guards
 */
export const isVictim = (value: unknown): value is Victim => Victim.safeParse(value).success
