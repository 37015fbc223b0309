// A wire, a ministry, a movement's channel, an eyewitness; and who relays whom.
import { construct, given, many, type OneOrMany } from "../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { ExternalId } from "../value/external-id.ts"
import { Extra } from "../value/extra.ts"
import { SourceId } from "../value/id.ts"
import { Name, type NameInit, namesFrom } from "../value/name.ts"
import { Handling } from "../value/vocabulary/handling.ts"
import { Independence } from "../value/vocabulary/independence.ts"
import { SourceKind } from "../value/vocabulary/source-kind.ts"

/**
 * Someone who says something: a wire, a ministry, a movement's channel, an eyewitness.
 *
 * @remarks
 * A source is a voice, not a page: the page or paper is a {@link Publication}. What a wire passes on from the police
 * is said by the police via the wire.
 *
 * @example
 * ```ts
 * source({ id: "source:police", kind: "police", names: "police sources" }).kind // => "police"
 * ```
 * @category testimony
 */
export interface Source {
  /** The id of the source. */
  readonly id: SourceId
  /** What sort of voice it is. */
  readonly kind: SourceKind
  /** The names of the source, the one to print first. */
  readonly names: readonly Name[]
  /** The sources that it passes on as a rule, so that copies count once. */
  readonly relays?: readonly SourceId[]
  /** Whether it speaks from its own knowledge. */
  readonly independence?: Independence
  /** The ids of the source in other systems. */
  readonly externalIds?: readonly ExternalId[]
  /** Who may see who the source is; absent means public. */
  readonly handling?: Handling
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of a source.
 *
 * @category testimony
 */
export const Source: ObjectSchema<Source> = schemaOf<Source>()(
  {
    id: "Source",
    description: "Someone who says something: a wire, a ministry, a movement's channel, an eyewitness.",
  },
  {
    id: field(SourceId, "The id of the source.", { examples: ["source:reuters"] }),
    kind: field(SourceKind, "What sort of voice it is."),
    names: field(some(Name), "The names of the source, the one to print first."),
    relays: optional(some(SourceId), "The sources that it passes on as a rule, so that copies count once."),
    independence: optional(Independence, "Whether it speaks from its own knowledge."),
    externalIds: optional(some(ExternalId), "The ids of the source in other systems."),
    handling: optional(Handling, "Who may see who the source is; absent means public."),
    extra: optional(Extra, "One's own fields."),
  },
)

/** A source as its constructor takes it. @category testimony */
export interface SourceInit extends Omit<Source, "names" | "relays"> {
  /** The name or names; text stands for a full name. */
  readonly names: OneOrMany<NameInit>
  /** The source or sources it passes on as a rule. */
  readonly relays?: OneOrMany<Source | SourceId>
}

/**
 * A source.
 *
 * @example
 * ```ts
 * const reuters = source({ id: "source:reuters", kind: "wire", names: "Reuters" })
 * reuters.names[0]?.text // => "Reuters"
 * ```
 * @category testimony
 */
export const source = (init: SourceInit): Source => {
  const { names, relays, ...rest } = given(init)
  return construct("The source", Source, {
    ...rest,
    names: namesFrom(names),
    ...(relays === undefined ? {} : { relays: many(relays).map(idOf) }),
  })
}

/** The id of an entity that may be given whole or by its id; what is neither goes on as it is, to be refused. */
export const idOf = <Id extends string>(one: Id | { readonly id: Id }): Id =>
  typeof one === "object" && one !== null ? (one.id ?? one) : one

/**
 * Whether something is a sound Source.
 *
 * @category guards
 */
export const isSource = (value: unknown): value is Source => Source.safeParse(value).success
