import { describe, expect, test } from "vitest"
import { longestCell, longestRecord } from "../../src/reading/limits.ts"
import { bytesOf, chunksOf } from "../support/ged-rows.ts"
import { read, readText } from "./read-table.ts"

describe("a table", () => {
  test("is a header and rows, each with its line", async () => {
    const table = await readText("id,best\n1,2\n3,4\n")
    expect(table).toEqual({
      header: ["id", "best"],
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
      lines: [2, 3],
      faults: [],
      breaches: [],
      severities: [],
      dialect: { syntax: "delimited", encoding: "utf-8", byteOrderMark: false, delimiter: "," },
      ended: "complete",
      bytes: 16,
    })
  })

  test("may end without a line end", async () => {
    expect((await readText("a,b\n1,")).rows).toEqual([["1", ""]])
  })

  test("may begin with a byte order mark, which is no part of the first name", async () => {
    expect((await readText("\ufeffid,best\n1,2")).header).toEqual(["id", "best"])
  })

  test("keeps a byte order mark that stands elsewhere", async () => {
    expect((await readText("id\n\ufeff1")).rows).toEqual([["\ufeff1"]])
  })

  test.each([
    ["LF", "a,b\n1,2\n3,4"],
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["CR", "a,b\r1,2\r3,4"],
    ["both", "a,b\r\n1,2\n3,4\r\n"],
  ])("ends its lines with %s", async (_, text) => {
    const table = await readText(text)
    expect(table.rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ])
    expect(table.lines).toEqual([2, 3])
    expect(table.faults).toEqual([])
  })

  test("takes no other sign for a line end", async () => {
    const cells = ["\u2028x", "\u2029\u0085\u000b\u000c"]
    expect((await readText(`a,b\n${cells.join(",")}\n`)).rows).toEqual([cells])
  })

  test("knows the line of a row after cells of several lines", async () => {
    const table = await readText('a,b\n1,"x\r\ny\nz"\n2,"\r"\n3,4\n')
    expect(table.rows).toEqual([
      ["1", "x\r\ny\nz"],
      ["2", "\r"],
      ["3", "4"],
    ])
    expect(table.lines).toEqual([2, 5, 7])
  })

  test("reads quotation marks as they were written", async () => {
    expect((await readText('a,b,c\n"1""2","",""""\n')).rows).toEqual([['1"2', "", '"']])
  })

  test("passes over blank lines, and says so", async () => {
    const table = await readText("\na,b\n\n1,2\n\n")
    expect(table.rows).toEqual([["1", "2"]])
    expect(table.lines).toEqual([4])
    expect(table.faults).toEqual([
      ["file/blank-line", 0, 1],
      ["file/blank-line", 0, 3],
      ["file/blank-line", 0, 5],
    ])
  })

  test("with line ends written twice has a blank line after every row", async () => {
    const table = await readText("a,b\r\r\n1,2\r\r\n")
    expect(table.rows).toEqual([["1", "2"]])
    expect(table.faults.map(([rule]) => rule)).toEqual(["file/blank-line", "file/blank-line"])
  })

  test("of one column has empty cells and no blank lines", async () => {
    expect((await readText("a\n\n1\n")).rows).toEqual([[""], ["1"]])
  })

  test("of nothing is an empty file", async () => {
    const table = await readText("")
    expect(table.faults).toEqual([["file/empty", 0, 1]])
    expect(table.header).toBe(undefined)
    expect((await readText("\ufeff")).faults).toEqual([["file/empty", 0, 1]])
    expect((await read([])).faults).toEqual([["file/empty", 0, 1]])
  })

  test("of a header alone has no rows", async () => {
    expect((await readText("a,b")).faults).toEqual([["file/no-rows", 0, 1]])
    expect((await readText("a,b\n")).faults).toEqual([["file/no-rows", 0, 1]])
  })
})

