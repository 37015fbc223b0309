// What one should know of a question beside its answer: that it names a unit which no record names.
import { nearest } from "../core/nearest.ts"
import { cut, inert } from "../core/shown.ts"
import { partsIn } from "./parts.ts"
import type { Query } from "./query.ts"
import { folded, type Setting } from "./setting.ts"

const mostCompared = 20_000
const longestName = 60

const quoted = (name: string): string => `“${inert(cut(name, longestName))}”`

// Whoever leaves out "governorate" means one that a record writes in full.
const likely = (name: string, units: readonly string[]): string | undefined => {
  const known = units.slice(0, mostCompared)
  const asked = folded(name)
  return nearest(name, known) ?? known.find((unit) => folded(unit).includes(asked))
}

const noteOf = (name: string, { unitsNamed, unitNames }: Setting): readonly string[] => {
  if (unitsNamed(folded(name)).length > 0) return []
  const near = likely(name, unitNames())
  const hint = near === undefined ? "" : `; the nearest that one names is ${quoted(near)}`
  return [`No record names an administrative unit ${quoted(name)}${hint}.`]
}

/** What one should know of a question beside its answer, a sentence each. */
export const notesOn = (query: Query, setting: Setting): readonly string[] => [
  ...new Set(
    partsIn(query).flatMap(({ place }) => (place?.admin === undefined ? [] : noteOf(place.admin, setting))),
  ),
]
