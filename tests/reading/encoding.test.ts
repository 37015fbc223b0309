import { describe, expect, test } from "vitest"
import { windows1252Upper } from "../../src/reading/text/encoding.ts"
import { bytesOf, chunksOf } from "../support/ged-rows.ts"
import { idsOf, latin1, read, utf16 } from "./read-table.ts"

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]))

describe("Windows-1252", () => {
  test("is a guess, and told as one with what it was seen by", async () => {
    const table = await read(latin1("id,place\n1,Bogot\u00e1\n"))
    expect(table.faults).toEqual([["file/encoding", 0, undefined]])
    expect(table.severities).toEqual(["warning"])
    expect(table.breaches[0]).toEqual({
      value: "1,Bogotá",
      params: { what: "The file is not in UTF-8; it was read as Windows-1252, which is a guess" },
    })
    expect(table.dialect?.encoding).toBe("windows-1252")
  })

  test("has the characters that the standard gives it", () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)
    // Some platforms decode this label as Latin-1; then there is nothing to compare with.
    const platform = new TextDecoder("windows-1252").decode(bytes)
    if (platform.startsWith("€")) expect(windows1252Upper).toBe(platform)
    expect(windows1252Upper.length).toBe(32)
    expect(windows1252Upper[0]).toBe("€")
    expect(windows1252Upper[31]).toBe("Ÿ")
  })

  test("is told wherever its first letter stands, however the bytes arrive", async () => {
    for (const before of [200_000, 262_143, 262_144, 300_000, 600_000]) {
      const thousands = `1,${"x".repeat(997)}\n`.repeat(before / 1000)
      const rows = `${thousands}1,${"x".repeat(before % 1000)}\n`
      const bytes = latin1(`a,b\n${rows}1,Bogot\u00e1\n${rows}1,\u0096\n`)
      const whole = await read(bytes)
      expect(whole.rows.at(-1)).toEqual(["1", "–"])
      expect(idsOf(whole)).toEqual(["file/encoding"])
      expect(whole.dialect?.encoding).toBe("windows-1252")
      for (const size of [65_536, 99_991, 1_000_000]) expect(await read(chunksOf(bytes, size))).toEqual(whole)
    }
  })

  test("is not guessed where one line of UTF-8 is damaged", async () => {
    const rows = "1,Bogotá\n".repeat(10)
    const table = await read(joined(bytesOf("a,b\n1,x"), Uint8Array.of(0xe1), bytesOf(`\n${rows}`)))
    expect(table.faults).toEqual([["file/encoding", 1, 2]])
    expect(table.severities).toEqual(["error"])
    expect(table.rows[1]).toEqual(["1", "Bogotá"])
  })

  test("in chunks of any size is the same", async () => {
    const bytes = latin1("a,b\n1,Bogot\u00e1 \u0093x\u0094\n2,\u0081\n3,\u00ff\n")
    const whole = await read(bytes)
    expect(whole.faults).toEqual([
      ["file/encoding", 0, undefined],
      ["file/encoding", 2, 3],
    ])
    for (let size = 1; size <= bytes.length; size++) expect(await read(chunksOf(bytes, size))).toEqual(whole)
  })
})

