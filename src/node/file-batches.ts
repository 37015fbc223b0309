// A file on this machine as batches of rows, whatever kind of file it is.
import { createReadStream } from "node:fs"
import { open, stat } from "node:fs/promises"
import { type OwnSyntax, ownSyntaxOf } from "../checking/own-document.ts"
import type { TableBatch } from "../reading/batch.ts"
import { readTable } from "../reading/table.ts"
import { isGzip, unpackedBegin } from "./own-bytes.ts"
import { parquetBatches } from "./parquet/batches.ts"
import { xlsxBatches } from "./xlsx/batches.ts"

/** How much of a file is read at once. */
const chunk = 256 * 1024

/** What a file is by its first bytes. */
export type FileKind = "text" | "zip" | "parquet" | OwnSyntax

const firstBytes = 4096

// Reading would tell it without the path.
const isDirectory = (path: string): Error =>
  Object.assign(new Error(`EISDIR: illegal operation on a directory, read '${path}'`), {
    code: "EISDIR",
    path,
  })

/** What a file is by its first bytes: text of some kind, a workbook, Parquet, or a dataset of casus, also in gzip. */
export const fileKind = async (path: string): Promise<FileKind> => {
  const found = await stat(path)
  if (found.isDirectory()) throw isDirectory(path)
  // What is no ordinary file (a pipe) can be read only once.
  if (!found.isFile()) return "text"
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(firstBytes), 0, firstBytes, 0)
    const bytes = buffer.subarray(0, bytesRead)
    const first = new TextDecoder().decode(isGzip(bytes) ? unpackedBegin(bytes) : bytes)
    if (isGzip(bytes)) return ownSyntaxOf(first) ?? "text"
    if (first.startsWith("PK\u0003\u0004")) return "zip"
    return first.startsWith("PAR1") ? "parquet" : (ownSyntaxOf(first) ?? "text")
  } finally {
    await file.close()
  }
}

/**
 * Which part of a file is read.
 *
 * @category formats
 */
export interface FileBatchesOptions {
  /** The sheet of a workbook; the first visible one where none is named. */
  readonly sheet?: string
}

/** The rows of a table in a file of any kind but a dataset of casus. */
export const fileBatches = async (
  path: string,
  options: FileBatchesOptions = {},
): Promise<AsyncIterable<TableBatch>> => tableBatches(path, await fileKind(path), options)

/** The rows of a table in a file of a known kind. */
export const tableBatches = (
  path: string,
  kind: FileKind,
  { sheet }: FileBatchesOptions = {},
): AsyncIterable<TableBatch> => {
  switch (kind) {
    case "zip":
      return xlsxBatches(path, sheet === undefined ? {} : { sheet })
    case "parquet":
      return parquetBatches(path)
    default:
      return readTable(createReadStream(path, { highWaterMark: chunk }))
  }
}
