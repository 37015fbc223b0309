// How often something of a series held, where no count is told.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How often something held in a series, where no count is told.
 *
 * @category vocabularies
 */
export type Frequency = "rarely" | "sometimes" | "usually" | "always"
/**
 * How often something held in a series, where no count is told.
 *
 * @category vocabularies
 */
export const Frequency: Vocabulary<Frequency> = closed<Frequency>()(
  {
    id: "Frequency",
    description: "How often something held in a series, where no count is told.",
  },
  {
    rarely: "It held in few of the incidents.",
    sometimes: "It held in some of the incidents.",
    usually: "It held in most of the incidents.",
    always: "It held in every one of the incidents.",
  },
)
