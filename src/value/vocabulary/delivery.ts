// What brought the weapon to its target, apart from what struck.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of Delivery that the list knows.
 *
 * @category vocabularies
 */
export type KnownDelivery =
  | "drone"
  | "one-way-attack-drone"
  | "crewed-aircraft"
  | "fixed-wing-aircraft"
  | "helicopter"
  | "aircraft"
  | "artillery"
  | "rocket-launcher"
  | "missile-system"
  | "ship"
  | "armoured-vehicle"
  | "vehicle"
  | "motorcycle"
  | "person-borne"
  | "on-foot"
  | "shoulder-fired"
  | "placed"
  | "hand-thrown"
  | "mail"
  | "animal-borne"
  | "balloon"
/**
 * What brings a weapon to its target, apart from what strikes there.
 *
 * @category vocabularies
 */
export type Delivery = Open<KnownDelivery>
/**
 * What brings a weapon to its target, apart from what strikes there.
 *
 * @category vocabularies
 */
export const Delivery: Vocabulary<Delivery, KnownDelivery> = open<KnownDelivery>()(
  {
    id: "Delivery",
    description: "What brings a weapon to its target, apart from what strikes there.",
    source: "GTD codebook, weapsubtype; ACLED codebook, sub_event_type.",
  },
  {
    drone: "An uncrewed aircraft, one that comes back or one of which that is not said.",
    "one-way-attack-drone": "An uncrewed aircraft that explodes at its target.",
    "crewed-aircraft": "An aircraft with a crew, on wings or rotors.",
    "fixed-wing-aircraft": "An aeroplane with a crew (narrower than crewed-aircraft).",
    helicopter: "A helicopter with a crew (narrower than crewed-aircraft).",
    aircraft: "An aircraft of which it is not said whether it has a crew.",
    artillery: "A gun, howitzer or mortar.",
    "rocket-launcher": "A launcher of unguided rockets, on a vehicle or fixed.",
    "missile-system": "A launcher of guided missiles.",
    ship: "A ship or boat that fires or carries the weapon.",
    "armoured-vehicle": "A tank or another armoured vehicle that fires.",
    vehicle:
      "A car, truck or other vehicle that carries the weapon, as a car bomb does (GTD weapsubtype 15).",
    motorcycle: "A motorcycle or bicycle that carries the weapon or the attackers.",
    "person-borne": "A person who carries the weapon on the body until it explodes (GTD weapsubtype 13).",
    "on-foot": "Persons on foot who fire, stab or strike.",
    "shoulder-fired": "A launcher that one person carries and fires.",
    placed:
      "The weapon is laid, planted or stuck in its place beforehand (GTD weapsubtypes 10, 12, 14 and 29).",
    "hand-thrown": "The weapon is thrown by hand.",
    mail: "The weapon comes as a letter or parcel (GTD weapsubtype 9).",
    "animal-borne": "An animal carries the weapon.",
    balloon: "A balloon or kite carries the weapon.",
  },
)
