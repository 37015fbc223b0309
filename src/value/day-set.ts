// The days on which something holds, as numbers in stretches that neither touch nor overlap.
import { dayNumber, dayOf, firstDayNumber, hasMinutes, lastDayNumber } from "./civil-day.ts"
import type { Bounded } from "./window-order.ts"

/**
 * A set of days: the first and last day of each stretch in turn, in order, no two stretches adjacent.
 *
 * @remarks
 * Unit: day numbers, counted from 1970-01-01 as 0. The calendar of the years 0000 to 9999 is all there is:
 * what nothing bounds reaches to its ends, so that every set is plain JSON.
 * @category values
 */
export type DaySet = readonly number[]

/** No day at all. */
export const noDays: DaySet = Object.freeze([])
/** Every day of the calendar. */
export const allDays: DaySet = Object.freeze([firstDayNumber, lastDayNumber])

/** The first and the last day of a stretch, as numbers. */
export type Stretch = readonly [first: number, last: number]

/** The days from one to another, both included; none where the last lies before the first. */
export const daysFrom = (first: number, last: number): DaySet => {
  const from = Math.max(first, firstDayNumber)
  const to = Math.min(last, lastDayNumber)
  return from > to ? noDays : from === firstDayNumber && to === lastDayNumber ? allDays : [from, to]
}

/** The days of all of the stretches, in whatever order they come; those that touch or overlap become one. */
export const daySetOf = (stretches: Iterable<Stretch>): DaySet => {
  const days: number[] = []
  for (const [first, last] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(first, firstDayNumber)
    const to = Math.min(last, lastDayNumber)
    const end = days.at(-1)
    if (from > to) continue
    if (end === undefined || end + 1 < from) days.push(from, to)
    else if (end < to) days[days.length - 1] = to
  }
  return days
}

/** The stretches of a set, one by one. */
export function* stretchesOf(days: DaySet): Generator<Stretch, undefined> {
  for (let at = 0; at < days.length; at += 2) yield [days[at]!, days[at + 1]!]
}

/** Where the first stretch stands that ends on a day or after it; the length of the set where none does. */
const endingFrom = (days: DaySet, day: number): number => {
  let low = 0
  let high = days.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle * 2 + 1]! < day) low = middle + 1
    else high = middle
  }
  return low * 2
}

/** Whether every day from one to another is in a set; never where the last lies before the first. */
export const coversDays = (days: DaySet, first: number, last: number): boolean => {
  const at = endingFrom(days, first)
  return first <= last && at < days.length && days[at]! <= first && last <= days[at + 1]!
}

/** The first day from one to another that is in a set, or nothing. */
export const firstDayWithin = (days: DaySet, first: number, last: number): number | undefined => {
  const at = endingFrom(days, first)
  if (first > last || at >= days.length || days[at]! > last) return undefined
  return Math.max(days[at]!, first)
}

/** Whether any day from one to another is in a set. */
export const meetsDays = (days: DaySet, first: number, last: number): boolean =>
  firstDayWithin(days, first, last) !== undefined

/** The days that two sets have in common. */
export const daysInBoth = (a: DaySet, b: DaySet): DaySet => {
  if (a === allDays) return b
  if (b === allDays) return a
  const days: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const first = Math.max(a[i]!, b[j]!)
    const last = Math.min(a[i + 1]!, b[j + 1]!)
    if (first <= last) days.push(first, last)
    if (a[i + 1]! < b[j + 1]!) i += 2
    else j += 2
  }
  return days
}

/** The days that are in either of two sets; the first set itself where the second adds none. */
export const daysInEither = (a: DaySet, b: DaySet): DaySet => {
  if (addsNone(a, b)) return a
  return a.length === 0 ? b : daySetOf([...stretchesOf(a), ...stretchesOf(b)])
}

const addsNone = (days: DaySet, more: DaySet): boolean => {
  for (let at = 0; at < more.length; at += 2) {
    if (!coversDays(days, more[at]!, more[at + 1]!)) return false
  }
  return true
}

const numberOf = (moment: string | undefined, open: number): number => {
  const day = moment === undefined ? Number.NaN : dayNumber(dayOf(moment))
  return Number.isNaN(day) ? open : day
}

/**
 * The days that a window's day can be, on the clock it is told by.
 *
 * @remarks An absent bound reaches to the end of the calendar; bounds out of order or no days bound nothing.
 */
export const daysOfWindow = ({ earliest, latest }: Bounded): Stretch => {
  const first = numberOf(earliest, firstDayNumber)
  const last = numberOf(latest, lastDayNumber)
  return first <= last ? [first, last] : [firstDayNumber, lastDayNumber]
}

/** By how many days another calendar may differ from a window's own: 1 where it is told to the minute. */
export const dayShiftOf = ({ earliest = "", latest = "" }: Bounded): number =>
  hasMinutes(earliest) || hasMinutes(latest) ? 1 : 0
