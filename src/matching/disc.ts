// A place as a disc on the sphere: the point that stands for it and how far around it the spot can lie.
import type { Place, Point } from "../value/place.ts"
import type { PlacePrecision } from "../value/vocabulary/place-precision.ts"

/** A disc on the earth. */
export interface Disc {
  /** The centre, as kilometres from the middle of the earth. */
  readonly centre: readonly [x: number, y: number, z: number]
  /** How far from the centre the spot can lie, in kilometres along the ground. */
  readonly radiusKm: number
}

/** The mean radius of the earth. */
export const earthKm = 6371

// The rules of thumb of PlacePrecision. Where nobody told how precise it is, the point may be a country's centre.
const radii: Readonly<Record<PlacePrecision, number>> = {
  exact: 0.1,
  site: 0.5,
  street: 1,
  "part-of-settlement": 3,
  settlement: 5,
  "near-settlement": 25,
  adm3: 15,
  adm2: 50,
  adm1: 150,
  region: 250,
  country: 500,
  "sea-or-air": 500,
  unknown: 500,
}

const onSphere = ({ latitude, longitude }: Point): Disc["centre"] => {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  const across = earthKm * Math.cos(north)
  return [across * Math.cos(east), across * Math.sin(east), earthKm * Math.sin(north)]
}

/** The disc in which a place lies; none where it has no point. */
export const discOf = ({ point, precision, radiusKm }: Place): Disc | undefined =>
  point === undefined
    ? undefined
    : { centre: onSphere(point), radiusKm: Math.min(radiusKm ?? radii[precision], earthKm * Math.PI) }

/** The distance of two centres along the ground, in kilometres. */
export const distanceKm = ({ centre: a }: Disc, { centre: b }: Disc): number => {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
  return 2 * earthKm * Math.asin(Math.min(1, chord / (2 * earthKm)))
}
