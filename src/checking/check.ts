// A file or rows against a format, in one pass: what it is, what is wrong with it, what could not be tested.
import { formats as known } from "../formats/registry.ts"
import { cellOf, type TableBatch } from "../reading/batch.ts"
import { readingRules } from "../reading/rules.ts"
import { readTable } from "../reading/table.ts"
import type { Bytes } from "../reading/text/decoding.ts"
import type { CheckReport } from "./check-report.ts"
import { flatTable } from "./flat-table.ts"
import { beginPass, type Pass } from "./pass.ts"
import type { CheckOptions } from "./settings.ts"

const passFor = (options: CheckOptions, file: string): Pass =>
  beginPass({
    ...options,
    file: options.file ?? file,
    formats: options.formats ?? [...known, flatTable],
    samples: options.samples ?? 10,
  })

/** Gives what comes, and rejects as soon as the check is to end. */
async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  if (signal === undefined) {
    for await (const one of source) yield one
    return
  }
  const iterator = source[Symbol.asyncIterator]()
  let refuse: (reason: unknown) => void = () => {}
  const abort = (): void => refuse(signal.reason)
  signal.addEventListener("abort", abort)
  try {
    for (;;) {
      signal.throwIfAborted()
      // A race with one promise for all would keep every batch alive.
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        refuse = reject
        iterator.next().then(resolve, reject)
      })
      if (next.done === true) return
      yield next.value
    }
  } finally {
    signal.removeEventListener("abort", abort)
    // What waits for bytes that never come would wait for ever to be ended.
    const ended = iterator.return?.()
    if (signal.aborted) ended?.catch(() => {})
    else await ended
  }
}

/** Checks a table as it is read, batch by batch. */
export const checkBatches = async (
  batches: AsyncIterable<TableBatch>,
  options: CheckOptions = {},
): Promise<CheckReport> => {
  const pass = passFor(options, "(data)")
  let bytes = 0
  let rows = 0
  let complete = true
  for await (const batch of untilAborted(batches, options.signal)) {
    bytes = batch.bytes
    rows += batch.rows.length
    if (batch.ended === "stopped") complete = false
    if (batch.dialect !== undefined) pass.dialect(batch.dialect)
    if (batch.header !== undefined) pass.header(batch.header)
    batch.rows.forEach(pass.row)
    batch.faults.forEach(pass.fault)
    await options.onProgress?.({ bytes, rows })
  }
  return pass.report(bytes, complete)
}

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
export const checkStream = (source: Bytes, options: CheckOptions = {}): Promise<CheckReport> =>
  checkBatches(readTable(source), options)

/**
 * A row that did not come from text: values by column.
 *
 * @category checking
 */
export type PlainRow = Readonly<Record<string, unknown>>

const headerRows = 100

// Only what the row itself holds is read, and no getter is run.
const cellIn = (row: unknown, name: string): unknown => {
  if (typeof row !== "object" || row === null) return undefined
  return cellOf(Object.getOwnPropertyDescriptor(row, name)?.value)
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
    pass.dialect({ syntax: "rows" })
    pass.header({ names })
    first.forEach(take)
  }
  const take = (row: PlainRow): void => {
    number += 1
    pass.row({ number, cells: (names ?? []).map((name) => cellIn(row, name)), faults: [] })
  }
  for await (const row of rows) {
    if (names !== undefined) take(row)
    else if (first.push(row) === headerRows) begin()
  }
  if (names === undefined && first.length > 0) begin()
  if (number === 0) pass.fault({ rule: readingRules["file/no-rows"], breach: {} })
  return pass.report(null, true)
}
