// The rows as a tidy table of CSV, for R, pandas and spreadsheets.
import { type CsvManner, csvLine } from "../writing/csv.ts"
import { rowColumns } from "./columns.ts"
import type { Row } from "./rows.ts"

/**
 * How rows are written as CSV.
 *
 * @category answers
 */
export interface RowsCsvOptions {
  /** How text stands in the cells; `spreadsheet` where it is left out. */
  readonly text?: CsvManner
}

/**
 * Rows as CSV, piece by piece: the header, then one line an incident.
 *
 * @remarks
 * A cell is empty where nothing was reported, TRUE or FALSE where it holds a truth value, and a number has its digits
 * without an exponent. Lines end with a line feed, but a cell may hold line breaks of its own.
 *
 * As it is, no cell can be a formula in a spreadsheet: text that could be one has an apostrophe before it, and so has
 * text that begins with an apostrophe. A program that must have every text as it stands asks for `verbatim`.
 *
 * R and pandas take the code of Namibia, NA, for a missing value unless they are told otherwise: `na.strings = ""` in
 * `read.csv`; `keep_default_na=False, na_values=[""]` in `pandas.read_csv`.
 *
 * Source: RFC 4180.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", names: "=Strike", casualties: casualties({ killed: atLeast(2) }) })
 * const [header, line] = rowsCsv(rows(dataset({ incidents: [strike] })))
 * header?.startsWith("id,name,date_earliest,") // => true
 * line?.startsWith("incident:1,'=Strike,,") // => true
 * ```
 * @category answers
 */
export function* rowsCsv(rows: Iterable<Row>, options: RowsCsvOptions = {}): Generator<string, void> {
  const { text = "spreadsheet" } = options
  const names = rowColumns.map(({ name }) => name)
  yield csvLine(names, text)
  for (const row of rows) {
    yield csvLine(
      names.map((name) => row[name]),
      text,
    )
  }
}
