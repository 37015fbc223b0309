// What follows or commemorates something comes after it.
import type { LinkKind } from "../../value/vocabulary/link-kind.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { allBefore, timesOf, timeText } from "../times.ts"
import { happened, tie } from "./example.ts"

const verbs: { readonly [K in LinkKind]?: string } = { follows: "follow", commemorates: "commemorate" }
const days = [happened("funeral", "2020-01-07"), happened("bombing", "2024-01-03")]

/** Nothing follows or commemorates what certainly came later. */
export const beforeItsOccasion: RuleOverDataset = ruleOverDataset({
  id: "link/before-its-occasion",
  severity: "error",
  dimension: "consistency",
  summary: "What follows or commemorates something comes after it.",
  reads: ["links", "incidents", "aggregates"],
  *find(ground) {
    for (const link of ground.dataset.links) {
      const kind = verbs[link.kind]
      const { ended } = timesOf(ground, link.from)
      const { began } = timesOf(ground, link.to)
      if (kind === undefined || !allBefore(ended, began)) continue
      const params = { kind, first: timeText(ended), second: timeText(began) }
      yield { path: ground.at(link), value: link.from, params }
    }
  },
  passes: { incidents: days, links: [tie("incident:bombing", "commemorates", "incident:funeral")] },
  fails: { incidents: days, links: [tie("incident:funeral", "commemorates", "incident:bombing")] },
})
