// A file on this machine against a format, whatever kind of file it is.
import { checkBatches } from "../checking/check.ts"
import type { CheckReport } from "../checking/check-report.ts"
import { checkOwnDocument } from "../checking/own-document.ts"
import type { CheckOptions } from "../checking/settings.ts"
import { fileKind, tableBatches } from "./file-batches.ts"
import { ownBytes } from "./own-bytes.ts"

/**
 * How a file is checked.
 *
 * @category checking
 */
export interface CheckFileOptions extends CheckOptions {
  /** The sheet of a workbook; the first visible one where none is named. */
  readonly sheet?: string
}

const textIn = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Checks a file on this machine, in one pass and in bounded memory.
 *
 * @remarks
 * Read are CSV and its like in any common encoding, JSON, NDJSON and GeoJSON, each also in gzip; workbooks (.xlsx) where
 * the packages yauzl and saxes are installed, Parquet where hyparquet is; and datasets of casus itself, which are held in
 * memory and are what they are whatever format is named. Only the file that is named is opened. What the
 * system refuses (no such file, no permission, a bad disk) rejects with the system's own error; what the file holds never
 * does.
 *
 * @example
 * ```ts
 * const report = await checkFile("examples/ged-shaped.csv")
 * report.format.name // => "ucdp-ged"
 * ```
 * @category checking
 */
export const checkFile = async (path: string, options: CheckFileOptions = {}): Promise<CheckReport> => {
  const { sheet, ...others } = options
  const named = { file: path, ...others }
  const kind = await fileKind(path)
  if (kind !== "json" && kind !== "ndjson") {
    return checkBatches(tableBatches(path, kind, sheet === undefined ? {} : { sheet }), named)
  }
  const own = await ownBytes(path)
  const text = own === undefined ? undefined : textIn(own.bytes)
  // What is damaged is told as of any other file.
  if (own === undefined || text === undefined) return checkBatches(tableBatches(path, "text"), named)
  return checkOwnDocument(text, kind, own.size, named, own.compression)
}
