// Rows as Parquet files: what others and we ourselves read from them, and what happens where they cannot be written.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import fc from "fast-check"
import { parquetMetadata, parquetReadObjects } from "hyparquet"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { seed } from "../../examples/seed.mjs"
import { parquetBatches } from "../../src/node/parquet/batches.ts"
import { parquetPieces, writeParquet } from "../../src/node/writing/parquet.ts"
import { rowColumns } from "../../src/rows/columns.ts"
import { type Row, rows } from "../../src/rows/rows.ts"
import type { TableColumn, TableValue } from "../../src/writing/table.ts"
import { smallDataset } from "../support/arbitrary-dataset.ts"
import { gathered } from "../support/batches.ts"
import { hostileTexts } from "../support/hostile-texts.ts"
import { root } from "../support/sources.ts"

const base = mkdtempSync(join(tmpdir(), "casus-parquet-"))
afterAll(() => rmSync(base, { recursive: true, force: true }))
let folder = base
let path = base
beforeEach(() => {
  folder = mkdtempSync(join(base, "test-"))
  path = join(folder, "rows.parquet")
})

const table = rows(seed)

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<ArrayBuffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const { buffer, byteOffset, byteLength } = Buffer.concat(all)
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}

// A day comes back as a Date, a whole number as a bigint.
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === "bigint" ? Number(value) : value
}

/** The rows that hyparquet reads. */
const readBack = async (file: ArrayBuffer): Promise<readonly unknown[]> =>
  (await parquetReadObjects({ file })).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  )

const written = (all: readonly Row[]): Promise<ArrayBuffer> =>
  bytesOf(parquetPieces({ columns: rowColumns, rows: all }))

describe("rows as Parquet", () => {
  test("are read back as they were, null as null", async () => {
    expect(await readBack(await written(table))).toEqual(table)
  })

  test("have dates, numbers and truth values, and say which columns always have a value", async () => {
    const { schema, created_by } = parquetMetadata(await written([]))
    const told = Object.fromEntries(
      schema
        .slice(1)
        .map(({ name, type, logical_type, repetition_type }) => [
          name,
          [logical_type?.type ?? type, repetition_type].join(" "),
        ]),
    )
    expect(schema.slice(1).map(({ name }) => name)).toEqual(rowColumns.map(({ name }) => name))
    expect(told).toMatchObject({
      id: "STRING REQUIRED",
      name: "STRING OPTIONAL",
      date_earliest: "DATE OPTIONAL",
      latitude: "DOUBLE OPTIONAL",
      killed_reported: "BOOLEAN REQUIRED",
      killed_min: "DOUBLE OPTIONAL",
    })
    expect(created_by).toBe("casus")
  })

  test("have the same columns where every cell is empty or there is no row", async () => {
    const [first] = table
    const empty = Object.fromEntries(
      rowColumns.map(({ name, nullable }) => [name, nullable ? null : first![name]]),
    ) as unknown as Row
    expect(await readBack(await written([empty]))).toEqual([empty])
    expect(await readBack(await written([]))).toEqual([])
    expect(parquetMetadata(await written([empty])).schema).toEqual(parquetMetadata(await written([])).schema)
  })

  test("carry the licence and the citation that they are given", async () => {
    const notes = { licence: "CC BY 4.0", citation: "Norvenia Yearbook 2024 «Events»" }
    const file = await bytesOf(parquetPieces({ columns: rowColumns, rows: table }, { notes }))
    expect(parquetMetadata(file).key_value_metadata).toEqual([
      { key: "licence", value: notes.licence },
      { key: "citation", value: notes.citation },
    ])
  })

  test("come from any stream, in groups of rows", async () => {
    const columns: readonly TableColumn<"n" | "text">[] = [
      { name: "n", kind: "integer", nullable: false, description: "A number." },
      { name: "text", kind: "text", nullable: true, description: "A text." },
    ]
    async function* many(): AsyncGenerator<{ readonly n: number; readonly text: string | null }> {
      for (let n = 0; n < 140_000; n++) yield { n, text: n % 3 === 0 ? null : `event ${n % 1000}` }
    }
    const file = await bytesOf(parquetPieces({ columns, rows: many() }))
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([
      65_536n,
      65_536n,
      8_928n,
    ])
    const all = await readBack(file)
    expect(all.length).toBe(140_000)
    expect([all[0], all[65_536], all.at(-1)]).toEqual([
      { n: 0, text: null },
      { n: 65_536, text: "event 536" },
      { n: 139_999, text: "event 999" },
    ])
  })

  test("keep every text and number as it is", async () => {
    const columns: readonly TableColumn<"text" | "day" | "integer" | "decimal">[] = [
      { name: "text", kind: "text", nullable: true, description: "A text." },
      { name: "day", kind: "day", nullable: true, description: "A day." },
      { name: "integer", kind: "integer", nullable: true, description: "A whole number." },
      { name: "decimal", kind: "decimal", nullable: true, description: "A number." },
    ]
    const texts = Object.values(hostileTexts).filter((text) => !/[\ud800-\udfff]/u.test(text))
    const days = ["0000-01-01", "1582-10-14", "1970-01-01", "2024-02-29", "9999-12-31", null]
    const integers = [0, -7, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 31, null]
    const decimals = [0.1, -44.361_488_1, 1e21, 5e-324, 33, null]
    const all = texts.map((text, at) => ({
      text,
      day: days[at % 6] ?? null,
      integer: integers[at % 6] ?? null,
      decimal: decimals[at % 6] ?? null,
    }))
    const read = await parquetReadObjects({ file: await bytesOf(parquetPieces({ columns, rows: all })) })
    const again = read.map(({ day, integer, ...rest }) => ({
      ...rest,
      day: plain(day),
      integer: plain(integer),
    }))
    expect(again).toEqual(all)
  })

  test("of any dataset are read back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(smallDataset, async (dataset) => {
        const all = rows(dataset)
        expect(await readBack(await written(all))).toEqual(JSON.parse(JSON.stringify(all)))
      }),
      { numRuns: 300 },
    )
  })
})

