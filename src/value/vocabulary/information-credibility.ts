// How credible one statement is: figures 1 to 6 of the Admiralty system.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How credible one statement is, whoever makes it: 1 to 6 of the Admiralty system.
 *
 * @category vocabularies
 */
export type InformationCredibility = "1" | "2" | "3" | "4" | "5" | "6"
/**
 * How credible one statement is, whoever makes it: 1 to 6 of the Admiralty system.
 *
 * @category vocabularies
 */
export const InformationCredibility: Vocabulary<InformationCredibility> = closed<InformationCredibility>()(
  {
    id: "InformationCredibility",
    description: "How credible one statement is, whoever makes it: 1 to 6 of the Admiralty system.",
    source: "The Admiralty (NATO) system, AJP-2.1.",
  },
  {
    1: "The statement is confirmed by other independent sources.",
    2: "The statement is probably true: it fits what is known and is not confirmed.",
    3: "The statement is possibly true: it fits in part and is not confirmed.",
    4: "The statement is doubtful: it is possible and not logical, and nothing else speaks for it.",
    5: "The statement is improbable: it contradicts what is known.",
    6: "The truth of the statement cannot be judged, which is not the same as false.",
  },
)
