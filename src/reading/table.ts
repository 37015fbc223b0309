// Bytes into a header and its rows, each with its number and its physical line, in bounded memory.
import { type Bytes, type TextBlock, textBlocks } from "./decoding.ts"
import { type RecordScanner, recordScanner, type TextRecord } from "./delimited.ts"
import { longestRecord, mostColumns } from "./limits.ts"
import { type ReadingFault, readingRules } from "./rules.ts"

/** The names over the columns of a table. */
export interface TableHeader {
  /** The names as they stand in the file. */
  readonly names: readonly string[]
  /** The physical line of the header. */
  readonly line: number
}

/** One row of a table as text. */
export interface TableRow {
  /** The number of the row, counted from 1, the header not counted. */
  readonly number: number
  /** The physical line on which the row begins, counted from 1. */
  readonly line: number
  /** The cells; none where their number is not that of the columns, so that no cell can be trusted. */
  readonly cells?: readonly string[]
  /** What is wrong with the row as text. */
  readonly faults: readonly ReadingFault[]
}

/** What was read of a table since the last batch. */
export interface TableBatch {
  /** The header, in the batch in which it was read. */
  readonly header?: TableHeader
  /** The rows. */
  readonly rows: readonly TableRow[]
  /** What is wrong outside the rows. */
  readonly faults: readonly ReadingFault[]
  /** How many bytes have been read so far. */
  readonly bytes: number
  /** Whether this is the last batch, and if so whether the table was read to its end. */
  readonly ended?: "complete" | "stopped"
}

/** How the text of a table is laid out. */
export interface TableOptions {
  /** The character between cells; a comma where none is named. */
  readonly delimiter?: string
}

/** A column's name as it is compared: without case and surrounding space. */
export const nameKey = (name: string): string => name.trim().toLowerCase()

const duplicates = (header: TableHeader): readonly ReadingFault[] => {
  const places = new Map<string, number[]>()
  header.names.forEach((name, index) => {
    const key = nameKey(name)
    if (key !== "") places.set(key, [...(places.get(key) ?? []), index + 1])
  })
  return [...places.values()]
    .filter((at) => at.length > 1)
    .map((at) => ({
      rule: readingRules["file/duplicate-header"],
      breach: { value: header.names[at[0]! - 1], params: { count: at.length, places: at.join(", ") } },
      line: header.line,
    }))
}

const tooLarge = (line: number, what: string, limit: string): ReadingFault => ({
  rule: readingRules["file/limit"],
  breach: { params: { what, limit } },
  line,
})

/** Why reading ends before the bytes do, if it does. */
const endOf = (
  { stopped, kind }: TextBlock,
  scanner: RecordScanner,
  header: TableHeader | undefined,
): ReadingFault | undefined => {
  if (stopped === "not-text") {
    const what = `By its first bytes the file is ${kind}, which is not read as a table`
    return { rule: readingRules["file/encoding"], breach: { params: { what } }, line: 1 }
  }
  if (stopped === "long-line" || scanner.stopped()) {
    return tooLarge(scanner.line(), "The row is too long", `${longestRecord} characters in a row`)
  }
  return header !== undefined && header.names.length > mostColumns
    ? tooLarge(header.line, `The header has ${header.names.length} names`, `${mostColumns} columns`)
    : undefined
}

const nothingIn = (header: TableHeader | undefined, rows: number): readonly ReadingFault[] => {
  if (header === undefined) return [{ rule: readingRules["file/empty"], breach: {}, line: 1 }]
  return rows === 0 ? [{ rule: readingRules["file/no-rows"], breach: {}, line: header.line }] : []
}

/** Reads a table: first its header, then its rows, in batches as the bytes arrive. */
export async function* readTable(source: Bytes, options: TableOptions = {}): AsyncGenerator<TableBatch> {
  const scanner = recordScanner(options.delimiter ?? ",")
  let header: TableHeader | undefined
  let count = 0

  for await (const block of textBlocks(source)) {
    const rows: TableRow[] = []
    const faults: ReadingFault[] = []
    const isFirst = header === undefined
    for (const record of scanner.push(block)) {
      if (record.blank && header?.names.length !== 1) {
        faults.push({ rule: readingRules["file/blank-line"], breach: {}, line: record.line })
      } else if (header === undefined) {
        header = { names: record.cells, line: record.line }
        faults.push(...record.faults, ...duplicates(header))
      } else {
        count += 1
        rows.push(rowOf(record, count, header.names.length))
      }
    }
    const end = endOf(block, scanner, header)
    if (block.last && end === undefined) faults.push(...nothingIn(header, count))
    yield {
      ...(isFirst && header !== undefined ? { header } : {}),
      rows,
      faults: end === undefined ? faults : [...faults, end],
      bytes: block.bytes,
      ...(end === undefined ? (block.last ? { ended: "complete" } : {}) : { ended: "stopped" }),
    }
    if (end !== undefined) return
  }
}

const rowOf = (record: TextRecord, number: number, wanted: number): TableRow => {
  const { cells, line, faults } = record
  if (cells.length === wanted) return { number, line, cells, faults }
  const ragged: ReadingFault = {
    rule: readingRules["file/ragged-row"],
    breach: { value: cells.slice(0, 4).join(","), params: { found: cells.length, wanted } },
    line,
  }
  return { number, line, faults: [...faults, ragged] }
}
