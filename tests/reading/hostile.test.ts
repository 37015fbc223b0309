import { describe, expect, test } from "vitest"
import { readTable } from "../../src/reading/table.ts"
import { bytesOf } from "../support/ged-rows.ts"
import { idsOf, latin1, read, utf16 } from "./read-table.ts"

type Rows = readonly (readonly string[] | undefined)[]

/** What a file is, its bytes, its rows, and the rules that it breaks, in order. */
const cases: readonly (readonly [string, string | Uint8Array, Rows, readonly string[]])[] = [
  ["a row too short", "a,b\n1\n3,4\n", [undefined, ["3", "4"]], ["file/ragged-row"]],
  ["a row too long", "a,b\n1,2,3\n3,4\n", [undefined, ["3", "4"]], ["file/ragged-row"]],
  [
    "a row too short at the very end, its line ended",
    "a,b\n3,4\n1\n",
    [["3", "4"], undefined],
    ["file/ragged-row"],
  ],
  ["a row cut off at the very end", "a,b\n3,4\n1", [["3", "4"]], ["file/truncated-last-row"]],
  [
    "a row that ends at a comma",
    "a,b,c\n3,4,5\n1,2,",
    [
      ["3", "4", "5"],
      ["1", "2", ""],
    ],
    [],
  ],
  ["a cell cut off in quotation marks", 'a,b\n3,4\n1,"x', [["3", "4"]], ["file/truncated-last-row"]],
  ["a cell of lines cut off", 'a,b\n3,4\n1,"x\nmore\nand mo', [["3", "4"]], ["file/truncated-last-row"]],
  ["a cut at a doubled mark", 'a,b\n3,4\n1,"x""', [["3", "4"]], ["file/truncated-last-row"]],
  [
    "a mark never closed, rows after it",
    'a,b\n1,"x\n3,4\n',
    [
      ["1", '"x'],
      ["3", "4"],
    ],
    ["file/quotes"],
  ],
  [
    'a 5" shell',
    'a,b\n1,5" shell\n3,4\n',
    [
      ["1", '5" shell'],
      ["3", "4"],
    ],
    ["file/quotes"],
  ],
  ["text after a closing mark", 'a,b\n"x"y,2\n', [["xy", "2"]], ["file/quotes"]],
  ["space before a mark", 'a,b\n "x",2\n', [[' "x"', "2"]], ["file/quotes"]],
  ["space after a mark", 'a,b\n"x" ,2\n', [["x ", "2"]], ["file/quotes"]],
  ["marks doubled within marks", 'a,b\n"x ""y"" z",2\n', [['x "y" z', "2"]], []],
  ["a mark within marks, not doubled", 'a,b\n"x "y" z",2\n', [['x y" z"', "2"]], ["file/quotes"]],
  ["a name twice", "deaths,deaths\n1,2\n", [["1", "2"]], ["file/duplicate-header"]],
  ["names of objects", "constructor,__proto__,toString\n1,2,3\n", [["1", "2", "3"]], []],
  ["a name of an object twice", "__proto__,__proto__\n1,2\n", [["1", "2"]], ["file/duplicate-header"]],
  ["a column without a name", '"",a\n1,2\n', [["1", "2"]], []],
  ["a byte order mark", "\ufeffa,b\n1,2\n", [["1", "2"]], []],
  ["a byte order mark and nothing else", "\ufeff", [], ["file/empty"]],
  ["a byte order mark before quotation marks", '\ufeff"a","b"\n1,2\n', [["1", "2"]], []],
  ["UTF-16, little end first", utf16("\ufeffa,b\n1,é\n", true), [["1", "é"]], ["file/encoding"]],
  ["UTF-16, big end first", utf16("\ufeffa,b\n1,é\n", false), [["1", "é"]], ["file/encoding"]],
  [
    "UTF-16 without a mark, little end first",
    utf16("a,b\n1,\u0434\n", true),
    [["1", "\u0434"]],
    ["file/encoding"],
  ],
  [
    "UTF-16 without a mark, big end first",
    utf16("a,b\n1,\u0434\n", false),
    [["1", "\u0434"]],
    ["file/encoding"],
  ],
  ["Latin-1", latin1("a,b\n1,Bogot\u00e1\n"), [["1", "Bogotá"]], ["file/encoding"]],
  ["Windows-1252", latin1("a,b\n1,\u0093x\u0094 \u0096 y\n"), [["1", "“x” – y"]], ["file/encoding"]],
  [
    "a byte that is nothing in Windows-1252",
    latin1("a,b\n1,\u00e1\u0081\n"),
    [["1", "á\ufffd"]],
    ["file/encoding", "file/encoding"],
  ],
  [
    "bad bytes among good characters",
    new Uint8Array([...bytesOf("a,é\n1,"), 0xff, 0x0a]),
    [["1", "\ufffd"]],
    ["file/encoding"],
  ],
  ["a NUL", "a,b\n1,x\0y\n", [["1", "x\0y"]], []],
  [
    "lines that end with CR",
    "a,b\r1,2\r3,4\r",
    [
      ["1", "2"],
      ["3", "4"],
    ],
    [],
  ],
  ["line ends written twice", "a,b\r\r\n1,2\r\r\n", [["1", "2"]], ["file/blank-line", "file/blank-line"]],
  [
    "line ends of all kinds",
    "a,b\r\n1,2\n3,4\r5,6",
    [
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ],
    [],
  ],
  ["CRLF in a cell of a file with LF", 'a,b\n1,"x\r\ny"\n', [["1", "x\r\ny"]], []],
  ["a lone CR in a cell", 'a,b\n1,"x\ry"\n', [["1", "x\ry"]], []],
  ["nothing", "", [], ["file/empty"]],
  ["line ends alone", "\n\r\n", [], ["file/blank-line", "file/blank-line", "file/empty"]],
  ["a header alone", "a,b\n", [], ["file/no-rows"]],
  [
    "blank lines before, between and after",
    "\n\na,b\n\n1,2\n\n",
    [["1", "2"]],
    Array(4).fill("file/blank-line"),
  ],
  ["a line of spaces", "a,b\n  \n1,2\n", [undefined, ["1", "2"]], ["file/ragged-row"]],
  ["a comma after every cell", "a,b,\n1,2,\n", [["1", "2", ""]], []],
  ["a comma after every cell but those of the header", "a,b\n1,2,\n", [undefined], ["file/ragged-row"]],
  [
    "empty cells",
    "a,b,c\n,,\n1,2,3\n",
    [
      ["", "", ""],
      ["1", "2", "3"],
    ],
    [],
  ],
  [
    "rows deleted in a spreadsheet",
    "a,b\n1,2\n,\n",
    [
      ["1", "2"],
      ["", ""],
    ],
    [],
  ],
  ["a number beyond 2^53", "a,b\n9007199254740993,1\n", [["9007199254740993", "1"]], []],
  ["leading zeros", "a,b\n007,00\n", [["007", "00"]], []],
  ["space around cells", "a,b\n 1 ,\t2\n", [[" 1 ", "\t2"]], []],
  ["formulas", "a,b\n=1+1,@x\n", [["=1+1", "@x"]], []],
  ["other line separators", "a,b\n\u2028,\u0085\n", [["\u2028", "\u0085"]], []],
  ["one column", "a\n1\n\n2\n", [["1"], [""], ["2"]], []],
  [
    "one column of names with commas",
    '"Name"\n"Smith, John"\n"Doe, Jane"\n',
    [["Smith, John"], ["Doe, Jane"]],
    [],
  ],
  ["tags under the header", "a,b\n#date+start,#affected +killed\n1,2\n", [["1", "2"]], ["file/hxl-row"]],
  ["tags under the header, some blank", "a,b\n,#affected\n1,2\n", [["1", "2"]], ["file/hxl-row"]],
  [
    "a tag lower down",
    "a,b\n1,2\n#x,#y\n",
    [
      ["1", "2"],
      ["#x", "#y"],
    ],
    [],
  ],
  ["a number sign with a number", "a,b\n#1,#2\n", [["#1", "#2"]], []],
  ["a column of hashtags", "a\n#aleppo\n#homs\n", [["#aleppo"], ["#homs"]], []],
  [
    "a blank row under the header",
    "a,b\n,\n1,2\n",
    [
      ["", ""],
      ["1", "2"],
    ],
    [],
  ],
  ["text decoded wrongly once", "a,b\n1,BogotÃ¡\n", [["1", "BogotÃ¡"]], ["file/mojibake"]],
  ["text decoded wrongly once in the header", "a,aÃ±o\n1,2\n", [["1", "2"]], ["file/mojibake"]],
  ["text after another mark", "sep=;\na;b\n1,5;2\n", [["1,5", "2"]], []],
]

