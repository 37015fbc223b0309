// What struck: the thing that does the harm, apart from what brought it.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of Munition that the list knows.
 *
 * @category vocabularies
 */
export type KnownMunition =
  | "rocket"
  | "missile"
  | "rocket-or-missile"
  | "projectile"
  | "bomb"
  | "cluster-munition"
  | "shell"
  | "mortar-round"
  | "rocket-propelled-grenade"
  | "explosive"
  | "ied"
  | "car-bomb"
  | "suicide-vest"
  | "sticky-bomb"
  | "pipe-bomb"
  | "letter-bomb"
  | "dynamite"
  | "landmine"
  | "naval-mine"
  | "unexploded-ordnance"
  | "grenade"
  | "firearm"
  | "automatic-rifle"
  | "machine-gun"
  | "handgun"
  | "rifle-or-shotgun"
  | "bladed"
  | "blunt-object"
  | "bare-hands"
  | "melee"
  | "strangulation"
  | "incendiary"
  | "fire"
  | "molotov-cocktail"
  | "fuel"
  | "chemical"
  | "poison"
  | "biological"
  | "radiological"
  | "nuclear"
  | "vehicle-as-weapon"
  | "crowd-control"
  | "sabotage-equipment"
  | "fake-weapon"
  | "other"
/**
 * What strikes and does the harm, apart from what brings it.
 *
 * @category vocabularies
 */
export type Munition = Open<KnownMunition>
/**
 * What strikes and does the harm, apart from what brings it.
 *
 * @category vocabularies
 */
export const Munition: Vocabulary<Munition, KnownMunition> = open<KnownMunition>()(
  {
    id: "Munition",
    description: "What strikes and does the harm, apart from what brings it.",
    source: "GTD codebook, weaptype and weapsubtype.",
  },
  {
    rocket: "An unguided rocket.",
    missile: "A guided missile.",
    "rocket-or-missile": "A rocket or missile, not told apart.",
    projectile:
      "Something fired that explodes: a rocket, a mortar round or a propelled grenade, not told apart (GTD weapsubtype 11).",
    bomb: "A bomb that is dropped from an aircraft or launched to glide.",
    "cluster-munition": "A munition that scatters smaller ones.",
    shell: "A shell of a gun, howitzer or tank.",
    "mortar-round": "A round of a mortar.",
    "rocket-propelled-grenade": "A grenade that a rocket carries, fired from the shoulder.",
    explosive: "Something that explodes, of which no more is said (GTD weaptype 6).",
    ied: "A bomb that was improvised, not made as ammunition.",
    "car-bomb": "A vehicle that is filled with explosives.",
    "suicide-vest": "Explosives that an attacker wears or carries on the body (GTD weapsubtype 13).",
    "sticky-bomb": "A charge that is stuck to its target by magnet or glue (GTD weapsubtype 29).",
    "pipe-bomb": "A charge in a closed pipe (GTD weapsubtype 31).",
    "letter-bomb": "A charge in a letter or parcel (GTD weapsubtype 9).",
    dynamite: "Dynamite, TNT or another blasting explosive (GTD weapsubtype 28).",
    landmine: "A mine that is set off by a person or vehicle (GTD weapsubtype 8).",
    "naval-mine": "A mine that is laid in water.",
    "unexploded-ordnance": "Ammunition that was fired or left and goes off later.",
    grenade: "A grenade that is thrown or launched (GTD weapsubtype 7).",
    firearm: "A weapon that fires bullets, of which no more is said (GTD weaptype 5).",
    "automatic-rifle": "An automatic or semi-automatic rifle (GTD weapsubtype 2).",
    "machine-gun": "A machine gun.",
    handgun: "A pistol or revolver (GTD weapsubtype 3).",
    "rifle-or-shotgun": "A rifle or shotgun that is not automatic (GTD weapsubtype 4).",
    bladed: "A knife, machete or other sharp thing (GTD weapsubtype 23).",
    "blunt-object": "A club, stone or other blunt thing (GTD weapsubtype 21).",
    "bare-hands": "Hands, feet or fists (GTD weapsubtype 22).",
    melee: "A weapon of close combat, of which no more is said (GTD weaptype 9).",
    strangulation: "A rope or another means of strangling or smothering (GTD weapsubtypes 24 and 26).",
    incendiary: "Something that burns by design, of which no more is said (GTD weaptype 8).",
    fire: "A fire that was set (GTD weapsubtype 18).",
    "molotov-cocktail": "A bottle of fuel that is lit and thrown (GTD weapsubtype 19).",
    fuel: "Petrol, alcohol or another fuel that is poured and lit (GTD weapsubtype 20).",
    chemical: "A chemical agent (GTD weaptype 2).",
    poison: "A poison in food, drink, air or on the skin (GTD weapsubtype 1).",
    biological: "A germ or toxin that is spread to do harm (GTD weaptype 1).",
    radiological: "Radioactive material without a nuclear explosion (GTD weaptype 3).",
    nuclear: "A nuclear explosion (GTD weaptype 4).",
    "vehicle-as-weapon":
      "A vehicle that is driven into people or things and carries no explosives (GTD weaptype 10).",
    "crowd-control": "Tear gas, rubber bullets, water cannon or batons.",
    "sabotage-equipment": "Tools to derail, cut, drill or break (GTD weaptype 11).",
    "fake-weapon": "A thing that was made to look like a weapon (GTD weaptype 7).",
    other: "A weapon that the source names as none of its list (GTD weaptype 12), never one that is unknown.",
  },
)
