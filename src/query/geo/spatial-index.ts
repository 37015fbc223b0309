// Which places can lie in a region, found without looking at all of them.

import { angleOf, latitudeOf, longitudeOf, radian, wholeEarth } from "../../value/sphere.ts"
import { boxesOf, widened } from "./boxes.ts"
import type { DiscColumns } from "./disc.ts"
import type { BoxRegion, Region } from "./region.ts"

/** Which rows can lie in a region. */
export interface SpatialIndex {
  /** The rows that nothing bounds, in their order: possible in every region but the whole earth, without a test. */
  readonly unbounded: Int32Array
  /** The other rows that can lie in a region, in their order: all of those, and some that must still be tested. */
  readonly candidates: (region: Region) => Int32Array
}

// Discs of alike size share a grid whose cells are as wide, in degrees, as the largest radius among them can be.
const sizes = [0.25, 1, 4, 15, 180] as const

// Above this share of the rows a look at all of them costs no more than finding and ordering the right ones.
const most = 1 / 4

interface Grid {
  /** The largest radius, in degrees. */
  readonly reach: number
  /** How wide and high a cell is, in degrees. */
  readonly size: number
  /** Where each cell's rows begin; cells run eastwards, and northwards after that. */
  readonly starts: Int32Array
  /** The rows, cell by cell. */
  readonly rows: Int32Array
}

const columnOf = (size: number, longitude: number): number =>
  Math.min(Math.floor((longitude + 180) / size), 360 / size - 1)

const lineOf = (size: number, latitude: number): number =>
  Math.min(Math.floor((latitude + 90) / size), 180 / size - 1)

/** A grid of discs of alike size: the rows of each cell are counted first, and then put in their place. */
const gridOf = (size: number, own: readonly number[], { x, y, z, chord }: DiscColumns): Grid => {
  const width = 360 / size
  const starts = new Int32Array(width * (180 / size) + 1)
  const cells = new Int32Array(own.length)
  let longest = 0
  own.forEach((row, at) => {
    const longitude = longitudeOf(x[row]!, y[row]!)
    const latitude = latitudeOf(x[row]!, y[row]!, z[row]!)
    const cell = lineOf(size, latitude) * width + columnOf(size, longitude)
    cells[at] = cell
    starts[cell + 1]! += 1
    longest = Math.max(longest, chord[row]!)
  })
  for (let cell = 1; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!
  const next = starts.slice()
  const rows = new Int32Array(own.length)
  own.forEach((row, at) => {
    rows[next[cells[at]!]!++] = row
  })
  return { reach: angleOf(longest), size, starts, rows }
}

// The runs of rows in the cells that a box touches: across the antimeridian two for each line of cells, else one.
const runsIn = ({ size, reach, starts, rows }: Grid, region: BoxRegion): readonly Int32Array[] => {
  const { west, south, east, north } = widened(region, reach)
  const width = 360 / size
  const [first, last] = [columnOf(size, west), columnOf(size, east)]
  const columns =
    west <= east
      ? [[first, last]]
      : [
          [first, width - 1],
          [0, last],
        ]
  const runs: Int32Array[] = []
  for (let line = lineOf(size, south); line <= lineOf(size, north); line++) {
    for (const [from = 0, to = 0] of columns) {
      const [begin, end] = [starts[line * width + from]!, starts[line * width + to + 1]!]
      if (begin < end) runs.push(rows.subarray(begin, end))
    }
  }
  return runs
}

// In order and each once: boxes of several parts can share cells.
const ordered = (runs: readonly Int32Array[], count: number): Int32Array => {
  const found = new Int32Array(count)
  let filled = 0
  for (const run of runs) {
    found.set(run, filled)
    filled += run.length
  }
  found.sort()
  let kept = 0
  for (let at = 0; at < count; at++) if (at === 0 || found[at] !== found[at - 1]) found[kept++] = found[at]!
  return found.slice(0, kept)
}

/**
 * Finds which places can lie in a region without looking at all of them.
 *
 * @remarks
 * Packed grids, one for each size of disc, so that a province does not make every village near it a candidate, and
 * places that can lie anywhere stand apart. A grid is made by counting, in one pass over the rows; a question looks at
 * the cells around the region, as far out as the largest disc of the grid.
 */
export const spatialIndex = (columns: DiscColumns): SpatialIndex => {
  const { chord } = columns
  const unbounded: number[] = []
  const bounded: number[] = []
  const bySize = sizes.map((): number[] => [])
  const chords = sizes.map((degrees) => 2 * Math.sin((degrees * radian) / 2))
  for (let row = 0; row < chord.length; row++) {
    if (!(chord[row]! < wholeEarth)) unbounded.push(row)
    else {
      bounded.push(row)
      let size = 0
      while (size < sizes.length - 1 && chord[row]! > chords[size]!) size++
      bySize[size]!.push(row)
    }
  }
  const all = Int32Array.from(bounded)
  const grids = sizes.flatMap((size, at) =>
    bySize[at]!.length === 0 ? [] : [gridOf(size, bySize[at]!, columns)],
  )
  return {
    unbounded: Int32Array.from(unbounded),
    candidates: (region) => {
      const runs = boxesOf(region).flatMap((box) => grids.flatMap((grid) => runsIn(grid, box)))
      const count = runs.reduce((sum, { length }) => sum + length, 0)
      return count > all.length * most ? all : ordered(runs, count)
    },
  }
}
