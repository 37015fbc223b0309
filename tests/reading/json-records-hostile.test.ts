import { describe, expect, test } from "vitest"
import { longestCell, longestRecord, mostColumns } from "../../src/reading/limits.ts"
import type { TextBlock } from "../../src/reading/text/decoding.ts"
import { blocksOf, type ReadJson, readBlocks, readJson } from "./read-json.ts"

const every = (text: string, size: number): readonly number[] =>
  Array.from({ length: Math.floor(text.length / size) }, (_, at) => (at + 1) * size)

/** The same however it arrives: at once, and in blocks as a file is read. */
const readBoth = async (text: string): Promise<ReadJson> => {
  const table = await readJson(text)
  expect(await readJson(text, every(text, 256 * 1024))).toEqual(table)
  return table
}

const ids = ({ faults }: ReadJson): readonly string[] => faults.map(([id]) => id)

const million = 1_000_000

describe("depth", () => {
  test.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])(
    "a million %s inside each other in a part that is passed over are passed over",
    async (_, open, close) => {
      const deep = `${open.repeat(million)}1${close.repeat(million)}`
      const table = await readBoth(`{"meta":${deep},"data":[{"id":1}],"more":${deep}}`)
      expect(table.rows).toEqual([["1"]])
      expect(table.faults).toEqual([])
    },
  )

  test("a million lists in a record are told, and the other cells read", async () => {
    const table = await readBoth(`[{"id":1,"deep":${"[".repeat(million)}${"]".repeat(million)}},{"id":2}]`)
    expect(table.rows.map((cells) => cells?.[0])).toEqual(["1", "2"])
    expect(table.faults).toEqual([["data/depth", 1, 1]])
  })

  test("a million brackets that are never closed are a file cut short", async () => {
    expect(ids(await readBoth(`[{"id":${"[".repeat(million)}`))).toEqual(["file/truncated-last-row"])
    expect(ids(await readBoth("[".repeat(million)))).toEqual(["file/truncated-last-row"])
    expect(ids(await readBoth('{"a":'.repeat(million)))).toEqual(["file/truncated-last-row"])
  })

  test("sixty-four levels are read, one more is told", async () => {
    const nested = (levels: number): string => `[{"a":${"[".repeat(levels - 1)}1${"]".repeat(levels - 1)}}]`
    expect(ids(await readJson(nested(64)))).toEqual([])
    expect(ids(await readJson(nested(65)))).toEqual(["data/depth"])
  })
})

describe("size", () => {
  const keys = (count: number): string => Array.from({ length: count }, (_, at) => `"k${at}":${at}`).join(",")

  test("as many keys as a table may have columns are read, more stop the reading", async () => {
    expect((await readBoth(`[{${keys(mostColumns)}}]`)).rows[0]).toHaveLength(mostColumns)
    for (const text of [
      `[{${keys(mostColumns + 1)}}]`,
      `[{${keys(100_000)}},{"id":1}]`,
      `{"type":"Feature","properties":{${keys(100_000)}}}`,
    ]) {
      const table = await readBoth(text)
      expect([table.rows, ids(table), table.ended]).toEqual([[], ["file/limit"], "stopped"])
    }
  })

  test("so do records that have too many keys together", async () => {
    const lines = Array.from({ length: 50 }, (_, row) => `{${keys(100).replaceAll("k", `k${row}_`)}}`)
    const table = await readBoth(lines.join("\n"))
    expect([ids(table), table.ended]).toEqual([["file/limit"], "stopped"])
  })

  test("records before one with too many keys are kept", async () => {
    const table = await readBoth(`{"id":1}\n{${keys(mostColumns + 1)}}\n{"id":2}\n`)
    expect([table.rows, table.faults]).toEqual([[["1"]], [["file/limit", 0, 2]]])
  })

  test("a key that stands a hundred thousand times in one record is refused with it", async () => {
    const table = await readBoth(`[{${'"a":1,'.repeat(100_000)}"b":1}]`)
    expect([ids(table), table.ended]).toEqual([["file/limit"], "stopped"])
  })

  test("text of millions of characters is a cell", async () => {
    const long = "x".repeat(4 * million)
    expect((await readBoth(`[{"id":"${long}"},{"id":2}]`)).rows).toEqual([[long], ["2"]])
  })

  test("a record of the greatest length is read, a longer one stops the reading", async () => {
    const recordOf = (length: number): string => `{"a":"${"x".repeat(length - 8)}"}`
    const greatest = recordOf(longestRecord)
    expect((await readBoth(`[{"a":1},${greatest}]`)).rows).toHaveLength(2)
    for (const text of [
      `[{"a":1},${greatest.replace("x", "xx")}]`,
      `{"a":1}\n${greatest.replace("x", "xx")}\n`,
    ]) {
      const table = await readBoth(text)
      expect([table.rows, ids(table), table.ended]).toEqual([[["1"]], ["file/limit"], "stopped"])
    }
  })

  test("a missing quotation mark in a long list is found where it is missing", async () => {
    const rows = Array.from({ length: 300_000 }, (_, at) => `{"id":${at},"a":"b${at === 7 ? "" : '"'}}`)
    const table = await readBoth(`[${rows.join(",\n")}]`)
    expect(table.rows).toHaveLength(8)
    expect(table.faults).toEqual([["json/syntax", 8, 8]])
    expect(table.ended).toBe("stopped")
  })

  test("one long object without a list of records is told as such", async () => {
    const table = await readBoth(`{"a":"${"x".repeat(longestRecord)}","b":[1,2]}`)
    expect([table.rows, ids(table), table.ended]).toEqual([[], ["file/limit"], "stopped"])
  })

  test("a list behind a part longer than any record is found, and a second one told", async () => {
    const table = await readBoth(`{"a":"${"x".repeat(longestRecord)}","b":[{"id":1}],"data":[{"id":2}]}`)
    expect(table.rows).toEqual([["1"]])
    expect([table.dialect?.inside, ids(table)]).toEqual(["b", ["file/second-list"]])
  })

  test("lines are told from an envelope also where the first record is long", async () => {
    const first = `{"a":"${"x".repeat(longestCell)}","events":[{"b":1}]}`
    const table = await readBoth(`${first}\n{"a":2,"events":[]}\n`)
    expect(table.rows).toHaveLength(2)
    expect(table.dialect?.syntax).toBe("ndjson")
  })

  test("blanks without end are passed over", async () => {
    const blanks = " \n".repeat(longestRecord / 2)
    const table = await readBoth(`${blanks}[${blanks}{"id":1}${blanks}]${blanks}`)
    expect([table.rows, table.lines, table.faults]).toEqual([[["1"]], [longestRecord + 1], []])
  })
})

