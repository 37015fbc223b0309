// A day on which an affiliation held lies between its start and its end.
import type { Breach } from "../../core/issue.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { surelyBefore, timeText } from "../times.ts"
import { actors, on, tie } from "./example.ts"

function* find({ dataset, at }: Ground): Iterable<Breach> {
  for (const affiliation of dataset.affiliations) {
    const { started, ended, heldOn } = affiliation
    const isEarly = surelyBefore(heldOn, started)
    const isLate = surelyBefore(ended, heldOn)
    if (heldOn === undefined || !(isEarly || isLate)) continue
    const bound = isEarly ? started : ended
    yield {
      path: [...at(affiliation), "heldOn"],
      params: {
        held: timeText([heldOn]),
        side: isEarly ? "before it started" : "after it ended",
        bound: bound === undefined ? "" : timeText([bound]),
      },
    }
  }
}

/** An affiliation is not said to have held before its start or after its end. */
export const heldOutside: RuleOverDataset = ruleOverDataset({
  id: "affiliation/held-outside",
  severity: "error",
  dimension: "consistency",
  summary: "A day on which an affiliation held lies between its start and its end.",
  reads: ["affiliations"],
  find,
  passes: {
    actors: actors("a", "b"),
    affiliations: [
      tie("actor:a", "backed-by", "actor:b", { started: on("2024-01-04"), heldOn: on("2024-01-04") }),
    ],
  },
  fails: {
    actors: actors("a", "b"),
    affiliations: [
      tie("actor:a", "backed-by", "actor:b", { started: on("2024-01-04"), heldOn: on("2024-01-03") }),
    ],
  },
})
