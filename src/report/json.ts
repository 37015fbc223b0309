// A report as one line of JSON that is harmless wherever it is printed.
import type { CheckReport } from "../checking/check-report.ts"
import { inertJson } from "./inert-json.ts"

/**
 * A report as one line of JSON.
 *
 * @remarks
 * Controls, bidirectional marks and line separators that JSON would leave as they are stand as `\u` escapes.
 * So text from a file cannot act on a terminal, and the value that is read back is the same.
 *
 * @example
 * ```ts
 * const report = await checkRows([], { file: "none.csv" })
 * JSON.parse(reportJson(report)).file // => "none.csv"
 * ```
 * @category reports
 */
export const reportJson = (report: CheckReport): string => inertJson(report)
