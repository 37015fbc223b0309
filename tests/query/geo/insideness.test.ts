// Places at the edges of the earth and of regions, by name.
import { describe, expect, test } from "vitest"
import { compileRegion, insideness } from "../../../src/query/geo/compile-region.ts"
import { anywhere, discColumns, discOf } from "../../../src/query/geo/disc.ts"
import type { PolygonRegion, Ring } from "../../../src/query/geo/polygon-region.ts"
import { assumedRadii } from "../../../src/query/geo/radii.ts"
import type { Region } from "../../../src/query/geo/region.ts"
import { spatialIndex } from "../../../src/query/geo/spatial-index.ts"
import { at, type PlaceInit, place } from "../../../src/value/place.ts"
import { chordOf } from "../../../src/value/sphere.ts"
import { PlacePrecision } from "../../../src/value/vocabulary/place-precision.ts"

const baghdad = { latitude: 33.34, longitude: 44.4 }
const near = (radiusKm: number, point = baghdad): Region => ({ near: { point, radiusKm } })
const inBaghdad = (init: PlaceInit) => discOf(at(baghdad.latitude, baghdad.longitude, init))
const disc = (latitude: number, longitude: number, radiusKm: number) =>
  discOf(at(latitude, longitude, { precision: "exact", radiusKm }))
const ring = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const polygon = (...coordinates: readonly Ring[]): Region => ({ polygon: { type: "Polygon", coordinates } })
const parts = (...rings: readonly Ring[]): Region => ({
  polygon: { type: "MultiPolygon", coordinates: rings.map((one) => [one]) } satisfies PolygonRegion,
})

describe("where a place can lie", () => {
  test("a told radius is taken at its word", () => {
    const village = inBaghdad({ precision: "settlement", radiusKm: 2 })
    expect(village).toMatchObject({ basis: "told", chord: chordOf(2) })
    expect(insideness(village, near(5))).toBe("certain")
  })

  test("the bare point of a city is not the spot: 10 km around its centre it is possible, 30 km certain", () => {
    const city = inBaghdad({ precision: "settlement" })
    expect(city.basis).toBe("assumed")
    expect(insideness(city, near(10))).toBe("possible")
    expect(insideness(city, near(30))).toBe("certain")
  })

  test("the centre of a province says no more than that it may have been near, and nothing of another continent", () => {
    const province = inBaghdad({ precision: "adm1" })
    expect(insideness(province, near(200))).toBe("possible")
    expect(insideness(province, near(200, { latitude: 4.6, longitude: -74.1 }))).toBe("no")
  })

  test.each(["country", "region", "sea-or-air", "unknown"] as const)(
    "the point of %s bounds nothing",
    (precision) => {
      expect(inBaghdad({ precision })).toEqual(anywhere)
      expect(insideness(inBaghdad({ precision }), near(25, { latitude: 4.6, longitude: -74.1 }))).toBe(
        "possible",
      )
    },
  )

  test("without a point or without a place it can lie anywhere, also where a radius was told", () => {
    expect(discOf(place("eastern Baghdad", { precision: "part-of-settlement", radiusKm: 3 }))).toEqual(
      anywhere,
    )
    expect(discOf(undefined)).toEqual(anywhere)
    expect(insideness(anywhere, near(5000))).toBe("possible")
  })

  test("anywhere is certainly on the earth", () => {
    expect(insideness(anywhere, {})).toBe("certain")
    expect(insideness(anywhere, near(20_037.5))).toBe("certain")
    expect(insideness(anywhere, { box: { west: -180, south: -90, east: 180, north: 90 } })).toBe("certain")
    expect(insideness(anywhere, polygon(ring(-180, -90, 180, 90)))).toBe("certain")
  })

  test("no assumed distance is below the rule of thumb of its precision", () => {
    const known = Object.entries(PlacePrecision.terms).flatMap(([precision, meaning]) => {
      const [, figure, unit] = /to within some ([\d]+) (k?m)\b/.exec(meaning) ?? []
      return figure === undefined ? [] : [{ precision, km: unit === "m" ? +figure / 1000 : +figure }]
    })
    expect(known.length).toBeGreaterThan(8)
    for (const { precision, km } of known) {
      const { km: assumed = Infinity } = assumedRadii[precision as PlacePrecision]
      expect(assumed).toBeGreaterThanOrEqual(km)
    }
  })
})

