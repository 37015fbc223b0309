// Events of GED in the model and back.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { toUcdpGed } from "../../../src/formats/named-exports.ts"
import { importRows } from "../../../src/formats/passage/import-rows.ts"
import { ucdpGed } from "../../../src/formats/ucdp-ged/format.ts"
import type { UcdpGedRow } from "../../../src/formats/ucdp-ged/row.ts"
import {
  at,
  atLeast,
  between,
  casualties,
  dataset,
  day,
  exactly,
  incident,
  rows,
} from "../../../src/index.ts"
import { bytesOf, csvText, gedRow, gedRows } from "../../support/ged-rows.ts"
import { roundTripOf } from "../../support/round-trip.ts"
import { root } from "../../support/sources.ts"

const folder = join(root, "../shared/data/ucdp")

const realFiles = [
  "ucdp_ged_v23.1_sample1000.csv",
  "ucdp_ged_v19.1_bgd_mmr.csv",
  "ucdp_ged_v19.1_bgd_hxl.csv",
  "ucdp_ged_later_release_mmr_revised.csv",
  "ucdp_ged_v23.1_caf_every6th.geojson",
]

const gedOf = (instead: Record<string, string>) =>
  roundTripOf(ucdpGed, [bytesOf(csvText([gedRow(1, instead)]))])

describe("events of GED come back from the model as they went in", () => {
  test.runIf(existsSync(folder)).each(realFiles)("all rows of the real file %s", async (name) => {
    const { rows, imported, changed, errors, dataset } = await roundTripOf(ucdpGed, [
      readFileSync(join(folder, name)),
    ])
    expect(rows.length).toBeGreaterThan(100)
    expect(imported.filter(({ number, value }) => number > 0 && value === undefined)).toEqual([])
    expect(dataset.incidents.length).toBe(rows.filter(({ number }) => number > 0).length)
    expect(changed).toEqual([])
    expect(errors).toEqual([])
  })

  test("and so do made-up rows, in every layout", async () => {
    for (const { columns } of ucdpGed.layouts) {
      const { changed, errors } = await roundTripOf(ucdpGed, [bytesOf(csvText(gedRows(300), columns))])
      expect(changed).toEqual([])
      expect(errors).toEqual([])
    }
  })
})

describe("the yearly sums of the dead by country", () => {
  const sums = (cells: Iterable<readonly [country: string, year: string, best: number]>) => {
    const found: Record<string, number> = {}
    for (const [country, year, best] of cells)
      found[`${country} ${year}`] = (found[`${country} ${year}`] ?? 0) + best
    return found
  }

  test.runIf(existsSync(folder)).each(realFiles)("are those of the rows: %s", async (name) => {
    const trip = await roundTripOf(ucdpGed, [readFileSync(join(folder, name))])
    const raw = trip.rows
      .filter(({ number }) => number > 0)
      .map(
        ({ partial }) => [String(partial.country_id), String(partial.year), partial.best as number] as const,
      )
    const numberOf = new Map(
      trip.dataset.incidents.map(({ id, where }) => [
        id as string,
        where?.[0]?.value.countryCodes?.[0]?.id ?? "",
      ]),
    )
    const tidy = rows(trip.dataset).map(
      ({ id, date_earliest, killed_best }) =>
        [numberOf.get(id) ?? "", date_earliest?.slice(0, 4) ?? "", killed_best ?? Number.NaN] as const,
    )
    expect(sums(tidy)).toEqual(sums(raw))
  })
})

