// The parts that a statement counts fit into its totals.
import type { Breach, Path } from "../../core/issue.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset, type Unreached } from "../rule.ts"
import { holds, sharpMax, sharpMin, tollsOf } from "../tolls.ts"
import { killed, toll } from "./example.ts"

const least = (ranges: readonly CasualtyRange[], outcome: Outcome): number =>
  ranges.reduce(
    (most, range) => (range.outcome === outcome ? Math.max(most, sharpMin(range.count)) : most),
    0,
  )

/** The breaches of one total by what its statement counts in it. */
function* inTotal(
  total: CasualtyRange,
  place: number,
  ranges: readonly CasualtyRange[],
  path: Path,
): Iterable<Breach> {
  const max = sharpMax(total.count)
  if (max === undefined) return
  const isInside = (range: CasualtyRange): boolean =>
    range !== total && holds(total, range) && !holds(range, total)
  const tooLarge = [...ranges.entries()].filter(([, range]) => isInside(range) && sharpMin(range.count) > max)
  for (const [index, { count }] of tooLarge) {
    const params = { what: "The part is", part: count.min, total: max }
    yield { path: [...path, index, "count", "min"], value: count.min, params }
  }
  if (tooLarge.length > 0) return
  const inside = ranges.filter(isInside)
  const disjoint = inside
    .filter(({ disjoint: isApart = false }) => isApart)
    .reduce((sum, { count }) => sum + sharpMin(count), 0)
  // Who was killed is not among the wounded, whatever else they were.
  const apart = total.outcome === "killed-or-wounded" ? least(inside, "killed") + least(inside, "wounded") : 0
  const part = Math.max(disjoint, apart)
  if (part > max) {
    const params = { what: "The disjoint parts together are", part, total: max }
    yield { path: [...path, place, "count", "max"], value: max, params }
  }
}

// Every range is held against every total; no statement tells of so many.
const mostRanges = 1000

function* find(ground: Ground): Iterable<Breach | Unreached> {
  for (const { path, ranges } of tollsOf(ground)) {
    if (ranges.length > mostRanges) {
      yield { path, untested: "the statement tells of too many groups" }
      continue
    }
    for (const [place, total] of ranges.entries()) {
      if (total.scope === "total") yield* inTotal(total, place, ranges, path)
    }
  }
}

const children = (min: number): object => ({
  outcome: "killed",
  count: { min },
  scope: "part",
  who: { age: "child" },
})

/** A part is no larger than its total, and disjoint parts are not so together. */
export const partOverTotal: RuleOverDataset = ruleOverDataset({
  id: "casualties/part-over-total",
  severity: "error",
  dimension: "consistency",
  summary: "The parts that a statement counts fit into its totals.",
  reads: ["incidents", "responsibility", "aggregates"],
  find,
  passes: { incidents: [toll("1", killed({ min: 2, max: 3 }), children(3))] },
  fails: { incidents: [toll("1", killed({ min: 2, max: 3 }), children(4))] },
})
