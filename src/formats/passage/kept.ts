// Cells that stand verbatim beside a record, under the name of their format and column.
import type { Extra, Scalar } from "../../value/extra.ts"

/** The name under which a column is kept beside a record. */
export const keptKey = (format: string, column: string): keyof Extra =>
  `${format}:${column.replace(/[^\w.-]/g, "_")}`

/** Cells to keep beside a record; what is undefined is left out. */
export const keptCells = (format: string, cells: Readonly<Record<string, Scalar | undefined>>): Extra =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) =>
      value === undefined ? [] : [[keptKey(format, column), value]],
    ),
  )

/** A cell that is kept beside a record, if there is one. */
export const keptCell = (
  format: string,
  column: string,
  { extra }: { readonly extra?: Extra },
): Scalar | undefined => {
  const value = extra?.[keptKey(format, column)]
  return Array.isArray(value) ? undefined : (value as Scalar | undefined)
}

/** Whether a cell says anything: a column that the file lacks and a silent cell do not. */
export const isKnown = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null
