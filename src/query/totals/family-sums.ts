// The least and the most that wholes and their parts come to, with nobody added twice.
import type { Truth } from "../../resolve/truth.ts"
import type { CountRange } from "../../value/count-range.ts"
import { greater, lesser, lower, plusLower, plusUpper } from "./bounds.ts"
import type { Family } from "./families.ts"
import { agreed, extentOf, type Member } from "./member.ts"

type Edge = readonly [part: number, whole: number]

const childrenBy = (size: number, edges: readonly Edge[]): readonly (readonly number[])[] => {
  const children: number[][] = Array.from({ length: size }, () => [])
  for (const [part, whole] of edges) children[whole]!.push(part)
  return children
}

/** The places of a forest or of anything without circles, parts before their wholes. */
const partsFirst = (size: number, edges: readonly Edge[]): readonly number[] => {
  const wholes: number[][] = Array.from({ length: size }, () => [])
  const waiting = new Array<number>(size).fill(0)
  for (const [part, whole] of edges) {
    wholes[part]!.push(whole)
    waiting[whole]! += 1
  }
  const order = waiting.flatMap((count, index) => (count === 0 ? [index] : []))
  for (const here of order) {
    for (const whole of wholes[here]!) {
      waiting[whole]! -= 1
      if (waiting[whole] === 0) order.push(whole)
    }
  }
  return order
}

/** Everything that lies within one of some wholes, at any depth. */
export const beneath = (
  size: number,
  edges: readonly Edge[],
  isWhole: (index: number) => boolean,
): ReadonlySet<number> => {
  const children = childrenBy(size, edges)
  const found = new Set<number>()
  const open = children.flatMap((_, index) => (isWhole(index) ? [index] : []))
  for (const here of open) {
    for (const part of children[here]!) {
      if (found.has(part)) continue
      found.add(part)
      open.push(part)
    }
  }
  return found
}

const least = (runs: readonly CountRange[] | undefined, floor: number): number | undefined => {
  if (runs === undefined || runs.length === 0) return floor
  const fitting = runs.filter(({ max }) => max === undefined || max >= floor)
  return fitting.length === 0
    ? undefined
    : lower(fitting.reduce((min, run) => Math.min(min, Math.max(run.min, floor)), Number.POSITIVE_INFINITY))
}

/** The smallest number of each incident, by its place in the list. */
export interface Raised {
  readonly lows: readonly number[]
  /** What the parts of a whole come to, where the whole is said to be smaller. */
  readonly broken: ReadonlyMap<number, number>
  /** The certain parts of each. */
  readonly children: readonly (readonly number[])[]
}

/** The smallest number of each incident, its certain parts considered; the whole that its parts outgrow is named. */
export const raised = (family: Family, members: readonly Member[]): Raised => {
  const size = members.length
  const children = childrenBy(size, family.parts)
  const lows = new Array<number>(size).fill(0)
  const broken = new Map<number, number>()
  // A part that may be the same as another record may be as small as that says.
  const shared = new Map<number, number>()
  for (const [index, first] of family.merged.entries()) {
    if (index === first) continue
    const { min } = extentOf(members[index]!.value)
    shared.set(first, Math.min(shared.get(first) ?? extentOf(members[first]!.value).min, min))
  }
  for (const here of partsFirst(size, family.parts)) {
    const groups = new Map<number, number>()
    for (const part of children[here]!) {
      const group = family.merged[part]!
      groups.set(group, shared.get(group) ?? lows[part]!)
    }
    const floor = [...groups.values()].reduce(family.isTangled ? (a, b) => Math.max(a, b) : plusLower, 0)
    const low = least(members[here]!.value, floor)
    if (low === undefined) broken.set(here, floor)
    lows[here] = low ?? extentOf(members[here]!.value).min
  }
  return { lows, broken, children }
}

