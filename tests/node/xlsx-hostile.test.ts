import { describe, expect, test } from "vitest"
import { xlsxBatches } from "../../src/node/xlsx/batches.ts"
import { type Gathered, gathered, withFile } from "../support/batches.ts"
import { sheetXml, textRow, type WorkbookParts, workbookOf, workbookParts } from "../support/workbook.ts"
import { repeated, type ZipPart, zipOf } from "../support/zip.ts"

const mebibyte = 1024 * 1024

/** Reads a file soon and in a memory that does not grow with what the file pretends to hold. */
const readBytes = async (bytes: Uint8Array): Promise<Gathered> =>
  withFile(bytes, async (path) => {
    const peak = process.resourceUsage().maxRSS
    const begun = performance.now()
    const table = await gathered(xlsxBatches(path))
    expect(performance.now() - begun).toBeLessThan(20_000)
    expect(process.resourceUsage().maxRSS - peak).toBeLessThan(160 * 1024)
    return table
  })

const read = (workbook: WorkbookParts): Promise<Gathered> => readBytes(workbookOf(workbook))

/** The fault for which reading stopped. */
const whyStopped = async (file: WorkbookParts | Uint8Array): Promise<string | undefined> => {
  const table = file instanceof Uint8Array ? await readBytes(file) : await read(file)
  expect(table.ended).toBe("stopped")
  expect(table.dialects).toHaveLength(1)
  return table.faults.at(-1)
}

const [before = "", after = ""] = sheetXml("|").split("|")
const sheetPart = (content: ZipPart["content"]): WorkbookParts => ({
  parts: [{ name: "xl/worksheets/sheet1.xml", content }],
})

