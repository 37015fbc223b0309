// What people did for a living or for a cause.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of Occupation that the list knows.
 *
 * @category vocabularies
 */
export type KnownOccupation =
  | "journalist"
  | "healthcare"
  | "aid-worker"
  | "human-rights-defender"
  | "trade-unionist"
  | "clergy"
  | "teacher"
  | "student"
  | "politician"
  | "head-of-state"
  | "official"
  | "diplomat"
  | "judge-or-lawyer"
  | "election-worker"
  | "police-officer"
  | "soldier"
  | "fighter"
  | "commander"
  | "guard"
  | "intelligence-officer"
  | "informant"
  | "peacekeeper"
  | "rescuer"
  | "activist"
  | "community-leader"
  | "businessperson"
  | "labourer"
  | "farmer"
  | "fisher"
  | "driver"
  | "seafarer"
/**
 * What people did for a living or for a cause.
 *
 * @category vocabularies
 */
export type Occupation = Open<KnownOccupation>
/**
 * What people did for a living or for a cause.
 *
 * @category vocabularies
 */
export const Occupation: Vocabulary<Occupation, KnownOccupation> = open<KnownOccupation>()(
  {
    id: "Occupation",
    description: "What people did for a living or for a cause.",
    source: "GTD codebook, targsubtype; Airwars casualty groups.",
  },
  {
    journalist: "They reported, filmed or worked for an outlet (Airwars journalists; GTD targtype 10).",
    healthcare: "They were doctors, nurses, medics or other health workers (Airwars healthcare_personnel).",
    "aid-worker": "They worked for a body of aid or relief (GTD targtype 12).",
    "human-rights-defender": "They worked for the rights of others (Airwars human_rights_defenders).",
    "trade-unionist": "They worked for a trade union (Airwars trade_unionists; GTD targsubtype 82).",
    clergy: "They were religious figures (GTD targsubtype 85).",
    teacher: "They taught at a school or university (GTD targsubtype 48).",
    student: "They learned at a school or university (GTD targsubtype 70).",
    politician: "They held or sought an elected or party office (GTD targsubtypes 15 and 109).",
    "head-of-state": "They were a head of state or government (GTD targsubtype 17).",
    official: "They worked for a government, other than as police or soldiers (GTD targsubtype 18).",
    diplomat: "They worked for an embassy or mission (GTD targsubtype 45).",
    "judge-or-lawyer": "They were judges, prosecutors or lawyers (GTD targsubtype 14).",
    "election-worker": "They worked at an election (GTD targsubtype 19).",
    "police-officer": "They were police (GTD targsubtype 25).",
    soldier:
      "They were members of a state's armed forces (GTD targsubtype 34; Airwars member_of_armed_forces).",
    fighter: "They were members of an armed group.",
    commander: "They led a unit of a force or group.",
    guard: "They guarded a place or person for pay.",
    "intelligence-officer": "They worked for an intelligence service (GTD targsubtype 20).",
    informant: "They were said to inform for another side (GTD targsubtype 113).",
    peacekeeper: "They served in a peace operation (GTD targsubtype 47).",
    rescuer: "They were firefighters, civil defence or other rescuers (GTD targsubtype 64).",
    activist: "They campaigned for a cause.",
    "community-leader": "They were elders, chiefs or other leaders of a community.",
    businessperson: "They owned or ran a business.",
    labourer: "They worked by hand for pay (GTD targsubtype 77).",
    farmer: "They farmed or herded (GTD targsubtype 72).",
    fisher: "They fished.",
    driver: "They drove for a living.",
    seafarer: "They worked aboard a ship.",
  },
)
