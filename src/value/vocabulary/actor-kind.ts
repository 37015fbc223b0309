// What sort of actor: a state, a force, a group, a crowd, a person.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * What sort of actor it is, or was at the time.
 *
 * @category vocabularies
 */
export type ActorKind =
  | "state"
  | "state-force"
  | "police"
  | "armed-group"
  | "rebel-group"
  | "political-militia"
  | "communal-militia"
  | "criminal-group"
  | "pmsc"
  | "political"
  | "international-force"
  | "organization"
  | "crowd"
  | "rioters"
  | "protesters"
  | "civilians"
  | "person"
/**
 * What sort of actor it is, or was at the time.
 *
 * @remarks The kind can depend on place and time: a party to an incident may carry the kind it had then.
 * @category vocabularies
 */
export const ActorKind: Vocabulary<ActorKind> = closed<ActorKind>()(
  {
    id: "ActorKind",
    description: "What sort of actor it is, or was at the time.",
    source: "ACLED codebook, inter; UCDP actor dataset; GTD codebook, individual.",
  },
  {
    state: "A state or its government as a whole (UCDP Government of X).",
    "state-force":
      "Armed forces or another armed service of a state, at home or abroad (ACLED 1 and 8, Military Forces of X).",
    police: "Police or another law-enforcement force of a state (ACLED 1, Police Forces of X).",
    "armed-group": "An organized armed group that is no state's force, of which no more is said.",
    "rebel-group": "An armed group that fights a state for power, territory or its own rule (ACLED 2).",
    "political-militia":
      "An armed group that uses force for a political end without seeking to replace the state (ACLED 3).",
    "communal-militia":
      "An armed group of a community, formed along ethnicity, clan, faith or place (ACLED 4; UCDP org 3).",
    "criminal-group": "An armed group that uses force for gain.",
    pmsc: "A private military or security company (ACLED 8).",
    political: "A party, movement or other political body, apart from any armed wing.",
    "international-force": "A force of several states or of an intergovernmental body (ACLED 8).",
    organization:
      "A body without arms that is none of the others: a company, an aid group, an outlet, an intergovernmental body.",
    crowd: "People gathered for the occasion, of whom it is not said whether they were violent.",
    rioters: "A crowd that uses violence (ACLED 5).",
    protesters: "A crowd that demonstrates without violence (ACLED 6).",
    civilians: "People who bear no arms and belong to no force or group (ACLED 7; UCDP Civilians).",
    person: "One person (GTD individual 1, where no group is behind).",
  },
)
