// The mean over uncertain members and values, which needs the whole list and cannot be merged from parts.
import type { CountRange } from "../../value/count-range.ts"
import { plusLower, plusUpper } from "./bounds.ts"
import type { Family } from "./families.ts"
import { asOne, extentOf, type Member, membershipOf, type UnreportedAs, valueWithin } from "./member.ts"

/**
 * The bounds of a mean, over the worlds in which there is anything to take it of.
 *
 * @category queries
 */
export interface Mean {
  /** The smallest mean. */
  readonly min: number
  /** The largest mean; absent where one figure is open above. */
  readonly max?: number
  /** Whether there may be nothing to take a mean of. */
  readonly mayBeEmpty: boolean
}

interface Figures {
  readonly certain: readonly CountRange[]
  readonly possible: readonly CountRange[]
}

const byNumber = (a: number, b: number): number => a - b

// Whoever only may belong lowers the mean as long as they lie below it, from the smallest up.
const leastMean = ({ certain, possible }: Figures): number => {
  let sum = certain.reduce((total, { min }) => plusLower(total, min), 0)
  let of = certain.length
  for (const min of possible.map((count) => count.min).sort(byNumber)) {
    if (of > 0 && min >= sum / of) break
    sum = plusLower(sum, min)
    of += 1
  }
  return sum / of
}

const greatestMean = ({ certain, possible }: Figures): number | undefined => {
  const tops: number[] = []
  for (const { max } of possible) {
    if (max === undefined) return undefined
    tops.push(max)
  }
  let sum = certain.reduce<number | undefined>((total, { max }) => plusUpper(total, max), 0)
  let of = certain.length
  for (const max of tops.sort(byNumber).reverse()) {
    if (sum === undefined || (of > 0 && max <= sum / of)) break
    sum = plusUpper(sum, max)
    of += 1
  }
  return sum === undefined ? undefined : sum / of
}

/**
 * The mean over members of which each stands for an incident of its own; nothing where there certainly is none.
 *
 * @remarks
 * The means of parts do not make the mean of the whole, so this takes the whole list. Bounds are the nearest numbers that
 * JavaScript writes.
 *
 * @example
 * ```ts
 * meanOf([
 *   { id: "incident:1", membership: "certain", value: [exactly(4)] },
 *   { id: "incident:2", membership: "possible", value: [exactly(1)] },
 * ]) // => { min: 2.5, max: 4, mayBeEmpty: false }
 * ```
 * @category queries
 */
export const meanOf = (members: readonly Member[], unreportedAs: UnreportedAs = "open"): Mean | undefined => {
  const certain: CountRange[] = []
  const possible: CountRange[] = []
  for (const member of members) {
    const truth = membershipOf(member)
    if (truth === "no" || (member.value === undefined && unreportedAs === "left-out")) continue
    const list = truth === "certain" ? certain : possible
    list.push(extentOf(valueWithin(member)))
  }
  if (certain.length + possible.length === 0) return undefined
  const max = greatestMean({ certain, possible })
  return {
    min: leastMean({ certain, possible }),
    ...(max === undefined ? {} : { max }),
    mayBeEmpty: certain.length === 0,
  }
}

/** The mean over families; nothing where incidents may be one, lie within each other or are told of many at once. */
export const meanOfFamilies = (
  families: readonly Family[],
  unreportedAs: UnreportedAs = "open",
): Mean | undefined => {
  const isFlat = ({ classes: [records = []], ways, isDefinite }: Family): boolean =>
    ways.length === 0 && isDefinite && records.every(({ incidents }) => incidents === undefined)
  if (!families.every(isFlat)) return undefined
  return meanOf(
    families.map(({ classes: [records = []] }) => asOne(records)),
    unreportedAs,
  )
}
