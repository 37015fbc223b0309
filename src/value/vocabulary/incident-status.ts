// Whether it happened: carried out, failed, foiled, or only said.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How far an incident got: carried out, or how it fell short.
 *
 * @category vocabularies
 */
export type IncidentStatus = "carried-out" | "failed" | "foiled" | "aborted" | "threatened" | "hoax"
/**
 * How far an incident got: carried out, or how it fell short.
 *
 * @category vocabularies
 */
export const IncidentStatus: Vocabulary<IncidentStatus> = closed<IncidentStatus>()(
  {
    id: "IncidentStatus",
    description: "How far an incident got: carried out, or how it fell short.",
    source: "GTD codebook, success.",
  },
  {
    "carried-out":
      "The act took place and had an effect that can be told, whatever it aimed at (GTD success 1).",
    failed:
      "The act was begun and missed its aim through the attackers' own doing, such as a bomb that did not go off (GTD success 0).",
    foiled:
      "Somebody else stopped the act before it took effect, such as an intercepted drone or a defused bomb.",
    aborted: "The attackers gave the act up before it took effect.",
    threatened: "The act was announced and nothing more of it is known.",
    hoax: "The act was pretended: there was no means to carry it out.",
  },
)
