// What was attacked: up to three targets, each with its sort, whose it was, and what it was in words.
import type { Actor } from "../../entity/actor.ts"
import type { Target } from "../../entity/happening.ts"
import type { Attested } from "../../testimony/attested.ts"
import { actorId } from "../../value/id.ts"
import { localName } from "../passage/local-id.ts"
import type { Loss } from "../passage/passage.ts"
import { targetSubtypes, targetTypes } from "./codes.ts"
import { keyOf, narrowerKinds, nearTargets, targetKinds, termOf } from "./crosswalk.ts"
import { type Cells, type Name, type Section, textIn } from "./section.ts"
import { by } from "./teller.ts"

const slots = ([1, 2, 3] as const).map((n) => ({
  type: `targtype${n}`,
  typeText: `targtype${n}_txt`,
  subtype: `targsubtype${n}`,
  subtypeText: `targsubtype${n}_txt`,
  body: `corp${n}`,
  target: `target${n}`,
  nation: `natlty${n}`,
  nationText: `natlty${n}_txt`,
})) as readonly Readonly<
  Record<"type" | "typeText" | "subtype" | "subtypeText" | "body" | "target" | "nation" | "nationText", Name>
>[]

/** An actor that goes by a name as a row writes it. */
export const namedActor = (name: string): Actor => ({
  id: actorId("gtd", localName(name)),
  ...(name.length <= 500 ? { names: [{ text: name, kind: "full" }] } : { description: name }),
})

interface Found {
  readonly target: Attested<Target>
  readonly actor?: Actor
}

const targetsIn = (cells: Cells): readonly Found[] =>
  slots.flatMap(({ type, subtype, body, target }) => {
    const sort = textIn(cells[type])
    const narrower = termOf(narrowerKinds, textIn(cells[subtype]))
    const what = narrower !== undefined && narrower[0] === sort ? narrower[1] : termOf(targetKinds, sort)
    if (what === undefined) return []
    const [owner, words] = [textIn(cells[body]), textIn(cells[target])]
    const actor = owner === undefined ? undefined : namedActor(owner)
    return [
      {
        target: {
          value: {
            what,
            ...(actor === undefined ? {} : { of: actor.id, relation: "belongs-to" }),
            ...(words === undefined ? {} : { description: words }),
          },
          by,
          ...(owner === undefined ? {} : { wording: { text: owner } }),
        },
        ...(actor === undefined ? {} : { actor }),
      },
    ]
  })

/** The sort and the narrower sort that say a kind, and whether they say no less. */
const codesOf = (what: string): readonly [type?: string, subtype?: string | undefined, isExact?: boolean] => {
  const type = keyOf(targetKinds, what)
  if (type !== undefined) return [type, undefined, true]
  const near = termOf(nearTargets, what)
  if (near !== undefined) return [...near, near.length === 2] as const
  const narrower = Object.entries(narrowerKinds).find(([, [, kind]]) => kind === what)
  return narrower === undefined ? [] : [narrower[1][0], narrower[0], true]
}

/** What it was done against. */
export const targets: Section = {
  // A nationality is that of a target of its sort.
  slots: slots.map(({ type, typeText, subtype, subtypeText, body, target, nation, nationText }) => [
    type,
    typeText,
    subtype,
    subtypeText,
    body,
    target,
    nation,
    nationText,
  ]),
  fields: ["targets"],
  read(cells) {
    const found = targetsIn(cells)
    return {
      incident: found.length === 0 ? {} : { targets: found.map(({ target }) => target) },
      actors: found.flatMap(({ actor }) => (actor === undefined ? [] : [actor])),
    }
  },
  write({ incident, actor }) {
    const told = incident.targets ?? []
    const lossy: Loss[] = []
    const lost = (value: string, reason: string): void => {
      lossy.push({ field: "targets", value, reason })
    }
    for (const { value } of told.slice(slots.length)) lost(value.what, "GTD has three targets.")
    const cells = told.slice(0, slots.length).flatMap(({ value, wording }, at) => {
      const columns = slots[at]!
      const [type, subtype, isExact = false] = codesOf(value.what)
      if (!isExact) lost(value.what, "GTD has no sort of target that says as much.")
      if (value.part !== undefined) lost(value.part, "GTD does not tell what was meant from what was hit.")
      if (value.place !== undefined) lost(value.what, "GTD has no place of a target.")
      if (value.relation === "used-by") lost(value.what, "GTD tells whose a target is, and not who used it.")
      const isSame =
        wording !== undefined && value.of !== undefined && namedActor(wording.text).id === value.of
      const owner = value.of === undefined ? undefined : actor(value.of)?.names?.[0]?.text
      return [
        [columns.type, type ?? null],
        [columns.typeText, termOf(targetTypes, type) ?? null],
        [columns.subtype, subtype ?? null],
        [columns.subtypeText, termOf(targetSubtypes, subtype) ?? null],
        [columns.body, isSame ? wording.text : (owner ?? null)],
        [columns.target, value.description ?? null],
      ] as const
    })
    return { cells: Object.fromEntries(cells), lossy }
  },
}
