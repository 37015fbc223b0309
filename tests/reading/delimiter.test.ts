import { describe, expect, test } from "vitest"
import { csvText, gedRows } from "../support/ged-rows.ts"
import { read } from "./read-table.ts"

describe("the delimiter", () => {
  test.each([
    ["commas", "a,b,c\n1,2,3\n", ","],
    ["semicolons and decimal commas", "id;lat;best\n1;12,5;3\n2;-3,75;4\n", ";"],
    ["semicolons, decimal commas in every cell", "a;b\n1,5;2,5\n3,5;4,5\n", ";"],
    ["semicolons, decimal commas in quotation marks", 'a;b;c\n"1,5";"2,5";x\n', ";"],
    ["semicolons, a comma in a name", '"dead, total";place\n1;x\n', ";"],
    ["tabs, commas in text", "id\tplace\tnote\n1\tX, Y\ta, b, c\n2\tZ\t-\n", "\t"],
    ["bars", "a|b|c\n1|2,5|3\n", "|"],
    ["commas, text full of semicolons", "id,source,best\n1,a;b;c;d,2\n2,a;b;c;d,3\n3,a;b;c;d,3\n", ","],
    ["commas, as many semicolons in the header as in each row", "id,a;b\n1,x;y\n", ","],
    ["commas, line breaks and semicolons in quotation marks", 'id,note\n1,"a;b;c\nd;e;f"\n2,"x;y"\n', ","],
    ["one column", "a\n1\n2\n", ","],
    ["one column with decimal commas", "a\n1,5\n2,5\n", ","],
    ["a header alone", "a;b;c\n", ";"],
    ["a row too short among others", "a;b;c\n1;2,5;3\n1;2\n1;2,5;3\n", ";"],
    ["blank lines first", "\n\na;b\n1;2\n", ";"],
    ["nothing", "", ","],
  ])("is told from the first rows: %s", async (_, text, delimiter) => {
    expect((await read(text)).dialect?.delimiter).toBe(delimiter)
  })

  test("of UCDP GED is a comma, though its cells are full of semicolons", async () => {
    const bare = gedRows(60).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replaceAll(/[",]/g, " ")])),
    )
    expect((await read(csvText(gedRows(60)))).dialect?.delimiter).toBe(",")
    const table = await read(csvText(bare))
    expect(table.dialect?.delimiter).toBe(",")
    expect(table.faults).toEqual([])
    expect(table.rows.length).toBe(60)
  })

  test("is taken from whoever names it", async () => {
    const table = await read("a;b,c\n1;2,3\n", ",")
    expect(table.header).toEqual(["a;b", "c"])
    expect((await read("sep=;\na;b\n", ",")).header).toEqual(["sep=;"])
  })

  test.each([
    ["sep=;\na,x;b\n1,5;2\n", ";"],
    ["SEP=|\r\na,x|b\r\n1,5|2\r\n", "|"],
    ['"sep=\t"\ra,x\tb\r1,5\t2\r', "\t"],
    ["\ufeffsep=;\na,x;b\n1,5;2\n", ";"],
  ])("is taken from a first line that tells it: %j", async (text, delimiter) => {
    const table = await read(text)
    expect(table.header).toEqual(["a,x", "b"])
    expect(table.rows).toEqual([["1,5", "2"]])
    expect(table.lines).toEqual([3])
    expect(table.dialect?.delimiter).toBe(delimiter)
    expect(table.faults).toEqual([])
  })
})
