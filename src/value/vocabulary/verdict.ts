// What a court or inquiry found.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * What a court, inquiry or investigation found about an actor's responsibility.
 *
 * @category vocabularies
 */
export type Verdict = "responsible" | "not-responsible" | "undetermined"
/**
 * What a court, inquiry or investigation found about an actor's responsibility.
 *
 * @category vocabularies
 */
export const Verdict: Vocabulary<Verdict> = closed<Verdict>()(
  {
    id: "Verdict",
    description: "What a court, inquiry or investigation found about an actor's responsibility.",
  },
  {
    responsible: "It found the actor responsible.",
    "not-responsible": "It found that the actor was not responsible.",
    undetermined: "It looked into it and could not decide.",
  },
)
