// Whether discs lie within a distance of a point.

import { chordOf, halfAngle, rounding, vectorOf } from "../../value/sphere.ts"
import type { NearRegion } from "./region.ts"
import type { RegionTest } from "./region-test.ts"

/**
 * Tests discs against the surroundings of a point.
 *
 * @remarks
 * The border is the circle around the point, and its angle from a centre is the difference of two: of the halves,
 * sin(r − d) = sin r cos d − cos r sin d, where the sine and cosine of half the distance d are half the chords to the
 * point and to what lies opposite. So it is exact, and without a sine of its own.
 */
export const nearTest = ({ point, radiusKm }: NearRegion): RegionTest => {
  const [px, py, pz] = vectorOf(point.longitude, point.latitude)
  const half = halfAngle(radiusKm)
  if (half >= Math.PI / 2) return () => 2
  const sine = Math.sin(half) / 2
  const cosine = Math.cos(half) / 2
  const size = chordOf(radiusKm)
  return (x, y, z, chord) => {
    const dx = x - px
    const dy = y - py
    const dz = z - pz
    const apart = dx * dx + dy * dy + dz * dz
    // A chord is never longer than two that lead there.
    const reach = size + chord + rounding
    if (apart > reach * reach) return 0
    // Around the very same point nothing was rounded: 25 km lie within 25 km.
    if (apart === 0) return chord <= size ? 2 : 1
    const sx = x + px
    const sy = y + py
    const sz = z + pz
    const inwards = sine * Math.sqrt(sx * sx + sy * sy + sz * sz) - cosine * Math.sqrt(apart)
    const least = chord / 2 + rounding
    return inwards >= least ? 2 : -inwards > least ? 0 : 1
  }
}
