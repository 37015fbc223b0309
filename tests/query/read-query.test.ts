// A question from elsewhere: whatever it is made of, it is read or refused in words, and soon.
import { describe, expect, test } from "vitest"
import {
  actor,
  atLeast,
  CasusError,
  type CountRange,
  contextOf,
  dataset,
  issueText,
  name,
} from "../../src/index.ts"
import { evaluate, killed, not, type Query, readQuery, truthOf } from "../../src/query/index.ts"

const taleban = actor({ id: "actor:ucdp/303", names: ["Taleban", name("Taliban", { kind: "alias" })] })
const context = contextOf(dataset({ actors: [taleban, actor({ id: "actor:ucdp/118", names: "Army" })] }))

const refusalOf = (ask: () => unknown): CasusError | undefined => {
  try {
    ask()
    return undefined
  } catch (error) {
    if (error instanceof CasusError) return error
    throw error
  }
}

describe("a question that is no plain data", () => {
  const revoked = <T extends object>(target: T): T => {
    const { proxy, revoke } = Proxy.revocable(target, {})
    revoke()
    return proxy
  }

  test.each([
    ["a proxy that is revoked", revoked({})],
    ["a list that is a revoked proxy", { and: revoked([]) }],
    [
      "a proxy whose traps throw",
      new Proxy(
        {},
        {
          getOwnPropertyDescriptor: () => {
            throw new Error("trap")
          },
        },
      ),
    ],
  ])("is refused and throws nothing: %s", (_, input) => {
    expect(readQuery(input).issues.map(({ rule }) => rule)).toContain("data/proxy")
  })

  // A list says how long it is, and the longest there can be takes minutes to go through.
  test.each([
    ["or", { or: new Array(4_294_967_295) }, "query/too-large"],
    ["country", { place: { country: new Array(4_294_967_295) } }, "data/sparse"],
  ])("costs nothing where a list of %s is all holes", (_, input, rule) => {
    expect(readQuery(input).issues.map((issue) => issue.rule)).toEqual([rule])
    const refused = refusalOf(() => evaluate(input as unknown as Query, [], context))
    expect(refused?.issues.map((issue) => issue.rule)).toEqual([rule])
  })
})

describe("a phrase that was given something else", () => {
  test("never asks of everything because the question to turn round is missing", () => {
    expect(refusalOf(() => not(undefined as unknown as Query))?.issues[0]?.path).toEqual(["not"])
  })

  test("says that a count is wanted where a number stands", () => {
    const refused = refusalOf(() => killed(5 as unknown as CountRange))
    expect(refused?.message).toContain("5 is of the wrong type. Expected: a CountRange")
    expect(refusalOf(() => killed({ min: 5, mx: 7 } as CountRange))?.issues[0]?.rule).toBe("read/unknown-key")
  })
})

describe("an actor that the dataset lacks", () => {
  const expected = (id: string) =>
    readQuery({ party: { actor: id } }, context).issues.map((issue) => issue.expected)

  test("is looked for by name, and the ids of those that are called so are told", () => {
    expect(expected("actor:taliban")).toEqual(["actor:ucdp/303 (Taliban)"])
    expect(expected("actor:desk/the-taleban")).toEqual(["actor:ucdp/303 (Taleban)"])
  })

  test("of no such name is answered with some that there are", () => {
    expect(expected("actor:front-of-nobody")).toEqual([
      "one of its 2, such as actor:ucdp/303, actor:ucdp/118",
    ])
  })

  test("is told with names that cannot act where they are shown", () => {
    const acting = actor({ id: "actor:1", names: `Esc\u001b[31m ${"x".repeat(400)}` })
    const { issues } = readQuery({ party: { actor: "actor:esc" } }, contextOf(dataset({ actors: [acting] })))
    expect(issues[0]?.expected).not.toContain("\u001b")
    expect(issues[0]?.expected.length).toBeLessThan(120)
  })
})

test("a field that a question does not have is not to be put under extra, which it does not have either", () => {
  const [told = ""] = readQuery({ casulties: {} }).issues.map(issueText)
  expect(told).toContain("Expected: casualties (one of and, or")
  expect(told).not.toContain("extra")
})

test("a question that is sound is answered as before", () => {
  const strike = { id: "incident:1" } as const
  expect(truthOf(not(killed(atLeast(1))), strike, context)).toBe("possible")
})
