// Every world of a few small records lies within the bounds of their total, and the bounds are as tight as they say.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { classesOf } from "../../../src/core/graph.ts"
import type { SubjectId } from "../../../src/entity/subject.ts"
import { type Bounds, mergeBounds } from "../../../src/query/totals/bounds.ts"
import { familiesOf } from "../../../src/query/totals/families.ts"
import { boundsOfFamily, type PartConflict } from "../../../src/query/totals/family-bounds.ts"
import type { Member } from "../../../src/query/totals/member.ts"
import type { Relations } from "../../../src/query/totals/relations.ts"
import type { CountRange } from "../../../src/value/count-range.ts"
import { runsOf } from "../../support/runs.ts"
import { type SmallRelations, type World, worldsOf } from "../../support/total-worlds.ts"

// Together with the families of three records and the aggregates these make more than 5,000 cases.
const runs = { numRuns: runsOf(1_500) }
const limit = 7

const run = (top: number): fc.Arbitrary<CountRange> =>
  fc
    .tuple(fc.nat({ max: top }), fc.nat({ max: top }), fc.integer({ min: 0, max: 4 }))
    .map(([a, b, open]) =>
      open === 0 ? { min: Math.min(a, b) } : { min: Math.min(a, b), max: Math.max(a, b) },
    )

const runsOfNumbers = (top: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(run(top), { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )

const clippedTo = (runs: readonly CountRange[], { min, max }: CountRange): readonly CountRange[] =>
  runs.flatMap((one) => {
    const low = Math.max(one.min, min)
    const high = max === undefined ? one.max : Math.min(one.max ?? max, max)
    return high !== undefined && high < low
      ? []
      : [high === undefined ? { min: low } : { min: low, max: high }]
  })

const memberAt = (id: SubjectId, top: number): fc.Arbitrary<Member> =>
  fc
    .tuple(
      fc.constantFrom("certain" as const, "certain" as const, "possible" as const, "no" as const),
      runsOfNumbers(top),
      fc.option(run(top), { nil: undefined }),
    )
    .map(([membership, value, filter]) => {
      const allowed = filter === undefined ? undefined : clippedTo(value ?? [{ min: 0 }], filter)
      return {
        id,
        membership,
        value,
        ...(membership !== "possible" || allowed === undefined || allowed.length === 0 ? {} : { allowed }),
      }
    })

const membersOf = (count: number, top: number): fc.Arbitrary<readonly Member[]> =>
  fc.tuple(...Array.from({ length: count }, (_, index) => memberAt(`incident:${index}`, top)))

const noRelations: SmallRelations = {
  same: [],
  possiblySame: [],
  parts: [],
  possibleParts: [],
  overlaps: [],
}

const relationsFrom = (small: SmallRelations): Relations => ({
  classOf: classesOf(small.same),
  possibleClassOf: classesOf([...small.same, ...small.possiblySame]),
  parts: small.parts as Relations["parts"],
  possibleParts: small.possibleParts as Relations["possibleParts"],
  overlaps: small.overlaps as Relations["overlaps"],
})

const totalOf = (
  members: readonly Member[],
  small: SmallRelations,
): Bounds & { readonly conflicts: readonly PartConflict[] } => {
  const each = familiesOf(members, relationsFrom(small)).map((family) => boundsOfFamily(family))
  return { ...mergeBounds(each), conflicts: each.flatMap(({ conflicts }) => conflicts) }
}

const inside = (n: number, { min, max }: CountRange): boolean => min <= n && (max === undefined || n <= max)

const expectSound = (bounds: Bounds, worlds: readonly World[]): void => {
  for (const { count, sum, values } of worlds) {
    if (!inside(count[0], bounds.count) || !inside(count[1], bounds.count))
      expect({ count }).toEqual(bounds.count)
    if (!inside(sum, bounds.sum)) expect({ sum }).toEqual(bounds.sum)
    for (const [extreme, told] of [
      [Math.max(...values), bounds.largest],
      [Math.min(...values), bounds.smallest],
    ] as const) {
      if (values.length > 0 && (told === undefined || !inside(extreme, told)))
        expect({ extreme, values }).toEqual(told)
    }
  }
}

const hullOf = (numbers: readonly number[]) => ({
  min: Math.min(...numbers),
  max: Math.max(...numbers),
})

// An open bound shows in the worlds as a number that goes up with the limit.
const expectTight = (bounds: Bounds, worlds: readonly World[], isOpen: boolean): void => {
  const tops = (told: CountRange | undefined, numbers: readonly number[]): void => {
    expect(told === undefined).toBe(numbers.length === 0)
    if (numbers.length === 0) return
    const { min, max } = hullOf(numbers)
    expect(told?.min).toBe(min)
    if (told?.max !== undefined || !isOpen) expect(told?.max).toBe(max)
  }
  tops(
    bounds.count,
    worlds.flatMap(({ count }) => count),
  )
  tops(
    bounds.sum,
    worlds.map(({ sum }) => sum),
  )
  const filled = worlds.filter(({ values }) => values.length > 0)
  tops(
    bounds.largest,
    filled.map(({ values }) => Math.max(...values)),
  )
  tops(
    bounds.smallest,
    filled.map(({ values }) => Math.min(...values)),
  )
}

const hasOpen = (members: readonly Member[]): boolean =>
  members.some(({ value, allowed }) =>
    [...(value ?? [{ min: 0 }]), ...(allowed ?? [])].some(({ max }: CountRange) => max === undefined),
  )

const pairsAmong = (count: number) => {
  const pairs = Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, b) => [`incident:${a}`, `incident:${a + b + 1}`] as const),
  )
  return fc.subarray(pairs, { maxLength: 2 })
}

