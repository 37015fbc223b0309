// The map as a file: one line a feature, as RFC 7946 wants it.
import { describe, expect, test } from "vitest"
import { at, dataset, incident, place } from "../../src/index.ts"
import { rowsGeoJSON, toGeoJSON } from "../../src/rows/geojson.ts"
import { rows } from "../../src/rows/rows.ts"
import { geometryFaults } from "../support/geojson-faults.ts"

const map = rows(
  dataset({
    incidents: [
      { ...at(33.34, 44.4, { precision: "settlement" }), name: 'Sarn\n"old" town\u2028' },
      place("Iraq", { country: "IQ", precision: "country" }),
      at(-90, 180, { precision: "exact" }),
    ].map((where, index) => incident({ id: `incident:${index}`, where })),
  }),
)

describe("a collection as text", () => {
  test("is the collection", () => {
    expect(JSON.parse([...rowsGeoJSON(map)].join(""))).toEqual(toGeoJSON(map))
  })

  test("has a feature on each line, and nothing else between the first line and the last", () => {
    const lines = [...rowsGeoJSON(map)].join("").trimEnd().split("\n")
    expect(lines[0]).toBe('{"type":"FeatureCollection","features":[')
    expect(lines.at(-1)).toBe("]}")
    expect(lines.slice(1, -1).map((line) => JSON.parse(line.replace(/,$/, "")).id)).toEqual([
      "incident:0",
      "incident:1",
      "incident:2",
    ])
  })

  test("without rows is a collection without features", () => {
    expect(JSON.parse([...rowsGeoJSON([])].join(""))).toEqual(toGeoJSON([]))
  })

  test("keeps to RFC 7946: longitude first, no reference system, null for no point", () => {
    expect(geometryFaults(JSON.parse([...rowsGeoJSON(map)].join("")))).toEqual([])
    expect(toGeoJSON(map).features.map(({ geometry }) => geometry?.coordinates)).toEqual([
      [44.4, 33.34],
      undefined,
      [180, -90],
    ])
  })

  test("that is swapped or carries a reference system would be told", () => {
    const [feature] = toGeoJSON(map).features
    const swapped = { ...feature, geometry: { type: "Point", coordinates: [33.34, 144.4] } }
    expect(geometryFaults({ type: "FeatureCollection", crs: {}, features: [swapped] })).toEqual([
      "the member crs",
      "a geometry that is neither null nor a point",
    ])
  })
})
