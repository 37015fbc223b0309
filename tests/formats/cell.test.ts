import { describe, expect, test } from "vitest"
import { type CellReading, cellReader, isFault } from "../../src/formats/cell.ts"
import type { Column } from "../../src/formats/column.ts"

const column = (rest: Partial<Column> & Pick<Column, "kind">): Column =>
  ({ name: "cell", description: "A cell.", nulls: {}, ...rest }) as Column

const read = (described: Column, text: string): CellReading => cellReader(described)(text)

const ruleOf = (reading: CellReading): string | undefined => (isFault(reading) ? reading.rule.id : undefined)

describe("a whole number", () => {
  const count = column({ kind: "integer", least: 0 })

  test.each([
    ["0", 0],
    ["12", 12],
    ["-0", 0],
    ["652.0", 652],
    ["9007199254740991", 9_007_199_254_740_991],
  ])("%s is %d", (text, expected) => {
    expect(Object.is(read(count, text), expected)).toBe(true)
  })

  test.each([
    ["", "cell/required"],
    [" ", "cell/type"],
    [" 1", "cell/type"],
    ["1 ", "cell/type"],
    ["1.5", "cell/type"],
    ["1.", "cell/type"],
    ["1e3", "cell/type"],
    ["0x1F", "cell/type"],
    ["1,234", "cell/type"],
    ["+1", "cell/type"],
    ["٣", "cell/type"],
    ["NaN", "cell/type"],
    ["Infinity", "cell/type"],
    ["null", "cell/type"],
    ["9007199254740992", "cell/type"],
    ["-1", "cell/range"],
  ])("%j is refused by %s, never taken for zero", (text, rule) => {
    expect(ruleOf(read(count, text))).toBe(rule)
  })
})

describe("a decimal number", () => {
  const latitude = column({ kind: "decimal", least: -90, most: 90 })

  test.each([
    ["35.763369", 35.763369],
    ["-3.705", -3.705],
    ["20", 20],
    ["-0.0", 0],
  ])("%s is %d", (text, expected) => {
    expect(Object.is(read(latitude, text), expected)).toBe(true)
  })

  test.each([
    ["90.1", "cell/range"],
    ["-99", "cell/range"],
    ["35,76", "cell/type"],
    ["1e-5", "cell/type"],
    [".5", "cell/type"],
    ["5.", "cell/type"],
    ["35.7°", "cell/type"],
  ])("%s is refused by %s", (text, rule) => {
    expect(ruleOf(read(latitude, text))).toBe(rule)
  })
})

describe("a day", () => {
  const day = column({ kind: "day" })

  test.each([
    "2019-01-04",
    "2019-01-04 00:00:00.000",
    "2019-01-04 00:00:00",
    "2019-01-04T00:00:00",
    "2019-01-04T00:00:00Z",
  ])("is read from %s", (text) => {
    expect(read(day, text)).toBe("2019-01-04")
  })

  test("on 29 February needs a leap year", () => {
    expect(read(day, "2020-02-29")).toBe("2020-02-29")
    expect(ruleOf(read(day, "2019-02-29"))).toBe("cell/type")
    expect(ruleOf(read(day, "1900-02-29 00:00:00.000"))).toBe("cell/type")
  })

  test.each([
    "2019-13-01",
    "2019-1-4",
    "4 January 2019",
    "01/04/2019",
    "43469",
    "2019-01-04 13:30:00.000",
    "2019-01-04T00:00:00+03:00",
    "2019-01-04 ",
    "-0232-01-01T00:00:00",
    `2019-01-04 00:00:00.${"0".repeat(1000)}`,
  ])("is not guessed from %s", (text) => {
    expect(ruleOf(read(day, text))).toBe("cell/type")
  })
})

describe("a code", () => {
  const type = column({
    kind: "number-code",
    codes: { 0: "No.", 1: "Yes." },
    spellings: { FALSE: 0, TRUE: 1 },
  })
  const region = column({
    kind: "open-code",
    codes: { Africa: "Africa.", "Middle East": "The Middle East." },
  })

  test("is the number it stands for, also in another spelling that is known", () => {
    expect(read(type, "1")).toBe(1)
    expect(read(type, "0")).toBe(0)
    expect(read(type, "TRUE")).toBe(1)
  })

  test.each(["2", "01", "1.0", "True", "constructor", "__proto__", "toString"])("%s is none", (text) => {
    expect(ruleOf(read(type, text))).toBe("cell/code")
  })

  test("of an open list may be new: it is kept, and a warning names the nearest", () => {
    const reading = read(region, "Midle East")
    expect(isFault(reading) && reading.value).toBe("Midle East")
    expect(isFault(reading) && reading.rule.severity).toBe("warning")
    expect(isFault(reading) && reading.breach.params?.what).toContain(
      "Middle East (one of Africa, Middle East)",
    )
    expect(ruleOf(read(region, "constructor"))).toBe("cell/code")
  })
})

describe("an id", () => {
  const id = column({ kind: "id" })

  test("is text, with its leading zeros", () => {
    expect(read(id, "007")).toBe("007")
    expect(read(id, "9007199254740993")).toBe("9007199254740993")
    expect(read(id, "X5043")).toBe("X5043")
  })

  test.each(["1.99804e+11", "2E11", "1e5"])("%s has lost what it named", (text) => {
    expect(ruleOf(read(id, text))).toBe("cell/identity-lost")
  })
})

describe("nothing", () => {
  test("is what the column spells so, and means what the column says", () => {
    const sources = column({ kind: "integer", least: 1, nulls: { "-1": "not-recorded" } })
    expect(read(sources, "-1")).toBe(null)
    expect(ruleOf(read(sources, "-9"))).toBe("cell/range")
    expect(ruleOf(read(sources, ""))).toBe("cell/required")
  })

  test("in one column is a value in another: longitude -99 is a place", () => {
    const longitude = column({ kind: "decimal", least: -180, most: 180 })
    expect(read(longitude, "-99")).toBe(-99)
  })

  test("is not an unknown word of prototypes", () => {
    const text = column({ kind: "text", nulls: { "": "not-recorded" } })
    expect(read(text, "constructor")).toBe("constructor")
    expect(read(text, "NA")).toBe("NA")
    expect(read(text, "")).toBe(null)
  })
})
