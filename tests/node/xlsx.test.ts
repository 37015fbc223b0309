import { existsSync, readdirSync, readlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { type XlsxOptions, xlsxBatches } from "../../src/node/xlsx/batches.ts"
import { type Gathered, gathered, withFile } from "../support/batches.ts"
import { dateStyles, sheetXml, textRow, type WorkbookParts, workbookOf } from "../support/workbook.ts"

const read = (workbook: WorkbookParts, options?: XlsxOptions): Promise<Gathered> =>
  withFile(workbookOf(workbook), (path) => gathered(xlsxBatches(path, options)))

/** The text of one cell under a header, and what was told of it. */
const cell = async (xml: string, workbook: WorkbookParts = {}): Promise<readonly unknown[]> => {
  const rows = `${textRow(1, "a", "b")}<row r="2">${xml}<c r="B2"><v>1</v></c></row>`
  const { rows: found, faults } = await read({ ...workbook, rows })
  return [found[0]?.[0], ...faults]
}

const number = (digits: string, style = 0): Promise<readonly unknown[]> =>
  cell(`<c r="A2" s="${style}"><v>${digits}</v></c>`)

const in1904: WorkbookParts = {
  book: '<workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>',
}

describe("a sheet of a workbook", () => {
  test("is a table, its first row the header, its lines those of the sheet", async () => {
    const table = await read({
      rows: `${textRow(1, "eventid", "date")}
        <row r="2"><c r="A2"><v>197001020003</v></c><c r="B2" s="1"><v>25570</v></c></row>
        <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>25571</v></c></row>`,
      texts: "<si><t>197001020004</t></si>",
    })
    const { bytes, batches, ...rest } = table
    expect(rest).toEqual({
      header: ["eventid", "date"],
      headerLine: 1,
      rows: [
        ["197001020003", "1970-01-02"],
        ["197001020004", "1970-01-03"],
      ],
      lines: [2, 3],
      faults: [],
      dialects: [{ syntax: "xlsx", inside: "Data" }],
      ended: "complete",
    })
    expect(bytes.at(-1)).toBeGreaterThan(0)
  })

  test("may begin below blank rows and hold blank rows, which are told once where rows follow", async () => {
    const table = await read({
      rows: `<row r="1"/><row r="2"><c r="A2" s="1"/></row>${textRow(3, "a")}${textRow(4, "1")}
        <row r="5"><c r="A5"/></row>${textRow(9, "2")}<row r="10"/><row r="11"><c r="A11" t="str"><v></v></c></row>`,
    })
    expect(table.headerLine).toBe(3)
    expect(table.rows).toEqual([["1"], ["2"]])
    expect(table.lines).toEqual([4, 9])
    expect(table.faults).toEqual([
      "file/blank-line at 0: The line says nothing; it was passed over and not counted as a row.",
    ])
  })

  test("has blanks where a row leaves cells out", async () => {
    const rows = `${textRow(1, "a", "b", "c")}<row r="2"><c r="B2"><v>7</v></c></row>`
    expect((await read({ rows })).rows).toEqual([["", "7", ""]])
  })

  test("takes cells and rows without a place by their order", async () => {
    const rows = `<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>
      <row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B3"><v>4</v></c></row>`
    const table = await read({ rows })
    expect(table.rows).toEqual([
      ["1", "2"],
      ["", "4"],
    ])
    expect(table.lines).toEqual([2, 3])
  })

  test("tells a value that stands beyond the names", async () => {
    const table = await read({ rows: textRow(1, "a") + textRow(2, "1", "", "note") })
    expect(table.rows).toEqual([["1"]])
    expect(table.faults).toEqual([
      'file/unnamed-column at 1: The cell C2 holds "note" beyond the names of the header; it was not read.',
    ])
  })

  test("tells names that stand twice", async () => {
    const table = await read({ rows: textRow(1, "deaths", "", "Deaths ") + textRow(2, "1", "2", "3") })
    expect(table.header).toEqual(["deaths", "", "Deaths "])
    expect(table.faults[0]).toMatch(
      /^file\/duplicate-header at 0: The name "deaths" stands over 2 columns \(1, 3\)/,
    )
  })

  test("keeps a name that is dangerous elsewhere", async () => {
    const table = await read({ rows: textRow(1, "__proto__", "constructor") + textRow(2, "1", "2") })
    expect(table.header).toEqual(["__proto__", "constructor"])
    expect(table.rows).toEqual([["1", "2"]])
    expect(({} as Record<string, unknown>)[1]).toBeUndefined()
  })

  test("is the first that is shown and holds cells, or the one that is named", async () => {
    const workbook: WorkbookParts = {
      book: `<sheets><sheet name="Chart" sheetId="3" r:id="rId3"/><sheet name="Old" sheetId="1" state="veryHidden"
        r:id="rId1"/><sheet name="New &amp; good" sheetId="2" r:id="rId2"/></sheets>`,
      rows: textRow(1, "old"),
      parts: [{ name: "xl/worksheets/sheet2.xml", content: sheetXml(textRow(1, "new")) }],
    }
    expect(await read(workbook)).toMatchObject({ header: ["new"], dialects: [{ inside: "New & good" }] })
    expect(await read(workbook, { sheet: "Old" })).toMatchObject({ header: ["old"] })
    expect(await read(workbook, { sheet: "old" })).toMatchObject({ header: ["old"] })
    const none = await read(workbook, { sheet: "Data" })
    expect(none.ended).toBe("stopped")
    expect(none.faults).toEqual([
      'file/no-sheet at 0: The workbook has no sheet "Data"; it has "Old", "New & good".',
    ])
  })

  test("with other sheets beside the one that was read says so, unless a sheet was named", async () => {
    const workbook: WorkbookParts = {
      book: `<sheets><sheet name="Log" sheetId="1" r:id="rId1"/><sheet name="More" sheetId="2" r:id="rId2"/></sheets>`,
      rows: textRow(1, "a") + textRow(2, "1"),
      parts: [{ name: "xl/worksheets/sheet2.xml", content: sheetXml(textRow(1, "b")) }],
    }
    expect((await read(workbook)).faults).toEqual([
      'file/other-sheets at 0: The workbook has other sheets, "More"; only "Log" was read.',
    ])
    expect((await read(workbook, { sheet: "Log" })).faults).toEqual([])
  })

  test("may be written with a prefix, in UTF-16, and without shared texts or styles", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    const sheet = `\ufeff<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${main}"><x:sheetData><x:row
      r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>é</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    const parts = [{ name: "xl/worksheets/sheet1.xml", content: Buffer.from(sheet, "utf16le") }]
    expect((await read({ parts })).header).toEqual(["é"])
  })

  test("without a cell is empty, and without rows says so", async () => {
    expect(await read({ rows: '<row r="1"/>' })).toMatchObject({
      rows: [],
      faults: ["file/empty at 0: The file is empty."],
      dialects: [{ syntax: "xlsx", inside: "Data" }],
      ended: "complete",
    })
    expect((await read({ rows: textRow(1, "a") })).faults).toEqual([
      "file/no-rows at 0: The file has no rows.",
    ])
  })

  test("comes in batches, so that reading can be stopped between them, which closes the file", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => textRow(at + 1, `${at}`)).join("")
    // Only Linux lists the open files of a process; elsewhere the rest of this test stands alone.
    const isListed = existsSync("/proc/self/fd")
    const openFiles = (): readonly string[] =>
      readdirSync("/proc/self/fd").flatMap((fd) => {
        try {
          return [readlinkSync(`/proc/self/fd/${fd}`)].filter((path) =>
            path.startsWith(join(tmpdir(), "casus-")),
          )
        } catch {
          return []
        }
      })
    await withFile(workbookOf({ rows }), async (path) => {
      const whole = await gathered(xlsxBatches(path))
      expect(whole.rows).toHaveLength(19_999)
      expect(whole.batches).toBeGreaterThan(4)
      expect([...whole.bytes].sort((a, b) => a - b)).toEqual(whole.bytes)
      const reading = xlsxBatches(path)
      await reading.next()
      if (isListed) expect(openFiles()).toHaveLength(1)
      await reading.return(undefined)
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (isListed) expect(openFiles()).toEqual([])
    })
  })

  test("that is not there rejects with the error of the system", async () => {
    await expect(gathered(xlsxBatches("/nowhere/table.xlsx"))).rejects.toMatchObject({ code: "ENOENT" })
    await expect(gathered(xlsxBatches("/tmp"))).rejects.toMatchObject({ code: "EISDIR" })
  })
})

describe("a cell of text", () => {
  test.each([
    ["shared", '<c r="A2" t="s"><v>1</v></c>', "two"],
    ["in place", '<c r="A2" t="inlineStr"><is><t>here</t></is></c>', "here"],
    ["of runs, without their reading aids", '<c r="A2" t="s"><v>2</v></c>', "東京 Tokyo"],
    ["in place, of runs", '<c r="A2" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>', "a b"],
    ["with space around it", '<c r="A2" t="s"><v>3</v></c>', "  x\ny "],
    ["with escaped characters", '<c r="A2" t="s"><v>4</v></c>', "a\rb_x000D_"],
    ["of digits stays text", '<c r="A2" t="s"><v>5</v></c>', "007"],
    ["with marks of XML", '<c r="A2" t="s"><v>6</v></c>', 'A & B <"é">'],
    ["in CDATA", '<c r="A2" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"],
    ["that a formula gives", '<c r="A2" t="str"><f>UPPER("x")</f><v>X</v></c>', "X"],
    ["that a formula gives blank", '<c r="A2" t="str"><f>""</f><v></v></c>', ""],
    ["that is a date by its type", '<c r="A2" t="d"><v>2024-01-04T09:30:00</v></c>', "2024-01-04T09:30:00"],
  ])("%s", async (_, xml, text) => {
    const texts = `<si><t>one</t></si><si><t>two</t></si>
      <si><r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><r><rPr/><t xml:space="preserve"> Tokyo</t></r>
      <phoneticPr fontId="1"/></si><si><t xml:space="preserve">  x\ny </t></si>
      <si><t>a_x000D_b_x005F_x000D_</t></si><si><t>007</t></si><si><t>A &amp; B &lt;"&#233;"&gt;</t></si>`
    expect(await cell(xml, { texts })).toEqual([text])
  })

  test("that refers to no shared text is told", async () => {
    expect(await cell('<c r="A2" t="s"><v>9</v></c>')).toEqual([
      "",
      "file/cell-unread at 1: The cell A2 refers to the shared text 9, and there are 0.",
    ])
    expect((await cell('<c r="A2" t="s"><v>-1</v></c>'))[1]).toMatch(/shared text -1/)
  })
})

describe("a cell of a number", () => {
  test.each([
    ["197001020003", "197001020003"],
    ["0", "0"],
    ["-99", "-99"],
    ["8.3000000000000007", "8.3000000000000007"],
    ["9007199254740993", "9007199254740993"],
    ["1.99804E+11", "199804000000"],
    ["1.99804e11", "199804000000"],
    ["-1.5E1", "-15"],
    ["1200E-2", "12"],
    ["9.007199254740991E15", "9007199254740991"],
    ["9.007199254740993E15", "9.007199254740993E15"],
    ["1E+22", "1E+22"],
    ["1E-7", "1E-7"],
    ["1E999", "1E999"],
    [" 5\n", "5"],
  ])("%s is %s", async (digits, text) => {
    expect(await number(digits)).toEqual([text])
  })

  test.each(["1,5", "NaN", "0x1F", "12 000", "--1", "attack 2"])("that holds %s is told", async (text) => {
    expect(await number(text)).toEqual([
      text,
      `file/cell-unread at 1: The cell A2 is marked as a number and holds ${text}.`,
    ])
  })

  test.each([
    ["1", 1, "1900-01-01"],
    ["59", 1, "1900-02-28"],
    ["61", 1, "1900-03-01"],
    ["25569", 1, "1970-01-01"],
    ["45295", 1, "2024-01-04"],
    ["45295", 2, "2024-01-04"],
    ["45295.395833333336", 2, "2024-01-04T09:30:00"],
    ["45295.395833333336", 1, "2024-01-04T09:30:00"],
    ["4.5295E4", 1, "2024-01-04"],
    ["45295.999999999", 2, "2024-01-05"],
    ["45295.00000578704", 2, "2024-01-04T00:00:00.500"],
    ["0.39583333333333331", 3, "09:30:00"],
    ["45295.5", 3, "2024-01-04T12:00:00"],
    ["2958465", 1, "9999-12-31"],
    ["1.5", 4, "1.5"],
    ["45295", 5, "45295"],
    ["45295", 99, "45295"],
  ])("%s in style %i is %s", async (digits, style, text) => {
    expect(await number(digits, style)).toEqual([text])
  })

  test.each(["60", "60.5", "0", "-1", "2958466", "1E300"])(
    "that is shown as a day and is %s, no day, is told",
    async (digits) => {
      expect(await number(digits, 1)).toEqual([
        digits,
        `file/cell-unread at 1: The cell A2 is shown as a date and holds ${digits}, which is the number of no day.`,
      ])
    },
  )

  test.each([
    ["0", "1904-01-01"],
    ["60", "1904-03-01"],
    ["43833", "2024-01-04"],
  ])("%s in a workbook that counts from 1904 is %s", async (digits, text) => {
    expect(await cell(`<c r="A2" s="1"><v>${digits}</v></c>`, in1904)).toEqual([text])
  })
})

describe("a cell of another kind", () => {
  test("is TRUE or FALSE", async () => {
    expect(await cell('<c r="A2" t="b"><v>1</v></c>')).toEqual(["TRUE"])
    expect(await cell('<c r="A2" t="b"><v>0</v></c>')).toEqual(["FALSE"])
    expect((await cell('<c r="A2" t="b"><v>2</v></c>'))[1]).toMatch(/true or false and holds 2/)
  })

  test("is an error, which is told with its place", async () => {
    expect(await cell('<c r="A2" t="e"><f>1/0</f><v>#N/A</v></c>')).toEqual([
      "#N/A",
      'file/cell-error at 1: The cell A2 holds "#N/A", an error of the spreadsheet and no value.',
    ])
  })

  test("is a formula with its result", async () => {
    expect(await cell('<c r="A2"><f>1+1</f><v>2</v></c>')).toEqual(["2"])
  })

  test("is a formula without a result, which is told", async () => {
    expect(await cell('<c r="A2"><f>SUM(B1:B9)</f></c>')).toEqual([
      "",
      "file/formula at 1: The cell A2 holds a formula without its result, so it was read as blank.",
    ])
  })

  test("is of no kind that there is", async () => {
    expect((await cell('<c r="A2" t="image"><v>1</v></c>'))[1]).toMatch(/of a type that no cell has, image/)
  })

  test("stands twice, or in another row than it says", async () => {
    expect((await cell('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>')).slice(0, 2)).toEqual([
      "1",
      "file/cell-unread at 1: The cell A2 is written twice; the first was read.",
    ])
    expect((await cell('<c r="A9"><v>1</v></c>'))[1]).toMatch(/cell A2 is written as A9, in another row/)
  })

  test("is blank in the rest of a merged range", async () => {
    const sheet = sheetXml(
      `${textRow(1, "a", "b")}${textRow(2, "x")}`,
      "",
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )
    expect((await read({ sheet })).rows).toEqual([["x", ""]])
  })
})

describe("formats", () => {
  test.each([
    ["d-mmm-yy", "2024-01-04"],
    ["mmmm", "2024-01-04"],
    ["[$-409]m/d/yy h:mm AM/PM;@", "2024-01-04"],
    ["[Red]0", "45295"],
    ["General", "45295"],
    ["#,##0.00_);[Red](#,##0.00)", "45295"],
    ['0 "days"', "45295"],
    ["0\\d", "45295"],
    ["[mm]:ss", "45295"],
    ["0.00E+00", "45295"],
    ['"', "45295"],
  ])("%s shows the number of a day as %s", async (code, text) => {
    const escaped = code.replaceAll('"', "&quot;")
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${escaped}"/></numFmts><cellXfs><xf
      numFmtId="200"/></cellXfs>`
    expect(await cell('<c r="A2"><v>45295</v></c>', { styles: styles })).toEqual([text])
  })

  test("of the styles of a name are not those of cells", async () => {
    expect(dateStyles).toContain('<cellStyleXfs><xf numFmtId="14"/>')
    expect(await number("45295", 0)).toEqual(["45295"])
  })
})
