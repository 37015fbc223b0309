// An index answers as the questions do without one, whatever is asked of whatever is known.
import fc from "fast-check"
import { expect, test } from "vitest"
import { contextOf } from "../../src/index.ts"
import { evaluate, indexed } from "../../src/query/index.ts"
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
