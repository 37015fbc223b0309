// Between whom: the context of violence, beside what was done.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * The context of violence that an incident belongs to: who stood against whom.
 *
 * @category vocabularies
 */
export type IncidentKind = "state-based" | "non-state" | "one-sided" | "demonstration" | "strategic"
/**
 * The context of violence that an incident belongs to: who stood against whom.
 *
 * @remarks There is no term for unknown: where no context was reported the field is absent.
 * @category vocabularies
 */
export const IncidentKind: Vocabulary<IncidentKind> = closed<IncidentKind>()(
  {
    id: "IncidentKind",
    description: "The context of violence that an incident belongs to: who stood against whom.",
    source: "UCDP GED codebook, type_of_violence; ACLED codebook, disorder_type.",
  },
  {
    "state-based":
      "Armed force between two parties of which at least one is a state (UCDP type_of_violence 1).",
    "non-state":
      "Armed force between organized or communal groups of which none is a state (UCDP type_of_violence 2).",
    "one-sided":
      "Armed force by a state or an organized group against civilians who do not fight back (UCDP type_of_violence 3).",
    demonstration:
      "A crowd protests or riots, with or without violence (ACLED disorder_type Demonstrations).",
    strategic:
      "Something other than an attack that changes the course of a conflict, such as an agreement or a new base (ACLED disorder_type Strategic developments).",
  },
)
