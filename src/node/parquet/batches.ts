// A Parquet file as a table, one group of rows after another.
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import type { CompressionCodec, Compressors, DecodedArray, FileMetaData, RowGroup } from "hyparquet"
import type { TableBatch, TableHeader, TableRow } from "../../reading/batch.ts"
import { duplicateNames } from "../../reading/header.ts"
import { longestCell } from "../../reading/limits.ts"
import { type ReadingFault, readingRules } from "../../reading/rules.ts"
import { wholeOf } from "../../reading/workbook/number.ts"
import { beyondLimit, faultOf, stopped } from "../../reading/workbook/stop.ts"
import { needed } from "../optional-packages.ts"
import { openParquet, type ParquetColumn, type ParquetFile, parquetBook } from "./file.ts"
import { checkPages, mostValues } from "./pages.ts"
import { cellText, parsers } from "./text.ts"

const rowsAtOnce = 2000

/** The most cells of a group of rows, which is decoded as a whole. */
const mostCells = 128 * 1024 * 1024

const ownCodecs: readonly CompressionCodec[] = ["UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI"]

// What Node itself decompresses stops at the size that the page gives.
const ownCompressors: Compressors = {
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(length, 1) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(length, 1) }),
}

const compressorsFor = async ({ row_groups }: FileMetaData): Promise<Compressors> => {
  const codecs = new Set(
    row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec)),
  )
  const other = [...codecs].find((codec) => codec !== undefined && !ownCodecs.includes(codec))
  if (other === undefined) return ownCompressors
  const load = () => import("hyparquet-compressors")
  const { compressors } = await needed(
    load,
    `reading Parquet compressed as ${other}`,
    "hyparquet-compressors",
  )
  return { ...compressors, ...ownCompressors }
}

// What is no place in a file is none when it is read there either.
const placeOf = (number: bigint): number => wholeOf(String(number)) ?? -1

/** Bytes as they were before they were compressed. */
type Unpack = (codec: CompressionCodec, bytes: Uint8Array, size: number) => Uint8Array

const unpackWith =
  ({ snappyUncompress }: typeof import("hyparquet"), compressors: Compressors): Unpack =>
  (codec, bytes, size) => {
    if (codec === "UNCOMPRESSED") return bytes
    const own = compressors[codec]
    if (own !== undefined) return own(bytes, size)
    const unpacked = new Uint8Array(size)
    snappyUncompress(bytes, unpacked)
    return unpacked
  }

/** Holds the pages of one column in a group to what the file says of them, and tells how many bytes they are. */
const checkColumn = (
  file: ParquetFile,
  group: RowGroup,
  from: number,
  { name, leaves }: ParquetColumn,
  unpack: Unpack,
): number =>
  leaves.reduce((sum, { repeats, absences }, index) => {
    const stored = group.columns[from + index]?.meta_data
    if (stored === undefined) return sum
    const { dictionary_page_offset, data_page_offset, total_compressed_size, num_values, codec } = stored
    if (num_values < 0n || num_values > BigInt(mostValues)) {
      throw beyondLimit(`A column has ${num_values} values`, `${mostValues} values in a group of rows`)
    }
    const begins = dictionary_page_offset || data_page_offset
    const pages = file.slice(placeOf(begins), placeOf(begins + total_compressed_size))
    checkPages(new Uint8Array(pages), placeOf(num_values), {
      name,
      repeats,
      absences,
      unpacked: (bytes, size) => unpack(codec, bytes, size),
    })
    return sum + pages.byteLength
  }, 0)

const shownName = (name: string): string => JSON.stringify(name.slice(0, 80))

