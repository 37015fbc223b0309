// A table as a Parquet file, one group of rows after another.
import type { SchemaElement } from "hyparquet"
import { rowColumns } from "../../rows/columns.ts"
import type { Row } from "../../rows/rows.ts"
import { dayNumber } from "../../value/civil-day.ts"
import type { TableColumn, TableColumnKind, TableValue } from "../../writing/table.ts"
import { needed } from "../optional-packages.ts"
import { sinkAt } from "./sink.ts"

/**
 * What a Parquet file says beside its rows.
 *
 * @category answers
 */
export interface ParquetOptions {
  /** Texts that stand in the file's metadata, such as the licence and the citation of the dataset. */
  readonly notes?: Readonly<Record<string, string>>
}

/** A table to write: columns, and rows with a value for each. */
interface Table<Name extends string> {
  readonly columns: readonly TableColumn<Name>[]
  readonly rows: Iterable<TableRow<Name>> | AsyncIterable<TableRow<Name>>
}

type TableRow<Name extends string> = { readonly [Column in Name]: TableValue }

/** How many rows are held in memory before they are written as a group. */
const rowsAtOnce = 65_536

// Whole numbers always have 64 bits: a column has one type in every file, whatever its numbers.
const types: Readonly<Record<TableColumnKind, Omit<SchemaElement, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  integer: { type: "INT64" },
  decimal: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
}

const schemaOf = (columns: readonly TableColumn[]): SchemaElement[] => [
  { name: "root", num_children: columns.length },
  ...columns.map(
    ({ name, kind, nullable }): SchemaElement => ({
      name,
      repetition_type: nullable ? "OPTIONAL" : "REQUIRED",
      ...types[kind],
    }),
  ),
]

const stored = (value: TableValue, kind: TableColumnKind): TableValue | bigint => {
  if (kind === "integer" && typeof value === "number") return BigInt(value)
  return kind === "day" && typeof value === "string" ? dayNumber(value) : value
}

/** The bytes of a Parquet file, piece by piece; a group of rows is held in memory until it is written. */
export async function* parquetPieces<Name extends string>(
  { columns, rows }: Table<Name>,
  { notes = {} }: ParquetOptions = {},
): AsyncGenerator<Uint8Array, void> {
  const load = () => import("hyparquet-writer")
  const { ByteWriter, ParquetWriter } = await needed(load, "writing Parquet files", "hyparquet-writer")
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: "casus",
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  })
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice()
    bytes.index = 0
    return piece
  }

  let group: TableRow<Name>[] = []
  const writeGroup = async (): Promise<Uint8Array> => {
    await writer.write({
      columnData: columns.map(({ name, kind }) => ({
        name,
        data: group.map((row) => stored(row[name], kind)),
      })),
      rowGroupSize: rowsAtOnce,
    })
    group = []
    return taken()
  }

  for await (const row of rows) {
    group.push(row)
    if (group.length === rowsAtOnce) yield await writeGroup()
  }
  if (group.length > 0) yield await writeGroup()
  await writer.finish()
  yield taken()
}

/**
 * Writes rows as a Parquet file, whole or not at all.
 *
 * @remarks
 * Days are dates, whole numbers have 64 bits, and what was not reported is null. The file is compressed with Snappy,
 * which every reader of Parquet knows. Some 65,000 rows are held in memory at a time. It needs the package
 * `hyparquet-writer`, and rejects with how to install it where it is missing.
 *
 * Fails: with the error of the system as it is; after it, the old file stays.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 * import { dataset, day, incident, rows } from "casus"
 * import { writeParquet } from "casus/node"
 *
 * const strike = incident({ id: "incident:1", when: day("2024-01-04") })
 * const path = join(tmpdir(), "casus-rows.parquet")
 * await writeParquet(path, rows(dataset({ incidents: [strike] })), { notes: { licence: "CC BY 4.0" } })
 * readFileSync(path, "latin1").slice(0, 4) // => "PAR1"
 * ```
 * @category answers
 */
export const writeParquet = async (
  path: string,
  rows: Iterable<Row> | AsyncIterable<Row>,
  options: ParquetOptions = {},
): Promise<void> => {
  const sink = await sinkAt(path)
  try {
    for await (const piece of parquetPieces({ columns: rowColumns, rows }, options)) await sink.write(piece)
    await sink.finish()
  } catch (error) {
    await sink.drop()
    throw error
  }
}
