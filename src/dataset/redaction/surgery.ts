// What a plan does with each part of a dataset: the marked, what refers to it, what repeats it, what tells of it.

import { definitionOf, unwrapped } from "../../core/definition.ts"
import type { Path } from "../../core/issue.ts"
import { Actor } from "../../entity/actor.ts"
import { Affiliation } from "../../entity/affiliation.ts"
import { AttestedText } from "../../entity/incident.ts"
import { Victim, VictimOutcome } from "../../entity/victim.ts"
import { Source } from "../../testimony/source.ts"
import { DateWindow } from "../../value/date-window.ts"
import { Place } from "../../value/place.ts"
import {
  actorFields,
  neutralNames,
  outcomeFields,
  placeFields,
  sourceFields,
  type Treatment,
  victimFields,
} from "./fields.ts"
import { type Audience, isMarked, markedAs, type Plan } from "./plan.ts"
import { cut, isId, type Note, type Plain, type Shape, type Surgery } from "./prune.ts"

const refers = "It refers to what was removed."
const repeated = "It repeats what was removed."
const tellsOf = "It tells of what was removed as well."
const ofMasked = "It is in the words of a speaker who is not named."
const ofTie = "It ties an actor that is not named to another."
const ofAnchor = "It was reckoned from what was removed."

const shapeOf = (schema: Parameters<typeof definitionOf>[0]): Shape =>
  definitionOf(unwrapped(schema)).shape ?? {}

const shapes = {
  actor: shapeOf(Actor),
  affiliation: shapeOf(Affiliation),
  outcome: shapeOf(VictimOutcome),
  place: shapeOf(Place),
  source: shapeOf(Source),
  victim: shapeOf(Victim),
  window: shapeOf(DateWindow),
  words: shapeOf(AttestedText),
}

type Table = Readonly<Record<string, Treatment<never>>>

interface Patient {
  readonly shape: Shape
  readonly record: Plain
  readonly path: Path
  readonly note: Note
}

const without = (
  { shape, record, path, note }: Patient,
  keys: readonly string[],
  because: string,
): Patient => {
  const told = keys.filter((key) => Object.hasOwn(record, key))
  for (const key of told) if (shape[key] !== undefined) note([...path, key], shape[key], "removed", because)
  const left = Object.entries(record).filter(([key]) => !told.includes(key))
  return { shape, record: Object.fromEntries(left), path, note }
}

// What stays of a record is for these readers: it is marked so.
const treated = (
  table: Table,
  audience: Audience,
  { shape, record, path, note }: Patient,
  because: string,
): Patient => {
  const fields = Object.keys(shape).flatMap((key): [string, unknown][] => {
    if (key === "handling") return Object.hasOwn(record, key) ? [[key, audience]] : []
    const treatment = table[key]
    const was = record[key]
    const is =
      typeof treatment === "function" ? treatment(record as never) : treatment === "removed" ? undefined : was
    if (was !== undefined && JSON.stringify(is) !== JSON.stringify(was)) {
      note([...path, key], shape[key]!, is === undefined ? "removed" : "coarsened", because)
    }
    return is === undefined ? [] : [[key, is]]
  })
  return { shape, record: Object.fromEntries(fields), path, note }
}

const outcomesTreated = (audience: Audience, victim: Patient, because: string): Patient => {
  const outcomes = (victim.record.outcomes as readonly Plain[]).map((record, index) => {
    const path = [...victim.path, "outcomes", index]
    return treated(outcomeFields, audience, { ...victim, shape: shapes.outcome, record, path }, because)
      .record
  })
  return { ...victim, record: { ...victim.record, outcomes } }
}

// A unit below one that goes would seem to lie a level higher.
const unitsBefore = (patient: Patient, repeats: (text: string) => boolean): Patient => {
  const { shape, record, path, note } = patient
  const { admin = [], ...others } = record as { readonly admin?: readonly string[] }
  const end = admin.findIndex(repeats)
  if (end < 0) return patient
  note([...path, "admin"], shape.admin!, end === 0 ? "removed" : "coarsened", repeated)
  return { ...patient, record: end === 0 ? others : { ...others, admin: admin.slice(0, end) } }
}

const texts = (value: unknown): readonly string[] => [value].flat(2).filter((one) => typeof one === "string")

/** What a plan does with each part of a dataset. */
export const surgeryOf = (
  { audience, gone, masked, repeats }: Plan,
  opaque: ReadonlyMap<string, string>,
  dropped: Surgery["dropped"],
): Surgery => {
  const isGone = (id: unknown): boolean => texts(id).some((one) => gone.has(one))
  const isMasked = (...ids: readonly unknown[]): boolean => texts(ids).some((one) => masked.has(one))

  const table = (shape: Shape): Table | undefined => {
    if (shape === shapes.actor) return actorFields as Table
    if (shape === shapes.source) return sourceFields as Table
    return shape === shapes.victim ? (victimFields as Table) : undefined
  }

  const dressed = (patient: Patient, id: string): Patient => {
    const { shape, record, path, note } = patient
    const { by, via, about, anchor } = record as { readonly [key: string]: unknown; readonly anchor?: Plain }
    const because = masked.get(id)
    if (opaque.has(id)) note([...path, "id"], shape.id!, "coarsened", because ?? repeated)
    const fields = table(shape)
    if (because !== undefined && fields !== undefined) {
      const left = treated(fields, audience, patient, because)
      return shape === shapes.victim ? outcomesTreated(audience, left, because) : left
    }
    if (shape === shapes.place) {
      return isMarked(record, audience)
        ? treated(placeFields as Table, audience, patient, markedAs(record))
        : unitsBefore(patient, repeats)
    }
    if (shape === shapes.window && isGone(anchor?.incident))
      return without(patient, ["anchor", "wording"], ofAnchor)
    const whole = isGone(about)
      ? without(patient, ["wording", "circumstances", "casualties"], tellsOf)
      : patient
    return isMasked(by, via) ? without(whole, ["wording", "circumstances", "motive"], ofMasked) : whole
  }

  const lost = (shape: Shape, { id, from, to, by, via, incident }: Plain): string | undefined => {
    const known = isId(shape.id) && isGone(id) ? gone.get(String(id)) : undefined
    if (known !== undefined) return known
    // What goes for a reason that shows at the record itself is met by that reason in every pass.
    if (shape === shapes.affiliation && isMasked(from, to)) return ofTie
    if (shape === shapes.words && isMasked(by, via)) return ofMasked
    return shape === shapes.outcome && isGone(incident) ? refers : undefined
  }

  return {
    dropped,
    object: (shape, record, path, note) => {
      const because = lost(shape, record)
      if (because !== undefined) return cut(because)
      return dressed({ shape, record, path, note }, isId(shape.id) ? String(record.id) : "").record
    },
    id: (id) => (gone.has(id) ? cut(refers) : (opaque.get(id) ?? id)),
    text: (text) => (repeats(text) ? cut(repeated) : undefined),
    instead: (shape, key, record) =>
      shape === shapes.source && key === "names" ? neutralNames(record as unknown as Source) : undefined,
  }
}