describe("a Parquet file of rows", () => {
  test("is a table that casus reads: empty cells for null, days as days", async () => {
    await writeParquet(path, table)
    const cell = (value: TableValue): string => (value === null ? "" : String(value))
    expect(await gathered(parquetBatches(path))).toMatchObject({
      header: rowColumns.map(({ name }) => name),
      rows: table.map((row) => rowColumns.map(({ name }) => cell(row[name]))),
      faults: [],
      ended: "complete",
    })
  })

  test("takes the place of the old file when it is whole, and nothing lies beside it", async () => {
    writeFileSync(path, "old")
    await writeParquet(path, table)
    expect(readFileSync(path).subarray(0, 4).toString()).toBe("PAR1")
    expect(readdirSync(folder)).toEqual(["rows.parquet"])
  })

  test("leaves the old file where its rows cannot be had to the end", async () => {
    writeFileSync(path, "old")
    async function* broken(): AsyncGenerator<Row> {
      yield table[0]!
      throw new Error("no more")
    }
    await expect(writeParquet(path, broken())).rejects.toThrow("no more")
    expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["old", ["rows.parquet"]])
  })

  test("that the system refuses rejects with the system's error", async () => {
    await expect(writeParquet(join(folder, "nowhere", "rows.parquet"), table)).rejects.toMatchObject({
      code: "ENOENT",
    })
    await expect(writeParquet(folder, table)).rejects.toMatchObject({ code: "EISDIR" })
  })

  test("is not begun where the package is missing, and how to install it is told", async () => {
    const bundle = join(folder, "parquet.mjs")
    const script = join(folder, "script.mjs")
    await build({
      entryPoints: [join(root, "src/node/writing/parquet.ts")],
      outfile: bundle,
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["hyparquet-writer"],
    })
    writeFileSync(
      script,
      `import { writeParquet } from ${JSON.stringify(bundle)}
await writeParquet(${JSON.stringify(path)}, []).catch(({ message, missing }) => console.log(message, missing))\n`,
    )
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" })
    expect(stdout).toBe(
      "writing Parquet files needs the package hyparquet-writer: npm install hyparquet-writer hyparquet-writer\n",
    )
    expect([stderr, readdirSync(folder).sort()]).toEqual(["", ["parquet.mjs", "script.mjs"]])
  })
})
