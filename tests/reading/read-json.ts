// JSON read to its end as a table and laid out for comparison.
import type { Dialect, TableBatch } from "../../src/reading/batch.ts"
import { jsonBatches } from "../../src/reading/json/records.ts"
import type { TextBlock } from "../../src/reading/text/decoding.ts"

/** What came of a document. */
export interface ReadJson {
  readonly header: readonly string[] | undefined
  readonly rows: readonly (readonly unknown[] | undefined)[]
  readonly lines: readonly (number | undefined)[]
  /** Rule, row (0 outside the rows) and line. */
  readonly faults: readonly (readonly [string, number, number | undefined])[]
  readonly breaches: readonly TableBatch["faults"][number]["breach"][]
  readonly dialect: Dialect | undefined
  readonly ended: "complete" | "stopped" | undefined
}

const written = { encoding: "utf-8", byteOrderMark: false } as const

/** Text in blocks that end at some places; U+FFFD stands for bytes that could not be decoded. */
export async function* blocksOf(text: string, cuts: readonly number[] = []): AsyncGenerator<TextBlock> {
  const places = [0, ...[...cuts].sort((a, b) => a - b), text.length]
  for (let index = 1; index < places.length; index++) {
    const part = text.slice(places[index - 1], places[index])
    yield {
      text: part,
      unsound: Array.from(part.matchAll(/\ufffd/g), ({ index }) => index),
      bytes: places[index]!,
      last: index === places.length - 1,
      faults: [],
      ...(index === 1 ? { written } : {}),
    }
  }
}

export const readBlocks = async (blocks: AsyncIterable<TextBlock>): Promise<ReadJson> => {
  const batches: TableBatch[] = []
  for await (const batch of jsonBatches(blocks)) batches.push(batch)
  const rows = batches.flatMap((batch) => batch.rows)
  if (rows.some(({ number }, index) => number !== index + 1)) throw new Error("rows are counted one by one")
  const headers = batches.flatMap(({ header }) => (header === undefined ? [] : [header.names]))
  if (headers.length > 1) throw new Error("a table has one header")
  if (batches.some(({ ended }, index) => (ended !== undefined) !== (index === batches.length - 1)))
    throw new Error("the last batch, and no other, ends the table")
  const faults = [
    ...batches.flatMap((batch) => batch.faults.map((fault) => ({ ...fault, row: 0 }))),
    ...rows.flatMap((row) => row.faults.map((fault) => ({ ...fault, row: row.number }))),
  ]
  return {
    header: headers[0],
    rows: rows.map(({ cells }) => cells),
    lines: rows.map(({ line }) => line),
    faults: faults.map(({ rule, row, line }) => [rule.id, row, line] as const),
    breaches: faults.map(({ breach }) => breach),
    dialect: batches.find(({ dialect }) => dialect !== undefined)?.dialect,
    ended: batches.at(-1)?.ended,
  }
}

export const readJson = (text: string, cuts?: readonly number[]): Promise<ReadJson> =>
  readBlocks(blocksOf(text, cuts))
