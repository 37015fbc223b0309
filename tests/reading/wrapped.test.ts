import { describe, expect, test } from "vitest"
import { csvText, gedColumns, gedRows } from "../support/ged-rows.ts"
import { idsOf, read } from "./read-table.ts"

const marks = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** What a spreadsheet that separates by semicolons makes of lines: its cells, each row padded to the longest. */
const resaved = (lines: readonly string[]): string => {
  const cells = lines.map((line) => line.split(";"))
  const width = Math.max(...cells.map((row) => row.length))
  return cells
    .map((row) => `${[...row, ...Array(width - row.length).fill("")].map(marks).join(";")}\n`)
    .join("")
}

const always = (text: string): string => `"${text.replaceAll('"', '""')}"\n`

describe("rows in one more pair of quotation marks", () => {
  const lines = ['id,"place",best', '1,"Sarn, old market",3', '2,"the ""Tigers""; Sarn",4', "3,Sarn,5"]
  const rows = [
    ["1", "Sarn, old market", "3"],
    ["2", 'the "Tigers"; Sarn', "4"],
    ["3", "Sarn", "5"],
  ]

  test.each([
    ["padded and cut by a spreadsheet", resaved(lines)],
    ["each row wrapped as a whole", lines.map(always).join("")],
    [
      "only the rows wrapped that have marks in them",
      [lines[0]!.replaceAll('"', ""), ...lines.slice(1)]
        .map((line) => (line.includes('"') ? always(line) : `${line}\n`))
        .join(""),
    ],
    [
      "the header left bare but for its padding",
      `id,place,best;\n${resaved(lines).split("\n").slice(1).join("\n")}`,
    ],
  ])("are read without them, and it is told once: %s", async (_, text) => {
    const table = await read(text)
    expect(table.header).toEqual(["id", "place", "best"])
    expect(table.rows).toEqual(rows)
    expect(table.lines).toEqual([2, 3, 4])
    expect(table.faults).toEqual([["file/double-encoded", 0, 1]])
    expect(table.dialect?.delimiter).toBe(",")
  })

  test("that do not fit all the same are ragged", async () => {
    const table = await read(resaved([...lines, '4,"x"', '5,"y",6']))
    expect(table.rows.slice(3)).toEqual([undefined, ["5", "y", "6"]])
    expect(idsOf(table)).toEqual(["file/double-encoded", "file/ragged-row"])
  })

  test("may be cut off", async () => {
    const table = await read(lines.map(always).join("").slice(0, -5))
    expect(table.rows.length).toBe(2)
    expect(idsOf(table)).toEqual(["file/double-encoded", "file/truncated-last-row"])
  })

  test("are met in UCDP GED", async () => {
    const clean = await read(csvText(gedRows(100)))
    const table = await read(csvText(gedRows(100)).trimEnd().split("\n").map(always).join(""))
    expect(table.header).toEqual(gedColumns)
    expect(table.rows).toEqual(clean.rows)
    expect(idsOf(table)).toEqual(["file/double-encoded"])
  })

  test.each([
    ["a column of names", '"Name"\n"Smith, John, Dr"\n"Doe, Jane, Prof"\n'],
    ["a column whose name is a sentence", '"Dead, wounded, and missing"\n"1, 2, and 3"\n"3, 4, and 5"\n'],
    ["a column whose rows do not fit", '"a,b,c"\n"x"\n"y, z"\n'],
    ["a column of two parts", '"lat,lon"\n"1,2"\n'],
    ["commas and semicolons", 'a,b,c\n1,"x;y",3\n2,"x;y",4\n'],
    ["one wrapped row among many", 'a,b,c\n1,2,3\n"4,5,6"\n7,8,9\n1,2,3\n'],
    ["semicolons", "a;b;c\n1;2;3\n"],
    ["plain rows", "a,b,c\n1,2,3\n"],
  ])("are not seen in %s", async (_, text) => {
    expect(idsOf(await read(text))).not.toContain("file/double-encoded")
  })
})
