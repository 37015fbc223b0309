// The text of a dataset in the form that is asked for, with an account of all that the form has no place for.
import { shown } from "../core/shown.ts"
import type { Dataset } from "../dataset/dataset.ts"
import { datasetPieces } from "../dataset/file.ts"
import { printNdjson } from "../dataset/ndjson.ts"
import type { FormatOf } from "../formats/format.ts"
import { recordWriter } from "../formats/passage/export-rows.ts"
import { lossesOfDataset } from "../formats/passage/losses.ts"
import type { Loss, Passage } from "../formats/passage/passage.ts"
import { formatNamed } from "../formats/registry.ts"
import { cellsWriter } from "../formats/write-cells.ts"
import type { WholeFile } from "../node/writing/whole-file.ts"
import { rowsCsv } from "../rows/csv.ts"
import { rowsGeoJSON } from "../rows/geojson.ts"
import { rows } from "../rows/rows.ts"
import { type CsvManner, csvLine } from "../writing/csv.ts"
import { spreadsheetText } from "../writing/spreadsheet-text.ts"
import type { ConvertRequest } from "./convert-request.ts"
import { Misuse } from "./misuse.ts"
import type { Tally } from "./tally.ts"

/** What a conversion keeps count of. */
export interface Account {
  readonly inward: Tally
  readonly outward: Tally
  /** The file that lists the losses, where one is asked for. */
  readonly list?: WholeFile
  /** The losses that are still to be listed. */
  pending: string[]
  /** Rows that became no record, facts that could not be read, and records that became no row. */
  failed: number
}

/** Counts a loss, and lists it where that is asked for. */
export const lose = (account: Account, way: "in" | "out", loss: Loss): void => {
  account[way === "in" ? "inward" : "outward"].lose(loss)
  if (account.list !== undefined) account.pending.push(`${JSON.stringify({ way, ...loss })}\n`)
}

const tellApostrophe = (cell: string, field: string, onLoss: (loss: Loss) => void): void => {
  if (spreadsheetText(cell) === cell) return
  const reason =
    "An apostrophe was put before it, for a spreadsheet could take it for a formula; not with --verbatim."
  onLoss({ field, value: cell, reason })
}

/** The lines of a dataset as rows of a format; what cannot be said is counted on the way. */
function* formatLines(
  dataset: Dataset,
  format: FormatOf<Readonly<Record<string, never>>>,
  passage: Passage<Readonly<Record<string, never>>>,
  { estimate, policies, verbatim }: ConvertRequest,
  onLoss: (loss: Loss) => void,
  onRefusal: (record: string, reasons: readonly string[]) => void,
): Generator<string> {
  const manner: CsvManner = verbatim ? "verbatim" : "spreadsheet"
  const write = recordWriter(format, passage, dataset, {
    policies,
    ...(estimate === undefined ? {} : { estimate }),
  })
  const { names, write: cellsOf } = cellsWriter(format)
  yield csvLine(names, manner)
  lossesOfDataset(format, passage, dataset).forEach(onLoss)
  for (const record of dataset[passage.subject]) {
    const { row, unknown, lossy, refused } = write(record)
    lossy.forEach(onLoss)
    if (row === undefined) {
      if (refused.length > 0) onRefusal("id" in record ? String(record.id) : "", refused)
      continue
    }
    const { cells, lossy: unwritten } = cellsOf(row, unknown)
    unwritten.forEach(onLoss)
    if (!verbatim) for (const [at, cell] of cells.entries()) tellApostrophe(cell, names[at] ?? "", onLoss)
    yield csvLine(cells, manner)
  }
}

/** A flat table has one row for each incident that counts, and no place for anything else. */
export const tellFlat = (dataset: Dataset, account: Account): void => {
  const tell = (field: string, record: string | undefined, reason: string): void =>
    lose(account, "out", { field, ...(record === undefined ? {} : { record }), reason })
  const apart = "A flat table has a row for each incident and no place for it."
  for (const list of ["victims", "affiliations", "aggregates", "links"] as const) {
    for (const record of dataset[list]) {
      const isDouble = "kind" in record && (record.kind === "same-as" || record.kind === "part-of")
      const id = "id" in record ? record.id : undefined
      tell(list, id, isDouble && list === "links" ? `${apart} The two stand as rows of their own.` : apart)
    }
  }
  for (const { id, record, extra } of dataset.incidents) {
    if (record === "withdrawn" || record === "duplicate")
      tell("the whole record", id, `It is marked ${record}.`)
    if (extra !== undefined)
      tell("extra", id, "What is kept beside the record has no column in a flat table.")
  }
}

/** The text of a dataset in the form that is asked for. */
export const linesOf = (dataset: Dataset, request: ConvertRequest, account: Account): Iterable<string> => {
  const text: CsvManner = request.verbatim ? "verbatim" : "spreadsheet"
  switch (request.to) {
    case "json":
      return datasetPieces(dataset)
    case "ndjson":
      return printNdjson(dataset)
    case "csv":
      tellFlat(dataset, account)
      return rowsCsv(rows(dataset, request.policies), { text })
    case "geojson":
      tellFlat(dataset, account)
      return rowsGeoJSON(rows(dataset, request.policies))
    default: {
      const format = formatNamed(request.to) as FormatOf<Readonly<Record<string, never>>> | undefined
      if (format?.passage === undefined) throw new Misuse(`--to cannot be ${shown(request.to)}`)
      return formatLines(
        dataset,
        format,
        format.passage,
        request,
        (loss) => lose(account, "out", loss),
        (record, reasons) => {
          account.failed += 1
          for (const reason of reasons) lose(account, "out", { field: "the whole record", record, reason })
        },
      )
    }
  }
}
