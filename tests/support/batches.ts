// What a file on this machine gives as a table, gathered from its batches.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { issueOf } from "../../src/core/issue.ts"
import type { TableBatch } from "../../src/reading/batch.ts"

/** A table and what was told of it. */
export interface Gathered {
  readonly header?: readonly string[]
  readonly headerLine?: number
  readonly rows: readonly (readonly unknown[] | undefined)[]
  readonly lines: readonly (number | undefined)[]
  /** What is wrong, as `rule at row: message`; outside the rows the row is 0. */
  readonly faults: readonly string[]
  readonly dialects: readonly unknown[]
  readonly ended?: "complete" | "stopped"
  readonly bytes: readonly number[]
  readonly batches: number
}

/** Reads a table to its end. */
export const gathered = async (batches: AsyncIterable<TableBatch>): Promise<Gathered> => {
  const all: TableBatch[] = []
  for await (const batch of batches) all.push(batch)
  const faults = all.flatMap((batch) => [
    ...batch.rows.flatMap((row) => row.faults.map((fault) => ({ fault, row: row.number }))),
    ...batch.faults.map((fault) => ({ fault, row: 0 })),
  ])
  const header = all.find((batch) => batch.header !== undefined)?.header
  const ended = all.at(-1)?.ended
  return {
    ...(header === undefined ? {} : { header: header.names }),
    ...(header?.line === undefined ? {} : { headerLine: header.line }),
    rows: all.flatMap((batch) => batch.rows.map((row) => row.cells)),
    lines: all.flatMap((batch) => batch.rows.map((row) => row.line)),
    faults: faults.map(
      ({ fault, row }) => `${fault.rule.id} at ${row}: ${issueOf(fault.rule, fault.breach).message}`,
    ),
    dialects: all.flatMap((batch) => (batch.dialect === undefined ? [] : [batch.dialect])),
    ...(ended === undefined ? {} : { ended }),
    bytes: all.map((batch) => batch.bytes),
    batches: all.length,
  }
}

/** Does something with a file of these bytes, which is gone afterwards. */
export const withFile = async <T>(
  bytes: Uint8Array,
  use: (path: string) => Promise<T>,
  name = "table.xlsx",
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "casus-"))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return await use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
