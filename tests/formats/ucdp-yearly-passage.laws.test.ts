// Every row of UCDP's yearly tables comes back from the model as it was, whatever its cells hold.
import fc from "fast-check"
import { expect, test } from "vitest"
import type { FormatOf } from "../../src/formats/format.ts"
import { importRows } from "../../src/formats/passage/import-rows.ts"
import { ucdpActor } from "../../src/formats/ucdp-actor/format.ts"
import { ucdpArmedConflict } from "../../src/formats/ucdp-armed-conflict/format.ts"
import { ucdpBattleDeaths } from "../../src/formats/ucdp-battle-deaths/format.ts"
import { ucdpCountryYear } from "../../src/formats/ucdp-country-year/format.ts"
import { ucdpDyadic } from "../../src/formats/ucdp-dyadic/format.ts"
import { ucdpNonState } from "../../src/formats/ucdp-non-state/format.ts"
import { ucdpOneSided } from "../../src/formats/ucdp-one-sided/format.ts"
import { arbitraryReadRow, type Instead, rowsOfFormat } from "../support/arbitrary-rows.ts"
import { differences, errorsIn, thereAndBack } from "../support/there-and-back.ts"

const year = fc.integer({ min: 1989, max: 2030 })
const number = fc.nat({ max: 99_999 }).map(String)

const backAsTheyWere = <Row extends object>(format: FormatOf<Row>, instead: Instead<Row>): void => {
  const rows = rowsOfFormat(format, 10_000, instead)
  const { dataset, exported } = thereAndBack(format, rows)
  expect(exported.refused).toEqual([])
  expect(exported.rows.length).toBe(rows.length)
  expect(
    rows.flatMap((row, index) => differences(format, row, exported.rows[index], exported.unknown[index])),
  ).toEqual([])
  expect(errorsIn(dataset)).toEqual([])
}

test("10,000 rows of armed conflicts come back from the model as they were", () => {
  backAsTheyWere(ucdpArmedConflict, { conflict_id: number, year })
})

test("10,000 rows of dyads come back from the model as they were", () => {
  backAsTheyWere(ucdpDyadic, { dyad_id: number, year })
})

test("10,000 rows of battle deaths come back from the model as they were", () => {
  backAsTheyWere(ucdpBattleDeaths, { conflict_id: number, dyad_id: number, year })
})

test("10,000 rows of non-state conflicts come back from the model as they were", () => {
  backAsTheyWere(ucdpNonState, { dyad_id: number, year })
})

test("10,000 rows of one-sided violence come back from the model as they were", () => {
  backAsTheyWere(ucdpOneSided, { actor_id: number, year })
})

test("10,000 rows of years of countries come back from the model as they were", () => {
  backAsTheyWere(ucdpCountryYear, { country_id: fc.integer({ min: 1, max: 99_999 }), year })
})

test("whatever a row holds, keys and years too, it becomes records of the model or says why not", () => {
  const tables = [
    ucdpActor,
    ucdpArmedConflict,
    ucdpDyadic,
    ucdpBattleDeaths,
    ucdpNonState,
    ucdpOneSided,
    ucdpCountryYear,
  ] as readonly FormatOf<object>[]
  for (const format of tables) {
    const lists = fc.array(arbitraryReadRow(format), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(lists, (rows) => {
        const imported = importRows(
          format,
          rows.map(({ value }) => value),
        )
        for (const { value, issues } of imported)
          expect(value !== undefined || issues.some(({ severity }) => severity === "error")).toBe(true)
      }),
      { numRuns: 300 },
    )
  }
})
