// Questions of time by what links say of the days, too: settled where they settle it, and told why.
import { describe, expect, test } from "vitest"
import {
  type Affiliation,
  contextOf,
  dataset,
  day,
  daysBetween,
  type Incident,
  incident,
  type Link,
  link,
  minute,
  month,
} from "../../src/index.ts"
import {
  accused,
  certainly,
  evaluate,
  happened,
  indexed,
  involving,
  truthOf,
  why,
} from "../../src/query/index.ts"

const narrowed = { times: "narrowed" } as const

const bombing = incident({ id: "incident:bombing", when: month("2024-01") })
const strike = incident({ id: "incident:strike", when: day("2024-01-04") })
const oneDayAfter = link(strike, "follows", bombing, { gap: { min: 1, max: 1 } })

const withLinks = (incidents: readonly Incident[], ...links: readonly Link[]) =>
  contextOf(dataset({ incidents, links }))

const onThe3rd = happened("within", day("2024-01-03"))

describe("one day after the bombing", () => {
  const context = withLinks([bombing, strike], oneDayAfter)

  test("does not date the bombing where questions go by what was told of itself", () => {
    expect(truthOf(onThe3rd, bombing, context)).toBe("possible")
    expect(truthOf(onThe3rd, bombing, context, { times: "told" })).toBe("possible")
  })

  test("dates it where the days are narrowed, whichever way it is asked", () => {
    expect(truthOf(onThe3rd, bombing, context, narrowed)).toBe("certain")
    expect(truthOf(happened("after", day("2024-01-03")), bombing, context, narrowed)).toBe("no")
    expect([bombing, strike].filter(certainly(onThe3rd, context, narrowed))).toEqual([bombing])
    expect(evaluate(onThe3rd, [bombing], context, narrowed).exactness).toBe("exact")
    expect(indexed(context, narrowed).evaluate(onThe3rd).certain).toEqual([bombing])
  })

  test("is named as the reason", () => {
    const answer = why(onThe3rd, bombing, context, narrowed)
    expect(answer.parts[0]?.known[0]).toEqual({
      about: "when it happened",
      told: "3 January 2024",
      because: [
        "incident:bombing lies on 2024-01-03: incident:strike (2024-01-04) followed it, 1 day later.",
      ],
    })
    expect(answer.sentence).toBe(
      "Certain. On record: when it happened: 3 January 2024 (incident:bombing lies on 2024-01-03: incident:strike (2024-01-04) followed it, 1 day later).",
    )
    expect(why(onThe3rd, bombing, context).parts[0]?.known[0]).not.toHaveProperty("because")
    expect(why(onThe3rd, strike, context, narrowed).parts[0]?.known[0]).not.toHaveProperty("because")
  })

  test("says nothing where it is only suspected, or had not been said by the day asked about", () => {
    const suspected = withLinks([bombing, strike], { ...oneDayAfter, modality: "suspected" })
    expect(truthOf(onThe3rd, bombing, suspected, narrowed)).toBe("possible")
    const later = withLinks([bombing, strike], { ...oneDayAfter, saidOn: day("2024-02-01") })
    expect(truthOf(onThe3rd, bombing, later, narrowed)).toBe("certain")
    expect(truthOf(onThe3rd, bombing, later, { ...narrowed, asOf: day("2024-01-10") })).toBe("possible")
  })

  test("leaves the days that were told where another link contradicts it", () => {
    const both = withLinks([bombing, strike], oneDayAfter, link(bombing, "follows", strike))
    expect(truthOf(onThe3rd, bombing, both, narrowed)).toBe("possible")
    expect(truthOf(happened("within", day("2024-01-20")), bombing, both, narrowed)).toBe("possible")
    expect(why(onThe3rd, bombing, both, narrowed).parts[0]?.known[0]?.told).toBe("1 to 31 January 2024")
  })
})

test("a span of which no end was told did not end before it began", () => {
  const battle = incident({ id: "incident:battle", lasted: { start: day("2024-01-03") } })
  expect(truthOf(happened("before", day("2024-01-03")), battle, withLinks([battle]))).toBe("no")
})

describe("what is not dated", () => {
  const siege = incident({ id: "incident:siege" })
  const context = withLinks([siege, strike], link(strike, "follows", siege, { gap: { min: 1, max: 1 } }))
  const asked = (relation: "within" | "touching" | "before" | "after", text: string) => {
    const answer = evaluate(happened(relation, day(text)), [siege], context, narrowed)
    return [answer.truth(siege), answer.exactness]
  }

  test("may have lasted: it touches the eve of what came one day after, and need not lie in it", () => {
    expect(asked("touching", "2024-01-03")).toEqual(["certain", "exact"])
    expect(asked("within", "2024-01-03")).toEqual(["possible", "sound"])
    expect(asked("touching", "2024-01-20")).toEqual(["possible", "sound"])
    expect(asked("before", "2024-01-03")).toEqual(["no", "exact"])
  })

  test("is told by when it began and ended", () => {
    expect(why(onThe3rd, siege, context, narrowed).parts[0]?.known[0]?.told).toBe(
      "began on or before 3 January 2024 and ended on or after 3 January 2024",
    )
  })
})

