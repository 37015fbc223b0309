// Every id that a record refers by is the id of a record in the dataset.
import { kindOf } from "../../core/id.ts"
import type { Breach } from "../../core/issue.ts"
import { nearest } from "../../core/nearest.ts"
import type { Ground } from "../ground.ts"
import { eachId } from "../references.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { incidents } from "./example.ts"

// To look for the nearest id is slow, and a document may hold a million dangling references.
const mostCompared = 250_000

const localOf = (id: string): string => id.slice(id.indexOf(":") + 1)

/** Finds the known id that a missing one is most like, of any kind that may stand there. */
const suggesting = ({ ids }: Ground): ((missing: string, kinds: readonly string[]) => string) => {
  const byKind = new Map<string, string[]>()
  for (const id of ids.keys()) {
    const kind = kindOf(id)
    const group = byKind.get(kind)
    if (group === undefined) byKind.set(kind, [localOf(id)])
    else group.push(localOf(id))
  }
  const found = new Map<string, string>()
  let compared = 0
  const search = (missing: string, kinds: readonly string[]): string => {
    const local = localOf(missing)
    const same = kinds.find((kind) => ids.has(`${kind}:${local}`))
    if (same !== undefined) return `, perhaps ${same}:${local}`
    for (const kind of kinds) {
      const known = byKind.get(kind) ?? []
      compared += known.length
      if (compared > mostCompared) return ""
      const near = nearest(local, known)
      if (near !== undefined) return `, perhaps ${kind}:${near}`
    }
    return ""
  }
  return (missing, kinds) => {
    const near = found.get(missing) ?? search(missing, kinds)
    found.set(missing, near)
    return near
  }
}

const listOf: Readonly<Record<string, string>> = {
  source: "sources",
  publication: "publications",
  actor: "actors",
  incident: "incidents",
  victim: "victims",
  aggregate: "aggregates",
}

const find = (ground: Ground): readonly Breach[] => {
  const { document, ids, unsound } = ground
  const found: Breach[] = []
  const nearTo = suggesting(ground)
  eachId(document, ({ id, kinds, isOwn, path }) => {
    if (isOwn || typeof id !== "string" || ids.has(id)) return
    const kind = kindOf(id)
    if (!kinds.includes(kind) || unsound.holdsBelow(path)) return
    // Where a whole list could not be read, nobody knows what is in it.
    const list = listOf[kind]
    if (list !== undefined && !Array.isArray(document[list])) return
    found.push({ path: [...path], value: id, params: { near: nearTo(id, kinds) } })
  })
  return found
}

/** A reference leads to a record that is there. */
export const danglingReference: RuleOverDataset = ruleOverDataset({
  id: "dataset/dangling-reference",
  severity: "error",
  dimension: "completeness",
  summary: "Every id that a record refers by is the id of a record in the dataset.",
  reads: [],
  find,
  passes: {
    incidents: incidents("1"),
    responsibility: [{ kind: "not-known", by: ["source:wire"], about: ["incident:1"] }],
    sources: [{ id: "source:wire", kind: "wire", names: [{ text: "A wire", kind: "full" }] }],
  },
  fails: {
    incidents: incidents("1"),
    responsibility: [{ kind: "not-known", by: ["source:wyre"], about: ["incident:1"] }],
    sources: [{ id: "source:wire", kind: "wire", names: [{ text: "A wire", kind: "full" }] }],
  },
})
