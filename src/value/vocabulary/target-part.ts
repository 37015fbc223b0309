// Which part a target had: aimed at, hit, or hit beside.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Which part a target had in the incident.
 *
 * @category vocabularies
 */
export type TargetPart = "aimed-at" | "hit" | "collateral"
/**
 * Which part a target had in the incident.
 *
 * @category vocabularies
 */
export const TargetPart: Vocabulary<TargetPart> = closed<TargetPart>()(
  {
    id: "TargetPart",
    description: "Which part a target had in the incident.",
  },
  {
    "aimed-at": "The attackers meant the target, whether or not it was hit.",
    hit: "The target was struck, whether or not it was meant.",
    collateral: "The target was struck or damaged while another was meant.",
  },
)
