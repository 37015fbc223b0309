// A series is neither the same as an incident nor part of one.
import type { LinkKind } from "../../value/vocabulary/link-kind.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { incidents, tie } from "./example.ts"

const ofOneSort: ReadonlySet<LinkKind> = new Set<LinkKind>(["same-as", "not-same-as"])
const aggregates = [{ id: "aggregate:series", basis: "cumulative" }]

/** The two ends of a link fit its kind. */
export const wrongEnds: RuleOverDataset = ruleOverDataset({
  id: "link/wrong-ends",
  severity: "error",
  dimension: "conformance",
  summary: "A series is neither the same as an incident nor part of one.",
  reads: ["links"],
  *find({ dataset, at }) {
    for (const link of dataset.links) {
      const { from, to, kind } = link
      const [isSeries, isOfSeries] = [from.startsWith("aggregate:"), to.startsWith("aggregate:")]
      const isWrong = ofOneSort.has(kind)
        ? isSeries !== isOfSeries
        : kind === "part-of" && isSeries && !isOfSeries
      if (isWrong) yield { path: [...at(link), "to"], value: from, params: { kind, other: to } }
    }
  },
  passes: {
    aggregates,
    incidents: incidents("1"),
    links: [tie("incident:1", "part-of", "aggregate:series")],
  },
  fails: {
    aggregates,
    incidents: incidents("1"),
    links: [tie("aggregate:series", "part-of", "incident:1")],
  },
})
