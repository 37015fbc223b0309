// The border of polygons as short straight chords, each with how far the true edge can lie from it.

import { radian, vectorOf } from "../../value/sphere.ts"
import type { Position, Ring } from "./polygon-region.ts"

/** A border as chords: where each begins, where it leads, 1 by its squared length, and how far off it can be. */
export interface Border {
  /** The number of chords. */
  readonly count: number
  /** Eight figures a chord: three of its beginning, three of its way, 1 by its squared length, its error. */
  readonly figures: Float64Array
  /** How many chords after each other lie in one ball, so that what is far from a ball looks at none of them. */
  readonly run: number
  /** Four figures a ball: three of its centre, and its radius. */
  readonly balls: Float64Array
}

const stride = 8

interface Edge {
  readonly from: Position
  readonly to: Position
}

// Edges are cut into pieces of at most a fifth of a degree, whose chord is nowhere 10 m from the edge.
const finest = 0.2
const mostPieces = 50_000

const lengthOf = ({ from, to }: Edge): number => Math.abs(to[0]! - from[0]!) + Math.abs(to[1]! - from[1]!)

const edgesOf = (ring: Ring): readonly Edge[] =>
  ring.slice(1).map((to, index) => ({ from: ring[index]!, to }))

const isPole = ({ from, to }: Edge): boolean => Math.abs(from[1]!) === 90 && from[1] === to[1]

const isAlong =
  (longitude: number) =>
  ({ from, to }: Edge): boolean =>
    from[0] === longitude && to[0] === longitude

const staysOnEarth = (rings: readonly Ring[]): boolean =>
  rings.every((ring) => ring.every(([longitude = 0]) => Math.abs(longitude) <= 180))

/**
 * The parts of the antimeridian that the insides reach from one side only; where they do from both, nothing is divided.
 * A polygon reaches an edge of the map where an odd number of its edges lies there.
 */
const seamOf = (
  sides: readonly (readonly [east: readonly Edge[], west: readonly Edge[]])[],
): readonly Edge[] => {
  const ends = sides
    .flatMap((both, polygon) =>
      both.flatMap((edges, side) =>
        edges.flatMap(({ from, to }) => [from, to].map((end) => ({ polygon, side, latitude: end[1]! }))),
      ),
    )
    .sort((one, other) => one.latitude - other.latitude)
  const reaching: readonly [Set<number>, Set<number>] = [new Set(), new Set()]
  const seam: Edge[] = []
  let lower = -90
  for (const { polygon, side, latitude } of ends) {
    if (latitude > lower && reaching[0].size > 0 !== reaching[1].size > 0) {
      seam.push({ from: [180, lower], to: [180, latitude] })
    }
    lower = latitude
    const polygons = reaching[side]!
    if (!polygons.delete(polygon)) polygons.add(polygon)
  }
  return seam
}

/** The edges that divide inside from outside: without the two sides of the antimeridian, and without points at the poles. */
const dividing = (polygons: readonly (readonly Ring[])[]): readonly Edge[] => {
  const [isEast, isWest] = [isAlong(180), isAlong(-180)]
  const outlines = polygons.map((rings) => ({ rings, edges: rings.flatMap(edgesOf) }))
  const onMap = outlines.filter(({ rings }) => staysOnEarth(rings)).map(({ edges }) => edges)
  const beyond = outlines.filter(({ rings }) => !staysOnEarth(rings)).map(({ edges }) => edges)
  return [
    ...beyond.flat(),
    ...onMap.flat().filter((edge) => !isEast(edge) && !isWest(edge)),
    ...seamOf(onMap.map((edges) => [edges.filter(isEast), edges.filter(isWest)])),
  ].filter((edge) => !isPole(edge))
}

/**
 * The border of polygons.
 *
 * @remarks
 * A piece of an edge that spans a and b radians of longitude and latitude bends by at most (a + b)², so that its chord is
 * off by at most (a + b)² / 8. An outline of very many long edges is cut more coarsely, and says so in the errors.
 */
