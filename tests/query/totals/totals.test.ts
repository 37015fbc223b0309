// Totals over incidents: what is certain of them, what leaves them open, and what is never added twice.
import { describe, expect, test } from "vitest"
import { kerman, kirkuk, seed, strike } from "../../../examples/seed.mjs"
import {
  type Aggregate,
  aggregate,
  atLeast,
  between,
  type CountRange,
  casualties,
  contextOf,
  type DatasetInit,
  dataset,
  day,
  daysBetween,
  exactly,
  type Incident,
  type IncidentId,
  incident,
  type Link,
  link,
  minute,
  month,
  moreThan,
  none,
  place,
  says,
  since,
  source,
  span,
  unknownCount,
  year,
} from "../../../src/index.ts"
import { happened, truthOf } from "../../../src/query/index.ts"
import { mergeBounds } from "../../../src/query/totals/bounds.ts"
import { byParty } from "../../../src/query/totals/grouping.ts"
import { meanOf } from "../../../src/query/totals/mean.ts"
import { boundsOfMember, type Member } from "../../../src/query/totals/member.ts"
import { type TotalsOptions, totals } from "../../../src/query/totals/totals.ts"

const told = (id: string, killed?: CountRange, more: Partial<Incident> = {}): Incident =>
  incident({
    id: `incident:${id}`,
    ...(killed === undefined ? {} : { casualties: casualties({ killed }) }),
    ...more,
  } as never)

const killedIn = (incidents: readonly Incident[], init: DatasetInit = {}, options: TotalsOptions = {}) =>
  totals(incidents, "killed", contextOf(dataset({ incidents: [...incidents], ...init })), options)

const same = (a: Incident, b: Incident, modality?: Link["modality"]): Link =>
  link(a, "same-as", b, { by: "source:desk", ...(modality === undefined ? {} : { modality }) })

const partOf = (part: Incident, whole: Incident | Aggregate): Link =>
  link(part, "part-of", whole, { by: "source:desk" })

describe("the seed", () => {
  const context = contextOf(seed)

  test("at least 88 were killed over Baghdad, Kirkuk and Kerman, and all three leave it open", () => {
    const killed = totals([strike, kirkuk, kerman], "killed", context)
    expect(killed.count).toEqual({ min: 3, max: 3 })
    expect(killed.sum).toEqual({ min: 88 })
    expect(killed.openBecauseOf).toEqual([strike.id, kirkuk.id, kerman.id].sort())
    expect(killed.exactness).toBe("exact")
  })

  test("of Baghdad and Kirkuk perhaps none had more than five killed, and no sum is certain", () => {
    const killed = totals([strike, kirkuk], "killed", context, {
      membership: () => ({ truth: "possible", allowed: [moreThan(5)] }),
    })
    expect(killed.count).toEqual({ min: 0, max: 2 })
    expect(killed.sum).toEqual({ min: 0 })
    expect(killed.openBecauseOf).toEqual([strike.id, kirkuk.id].sort())
    expect(killed.largest).toEqual({ min: 6 })
  })

  test("the series of at least 100 attacks is left out, and that is said", () => {
    const killed = totals([strike, kirkuk, kerman], "killed", context)
    expect(killed.aggregatesLeftOut).toEqual(seed.aggregates.map(({ id }) => id).sort())
    expect(killed.assumptions.join(" ")).toContain("is left out")
  })
})

describe("unknown, zero and not reported", () => {
  test("an unknown number leaves the sum open, zero adds nothing, and silence is named", () => {
    const [unknown, zero, silent] = [told("unknown", unknownCount()), told("zero", none), told("silent")]
    const killed = killedIn([unknown, zero, silent, told("two", exactly(2))])
    expect(killed.sum).toEqual({ min: 2 })
    expect(killed.openBecauseOf).toEqual(["incident:silent", "incident:unknown"])
    expect(killed.notReported).toEqual(["incident:silent"])
  })

  test("silence that is left out changes what the sum means, and the total says so", () => {
    const killed = killedIn([told("silent"), told("two", exactly(2))], {}, { unreportedAs: "left-out" })
    expect(killed.sum).toEqual({ min: 2, max: 2 })
    expect(killed.count).toEqual({ min: 2, max: 2 })
    expect(killed.summed).toEqual({ min: 1, max: 1 })
    expect(killed.notReported).toEqual(["incident:silent"])
    expect(killed.assumptions).toContain(
      "The sum leaves out 1 incident without a report of killed, which need not be zero.",
    )
  })

  test("nothing at all is none, and has no largest and no mean", () => {
    const killed = killedIn([])
    expect(killed).toMatchObject({ count: none, sum: none, openBecauseOf: [], notReported: [] })
    expect("largest" in killed || "smallest" in killed || "mean" in killed).toBe(false)
  })
})

