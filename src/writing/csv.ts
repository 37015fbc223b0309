// A table as CSV: cells and lines that every reader takes apart as they were put together.
import { decimalText } from "./decimal-text.ts"
import { spreadsheetText } from "./spreadsheet-text.ts"
import type { TableValue } from "./table.ts"

/**
 * How text stands in the cells of CSV.
 *
 * @remarks
 * `spreadsheet` puts an apostrophe before text that a spreadsheet could take for a formula (`= + - @` and their
 * full-width forms, a tab or line break at the start, also behind spaces and quotation marks) and before text that
 * begins with an apostrophe: one apostrophe less is always the text as it was. `verbatim` leaves text as it is, for
 * programs and for files that must come back as they were.
 * @category answers
 */
export type CsvManner = "spreadsheet" | "verbatim"

// A mark of byte order is only safe behind a quotation mark: at the very start of a file it would be taken away.
const special = /[",\r\n]|^\ufeff/

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const cellText = (value: TableValue, manner: CsvManner): string => {
  if (value === null) return ""
  // The spelling that R, pandas, DuckDB and spreadsheets all take for a truth value.
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE"
  if (typeof value === "number") return decimalText(value)
  const text = manner === "spreadsheet" ? spreadsheetText(value) : value
  return special.test(text) ? quoted(text) : text
}

/**
 * Cells as one line of CSV, with the line feed that ends it.
 *
 * @remarks
 * RFC 4180, but lines end with a line feed alone, as every reader accepts. Nothing and empty text are both an empty
 * cell. A cell may hold line breaks, and then stands in quotation marks.
 */
export const csvLine = (cells: readonly TableValue[], manner: CsvManner): string => {
  const line = cells.map((cell) => cellText(cell, manner)).join(",")
  // A line without anything is no row to any reader.
  return line === "" ? '""\n' : `${line}\n`
}
