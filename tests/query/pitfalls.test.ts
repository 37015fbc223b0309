// The twelve ways in which filters over uncertain records go wrong, each kept from coming back.
import { describe, expect, test } from "vitest"
import {
  actor,
  at,
  atLeast,
  atMost,
  attribution,
  casualties,
  contextOf,
  type DateWindow,
  dataset,
  day,
  exactly,
  type Incident,
  type IncidentInit,
  incident,
  minute,
  moreThan,
  none,
  place,
  says,
  unknownCount,
} from "../../src/index.ts"
import {
  certainly,
  evaluate,
  happened,
  inPlace,
  involving,
  killed,
  not,
  possibly,
  type Query,
  type QueryOptions,
  readQuery,
  reported,
  truthOf,
} from "../../src/query/index.ts"

let made = 0
const one = (init: Omit<IncidentInit, "id"> = {}): Incident => {
  made += 1
  return incident({ id: `incident:${made}`, ...init })
}
const truth = (query: Query, incident: Incident, options: QueryOptions = {}) =>
  truthOf(query, incident, contextOf(dataset({ incidents: [incident] })), options)

describe("1 · a question turned round", () => {
  const silent = one()
  const unknown = one({ casualties: casualties({ killed: unknownCount() }) })
  const query = killed(moreThan(5))

  test("neither loses nor certainly finds what was not reported", () => {
    for (const incident of [silent, unknown]) {
      expect(truth(query, incident)).toBe("possible")
      expect(truth(not(query), incident)).toBe("possible")
      expect(truth(not(not(query)), incident)).toBe("possible")
    }
  })

  test("is the other certain set, never the rest of the list", () => {
    const all = [silent, one({ casualties: casualties({ killed: exactly(9) }) })]
    const context = contextOf(dataset({ incidents: all }))
    expect(all.filter(certainly(query, context)).length).toBe(1)
    expect(all.filter(certainly(not(query), context))).toEqual([])
    expect(all.filter(possibly(not(query), context))).toEqual([silent])
  })

  test("tells unknown and unreported apart only where that is asked", () => {
    expect(truth(reported("killed"), silent)).toBe("no")
    expect(truth(reported("killed"), unknown)).toBe("certain")
  })
})

test("2, 3, 6 · a question is data: numbers, days and ids in it are never text that something else parses", () => {
  const query = killed(atLeast(3))
  expect(JSON.parse(JSON.stringify(query))).toEqual(query)
  expect(readQuery({ casualties: { outcome: "killed", min: "3" } }).ok).toBe(false)
  expect(readQuery({ casualties: { outcome: "killed", min: 3.5 } }).ok).toBe(false)
  expect(readQuery({ casualties: { outcome: "killed", min: Number.NaN } }).ok).toBe(false)
})

test("4 · a distance that equals the radius asked for gives the same answer each time", () => {
  const spot = one({ where: at(33.34, 44.4, { precision: "exact", radiusKm: 0.001 }) })
  const near = (radiusKm: number) =>
    inPlace({ near: { point: { latitude: 33.34, longitude: 44.5 }, radiusKm } })
  const answers = Array.from({ length: 50 }, (_, step) => truth(near(9.25 + step * 0.005), spot))
  expect([...new Set(answers)]).toEqual(
    [...new Set(answers)].sort((a, b) => "no possible certain".indexOf(a) - "no possible certain".indexOf(b)),
  )
  expect(answers[0]).toBe("no")
  expect(answers.at(-1)).toBe("certain")
})

test("5 · a box across the antimeridian holds Fiji and not Baghdad", () => {
  const pacific = inPlace({ box: { west: 170, south: -30, east: -170, north: 0 } })
  expect(truth(pacific, one({ where: at(-18.1, 178.4, { precision: "settlement" }) }))).toBe("certain")
  expect(truth(pacific, one({ where: at(-18.1, -179.4, { precision: "settlement" }) }))).toBe("certain")
  expect(truth(pacific, one({ where: at(33.3, 44.4, { precision: "settlement" }) }))).toBe("no")
})

test("8 · a local Thursday is the day asked about, wherever the clock stands", () => {
  const late = one({ when: minute("2024-01-04T23:30", { zone: "-05:00" }) })
  expect(truth(happened("within", day("2024-01-04")), late)).toBe("certain")
  expect(truth(happened("within", day("2024-01-05")), late)).toBe("no")
})

test("9 · more than 80 is at least 81, and up to 10 includes none", () => {
  const many = one({ casualties: casualties({ killed: moreThan(80) }) })
  expect(truth(killed(exactly(80)), many)).toBe("no")
  expect(truth(killed(none), one({ casualties: casualties({ killed: atMost(10) }) }))).toBe("possible")
})

