// How strongly a speaker stands behind a statement.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How strongly the speaker stands behind what is said.
 *
 * @category vocabularies
 */
export type Modality = "stated" | "alleged" | "suspected" | "possible"
/**
 * How strongly the speaker stands behind what is said.
 *
 * @category vocabularies
 */
export const Modality: Vocabulary<Modality> = closed<Modality>()(
  {
    id: "Modality",
    description: "How strongly the speaker stands behind what is said.",
  },
  {
    stated: "The speaker says it as a fact; the same as where no modality is given.",
    alleged: "The speaker passes it on as somebody's assertion without vouching for it.",
    suspected: "The speaker takes it to be likely and says so.",
    possible: "The speaker says that it may be so.",
  },
)
