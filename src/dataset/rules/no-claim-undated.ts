// Recorded silence says up to which day it held.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { incidents, on, sources } from "./example.ts"

const silence = (dated: object): readonly object[] => [
  { kind: "no-claim", by: ["source:outlet"], about: ["incident:1"], ...dated },
]

/** Silence holds up to a day, and says nothing of the day after. */
export const noClaimUndated: RuleOverDataset = ruleOverDataset({
  id: "responsibility/no-claim-undated",
  severity: "warning",
  dimension: "completeness",
  summary: "Recorded silence says up to which day it held.",
  reads: ["responsibility"],
  *find({ dataset, at }) {
    for (const statement of dataset.responsibility) {
      if (statement.kind !== "no-claim") continue
      if ((statement.asOf ?? statement.saidOn)?.latest === undefined) yield { path: at(statement) }
    }
  },
  passes: {
    incidents: incidents("1"),
    sources: sources("outlet"),
    responsibility: silence({ asOf: on("2024-01-04") }),
  },
  fails: { incidents: incidents("1"), sources: sources("outlet"), responsibility: silence({}) },
})
