// A speaker says that it, or somebody else, did not do it.
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
 * A denial: a speaker says that it, or somebody else, did not do it.
 *
 * @example
 * ```ts
 * denial({ by: "actor:us", about: "incident:1" }).by // => ["actor:us"]
 * ```
 * @category entities
 */
export interface Denial extends AboutResponsibility {
  /** That this is a denial. */
  readonly kind: "denial"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The actors that are said not to have done it; absent means the speaker itself. */
  readonly of?: readonly ActorId[]
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of a denial.
 *
 * @category entities
 */
export const Denial: ObjectSchema<Denial> = schemaOf<Denial>()(
  { id: "Denial", description: "A denial: a speaker says that it, or somebody else, did not do it." },
  {
    kind: field(z.literal("denial"), "That this is a denial."),
    by: speakers,
    of: optional(
      some(ActorId),
      "The actors that are said not to have done it; absent means the speaker itself.",
    ),
    role,
    ...aboutShape,
  },
)

/**
 * A denial.
 *
 * @example
 * ```ts
 * denial({ by: "actor:b", about: "incident:1", saidOn: day("2024-01-05") }).kind // => "denial"
 * ```
 * @category entities
 */
export const denial = (init: StatementInit<Denial>): Denial => statement("The denial", Denial, "denial", init)