export const borderOf = (polygons: readonly (readonly Ring[])[]): Border => {
  const edges = dividing(polygons)
  let step = finest
  const piecesOf = (edge: Edge): number => Math.max(1, Math.ceil(lengthOf(edge) / step))
  const pieces = (): number => edges.reduce((sum, edge) => sum + piecesOf(edge), 0)
  while (step < 720 && pieces() > mostPieces) step *= 2
  const count = pieces()
  const figures = new Float64Array(count * stride)
  let at = 0
  for (const edge of edges) {
    const { from, to } = edge
    const parts = piecesOf(edge)
    const along = (part: number): readonly [number, number, number] =>
      vectorOf(
        from[0]! + ((to[0]! - from[0]!) * part) / parts,
        from[1]! + ((to[1]! - from[1]!) * part) / parts,
      )
    const error = ((lengthOf(edge) / parts) * radian) ** 2 / 8
    for (let part = 0; part < parts; part++, at += stride) {
      const [[x, y, z], [nextX, nextY, nextZ]] = [along(part), along(part + 1)]
      const [wayX, wayY, wayZ] = [nextX - x, nextY - y, nextZ - z]
      const length = wayX * wayX + wayY * wayY + wayZ * wayZ
      figures.set([x, y, z, wayX, wayY, wayZ, length === 0 ? 0 : 1 / length, error], at)
    }
  }
  const run = Math.max(1, Math.ceil(Math.sqrt(count)))
  return { count, figures, run, balls: ballsOf(figures, count, run) }
}

/** Balls that hold so many chords after each other. */
const ballsOf = (figures: Float64Array, count: number, run: number): Float64Array => {
  const balls: number[] = []
  for (let from = 0; from < count; from += run) {
    const middle = Math.min(from + (run >> 1), count - 1) * stride
    const [x, y, z] = [figures[middle]!, figures[middle + 1]!, figures[middle + 2]!]
    let radius = 0
    for (let at = from * stride; at < Math.min(from + run, count) * stride; at += stride) {
      const [dx, dy, dz] = [figures[at]! - x, figures[at + 1]! - y, figures[at + 2]! - z]
      const [wayX, wayY, wayZ] = [figures[at + 3]!, figures[at + 4]!, figures[at + 5]!]
      const furthest = Math.max(Math.hypot(dx, dy, dz), Math.hypot(dx + wayX, dy + wayY, dz + wayZ))
      radius = Math.max(radius, furthest + figures[at + 7]!)
    }
    balls.push(x, y, z, radius)
  }
  return Float64Array.from(balls)
}

/** Whether a border comes as near to a unit vector as a chord; possibly nearer than it seems, never further. */
export const comesWithin = (border: Border, x: number, y: number, z: number, chord: number): boolean => {
  const { balls, run, count } = border
  for (let at = 0, from = 0; at < balls.length; at += 4, from += run) {
    const dx = x - balls[at]!
    const dy = y - balls[at + 1]!
    const dz = z - balls[at + 2]!
    const reach = chord + balls[at + 3]!
    if (dx * dx + dy * dy + dz * dz > reach * reach) continue
    if (runComesWithin(border.figures, from, Math.min(from + run, count), x, y, z, chord)) return true
  }
  return false
}

const runComesWithin = (
  figures: Float64Array,
  from: number,
  to: number,
  x: number,
  y: number,
  z: number,
  chord: number,
): boolean => {
  for (let at = from * stride; at < to * stride; at += stride) {
    const dx = x - figures[at]!
    const dy = y - figures[at + 1]!
    const dz = z - figures[at + 2]!
    const wayX = figures[at + 3]!
    const wayY = figures[at + 4]!
    const wayZ = figures[at + 5]!
    const part = Math.max(0, Math.min((dx * wayX + dy * wayY + dz * wayZ) * figures[at + 6]!, 1))
    const restX = dx - part * wayX
    const restY = dy - part * wayY
    const restZ = dz - part * wayZ
    const reach = chord + figures[at + 7]!
    if (restX * restX + restY * restY + restZ * restZ <= reach * reach) return true
  }
  return false
}
