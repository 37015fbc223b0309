// A speaker says that somebody else did it; the accused is not thereby responsible.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf, some } from "../../core/schema.ts"
import type { SpeakerId } from "../../testimony/telling.ts"
import { ActorId } from "../../value/id.ts"
import type { ResponsibilityRole } from "../../value/vocabulary/responsibility-role.ts"
import {
  type AboutResponsibility,
  aboutShape,
  role,
  type StatementInit,
  speakers,
  statement,
} from "./about.ts"

/**
 * An attribution: a speaker says that somebody else did it.
 *
 * @remarks An attribution never makes the accused responsible, however often it is repeated.
 * @example
 * ```ts
 * attribution({ by: "actor:al-nujaba", against: "actor:us", about: "incident:1" }).against // => ["actor:us"]
 * ```
 * @category entities
 */
export interface Attribution extends AboutResponsibility {
  /** That this is an attribution. */
  readonly kind: "attribution"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The actors that are accused. */
  readonly against: readonly ActorId[]
  /** True where one of the accused is meant and it is not said which. */
  readonly anyOf?: boolean
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of an attribution.
 *
 * @category entities
 */
export const Attribution: ObjectSchema<Attribution> = schemaOf<Attribution>()(
  { id: "Attribution", description: "An attribution: a speaker says that somebody else did it." },
  {
    kind: field(z.literal("attribution"), "That this is an attribution."),
    by: speakers,
    against: field(some(ActorId), "The actors that are accused."),
    anyOf: optional(z.boolean(), "True where one of the accused is meant and it is not said which."),
    role,
    ...aboutShape,
  },
)

/**
 * An attribution to somebody else.
 *
 * @example
 * ```ts
 * attribution({ by: "actor:a", against: "actor:b", about: "incident:1", modality: "suspected" }).modality
 * // => "suspected"
 * ```
 * @category entities
 */
export const attribution = (init: StatementInit<Attribution>): Attribution =>
  statement("The attribution", Attribution, "attribution", init)
