import { describe, expect, test } from "vitest"
import {
  type Attested,
  at,
  atLeast,
  atMost,
  between,
  casualties,
  contextOf,
  type DateWindow,
  dataset,
  day,
  daysBetween,
  exactly,
  fits,
  type Incident,
  incident,
  link,
  moreThan,
  none,
  place,
  publication,
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
    expect(asked(one).killed?.count).toEqual({ min: 30 })
  })

  test("what is only held possible bounds nothing", () => {
    const one = incident({
      id: "incident:1",
      casualties: [
        says("source:a", casualties({ killed: exactly(2) })),
        says("source:b", casualties({ killed: part(5) }), { modality: "possible" }),
      ],
    })
    expect(asked(one).killed).toMatchObject({ count: { min: 2, max: 2 }, floor: 0 })
  })

  test("a floor above one of two totals is a dispute", () => {
    const { killed } = asked(told({ killed: exactly(2) }, { killed: between(2, 10) }, { killed: part(5) }))
    expect(killed).toMatchObject({ alternatives: [{ min: 5, max: 10 }], disputed: true })
  })

  test("a floor above every total is a contradiction that is told", () => {
    expect(asked(told({ killed: atMost(1) }, { killed: part(3) })).killed).toMatchObject({
      count: { min: 3 },
      disputed: true,
    })
  })
})

describe("a count of a group is a floor under the count of all", () => {
  test("four children among ten dead are no rival of ten", () => {
    const { killed } = asked(
      told({ killed: exactly(10) }, { killed: { count: exactly(4), who: { age: "child" } } }),
    )
    expect(killed).toMatchObject({ count: { min: 10, max: 10 }, disputed: false, floor: 4 })
  })

  test("three civilians and five fighters in one toll do not contradict each other", () => {
    const group = (n: number, status: "civilian" | "combatant", disjoint: boolean) => ({
      count: exactly(n),
      who: { status },
      ...(disjoint ? { disjoint } : {}),
    })
    const toll = (disjoint: boolean) =>
      asked(told({ killed: [group(3, "civilian", disjoint), group(5, "combatant", disjoint)] })).killed
    expect(toll(false)).toMatchObject({ count: { min: 5 }, disputed: false })
    expect(toll(true)).toMatchObject({ count: { min: 8 }, disputed: false })
    expect(fits(toll(false), exactly(8))).toBe("possible")
  })
})

