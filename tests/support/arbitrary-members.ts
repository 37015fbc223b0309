// A few made-up records of a total, and how they stand to each other: for laws of totals.
import fc from "fast-check"
import { classesOf } from "../../src/core/graph.ts"
import type { SubjectId } from "../../src/entity/subject.ts"
import type { Member, UnreportedAs } from "../../src/query/totals/member.ts"
import type { Relations } from "../../src/query/totals/relations.ts"
import type { CountRange } from "../../src/value/count-range.ts"
import type { SmallRelations } from "./total-worlds.ts"

/** A run of numbers up to one, or an open one. */
export const run = (top: number): fc.Arbitrary<CountRange> =>
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

/** What is left of runs within another one. */
export const clippedTo = (runs: readonly CountRange[], { min, max }: CountRange): readonly CountRange[] =>
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

/** So many records of incidents, their numbers up to one or open. */
export const membersOf = (count: number, top: number): fc.Arbitrary<readonly Member[]> =>
  fc.tuple(...Array.from({ length: count }, (_, index) => memberAt(`incident:${index}`, top)))

/** At most two pairs of so many records, the earlier first. */
export const pairsAmong = (count: number): fc.Arbitrary<(readonly [SubjectId, SubjectId])[]> => {
  const pairs = Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, b) => [`incident:${a}`, `incident:${a + b + 1}`] as const),
  )
  return fc.subarray(pairs, { maxLength: Math.min(2, pairs.length) })
}

/** What to make of those that say nothing of the number. */
export const howUnreported: fc.Arbitrary<UnreportedAs> = fc.constantFrom("open", "open", "left-out")

/** Records of which none is related to another. */
export const noRelations: SmallRelations = {
  same: [],
  possiblySame: [],
  parts: [],
  possibleParts: [],
  overlaps: [],
}

/** Plain pairs as a total takes them. */
export const relationsFrom = (small: SmallRelations): Relations => ({
  classOf: classesOf(small.same),
  possibleClassOf: classesOf([...small.same, ...small.possiblySame]),
  parts: small.parts as Relations["parts"],
  possibleParts: small.possibleParts as Relations["possibleParts"],
  overlaps: small.overlaps as Relations["overlaps"],
})