test("a whole is not squeezed into the day of its part", () => {
  const offensive = incident({ id: "incident:offensive", when: month("2024-01") })
  const context = withLinks([offensive, strike], link(strike, "part-of", offensive))
  expect(truthOf(happened("within", day("2024-01-04")), offensive, context, narrowed)).toBe("possible")
  expect(truthOf(happened("touching", day("2024-01-20")), offensive, context, narrowed)).toBe("possible")
  expect(truthOf(happened("touching", day("2024-01-04")), offensive, context, narrowed)).toBe("certain")
})

test("a whole with parts on two days keeps the days that were told, as one day was told of it", () => {
  const offensive = incident({ id: "incident:offensive", when: month("2024-01") })
  const later = incident({ id: "incident:later", when: day("2024-01-09") })
  const parts = [link(strike, "part-of", offensive), link(later, "part-of", offensive)]
  const context = withLinks([offensive, strike, later], ...parts)
  expect(truthOf(happened("touching", day("2024-01-06")), offensive, context, narrowed)).toBe("possible")
  expect(why(onThe3rd, offensive, context, narrowed).parts[0]?.known[0]).toEqual({
    about: "when it happened",
    told: "1 to 31 January 2024",
  })
})

test("an hour near midnight is one day or the other by the calendar of those who count from it", () => {
  const raid = incident({ id: "incident:raid", when: minute("2024-01-04T23:30", { zone: "+03:00" }) })
  const answer = incident({ id: "incident:answer", when: month("2024-01") })
  const context = withLinks([raid, answer], link(answer, "follows", raid, { gap: { min: 1, max: 1 } }))
  const within = (first: string, last: string) =>
    truthOf(happened("within", daysBetween(first, last)), answer, context, narrowed)
  expect(within("2024-01-05", "2024-01-06")).toBe("certain")
  expect([within("2024-01-05", "2024-01-05"), within("2024-01-06", "2024-01-06")]).toEqual([
    "possible",
    "possible",
  ])
  const dated = incident({ id: "incident:answer", when: day("2024-01-06") })
  const back = withLinks([raid, dated], link(dated, "follows", raid, { gap: { min: 1, max: 1 } }))
  // On the 5th by some calendar, it is on the 4th by its own clock still.
  expect(truthOf(happened("within", day("2024-01-04")), raid, back, narrowed)).toBe("certain")
})

describe("a membership that ended within the days that were told", () => {
  const by = ["source:s"] as const
  const tie: Affiliation = {
    from: "actor:part",
    to: "actor:whole",
    kind: "part-of",
    by,
    started: day("2023-01-01"),
    ended: day("2024-01-10"),
  }
  const attacked: Incident = {
    ...bombing,
    parties: [{ value: { actor: "actor:part", role: "attacker" }, by }],
  }
  const siege = incident({ id: "incident:siege" })
  const contextWith = (...links: readonly Link[]) =>
    contextOf(
      dataset({
        sources: [{ id: "source:s", kind: "media", names: [{ text: "S", kind: "full" }] }],
        actors: [
          { id: "actor:part", kind: "armed-group", names: [{ text: "Part", kind: "full" }] },
          { id: "actor:whole", kind: "armed-group", names: [{ text: "Whole", kind: "full" }] },
        ],
        affiliations: [tie],
        incidents: [attacked, strike, siege],
        links,
        responsibility: [{ kind: "attribution", about: [attacked.id], by, against: ["actor:part"] }],
      }),
    )
  const asked = involving("actor:whole", { role: "attacker" })

  test("is settled where links leave only days on which it held", () => {
    expect(truthOf(asked, attacked, contextWith(oneDayAfter))).toBe("possible")
    expect(truthOf(asked, attacked, contextWith(oneDayAfter), narrowed)).toBe("certain")
    expect(truthOf(accused("actor:whole"), attacked, contextWith(oneDayAfter), narrowed)).toBe("certain")
  })

  test("is sound and not exact where perhaps not each day that is left is possible", () => {
    const loosely = link(attacked, "follows", siege)
    const context = contextWith(loosely)
    for (const question of [asked, accused("actor:whole")]) {
      expect(evaluate(question, [attacked], context).exactness).toBe("exact")
      const answer = evaluate(question, [attacked], context, narrowed)
      expect([answer.truth(attacked), answer.exactness]).toEqual(["possible", "sound"])
    }
  })
})
