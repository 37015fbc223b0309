// A record that is marked as a duplicate is linked to the record that it repeats.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { tie } from "./example.ts"

const marked = [{ id: "incident:1" }, { id: "incident:2", record: "duplicate" }]

/** A duplicate says of what. */
export const duplicateOfNothing: RuleOverDataset = ruleOverDataset({
  id: "incident/duplicate-of-nothing",
  severity: "warning",
  dimension: "completeness",
  summary: "A record that is marked as a duplicate is linked to the record that it repeats.",
  reads: ["incidents", "links"],
  *find({ dataset, at }) {
    const linked = new Set(
      dataset.links.filter(({ kind }) => kind === "same-as").flatMap(({ from, to }) => [from, to]),
    )
    for (const incident of dataset.incidents) {
      if (incident.record !== "duplicate" || linked.has(incident.id)) continue
      yield { path: [...at(incident), "record"], value: incident.id }
    }
  },
  passes: { incidents: marked, links: [tie("incident:2", "same-as", "incident:1")] },
  fails: { incidents: marked },
})
