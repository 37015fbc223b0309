// What the codes of GTD mean in the vocabularies of the model, and which code says what is said there.

import type { KnownClaimChannel } from "../../value/vocabulary/claim-channel.ts"
import type { Delivery } from "../../value/vocabulary/delivery.ts"
import type { Munition } from "../../value/vocabulary/munition.ts"
import type { PlacePrecision } from "../../value/vocabulary/place-precision.ts"
import type { Tactic } from "../../value/vocabulary/tactic.ts"
import type { TargetKind } from "../../value/vocabulary/target-kind.ts"

/** A code that says more than the term it stands for, or less. */
type Near = readonly [code: string, subtype?: string]

/** The tactic of each form of attack; 9 says that it is not known. */
export const tactics: Readonly<Record<string, Tactic>> = {
  1: "assassination",
  2: "armed-assault",
  3: "bombing",
  4: "hijacking",
  5: "hostage-taking",
  6: "abduction",
  7: "facility-attack",
  8: "unarmed-assault",
}

/** The forms of attack that hold tactics of a narrower or other sort. */
export const nearAttacks: Readonly<Record<string, string>> = {
  "suicide-bombing": "3",
  explosion: "3",
  ied: "3",
  landmine: "3",
  "remote-explosive": "3",
  grenade: "3",
  shelling: "3",
  "artillery-fire": "3",
  "rocket-fire": "3",
  "missile-strike": "3",
  "naval-bombardment": "3",
  "air-or-artillery": "3",
  "air-or-drone-strike": "3",
  airstrike: "3",
  "drone-strike": "3",
  "armed-clash": "2",
  "attack-on-civilians": "2",
  "ground-operation": "2",
  shooting: "2",
  stabbing: "2",
  "vehicle-ramming": "2",
  execution: "2",
  beating: "8",
  arson: "7",
  sabotage: "7",
  looting: "7",
  "property-destruction": "7",
}

/** The kind of each sort of target; 20 says that it is not known. */
export const targetKinds: Readonly<Record<string, TargetKind>> = {
  1: "business",
  2: "government",
  3: "police",
  4: "military",
  5: "abortion-provider",
  6: "aviation",
  7: "diplomatic",
  8: "school",
  9: "food-or-water-supply",
  10: "media",
  11: "maritime",
  12: "ngo",
  13: "other",
  14: "private-citizens",
  15: "religious",
  16: "telecommunication",
  17: "armed-group",
  18: "tourists",
  19: "transportation",
  21: "utilities",
  22: "political-party",
}

/** The narrower kinds of targets, by subtype, each with the sort that it is of. */
export const narrowerKinds: Readonly<Record<string, readonly [type: string, kind: TargetKind]>> = {
  8: ["1", "hotel"],
  9: ["1", "farm"],
  14: ["2", "court"],
  19: ["2", "election"],
  24: ["3", "checkpoint"],
  26: ["3", "prison"],
  27: ["4", "military-base"],
  28: ["4", "training-site"],
  29: ["4", "patrol"],
  36: ["4", "checkpoint"],
  40: ["1", "hospital"],
  42: ["6", "aircraft"],
  44: ["6", "airport"],
  47: ["7", "international-organization"],
  57: ["11", "ship"],
  58: ["11", "ship"],
  59: ["11", "ship"],
  60: ["11", "port"],
  63: ["1", "hospital"],
  65: ["14", "refugee-camp"],
  73: ["14", "vehicle"],
  74: ["14", "market"],
  75: ["14", "settlement"],
  76: ["14", "residence"],
  78: ["14", "gathering"],
  79: ["14", "public-place"],
  80: ["14", "cultural-site"],
  81: ["14", "cultural-site"],
  83: ["14", "demonstration"],
  86: ["15", "place-of-worship"],
}

/** The sorts of targets that hold kinds of a narrower or other sort. */
export const nearTargets: Readonly<Record<string, Near>> = {
  headquarters: ["4"],
  "logistic-support": ["4"],
  convoy: ["4", "29"],
  checkpoint: ["4", "36"],
  "cultural-site": ["14", "81"],
  hospital: ["1", "40"],
  ship: ["11", "58"],
}

