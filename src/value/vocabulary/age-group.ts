// How old people were, where only a band is told.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How old people were, where no age in years is told.
 *
 * @category vocabularies
 */
export type AgeGroup = "child" | "adult" | "elderly"
/**
 * How old people were, where no age in years is told.
 *
 * @category vocabularies
 */
export const AgeGroup: Vocabulary<AgeGroup> = closed<AgeGroup>()(
  {
    id: "AgeGroup",
    description: "How old people were, where no age in years is told.",
    source: "Airwars victim age labels; Every Casualty Standards.",
  },
  {
    child: "They were under 18, or the source calls them children (Airwars children).",
    adult: "They were 18 or older, or the source calls them adults.",
    elderly: "They were old, as the source put it; they are adults too (Airwars Elderly).",
  },
)
