// What can be wrong with a file before any of its cells is looked at.
import { type Breach, type RuleInfo, ruleInfo, type Severity } from "../core/issue.ts"

/** The rules of files as text and records. */
export type ReadingRule =
  | "file/blank-line"
  | "file/compression"
  | "file/double-encoded"
  | "file/duplicate-header"
  | "file/empty"
  | "file/encoding"
  | "file/hxl-row"
  | "file/kind"
  | "file/limit"
  | "file/mojibake"
  | "file/no-rows"
  | "file/quotes"
  | "file/ragged-row"
  | "file/truncated-last-row"

/** What each rule of files says. */
export const readingRules: { readonly [Id in ReadingRule]: RuleInfo<Id> } = {
  "file/blank-line": ruleInfo(
    "file/blank-line",
    "info",
    "conformance",
    "Every line belongs to a row.",
    "The line says nothing; it was passed over and not counted as a row.",
    "a row on every line; a blank line after each row comes of line ends written twice.",
  ),
  "file/compression": ruleInfo(
    "file/compression",
    "error",
    "completeness",
    "Compressed data are whole.",
    "The compressed data end early or are damaged; only the rows before the damage were read.",
    "a whole gzip file; copy or download it again.",
  ),
  "file/double-encoded": ruleInfo(
    "file/double-encoded",
    "error",
    "conformance",
    "A row is not one cell of another table.",
    "Each row stands in one more pair of quotation marks; it was read without them.",
    "the file before a spreadsheet that separates cells by another character opened and saved it.",
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
  "file/hxl-row": ruleInfo(
    "file/hxl-row",
    "info",
    "conformance",
    "Rows are data.",
    "The row under the header holds HXL tags such as {value}; it was passed over and not counted as a row.",
    "nothing to do; the tags describe the columns.",
  ),
  "file/kind": ruleInfo(
    "file/kind",
    "error",
    "conformance",
    "The file is of a kind that holds a table.",
    "The file is {what}.",
    "{wanted}.",
  ),
  "file/limit": ruleInfo(
    "file/limit",
    "error",
    "conformance",
    "No row and no header is larger than a table of incidents needs.",
    "{what}; reading stopped here.",
    "at most {limit}.",
  ),
  "file/mojibake": ruleInfo(
    "file/mojibake",
    "warning",
    "conformance",
    "Text was decoded as what it was encoded in.",
    "The text {value} holds {found} where {meant} was meant: UTF-8 was once read as Windows-1252 and saved so.",
    "the text before it was saved in the wrong encoding.",
  ),
  "file/no-rows": ruleInfo(
    "file/no-rows",
    "warning",
    "completeness",
    "The file holds rows under its header.",
    "The file has no rows.",
    "at least one row.",
  ),
  "file/quotes": ruleInfo(
    "file/quotes",
    "error",
    "conformance",
    "A cell with a quotation mark in it stands in quotation marks, and each mark inside is doubled.",
    "{what}.",
    'a cell such as "the ""Tigers""", closed before the next delimiter or line end.',
  ),
  "file/ragged-row": ruleInfo(
    "file/ragged-row",
    "error",
    "conformance",
    "Every row has as many cells as the header has names.",
    "The row has {found} cells under {wanted} column names; its cells were not read.",
    "{wanted} cells; look for a delimiter, quotation mark or line break that is missing or too many.",
  ),
  "file/truncated-last-row": ruleInfo(
    "file/truncated-last-row",
    "error",
    "completeness",
    "The file ends with a whole row.",
    "{what}.",
    "a last row that is whole and ends its line; copy or download the file again.",
  ),
}

/** One fault of a file as text, before it is known which row it falls in. */
export interface ReadingFault {
  /** The rule that was broken. */
  readonly rule: RuleInfo
  /** What was found. */
  readonly breach: Breach
  /** The physical line of the fault, counted from 1, where the file has lines. */
  readonly line?: number
}

/** A rule under which something is told that weighs otherwise than a breach of it. */
export const weighing = (rule: ReadingRule, severity: Severity): RuleInfo<ReadingRule> => ({
  ...readingRules[rule],
  severity,
})
