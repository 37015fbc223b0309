// Who was part of whom, worked out naively: day by day from the statements, and world by world where days are fuzzy.
import type { Affiliation } from "../../src/index.ts"

/** The days of January 2024 by their number, 1 to 31. */
export const dayText = (day: number): string => `2024-01-${`${day}`.padStart(2, "0")}`

type Bounds = readonly [first: number, last: number]

const january: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 31 }, (_, index) => [dayText(index + 1), index + 1]),
)

const inJanuary = (text: string | undefined, open: number): number =>
  text === undefined ? open : (january.get(text) ?? Number.NaN)

const boundsOf = (window: Affiliation["started"]): Bounds | undefined =>
  window === undefined || window.approximate === true || window.uncertain === true
    ? undefined
    : [
        inJanuary(window.earliest, Number.NEGATIVE_INFINITY),
        inJanuary(window.latest, Number.POSITIVE_INFINITY),
      ]

const isUpward = ({ kind }: Affiliation): boolean =>
  ["part-of", "member-of", "merged-into", "same-as"].includes(kind)

const isStated = ({ modality }: Affiliation): boolean => modality === undefined || modality === "stated"

const sameTie = (a: Affiliation, b: Affiliation): boolean =>
  a.kind === b.kind &&
  ((a.from === b.from && a.to === b.to) || (a.kind === "same-as" && a.from === b.to && a.to === b.from))

// Before it can have begun, or after it must have ended.
const denies = (one: Affiliation, day: number): boolean => {
  const started = boundsOf(one.started)
  const ended = boundsOf(one.ended)
  return (started !== undefined && day < started[0]) || (ended !== undefined && day > ended[1])
}

const isUndated = (one: Affiliation): boolean =>
  [one.started, one.ended, one.heldOn, one.firstCited, one.lastCited].every((date) => date === undefined)

// Strictly between beginning and end, or told for that very day.
const asserts = (one: Affiliation, day: number): boolean => {
  if (!isStated(one)) return false
  if (one.kind === "same-as" && isUndated(one)) return true
  const started = boundsOf(one.started)
  const ended = boundsOf(one.ended)
  if (started !== undefined && ended !== undefined && day > started[1] && day < ended[0]) return true
  return [one.heldOn, one.firstCited, one.lastCited].some((told) => {
    const bounds = boundsOf(told)
    return bounds !== undefined && bounds[0] === day && bounds[1] === day
  })
}

// By its beginning or by its end; but where one began after the other had ended, that end is of another time of the
// same tie and denies nothing, and so where one ended before the other began.
const deniesTo = (rival: Affiliation, one: Affiliation, day: number): boolean => {
  const its = [boundsOf(one.started), boundsOf(one.ended)]
  const [began, ended] = [boundsOf(rival.started), boundsOf(rival.ended)]
  const isBefore = began !== undefined && its[1] !== undefined && its[1][1] <= began[0]
  const isAfter = ended !== undefined && its[0] !== undefined && its[0][0] >= ended[1]
  const notBegun = began !== undefined && day < began[0] && !isBefore
  const isOver = ended !== undefined && day > ended[1] && !isAfter
  return notBegun || isOver
}

const certainlyHeld = (tie: Affiliation, day: number, all: readonly Affiliation[]): boolean =>
  all.some(
    (one) =>
      sameTie(one, tie) &&
      asserts(one, day) &&
      !denies(one, day) &&
      !all.some(
        (rival) => sameTie(rival, tie) && isStated(rival) && rival !== one && deniesTo(rival, one, day),
      ),
  )

const possiblyHeld = (one: Affiliation, day: number): boolean => {
  const started = boundsOf(one.started)
  const ended = boundsOf(one.ended)
  const first = started?.[0] ?? Number.NEGATIVE_INFINITY
  const last = ended?.[1] ?? Number.POSITIVE_INFINITY
  // A beginning after the end contradicts itself: the days of both and those between stay open.
  const bounds: Bounds = first <= last ? [first, last] : [ended![0], started![1]]
  if (bounds[0] <= day && day <= bounds[1]) return true
  return [one.heldOn, one.firstCited, one.lastCited].some((told) => {
    const days = boundsOf(told)
    if (days === undefined || !(days[1] < bounds[0] || bounds[1] < days[0])) return false
    return days[0] <= day && day <= days[1]
  })
}

const reaches = (from: string, to: string, ties: readonly Affiliation[]): boolean => {
  const reached = new Set([from])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const tie of ties) {
      if (reached.has(tie.from)) reached.add(tie.to)
      if (tie.kind === "same-as" && reached.has(tie.to)) reached.add(tie.from)
    }
  }
  return reached.has(to)
}

