// What can be wrong with a workbook or a Parquet file before any of its cells is looked at.
import { type RuleInfo, ruleInfo } from "../../core/issue.ts"
import { readingRules } from "../rules.ts"

/** The rules of workbooks and Parquet files. */
export type WorkbookRule =
  | "file/cell-error"
  | "file/cell-unread"
  | "file/damaged"
  | "file/formula"
  | "file/kind"
  | "file/no-sheet"
  | "file/other-sheets"
  | "file/unnamed-column"

/** What each rule of workbooks and Parquet files says. */
export const workbookRules: { readonly [Id in WorkbookRule]: RuleInfo<Id> } = {
  "file/cell-error": ruleInfo(
    "file/cell-error",
    "error",
    "conformance",
    "No cell holds an error of the spreadsheet.",
    "The cell {cell} holds {value}, an error of the spreadsheet and no value.",
    "a value, or a blank cell where nothing is known.",
  ),
  "file/cell-unread": ruleInfo(
    "file/cell-unread",
    "error",
    "conformance",
    "Every cell holds what its type and place allow.",
    "The cell {cell} {what}.",
    "a cell that a spreadsheet program shows as a value; open the workbook in one and save it anew.",
  ),
  "file/damaged": ruleInfo(
    "file/damaged",
    "error",
    "conformance",
    "The file is whole, and built as its kind requires.",
    "{what}; reading stopped here.",
    "a whole file; fetch it or save it anew.",
  ),
  "file/formula": ruleInfo(
    "file/formula",
    "error",
    "completeness",
    "Every formula stands beside its result.",
    "The cell {cell} holds a formula without its result, so it was read as blank.",
    "the result beside the formula; open the workbook in a spreadsheet program and save it.",
  ),
  "file/kind": readingRules["file/kind"],
  "file/no-sheet": ruleInfo(
    "file/no-sheet",
    "error",
    "completeness",
    "The workbook has the sheet that is to be read.",
    "The workbook has no sheet {sheet}; it has {sheets}.",
    "the name of a sheet of the workbook that holds cells.",
  ),
  "file/other-sheets": ruleInfo(
    "file/other-sheets",
    "info",
    "completeness",
    "A workbook has one sheet, or the one to read is named.",
    "The workbook has other sheets, {sheets}; only {value} was read.",
    "the name of the sheet that is meant, where it is another.",
  ),
  "file/unnamed-column": ruleInfo(
    "file/unnamed-column",
    "warning",
    "conformance",
    "Every value stands under the name of a column.",
    "The cell {cell} holds {value} beyond the names of the header; it was not read.",
    "a name over the column, or a blank cell.",
  ),
}