const rowsOf = (
  columns: readonly ParquetColumn[],
  data: readonly (DecodedArray | undefined)[],
  from: number,
  to: number,
  before: number,
): readonly TableRow[] =>
  Array.from({ length: to - from }, (_, index) => {
    const faults: ReadingFault[] = []
    const cells = columns.map(({ name, written, leaves }, at) => {
      const value = data[at]?.[from + index]
      // What is absent is null; nothing at all comes of a place beyond the column's dictionary.
      if (value === undefined && data[at] !== undefined && leaves[0]?.path.length === 1) {
        throw stopped("file/damaged", {
          what: `The column ${shownName(name)} refers to a value that it has not`,
        })
      }
      const { cell, isText } = cellText(value, written)
      if (!isText) {
        const what = `The column ${shownName(name)} holds bytes that are not UTF-8, shown as \\ufffd`
        faults.push({ rule: readingRules["file/encoding"], breach: { value: cell, params: { what } } })
      }
      if (typeof cell === "string" && cell.length > longestCell) {
        throw beyondLimit("A cell is too long", `${longestCell} characters in a cell`)
      }
      return cell
    })
    return { number: before + index + 1, cells, faults }
  })

/**
 * Reads a Parquet file as a table: first its columns, then its rows, in batches.
 *
 * What the file holds never throws; what the system refuses does.
 */
export async function* parquetBatches(path: string): AsyncGenerator<TableBatch> {
  const hyparquet = await needed(() => import("hyparquet"), "reading Parquet files", "hyparquet")
  const file = openParquet(path)
  let header: TableHeader | undefined
  let isTold = false
  let bytes = 0

  const batch = (rows: readonly TableRow[], last: Partial<TableBatch> = {}): TableBatch => {
    const isFirst = !isTold && (header !== undefined || last.ended !== undefined)
    isTold ||= isFirst
    const faults = isFirst && header !== undefined ? duplicateNames(header) : []
    return {
      ...(isFirst && header !== undefined ? { header } : {}),
      ...(isFirst ? { dialect: { syntax: "parquet" } } : {}),
      rows,
      bytes,
      ...last,
      faults: [...faults, ...(last.faults ?? [])],
    }
  }

  try {
    const { metadata, columns } = parquetBook(hyparquet, file, mostCells)
    const names = columns.map(({ name }) => name)
    if (names.length === 0) {
      yield batch([], { faults: [{ rule: readingRules["file/empty"], breach: {} }], ended: "complete" })
      return
    }
    header = { names }
    yield batch([])
    const compressors = await compressorsFor(metadata)
    const unpack = unpackWith(hyparquet, compressors)
    const scan = await hyparquet.parquetScan({
      file,
      metadata,
      compressors,
      parsers,
      utf8: false,
      geoparquet: false,
      useOffsetIndex: false,
    })
    // A name that stands over two columns is told, and neither is read.
    const isAlone = (name: string): boolean => names.indexOf(name) === names.lastIndexOf(name)
    let begins = 0
    for (const group of metadata.row_groups) {
      const length = placeOf(group.num_rows)
      const ends = begins + length
      const data: (DecodedArray | undefined)[] = []
      let leaf = 0
      for (const column of columns) {
        bytes += checkColumn(file, group, leaf, column, unpack)
        leaf += column.leaves.length
        const range = { column: column.name, rowStart: begins, rowEnd: ends }
        const values = isAlone(column.name) && length > 0 ? await scan.readColumn(range) : undefined
        if (values !== undefined && values.length !== length) {
          const what = `The column ${shownName(column.name)} holds ${values.length} of ${length} rows`
          throw stopped("file/damaged", { what })
        }
        data.push(values)
        yield batch([])
      }
      for (let from = 0; from < length; from += rowsAtOnce) {
        yield batch(rowsOf(columns, data, from, Math.min(from + rowsAtOnce, length), begins + from))
      }
      begins = ends
    }
    bytes = file.byteLength
    const faults = begins === 0 ? [{ rule: readingRules["file/no-rows"], breach: {} }] : []
    yield batch([], { faults, ended: "complete" })
  } catch (error) {
    yield batch([], { faults: [faultOf(error)], ended: "stopped" })
  } finally {
    file.close()
  }
}
