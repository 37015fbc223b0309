// Cells and lines of CSV, and the digits of numbers.
import { describe, expect, test } from "vitest"
import { type CsvManner, csvLine } from "../../src/writing/csv.ts"
import { decimalText } from "../../src/writing/decimal-text.ts"
import { cellsOf, isFormula } from "../support/csv-cells.ts"
import { bytesOf } from "../support/ged-rows.ts"
import { hostileTable } from "../support/hostile-texts.ts"

/** A text as it stands in a file; half a pair of surrogates cannot. */
const inFile = (text: string): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(text))

const manners: readonly CsvManner[] = ["spreadsheet", "verbatim"]

describe("a line", () => {
  test("holds numbers by their digits, truth values as R and pandas read them, and nothing for null", () => {
    for (const manner of manners)
      expect(csvLine([7, 0.25, -3.705, true, false, null, "Sarn"], manner)).toBe(
        "7,0.25,-3.705,TRUE,FALSE,,Sarn\n",
      )
  })

  test("has quotation marks only where they are needed", () => {
    expect(csvLine(['a "b"', "a,b", "a\nb", "a\rb", " a ", "a;b"], "verbatim")).toBe(
      '"a ""b""","a,b","a\nb","a\rb", a ,a;b\n',
    )
  })

  test("that would be blank is a row all the same", () => {
    expect(csvLine([null], "verbatim")).toBe('""\n')
    expect(csvLine([""], "spreadsheet")).toBe('""\n')
    expect(csvLine([null, null], "verbatim")).toBe(",\n")
  })

  test("keeps a mark of byte order that is part of its first text", () => {
    expect(csvLine(["\ufeffid", "a\ufeff"], "verbatim")).toBe('"\ufeffid",a\ufeff\n')
  })

  for (const [what, text] of hostileTable) {
    test(`is read by others as it was written: ${what}`, () => {
      const written = (manner: CsvManner): string | undefined =>
        cellsOf(inFile(csvLine(["first", text, "last"], manner)))[1]
      expect(written("verbatim")).toBe(inFile(text))
      const cell = written("spreadsheet") ?? ""
      expect(isFormula(cell)).toBe(false)
      expect(cell.replace(/^'/, "")).toBe(inFile(text))
    })
  }
})

describe("a number", () => {
  const digits: readonly (readonly [number, string])[] = [
    [0, "0"],
    [-0, "0"],
    [-12, "-12"],
    [1e21, "1000000000000000000000"],
    [-1.5e22, "-15000000000000000000000"],
    [1e-7, "0.0000001"],
    [-1.25e-7, "-0.000000125"],
    [44.361_488_123_456_7, "44.3614881234567"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
  ]
  for (const [number, text] of digits) {
    test(`${Object.is(number, -0) ? "-0" : number} is ${text}`, () => {
      expect(decimalText(number)).toBe(text)
    })
  }
})
