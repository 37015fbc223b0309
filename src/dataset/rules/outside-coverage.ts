// An incident lies within the time that its dataset covers.
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { allBefore, timesOf, timeText } from "../times.ts"
import { happened, on } from "./example.ts"

const coverage = { period: { start: on("2023-01-01"), end: on("2023-12-31") } }

/** An incident is not certainly outside the coverage. */
export const outsideCoverage: RuleOverDataset = ruleOverDataset({
  id: "dataset/outside-coverage",
  severity: "warning",
  dimension: "consistency",
  summary: "An incident lies within the time that its dataset covers.",
  reads: ["incidents"],
  *find(ground) {
    const period = ground.dataset.coverage?.period
    if (period === undefined) return
    const start = timeText([period.start])
    const covered = period.end === undefined ? `since ${start}` : `from ${start} to ${timeText([period.end])}`
    for (const incident of ground.dataset.incidents) {
      const { began, ended } = timesOf(ground, incident.id)
      const isEarly = allBefore(ended, [period.start])
      const isLate = period.end !== undefined && allBefore([period.end], began)
      if (!isEarly && !isLate) continue
      yield { path: ground.at(incident), value: incident.id, params: { happened: timeText(began), covered } }
    }
  },
  passes: { coverage, incidents: [happened("1", "2023-12-31")] },
  fails: { coverage, incidents: [happened("1", "2024-01-01")] },
})
