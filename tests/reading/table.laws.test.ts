import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readTable } from "../../src/reading/table.ts"
import { bytesOf } from "../support/ged-rows.ts"

const runs = { numRuns: 10_000 }

const cell = fc.string({
  unit: fc.constantFrom("a", "1", ",", '"', "\n", "\r\n", " ", ";", "é", "😀", "\u2028", "\u0000", "="),
  maxLength: 6,
})
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const written = (text: string, always: boolean): string =>
  always || /[",\r\n]/.test(text) ? quoted(text) : text

const read = async (bytes: Uint8Array, cuts: readonly number[]) => {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  )
  const chunks = places.slice(1).map((end, index) => bytes.slice(places[index], end))
  const records: (readonly string[])[] = []
  const faults: string[] = []
  for await (const batch of readTable(chunks)) {
    if (batch.header !== undefined) records.push(batch.header.names)
    for (const row of batch.rows) {
      records.push(row.cells ?? [])
      faults.push(...row.faults.map(({ rule }) => rule.id))
    }
    faults.push(...batch.faults.map(({ rule }) => rule.id))
  }
  return { records, faults: faults.filter((id) => id !== "file/duplicate-header" && id !== "file/no-rows") }
}

test("what was written as a table is read as it was, and as csv-parse reads it", async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.boolean(),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 4 }),
      async (rows, always, lineEnd, closed, cuts) => {
        const lines = rows.map((cells) => cells.map((text) => written(text, always)).join(","))
        const text = lines.join(lineEnd) + (closed ? lineEnd : "")
        const { records, faults } = await read(bytesOf(text), cuts)
        expect(records).toEqual(rows)
        expect(faults).toEqual([])
        expect(parse(text, { record_delimiter: lineEnd })).toEqual(rows)
      },
    ),
    runs,
  )
})

test("whatever the bytes, reading ends, throws nothing and does not depend on the chunks", async () => {
  const noise = fc.array(
    fc.constantFrom(0x22, 0x22, 0x2c, 0x0a, 0x0d, 0x61, 0x31, 0xc3, 0xa9, 0xef, 0xbb, 0xbf, 0x00, 0xff),
    { maxLength: 60 },
  )
  await fc.assert(
    fc.asyncProperty(noise, fc.array(fc.nat(), { maxLength: 4 }), async (bytes, cuts) => {
      const whole = await read(new Uint8Array(bytes), [])
      expect(await read(new Uint8Array(bytes), cuts)).toEqual(whole)
    }),
    runs,
  )
})
