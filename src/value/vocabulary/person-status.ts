// What people were in the fighting; who is of unknown status has none.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * What people were in relation to the fighting.
 *
 * @category vocabularies
 */
export type PersonStatus =
  | "civilian"
  | "combatant"
  | "police"
  | "direct-participant"
  | "civilian-with-forces"
  | "hors-de-combat"
  | "medical-or-religious-personnel"
  | "other-protected"
  | "attacker"
/**
 * What people were in relation to the fighting.
 *
 * @remarks Where the status is unknown the field is absent; unknown is never civilian (UCDP deaths_unknown;
 * Airwars undetermined).
 * @category vocabularies
 */
export const PersonStatus: Vocabulary<PersonStatus> = closed<PersonStatus>()(
  {
    id: "PersonStatus",
    description: "What people were in relation to the fighting.",
    source: "Airwars casualty groups; UCDP GED codebook, deaths_a to deaths_unknown; GTD codebook, nkillter.",
  },
  {
    civilian:
      "They belonged to no armed force or group and took no part in the fighting (UCDP deaths_civilians; Airwars civilian_non_combatants).",
    combatant:
      "They were members of an armed force or armed group (UCDP deaths_a and deaths_b; Airwars belligerents and member_of_armed_forces).",
    police: "They were police, whom some recorders count as civilians and others as combatants.",
    "direct-participant":
      "They belonged to no force and took a direct part in the fighting (Airwars persons_directly_participating_in_hostilities).",
    "civilian-with-forces":
      "They were civilians who worked for an armed force (Airwars civilian_role_in_military).",
    "hors-de-combat":
      "They were fighters who had surrendered, were held or could not fight on (Airwars persons_hors_de_combat).",
    "medical-or-religious-personnel":
      "They were medical or religious personnel of an armed force or group (Airwars medical_and_religious_personnel_state and _non_state).",
    "other-protected":
      "They were protected in law for another reason, as peacekeepers are (Airwars other_protected_persons).",
    attacker:
      "They carried out the attack itself, and what else they were is not told (GTD nkillter and nwoundte).",
  },
)
