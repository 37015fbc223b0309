// A polygon as GeoJSON writes it, with what keeps it from being misread.
import * as z from "zod"
import type { Breach, Path } from "../../core/issue.ts"
import { type RecordRule, recordRule } from "../../core/rule.ts"
import { field, list, type ObjectSchema, schemaOf, some } from "../../core/schema.ts"
import { regionRules } from "./rules.ts"

/** A longitude and a latitude in degrees; a height may follow and is not looked at. @category queries */
export type Position = readonly number[]

/** Positions of which the last is the first again. @category queries */
export type Ring = readonly Position[]

/** An outline and the holes in it. @category queries */
export interface Polygon {
  /** That it is one polygon. */
  readonly type: "Polygon"
  /** The outline, and after it the holes. */
  readonly coordinates: readonly Ring[]
}

/** Several polygons. @category queries */
export interface MultiPolygon {
  /** That they are several. */
  readonly type: "MultiPolygon"
  /** The polygons, each an outline and its holes. */
  readonly coordinates: readonly (readonly Ring[])[]
}

/**
 * Everything inside a polygon, or inside one of several.
 *
 * @remarks
 * A geometry of GeoJSON as it is. Edges are straight in longitude and latitude, not along great circles, so an edge
 * from one position of a parallel to another follows the parallel. A ring may cross itself: inside is what an odd number
 * of its rings' edges lies around. What spans the antimeridian is cut there in two, or its longitudes go on past 180
 * (or -180); an edge that would go more than half the way around is refused, since it is mostly a polygon that forgot to.
 * What lies around a pole goes up to it along both sides of one meridian, with an edge all the way around between them.
 *
 * Source: RFC 7946, sections 3.1.1, 3.1.6 and 3.1.9.
 * @category queries
 */
export type PolygonRegion = Polygon | MultiPolygon

const mostPositions = 10_000

const isPosition = ({ length, 0: longitude = Number.NaN, 1: latitude = Number.NaN }: Position): boolean =>
  (length === 2 || length === 3) && Math.abs(longitude) <= 360 && Math.abs(latitude) <= 90

const textOf = (position: Position | undefined): string => JSON.stringify(position?.slice(0, 4) ?? [])

// A ring is told its first fault of each sort: the thousandth says no more.
type RingFault = (ring: Ring) => Breach | undefined

const badPosition: RingFault = (ring) => {
  const index = ring.findIndex((position) => !isPosition(position))
  const found = ring[index]
  if (found === undefined) return undefined
  const hint = found.length === 2 && isPosition([...found].reverse()) ? "; the two may be swapped" : ""
  return { path: [index], params: { position: textOf(found), hint } }
}

const short: RingFault = ({ length }) => (length < 4 ? { params: { count: length } } : undefined)

const open: RingFault = (ring) => {
  const [first, last] = [ring[0], ring.at(-1)]
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return isClosed
    ? undefined
    : { path: [ring.length - 1], params: { first: textOf(first), last: textOf(last) } }
}

// The longitude from which a ring comes to a position or to which it goes on; what stays on the spot is not looked at.
const beyond = (ring: Ring, index: number, step: 1 | -1): number | undefined => {
  const [longitude, latitude] = ring[index] ?? []
  const isHere = (at: Position | undefined): boolean => at?.[0] === longitude && at?.[1] === latitude
  // The last position is the first again.
  const count = ring.length - 1
  for (let away = 1; away < count; away++) {
    const at = ring[(index + step * away + count) % count]
    if (!isHere(at)) return at?.[0]
  }
  return undefined
}

const halfAround = {
  fault: "and it is not clear which way around",
  right:
    "a polygon cut in two at the antimeridian, or longitudes that go on past 180; a position half-way for the long way.",
} as const

const allAround = {
  fault: "which are one meridian, and closes no area on the map",
  right:
    "for what lies around a pole a box up to it, or a ring that goes on to the pole along the one meridian and comes back along the other.",
} as const

