// A file on this machine as a dataset of the model, whatever kind of file it is.
import { flatTable } from "../checking/flat-table.ts"
import type { OwnSyntax } from "../checking/own-document.ts"
import { type Issue, issueOf } from "../core/issue.ts"
import type { Dataset } from "../dataset/dataset.ts"
import { readDataset } from "../dataset/file.ts"
import { readNdjson } from "../dataset/ndjson.ts"
import type { Format, FormatOf } from "../formats/format.ts"
import { detectFormat, shownHeader, wantedHeader } from "../formats/header.ts"
import { gathering } from "../formats/passage/gather.ts"
import { type Imported, importTyped } from "../formats/passage/import-rows.ts"
import type { Loss } from "../formats/passage/passage.ts"
import { importRules } from "../formats/passage/rules.ts"
import { formats as known } from "../formats/registry.ts"
import { formatRules } from "../formats/rules.ts"
import { typedBatches } from "../formats/typed-rows.ts"
import type { TableBatch, TableHeader } from "../reading/batch.ts"
import { type ReadingFault, readingRules } from "../reading/rules.ts"
import { type FileBatchesOptions, fileKind, tableBatches } from "./file-batches.ts"
import { linesOfBytes, ownBytes, textOfBytes } from "./own-bytes.ts"

/**
 * How a file is opened as a dataset.
 *
 * @category formats
 */
export interface OpenDatasetOptions extends FileBatchesOptions {
  /** The format of the file, whatever its header; found by the header where none is named, and no matter to casus's own. */
  readonly format?: Format
  /** The formats that are looked for; those of casus where none are named. */
  readonly formats?: readonly Format[]
  /** The release of the dataset that the file is of. */
  readonly release?: string
  /** Takes what each row came to, as soon as it is read. */
  readonly onImported?: (imported: Imported) => void | Promise<void>
  /** Takes how far the reading has come. */
  readonly onProgress?: (done: { readonly bytes: number; readonly rows: number }) => void
  /** Ends the reading early. */
  readonly signal?: AbortSignal
}

/**
 * A file as a dataset.
 *
 * @category formats
 */
export interface OpenedDataset {
  /** The dataset; absent where the file is of no known format or is no sound document. */
  readonly dataset?: Dataset
  /** The format that the file was read as; `casus` for a document of casus itself. */
  readonly format: string
  /** How many rows were read. */
  readonly rows: number
  /** How many rows became no record. */
  readonly unread: number
  /** What is wrong with the file as a whole; what is wrong with rows is told row by row. */
  readonly issues: readonly Issue[]
  /** What the rows say only together and the dataset does not: links that lead out of it. */
  readonly lossy: readonly Loss[]
}

interface Begun {
  readonly header: TableHeader | undefined
  /** What is wrong with the file before its rows. */
  readonly faults: readonly ReadingFault[]
  readonly batches: AsyncIterable<TableBatch>
}

/** The header of a table, and the table from its beginning. */
const begun = async (batches: AsyncIterable<TableBatch>): Promise<Begun> => {
  const iterator = batches[Symbol.asyncIterator]()
  const first: TableBatch[] = []
  let header: TableHeader | undefined
  while (header === undefined) {
    const next = await iterator.next()
    if (next.done === true) break
    first.push(next.value)
    header = next.value.header
  }
  const again = async function* (): AsyncGenerator<TableBatch> {
    try {
      for (const batch of first) yield batch
      for (;;) {
        const next = await iterator.next()
        if (next.done === true) return
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { header, faults: first.flatMap(({ faults }) => faults), batches: again() }
}

const ownDocument = async (path: string, kind: OwnSyntax): Promise<OpenedDataset> => {
  const file = { file: path }
  const nothing = { format: "casus", rows: 0, unread: 0, lossy: [] }
  const own = await ownBytes(path)
  if (own === undefined) return { ...nothing, issues: [issueOf(readingRules["file/compression"], {}, file)] }
  const result =
    kind === "json" ? readDataset(textOfBytes(own.bytes), file) : readNdjson(linesOfBytes(own.bytes), file)
  const told = { ...nothing, issues: result.issues }
  return result.ok ? { ...told, dataset: result.value, rows: result.value.incidents.length } : told
}

// Batches are as large as the file's chunks; between two of them it is told how far the reading has come.
async function* followed(
  batches: AsyncIterable<TableBatch>,
  { onProgress, signal }: OpenDatasetOptions,
): AsyncGenerator<TableBatch> {
  let bytes = 0
  let rows = 0
  for await (const batch of batches) {
    signal?.throwIfAborted()
    bytes = Math.max(bytes, batch.bytes)
    rows += batch.rows.length
    onProgress?.({ bytes, rows })
    yield batch
  }
}

/**
 * Opens a file as a dataset: a file of a known format row by row, or a document of casus itself.
 *
 * @remarks
 * The dataset stands in memory, and the rows do not. What is wrong with a row and what of it is lost is told to
 * `onImported`. Nothing that the file holds rejects; what the system refuses does, with the system's own error.
 *
 * @example
 * ```ts
 * const opened = await openDataset("examples/ged-shaped.csv", { release: "23.1" })
 * opened.format // => "ucdp-ged"
 * opened.dataset?.incidents.length === opened.rows // => true
 * ```
 * @category formats
 */
export const openDataset = async (path: string, options: OpenDatasetOptions = {}): Promise<OpenedDataset> => {
  const kind = await fileKind(path)
  if (kind === "json" || kind === "ndjson") return ownDocument(path, kind)
  const { header, faults, batches } = await begun(followed(tableBatches(path, kind, options), options))
  const place = { file: path, ...(header?.line === undefined ? {} : { line: header.line }) }
  const refused = async (format: string, ...issues: readonly Issue[]): Promise<OpenedDataset> => {
    // Nothing reads on, so the file is let go here.
    for await (const _ of batches) break
    return { format, rows: 0, unread: 0, lossy: [], issues }
  }
  const names = header?.names ?? []
  const among = options.formats ?? [...known, flatTable]
  const found = detectFormat(names, among)
  const format = options.format ?? (found?.sure === true ? found.match.format : undefined)
  // What has no header, as an empty file, has no format either; why it has none says more.
  if (header === undefined && faults.length > 0) {
    const told = faults.map(({ rule, breach, line }) =>
      issueOf(rule, breach, { file: path, ...(line === undefined ? {} : { line }) }),
    )
    return refused(options.format?.id ?? "unknown", ...told)
  }
  if (format === undefined) {
    const breach = { value: shownHeader(names), params: { what: wantedHeader(found) } }
    return refused("unknown", issueOf(formatRules["file/unknown-format"], breach, place))
  }
  if (format.passage === undefined) {
    const issue = issueOf(importRules["import/no-passage"], { value: format.id }, { file: path })
    const expected =
      "the dataset that this flat table was written from; a table does not hold what it rests on."
    return refused(format.id, format === flatTable ? { ...issue, expected } : issue)
  }
  const typed = format as unknown as FormatOf<Readonly<Record<string, unknown>>>
  const { add, end } = gathering(typed, options.release === undefined ? {} : { release: options.release })
  const issues: Issue[] = []
  let rows = 0
  let unread = 0
  for await (const row of typedBatches(typed, batches, { file: path })) {
    const imported = importTyped(typed, row)
    if (imported.number === 0) issues.push(...imported.issues)
    else {
      rows += 1
      if (imported.value === undefined) unread += 1
      else add(imported.value)
    }
    await options.onImported?.(imported)
  }
  const { dataset, lossy } = end()
  return { dataset, format: format.id, rows, unread, issues, lossy }
}
