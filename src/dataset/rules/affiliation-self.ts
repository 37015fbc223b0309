// An actor is affiliated with another, not with itself.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { actors, tie } from "./example.ts"

/** An affiliation is between two actors. */
export const affiliationSelf: RuleOverDataset = ruleOverDataset({
  id: "affiliation/self",
  severity: "error",
  dimension: "consistency",
  summary: "An actor is affiliated with another, not with itself.",
  reads: ["affiliations"],
  *find({ dataset, at }) {
    for (const affiliation of dataset.affiliations) {
      if (affiliation.from === affiliation.to) {
        yield { path: [...at(affiliation), "to"], value: affiliation.to }
      }
    }
  },
  passes: { actors: actors("a", "b"), affiliations: [tie("actor:a", "backed-by", "actor:b")] },
  fails: { actors: actors("a"), affiliations: [tie("actor:a", "backed-by", "actor:a")] },
})
