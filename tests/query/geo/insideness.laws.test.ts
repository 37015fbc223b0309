// No place is certainly in a region where it can lie outside, and none is ruled out that can lie inside.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compileRegion, insideness } from "../../../src/query/geo/compile-region.ts"
import { discColumns, discOf } from "../../../src/query/geo/disc.ts"
import type { PolygonRegion } from "../../../src/query/geo/polygon-region.ts"
import type { BoxRegion, Region } from "../../../src/query/geo/region.ts"
import { spatialIndex } from "../../../src/query/geo/spatial-index.ts"
import { at } from "../../../src/value/place.ts"
import { runsOf } from "../../support/runs.ts"
import {
  along,
  clearly,
  haversineKm,
  isInBox,
  isInPolygons,
  pointsOf,
  type Spot,
  walk,
} from "../../support/sphere-oracle.ts"

const oneOf = fc.constantFrom
const inRange = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const longitude = fc.oneof(
  inRange(-180, 180),
  oneOf(-180, 180, 0, 90, -90, 179.999, -179.999),
  fc.integer({ min: -18, max: 18 }).map((tens) => tens * 10),
)
const latitude = fc.oneof(
  inRange(-90, 90),
  oneOf(-90, 90, 0, 89.9999, -89.9999, 89.9999999999),
  fc.integer({ min: -9, max: 9 }).map((tens) => tens * 10),
)
/** From ten centimetres to the whole earth, all sizes alike. */
const radius = fc.oneof(
  inRange(-4, 4.3).map((power) => 10 ** power),
  oneOf(25, 5000, 10_007.5, 20_015.1, 20_037),
)
const spot = fc.tuple(longitude, latitude)
interface Where {
  readonly spot: Spot
  readonly km: number
}
const where: fc.Arbitrary<Where> = fc.record({ spot, km: radius })

/** Places that lie about a corner or edge, where the answers turn. */
const beside = (spots: readonly Spot[]): fc.Arbitrary<Where> =>
  fc
    .record({ from: oneOf(...spots), bearing: inRange(0, 360), way: radius, km: radius })
    .map(({ from, bearing, way, km }) => ({ spot: walk(from, bearing, way), km }))

const box: fc.Arbitrary<BoxRegion> = fc
  .record({ west: longitude, east: longitude, a: latitude, b: latitude })
  .map(({ west, east, a, b }) => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) }))
const smallBox: fc.Arbitrary<BoxRegion> = fc
  .record({ west: longitude, south: latitude, width: inRange(0, 3), height: inRange(0, 3) })
  .map(({ west, south, width, height }) => ({
    west,
    south,
    east: west + width > 180 ? west + width - 360 : west + width,
    north: Math.min(90, south + height),
  }))

type Rings = readonly (readonly Spot[])[]

const closed = (spots: readonly Spot[]): readonly Spot[] => [...spots, spots[0]!]
const rectangle = (west: number, south: number, east: number, north: number): readonly Spot[] =>
  closed([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])

/** Outlines around a middle, which may go past 180 and over a pole's latitude is cut off. */
const star: fc.Arbitrary<Rings> = fc
  .record({
    middle: spot,
    size: inRange(0.001, 60),
    spokes: fc.array(inRange(0.1, 1), { minLength: 3, maxLength: 8 }),
  })
  .map(({ middle: [x, y], size, spokes }) => [
    closed(
      spokes.map((spoke, index): Spot => {
        const turn = (2 * Math.PI * index) / spokes.length
        return [
          x + size * spoke * Math.cos(turn),
          Math.max(-90, Math.min(90, y + size * spoke * Math.sin(turn))),
        ]
      }),
    ),
  ])
