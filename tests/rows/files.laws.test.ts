// Any dataset as files for others: what is read from them is what the rows were.
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import { rowColumns } from "../../src/rows/columns.ts"
import { rowsCsv } from "../../src/rows/csv.ts"
import { rowsGeoJSON, toGeoJSON } from "../../src/rows/geojson.ts"
import { type Row, rows } from "../../src/rows/rows.ts"
import { decimalText } from "../../src/writing/decimal-text.ts"
import { read } from "../reading/read-table.ts"
import { smallDataset } from "../support/arbitrary-dataset.ts"
import { bytesOf } from "../support/ged-rows.ts"
import { geometryFaults } from "../support/geojson-faults.ts"

const runs = { numRuns: 10_000 }

const cellOf = (value: Row[keyof Row]): string => {
  if (value === null) return ""
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE"
  return typeof value === "number" ? decimalText(value) : value
}

test("as CSV the table is read by csv-parse and by our own reader as its rows are", async () => {
  await fc.assert(
    fc.asyncProperty(smallDataset, async (dataset) => {
      const table = rows(dataset)
      const text = [...rowsCsv(table, { text: "verbatim" })].join("")
      const cells = table.map((row) => rowColumns.map(({ name }) => cellOf(row[name])))
      expect((parse(text, { record_delimiter: "\n" }) as readonly unknown[]).slice(1)).toEqual(cells)
      const own = await read([bytesOf(text)])
      expect(own.header).toEqual(rowColumns.map(({ name }) => name))
      expect(own.rows).toEqual(cells)
      expect(own.faults.filter(([id]) => id !== "file/no-rows")).toEqual([])
    }),
    runs,
  )
})

test("as GeoJSON it is one collection, piece by piece or whole, and every geometry is sound", () => {
  fc.assert(
    fc.property(smallDataset, (dataset) => {
      const table = rows(dataset)
      const text = [...rowsGeoJSON(table)].join("")
      expect(text.replaceAll("\n", "")).toBe(JSON.stringify(toGeoJSON(table)))
      expect(text.trimEnd().split("\n").length).toBe(table.length + 2)
      expect(geometryFaults(JSON.parse(text))).toEqual([])
    }),
    runs,
  )
})
