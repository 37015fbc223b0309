// Retaliation follows what it answers.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { allBefore, timesOf, timeText } from "../times.ts"
import { happened, tie } from "./example.ts"

const days = [happened("strike", "2024-01-04"), happened("attack", "2024-01-05")]

/** Nothing retaliates for what certainly came later. */
export const retaliationForLater: RuleOverDataset = ruleOverDataset({
  id: "link/retaliation-for-later",
  severity: "error",
  dimension: "consistency",
  summary: "Retaliation follows what it answers.",
  reads: ["links", "incidents", "aggregates"],
  *find(ground) {
    for (const link of ground.dataset.links) {
      if (link.kind !== "retaliation-for") continue
      const { ended } = timesOf(ground, link.from)
      const { began } = timesOf(ground, link.to)
      if (!allBefore(ended, began)) continue
      const params = { first: timeText(ended), second: timeText(began) }
      yield { path: ground.at(link), value: link.from, params }
    }
  },
  passes: { incidents: days, links: [tie("incident:attack", "retaliation-for", "incident:strike")] },
  fails: { incidents: days, links: [tie("incident:strike", "retaliation-for", "incident:attack")] },
})
