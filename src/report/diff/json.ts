// A comparison as one line of JSON that is harmless wherever it is printed.
import type { DiffReport } from "../../comparing/diff-report.ts"
import { inertJson } from "../inert-json.ts"

/**
 * A comparison as one line of JSON.
 *
 * @remarks
 * Controls, bidirectional marks and line separators stand as `\u` escapes, so that text from a file cannot act on a
 * terminal; the value that is read back is the same.
 *
 * @example
 * ```ts
 * const report = await compareFiles("examples/ged-shaped.csv", "examples/ged-shaped.csv")
 * JSON.parse(diffJson(report)).same // => 40
 * ```
 * @category reports
 */
export const diffJson = (report: DiffReport): string => inertJson(report)