describe("damage", () => {
  test("a hundred thousand halves of surrogate pairs in a record are told once", async () => {
    const table = await readBoth(`[{"a":[${Array.from({ length: 100_000 }, () => '"\\ud800"').join(",")}]}]`)
    expect(table.faults).toEqual([["data/lone-surrogate", 1, 1]])
  })

  test("twenty thousand broken lines are as many rows, each with its fault", async () => {
    const table = await readBoth(`{"id":1}\n${"{broken\n".repeat(20_000)}{"id":2}\n`)
    expect([table.rows.length, table.faults.length, table.faults.at(-1)]).toEqual([
      20_002,
      20_000,
      ["json/syntax", 20_001, 20_001],
    ])
  })

  test("thousands of faults in one long record do not make the reading slow", async () => {
    const twice = Array.from({ length: 2000 }, (_, at) => `"k${at}":1,\n"k${at}":2`).join(",")
    const started = performance.now()
    const table = await readJson(`[{"text":"${"x".repeat(4 * million)}",${twice}}]`)
    expect(table.faults).toHaveLength(2000)
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  test("bytes that are no text are told once of a record, and once of a line outside", async () => {
    const bad = "\ufffd".repeat(50_000)
    const table = await readBoth(`{"${bad}":\n"${bad}","data":[{"a":"${bad}"}]}`)
    expect(table.faults).toEqual([
      ["file/encoding", 0, 1],
      ["file/encoding", 0, 2],
      ["file/encoding", 1, 2],
    ])
  })

  test("no key of a record reaches a prototype", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__"]
    const before = names.map((name) => Reflect.get(Object.prototype, name))
    const member = names.map((name) => `"${name}":{"polluted":true,"toString":1}`).join(",")
    await readBoth(`[{${member}},{"type":"Feature","properties":{${member}},"__proto__":{"id":1}}]`)
    await readBoth(`{"type":"Feature","__proto__":{"id":1},"properties":{${member}}}`)
    expect(names.map((name) => Reflect.get(Object.prototype, name))).toEqual(before)
    expect(Reflect.get({}, "polluted")).toBeUndefined()
  })

  test("bytes that end in damage give the records before it, and no record that was begun counts as cut", async () => {
    async function* damaged(): AsyncGenerator<TextBlock> {
      for await (const block of blocksOf('[{"id":1},\n{"id":2},{"id"')) yield { ...block, stopped: true }
    }
    const table = await readBlocks(damaged())
    expect([table.rows, table.faults, table.ended]).toEqual([[["1"], ["2"]], [], "stopped"])
  })
})
