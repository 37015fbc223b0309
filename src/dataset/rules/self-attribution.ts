// An attribution accuses somebody else.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { actors, incidents } from "./example.ts"

const accusing = (against: string): readonly object[] => [
  { kind: "attribution", by: ["actor:a"], against: [against], about: ["incident:1"] },
]

/** Who accuses itself makes a claim or an admission. */
export const selfAttribution: RuleOverDataset = ruleOverDataset({
  id: "responsibility/self-attribution",
  severity: "warning",
  dimension: "plausibility",
  summary: "An attribution accuses somebody else.",
  reads: ["responsibility"],
  *find({ dataset, at }) {
    for (const statement of dataset.responsibility) {
      if (statement.kind !== "attribution") continue
      const speakers = new Set(statement.by)
      const index = statement.against.findIndex((accused) => speakers.has(accused))
      if (index < 0) continue
      yield { path: [...at(statement), "against", index], value: statement.against[index] }
    }
  },
  passes: { actors: actors("a", "b"), incidents: incidents("1"), responsibility: accusing("actor:b") },
  fails: { actors: actors("a"), incidents: incidents("1"), responsibility: accusing("actor:a") },
})
