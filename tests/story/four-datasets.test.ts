// One strike as UCDP, ACLED, GTD and Airwars each have it: four rows, one incident, and its dead counted once.
import { describe, expect, test } from "vitest"
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

import { acledRow, airwarsRow, gtdRow, together, ucdpRow } from "../support/one-strike.ts"

const parts = [ucdpRow(), acledRow(), gtdRow(), airwarsRow()]
const ids = parts.map(({ incidents }) => incidents[0]?.id as IncidentId)
const [first, ...others] = ids as [IncidentId, ...IncidentId[]]

const apart: Dataset = together(...parts)
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
