// Delimited text into a header and its rows, each with its number and its physical line, in bounded memory.
import { shown } from "../../core/shown.ts"
import type { Dialect, TableBatch, TableHeader, TableRow } from "../batch.ts"
import { duplicateNames } from "../header.ts"
import { longestRecord, mostCells, mostColumns } from "../limits.ts"
import { type ReadingFault, readingRules, weighing } from "../rules.ts"
import { around, type TextBlock, type Written } from "../text/decoding.ts"
import { maySpoil, mojibakeIn } from "../text/mojibake.ts"
import { delimiterOf, toldDelimiter } from "./delimiter.ts"
import { hxlTagIn } from "./hxl.ts"
import { type RecordScanner, recordScanner, type TextRecord } from "./records.ts"
import { isWrapped, outerDelimiter, unwrapped } from "./wrapped.ts"

interface Layout {
  /** The delimiter within a row. */
  readonly delimiter: string
  /** Whether each row stands in one more pair of quotation marks. */
  readonly wrapped: boolean
  /** How many characters tell the delimiter and are no part of the table. */
  readonly skipped: number
}

const layoutOf = ({ text, last }: TextBlock, delimiter: string | undefined): Layout => {
  const told = delimiter === undefined ? toldDelimiter(text) : undefined
  if (delimiter !== undefined) return { delimiter, wrapped: false, skipped: 0 }
  if (told !== undefined) return { delimiter: told.delimiter, wrapped: false, skipped: told.length }
  const wrapped = isWrapped(text, last)
  return { delimiter: wrapped ? "," : delimiterOf(text, last), wrapped, skipped: 0 }
}

const tooLarge = (line: number, what: string, limit: string): ReadingFault => ({
  rule: readingRules["file/limit"],
  breach: { params: { what, limit } },
  line,
})

/** What was found in the bytes; where it ended the reading, at the line that could not be read to its end. */
const placed = ({ faults, stopped }: TextBlock, line: number): readonly ReadingFault[] =>
  stopped ? faults.map((fault) => (fault.rule.severity === "error" ? { line, ...fault } : fault)) : faults

/** Why reading has to end here, if it has to. */
const limitOf = (scanner: RecordScanner, header: TableHeader | undefined): ReadingFault | undefined => {
  if (scanner.stopped()) {
    return tooLarge(
      scanner.line(),
      "The row is too long",
      `${longestRecord} characters and ${mostCells} cells in a row`,
    )
  }
  return header !== undefined && header.names.length > mostColumns
    ? tooLarge(header.line ?? 1, `The header has ${header.names.length} names`, `${mostColumns} columns`)
    : undefined
}

const nothingIn = (header: TableHeader | undefined, rows: number): readonly ReadingFault[] => {
  if (header === undefined) return [{ rule: readingRules["file/empty"], breach: {}, line: 1 }]
  return rows === 0 ? [{ rule: readingRules["file/no-rows"], breach: {}, line: header.line ?? 1 }] : []
}

/** The text in a record that was decoded wrongly once before, if there is any. */
const spoilt = ({ cells, line }: TextRecord): readonly ReadingFault[] => {
  for (const cell of cells) {
    const mojibake = mojibakeIn(cell)
    if (mojibake === undefined) continue
    const { found, meant, at } = mojibake
    const params = { found: shown(found), meant: shown(meant) }
    return [{ rule: readingRules["file/mojibake"], breach: { value: around(cell, at), params }, line }]
  }
  return []
}

const shownCells = 4

const rowOf = (record: TextRecord, number: number, wanted: number, delimiter: string): TableRow => {
  const { cells, line, faults } = record
  if (cells.length === wanted) return { number, line, cells, faults }
  const ragged: ReadingFault = {
    rule: readingRules["file/ragged-row"],
    breach: {
      value: cells.slice(0, shownCells).join(delimiter),
      params: { found: cells.length, wanted },
    },
    line,
  }
  return { number, line, faults: [...faults, ragged] }
}

const copied = 64 * 1024

