import { describe, expect, test } from "vitest"
import {
  at,
  atLeast,
  atMost,
  between,
  casualties,
  contextOf,
  dataset,
  day,
  exactly,
  fits,
  type Incident,
  incident,
  moreThan,
  none,
  place,
  resolve,
  says,
  total,
  unknownCount,
  type Victim,
  victim,
} from "../../src/index.ts"

const asked = (one: Incident, victims: readonly Victim[] = []) =>
  resolve(one, contextOf(dataset({ incidents: [one], victims })))

const told = (...counts: Parameters<typeof casualties>[0][]): Incident =>
  incident({
    id: "incident:1",
    casualties: counts.map((toll, index) => says(`source:${index}`, casualties(toll))),
  })

describe("what was not said stays unsaid", () => {
  test("an outcome that nobody reported has no figure, and zero has one", () => {
    expect(asked(told({ wounded: exactly(1) })).killed).toBeUndefined()
    expect(asked(told({ killed: none })).killed?.count).toEqual({ min: 0, max: 0 })
    expect(asked(told({ killed: unknownCount() })).killed?.count).toEqual({ min: 0 })
  })

  test("no number lies between two rivals", () => {
    const { wounded } = asked(told({ wounded: exactly(6) }, { wounded: exactly(4) }))
    expect(wounded?.alternatives).toEqual([
      { min: 4, max: 4 },
      { min: 6, max: 6 },
    ])
    expect(fits(wounded, exactly(5))).toBe("no")
  })

  test("a best figure comes out only where all agree on it", () => {
    expect(
      asked(told({ killed: between(1, 9, { best: 5 }) }, { killed: between(2, 8, { best: 5 }) })).killed
        ?.count.best,
    ).toBe(5)
    expect(
      asked(told({ killed: between(1, 9, { best: 5 }) }, { killed: between(2, 8) })).killed?.count.best,
    ).toBeUndefined()
  })
})

describe("totals compete", () => {
  test("neighbouring totals contradict each other, though their numbers touch", () => {
    const { killed } = asked(told({ killed: exactly(4) }, { killed: exactly(5) }))
    expect(killed).toMatchObject({ alternatives: [{ min: 4, max: 5 }], disputed: true })
  })

  test("at least two and exactly six can both be right", () => {
    expect(asked(told({ killed: atLeast(2) }, { killed: exactly(6) })).killed).toMatchObject({
      count: { min: 2 },
      disputed: false,
    })
  })
})

describe("parts are floors", () => {
  const part = (min: number, disjoint = false) => ({
    count: atLeast(min),
    scope: "part" as const,
    ...(disjoint ? { disjoint } : {}),
  })

  test("two named dead do not loosen at least five", () => {
    expect(asked(told({ killed: atLeast(5) }, { killed: part(2) })).killed?.count).toEqual({ min: 5 })
  })

  test("a part raises a total that allowed less", () => {
    expect(asked(told({ killed: between(0, 9) }, { killed: part(3) })).killed?.count).toEqual({
      min: 3,
      max: 9,
    })
  })

  test("parts overlap unless they say otherwise, so only the largest counts", () => {
    expect(asked(told({ killed: [part(3), part(2)] })).killed?.count).toEqual({ min: 3 })
  })

  test("disjoint parts of one statement add up", () => {
    expect(asked(told({ killed: [part(3, true), part(2, true)] })).killed?.count).toEqual({ min: 5 })
  })

  test("a part of another outcome's total bounds that total", () => {
    const one = told({ killed: { count: exactly(30), scope: "part", of: "killed-or-wounded" } })
    expect(asked(one).casualties["killed-or-wounded"]?.count).toEqual({ min: 30 })
    expect(asked(one).killed).toBeUndefined()
  })

  test("a floor above every total is a contradiction that is told", () => {
    expect(asked(told({ killed: atMost(1) }, { killed: part(3) })).killed).toMatchObject({
      count: { min: 3 },
      disputed: true,
    })
  })
})

