// Every row of the UCDP Actor Dataset comes back from the model as it was, whatever its cells hold.
import fc from "fast-check"
import { expect, test } from "vitest"
import { ucdpActor } from "../../src/formats/ucdp-actor/format.ts"
import { rowsOfFormat } from "../support/arbitrary-rows.ts"
import { differences, errorsIn, thereAndBack } from "../support/there-and-back.ts"

// Wholes that have no row of their own: undated ties among random actors would be circles.
const wholes = fc.option(
  fc
    .array(fc.integer({ min: 200_000, max: 200_040 }), { minLength: 1, maxLength: 3 })
    .map((ids) => ids.join(", ")),
)

test("10,000 rows of actors come back from the model as they were", () => {
  const rows = rowsOfFormat(ucdpActor, 10_000, {
    ActorId: fc.nat({ max: 99_999 }).map(String),
    ActorIdAlliance: wholes,
    ActorIdGroup: wholes,
  })
  const { dataset, exported } = thereAndBack(ucdpActor, rows)
  const before = new Map(rows.map((row) => [row.value.ActorId, row]))
  expect(exported.rows.length).toBe(rows.length)
  expect(
    exported.rows.flatMap((row, index) =>
      differences(ucdpActor, before.get(row.ActorId ?? ""), row, exported.unknown[index]),
    ),
  ).toEqual([])
  // Only those whom a row names and that have no row of their own cannot be rows.
  const numbers = new Set(before.keys())
  for (const { record } of exported.refused)
    expect(numbers.has(record.replace("actor:ucdp/", ""))).toBe(false)
  expect(errorsIn(dataset)).toEqual([])
})
