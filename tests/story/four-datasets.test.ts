// One strike as UCDP, ACLED, GTD and Airwars each have it: four rows, one incident, and its dead counted once.
import { describe, expect, test } from "vitest"
import {
  acled,
  airwars,
  airwarsBelligerents,
  datasetOf,
  gtd,
  importRows,
  mergeDatasets,
  ucdpGed,
} from "../../src/formats/index.ts"
import {
  check,
  contextOf,
  type Dataset,
  type IncidentId,
  link,
  resolve,
  responsibility,
  rows,
  total,
  unite,
} from "../../src/index.ts"

// Invented figures, as far apart as such rows are.
const ucdp = datasetOf(
  ucdpGed,
  importRows(ucdpGed, [
    {
      id: "900001",
      year: 2024,
      type_of_violence: 1,
      side_a_new_id: "90301",
      side_a: "Government of Norvenia",
      side_b_new_id: "90302",
      side_b: "Norvenian Hill Front",
      where_prec: 1,
      where_coordinates: "Quill Harbour",
      latitude: -9.8724,
      longitude: -45.731,
      country_id: 645,
      date_prec: 1,
      date_start: "2024-01-04",
      date_end: "2024-01-04",
      deaths_a: 0,
      deaths_b: 2,
      deaths_civilians: 0,
      deaths_unknown: 1,
      low: 2,
      best: 3,
      high: 4,
    },
  ]),
).dataset

const acledEvents = datasetOf(
  acled,
  importRows(acled, [
    {
      event_id_cnty: "NRV100",
      event_date: "2024-01-04",
      year: 2024,
      time_precision: 1,
      event_type: "Explosions/Remote violence",
      sub_event_type: "Air/drone strike",
      actor1: "Military Forces of Norvenia (2020-)",
      inter1: "State forces",
      actor2: "Hill Front",
      inter2: "Rebel group",
      interaction: "State forces-Rebel group",
      location: "Quill Harbour",
      geo_precision: 1,
      latitude: -9.8724,
      longitude: -45.731,
      fatalities: 2,
    },
  ]),
).dataset

const gtdIncidents = datasetOf(
  gtd,
  importRows(gtd, [
    {
      eventid: "202401040001",
      iyear: 2024,
      imonth: 1,
      iday: 4,
      city: "Quill Harbour",
      attacktype1: "3",
      gname: "Unknown",
      claimed: 0,
      nkill: 4,
      nwound: 6,
    },
  ]),
).dataset

const airwarsTables = mergeDatasets([
  datasetOf(
    airwars,
    importRows(airwars, [
      {
        code: "ISPT0001",
        date: "2024-01-04",
        civilian_non_combatants_killed_min: 0,
        civilian_non_combatants_killed_max: 2,
      },
    ]),
  ).dataset,
  datasetOf(
    airwarsBelligerents,
    importRows(airwarsBelligerents, [
      { code: "ISPT0001", belligerent_name: "Norvenian Air Force", type: "Suspected" },
    ]),
  ).dataset,
])

const parts = [ucdp, acledEvents, gtdIncidents, airwarsTables]
const ids = parts.map(({ incidents }) => incidents[0]?.id as IncidentId)
const [first, ...others] = ids as [IncidentId, ...IncidentId[]]

const apart: Dataset = mergeDatasets(parts)
const linked: Dataset = {
  ...apart,
  links: [...apart.links, ...others.map((other) => link(other, "same-as", first, { by: "source:ucdp" }))],
}

describe("one strike in four datasets", () => {
  test("is four incidents, each by its own dataset, until somebody says that they are one", () => {
    expect(ids).toEqual([
      "incident:ucdp-ged/900001",
      "incident:acled/NRV100",
      "incident:gtd/202401040001",
      "incident:airwars/ISPT0001",
    ])
    expect(apart.incidents.length).toBe(4)
    expect(check(apart).issues.filter(({ severity }) => severity === "error")).toEqual([])
    const killed = total(apart.incidents, "killed", contextOf(apart))
    expect(killed.count).toEqual({ min: 2 + 2 + 4 })
  })

  test("is counted once when they are linked as the same", () => {
    const killed = total(linked.incidents, "killed", contextOf(linked))
    expect(killed.count).toEqual({ min: 0 })
    const without = { ...linked, incidents: linked.incidents.slice(0, 3) }
    expect(total(without.incidents, "killed", contextOf(without)).count.min).toBe(2)
  })

  test("is one incident's worth of statements when they are united, and nobody's word is lost", () => {
    const whole = unite(linked)
    expect(whole.incidents.map(({ id }) => id)).toEqual([first])
    const [strike] = whole.incidents
    const tellers = new Set(strike?.casualties?.flatMap(({ by = [] }) => by))
    expect([...tellers].sort()).toEqual(["source:acled", "source:airwars", "source:gtd", "source:ucdp"])
    const statements = apart.incidents.flatMap(({ casualties = [] }) => casualties)
    expect(strike?.casualties).toEqual(statements)
    expect(strike?.externalIds?.map(({ scheme }) => scheme)).toEqual(
      expect.arrayContaining(["ucdp-ged", "gtd", "airwars"]),
    )
    expect(whole.responsibility.every(({ about }) => about.length === 1 && about[0] === first)).toBe(true)
    expect(check(whole).issues.filter(({ severity }) => severity === "error")).toEqual([])
  })

  test("has one row, with the figures of all and no figure that nobody gave", () => {
    const whole = unite(linked)
    const [strike] = whole.incidents
    const { killed, wounded, when } = resolve(strike!, contextOf(whole))
    expect(when?.disputed).toBe(false)
    expect(killed?.used.length).toBeGreaterThanOrEqual(4)
    expect(killed?.disputed).toBe(false)
    expect(wounded?.count).toEqual({ min: 6, max: 6 })
    expect(rows(whole).length).toBe(1)
    expect(total(whole.incidents, "wounded", contextOf(whole)).count).toEqual({ min: 6, max: 6 })
  })

  test("has a suspect by Airwars, silence by GTD, and no claim", () => {
    const whole = unite(linked)
    const answer = responsibility(whole.incidents[0]!, contextOf(whole))
    expect(answer.claims).toEqual([])
    expect(answer.attributions.map(({ by, modality }) => [by, modality])).toEqual([
      [["source:airwars"], "suspected"],
    ])
  })

  test("keeps the licence of each dataset with its source", () => {
    expect(apart.coverage).toBe(undefined)
    const licences = apart.sources.map(({ id, extra }) => [id, extra?.["coverage:licence"]])
    expect(licences).toEqual([
      ["source:ucdp", "CC BY 4.0"],
      ["source:acled", expect.stringContaining("may not be passed on")],
      ["source:gtd", expect.stringContaining("may not be passed on")],
      ["source:airwars", expect.any(String)],
    ])
  })
})
