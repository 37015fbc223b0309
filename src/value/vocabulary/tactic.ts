// What was done: the act, apart from who stood against whom and with which weapon.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of Tactic that the list knows.
 *
 * @category vocabularies
 */
export type KnownTactic =
  | "armed-clash"
  | "armed-assault"
  | "unarmed-assault"
  | "ground-operation"
  | "territory-change-government"
  | "territory-change-nonstate"
  | "territory-transfer"
  | "air-or-drone-strike"
  | "airstrike"
  | "drone-strike"
  | "air-or-artillery"
  | "shelling"
  | "artillery-fire"
  | "rocket-fire"
  | "missile-strike"
  | "naval-bombardment"
  | "remote-explosive"
  | "ied"
  | "landmine"
  | "suicide-bombing"
  | "bombing"
  | "explosion"
  | "grenade"
  | "chemical-attack"
  | "cbrn-attack"
  | "attack-on-civilians"
  | "assassination"
  | "shooting"
  | "stabbing"
  | "vehicle-ramming"
  | "beating"
  | "torture"
  | "execution"
  | "abduction"
  | "hostage-taking"
  | "hijacking"
  | "sexual-violence"
  | "denial-of-necessities"
  | "facility-attack"
  | "arson"
  | "property-destruction"
  | "looting"
  | "sabotage"
  | "mob-violence"
  | "violent-demonstration"
  | "peaceful-protest"
  | "protest-intervention"
  | "excessive-force"
  | "arrest"
  | "agreement"
  | "base-established"
  | "group-change"
  | "weapons-disrupted"
  | "other-strategic"
/**
 * What was done: the form that an attack or other act took.
 *
 * @category vocabularies
 */
export type Tactic = Open<KnownTactic>
/**
 * What was done: the form that an attack or other act took.
 *
 * @category vocabularies
 */
