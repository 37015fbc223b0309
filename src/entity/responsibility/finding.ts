// A court, commission or investigator concludes who did it or did not.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf, some } from "../../core/schema.ts"
import type { SpeakerId } from "../../testimony/telling.ts"
import { ActorId } from "../../value/id.ts"
import type { ResponsibilityRole } from "../../value/vocabulary/responsibility-role.ts"
import { Verdict } from "../../value/vocabulary/verdict.ts"
import {
  type AboutResponsibility,
  aboutShape,
  role,
  type StatementInit,
  speakers,
  statement,
} from "./about.ts"

/**
 * A finding: a court, commission or investigator concludes who did it or did not.
 *
 * @example
 * ```ts
 * finding({ by: "source:court", against: "actor:group", verdict: "responsible", about: "incident:1" }).verdict
 * // => "responsible"
 * ```
 * @category entities
 */
export interface Finding extends AboutResponsibility {
  /** That this is a finding. */
  readonly kind: "finding"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The actors that it judges. */
  readonly against: readonly ActorId[]
  /** What it concludes of them. */
  readonly verdict: Verdict
  /** The standard of proof that it applied. */
  readonly standard?: string
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of a finding.
 *
 * @category entities
 */
export const Finding: ObjectSchema<Finding> = schemaOf<Finding>()(
  {
    id: "Finding",
    description: "A finding: a court, commission or investigator concludes who did it or did not.",
  },
  {
    kind: field(z.literal("finding"), "That this is a finding."),
    by: speakers,
    against: field(some(ActorId), "The actors that it judges."),
    verdict: field(Verdict, "What it concludes of them."),
    standard: optional(z.string().min(1), "The standard of proof that it applied.", {
      examples: ["reasonable grounds to believe"],
    }),
    role,
    ...aboutShape,
  },
)

/**
 * A finding of a court, commission or investigator.
 *
 * @example
 * ```ts
 * finding({ by: "source:court", against: "actor:b", verdict: "not-responsible", about: "incident:1" }).kind
 * // => "finding"
 * ```
 * @category entities
 */
export const finding = (init: StatementInit<Finding>): Finding =>
  statement("The finding", Finding, "finding", init)