describe("best figures", () => {
  test("make a best sum only where every incident has one", () => {
    const five = told("five", between(4, 6, { best: 5 }))
    expect(killedIn([five, told("two", exactly(2))]).sum).toEqual({ min: 6, max: 8, best: 7 })
    const partly = killedIn([five, told("some", between(1, 3))])
    expect(partly.sum).toEqual({ min: 5, max: 9 })
    expect(partly.bestFigures).toEqual({ sum: 5, of: 1 })
    const perhaps = killedIn([five], {}, { membership: () => "possible" })
    expect(perhaps.sum).toEqual({ min: 0, max: 6 })
  })
})

describe("figures too large to be written", () => {
  const highest = Number.MAX_SAFE_INTEGER
  test("bound the sum from below and from above not at all, which is told", () => {
    const killed = killedIn([told("a", exactly(highest)), told("b", exactly(2))])
    expect(killed.sum).toEqual({ min: highest })
    expect(killed.openBecauseOf).toEqual([])
    expect(killed.exactness).toBe("sound")
    expect(killed.assumptions.join(" ")).toContain("too large")
  })

  test("shares of a divided total never bound more than they say, in any order", () => {
    const shares = Array.from({ length: 9 }, (_, index) =>
      boundsOfMember({
        id: `incident:${index}`,
        membership: "certain",
        value: [{ min: (index + 1) / 7, max: (index + 1) / 7 }],
      }),
    )
    const whole = mergeBounds(shares)
    expect(whole.sum.min).toBeLessThanOrEqual(45 / 7)
    expect(whole.sum.max).toBeGreaterThanOrEqual(45 / 7)
    expect(whole.sum.max! - whole.sum.min).toBeLessThan(0.0001)
    expect(whole.sum.basis).toBe("apportioned")
    expect(mergeBounds([mergeBounds(shares.slice(4).reverse()), mergeBounds(shares.slice(0, 4))])).toEqual(
      whole,
    )
  })
})

describe("the mean", () => {
  const member = (id: IncidentId, membership: Member["membership"], ...value: CountRange[]): Member => ({
    id,
    membership,
    value,
  })
  test("is lowered by whoever only may belong, and open where one figure is", () => {
    const certain = member("incident:1", "certain", exactly(4))
    expect(meanOf([certain, member("incident:2", "possible", exactly(1))])).toEqual({
      min: 2.5,
      max: 4,
      mayBeEmpty: false,
    })
    expect(meanOf([certain, member("incident:2", "possible", atLeast(9))])).toEqual({
      min: 4,
      mayBeEmpty: false,
    })
    expect(meanOf([member("incident:2", "possible", between(1, 3))])).toEqual({
      min: 1,
      max: 3,
      mayBeEmpty: true,
    })
  })
})

describe("the mean with aggregates", () => {
  test("is not taken, since an aggregate is not one incident", () => {
    const attacks = aggregate({
      id: "aggregate:attacks",
      incidents: exactly(100),
      casualties: casualties({ killed: exactly(50) }),
      basis: "period",
    })
    expect(killedIn([], {}, { aggregates: [attacks] })).not.toHaveProperty("mean")
    expect(killedIn([told("a", exactly(2))]).mean).toEqual({ min: 2, max: 2, mayBeEmpty: false })
  })
})

