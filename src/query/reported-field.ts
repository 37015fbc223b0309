// What can be reported of an incident or left out.
import { closed, type Vocabulary } from "../core/vocabulary.ts"
import { Outcome } from "../value/vocabulary/outcome.ts"

/**
 * What can be reported of an incident or left out.
 *
 * @category queries
 */
export type ReportedField =
  | "when"
  | "where"
  | "kind"
  | "status"
  | "parties"
  | "acts"
  | "weapons"
  | "targets"
  | "motive"
  | "responsibility"
  | Outcome
/**
 * What can be reported of an incident or left out.
 *
 * @category queries
 */
export const ReportedField: Vocabulary<ReportedField> = closed<ReportedField>()(
  { id: "ReportedField", description: "What can be reported of an incident or left out." },
  {
    when: "When it happened, as a day or a span.",
    where: "Where it happened.",
    kind: "The sort of violence.",
    status: "Whether it was carried out, failed or was foiled.",
    parties: "Who took part.",
    acts: "What was done.",
    weapons: "What it was done with.",
    targets: "What it was done against.",
    motive: "Why it was done.",
    responsibility: "Who did it, or that nobody knows or says.",
    ...(Outcome.terms as Readonly<Record<Outcome, string>>),
  },
)
