// What became of people: killed, wounded, missing, taken.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * What became of the people who are counted.
 *
 * @category vocabularies
 */
export type Outcome =
  | "killed"
  | "wounded"
  | "killed-or-wounded"
  | "missing"
  | "detained"
  | "abducted"
  | "held-hostage"
  | "released"
  | "displaced"
/**
 * What became of the people who are counted.
 *
 * @category vocabularies
 */
export const Outcome: Vocabulary<Outcome> = closed<Outcome>()(
  {
    id: "Outcome",
    description: "What became of the people who are counted.",
    source: "GTD codebook, nkill, nwound and nhostkid; Every Casualty Standards.",
  },
  {
    killed: "They died of it, at once or later.",
    wounded: "They were hurt and are not known to have died of it.",
    "killed-or-wounded": "They were killed or wounded, and the speaker did not tell the two apart.",
    missing: "It is not known where they are or whether they live.",
    detained: "An authority holds them, or held them, in custody.",
    abducted: "They were taken away against their will, apart from any custody in law.",
    "held-hostage": "They were held to press a demand.",
    released: "They were set free after being detained, abducted or held.",
    displaced: "They had to leave their homes.",
  },
)
