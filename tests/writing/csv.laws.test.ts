// Whatever a table holds, its CSV is taken apart as it was put together, by other readers and by our own.
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import { csvLine } from "../../src/writing/csv.ts"
import { decimalText } from "../../src/writing/decimal-text.ts"
import { read } from "../reading/read-table.ts"
import { isFormula } from "../support/csv-cells.ts"
import { bytesOf } from "../support/ged-rows.ts"

const runs = { numRuns: 10_000 }

const unit = fc.oneof(
  fc.constantFrom(..."a1,;\"'\n\r\t =+-@|#\u0000\u0001\u001a\ufeff\u200b\u202e\u2066\u2028é\uff1d😀"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
)
const text = fc.string({ unit, maxLength: 6 })
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  )

test("csv-parse finds the cells as they were written", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const written = rows.map((cells) => csvLine(cells, "verbatim")).join("")
      expect(parse(written, { record_delimiter: "\n" })).toEqual(rows)
    }),
    runs,
  )
})

test("our own reader finds them too, under a header with the usual delimiter", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const names = rows[0]!.map((_, at) => `column ${at}`)
      const written = [names, ...rows].map((cells) => csvLine(cells, "verbatim")).join("")
      const found = await read([bytesOf(written)], ",")
      expect(found.header).toEqual(names)
      expect(found.rows).toEqual(rows)
      expect(found.faults).toEqual([])
    }),
    runs,
  )
})

test("for a spreadsheet no cell is a formula, and one apostrophe less is the text as it was", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const written = rows.map((cells) => csvLine(cells, "spreadsheet")).join("")
      const found = parse(written, { record_delimiter: "\n" }) as readonly (readonly string[])[]
      expect(found.flat().filter(isFormula)).toEqual([])
      expect(found.map((cells) => cells.map((cell) => cell.replace(/^'/, "")))).toEqual(rows)
    }),
    runs,
  )
})

test("the digits of a number are the number, and have no exponent", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const written = decimalText(number)
      expect(written).toMatch(/^-?\d+(?:\.\d+)?$/)
      expect(Number(written)).toBe(number + 0)
      expect(written).not.toBe("-0")
    }),
    runs,
  )
})