/** What the bounds of numbers and of people have in common: weights of nodes, some of which hold their parts. */
export interface Quantity {
  readonly truth: readonly Truth[]
  readonly low: readonly number[]
  readonly lowIfIn: readonly number[]
  readonly high: readonly (number | undefined)[]
  readonly highIfIn: readonly (number | undefined)[]
  /** Whether a whole is at least as large as its parts together, and not only counted in their stead. */
  readonly holds: readonly boolean[]
  readonly isBroken: (index: number) => boolean
}

// Each part is counted in one of its wholes, best in one that certainly counts.
export const assignedWholes = (family: Family, truth: readonly Truth[]): ReadonlyMap<number, number> => {
  const wholeOf = new Map<number, number>()
  for (const [part, whole] of family.parts) {
    const before = wholeOf.get(part)
    if (before === undefined || (truth[before] !== "certain" && truth[whole] === "certain"))
      wholeOf.set(part, whole)
  }
  return wholeOf
}

export const most = (family: Family, quantity: Quantity): number | undefined => {
  const { truth, high, highIfIn, holds, isBroken } = quantity
  const size = truth.length
  const wholeOf = assignedWholes(family, truth)
  const below = new Array<number | undefined>(size).fill(0)
  let total: number | undefined = 0
  for (const here of partsFirst(size, family.parts)) {
    const apart = below[here]
    const out = holds[here] && !isBroken(here) ? lesser(high[here], apart) : apart
    const own =
      truth[here] === "no"
        ? out
        : truth[here] === "certain" && !isBroken(here)
          ? highIfIn[here]
          : greater(highIfIn[here], out)
    const whole = wholeOf.get(here)
    if (whole === undefined) total = plusUpper(total, own)
    else below[whole] = plusUpper(below[whole], own)
  }
  return total
}

export interface Merged {
  readonly truth: ReadonlyMap<number, Truth>
  readonly low: ReadonlyMap<number, number>
}

/** The incidents with all that possibly are the same taken as one. */
export const mergedOf = ({ merged }: Family, { truth, lowIfIn }: Quantity): Merged => {
  const truths = new Map<number, Truth>()
  const low = new Map<number, number>()
  for (const [index, first] of merged.entries()) {
    truths.set(first, agreed([truths.get(first) ?? truth[index]!, truth[index]!]))
    low.set(first, Math.min(low.get(first) ?? Number.POSITIVE_INFINITY, lowIfIn[index]!))
  }
  return { truth: truths, low }
}

export const leastInForest = (family: Family, quantity: Quantity): number => {
  const { truth, low } = mergedOf(family, quantity)
  const size = family.classes.length
  const holds = [...quantity.holds]
  const broken = new Set<number>()
  for (const [index, first] of family.merged.entries()) {
    if (!quantity.holds[index]) holds[first] = false
    if (quantity.isBroken(index)) broken.add(first)
  }
  const wholeOf = new Map(family.ways)
  const below = new Array<number>(size).fill(0)
  let total = 0
  for (const here of partsFirst(size, family.ways)) {
    const own = low.get(here)
    if (own === undefined) continue
    const apart = below[here]!
    const isCertain = truth.get(here) === "certain"
    const unheld = isCertain ? own : truth.get(here) === "no" ? apart : Math.min(own, apart)
    const value = broken.has(here)
      ? Math.min(own, apart)
      : holds[here]
        ? Math.max(isCertain ? own : 0, apart)
        : unheld
    const whole = wholeOf.get(here)
    if (whole === undefined) total = plusLower(total, value)
    else below[whole] = plusLower(below[whole]!, value)
  }
  return total
}

/** Where wholes may overlap only what certainly is apart is added: single incidents without parts. */
export const leastInTangle = (
  family: Family,
  quantity: Quantity,
  isAggregate: (i: number) => boolean,
  stands: (index: number) => boolean,
): number => {
  const { truth, low } = mergedOf(family, quantity)
  let largest = 0
  let sum = 0
  for (const [index, own] of low) {
    if (truth.get(index) !== "certain") continue
    largest = Math.max(largest, own)
    if (!isAggregate(index) && stands(index)) sum = plusLower(sum, own)
  }
  return Math.max(largest, sum)
}
