// The sex or gender of people as it was recorded.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * The sex or gender of people as the source recorded it.
 *
 * @category vocabularies
 */
export type Sex = "female" | "male" | "other"
/**
 * The sex or gender of people as the source recorded it.
 *
 * @category vocabularies
 */
export const Sex: Vocabulary<Sex> = closed<Sex>()(
  {
    id: "Sex",
    description: "The sex or gender of people as the source recorded it.",
    source: "Every Casualty Standards.",
  },
  {
    female: "The source records them as women or girls (Airwars women).",
    male: "The source records them as men or boys (Airwars men).",
    other: "The source records them as neither, which is not the same as unrecorded.",
  },
)
