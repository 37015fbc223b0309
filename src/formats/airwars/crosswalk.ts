// The labels of Airwars' strike types as the acts of the model, and back.
import type { Tactic } from "../../value/vocabulary/tactic.ts"
import { slugOf } from "./codes.ts"

// An airstrike of Airwars can be one of a drone; a drone strike is one for sure.
const tactics: Readonly<Record<string, Tactic>> = {
  Airstrike: "air-or-drone-strike",
  Artillery: "artillery-fire",
  "Airstrike and/or Artillery": "air-or-artillery",
  "Drone Strike": "drone-strike",
  "Ground operation": "ground-operation",
  "Naval bombardment": "naval-bombardment",
  "Counter-Terrorism Action (Ground)": "ground-operation",
}

// What else the model tells apart and Airwars does not.
const nearest: Readonly<Record<string, string>> = {
  airstrike: "Airstrike",
  shelling: "Artillery",
  "rocket-fire": "Artillery",
  "armed-clash": "Ground operation",
}

const term = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The act that a label stands for; a label that is not known is a term of Airwars' own. */
export const tacticOf = (label: string): Tactic => {
  if (Object.hasOwn(tactics, label)) return tactics[label]!
  const slug = slugOf(label)
  return term.test(slug) && slug.length <= 60 ? `airwars:${slug}` : "airwars:other"
}

/** The label of an act: the word it was told in while that still means the same, else the nearest label. */
export const labelOf = (kind: Tactic, wording: string | undefined): string | undefined => {
  if (wording !== undefined && tacticOf(wording) === kind) return wording
  return (
    Object.keys(tactics).find((label) => tactics[label] === kind) ??
    (Object.hasOwn(nearest, kind) ? nearest[kind] : undefined)
  )
}
