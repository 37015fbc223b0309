// A file or rows against a format, in one pass: what it is, what is wrong with it, what could not be tested.
import type { Format } from "../formats/format.ts"
import { formats as known } from "../formats/registry.ts"
import type { Bytes } from "../reading/decoding.ts"
import { readingRules } from "../reading/rules.ts"
import { readTable } from "../reading/table.ts"
import type { CheckReport } from "./check-report.ts"
import { beginPass, type Pass } from "./pass.ts"

/**
 * How far a check has come.
 *
 * @category checking
 */
export interface CheckProgress {
  /** How many bytes have been read. */
  readonly bytes: number
  /** How many rows have been checked. */
  readonly rows: number
}

/**
 * How a check is made.
 *
 * @category checking
 */
export interface CheckOptions {
  /** The name of the file, for the report and its issues. */
  readonly file?: string
  /** The format; where none is named it is told from the header. */
  readonly format?: Format
  /** The formats to tell apart where none is named; all that casus knows where none are given. */
  readonly formats?: readonly Format[]
  /** How many issues are kept of each rule; 10 where nothing is said. Counts are always of all. */
  readonly samples?: number
  /** Called from time to time with how far the check has come. */
  readonly onProgress?: (progress: CheckProgress) => void
}

const passFor = (options: CheckOptions, file: string): Pass =>
  beginPass({
    file: options.file ?? file,
    formats: options.formats ?? known,
    samples: options.samples ?? 10,
    ...(options.format === undefined ? {} : { format: options.format }),
  })

/**
 * Checks a file, given as its bytes, in one pass and in bounded memory.
 *
 * @remarks
 * Nothing that the file holds makes it throw; what the source of the bytes throws (a bad disk) is passed on.
 *
 * @example a file of which only the header came
 * ```ts
 * const header = ucdpGed.columns.map((column) => column.name).join(",")
 * const report = await checkStream([new TextEncoder().encode(header)], { file: "events.csv" })
 * report.format.name // => "ucdp-ged"
 * report.rules.map((rule) => rule.id) // => ["file/no-rows"]
 * report.verdicts.consistency.verdict // => "not-tested"
 * ```
 * @category checking
 */
export const checkStream = async (source: Bytes, options: CheckOptions = {}): Promise<CheckReport> => {
  const pass = passFor(options, "(data)")
  let bytes = 0
  let rows = 0
  let complete = true
  for await (const batch of readTable(source)) {
    bytes = batch.bytes
    rows += batch.rows.length
    if (batch.ended === "stopped") complete = false
    if (batch.header !== undefined) pass.header(batch.header.names, batch.header.line)
    batch.rows.forEach(pass.row)
    batch.faults.forEach(pass.fault)
    options.onProgress?.({ bytes, rows })
  }
  return pass.report(bytes, complete)
}

/**
 * A row that did not come from text: values by column.
 *
 * @category checking
 */
export type PlainRow = Readonly<Record<string, unknown>>

const headerRows = 100

// A number or truth value is read as the text that a file would hold, so that one reader decides for both.
const asCell = (value: unknown): unknown => {
  if (value === null || value === undefined) return ""
  return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint"
    ? String(value)
    : value
}

// Only what the row itself holds is read, and no getter is run.
const cellOf = (row: unknown, name: string): unknown => {
  if (typeof row !== "object" || row === null) return undefined
  return asCell(Object.getOwnPropertyDescriptor(row, name)?.value)
}

/**
 * Checks rows that did not come from a file of text, as an API gives them.
 *
 * @remarks
 * The columns are the keys of the first 100 rows; a key that a row lacks is an empty cell. A file of text is
 * better given to `checkStream`, which knows its lines.
 *
 * @example
 * ```ts
 * const report = await checkRows([{ low: 3, best: 2, high: 3 }], { format: ucdpGed })
 * report.rules.some((rule) => rule.id === "ucdp-ged/low-best-high") // => true
 * ```
 * @category checking
 */
export const checkRows = async (
  rows: AsyncIterable<PlainRow> | Iterable<PlainRow>,
  options: CheckOptions = {},
): Promise<CheckReport> => {
  const pass = passFor(options, "(rows)")
  const first: PlainRow[] = []
  let names: readonly string[] | undefined
  let number = 0
  const begin = (): void => {
    names = [
      ...new Set(first.flatMap((row) => (typeof row === "object" && row !== null ? Object.keys(row) : []))),
    ]
    pass.header(names)
    first.forEach(take)
  }
  const take = (row: PlainRow): void => {
    number += 1
    pass.row({ number, cells: (names ?? []).map((name) => cellOf(row, name)), faults: [] })
  }
  for await (const row of rows) {
    if (names !== undefined) take(row)
    else if (first.push(row) === headerRows) begin()
  }
  if (names === undefined && first.length > 0) begin()
  if (number === 0) pass.fault({ rule: readingRules["file/no-rows"], breach: {}, line: 1 })
  return pass.report(null, true)
}
