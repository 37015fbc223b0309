// Lists in one cell: numbers are parted at their commas, names only where the numbers tell how many there are.
import type { RowValue } from "../column.ts"

/** The cells of a row, or of the part of a row that is kept beside a record. */
export type Cells = Readonly<Record<string, RowValue | undefined>>

/** The text of a cell; nothing where the cell is silent or holds no text. */
export const textIn = (cells: Cells, column: string | undefined): string | undefined => {
  const value = column === undefined ? undefined : cells[column]
  return typeof value === "string" ? value : undefined
}

const numberList = /^\s*[0-9]{1,20}\s*(?:,\s*[0-9]{1,20}\s*)*$/

/** The numbers that a cell lists; nothing where it holds anything else. */
export const numbersIn = (cell: string | undefined): readonly string[] | undefined =>
  cell === undefined || cell.length > 10_000 || !numberList.test(cell)
    ? undefined
    : cell.split(",").map((number) => number.trim())

/** The ids that a cell lists; what is neither a list of numbers nor parted by commas is one id. */
export const idsIn = (cell: string | undefined): readonly string[] | undefined =>
  numbersIn(cell) ?? (cell === undefined || cell.includes(",") || cell.length > 200 ? undefined : [cell])

/** The names that a cell lists, so many of them; nothing where it cannot be told which commas part them. */
export const namesIn = (cell: string | undefined, count: number): readonly string[] | undefined => {
  if (cell === undefined || cell.length > 10_000) return undefined
  if (count === 1) return [cell]
  const names = cell.split(",").map((name) => name.trim())
  return names.length === count && !names.includes("") ? names : undefined
}

/** A cell that lists what all of some records have; null where one of them does not have it. */
export const listed = (items: readonly (string | undefined)[]): string | null =>
  items.length === 0 || items.includes(undefined) ? null : items.join(", ")