describe("victims known one by one are a floor", () => {
  const dead = (id: string, ...outcomes: ("wounded" | "killed")[]): Victim =>
    victim({
      id: `victim:${id}`,
      outcomes: outcomes.map((outcome) => ({ outcome, incident: "incident:1" })),
      handling: "public",
    })

  test("three recorded dead make at least two into at least three", () => {
    const { killed } = asked(told({ killed: atLeast(2) }), [
      dead("a", "killed"),
      dead("b", "killed"),
      dead("c", "killed"),
    ])
    expect(killed).toMatchObject({ count: { min: 3 }, floor: 3 })
  })

  test("wounded, then died is one death and nobody wounded", () => {
    const { killed, wounded } = asked(told(), [dead("a", "wounded", "killed")])
    expect(killed?.count).toEqual({ min: 1 })
    expect(wounded).toBeUndefined()
  })
})

describe("only statements that stand are used", () => {
  const first = says("source:a", casualties({ killed: exactly(3) }), {
    id: "statement:1",
    saidOn: day("2024-01-04"),
  })

  test("a superseded figure is dropped, and the reason is told", () => {
    const later = says("source:a", casualties({ killed: exactly(5) }), {
      supersedes: "statement:1",
      saidOn: day("2024-01-06"),
    })
    const { killed } = asked(incident({ id: "incident:1", casualties: [first, later] }))
    expect(killed).toMatchObject({ count: { min: 5, max: 5 }, disputed: false })
    expect(killed?.dropped).toMatchObject([{ because: "superseded", statement: { id: "statement:1" } }])
  })

  test("asked as of a day before the revision, the first figure stands", () => {
    const later = says("source:a", casualties({ killed: exactly(5) }), {
      supersedes: "statement:1",
      saidOn: day("2024-01-06"),
    })
    const one = incident({ id: "incident:1", casualties: [first, later] })
    const view = resolve(one, contextOf(dataset({ incidents: [one] })), { asOf: day("2024-01-05") })
    expect(view.killed?.count).toEqual({ min: 3, max: 3 })
    expect(view.killed?.dropped).toMatchObject([{ because: "said later" }])
  })

  test("a retracted figure leaves nothing behind", () => {
    const back = says("source:a", casualties({ wounded: exactly(1) }), { retracts: "statement:1" })
    expect(asked(incident({ id: "incident:1", casualties: [first, back] })).killed).toBeUndefined()
  })
})

describe("where and when", () => {
  test("the most precise place is taken, and the choice is named", () => {
    const one = incident({
      id: "incident:1",
      where: [
        says("source:a", place("Iraq", { country: "IQ", precision: "country" })),
        says("source:b", at(33.3, 44.4, { precision: "settlement" })),
      ],
    })
    expect(asked(one).where).toMatchObject({ policy: "most-precise", place: { precision: "settlement" } })
  })

  test("two days that cannot both be right are disputed, and the window holds both", () => {
    const one = incident({
      id: "incident:1",
      when: [says("source:a", day("2024-01-04")), says("source:b", day("2024-01-06"))],
    })
    expect(asked(one).when).toMatchObject({
      disputed: true,
      window: { earliest: "2024-01-04", latest: "2024-01-06" },
    })
  })
})

describe("totals over incidents", () => {
  test("an incident that reported nothing opens the total and adds nothing below", () => {
    const a = incident({ id: "incident:a", casualties: casualties({ killed: exactly(3) }) })
    const b = incident({ id: "incident:b" })
    expect(total([a, b], "killed", contextOf(dataset({ incidents: [a, b] })))).toEqual({
      count: { min: 3 },
      openBecauseOf: ["incident:b"],
      notReported: ["incident:b"],
    })
  })

  test("a total over nothing is none", () => {
    expect(total([], "killed", contextOf(dataset())).count).toMatchObject({ min: 0, max: 0 })
  })
})

describe("a figure against a range", () => {
  const { killed } = asked(told({ killed: atLeast(2) }))
  test.each([
    [atLeast(2), "certain"],
    [atLeast(1), "certain"],
    [moreThan(5), "possible"],
    [atMost(1), "no"],
    [none, "no"],
  ])("at least 2 within %j is %s", (range, truth) => {
    expect(fits(killed, range)).toBe(truth)
  })

  test("what was not reported excludes nothing", () => {
    expect(fits(undefined, none)).toBe("possible")
  })
})