describe("a workbook that was made to be large", () => {
  test("300 MB of rows in a few hundred kB are not read", async () => {
    const unit = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    const content = await repeated(before, unit, (300 * mebibyte) / unit.length, after)
    expect(content.packed.length).toBeLessThan(mebibyte)
    expect(await whyStopped(sheetPart(content))).toMatch(
      /^file\/limit at 0: The part xl\/worksheets\/sheet1.xml grows from \d+ to 3\d{8} bytes/,
    )
  })

  test("300 MB of shared texts are not read", async () => {
    const content = await repeated("<sst>", "<si><t>a</t></si>", 18_000_000, "</sst>")
    const parts = [{ name: "xl/sharedStrings.xml", content }]
    expect(await whyStopped({ rows: textRow(1, "a"), parts })).toMatch(
      /^file\/limit .*sharedStrings.xml grows/,
    )
  })

  test("two million blank rows are read up to the last row a sheet can have", async () => {
    const content = await repeated(before + textRow(1, "a"), "<row/>", 2_000_000, after)
    expect(await whyStopped(sheetPart(content))).toBe(
      "file/limit at 0: The sheet has a row 1048577; reading stopped here.",
    )
  })

  test("two million rows of one cell are read to the same place", async () => {
    const content = await repeated(before, "<row><c><v/></c></row>", 700_000, after)
    expect((await readBytes(workbookOf(sheetPart(content)))).faults).toEqual([
      "file/empty at 0: The file is empty.",
    ])
  })

  test("a row with a number beyond the last is not read", async () => {
    const rows = `${textRow(1, "a")}<row r="1048577"><c r="A1048577"><v>1</v></c></row>`
    expect(await whyStopped({ rows })).toMatch(/^file\/limit .* a row 1048577/)
    const last = `${textRow(1, "a")}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`
    expect(await read({ rows: last })).toMatchObject({ rows: [["1"]], lines: [1_048_576], ended: "complete" })
  })

  test.each(["XFD1048576", "XFD2", "FAO2", "ZZZZZZ1", "ZZZZZZZ1"])("a cell at %s is not read", async (r) => {
    const line = r === "XFD1048576" ? 1_048_576 : 2
    const rows = `${textRow(1, "a")}<row r="${line}"><c r="${r}"><v>1</v></c></row>`
    expect(await whyStopped({ rows })).toBe(
      `file/limit at 0: The sheet has a cell ${r}; reading stopped here.`,
    )
  })

  test("the last column that a table can have is read", async () => {
    const rows = `${textRow(1, "a")}<row r="2"><c r="FAN2"><v>1</v></c></row>`
    expect(await read({ rows })).toMatchObject({
      rows: [[""]],
      faults: [expect.stringMatching(/^file\/unnamed-column at 1: The cell FAN2 holds "1" beyond/)],
    })
    expect(await whyStopped({ rows: `<row>${"<c><v>1</v></c>".repeat(4097)}</row>` })).toMatch(
      /in column 4097/,
    )
  })

  test("a cell of two MiB of text is not read", async () => {
    const long = "x".repeat(2 * mebibyte)
    expect(await whyStopped({ rows: textRow(1, "a", long) })).toMatch(/^file\/limit .* too long/)
    expect(await whyStopped({ rows: `<row><c t="str"><v>${long}</v></c></row>` })).toMatch(
      /cell A1 is too long/,
    )
    expect(await whyStopped({ texts: `<si><t>${long}</t></si>`, rows: textRow(1, "a") })).toMatch(
      /sharedStrings.xml holds too long a text/,
    )
  })

  test.each([
    ["text", "<row><c><v>", "x", "</v></c></row>"],
    ["an attribute", '<row r="', "1", '"/>'],
    ["attributes", "<row ", 'a="" ', "/>"],
    ["a comment", "<!--", "x", "-->"],
    ["a name", "<row", "w", "/>"],
    ["a document type", "<!DOCTYPE ", "x", ">"],
    ["an entity", "<row><c><v>&", "x", ";</v></c></row>"],
    ["an instruction", "<?pi ", "x", "?>"],
  ])("%s of 15 MB is not read", async (_, head, unit, tail) => {
    const content = await repeated(before + head, unit, 15_000_000 / unit.length, tail + after)
    expect(await whyStopped(sheetPart(content))).toMatch(/^file\/(?:limit|damaged) /)
  })

  test("a row of many long cells is not read", async () => {
    const cells = `<c t="s"><v>0</v></c>`.repeat(20)
    const texts = `<si><t>${"x".repeat(mebibyte)}</t></si>`
    expect(await whyStopped({ rows: `<row>${cells}</row>`, texts })).toMatch(
      /^file\/limit .* row is too long/,
    )
  })

  test("elements in elements without end are not read", async () => {
    const content = await repeated(before, "<row>", 1_000_000, after)
    expect(await whyStopped(sheetPart(content))).toMatch(/^file\/limit .* nested too deep/)
  })

  test("an archive of a hundred thousand parts is not read", async () => {
    const parts = Array.from({ length: 20_000 }, (_, at) => ({ name: `x/${at}`, content: "", method: 0 }))
    expect(await whyStopped(zipOf([...workbookParts(), ...parts]))).toMatch(/^file\/limit .* too many parts/)
  })

  test("a dimension that lies and a merged range of the whole sheet are of no weight", async () => {
    const sheet = sheetXml(
      textRow(1, "a") + textRow(2, "1"),
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )
    expect(await read({ sheet })).toMatchObject({ rows: [["1"]], faults: [], ended: "complete" })
  })

  test("a format of a million marks takes no time", async () => {
    for (const code of ["[", "_", "\\", "m", "&quot;", "[h", ";"]) {
      const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code.repeat(200_000)}"/></numFmts>
        <cellXfs><xf numFmtId="200"/></cellXfs>`
      expect((await read({ styles, rows: textRow(1, "a") })).ended).toBe("complete")
    }
  })
})

describe("a workbook with XML that no workbook has", () => {
  const entities = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const file = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

  test.each([entities, file])("declares entities %#, which is refused", async (doctype) => {
    const sheet = sheetXml(textRow(1, "&a;")).replace("?>", `?>${doctype}`)
    expect(await whyStopped({ sheet })).toBe(
      "file/damaged at 0: The part xl/worksheets/sheet1.xml declares a document type, which no workbook does; " +
        "reading stopped here.",
    )
    const book = workbookParts().map((part) =>
      part.name === "xl/workbook.xml"
        ? { ...part, content: `${part.content}`.replace("?>", `?>${doctype}`) }
        : part,
    )
    expect(await whyStopped(zipOf(book))).toMatch(/xl\/workbook.xml declares a document type/)
  })

  test.each(["&h;", "&constructor;", "&__proto__;", "&toString;", "&", "&#0;", "&#x110000;"])(
    "holds the entity %s, which is refused",
    async (entity) => {
      const table = await read({ rows: textRow(1, "a") + textRow(2, "1") + textRow(3, entity) })
      expect(table.ended).toBe("stopped")
      expect(table.rows).toEqual([["1"]])
      expect(table.faults).toHaveLength(1)
      expect(table.faults[0]).toMatch(
        /^file\/damaged at 0: The part xl\/worksheets\/sheet1.xml is not sound XML/,
      )
    },
  )

  test.each([
    ["ends early", before + textRow(1, "a")],
    ["closes what is not open", `${before}</row>${after}`],
    ["is no XML", "PK"],
    ["is nothing", ""],
    ["begins twice", before + textRow(1, "a") + after + before],
    ["holds bytes that are no text", Buffer.from(before + textRow(1, "\u00e9"), "latin1")],
    ["has rows out of order", before + textRow(2, "a") + textRow(1, "b") + after],
    ["has a row twice", before + textRow(2, "a") + textRow(2, "b") + after],
    ["has a row without a number", `${before}<row r="x"/>${after}`],
    ["has a cell without a place", `${before}<row><c r="7"/></row>${after}`],
  ])("%s, which is told", async (_, content) => {
    expect(await whyStopped(sheetPart(content))).toMatch(/^file\/damaged /)
  })
})

describe("an archive that is not what it says", () => {
  test.each([
    ["a CSV file that was renamed", "id,best\n1,2\n", /no workbook \(.xlsx\), whatever its name/],
    [
      "an old spreadsheet",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      /old spreadsheet \(.xls\) or one that is locked/,
    ],
    ["two bytes", "PK", /no workbook/],
  ])("%s is told", async (_, text, words) => {
    const why = await whyStopped(Buffer.from(text, "latin1"))
    expect(why).toMatch(/^file\/kind at 0: The file is /)
    expect(why).toMatch(words)
  })

  test("an empty file is told", async () => {
    expect(await whyStopped(new Uint8Array())).toBe("file/empty at 0: The file is empty.")
  })

  test("archives of other kinds are told", async () => {
    const ods = zipOf([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
      { name: "content.xml", content: "<x/>" },
    ])
    expect(await whyStopped(ods)).toBe("file/kind at 0: The file is an OpenDocument file (.ods).")
    expect(await whyStopped(zipOf([{ name: "a.txt", content: "a" }]))).toMatch(
      /zip archive without a workbook/,
    )
    expect(await whyStopped(zipOf([{ name: "xl/workbook.bin", content: "a" }]))).toMatch(
      /binary kind \(.xlsb\)/,
    )
    expect(await whyStopped(zipOf([{ name: "xl/workbook.xml", content: "<html/>" }]))).toMatch(/^file\/kind/)
  })

  test("a workbook without its sheet is told", async () => {
    const parts = workbookParts().filter(({ name }) => !name.includes("sheet1"))
    expect(await whyStopped(zipOf(parts))).toMatch(
      /^file\/damaged .* does not hold its part xl\/worksheets\/sheet1/,
    )
    expect(await whyStopped({ book: "<sheets/>" })).toMatch(
      /^file\/no-sheet at 0: .* no sheet of cells; it has none/,
    )
  })

  test("a locked part is told", async () => {
    const parts = workbookParts().map((part) => ({ ...part, flags: 1 }))
    expect(await whyStopped(zipOf(parts))).toBe("file/kind at 0: The file is locked with a password.")
  })

  const withSheet = (change: Partial<ZipPart>): Uint8Array =>
    zipOf(
      workbookParts({ rows: textRow(1, "a") + textRow(2, "1") }).map((part) =>
        part.name.endsWith("sheet1.xml") ? { ...part, ...change } : part,
      ),
    )

  test.each([
    ["more", { size: 100 }, /holds more bytes than the archive says/],
    ["fewer", { size: 1000 }, /holds fewer bytes than the archive says/],
    ["other", { crc: 7 }, /is not as it was written: its checksum differs/],
    ["differently compressed", { method: 12 }, /compressed in a way that workbooks are not/],
    ["no compressed", { content: { packed: Buffer.from("plain text"), size: 10, crc: 1 } }, /^file\/damaged/],
    ["far more", { size: 9 * 1024 ** 3 }, /^file\/(?:limit|damaged)/],
  ])("a part that holds %s bytes is told, after the rows before it", async (_, change, words) => {
    const table = await readBytes(withSheet(change))
    expect(table.ended).toBe("stopped")
    expect(table.faults.at(-1)).toMatch(words)
  })

  test("a part that is there twice is told", async () => {
    const parts = workbookParts()
    expect(await whyStopped(zipOf([...parts, ...parts.slice(3, 4)]))).toMatch(
      /two parts named xl\/worksheets/,
    )
  })

  test("names that lead out of the archive are names like others", async () => {
    const parts = [{ name: "../../etc/passwd", content: "x" }]
    expect((await read({ rows: textRow(1, "a") + textRow(2, "1"), parts })).rows).toEqual([["1"]])
    const target = workbookParts().map((part) =>
      part.name.endsWith("workbook.xml.rels")
        ? { ...part, content: `${part.content}`.replace("worksheets/sheet1.xml", "../../../../etc/passwd") }
        : part,
    )
    expect(await whyStopped(zipOf(target))).toMatch(/does not hold its part etc\/passwd/)
  })

  test("a workbook cut anywhere is told, and nothing is thrown", async () => {
    const whole = workbookOf({
      rows: Array.from({ length: 50 }, (_, at) => textRow(at + 1, `${at}`)).join(""),
    })
    for (let length = 1; length < whole.length; length += 37) {
      expect(await whyStopped(whole.subarray(0, length))).toMatch(/^file\/(?:damaged|kind) /)
    }
  })

  test("a workbook with any of its bytes changed is read or told, and nothing is thrown", async () => {
    const rows = Array.from({ length: 20 }, (_, at) => textRow(at + 1, `${at}`, "x")).join("")
    const whole = workbookOf({ rows })
    const sound = await readBytes(whole)
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let run = 0; run < 300; run += 1) {
      const changed = Uint8Array.from(whole)
      const at = random(changed.length)
      changed[at] = random(256)
      const table = await readBytes(changed)
      // Either the change is told, or it touched nothing that is read.
      if (table.ended === "complete") expect(table.rows).toEqual(sound.rows)
      else expect(table.faults).toHaveLength(1)
    }
  })
})
