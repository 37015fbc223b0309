// The land of the world as rings of points, and the part of it that lies in a view.
import { land } from "./land.generated.ts"

/** A point: degrees to the east and to the north. */
export type Point = readonly [east: number, north: number]

/** A rectangle of degrees; its east edge may lie beyond 180. */
export interface Bounds {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

// As scripts/land.mjs writes them: digits of base 90, a start of four and steps of two, in tenths of a degree.
const first = 37
const base = 90
const half = base / 2

const ringOf = (text: string): readonly Point[] => {
  const digit = (at: number): number => text.charCodeAt(at) - first
  let x = digit(0) * base + digit(1) - 1800
  let y = digit(2) * base + digit(3) - 900
  const points: Point[] = [[x / 10, y / 10]]
  for (let at = 4; at + 1 < text.length; at += 2) {
    x += digit(at) - half
    y += digit(at + 1) - half
    points.push([x / 10, y / 10])
  }
  return points
}

/** The rings of all land; a ring inside another is water. */
export const landRings = (): readonly (readonly Point[])[] => land.split(" ").map(ringOf)

type Edge = readonly [axis: 0 | 1, limit: number, side: 1 | -1]

// Sutherland and Hodgman: what lies outside one edge is cut off, edge after edge.
const cut = (ring: readonly Point[], [axis, limit, side]: Edge): readonly Point[] => {
  const isIn = (point: Point): boolean => (point[axis] - limit) * side >= 0
  return ring.flatMap((point, at): readonly Point[] => {
    const before = ring[at - 1] ?? ring.at(-1) ?? point
    if (isIn(point) && isIn(before)) return [point]
    if (!isIn(point) && !isIn(before)) return []
    const part = (limit - before[axis]) / (point[axis] - before[axis])
    const crossing: Point = [
      before[0] + part * (point[0] - before[0]),
      before[1] + part * (point[1] - before[1]),
    ]
    return isIn(point) ? [crossing, point] : [crossing]
  })
}

/** The land in a rectangle, once more where the rectangle runs on beyond 180 degrees. */
export const landIn = ({ west, east, south, north }: Bounds): readonly (readonly Point[])[] => {
  const edges: readonly Edge[] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ]
  return landRings()
    .flatMap((ring) => [-360, 0, 360].map((turn) => ring.map(([x, y]): Point => [x + turn, y])))
    .map((ring) => edges.reduce(cut, ring))
    .filter((ring) => ring.length > 2)
}