describe("about so many", () => {
  test("makes nothing certain above its floor and excludes nothing", () => {
    const { killed } = asked(told({ killed: exactly(30, { approximate: true }) }))
    expect(fits(killed, exactly(30))).toBe("possible")
    expect(fits(killed, exactly(31))).toBe("possible")
    expect(fits(killed, atLeast(0))).toBe("certain")
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

describe("a victim counts where and as far as it was said", () => {
  const person = (...outcomes: Parameters<typeof victim>[0]["outcomes"][]) =>
    victim({ id: "victim:1", outcomes: outcomes.flat(), handling: "public" })

  test("wounded in one incident and killed in another is wounded in the first", () => {
    const both = person(
      { outcome: "wounded", incident: "incident:1" },
      { outcome: "killed", incident: "incident:2" },
    )
    expect(asked(told(), [both]).wounded?.count).toEqual({ min: 1 })
  })

  test("missing, then found dead is no longer missing", () => {
    const found = person(
      { outcome: "missing", incident: "incident:1" },
      { outcome: "killed", incident: "incident:1" },
    )
    expect(asked(told(), [found]).casualties.missing).toBeUndefined()
  })

  test("a death that is only suspected makes nobody dead", () => {
    const suspected = person({ outcome: "killed", incident: "incident:1", modality: "suspected" })
    expect(asked(told({ killed: none }), [suspected]).killed?.count).toEqual({ min: 0, max: 0 })
  })

  test("asked as of a day, those count who had been told of by then", () => {
    const dated = person({ outcome: "killed", incident: "incident:1", saidOn: day("2024-01-05") })
    const one = told()
    const context = contextOf(dataset({ incidents: [one], victims: [dated] }))
    expect(resolve(one, context, { asOf: day("2024-01-05") }).killed?.count).toEqual({ min: 1 })
    expect(resolve(one, context, { asOf: day("2024-01-04") }).killed).toBeUndefined()
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

  test("what was retracted by something that was retracted stands again", () => {
    const second = says("source:a", casualties({ killed: exactly(9) }), {
      id: "statement:2",
      retracts: "statement:1",
    })
    const third = says("source:a", casualties({ wounded: exactly(1) }), { retracts: "statement:2" })
    expect(asked(incident({ id: "incident:1", casualties: [first, second, third] })).killed?.count).toEqual({
      min: 3,
      max: 3,
    })
  })

  test("a circle of replacements undoes nobody", () => {
    const a = says("source:a", casualties({ killed: exactly(2) }), {
      id: "statement:a",
      supersedes: "statement:b",
    })
    const b = says("source:b", casualties({ killed: exactly(4) }), {
      id: "statement:b",
      supersedes: "statement:a",
    })
    expect(asked(incident({ id: "incident:1", casualties: [a, b] })).killed?.alternatives).toHaveLength(2)
  })

  test("a statement is taken back wherever in the record that is said", () => {
    const one = incident({ id: "incident:1", casualties: first })
    const other = incident({
      id: "incident:2",
      casualties: says("source:a", casualties({ wounded: exactly(1) }), { retracts: "statement:1" }),
    })
    expect(resolve(one, contextOf(dataset({ incidents: [one, other] }))).killed).toBeUndefined()
  })

  test("a revision without a day takes nothing from what certainly had been said", () => {
    const undated = says("source:a", casualties({ killed: exactly(10) }), { supersedes: "statement:1" })
    const one = incident({ id: "incident:1", casualties: [first, undated] })
    const view = resolve(one, contextOf(dataset({ incidents: [one] })), { asOf: day("2024-01-04") })
    expect(view.killed?.alternatives).toEqual([
      { min: 3, max: 3 },
      { min: 10, max: 10 },
    ])
  })

  test("a statement without a day of its own was said at the latest when it was published", () => {
    const page = publication({ id: "publication:1", publishedOn: day("2024-02-01") })
    const one = incident({
      id: "incident:1",
      casualties: says("source:a", casualties({ killed: exactly(1) }), { in: page }),
    })
    const context = contextOf(dataset({ publications: [page], incidents: [one] }))
    expect(resolve(one, context, { asOf: day("2024-01-04") }).killed).toBeUndefined()
    expect(resolve(one, context, { asOf: day("2024-02-01") }).killed).toBeDefined()
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

  test("where it was launched from is not where it happened", () => {
    const one = incident({
      id: "incident:1",
      where: [
        says("source:a", at(33, 44, { precision: "settlement", role: "impact" })),
        says("source:a", at(31, 40, { precision: "exact", role: "launch" })),
      ],
    })
    expect(asked(one).where).toMatchObject({ place: { role: "impact" }, disputed: true })
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

  test("nobody is counted twice for a record given twice, a duplicate, or two records of the same", () => {
    const five = casualties({ killed: exactly(5) })
    const a = incident({ id: "incident:a", casualties: five })
    const b = incident({ id: "incident:b", casualties: five })
    const copy = incident({ id: "incident:c", casualties: five, record: "duplicate" })
    const context = contextOf(dataset({ incidents: [a, b, copy], links: [link(a, "same-as", b)] }))
    expect(total([a, a, b, copy], "killed", context).count).toMatchObject({ min: 5, max: 5 })
  })

  test("two hundred thousand incidents add up", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => ({ id: `incident:${index}` as const }))
    expect(total(many, "killed", contextOf(dataset())).count).toEqual({ min: 0 })
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

test("20,000 days that overlap are no dispute, and one apart from them is", () => {
  const days = Array.from({ length: 20_000 }, (_, n) =>
    says(`source:${n}`, daysBetween("2024-01-01", "2024-01-09")),
  )
  const told = (when: readonly Attested<DateWindow>[]) => {
    const one: Incident = { id: "incident:1", when }
    return resolve(one, contextOf(dataset({ incidents: [one] }))).when
  }
  expect(told(days)?.disputed).toBe(false)
  expect(told([...days, says("source:x", day("2024-01-10"))])?.disputed).toBe(true)
})
