// Any statement about who did it, who did not, or that this is not known.
import * as z from "zod"
import { Admission } from "./admission.ts"
import { Attribution } from "./attribution.ts"
import { Claim } from "./claim.ts"
import { Denial } from "./denial.ts"
import { Finding } from "./finding.ts"
import { DeclinedToComment, NoClaim, NotKnown } from "./silence.ts"

/**
 * Any statement about who did it, who did not, or that this is not known.
 *
 * @category entities
 */
export type Responsibility =
  | Claim
  | Admission
  | Attribution
  | Denial
  | Finding
  | DeclinedToComment
  | NotKnown
  | NoClaim

/**
 * The schema of any statement about responsibility.
 *
 * @category entities
 */
export const Responsibility: z.ZodType<Responsibility, Responsibility> = z
  .discriminatedUnion("kind", [
    Claim,
    Admission,
    Attribution,
    Denial,
    Finding,
    DeclinedToComment,
    NotKnown,
    NoClaim,
  ])
  .meta({
    id: "Responsibility",
    description: "Any statement about who did it, who did not, or that this is not known.",
  }) as unknown as z.ZodType<Responsibility, Responsibility>

/**
 * Whether something is a sound statement about responsibility.
 *
 * @category guards
 */
export const isResponsibility = (value: unknown): value is Responsibility =>
  Responsibility.safeParse(value).success
