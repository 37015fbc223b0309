// Which part an actor had in an incident.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Which part an actor had in an incident.
 *
 * @category vocabularies
 */
export type PartyRole = "attacker" | "side" | "target" | "ally"
/**
 * Which part an actor had in an incident.
 *
 * @category vocabularies
 */
export const PartyRole: Vocabulary<PartyRole> = closed<PartyRole>()(
  {
    id: "PartyRole",
    description: "Which part an actor had in an incident.",
    source: "UCDP GED codebook, side_a and side_b; ACLED codebook, actor1 and assoc_actor_1.",
  },
  {
    attacker: "The actor carried out the attack, as the speaker tells it.",
    side: "The actor fought on one side, and who attacked is not told (UCDP side_a and side_b).",
    target: "The actor was attacked.",
    ally: "The actor stood with a side without being its main actor (ACLED assoc_actor).",
  },
)
