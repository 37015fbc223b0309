// A Feature of GeoJSON as the record that it stands for: its properties, and the point where they lack it.
import { cellOf } from "../batch.ts"
import type { Members } from "./record.ts"

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const own = (members: Members, key: string): unknown =>
  Object.hasOwn(members, key) ? members[key] : undefined

/** Whether a record is a Feature of GeoJSON (RFC 7946). */
export const isFeature = (members: Members): boolean => own(members, "type") === "Feature"

// The longitude comes first in GeoJSON.
const pointOf = (geometry: unknown): readonly unknown[] => {
  if (!isObject(geometry) || own(geometry, "type") !== "Point") return []
  const coordinates = own(geometry, "coordinates")
  return Array.isArray(coordinates) ? coordinates.slice(0, 2) : []
}

/** The record that a Feature stands for; nothing where it has no properties that could be read. */
export const featureMembers = (feature: Members): Members | undefined => {
  const properties = own(feature, "properties") ?? (Object.hasOwn(feature, "properties") ? {} : undefined)
  if (!isObject(properties)) return undefined
  const keys = Object.keys(properties)
  const lacks = (name: string): boolean =>
    !keys.some((key) => key.length === name.length && key.toLowerCase() === name)
  const [longitude, latitude] = pointOf(own(feature, "geometry"))
  const id = own(feature, "id")
  return {
    ...(id !== undefined && lacks("id") ? { id } : {}),
    ...properties,
    ...(latitude !== undefined && lacks("latitude") ? { latitude: cellOf(latitude) } : {}),
    ...(longitude !== undefined && lacks("longitude") ? { longitude: cellOf(longitude) } : {}),
  }
}