describe("records of one incident", () => {
  const [a, b] = [told("a", exactly(4)), told("b", exactly(6))]
  test("count once, with the numbers that either tells", () => {
    const killed = killedIn([a, b], { links: [same(a, b)] })
    expect(killed).toMatchObject({ count: { min: 1, max: 1 }, sum: { min: 4, max: 6 }, exactness: "exact" })
  })

  test("that only may be one count once below and twice above", () => {
    const killed = killedIn([a, b], { links: [same(a, b, "possible")] })
    expect(killed).toMatchObject({ count: { min: 1, max: 2 }, sum: { min: 4, max: 10 }, exactness: "sound" })
  })

  test("are one through a record that is not asked for, too", () => {
    const c = told("c", exactly(5))
    const context = contextOf(dataset({ incidents: [a, b, c], links: [same(a, c), same(c, b)] }))
    expect(totals([a, b], "killed", context).count).toEqual({ min: 1, max: 1 })
  })

  test("leave the number to those that tell it, and withdrawn or duplicate ones do not count", () => {
    const silent = told("silent")
    expect(killedIn([a, silent], { links: [same(a, silent)] }).sum).toEqual({ min: 4, max: 4 })
    const gone = told("gone", exactly(100), { record: "withdrawn" })
    expect(killedIn([a, a, gone, told("twin", exactly(9), { record: "duplicate" })]).sum).toMatchObject({
      max: 4,
    })
  })

  test("are one only once that has been said", () => {
    const later = link(a, "same-as", b, { by: "source:desk", saidOn: day("2024-02-01") })
    const init = { links: [later] }
    expect(killedIn([a, b], init, { asOf: day("2024-01-01") }).count).toEqual({ min: 2, max: 2 })
    expect(killedIn([a, b], init, { asOf: day("2024-03-01") }).count).toEqual({ min: 1, max: 1 })
  })
})

describe("incidents within incidents", () => {
  const [first, second] = [told("first", exactly(3)), told("second", atLeast(4))]
  test("are not added to the whole, which is no smaller than they are together", () => {
    const whole = told("whole", between(5, 20))
    const killed = killedIn([whole, first, second], { links: [partOf(first, whole), partOf(second, whole)] })
    expect(killed).toMatchObject({ count: { min: 1, max: 1 }, sum: { min: 7, max: 20 }, exactness: "exact" })
  })

  test("count where their whole is not asked for, and cannot outgrow it", () => {
    const whole = told("whole", between(5, 20))
    const killed = killedIn(
      [whole, first, second],
      { links: [partOf(first, whole), partOf(second, whole)] },
      { membership: ({ id }) => (id === whole.id ? "no" : "certain") },
    )
    expect(killed).toMatchObject({ count: { min: 2, max: 2 }, sum: { min: 7, max: 20 } })
  })

  test("that outgrow their whole are a conflict that names them, and no number is chosen", () => {
    const whole = told("whole", exactly(5))
    const killed = killedIn([whole, first, second], { links: [partOf(first, whole), partOf(second, whole)] })
    expect(killed.conflicts).toEqual([
      {
        whole: ["incident:whole"],
        parts: ["incident:first", "incident:second"],
        because: "Its parts come to at least 7 people, which is more than it allows.",
      },
    ])
    expect(killed.sum).toEqual({ min: 5 })
    expect(killed.exactness).toBe("sound")
  })

  test("of a silent incident that is left out are within what that one is part of, not beside it", () => {
    const [silent, whole, part] = [told("silent"), told("whole", exactly(4)), told("part", atLeast(0))]
    const links = [partOf(part, silent), partOf(silent, whole)]
    const killed = killedIn([part, silent, whole], { links }, { unreportedAs: "left-out" })
    expect(killed.sum).toEqual({ min: 4, max: 4 })
    expect(killed.largest).toEqual({ min: 4, max: 4 })
    expect(killed.exactness).toBe("exact")
  })

  test("of a silent incident that is left out stand by themselves in the smallest number", () => {
    const [silent, part, other] = [told("silent"), told("part", between(0, 2)), told("other", exactly(5))]
    const links = [partOf(part, silent), partOf(other, silent)]
    const killed = killedIn([part, other, silent], { links }, { unreportedAs: "left-out" })
    expect(killed.smallest).toEqual({ min: 0, max: 2 })
    expect(killed.summed).toEqual({ min: 2, max: 2 })
  })

  test("in a circle are bounded by the largest and by all of them, and the circle is told", () => {
    const killed = killedIn([first, told("x", exactly(5))], {
      links: [partOf(first, told("x")), partOf(told("x"), first)],
    })
    expect(killed.sum).toEqual({ min: 5, max: 8 })
    expect(killed.conflicts.map(({ whole }) => whole)).toEqual([["incident:first", "incident:x"]])
  })
})

