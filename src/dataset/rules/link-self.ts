// A link leads from one incident or series to another.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { incidents, tie } from "./example.ts"

/** A link is between two. */
export const linkSelf: RuleOverDataset = ruleOverDataset({
  id: "link/self",
  severity: "error",
  dimension: "consistency",
  summary: "A link leads from one incident or series to another.",
  reads: ["links"],
  *find({ dataset, at }) {
    for (const link of dataset.links) {
      if (link.from === link.to) yield { path: [...at(link), "to"], value: link.to }
    }
  },
  passes: { incidents: incidents("1", "2"), links: [tie("incident:1", "not-same-as", "incident:2")] },
  fails: { incidents: incidents("1"), links: [tie("incident:1", "not-same-as", "incident:1")] },
})
