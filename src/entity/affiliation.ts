// Brigades inside movements inside umbrellas, commanders, backers: who stands how to whom, and when.
import * as z from "zod"
import { construct, needed } from "../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { idOf } from "../testimony/source.ts"
import { apart, type Telling, type TellingInit, tellingShape } from "../testimony/telling.ts"
import { DateWindow } from "../value/date-window.ts"
import { Extra } from "../value/extra.ts"
import { ActorId, StatementId } from "../value/id.ts"
import { AffiliationKind } from "../value/vocabulary/affiliation-kind.ts"
import type { Actor } from "./actor.ts"

/**
 * A statement that one actor stands in some relation to another: part of it, backed by it, commanding it.
 *
 * @remarks
 * First cited is not started: a report that names a tie proves the tie for its own day, no more. `heldOn` says that
 * the tie held on a day and says nothing of other days.
 *
 * @example
 * ```ts
 * partOf("actor:12th-brigade", "actor:al-nujaba", { by: "source:outlet", heldOn: day("2024-01-04") }).kind
 * // => "part-of"
 * ```
 * @category entities
 */
export interface Affiliation extends Telling {
  /** The id of the statement, where another one refers to it. */
  readonly id?: StatementId
  /** The actor that is part, is backed, or holds the role. */
  readonly from: ActorId
  /** The actor that it stands in relation to. */
  readonly to: ActorId
  /** The relation, read from the first actor to the second. */
  readonly kind: AffiliationKind
  /** The role that is held, in words. */
  readonly role?: string
  /** When the relation began. */
  readonly started?: DateWindow
  /** When the relation ended. */
  readonly ended?: DateWindow
  /** A day on which the relation is said to have held. */
  readonly heldOn?: DateWindow
  /** The first day on which any source names the relation. */
  readonly firstCited?: DateWindow
  /** The last day on which any source names the relation. */
  readonly lastCited?: DateWindow
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of an affiliation.
 *
 * @category entities
 */
export const Affiliation: ObjectSchema<Affiliation> = schemaOf<Affiliation>()(
  {
    id: "Affiliation",
    description:
      "A statement that one actor stands in some relation to another: part of it, backed by it, commanding it.",
  },
  {
    id: optional(StatementId, "The id of the statement, where another one refers to it."),
    from: field(ActorId, "The actor that is part, is backed, or holds the role."),
    to: field(ActorId, "The actor that it stands in relation to."),
    kind: field(AffiliationKind, "The relation, read from the first actor to the second."),
    role: optional(z.string().min(1), "The role that is held, in words.", { examples: ["commander"] }),
    started: optional(DateWindow, "When the relation began."),
    ended: optional(DateWindow, "When the relation ended."),
    heldOn: optional(DateWindow, "A day on which the relation is said to have held."),
    firstCited: optional(DateWindow, "The first day on which any source names the relation."),
    lastCited: optional(DateWindow, "The last day on which any source names the relation."),
    extra: optional(Extra, "One's own fields."),
    ...tellingShape,
  },
)

/** What can be said about an affiliation beside its two actors and its kind. @category entities */
export type AffiliationNotes = TellingInit & Omit<Affiliation, keyof Telling | "from" | "to" | "kind">

/**
 * A relation between two actors.
 *
 * @example
 * ```ts
 * affiliation("actor:al-nujaba", "backed-by", "actor:iran", { by: "source:outlet" }).to // => "actor:iran"
 * ```
 * @category entities
 */
export const affiliation = (
  from: Actor | ActorId,
  kind: AffiliationKind,
  to: Actor | ActorId,
  notes: AffiliationNotes = {},
): Affiliation => {
  const { telling, rest } = apart(notes)
  return construct("The affiliation", Affiliation, {
    ...rest,
    from: idOf(from),
    to: idOf(to),
    kind,
    ...telling,
  })
}

/**
 * One actor is part of another.
 *
 * @example
 * ```ts
 * partOf("actor:al-nujaba", "actor:pmf", { by: "source:outlet" }).from // => "actor:al-nujaba"
 * ```
 * @category entities
 */
export const partOf = (
  part: Actor | ActorId,
  whole: Actor | ActorId,
  notes: AffiliationNotes = {},
): Affiliation => affiliation(part, "part-of", whole, notes)

/**
 * One actor is backed by another, which is not membership.
 *
 * @example
 * ```ts
 * backedBy("actor:militia", "actor:iran", { by: "source:outlet" }).kind // => "backed-by"
 * ```
 * @category entities
 */
export const backedBy = (
  actor: Actor | ActorId,
  backer: Actor | ActorId,
  notes: AffiliationNotes = {},
): Affiliation => affiliation(actor, "backed-by", backer, notes)

/**
 * A person holds a role in an actor.
 *
 * @example
 * ```ts
 * holdsRole("actor:abu-taqua", "commander", "actor:12th-brigade", { by: "source:efe" }).role // => "commander"
 * ```
 * @category entities
 */
export const holdsRole = (
  person: Actor | ActorId,
  role: string,
  actor: Actor | ActorId,
  notes: AffiliationNotes = {},
): Affiliation =>
  affiliation(person, "holds-role", actor, {
    ...notes,
    role: needed(role) as string,
  })

/**
 * Whether something is a sound Affiliation.
 *
 * @category guards
 */
export const isAffiliation = (value: unknown): value is Affiliation => Affiliation.safeParse(value).success
