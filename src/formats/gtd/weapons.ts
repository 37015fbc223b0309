// What it was done with: up to four weapons by sort and narrower sort, and one text on all of them.
import type { Weapon } from "../../entity/happening.ts"
import type { Loss } from "../passage/passage.ts"
import { weaponSubtypes, weaponTypes } from "./codes.ts"
import { keyOf, munitions, narrowerWeapons, nearWeapons, termOf } from "./crosswalk.ts"
import { type Cells, type Name, type Section, textIn } from "./section.ts"
import { by } from "./teller.ts"

const slots = ([1, 2, 3, 4] as const).map((n) => ({
  type: `weaptype${n}`,
  typeText: `weaptype${n}_txt`,
  subtype: `weapsubtype${n}`,
  subtypeText: `weapsubtype${n}_txt`,
})) as readonly Readonly<Record<"type" | "typeText" | "subtype" | "subtypeText", Name>>[]

const weaponOf = (sort: string | undefined, subtype: string | undefined): Weapon | undefined => {
  const [type, munition, delivery] = termOf(narrowerWeapons, subtype) ?? []
  if (type !== undefined && munition !== undefined && type === sort)
    return { munition, ...(delivery === undefined ? {} : { delivery }) }
  const wide = termOf(munitions, sort)
  return wide === undefined ? undefined : { munition: wide }
}

// The text is on all weapons together; it stands with the first, or alone where none is known.
const weaponsIn = (cells: Cells): readonly Weapon[] => {
  const found = slots.flatMap(({ type, subtype }) => {
    const weapon = weaponOf(textIn(cells[type]), textIn(cells[subtype]))
    return weapon === undefined ? [] : [weapon]
  })
  const description = textIn(cells.weapdetail)
  if (description === undefined) return found
  const [first, ...others] = found
  return [{ ...first, description }, ...others]
}

/** The sort and the narrower sort that say a weapon, and whether they say no less. */
const codesOf = ({
  munition,
  delivery,
}: Weapon): readonly [type?: string, subtype?: string | undefined, isExact?: boolean] => {
  if (munition === undefined) return []
  const narrower = Object.entries(narrowerWeapons)
  const both = narrower.find(([, [, what, how]]) => what === munition && how === delivery)
  const type = keyOf(munitions, munition)
  if (type !== undefined && delivery === undefined) return [type, undefined, true]
  if (both !== undefined) return [both[1][0], both[0], true]
  if (type !== undefined) return [type]
  const near = termOf(nearWeapons, munition)
  if (near !== undefined) return [...near]
  const other = narrower.find(([, [, what]]) => what === munition)
  return other === undefined ? [] : [other[1][0], other[0], delivery === undefined]
}

/** What it was done with. */
export const weapons: Section = {
  slots: [
    ...slots.map(({ type, typeText, subtype, subtypeText }) => [type, typeText, subtype, subtypeText]),
    ["weapdetail"],
  ],
  fields: ["weapons"],
  read(cells) {
    const found = weaponsIn(cells)
    return { incident: found.length === 0 ? {} : { weapons: found.map((value) => ({ value, by })) } }
  },
  write({ incident }) {
    const told = (incident.weapons ?? []).map(({ value }) => value)
    const lossy: Loss[] = []
    const lost = (value: string, reason: string): void => {
      lossy.push({ field: "weapons", value, reason })
    }
    // One that is told in words alone takes no place among the sorts.
    const sorted = told.filter(({ munition, delivery }) => munition !== undefined || delivery !== undefined)
    for (const { munition, delivery } of sorted.slice(slots.length))
      lost(munition ?? delivery ?? "", "GTD has four weapons.")
    const cells = sorted.slice(0, slots.length).flatMap((weapon, at) => {
      const columns = slots[at]!
      const [type, subtype, isExact = false] = codesOf(weapon)
      const name = weapon.munition ?? weapon.delivery ?? ""
      if (!isExact) lost(name, "GTD has no sort of weapon that says as much.")
      if (weapon.count !== undefined || weapon.frequency !== undefined)
        lost(name, "GTD does not count weapons.")
      return [
        [columns.type, type ?? null],
        [columns.typeText, termOf(weaponTypes, type) ?? null],
        [columns.subtype, subtype ?? null],
        [columns.subtypeText, termOf(weaponSubtypes, subtype) ?? null],
      ] as const
    })
    const words = told.flatMap(({ description }) => (description === undefined ? [] : [description]))
    return {
      cells: { ...Object.fromEntries(cells), weapdetail: words.length === 0 ? null : words.join("; ") },
      lossy,
    }
  },
}
