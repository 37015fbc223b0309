// A table read to its end and laid out for comparison.
import type { Dialect, TableBatch } from "../../src/reading/batch.ts"
import { readTable } from "../../src/reading/table.ts"
import type { Bytes } from "../../src/reading/text/bytes.ts"
import { bytesOf } from "../support/ged-rows.ts"

/** What came of a table. */
export interface ReadTable {
  readonly header: readonly string[] | undefined
  readonly rows: readonly (readonly unknown[] | undefined)[]
  readonly lines: readonly (number | undefined)[]
  /** Rule, row (0 outside the rows) and line. */
  readonly faults: readonly (readonly [string, number, number | undefined])[]
  readonly breaches: readonly TableBatch["faults"][number]["breach"][]
  readonly severities: readonly string[]
  readonly dialect: Dialect | undefined
  readonly ended: "complete" | "stopped" | undefined
  readonly bytes: number | undefined
}

export const read = async (source: Bytes, delimiter?: string): Promise<ReadTable> => {
  const batches: TableBatch[] = []
  for await (const batch of readTable(source, delimiter === undefined ? {} : { delimiter }))
    batches.push(batch)
  const rows = batches.flatMap((batch) => batch.rows)
  const faults = [
    ...batches.flatMap((batch) => batch.faults.map((fault) => ({ ...fault, row: 0 }))),
    ...rows.flatMap((row) => row.faults.map((fault) => ({ ...fault, row: row.number }))),
  ]
  const headers = batches.flatMap(({ header }) => (header === undefined ? [] : [header.names]))
  if (headers.length > 1) throw new Error("a table has one header")
  return {
    header: headers[0],
    rows: rows.map(({ cells }) => cells),
    lines: rows.map(({ line }) => line),
    faults: faults.map(({ rule, row, line }) => [rule.id, row, line] as const),
    breaches: faults.map(({ breach }) => breach),
    severities: faults.map(({ rule }) => rule.severity),
    dialect: batches.flatMap(({ dialect }) => dialect ?? []).at(-1),
    ended: batches.at(-1)?.ended,
    bytes: batches.at(-1)?.bytes,
  }
}

export const readText = (text: string): Promise<ReadTable> => read([bytesOf(text)])

/** The ids of the rules that were broken, one for each fault. */
export const idsOf = ({ faults }: ReadTable): readonly string[] => faults.map(([id]) => id)

export const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle)
  return bytes
}

export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
