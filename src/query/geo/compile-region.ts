// Whether a place lies in a region: certain where all of its disc does, no where nothing of it does.
import type { Truth } from "../../resolve/truth.ts"
import { boxTest } from "./box-test.ts"
import type { Disc } from "./disc.ts"
import { nearTest } from "./near-test.ts"
import { polygonTest } from "./polygon-test.ts"
import type { Region } from "./region.ts"
import { type RegionTest, truths } from "./region-test.ts"

/**
 * A region as a test of discs, made once for many.
 *
 * @remarks
 * The answers are never wrong about `certain` and `no`. A `possible` of one key alone is open indeed, but for discs that
 * come within 10 m of the border of a polygon, or that lie across a border shared by two parts of one. Of several keys
 * each is answered by itself and the least stands: what lies in each of two regions for a part is possible, also where
 * the two have nothing in common.
 */
export const compileRegion = ({ near, box, polygon }: Region): RegionTest => {
  const tests = [
    ...(near === undefined ? [] : [nearTest(near)]),
    ...(box === undefined ? [] : [boxTest(box)]),
    ...(polygon === undefined ? [] : [polygonTest(polygon)]),
  ]
  const [first = () => 2 as const, ...others] = tests
  return others.reduce<RegionTest>(
    (one, other) => (x, y, z, chord) => {
      const found = one(x, y, z, chord)
      return found === 0 ? 0 : (Math.min(found, other(x, y, z, chord)) as 0 | 1 | 2)
    },
    first,
  )
}

/** Whether what lies in a disc lies in a region. */
export const insideness = ({ x, y, z, chord }: Disc, region: Region): Truth =>
  truths[compileRegion(region)(x, y, z, chord)]
