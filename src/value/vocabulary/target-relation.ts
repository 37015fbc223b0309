// How a target stands to whom: used by, or belonging to.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How a target stands to the actor that it is said to be of.
 *
 * @category vocabularies
 */
export type TargetRelation = "used-by" | "belongs-to"
/**
 * How a target stands to the actor that it is said to be of.
 *
 * @category vocabularies
 */
export const TargetRelation: Vocabulary<TargetRelation> = closed<TargetRelation>()(
  {
    id: "TargetRelation",
    description: "How a target stands to the actor that it is said to be of.",
  },
  {
    "used-by": "The actor used the target, whoever owns it.",
    "belongs-to": "The target is the actor's own, or part of it.",
  },
)