describe("aggregates", () => {
  const attacks = aggregate({
    id: "aggregate:attacks",
    incidents: atLeast(100),
    casualties: casualties({ killed: between(50, 80) }),
    basis: "cumulative",
    period: since(month("2023-10")),
  })
  const inside = told("inside", exactly(10), { when: [{ value: day("2023-12-05") }] })
  const before = told("before", exactly(7), { when: [{ value: day("2023-05-05") }] })

  test("hold the incidents that may belong to them, so that a hundred and one are a hundred", () => {
    const killed = killedIn([inside], { aggregates: [attacks] }, { aggregates: [attacks] })
    expect(killed.count).toEqual({ min: 100 })
    expect(killed.sum).toEqual({ min: 50, max: 90 })
    expect(killed.aggregatesLeftOut).toEqual([])
  })

  test("are added to what lies outside their time", () => {
    const killed = killedIn([inside, before], { aggregates: [attacks] }, { aggregates: [attacks] })
    expect(killed.count).toEqual({ min: 101 })
    expect(killed.sum).toEqual({ min: 57, max: 97 })
  })

  test("hold what is linked to them, and nothing is added", () => {
    const killed = killedIn(
      [inside],
      { aggregates: [attacks], links: [partOf(inside, attacks)] },
      { aggregates: [attacks] },
    )
    expect(killed.sum).toEqual({ min: 50, max: 80 })
  })

  test("are no larger for a number that only a record tells which is not asked for", () => {
    const [teller, silent] = [told("teller", atLeast(1)), told("silent")]
    const open = aggregate({ id: "aggregate:open", incidents: atLeast(0), basis: "period" })
    const killed = killedIn(
      [teller, silent],
      { aggregates: [open], links: [same(teller, silent), partOf(silent, open)] },
      { aggregates: [open], membership: ({ id }) => (id === teller.id ? "no" : "certain") },
    )
    expect(killed.sum).toEqual({ min: 0 })
  })

  test("may hold what happened about the day before their time, and not what happened weeks before", () => {
    const about = (text: string) =>
      told("about", exactly(10), { when: [{ value: day(text, { approximate: true }) }] })
    const sumWith = (one: Incident) =>
      killedIn([one], { aggregates: [attacks] }, { aggregates: [attacks] }).sum
    expect(sumWith(about("2023-09-30"))).toEqual({ min: 50, max: 90 })
    expect(sumWith(about("2023-09-15"))).toEqual({ min: 60, max: 90 })
  })

  test("may hold what is told to the minute of the eve, where it may have been the next day", () => {
    const eve = minute("2023-09-30T23:30", { zone: "Z" })
    const sumWith = (time: Partial<Incident>) =>
      killedIn([told("eve", exactly(10), time)], { aggregates: [attacks] }, { aggregates: [attacks] }).sum
    expect(sumWith({ when: [{ value: eve }] })).toEqual({ min: 50, max: 90 })
    expect(sumWith({ lasted: [{ value: span(eve, eve) }] })).toEqual({ min: 50, max: 90 })
  })

  test("that may overlap are at least the larger and at most both", () => {
    const others = aggregate({
      id: "aggregate:others",
      incidents: between(20, 30),
      casualties: casualties({ killed: between(60, 70) }),
      basis: "period",
    })
    const killed = killedIn([], { aggregates: [attacks, others] }, { aggregates: [attacks, others] })
    expect(killed.sum).toEqual({ min: 60, max: 150 })
    expect(killed.count).toEqual({ min: 100 })
  })
})

