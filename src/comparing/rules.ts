// What can keep two files from being compared, in whole or in part.
import { type RuleInfo, ruleInfo } from "../core/issue.ts"

/** The rules of comparing two files. */
export type DiffRule =
  | "diff/cells-apart"
  | "diff/faults"
  | "diff/format"
  | "diff/formats-differ"
  | "diff/key-column"
  | "diff/no-key"
  | "diff/not-read"
  | "diff/own-dataset"
  | "diff/repeated-key"
  | "diff/stopped"
  | "diff/too-many-keys"
  | "diff/unknown-column"
  | "diff/unreadable-cell"
  | "diff/without-key"

/** What each rule of comparing says. */
export const diffRules: { readonly [Id in DiffRule]: RuleInfo<Id> } = {
  "diff/cells-apart": ruleInfo(
    "diff/cells-apart",
    "warning",
    "conformance",
    "The cells of a row can be told apart.",
    "Rows with another number of cells than the header has names: {count}; they were not compared.",
    "a cell for each name in every row; casus check names the lines.",
  ),
  "diff/faults": ruleInfo(
    "diff/faults",
    "warning",
    "conformance",
    "Both files are sound as text.",
    "Faults of the file as text: {count}, the first: {what} What was read in spite of them was compared.",
    "a file in which casus check finds no errors of the file.",
  ),
  "diff/format": ruleInfo(
    "diff/format",
    "error",
    "conformance",
    "Both files are of a format that is known.",
    "The header, {value}, is that of no known format.",
    "{what}.",
  ),
  "diff/formats-differ": ruleInfo(
    "diff/formats-differ",
    "error",
    "conformance",
    "Both files are of one format.",
    "The old file is of {old}, the new one of {new}.",
    "two files of one format.",
  ),
  "diff/key-column": ruleInfo(
    "diff/key-column",
    "error",
    "completeness",
    "The columns that name a row are in both files.",
    "The rows of {format} are named by {key}, and {column} is not in this file.",
    "{column} in both files.",
  ),
  "diff/no-key": ruleInfo(
    "diff/no-key",
    "error",
    "completeness",
    "The format says which columns name a row.",
    "The format {format} does not say which columns name a row, so rows cannot be matched.",
    "a format with roles.key.",
  ),
  "diff/not-read": ruleInfo(
    "diff/not-read",
    "error",
    "conformance",
    "Each file holds a table.",
    "No table could be read of the file: {what}.",
    "a file that casus check can read.",
  ),
  "diff/own-dataset": ruleInfo(
    "diff/own-dataset",
    "error",
    "conformance",
    "Both files are tables of a third party's format.",
    "The file is a dataset of casus itself, which has records and no rows; these are not compared yet.",
    "a table of a format that casus knows, such as one of UCDP.",
  ),
  "diff/repeated-key": ruleInfo(
    "diff/repeated-key",
    "warning",
    "consistency",
    "A key stands in one row.",
    "Rows with the key of an earlier row: {count}, the first {value}; rows of one key are matched where they are the " +
      "same, and the others in their order.",
    "one row for each key; where an event has several rows, what is said of rows is not said of events.",
  ),
  "diff/stopped": ruleInfo(
    "diff/stopped",
    "error",
    "completeness",
    "Both files are read to their end.",
    "Reading stopped before the end of the file: {what}.",
    "a file that is whole; what is told here holds of the part that was read.",
  ),
  "diff/too-many-keys": ruleInfo(
    "diff/too-many-keys",
    "error",
    "completeness",
    "There are few enough keys to remember them all.",
    "There are more than {most} different keys; rows with further ones were not compared: {count}.",
    "smaller files, such as those of single countries or years.",
  ),
  "diff/unknown-column": ruleInfo(
    "diff/unknown-column",
    "error",
    "conformance",
    "A column that is to be compared or left out is in one of the files.",
    "None of the files has a column {value}.",
    "{what}.",
  ),
  "diff/unreadable-cell": ruleInfo(
    "diff/unreadable-cell",
    "info",
    "conformance",
    "Cells are compared as values of their column.",
    "Cells that are no value of their column: {count}, the first {value} in {column}; they were compared as text.",
    "values of the columns' kinds; casus check names each cell.",
  ),
  "diff/without-key": ruleInfo(
    "diff/without-key",
    "warning",
    "completeness",
    "Every row has a key.",
    "Rows with nothing in {key}: {count}; they were not compared.",
    "a key in every row.",
  ),
}
