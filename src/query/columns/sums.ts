// Running totals of many groups: what stands for itself is added in one pass, without a record of each step.
import type { SubjectId } from "../../entity/subject.ts"
import type { CountRange } from "../../value/count-range.ts"
import { type Bounds, lower, plusLower, plusUpper, ranging, settled, wholeFrom } from "../totals/bounds.ts"
import { bestOf, extentOf, type Member, notesOf, type UnreportedAs } from "../totals/member.ts"

const approximate = 1
const apportioned = 2
const silent = 4

/** What records add to a total, a row a record. */
export interface Summands {
  readonly low: Float64Array
  /** Infinity where a record leaves it open. */
  readonly high: Float64Array
  /** Not a number where none is held likeliest. */
  readonly best: Float64Array
  readonly notes: Uint8Array
}

/** What records add to a total, laid out. */
export const summandsOf = (members: readonly Member[]): Summands => {
  const column = (): Float64Array => new Float64Array(members.length)
  const [low, high, best] = [column(), column(), column().fill(Number.NaN)]
  const notes = new Uint8Array(members.length)
  members.forEach((member, row) => {
    const { min, max = Number.POSITIVE_INFINITY } = extentOf(member.value)
    low[row] = min
    high[row] = max
    const likeliest = bestOf(member)
    if (likeliest !== undefined) best[row] = lower(likeliest)
    const told = notesOf(member)
    notes[row] =
      (told.approximate === true ? approximate : 0) |
      (told.basis === undefined ? 0 : apportioned) |
      (member.value === undefined ? silent : 0)
  })
  return { low, high, best, notes }
}

/** Running totals of some groups. */
export interface Sums {
  /** Adds a record to a group; runs that a question leaves of its numbers stand for its own. */
  readonly add: (group: number, row: number, isCertain: boolean, within?: CountRange) => void
  /** The bounds of a group, ids in the order of the rows; nothing where nothing was added. */
  readonly bounds: (group: number) => Bounds | undefined
}

const addLower = (a: number, b: number): number => (a + b < wholeFrom ? a + b : plusLower(a, b))

const addUpper = (a: number, b: number): number => {
  const sum = a + b
  if (sum < wholeFrom) return sum
  const open = Number.POSITIVE_INFINITY
  return sum === open ? open : (plusUpper(a, b) ?? open)
}

/** Running totals of so many groups, all of them empty. */
export const sumsOf = (
  groups: number,
  { low, high, best, notes }: Summands,
  ids: readonly SubjectId[],
  unreportedAs: UnreportedAs,
): Sums => {
  const zeros = (): Float64Array => new Float64Array(groups)
  const lists = (): SubjectId[][] => Array.from({ length: groups }, () => [])
  const [countMin, countMax, summedMin, summedMax] = [zeros(), zeros(), zeros(), zeros()]
  const [sumMin, sumMax, bestSum, bestCount] = [zeros(), zeros(), zeros(), zeros()]
  const [largestMin, largestMax, smallestMin, smallestMax] = [zeros(), zeros(), zeros(), zeros()]
  const noted = new Uint8Array(groups)
  const [open, unreported] = [lists(), lists()]
  const isLeftOut = unreportedAs === "left-out"

  // Whatever certainly is there pushes the largest up and the smallest down; of what only may be there either can be it.
  const rank = (group: number, isThere: boolean, least: number, most: number): void => {
    if (summedMax[group] === 0) {
      largestMin[group] = smallestMin[group] = least
      largestMax[group] = smallestMax[group] = most
      return
    }
    const wasThere = summedMin[group]! > 0
    if (isThere === wasThere) {
      if (isThere ? least > largestMin[group]! : least < largestMin[group]!) largestMin[group] = least
      if (isThere ? most < smallestMax[group]! : most > smallestMax[group]!) smallestMax[group] = most
    } else if (isThere) {
      largestMin[group] = least
      smallestMax[group] = most
    }
    if (most > largestMax[group]!) largestMax[group] = most
    if (least < smallestMin[group]!) smallestMin[group] = least
  }

  const rangeOf = (min: Float64Array, max: Float64Array, group: number): CountRange =>
    ranging(min[group]!, max[group] === Number.POSITIVE_INFINITY ? undefined : max[group]!)

  return {
    add: (group, row, isCertain, within) => {
      const note = notes[row]!
      if (isCertain) countMin[group]! += 1
      countMax[group]! += 1
      if ((note & silent) !== 0) {
        unreported[group]!.push(ids[row]!)
        if (isLeftOut) return
      }
      const least = within === undefined ? low[row]! : within.min
      const most = within === undefined ? high[row]! : (within.max ?? Number.POSITIVE_INFINITY)
      rank(group, isCertain, least, most)
      summedMax[group]! += 1
      if (isCertain) {
        summedMin[group]! += 1
        sumMin[group] = addLower(sumMin[group]!, least)
        const likeliest = best[row]!
        if (!Number.isNaN(likeliest)) {
          bestSum[group]! += likeliest
          bestCount[group]! += 1
        }
      }
      sumMax[group] = addUpper(sumMax[group]!, most)
      noted[group]! |= note
      if (most === Number.POSITIVE_INFINITY) open[group]!.push(ids[row]!)
    },
    bounds: (group) => {
      if (countMax[group] === 0) return undefined
      const total = bestSum[group]!
      return settled({
        count: rangeOf(countMin, countMax, group),
        sum: {
          ...rangeOf(sumMin, sumMax, group),
          ...((noted[group]! & approximate) === 0 ? {} : { approximate: true }),
          ...((noted[group]! & apportioned) === 0 ? {} : { basis: "apportioned" }),
        },
        summed: rangeOf(summedMin, summedMax, group),
        ...(summedMax[group] === 0
          ? {}
          : {
              largest: rangeOf(largestMin, largestMax, group),
              smallest: rangeOf(smallestMin, smallestMax, group),
            }),
        bestFigures: {
          ...(total > Number.MAX_SAFE_INTEGER ? {} : { sum: total }),
          of: bestCount[group]!,
        },
        openBecauseOf: open[group]!,
        notReported: unreported[group]!,
        exactness: "exact",
      })
    },
  }
}
