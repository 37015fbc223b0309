// One issue as one line of CSV that a spreadsheet opens as text and numbers, never as formulas.
import { type Issue, pathText } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import { csvLine } from "../writing/csv.ts"
import { spreadsheetText } from "../writing/spreadsheet-text.ts"

type Cell = string | number | undefined

// In a table a text needs no quotation marks to be told from what stands around it, and can be looked for.
const unquoted = (value: string | undefined): string | undefined =>
  value !== undefined && value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1)
    : value

const columns: Readonly<Record<string, (issue: Issue) => Cell>> = {
  severity: ({ severity }) => severity,
  rule: ({ rule }) => rule,
  dimension: ({ dimension }) => dimension,
  file: ({ file }) => file,
  row: ({ row }) => row,
  record: ({ record }) => record,
  line: ({ line }) => line,
  column: ({ column, path }) => column ?? (path === undefined ? undefined : pathText(path)),
  value: ({ value }) => unquoted(value),
  message: ({ message }) => message,
  expected: ({ expected }) => expected,
  docs: ({ docs }) => docs,
}

// Inert text holds no line break, so that a line is an issue for grep and sort too.
const harmless = (cell: Cell): string | number | null =>
  typeof cell === "string" ? inert(spreadsheetText(cell)) : (cell ?? null)

/**
 * The names of the columns of issues as CSV, with the line feed that ends the line.
 *
 * @example
 * ```ts
 * issueCsvHeader // => "severity,rule,dimension,file,row,record,line,column,value,message,expected,docs\n"
 * ```
 * @category reports
 */
export const issueCsvHeader: string = csvLine(Object.keys(columns), "verbatim")

/**
 * An issue as one line of CSV, with the line feed that ends it.
 *
 * @remarks
 * RFC 4180, but lines end with a line feed alone: every spreadsheet reads it, and no carriage return comes on a
 * terminal or onto the last column. What an issue does not say is an empty cell.
 *
 * Text that a spreadsheet could take for a formula (`= + - @` and their full-width forms, a tab or line break at
 * the start, also behind spaces and quotation marks) has an apostrophe before it, and so has text that begins with
 * an apostrophe: a program takes one leading apostrophe away. Numbers stand as they are. Controls and bidirectional
 * marks are written as `\u` escapes. In an issue of a document, `column` holds the path.
 *
 * @example
 * ```ts
 * const [issue] = read(CountRange, { min: 5, max: 2 }).issues
 * issueCsvLine(issue!).startsWith("error,count/order,consistency,,,,,max,2,") // => true
 * ```
 * @category reports
 */
export const issueCsvLine = (issue: Issue): string =>
  csvLine(
    Object.values(columns).map((cellOf) => harmless(cellOf(issue))),
    "verbatim",
  )
