// The pairs of a dataset that may be one event: which are found, which are not looked at, and that this is told.
import { describe, expect, test } from "vitest"
import {
  at,
  casualties,
  contextOf,
  type Dataset,
  dataset,
  day,
  daysBetween,
  exactly,
  type IncidentId,
  type IncidentInit,
  incident,
  month,
  place,
} from "../../src/index.ts"
import { candidates } from "../../src/matching/candidates.ts"
import { judged, withJudgement } from "../../src/matching/judgement.ts"
import { matches } from "../../src/matching/matches.ts"
import { acledRow, airwarsRow, gtdRow, together, ucdpRow, withTies } from "../support/one-strike.ts"

const town = at(-9.8724, -45.731, { country: "BR", precision: "settlement" })
const strike: Omit<IncidentInit, "id"> = {
  when: day("2024-01-04"),
  where: town,
  casualties: casualties({ killed: exactly(7) }),
}

const of = (records: Readonly<Record<string, Omit<IncidentInit, "id">>>): Dataset =>
  dataset({
    incidents: Object.entries(records).map(([name, init]) => incident({ ...init, id: `incident:${name}` })),
  })

const idsOf = (dataset: Dataset, options: Parameters<typeof candidates>[1] = {}) =>
  candidates(contextOf(dataset), options).pairs.map(({ incidents }) =>
    incidents.map((id) => id.slice("incident:".length)).join(" "),
  )

describe("candidates", () => {
  test("of one strike in four datasets are its six pairs, each as two records are matched by themselves", () => {
    const all = withTies(together(ucdpRow(), acledRow(), gtdRow(), airwarsRow()))
    const context = contextOf(all)
    const { pairs, found, notCompared } = candidates(context)
    expect([pairs.length, found, notCompared]).toEqual([6, 6, []])
    for (const pair of pairs) {
      const [one, other] = pair.incidents.map((id) => context.incident(id)!)
      expect(pair).toEqual(matches(one!, other!, context))
    }
    expect(pairs.map(({ total }) => total)).toEqual(pairs.map(({ total }) => total).sort((a, b) => b - a))
  })

  test("are of different datasets unless others are asked for", () => {
    const rows = of({ "a/1": strike, "a/2": strike, "b/1": strike })
    expect(idsOf(rows)).toEqual(["a/1 b/1", "a/2 b/1"])
    expect(idsOf(rows, { among: "one-dataset", atLeast: 0 })).toEqual(["a/1 a/2"])
    expect(idsOf(rows, { among: "all", atLeast: 0 })).toEqual(["a/1 b/1", "a/2 b/1", "a/1 a/2"])
  })

  test("do not depend on the order of the dataset", () => {
    const rows = of({ "a/1": strike, "b/1": strike, "c/1": { ...strike, when: month("2024-01") } })
    const turned = { ...rows, incidents: [...rows.incidents].reverse() }
    expect(candidates(contextOf(turned))).toEqual(candidates(contextOf(rows)))
  })

  test("are found over the date line, over a pole, and by a window or place that is told loosely", () => {
    const near = (latitude: number, longitude: number) => ({
      ...strike,
      where: at(latitude, longitude, { precision: "settlement" }),
    })
    expect(idsOf(of({ "a/1": near(10, 179.99), "b/1": near(10, -179.99) }))).toEqual(["a/1 b/1"])
    expect(idsOf(of({ "a/1": near(89.99, 0), "b/1": near(89.99, 180) }))).toEqual(["a/1 b/1"])
    expect(idsOf(of({ "a/1": strike, "b/1": { ...strike, when: month("2024-01") } }))).toEqual(["a/1 b/1"])
    const loose = { ...strike, where: at(-9, -45, { precision: "adm1" }) }
    expect(idsOf(of({ "a/1": strike, "b/1": loose }))).toEqual(["a/1 b/1"])
    const byName = { ...strike, where: place("Corrente", { precision: "settlement" }) }
    expect(idsOf(of({ "a/1": byName, "b/1": byName }))).toEqual(["a/1 b/1"])
  })

  test("are found by a shared id, wherever and whenever the records put it", () => {
    const known = { ...strike, externalIds: [{ scheme: "wikidata", id: "Q1" }] }
    const far = { ...known, when: day("2024-01-09") }
    expect(idsOf(of({ "a/1": known, "b/1": far }))).toEqual(["a/1 b/1"])
    expect(idsOf(of({ "a/1": strike, "b/1": { ...strike, when: day("2024-01-09") } }))).toEqual([])
  })

  test("are not what was withdrawn, nor what somebody has judged, which is counted", () => {
    const rows = of({ "a/1": strike, "b/1": strike, "c/1": { ...strike, record: "withdrawn" } })
    expect(idsOf(rows)).toEqual(["a/1 b/1"])
    for (const verdict of ["same", "different"] as const) {
      const known = withJudgement(rows, judged("incident:a/1", "incident:b/1", verdict))
      const { pairs, judged: count } = candidates(contextOf(known))
      expect([pairs, count]).toEqual([[], 1])
    }
    const unsure = withJudgement(rows, judged("incident:a/1", "incident:b/1", "unsure"))
    expect(idsOf(unsure)).toEqual(["a/1 b/1"])
  })

  test("see only what had been said by a day", () => {
    const told = (saidOn: string) =>
      dataset({
        incidents: (["incident:a/1", "incident:b/1"] as const).map((id) =>
          incident({ ...strike, id }, { by: "source:x", saidOn: day(saidOn) }),
        ),
      })
    expect(idsOf(told("2024-02-01"), { asOf: day("2024-03-01") })).toEqual(["a/1 b/1"])
    expect(idsOf(told("2024-02-01"), { asOf: day("2024-01-20") })).toEqual([])
  })

  test("are kept up to the limit, the best of them, and all are counted", () => {
    const day = (n: number): Omit<IncidentInit, "id"> => ({
      ...strike,
      casualties: casualties({ killed: exactly(n) }),
    })
    const rows = of(
      Object.fromEntries([
        ...Array.from({ length: 60 }, (_, n) => [`a/${n + 10}`, day(1000 + 9 * n)] as const),
        ["b/1", day(1018)],
      ]),
    )
    const { pairs, found } = candidates(contextOf(rows), { limit: 1 })
    expect(pairs.map(({ incidents }) => incidents)).toEqual([["incident:a/12", "incident:b/1"]])
    expect(found).toBe(60)
  })
})