describe("near a point", () => {
  test("25 km around a point lie within 25 km of it, and not within a step less", () => {
    const around = inBaghdad({ precision: "near-settlement", radiusKm: 25 })
    expect(insideness(around, near(25))).toBe("certain")
    expect(insideness(around, near(24.999))).toBe("possible")
  })

  test("the antimeridian and the poles are places like others", () => {
    const date = { latitude: 0, longitude: 180 }
    expect(insideness(disc(0, -180, 25), near(25, date))).toBe("certain")
    expect(insideness(disc(0, -179.9, 5), near(25, date))).toBe("certain")
    expect(insideness(disc(90, 17, 25), near(25, { latitude: 90, longitude: -120 }))).toBe("certain")
    expect(insideness(disc(89.9, 0, 5), near(25, { latitude: 89.9, longitude: 180 }))).toBe("possible")
    expect(insideness(disc(89.9, 0, 5), near(29, { latitude: 89.9, longitude: 180 }))).toBe("certain")
  })

  test("what lies opposite is half the earth away", () => {
    const opposite = { latitude: -33.34, longitude: -135.6 }
    expect(insideness(inBaghdad({ precision: "exact" }), near(20_000, opposite))).toBe("no")
    expect(insideness(inBaghdad({ precision: "exact" }), near(20_015.1, opposite))).toBe("possible")
  })
})

describe("in a box", () => {
  const fiji: Region = { box: { west: 176, south: -20, east: -178, north: -15 } }
  test("across the antimeridian", () => {
    expect(insideness(disc(-17, 180, 20), fiji)).toBe("certain")
    expect(insideness(disc(-17, -179, 20), fiji)).toBe("certain")
    expect(insideness(disc(-17, 0, 20), fiji)).toBe("no")
    expect(insideness(disc(-17, 176, 20), fiji)).toBe("possible")
    expect(insideness(disc(-17, 175.7, 20), fiji)).toBe("no")
  })

  test("over the pole a cap is whole, and a slice of it is not", () => {
    const cap: Region = { box: { west: -180, south: 80, east: 180, north: 90 } }
    expect(insideness(disc(89.9, 100, 500), cap)).toBe("certain")
    expect(insideness(disc(90, 0, 1200), cap)).toBe("possible")
    const slice: Region = { box: { west: 0, south: 80, east: 90, north: 90 } }
    expect(insideness(disc(89.9, 45, 50), slice)).toBe("possible")
    expect(insideness(disc(89, 45, 50), slice)).toBe("certain")
    expect(insideness(disc(89.9, -135, 5), slice)).toBe("no")
  })

  test("a box of half the earth holds its middle", () => {
    const west: Region = { box: { west: -180, south: -20, east: 6e-83, north: 20 } }
    expect(insideness(disc(0, -90, 25), west)).toBe("certain")
    expect(insideness(disc(0, 90, 25), west)).toBe("no")
  })

  test("a line has no inside", () => {
    const line: Region = { box: { west: 44, south: 0, east: 44, north: 90 } }
    expect(insideness(disc(33, 44, 1), line)).toBe("possible")
    expect(insideness(disc(-33, -136, 1), line)).toBe("no")
    const dot: Region = { box: { west: 44, south: 33, east: 44, north: 33 } }
    expect(insideness(disc(33, 44, 1), dot)).toBe("possible")
    expect(insideness(disc(-33, -136, 1), dot)).toBe("no")
  })
})