/** Rings that cross themselves, on round degrees so that they touch and share edges. */
const tangle: fc.Arbitrary<Rings> = fc.array(
  fc
    .array(fc.tuple(oneOf(-180, -150, -90, 0, 90, 150, 180), oneOf(-90, -60, 0, 60, 90)), {
      minLength: 3,
      maxLength: 6,
    })
    .map(closed),
  { minLength: 1, maxLength: 2 },
)
/** Rectangles with a hole. */
const frame: fc.Arbitrary<Rings> = box.map(({ west, south, east, north }) => {
  const [left, right] = [Math.min(west, east), Math.max(west, east)]
  const [w, h] = [(right - left) / 4, (north - south) / 4]
  return [rectangle(left, south, right, north), rectangle(left + w, south + h, right - w, north - h)]
})
/** Two halves that meet at the antimeridian, which need not fit. */
const halves: fc.Arbitrary<readonly Rings[]> = fc
  .record({ a: box, b: box, fits: fc.boolean(), east: inRange(100, 180), west: inRange(-180, -100) })
  .map(({ a, b, fits, east, west }) => [
    [rectangle(east, a.south, 180, a.north)],
    [rectangle(-180, fits ? a.south : b.south, west, fits ? a.north : b.north)],
  ])
const polygons: fc.Arbitrary<readonly Rings[]> = fc.oneof(
  fc.array(star, { minLength: 1, maxLength: 2 }),
  fc.array(tangle, { minLength: 1, maxLength: 2 }),
  fc.array(frame, { minLength: 1, maxLength: 2 }),
  halves,
)
const regionOf = (coordinates: readonly Rings[]): PolygonRegion => ({ type: "MultiPolygon", coordinates })

// Minus zero is no number of a record.
const placeAt = ({ spot: [lon, lat], km }: Where) =>
  at(lat + 0, lon + 0, { precision: "exact", radiusKm: km })
const discAt = (where: Where) => discOf(placeAt(where))
// A metre, which the haversine needs opposite to a point; a disc that is all but the earth is told to 50 m.
const toleranceOf = (...radii: readonly number[]): number => (Math.max(...radii) > 20_000 ? 0.05 : 0.001)

/** What a disc's points say: whether it clearly reaches inside, and whether it clearly reaches outside. */
const reachOf = ({ spot, km }: Where, holds: (spot: Spot) => boolean) => {
  const sides = pointsOf(spot, km).map((point) => clearly(point, holds))
  return { inside: sides.includes(true), outside: sides.includes(false) }
}

const expectNoWrongAnswer = (one: Where, region: Region, holds: (spot: Spot) => boolean): void => {
  const truth = insideness(discAt(one), region)
  const { inside, outside } = reachOf(one, holds)
  if (inside) expect(truth).not.toBe("no")
  if (outside) expect(truth).not.toBe("certain")
}

describe("near a point", () => {
  const runs = runsOf(20_000)
  test("the answer is that of the haversine, but for a metre around the border", () => {
    let told = 0
    fc.assert(
      fc.property(where, where, (one, near) => {
        const [longitude, latitude] = near.spot
        const truth = insideness(discAt(one), { near: { point: { latitude, longitude }, radiusKm: near.km } })
        const apart = haversineKm(one.spot, near.spot)
        const half = haversineKm([0, 0], [180, 0])
        const [r, u] = [Math.min(near.km, half), Math.min(one.km, half)]
        const isAll = r >= half
        if (!isAll && Math.min(Math.abs(apart + u - r), Math.abs(apart - u - r)) < toleranceOf(r, u)) return
        told++
        const expected = isAll || apart + u <= r ? "certain" : apart - u > r ? "no" : "possible"
        expect(truth).toBe(expected)
      }),
      { numRuns: runs },
    )
    expect(told).toBeGreaterThan(runs * 0.9)
  })

  test("no point of a disc speaks against it", () => {
    fc.assert(
      fc.property(where, where, (one, near) => {
        const [longitude, latitude] = near.spot
        const region = { near: { point: { latitude, longitude }, radiusKm: near.km } }
        expectNoWrongAnswer(one, region, (point) => haversineKm(point, near.spot) <= near.km)
      }),
      { numRuns: runs / 10 },
    )
  })
})

