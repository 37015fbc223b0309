// Nothing more is done to a person who was killed before.
import type { Breach } from "../../core/issue.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { distinct, surelyBefore, timeText } from "../times.ts"
import { on, victim } from "./example.ts"

// The dead can still be missing, and their homes be taken.
const ofTheLiving: ReadonlySet<Outcome> = new Set<Outcome>([
  "wounded",
  "detained",
  "abducted",
  "held-hostage",
  "released",
])

function* find({ dataset, at }: Ground): Iterable<Breach> {
  for (const person of dataset.victims) {
    const deaths = distinct(
      person.outcomes.flatMap((one) => (one.outcome === "killed" ? (one.on ?? []) : [])),
    )
    for (const [index, { outcome, on: day }] of person.outcomes.entries()) {
      const death = deaths.find((killed) => ofTheLiving.has(outcome) && surelyBefore(killed, day))
      if (death === undefined || day === undefined) continue
      yield {
        path: [...at(person), "outcomes", index, "on"],
        params: { outcome, on: timeText([day]), killed: timeText([death]) },
      }
    }
  }
}

const outcomes = (wounded: string): readonly object[] => [
  { outcome: "wounded", on: on(wounded) },
  { outcome: "killed", on: on("2024-01-09") },
]

/** No harm comes after death; two persons may have been taken for one. */
export const afterDeath: RuleOverDataset = ruleOverDataset({
  id: "victim/after-death",
  severity: "warning",
  dimension: "consistency",
  summary: "Nothing more is done to a person who was killed before.",
  reads: ["victims"],
  find,
  passes: { victims: [victim("1", ...outcomes("2024-01-04"))] },
  fails: { victims: [victim("1", ...outcomes("2024-01-10"))] },
})
