// What can be wrong with the columns and cells of a file, whatever its format.
import { type RuleInfo, ruleInfo } from "../core/issue.ts"

/** The rules of columns and cells. */
export type FormatRule =
  | "cell/code"
  | "cell/day-order"
  | "cell/identity-lost"
  | "cell/range"
  | "cell/required"
  | "cell/spelling"
  | "cell/type"
  | "columns/extra"
  | "columns/missing"
  | "columns/renamed"
  | "file/many-events"
  | "file/no-header"
  | "file/rows-disagree"
  | "file/unknown-format"

/** What each rule of columns and cells says. */
export const formatRules: { readonly [Id in FormatRule]: RuleInfo<Id> } = {
  "cell/code": ruleInfo(
    "cell/code",
    "error",
    "conformance",
    "A coded cell holds one of the codes of its column.",
    "{value} is not a code of {column}.",
    "{what}.",
  ),
  "cell/day-order": ruleInfo(
    "cell/day-order",
    "warning",
    "conformance",
    "A day is written so that day and month cannot be taken for each other.",
    "{value} is read as {day}, but day and month could stand the other way round.",
    "YYYY-MM-DD.",
  ),
  "cell/identity-lost": ruleInfo(
    "cell/identity-lost",
    "error",
    "conformance",
    "An id is written in full.",
    "{value} {what}; which record it meant is lost.",
    "the id in full, as the dataset itself has it; columns of ids are text, also in spreadsheets and converters.",
  ),
  "cell/range": ruleInfo(
    "cell/range",
    "error",
    "conformance",
    "A number lies within the bounds of its column.",
    "{value} lies outside what {column} can hold.",
    "{what}.",
  ),
  "cell/required": ruleInfo(
    "cell/required",
    "error",
    "completeness",
    "A column that always has a value has one in this row.",
    "{column} is empty.",
    "{what} in every row.",
  ),
  "cell/spelling": ruleInfo(
    "cell/spelling",
    "warning",
    "conformance",
    "A code is spelled as its codebook spells it.",
    "{value} is a misspelling of a code of {column}.",
    "{code}.",
  ),
  "cell/type": ruleInfo(
    "cell/type",
    "error",
    "conformance",
    "A cell holds a value of the kind of its column.",
    "{value} is not {what}.",
    "{form}.",
  ),
  "columns/extra": ruleInfo(
    "columns/extra",
    "info",
    "conformance",
    "Every column belongs to the format.",
    "The column {value} is not part of the format; it was not read.",
    "{what}.",
  ),
  "columns/missing": ruleInfo(
    "columns/missing",
    "warning",
    "completeness",
    "Every column of the format is in the file.",
    "The column {column} is missing, so nothing that needs it could be tested.",
    "{what}.",
  ),
  "columns/renamed": ruleInfo(
    "columns/renamed",
    "info",
    "conformance",
    "A column has the name that its codebook gives it.",
    "The column {column} is written {value} here; it was read as {column}.",
    "{column}.",
  ),
  "file/many-events": ruleInfo(
    "file/many-events",
    "warning",
    "completeness",
    "Where an event has several rows, there are few enough events to tell them apart.",
    "There are more events than can be told apart; from some row on, each row was counted as one.",
    "a file of fewer events, such as one of a single country or year.",
  ),
  "file/no-header": ruleInfo(
    "file/no-header",
    "warning",
    "conformance",
    "The first line names the columns.",
    "The first line, {value}, is a row; the columns were taken in the order of {layout}.",
    "a first line with the names of the columns.",
  ),
  "file/rows-disagree": ruleInfo(
    "file/rows-disagree",
    "warning",
    "consistency",
    "Where an event has several rows, they count the same deaths.",
    "The row has other figures of deaths than an earlier row of event {value}; it was not added up.",
    "the same figures in all rows of an event.",
  ),
  "file/unknown-format": ruleInfo(
    "file/unknown-format",
    "error",
    "conformance",
    "The header is that of a known format.",
    "The header, {value}, is that of no known format.",
    "{what}.",
  ),
}
