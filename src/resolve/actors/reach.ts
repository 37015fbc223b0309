// From one actor over all ties, however many, deep or circular: whom it reaches, and on which days.
import { allDays, daysInBoth, daysInEither, noDays } from "../../value/day-set.ts"
import type { ActorId } from "../../value/id.ts"
import type { Tenure, Tie } from "./tie.ts"

/** One step along a tie, up or down. */
export interface Step {
  readonly tie: Tie
  readonly to: ActorId
}

/** The steps from each actor. */
export type Steps = (actor: ActorId) => readonly Step[]

/** All actors within reach, each before those it leads to except along a circle; without recursion. */
const inOrder = (start: ActorId, steps: Steps): readonly ActorId[] => {
  const met = new Set([start])
  const done: ActorId[] = []
  const open = [start]
  const next = [0]
  for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
    const step = steps(here)[next[next.length - 1]!++]
    if (step === undefined) {
      done.push(here)
      open.pop()
      next.pop()
    } else if (!met.has(step.to)) {
      met.add(step.to)
      open.push(step.to)
      next.push(0)
    }
  }
  return done.reverse()
}

/**
 * The days on which an actor was tied to each that it reaches, over all paths; to itself on all days.
 *
 * @remarks
 * Along a path the days are those that all of its ties have in common, and what several paths give is put
 * together. The sets only grow, within days that stand in the ties, so that circles come to rest; without
 * circles each actor is looked at once.
 */
export const reachFrom = (start: ActorId, steps: Steps): ReadonlyMap<ActorId, Tenure> => {
  const order = inOrder(start, steps)
  const place = new Map(order.map((actor, index) => [actor, index]))
  const found = new Map<ActorId, Tenure>([[start, { certain: allDays, possible: allDays }]])
  const isDue = new Uint8Array(order.length)
  isDue[0] = 1
  for (let from = 0; from < order.length; ) {
    let again = order.length
    for (let index = from; index < order.length; index++) {
      if (isDue[index] === 0) continue
      isDue[index] = 0
      const here = found.get(order[index]!)!
      for (const { tie, to } of steps(order[index]!)) {
        if (!growsBy(found, to, here, tie)) continue
        const at = place.get(to)!
        isDue[at] = 1
        if (at <= index) again = Math.min(again, at)
      }
    }
    from = again
  }
  return found
}

/** Adds the days of one more path to what is known of an actor; whether there were any new ones. */
const growsBy = (found: Map<ActorId, Tenure>, to: ActorId, here: Tenure, tie: Tie): boolean => {
  const known = found.get(to) ?? { certain: noDays, possible: noDays }
  const certain = daysInEither(known.certain, daysInBoth(here.certain, tie.certain))
  const possible = daysInEither(known.possible, daysInBoth(here.possible, tie.possible))
  if (certain === known.certain && possible === known.possible) return false
  found.set(to, { certain, possible })
  return true
}

/** By which steps each actor is first reached from one, along the ties that hold. */
export type Ways = ReadonlyMap<ActorId, Way>

/** The last step of a way, and how many steps it has. */
export interface Way {
  readonly tie: Tie
  readonly before: ActorId
  readonly length: number
}

/** The shortest ways from an actor to all that it reaches along ties that hold. */
export const waysFrom = (start: ActorId, steps: Steps, holds: (tie: Tie) => boolean): Ways => {
  const ways = new Map<ActorId, Way>()
  const reached = [start]
  for (const here of reached) {
    const length = (ways.get(here)?.length ?? 0) + 1
    for (const { tie, to } of steps(here)) {
      if (to === start || ways.has(to) || !holds(tie)) continue
      ways.set(to, { tie, before: here, length })
      reached.push(to)
    }
  }
  return ways
}

/** The ties of a way in order; none where it does not lead there. */
export const wayTo = (ways: Ways, end: ActorId): readonly Tie[] => {
  const ties: Tie[] = []
  for (let step = ways.get(end); step !== undefined; step = ways.get(step.before)) ties.push(step.tie)
  return ties.reverse()
}
