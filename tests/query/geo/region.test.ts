// What is a region, and what is refused with a word on what would be right.

import { describe, expect, test } from "vitest"
import * as z from "zod"
import { issueText } from "../../../src/core/issue.ts"
import { read } from "../../../src/core/read.ts"
import { PolygonRegion } from "../../../src/query/geo/polygon-region.ts"
import { BoxRegion, NearRegion, regionShape } from "../../../src/query/geo/region.ts"

const point = { latitude: 33.34, longitude: 44.4 }
const square = [
  [44, 33],
  [45, 33],
  [45, 34],
  [44, 34],
  [44, 33],
]
const told = (schema: z.ZodType, input: unknown): readonly string[] =>
  read(schema, input).issues.map(issueText)
const polygon = (...coordinates: unknown[]) => ({ type: "Polygon", coordinates })

describe("the surroundings of a point", () => {
  test("are a point and a distance", () => {
    expect(read(NearRegion, { point, radiusKm: 25 }).ok).toBe(true)
    expect(read(NearRegion, { point, radiusKm: 20_037.5 }).ok).toBe(true)
  })

  test.each([0, -1, 20_039, 1e300, Number.NaN, Infinity, "25"])("are not %s kilometres wide", (radiusKm) => {
    expect(read(NearRegion, { point, radiusKm }).ok).toBe(false)
  })

  test("of a latitude over 90 say that the two may be swapped", () => {
    expect(told(NearRegion, { point: { latitude: 144.4, longitude: 33.3 }, radiusKm: 25 })).toEqual([
      expect.stringContaining("latitude and longitude may be swapped"),
    ])
  })
})

describe("a box", () => {
  test("may cross the antimeridian and reach the poles", () => {
    expect(read(BoxRegion, { west: 170, south: -90, east: -170, north: 90 }).ok).toBe(true)
  })

  test("does not lie upside down", () => {
    expect(told(BoxRegion, { west: 42, south: 37, east: 46, north: 35 })).toEqual([
      "north: The northern edge (35) lies south of the southern one (37). Expected: south ≤ north; west may be above east, which is a box across the antimeridian. [region/box-order]",
    ])
  })

  test("has its four edges on the earth", () => {
    const { issues } = read(BoxRegion, { west: -181, south: 0, east: 10, north: 91 })
    expect(issues.map(({ rule }) => rule)).toEqual(["place/longitude", "place/latitude", "read/skipped"])
    expect(read(BoxRegion, { west: 0, south: 0, east: 10 }).ok).toBe(false)
  })
})