describe("what is not compared", () => {
  test("is told where the comparisons are spent, the loosest records first", () => {
    const sharp = Object.fromEntries(["a/1", "b/1", "c/1", "d/1"].map((name) => [name, strike] as const))
    const loose = Object.fromEntries(
      ["e/1", "f/1"].map((name) => [name, { casualties: strike.casualties! }] as const),
    )
    const { pairs, notCompared } = candidates(contextOf(of({ ...sharp, ...loose })), { comparisons: 6 })
    expect(pairs.length).toBe(6)
    expect(notCompared).toEqual([
      {
        incidents: 2,
        because:
          "Records with no bounded window and no place with a point were not all compared: the 6 comparisons that were allowed were spent.",
      },
    ])
  })

  test("is told where a record has more places than are read", () => {
    const where = Array.from({ length: 30 }, (_, index) => at(0, index, { precision: "settlement" }))
    const { notCompared } = candidates(contextOf(of({ "a/1": { ...strike, where }, "b/1": strike })))
    expect(notCompared).toEqual([
      { incidents: 1, because: expect.stringContaining("only the first of them were compared") },
    ])
  })

  test("is nothing in a dataset of nothing", () => {
    expect(candidates(contextOf(dataset({})))).toEqual({
      pairs: [],
      found: 0,
      compared: 0,
      judged: 0,
      notCompared: [],
    })
  })

  test("cannot be asked for by options that make no sense: the error names them", () => {
    const context = contextOf(dataset({}))
    expect(() => candidates(context, { limit: -1 })).toThrow(/limit/)
    expect(() => candidates(context, { daysApart: Number.NaN })).toThrow(/daysApart/)
    expect(() => candidates(context, { among: "datasets" as "all" })).toThrow(/different-datasets/)
  })
})

describe("many records", () => {
  const madeUp = (count: number): Dataset => ({
    ...dataset({}),
    incidents: Array.from({ length: count }, (_, index) => {
      // A walk through days and places that comes back to none of them for long.
      const [on, latitude, longitude] = [index % 7_001, (index * 37) % 1_201, (index * 59) % 3_001]
      const first = `${2000 + (on % 20)}-${String(1 + (on % 12)).padStart(2, "0")}-${String(1 + (on % 28)).padStart(2, "0")}`
      return {
        id: `incident:${index % 2 === 0 ? "a" : "b"}/${index}` as IncidentId,
        when: [{ value: day(first) }],
        where: [{ value: at(latitude / 20 - 30, longitude / 20 - 75, { precision: "settlement" }) }],
      }
    }),
  })

  test("four thousand are compared within a small part of their eight million pairs, and nothing is left out", () => {
    const { compared, notCompared } = candidates(contextOf(madeUp(4_000)), { comparisons: 100_000 })
    expect(notCompared).toEqual([])
    expect(compared).toBeLessThan(10_000)
  })

  test("ten thousand in one town on one day are looked at as far as it was allowed, and no further", () => {
    const crowd: Dataset = {
      ...dataset({}),
      incidents: Array.from({ length: 10_000 }, (_, index) => ({
        id: `incident:${index % 2 === 0 ? "a" : "b"}/${index}` as IncidentId,
        when: [{ value: daysBetween("2024-01-04", "2024-01-04") }],
        where: [{ value: town }],
      })),
    }
    const { compared, pairs, notCompared } = candidates(contextOf(crowd), { comparisons: 5_000, limit: 10 })
    expect(compared).toBeLessThanOrEqual(5_000)
    expect(pairs.length).toBe(10)
    expect(notCompared.map(({ incidents }) => incidents)).toEqual([10_000])
  })
})
