// A region that a question can ask about: the surroundings of a point, a box or a polygon.
import * as z from "zod"
import { recordRule } from "../../core/rule.ts"
import { field, keepBeside, type ObjectSchema, optional, schemaOf } from "../../core/schema.ts"
import { Point } from "../../value/place.ts"
import { PolygonRegion } from "./polygon-region.ts"
import { regionRules } from "./rules.ts"

/**
 * Everything within a distance of a point.
 *
 * @category queries
 */
export interface NearRegion {
  /** The point. */
  readonly point: Point
  /** The distance from the point, over the ground. */
  readonly radiusKm: number
}

/**
 * Everything between two parallels and two meridians.
 *
 * @remarks
 * `west` above `east` is a box across the antimeridian: from 170 to -170 it is 20 degrees wide. From -180 to 180 it goes
 * all the way around, and from -90 or to 90 it includes the pole.
 * @category queries
 */
export interface BoxRegion {
  /** The longitude of the western edge. */
  readonly west: number
  /** The latitude of the southern edge. */
  readonly south: number
  /** The longitude of the eastern edge. */
  readonly east: number
  /** The latitude of the northern edge. */
  readonly north: number
}

/** A region on the earth: what lies in all that its keys say. @category queries */
export interface Region {
  /** Everything within a distance of a point. */
  readonly near?: NearRegion
  /** Everything between two parallels and two meridians. */
  readonly box?: BoxRegion
  /** Everything inside a polygon of GeoJSON. */
  readonly polygon?: PolygonRegion
}

// Half the equator of WGS 84: no place on earth is further away.
const furthestKm = 20_038

const radiusKm: z.ZodType<number, number> = keepBeside(z.number().positive().max(furthestKm), {
  leaf: { rule: regionRules["region/radius"] },
})

/** The schema of everything within a distance of a point. @category queries */
export const NearRegion: ObjectSchema<NearRegion> = schemaOf<NearRegion>()(
  {
    id: "NearRegion",
    description: "Everything within a distance of a point.",
    examples: [{ point: { latitude: 33.34, longitude: 44.4 }, radiusKm: 25 }],
  },
  {
    point: field(Point, "The point."),
    radiusKm: field(radiusKm, "The distance from the point, over the ground.", {
      unit: "kilometres",
      examples: [25],
    }),
  },
)

const { latitude, longitude } = Point.shape

const boxInOrder = recordRule<BoxRegion>()(
  regionRules["region/box-order"],
  ["south", "north"],
  ({ south, north }) => (south > north ? { path: ["north"], value: north, params: { south } } : undefined),
)

/**
 * The schema of everything between two parallels and two meridians.
 *
 * @category queries
 */
export const BoxRegion: ObjectSchema<BoxRegion> = schemaOf<BoxRegion>()(
  {
    id: "BoxRegion",
    description: "Everything between two parallels and two meridians.",
    examples: [{ west: 42, south: 35, east: 46, north: 37.5 }],
  },
  {
    west: field(longitude, "The longitude of the western edge.", { unit: "degrees", examples: [42] }),
    south: field(latitude, "The latitude of the southern edge.", { unit: "degrees", examples: [35] }),
    east: field(longitude, "The longitude of the eastern edge.", { unit: "degrees", examples: [46] }),
    north: field(latitude, "The latitude of the northern edge.", { unit: "degrees", examples: [37.5] }),
  },
  { refine: [boxInOrder] },
)

/** The keys of a region, for the schema of whatever asks about one. */
export const regionShape: {
  near: z.ZodExactOptional<ObjectSchema<NearRegion>>
  box: z.ZodExactOptional<ObjectSchema<BoxRegion>>
  polygon: z.ZodExactOptional<z.ZodType<PolygonRegion, PolygonRegion>>
} = {
  near: optional(NearRegion, "Everything within a distance of a point."),
  box: optional(BoxRegion, "Everything between two parallels and two meridians."),
  polygon: optional(PolygonRegion, "Everything inside a polygon of GeoJSON."),
}
