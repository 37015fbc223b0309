// Whether violence did the harm itself or what followed from it.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Whether the violence did the harm itself or what followed from it.
 *
 * @category vocabularies
 */
export type CauseOfHarm = "direct" | "indirect"
/**
 * Whether the violence did the harm itself or what followed from it.
 *
 * @category vocabularies
 */
export const CauseOfHarm: Vocabulary<CauseOfHarm> = closed<CauseOfHarm>()(
  {
    id: "CauseOfHarm",
    description: "Whether the violence did the harm itself or what followed from it.",
    source: "Every Casualty Standards.",
  },
  {
    direct: "The violence itself killed or hurt the person.",
    indirect: "What followed from the violence did, such as want of care, food or shelter.",
  },
)
