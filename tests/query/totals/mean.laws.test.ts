// Every world of a few small records lies within the bounds of their mean, and some at each end.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { familiesOf } from "../../../src/query/totals/families.ts"
import { meanOfFamilies } from "../../../src/query/totals/mean.ts"
import {
  howUnreported,
  membersOf,
  noRelations,
  pairsAmong,
  relationsFrom,
} from "../../support/arbitrary-members.ts"
import { runsOf } from "../../support/runs.ts"
import { worldsOf } from "../../support/total-worlds.ts"

const limit = 5

describe("the mean of a few records", () => {
  test("is bounded by the means of all worlds, and open where a figure is", () => {
    const numRuns = runsOf(1_000)
    let taken = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }).chain((count) => membersOf(count, limit - 1)),
        fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, pairsAmong(3)),
        howUnreported,
        (members, pairs, unreportedAs) => {
          const isThere = ([, later]: readonly [string, string]) => members.some(({ id }) => id === later)
          const small = { ...noRelations, same: pairs.filter(isThere) }
          const mean = meanOfFamilies(familiesOf(members, relationsFrom(small)), unreportedAs)
          const worlds = worldsOf(members, small, limit, { unreportedAs }).map(({ values }) => values)
          const means = worlds.flatMap((values) =>
            values.length === 0 ? [] : [values.reduce((sum, n) => sum + n, 0) / values.length],
          )
          if (means.length === 0) {
            expect(mean).toBeUndefined()
            return
          }
          taken += 1
          const isOpen = worlds.some((values) => values.includes(limit))
          const top = means.reduce((a, b) => Math.max(a, b))
          expect(mean).toEqual({
            min: means.reduce((a, b) => Math.min(a, b)),
            ...(isOpen ? {} : { max: top }),
            mayBeEmpty: worlds.some((values) => values.length === 0),
          })
        },
      ),
      { numRuns },
    )
    expect(taken).toBeGreaterThan(numRuns / 2)
  })

  test("is not taken where incidents may be one, lie within each other or are told of many at once", () => {
    fc.assert(
      fc.property(
        membersOf(3, 3),
        fc.constantFrom("possiblySame" as const, "parts" as const, "possibleParts" as const),
        pairsAmong(3),
        (members, kind, pairs) => {
          fc.pre(pairs.length > 0)
          const relations = relationsFrom({ ...noRelations, [kind]: pairs })
          expect(meanOfFamilies(familiesOf(members, relations))).toBeUndefined()
          const many = members.map((one) => ({ ...one, incidents: { min: 2 } }))
          expect(meanOfFamilies(familiesOf(many, relationsFrom(noRelations)))).toBeUndefined()
        },
      ),
      { numRuns: runsOf(50) },
    )
  })
})
