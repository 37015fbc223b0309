// What is said to be the same is not also said not to be.
import { classesOf } from "../../core/graph.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { incidents, tie } from "./example.ts"

const chain = [tie("incident:1", "same-as", "incident:2"), tie("incident:2", "same-as", "incident:3")]

/** No two are the same and not the same, also not through others. */
export const sameAndNotSame: RuleOverDataset = ruleOverDataset({
  id: "link/same-and-not-same",
  severity: "warning",
  dimension: "consistency",
  summary: "What is said to be the same is not also said not to be.",
  reads: ["links"],
  *find({ dataset, at, isFirm }) {
    const firm = dataset.links.filter((link) => isFirm(link) && link.from !== link.to)
    const classOf = classesOf(
      firm.filter(({ kind }) => kind === "same-as").map(({ from, to }) => [from, to] as const),
    )
    for (const link of firm) {
      if (link.kind !== "not-same-as" || classOf(link.from) !== classOf(link.to)) continue
      yield { path: at(link), value: link.from, params: { other: link.to } }
    }
  },
  passes: {
    incidents: incidents("1", "2", "3", "4"),
    links: [...chain, tie("incident:1", "not-same-as", "incident:4")],
  },
  fails: {
    incidents: incidents("1", "2", "3"),
    links: [...chain, tie("incident:1", "not-same-as", "incident:3")],
  },
})