/** What each sort of weapon does the harm with; 13 says that it is not known. */
export const munitions: Readonly<Record<string, Munition>> = {
  1: "biological",
  2: "chemical",
  3: "radiological",
  4: "nuclear",
  5: "firearm",
  6: "explosive",
  7: "fake-weapon",
  8: "incendiary",
  9: "melee",
  10: "vehicle-as-weapon",
  11: "sabotage-equipment",
  12: "other",
}

/** What the narrower sorts of weapons do the harm with, and how it is brought there. */
export const narrowerWeapons: Readonly<
  Record<string, readonly [type: string, munition: Munition, delivery?: Delivery]>
> = {
  1: ["2", "poison"],
  2: ["5", "automatic-rifle"],
  3: ["5", "handgun"],
  4: ["5", "rifle-or-shotgun"],
  7: ["6", "grenade"],
  8: ["6", "landmine"],
  9: ["6", "letter-bomb", "mail"],
  10: ["6", "explosive", "placed"],
  11: ["6", "projectile"],
  12: ["6", "explosive", "placed"],
  13: ["6", "suicide-vest", "person-borne"],
  14: ["6", "explosive", "placed"],
  15: ["6", "car-bomb", "vehicle"],
  18: ["8", "fire"],
  19: ["8", "molotov-cocktail"],
  20: ["8", "fuel"],
  21: ["9", "blunt-object"],
  22: ["9", "bare-hands"],
  23: ["9", "bladed"],
  24: ["9", "strangulation"],
  26: ["9", "strangulation"],
  28: ["6", "dynamite"],
  29: ["6", "sticky-bomb", "placed"],
  31: ["6", "pipe-bomb"],
}

/** The sorts of weapons that hold munitions of a narrower or other sort. */
export const nearWeapons: Readonly<Record<string, Near>> = {
  rocket: ["6", "11"],
  missile: ["6", "11"],
  "rocket-or-missile": ["6", "11"],
  shell: ["6", "11"],
  "mortar-round": ["6", "11"],
  "rocket-propelled-grenade": ["6", "11"],
  bomb: ["6"],
  "cluster-munition": ["6"],
  ied: ["6"],
  "naval-mine": ["6"],
  "unexploded-ordnance": ["6"],
  "machine-gun": ["5"],
  strangulation: ["9", "24"],
}

/** How each mode of claiming is called in the model; 10 says that it is not known. */
export const channels: Readonly<Record<string, KnownClaimChannel>> = {
  1: "letter",
  2: "call-after",
  3: "call-before",
  4: "e-mail",
  5: "note-at-scene",
  6: "video",
  7: "website",
  8: "personal-claim",
  9: "other",
}

/** The modes of claiming that hold channels which GTD has no code of its own for. */
export const nearChannels: Readonly<Record<string, string>> = {
  "messaging-channel": "7",
  "social-media": "7",
  "group-media": "7",
}

/** The mode of a claim whose channel is not known. */
export const unknownMode = "10"

/** What the point of each specificity stands for. */
export const precisions: Readonly<Record<string, PlacePrecision>> = {
  1: "settlement",
  2: "adm2",
  3: "adm2",
  4: "adm1",
  5: "country",
}

/** The finest specificity that holds each precision. */
export const specificityOf: Readonly<Record<PlacePrecision, string | null>> = {
  exact: "1",
  site: "1",
  street: "1",
  "part-of-settlement": "1",
  settlement: "1",
  "near-settlement": "1",
  adm3: "3",
  adm2: "3",
  adm1: "4",
  region: "5",
  country: "5",
  "sea-or-air": "5",
  unknown: null,
}

/** The term of a table under a key; a table has no inherited terms. */
export const termOf = <T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

/** The key of a term in a table. */
export const keyOf = (table: Readonly<Record<string, unknown>>, term: unknown): string | undefined =>
  Object.keys(table).find((key) => table[key] === term)
