// Every row of POLECAT comes back from the model as it was, whatever its cells hold.
import fc from "fast-check"
import { expect, test } from "vitest"
import { alpha3Codes } from "../../src/formats/crosswalk/alpha3.ts"
import { eventTypes, features, modes, quads, sectors } from "../../src/formats/polecat/codes.ts"
import { polecat } from "../../src/formats/polecat/format.ts"
import type { PolecatRow } from "../../src/formats/polecat/row.ts"
import { type Instead, type ReadRow, rowsOfFormat } from "../support/arbitrary-rows.ts"
import { carried, errorsIn, thereAndBack } from "../support/there-and-back.ts"

const comesBack = (rows: readonly ReadRow<PolecatRow>[]): void => {
  const { dataset, exported } = thereAndBack(polecat, rows)
  expect(exported.refused).toEqual([])
  expect(exported.lossy).toEqual([])
  expect(exported.rows.length).toBe(rows.length)
  const before = new Map(rows.map((row) => [row.value["Event ID"], row]))
  for (const [index, row] of exported.rows.entries()) {
    const { value, unknown } = before.get(row["Event ID"] ?? "") ?? { value: {}, unknown: [] }
    expect(carried(polecat, row, exported.unknown[index] ?? [])).toEqual(carried(polecat, value, unknown))
  }
  expect(errorsIn(dataset)).toEqual([])
}

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 })

// Lists of one to three, with and without a space, and now and then with a gap.
const listOf = (items: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...items), { minLength: 1, maxLength: 3 }),
      fc.constantFrom("; ", "; ", ";", ";;"),
    )
    .map(([some, separator]) => some.join(separator))

const names = ["Police", "police", "Hill Front", "Reed Coast Army", "Ana Quell", "Front; de; Mer", "Ta’if"]
const countries = [...Object.keys(alpha3Codes).slice(0, 12), "IGO", "KSV", "syr"]

const side = {
  name: some(listOf(names)),
  country: some(listOf(countries)),
  sector: some(listOf(Object.keys(sectors))),
  page: some(listOf(names)),
}

/** Cells as files have them: real codes, lists of several actors, and few names, so that actors meet again. */
const shaped: Instead<PolecatRow> = {
  "Event Type": fc.constantFrom(...Object.keys(eventTypes)),
  "Event Mode": some(listOf(Object.keys(modes))),
  "Quad Code": some(fc.constantFrom(...Object.keys(quads))),
  Contexts: some(listOf(["military", "future", "hypothetical", "negation"])),
  "Actor Name": side.name,
  "Actor Country": side.country,
  "Primary Actor Sector": side.sector,
  "Wikipedia Actor ID": side.page,
  "Recipient Name": side.name,
  "Recipient Country": side.country,
  "Primary Recipient Sector": side.sector,
  "Wikipedia Recipient ID": side.page,
  Country: some(fc.constantFrom(...countries)),
  "Feature Type": some(fc.constantFrom(...Object.keys(features), "MT", "STM")),
  Source: some(fc.constantFrom("Tessen Daily", "tessen daily", "Radio Quill")),
  Language: some(fc.constantFrom("en", "English", "pt", "zh-Hant")),
}

test("10,000 rows of any cells come back from the model as they were", () => {
  comesBack(rowsOfFormat(polecat, 10_000))
})

test("10,000 rows of real codes and few actors come back from the model as they were", () => {
  comesBack(rowsOfFormat(polecat, 10_000, shaped))
})
