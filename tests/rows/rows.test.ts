import { describe, expect, test } from "vitest"
import { seed } from "../../examples/seed.mjs"
import {
  at,
  atLeast,
  type CountPolicy,
  casualties,
  claim,
  dataset,
  day,
  exactly,
  incident,
  none,
  place,
  rows,
  says,
  toGeoJSON,
  unknownCount,
} from "../../src/index.ts"

const rowOf = (init: Omit<Parameters<typeof incident>[0], "id">) =>
  rows(dataset({ incidents: [incident({ id: "incident:1", ...init })] }))[0]

describe("a row says what the record says", () => {
  test("not reported, unknown and none are three rows", () => {
    expect(rowOf({})).toMatchObject({
      killed_reported: false,
      killed_min: null,
      killed_max: null,
      killed_policy: null,
    })
    expect(rowOf({ casualties: casualties({ killed: unknownCount() }) })).toMatchObject({
      killed_reported: true,
      killed_min: 0,
      killed_max: null,
    })
    expect(rowOf({ casualties: casualties({ killed: none }) })).toMatchObject({
      killed_reported: true,
      killed_min: 0,
      killed_max: 0,
    })
  })

  test("rival totals show as alternatives with the policy's name", () => {
    const row = rowOf({
      casualties: [
        says("source:a", casualties({ wounded: exactly(6) })),
        says("source:b", casualties({ wounded: exactly(4) })),
      ],
    })
    expect(row).toMatchObject({
      wounded_min: 4,
      wounded_max: 6,
      wounded_alternatives: "4 | 6",
      wounded_disputed: true,
      wounded_policy: "union",
    })
  })

  test("another policy answers under its own name", () => {
    const first: CountPolicy = Object.assign(
      (totals: Parameters<CountPolicy>[0]) => ({
        alternatives: totals
          .slice(0, 1)
          .map(({ count: { min, max } }) => (max === undefined ? { min } : { min, max })),
        dropped: totals.slice(1).map((_, index) => ({ index: index + 1, because: "not the first" })),
      }),
      { policy: "first" },
    )
    const strike = incident({
      id: "incident:1",
      casualties: [
        says("source:a", casualties({ killed: exactly(6) })),
        says("source:b", casualties({ killed: exactly(4) })),
      ],
    })
    expect(rows(dataset({ incidents: [strike] }), { killed: first })[0]).toMatchObject({
      killed_min: 6,
      killed_max: 6,
      killed_policy: "first",
    })
  })

  test("who claims and who is accused stand in two columns", () => {
    const strike = incident({ id: "incident:1" })
    const data = dataset({ incidents: [strike], responsibility: [claim({ by: "actor:a", about: strike })] })
    expect(rows(data)[0]).toMatchObject({
      responsibility: "claimed",
      claimed_by: "actor:a",
      attributed_to: null,
    })
  })

  test("withdrawn and duplicate records are not counted", () => {
    const all = ["withdrawn", "duplicate", "provisional"].map((record, index) =>
      incident({ id: `incident:${index}`, record: record as "withdrawn" }),
    )
    expect(rows(dataset({ incidents: all })).map(({ id }) => id)).toEqual(["incident:2"])
  })

  test("every row has the same columns in the same order", () => {
    const [first, ...others] = rows(seed).map((row) => Object.keys(row))
    for (const other of others) expect(other).toEqual(first)
  })
})

describe("a map of rows", () => {
  const where = [
    at(33.34, 44.4, { precision: "settlement" }),
    place("Iraq", { country: "IQ", precision: "country" }),
  ]
  const map = toGeoJSON(
    rows(
      dataset({
        incidents: where.map((spot, index) =>
          incident({
            id: `incident:${index}`,
            where: spot,
            when: day("2024-01-04"),
            casualties: casualties({ killed: atLeast(2) }),
          }),
        ),
      }),
    ),
  )

  test("a point is longitude first, and no point is a null geometry", () => {
    expect(map.features.map(({ geometry }) => geometry)).toEqual([
      { type: "Point", coordinates: [44.4, 33.34] },
      null,
    ])
  })

  test("the precision of the point travels with it", () => {
    expect(map.features.map(({ properties }) => properties.place_precision)).toEqual([
      "settlement",
      "country",
    ])
    expect(map.features[0]?.properties).not.toHaveProperty("latitude")
  })

  test("it is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(map))).toEqual(map)
  })

  test("a part of none is no report of the toll, and a part of some is", () => {
    const of = (count: number) =>
      rows(
        dataset({
          incidents: [
            incident({
              id: "incident:1",
              casualties: casualties({
                killed: { count: exactly(count), scope: "part", who: { nationality: "US" } },
              }),
            }),
          ],
        }),
      )[0]
    expect([of(0)?.killed_reported, of(0)?.killed_min]).toEqual([false, null])
    expect([of(2)?.killed_reported, of(2)?.killed_min]).toEqual([true, 2])
  })
})
