// What can be wrong with the columns and cells of a file, whatever its format.
import type { Dimension, RuleInfo, Severity } from "../core/issue.ts"

/** The rules of columns and cells. */
export type FormatRule =
  | "cell/code"
  | "cell/identity-lost"
  | "cell/range"
  | "cell/required"
  | "cell/type"
  | "columns/extra"
  | "columns/missing"
  | "columns/renamed"
  | "file/unknown-format"

const rule = <Id extends FormatRule>(
  id: Id,
  severity: Severity,
  dimension: Dimension,
  summary: string,
  message: string,
  expected: string,
): RuleInfo<Id> => ({ id, severity, dimension, summary, wording: { message, expected } })

/** What each rule of columns and cells says. */
export const formatRules: { readonly [Id in FormatRule]: RuleInfo<Id> } = {
  "cell/code": rule(
    "cell/code",
    "error",
    "conformance",
    "A coded cell holds one of the codes of its column.",
    "{value} is not a code of {column}.",
    "{what}.",
  ),
  "cell/identity-lost": rule(
    "cell/identity-lost",
    "error",
    "conformance",
    "An id is written in full.",
    "{value} is an id that was rewritten as a number with an exponent; which record it meant is lost.",
    "the id in full; format the column as text before saving from a spreadsheet.",
  ),
  "cell/range": rule(
    "cell/range",
    "error",
    "conformance",
    "A number lies within the bounds of its column.",
    "{value} lies outside what {column} can hold.",
    "{what}.",
  ),
  "cell/required": rule(
    "cell/required",
    "error",
    "completeness",
    "A column that always has a value has one in this row.",
    "{column} is empty.",
    "{what} in every row.",
  ),
  "cell/type": rule(
    "cell/type",
    "error",
    "conformance",
    "A cell holds a value of the kind of its column.",
    "{value} is not {what}.",
    "{form}.",
  ),
  "columns/extra": rule(
    "columns/extra",
    "info",
    "conformance",
    "Every column belongs to the format.",
    "The column {value} is not part of the format; it was not read.",
    "{what}.",
  ),
  "columns/missing": rule(
    "columns/missing",
    "warning",
    "completeness",
    "Every column of the format is in the file.",
    "The column {column} is missing, so nothing that needs it could be tested.",
    "{what}.",
  ),
  "columns/renamed": rule(
    "columns/renamed",
    "info",
    "conformance",
    "A column has the name that its codebook gives it.",
    "The column {column} is written {value} here; it was read as {column}.",
    "{column}.",
  ),
  "file/unknown-format": rule(
    "file/unknown-format",
    "error",
    "conformance",
    "The header is that of a known format.",
    "The header, {value}, is that of no known format.",
    "{what}.",
  ),
}
