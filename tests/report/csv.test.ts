// Issues in a spreadsheet: every reader of CSV finds the same cells, and no cell is a formula.
import { describe, expect, test } from "vitest"
import { inert } from "../../src/core/shown.ts"
import { issueCsvHeader, issueCsvLine } from "../../src/report/csv.ts"
import { spreadsheetText } from "../../src/writing/spreadsheet-text.ts"
import { cellsOf, isFormula } from "../support/csv-cells.ts"
import { forbiddenIn, hostileTable } from "../support/hostile-texts.ts"
import { hostileIssue, madeIssue } from "../support/made-report.ts"

/** The cells that hold text from a file or about it. */
const valueCell = 8
const textCells = [3, 5, 7, 8, 9, 10]

describe("an issue as a line of CSV", () => {
  test("stands under its header", () => {
    expect(issueCsvHeader).toBe(
      "severity,rule,dimension,file,row,record,line,column,value,message,expected,docs\n",
    )
    expect(issueCsvLine(madeIssue())).toBe(
      "error,cell/code,conformance,events.csv,27,700027,28,type_of_violence," +
        '4,"""4"" is not a code of type_of_violence.","one of 1, 2, 3.",docs/codebook/rules.md#cell-code\n',
    )
  })

  test("has an empty cell for what the issue does not say, and as many cells as the header", () => {
    const { file: _, row: __, record: ___, line: ____, column: _____, value: ______, ...rest } = madeIssue()
    const cells = cellsOf(issueCsvLine(rest))
    expect(cells.slice(3, 9)).toEqual(["", "", "", "", "", ""])
    expect(cells.length).toBe(cellsOf(issueCsvHeader).length)
  })

  test("names the path in an issue of a document, and the character in one of JSON text", () => {
    const { column: _, ...rest } = madeIssue({ path: ["casualties", 0, "value", "min"] })
    expect(cellsOf(issueCsvLine(rest))[7]).toBe("casualties[0].value.min")
    expect(cellsOf(issueCsvLine(madeIssue({ column: 12 })))[7]).toBe("12")
  })

  test("leaves numbers as they are", () => {
    for (const value of ["-5", "-0", "5", "-1.5e+3", "0.25"]) {
      expect(cellsOf(issueCsvLine(madeIssue({ value })))[8]).toBe(value)
    }
    expect(cellsOf(issueCsvLine(madeIssue({ value: "-5+1" })))[8]).toBe("'-5+1")
    expect(cellsOf(issueCsvLine(madeIssue({ value: "-Infinity" })))[8]).toBe("'-Infinity")
    expect(cellsOf(issueCsvLine(madeIssue({ value: "+5" })))[8]).toBe("'+5")
  })
})

describe("a spreadsheet", () => {
  for (const [what, text] of hostileTable) {
    test(`finds no formula and loses nothing: ${what}`, () => {
      const line = issueCsvLine(hostileIssue(text))
      expect(line.indexOf("\n")).toBe(line.length - 1)
      expect(forbiddenIn(line)).toEqual([])
      const cells = cellsOf(line)
      expect(cells.length).toBe(12)
      expect(cells.filter(isFormula)).toEqual([])
      // A value stands without the quotation marks that it is shown in.
      const shownIn = (at: number): string =>
        at === valueCell && /^".*"$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text
      for (const at of textCells) expect((cells[at] ?? "").replace(/^'/, "")).toBe(inert(shownIn(at)))
    })

    test(`takes text for text also where controls are left in: ${what}`, () => {
      const written = spreadsheetText(text)
      expect(isFormula(written)).toBe(false)
      expect(written.replace(/^'/, "")).toBe(text)
    })
  }
})