describe("in a polygon", () => {
  test("an edge follows its parallel, not the great circle", () => {
    const flat = polygon(ring(0, 40, 90, 50))
    // The great circle between the northern corners runs through 59 degrees north.
    expect(insideness(disc(54, 45, 50), flat)).toBe("no")
    expect(insideness(disc(45, 45, 50), flat)).toBe("certain")
  })

  test("a hole is outside", () => {
    const holed = polygon(ring(40, 30, 50, 40), ring(44, 33, 46, 35))
    expect(insideness(disc(34, 45, 20), holed)).toBe("no")
    expect(insideness(disc(34, 43, 20), holed)).toBe("certain")
    expect(insideness(disc(34, 44, 20), holed)).toBe("possible")
  })

  test("a country that was cut at the antimeridian is whole again", () => {
    const cut = parts(ring(170, -20, 180, -10), ring(-180, -20, -170, -10))
    const past = polygon(ring(170, -20, 190, -10))
    const before = polygon(ring(-190, -20, -170, -10))
    for (const region of [cut, past, before]) {
      expect(insideness(disc(-15, 180, 100), region)).toBe("certain")
      expect(insideness(disc(-15, -179, 200), region)).toBe("certain")
      expect(insideness(disc(-15, -170, 100), region)).toBe("possible")
      expect(insideness(disc(-15, 160, 100), region)).toBe("no")
    }
  })

  test("where only one half reaches the antimeridian, that is its border", () => {
    const stepped = parts(ring(170, -20, 180, 0), ring(-180, -10, -170, 10))
    expect(insideness(disc(-5, 180, 100), stepped)).toBe("certain")
    expect(insideness(disc(-15, 180, 100), stepped)).toBe("possible")
    expect(insideness(disc(5, 180, 100), stepped)).toBe("possible")
    expect(insideness(disc(-15, 179.99, 100), parts(ring(170, -20, 180, 0), ring(170, -20, 180, 0)))).toBe(
      "possible",
    )
  })

  test("two ways to write the same land east of the antimeridian are no land west of it", () => {
    const twice = parts(ring(180, -20, 190, -10), ring(-180, -20, -170, -10))
    expect(insideness(disc(-15, 180, 100), twice)).toBe("possible")
    expect(insideness(disc(-15, -175, 100), twice)).toBe("certain")
    expect(insideness(disc(-15, 175, 100), twice)).toBe("no")
  })

  test("a cap over the pole is whole", () => {
    const cap = polygon(ring(-180, 60, 180, 90))
    expect(insideness(disc(90, 0, 1000), cap)).toBe("certain")
    expect(insideness(disc(70, 180, 500), cap)).toBe("certain")
    expect(insideness(disc(60, 0, 500), cap)).toBe("possible")
  })

  test("a ring that crosses itself holds what an odd number of turns goes around", () => {
    const twice = polygon([...ring(0, 0, 10, 10), ...ring(0, 0, 10, 10).slice(1)])
    expect(insideness(disc(5, 5, 10), twice)).toBe("no")
    const bow = polygon([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
      [0, 0],
    ])
    expect(insideness(disc(5, 2, 10), bow)).toBe("certain")
    expect(insideness(disc(8, 5, 10), bow)).toBe("no")
  })

  test("edges of a million kilometres in all are cut no finer than memory allows, and nothing is wrongly told", () => {
    const zigzag: Ring = [
      ...Array.from({ length: 9_998 }, (_, at) => [at % 2 === 0 ? -90 : 90, -80 + at / 100]),
      [-90, 20],
      [-90, -80],
    ]
    const test = compileRegion(polygon(zigzag))
    const { x, y, z, chord } = disc(0, 0, 1)
    expect(test(x, y, z, chord)).toBe(1)
    expect(insideness(disc(0, 170, 1), polygon(zigzag))).toBe("no")
  })
})

test("a place in each of two regions for a part is possible, in one and not the other is not", () => {
  const region: Region = { ...near(100), box: { west: 44, south: 33, east: 45, north: 34 } }
  expect(insideness(inBaghdad({ precision: "site" }), region)).toBe("certain")
  expect(insideness(inBaghdad({ precision: "near-settlement" }), region)).toBe("possible")
  expect(insideness(disc(40, 44.4, 1), region)).toBe("no")
})

describe("an index over places", () => {
  const villages = Array.from({ length: 1000 }, (_, at_) =>
    at(30 + Math.floor(at_ / 40) / 5, 40 + (at_ % 40) / 5, { precision: "settlement", radiusKm: 2 }),
  )
  test("looks at few of many places, and keeps those apart that nothing bounds", () => {
    const country = place("Iraq", { country: "IQ", precision: "country" })
    const index = spatialIndex(discColumns([country, ...villages, undefined]))
    expect([...index.unbounded]).toEqual([0, 1001])
    const found = index.candidates(near(20))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(50)
    expect(index.candidates({})).toHaveLength(1000)
  })

  test("is not slowed by one large place among small ones", () => {
    const province = at(33, 44, { precision: "adm1" })
    const index = spatialIndex(discColumns([province, ...villages]))
    const found = index.candidates(near(20))
    expect(found).toContain(0)
    expect(found.length).toBeLessThan(50)
  })

  test("looks as far around a region as its largest disc reaches", () => {
    const far = Array.from({ length: 100 }, () => at(60, 60, { precision: "site" }))
    const index = spatialIndex(discColumns([at(0, 10.24, { precision: "settlement", radiusKm: 25 }), ...far]))
    expect([...index.candidates(near(1, { latitude: 0, longitude: 10.4645 }))]).toEqual([0])
  })

  test("of nothing finds nothing", () => {
    const index = spatialIndex(discColumns([]))
    expect([...index.unbounded, ...index.candidates(near(20_000))]).toEqual([])
  })

  test("finds places on the other side of the antimeridian and of the pole", () => {
    const far = [disc(0, -179.99, 1), disc(89.99, 180, 1), disc(-90, 0, 1)]
    const many = Array.from({ length: 100 }, () => disc(20, 20, 1))
    const column = (key: "x" | "y" | "z" | "chord") => Float64Array.from([...far, ...many], (one) => one[key])
    const index = spatialIndex({ x: column("x"), y: column("y"), z: column("z"), chord: column("chord") })
    expect([...index.candidates(near(5, { latitude: 0, longitude: 179.99 }))]).toEqual([0])
    expect([...index.candidates(near(5, { latitude: 89.99, longitude: 0 }))]).toEqual([1])
    expect([...index.candidates({ box: { west: 100, south: -90, east: 101, north: -80 } })]).toEqual([2])
  })
})
