// A file on this machine against a format.
import { createReadStream } from "node:fs"
import { type CheckOptions, checkStream } from "../checking/check.ts"
import type { CheckReport } from "../checking/check-report.ts"

/** How much of a file is read at once. */
const chunk = 256 * 1024

/**
 * Checks a file on this machine, in one pass and in bounded memory.
 *
 * @remarks
 * Only the file that is named is opened. What the system refuses (no such file, no permission, a bad disk)
 * rejects with the system's own error; what the file holds never does.
 *
 * @example
 * ```ts
 * const report = await checkFile("examples/ged-shaped.csv")
 * report.format.name // => "ucdp-ged"
 * ```
 * @category checking
 */
export const checkFile = (path: string, options: CheckOptions = {}): Promise<CheckReport> =>
  checkStream(createReadStream(path, { highWaterMark: chunk }), { file: path, ...options })
