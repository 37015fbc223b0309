// Ten thousand rows of GED into the model and back, those of real shape and those of none.
import fc from "fast-check"
import { expect, test } from "vitest"
import { ucdpGed } from "../../../src/formats/ucdp-ged/format.ts"
import type { UcdpGedRow } from "../../../src/formats/ucdp-ged/row.ts"
import { dayBetween } from "../../support/arbitrary-dates.ts"
import { type Instead, type ReadRow, rowsOfFormat } from "../../support/arbitrary-rows.ts"
import { bytesOf, csvText, gedRows } from "../../support/ged-rows.ts"
import { roundTripOf } from "../../support/round-trip.ts"
import { carried, errorsIn, thereAndBack } from "../../support/there-and-back.ts"

// Few days, numbers and names, so that they meet: reversed days, one actor on both sides, a state of another country.
const meeting: Instead<UcdpGedRow> = {
  year: fc.constantFrom(2013, 2014),
  date_start: dayBetween(16_060, 16_080),
  date_end: dayBetween(16_060, 16_080),
  country_id: fc.constantFrom(345, 365, 652, 645, 1, 99_999),
  side_a_new_id: fc.constantFrom("1", "118", "4456"),
  side_b_new_id: fc.constantFrom("1", "118", "4456"),
  side_a: fc.constantFrom("Hill Front", "hill front", "Civilians"),
  side_b: fc.constantFrom("Hill Front", "Civilians"),
  low: fc.nat(3),
  best: fc.nat(3),
  high: fc.nat(3),
}

/** Rows of which one cell in so many is silent, whether or not its column may be. */
const sparse = (rows: readonly ReadRow<UcdpGedRow>[], every: number): readonly ReadRow<UcdpGedRow>[] =>
  rows.map(({ value, unknown }, at) => {
    const cells = Object.entries(value).map(([name, cell], column) => [
      name,
      name !== "id" && (at * 31 + column * 17 + ((at >> 3) ^ column)) % every === 0 ? null : cell,
    ])
    return { value: Object.fromEntries(cells) as UcdpGedRow, unknown }
  })

const expectSame = (rows: readonly ReadRow<UcdpGedRow>[]) => {
  const { dataset, exported } = thereAndBack(ucdpGed, rows)
  expect(exported.refused).toEqual([])
  expect(exported.rows.length).toBe(rows.length)
  for (const [index, { value, unknown }] of rows.entries())
    expect(carried(ucdpGed, exported.rows[index]!, exported.unknown[index]!)).toEqual(
      carried(ucdpGed, value, unknown),
    )
  expect(errorsIn(dataset)).toEqual([])
}

test("ten thousand made-up events come back as they went in, and make a dataset without errors", async () => {
  const { changed, errors, exported } = await roundTripOf(ucdpGed, [bytesOf(csvText(gedRows(10_000)))])
  expect([changed, errors, exported.refused]).toEqual([[], [], []])
})

test("ten thousand rows of columns that know nothing of each other come back as they went in", () => {
  for (let part = 0; part < 5; part++) {
    expectSame(rowsOfFormat(ucdpGed, 1000, {}, 7 + part))
    expectSame(rowsOfFormat(ucdpGed, 1000, meeting, 70 + part))
  }
})

test("and so do rows with holes in them, whatever the hole is in", () => {
  for (let part = 0; part < 5; part++) {
    expectSame(sparse(rowsOfFormat(ucdpGed, 1000, meeting, 700 + part), 2 + part))
    expectSame(sparse(rowsOfFormat(ucdpGed, 1000, {}, 7000 + part), 2 + part))
  }
})
