// What all statements of one tie between two actors come to: when it certainly and possibly held.
import type { Context } from "../../dataset/context.ts"
import type { Affiliation } from "../../entity/affiliation.ts"
import { firstDayNumber, lastDayNumber } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import {
  allDays,
  coversDays,
  type DaySet,
  daySetOf,
  dayShiftOf,
  daysFrom,
  daysInBoth,
  daysOfWindow,
  meetsDays,
  noDays,
  type Stretch,
  stretchesOf,
} from "../../value/day-set.ts"
import type { ActorId } from "../../value/id.ts"
import type { AffiliationKind } from "../../value/vocabulary/affiliation-kind.ts"
import { certainlySaidBy, isFirm } from "../said/standing.ts"
import type { Truth } from "../truth.ts"

/**
 * The days on which one actor certainly was, and possibly was, part of another.
 *
 * @category answers
 */
export interface Tenure {
  /** The days on which it certainly was. */
  readonly certain: DaySet
  /** The days on which it possibly was; the certain ones are among them. */
  readonly possible: DaySet
}

/**
 * Whether a tenure holds on a day that lies somewhere from one day to another, both included.
 *
 * @remarks
 * Certain where it certainly held on every one of the days, no where it held on none. Unit: day numbers.
 * Allocates nothing, so that it can be asked for each of many incidents.
 *
 * @example
 * ```ts
 * truthOn({ certain: [10, 20], possible: [10, 30] }, 15, 20) // => "certain"
 * truthOn({ certain: [10, 20], possible: [10, 30] }, 15, 21) // => "possible"
 * truthOn({ certain: [10, 20], possible: [10, 30] }, 31, 40) // => "no"
 * truthOn(undefined, 15, 20) // => "no"
 * ```
 * @category answers
 */
export const truthOn = (tenure: Tenure | undefined, first: number, last: number): Truth => {
  if (tenure === undefined || !meetsDays(tenure.possible, first, last)) return "no"
  return coversDays(tenure.certain, first, last) ? "certain" : "possible"
}

/** One tie between two actors, by all standing statements of its kind. */
export interface Tie extends Tenure {
  readonly from: ActorId
  readonly to: ActorId
  readonly kind: AffiliationKind
  readonly statements: readonly [Affiliation, ...Affiliation[]]
  /** The days on which some statement says that it held, rivals aside. */
  readonly stated: DaySet
}

// What is told as about some day, or doubted as a whole, bounds nothing.
const sharp = (window: DateWindow | undefined): DateWindow | undefined =>
  window?.approximate === true || window?.uncertain === true ? undefined : window

/** What one statement says of the days of a tie. */
interface SaidThing {
  /** The first day on which it can have held, by its beginning. */
  readonly notBefore: number
  /** The last day on which it can have held, by its end. */
  readonly notAfter: number
  readonly certain: readonly Stretch[]
  readonly possible: readonly Stretch[]
}

/** The days of one statement; who is the same is so at all times, unless it is dated. */
const saidBy = (tie: Affiliation, isCertain: boolean): SaidThing => {
  const started = sharp(tie.started)
  const ended = sharp(tie.ended)
  const [firstStart, lastStart] = daysOfWindow(started ?? {})
  const [firstEnd, lastEnd] = daysOfWindow(ended ?? {})
  const startShift = dayShiftOf(started ?? {})
  const endShift = dayShiftOf(ended ?? {})
  const notBefore = firstStart - startShift
  const notAfter = lastEnd + endShift
  const bounds: Stretch =
    notBefore <= notAfter ? [notBefore, notAfter] : [firstEnd - endShift, lastStart + startShift]
  const told = [tie.heldOn, tie.firstCited, tie.lastCited].flatMap((window) =>
    window === undefined || sharp(window) === undefined ? [] : [daysOfWindow(window)],
  )
  // What is said to have held outside its own beginning and end contradicts itself, and stays possible.
  const outside = told.filter(([first, last]) => last < bounds[0] || bounds[1] < first)
  const isTimeless =
    tie.kind === "same-as" &&
    [tie.started, tie.ended, tie.heldOn, tie.firstCited, tie.lastCited].every((date) => date === undefined)
  // Begun or ended on a day at an hour nobody told, it is not certain for that day.
  const throughout: readonly Stretch[] =
    started === undefined || ended === undefined
      ? []
      : [[lastStart + startShift + 1, firstEnd - endShift - 1]]
  const onTheDay = told.filter(([first, last]) => first === last && notBefore <= first && last <= notAfter)
  return {
    notBefore,
    notAfter,
    certain: !isCertain ? [] : isTimeless ? [[firstDayNumber, lastDayNumber]] : [...throughout, ...onTheDay],
    possible: [bounds, ...outside],
  }
}

/** The place of the first number in a sorted list that is greater than another. */
const placeAfter = (sorted: readonly number[], number: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= number) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The days that no rival denies: one says that the tie ended, another that it goes on.
 *
 * What began after the other had ended is another time of the same tie, and no rival.
 */
const undenied = (said: readonly SaidThing[]): ((one: SaidThing) => DaySet) => {
  const up = (a: number, b: number): number => a - b
  const starts = said.map(({ notBefore }) => notBefore).sort(up)
  const ends = said.map(({ notAfter }) => notAfter).sort(up)
  return ({ notBefore, notAfter }) => {
    const before = placeAfter(starts, notAfter - 1)
    return daysFrom(
      before === 0 ? firstDayNumber : starts[before - 1]!,
      ends[placeAfter(ends, notBefore)] ?? lastDayNumber,
    )
  }
}

/** One tie by all of its standing statements. */
export const tieOf = (
  statements: readonly [Affiliation, ...Affiliation[]],
  asOf: DateWindow | undefined,
  context: Context,
): Tie => {
  const all = statements.map((one) => {
    const isCertain = isFirm(one) && certainlySaidBy(one, asOf, context)
    return { isFirm: isFirm(one), said: saidBy(one, isCertain) }
  })
  const within = undenied(all.filter((one) => one.isFirm).map(({ said }) => said))
  const certain = all.flatMap(({ said }) =>
    said.certain.length === 0 ? [] : [...stretchesOf(daysInBoth(daySetOf(said.certain), within(said)))],
  )
  const [{ from, to, kind }] = statements
  return {
    from,
    to,
    kind,
    statements,
    certain: whole(daySetOf(certain)),
    possible: whole(daySetOf(all.flatMap(({ said }) => said.possible))),
    stated: whole(daySetOf(all.flatMap(({ said }) => said.certain))),
  }
}

// Most ties are not dated: their sets are then one and the same, which is quick to see and small to keep.
const whole = (days: DaySet): DaySet =>
  days.length === 0 ? noDays : coversDays(days, firstDayNumber, lastDayNumber) ? allDays : days

/** The statement of a tie that says most of the days from one to another. */
export const strongestOf = ({ statements }: Tie, first: number, last: number): Affiliation => {
  const [head, ...others] = statements
  const weight = (one: Affiliation): number => {
    const { certain, possible } = saidBy(one, isFirm(one))
    const days = daySetOf(certain)
    if (coversDays(days, first, last)) return 3
    if (meetsDays(days, first, last)) return 2
    return meetsDays(daySetOf(possible), first, last) ? 1 : 0
  }
  let best = { one: head, weight: others.length === 0 ? 3 : weight(head) }
  for (const one of others) {
    if (best.weight === 3) break
    const its = weight(one)
    if (its > best.weight) best = { one, weight: its }
  }
  return best.one
}
