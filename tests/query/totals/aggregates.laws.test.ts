// Every world of a few incidents and aggregates, each incident written out, lies within the bounds of their total.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Member } from "../../../src/query/totals/member.ts"
import { aggregateWorlds } from "../../support/aggregate-worlds.ts"
import { howUnreported, membersOf, noRelations, pairsAmong, run } from "../../support/arbitrary-members.ts"
import { expectSound, totalOf } from "../../support/bounds-in-worlds.ts"
import { runsOf } from "../../support/runs.ts"
import type { SmallRelations } from "../../support/total-worlds.ts"

const ids = ["aggregate:a", "aggregate:b"] as const
const edges = ids.flatMap((whole) => [["incident:0", whole] as const, ["incident:1", whole] as const])
const nesting = ["aggregate:a", "aggregate:b"] as const

const number = fc.record({
  incidents: run(2),
  value: fc.oneof({ weight: 5, arbitrary: run(4).map((one) => [one]) }, fc.constant(undefined)),
})

describe("aggregates and the incidents counted singly", () => {
  test("are never added twice, whichever incidents an aggregate holds", () => {
    let isHeld = 0
    const numRuns = runsOf(200)
    fc.assert(
      fc.property(
        membersOf(2, 2),
        fc.array(number, { minLength: 1, maxLength: 2 }),
        fc.subarray(edges),
        fc.subarray(edges, { maxLength: 1 }),
        fc.constantFrom("apart" as const, "nested" as const, "overlapping" as const),
        fc.tuple(fc.constantFrom("same" as const, "possiblySame" as const), pairsAmong(2)),
        howUnreported,
        (singles, told, possibleParts, parts, how, [sort, pairs], unreportedAs) => {
          const aggregates = told.map(
            (sum, index): Member => ({ ...sum, id: ids[index]!, membership: "certain" }),
          )
          const isThere = ([, whole]: readonly [string, string]) => aggregates.some(({ id }) => id === whole)
          const small: SmallRelations = {
            ...noRelations,
            [sort]: pairs,
            possibleParts: possibleParts.filter(isThere),
            parts: [...parts, ...(how === "nested" ? [nesting] : [])].filter(isThere),
            overlaps: how === "overlapping" ? [nesting].filter(isThere) : [],
          }
          const bounds = totalOf([...singles, ...aggregates], small, unreportedAs)
          const worlds = aggregateWorlds(
            singles,
            aggregates,
            small,
            { incidents: 2, people: 3 },
            { unreportedAs },
          )
          if (worlds.length === 0) return
          isHeld += 1
          expect(bounds.conflicts).toEqual([])
          expectSound(bounds, worlds)
        },
      ),
      { numRuns },
    )
    expect(isHeld).toBeGreaterThan(numRuns / 2)
  })
})
