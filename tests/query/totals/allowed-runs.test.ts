// A question about the number that is summed clips what each incident adds; held to every world of small records.
import { describe, expect, test } from "vitest"
import {
  atLeast,
  between,
  casualties,
  contextOf,
  convexHull,
  dataset,
  exactly,
  fewerThan,
  incident,
  moreThan,
} from "../../../src/index.ts"
import { and, killed, not, or, type Query, truthOf, wounded } from "../../../src/query/index.ts"
import { allowedRuns } from "../../../src/query/totals/allowed-runs.ts"
import { totals } from "../../../src/query/totals/totals.ts"

const strikeOf = (toll: Parameters<typeof casualties>[0]) => {
  const strike = incident({ id: "incident:1", casualties: casualties(toll) })
  return { strike, context: contextOf(dataset({ incidents: [strike] })) }
}

const runsOf = (query: Query, toll: Parameters<typeof casualties>[0]) => {
  const { strike, context } = strikeOf(toll)
  return allowedRuns(query, "killed", context)(strike)
}

describe("allowed runs", () => {
  test("are what the question leaves of the number", () => {
    expect(runsOf(killed(fewerThan(5)), { killed: atLeast(2) })).toEqual([{ min: 2, max: 4 }])
    expect(runsOf(not(killed(fewerThan(5))), { killed: atLeast(2) })).toEqual([{ min: 5 }])
    expect(runsOf(and(killed(moreThan(2)), killed(fewerThan(5))), { killed: atLeast(0) })).toEqual([
      { min: 3, max: 4 },
    ])
  })

  test("keep the gap between two rival totals", () => {
    expect(runsOf(killed(moreThan(3)), { killed: [exactly(2), exactly(4), exactly(6)] })).toEqual([
      { min: 4, max: 4 },
      { min: 6, max: 6 },
    ])
  })

  test("are those of every way in which the question can hold, and of no other", () => {
    const either = or(
      and(killed(fewerThan(3)), wounded(atLeast(1))),
      and(killed(atLeast(8)), wounded(exactly(9))),
    )
    expect(runsOf(either, { killed: atLeast(0), wounded: atLeast(0) })).toEqual([
      { min: 0, max: 2 },
      { min: 8 },
    ])
    expect(runsOf(either, { killed: atLeast(0), wounded: exactly(2) })).toEqual([{ min: 0, max: 2 }])
  })

  test("bound an incident that does not report the number, too", () => {
    expect(runsOf(killed(fewerThan(5)), { wounded: exactly(1) })).toEqual([{ min: 0, max: 4 }])
  })

  test("are not there where the question asks for something else, or for some of the people", () => {
    expect(runsOf(wounded(atLeast(1)), { killed: atLeast(2) })).toBeUndefined()
    expect(runsOf(killed(fewerThan(5), { status: "civilian" }), { killed: atLeast(2) })).toBeUndefined()
  })

  test("follow the policy of the question", () => {
    const { strike, context } = strikeOf({ killed: [exactly(2), exactly(6)] })
    const some = killed(between(3, 5))
    expect(allowedRuns(some, "killed", context)(strike)).toEqual([])
    expect(allowedRuns(some, "killed", context, { policy: convexHull })(strike)).toEqual([{ min: 3, max: 5 }])
  })
})

describe("the sum of what a question asks for", () => {
  const numbers = [0, 1, 2, 3, 4]
  const queries: readonly (readonly [Query, (killed: number, wounded: number) => boolean])[] = [
    [killed(fewerThan(3)), (k) => k < 3],
    [killed(atLeast(2)), (k) => k >= 2],
    [not(killed(exactly(2))), (k) => k !== 2],
    [and(killed(atLeast(1)), not(killed(atLeast(3)))), (k) => k >= 1 && k < 3],
    [and(killed(atLeast(1)), wounded(atLeast(2))), (k, w) => k >= 1 && w >= 2],
    [or(killed(fewerThan(1)), wounded(atLeast(2))), (k, w) => k < 1 || w >= 2],
    [
      or(and(killed(exactly(1)), wounded(exactly(1))), killed(exactly(3))),
      (k, w) => (k === 1 && w === 1) || k === 3,
    ],
    [and(wounded(exactly(9)), killed(atLeast(1))), () => false],
  ]

  test.each(queries.map(([query, holds]) => [JSON.stringify(query), query, holds] as const))(
    "is what all worlds of a record come to: %s",
    (_, query, holds) => {
      for (const low of numbers) {
        for (const high of numbers.filter((n) => n >= low)) {
          const { strike, context } = strikeOf({ killed: between(low, high), wounded: between(1, 3) })
          const sums = numbers
            .filter((k) => k >= low && k <= high)
            .flatMap((k) => [1, 2, 3].map((w) => (holds(k, w) ? k : 0)))
          const allowed = allowedRuns(query, "killed", context)
          const { sum } = totals([strike], "killed", context, {
            membership: (one) => {
              const runs = allowed(one)
              return { truth: truthOf(query, one, context), ...(runs === undefined ? {} : { allowed: runs }) }
            },
          })
          expect([low, high, sum.min, sum.max]).toEqual([low, high, Math.min(...sums), Math.max(...sums)])
        }
      }
    },
  )
})
