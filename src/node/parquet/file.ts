// A Parquet file on this machine: its bytes within their bounds, and what it says of its columns and groups of rows.
import { closeSync, fstatSync, openSync, readSync } from "node:fs"
import type { AsyncBuffer, FileMetaData, RowGroup, SchemaElement, SchemaTree } from "hyparquet"
import { mostColumns } from "../../reading/limits.ts"
import { readingRules } from "../../reading/rules.ts"
import { beyondLimit, Stopped, stopped } from "../../reading/workbook/stop.ts"
import { comesRaw, parsers, type Written, writtenAs } from "./text.ts"
import { thriftStruct } from "./thrift.ts"

type Hyparquet = typeof import("hyparquet")

/** A file whose parts can be read; what lies outside it stops the reading. */
export interface ParquetFile extends AsyncBuffer {
  // Reading waits for the disk: a promise that fails while nobody waits for it would end the process.
  readonly slice: (start: number, end?: number) => ArrayBuffer
  readonly close: () => void
}

/** What is stored of a column by itself, as a scalar or as part of a list or struct. */
export interface ParquetLeaf {
  readonly element: SchemaElement
  readonly path: readonly string[]
  /** How often it repeats, at most, within a row. */
  readonly repeats: number
  /** How many steps to it can be absent. */
  readonly absences: number
}

/** One top-level column. */
export interface ParquetColumn {
  readonly name: string
  readonly written: Written
  readonly leaves: readonly ParquetLeaf[]
}

/** What a file says of itself. */
export interface ParquetBook {
  readonly metadata: FileMetaData
  readonly columns: readonly ParquetColumn[]
}

const largestPart = 512 * 1024 * 1024
const largestMetadata = 16 * 1024 * 1024
const largestScale = 100

const damaged = (what: string): Error => stopped("file/damaged", { what })

/** Opens a file. */
export const openParquet = (path: string): ParquetFile => {
  const file = openSync(path, "r")
  const byteLength = fstatSync(file).size
  return {
    byteLength,
    slice: (start, end = byteLength) => {
      if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end)) {
        throw damaged("The file gives a place where nothing can be")
      }
      if (end > byteLength) throw damaged("The file ends before its data do")
      if (end - start > largestPart)
        throw beyondLimit("A part of the file is too large", `${largestPart} bytes`)
      const bytes = new Uint8Array(end - start)
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, start + at)
        if (read === 0) throw damaged("The file ends before its data do")
        at += read
      }
      return bytes.buffer
    },
    close: () => closeSync(file),
  }
}

const metadataBytes = (file: ParquetFile): ArrayBuffer => {
  if (file.byteLength === 0) throw new Stopped({ rule: readingRules["file/empty"], breach: {} })
  const mark = (at: number): string =>
    String.fromCharCode(...new Uint8Array(file.slice(Math.max(at, 0), Math.min(at + 4, file.byteLength))))
  const [first, last] = [mark(0), mark(file.byteLength - 4)]
  const wanted = "a Parquet file that is not encrypted"
  if (first === "PARE") throw stopped("file/kind", { what: "encrypted", wanted })
  if (first !== "PAR1") throw stopped("file/kind", { what: "no Parquet file, whatever its name", wanted })
  if (last !== "PAR1" || file.byteLength < 12)
    throw damaged("The file ends before its metadata, which stand last")
  const length = new DataView(file.slice(file.byteLength - 8, file.byteLength - 4)).getUint32(0, true)
  if (length > file.byteLength - 12) throw damaged("The metadata of the file are longer than the file")
  if (length > largestMetadata) throw beyondLimit("The metadata are too large", `${largestMetadata} bytes`)
  return file.slice(file.byteLength - 8 - length)
}

const leavesOf = (tree: SchemaTree, repeatsAbove = 0, absencesAbove = 0): readonly ParquetLeaf[] => {
  const { element, children, path } = tree
  const repeats = repeatsAbove + (element.repetition_type === "REPEATED" ? 1 : 0)
  const absences = absencesAbove + (element.repetition_type === "REQUIRED" ? 0 : 1)
  if (children.length === 0) return [{ element, path, repeats, absences }]
  return children.flatMap((child) => leavesOf(child, repeats, absences))
}

const columnOf = (tree: SchemaTree): ParquetColumn => {
  const isScalar = tree.children.length === 0 && tree.element.repetition_type !== "REPEATED"
  const written: Written = isScalar ? writtenAs(tree.element) : { is: "plain" }
  if (written.is === "decimal" && Math.abs(written.scale) > largestScale) {
    throw beyondLimit("A decimal has too many places", `${largestScale} places`)
  }
  return { name: tree.element.name, written, leaves: leavesOf(tree) }
}

// Each group holds the columns of the schema in their order; what does not could be read as what it is not.
const checkGroup = (group: RowGroup, leaves: readonly ParquetLeaf[], mostCells: number): void => {
  const rows = group.num_rows
  if (rows < 0n || rows * BigInt(leaves.length) > BigInt(mostCells)) {
    throw beyondLimit(`A group has ${rows} rows`, `${mostCells} cells in a group of rows`)
  }
  const isSame =
    group.columns.length === leaves.length &&
    group.columns.every(({ meta_data }, index) => {
      const leaf = leaves[index]
      return (
        meta_data !== undefined &&
        meta_data.type === leaf?.element.type &&
        meta_data.path_in_schema.length === leaf.path.length &&
        meta_data.path_in_schema.every((name, step) => name === leaf.path[step])
      )
    })
  if (!isSame) throw damaged("A group of rows does not hold the columns of the file")
  if (group.columns.some(({ file_path }) => file_path))
    throw damaged("The data of the file lie in another file")
}

// Values that are written here are taken as they are stored.
const raw = ({ name, type, type_length, repetition_type }: SchemaElement): SchemaElement => ({
  name,
  ...(type === undefined ? {} : { type }),
  ...(type_length === undefined ? {} : { type_length }),
  ...(repetition_type === undefined ? {} : { repetition_type }),
})

/** Reads what a file says of itself, and holds it to what can be. */
export const parquetBook = (
  { parquetMetadata, parquetSchema }: Hyparquet,
  file: ParquetFile,
  mostCells: number,
): ParquetBook => {
  const bytes = metadataBytes(file)
  thriftStruct(new Uint8Array(bytes, 0, bytes.byteLength - 8))
  const metadata = parquetMetadata(bytes, { parsers, geoparquet: false })
  const tree = parquetSchema(metadata)
  if (tree.children.length > mostColumns) {
    throw beyondLimit(`The file has ${tree.children.length} columns`, `${mostColumns} columns`)
  }
  const columns = tree.children.map(columnOf)
  const leaves = columns.flatMap((column) => column.leaves)
  for (const group of metadata.row_groups) checkGroup(group, leaves, mostCells)
  const rows = metadata.row_groups.reduce((sum, group) => sum + group.num_rows, 0n)
  if (rows !== metadata.num_rows) {
    throw damaged(`The file says that it has ${metadata.num_rows} rows and holds ${rows}`)
  }
  const scalars = tree.children.filter((child) => child.children.length === 0 && comesRaw(child.element))
  const stored = new Set(scalars.map(({ element }) => element))
  const schema = metadata.schema.map((element) => (stored.has(element) ? raw(element) : element))
  return { metadata: { ...metadata, schema }, columns }
}
