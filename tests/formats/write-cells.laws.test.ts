// Any row of any format: what is written of it is read as what it was, from cells and from a file.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { RowValue } from "../../src/formats/column.ts"
import type { FormatOf } from "../../src/formats/format.ts"
import { matchHeader } from "../../src/formats/header.ts"
import { formats } from "../../src/formats/registry.ts"
import { rowReader } from "../../src/formats/row.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { cellsWriter } from "../../src/formats/write-cells.ts"
import { csvLine } from "../../src/writing/csv.ts"
import { arbitraryReadRow } from "../support/arbitrary-rows.ts"
import { bytesOf } from "../support/ged-rows.ts"

type Values = Readonly<Record<string, RowValue>>

describe("a row that was read is read again as it was", () => {
  for (const format of formats) {
    const columns = new Set(format.layouts[0]?.columns)
    const ofLayout = <T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
      Object.fromEntries(Object.entries(values).filter(([name]) => columns.has(name)))
    const { names, write } = cellsWriter(format)
    const read = rowReader(matchHeader(names, format))
    const anyRow = arbitraryReadRow(format as FormatOf<Record<string, RowValue>>)

    test(`from the cells of ${format.id}`, () => {
      fc.assert(
        fc.property(anyRow, ({ value, unknown }) => {
          const { cells, lossy } = write(value, unknown)
          const again = read(cells)
          expect(again.values).toEqual(ofLayout(value as Values))
          expect(again.unknown).toEqual(unknown.filter((name) => columns.has(name)))
          expect(again.sound).toBe(true)
          expect(lossy.filter(({ field }) => columns.has(field))).toEqual([])
        }),
        { numRuns: 10_000 },
      )
    })

    test(`from a file of ${format.id}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 20 }), async (rows) => {
          const lines = rows.map(({ value, unknown }) => csvLine(write(value, unknown).cells, "verbatim"))
          const text = [csvLine(names, "verbatim"), ...lines].join("")
          const found: { values: Values; unknown: readonly string[] }[] = []
          for await (const { number, partial, unknown } of typedRows(
            format as FormatOf<Record<string, RowValue>>,
            [bytesOf(text)],
          ))
            if (number > 0) found.push({ values: partial as Values, unknown })
          expect(found).toEqual(
            rows.map(({ value, unknown }) => ({
              values: ofLayout(value as Values),
              unknown: unknown.filter((name) => columns.has(name)),
            })),
          )
        }),
        { numRuns: 300 },
      )
    })
  }
})

test("whatever stands in a row, a value that is not read again is told, and no other", () => {
  const anything = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."019-.eE/n a,;"), maxLength: 6 }),
    fc.constantFrom("n/a", "-1", "0", "", "2024-01-04", "Attack", "Clear", "Asia"),
    fc.integer({ min: -100, max: 3000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  const writers = formats.map((format) => {
    const writer = cellsWriter(format)
    return { ...writer, read: rowReader(matchHeader(writer.names, format)) }
  })
  fc.assert(
    fc.property(
      fc
        .constantFrom(...writers)
        .chain((writer) =>
          fc.tuple(
            fc.constant(writer),
            fc.record(Object.fromEntries(writer.names.map((name) => [name, anything]))),
          ),
        ),
      ([{ names, write, read }, row]) => {
        const { cells, lossy } = write(row)
        const { values } = read(cells)
        // Minus zero is written as zero, which is the same number.
        const changed = names.filter((name) => values[name] !== row[name])
        expect(lossy.map(({ field }) => field)).toEqual(changed)
      },
    ),
    { numRuns: 10_000 },
  )
})
