// What was aimed at or hit: a thing, a place or a kind of people.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of TargetKind that the list knows.
 *
 * @category vocabularies
 */
export type KnownTargetKind =
  | "headquarters"
  | "military-base"
  | "logistic-support"
  | "training-site"
  | "building"
  | "checkpoint"
  | "patrol"
  | "convoy"
  | "vehicle"
  | "prison"
  | "military"
  | "police"
  | "armed-group"
  | "government"
  | "diplomatic"
  | "political-party"
  | "election"
  | "court"
  | "business"
  | "market"
  | "hotel"
  | "farm"
  | "residence"
  | "settlement"
  | "public-place"
  | "gathering"
  | "demonstration"
  | "refugee-camp"
  | "private-citizens"
  | "tourists"
  | "school"
  | "hospital"
  | "abortion-provider"
  | "place-of-worship"
  | "religious"
  | "cultural-site"
  | "media"
  | "ngo"
  | "international-organization"
  | "infrastructure"
  | "utilities"
  | "food-or-water-supply"
  | "telecommunication"
  | "transportation"
  | "airport"
  | "aircraft"
  | "aviation"
  | "port"
  | "ship"
  | "maritime"
  | "other"
/**
 * What was aimed at or hit: a thing, a place or a kind of people.
 *
 * @category vocabularies
 */
export type TargetKind = Open<KnownTargetKind>
/**
 * What was aimed at or hit: a thing, a place or a kind of people.
 *
 * @category vocabularies
 */
export const TargetKind: Vocabulary<TargetKind, KnownTargetKind> = open<KnownTargetKind>()(
  {
    id: "TargetKind",
    description: "What was aimed at or hit: a thing, a place or a kind of people.",
    source: "GTD codebook, targtype and targsubtype.",
  },
  {
    headquarters: "A building from which a force, group or office is led.",
    "military-base": "A base, barracks or post of a force (GTD targsubtype 27).",
    "logistic-support": "A store, depot, workshop or office that supplies a force.",
    "training-site": "A camp, academy or recruiting station of a force (GTD targsubtype 28).",
    building: "A building of which no more is said.",
    checkpoint: "A post where passers-by are stopped (GTD targsubtypes 24 and 36).",
    patrol: "A unit on the move that watches or searches (GTD targsubtypes 23 and 29).",
    convoy: "Several vehicles that travel together.",
    vehicle: "A vehicle of which no more is said (GTD targsubtype 73).",
    prison: "A prison, jail or place of detention (GTD targsubtype 26).",
    military: "A state's armed forces, their people, works or equipment (GTD targtype 4).",
    police: "Police, their people, works or vehicles (GTD targtype 3).",
    "armed-group": "An armed group that is no state's force, its people or works (GTD targtype 17).",
    government:
      "A government's people, offices or work, other than police, military and diplomats (GTD targtype 2).",
    diplomatic: "An embassy, a consulate, a mission or its people (GTD targtype 7).",
    "political-party": "A party, its people or offices (GTD targtype 22; targsubtypes 84, 109 and 110).",
    election: "A polling place, election office or those who work there (GTD targsubtype 19).",
    court: "A court, judge or lawyer (GTD targsubtype 14).",
    business: "A company, shop, factory or other business, or its people (GTD targtype 1).",
    market: "A market, plaza or square (GTD targsubtype 74).",
    hotel: "A hotel or resort (GTD targsubtype 8).",
    farm: "A farm, field, herd or store of crops (GTD targsubtype 9).",
    residence: "A house, flat or other home (GTD targsubtype 76).",
    settlement: "A village, town or quarter as a whole (GTD targsubtype 75).",
    "public-place": "A street, park, garden or other place open to all (GTD targsubtype 79).",
    gathering:
      "People who came together, as for a funeral, wedding, feast or commemoration (GTD targsubtype 78).",
    demonstration: "People who protest (GTD targsubtype 83).",
    "refugee-camp": "A camp or shelter of refugees or displaced people (GTD targsubtype 65).",
    "private-citizens": "Private people and their property (GTD targtype 14).",
    tourists: "Tourists and what serves them (GTD targtype 18).",
    school: "A school, university or other place of education, or its people (GTD targtype 8).",
    hospital:
      "A hospital, clinic, ambulance or other place of care, or its people (GTD targsubtypes 40 and 63).",
    "abortion-provider": "A clinic or person that provides abortions (GTD targtype 5).",
    "place-of-worship": "A mosque, church, temple or other place of worship (GTD targsubtype 86).",
    religious: "Religious figures and institutions, places of worship among them (GTD targtype 15).",
    "cultural-site": "A museum, monument, memorial or cemetery (GTD targsubtypes 80 and 81).",
    media: "Journalists, newsrooms and broadcasters (GTD targtype 10).",
    ngo: "An organization of aid, relief or rights, or its people (GTD targtype 12).",
    "international-organization":
      "An intergovernmental body, its mission or peacekeepers (GTD targsubtype 47).",
    infrastructure: "A work that serves the public, of which no more is said.",
    utilities: "Electricity, gas or oil supply (GTD targtype 21).",
    "food-or-water-supply": "What stores or brings food or water (GTD targtype 9).",
    telecommunication: "Telephone, radio, television or internet works (GTD targtype 16).",
    transportation: "Buses, trains, roads, bridges, tunnels and stations (GTD targtype 19).",
    airport: "An airport or airfield (GTD targsubtype 44).",
    aircraft: "An aircraft, in the air or on the ground (GTD targsubtype 42).",
    aviation: "Airports, aircraft and airlines, not told apart (GTD targtype 6).",
    port: "A port or harbour (GTD targsubtype 60).",
    ship: "A ship or boat (GTD targsubtypes 57 to 59).",
    maritime: "Ports and ships, not told apart (GTD targtype 11).",
    other: "A target that the source names as none of its list (GTD targtype 13), never one that is unknown.",
  },
)