describe("10 · bounds turned round", () => {
  test("are refused with what would be right, and not sorted in silence", () => {
    const { issues } = readQuery({ casualties: { outcome: "killed", min: 5, max: 2 } })
    expect(issues.map(({ rule, path }) => [rule, path])).toEqual([
      ["query/count-order", ["casualties", "max"]],
    ])
    const days = readQuery({ happened: { relation: "within", from: "2024-02-01", to: "2024-01-01" } })
    expect(days.issues.map(({ rule }) => rule)).toEqual(["query/days-order"])
  })

  test("are refused where a phrase makes them", () => {
    const turned = { earliest: "2024-02-01", latest: "2024-01-01", granularity: "days" } as DateWindow
    expect(() => happened("within", turned)).toThrow("date/order")
  })
})

describe("11 · possible is of little use where anybody may have done it", () => {
  const accuser = actor({ id: "actor:accuser", kind: "political", names: "the accuser" })
  const accusedOne = actor({ id: "actor:accused", kind: "state", names: "the accused" })
  const bystander = actor({ id: "actor:bystander", kind: "state", names: "the bystander" })
  const attack = one()
  const context = contextOf(
    dataset({
      actors: [accuser, accusedOne, bystander],
      incidents: [attack],
      responsibility: [attribution({ by: accuser, against: accusedOne, about: attack })],
    }),
  )
  const by = (id: "actor:accused" | "actor:bystander", options: QueryOptions = {}) =>
    truthOf(involving(id, { role: "attacker" }), attack, context, options)

  test("so one can ask of the named alone", () => {
    expect(by("actor:bystander")).toBe("possible")
    expect(by("actor:bystander", { unknownParties: "named-only" })).toBe("no")
    expect(by("actor:accused", { unknownParties: "named-only" })).toBe("possible")
  })

  test("and an accusation never becomes certain", () => {
    expect(by("actor:accused")).toBe("possible")
  })
})

test("12 · certain is said of the record: a statement said later, and rivals, take it back", () => {
  const strike = one({
    casualties: [
      says("source:a", casualties({ killed: exactly(6) }), { saidOn: day("2024-01-04") }),
      says("source:b", casualties({ killed: exactly(4) }), { saidOn: day("2024-01-06") }),
    ],
  })
  expect(truth(killed(exactly(6)), strike, { asOf: day("2024-01-05") })).toBe("certain")
  expect(truth(killed(exactly(6)), strike)).toBe("possible")
  expect(truth(killed(exactly(5)), strike)).toBe("no")
})

describe("a question that does not fit", () => {
  const baghdad = one({ where: place("Baghdad", { country: "IQ", precision: "settlement" }) })
  const context = contextOf(
    dataset({
      actors: [actor({ id: "actor:al-nujaba", kind: "armed-group", names: "Al Nujaba" })],
      incidents: [baghdad],
    }),
  )

  test("by a key, a term or an actor names the nearest that is known", () => {
    expect(readQuery({ happend: {} }).issues[0]?.expected).toContain("happened")
    expect(readQuery({ casualties: { outcome: "kiled" } }).issues[0]?.expected).toContain("killed")
    const unknown = readQuery({ party: { actor: "actor:al-nujabe" } }, context)
    expect(unknown.issues[0]).toMatchObject({
      rule: "query/unknown-id",
      path: ["party", "actor"],
      value: '"actor:al-nujabe"',
      expected: "actor:al-nujaba",
    })
    expect(() => certainly(involving("actor:al-nujabe"), context)).toThrow("actor:al-nujaba")
  })

  test("is answered where each machine holds only a part of the dataset", () => {
    const query = involving("actor:elsewhere")
    expect(evaluate(query, [baghdad], context, { unknownIds: "allowed" }).maybe).toEqual([baghdad])
  })

  test("by its depth or size is refused before it is looked at", () => {
    let deep: unknown = {}
    for (let level = 0; level < 100_000; level++) deep = { not: deep }
    expect(readQuery(deep).issues.map(({ rule }) => rule)).toEqual(["query/too-deep"])
    const wide = { or: Array.from({ length: 1_000_000 }, () => ({})) }
    expect(readQuery(wide).issues.map(({ rule }) => rule)).toEqual(["query/too-large"])
    const cyclic: { and: unknown[] } = { and: [] }
    cyclic.and.push(cyclic)
    expect(readQuery(cyclic).ok).toBe(false)
  })

  test("by what no JSON can hold is refused", () => {
    const hostile = Object.create({ kind: ["terrorism"] }, { not: { get: () => ({}), enumerable: true } })
    expect(readQuery(hostile).ok).toBe(false)
    expect(readQuery(new Proxy({}, {})).ok).toBe(false)
    expect(readQuery(null).ok).toBe(false)
    expect(readQuery([]).ok).toBe(false)
    expect(readQuery(JSON.parse('{"__proto__": {"and": []}}')).ok).toBe(false)
  })

  test("may be huge by its alternatives: it is answered part by part, and says so", () => {
    const pairs = Array.from({ length: 12 }, (_, n) => ({
      or: [killed(exactly(n)), killed(exactly(n + 20)), reported("wounded")],
    }))
    const answer = evaluate({ and: pairs }, [baghdad], context)
    expect(answer.exactness).toBe("sound")
    expect(answer.truth(baghdad)).toBe("possible")
  })
})
