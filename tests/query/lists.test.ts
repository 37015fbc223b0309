// Lists of weapons, deeds and targets: what one speaker tells is the whole list, what is only alleged is not.
import { expect, test } from "vitest"
import { contextOf, dataset, type Incident } from "../../src/index.ts"
import { type Query, truthOf } from "../../src/query/index.ts"

const by = ["source:s"] as const
const told = <T>(value: T, more: object = {}) => [{ value, by, ...more }]

const of = (fields: Partial<Incident>, query: Query) => {
  const one: Incident = { id: "incident:1", ...fields }
  return truthOf(query, one, contextOf(dataset({ incidents: [one] })))
}

const artillery: Query = { weapon: { delivery: ["artillery"] } }

test("where one speaker tells of a drone and of rockets, artillery is no", () => {
  const weapons = [...told({ delivery: "drone" as const }), ...told({ munition: "rocket" as const })]
  expect(of({ weapons }, artillery)).toBe("no")
  expect(of({ weapons }, { weapon: { delivery: ["drone"] } })).toBe("certain")
})

test("where only the munition is told, or the weapon only alleged, any delivery is possible", () => {
  expect(of({ weapons: told({ munition: "rocket" as const }) }, artillery)).toBe("possible")
  const alleged = told({ delivery: "drone" as const }, { modality: "alleged" as const })
  expect(of({ weapons: alleged }, artillery)).toBe("possible")
})

test("so it is with what was done and what it was done against", () => {
  expect(of({ acts: told({ kind: "shelling" as const }) }, { tactic: ["drone-strike"] })).toBe("no")
  expect(of({ targets: told({ what: "market" as const }) }, { target: { what: ["headquarters"] } })).toBe(
    "no",
  )
})
