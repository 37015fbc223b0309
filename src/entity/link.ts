// How one incident stands to another: in retaliation for, one day after, part of, the same as.
import { construct } from "../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { idOf } from "../testimony/source.ts"
import { apart, type Telling, type TellingInit, tellingShape } from "../testimony/telling.ts"
import { DayGap } from "../value/date-anchor.ts"
import { Extra } from "../value/extra.ts"
import { StatementId } from "../value/id.ts"
import { LinkKind } from "../value/vocabulary/link-kind.ts"
import { type Subject, SubjectId } from "./subject.ts"

/**
 * A statement of how one incident stands to another.
 *
 * @remarks Read it from the first to the second: the airstrikes are `retaliation-for` the drone attack.
 * @example
 * ```ts
 * link("incident:airstrikes", "retaliation-for", "incident:drone-attack", { by: "source:outlet" }).kind
 * // => "retaliation-for"
 * ```
 * @category entities
 */
export interface Link extends Telling {
  /** The id of the statement, where another one refers to it. */
  readonly id?: StatementId
  /** The incident or aggregate that the statement begins with. */
  readonly from: SubjectId
  /** The incident or aggregate that it ends with. */
  readonly to: SubjectId
  /** The relation, read from the first to the second. */
  readonly kind: LinkKind
  /** The time that lies between them. */
  readonly gap?: DayGap
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of a link.
 *
 * @category entities
 */
export const Link: ObjectSchema<Link> = schemaOf<Link>()(
  { id: "Link", description: "A statement of how one incident stands to another." },
  {
    id: optional(StatementId, "The id of the statement, where another one refers to it."),
    from: field(SubjectId, "The incident or aggregate that the statement begins with."),
    to: field(SubjectId, "The incident or aggregate that it ends with."),
    kind: field(LinkKind, "The relation, read from the first to the second."),
    gap: optional(DayGap, "The time that lies between them."),
    extra: optional(Extra, "One's own fields."),
    ...tellingShape,
  },
)

/** What can be said about a link beside its ends and its kind. @category entities */
export type LinkNotes = TellingInit & Omit<Link, keyof Telling | "from" | "to" | "kind">

/**
 * A link between two incidents or aggregates.
 *
 * @example
 * ```ts
 * link("incident:strike", "follows", "incident:bombing", { gap: { min: 1, max: 1 } }).gap // => { min: 1, max: 1 }
 * ```
 * @category entities
 */
export const link = (from: Subject, kind: LinkKind, to: Subject, notes: LinkNotes = {}): Link => {
  const { telling, rest } = apart(notes)
  return construct("The link", Link, { ...rest, from: idOf(from), to: idOf(to), kind, ...telling })
}

/**
 * Whether something is a sound Link.
 *
 * @category guards
 */
export const isLink = (value: unknown): value is Link => Link.safeParse(value).success
