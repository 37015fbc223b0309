// A reference is an id of the kind that its field asks for.
import { kindOf } from "../../core/id.ts"
import type { Breach } from "../../core/issue.ts"
import type { Ground } from "../ground.ts"
import { eachId } from "../references.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { actors } from "./example.ts"

const known = new Set(["source", "publication", "actor", "incident", "victim", "aggregate", "statement"])

const article = (kind: string): string => (/^[ai]/.test(kind) ? `an ${kind}` : `a ${kind}`)

const find = ({ document }: Ground): readonly Breach[] => {
  const found: Breach[] = []
  eachId(document, ({ id, kinds, path }) => {
    const kind = typeof id === "string" ? kindOf(id) : ""
    if (!known.has(kind) || kinds.includes(kind)) return
    found.push({
      path: [...path],
      value: id,
      params: { found: article(kind), wanted: kinds.map(article).join(" or ") },
    })
  })
  return found
}

/** A reference is of the kind that its field asks for; what reading says of the same id is left out. */
export const wrongKind: RuleOverDataset = ruleOverDataset({
  id: "dataset/wrong-kind",
  severity: "error",
  dimension: "conformance",
  summary: "A reference is an id of the kind that its field asks for.",
  reads: [],
  find,
  passes: {
    actors: actors("brigade", "movement"),
    affiliations: [{ from: "actor:brigade", to: "actor:movement", kind: "part-of" }],
  },
  fails: {
    actors: actors("brigade", "movement"),
    affiliations: [{ from: "actor:brigade", to: "source:movement", kind: "part-of" }],
  },
})