describe("a file with", () => {
  test.each(cases)(
    "%s is read as it should be, wherever its bytes are cut",
    async (_, content, rows, rules) => {
      const bytes = typeof content === "string" ? bytesOf(content) : content
      const whole = await read(bytes)
      expect(whole.rows).toEqual(rows)
      expect([...idsOf(whole)].sort()).toEqual([...rules].sort())
      expect(whole.ended).toBe("complete")
      for (let cut = 1; cut < bytes.length; cut++) {
        expect(await read([bytes.slice(0, cut), bytes.slice(cut)])).toEqual(whole)
      }
      expect(await read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole)
    },
  )

  test("a mark that is never closed early in a thousand rows loses none of them", async () => {
    const rest = Array.from({ length: 1000 }, (_, index) => `${index},"x ${index}"\n`).join("")
    const table = await read(`a,b\n0,"open\n${rest}`)
    expect(table.rows.length).toBeGreaterThanOrEqual(999)
    expect(idsOf(table)).toContain("file/quotes")
    expect(table.rows.at(-1)).toEqual(["999", "x 999"])
  })

  test("a cell of a million characters is read whole", async () => {
    const long = "x".repeat(1_000_000)
    const table = await read(`a,b\n1,"${long}"\n2,${long}\n`)
    expect(table.rows).toEqual([
      ["1", long],
      ["2", long],
    ])
    expect(table.faults).toEqual([])
  })

  test("4,097 columns are refused, 4,096 are not", async () => {
    const names = Array.from({ length: 4097 }, (_, index) => `c${index}`)
    expect(idsOf(await read(`${names.join(",")}\n`))).toContain("file/limit")
    expect(idsOf(await read(`${names.slice(1).join(",")}\n`))).toEqual(["file/no-rows"])
  })
})

