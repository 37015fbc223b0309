import { expect, test } from "vitest"
import { jsonBatches } from "../../src/reading/json/records.ts"
import type { TextBlock } from "../../src/reading/text/decoding.ts"

const million = 1_000_000

test("memory does not grow with the length of a document", async () => {
  const record = JSON.stringify({ id: 12345, side: "Government of Uganda", best: 3, text: "é".repeat(400) })
  const part = `${record},`.repeat(500)
  const written = { encoding: "utf-8", byteOrderMark: false } as const
  const parts = 500
  async function* blocks(): AsyncGenerator<TextBlock> {
    const some = { unsound: [], faults: [], bytes: 0 }
    yield { ...some, text: '{"Result":[', last: false, written }
    // Each block is text of its own, as decoding gives it.
    for (let at = 0; at < parts; at++)
      yield { ...some, text: part.replaceAll("12345", String(10000 + at)), last: false }
    yield { ...some, text: `${record}]}`, last: true }
  }
  // How much is held at most, after some blocks and at the end.
  const most = [0, 0]
  let rows = 0
  for await (const batch of jsonBatches(blocks())) {
    rows += batch.rows.length
    const half = rows < parts * 100 ? 0 : 1
    most[half] = Math.max(most[half]!, process.memoryUsage().rss)
  }
  expect(rows).toBe(parts * 500 + 1)
  // What comes after the first fifth would alone need twice as much.
  expect(2 * 0.8 * parts * part.length).toBeGreaterThan(150 * million)
  expect(most[1]! - most[0]!).toBeLessThan(75 * million)
})