/** Asks, for one day, whether one was part of the other, from the statements that stand. */
export const membershipsOn = (
  day: number,
  standing: readonly Affiliation[],
): ((from: string, to: string) => "certain" | "possible" | "no") => {
  const ties = standing.filter(isUpward)
  const certain = ties.filter((tie) => certainlyHeld(tie, day, ties))
  const possible = ties.filter((tie) => possiblyHeld(tie, day))
  return (from, to) =>
    reaches(from, to, certain) ? "certain" : reaches(from, to, possible) ? "possible" : "no"
}

/** Whether one was part of the other on a day of a window, asked of each of its days. */
export const membershipWithin = (
  from: string,
  to: string,
  days: readonly number[],
  standing: readonly Affiliation[],
): "certain" | "possible" | "no" => {
  const answers = days.map((day) => membershipsOn(day, standing)(from, to))
  if (answers.every((answer) => answer === "certain")) return "certain"
  return answers.every((answer) => answer === "no") ? "no" : "possible"
}

const subsets = (days: readonly number[]): readonly (readonly number[])[] => {
  const sets: (readonly number[])[] = [[]]
  for (const day of days) sets.push(...sets.map((set) => [...set, day]))
  return sets
}

/**
 * Every set of days that one statement allows its tie to have held on: with each beginning and end that its windows
 * allow, all days strictly between them, none outside, and at least one day of each window on which it is told to have
 * held. A statement nobody vouches for may be wrong, and then no tie was there.
 */
export const worldsOf = (one: Affiliation, days: readonly number[]): readonly ReadonlySet<number>[] => {
  if (one.kind === "same-as" && isUndated(one) && isStated(one)) return [new Set(days)]
  const started = boundsOf(one.started)
  const ended = boundsOf(one.ended)
  const outer = [days[0]! - 1, ...days, days.at(-1)! + 1]
  const starts =
    started === undefined ? [undefined] : outer.filter((day) => day >= started[0] && day <= started[1])
  const ends = ended === undefined ? [undefined] : outer.filter((day) => day >= ended[0] && day <= ended[1])
  const told = [one.heldOn, one.firstCited, one.lastCited].flatMap((window) => {
    const bounds = boundsOf(window)
    return bounds === undefined ? [] : [bounds]
  })
  const worlds = new Map<string, ReadonlySet<number>>()
  const keep = (held: readonly number[]): void => {
    worlds.set(held.join(), new Set(held))
  }
  for (const start of starts) {
    for (const end of ends) {
      if (start !== undefined && end !== undefined && end < start) continue
      const fixed = days.filter((day) => start !== undefined && end !== undefined && start < day && day < end)
      const open = days.filter(
        (day) =>
          !fixed.includes(day) && (start === undefined || start <= day) && (end === undefined || day <= end),
      )
      for (const more of subsets(open)) {
        const held = [...fixed, ...more].sort((a, b) => a - b)
        // A window that reaches beyond the days looked at may have its day there, as the tie may.
        const isTold = ([first, last]: Bounds): boolean =>
          (first < days[0]! && (start === undefined || start < days[0]!)) ||
          (last > days.at(-1)! && (end === undefined || end > days.at(-1)!)) ||
          held.some((day) => first <= day && day <= last)
        if (told.every(isTold)) keep(held)
      }
    }
  }
  if (!isStated(one)) keep([])
  return [...worlds.values()]
}

/** Whether one was part of the other on a day in every world, in none, or in some; each tie told once. */
export const membershipInWorlds = (
  from: string,
  to: string,
  day: number,
  ties: readonly Affiliation[],
  days: readonly number[],
): "certain" | "possible" | "no" => {
  const choices = ties.filter(isUpward).map((tie) => ({
    tie,
    // On one day only it matters whether the tie is there.
    there: [...new Set(worldsOf(tie, days).map((world) => world.has(day)))],
  }))
  let isAlways = true
  let isEver = false
  const look = (index: number, held: readonly Affiliation[]): void => {
    const choice = choices[index]
    if (choice === undefined) {
      const isPart = reaches(from, to, held)
      isAlways = isAlways && isPart
      isEver = isEver || isPart
      return
    }
    for (const isThere of choice.there) look(index + 1, isThere ? [...held, choice.tie] : held)
  }
  look(0, [])
  return isAlways ? "certain" : isEver ? "possible" : "no"
}
