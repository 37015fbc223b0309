// Whether discs lie between two parallels and two meridians.

import { circle, rounding } from "../../value/sphere.ts"
import type { BoxRegion } from "./region.ts"
import type { RegionTest } from "./region-test.ts"

type Direction = readonly [cosine: number, sine: number]

// The square of the chord from a unit vector to the part of a meridian that lies between two parallels.
const toMeridian =
  ([dx, dy]: Direction, south: Direction, middle: Direction, north: Direction) =>
  (x: number, y: number, z: number): number => {
    const along = x * dx + y * dy
    const beside = x * dy - y * dx
    const isNorth = south[0] * z - south[1] * along >= 0
    const isSouth = along * north[1] - z * north[0] >= 0
    if (isNorth && isSouth && along * middle[0] + z * middle[1] >= 0) {
      const short = 1 - Math.sqrt(along * along + z * z)
      return beside * beside + short * short
    }
    const toSouth = (along - south[0]) ** 2 + (z - south[1]) ** 2
    const toNorth = (along - north[0]) ** 2 + (z - north[1]) ** 2
    return beside * beside + Math.min(toSouth, toNorth)
  }

/**
 * Tests discs against a box.
 *
 * @remarks
 * A disc whose centre lies inside, and which no edge of the box reaches, lies inside. The nearest point of a parallel has
 * the longitude of the centre, and that of a meridian is its foot; where these lie beyond the box's corners, a corner is
 * the nearest. Sides are told by cross products, which stay sharp at the poles where a sine of the latitude does not.
 */
export const boxTest = ({ west, south, east, north }: BoxRegion): RegionTest => {
  const width = east - west + (east < west ? 360 : 0)
  const isAllAround = width === 360
  const [westX, westY] = circle(west)
  const [eastX, eastY] = circle(east)
  // What lies on the far side of the earth lies in line with an edge as well, but not on the side of the middle.
  const [middleX, middleY] = circle(west + width / 2)
  const [lower, upper, middle] = [circle(south), circle(north), circle((south + north) / 2)]
  const [[lowerAcross, lowerUp], [upperAcross, upperUp]] = [lower, upper]
  const toWest = toMeridian([westX, westY], lower, middle, upper)
  const toEast = toMeridian([eastX, eastY], lower, middle, upper)
  return (x, y, z, chord) => {
    const least = chord + rounding
    if (z > upperUp + least || z < lowerUp - least) return 0
    const eastOfWest = westX * y - westY * x >= 0
    const westOfEast = x * eastY - y * eastX >= 0
    const isAmong =
      isAllAround ||
      (width > 180 ? eastOfWest || westOfEast : eastOfWest && westOfEast && x * middleX + y * middleY >= 0)
    const across = Math.sqrt(x * x + y * y)
    const isInside =
      isAmong && lowerAcross * z - lowerUp * across >= 0 && across * upperUp - z * upperAcross >= 0
    let nearest = Infinity
    if (!isAllAround) nearest = Math.min(toWest(x, y, z), toEast(x, y, z))
    if (isAmong && south > -90) {
      nearest = Math.min(nearest, (across - lowerAcross) ** 2 + (z - lowerUp) ** 2)
    }
    if (isAmong && north < 90) {
      nearest = Math.min(nearest, (across - upperAcross) ** 2 + (z - upperUp) ** 2)
    }
    return nearest <= least * least ? 1 : isInside ? 2 : 0
  }
}