describe("the end of a file", () => {
  test("tells a part of a row from a row, and counts only rows", async () => {
    const table = await read("a,b,c\n1,2,3\n4,5")
    expect(table.faults).toEqual([["file/truncated-last-row", 0, 3]])
    expect(table.breaches[0]).toEqual({
      value: "4,5",
      params: { what: "The file ends after 2 of 3 cells; this part of a row was not read and not counted" },
    })
    expect(table.severities).toEqual(["error"])
  })

  test("without a line end at a whole number of 64 KiB is doubted", async () => {
    const filled = (size: number) => `a,b\n1,${"x".repeat(size - 6)}`
    expect((await read(filled(65_536))).faults).toEqual([["file/truncated-last-row", 1, 2]])
    expect((await read(filled(65_536))).severities).toEqual(["warning"])
    expect((await read(filled(65_536))).rows.length).toBe(1)
    expect((await read(filled(131_072))).severities).toEqual(["warning"])
    expect((await read(filled(65_537))).faults).toEqual([])
    expect((await read(`${filled(65_535)}\n`)).faults).toEqual([])
  })
})

describe("work", () => {
  /** The time of the processor for reading a text so many times. */
  const timeOf = async (text: string, times: number): Promise<number> => {
    const bytes = bytesOf(text)
    let best = Number.POSITIVE_INFINITY
    for (let turn = 0; turn < 2; turn++) {
      const start = process.cpuUsage().user
      for (let time = 0; time < times; time++) for await (const _ of readTable(bytes, { delimiter: "," }));
      best = Math.min(best, process.cpuUsage().user - start)
    }
    return best
  }

  // Sixteen times the text takes as long as the text sixteen times, give or take looks at what is not whole yet;
  // work done over and over would take sixteen times as long.
  test.each([
    ["marks that are never closed", (size: number) => `a,b\n${'1,"x\n'.repeat(size)}`],
    ["lines that end with CR", (size: number) => `a,b\r${"1,2\r".repeat(size)}`],
    ["doubled marks", (size: number) => `a,b\n1,"${'""'.repeat(size)}`],
    ["one cell of many lines", (size: number) => `a,b\n1,"${"x\n".repeat(size)}`],
    ["one long line", (size: number) => `a,b\n1,${"x".repeat(8 * size)}`],
    ["marks far apart", (size: number) => `a,b\n${`1,"x\n${"3,4\n".repeat(100)}`.repeat(size / 100)}`],
    ["accents", (size: number) => `a,b\n${"1,Ã©Ã»\n".repeat(size)}`],
  ])("grows with the text: %s", async (_, textOf) => {
    const size = 10_000
    expect((await timeOf(textOf(16 * size), 1)) / (await timeOf(textOf(size), 16))).toBeLessThan(6)
  })
})
