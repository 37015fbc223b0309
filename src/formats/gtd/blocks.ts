// The blocks of columns that repeat in GTD: three attack types, targets and groups, four weapons.
import type { Column, ColumnTable } from "../column.ts"
import {
  attackTypes,
  claimModes,
  countryNames,
  targetSubtypes,
  targetTypes,
  weaponSubtypes,
  weaponTypes,
} from "./codes.ts"
import { flag, type GtdFlag, noLabel, notApplicable, optionalCode, text, unknownName } from "./columns.ts"

/** What is told of each form that the attack took. @category formats */
export interface GtdAttack {
  /** The form that the attack took. */
  readonly attacktype: string | null
  /** The form that the attack took, in words. */
  readonly attacktype_txt: string | null
}

/** What is told of each target. @category formats */
export interface GtdTarget {
  /** The sort of target. */
  readonly targtype: string | null
  /** The sort of target, in words. */
  readonly targtype_txt: string | null
  /** The narrower sort of target. */
  readonly targsubtype: string | null
  /** The narrower sort of target, in words. */
  readonly targsubtype_txt: string | null
  /** The body that the target belonged to. */
  readonly corp: string | null
  /** The person, building or thing that was attacked. */
  readonly target: string | null
  /** The nationality of the target, by GTD's number of the country. */
  readonly natlty: string | null
  /** The nationality of the target, in words. */
  readonly natlty_txt: string | null
}

/** What is told of each weapon. @category formats */
export interface GtdWeapon {
  /** The sort of weapon. */
  readonly weaptype: string | null
  /** The sort of weapon, in words. */
  readonly weaptype_txt: string | null
  /** The narrower sort of weapon. */
  readonly weapsubtype: string | null
  /** The narrower sort of weapon, in words. */
  readonly weapsubtype_txt: string | null
}

/** What is told of the claims of the second and third group. @category formats */
export interface GtdClaim {
  /** Whether the group claimed responsibility. */
  readonly claim: GtdFlag | null
  /** How the group claimed responsibility. */
  readonly claimmode: string | null
  /** How the group claimed responsibility, in words. */
  readonly claimmode_txt: string | null
}

type Numbered<Name extends string, N extends number> = Name extends `${infer Stem}_txt`
  ? `${Stem}${N}_txt`
  : `${Name}${N}`

/**
 * The fields of a block under the names that they have in a row: `targtype_txt` of 2 is `targtype2_txt`.
 *
 * @category formats
 */
export type GtdBlock<N extends number, Fields extends object> = {
  readonly [Name in keyof Fields & string as Numbered<Name, N>]: Fields[Name]
}

/** The columns of a form of attack. */
export const attack: ColumnTable<GtdAttack> = {
  attacktype: optionalCode("The form that the attack took.", attackTypes, "3"),
  attacktype_txt: text("The form that the attack took, in words.", "Bombing/Explosion", noLabel),
}

/** The columns of a target. */
export const target: ColumnTable<GtdTarget> = {
  targtype: optionalCode("The sort of target.", targetTypes, "14"),
  targtype_txt: text("The sort of target, in words.", "Private Citizens & Property", noLabel),
  targsubtype: optionalCode("The narrower sort of target.", targetSubtypes, "74"),
  targsubtype_txt: text("The narrower sort of target, in words.", "Marketplace/Plaza/Square", noLabel),
  corp: text("The body that the target belonged to.", "Quill Harbour Police", {
    ...unknownName,
    "Not Applicable": "not-applicable",
  }),
  target: text("The person, building or thing that was attacked.", "Market", unknownName),
  natlty: optionalCode("The nationality of the target, by GTD's number of the country.", countryNames, "4"),
  natlty_txt: text("The nationality of the target, in words.", "Afghanistan", noLabel),
}

/** The columns of a weapon. */
export const weapon: ColumnTable<GtdWeapon> = {
  weaptype: optionalCode("The sort of weapon.", weaponTypes, "6"),
  weaptype_txt: text("The sort of weapon, in words.", "Explosives", noLabel),
  weapsubtype: optionalCode("The narrower sort of weapon.", weaponSubtypes, "16"),
  weapsubtype_txt: text("The narrower sort of weapon, in words.", "Unknown Explosive Type", noLabel),
}

/** The columns of a claim of the second or third group. */
export const claim: ColumnTable<GtdClaim> = {
  claim: flag(
    "Whether the group claimed responsibility.",
    "The group did not claim it.",
    "The group claimed it.",
    notApplicable,
  ),
  claimmode: optionalCode("How the group claimed responsibility.", claimModes, "7"),
  claimmode_txt: text(
    "How the group claimed responsibility, in words.",
    "Posted to website, blog, etc.",
    noLabel,
  ),
}

const ordinals = ["first", "second", "third", "fourth"] as const

const nameIn = (name: string, number: number): string =>
  name.endsWith("_txt") ? `${name.slice(0, -4)}${number}_txt` : `${name}${number}`

const lowered = (sentence: string): string => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`

/** The columns of a block as they stand in a row. */
export const blockOf = <N extends number, Fields extends object>(
  number: N,
  what: string,
  fields: ColumnTable<Fields>,
): ColumnTable<GtdBlock<N, Fields>> => {
  const described = Object.entries(fields as unknown as Readonly<Record<string, Column>>).map(
    ([name, column]) => {
      const description = `The ${ordinals[number - 1]} ${what}: ${lowered(column.description)}`
      return [nameIn(name, number), { ...column, description }]
    },
  )
  // One column for each field, of the field's own kind, under the name that the type gives it.
  return Object.fromEntries(described) as unknown as ColumnTable<GtdBlock<N, Fields>>
}
