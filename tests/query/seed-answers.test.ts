// What follows from the nineteen facts of the seed, asked as questions.
import { describe, expect, test } from "vitest"
import {
  airstrikes,
  droneAttack,
  iran,
  kerman,
  kirkuk,
  nujaba,
  pmf,
  resistance,
  seed,
  strike,
  unitedStates,
} from "../../examples/seed.mjs"
import {
  atLeast,
  atMost,
  contextOf,
  day,
  daysBetween,
  exactly,
  type Incident,
  month,
  moreThan,
} from "../../src/index.ts"
import {
  accused,
  and,
  certainly,
  claimedBy,
  evaluate,
  happened,
  inCountry,
  inPlace,
  involving,
  killed,
  linkedTo,
  not,
  onTarget,
  or,
  possibly,
  type Query,
  type QueryOptions,
  reported,
  responsibilityIs,
  saidBy,
  truthOf,
  why,
  withWeapon,
  wounded,
} from "../../src/query/index.ts"

const context = contextOf(seed)
const published = day("2024-01-04")
const of = (incident: Incident, query: Query, options: QueryOptions = {}) =>
  truthOf(query, incident, context, options)

describe("how many were killed and wounded", () => {
  test("at least two were killed in Baghdad for certain, and possibly more than five", () => {
    expect(of(strike, killed(atLeast(2)))).toBe("certain")
    expect(of(strike, killed(moreThan(5)))).toBe("possible")
    expect(of(strike, killed(atMost(1)))).toBe("no")
  })

  test("four or six were wounded there, and five were not", () => {
    expect(of(strike, wounded(exactly(4)))).toBe("possible")
    expect(of(strike, wounded(exactly(6)))).toBe("possible")
    expect(of(strike, wounded(exactly(5)))).toBe("no")
    expect(of(strike, or(wounded(exactly(4)), wounded(exactly(6))))).toBe("certain")
  })

  test("whether anybody was wounded in Kirkuk was not reported, which is not zero", () => {
    expect(of(kirkuk, reported("wounded"))).toBe("no")
    expect(of(kirkuk, wounded(exactly(0)))).toBe("possible")
    expect(of(kirkuk, wounded(atLeast(1)))).toBe("possible")
  })

  test("more than 80 leaves 80 out", () => {
    expect(of(kerman, killed(moreThan(80)))).toBe("certain")
    expect(of(kerman, killed(exactly(80)))).toBe("no")
    expect(of(kerman, killed(atLeast(82)))).toBe("possible")
  })
})

describe("when", () => {
  test("from 5 to 10 December 2023 it was Kirkuk possibly, and nothing else with a day", () => {
    const found = evaluate(
      happened("within", daysBetween("2023-12-05", "2023-12-10")),
      [strike, kirkuk, kerman],
      context,
    )
    expect(found.certain).toEqual([])
    expect(found.maybe).toEqual([kirkuk])
    expect(found.exactness).toBe("exact")
  })

  test("early December is a convention: it may have been late November, and was not January", () => {
    expect(of(kirkuk, happened("within", daysBetween("2023-12-01", "2023-12-10")))).toBe("possible")
    expect(of(kirkuk, happened("within", month("2023-11")))).toBe("possible")
    expect(of(kirkuk, happened("within", month("2024-01")))).toBe("no")
  })

  test("last month is certain to lie in December, and possibly before Kirkuk's window ends", () => {
    expect(of(airstrikes, happened("within", month("2023-12")))).toBe("certain")
    expect(of(airstrikes, happened("before", day("2023-12-10")))).toBe("possible")
  })
})

