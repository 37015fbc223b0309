// Rows that each stand in one more pair of quotation marks, as a spreadsheet leaves them that separates by ;.

import { sampled } from "./delimiter.ts"
import { recordScanner, type TextRecord } from "./records.ts"

/** The character that the spreadsheet took for the delimiter. */
export const outerDelimiter = ";"

const sampleOf = (text: string, last: boolean, delimiter: string): readonly TextRecord[] =>
  recordScanner(delimiter)
    .push({ text, unsound: [], last }, sampled)
    .filter(({ blank }) => !blank)

/** The row inside a record: its cells put together again, the padding left out, and read with commas. */
export const unwrapped = (record: TextRecord): TextRecord => {
  let used = record.cells.length
  while (used > 0 && record.cells[used - 1] === "") used -= 1
  const text = record.cells.slice(0, used).join(outerDelimiter)
  const inner = recordScanner(",", record.line).push({ text, unsound: [], last: true })
  return {
    ...record,
    cells: inner.flatMap(({ cells }) => cells),
    faults: [...record.faults, ...inner.flatMap(({ faults }) => faults)],
    blank: text === "",
  }
}

// A name in a sentence has space around it; such a cell holds commas of its own.
const isBare = (name: string): boolean => name === name.trim()

/** Whether the rows of a text stand in one more pair of quotation marks, by its first records. */
export const isWrapped = (text: string, last: boolean): boolean => {
  const outer = sampleOf(text, last, outerDelimiter)
  const [header, ...rows] = outer
  const [line, ...more] = header?.cells.filter((cell) => cell !== "") ?? []
  if (header === undefined || line === undefined || more.length > 0 || /[\r\n]/.test(line)) return false
  const names = unwrapped(header).cells
  if (names.length < 3 || !names.every(isBare)) return false
  if (2 * rows.filter((row) => unwrapped(row).cells.length === names.length).length < rows.length)
    return false
  // As they stand, whole rows in quotation marks are one cell; a header and rows without any marks in them were
  // left as they were, but for the padding.
  const [asItStands, ...plain] = sampleOf(text, last, ",")
  if (asItStands?.cells.length === 1) return true
  const wrapped = plain.filter(({ cells }) => cells.length === 1 && cells[0]?.includes(",")).length
  return header.cells.length > 1 ? wrapped > 0 : wrapped > 0 && 2 * wrapped >= plain.length
}
