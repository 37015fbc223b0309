// What can be wrong with a file before any of its cells is looked at.
import { type Breach, type RuleInfo, ruleInfo } from "../core/issue.ts"

/** The rules of files as text and records. */
export type ReadingRule =
  | "file/blank-line"
  | "file/duplicate-header"
  | "file/empty"
  | "file/encoding"
  | "file/limit"
  | "file/no-rows"
  | "file/quotes"
  | "file/ragged-row"

/** What each rule of files says. */
export const readingRules: { readonly [Id in ReadingRule]: RuleInfo<Id> } = {
  "file/blank-line": ruleInfo(
    "file/blank-line",
    "info",
    "conformance",
    "Every line belongs to a row.",
    "The line is blank; it was passed over and not counted as a row.",
    "a row on every line; a blank line after each row comes of line ends written twice.",
  ),
  "file/duplicate-header": ruleInfo(
    "file/duplicate-header",
    "error",
    "conformance",
    "Every column has a name of its own.",
    "The name {value} stands over {count} columns ({places}), so none of them was read.",
    "one column of this name.",
  ),
  "file/empty": ruleInfo(
    "file/empty",
    "error",
    "completeness",
    "The file holds something.",
    "The file is empty.",
    "a header and rows.",
  ),
  "file/encoding": ruleInfo(
    "file/encoding",
    "error",
    "conformance",
    "The file is text in UTF-8.",
    "{what}.",
    "text in UTF-8, with or without a byte order mark; save or export the file anew as UTF-8.",
  ),
  "file/limit": ruleInfo(
    "file/limit",
    "error",
    "conformance",
    "No row and no header is larger than a table of incidents needs.",
    "{what}; reading stopped here.",
    "at most {limit}.",
  ),
  "file/no-rows": ruleInfo(
    "file/no-rows",
    "warning",
    "completeness",
    "The file holds rows under its header.",
    "The file has a header and no rows.",
    "at least one row.",
  ),
  "file/quotes": ruleInfo(
    "file/quotes",
    "error",
    "conformance",
    "A cell with a quotation mark in it stands in quotation marks, and each mark inside is doubled.",
    "{what}.",
    'a cell such as "the ""Tigers""", closed before the next comma or line end.',
  ),
  "file/ragged-row": ruleInfo(
    "file/ragged-row",
    "error",
    "conformance",
    "Every row has as many cells as the header has names.",
    "The row has {found} cells under {wanted} column names; its cells were not read.",
    "{wanted} cells; look for a comma, quotation mark or line break that is missing or too many.",
  ),
}

/** One fault of a file as text, before it is known which row it falls in. */
export interface ReadingFault {
  /** The rule that was broken. */
  readonly rule: RuleInfo<ReadingRule>
  /** What was found. */
  readonly breach: Breach
  /** The physical line of the fault, counted from 1. */
  readonly line: number
}
