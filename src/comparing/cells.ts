// A cell as a short text that is the same for the same value, however it is written.
import { cellReader, isFault } from "../formats/cell.ts"
import type { Column } from "../formats/column.ts"
import type { CellState } from "./diff-event.ts"

/**
 * A cell that was read, as text: the value as JSON, `~` and why there is none, or `?` and the text as it stands.
 *
 * Shape: without a control character, and empty where the file lacks the column.
 */
export type CellText = string

/** What a cell says. */
export interface Said {
  /** The value; null where the cell says nothing, its text where it could not be read. */
  readonly value: string | number | null
  /** Why there is no value of the column. */
  readonly is?: CellState
}

const point = /^POINT ?\(-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?\)$/
const idleZeros = /\.0+(?=[ )])|(\.\d*[1-9])0+(?=[ )])/g

// Two writings of a point differ in the zeros at the end of its digits.
const plain = (text: string): string => (point.test(text) ? text.replace(idleZeros, "$1") : text)

const unread = (text: string): CellText => `?${JSON.stringify(text)}`

/** The reader of a column's cells. */
export const cellTexts = (column: Column): ((cell: unknown) => CellText) => {
  const read = cellReader(column)
  return (cell) => {
    if (typeof cell !== "string") return unread(JSON.stringify(cell) ?? "")
    const reading = read(cell)
    if (reading === null) return `~${column.nulls[cell] ?? "not-recorded"}`
    if (!isFault(reading)) return JSON.stringify(typeof reading === "string" ? plain(reading) : reading)
    // A misspelled code or a day that is told is read as what it means.
    if (reading.value !== undefined) return JSON.stringify(reading.value)
    return cell === "" ? "~not-recorded" : unread(cell)
  }
}

/** Whether a cell could not be read as a value of its column. */
export const isUnread = (text: CellText): boolean => text.startsWith("?")

/** What a cell says; nothing where the file lacks the column. */
export const saidBy = (text: CellText): Said | undefined => {
  if (text === "") return undefined
  if (text.startsWith("~")) return { value: null, is: text.slice(1) as CellState }
  return isUnread(text) ? { value: JSON.parse(text.slice(1)), is: "unreadable" } : { value: JSON.parse(text) }
}

/** The number in a cell, if it holds one. */
export const numberIn = (text: CellText): number | undefined => {
  const value = text === "" || text.startsWith("~") || isUnread(text) ? undefined : saidBy(text)?.value
  return typeof value === "number" ? value : undefined
}
