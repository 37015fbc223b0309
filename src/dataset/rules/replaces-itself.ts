// A statement does not replace or take back itself, also not through others.
import { circleIn, entangled, roundText } from "../../core/graph.ts"
import type { Breach, Path } from "../../core/issue.ts"
import { type Ground, listNames } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { eachStatement } from "../statements.ts"
import { on } from "./example.ts"

const find = (ground: Ground): readonly Breach[] => {
  const arrows: { readonly from: string; readonly to: string; readonly path: Path }[] = []
  eachStatement(ground, ({ id, ...statement }, place) => {
    if (id === undefined) return
    for (const key of ["supersedes", "retracts"] as const) {
      for (const [index, to] of (statement[key] ?? []).entries()) {
        arrows.push({ from: id, to, path: [...place, key, index] })
      }
    }
  })
  return entangled(arrows).flatMap((knot) => {
    const circle = circleIn(knot) ?? []
    const [first] = circle
    return first === undefined
      ? []
      : [{ path: first.path, value: first.from, params: { round: roundText(circle) } }]
  })
}

const revised = (...targets: readonly string[]): readonly object[] => [
  {
    id: "incident:1",
    when: [
      { id: "statement:1", value: on("2024-01-03"), supersedes: targets },
      { id: "statement:2", value: on("2024-01-04"), supersedes: ["statement:1"] },
      { id: "statement:3", value: on("2024-01-05") },
    ],
  },
]

/** Statements do not replace each other in a circle. */
export const replacesItself: RuleOverDataset = ruleOverDataset({
  id: "statement/replaces-itself",
  severity: "error",
  dimension: "consistency",
  summary: "A statement does not replace or take back itself, also not through others.",
  reads: listNames,
  find,
  passes: { incidents: revised("statement:3") },
  fails: { incidents: revised("statement:2") },
})