// On the map an edge all the way around parts what is above it from what is below only where the ring follows the map's
// sides at both of its ends; a ring drawn around a pole that is merely closed lies flat and holds nothing.
const wideEdge: RingFault = (ring) => {
  for (let index = 1; index < ring.length; index++) {
    const [[from] = [], [to] = []] = [ring[index - 1], ring[index]]
    if (from === undefined || to === undefined) continue
    const width = Math.abs(to - from)
    if (width <= 180) continue
    const isAlong = beyond(ring, index - 1, -1) === from && beyond(ring, index, 1) === to
    if (width === 360 && isAlong) continue
    return { path: [index], params: { from, to, ...(width === 360 ? allAround : halfAround) } }
  }
  return undefined
}

const ringFaults = [
  [regionRules["region/position"], badPosition],
  [regionRules["region/ring-short"], short],
  [regionRules["region/ring-open"], open],
  [regionRules["region/wide-edge"], wideEdge],
] as const

interface PlacedRing {
  readonly ring: Ring
  readonly path: Path
}

const placed = (rings: readonly Ring[], path: Path): readonly PlacedRing[] =>
  rings.map((ring, index) => ({ ring, path: [...path, index] }))

const rulesOver = <R extends PolygonRegion>(
  ringsOf: (coordinates: R["coordinates"]) => readonly PlacedRing[],
): readonly RecordRule<R>[] => [
  ...ringFaults.map(([rule, faultOf]) =>
    recordRule<R>()(rule, ["coordinates"], ({ coordinates }) =>
      ringsOf(coordinates).flatMap(({ ring, path }) => {
        const found = faultOf(ring)
        return found === undefined ? [] : [{ ...found, path: [...path, ...(found.path ?? [])] }]
      }),
    ),
  ),
  recordRule<R>()(regionRules["region/too-large"], ["coordinates"], ({ coordinates }) => {
    const count = ringsOf(coordinates).reduce((sum, { ring }) => sum + ring.length, 0)
    return count > mostPositions ? { path: ["coordinates"], params: { count } } : undefined
  }),
]

const rings: z.ZodType<readonly Ring[], readonly Ring[]> = some(list(list(z.number())))

/** The schema of one polygon. @category queries */
export const Polygon: ObjectSchema<Polygon> = schemaOf<Polygon>()(
  { id: "Polygon", description: "An outline and the holes in it.", source: "RFC 7946, section 3.1.6." },
  {
    type: field(z.literal("Polygon"), "That it is one polygon."),
    coordinates: field(rings, "The outline, and after it the holes.", {
      unit: "degrees",
      examples: [
        [
          [
            [44, 33],
            [45, 33],
            [45, 34],
            [44, 34],
            [44, 33],
          ],
        ],
      ],
    }),
  },
  { refine: rulesOver<Polygon>((coordinates) => placed(coordinates, ["coordinates"])) },
)

/** The schema of several polygons. @category queries */
export const MultiPolygon: ObjectSchema<MultiPolygon> = schemaOf<MultiPolygon>()(
  { id: "MultiPolygon", description: "Several polygons.", source: "RFC 7946, section 3.1.7." },
  {
    type: field(z.literal("MultiPolygon"), "That they are several."),
    coordinates: field(some(rings), "The polygons, each an outline and its holes.", { unit: "degrees" }),
  },
  {
    refine: rulesOver<MultiPolygon>((coordinates) =>
      coordinates.flatMap((rings, index) => placed(rings, ["coordinates", index])),
    ),
  },
)

/** The schema of everything inside a polygon. @category queries */
export const PolygonRegion: z.ZodType<PolygonRegion, PolygonRegion> = z
  .discriminatedUnion("type", [Polygon, MultiPolygon])
  .meta({
    id: "PolygonRegion",
    description: "Everything inside a polygon of GeoJSON, or inside one of several.",
  }) as unknown as z.ZodType<PolygonRegion, PolygonRegion>

/** The polygons of a region, each as its outline and holes. */
export const polygonsOf = (region: PolygonRegion): readonly (readonly Ring[])[] =>
  region.type === "Polygon" ? [region.coordinates] : region.coordinates