describe("who", () => {
  test("nobody has claimed the strike as of the article, and of the next day that is only possible", () => {
    expect(of(strike, responsibilityIs("unclaimed"), { asOf: published })).toBe("certain")
    expect(of(strike, responsibilityIs("unclaimed"), { asOf: day("2024-01-05") })).toBe("possible")
    expect(of(strike, claimedBy(unitedStates))).toBe("no")
  })

  test("the United States are accused, which makes them no certain attacker", () => {
    expect(of(strike, accused(unitedStates))).toBe("certain")
    expect(of(strike, accused(unitedStates, { by: nujaba }))).toBe("certain")
    expect(of(strike, accused(iran))).toBe("no")
    expect(of(strike, involving(unitedStates, { role: "attacker" }))).toBe("possible")
    expect(of(strike, not(involving(unitedStates, { role: "attacker" })))).toBe("possible")
  })

  test("anybody may have struck in Kirkuk, unless only the named are asked for", () => {
    const attacker = involving(unitedStates, { role: "attacker" })
    expect(of(kirkuk, attacker)).toBe("possible")
    expect(of(kirkuk, attacker, { unknownParties: "named-only" })).toBe("no")
    expect(of(strike, attacker, { unknownParties: "named-only" })).toBe("possible")
  })

  test("the Popular Mobilization was hit for certain, the Islamic Resistance possibly", () => {
    expect(of(strike, involving(pmf, { role: "target" }))).toBe("certain")
    expect(of(strike, onTarget({ of: pmf.id }))).toBe("certain")
    expect(of(strike, involving(resistance, { role: "target" }))).toBe("possible")
    expect(of(kerman, involving(pmf, { role: "target" }), { unknownParties: "named-only" })).toBe("no")
  })
})

describe("where, with what, by whose word", () => {
  test("Kirkuk province excludes what was in Iran, and not what was in Iraq without a province", () => {
    const province = inPlace({ country: ["IQ"], admin: "Kirkuk province" })
    expect([kirkuk, strike, kerman].map((one) => of(one, province))).toEqual(["certain", "possible", "no"])
    expect(of(droneAttack, inCountry("IQ"))).toBe("possible")
  })

  test("a drone and its rockets are two axes, so each is certain", () => {
    expect(of(strike, withWeapon({ delivery: ["drone"] }))).toBe("certain")
    expect(of(strike, withWeapon({ munition: ["rocket"] }))).toBe("certain")
    expect(of(kerman, withWeapon({ delivery: ["drone"] }))).toBe("possible")
  })

  test("who said something of it, also through others", () => {
    expect(of(strike, saidBy("source:reuters"))).toBe("certain")
    expect(of(kerman, saidBy("source:reuters"))).toBe("no")
  })

  test("the airstrikes answered the drone attack, not the other way round", () => {
    expect(of(airstrikes, linkedTo(droneAttack, "retaliation-for"))).toBe("certain")
    expect(of(droneAttack, linkedTo(airstrikes, "retaliation-for"))).toBe("no")
  })
})

describe("filters and reasons", () => {
  test("the easy path is Array#filter", () => {
    expect(seed.incidents.filter(certainly(killed(atLeast(5)), context))).toEqual([kirkuk, kerman])
    expect(seed.incidents.filter(possibly(killed(atMost(2)), context))).toEqual([
      strike,
      seed.incidents[3],
      droneAttack,
      airstrikes,
    ])
  })

  test("why names each part, what is known of it, and the fewest facts that would settle it", () => {
    const reason = why(and(killed(moreThan(5)), involving(resistance, { role: "target" })), strike, context)
    expect(reason.truth).toBe("possible")
    expect(reason.parts.map(({ truth }) => truth)).toEqual(["possible", "possible"])
    expect(reason.parts[0]?.known).toEqual([{ about: "how many were killed", told: "at least 2" }])
    expect(reason.toBeCertain?.facts).toEqual([
      "how many were killed",
      "whether Al Nujaba was part of Islamic Resistance in Iraq then (the outlet)",
    ])
    expect(reason.toBeNo?.facts).toEqual(["how many were killed"])
    expect(reason.sentence).toContain("It turns on how many were killed.")
  })

  test("what is certain has nothing left to settle", () => {
    const reason = why(killed(atLeast(1)), strike, context)
    expect(reason.truth).toBe("certain")
    expect(reason.toBeCertain).toBeUndefined()
    expect(reason.toBeNo).toBeUndefined()
  })
})
