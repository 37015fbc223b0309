// Ten thousand rows of ACLED into the model and back, those of real shape and those of none.
import { expect, test } from "vitest"
import { acled } from "../../src/formats/acled/format.ts"
import { acledColumns, acledLayouts, acledRows } from "../support/acled-rows.ts"
import { rowsOfFormat } from "../support/arbitrary-rows.ts"
import { csvText } from "../support/ged-rows.ts"
import { roundTripOf } from "../support/round-trip.ts"
import { carried, errorsIn, thereAndBack } from "../support/there-and-back.ts"

test("ten thousand made-up events come back as they went in, and make a dataset without errors", async () => {
  const { changed, errors, exported } = await roundTripOf(acled, [csvText(acledRows(10_000), acledColumns)])
  expect([changed, errors, exported.refused, exported.lossy]).toEqual([[], [], [], []])
})

test("so do rows of every older layout", async () => {
  for (const { header, row } of acledLayouts) {
    const rows = Array.from({ length: 1500 }, (_, index) => row(index + 1))
    const { changed, errors } = await roundTripOf(acled, [csvText(rows, header)])
    expect([changed, errors]).toEqual([[], []])
  }
})

test("ten thousand rows of columns that know nothing of each other come back as they went in", () => {
  for (let part = 0; part < 10; part++) {
    const rows = rowsOfFormat(acled, 1000, {}, 7 + part)
    const { dataset, exported } = thereAndBack(acled, rows)
    expect(exported.rows.length).toBe(1000)
    for (const [index, { value, unknown }] of rows.entries())
      expect(carried(acled, exported.rows[index]!, exported.unknown[index]!)).toEqual(
        carried(acled, value, unknown),
      )
    expect(errorsIn(dataset)).toEqual([])
  }
})
