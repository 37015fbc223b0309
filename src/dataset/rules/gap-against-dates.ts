// The time that is said to lie between two incidents fits their dates.
import type { Breach } from "../../core/issue.ts"
import { linkTimes } from "../../entity/link-time.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { daysOf, timesOf } from "../times.ts"
import { happened, tie } from "./example.ts"

const bounds = (min: number, max: number): string => {
  if (min === max) return `${min}`
  return max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`
}

function* find(ground: Ground): Iterable<Breach> {
  for (const link of ground.dataset.links) {
    // Only where the first is said to come after the second is it told which way the gap lies.
    if (link.gap === undefined || linkTimes[link.kind].says !== "after") continue
    const from = daysOf(timesOf(ground, link.from).began)
    const to = daysOf(timesOf(ground, link.to).began)
    const least = from.first - to.last
    const most = from.last - to.first
    const { min = 0, max = Number.POSITIVE_INFINITY } = link.gap
    // Dates that put the first before the second are another rule's fault to find.
    if (most < 0 || (most >= min && least <= max)) continue
    const params = { gap: bounds(min, max), dates: bounds(Math.max(least, 0), most) }
    yield { path: [...ground.at(link), "gap"], params }
  }
}

const days = [happened("strike", "2024-01-04"), happened("bombing", "2024-01-03")]

const follows = (gap: number): readonly object[] => [
  tie("incident:strike", "follows", "incident:bombing", { gap: { min: gap, max: gap } }),
]

/** A gap is not certainly another than the dates leave. */
export const gapAgainstDates: RuleOverDataset = ruleOverDataset({
  id: "link/gap-against-dates",
  severity: "error",
  dimension: "consistency",
  summary: "The time that is said to lie between two incidents fits their dates.",
  reads: ["links", "incidents", "aggregates"],
  find,
  passes: { incidents: days, links: follows(1) },
  fails: { incidents: days, links: follows(2) },
})