describe("a polygon", () => {
  test("is a geometry of GeoJSON, with holes, heights and several parts", () => {
    expect(read(PolygonRegion, polygon(square)).ok).toBe(true)
    expect(read(PolygonRegion, polygon(square, square)).ok).toBe(true)
    expect(read(PolygonRegion, polygon(square.map((spot) => [...spot, 120]))).ok).toBe(true)
    expect(read(PolygonRegion, { type: "MultiPolygon", coordinates: [[square], [square]] }).ok).toBe(true)
  })

  test("may cross itself, and go past 180 degrees", () => {
    const bow = [
      [44, 33],
      [45, 34],
      [45, 33],
      [44, 34],
      [44, 33],
    ]
    expect(read(PolygonRegion, polygon(bow)).ok).toBe(true)
    expect(read(PolygonRegion, polygon(square.map(([x = 0, y]) => [x + 135.5, y]))).ok).toBe(true)
  })

  test("ends where it begins, and not before the fourth position", () => {
    expect(told(PolygonRegion, polygon(square.slice(0, 4)))).toEqual([
      "coordinates[0][3]: The ring ends at [44,34] and begins at [44,33]. Expected: the first position again as the last. [region/ring-open]",
    ])
    expect(told(PolygonRegion, polygon([square[0], square[1], square[0]]))).toEqual([
      "coordinates[0]: The ring has 3 positions. Expected: at least four, of which the last is the first again. [region/ring-short]",
    ])
    expect(told(PolygonRegion, polygon([]))).toHaveLength(1)
    expect(read(PolygonRegion, polygon()).ok).toBe(false)
  })

  test("writes longitude first: what can only be the other way round is said to be swapped", () => {
    const swapped = square.map(([x = 0, y]) => [y, x + 60])
    expect(told(PolygonRegion, polygon(square, swapped))).toEqual([
      "coordinates[1][0]: [33,104] is not a position. Expected: [longitude, latitude], from -360 to 360 and from -90 to 90 degrees; the two may be swapped. [region/position]",
    ])
    expect(told(PolygonRegion, polygon(square.map(() => [500, 0])))).toEqual([
      expect.not.stringContaining("swapped"),
    ])
  })

  test.each([
    ["a position of one number", square.map(() => [44])],
    ["a position of four numbers", square.map(() => [44, 33, 1, 2])],
    ["NaN", [...square.slice(0, 3), [Number.NaN, 33], [44, 33]]],
    ["Infinity", [...square.slice(0, 3), [44, Infinity], [44, 33]]],
    ["a huge number", [...square.slice(0, 3), [1e308, 33], [44, 33]]],
    ["text", [...square.slice(0, 3), ["44", 33], [44, 33]]],
    ["null", [...square.slice(0, 3), null, [44, 33]]],
  ])("holds no %s", (_, ring) => {
    const result = read(PolygonRegion, polygon(ring))
    expect(result.ok).toBe(false)
    expect(result.issues[0]?.path?.slice(0, 2)).toEqual(["coordinates", 0])
  })

  test("that jumps over the antimeridian is refused, since it would go around the earth the other way", () => {
    const jumping = [
      [170, 0],
      [-170, 0],
      [-170, 10],
      [170, 10],
      [170, 0],
    ]
    expect(told(PolygonRegion, { type: "MultiPolygon", coordinates: [[square], [jumping]] })).toEqual([
      "coordinates[1][0][1]: The edge goes from longitude 170 to -170, and it is not clear which way around. Expected: a polygon cut in two at the antimeridian, or longitudes that go on past 180; a position half-way for the long way. [region/wide-edge]",
    ])
  })

  test("may go all the way around along a parallel", () => {
    const cap = [
      [-180, 60],
      [180, 60],
      [180, 90],
      [-180, 90],
      [-180, 60],
    ]
    expect(read(PolygonRegion, polygon(cap)).ok).toBe(true)
  })

  test.each([
    ["from -180 to 180", -180],
    ["from 0 to 360", 0],
    ["from -360 to 0", -360],
  ])("around a pole that only closes, %s, is refused, since on the map it holds nothing", (_, first) => {
    const around = [0, 90, 180, 270, 360].map((east) => [first + east, 80])
    const ring = [...around, [first, 80]]
    expect(told(PolygonRegion, polygon(ring))).toEqual([
      `coordinates[0][5]: The edge goes from longitude ${first + 360} to ${first}, which are one meridian, and closes no area on the map. Expected: for what lies around a pole a box up to it, or a ring that goes on to the pole along the one meridian and comes back along the other. [region/wide-edge]`,
    ])
    expect(read(PolygonRegion, polygon([...ring].reverse())).ok).toBe(false)
    expect(read(PolygonRegion, polygon(ring.flatMap((spot) => [spot, spot]))).ok).toBe(false)
    const toThePole = [...around, [first + 360, 90], [first, 90], [first, 80]]
    expect(read(PolygonRegion, polygon(toThePole)).ok).toBe(true)
    expect(read(PolygonRegion, polygon([...toThePole].reverse())).ok).toBe(true)
    expect(read(PolygonRegion, polygon(toThePole.flatMap((spot) => [spot, spot]))).ok).toBe(true)
  })

  test("around the earth may begin anywhere on it, also in the middle of an edge all the way around", () => {
    const band = [
      [180, 10],
      [180, 20],
      [-180, 20],
      [-180, 10],
    ]
    for (let turn = 0; turn < band.length; turn++) {
      const ring = [...band.slice(turn), ...band.slice(0, turn + 1)]
      expect(read(PolygonRegion, polygon(ring)).ok).toBe(true)
    }
  })

  test("has at most 10,000 positions in all its rings", () => {
    const ring = (count: number) =>
      Array.from({ length: count }, (_, at) => [at === count - 1 ? 0 : at / count, 0])
    expect(read(PolygonRegion, polygon(ring(6000), ring(4000))).ok).toBe(true)
    expect(told(PolygonRegion, polygon(ring(6000), ring(4001)))).toEqual([
      "coordinates: The polygon has 10001 positions. Expected: at most 10000: a simplified outline, or several questions. [region/too-large]",
    ])
  })

  test("is no feature: its geometry is", () => {
    const feature = { type: "Feature", geometry: polygon(square), properties: {} }
    expect(told(PolygonRegion, feature)).toEqual([expect.stringContaining("one of Polygon, MultiPolygon")])
  })
})

test("a region tells each of its keys in the schema of JSON", () => {
  const schema = z.toJSONSchema(z.strictObject(regionShape)) as { properties: Record<string, object> }
  expect(Object.keys(schema.properties)).toEqual(["near", "box", "polygon"])
})
