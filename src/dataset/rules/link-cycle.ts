// No incident or series is part of itself, also not through others.
import { circleIn, entangled, roundText } from "../../core/graph.ts"
import type { Breach } from "../../core/issue.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { incidents, tie } from "./example.ts"

const find = ({ dataset, at, isFirm }: Ground): readonly Breach[] => {
  const arrows = dataset.links
    .filter((link) => link.kind === "part-of" && link.from !== link.to && isFirm(link))
    .map((link) => ({ from: link.from, to: link.to, link }))
  return entangled(arrows).flatMap((knot) => {
    const circle = circleIn(knot) ?? []
    const [first] = circle
    return first === undefined
      ? []
      : [{ path: at(first.link), value: first.from, params: { round: roundText(circle) } }]
  })
}

/** Incidents are not part of each other in a circle. */
export const linkCycle: RuleOverDataset = ruleOverDataset({
  id: "link/cycle",
  severity: "error",
  dimension: "consistency",
  summary: "No incident or series is part of itself, also not through others.",
  reads: ["links"],
  find,
  passes: {
    incidents: incidents("1", "2", "3"),
    links: [tie("incident:1", "part-of", "incident:2"), tie("incident:1", "part-of", "incident:3")],
  },
  fails: {
    incidents: incidents("1", "2"),
    links: [tie("incident:1", "part-of", "incident:2"), tie("incident:2", "part-of", "incident:1")],
  },
})
