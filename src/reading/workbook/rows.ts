// The rows of a sheet into a table: the first row that holds anything is the header, blank rows are passed over.
import type { TableHeader, TableRow } from "../batch.ts"
import { duplicateNames } from "../header.ts"
import { type ReadingFault, readingRules } from "../rules.ts"
import { workbookRules } from "./rules.ts"

/** One row of a sheet, as it stands there. */
export interface SheetRow {
  /** The number of the row in the sheet, counted from 1. */
  readonly line: number
  /** The cells from the first column up to the last that holds anything, each as text. */
  readonly cells: readonly string[]
  /** The first cell that holds anything beyond the names of the header, its column counted from 0. */
  readonly beyond?: { readonly column: number; readonly text: string }
  /** What is wrong with its cells. */
  readonly faults: readonly ReadingFault[]
}

/** What came of the rows of a sheet since it was last taken. */
export interface SheetPart {
  /** The header, where it was among the rows. */
  readonly header?: TableHeader
  /** The rows of the table. */
  readonly rows: readonly TableRow[]
  /** What is wrong outside the rows. */
  readonly faults: readonly ReadingFault[]
}

/** Takes the rows of a sheet in their order and gives those of the table. */
export interface SheetTable {
  /** Takes the next row of the sheet. */
  readonly push: (row: SheetRow) => void
  /** How many columns have names; no end of them before the header is read. */
  readonly width: () => number
  /** How many rows wait to be taken. */
  readonly waiting: () => number
  /** What came since the last time. */
  readonly take: () => SheetPart
  /** What is wrong with the table as a whole, once the sheet is at its end. */
  readonly end: () => readonly ReadingFault[]
}

const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26)

/** The name of a cell as people see it in a spreadsheet: `C7`; columns are counted from 0. */
export const cellName = (column: number, line: number): string => `${lettersOf(column)}${line}`

/** A table of the rows of one sheet. */
export const sheetTable = (): SheetTable => {
  let header: TableHeader | undefined
  let isFresh = false
  let last = 0
  let count = 0
  let rows: TableRow[] = []
  let faults: ReadingFault[] = []

  const faultsOf = ({ beyond, line, faults }: SheetRow): readonly ReadingFault[] => {
    if (beyond === undefined) return faults
    const breach = { value: beyond.text, params: { cell: cellName(beyond.column, line) } }
    return [...faults, { rule: workbookRules["file/unnamed-column"], breach, line }]
  }

  return {
    push: (row) => {
      const { line, cells } = row
      if (cells.length === 0 && row.faults.length === 0 && row.beyond === undefined) return
      if (header === undefined) {
        faults.push(...row.faults)
        if (cells.length === 0) return
        header = { names: cells, line }
        isFresh = true
        faults.push(...duplicateNames(header))
      } else {
        // One for all blank rows between two others, since a sheet can leave out a million.
        if (line > last + 1)
          faults.push({ rule: readingRules["file/blank-line"], breach: {}, line: last + 1 })
        const blanks = new Array<string>(header.names.length - cells.length).fill("")
        count += 1
        rows.push({
          number: count,
          line,
          cells: blanks.length === 0 ? cells : [...cells, ...blanks],
          faults: faultsOf(row),
        })
      }
      last = line
    },
    width: () => header?.names.length ?? Number.POSITIVE_INFINITY,
    waiting: () => rows.length,
    take: () => {
      const part = { ...(isFresh && header !== undefined ? { header } : {}), rows, faults }
      isFresh = false
      rows = []
      faults = []
      return part
    },
    end: () => {
      if (header === undefined) return [{ rule: readingRules["file/empty"], breach: {}, line: 1 }]
      return count === 0 ? [{ rule: readingRules["file/no-rows"], breach: {}, line: last }] : []
    },
  }
}