describe("records that tell of separate incidents", () => {
  test("come to exactly the bounds of all worlds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }).chain((count) => membersOf(count, 3)),
        (members) => {
          const bounds = totalOf(members, noRelations)
          const worlds = worldsOf(members, noRelations, 4)
          expect(bounds.exactness).toBe("exact")
          expectSound(bounds, worlds)
          expectTight(bounds, worlds, hasOpen(members))
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
      fc.property(membersOf(3, 3), pairsAmong(3), pairsAmong(3), (members, same, possiblySame) => {
        const small = { ...noRelations, same, possiblySame }
        const bounds = totalOf(members, small)
        const worlds = worldsOf(members, small, 4)
        expectSound(bounds, worlds)
        if (bounds.exactness === "exact") expectTight(bounds, worlds, hasOpen(members))
        if (possiblySame.length === 0) expect(bounds.exactness).toBe("exact")
      }),
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
        (members, parts, possibleParts, possiblySame, how) => {
          const small = {
            ...noRelations,
            parts,
            possibleParts: how === 0 ? [] : possibleParts,
            possiblySame: how === 1 ? possiblySame : [],
          }
          const bounds = totalOf(members, small)
          const worlds = worldsOf(members, small, limit)
          if (worlds.length === 0 || bounds.conflicts.length > 0) return
          expectSound(bounds, worlds)
          if (bounds.exactness === "exact") {
            exact += 1
            expectTight(bounds, worlds, hasOpen(members))
          }
        },
      ),
      runs,
    )
    expect(exact).toBeGreaterThan(runs.numRuns / 10)
  })
})

describe("aggregates and the incidents counted singly", () => {
  test("are never added twice, whichever incidents an aggregate holds", () => {
    const ids: readonly SubjectId[] = ["aggregate:a", "aggregate:b"]
    const edges = ids.flatMap((whole) => [["incident:0", whole] as const, ["incident:1", whole] as const])
    const number = fc.tuple(run(3), run(3)).map(([incidents, people]) => ({ incidents, value: [people] }))
    fc.assert(
      fc.property(
        membersOf(2, 2),
        fc.array(number, { minLength: 1, maxLength: 2 }),
        fc.subarray(edges),
        fc.subarray(edges, { maxLength: 1 }),
        fc.boolean(),
        fc.boolean(),
        (singles, told, possibleParts, parts, isNested, mayOverlap) => {
          const aggregates = told.map(
            (sum, index): Member => ({ ...sum, id: ids[index]!, membership: "certain" }),
          )
          const members = [...singles, ...aggregates]
          const isThere = ([, whole]: readonly [string, string]) => members.some(({ id }) => id === whole)
          const nested = isNested ? [["aggregate:a", "aggregate:b"] as const] : []
          const small: SmallRelations = {
            ...noRelations,
            possibleParts: possibleParts.filter(isThere),
            parts: [...parts, ...nested].filter(isThere),
            overlaps: mayOverlap ? [["aggregate:a", "aggregate:b"] as const].filter(isThere) : [],
          }
          const bounds = totalOf(members, small)
          const worlds = worldsOf(members, small, 5)
          // Which incidents an aggregate holds beside those counted singly is not written out in the worlds.
          const sums = worlds.map((world) => ({ ...world, values: [] }))
          if (bounds.conflicts.length === 0) expectSound(bounds, sums)
        },
      ),
      { numRuns: runsOf(600) },
    )
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
      runs,
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
      runs,
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
      runs,
    )
  })
})
