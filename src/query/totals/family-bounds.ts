// What a family of records adds to a total: a whole holds its parts, and nobody is added twice.
import type { SubjectId } from "../../entity/subject.ts"
import type { Truth } from "../../resolve/truth.ts"
import type { CountRange } from "../../value/count-range.ts"
import { type Bounds, greater, lesser, lower, plusLower, ranging, upper } from "./bounds.ts"
import type { Family } from "./families.ts"
import {
  assignedWholes,
  beneath,
  leastInForest,
  leastInTangle,
  mergedOf,
  most,
  type Quantity,
  raised,
} from "./family-sums.ts"
import {
  asOne,
  bestOf,
  boundsOfMember,
  extentOf,
  incidentsOf,
  type Member,
  membershipOf,
  notesOf,
  type UnreportedAs,
  valueWithin,
} from "./member.ts"

/**
 * A whole that is said to be smaller than its parts together.
 *
 * @category queries
 */
export interface PartConflict {
  /** The records of the whole. */
  readonly whole: readonly SubjectId[]
  /** The records of its parts. */
  readonly parts: readonly SubjectId[]
  /** Why they cannot all be right. */
  readonly because: string
}

const openRecords = (records: readonly Member[]): readonly SubjectId[] => {
  const counted = records.filter((record) => membershipOf(record) !== "no")
  const telling = counted.filter(({ value }) => value !== undefined)
  return (telling.length === 0 ? counted : telling)
    .filter((record) => extentOf(valueWithin(record)).max === undefined)
    .map(({ id }) => id)
}

