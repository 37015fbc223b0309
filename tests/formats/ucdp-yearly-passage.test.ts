// A year of a conflict, a dyad, an actor or a country in the model: what it tells at once of many incidents.
import { describe, expect, test } from "vitest"
import type { Dataset } from "../../src/dataset/dataset.ts"
import type { Aggregate } from "../../src/entity/aggregate.ts"
import type { FormatOf } from "../../src/formats/format.ts"
import { exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { importRows } from "../../src/formats/passage/import-rows.ts"
import type { RowFacts } from "../../src/formats/passage/passage.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { ucdpArmedConflict } from "../../src/formats/ucdp-armed-conflict/format.ts"
import { ucdpBattleDeaths } from "../../src/formats/ucdp-battle-deaths/format.ts"
import type { UcdpBattleDeathsRow } from "../../src/formats/ucdp-battle-deaths/row.ts"
import { ucdpCountryYear } from "../../src/formats/ucdp-country-year/format.ts"
import { ucdpDyadic } from "../../src/formats/ucdp-dyadic/format.ts"
import { ucdpNonState } from "../../src/formats/ucdp-non-state/format.ts"
import type { UcdpNonStateRow } from "../../src/formats/ucdp-non-state/row.ts"
import { ucdpOneSided } from "../../src/formats/ucdp-one-sided/format.ts"
import type { UcdpOneSidedRow } from "../../src/formats/ucdp-one-sided/row.ts"
import { bytesOf, csvText } from "../support/ged-rows.ts"
import { carried, errorsIn } from "../support/there-and-back.ts"
import { columnsOfCase, ucdpCases } from "../support/ucdp-rows.ts"

const yearly = [
  ucdpArmedConflict,
  ucdpDyadic,
  ucdpBattleDeaths,
  ucdpNonState,
  ucdpOneSided,
  ucdpCountryYear,
] as readonly FormatOf<object>[]

const into = <Row extends object>(format: FormatOf<Row>, ...rows: readonly RowFacts<Row>[]) =>
  datasetOf(format, importRows(format, rows))

const only = (dataset: Dataset): Aggregate => {
  const [aggregate] = dataset.aggregates
  if (aggregate === undefined) throw new Error("no aggregate")
  return aggregate
}

const changed = (dataset: Dataset, change: Partial<Aggregate>): Dataset => ({
  ...dataset,
  aggregates: dataset.aggregates.map((one) => ({ ...one, ...change })),
})

const back = <Row extends object>(
  format: FormatOf<Row>,
  dataset: Dataset,
): Readonly<Record<string, unknown>> =>
  exportRows(format, dataset).rows[0] as Readonly<Record<string, unknown>>

const battles: RowFacts<UcdpBattleDeathsRow> = {
  conflict_id: "333",
  dyad_id: "735",
  location_inc: "Norvenia",
  side_a: "Government of Norvenia",
  side_a_id: "901",
  side_a_2nd: "Government of Osterhaven, Government of Saltmere Islands",
  side_b: "Hill Front, North , Reed Coast Army",
  side_b_id: "911, 912",
  incompatibility: 2,
  year: 2017,
  bd_best: 40,
  bd_low: 25,
  bd_high: 60,
  type_of_conflict: 4,
  battle_location: "Kenya, Ethiopia",
  gwno_a: "991",
  gwno_a_2nd: "992, 993",
  gwno_battle: "501, 530",
  version: "25.1",
}

describe.each(yearly.map((format) => [format.title, format] as const))("the %s", (_, format) => {
  const one = ucdpCases.find((found) => found.format.id === format.id)!
  const cells = Array.from({ length: 60 }, (_row, index) => ({ ...one.row(index + 1) }))

  const read = async (): Promise<readonly object[]> => {
    const rows: object[] = []
    for await (const { value } of typedRows(format, [bytesOf(csvText(cells, columnsOfCase(one)))]))
      if (value !== undefined) rows.push(value)
    return rows
  }

  test("comes back from the model, and is a dataset without errors, under its licence", async () => {
    const rows = await read()
    expect(rows.length).toBe(60)
    const { dataset } = into(format, ...rows)
    const { rows: written, refused } = exportRows(format, dataset)
    expect(refused).toEqual([])
    expect(written.map((row) => carried(format, row, []))).toEqual(
      rows.map((row) => carried(format, row, [])),
    )
    expect(errorsIn(dataset)).toEqual([])
    expect(dataset.coverage?.licence).toBe("CC BY 4.0")
    expect(dataset.coverage?.citation).toMatch(/Journal of Peace Research/)
  })

  test("is told of years, each an aggregate with an id of the row's key, said by UCDP and counted by no incident", async () => {
    const { dataset } = into(format, ...(await read()))
    expect(dataset.incidents).toEqual([])
    expect(dataset.aggregates.length).toBe(60)
    for (const { id, basis, by, period } of dataset.aggregates) {
      expect(id).toMatch(new RegExp(`^aggregate:${format.id}/[0-9]+(-[0-9]+)?-[0-9]{4}$`))
      expect([basis, by]).toEqual(["period", ["source:ucdp"]])
      expect(period?.start.earliest).toMatch(/^[0-9]{4}-01-01$/)
      expect(period?.end?.latest).toMatch(/^[0-9]{4}-12-31$/)
    }
  })

  test("has the year that the period was changed to, and refuses what is no year", async () => {
    const { dataset } = into(format, ...(await read()).slice(0, 1))
    const day = (text: string) => ({ earliest: text, latest: text, granularity: "day" }) as const
    const later = changed(dataset, { period: { start: day("2001-01-01"), end: day("2001-12-31") } })
    expect(back(format, later).year).toBe(2001)
    const half = changed(dataset, { period: { start: day("2001-01-01"), end: day("2001-06-30") } })
    const open = changed(dataset, { period: { start: day("2001-01-01") } })
    const running = changed(dataset, { basis: "cumulative" })
    for (const other of [half, open, running]) expect(exportRows(format, other).refused.length).toBe(1)
  })

  test("without a year or a key is no record, and says what it needs", async () => {
    const [row = {}] = await read()
    for (const name of ["year", ...(format.roles.key ?? [])]) {
      const [imported] = importRows(format, [{ ...row, [name]: null }])
      expect(imported?.value).toBe(undefined)
      expect(imported?.issues.map(({ rule }) => rule)).toContain("import/needs")
    }
    const [never] = importRows(format, [{ ...row, year: 123_456 }])
    expect(never?.value).toBe(undefined)
  })
})

describe("the dead of a year", () => {
  const countOf = (low: number, best: number, high: number) =>
    only(into(ucdpBattleDeaths, { ...battles, bd_low: low, bd_best: best, bd_high: high }).dataset).casualties

  test("are a total with the bounds and the best figure of the row", () => {
    expect(countOf(25, 40, 60)).toEqual([
      { outcome: "killed", count: { min: 25, max: 60, best: 40 }, scope: "total" },
    ])
  })

  test("of 3/2/3 lie within bounds that hold both, and come back as 3/2/3", () => {
    expect(countOf(3, 2, 3)?.[0]?.count).toEqual({ min: 2, max: 3, best: 2 })
    const [row] = importRows(ucdpBattleDeaths, [{ ...battles, bd_low: 3, bd_best: 2, bd_high: 3 }])
    expect(row?.issues.map(({ rule }) => rule)).toEqual(["ucdp-battle-deaths/low-best-high"])
    const { dataset } = into(ucdpBattleDeaths, { ...battles, bd_low: 3, bd_best: 2, bd_high: 3 })
    expect(back(ucdpBattleDeaths, dataset)).toMatchObject({ bd_low: 3, bd_best: 2, bd_high: 3 })
    const casualties = [{ outcome: "killed", count: { min: 2, max: 4, best: 2 }, scope: "total" }] as const
    expect(back(ucdpBattleDeaths, changed(dataset, { casualties }))).toMatchObject({
      bd_low: 2,
      bd_best: 2,
      bd_high: 4,
    })
  })

  test("that were changed are other figures in the row, and bounds without a best are refused or estimated", () => {
    const { dataset } = into(ucdpBattleDeaths, battles)
    const casualties = [{ outcome: "killed", count: { min: 10, max: 21 }, scope: "total" }] as const
    const bounds = changed(dataset, { casualties })
    expect(exportRows(ucdpBattleDeaths, bounds).refused.map(({ record }) => record)).toEqual([
      "aggregate:ucdp-battle-deaths/333-735-2017",
    ])
    const { rows } = exportRows(ucdpBattleDeaths, bounds, { estimate: "middle" })
    expect(rows.map(({ bd_low, bd_best, bd_high }) => [bd_low, bd_best, bd_high])).toEqual([[10, 15, 21]])
  })

  test("in two totals, or in none, are refused; the wounded beside them are told as lost", () => {
    const { dataset } = into(ucdpBattleDeaths, battles)
    const [total] = only(dataset).casualties ?? []
    if (total === undefined) throw new Error("no total")
    expect(
      exportRows(ucdpBattleDeaths, changed(dataset, { casualties: [total, total] })).refused.length,
    ).toBe(1)
    expect(exportRows(ucdpBattleDeaths, changed(dataset, { casualties: [] })).refused.length).toBe(1)
    const wounded = { outcome: "wounded", count: { min: 3 }, scope: "total" } as const
    const { rows, lossy } = exportRows(ucdpBattleDeaths, changed(dataset, { casualties: [total, wounded] }))
    expect(rows[0]?.bd_best).toBe(40)
    expect(lossy.map(({ field, value }) => [field, value])).toEqual([["casualties", "wounded"]])
  })

  test("of a country are those of all kinds of violence, with those of the sides, civilians and unknown as parts", () => {
    const row = {
      country: "Kenya",
      country_id: 501,
      year: 2017,
      cumulative_total_deaths_parties_in_orgvio: 20,
      cumulative_total_deaths_civilians_in_orgvio: 9,
      cumulative_total_deaths_unknown_in_orgvio: 1,
      cumulative_total_deaths_in_orgvio_low: 28,
      cumulative_total_deaths_in_orgvio_best: 30,
      sb_total_deaths_best: 20,
    }
    const { dataset } = into(ucdpCountryYear, row)
    const { casualties, area, extra } = only(dataset)
    const part = (best: number, who: object) => ({
      outcome: "killed",
      count: { min: 0, best },
      scope: "part",
      who,
      disjoint: true,
    })
    expect(casualties).toEqual([
      { outcome: "killed", count: { min: 28, best: 30 }, scope: "total" },
      part(20, { status: "combatant" }),
      part(9, { status: "civilian" }),
      part(1, { wording: "unknown" }),
    ])
    expect(area).toEqual([
      {
        name: "Kenya",
        country: "KE",
        countryCodes: [{ scheme: "gleditsch-ward", id: "501" }],
        precision: "country",
      },
    ])
    expect(extra).toEqual({ "ucdp-country-year:sb_total_deaths_best": 20 })
    expect(back(ucdpCountryYear, dataset)).toMatchObject(row)
  })

  test("of a country of which none are told are no toll, which is not zero", () => {
    const { dataset } = into(ucdpCountryYear, { country: "Kenya", country_id: 501, year: 2017 })
    expect(only(dataset).casualties).toBe(undefined)
    expect(back(ucdpCountryYear, dataset).cumulative_total_deaths_in_orgvio_best).toBe(null)
    const none = into(ucdpCountryYear, {
      country: "Kenya",
      country_id: 501,
      year: 2017,
      cumulative_total_deaths_in_orgvio_low: 0,
      cumulative_total_deaths_in_orgvio_best: 0,
      cumulative_total_deaths_in_orgvio_high: 0,
    })
    expect(only(none.dataset).casualties?.[0]?.count).toEqual({ min: 0, max: 0, best: 0 })
  })
})

describe("the sides of a year", () => {
  test("are parties by number, and the troops of other states allies by the number of the state", () => {
    const { dataset, lossy } = into(ucdpBattleDeaths, battles)
    expect(only(dataset).parties).toEqual([
      { actor: "actor:ucdp/901", role: "side", kindThen: "state" },
      { actor: "actor:ucdp/911", role: "side", kindThen: "armed-group" },
      { actor: "actor:ucdp/912", role: "side", kindThen: "armed-group" },
      { actor: "actor:gleditsch-ward/992", role: "ally", kindThen: "state" },
      { actor: "actor:gleditsch-ward/993", role: "ally", kindThen: "state" },
    ])
    expect(dataset.actors.map(({ names }) => names?.map(({ text }) => text))).toEqual([
      ["Government of Norvenia"],
      undefined,
      undefined,
      ["Government of Osterhaven"],
      ["Government of Saltmere Islands"],
    ])
    // Three commas part two names: which one stands within a name is told by nobody.
    expect(lossy.map(({ field, value }) => [field, value])).toEqual([["side_b", battles.side_b]])
    expect(back(ucdpBattleDeaths, dataset)).toMatchObject(battles)
  })

  test("have their numbers by Gleditsch and Ward where there is one for each", () => {
    const { dataset } = into(ucdpBattleDeaths, battles)
    expect(dataset.actors[0]?.externalIds).toEqual([
      { scheme: "ucdp-actor", id: "901" },
      { scheme: "gleditsch-ward", id: "991" },
    ])
  })

  test("without numbers are named where no comma can part the name, and else nobody", () => {
    const of = (side_b: string) =>
      only(into(ucdpDyadic, { dyad_id: "1", year: 2000, side_b }).dataset).parties?.map(({ actor }) => actor)
    expect(of("Hill Front")).toEqual(["actor:ucdp-dyadic/hill-front"])
    expect(of("Hill Front, North")).toBe(undefined)
    const { dataset } = into(ucdpDyadic, { dyad_id: "1", year: 2000, side_b: "Hill Front, North" })
    expect(back(ucdpDyadic, dataset).side_b).toBe("Hill Front, North")
  })

  test("are written anew where a party was replaced, and the other side stays as it was written", () => {
    const { dataset } = into(ucdpBattleDeaths, { ...battles, side_b: "Hill Front", side_b_id: "911" })
    const parties = only(dataset).parties?.map((party) =>
      party.actor === "actor:ucdp/911" ? { ...party, actor: "actor:ucdp/913" as const } : party,
    )
    const watch = {
      id: "actor:ucdp/913",
      names: [{ text: "Harbour Watch", kind: "full" }],
      externalIds: [{ scheme: "ucdp-actor", id: "913" }],
    } as const
    const other = { ...changed(dataset, { parties: parties! }), actors: [...dataset.actors, watch] }
    expect(back(ucdpBattleDeaths, other)).toMatchObject({
      side_a: "Government of Norvenia",
      side_a_2nd: battles.side_a_2nd,
      side_b: "Harbour Watch",
      side_b_id: "913",
    })
  })

  test("have the new name where an actor was renamed", () => {
    const { dataset } = into(ucdpBattleDeaths, battles)
    const actors = dataset.actors.map((actor) =>
      actor.id === "actor:ucdp/901"
        ? { ...actor, names: [{ text: "Government of New Norvenia", kind: "full" as const }] }
        : actor,
    )
    expect(back(ucdpBattleDeaths, { ...dataset, actors })).toMatchObject({
      side_a: "Government of New Norvenia",
      side_a_id: "901",
      gwno_a: "991",
    })
  })

  test("refuse a party of which it is not told on which side it stands", () => {
    const { dataset } = into(ucdpBattleDeaths, battles)
    const late = { actor: "actor:ucdp/913", role: "side" } as const
    const { refused } = exportRows(
      ucdpBattleDeaths,
      changed(dataset, { parties: [...(only(dataset).parties ?? []), late] }),
    )
    expect(refused[0]?.reasons).toEqual([
      "A row has no place for actor:ucdp/913 beside the others: on which of its sides it stands is not told.",
    ])
  })

  test("that are of no row are read from the order of two parties", () => {
    const actor = (number: string, text: string) =>
      ({
        id: `actor:ucdp/${number}`,
        names: [{ text, kind: "full" }],
        externalIds: [{ scheme: "ucdp-actor", id: number }],
      }) as const
    const { dataset } = into(ucdpDyadic, { dyad_id: "1", year: 2000 })
    const made = changed(
      { ...dataset, actors: [actor("901", "Government of Norvenia"), actor("911", "Hill Front")] },
      {
        parties: [
          { actor: "actor:ucdp/901", role: "side" },
          { actor: "actor:ucdp/911", role: "target" },
        ],
      },
    )
    expect(back(ucdpDyadic, made)).toMatchObject({
      side_a: "Government of Norvenia",
      side_a_id: "901",
      side_b: "Hill Front",
      side_b_id: "911",
    })
  })

  test("of no state are of the kind that their code says", () => {
    const row: RowFacts<UcdpNonStateRow> = {
      dyad_id: "95001",
      year: 2017,
      org: 3,
      side_a_id: "589",
      side_a_name: "Birom",
      side_a_name_fulltext: "The Birom",
      side_b_id: "590",
      side_b_name: "Coalition",
      side_b_components: "591, 592",
      best_fatality_estimate: 30,
      low_fatality_estimate: 30,
      high_fatality_estimate: 30,
    }
    const { dataset } = into(ucdpNonState, row)
    expect(only(dataset).parties).toEqual([
      { actor: "actor:ucdp/589", role: "side", kindThen: "communal-militia" },
      { actor: "actor:ucdp/590", role: "side", kindThen: "communal-militia" },
      { actor: "actor:ucdp/591", role: "side" },
      { actor: "actor:ucdp/592", role: "side" },
    ])
    expect(dataset.actors[0]?.names).toEqual([
      { text: "Birom", kind: "full" },
      { text: "The Birom", kind: "full", lang: "en" },
    ])
    expect(back(ucdpNonState, dataset)).toMatchObject(row)
    const parties = only(dataset).parties?.map((party) => ({ ...party, kindThen: "armed-group" as const }))
    expect(back(ucdpNonState, changed(dataset, { parties: parties! })).org).toBe(1)
  })
})

describe("one-sided violence of a year", () => {
  const row: RowFacts<UcdpOneSidedRow> = {
    conflict_id: "90001",
    dyad_id: "95001",
    actor_id: "901",
    actor_name: "Government of Norvenia",
    year: 2017,
    best_fatality_estimate: 30,
    low_fatality_estimate: 25,
    high_fatality_estimate: 60,
    is_government_actor: 1,
    gwnoa: "991",
  }

  test("has the actor as attacker, and an attribution by UCDP", () => {
    const { dataset } = into(ucdpOneSided, row)
    expect(only(dataset).parties).toEqual([{ actor: "actor:ucdp/901", role: "attacker", kindThen: "state" }])
    expect(dataset.responsibility).toEqual([
      {
        kind: "attribution",
        by: ["source:ucdp"],
        against: ["actor:ucdp/901"],
        about: ["aggregate:ucdp-one-sided/901-2017"],
      },
    ])
    expect(back(ucdpOneSided, dataset)).toMatchObject(row)
  })

  test("never takes the one who was attacked for the attacker", () => {
    const { dataset } = into(ucdpOneSided, row)
    const { rows, lossy } = exportRows(
      ucdpOneSided,
      changed(dataset, { parties: [{ actor: "actor:ucdp/1", role: "target" }] }),
    )
    expect(rows.map(({ actor_id, actor_name }) => [actor_id, actor_name])).toEqual([[null, null]])
    expect(lossy.map(({ field, value }) => [field, value])).toEqual([["parties", "actor:ucdp/1"]])
  })
})

describe("the countries of a year", () => {
  test("are places by number and name, and none where commas cannot be told apart", () => {
    const of = (battle_location: string | null, gwno_battle: string | null) =>
      only(into(ucdpBattleDeaths, { ...battles, battle_location, gwno_battle }).dataset).area
    expect(of("Kenya, Ethiopia", "501, 530")?.map(({ name, country }) => [name, country])).toEqual([
      ["Kenya", "KE"],
      ["Ethiopia", "ET"],
    ])
    expect(of("Kenya, Ethiopia", "501")?.map(({ name }) => name)).toEqual(["Kenya, Ethiopia"])
    expect(of("Kenya", "501, 530")?.map(({ name, country }) => [name, country])).toEqual([
      [undefined, "KE"],
      [undefined, "ET"],
    ])
    expect(of("Kenya, Ethiopia", null)).toBe(undefined)
    expect(of(null, null)).toBe(undefined)
  })

  test("are letters of the state of that year: 365 is Russia since 1992 and nobody's letters before", () => {
    const of = (year: number) =>
      only(into(ucdpBattleDeaths, { ...battles, year, battle_location: null, gwno_battle: "365" }).dataset)
        .area
    expect(of(1995)?.[0]?.country).toBe("RU")
    expect(of(1990)?.[0]?.country).toBe(undefined)
  })

  test("that were changed are other countries in the row; a smaller place is told as lost", () => {
    const { dataset } = into(ucdpBattleDeaths, battles)
    const codes = (id: string) => ({ countryCodes: [{ scheme: "gleditsch-ward", id }] })
    const sudan = { name: "Sudan", ...codes("625"), precision: "country" } as const
    expect(back(ucdpBattleDeaths, changed(dataset, { area: [sudan] }))).toMatchObject({
      battle_location: "Sudan",
      gwno_battle: "625",
    })
    const town = { name: "Harrow Ford", ...codes("625"), precision: "settlement" } as const
    const { rows, lossy } = exportRows(ucdpBattleDeaths, changed(dataset, { area: [town] }))
    expect([rows[0]?.battle_location, rows[0]?.gwno_battle]).toEqual([null, "625"])
    expect(lossy.map(({ field }) => field)).toEqual(["area"])
  })

  test("where a conflict is fought over are kept, and no place of the fighting", () => {
    const { dataset } = into(ucdpArmedConflict, {
      conflict_id: "418",
      year: 2017,
      location: "Norvenia",
      gwno_loc: "991",
    })
    expect(only(dataset).area).toBe(undefined)
    expect(only(dataset).extra).toMatchObject({ "ucdp-armed-conflict:location": "Norvenia" })
  })
})

describe("a year without the cells that are kept beside it", () => {
  test("is written from the model alone, where the model tells all of it", () => {
    const row = { ...battles, side_a_2nd: null, gwno_a_2nd: null, side_b: "Hill Front", side_b_id: "911" }
    const { dataset } = into(ucdpBattleDeaths, row)
    const extra = { "ucdp-battle-deaths:conflict_id": "333", "ucdp-battle-deaths:dyad_id": "735" }
    expect(back(ucdpBattleDeaths, changed(dataset, { extra }))).toMatchObject({
      ...row,
      location_inc: null,
      incompatibility: null,
      type_of_conflict: null,
      version: null,
    })
  })

  test("is refused without the numbers that tell it from other rows", () => {
    const { dataset } = into(ucdpBattleDeaths, battles)
    const { refused } = exportRows(ucdpBattleDeaths, changed(dataset, { extra: {} }))
    expect(refused[0]?.reasons[0]).toBe(
      "It has no conflict_id, which names a row; it would stand in extra as ucdp-battle-deaths:conflict_id.",
    )
  })
})

describe("a dataset of several tables", () => {
  test("writes of each table its own rows alone, and refuses the others with a reason", () => {
    const deaths = into(ucdpBattleDeaths, battles).dataset
    const dyads = into(ucdpDyadic, {
      dyad_id: "735",
      conflict_id: "333",
      year: 2017,
      side_a_id: "901",
    }).dataset
    const both = { ...deaths, aggregates: [...deaths.aggregates, ...dyads.aggregates] }
    const { rows, refused } = exportRows(ucdpBattleDeaths, both)
    expect(rows.length).toBe(1)
    expect(refused.map(({ record, reasons }) => [record, reasons.length])).toEqual([
      ["aggregate:ucdp-dyadic/735-2017", 3],
    ])
  })
})
