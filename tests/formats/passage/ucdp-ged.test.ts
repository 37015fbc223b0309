// Events of GED in the model and back.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { toUcdpGed } from "../../../src/formats/named-exports.ts"
import { importRows } from "../../../src/formats/passage/import-rows.ts"
import { ucdpGed } from "../../../src/formats/ucdp-ged/format.ts"
import type { UcdpGedRow } from "../../../src/formats/ucdp-ged/row.ts"
import {
  actor,
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
import { thereAndBack } from "../../support/there-and-back.ts"

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
    expect(written[0]).toMatchObject({ id: "incident:1", side_a: null, relid: null, deaths_a: null })
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

describe("a cell without a word stays without one", () => {
  const back = (cells: Partial<UcdpGedRow>) => {
    const { dataset, exported } = thereAndBack(ucdpGed, [{ value: cells as UcdpGedRow, unknown: [] }])
    return { row: exported.rows[0], incident: dataset.incidents[0], exported }
  }
  const whole = { id: "1", date_start: "2013-01-03", date_end: "2013-01-03", country_id: 652 } as const

  test("no code of the day, no precision of the place and no lowest estimate come back as none", () => {
    const { row } = back({ ...whole, high: 4, best: 3 })
    expect([row?.date_prec, row?.where_prec, row?.low, row?.best]).toEqual([null, null, null, 3])
    expect(back({ ...whole, low: 3, high: 3 }).row?.best).toBe(null)
    expect(back({ ...whole, low: 0, high: 3 }).row).toMatchObject({ low: 0, best: null, high: 3 })
    expect(back({ ...whole, deaths_civilians: 2 }).row).toMatchObject({ deaths_civilians: 2, low: null })
  })

  test.each([1, 2, 3, 4, 5] as const)("the code %i of a day comes back with any span of days", (code) => {
    for (const date_end of ["2013-01-03", "2013-01-05", "2013-01-09", "2013-01-31", "2013-04-01"]) {
      const days = { date_start: "2013-01-03", date_end, date_prec: code, year: 2013 }
      expect(back({ ...whole, ...days }).row).toMatchObject(days)
    }
  })

  test("one day that is coded as some days is about that day", () => {
    const { incident: about } = back({ ...whole, date_prec: 2 })
    expect(about?.when?.[0]?.value).toMatchObject({ granularity: "day", approximate: true })
  })

  test("days in the wrong order are no window, and are told and given back", () => {
    const days = { date_start: "2013-01-09", date_end: "2013-01-03", date_prec: 2, year: 2013 } as const
    const [one] = importRows(ucdpGed, [{ id: "1", ...days }])
    expect(one?.value?.incidents?.[0]?.when).toBe(undefined)
    expect(one?.lossy.map(({ field }) => field)).toEqual(["date_start"])
    expect(back({ id: "1", ...days }).row).toMatchObject(days)
  })

  test("a clarity without a toll, a description without a place and a long country stay", () => {
    const odd = { event_clarity: 2, where_description: "near the old mill", country_id: 99_999 } as const
    expect(back({ id: "1", ...odd }).row).toMatchObject(odd)
    expect(back({ id: "1", where_description: "near the old mill" }).row).toMatchObject({
      where_description: "near the old mill",
    })
  })

  test("a lone side B stays side B with its dead, and an actor that fights itself has two tolls", () => {
    const lone = { id: "1", side_b_new_id: "4456", side_b: "Hill Front", deaths_b: 3, best: 3 }
    expect(back(lone).row).toMatchObject({ ...lone, side_a: null, side_a_new_id: null, deaths_a: null })
    const itself = { side_a_new_id: "7", side_b_new_id: "7", side_a: "Hill Front", side_b: "Hill Front" }
    const tolls = { deaths_a: 1, deaths_b: 4, best: 5 }
    expect(back({ id: "1", ...itself, ...tolls }).row).toMatchObject({ ...itself, ...tolls })
  })

  test("a name too long for a name becomes a description, and comes back", () => {
    const name = "Front ".repeat(100)
    const { row, incident: event } = back({ id: "1", side_a: name, side_b: "Hill Front" })
    expect(event?.parties?.length).toBe(2)
    expect(row?.side_a).toBe(name)
  })
})

describe("a cell that stood beside a changed fact does not come back", () => {
  const parsed = async (change: (record: Record<string, never>) => object) => {
    const { dataset: before } = await gedOf({
      type_of_violence: "1",
      gwnoa: "991",
      date_start: "2016-03-07",
      date_end: "2016-03-13",
      date_prec: "2",
      year: "2016",
    })
    const [event] = before.incidents
    const old = toUcdpGed(before).rows[0]
    const changed = { ...event, ...change(event as never) } as (typeof before.incidents)[number]
    const { rows: written, lossy } = toUcdpGed({
      ...before,
      actors: [...before.actors, actor({ id: "actor:newcomers", names: "Newcomers" })],
      incidents: [changed],
    })
    return { old, row: written[0], told: lossy.map(({ field }) => field) }
  }

  test("the year and the code of the days follow the days", async () => {
    const { old, row } = await parsed(() => ({ when: [{ value: day("2017-05-04") }] }))
    expect([old?.year, old?.date_prec]).toEqual([2016, 2])
    expect(row).toMatchObject({ year: 2017, date_prec: 1, date_start: "2017-05-04" })
  })

  test("the cell of the grid follows the point", async () => {
    const { row } = await parsed(() => ({ where: [{ value: at(33.34, 44.4, { precision: "settlement" }) }] }))
    expect(row?.priogrid_gid).toBe(Math.floor((33.34 + 90) * 2) * 720 + Math.floor((44.4 + 180) * 2) + 1)
  })

  test("another country has its own number, and neither the name nor the region of the old one", async () => {
    const { old, row, told } = await parsed(() => ({
      where: [{ value: at(33.34, 44.4, { precision: "settlement", country: "IQ" }) }],
    }))
    expect(old?.country).not.toBe(null)
    expect(row).toMatchObject({ country_id: 645, country: null, region: null })
    expect(told).toEqual(expect.arrayContaining(["extra.ucdp-ged:country", "extra.ucdp-ged:region"]))
  })

  test("letters of another country outweigh the number that was left beside them", async () => {
    const value = {
      country: "IQ",
      countryCodes: [{ scheme: "gleditsch-ward", id: "652" }],
      precision: "country",
    }
    const { row } = await parsed(() => ({ where: [{ value }] }))
    expect(row?.country_id).toBe(645)
  })

  test("a side that was replaced takes the dyad, the conflict and its own numbers with it", async () => {
    const { old, row, told } = await parsed(({ parties = [] }) => ({
      parties: [{ value: { actor: "actor:newcomers", role: "side" } }, parties[1]],
    }))
    expect([old?.gwnoa, old?.dyad_name, old?.conflict_name]).not.toContain(null)
    expect(row).toMatchObject({ side_a: "Newcomers", side_a_new_id: null, gwnoa: null, dyad_name: null })
    expect(row).toMatchObject({ dyad_new_id: null, conflict_name: null, side_b: old?.side_b })
    expect(told).toContain("extra.ucdp-ged:dyad_name")
  })
})

describe("what a row of GED cannot say is told", () => {
  const written = (fields: object, more: object = {}) => {
    const event = { id: "incident:1", ...fields }
    const { rows: all, lossy } = toUcdpGed({ ...dataset({}), incidents: [event], ...more } as never)
    return { row: all[0], told: lossy.map(({ field, value }) => [field, value]) }
  }

  test("a kind and a party that were superseded are in no row", () => {
    const { row } = written({
      kind: [
        { id: "statement:1", value: "one-sided" },
        { value: "non-state", supersedes: ["statement:1"] },
      ],
      parties: [
        { id: "statement:2", value: { actor: "actor:a", role: "side" }, wording: { text: "A" } },
        {
          value: { actor: "actor:b", role: "side" },
          wording: { text: "B" },
          supersedes: ["statement:2"],
        },
      ],
    })
    expect([row?.type_of_violence, row?.side_a, row?.side_b]).toEqual([2, "B", null])
  })

  test("a part of a part is no part", () => {
    const part = { outcome: "killed", count: { min: 2, best: 2 }, scope: "part" }
    const { row, told } = written({
      casualties: [
        {
          value: [
            { outcome: "killed", count: { min: 5, max: 5, best: 5 }, scope: "total" },
            { ...part, who: { status: "civilian", age: "child" } },
          ],
        },
      ],
    })
    expect([row?.best, row?.deaths_civilians]).toEqual([5, null])
    expect(told).toContainEqual(["casualties", "civilian child"])
  })

  test("further kinds, allies, third units, landmarks, radii and names", () => {
    const { told } = written({
      names: [{ text: "The battle of the mill" }],
      kind: [{ value: "state-based" }, { value: "one-sided" }],
      parties: [{ value: { actor: "actor:c", role: "ally" }, wording: { text: "Helpers" } }],
      where: [
        {
          value: { near: "the mill", admin: ["A", "B", "C"], radiusKm: 3, country: "AQ", precision: "adm3" },
        },
      ],
    })
    expect(told).toEqual(
      expect.arrayContaining([
        ["names", undefined],
        ["kind", "one-sided"],
        ["parties", "Helpers"],
        ["where", "C"],
        ["where", "the mill"],
        ["where", "AQ"],
      ]),
    )
    expect(told.filter(([field]) => field === "where").length).toBe(4)
  })

  test("an incident of another origin has its own id, by which the file can be read again", () => {
    const { row } = written({ names: [{ text: "x" }] })
    expect(importRows(ucdpGed, [row as Partial<UcdpGedRow>])[0]?.value?.incidents?.length).toBe(1)
  })
})
