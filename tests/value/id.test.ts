// Ids: built of what is there, and each in one spelling.
import { describe, expect, test } from "vitest"
import { SubjectId } from "../../src/entity/subject.ts"
import { ActorId, actorId, CasusError, incidentId, read } from "../../src/index.ts"

type Parts = Parameters<typeof actorId>

const thrownBy = (make: () => unknown): CasusError => {
  try {
    make()
  } catch (error) {
    if (error instanceof CasusError) return error
    throw error
  }
  throw new Error("nothing was thrown")
}

describe("an id that is built", () => {
  test.each([
    [[undefined], "undefined"],
    [["ucdp", undefined], "undefined"],
    [[null], "null"],
    [[Number.NaN], "NaN"],
    [[0.5], "0.5"],
    [[2 ** 53], "9007199254740992"],
    [[{}], "an empty object"],
    [[["a"]], "a list of 1"],
    [[true], "true"],
    [[5n], "5n"],
    [[Symbol("x")], "symbol"],
    [[""], '""'],
    [["\u0000"], '"\\u0000"'],
    [["a\ud800"], '"a\\ud800"'],
  ])("is not made of what is no name: %o", (parts, named) => {
    const { issues, message } = thrownBy(() => actorId(...(parts as unknown as Parts)))
    expect(issues).toMatchObject([{ rule: "id/form", value: named }])
    expect(message).toContain("actorId(")
  })

  test("has one part or two, and at most 200 characters", () => {
    for (const parts of [[], ["a", "b", "c"], ["a".repeat(195)]]) {
      expect(thrownBy(() => actorId(...(parts as unknown as Parts))).issues).toMatchObject([
        { rule: "id/form" },
      ])
    }
    expect(actorId("a".repeat(194))).toHaveLength(200)
  })

  test("takes the whole numbers that tables hold as their text", () => {
    expect(incidentId("ucdp-ged", 300380 as unknown as string)).toBe("incident:ucdp-ged/300380")
    expect(actorId(0 as unknown as string)).toBe("actor:0")
  })

  test.each(["e\u0301tat", "a b", "a/b", "100%", "Ж", "it's (so)!*", "😀", "می‌خواهم"])(
    "is an id as the schema has it: %s",
    (text) => {
      expect(read(ActorId, actorId(text)).ok).toBe(true)
      expect(read(ActorId, actorId("desk", text)).ok).toBe(true)
    },
  )
})

describe("an id that is read", () => {
  test.each([
    ["a letter as %XX", "actor:%41"],
    ["a decomposed letter", "actor:e%CC%81"],
    ["a byte that is no text", "actor:%FF"],
    ["half a letter", "actor:%C3"],
    ["half of a surrogate pair", "actor:%ED%A0%80"],
    ["a NUL", "actor:%00"],
    ["an escape sequence", "actor:%1B%5B2J"],
    ["a C1 control", "actor:%C2%9B"],
    ["a second spelling in its dataset", "actor:%61/b"],
    ["a second spelling behind its dataset", "actor:a/%7E"],
  ])("has one spelling: %s is refused, once", (_, id) => {
    expect(read(ActorId, id).issues.map(({ rule }) => rule)).toEqual(["id/form"])
    expect(ActorId.safeParse(id).success).toBe(false)
  })

  test.each(["actor:%C3%A9tat", "actor:a%20b", "actor:%25", "actor:ucdp/5%2F3"])("%s is sound", (id) => {
    expect(read(ActorId, id).issues).toEqual([])
  })

  test("what would be right is said for one kind and for several", () => {
    expect(read(ActorId, "x").issues[0]?.expected).toMatch(/^actor:<local> or actor:<dataset>\/<local>, of /)
    const [issue] = read(SubjectId, "x").issues
    expect(issue?.message).toBe('"x" is not an id of the kind incident or aggregate.')
    expect(issue?.expected).toMatch(
      /^incident:<local> or incident:<dataset>\/<local> or aggregate:<local> or aggregate:<dataset>\/<local>, of /,
    )
  })
})
