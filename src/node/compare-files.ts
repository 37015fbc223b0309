// Two files on this machine against each other, whatever kinds of files they are.
import { stat } from "node:fs/promises"
import { compareTables, refusedReport } from "../comparing/compare.ts"
import type { DiffReport, DiffSide } from "../comparing/diff-report.ts"
import type { Refusal } from "../comparing/plan.ts"
import type { CompareOptions } from "../comparing/settings.ts"
import type { TableSource } from "../comparing/table-source.ts"
import { type FileBatchesOptions, type FileKind, fileBatches, fileKind } from "./file-batches.ts"

/**
 * How two files on this machine are compared.
 *
 * @category checking
 */
export interface CompareFilesOptions extends CompareOptions {
  /** The sheet, where the files are workbooks; the first visible one where none is named. */
  readonly sheet?: string
}

const sides: readonly DiffSide[] = ["old", "new"]

const isOwn = (kind: FileKind): boolean => kind === "json" || kind === "ndjson"

const sourceOf = (path: string, options: FileBatchesOptions): TableSource => ({
  file: path,
  open: () => fileBatches(path, options),
})

// A pipe is empty when it was read once.
const refusePipe = async (path: string): Promise<void> => {
  const found = await stat(path)
  if (!found.isFile() && !found.isDirectory())
    throw Object.assign(
      new Error("files are read more than once to be compared, and this is no ordinary file"),
      {
        path,
      },
    )
}

/**
 * Compares two files of one format: which rows came, went and changed, cell by cell, and what that does to the deaths.
 *
 * @remarks
 * Rows are matched by the columns that the format names as its key, whatever their order; cells are compared as values
 * of their columns. Read are the kinds of files that `checkFile` reads, tables of third parties all of them. Memory
 * is bounded: of each key 32 bytes are kept, and the rows that are not alike are read a second time.
 * What the system refuses rejects with the system's own error; what the files hold never does: `problems` tells it.
 *
 * @example a file has no differences from itself
 * ```ts
 * const report = await compareFiles("examples/ged-shaped.csv", "examples/ged-shaped.csv")
 * report.same // => 40
 * report.counts // => { changed: 0, added: 0, vanished: 0 }
 * ```
 * @category checking
 */
export const compareFiles = async (
  old: string,
  fresh: string,
  options: CompareFilesOptions = {},
): Promise<DiffReport> => {
  const { sheet, ...others } = options
  const named: FileBatchesOptions = sheet === undefined ? {} : { sheet }
  await refusePipe(old)
  await refusePipe(fresh)
  const kinds = { old: await fileKind(old), new: await fileKind(fresh) }
  const sources = { old: sourceOf(old, named), new: sourceOf(fresh, named) }
  const own = sides
    .filter((side) => isOwn(kinds[side]))
    .map((side): Refusal => ({ rule: "diff/own-dataset", side, breach: {} }))
  return own.length > 0 ? refusedReport(sources, own) : compareTables(sources.old, sources.new, others)
}