export const Tactic: Vocabulary<Tactic, KnownTactic> = open<KnownTactic>()(
  {
    id: "Tactic",
    description: "What was done: the form that an attack or other act took.",
    source: "ACLED codebook, sub_event_type; GTD codebook, attacktype; Airwars, strike type; PLOVER modes.",
  },
  {
    "armed-clash": "Two armed sides fight each other (ACLED Armed clash).",
    "armed-assault":
      "Attackers use firearms, blades or other weapons on people, in a fight or not (GTD attacktype 2).",
    "unarmed-assault": "Attackers hurt people without weapons that shoot, cut or explode (GTD attacktype 8).",
    "ground-operation":
      "Forces move on the ground to attack, search or seize, as in a raid (Airwars Ground operation).",
    "territory-change-government":
      "A government's side wins a place back by fighting (ACLED Government regains territory).",
    "territory-change-nonstate":
      "A side that is no government wins a place by fighting (ACLED Non-state actor overtakes territory).",
    "territory-transfer": "A place changes hands without fighting (ACLED Non-violent transfer of territory).",
    "air-or-drone-strike":
      "A strike from the air where crewed aircraft and drones are not told apart (ACLED Air/drone strike).",
    airstrike:
      "A strike by crewed aircraft, on wings or rotors (PLOVER aerial; narrower than ACLED Air/drone strike).",
    "drone-strike":
      "A strike by an uncrewed aircraft, one that comes back or one that explodes (Airwars Drone Strike).",
    "air-or-artillery":
      "A strike where air and artillery are not told apart (Airwars Airstrike and/or Artillery).",
    shelling:
      "Fire from afar by artillery, mortars, rockets or missiles (ACLED Shelling/artillery/missile attack).",
    "artillery-fire":
      "Fire by guns, howitzers or mortars on land (Airwars Artillery; narrower than shelling).",
    "rocket-fire": "Fire by unguided rockets (narrower than shelling).",
    "missile-strike": "A strike by a guided missile from land or sea (narrower than shelling).",
    "naval-bombardment": "Fire from ships at targets on land (Airwars Naval bombardment).",
    "remote-explosive":
      "An explosive that is laid beforehand goes off by remote, timer or victim (ACLED Remote explosive/landmine/IED).",
    ied: "An improvised explosive device goes off (narrower than remote-explosive).",
    landmine: "A mine or another laid explosive of military make goes off (narrower than remote-explosive).",
    "suicide-bombing":
      "Attackers blow themselves up with their charge (ACLED Suicide bomb; GTD attacktype 3 with suicide 1).",
    bombing: "An attack by explosives of any kind (GTD attacktype 3).",
    explosion: "Something exploded, and no more is said of its cause.",
    grenade: "Attackers throw or fire a grenade (ACLED Grenade; GTD weapsubtype 7).",
    "chemical-attack": "A chemical agent is used as a weapon (ACLED Chemical weapon; GTD weaptype 2).",
    "cbrn-attack":
      "A chemical, biological, radiological or nuclear agent is used, not told apart (GTD weaptype 1 to 4; PLOVER unconventional).",
    "attack-on-civilians": "Attackers use force on civilians who do not fight back (ACLED Attack).",
    assassination:
      "An attack that is aimed at one named or prominent person (GTD attacktype 1; PLOVER targeted).",
    shooting: "Shots are fired at people or places (PLOVER firearms).",
    stabbing: "People are attacked with a blade.",
    "vehicle-ramming": "A vehicle is driven into people or a place.",
    beating: "People are beaten (PLOVER beat).",
    torture: "People who are held are made to suffer on purpose (PLOVER torture).",
    execution: "People who are held or have surrendered are killed.",
    abduction:
      "People are taken away against their will, or made to disappear (ACLED Abduction/forced disappearance; GTD attacktype 6; PLOVER abduct).",
    "hostage-taking": "People are held where they were seized, to press a demand (GTD attacktype 5).",
    hijacking: "A vehicle, ship or aircraft is taken over with those aboard (GTD attacktype 4).",
    "sexual-violence":
      "People are subjected to sexual acts by force or threat (ACLED Sexual violence; PLOVER sexual).",
    "denial-of-necessities":
      "People are kept from food, water, care or what else they need to survive (Airwars cause of the same meaning).",
    "facility-attack": "An attack whose aim is a building, line or work and not people (GTD attacktype 7).",
    arson: "Something is set on fire (GTD weapsubtype 18).",
    "property-destruction":
      "Property is looted, seized or destroyed (ACLED Looting/property destruction; PLOVER destroy).",
    looting: "Property is taken by force or in disorder (narrower than ACLED Looting/property destruction).",
    sabotage: "A work or line is put out of use by tampering (GTD weaptype 11).",
    "mob-violence":
      "A crowd attacks people, property or another crowd, apart from a demonstration (ACLED Mob violence).",
    "violent-demonstration": "Demonstrators attack people or property (ACLED Violent demonstration).",
    "peaceful-protest": "Demonstrators use no violence and nobody intervenes (ACLED Peaceful protest).",
    "protest-intervention":
      "Somebody disperses, stops or detains peaceful demonstrators without lethal force (ACLED Protest with intervention; PLOVER crowd-control).",
    "excessive-force":
      "Demonstrators are killed or gravely wounded while they use no violence (ACLED Excessive force against protesters).",
    arrest: "Authorities detain people (ACLED Arrests; PLOVER COERCE arrest).",
    agreement: "Sides reach or sign an agreement (ACLED Agreement; PLOVER AGREE).",
    "base-established": "A side sets up a headquarters or base (ACLED Headquarters or base established).",
    "group-change":
      "A group forms, splits, joins, renames itself or changes what it does (ACLED Change to group/activity).",
    "weapons-disrupted":
      "Weapons are seized, intercepted or defused before use (ACLED Disrupted weapons use).",
    "other-strategic":
      "Another development that its dataset sets down as strategic (ACLED sub_event_type Other).",
  },
)
