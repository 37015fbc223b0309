// The parts of what happened: who took part, what was done, with what, against what.
import * as z from "zod"
import { construct, given, needed } from "../core/construct.ts"
import { recordRule } from "../core/rule.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { idOf } from "../testimony/source.ts"
import { CountRange } from "../value/count-range.ts"
import { ActorId } from "../value/id.ts"
import { Place } from "../value/place.ts"
import { ActorKind } from "../value/vocabulary/actor-kind.ts"
import { Delivery } from "../value/vocabulary/delivery.ts"
import { Frequency } from "../value/vocabulary/frequency.ts"
import { Munition } from "../value/vocabulary/munition.ts"
import { PartyRole } from "../value/vocabulary/party-role.ts"
import { Tactic } from "../value/vocabulary/tactic.ts"
import { TargetKind } from "../value/vocabulary/target-kind.ts"
import { TargetPart } from "../value/vocabulary/target-part.ts"
import { TargetRelation } from "../value/vocabulary/target-relation.ts"
import { wording } from "./wording.ts"

/**
 * An actor's part in an incident.
 *
 * @remarks A role is what the actor did there as it was told; who is responsible stands in the responsibility alone.
 * @category entities
 */
export interface Party {
  /** The actor that took part. */
  readonly actor: ActorId
  /** The part it took. */
  readonly role: PartyRole
  /** What sort of actor it was there and then. */
  readonly kindThen?: ActorKind
}

/**
 * The schema of an actor's part in an incident.
 *
 * @category entities
 */
export const Party: ObjectSchema<Party> = schemaOf<Party>()(
  { id: "Party", description: "An actor's part in an incident." },
  {
    actor: field(ActorId, "The actor that took part."),
    role: field(PartyRole, "The part it took."),
    kindThen: optional(ActorKind, "What sort of actor it was there and then.", {
      source: "ACLED codebook, inter: the type of an actor depends on place and time.",
    }),
  },
)

/**
 * What was done, and how many times.
 *
 * @category entities
 */
export interface Act {
  /** The tactic. */
  readonly kind: Tactic
  /** How many times it was done. */
  readonly count?: CountRange
  /** What was done in words. */
  readonly description?: string
}

/**
 * The schema of what was done.
 *
 * @category entities
 */
export const Act: ObjectSchema<Act> = schemaOf<Act>()(
  { id: "Act", description: "What was done, and how many times." },
  {
    kind: field(Tactic, "The tactic.", { examples: ["drone-strike"] }),
    count: optional(CountRange, "How many times it was done.", { unit: "times" }),
    description: optional(z.string().min(1), "What was done in words."),
  },
)

/**
 * What it was done with: how it was brought to the target, and what then did the harm.
 *
 * @remarks
 * A drone delivers and a rocket explodes; two reports that name one each do not contradict each other.
 *
 * Fails: `weapon/nothing`.
 * @category entities
 */
export interface Weapon {
  /** How it was brought to the target. */
  readonly delivery?: Delivery
  /** What did the harm. */
  readonly munition?: Munition
  /** How many were used. */
  readonly count?: CountRange
  /** How often, where many incidents are spoken of. */
  readonly frequency?: Frequency
  /** The weapon in words. */
  readonly description?: string
}

const nothing = recordRule<Weapon>()(
  {
    id: "weapon/nothing",
    severity: "error",
    dimension: "completeness",
    summary: "A weapon names at least a delivery, a munition or a description.",
    wording: wording["weapon/nothing"],
  },
  ["delivery", "munition", "description"],
  ({ delivery, munition, description }) =>
    delivery === undefined && munition === undefined && description === undefined ? {} : undefined,
)

/**
 * The schema of what it was done with.
 *
 * @category entities
 */
