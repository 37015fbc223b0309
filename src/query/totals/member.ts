// One record in a total: whether it counts, which numbers it may have, and what it adds.

import type { SubjectId } from "../../entity/subject.ts"
import type { Truth } from "../../resolve/truth.ts"
import type { CountRange } from "../../value/count-range.ts"
import { type Bounds, lower, noBounds, ranging, upper } from "./bounds.ts"

/**
 * One record of a total: whether it counts, and which numbers it may have.
 *
 * @category queries
 */
export interface Member {
  /** The id of the incident or aggregate. */
  readonly id: SubjectId
  /** Whether it certainly, possibly or not at all is one of those that are asked for. */
  readonly membership: Truth
  /** The runs of numbers that it may have; undefined where it says nothing of what is summed. */
  readonly value: readonly CountRange[] | undefined
  /** The runs that are left if it is one of them, where the question asks for the number itself. */
  readonly allowed?: readonly CountRange[]
  /** The number that is held most likely. */
  readonly best?: number
  /** Whether its figures are only about right. */
  readonly approximate?: boolean
  /** How many incidents it stands for, where it is an aggregate; an incident stands for itself. */
  readonly incidents?: CountRange
}

/** What to make of those that say nothing of what is summed. @category queries */
export type UnreportedAs = "open" | "left-out"

/** The smallest and largest number of some runs; any number where there are none. */
export const extentOf = (runs: readonly CountRange[] | undefined): CountRange => {
  if (runs === undefined || runs.length === 0) return { min: 0 }
  let min = Number.POSITIVE_INFINITY
  let max: number | undefined = 0
  for (const run of runs) {
    min = Math.min(min, run.min)
    max = max === undefined || run.max === undefined ? undefined : Math.max(max, run.max)
  }
  return ranging(lower(min), upper(max))
}

/** The numbers that a member may have if it counts. */
export const valueWithin = ({ membership, value, allowed }: Member): readonly CountRange[] | undefined =>
  membership === "certain" ? value : (allowed ?? value)

/** Whether a member counts: what no number of it allows to be asked for is not. */
export const membershipOf = ({ membership, allowed }: Member): Truth =>
  membership === "possible" && allowed?.length === 0 ? "no" : membership

/** The number that a member is held most likely to have, an exact one being its own. */
export const bestOf = ({ value, best }: Member): number | undefined => {
  const { min, max } = extentOf(value)
  return best ?? (min === max ? min : undefined)
}

const isFraction = ({ min, max }: CountRange): boolean =>
  !(Number.isInteger(min) && (max === undefined || Number.isInteger(max)))

/** The notes that a member's figures pass on to the sum. */
export const notesOf = ({ value = [], approximate }: Member): Pick<CountRange, "approximate" | "basis"> => ({
  ...(approximate ? { approximate } : {}),
  ...(value.some(isFraction) ? { basis: "apportioned" as const } : {}),
})

/**
 * What one record adds to a total.
 *
 * @example
 * ```ts
 * const maybe = boundsOfMember({ id: "incident:1", membership: "possible", value: [atLeast(2)], allowed: [between(2, 4)] })
 * maybe.count // => { min: 0, max: 1 }
 * maybe.sum // => { min: 0, max: 4 }
 * ```
 * @category queries
 */
export const boundsOfMember = (member: Member, unreportedAs: UnreportedAs = "open"): Bounds => {
  const truth = membershipOf(member)
  if (truth === "no") return noBounds
  const least = truth === "certain" ? 1 : 0
  const count = { min: least, max: 1 }
  const notReported = member.value === undefined ? [member.id] : []
  if (member.value === undefined && unreportedAs === "left-out") return { ...noBounds, count, notReported }
  const extent = extentOf(valueWithin(member))
  const best = truth === "certain" ? bestOf(member) : undefined
  return {
    count,
    sum: {
      ...ranging(least * extent.min, extent.max),
      ...(best !== undefined && extent.min !== extent.max ? { best } : {}),
      ...notesOf(member),
    },
    summed: count,
    largest: extent,
    smallest: extent,
    bestFigures: best === undefined ? noBounds.bestFigures : { sum: lower(best), of: 1 },
    openBecauseOf: extent.max === undefined ? [member.id] : [],
    notReported,
    exactness: "exact",
  }
}

/** Three answers to one question, each by another record of the same thing. */
export const agreed = (truths: readonly Truth[]): Truth => {
  const [first = "no", ...others] = truths
  return others.every((truth) => truth === first) ? first : "possible"
}

/** Whether two things hold at once. */
export const both = (a: Truth, b: Truth): Truth =>
  a === "no" || b === "no" ? "no" : a === "certain" && b === "certain" ? "certain" : "possible"

/**
 * Several records of one incident as one member: whichever of them is right.
 *
 * @remarks A record that says nothing of the number leaves it to those that do.
 */
export const asOne = (records: readonly Member[]): Member => {
  const [first] = records
  if (records.length === 1) return first!
  const membership = agreed(records.map(membershipOf))
  const telling = records.filter(({ value }) => value !== undefined)
  const counted = records.filter((record) => membershipOf(record) !== "no")
  const asked = counted.filter(({ value }) => value !== undefined)
  const within = (asked.length === 0 ? counted : asked).flatMap(
    (record) => valueWithin(record) ?? [{ min: 0 }],
  )
  const told = telling.flatMap(({ value = [] }) => value)
  const bests = new Set(telling.map(bestOf))
  const [best] = bests
  const incidents = records.flatMap((record) => record.incidents ?? [])
  return {
    id: first!.id,
    membership,
    // Where only those tell it that are not asked for, it may be another number if a silent one is right.
    value: telling.length === 0 ? undefined : asked.length === 0 ? [...told, ...within] : told,
    ...(membership === "possible" ? { allowed: within } : {}),
    ...(bests.size === 1 && best !== undefined ? { best } : {}),
    ...(records.some(({ approximate }) => approximate === true) ? { approximate: true } : {}),
    ...(incidents.length === 0 ? {} : { incidents: extentOf(incidents) }),
  }
}

/** How many incidents a member stands for. */
export const incidentsOf = ({ incidents }: Member): CountRange => incidents ?? { min: 1, max: 1 }
