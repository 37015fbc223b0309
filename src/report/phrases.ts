// The words of a page for what a report holds: figures, sizes, verdicts and reasons.
import type { CheckReport } from "../checking/check-report.ts"
import type { ColumnProfile } from "../checking/column-profile.ts"
import type { Untested, Verdict } from "../checking/dimension-verdict.ts"
import type { Dimension, Severity } from "../core/issue.ts"
import type { NullKind } from "../formats/column.ts"
import type { Format } from "../formats/format.ts"

/** A number with its thousands apart and at most two decimals. */
export const figure = (number: number): string => {
  const [whole = "", decimals] = String(Math.round(number * 100) / 100).split(".")
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",")
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** A number with what is counted: `1 row`, `1,000 rows`. */
export const counted = (number: number, noun: string): string =>
  `${figure(number)} ${noun}${number === 1 ? "" : "s"}`

/** A number of bytes as people say it. */
export const sizeText = (bytes: number): string => {
  if (bytes < 10_000) return counted(bytes, "byte")
  return bytes < 10_000_000
    ? `${figure(Math.round(bytes / 1000))} kB`
    : `${figure(Math.round(bytes / 1_000_000))} MB`
}

/** A share in percent; only all is 100 % and only nothing is 0 %. */
export const percentText = (part: number, whole: number): string => {
  if (whole === 0 || part === 0) return "0 %"
  if (part === whole) return "100 %"
  const share = (100 * part) / whole
  if (share < 1) return `${Math.max(0.1, Math.round(share * 10) / 10)} %`
  return share > 99 ? `${Math.min(99.9, Math.round(share * 10) / 10)} %` : `${Math.round(share)} %`
}

/** A list in words, of at most so many. */
export const listText = (names: readonly string[], most: number): string =>
  names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} and ${figure(names.length - most)} more`

/** The number of issues of each severity that has any: `3 errors, 13 warnings`. */
export const countsText = (countOf: (severity: Severity) => number): string =>
  severities
    .filter((severity) => countOf(severity) > 0)
    .map((severity) => counted(countOf(severity), severity))
    .join(", ")

const severities: readonly Severity[] = ["error", "warning", "info"]

/** A verdict as a word. */
export const verdictWord: Readonly<Record<Verdict, string>> = {
  passed: "passed",
  failed: "failed",
  doubtful: "doubtful",
  "not-tested": "not tested",
}

/** What each kind of quality asks. */
export const dimensionQuestion: Readonly<Record<Dimension, string>> = {
  conformance: "Do the columns and cells have the form that the format asks for?",
  completeness: "Is there what has to be there?",
  consistency: "Can all that a row says hold together?",
  plausibility: "Is nothing odd, though possible?",
}

/** Why rules could not be tested. */
export const untestedReason: Readonly<Record<Untested["reason"], string>> = {
  "missing-column": "not in the file",
  "unreadable-cell": "the cell could not be read",
  "empty-cell": "the cell is empty",
  "ragged-row": "the row’s cells could not be told apart",
  "row-per-actor": "an event has a row for each actor",
  "too-many-rows": "more rows than are remembered",
}

/** What a cell without a value says. */
export const nullWord: Readonly<Record<NullKind, string>> = {
  "not-recorded": "not recorded",
  unknown: "said to be unknown",
  "not-applicable": "not applicable",
}

/** The column that says when events took place, as it stands in a file, where it says anything. */
export const timeColumn = (
  { columns }: CheckReport,
  format: Format | undefined,
): ColumnProfile | undefined => {
  const when = columns.profile.find(({ column }) => column === format?.roles.when)
  return when?.least === undefined ? columns.profile.find(({ least }) => typeof least === "string") : when
}
