// Whether discs lie inside polygons of GeoJSON.

import { latitudeOf, longitudeOf, rounding } from "../../value/sphere.ts"
import { borderOf, comesWithin } from "./border.ts"
import { boxTest } from "./box-test.ts"
import { boxOf } from "./boxes.ts"
import { type PolygonRegion, polygonsOf, type Ring } from "./polygon-region.ts"
import type { RegionTest } from "./region-test.ts"

// Next to an edge of the map both of its sides are the same; nearer than rounding, so that nothing lies between.
const inset = 1e-12

const onMap = (degrees: number, limit: number): number =>
  Math.max(inset - limit, Math.min(limit - inset, degrees))

/** A ring as longitudes and latitudes in turn. */
const flat = (ring: Ring): Float64Array =>
  Float64Array.from(ring.flatMap(([longitude = 0, latitude = 0]) => [longitude, latitude]))

// How many edges of a ring lie east of a point, odd or even.
const isOdd = (ring: Float64Array, longitude: number, latitude: number): boolean => {
  let odd = false
  for (let at = 2; at < ring.length; at += 2) {
    const fromX = ring[at - 2]!
    const fromY = ring[at - 1]!
    const toX = ring[at]!
    const toY = ring[at + 1]!
    if (fromY > latitude === toY > latitude) continue
    if (longitude < fromX + ((latitude - fromY) / (toY - fromY)) * (toX - fromX)) odd = !odd
  }
  return odd
}

/**
 * Tests discs against polygons.
 *
 * @remarks
 * A disc that the border does not reach lies where its centre lies. The centre's side is told on the map, as RFC 7946
 * draws edges; longitude and latitude need sines, which can err only nearer to the border than what is possible anyway.
 * The border is known to 10 m, and a disc that comes as near as that to it is possible.
 */
export const polygonTest = (region: PolygonRegion): RegionTest => {
  const polygons = polygonsOf(region)
  const border = borderOf(polygons)
  const outlines = polygons.map((rings) => rings.map(flat))
  const tests = polygons.map((rings) => boxTest(boxOf(rings.flat())))
  const holds = (longitude: number, latitude: number): boolean => {
    for (const rings of outlines) {
      let odd = false
      for (const ring of rings) if (isOdd(ring, longitude, latitude)) odd = !odd
      if (odd) return true
    }
    return false
  }
  return (x, y, z, chord) => {
    let isNear = false
    for (let at = 0; at < tests.length && !isNear; at++) isNear = tests[at]!(x, y, z, chord) !== 0
    if (!isNear) return 0
    if (comesWithin(border, x, y, z, chord + rounding)) return 1
    const longitude = onMap(longitudeOf(x, y), 180)
    const latitude = onMap(latitudeOf(x, y, z), 90)
    const isInside =
      holds(longitude, latitude) || holds(longitude + 360, latitude) || holds(longitude - 360, latitude)
    return isInside ? 2 : 0
  }
}
