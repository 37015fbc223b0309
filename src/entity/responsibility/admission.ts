// An actor concedes that it did it, or whom it harmed.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf, some } from "../../core/schema.ts"
import { ActorId } from "../../value/id.ts"
import type { ResponsibilityRole } from "../../value/vocabulary/responsibility-role.ts"
import { type CasualtyRange, CasualtyRanges } from "../casualties.ts"
import { type AboutResponsibility, aboutShape, role, type StatementInit, statement } from "./about.ts"

/**
 * An admission: an actor concedes that it did it or that it harmed these people.
 *
 * @remarks A claim boasts, an admission concedes; Airwars' conceded deaths are admissions.
 * @example
 * ```ts
 * admission({ by: "actor:state", about: "incident:1", casualties: casualties({ killed: exactly(1) }) }).kind
 * // => "admission"
 * ```
 * @category entities
 */
export interface Admission extends AboutResponsibility {
  /** That this is an admission. */
  readonly kind: "admission"
  /** The actors that concede it. */
  readonly by: readonly ActorId[]
  /** The casualties that they concede. */
  readonly casualties?: readonly CasualtyRange[]
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of an admission.
 *
 * @category entities
 */
export const Admission: ObjectSchema<Admission> = schemaOf<Admission>()(
  {
    id: "Admission",
    description: "An admission: an actor concedes that it did it or that it harmed these people.",
    source: "Airwars database model, deaths and injuries conceded.",
  },
  {
    kind: field(z.literal("admission"), "That this is an admission."),
    by: field(some(ActorId), "The actors that concede it."),
    casualties: optional(CasualtyRanges, "The casualties that they concede."),
    role,
    ...aboutShape,
  },
)

/**
 * An admission.
 *
 * @example
 * ```ts
 * admission({ by: "actor:state", about: "incident:1" }).by // => ["actor:state"]
 * ```
 * @category entities
 */
export const admission = (init: StatementInit<Admission>): Admission =>
  statement("The admission", Admission, "admission", init)
