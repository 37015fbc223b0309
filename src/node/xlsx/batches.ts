// A sheet of a workbook (.xlsx) as a table, in one pass and in bounded memory.
import { open } from "node:fs/promises"
import { shown } from "../../core/shown.ts"
import type { TableBatch } from "../../reading/batch.ts"
import { type ReadingFault, readingRules } from "../../reading/rules.ts"
import type { Shows } from "../../reading/workbook/format.ts"
import { sheetTable } from "../../reading/workbook/rows.ts"
import { workbookRules } from "../../reading/workbook/rules.ts"
import { faultOf, Stopped, stopped } from "../../reading/workbook/stop.ts"
import { type Archive, openArchive } from "./archive.ts"
import {
  type Book,
  chosenSheet,
  readBook,
  readPart,
  readStyles,
  readTexts,
  type SheetEntry,
  wanted,
} from "./book.ts"
import { sheetEvents } from "./sheet.ts"
import { xmlReaders } from "./xml.ts"

/** Which sheet of a workbook is read. */
export interface XlsxOptions {
  /** The name of the sheet; the first that is shown where none is named. */
  readonly sheet?: string
}

// A batch ends with the piece of text that brings it to this many rows or characters.
const rowsAtOnce = 1000
const textAtOnce = 1024 * 1024

/** The most bytes of a sheet, which is never held as a whole. */
const largestSheet = 8 * 1024 ** 3

/** What keeps a file from being a workbook, by its first bytes. */
const notWorkbook = async (path: string): Promise<Stopped | undefined> => {
  const file = await open(path, "r")
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    const mark = buffer.toString("latin1", 0, bytesRead)
    if (bytesRead === 0) {
      return new Stopped({ rule: readingRules["file/empty"], breach: {}, line: 1 })
    }
    if (mark.startsWith("PK\x03\x04")) return undefined
    const isOld = mark.startsWith("\xd0\xcf\x11\xe0")
    const what = isOld
      ? "an old spreadsheet (.xls) or one that is locked with a password"
      : "no workbook (.xlsx), whatever its name: it does not begin as one"
    return stopped("file/kind", { what, wanted })
  } finally {
    await file.close()
  }
}

const fewSheets = 5

const otherSheets = ({ sheets }: Book, read: SheetEntry): readonly ReadingFault[] => {
  const others = sheets.filter((sheet) => !sheet.hidden && sheet !== read).map(({ name }) => shown(name))
  if (others.length === 0) return []
  const more = others.length > fewSheets ? ` and ${others.length - fewSheets} more` : ""
  const params = { sheets: `${others.slice(0, fewSheets).join(", ")}${more}` }
  return [{ rule: workbookRules["file/other-sheets"], breach: { value: read.name, params } }]
}

/**
 * Reads a sheet of a workbook as a table: first its header, then its rows, in batches.
 *
 * The line of a row is its number in the sheet. What the file holds never throws; what the system refuses does.
 */
export async function* xlsxBatches(path: string, options: XlsxOptions = {}): AsyncGenerator<TableBatch> {
  const readers = await xmlReaders()
  const table = sheetTable()
  let archive: Archive | undefined
  let inside: string | undefined
  let isTold = false

  const batch = (last: Partial<TableBatch> = {}): TableBatch => {
    const part = table.take()
    const tells = !isTold && (part.header !== undefined || last.ended !== undefined)
    isTold ||= tells
    return {
      ...part,
      ...(tells ? { dialect: { syntax: "xlsx", ...(inside === undefined ? {} : { inside }) } } : {}),
      bytes: archive?.bytes() ?? 0,
      ...last,
      faults: [...part.faults, ...(last.faults ?? [])],
    }
  }

  /** Reads on, and gives a batch whenever enough has come. */
  async function* batches(reading: AsyncGenerator<number>): AsyncGenerator<TableBatch> {
    let read = 0
    for await (const size of reading) {
      read += size
      if (read < textAtOnce && table.waiting() < rowsAtOnce) continue
      read = 0
      yield batch()
    }
  }

  try {
    const kind = await notWorkbook(path)
    if (kind !== undefined) throw kind
    archive = await openArchive(path)
    const book = await readBook(archive, readers)
    const sheet = chosenSheet(book, options.sheet)
    inside = sheet.name
    if (!archive.has(sheet.part)) {
      throw stopped("file/damaged", {
        what: `The workbook does not hold its part ${sheet.part.slice(0, 80)}`,
      })
    }
    const styles: readonly Shows[] =
      book.styles === undefined ? [] : await readStyles(archive, readers, book.styles)
    const texts: string[] = []
    if (book.texts !== undefined) yield* batches(readTexts(archive, readers, book.texts, texts))
    const events = sheetEvents(sheet.part, { texts, styles, epoch: book.epoch }, table)
    yield* batches(readPart(archive, readers, sheet.part, largestSheet, events))
    const others = options.sheet === undefined ? otherSheets(book, sheet) : []
    yield batch({ faults: [...others, ...table.end()], ended: "complete" })
  } catch (error) {
    yield batch({ faults: [faultOf(error)], ended: "stopped" })
  } finally {
    archive?.close()
  }
}
