// An id belongs to one record or statement alone.
import { kindOf } from "../../core/id.ts"
import { type Breach, pathText } from "../../core/issue.ts"
import type { Ground } from "../ground.ts"
import { eachId } from "../references.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { actors } from "./example.ts"

const find = ({ document, ids }: Ground): readonly Breach[] => {
  const found: Breach[] = []
  const met = new Set<string>()
  eachId(document, ({ id, kinds, isOwn, path }) => {
    if (!isOwn || typeof id !== "string" || !kinds.includes(kindOf(id))) return
    const { times = 1, first = path } = ids.get(id) ?? {}
    if (met.has(id)) found.push({ path: [...path], value: id, params: { times, first: pathText(first) } })
    met.add(id)
  })
  return found
}

/** No two records have one id. */
export const duplicateId: RuleOverDataset = ruleOverDataset({
  id: "dataset/duplicate-id",
  severity: "error",
  dimension: "conformance",
  summary: "An id belongs to one record or statement alone.",
  reads: [],
  find,
  passes: { actors: actors("army", "militia") },
  fails: { actors: actors("army", "militia", "army") },
})