const cornersOf = ({ west, south, east, north }: BoxRegion): readonly Spot[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

/** The nearest that a border comes, and how far apart the points are that it was measured by. */
const nearestOf = (centre: Spot, lines: readonly (readonly [Spot, Spot])[], steps: number) => {
  let [nearest, gap] = [Infinity, 0]
  for (const [from, to] of lines) {
    const spots = along(from, to, steps)
    gap = Math.max(gap, haversineKm(spots[0]!, spots[1]!), haversineKm(spots.at(-2)!, spots.at(-1)!))
    for (const point of spots) nearest = Math.min(nearest, haversineKm(centre, point))
  }
  return { nearest, gap }
}

const linesOf = ({ west, south, east, north }: BoxRegion): readonly (readonly [Spot, Spot])[] => {
  const past = east < west ? east + 360 : east
  return [
    ...(past - west === 360
      ? []
      : [
          [
            [west, south],
            [west, north],
          ] as const,
          [
            [past, south],
            [past, north],
          ] as const,
        ]),
    ...(south > -90
      ? [
          [
            [west, south],
            [past, south],
          ] as const,
        ]
      : []),
    ...(north < 90
      ? [
          [
            [west, north],
            [past, north],
          ] as const,
        ]
      : []),
  ]
}

describe("in a box", () => {
  const runs = runsOf(3_000)
  const cases = fc
    .oneof(box, smallBox)
    .chain((region) =>
      fc.record({ region: fc.constant(region), one: fc.oneof(where, beside(cornersOf(region))) }),
    )

  test("no point of a disc speaks against it, at the poles and across the antimeridian", () => {
    fc.assert(
      fc.property(cases, ({ region, one }) => {
        expectNoWrongAnswer(one, { box: region }, (point) => isInBox(point, region))
      }),
      { numRuns: runs },
    )
  })

  test("a possible answer has the border within reach, any other has not", () => {
    let open = 0
    fc.assert(
      fc.property(cases, ({ region, one }) => {
        const truth = insideness(discAt(one), { box: region })
        const { nearest, gap } = nearestOf(one.spot, linesOf(region), 200)
        const km = Math.min(one.km, 20_015.2)
        const tolerance = toleranceOf(km)
        if (truth === "possible") expect(nearest).toBeLessThanOrEqual(km + gap + tolerance)
        else if (nearest !== Infinity) expect(nearest).toBeGreaterThanOrEqual(km - tolerance)
        if (truth === "possible") open++
        else if (nearest > tolerance) {
          const side = clearly(one.spot, (point) => isInBox(point, region))
          if (side !== undefined) expect(truth).toBe(side ? "certain" : "no")
        }
      }),
      { numRuns: runs },
    )
    expect(open).toBeGreaterThan(runs / 20)
  })
})

describe("in a polygon", () => {
  const runs = runsOf(500)
  const cases = polygons.chain((coordinates) =>
    fc.record({
      coordinates: fc.constant(coordinates),
      one: fc.oneof(where, beside(coordinates.flat(2).map(([x, y]) => [x, y] as const))),
    }),
  )

  test("no point of a disc speaks against it, whatever the rings do", () => {
    const truths = new Map<string, number>()
    fc.assert(
      fc.property(cases, ({ coordinates, one }) => {
        const region = { polygon: regionOf(coordinates) }
        expectNoWrongAnswer(one, region, (point) => isInPolygons(point, coordinates))
        const truth = insideness(discAt(one), region)
        truths.set(truth, (truths.get(truth) ?? 0) + 1)
      }),
      { numRuns: runs },
    )
    for (const truth of ["certain", "possible", "no"]) expect(truths.get(truth)).toBeGreaterThan(runs / 50)
  })

  test("a possible answer has an edge within reach, or within ten metres of it", () => {
    fc.assert(
      fc.property(cases, ({ coordinates, one }) => {
        if (insideness(discAt(one), { polygon: regionOf(coordinates) }) !== "possible") return
        const lines = coordinates
          .flat()
          .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index]!, to] as const))
        const { nearest, gap } = nearestOf(one.spot, lines, 300)
        expect(nearest).toBeLessThanOrEqual(one.km + gap + 0.01 + toleranceOf(one.km))
      }),
      { numRuns: runs },
    )
  })

  test("a box and the polygon of its corners answer alike, but for ten metres at the border", () => {
    let differing = 0
    fc.assert(
      fc.property(
        smallBox.filter(({ west, south, east, north }) => west < east && south < north),
        where,
        (region, { spot: [dx, dy], km }) => {
          const centre: Spot = [
            Math.max(-180, Math.min(180, region.west + dx / 60)),
            Math.max(-90, Math.min(90, region.south + dy / 30)),
          ]
          const disc = discAt({ spot: centre, km: Math.min(km, 300) })
          const { west, south, east, north } = region
          const polygon = regionOf([[rectangle(west, south, east, north)]])
          const [byBox, byPolygon] = [insideness(disc, { box: region }), insideness(disc, { polygon })]
          if (byBox === byPolygon) return
          differing++
          expect(byPolygon).toBe("possible")
        },
      ),
      { numRuns: runs },
    )
    expect(differing).toBeLessThan(runs / 5)
  })
})

