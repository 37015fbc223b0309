// What sources pass on comes from someone who speaks for themselves.
import { circleIn, entangled, roundText } from "../../core/graph.ts"
import type { Breach } from "../../core/issue.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"

const find = ({ dataset, at }: Ground): readonly Breach[] => {
  const arrows = dataset.sources.flatMap((source) =>
    (source.relays ?? []).map((to, index) => ({ from: source.id, to, source, index })),
  )
  return entangled(arrows).flatMap((knot) => {
    const circle = circleIn(knot) ?? []
    const [first] = circle
    if (first === undefined) return []
    const path = [...at(first.source), "relays", first.index]
    return [{ path, value: first.from, params: { round: roundText(circle) } }]
  })
}

const relaying = (...pairs: readonly (readonly [from: string, to: string])[]): readonly object[] =>
  pairs.map(([from, to]) => ({
    id: `source:${from}`,
    kind: "wire",
    names: [{ text: from, kind: "full" }],
    relays: [`source:${to}`],
  }))

/** Sources do not relay each other in a circle. */
export const circularRelay: RuleOverDataset = ruleOverDataset({
  id: "source/circular-relay",
  severity: "error",
  dimension: "consistency",
  summary: "What sources pass on comes from someone who speaks for themselves.",
  reads: ["sources"],
  find,
  passes: {
    sources: [
      ...relaying(["paper", "wire"]),
      { id: "source:wire", kind: "wire", names: [{ text: "wire", kind: "full" }] },
    ],
  },
  fails: { sources: relaying(["paper", "wire"], ["wire", "blog"], ["blog", "paper"]) },
})
