// What is wrong with a collection of points, told by RFC 7946 and not by the code under test.

const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const isDegrees = (value: unknown, most: number): boolean =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= most

const faultsOfFeature = (feature: unknown): readonly string[] => {
  const { type, id, geometry, properties, ...others } = members(feature)
  const { type: kind, coordinates, ...more } = members(geometry)
  const [longitude, latitude, ...rest] = Array.isArray(coordinates) ? coordinates : []
  return [
    ...(type === "Feature" ? [] : ["no feature"]),
    ...(typeof id === "string" ? [] : ["an id that is no text"]),
    ...(typeof properties === "object" && !Array.isArray(properties) ? [] : ["no properties"]),
    // Old members such as crs change what coordinates mean.
    ...Object.keys({ ...others, ...more }).map((name) => `the member ${name}`),
    ...(geometry === null ||
    (kind === "Point" && rest.length === 0 && isDegrees(longitude, 180) && isDegrees(latitude, 90))
      ? []
      : ["a geometry that is neither null nor a point"]),
  ]
}

/** Everything that is wrong with a feature collection. */
export const geometryFaults = (collection: unknown): readonly string[] => {
  const { type, features, ...others } = members(collection)
  return [
    ...(type === "FeatureCollection" ? [] : ["no collection"]),
    ...Object.keys(others).map((name) => `the member ${name}`),
    ...(Array.isArray(features) ? features.flatMap(faultsOfFeature) : ["no features"]),
  ]
}