test("engines whose sines differ in the last bits never say certain and no of one place", () => {
  const bit = inRange(-4e-16, 4e-16)
  const bits = fc.tuple(bit, bit, bit, bit)
  // A region, and a spot where it ends: on its circle, its western edge or at its first corner.
  const ending: fc.Arbitrary<{ readonly region: Region; readonly end: Spot }> = fc.oneof(
    fc.record({ where, bearing: inRange(0, 360) }).map(({ where: { spot, km }, bearing }) => ({
      region: { near: { point: { longitude: spot[0], latitude: spot[1] }, radiusKm: km } },
      end: walk(spot, bearing, km),
    })),
    fc.record({ box: fc.oneof(box, smallBox), share: inRange(0, 1) }).map(({ box, share }) => ({
      region: { box },
      end: [box.west, box.south + share * (box.north - box.south)] as const,
    })),
    star.map((rings) => ({ region: { polygon: regionOf([rings]) }, end: walk(rings[0]![0]!, 0, 0) })),
  )
  fc.assert(
    fc.property(ending, bits, bits, ({ region, end }, one, other) => {
      const { x, y, z, chord } = discAt({ spot: end, km: 1e-12 })
      const test = compileRegion(region)
      const [a, b] = [one, other].map(([dx, dy, dz, wide]) => test(x + dx, y + dy, z + dz, chord + wide))
      expect(Math.abs(a! - b!)).toBeLessThanOrEqual(1)
    }),
    { numRuns: runsOf(5_000) },
  )
})

describe("an index over places", () => {
  test("has every place among its candidates that can lie in the region, in order and once", () => {
    // Most are small, so that few of the places are near; some are as large as they come.
    const small = inRange(-4, 2.3).map((power) => 10 ** power)
    const near = (km: fc.Arbitrary<number>) =>
      fc.record({ spot, km }).map(
        ({ spot: [longitude, latitude], km }): Region => ({
          near: { point: { latitude, longitude }, radiusKm: km },
        }),
      )
    const region: fc.Arbitrary<Region> = fc.oneof(
      { weight: 4, arbitrary: near(small) },
      { weight: 1, arbitrary: near(radius) },
      { weight: 3, arbitrary: smallBox.map((box) => ({ box })) },
      { weight: 1, arbitrary: box.map((box) => ({ box })) },
      { weight: 2, arbitrary: polygons.map((coordinates) => ({ polygon: regionOf(coordinates) })) },
    )
    const place = fc.record({
      spot,
      km: fc.oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: radius }),
    })
    let [found, looked, all] = [0, 0, 0]
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 150, maxLength: 200 }),
        fc.array(region, { minLength: 8, maxLength: 8 }),
        (places, regions) => {
          const columns = discColumns(places.map((one, row) => (row % 20 === 7 ? undefined : placeAt(one))))
          const index = spatialIndex(columns)
          const { x, y, z, chord } = columns
          for (const region of regions) {
            const candidates = index.candidates(region)
            expect([...candidates]).toEqual([...new Set(candidates)].sort((a, b) => a - b))
            const known = new Set([...candidates, ...index.unbounded])
            const answer = compileRegion(region)
            const right = places.flatMap((_, row) =>
              answer(x[row]!, y[row]!, z[row]!, chord[row]!) === 0 ? [] : [row],
            )
            expect(right.filter((row) => !known.has(row))).toEqual([])
            found += right.length - index.unbounded.length
            looked += candidates.length
            all += places.length - index.unbounded.length
          }
        },
      ),
      { numRuns: runsOf(100) },
    )
    // It was no index that always finds nothing, or everything.
    expect(found / all).toBeGreaterThan(0.05)
    expect(looked / all).toBeLessThan(0.5)
  })
})
