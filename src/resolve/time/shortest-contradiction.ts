// Statements that cannot all hold: the shortest way round by which a day would lie before itself, none of it needless.
import { everyPoint, type Leaving, leaving, shortestPaths } from "./shortest-paths.ts"
import type { Constraint, TimeNetwork, TimeStatement } from "./time-network.ts"

/** A way along constraints, the last one first. */
interface Way {
  readonly at: number
  readonly days: number
  readonly last: number
  readonly before: Way | undefined
}

const stepsIn = (circle: readonly Constraint[]): number => circle.filter(({ by }) => by !== undefined).length

const arrowsOf = (way: Way | undefined, constraints: readonly Constraint[]): readonly Constraint[] => {
  const circle: Constraint[] = []
  for (let here = way; here?.before !== undefined; here = here.before) circle.push(constraints[here.last]!)
  return circle.reverse()
}

/**
 * The way from a point back to itself that is shorter than nothing and has the fewest steps, fewer than so many.
 *
 * All points are reached with one step, then with two; that nothing ends before it begins is no step.
 */
const circleThrough = (
  point: number,
  size: number,
  constraints: readonly Constraint[],
  out: Leaving,
  fewerThan: number,
): readonly Constraint[] | undefined => {
  const least = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  least[point] = 0
  let reached = new Map<number, Way>()
  const reach = (way: Way, isStep: boolean): Way | undefined => {
    let closed: Way | undefined
    for (let place = out.start[way.at]!; place < out.start[way.at + 1]!; place++) {
      const last = out.arrows[place]!
      const { to, most, by } = constraints[last]!
      if ((by !== undefined) !== isStep || !(way.days + most < least[to]!)) continue
      least[to] = way.days + most
      const further = { at: to, days: least[to], last, before: way }
      reached.set(to, further)
      if (to === point) closed = further
    }
    return closed
  }
  const standing: Way = { at: point, days: 0, last: -1, before: undefined }
  reached.set(point, standing)
  for (const way of [...reached.values()]) reach(way, false)
  for (let steps = 1; steps < fewerThan && reached.size > 0; steps++) {
    const from = [...reached.values()]
    reached = new Map()
    let closed: Way | undefined
    for (const way of from) closed = reach(way, true) ?? closed
    for (const way of [...reached.values()]) closed = reach(way, false) ?? closed
    if (closed !== undefined) return arrowsOf(closed, constraints)
  }
  return undefined
}

/** A way round that is shorter than nothing; none where all constraints can hold. */
const someCircle = (size: number, constraints: readonly Constraint[]): readonly Constraint[] | undefined => {
  const found = shortestPaths(size, constraints, everyPoint(size))
  return "circle" in found ? found.circle.map((place) => constraints[place]!) : undefined
}

/**
 * The shortest way round that is shorter than nothing.
 *
 * Any such way goes through some point of one that was found; the shortest through that point is looked for, and then
 * one without it, until none is left.
 */
const shortestCircle = (size: number, all: readonly Constraint[]): readonly Constraint[] | undefined => {
  let constraints = all
  let shortest: readonly Constraint[] | undefined
  for (
    let circle = someCircle(size, constraints);
    circle !== undefined;
    circle = someCircle(size, constraints)
  ) {
    if (shortest === undefined || stepsIn(circle) < stepsIn(shortest)) shortest = circle
    const out = leaving(size, constraints)
    const arrowsAt = (point: number): number => out.start[point + 1]! - out.start[point]!
    const busiest = circle.reduce(
      (most, { from }) => (arrowsAt(from) > arrowsAt(most) ? from : most),
      circle[0]!.from,
    )
    shortest = circleThrough(busiest, size, constraints, out, stepsIn(shortest)) ?? shortest
    constraints = constraints.filter(({ from, to }) => from !== busiest && to !== busiest)
  }
  return shortest
}

// A link that sets both a start and an end may do by its other side what another statement was needed for.
const withoutNeedless = (
  { size, constraints }: TimeNetwork,
  statements: readonly TimeStatement[],
): readonly TimeStatement[] => {
  const wanted = new Set(statements)
  const concerned = constraints.filter(({ by }) => by === undefined || wanted.has(by))
  const joins = new Map<TimeStatement, string>()
  const isTwofold = concerned.some(({ from, to, by }) => {
    if (by === undefined || by.kind === "window") return false
    const pair = `${Math.min(from, to)} ${Math.max(from, to)}`
    const before = joins.get(by) ?? pair
    joins.set(by, pair)
    return before !== pair
  })
  if (!isTwofold) return statements
  for (const statement of statements) {
    wanted.delete(statement)
    const left = concerned.filter(({ by }) => by === undefined || wanted.has(by))
    if (someCircle(size, left) === undefined) wanted.add(statement)
  }
  return statements.filter((statement) => wanted.has(statement))
}

/**
 * Statements of a network that cannot all hold, in the order in which they lead round; none where all can.
 *
 * Each of them is needed. They are the fewest where each statement sets one day; of what lasts a statement sets two, and the
 * shortest way round may then name one or two more than another would.
 */
export const shortestContradiction = (network: TimeNetwork): readonly TimeStatement[] | undefined => {
  const circle = shortestCircle(network.size, network.constraints)
  if (circle === undefined) return undefined
  return withoutNeedless(network, [...new Set(circle.flatMap(({ by }) => by ?? []))])
}
