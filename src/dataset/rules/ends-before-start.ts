// An affiliation does not end before it starts.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { surelyBefore, timeText } from "../times.ts"
import { actors, on, tie, within } from "./example.ts"

/** An affiliation's end is not certainly before its start. */
export const endsBeforeStart: RuleOverDataset = ruleOverDataset({
  id: "affiliation/ends-before-start",
  severity: "error",
  dimension: "consistency",
  summary: "An affiliation does not end before it starts.",
  reads: ["affiliations"],
  *find({ dataset, at }) {
    for (const affiliation of dataset.affiliations) {
      const { started, ended } = affiliation
      if (started === undefined || ended === undefined || !surelyBefore(ended, started)) continue
      const params = { started: timeText([started]), ended: timeText([ended]) }
      yield { path: [...at(affiliation), "ended"], params }
    }
  },
  passes: {
    actors: actors("a", "b"),
    affiliations: [
      tie("actor:a", "backed-by", "actor:b", {
        started: within("2014-01-01", "2014-12-31"),
        ended: on("2014-06-29"),
      }),
    ],
  },
  fails: {
    actors: actors("a", "b"),
    affiliations: [
      tie("actor:a", "backed-by", "actor:b", {
        started: within("2014-01-01", "2014-12-31"),
        ended: on("2013-12-31"),
      }),
    ],
  },
})
