import { closeSync, ftruncateSync, openSync } from "node:fs"
import { brotliCompressSync, gzipSync } from "node:zlib"
import type { SchemaElement } from "hyparquet"
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer"
import { describe, expect, test } from "vitest"
import { parquetBatches } from "../../src/node/parquet/batches.ts"
import { type Gathered, gathered, withFile } from "../support/batches.ts"
import { firstPages } from "../support/first-pages.ts"

type WriteOptions = Omit<Parameters<typeof parquetWriteBuffer>[0], "columnData">

const fileOf = (columnData: readonly ColumnSource[], options: WriteOptions = {}): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData: [...columnData], ...options }))

const readBytes = (bytes: Uint8Array): Promise<Gathered> =>
  withFile(
    bytes,
    async (path) => {
      const begun = performance.now()
      const table = await gathered(parquetBatches(path))
      expect(performance.now() - begun).toBeLessThan(10_000)
      return table
    },
    "table.parquet",
  )

const read = (columns: readonly ColumnSource[], options?: WriteOptions): Promise<Gathered> =>
  readBytes(fileOf(columns, options))

/** The cells of one column of a type, and what was told of them. */
const column = async (
  element: Omit<SchemaElement, "name">,
  data: ColumnSource["data"],
): Promise<readonly unknown[]> => {
  const schema: SchemaElement[] = [
    { name: "root", num_children: 1 },
    { name: "x", repetition_type: "OPTIONAL", ...element },
  ]
  const table = await read([{ name: "x", data }], { schema })
  return [...table.rows.map((row) => row?.[0]), ...table.faults]
}

describe("a Parquet file", () => {
  test("is a table of its columns, without lines", async () => {
    const { bytes, batches, ...table } = await read([
      { name: "id", data: ["GTD-007", "GTD-008", null] },
      { name: "best", data: [2, 0, null], type: "INT32" },
      { name: "big", data: [9007199254740993n, -1n, 0n], type: "INT64" },
      { name: "latitude", data: [33.25, -0.5, 1e21], type: "DOUBLE" },
      { name: "active", data: [true, false, null], type: "BOOLEAN" },
    ])
    expect(table).toEqual({
      header: ["id", "best", "big", "latitude", "active"],
      rows: [
        ["GTD-007", "2", "9007199254740993", "33.25", "true"],
        ["GTD-008", "0", "-1", "-0.5", "false"],
        ["", "", "0", "1000000000000000000000", ""],
      ],
      lines: [undefined, undefined, undefined],
      faults: [],
      dialects: [{ syntax: "parquet" }],
      ended: "complete",
    })
    expect([...bytes].sort((a, b) => a - b)).toEqual(bytes)
  })

  test("of many groups of rows comes in many batches", async () => {
    const data = Array.from({ length: 9000 }, (_, at) => `event ${at}`)
    const table = await read([{ name: "id", data }], { rowGroupSize: 4000 })
    expect(table.rows).toEqual(data.map((id) => [id]))
    expect(table.batches).toBeGreaterThan(6)
  })

  test("of other compressions is read", async () => {
    const data = Array.from({ length: 500 }, (_, at) => `event ${at % 7}`)
    const compressors = { GZIP: gzipSync, BROTLI: brotliCompressSync }
    for (const codec of ["UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI"] as const) {
      const table = await read([{ name: "id", data }], { codec, compressors })
      expect(table.faults).toEqual([])
      expect(table.rows).toEqual(data.map((id) => [id]))
    }
  })

  test("of any encoding is read", async () => {
    const texts = Array.from({ length: 300 }, (_, at) => `event ${at}`)
    const whole = texts.map((_, at) => at * at - 7)
    const large = whole.map((number) => BigInt(number) * 1_000_003n)
    const flags = whole.map((number) => number % 3 === 0)
    const columns: readonly ColumnSource[] = [
      { name: "a", data: texts, encoding: "DELTA_BYTE_ARRAY" },
      { name: "b", data: texts, encoding: "DELTA_LENGTH_BYTE_ARRAY" },
      { name: "c", data: whole, type: "INT32", encoding: "DELTA_BINARY_PACKED" },
      { name: "d", data: large, type: "INT64", encoding: "DELTA_BINARY_PACKED" },
      { name: "e", data: whole, type: "DOUBLE", encoding: "BYTE_STREAM_SPLIT" },
      { name: "f", data: flags, type: "BOOLEAN", encoding: "RLE" },
      {
        name: "g",
        data: texts.map((_, at) => (at % 5 === 0 ? null : `${at % 4}`)),
        encoding: "RLE_DICTIONARY",
      },
    ]
    const table = await read(columns)
    expect(table.faults).toEqual([])
    expect(table.rows).toEqual(
      texts.map((_, at) => columns.map(({ data }) => (data[at] === null ? "" : String(data[at])))),
    )
  })

  test("with pages of the first kind is read", async () => {
    const texts = Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? null : `event ${at % 90}`))
    const table = await readBytes(firstPages(texts))
    expect(table.faults).toEqual([])
    expect(table.rows).toEqual(texts.map((text) => [text ?? ""]))
  })

  test("without rows says so, and one with a name twice reads neither", async () => {
    expect(await read([{ name: "id", data: [], type: "STRING" }])).toMatchObject({
      header: ["id"],
      faults: ["file/no-rows at 0: The file has no rows."],
      ended: "complete",
    })
    const twice = await read([
      { name: "best", data: [1], type: "INT32" },
      { name: "low", data: [3], type: "INT32" },
      { name: "best", data: [2], type: "INT32" },
    ])
    expect(twice.rows).toEqual([["", "3", ""]])
    expect(twice.faults).toEqual([
      'file/duplicate-header at 0: The name "best" stands over 2 columns (1, 3), so none of them was read.',
    ])
  })

  test("may name its columns as it likes", async () => {
    const table = await read([
      { name: "__proto__", data: ["a"] },
      { name: "constructor", data: ["b"] },
      { name: "", data: ["c"] },
    ])
    expect(table).toMatchObject({
      header: ["__proto__", "constructor", ""],
      rows: [["a", "b", "c"]],
      faults: [],
    })
  })

  test("closes when its reader stops", async () => {
    await withFile(fileOf([{ name: "id", data: ["a"] }]), async (path) => {
      const reading = parquetBatches(path)
      await reading.next()
      await reading.return(undefined)
      const file = openSync(path, "r+")
      ftruncateSync(file)
      closeSync(file)
      expect((await gathered(parquetBatches(path))).faults).toEqual(["file/empty at 0: The file is empty."])
    })
  })

  test("that is not there rejects with the error of the system", async () => {
    await expect(gathered(parquetBatches("/nowhere/table.parquet"))).rejects.toMatchObject({ code: "ENOENT" })
    await expect(gathered(parquetBatches("/tmp"))).rejects.toMatchObject({ code: "EISDIR" })
  })
})