describe("UTF-8", () => {
  const rows = "1,é😀\n".repeat(60_000)

  test("is read across every border of a window", async () => {
    for (const shift of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const table = await read(bytesOf(`a,${"b".repeat(shift + 1)}\n${rows}`))
      expect(table.faults).toEqual([])
      expect(table.rows.length).toBe(60_000)
      expect(table.rows.every((row) => row?.[1] === "é😀")).toBe(true)
    }
  })

  test("with many bad bytes on a line has one finding for the line", async () => {
    const table = await read(joined(bytesOf("a,é\n1,"), new Uint8Array(1000).fill(0xff), bytesOf("\n2,3\n")))
    expect(table.faults).toEqual([["file/encoding", 1, 2]])
    expect(table.rows[1]).toEqual(["2", "3"])
  })

  test("may hold U+FFFD beside bad bytes", async () => {
    const table = await read(joined(bytesOf("a,é\n\ufffd,"), Uint8Array.of(0xff), bytesOf("\n\ufffd,1\n")))
    expect(table.rows).toEqual([
      ["\ufffd", "\ufffd"],
      ["\ufffd", "1"],
    ])
    expect(table.faults).toEqual([["file/encoding", 1, 2]])
    expect(table.breaches[0]?.value).toBe("\ufffd,\ufffd")
  })

  test.each([
    ["an overlong slash", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a number beyond Unicode", [0xf5, 0x80, 0x80, 0x80]],
    ["a lone continuation", [0x80]],
  ])("has no place for %s", async (_, bytes) => {
    const table = await read(joined(bytesOf("a,é\n1,"), Uint8Array.from(bytes), bytesOf("\n")))
    expect(table.faults).toEqual([["file/encoding", 1, 2]])
  })
})

describe("UTF-16", () => {
  test.each([
    ["little-endian", true],
    ["big-endian", false],
  ])("is told and read: %s", async (name, isLittle) => {
    const table = await read(utf16("\ufeffa,b\r\n1,é😀\r\n", isLittle))
    expect(table.rows).toEqual([["1", "é😀"]])
    expect(table.faults).toEqual([["file/encoding", 0, undefined]])
    expect(table.severities).toEqual(["info"])
    expect(table.breaches[0]?.params?.what).toBe(`The file is in UTF-16 (${name}); it was read as such`)
    expect(table.dialect).toEqual({
      syntax: "delimited",
      encoding: isLittle ? "utf-16le" : "utf-16be",
      byteOrderMark: true,
      delimiter: ",",
    })
  })

  test("without a mark may hold another script in its rows", async () => {
    const text = `id,place\n${"1,Донецьк\n".repeat(20)}`
    expect((await read(utf16(text, true))).rows[19]).toEqual(["1", "Донецьк"])
    expect((await read(utf16(text, false))).rows[19]).toEqual(["1", "Донецьк"])
  })

  test("is not told from a few NULs", async () => {
    const table = await read("a,b\n1,x\0\0y\n2,\0\n")
    expect(table.faults).toEqual([])
    expect(table.dialect?.encoding).toBe("utf-8")
  })

  test("has no place for half a pair or half a unit", async () => {
    const table = await read(joined(utf16("\ufeffa,b\n1,\ud83d\n2,\ude00x\n3,😀", true), Uint8Array.of(0x61)))
    expect(table.rows).toEqual([
      ["1", "\ufffd"],
      ["2", "\ufffdx"],
      ["3", "😀\ufffd"],
    ])
    expect(table.faults).toEqual([
      ["file/encoding", 0, undefined],
      ["file/encoding", 1, 2],
      ["file/encoding", 2, 3],
      ["file/encoding", 3, 4],
    ])
  })

  test("is read across every border of a window", async () => {
    const table = await read(utf16(`\ufeffa,b\n${"1,x😀\n".repeat(100_000)}`, true))
    expect(idsOf(table)).toEqual(["file/encoding"])
    expect(table.rows.every((row) => row?.[1] === "x😀")).toBe(true)
  })
})

describe("a source", () => {
  const rows = [["1", "é😀"]]

  test("is a text, bytes, chunks of either, or a stream", async () => {
    const text = "a,b\n1,é😀\n"
    const sources = [
      text,
      bytesOf(text),
      [text],
      [...text],
      Array.from({ length: text.length }, (_, at) => text[at]!),
      [bytesOf(text)],
      new Blob([text]).stream(),
    ]
    for (const source of sources) expect((await read(source)).rows).toEqual(rows)
  })

  test("is a stream also where streams cannot be iterated, and is closed where reading stops", async () => {
    let cancelled = false
    const streamOf = (text: string): ReadableStream<Uint8Array> => {
      const stream = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(bytesOf(text)),
        cancel: () => {
          cancelled = true
        },
      })
      const bare = { getReader: () => stream.getReader() }
      return bare as unknown as ReadableStream<Uint8Array>
    }
    const table = await read(streamOf("x".repeat(100_000)))
    expect(table.ended).toBe("stopped")
    expect(cancelled).toBe(true)
  })
})
