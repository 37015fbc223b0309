// The boxes that a region lies in.

import { halfAngle, radian } from "../../value/sphere.ts"
import { polygonsOf } from "./polygon-region.ts"
import type { BoxRegion, NearRegion, Region } from "./region.ts"

// Far more than was rounded, far less than anyone measures: a tenth of a millimetre.
const slack = 1e-9

const everywhere: BoxRegion = { west: -180, south: -90, east: 180, north: 90 }

/** A box widened by degrees of a great circle, so that it holds all discs of this radius that reach into it. */
export const widened = ({ west, south, east, north }: BoxRegion, degrees: number): BoxRegion => {
  const reach = degrees + slack
  const furthest = Math.max(Math.abs(south), Math.abs(north))
  const isAtPole = furthest + reach >= 90
  const beside = isAtPole
    ? 180
    : Math.asin(Math.sin(reach * radian) / Math.cos(furthest * radian)) / radian + slack
  const width = east - west + (east < west ? 360 : 0)
  const [lower, upper] = [Math.max(south - reach, -90), Math.min(north + reach, 90)]
  return width + 2 * beside >= 360 - slack
    ? { ...everywhere, south: lower, north: upper }
    : { west: onEarth(west - beside), south: lower, east: onEarth(east + beside), north: upper }
}

const onEarth = (longitude: number): number =>
  longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude

const boxAround = ({ point: { longitude, latitude }, radiusKm }: NearRegion): BoxRegion =>
  widened(
    { west: longitude, south: latitude, east: longitude, north: latitude },
    (2 * halfAngle(radiusKm)) / radian,
  )

/** The box around the positions of an outline; its longitudes may go past 180. */
export const boxOf = (outline: readonly (readonly number[])[]): BoxRegion => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude = 0, latitude = 0] of outline) {
    west = Math.min(west, longitude)
    south = Math.min(south, latitude)
    east = Math.max(east, longitude)
    north = Math.max(north, latitude)
  }
  return east - west >= 360 - slack
    ? { ...everywhere, south, north }
    : { west: onEarth(west), south, east: onEarth(east), north }
}

/** Boxes that a region lies in, each box with what one of its parts has. */
export const boxesOf = ({ near, box, polygon }: Region): readonly BoxRegion[] => {
  if (near !== undefined) return [boxAround(near)]
  if (box !== undefined) return [box]
  if (polygon !== undefined) return polygonsOf(polygon).map((rings) => boxOf(rings.flat()))
  return [everywhere]
}
