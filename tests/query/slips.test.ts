// Slips in code and in names: told in words what was given and what would be right, never as a bare TypeError.
import { describe, expect, test } from "vitest"
import {
  at,
  atLeast,
  CasusError,
  type Context,
  casualties,
  contextOf,
  dataset,
  explain,
  type Incident,
  incident,
  place,
  policyNamed,
  resolve,
  says,
  source,
  timeline,
} from "../../src/index.ts"
import { matches } from "../../src/matching/matches.ts"
import {
  allowedRuns,
  certainly,
  evaluate,
  indexed,
  inPlace,
  killed,
  possibly,
  type Query,
  readQuery,
  totals,
  truthOf,
  why,
} from "../../src/query/index.ts"
import { queryAnswer, queryText } from "../../src/report/index.ts"

const strike = incident({
  id: "incident:1",
  casualties: [says("source:police", casualties({ killed: atLeast(2) }))],
  where: place("Sarmin", { country: "SY", admin: ["Idlib governorate"], precision: "settlement" }),
})
const records = dataset({
  sources: [source({ id: "source:police", kind: "official", names: "The police" })],
  incidents: [strike],
})
const context = contextOf(records)
const asked = killed(atLeast(1))

const thrownBy = (slip: () => unknown): unknown => {
  try {
    return slip()
  } catch (error) {
    return error
  }
}
const wrong = (value: unknown): { readonly context: Context; readonly incident: Incident } =>
  ({ context: value, incident: value }) as never

describe("what stands in the place of a context is refused, with how one is made", () => {
  const calls: readonly (readonly [string, (given: Context) => unknown])[] = [
    ["evaluate", (given) => evaluate(asked, [strike], given)],
    ["certainly", (given) => certainly(asked, given)],
    ["possibly", (given) => possibly(asked, given)],
    ["truthOf", (given) => truthOf(asked, strike, given)],
    ["why", (given) => why(asked, strike, given)],
    ["totals", (given) => totals([strike], "killed", given)],
    ["indexed", (given) => indexed(given).evaluate(asked)],
    ["allowedRuns", (given) => allowedRuns(asked, "killed", given)],
    ["queryAnswer", (given) => queryAnswer(asked, given)],
    ["resolve", (given) => resolve(strike, given)],
    ["explain", (given) => explain(resolve(strike, context), given)],
    ["timeline", (given) => timeline(strike, given)],
    ["matches", (given) => matches(strike, strike, given)],
  ]

  test.each(calls)("by %s", (_, call) => {
    for (const [given, told] of [
      [undefined, "undefined"],
      [null, "null"],
      [records, "an object of "],
      [strike, "an object of "],
    ] as const) {
      const error = thrownBy(() => call(wrong(given).context))
      expect(error).toBeInstanceOf(CasusError)
      const [issue] = (error as CasusError).issues
      expect([issue?.rule, issue?.message.startsWith(told), issue?.expected]).toEqual([
        "given/kind",
        true,
        "a Context, made by contextOf(dataset).",
      ])
    }
    expect(thrownBy(() => call(context))).not.toBeInstanceOf(Error)
  })
})

describe("what stands in the place of an incident is refused, with how one is looked up", () => {
  const calls: readonly (readonly [string, (given: Incident) => unknown])[] = [
    ["evaluate", (given) => evaluate(asked, [given], context)],
    ["certainly", (given) => certainly(asked, context)(given)],
    ["truthOf", (given) => truthOf(asked, given, context)],
    ["why", (given) => why(asked, given, context)],
    ["resolve", (given) => resolve(given, context)],
    ["timeline", (given) => timeline(given, context)],
    ["matches, first", (given) => matches(given, strike, context)],
    ["matches, second", (given) => matches(strike, given, context)],
  ]

  test.each(calls)("by %s", (_, call) => {
    for (const given of ["incident:1", null, undefined, {}, { id: "actor:us" }, [strike]]) {
      const error = thrownBy(() => call(wrong(given).incident))
      expect(error).toBeInstanceOf(CasusError)
      expect((error as CasusError).issues[0]).toMatchObject({
        rule: "given/kind",
        expected: expect.stringContaining("context.incident(id)"),
      })
    }
  })
})

describe("a policy that trusts whom the dataset lacks", () => {
  const policy = policyNamed("trusting(source:polise)")

  test("is refused with the nearest whom it has, for all outcomes or one", () => {
    for (const options of [{ policy }, { killed: policy }]) {
      expect(() => evaluate(asked, [strike], context, options)).toThrow(
        /The dataset has no source "source:polise"\. Expected: source:police/,
      )
      expect(() => why(asked, strike, context, options)).toThrow(/source:police/)
      expect(() => totals([strike], "killed", context, { policies: options })).toThrow(/source:police/)
    }
  })

  test("is none where each of several machines holds a part", () => {
    expect(truthOf(asked, strike, context, { policy, unknownIds: "allowed" })).toBe("certain")
    expect(truthOf(asked, strike, context, { policy: policyNamed("trusting(source:police)") })).toBe(
      "certain",
    )
  })
})

describe("a unit that no record names", () => {
  test.each([
    ["Idlb governorate", "“Idlib governorate”"],
    ["idlib", "“Idlib governorate”"],
  ])("is no fault, and %s is told with the nearest that one names", (admin, near) => {
    const query = inPlace({ admin })
    const note = `No record names an administrative unit “${admin}”; the nearest that one names is ${near}.`
    const answer = queryAnswer(query, context)
    expect([answer.counts.possible, answer.notes]).toEqual([1, [note]])
    expect(queryText(answer, context)).toContain(`\n${note}\n`)
    const { notes, sentence } = why({ not: query }, strike, context)
    expect([notes, sentence.endsWith(` ${note}`)]).toEqual([[note], true])
  })

  test("is told without a nearest where none is near, and not at all where one names it", () => {
    expect(queryAnswer(inPlace({ admin: "Kerman" }), context).notes).toEqual([
      "No record names an administrative unit “Kerman”.",
    ])
    expect(queryAnswer(inPlace({ admin: "IDLIB Governorate" }), context)).not.toHaveProperty("notes")
    expect(why(asked, strike, context)).not.toHaveProperty("notes")
  })
})

describe("a question about something that asks nothing of it", () => {
  test.each<[string, unknown, string]>([
    ["place", { place: {} }, "country, admin, near, box or polygon, or no question about a place."],
    ["weapon", { weapon: {} }, "delivery or munition, or no question about a weapon."],
    ["target", { target: {} }, "what or of, or no question about a target."],
    ["target", { target: { subActors: false } }, "what or of, or no question about a target."],
  ])("is refused: %s of %j", (about, query, expected) => {
    expect(readQuery({ and: [query] }).issues).toMatchObject([{ rule: "query/nothing-asked", expected }])
    expect(() => truthOf(query as Query, strike, context)).toThrow(
      `The question about a ${about} asks nothing`,
    )
  })

  test("which an empty question is not: it is asked of every incident", () => {
    expect(readQuery({}).ok).toBe(true)
  })
})

test("why a place without a country is only possible is told: the country is what is not told", () => {
  const there = incident({ id: "incident:2", where: at(35.5, 44.4, { precision: "settlement" }) })
  const { sentence } = why(inPlace({ country: ["IQ"] }), there, contextOf(dataset({ incidents: [there] })))
  expect(sentence).toMatch(/^Possible\. On record: where it was: .*, with no country told\. /)
  expect(why(inPlace({ country: ["SY"] }), strike, context).sentence).not.toContain("no country told")
})
