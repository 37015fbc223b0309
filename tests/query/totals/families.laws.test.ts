// Every world of a few small records lies within the bounds of their total, and the bounds are as tight as they say.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mergeBounds } from "../../../src/query/totals/bounds.ts"
import { familiesOf } from "../../../src/query/totals/families.ts"
import { boundsOfFamily } from "../../../src/query/totals/family-bounds.ts"
import type { Member } from "../../../src/query/totals/member.ts"
import type { CountRange } from "../../../src/value/count-range.ts"
import {
  clippedTo,
  howUnreported,
  membersOf,
  noRelations,
  pairsAmong,
  relationsFrom,
  run,
} from "../../support/arbitrary-members.ts"
import { expectSound, expectTight, totalOf } from "../../support/bounds-in-worlds.ts"
import { runsOf } from "../../support/runs.ts"
import { worldsOf } from "../../support/total-worlds.ts"

// With those of groups, means and aggregates more than 5,000 totals are held to all their worlds.
const runs = { numRuns: runsOf(1_200) }
const fewer = { numRuns: runsOf(400) }
const limit = 7

describe("records that tell of separate incidents", () => {
  test("come to exactly the bounds of all worlds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }).chain((count) => membersOf(count, 3)),
        howUnreported,
        (members, unreportedAs) => {
          const bounds = totalOf(members, noRelations, unreportedAs)
          const worlds = worldsOf(members, noRelations, 4, { unreportedAs })
          expect(bounds.exactness).toBe("exact")
          expectSound(bounds, worlds)
          expectTight(bounds, worlds, 4)
          expect(bounds.sum.max === undefined).toBe(bounds.openBecauseOf.length > 0)
        },
      ),
      runs,
    )
  })
})

describe("records of which some tell of one incident", () => {
  test("are counted once: exactly where they certainly do, without being wrong where they may", () => {
    fc.assert(
      fc.property(
        membersOf(3, 3),
        pairsAmong(3),
        pairsAmong(3),
        howUnreported,
        (members, same, possiblySame, unreportedAs) => {
          const small = { ...noRelations, same, possiblySame }
          const bounds = totalOf(members, small, unreportedAs)
          const worlds = worldsOf(members, small, 4, { unreportedAs })
          expectSound(bounds, worlds)
          if (bounds.exactness === "exact") expectTight(bounds, worlds, 4)
          if (possiblySame.length === 0) expect(bounds.exactness).toBe("exact")
        },
      ),
      runs,
    )
  })
})

describe("incidents within incidents", () => {
  test("are never added to their whole, whichever of them counts", () => {
    let exact = 0
    fc.assert(
      fc.property(
        membersOf(3, 3),
        pairsAmong(3),
        pairsAmong(3),
        pairsAmong(3),
        fc.nat({ max: 3 }),
        howUnreported,
        (some, parts, possibleParts, possiblySame, how, unreportedAs) => {
          const members =
            how === 3
              ? some.map(({ allowed: _, ...one }): Member => ({ ...one, membership: "certain" }))
              : some
          const small = {
            ...noRelations,
            parts,
            possibleParts: how === 0 || how === 3 ? [] : possibleParts,
            possiblySame: how === 1 ? possiblySame : [],
          }
          const bounds = totalOf(members, small, unreportedAs)
          const worlds = worldsOf(members, small, limit, { unreportedAs })
          if (worlds.length === 0 || bounds.conflicts.length > 0) return
          expectSound(bounds, worlds)
          if (bounds.exactness === "exact") {
            exact += 1
            // Two open parts share what their whole may have up to the limit.
            expectTight(bounds, worlds, 3)
          }
        },
      ),
      runs,
    )
    expect(exact).toBeGreaterThan(runs.numRuns / 10)
  })
})

describe("parts of a total", () => {
  test("merge into the whole, in any order and grouping, families kept together", () => {
    fc.assert(
      fc.property(
        membersOf(6, 5),
        pairsAmong(6),
        fc.array(fc.nat({ max: 2 }), { minLength: 6 }),
        (members, same, shards) => {
          const families = familiesOf(members, relationsFrom({ ...noRelations, same }))
          const each = families.map((family) => boundsOfFamily(family))
          const pieces = [0, 1, 2].map((shard) =>
            mergeBounds(each.filter((_, index) => shards[index] === shard)),
          )
          expect(mergeBounds([...pieces].reverse())).toEqual(mergeBounds(each))
          expect(mergeBounds([mergeBounds(pieces.slice(0, 2)), pieces[2]!])).toEqual(mergeBounds(each))
        },
      ),
      fewer,
    )
  })

  test("come in any order: the total is the same", () => {
    fc.assert(
      fc.property(membersOf(4, 4), pairsAmong(4), pairsAmong(4), (members, parts, possiblySame) => {
        const small = { ...noRelations, parts, possiblySame }
        const { conflicts: _, ...bounds } = totalOf(members, small)
        const { conflicts: __, ...turned } = totalOf([...members].reverse(), small)
        expect(turned).toEqual(bounds)
      }),
      fewer,
    )
  })
})

describe("learning more", () => {
  const isWithin = (inner: CountRange, outer: CountRange): boolean =>
    inner.min >= outer.min && (outer.max === undefined || (inner.max !== undefined && inner.max <= outer.max))

  test("never widens the bounds: of who belongs, of a number, of what is one", () => {
    fc.assert(
      fc.property(
        membersOf(4, 4),
        pairsAmong(4),
        fc.nat({ max: 3 }),
        fc.constantFrom("certain" as const, "no" as const),
        run(4),
        fc.boolean(),
        (members, possiblySame, which, truth, learnt, isOne) => {
          const known = members.map(({ allowed: _, ...member }, index): Member => {
            if (index !== which) return member
            const value = clippedTo(member.value ?? [{ min: 0 }], learnt)
            return {
              ...member,
              membership: member.membership === "possible" ? truth : member.membership,
              value: value.length === 0 ? member.value : value,
            }
          })
          const plain = members.map(({ allowed: _, ...member }): Member => member)
          const before = totalOf(plain, { ...noRelations, possiblySame })
          const after = totalOf(known, { ...noRelations, possiblySame })
          const told = totalOf(plain, { ...noRelations, ...(isOne ? { same: possiblySame } : {}) })
          for (const more of possiblySame.length === 0 ? [after] : [told]) {
            expect(isWithin(more.count, before.count)).toBe(true)
            expect(isWithin(more.sum, before.sum)).toBe(true)
          }
        },
      ),
      fewer,
    )
  })
})
