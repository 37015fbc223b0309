// Where a place can lie: a disc around its point, or anywhere on earth.
import type { Place } from "../../value/place.ts"
import { chordOf, vectorOf, wholeEarth } from "../../value/sphere.ts"
import { assumedRadii } from "./radii.ts"

/** Where a place can lie, as a disc on the unit sphere. */
export interface Disc {
  /** How far its centre lies towards Greenwich on the equator. */
  readonly x: number
  /** How far its centre lies towards 90 degrees east on the equator. */
  readonly y: number
  /** How far its centre lies towards the north pole. */
  readonly z: number
  /** The chord from the centre to the edge, in radii of the earth; 2 is the whole earth. */
  readonly chord: number
  /** Whether the record told the radius, the precision stands for it, or nothing bounds the place. */
  readonly basis: "told" | "assumed" | "unbounded"
}

/** A disc that is the whole earth: nothing tells where the place lies. */
export const anywhere: Disc = { x: 0, y: 0, z: 1, chord: wholeEarth, basis: "unbounded" }

/**
 * Where a place can lie.
 *
 * @remarks
 * A told radius is taken at its word. Without one the precision stands for it, as {@link assumedRadii} says: a bare point
 * is never the spot itself. A place without a point, and a point whose precision bounds nothing, can lie anywhere.
 */
export const discOf = (place: Place | undefined): Disc => {
  const km = place?.radiusKm ?? (place === undefined ? undefined : assumedRadii[place.precision].km)
  if (place?.point === undefined || km === undefined) return anywhere
  const [x, y, z] = vectorOf(place.point.longitude, place.point.latitude)
  const basis = place.radiusKm === undefined ? "assumed" : "told"
  return { x, y, z, chord: chordOf(km), basis }
}

/** Discs as columns, one row a place. */
export interface DiscColumns {
  /** How far the centres lie towards Greenwich on the equator. */
  readonly x: Float64Array
  /** How far the centres lie towards 90 degrees east on the equator. */
  readonly y: Float64Array
  /** How far the centres lie towards the north pole. */
  readonly z: Float64Array
  /** The chords from the centres to the edges. */
  readonly chord: Float64Array
}

/** Where places can lie, as columns; a row without a place can lie anywhere. */
export const discColumns = (places: readonly (Place | undefined)[]): DiscColumns => {
  const column = (): Float64Array => new Float64Array(places.length)
  const columns = { x: column(), y: column(), z: column(), chord: column() }
  for (let row = 0; row < places.length; row++) {
    const disc = discOf(places[row])
    columns.x[row] = disc.x
    columns.y[row] = disc.y
    columns.z[row] = disc.z
    columns.chord[row] = disc.chord
  }
  return columns
}