/** What a family of records adds to a total, and which wholes in it are smaller than their parts. */
export const boundsOfFamily = (
  family: Family,
  unreportedAs: UnreportedAs = "open",
  truthOf: (record: Member) => Truth = membershipOf,
): Bounds & { readonly conflicts: readonly PartConflict[] } => {
  const records = family.classes.map((one) =>
    one.map((record) => ({ ...record, membership: truthOf(record) })),
  )
  const members = records.map(asOne)
  const truth = members.map(membershipOf)
  const isSilent = members.map(({ value }) => value === undefined)
  const notReported = records
    .filter((_, index) => isSilent[index] && truth[index] !== "no")
    .flatMap((one) => one.filter((record) => membershipOf(record) !== "no").map(({ id }) => id))
  if (members.length === 1 && members[0]!.incidents === undefined) {
    const alone = boundsOfMember(members[0]!, unreportedAs)
    const openBecauseOf = alone.openBecauseOf.length === 0 ? [] : openRecords(records[0]!)
    return { ...alone, openBecauseOf, notReported, conflicts: [] }
  }

  const { lows, broken, children } = raised(family, members)
  const isAggregate = (index: number): boolean => members[index]!.incidents !== undefined
  const hasAggregates = members.some((_, index) => isAggregate(index))
  const summedTruth = truth.map((one, index) => (unreportedAs === "left-out" && isSilent[index] ? "no" : one))
  const within = members.map((member) => extentOf(valueWithin(member)))
  const people: Quantity = {
    truth: summedTruth,
    low: lows,
    lowIfIn: lows.map((low, index) => (truth[index] === "certain" ? low : within[index]!.min)),
    high: members.map(({ value }) => extentOf(value).max),
    highIfIn: within.map(({ max }) => max),
    holds: members.map(() => true),
    isBroken: (index) => broken.has(index),
  }
  const numbers = members.map(incidentsOf)
  const overfull = new Set(
    members.flatMap((_, index) => {
      const inside = new Set(
        children[index]!.filter((part) => !isAggregate(part)).map((part) => family.merged[part]),
      )
      const { max } = numbers[index]!
      return isAggregate(index) && max !== undefined && max < inside.size ? [index] : []
    }),
  )
  const incidents = (counted: readonly Truth[]): Quantity => ({
    truth: counted,
    low: numbers.map(({ min }) => lower(min)),
    lowIfIn: numbers.map(({ min }) => lower(min)),
    high: numbers.map(({ max }) => upper(max)),
    highIfIn: numbers.map(({ max }) => upper(max)),
    holds: members.map((_, index) => isAggregate(index)),
    isBroken: (index) => overfull.has(index),
  })

  const wholes = new Set(family.ways.map(([, whole]) => whole))
  // What lies within an incident that may count is not sure to count beside it.
  const inIncident = (counts: ReadonlyMap<number, Truth>): ReadonlySet<number> =>
    beneath(
      members.length,
      family.ways,
      (index) => !isAggregate(index) && (counts.get(index) ?? "no") !== "no",
    )
  const leastOf = (quantity: Quantity, stands: (index: number) => boolean): number =>
    family.isTangled ? leastInTangle(family, quantity, isAggregate, stands) : leastInForest(family, quantity)
  const countOf = (counted: readonly Truth[]): CountRange => {
    const quantity = incidents(counted)
    const merged = mergedOf(family, quantity).truth
    const anybody = [...merged.values()].includes("certain") && !hasAggregates
    const inside = inIncident(merged)
    const min = leastOf(quantity, (index) => !inside.has(index))
    return ranging(Math.max(min, anybody ? 1 : 0), most(family, quantity))
  }

  const { truth: mergedTruth, low: mergedLow } = mergedOf(family, people)
  const wholeOf = assignedWholes(family, summedTruth)
  const covered = beneath(members.length, family.parts, (index) => summedTruth[index] === "certain")
  const counted = members.flatMap((_, index) =>
    summedTruth[index] === "no" || covered.has(index) ? [] : [index],
  )
  const certainly = [...mergedLow.keys()].filter((index) => mergedTruth.get(index) === "certain")
  const single = certainly.filter((index) => !isAggregate(index))
  const tops = counted.map((index) => within[index]!.max)
  const top = tops.reduce(greater, 0)
  const bottom = hasAggregates
    ? 0
    : counted.reduce((min, index) => Math.min(min, people.lowIfIn[index]!), Number.POSITIVE_INFINITY)
  const beside = inIncident(mergedTruth)
  const apart = new Set(single.filter((index) => !beside.has(index)))
  const topsApart = new Map<number, number | undefined>()
  for (const [index, first] of family.merged.entries()) {
    const { max } = within[index]!
    if (apart.has(first))
      topsApart.set(first, topsApart.has(first) ? greater(topsApart.get(first), max) : max)
  }

  const max = most(family, people)
  const isDefinite = family.isDefinite && !family.isTangled && broken.size === 0 && overfull.size === 0
  const bests = isDefinite
    ? counted.filter(
        (index) => summedTruth[index] === "certain" && !isAggregate(index) && !wholeOf.has(index),
      )
    : []
  const figures = bests.flatMap((index) => {
    const best = bestOf(members[index]!)
    return best === undefined || best < lows[index]! ? [] : [lower(best)]
  })
  const summed = countOf(summedTruth)
  return {
    count: countOf(truth),
    sum: {
      ...ranging(
        Math.min(
          leastOf(people, (index) => !wholes.has(index)),
          max ?? Number.POSITIVE_INFINITY,
        ),
        max,
      ),
      ...counted.reduce((notes, index) => Object.assign(notes, notesOf(members[index]!)), {}),
    },
    summed,
    ...(counted.length === 0
      ? {}
      : {
          largest: ranging(
            certainly.length === 0 ? bottom : single.reduce((low, i) => Math.max(low, mergedLow.get(i)!), 0),
            top,
          ),
          smallest: ranging(
            bottom,
            apart.size === 0 ? top : [...topsApart.values()].reduce(lesser, undefined),
          ),
        }),
    bestFigures: { sum: figures.reduce(plusLower, 0), of: figures.length },
    openBecauseOf: max === undefined ? counted.flatMap((index) => openRecords(records[index]!)) : [],
    notReported,
    exactness: isDefinite && !hasAggregates && truth.every((one) => one === "certain") ? "exact" : "sound",
    conflicts: [
      ...[...broken].map(([index, floor]) =>
        conflictOf(family, index, children[index]!, `at least ${floor} people`),
      ),
      ...[...overfull].map((index) => conflictOf(family, index, children[index]!, "more incidents")),
      ...family.circles.map((ids) => ({
        whole: ids,
        parts: ids,
        because: "Each is said to be part of the next.",
      })),
    ],
  }
}

const conflictOf = (family: Family, whole: number, parts: readonly number[], what: string): PartConflict => {
  const idsOf = (index: number): readonly SubjectId[] => family.classes[index]!.map(({ id }) => id)
  return {
    whole: idsOf(whole),
    parts: parts.flatMap(idsOf).sort(),
    because: `Its parts come to ${what}, which is more than it allows.`,
  }
}
