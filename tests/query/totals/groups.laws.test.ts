// Every world of a few small records lies within the bounds of each group, and the bounds are as tight as they say.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { familiesOf } from "../../../src/query/totals/families.ts"
import { groupTotals } from "../../../src/query/totals/group-totals.ts"
import { candidatesOf, type GroupCandidate, type GroupKeys } from "../../../src/query/totals/grouping.ts"
import {
  howUnreported,
  membersOf,
  noRelations,
  pairsAmong,
  relationsFrom,
} from "../../support/arbitrary-members.ts"
import { expectSound, expectTight, totalOf } from "../../support/bounds-in-worlds.ts"
import { groupsInWorlds } from "../../support/group-worlds.ts"
import { runsOf } from "../../support/runs.ts"
import { worldsOf } from "../../support/total-worlds.ts"

const limit = 5
const names = ["a", "b", "c"]

const candidate: fc.Arbitrary<GroupCandidate> = fc.record(
  { key: fc.constantFrom("a", "b", "unknown"), truth: fc.constantFrom("certain", "possible") },
  { noNullPrototype: true },
)

const groupKeys: fc.Arbitrary<GroupKeys> = fc.oneof(
  { weight: 6, arbitrary: fc.subarray(names) },
  { weight: 2, arbitrary: fc.array(fc.oneof(candidate, fc.constantFrom(...names)), { maxLength: 3 }) },
  fc.constantFrom<GroupKeys>(
    "several",
    Array.from({ length: 25 }, (_, n) => `group ${n}`),
  ),
)

const groupsOfThree = fc.tuple(groupKeys, groupKeys, groupKeys)

describe("the groups of a few records", () => {
  test("hold all their worlds, and are those that a record may fall into", () => {
    let exact = 0
    const numRuns = runsOf(400)
    fc.assert(
      fc.property(
        membersOf(3, 2),
        groupsOfThree,
        fc.constantFrom("none" as const, "same" as const, "possiblySame" as const, "parts" as const),
        pairsAmong(3),
        howUnreported,
        (members, keys, kind, pairs, unreportedAs) => {
          const small = kind === "none" ? noRelations : { ...noRelations, [kind]: pairs }
          const keysOf = new Map(members.map(({ id }, index) => [id as string, keys[index]!]))
          const waysOf = new Map([...keysOf].map(([id, own]) => [id, groupsInWorlds(own)]))
          const { groups, shared, apart } = groupTotals(
            familiesOf(members, relationsFrom(small)),
            (id) => candidatesOf(keysOf.get(id)!),
            unreportedAs,
          )
          const there = members.filter(({ membership }) => membership !== "no")
          const groupsOf = (id: string): ReadonlySet<string> =>
            new Set(waysOf.get(id)!.flatMap((way) => [...way]))
          const found = groups.map(({ kind: sort, key }) => `${sort} ${key}`)
          expect(new Set(found)).toEqual(new Set(there.flatMap(({ id }) => [...groupsOf(id)])))
          expect(new Set(found).size).toBe(found.length)
          expect(shared).toBe(there.filter(({ id }) => groupsOf(id).size > 1).length)
          expect(apart).toBe(there.filter(({ id }) => groupsOf(id).has("several several")).length)
          if (totalOf(members, small, unreportedAs).conflicts.length > 0) return
          for (const [at, bounds] of groups.entries()) {
            const inGroup = (id: string): readonly boolean[] => [
              ...new Set(waysOf.get(id)!.map((way) => way.has(found[at]!))),
            ]
            const worlds = worldsOf(members, small, limit, { unreportedAs, inGroup })
            if (worlds.length === 0) continue
            expectSound(bounds, worlds)
            if (bounds.exactness !== "exact") continue
            exact += 1
            expectTight(bounds, worlds, 2)
          }
        },
      ),
      { numRuns },
    )
    expect(exact).toBeGreaterThan(numRuns / 2)
  })

  test("come to no less than the whole, where each record falls into one of them", () => {
    fc.assert(
      fc.property(
        membersOf(3, 3),
        fc.tuple(...[0, 1, 2].map(() => fc.subarray(names, { minLength: 1 }))),
        pairsAmong(3),
        howUnreported,
        (members, keys, same, unreportedAs) => {
          const small = { ...noRelations, same }
          const whole = totalOf(members, small, unreportedAs)
          const { groups } = groupTotals(
            familiesOf(members, relationsFrom(small)),
            (id) => candidatesOf(keys[members.findIndex((one) => one.id === id)]!),
            unreportedAs,
          )
          for (const kind of ["count", "sum"] as const) {
            const tops = groups.map((group) => group[kind].max ?? Number.POSITIVE_INFINITY)
            const top = tops.reduce((sum, n) => sum + n, 0)
            expect(top).toBeGreaterThanOrEqual(whole[kind].max ?? Number.POSITIVE_INFINITY)
            const bottom = groups.reduce((sum, group) => sum + group[kind].min, 0)
            expect(bottom).toBeLessThanOrEqual(whole[kind].min)
          }
        },
      ),
      { numRuns: runsOf(200) },
    )
  })
})
