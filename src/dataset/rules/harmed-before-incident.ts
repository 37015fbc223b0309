// A victim comes to harm on the day of the incident or after.
import type { Breach } from "../../core/issue.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { allBefore, timesOf, timeText } from "../times.ts"
import { happened, on, victim } from "./example.ts"

function* find(ground: Ground): Iterable<Breach> {
  for (const person of ground.dataset.victims) {
    for (const [index, outcome] of person.outcomes.entries()) {
      const { incident, on: day } = outcome
      if (incident === undefined || day === undefined) continue
      const { began } = timesOf(ground, incident)
      if (!allBefore([day], began)) continue
      yield {
        path: [...ground.at(person), "outcomes", index, "on"],
        params: { on: timeText([day]), incident, happened: timeText(began) },
      }
    }
  }
}

const killedOn = (day: string): object => ({ outcome: "killed", incident: "incident:1", on: on(day) })

/** Harm is not certainly older than the incident that did it. */
export const harmedBeforeIncident: RuleOverDataset = ruleOverDataset({
  id: "victim/harmed-before-incident",
  severity: "error",
  dimension: "consistency",
  summary: "A victim comes to harm on the day of the incident or after.",
  reads: ["victims", "incidents"],
  find,
  passes: { incidents: [happened("1", "2024-01-04")], victims: [victim("1", killedOn("2024-01-09"))] },
  fails: { incidents: [happened("1", "2024-01-04")], victims: [victim("1", killedOn("2024-01-03"))] },
})
