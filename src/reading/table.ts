// Bytes into a table, whatever text they are: a document where it begins as one, delimited text otherwise.
import type { TableBatch } from "./batch.ts"
import { delimitedBatches } from "./delimited/table.ts"
import { jsonBatches } from "./json/records.ts"
import { type Bytes, rejoined } from "./text/bytes.ts"
import { notTable, textBlocks } from "./text/decoding.ts"

export type { TableBatch, TableHeader, TableRow } from "./batch.ts"
export { nameKey } from "./header.ts"

/** How the text of a table is laid out. */
export interface TableOptions {
  /** The character between cells of delimited text; told from the first rows where none is named. */
  readonly delimiter?: string
}

const webPage = /^<(?:!doctype html|html|head|body)[\s>]/i

/** Reads a table: first its header, then its rows, in batches as the bytes arrive. */
export async function* readTable(
  source: Bytes,
  options: TableOptions = {},
): AsyncGenerator<TableBatch, void, undefined> {
  const blocks = textBlocks(source)
  const first = await blocks.next()
  // There is always a first block.
  if (first.done) return
  const all = rejoined(first.value, blocks)
  // Records may each begin with the record separator.
  const begin = first.value.text.slice(0, 1024).replaceAll("\u001e", " ").trimStart()
  if (webPage.test(begin)) {
    const wanted =
      "the file itself; a web page is often what a server answers that asks for a login or finds nothing"
    return yield {
      rows: [],
      faults: [notTable("a web page", wanted)],
      bytes: first.value.bytes,
      ended: "stopped",
    }
  }
  yield* begin.startsWith("{") || begin.startsWith("[")
    ? jsonBatches(all)
    : delimitedBatches(all, options.delimiter)
}
