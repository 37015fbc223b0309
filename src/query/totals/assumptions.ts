// What a total takes for granted or leaves out, in sentences.
import type { AggregateId } from "../../value/id.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Bounds } from "./bounds.ts"
import { type CoverageOfTotal, coverageSentences } from "./coverage.ts"
import type { GroupTotals } from "./group-totals.ts"
import { mostCandidates } from "./grouping.ts"
import type { UnreportedAs } from "./member.ts"

/** What the sentences about a total are made of. */
export interface Made {
  readonly whole: Bounds
  readonly outcome: Outcome
  readonly unreportedAs: UnreportedAs
  readonly aggregates: number
  readonly aggregatesLeftOut: readonly AggregateId[]
  readonly coverage: CoverageOfTotal
  readonly grouped: GroupTotals | undefined
}

const counted = (n: number, one: string, several: string): string =>
  n === 1 ? `1 ${one}` : `${n} ${several}`

const records = (n: number): string => counted(n, "incident", "incidents")

/** What a total takes for granted or leaves out, in sentences. */
export const assumptionsOf = (made: Made): readonly string[] => {
  const { whole, outcome, unreportedAs, aggregates, aggregatesLeftOut, coverage, grouped } = made
  const silent = whole.notReported.length
  const isTooLarge = whole.sum.max === undefined && whole.openBecauseOf.length === 0
  return [
    ...(unreportedAs === "left-out" && silent > 0
      ? [`The sum leaves out ${records(silent)} without a report of ${outcome}, which need not be zero.`]
      : []),
    ...(aggregatesLeftOut.length > 0
      ? [
          `What ${counted(aggregatesLeftOut.length, "aggregate tells", "aggregates tell")} of many incidents at once is left out.`,
        ]
      : []),
    ...(aggregates > 0
      ? [
          "An incident that may belong to an aggregate is taken to do so possibly, unless a link says it does.",
        ]
      : []),
    ...(isTooLarge ? ["The sum is too large to be written exactly, so that no upper bound is given."] : []),
    ...coverageSentences(coverage),
    ...(grouped !== undefined && grouped.shared > 0
      ? [
          `The groups do not add up to the whole: ${records(grouped.shared)} may fall into several of them and ${grouped.shared === 1 ? "stands" : "stand"} in each.`,
        ]
      : []),
    ...(grouped !== undefined && grouped.apart > 0
      ? [
          `No group holds ${records(grouped.apart)} that may fall into more than ${mostCandidates} of them; they stand apart.`,
        ]
      : []),
    ...(grouped !== undefined && aggregates > 0
      ? ["Aggregates are in the whole alone; they are not divided over the groups."]
      : []),
  ]
}
