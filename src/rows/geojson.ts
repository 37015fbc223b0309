// The rows as a map: GeoJSON features, also for incidents without a point.
import type { Row } from "./rows.ts"

/** One incident as a GeoJSON feature. @category answers */
export interface RowFeature {
  /** That this is a feature. */
  readonly type: "Feature"
  /** The id of the incident. */
  readonly id: string
  /** The point as longitude and latitude; null where no point was told. */
  readonly geometry: { readonly type: "Point"; readonly coordinates: [number, number] } | null
  /** The columns of the row. */
  readonly properties: Omit<Row, "latitude" | "longitude">
}

/**
 * Incidents as a GeoJSON feature collection.
 *
 * @remarks Its lists are mutable, as the usual types of GeoJSON want them.
 * @category answers
 */
export interface RowCollection {
  /** That this is a feature collection. */
  readonly type: "FeatureCollection"
  /** The incidents. */
  readonly features: RowFeature[]
}

const featureOf = ({ latitude, longitude, ...properties }: Row): RowFeature => ({
  type: "Feature",
  id: properties.id,
  geometry:
    latitude === null || longitude === null ? null : { type: "Point", coordinates: [longitude, latitude] },
  properties,
})

/**
 * Rows as a GeoJSON feature collection.
 *
 * @remarks
 * An incident without a point stays in the collection with a null geometry, so that the map's counts and the table's
 * agree. `place_precision` says what a point stands for: many are only the centre of a province. Coordinates are
 * degrees of WGS 84, as the model has them, and are not rounded.
 *
 * Source: RFC 7946.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", where: at(33.34, 44.4, { precision: "settlement" }) })
 * toGeoJSON(rows(dataset({ incidents: [strike] }))).features[0]?.geometry?.coordinates // => [44.4, 33.34]
 * ```
 * @category answers
 */
export const toGeoJSON = (rows: readonly Row[]): RowCollection => ({
  type: "FeatureCollection",
  features: rows.map(featureOf),
})

/**
 * Rows as the text of a GeoJSON feature collection, piece by piece: one line a feature.
 *
 * @remarks
 * The same collection as that of `toGeoJSON`, which never stands in memory as a whole; QGIS and ogr2ogr open it.
 *
 * Source: RFC 7946.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", where: at(33.34, 44.4, { precision: "settlement" }) })
 * const map = rows(dataset({ incidents: [strike] }))
 * JSON.parse([...rowsGeoJSON(map)].join("")).features[0].geometry.coordinates // => [44.4, 33.34]
 * ```
 * @category answers
 */
export function* rowsGeoJSON(rows: Iterable<Row>): Generator<string, void> {
  yield '{"type":"FeatureCollection","features":['
  let between = "\n"
  for (const row of rows) {
    yield `${between}${JSON.stringify(featureOf(row))}`
    between = ",\n"
  }
  yield "\n]}\n"
}