describe("groups", () => {
  const kirkuk = told("kirkuk", exactly(5), { when: [{ value: daysBetween("2023-11-25", "2023-12-05") }] })
  const sharp = told("sharp", exactly(2), { when: [{ value: day("2023-12-20") }] })

  test("hold an incident possibly where its month is open, and do not add up to the whole", () => {
    const killed = killedIn([kirkuk, sharp], {}, { by: "month" })
    expect(killed.groups?.map(({ key, count, sum }) => [key, count, sum])).toEqual([
      ["2023-11", { min: 0, max: 1 }, { min: 0, max: 5 }],
      ["2023-12", { min: 1, max: 2 }, { min: 2, max: 7 }],
    ])
    expect(killed.sum).toEqual({ min: 7, max: 7 })
    expect(killed.groupsOverlap).toBe(true)
    expect(killed.assumptions.join(" ")).toContain("do not add up")
  })

  const monthsOf = (time: Partial<Incident>) =>
    killedIn([told("one", exactly(1), time)], {}, { by: "month" }).groups?.map(({ key, count }) => [
      key,
      count.min,
    ])
  const about = (text: string) => monthsOf({ when: [{ value: day(text, { approximate: true }) }] })

  test("hold about 3 March certainly in March, and about 1 March possibly in February, as questions do", () => {
    expect(about("2024-03-03")).toEqual([["2024-03", 1]])
    expect(about("2024-03-01")).toEqual([
      ["2024-02", 0],
      ["2024-03", 0],
    ])
    for (const [text, truth] of [
      ["2024-03-03", "certain"],
      ["2024-03-01", "possible"],
    ] as const) {
      const one = told("one", exactly(1), { when: [{ value: day(text, { approximate: true }) }] })
      const context = contextOf(dataset({ incidents: [one] }))
      expect(truthOf(happened("within", month("2024-03")), one, context)).toBe(truth)
    }
  })

  test("know nothing of a day that is doubted as a whole", () => {
    expect(monthsOf({ when: [{ value: day("2024-03-03", { uncertain: true }) }] })).toEqual([["unknown", 1]])
  })

  test("are the months of several accounts, and none between them", () => {
    const when = [{ value: day("2024-03-03") }, { value: day("2024-05-05") }]
    expect(monthsOf({ when })).toEqual([
      ["2024-03", 0],
      ["2024-05", 0],
    ])
    expect(monthsOf({ when: [{ value: day("2024-03-03") }, { value: day("2024-03-20") }] })).toEqual([
      ["2024-03", 1],
    ])
  })

  test("hold what lasted over the end of a month in the one in which it began", () => {
    const siege = { lasted: [{ value: span(day("2024-02-28"), day("2024-03-03")) }] }
    expect(monthsOf(siege)).toEqual([["2024-02", 1]])
    expect(monthsOf({ lasted: [{ value: since(day("2024-02-28")) }] })).toEqual([["2024-02", 1]])
  })

  test("of the first and last days that can be written hold what is about so, without a name beyond", () => {
    expect(about("9999-12-31")).toEqual([["9999-12", 1]])
    expect(about("0000-01-01")).toEqual([["0000-01", 1]])
  })

  test("are possible where an account leaves them open, or only alleges them", () => {
    const groupsOf = (by: TotalsOptions["by"] & string, more: Partial<Incident>) =>
      killedIn([told("one", exactly(1), more)], {}, { by }).groups?.map(({ key, count }) => [key, count.min])
    const somewhere = { value: place("Somewhere", { precision: "unknown" }) }
    const iraq = { value: place("Baghdad", { country: "IQ", admin: ["Baghdad"], precision: "settlement" }) }
    expect(groupsOf("country", { where: [iraq, somewhere] })).toEqual([["IQ", 0]])
    expect(groupsOf("admin", { where: [iraq, somewhere] })).toEqual([["Baghdad, IQ", 0]])
    expect(groupsOf("kind", { kind: [{ value: "one-sided", modality: "alleged" }] })).toEqual([
      ["one-sided", 0],
    ])
    const by = (id: "a" | "b") => ({
      by: [`source:${id}` as const],
      value: { actor: `actor:${id}` as const, role: "target" as const },
    })
    expect(groupsOf("party", { parties: [by("a"), by("b")] })).toEqual([
      ["actor:a", 0],
      ["actor:b", 0],
    ])
  })

  test("set apart what may fall into very many of them, and what nothing is known of", () => {
    const vague = told("vague", exactly(1), { when: [{ value: daysBetween("1990-01-01", "2023-12-31") }] })
    const open = told("open", exactly(1), { when: [{ value: since(year(2001)).start }] })
    const killed = killedIn([vague, open, told("undated", exactly(1))], {}, { by: "month" })
    expect(killed.groups?.map(({ key, kind, count }) => [key, kind, count.max])).toEqual([
      ["2001-01", "named", 1],
      ["2001-02", "named", 1],
      ["2001-03", "named", 1],
      ["2001-04", "named", 1],
      ["2001-05", "named", 1],
      ["2001-06", "named", 1],
      ["2001-07", "named", 1],
      ["2001-08", "named", 1],
      ["2001-09", "named", 1],
      ["2001-10", "named", 1],
      ["2001-11", "named", 1],
      ["2001-12", "named", 1],
      ["several", "several", 1],
      ["unknown", "unknown", 1],
    ])
    expect(killed.assumptions.join(" ")).toContain("stand apart")
  })

  test("of records of one incident are the groups of each, certain only where they agree", () => {
    const other = told("other", exactly(6), { when: [{ value: day("2023-12-20") }] })
    const early = told("early", exactly(4), { when: [{ value: day("2023-11-20") }] })
    const killed = killedIn([early, other], { links: [same(early, other)] }, { by: "month" })
    expect(killed.groups?.map(({ key, count }) => [key, count])).toEqual([
      ["2023-11", { min: 0, max: 1 }],
      ["2023-12", { min: 0, max: 1 }],
    ])
    expect(killed.count).toEqual({ min: 1, max: 1 })
  })

  test("are countries, units, datasets, actors, or whatever a function tells", () => {
    const baghdad = told("ucdp-ged/1", exactly(2), {
      where: [{ value: place("Baghdad", { country: "IQ", admin: ["Baghdad"], precision: "settlement" }) }],
      parties: [
        { value: { actor: "actor:militia", role: "target" } },
        { value: { actor: "actor:us", role: "attacker" }, modality: "alleged" },
      ],
    })
    const keys = (by: TotalsOptions["by"]) =>
      killedIn([baghdad], {}, by === undefined ? {} : { by }).groups?.map(({ key, count }) => [
        key,
        count.min,
      ])
    expect(keys("country")).toEqual([["IQ", 1]])
    expect(keys("admin")).toEqual([["Baghdad, IQ", 1]])
    expect(keys("dataset")).toEqual([["ucdp-ged", 1]])
    expect(keys("kind")).toEqual([["unknown", 1]])
    expect(keys(byParty("attacker"))).toEqual([["actor:us", 0]])
    expect(keys("party")).toEqual([
      ["actor:militia", 1],
      ["actor:us", 0],
    ])
    expect(keys(() => ["unknown", "named"])).toEqual([
      ["named", 0],
      ["unknown", 0],
    ])
  })
})

