// An actor says that it did it itself.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf, some } from "../../core/schema.ts"
import { ActorId } from "../../value/id.ts"
import type { ResponsibilityRole } from "../../value/vocabulary/responsibility-role.ts"
import { type AboutResponsibility, aboutShape, role, type StatementInit, statement } from "./about.ts"

/**
 * A claim of responsibility: an actor says that it did it itself.
 *
 * @remarks
 * That a claim exists is one thing, that it is true another; the second is for findings and credibility. Several
 * claimants of one `joint` claim say that they did it together; separate claims compete.
 *
 * Source: GTD codebook, claimed, claimmode and compclaim.
 *
 * @example
 * ```ts
 * claim({ by: "actor:group", about: "incident:1", channel: "video", saidOn: day("2024-01-05") }).kind // => "claim"
 * ```
 * @category entities
 */
export interface Claim extends AboutResponsibility {
  /** That this is a claim. */
  readonly kind: "claim"
  /** The actors that claim it. */
  readonly by: readonly ActorId[]
  /** True where the claimants say that they did it together. */
  readonly joint?: boolean
  /** The actor in whose name it is claimed. */
  readonly inNameOf?: ActorId
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of a claim of responsibility.
 *
 * @category entities
 */
export const Claim: ObjectSchema<Claim> = schemaOf<Claim>()(
  {
    id: "Claim",
    description: "A claim of responsibility: an actor says that it did it itself.",
    source: "GTD codebook, claimed, claimmode and compclaim.",
  },
  {
    kind: field(z.literal("claim"), "That this is a claim."),
    by: field(some(ActorId), "The actors that claim it."),
    joint: optional(z.boolean(), "True where the claimants say that they did it together."),
    inNameOf: optional(ActorId, "The actor in whose name it is claimed."),
    role,
    ...aboutShape,
  },
)

/**
 * A claim of responsibility.
 *
 * @example
 * ```ts
 * claim({ by: ["actor:a", "actor:b"], joint: true, about: "incident:1" }).by // => ["actor:a", "actor:b"]
 * ```
 * @category entities
 */
export const claim = (init: StatementInit<Claim>): Claim => statement("The claim", Claim, "claim", init)

/**
 * Whether something is a sound claim of responsibility.
 *
 * @category guards
 */
export const isClaim = (value: unknown): value is Claim => Claim.safeParse(value).success
