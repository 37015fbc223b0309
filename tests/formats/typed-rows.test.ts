import { describe, expect, test } from "vitest"
import { read } from "../../src/core/read.ts"
import { type TypedRow, typedRows } from "../../src/formats/typed-rows.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { UcdpGedRow } from "../../src/formats/ucdp-ged/row.ts"
import { bytesOf, csvText, gedColumns, gedRow, gedRows } from "../support/ged-rows.ts"
import { isReal, thousandEvents, whichGed } from "../support/real-ged.ts"

const itemsOf = async (source: Uint8Array): Promise<readonly TypedRow<UcdpGedRow>[]> => {
  const items: TypedRow<UcdpGedRow>[] = []
  for await (const item of typedRows(ucdpGed, [source], { file: "events.csv" })) items.push(item)
  return items
}

describe("typed rows", () => {
  test(`of ${whichGed} are all sound and kept by the schema of the row`, async () => {
    let deaths = 0
    let unsourced = 0
    const items = await itemsOf(thousandEvents())
    for (const { value } of items) {
      if (value === undefined) continue
      expect(read(UcdpGedRow, value).ok).toBe(true)
      deaths += value.best
      if (value.number_of_sources === null) unsourced += 1
    }
    expect(items.length).toBe(1000)
    expect(items.every(({ value }) => value !== undefined)).toBe(true)
    expect(deaths).toBeGreaterThan(0)
    if (isReal) expect([deaths, unsourced]).toEqual([9561, 326])
  })

  test("have numbers, days, codes, and null where the file says nothing", async () => {
    const instead = { number_of_sources: "-1", source_office: "", source_date: "", source_headline: "" }
    const row = gedRow(1, { ...instead, date_start: "2016-01-05 00:00:00.000", gwnob: "NA" })
    const [item] = await itemsOf(bytesOf(csvText([row])))
    expect(item?.number).toBe(1)
    expect(item?.line).toBe(2)
    expect(item?.row.number_of_sources).toBe("-1")
    expect(item?.value?.number_of_sources).toBe(null)
    expect(item?.value?.gwnob).toBe(null)
    expect(item?.value?.date_start).toBe("2016-01-05")
    expect(typeof item?.value?.best).toBe("number")
    expect(typeof item?.value?.id).toBe("string")
  })

  test("keep a row whose estimates are out of order, with the issue beside it", async () => {
    const row = gedRow(3, { low: "90" })
    const [item] = await itemsOf(bytesOf(csvText([row])))
    expect(item?.value?.low).toBe(90)
    expect(item?.issues.map(({ rule, file, row, line, column }) => [rule, file, row, line, column])).toEqual([
      ["ucdp-ged/low-best-high", "events.csv", 1, 2, "best"],
    ])
  })

  test("have no value where a cell could not be read: half a row is no row", async () => {
    const items = await itemsOf(bytesOf(csvText([gedRow(1), gedRow(2, { best: "n/a" }), gedRow(3)])))
    expect(items.map(({ value }) => value !== undefined)).toEqual([true, false, true])
    expect(items[1]?.issues.map(({ rule, column }) => [rule, column])).toEqual([["cell/type", "best"]])
    expect(items[1]?.row.best).toBe("n/a")
  })

  test("tell what is wrong with the file as an item of number 0", async () => {
    const columns = gedColumns.filter((name) => name !== "relid")
    const items = await itemsOf(bytesOf(csvText(gedRows(2), columns)))
    expect(items.map(({ number, value }) => [number, value !== undefined])).toEqual([
      [0, false],
      [1, false],
      [2, false],
    ])
    expect(items[0]?.issues.map(({ rule, column }) => [rule, column])).toEqual([["columns/missing", "relid"]])
  })

  test("of a ragged row have its place and no cells", async () => {
    const text = `${csvText([gedRow(1)])}1,2,3\n`
    const item = (await itemsOf(bytesOf(text)))[1]
    expect(item?.issues.map(({ rule }) => rule)).toEqual(["file/ragged-row"])
    expect([item?.number, item?.line, item?.row, item?.value]).toEqual([2, 3, {}, undefined])
  })

  test("of anything at all never throw", async () => {
    for (const text of ["", "\n\n", "a", '"', "__proto__,constructor\n1,2\n", "\u0000,\u001b[31m\n"]) {
      const items = await itemsOf(bytesOf(text))
      expect(items.every(({ value }) => value === undefined)).toBe(true)
      expect(items[0]?.issues.length).toBeGreaterThan(0)
    }
    expect(({} as Record<string, unknown>).constructor).toBe(Object)
  })
})
