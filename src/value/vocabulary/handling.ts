// Who may see a record: everybody, some, or hardly anybody.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Who may see a record or a part of one.
 *
 * @category vocabularies
 */
export type Handling = "public" | "restricted" | "confidential"
/**
 * Who may see a record or a part of one.
 *
 * @category vocabularies
 */
export const Handling: Vocabulary<Handling> = closed<Handling>()(
  {
    id: "Handling",
    description: "Who may see a record or a part of one.",
    source: "Every Casualty Standards.",
  },
  {
    public: "Anybody may see it.",
    restricted: "Only those who work with the dataset may see it.",
    confidential: "Only those whom its keeper names may see it, since it could put people in danger.",
  },
)
