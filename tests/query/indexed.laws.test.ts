// An index answers as the questions do without one, whatever is asked of whatever is known.
import fc from "fast-check"
import { expect, test } from "vitest"
import { contextOf } from "../../src/index.ts"
import {
  allowedRuns,
  byParty,
  evaluate,
  type GroupBy,
  type GroupName,
  indexed,
  type Query,
  totals,
  type UnreportedAs,
} from "../../src/query/index.ts"
import { inclusionOf } from "../../src/query/totals/inclusion.ts"
import { smallDataset } from "../support/arbitrary-incidents.ts"
import { smallQuery } from "../support/arbitrary-queries.ts"
import { runsOf } from "../support/runs.ts"

test("the index and the incidents one by one give the same truth to every incident", () => {
  fc.assert(
    fc.property(smallDataset, fc.array(smallQuery, { minLength: 1, maxLength: 4 }), (dataset, queries) => {
      const context = contextOf(dataset)
      for (const options of [{}, { unknownParties: "named-only" as const }]) {
        const index = indexed(context, options)
        for (const query of queries) {
          const slow = evaluate(query, dataset.incidents, context, options)
          const fast = index.evaluate(query)
          expect(dataset.incidents.map(fast.truth)).toEqual(dataset.incidents.map(slow.truth))
          expect(fast.exactness).toBe(slow.exactness)
        }
      }
    }),
    { numRuns: runsOf(2_000) },
  )
})

const everything: Query = {}

const groupings: readonly (GroupName | GroupBy)[] = [
  "country",
  "month",
  "kind",
  "party",
  ({ when = [] }) => when.flatMap(({ value }) => value.earliest ?? []),
  byParty("attacker"),
]

test("the totals of an index are those of the incidents one by one, in all and by groups, asked for or not", () => {
  const asked = fc.option(smallQuery, { nil: undefined, freq: 3 })
  const by = fc.constantFrom(undefined, ...groupings)
  const unreportedAs = fc.constantFrom<UnreportedAs>("open", "left-out")
  const asks = fc.array(fc.record({ asked, by, unreportedAs }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(smallDataset, fc.boolean(), asks, (made, isPart, asks) => {
      const links = made.links.map((link) => (isPart ? { ...link, kind: "part-of" as const } : link))
      const context = contextOf({ ...made, links })
      const { incidents } = context.dataset
      const index = indexed(context)
      for (const { asked: query = everything, by, unreportedAs } of asks) {
        const settings = { unreportedAs, ...(by === undefined ? {} : { by }) }
        const { truth } = evaluate(query, incidents, context)
        const slow = totals(incidents, "killed", context, {
          ...settings,
          membership: inclusionOf((one) => truth(one) ?? "no", allowedRuns(query, "killed", context)),
        })
        const fast = index.totals("killed", { ...settings, query })
        const { count, sum, summed, largest, smallest, bestFigures, openBecauseOf, notReported, exactness } =
          slow
        const bounds = { count, sum, summed, bestFigures, openBecauseOf, notReported, exactness }
        const extremes = largest === undefined || smallest === undefined ? {} : { largest, smallest }
        const { groups, groupsOverlap } = slow
        expect(fast).toEqual({
          ...bounds,
          ...extremes,
          ...(groups === undefined ? {} : { groups, groupsOverlap }),
        })
        if (query === everything) expect(index.totals("killed", settings)).toEqual(fast)
      }
    }),
    { numRuns: runsOf(1_000) },
  )
})
