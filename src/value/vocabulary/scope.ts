// Whether a count is of all or of a part.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Whether a count is of all or of a part.
 *
 * @category vocabularies
 */
export type Scope = "total" | "part"
/**
 * Whether a count is of all or of a part.
 *
 * @category vocabularies
 */
export const Scope: Vocabulary<Scope> = closed<Scope>()(
  { id: "Scope", description: "Whether a count is of all or of a part." },
  {
    total: "All to whom it happened; competes with other totals.",
    part: "Some of those to whom it happened; bounds the total from below and never replaces it.",
  },
)
