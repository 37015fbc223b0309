// A place as a disc on the sphere: the point that stands for it and how far around it the spot can lie.
import type { Place, Point } from "../value/place.ts"
import { earthRadiusKm, vectorOf } from "../value/sphere.ts"
import type { PlacePrecision } from "../value/vocabulary/place-precision.ts"

/** A disc on the earth. */
export interface Disc {
  /** The centre, as kilometres from the middle of the earth. */
  readonly centre: readonly [x: number, y: number, z: number]
  /** How far from the centre the spot can lie, in kilometres along the ground. */
  readonly radiusKm: number
  /** That the radius is only usual for a place of its precision, since none was told. */
  readonly isUsual?: true
}

// The rules of thumb of PlacePrecision: what is usual weighs here, where a certain answer needs the largest. Where nobody told how precise it is, the point may be a country's centre.
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
  const [x, y, z] = vectorOf(longitude, latitude)
  return [x * earthRadiusKm, y * earthRadiusKm, z * earthRadiusKm]
}

/** The disc in which a place lies; none where it has no point. */
export const discOf = ({ point, precision, radiusKm }: Place): Disc | undefined =>
  point === undefined
    ? undefined
    : {
        centre: onSphere(point),
        radiusKm: Math.min(radiusKm ?? radii[precision], earthRadiusKm * Math.PI),
        ...(radiusKm === undefined ? { isUsual: true } : {}),
      }

/** The distance of two centres along the ground, in kilometres. */
export const distanceKm = ({ centre: a }: Disc, { centre: b }: Disc): number => {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
  return 2 * earthRadiusKm * Math.asin(Math.min(1, chord / (2 * earthRadiusKm)))
}