describe("datasets that count different things", () => {
  test("are named with what differs", () => {
    const sources = (["ucdp", "acled"] as const).map((id, index) =>
      source({
        id: `source:${id}`,
        names: id,
        kind: "dataset",
        extra: { "coverage:unit": ["one event", "one event of one day"][index]! },
      }),
    )
    const by = (id: string, teller: `source:${string}`): Incident =>
      told(id, undefined, { casualties: [says(teller, casualties({ killed: exactly(2) }))] })
    const killed = killedIn([by("a", "source:ucdp"), by("b", "source:acled")], { sources })
    expect(killed.coverage.differs).toEqual(["unit"])
    expect(killed.coverage.datasets.map(({ unit, incidents }) => [unit, incidents])).toEqual([
      ["one event of one day", 1],
      ["one event", 1],
    ])
    expect(killed.assumptions).toContain(
      'The incidents come from datasets of which the unit differs: "one event of one day", "one event".',
    )
  })
})

describe("large and hostile input", () => {
  test("two thousand parts of one whole, and a chain of two thousand wholes, are no burden", () => {
    // Written out, since constructors would take longer than the totals.
    const on = day("2024-01-04")
    const toll = (n: number) => [
      { value: [{ outcome: "killed" as const, scope: "total" as const, count: { min: n, max: n } }] },
    ]
    const many = Array.from({ length: 4_000 }, (_, index) => ({
      id: `incident:${index}` as IncidentId,
      casualties: toll(index === 0 ? 4_000 : 1),
      when: [{ value: on }],
    }))
    const whole = dataset({ incidents: [] })
    const links = many.slice(1).map(
      ({ id }, index): Link => ({
        from: id,
        to: index < 2_000 ? many[0]!.id : many[index]!.id,
        kind: "part-of",
      }),
    )
    const context = contextOf({ ...whole, incidents: many, links })
    const killed = totals(many, "killed", context, { by: "month" })
    expect(killed.count).toEqual({ min: 1, max: 1 })
    expect(killed.sum).toEqual({ min: 4_000, max: 4_000 })
    expect(killed.groups?.length).toBe(1)
    const apart = totals(many, "killed", contextOf({ ...whole, incidents: many }), { by: "month" })
    expect(apart.sum).toEqual({ min: 7_999, max: 7_999 })
  })

  test("links to what is not in the dataset change nothing", () => {
    const a = told("a", exactly(1))
    const links = [partOf(a, told("nowhere")), same(a, told("elsewhere"))]
    expect(killedIn([a], { links }).sum).toEqual({ min: 1, max: 1 })
  })
})
