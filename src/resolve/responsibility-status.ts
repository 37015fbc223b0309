// Where the question of who did it stands, whatever is true.
import { closed, type Vocabulary } from "../core/vocabulary.ts"

/**
 * Where the question of who did it stands: nobody claimed it, several did, or nothing is on record.
 *
 * @category answers
 */
export type ResponsibilityStatus = "unknown" | "unclaimed" | "claimed" | "contested"
/**
 * Where the question of who did it stands: nobody claimed it, several did, or nothing is on record.
 *
 * @category answers
 */
export const ResponsibilityStatus: Vocabulary<ResponsibilityStatus> = closed<ResponsibilityStatus>()(
  {
    id: "ResponsibilityStatus",
    description:
      "Where the question of who did it stands: nobody claimed it, several did, or nothing is on record.",
    source: "GTD codebook, claimed and compclaim.",
  },
  {
    unknown: "Neither a claim nor the absence of one is on record.",
    unclaimed: "It is recorded that nobody had claimed it by some day.",
    claimed: "One claim, or several that can all be right, are on record.",
    contested: "Claims that cannot all be right are on record.",
  },
)
