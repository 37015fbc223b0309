// Which days everything together leaves for an incident, and which statements set them.
import { dayOfNumber } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { everyPoint, shortestPaths } from "./shortest-paths.ts"
import { type Constraint, calendar, type TieStatement, type TimeNetwork } from "./time-network.ts"
import { type Days, daysTold, type TimeWindow, type ToldTime } from "./told-time.ts"

const windowFrom = ({ first, last }: Days): DateWindow => {
  const earliest = dayOfNumber(first)
  const latest = dayOfNumber(last)
  const isOpen = earliest === undefined && latest === undefined
  return {
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    granularity: isOpen ? "unknown" : earliest === latest ? "day" : "days",
  }
}

/** Which days are left for each point, and the tie nearest to it that set the first and the last of them. */
export interface Left {
  readonly days: (point: number) => Days
  readonly firstSetBy: (point: number) => readonly TieStatement[]
  readonly lastSetBy: (point: number) => readonly TieStatement[]
}

const flipped = ({ from, to, most, by }: Constraint): Constraint => ({
  from: to,
  to: from,
  most,
  ...(by === undefined ? {} : { by }),
})

// What an incident's start says of its own end is told by whatever bounds its start.
const tieBehind = (
  point: number,
  via: Int32Array,
  constraints: readonly Constraint[],
): readonly TieStatement[] => {
  let constraint = constraints[via[point]!]
  while (constraint !== undefined && constraint.from !== calendar) {
    const { by, from } = constraint
    if (by !== undefined && by.kind !== "window") return [by]
    constraint = constraints[via[from]!]
  }
  return []
}

/** The days that are left where all can hold: the minimal network, seen from the calendar; nothing where not all can. */
export const leftIn = ({ size, constraints }: TimeNetwork): Left | undefined => {
  const back = constraints.map(flipped)
  const consistent = shortestPaths(size, constraints, everyPoint(size))
  if ("circle" in consistent) return undefined
  const above = shortestPaths(size, constraints, [calendar])
  const below = shortestPaths(size, back, [calendar])
  if ("circle" in above || "circle" in below) return undefined
  return {
    days: (point) => ({ first: 0 - below.paths.distance[point]!, last: above.paths.distance[point]! }),
    firstSetBy: (point) => tieBehind(point, below.paths.via, back),
    lastSetBy: (point) => tieBehind(point, above.paths.via, constraints),
  }
}

// Nothing ends before it begins, which is told with every start and end.
const closed = ({ start, end }: TimeWindow): { readonly start: Days; readonly end: Days } => {
  const [began, ended] = [daysTold(start), daysTold(end)]
  return {
    start: { first: began.first, last: Math.min(began.last, ended.last) },
    end: { first: Math.max(began.first, ended.first), last: ended.last },
  }
}

/** A window that became narrower, and the statements nearest to it that made it so. */
export interface Narrowed {
  readonly window: TimeWindow
  readonly setters: readonly TieStatement[]
}

/** The narrower window of something in a network; nothing where it stays as it was told. */
export const narrowedIn = (
  { points }: TimeNetwork,
  left: Left,
  { id, told }: ToldTime,
): Narrowed | undefined => {
  const own = points.get(id)
  if (own === undefined) return undefined
  const before = closed(told)
  const side = (name: "start" | "end") => {
    const days = left.days(own[name])
    const hasRisen = days.first > before[name].first
    const hasFallen = days.last < before[name].last
    return {
      window: hasRisen || hasFallen ? windowFrom(days) : told[name],
      setters: [
        ...(hasRisen ? left.firstSetBy(own[name]) : []),
        ...(hasFallen ? left.lastSetBy(own[name]) : []),
      ],
      isNarrower: hasRisen || hasFallen,
    }
  }
  const [start, end] = [side("start"), side("end")]
  if (!start.isNarrower && !end.isNarrower) return undefined
  return {
    window: { start: start.window, end: end.window },
    setters: [...new Set([...start.setters, ...end.setters])],
  }
}