/** What tells that the file ends within its last row: an error where a part is missing, a warning where one may be. */
const truncation = (
  { ended, open, cells, line }: TextRecord,
  wanted: number,
  bytes: number,
  delimiter: string,
): ReadingFault | undefined => {
  if (!ended && (open || cells.length < wanted)) {
    const where = open ? "within a cell in quotation marks" : `after ${cells.length} of ${wanted} cells`
    const what = `The file ends ${where}; this part of a row was not read and not counted`
    const value = cells.slice(0, shownCells).join(delimiter)
    return { rule: readingRules["file/truncated-last-row"], breach: { value, params: { what } }, line }
  }
  if (ended || bytes % copied !== 0) return undefined
  const what = `The last line has no end, and the file is cut at ${bytes} bytes, as a copy that broke off would be`
  return {
    rule: weighing("file/truncated-last-row", "warning"),
    breach: { value: cells.at(-1), params: { what } },
    line,
  }
}

/** Reads a table of delimited text: first its header, then its rows, in batches as the text arrives. */
export async function* delimitedBatches(
  blocks: AsyncIterable<TextBlock>,
  named?: string,
): AsyncGenerator<TableBatch> {
  let layout: Layout | undefined
  let scanner: RecordScanner | undefined
  let written: Written | undefined
  let header: TableHeader | undefined
  let count = 0
  let mayBeTags = true
  let mayBeSpoilt = false
  let lastChar = ""

  for await (const block of blocks) {
    const rows: TableRow[] = []
    const faults: ReadingFault[] = []
    const { delimiter, wrapped, skipped } = (layout ??= layoutOf(block, named))
    const skip = scanner === undefined ? skipped : 0
    scanner ??= recordScanner(wrapped ? outerDelimiter : delimiter, skipped > 0 ? 2 : 1)
    const isFirst = header === undefined
    const isRewritten = block.written !== undefined
    written = block.written ?? written
    const spoils = maySpoil(block.text) || maySpoil(lastChar + block.text.slice(0, 1))
    // A record that began in the block before may still end in this one.
    const isSuspect = spoils || mayBeSpoilt
    mayBeSpoilt = spoils
    lastChar = block.text.slice(-1)
    const size = block.last && written?.compression === undefined ? block.bytes : Number.NaN

    const takeHeader = (record: TextRecord): void => {
      header = { names: record.cells, line: record.line }
      faults.push(...record.faults, ...(header.names.length > mostColumns ? [] : duplicateNames(header)))
      if (wrapped) faults.push({ rule: readingRules["file/double-encoded"], breach: {}, line: record.line })
      if (isSuspect) faults.push(...spoilt(record))
    }
    const takeRow = (record: TextRecord, wanted: number): void => {
      const tag = mayBeTags ? hxlTagIn(record.cells) : undefined
      mayBeTags = tag !== undefined
      if (tag !== undefined) {
        faults.push({ rule: readingRules["file/hxl-row"], breach: { value: tag }, line: record.line })
        return
      }
      const cut = truncation(record, wanted, size, delimiter)
      if (cut?.rule.severity === "error") {
        faults.push(cut)
        return
      }
      count += 1
      const found = [...(cut === undefined ? [] : [cut]), ...(isSuspect ? spoilt(record) : [])]
      const told = found.length === 0 ? record : { ...record, faults: [...record.faults, ...found] }
      rows.push(rowOf(told, count, wanted, delimiter))
    }

    const scanned = {
      text: block.text.slice(skip),
      unsound: block.unsound.map((at) => at - skip),
      // Where reading broke off, the record that was begun is no record.
      last: block.last && block.stopped === undefined,
      ...(written === undefined ? {} : { encoding: written.encoding }),
    }
    for (const outer of scanner.push(scanned)) {
      const record = wrapped ? unwrapped(outer) : outer
      if (record.blank && header?.names.length !== 1) {
        faults.push({ rule: readingRules["file/blank-line"], breach: {}, line: record.line })
      } else if (header === undefined) takeHeader(record)
      else takeRow(record, header.names.length)
    }

    faults.push(...placed(block, scanner.line()))
    const limit = limitOf(scanner, header)
    if (limit !== undefined) faults.push(limit)
    const stopped = limit !== undefined || block.stopped !== undefined
    if (block.last && !stopped) faults.push(...nothingIn(header, count))
    const ended = stopped ? "stopped" : block.last ? "complete" : undefined
    const dialect: Dialect = { syntax: "delimited", ...written, delimiter }
    yield {
      ...(isFirst && header !== undefined
        ? { header: { ...header, names: header.names.slice(0, mostColumns) } }
        : {}),
      ...((isFirst || isRewritten) && (header ?? ended) !== undefined ? { dialect } : {}),
      rows,
      faults,
      bytes: block.bytes,
      ...(ended === undefined ? {} : { ended }),
    }
    if (ended !== undefined) return
  }
}
