import { gzipSync } from "node:zlib"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import Papa from "papaparse"
import { expect, test } from "vitest"
import { bytesOf } from "../support/ged-rows.ts"
import { read, utf16 } from "./read-table.ts"

const runs = { numRuns: 10_000 }

const tableOf = (unit: fc.Arbitrary<string>, least = 2) => {
  const cell = fc.string({ unit, maxLength: 6 })
  return fc
    .integer({ min: least, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    )
}
const hostile = tableOf(
  fc.constantFrom("a", "1", ",", '"', "\n", "\r\n", " ", ";", "é", "😀", "\u2028", "\u0000", "="),
)
const cuts = fc.array(fc.nat(), { maxLength: 4 })

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const written = (text: string, always: boolean): string =>
  always || /[",\r\n]/.test(text) ? quoted(text) : text

const chunked = (bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] => {
  const ends = [...new Set([0, ...places.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  )
  return ends.slice(1).map((end, index) => bytes.slice(ends[index], end))
}

/** The records of a table with the header, and its faults but for those of names that chance gave twice. */
const recordsOf = async (bytes: Uint8Array, places: readonly number[], delimiter?: string) => {
  const { header, rows, faults, dialect } = await read(chunked(bytes, places), delimiter)
  return {
    records: header === undefined ? [] : [header, ...rows],
    faults: faults.filter(([id]) => id !== "file/duplicate-header" && id !== "file/no-rows"),
    dialect,
  }
}

test("what was written as a table is read as it was, and as csv-parse and papaparse read it", async () => {
  await fc.assert(
    fc.asyncProperty(
      hostile,
      fc.boolean(),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      cuts,
      async (rows, always, lineEnd, closed, places) => {
        const lines = rows.map((cells) => cells.map((text) => written(text, always)).join(","))
        const text = lines.join(lineEnd) + (closed ? lineEnd : "")
        const { records, faults } = await recordsOf(bytesOf(text), places, ",")
        expect(records).toEqual(rows)
        expect(faults).toEqual([])
        expect(parse(text, { record_delimiter: lineEnd })).toEqual(rows)
        const other = Papa.parse<string[]>(text, { delimiter: ",", newline: lineEnd })
        expect(other.data.slice(0, rows.length)).toEqual(rows)
      },
    ),
    runs,
  )
})

test("the delimiter is found wherever the others stand in no cell", async () => {
  await fc.assert(
    fc.asyncProperty(
      tableOf(fc.constantFrom("a", "1", '"', "\n", " ", "é", "-")),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.boolean(),
      async (rows, delimiter, always) => {
        const text = rows
          .map((cells) => cells.map((cell) => written(cell, always)).join(delimiter))
          .join("\n")
        const { records, faults, dialect } = await recordsOf(bytesOf(text), [])
        expect(records).toEqual(rows)
        expect(faults).toEqual([])
        expect(dialect?.delimiter).toBe(delimiter)
      },
    ),
    runs,
  )
})

test("a table is the same in every encoding, compressed or not", async () => {
  await fc.assert(
    fc.asyncProperty(
      hostile,
      fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
      cuts,
      async (rows, name, places) => {
        const text = `\ufeff${rows.map((cells) => `${cells.map((cell) => written(cell, true)).join(",")}\n`).join("")}`
        const bytes = name === "utf-8" ? bytesOf(text) : utf16(text, name === "utf-16le")
        const { records, faults, dialect } = await recordsOf(bytes, places, ",")
        expect(records).toEqual(rows)
        expect(faults.map(([id]) => id)).toEqual(name === "utf-8" ? [] : ["file/encoding"])
        expect([dialect?.encoding, dialect?.byteOrderMark]).toEqual([name, true])
        const packed = await recordsOf(new Uint8Array(gzipSync(bytes, { level: 1 })), places, ",")
        expect(packed).toEqual({ records, faults, dialect: { ...dialect, compression: "gzip" } })
      },
    ),
    runs,
  )
})

test("rows wrapped in one more pair of quotation marks are read as if they were not", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', ";", " ", "é"), maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const header = ["id", "place", "best"]
        const lines = [header, ...rows].map((cells) => cells.map((text) => written(text, true)).join(","))
        const { records, faults } = await recordsOf(
          bytesOf(lines.map((line) => `${quoted(line)}\n`).join("")),
          [],
        )
        expect(records).toEqual([header, ...rows])
        expect(faults).toEqual([["file/double-encoded", 0, 1]])
      },
    ),
    runs,
  )
})

test("whatever the bytes, reading ends, throws nothing and does not depend on the chunks", async () => {
  const noise = fc.array(
    fc.constantFrom(
      ...[
        0x22, 0x22, 0x2c, 0x0a, 0x0d, 0x61, 0x31, 0x3b, 0x09, 0x23, 0xc3, 0xa9, 0xe2, 0x80, 0x99, 0xef, 0xbb,
        0xbf,
      ],
      ...[0x00, 0x00, 0xff, 0xfe, 0xd8, 0x81, 0x1f, 0x8b],
    ),
    { maxLength: 60 },
  )
  await fc.assert(
    fc.asyncProperty(noise, cuts, async (bytes, places) => {
      const whole = await read([new Uint8Array(bytes)])
      expect(whole.ended).not.toBe(undefined)
      expect(await read(chunked(new Uint8Array(bytes), places))).toEqual(whole)
    }),
    runs,
  )
})

test("a compressed file with any byte changed throws nothing, and is told or read as it was", async () => {
  const bytes = gzipSync("a,b\n1,2\n3,4\n")
  const sound = (await read(new Uint8Array(bytes))).rows
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const damaged = new Uint8Array(bytes)
        damaged[at]! ^= change
        const { rows, faults } = await read(damaged)
        if (faults.length === 0) expect(rows).toEqual(sound)
      },
    ),
    runs,
  )
})
