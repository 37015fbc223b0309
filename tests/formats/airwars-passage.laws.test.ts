// Every row of the three tables of Airwars comes back from the model as it was, whatever its cells hold.
import fc from "fast-check"
import { expect, test } from "vitest"
import { airwars } from "../../src/formats/airwars/format.ts"
import { airwarsBelligerents } from "../../src/formats/airwars-belligerents/format.ts"
import { airwarsVictims } from "../../src/formats/airwars-victims/format.ts"
import type { FormatOf } from "../../src/formats/format.ts"
import { type ReadRow, rowsOfFormat } from "../support/arbitrary-rows.ts"
import { carried, errorsIn, thereAndBack } from "../support/there-and-back.ts"

const comeBack = <Row extends object>(
  format: FormatOf<Row>,
  rows: readonly ReadRow<Row>[],
  key: (row: Partial<Row>) => string,
): void => {
  const { dataset, exported } = thereAndBack(format, rows)
  const before = new Map(rows.map((row) => [key(row.value), row]))
  expect(exported.rows.length).toBe(rows.length)
  for (const [index, row] of exported.rows.entries()) {
    const found = before.get(key(row as Partial<Row>))
    expect(carried(format, row, exported.unknown[index] ?? [])).toEqual(
      carried(format, found?.value ?? {}, found?.unknown ?? []),
    )
  }
  // An admission stands in the row of the belligerent that conceded, and is refused for no reason of its own.
  for (const { reasons } of exported.refused) expect(reasons).toEqual([])
  expect(errorsIn(dataset)).toEqual([])
}

// The whole holds every part, as the model asks of what one source says.
const whole = fc.constant(Number.MAX_SAFE_INTEGER)

const nobody = Object.fromEntries(
  airwars.columns
    .filter(({ name }) => /^belligerent_\d/.test(name))
    .map(({ name }) => [name, fc.constant(null)]),
)

test("10,000 incidents come back from the model as they were", () => {
  const rows = rowsOfFormat(airwars, 10_000, {
    ...nobody,
    civilian_non_combatants_killed_max: whole,
    civilian_non_combatants_injured_max: whole,
    belligerents_killed_max: whole,
    belligerents_injured_max: whole,
    date_type: fc.constantFrom("single", "date_range", "exact_date", null),
    permalink: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constantFrom("not an address", null)),
    strike_type_name: fc.constantFrom(
      "Airstrike",
      "Airstrike and/or Artillery",
      "Artillery, Drone Strike",
      "Drone Strike,Drone Strike",
      "Unknown",
      "Drone and/or Tank fire",
      ",,",
      null,
    ),
    country_slug: fc.constantFrom("libya", "the-gaza-strip", "norvenia", null),
    country_name: fc.constantFrom("Libya", "The Gaza Strip", "Norvenia", null),
  })
  comeBack(airwars, rows, ({ code }) => code ?? "")
})

test("500 incidents come back with the belligerents beside them, in whatever order their names are", () => {
  const rows = rowsOfFormat(airwars, 500, {
    civilian_non_combatants_killed_max: whole,
    civilian_non_combatants_injured_max: whole,
    belligerents_killed_max: whole,
    belligerents_injured_max: whole,
    // The same name twice, none, and one after none are among them.
    belligerent_1_belligerent_name: fc.constantFrom("Hill Front", "Navy of Norvenia", "Unknown", "!", null),
    belligerent_2_belligerent_name: fc.constantFrom("Hill Front", "Reed Coast Army", "جبهة التل", null),
    belligerent_3_belligerent_name: fc.constantFrom("Unknown", "Hill Front, North", null),
  })
  comeBack(airwars, rows, ({ code }) => code ?? "")
})

const code = fc.nat({ max: 999_999_999 }).map((number) => `ISPT${number}`)

test("10,000 belligerents come back from the model as they were", () => {
  const rows = rowsOfFormat(airwarsBelligerents, 10_000, {
    code,
    belligerent_name: fc.constantFrom("Navy of Norvenia", "Unknown", "Hill Front, North", "!", "جبهة التل"),
  })
  comeBack(airwarsBelligerents, rows, ({ code, belligerent_name }) => `${code} ${belligerent_name}`)
})

test("10,000 victims come back from the model as they were", () => {
  const rows = rowsOfFormat(airwarsVictims, 10_000, {
    id: fc.nat({ max: 999_999 }).map(String),
  })
  comeBack(airwarsVictims, rows, ({ id }) => id ?? "")
})