export const Weapon: ObjectSchema<Weapon> = schemaOf<Weapon>()(
  {
    id: "Weapon",
    description: "What it was done with: how it was brought to the target, and what then did the harm.",
  },
  {
    delivery: optional(Delivery, "How it was brought to the target.", { examples: ["drone"] }),
    munition: optional(Munition, "What did the harm.", { examples: ["rocket"] }),
    count: optional(CountRange, "How many were used.", { unit: "weapons" }),
    frequency: optional(Frequency, "How often, where many incidents are spoken of."),
    description: optional(z.string().min(1), "The weapon in words.", { examples: ["American"] }),
  },
  { refine: [nothing] },
)

/**
 * What it was done against: what was aimed at or hit, and whose it was.
 *
 * @category entities
 */
export interface Target {
  /** The sort of thing or people. */
  readonly what: TargetKind
  /** Whose it was. */
  readonly of?: ActorId
  /** Whether it belonged to them or was used by them. */
  readonly relation?: TargetRelation
  /** Whether it was aimed at, hit, or hit beside what was aimed at. */
  readonly part?: TargetPart
  /** Where it stood, where that is told apart from where the incident was. */
  readonly place?: Place
  /** The target in words. */
  readonly description?: string
}

/**
 * The schema of what it was done against.
 *
 * @category entities
 */
export const Target: ObjectSchema<Target> = schemaOf<Target>()(
  { id: "Target", description: "What it was done against: what was aimed at or hit, and whose it was." },
  {
    what: field(TargetKind, "The sort of thing or people.", { examples: ["headquarters"] }),
    of: optional(ActorId, "Whose it was."),
    relation: optional(TargetRelation, "Whether it belonged to them or was used by them."),
    part: optional(TargetPart, "Whether it was aimed at, hit, or hit beside what was aimed at."),
    place: optional(Place, "Where it stood, where that is told apart from where the incident was."),
    description: optional(z.string().min(1), "The target in words.", {
      examples: ["logistic support headquarters"],
    }),
  },
)

/** A target as its constructor takes it. @category entities */
export type TargetNotes = Omit<Target, "what" | "of"> & { readonly of?: ActorId | { readonly id: ActorId } }

/**
 * An actor's part in an incident.
 *
 * @example
 * ```ts
 * party("actor:al-nujaba", "target") // => { actor: "actor:al-nujaba", role: "target" }
 * ```
 * @category entities
 */
export const party = (
  actor: ActorId | { readonly id: ActorId },
  role: PartyRole,
  notes: Pick<Party, "kindThen"> = {},
): Party => construct("The party", Party, { ...notes, actor: idOf(actor), role })

/**
 * What was done, and how many times.
 *
 * @example
 * ```ts
 * act("explosion", { count: exactly(2) }) // => { kind: "explosion", count: { min: 2, max: 2 } }
 * ```
 * @category entities
 */
export const act = (kind: Tactic, notes: Omit<Act, "kind"> = {}): Act =>
  construct("The act", Act, { ...notes, kind })

/**
 * A weapon by how it was brought to the target.
 *
 * @example
 * ```ts
 * weapon("drone", { description: "American" }).delivery // => "drone"
 * ```
 * @category entities
 */
export const weapon = (delivery: Delivery, notes: Omit<Weapon, "delivery"> = {}): Weapon =>
  construct("The weapon", Weapon, { ...notes, delivery: needed(delivery) })

/**
 * A weapon by what did the harm.
 *
 * @example
 * ```ts
 * munition("rocket", { count: atLeast(2) }) // => { munition: "rocket", count: { min: 2 } }
 * ```
 * @category entities
 */
export const munition = (what: Munition, notes: Omit<Weapon, "munition"> = {}): Weapon =>
  construct("The munition", Weapon, { ...notes, munition: needed(what) })

/**
 * What it was done against.
 *
 * @example
 * ```ts
 * target("building", { of: "actor:al-nujaba", relation: "used-by", part: "hit" }).relation // => "used-by"
 * ```
 * @category entities
 */
export const target = (what: TargetKind, notes: TargetNotes = {}): Target => {
  const { of, ...rest } = given(notes)
  return construct("The target", Target, { ...rest, what, ...(of === undefined ? {} : { of: idOf(of) }) })
}
