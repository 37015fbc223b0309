// The earth as a sphere: points as unit vectors, distances as chords, so that comparing needs no sines.

/**
 * The mean radius of the earth in kilometres.
 *
 * @remarks
 * The earth is taken as a sphere. True distances on the ellipsoid differ from those on the sphere by up to some 0.6 %,
 * which is less than what is ever known of where something happened.
 *
 * Source: IUGG mean radius R1 = (2a + b) / 3 of WGS 84.
 */
export const earthRadiusKm = 6371.0088

/**
 * How far from a border two chords must lie to count as on different sides of it, in radii of the earth.
 *
 * @remarks
 * Degrees to radians, sines and a few sums of numbers below 2 are together off by less than 1e-14; this is a hundred
 * times more, and on the ground 6 micrometres. Whatever is nearer to a border than that is possible, so that no answer
 * hangs on the last bits of an engine's sines.
 */
export const rounding = 1e-12

/** The chord that spans half the earth: a disc with this radius is the whole earth. */
export const wholeEarth = 2

/** A degree in radians. */
export const radian: number = Math.PI / 180

/** Half of the angle that so many kilometres span, in radians; at most a right angle. */
export const halfAngle = (km: number): number => Math.min(km / earthRadiusKm, Math.PI) / 2

/** The chord that so many kilometres span, in radii of the earth; at most 2. */
export const chordOf = (km: number): number => wholeEarth * Math.sin(halfAngle(km))

/** The angle that a chord spans, in degrees. */
export const angleOf = (chord: number): number => (2 * Math.asin(Math.min(chord / 2, 1))) / radian

const quarters: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

/** The cosine and sine of degrees, exact at right angles, where -180 and 180 are one. */
export const circle = (degrees: number): readonly [cosine: number, sine: number] => {
  const turns = degrees / 90
  return Number.isInteger(turns)
    ? quarters[((turns % 4) + 4) % 4]!
    : [Math.cos(degrees * radian), Math.sin(degrees * radian)]
}

/** A point on the unit sphere; z points to the north pole and x to Greenwich on the equator. */
export type Vector = readonly [x: number, y: number, z: number]

/** The unit vector of a point in degrees. */
export const vectorOf = (longitude: number, latitude: number): Vector => {
  const [alongX, alongY] = circle(longitude)
  const [across, up] = circle(latitude)
  return [across * alongX, across * alongY, up]
}

/** The longitude of a unit vector in degrees; 0 at the poles. */
export const longitudeOf = (x: number, y: number): number => Math.atan2(y, x) / radian

/** The latitude of a unit vector in degrees. */
export const latitudeOf = (x: number, y: number, z: number): number =>
  Math.atan2(z, Math.sqrt(x * x + y * y)) / radian
