// One sheet of a workbook, row by row: where each cell stands, and what it holds as text.
import { longestCell, longestRecord, mostColumns } from "../../reading/limits.ts"
import type { ReadingFault } from "../../reading/rules.ts"
import type { Shows } from "../../reading/workbook/format.ts"
import { isNumeral, momentOfSerial, plainNumeral, wholeOf } from "../../reading/workbook/number.ts"
import { cellName, type SheetRow, type SheetTable } from "../../reading/workbook/rows.ts"
import { workbookRules } from "../../reading/workbook/rules.ts"
import { beyondLimit, stopped } from "../../reading/workbook/stop.ts"
import { runText, unescaped } from "./book.ts"
import type { Attributes, XmlEvents } from "./xml.ts"

/** What cells refer to outside their sheet. */
export interface SheetContext {
  readonly texts: readonly string[]
  readonly styles: readonly Shows[]
  readonly epoch: "1900" | "1904"
}

/** The most rows of a sheet. */
const mostRows = 1_048_576

const place = /^\$?([A-Za-z]{1,7})\$?([1-9][0-9]{0,6})$/

// Counted from 0; letters beyond the last column give a number beyond it.
const columnOf = (letters: string): number => {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

interface Cell {
  readonly column: number
  readonly type: string
  readonly style: number
  readonly elsewhere: string | undefined
  formula: boolean
  value: string | undefined
}

interface Read {
  readonly text: string
  readonly fault?: ReadingFault
}

/** What a cell holds, as text. */
const cellReader =
  ({ texts, styles, epoch }: SheetContext) =>
  ({ column, type, style, formula, value }: Cell, line: number): Read => {
    const cell = cellName(column, line)
    const unread = (text: string, what: string): Read => ({
      text,
      fault: {
        rule: workbookRules["file/cell-unread"],
        breach: { value: text, params: { cell, what } },
        line,
      },
    })
    if (value === undefined) {
      if (!formula) return { text: "" }
      return { text: "", fault: { rule: workbookRules["file/formula"], breach: { params: { cell } }, line } }
    }
    if (type === "str" || type === "inlineStr") return { text: unescaped(value) }
    const text = value.trim()
    if (text === "") return { text: "" }
    if (type === "s") {
      const shared = texts[wholeOf(text) ?? -1]
      return shared === undefined
        ? unread("", `refers to the shared text ${text.slice(0, 20)}, and there are ${texts.length}`)
        : { text: shared }
    }
    if (type === "b") {
      if (text === "1" || text === "true") return { text: "TRUE" }
      if (text === "0" || text === "false") return { text: "FALSE" }
      return unread(text, `is marked as true or false and holds ${text.slice(0, 20)}`)
    }
    if (type === "e") {
      const breach = { value: text, params: { cell } }
      return { text, fault: { rule: workbookRules["file/cell-error"], breach, line } }
    }
    if (type === "d") return { text }
    if (type !== "n") return unread(text, `is of a type that no cell has, ${type.slice(0, 20)}`)
    if (!isNumeral(text)) return unread(text, `is marked as a number and holds ${text.slice(0, 20)}`)
    const shows = styles[style]
    if (shows === undefined) return { text: plainNumeral(text) }
    const moment = momentOfSerial(text, shows, epoch)
    return moment === undefined
      ? unread(text, `is shown as a date and holds ${text.slice(0, 20)}, which is the number of no day`)
      : { text: moment }
  }

/** The events of a sheet, which give each row as it ends. */
export const sheetEvents = (
  part: string,
  context: SheetContext,
  { width, push }: Pick<SheetTable, "width" | "push">,
): XmlEvents => {
  const read = cellReader(context)
  const run = runText(part)
  let isData = false
  let line = 0
  let cells: string[] = []
  let faults: ReadingFault[] = []
  let beyond: SheetRow["beyond"]
  let filled = 0
  let size = 0
  let cell: Cell | undefined
  let isValue = false

  const beginRow = ({ r }: Attributes): void => {
    const number = r === undefined ? line + 1 : wholeOf(r)
    if (number === undefined || number <= line) {
      const what = `The rows of the sheet do not follow each other: ${(r ?? "").slice(0, 20)} after ${line}`
      throw stopped("file/damaged", { what }, line)
    }
    if (number > mostRows) throw beyondLimit(`The sheet has a row ${number}`, `${mostRows} rows`, line)
    line = number
    cells = []
    faults = []
    beyond = undefined
    filled = 0
    size = 0
  }

  const beginCell = ({ r, t = "n", s = "0" }: Attributes): void => {
    const match = r === undefined ? undefined : place.exec(r)
    if (match === null) {
      throw stopped("file/damaged", { what: `A cell stands at ${(r ?? "").slice(0, 20)}, no place` }, line)
    }
    const column = match === undefined ? filled : columnOf(match[1] ?? "")
    if (column >= mostColumns) {
      throw beyondLimit(
        `The sheet has a cell ${r ?? `in column ${column + 1}`}`,
        `${mostColumns} columns`,
        line,
      )
    }
    const isHere = match === undefined || match[2] === `${line}`
    filled = column + 1
    cell = {
      column,
      type: t,
      style: wholeOf(s) ?? 0,
      elsewhere: isHere ? undefined : r,
      formula: false,
      value: undefined,
    }
  }

  const endCell = (ended: Cell): void => {
    const { column, elsewhere } = ended
    if (ended.type === "inlineStr") ended.value = run.take()
    const { text, fault } = read(ended, line)
    if (fault !== undefined) faults.push(fault)
    const misplaced = (what: string): void => {
      const params = { cell: cellName(column, line), what }
      faults.push({ rule: workbookRules["file/cell-unread"], breach: { value: text, params }, line })
    }
    if (elsewhere !== undefined) misplaced(`is written as ${elsewhere}, in another row`)
    if (column < cells.length && cells[column] !== "") {
      misplaced("is written twice; the first was read")
      return
    }
    if (text === "") return
    if (column >= width()) {
      beyond ??= { column, text }
      return
    }
    while (cells.length < column) cells.push("")
    cells[column] = text
    size += text.length
    if (size > longestRecord)
      throw beyondLimit("The row is too long", `${longestRecord} characters in a row`, line)
  }

  return {
    open: (name, attributes) => {
      if (name === "sheetData") isData = true
      if (!isData) return
      if (name === "row") beginRow(attributes)
      else if (name === "c") beginCell(attributes)
      else if (cell !== undefined) {
        if (name === "v") {
          isValue = true
          cell.value = ""
        } else if (name === "f") cell.formula = true
        else if (cell.type === "inlineStr") run.open(name)
      }
    },
    text: (text) => {
      if (cell === undefined) return
      if (isValue) {
        cell.value += text
        if ((cell.value ?? "").length > longestCell) {
          const what = `The cell ${cellName(cell.column, line)} is too long`
          throw beyondLimit(what, `${longestCell} characters in a cell`, line)
        }
      } else run.text(text)
    },
    close: (name) => {
      if (!isData) return
      if (name === "v") isValue = false
      else if (name === "c" && cell !== undefined) {
        endCell(cell)
        cell = undefined
      } else if (name === "row") push({ line, cells, faults, ...(beyond === undefined ? {} : { beyond }) })
      else if (name === "sheetData") isData = false
      else run.close(name)
    },
  }
}