describe("a column", () => {
  const timestamp = (unit: "MILLIS" | "MICROS" | "NANOS"): Omit<SchemaElement, "name"> => ({
    type: "INT64",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit },
  })

  test("of days", async () => {
    const days = [0, 19_726, -719_528, 2_932_896, 2_932_897, null]
    const texts = ["1970-01-01", "2024-01-04", "0000-01-01", "9999-12-31", "2932897", ""]
    expect(await column({ type: "INT32", converted_type: "DATE" }, days)).toEqual(texts)
    expect(await column({ type: "INT32", logical_type: { type: "DATE" } }, days)).toEqual(texts)
  })

  test("of moments", async () => {
    expect(
      await column({ type: "INT64", converted_type: "TIMESTAMP_MILLIS" }, [
        1_704_360_600_000n,
        1n,
        -1n,
        null,
      ]),
    ).toEqual(["2024-01-04T09:30:00", "1970-01-01T00:00:00.001", "1969-12-31T23:59:59.999", ""])
    expect(await column(timestamp("MICROS"), [1_704_360_600_000_001n, 1_704_360_600_500_000n])).toEqual([
      "2024-01-04T09:30:00.000001",
      "2024-01-04T09:30:00.500",
    ])
    expect(await column(timestamp("NANOS"), [1_704_360_600_000_000_001n])).toEqual([
      "2024-01-04T09:30:00.000000001",
    ])
    expect(await column(timestamp("MILLIS"), [9_007_199_254_740_993n])).toEqual(["9007199254740993"])
  })

  test("of times", async () => {
    const time = { type: "TIME", isAdjustedToUTC: false, unit: "MICROS" } as const
    expect(await column({ type: "INT64", logical_type: time }, [34_200_000_000n, 1n])).toEqual([
      "09:30:00",
      "00:00:00.000001",
    ])
    expect(await column({ type: "INT32", converted_type: "TIME_MILLIS" }, [34_200_000])).toEqual(["09:30:00"])
  })

  test("of decimals, by all their digits", async () => {
    const decimal = { converted_type: "DECIMAL", precision: 38, scale: 2 } as const
    expect(await column({ type: "INT32", ...decimal }, [830n, -5n, 0n, null])).toEqual([
      "8.30",
      "-0.05",
      "0.00",
      "",
    ])
    expect(await column({ type: "INT64", ...decimal }, [900_719_925_474_099_301n])).toEqual([
      "9007199254740993.01",
    ])
    expect(
      await column({ type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, ...decimal }, [
        -12_345_678_901_234_567_890_123_456_789n,
      ]),
    ).toEqual(["-123456789012345678901234567.89"])
  })

  test("of numbers of single precision, by the fewest digits that tell them apart", async () => {
    expect(await column({ type: "FLOAT" }, [8.300000190734863, 33.33333206176758, 0.5, 16_777_216])).toEqual([
      "8.3",
      "33.333332",
      "0.5",
      "16777216",
    ])
  })

  test("of whole numbers without a sign", async () => {
    expect(await column({ type: "INT32", converted_type: "UINT_32" }, [4_294_967_295])).toEqual([
      "4294967295",
    ])
  })

  test("of bytes, which are text or are told", async () => {
    const bytes = [Buffer.from("é"), Uint8Array.of(0xe9)]
    expect(await column({ type: "BYTE_ARRAY" }, bytes)).toEqual([
      "é",
      "\ufffd",
      'file/encoding at 2: The column "x" holds bytes that are not UTF-8, shown as \\ufffd.',
    ])
    expect(await column({ type: "BYTE_ARRAY", converted_type: "UTF8" }, bytes)).toHaveLength(3)
  })

  test("of documents stays text", async () => {
    expect(await column({ type: "BYTE_ARRAY", converted_type: "JSON" }, [{ a: 1 }])).toEqual(['{"a":1}'])
  })

  test("of lists stays lists", async () => {
    const schema: SchemaElement[] = [
      { name: "root", num_children: 2 },
      { name: "actors", repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      { name: "element", type: "INT64", repetition_type: "OPTIONAL" },
      { name: "id", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
    ]
    const table = await read(
      [
        { name: "actors", data: [[1n, 9007199254740993n], [], null] },
        { name: "id", data: ["a", "b", "c"] },
      ],
      { schema },
    )
    expect(table.faults).toEqual([])
    expect(table.rows).toEqual([
      [["1", "9007199254740993"], "a"],
      [[], "b"],
      ["", "c"],
    ])
  })
})

describe("a file that is not what it says", () => {
  const whole = fileOf(
    [
      { name: "id", data: Array.from({ length: 40 }, (_, at) => `event ${at % 9}`) },
      { name: "best", data: Array.from({ length: 40 }, (_, at) => at), type: "INT32" },
      { name: "when", data: Array.from({ length: 40 }, (_, at) => BigInt(at)), type: "TIMESTAMP" },
    ],
    { rowGroupSize: 20 },
  )

  const whyStopped = async (bytes: Uint8Array): Promise<string | undefined> => {
    const table = await readBytes(bytes)
    expect(table.ended).toBe("stopped")
    expect(table.dialects).toHaveLength(1)
    return table.faults.at(-1)
  }

  test.each([
    ["text", Buffer.from("id,best\n1,2\n"), /^file\/kind .* no Parquet file, whatever its name/],
    ["an encrypted file", Buffer.from("PARExxxxPARE"), /^file\/kind .* encrypted/],
    ["its beginning", Buffer.from("PAR1"), /^file\/damaged/],
    ["its marks", Buffer.from("PAR1PAR1"), /^file\/damaged/],
    ["metadata of no length", Buffer.from("PAR1\0\0\0\0PAR1"), /^file\/damaged .* end early/],
    [
      "metadata longer than the file",
      Buffer.from("PAR1\xff\xff\xff\x7fPAR1", "latin1"),
      /longer than the file/,
    ],
  ])("%s is told", async (_, bytes, words) => {
    expect(await whyStopped(bytes)).toMatch(words)
  })

  test("a file cut anywhere is told", async () => {
    for (let length = 4; length < whole.length; length += 41) {
      expect(await whyStopped(whole.subarray(0, length))).toMatch(/^file\/(?:damaged|kind) /)
    }
  })

  const metadataOf = (metadata: readonly number[]): Uint8Array => {
    const length = new Uint8Array(Uint32Array.of(metadata.length).buffer)
    return Buffer.concat([Buffer.from("PAR1"), Uint8Array.from(metadata), length, Buffer.from("PAR1")])
  }

  test.each([
    [
      "a list of four thousand million",
      [0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x0f],
      /a list .* longer than they are/,
    ],
    [
      "a text of four thousand million",
      [0x18, 0xff, 0xff, 0xff, 0xff, 0x0f],
      /a text .* longer than they are/,
    ],
    ["structs within structs", Array.from({ length: 100_000 }, () => 0x1c), /nested too deep/],
    ["lists within lists", Array.from({ length: 100_000 }, () => 0x19), /^file\/damaged/],
    [
      "a number without end",
      [0x16, ...Array.from({ length: 1_000_000 }, () => 0xff)],
      /a number in them has no end/,
    ],
    ["nothing that is needed", [0], /^file\/damaged/],
  ])("metadata with %s are told", async (_, metadata, words) => {
    expect(await whyStopped(metadataOf(metadata))).toMatch(words)
  })

  test("a page of more values than its column has is told before it is decoded", async () => {
    const one = fileOf([{ name: "x", data: [1, 2, 3], type: "INT32" }], {
      codec: "UNCOMPRESSED",
      statistics: false,
    })
    // The header of the page holds a struct whose first field is the count of its values, 3, zigzagged.
    const at = one.findIndex(
      (byte, index) => byte % 16 === 12 && one[index + 1] === 0x15 && one[index + 2] === 6,
    )
    expect(at).toBeGreaterThan(0)
    const more = Uint8Array.from(one)
    more[at + 2] = 126
    expect(await whyStopped(more)).toBe(
      'file/damaged at 0: The column "x" holds 63 values and not 3; reading stopped here.',
    )
  })

  const changedAtRandom = async (whole: Uint8Array, runs: number, rows: number): Promise<number> => {
    let seed = 11
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const metadata = new DataView(whole.buffer, whole.byteOffset).getUint32(whole.length - 8, true)
    let stopped = 0
    for (let run = 0; run < runs; run += 1) {
      const changed = Uint8Array.from(whole)
      // Half of the changes are in the metadata, which stand last.
      const [from, length] = run % 2 === 0 ? [4, whole.length - 4] : [whole.length - 8 - metadata, metadata]
      for (let change = 0; change <= run % 4; change += 1) changed[from + random(length)] = random(256)
      const table = await readBytes(changed)
      expect(table.ended).toBeDefined()
      if (table.ended === "stopped") stopped += 1
      else expect(table.rows).toHaveLength(rows)
    }
    return stopped
  }

  test("three hundred files with bytes changed at random are read or told, and nothing is thrown", async () => {
    expect(await changedAtRandom(whole, 300, 40)).toBeGreaterThan(50)
  })

  test.each([
    ["DELTA_BYTE_ARRAY", "STRING"],
    ["DELTA_LENGTH_BYTE_ARRAY", "STRING"],
    ["DELTA_BINARY_PACKED", "INT32"],
    ["DELTA_BINARY_PACKED", "INT64"],
    ["RLE", "BOOLEAN"],
    ["RLE_DICTIONARY", "STRING"],
    ["BYTE_STREAM_SPLIT", "DOUBLE"],
  ] as const)("so are those of %s and %s", async (encoding, type) => {
    const values = {
      STRING: String,
      INT32: (at: number) => at,
      INT64: BigInt,
      BOOLEAN: (at: number) => at % 2 === 0,
    }
    const of = type === "DOUBLE" ? values.INT32 : values[type]
    const data = Array.from({ length: 200 }, (_, at) => of(at % 50))
    const file = fileOf([{ name: "x", data, type, encoding }], { codec: "UNCOMPRESSED", statistics: false })
    expect(await changedAtRandom(file, 150, 200)).toBeGreaterThan(10)
  })

  test("so are those with pages of the first kind", async () => {
    const texts = Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? null : `event ${at % 90}`))
    expect(await changedAtRandom(firstPages(texts), 300, 200)).toBeGreaterThan(50)
  })

  test("a place beyond the dictionary is told, and not read as blank", async () => {
    const file = firstPages(["a", "b", "a", "b", "a"])
    // The dictionary says that it has one text fewer.
    const at = file.findIndex(
      (byte, index) => byte % 16 === 12 && file[index + 1] === 0x15 && file[index + 2] === 4,
    )
    expect(at).toBeGreaterThan(0)
    const fewer = Uint8Array.from(file)
    fewer[at + 2] = 2
    expect(await whyStopped(fewer)).toMatch(/The column "x" refers to a value that it has not/)
  })

  test("texts that share more than there is are told before they are written out", async () => {
    const data = Array.from({ length: 2000 }, () => "x".repeat(400))
    const options = { codec: "UNCOMPRESSED", statistics: false } as const
    const file = fileOf([{ name: "x", data, encoding: "DELTA_BYTE_ARRAY" }], options)
    expect((await readBytes(file)).rows).toHaveLength(2000)
    // The lengths of what is shared begin with 0 and grow by 400, zigzagged as 800.
    const at = file.findIndex((byte, index) => byte === 0xa0 && file[index + 1] === 0x06)
    expect(at).toBeGreaterThan(0)
    const more = Uint8Array.from(file)
    more[at + 1] = 0x7f
    expect(await whyStopped(more)).toMatch(/^file\/damaged/)
  })
})