describe("a damaged table", () => {
  test("a short and a long row are told, and their cells are not read", async () => {
    const table = await readText("a,b\n1\n1,2,3\n4,5\n")
    expect(table.rows).toEqual([undefined, undefined, ["4", "5"]])
    expect(table.faults).toEqual([
      ["file/ragged-row", 1, 2],
      ["file/ragged-row", 2, 3],
    ])
    expect(table.breaches[1]).toEqual({ value: "1,2,3", params: { found: 3, wanted: 2 } })
  })

  test("a name over two columns is told, whatever its case and space", async () => {
    const table = await readText("deaths, Deaths ,best\n1,2,3\n")
    expect(table.faults).toEqual([["file/duplicate-header", 0, 1]])
    expect(table.breaches[0]).toEqual({ value: "deaths", params: { count: 2, places: "1, 2" } })
  })

  test("columns without a name are not duplicates", async () => {
    expect((await readText(",,a\n1,2,3\n")).faults).toEqual([])
  })

  test('a quotation mark within a cell, 5" shell, stays in its row', async () => {
    const table = await readText('a,b\n1,5" shell\n3,4\n')
    expect(table.rows).toEqual([
      ["1", '5" shell'],
      ["3", "4"],
    ])
    expect(table.faults).toEqual([["file/quotes", 1, 2]])
  })

  test("text after a closing quotation mark stays in its cell", async () => {
    const table = await readText('a,b\n"x"y,2\n3,4\n')
    expect(table.rows).toEqual([
      ["xy", "2"],
      ["3", "4"],
    ])
    expect(table.faults).toEqual([["file/quotes", 1, 2]])
  })

  test("a quotation mark that is never closed costs its own cell, not the rest of the file", async () => {
    const rest = Array.from({ length: 999 }, (_, index) => `${index},x\n`).join("")
    const table = await readText(`a,b\n1,"open\n${rest}`)
    expect(table.rows.length).toBe(1000)
    expect(table.rows[0]).toEqual(["1", '"open'])
    expect(table.rows[1]).toEqual(["0", "x"])
    expect(table.faults).toEqual([["file/quotes", 1, 2]])
    expect(table.lines.at(-1)).toBe(1001)
  })

  test("a cell longer than the limit is taken for one that is never closed, wherever the chunks end", async () => {
    const lines = "3,4\n".repeat(longestCell / 4 + 10)
    const bytes = bytesOf(`a,b\n1,"open\n${lines}5,"closed"\n`)
    const whole = await read([bytes])
    const parts = await read(chunksOf(bytes, 10_007))
    expect(whole.faults).toEqual([["file/quotes", 1, 2]])
    expect(whole.rows.length).toBe(longestCell / 4 + 12)
    expect(parts).toEqual(whole)
  })

  test("a row longer than the limit ends the reading", async () => {
    for (const size of [longestRecord * 4, 1_000_003]) {
      const bytes = bytesOf(`a,b\n1,2\n3,${"x".repeat(longestRecord + 1)}\n5,6\n`)
      const table = await read(chunksOf(bytes, size))
      expect(table.rows).toEqual([["1", "2"]])
      expect(table.faults).toEqual([["file/limit", 0, 3]])
      expect(table.ended).toBe("stopped")
    }
  })

  test("a line without end is given up before it fills the memory", async () => {
    function* endless(): Generator<Uint8Array> {
      yield bytesOf("a,b\n1,2\n")
      const chunk = bytesOf("x".repeat(1_000_000))
      for (let turn = 0; turn < 1000; turn++) yield chunk
    }
    const table = await read(endless())
    expect(table.rows).toEqual([["1", "2"]])
    expect(table.faults).toEqual([["file/limit", 0, 3]])
    expect(table.bytes).toBeLessThan(40_000_000)
  })

  test("a header of too many columns ends the reading", async () => {
    const table = await readText(`${"a".concat(",").repeat(5000)}b\n1\n`)
    expect(table.faults.map(([rule]) => rule)).toContain("file/limit")
    expect(table.ended).toBe("stopped")
  })
})

describe("bytes", () => {
  test("that are not UTF-8 are told with their line, and the other rows are read", async () => {
    const bytes = new Uint8Array([
      ...bytesOf("a,é\n1,Bogot"),
      0xe1,
      ...bytesOf('\n2,"x\ny'),
      0xff,
      ...bytesOf('"\n3,ok\n'),
    ])
    const table = await read([bytes])
    expect(table.rows).toEqual([
      ["1", "Bogot\ufffd"],
      ["2", "x\ny\ufffd"],
      ["3", "ok"],
    ])
    expect(table.faults).toEqual([
      ["file/encoding", 1, 2],
      ["file/encoding", 2, 4],
    ])
    expect(table.breaches[0]?.value).toBe("1,Bogot\ufffd")
  })

  test("that spell U+FFFD itself are sound", async () => {
    expect((await readText("a\n\ufffd\n")).faults).toEqual([])
  })

  test("cut off within a character are told", async () => {
    expect((await read([bytesOf("a\n1é").slice(0, -1)])).faults).toEqual([["file/encoding", 1, 2]])
  })

  test.each([
    ["UTF-32", [0xff, 0xfe, 0x00, 0x00]],
    ["Zstandard", [0x28, 0xb5, 0x2f, 0xfd]],
    ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ["PDF", [0x25, 0x50, 0x44, 0x46]],
    [".xls", [0xd0, 0xcf, 0x11, 0xe0]],
    ["workbook", [0x50, 0x4b, 0x03, 0x04]],
    ["Parquet", [0x50, 0x41, 0x52, 0x31]],
  ])("of another kind are named: %s", async (kind, bytes) => {
    const table = await read([new Uint8Array(bytes)])
    expect(table.faults).toEqual([["file/kind", 0, 1]])
    expect(JSON.stringify(table.breaches)).toContain(kind)
    expect(table.ended).toBe("stopped")
  })

  test("in any chunks make the same table", async () => {
    const bytes = new Uint8Array([
      ...bytesOf('\ufeffa,b\r\n1,"é😀\r\n""x"""\r\r\n2,5" shell\n"x"y,\u2028\n7\n'),
      0xc3,
      ...bytesOf(',8\n9,"open\n10,11\n'),
    ])
    const whole = await read([bytes])
    expect(whole.faults.length).toBe(6)
    for (let size = 1; size < bytes.length; size++) {
      expect(await read(chunksOf(bytes, size))).toEqual(whole)
    }
  })

  test("from a source that fills one buffer again and again are not mixed up", async () => {
    const bytes = bytesOf("a,b\n1,2\n3,4\n")
    function* sameBuffer(): Generator<Uint8Array> {
      const buffer = new Uint8Array(1)
      for (const byte of bytes) {
        buffer[0] = byte
        yield buffer
      }
    }
    expect((await read(sameBuffer())).rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ])
  })

  test("of a source that fails pass its failure on", async () => {
    function* failing(): Generator<Uint8Array> {
      yield bytesOf("a,b\n")
      throw new Error("the disk is gone")
    }
    await expect(read(failing())).rejects.toThrow("the disk is gone")
  })
})
