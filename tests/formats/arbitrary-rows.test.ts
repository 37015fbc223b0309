// The rows that laws are tried on are rows: their schema accepts them, and their cells are read as what they are.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { FormatOf } from "../../src/formats/format.ts"
import { matchHeader } from "../../src/formats/header.ts"
import { formats } from "../../src/formats/registry.ts"
import { rowReader } from "../../src/formats/row.ts"
import { arbitraryReadRow, cellsOf, rowsOfFormat } from "../support/arbitrary-rows.ts"

describe.each(formats.map((format) => [format.id, format as FormatOf<object>] as const))(
  "made rows of %s",
  (_, format) => {
    test("are accepted by the schema of its rows", () => {
      fc.assert(
        fc.property(arbitraryReadRow(format), ({ value }) => {
          expect(format.schema.safeParse(value).error?.issues ?? []).toEqual([])
        }),
        { numRuns: 300 },
      )
    })

    test("are read again from their cells as they were, unknown told from silence", () => {
      const names = format.columns.map(({ name }) => name)
      const read = rowReader(matchHeader(names, format))
      fc.assert(
        fc.property(arbitraryReadRow(format), (row) => {
          const cells = cellsOf(format, row)
          const { values, unknown, sound } = read(names.map((name) => cells[name]))
          expect(sound).toBe(true)
          expect(values).toEqual(row.value)
          expect(unknown).toEqual(row.unknown)
        }),
        { numRuns: 300 },
      )
    })

    test("have keys that all differ, and are the same rows each time", () => {
      const rows = rowsOfFormat(format, 50)
      const { key = names(format).slice(0, 1) } = format.roles
      const keys = rows.map(({ value }) =>
        JSON.stringify(key.map((name) => (value as Readonly<Record<string, unknown>>)[name])),
      )
      expect(new Set(keys).size).toBe(50)
      expect(rowsOfFormat(format, 50)).toEqual(rows)
    })
  },
)

const names = (format: FormatOf<object>): readonly string[] => format.columns.map(({ name }) => name)

test("a column that is made otherwise has those values, and no others", () => {
  const ged = formats.find(({ id }) => id === "ucdp-ged") as FormatOf<{ readonly year: number }>
  const rows = rowsOfFormat(ged, 20, { year: fc.constant(2013) })
  expect(new Set(rows.map(({ value }) => value.year))).toEqual(new Set([2013]))
})
