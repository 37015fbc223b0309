// A state, a brigade, a movement, a crowd, a person: whoever can act, speak or be hit.
import * as z from "zod"
import { construct, given, type OneOrMany } from "../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { CountryCode } from "../value/country.ts"
import { ExternalId } from "../value/external-id.ts"
import { Extra } from "../value/extra.ts"
import { ActorId } from "../value/id.ts"
import { Name, type NameInit, namesFrom } from "../value/name.ts"
import { ActorKind } from "../value/vocabulary/actor-kind.ts"
import { Handling } from "../value/vocabulary/handling.ts"

/**
 * Whoever can act, speak or be hit: a state, a brigade, a movement, a crowd, a person.
 *
 * @remarks
 * An actor that nobody has named is an actor all the same: it is marked `unidentified` and has a description. Its
 * kind at the time of one incident stands on that incident's party, since kinds change with time and place.
 *
 * @example
 * ```ts
 * actor({ id: "actor:al-nujaba", kind: "armed-group", names: "Al Nujaba" }).names
 * // => [{ text: "Al Nujaba", kind: "full" }]
 * ```
 * @category entities
 */
export interface Actor {
  /** The id of the actor. */
  readonly id: ActorId
  /** What sort of actor it is in general. */
  readonly kind?: ActorKind
  /** The names of the actor, the one to print first. */
  readonly names?: readonly Name[]
  /** What is known of an actor without a name. */
  readonly description?: string
  /** True where nobody has said who it is. */
  readonly unidentified?: boolean
  /** The country it belongs to by its two letters. */
  readonly country?: string
  /** The ids of the actor in other systems. */
  readonly externalIds?: readonly ExternalId[]
  /** Who may see who the actor is; absent means public. */
  readonly handling?: Handling
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of an actor.
 *
 * @category entities
 */
export const Actor: ObjectSchema<Actor> = schemaOf<Actor>()(
  {
    id: "Actor",
    description: "Whoever can act, speak or be hit: a state, a brigade, a movement, a crowd, a person.",
  },
  {
    id: field(ActorId, "The id of the actor.", { examples: ["actor:al-nujaba"] }),
    kind: optional(ActorKind, "What sort of actor it is in general."),
    names: optional(some(Name), "The names of the actor, the one to print first."),
    description: optional(z.string().min(1), "What is known of an actor without a name.", {
      examples: ["Iran-aligned militants"],
    }),
    unidentified: optional(z.boolean(), "True where nobody has said who it is."),
    country: optional(CountryCode, "The country it belongs to by its two letters.", {
      source: "ISO 3166-1 alpha-2.",
      examples: ["IQ"],
    }),
    externalIds: optional(some(ExternalId), "The ids of the actor in other systems."),
    handling: optional(Handling, "Who may see who the actor is; absent means public."),
    extra: optional(Extra, "One's own fields."),
  },
)

/** An actor as its constructor takes it. @category entities */
export interface ActorInit extends Omit<Actor, "names"> {
  /** The name or names; text stands for a full name. */
  readonly names?: OneOrMany<NameInit>
}

/**
 * An actor.
 *
 * @example
 * ```ts
 * const militants = actor({ id: "actor:militants-1", description: "Iran-aligned militants", unidentified: true })
 * militants.unidentified // => true
 * ```
 * @category entities
 */
export const actor = (init: ActorInit): Actor => {
  const { names, ...rest } = given(init)
  return construct("The actor", Actor, { ...rest, names: namesFrom(names) })
}

/**
 * Whether something is a sound Actor.
 *
 * @category guards
 */
export const isActor = (value: unknown): value is Actor => Actor.safeParse(value).success
