// The earth by the textbook: haversines, points walked to, and regions by plain comparisons, as slow as they come.

/** Longitude and latitude in degrees. */
export type Spot = readonly [longitude: number, latitude: number]

const radian = Math.PI / 180
const earthKm = 6371.0088

/** The great-circle distance by the haversine formula. */
export const haversineKm = ([lonA, latA]: Spot, [lonB, latB]: Spot): number => {
  const [a, b] = [latA * radian, latB * radian]
  const h =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((lonB - lonA) * radian) / 2) ** 2
  return 2 * earthKm * Math.atan2(Math.sqrt(h), Math.sqrt(Math.max(0, 1 - h)))
}

/** Where one comes to by so many kilometres on a bearing. */
export const walk = ([longitude, latitude]: Spot, bearing: number, km: number): Spot => {
  const [from, way, turn] = [latitude * radian, km / earthKm, bearing * radian]
  const sine = Math.sin(from) * Math.cos(way) + Math.cos(from) * Math.sin(way) * Math.cos(turn)
  const to = Math.asin(Math.max(-1, Math.min(1, sine)))
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(way) * Math.cos(from),
    Math.cos(way) - Math.sin(from) * Math.sin(to),
  )
  return [onEarth(longitude + east / radian), to / radian]
}

const onEarth = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180

/** Points of a disc: its centre, its rim, and rings between. */
export const pointsOf = (centre: Spot, km: number, around = 24): readonly Spot[] => [
  centre,
  ...[0.05, 0.3, 0.6, 0.85, 1 - 1e-9].flatMap((share) =>
    Array.from({ length: around }, (_, at) =>
      walk(centre, (360 / around) * (at + share), share * Math.min(km, Math.PI * earthKm)),
    ),
  ),
]

/** Edges of a box. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Whether a point lies in a box. */
export const isInBox = ([longitude, latitude]: Spot, { west, south, east, north }: Box): boolean =>
  south <= latitude &&
  latitude <= north &&
  (west <= east ? west <= longitude && longitude <= east : longitude >= west || longitude <= east)

type Rings = readonly (readonly (readonly number[])[])[]

// By a ray to the north, for each way to write the longitude.
const isInRings = (longitude: number, latitude: number, rings: Rings): boolean => {
  let crossings = 0
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [ring[at - 1]!, ring[at]!]
      if (x1 <= longitude === x2 <= longitude) continue
      if (y1 + ((longitude - x1) * (y2 - y1)) / (x2 - x1) > latitude) crossings++
    }
  }
  return crossings % 2 === 1
}

/** Whether a point lies in one of several polygons, drawn on a map as RFC 7946 draws them. */
export const isInPolygons = ([longitude, latitude]: Spot, polygons: readonly Rings[]): boolean =>
  polygons.some((rings) => [-360, 0, 360].some((turn) => isInRings(longitude + turn, latitude, rings)))

/** Whether a point and all at a centimetre from it lie inside, or all outside; undefined where they do not agree. */
export const clearly = ([longitude, latitude]: Spot, holds: (spot: Spot) => boolean): boolean | undefined => {
  const tiny = 1e-7
  const across = Math.min(1, tiny / Math.max(Math.cos(latitude * radian), tiny))
  const found = [
    [longitude, Math.min(90, latitude + tiny)],
    [longitude, Math.max(-90, latitude - tiny)],
    [onEarth(longitude + across), latitude],
    [onEarth(longitude - across), latitude],
  ].map((spot) => holds(spot as unknown as Spot))
  return found.every((one) => one) ? true : found.some((one) => one) ? undefined : false
}

/** Points along a line that is straight on the map. */
export const along = ([x1, y1]: Spot, [x2, y2]: Spot, steps: number): readonly Spot[] =>
  Array.from({ length: steps + 1 }, (_, at) => [x1 + ((x2 - x1) * at) / steps, y1 + ((y2 - y1) * at) / steps])