describe("what an event of GED becomes", () => {
  test("estimates out of order become bounds that hold all three, with the issue", async () => {
    const { imported, dataset } = await gedOf({
      low: "3",
      best: "2",
      high: "3",
      deaths_a: "2",
      deaths_b: "0",
      deaths_civilians: "0",
      deaths_unknown: "0",
    })
    expect(dataset.incidents[0]?.casualties?.[0]?.value[0]?.count).toEqual({ min: 2, max: 3, best: 2 })
    expect(imported.flatMap(({ issues }) => issues.map(({ rule }) => rule))).toContain(
      "ucdp-ged/low-best-high",
    )
  })

  test("four parts of a best estimate are no floor under the lowest", async () => {
    const { dataset } = await gedOf({
      low: "4",
      best: "6",
      high: "9",
      deaths_a: "6",
      deaths_b: "0",
      deaths_civilians: "0",
      deaths_unknown: "0",
    })
    const [row] = rows(dataset)
    expect([row?.killed_min, row?.killed_best, row?.killed_max]).toEqual([4, 6, 9])
  })

  test("a week is a window of seven days and no day of it", async () => {
    const { dataset } = await gedOf({
      date_prec: "3",
      date_start: "2016-03-07",
      date_end: "2016-03-13",
      year: "2016",
    })
    expect(dataset.incidents[0]?.when?.[0]?.value).toEqual({
      earliest: "2016-03-07",
      latest: "2016-03-13",
      granularity: "week",
    })
  })

  test("the perpetrator of one-sided violence is accused by UCDP, and nobody is in fighting", async () => {
    const oneSided = await gedOf({
      type_of_violence: "3",
      side_a: "Reed Coast Army",
      side_b: "Civilians",
      side_b_new_id: "1",
    })
    expect(oneSided.dataset.responsibility.map(({ kind, by }) => [kind, by])).toEqual([
      ["attribution", ["source:ucdp"]],
    ])
    const fighting = await gedOf({ type_of_violence: "2" })
    expect(fighting.dataset.responsibility).toEqual([])
  })

  test("the licence and the citation travel with it", async () => {
    const { dataset } = await gedOf({})
    expect(dataset.coverage?.licence).toBe("CC BY 4.0")
    expect(dataset.coverage?.citation).toContain("Sundberg")
  })

  test("a changed fact gives the changed cell", async () => {
    const { dataset: before } = await gedOf({ low: "3", best: "2", high: "3" })
    const changed = JSON.parse(
      JSON.stringify(before).replace('{"min":2,"max":3,"best":2}', '{"min":5,"max":8,"best":6}'),
    )
    const { rows: written } = toUcdpGed(changed)
    expect(written.map(({ low, best, high }) => [low, best, high])).toEqual([[5, 6, 8]])
  })
})

describe("what nobody reads is told, and nothing throws", () => {
  test("a row without an id becomes nothing, and says why", () => {
    const [one] = importRows(ucdpGed, [{ best: 3 }])
    expect(one?.value).toBe(undefined)
    expect(one?.issues.map(({ rule }) => rule)).toEqual(["import/needs"])
  })

  test.each([[null], ["text"], [7], [[]], [{ id: 7 }], [{ id: "1", best: "3", latitude: Number.NaN }]])(
    "%j is no row and does no harm",
    (junk) => {
      const [one] = importRows(ucdpGed, [junk as Partial<UcdpGedRow>])
      expect(one?.issues.length).toBeGreaterThan(0)
    },
  )
})

describe("incidents that never were events of GED", () => {
  const strike = incident({
    id: "incident:1",
    when: day("2024-01-04"),
    where: at(33.34, 44.4, { precision: "part-of-settlement", country: "IQ" }),
    casualties: casualties({ killed: between(2, 4, { best: 3 }), wounded: exactly(6) }),
    motive: "retaliation",
  })

  test("are written with what GED has a column for, and the rest is told by field and record", () => {
    const { rows: written, lossy } = toUcdpGed(dataset({ incidents: [strike] }))
    expect(written[0]).toMatchObject({
      date_prec: 1,
      where_prec: 1,
      latitude: 33.34,
      low: 2,
      best: 3,
      high: 4,
      year: 2024,
    })
    expect(written[0]).toMatchObject({ id: null, side_a: null, relid: null, deaths_a: null })
    expect(lossy.map(({ field, record }) => [field, record])).toEqual([
      ["casualties", "incident:1"],
      ["motive", "incident:1"],
    ])
  })

  test("are refused where GED cannot say them", () => {
    const over = incident({
      id: "incident:2",
      when: { earliest: "2023-12-30", latest: "2024-01-02", granularity: "days" },
      casualties: casualties({ killed: atLeast(2) }),
    })
    const { rows: written, refused } = toUcdpGed(dataset({ incidents: [over] }))
    expect(written).toEqual([])
    expect(refused.map(({ record, reasons }) => [record, reasons.length])).toEqual([["incident:2", 2]])
  })
})
