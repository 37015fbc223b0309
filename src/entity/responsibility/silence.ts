// What is said where nobody says who did it: no comment, not known, no claim so far.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf } from "../../core/schema.ts"
import type { SpeakerId } from "../../testimony/telling.ts"
import { DateWindow } from "../../value/date-window.ts"
import { type AboutResponsibility, aboutShape, type StatementInit, speakers, statement } from "./about.ts"

/**
 * A refusal to comment: the speaker was asked and said nothing either way.
 *
 * @example
 * ```ts
 * declinedToComment({ by: "actor:us", about: "incident:1" }).kind // => "declined-to-comment"
 * ```
 * @category entities
 */
export interface DeclinedToComment extends AboutResponsibility {
  /** That this is a refusal to comment. */
  readonly kind: "declined-to-comment"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
}

/**
 * The schema of a refusal to comment.
 *
 * @category entities
 */
export const DeclinedToComment: ObjectSchema<DeclinedToComment> = schemaOf<DeclinedToComment>()(
  {
    id: "DeclinedToComment",
    description: "A refusal to comment: the speaker was asked and said nothing either way.",
  },
  {
    kind: field(z.literal("declined-to-comment"), "That this is a refusal to comment."),
    by: speakers,
    ...aboutShape,
  },
)

/**
 * A refusal to comment.
 *
 * @example
 * ```ts
 * declinedToComment({ by: "actor:b", about: "incident:1" }).about // => ["incident:1"]
 * ```
 * @category entities
 */
export const declinedToComment = (init: StatementInit<DeclinedToComment>): DeclinedToComment =>
  statement("The refusal to comment", DeclinedToComment, "declined-to-comment", init)

/**
 * Stated ignorance: the speaker says that it is not known who did it.
 *
 * @example
 * ```ts
 * notKnown({ by: "source:outlet", about: "incident:1" }).kind // => "not-known"
 * ```
 * @category entities
 */
export interface NotKnown extends AboutResponsibility {
  /** That this is stated ignorance. */
  readonly kind: "not-known"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
}

/**
 * The schema of stated ignorance.
 *
 * @category entities
 */
export const NotKnown: ObjectSchema<NotKnown> = schemaOf<NotKnown>()(
  { id: "NotKnown", description: "Stated ignorance: the speaker says that it is not known who did it." },
  { kind: field(z.literal("not-known"), "That this is stated ignorance."), by: speakers, ...aboutShape },
)

/**
 * A statement that it is not known who did it.
 *
 * @example
 * ```ts
 * notKnown({ by: "source:outlet", about: "incident:1" }).by // => ["source:outlet"]
 * ```
 * @category entities
 */
export const notKnown = (init: StatementInit<NotKnown>): NotKnown =>
  statement("The statement of not knowing", NotKnown, "not-known", init)

/**
 * Recorded silence: the speaker notes that up to a day nobody has claimed it.
 *
 * @remarks It is true up to its day and says nothing of the day after.
 * @example
 * ```ts
 * noClaim({ by: "source:outlet", about: "incident:1", asOf: day("2024-01-04") }).asOf?.latest // => "2024-01-04"
 * ```
 * @category entities
 */
export interface NoClaim extends AboutResponsibility {
  /** That this is recorded silence. */
  readonly kind: "no-claim"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The day up to which nobody has claimed it. */
  readonly asOf?: DateWindow
}

/**
 * The schema of recorded silence.
 *
 * @category entities
 */
export const NoClaim: ObjectSchema<NoClaim> = schemaOf<NoClaim>()(
  {
    id: "NoClaim",
    description: "Recorded silence: the speaker notes that up to a day nobody has claimed it.",
  },
  {
    kind: field(z.literal("no-claim"), "That this is recorded silence."),
    by: speakers,
    asOf: optional(DateWindow, "The day up to which nobody has claimed it."),
    ...aboutShape,
  },
)

/**
 * A note that nobody has claimed it so far.
 *
 * @example
 * ```ts
 * noClaim({ by: "source:outlet", about: "incident:1", asOf: day("2024-01-04") }).kind // => "no-claim"
 * ```
 * @category entities
 */
export const noClaim = (init: StatementInit<NoClaim> & { readonly asOf: DateWindow }): NoClaim =>
  statement("The note of silence", NoClaim, "no-claim", init)
