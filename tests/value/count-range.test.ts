import { describe, expect, test } from "vitest"
import * as z from "zod"
import { isCasusError } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import {
  about,
  atLeast,
  atMost,
  between,
  CountBasis,
  CountRange,
  exactly,
  fewerThan,
  isCountRange,
  moreThan,
  none,
  unknownCount,
} from "../../src/value/count-range.ts"

const rulesOf = (input: unknown): readonly string[] =>
  read(CountRange, input).issues.map((issue) => issue.rule)

const caught = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe("a count as it was said", () => {
  test("exactly six is six and no other number", () => expect(exactly(6)).toEqual({ min: 6, max: 6 }))
  test("at least two has no upper bound", () => expect(atLeast(2)).toEqual({ min: 2 }))
  test("more than 80 excludes 80", () => expect(moreThan(80)).toEqual({ min: 81 }))
  test("at most five may be none", () => expect(atMost(5)).toEqual({ min: 0, max: 5 }))
  test("fewer than five excludes five", () => expect(fewerThan(5)).toEqual({ min: 0, max: 4 }))
  test("four to six includes both ends", () => expect(between(4, 6)).toEqual({ min: 4, max: 6 }))
  test("about 30 bounds nothing", () => expect(about(30)).toEqual({ min: 0, best: 30, approximate: true }))
  test("none is zero, said", () => expect(none).toEqual({ min: 0, max: 0 }))
  test("an unknown number is not zero: it has no upper bound", () => {
    expect(unknownCount()).toEqual({ min: 0 })
    expect(unknownCount()).not.toEqual(none)
  })
  test("the words and the basis stay beside the figures", () =>
    expect(between(4, 6, { best: 5, basis: "estimate", wording: "4 to 6" })).toEqual({
      min: 4,
      max: 6,
      best: 5,
      basis: "estimate",
      wording: "4 to 6",
    }))
})

describe("a count that cannot be", () => {
  test.each([
    ["a lower bound above the upper", () => between(5, 2)],
    ["a best figure above the upper bound", () => between(4, 6, { best: 7 })],
    ["a best figure below the lower bound", () => atLeast(4, { best: 3 })],
    ["fewer than none", () => fewerThan(0)],
    ["a negative count", () => exactly(-3)],
    ["half a person", () => exactly(2.5)],
    ["no number", () => exactly(Number.NaN)],
    ["an endless number", () => atMost(Number.POSITIVE_INFINITY)],
    ["a number that is not written exactly", () => atLeast(2 ** 53)],
    ["a number whose successor is not written exactly", () => moreThan(Number.MAX_SAFE_INTEGER)],
    ["empty words", () => atLeast(1, { wording: "" })],
  ])("%s is refused with one error that lists why", (_, make) => {
    const error = caught(make)
    expect(isCasusError(error)).toBe(true)
    expect((error as { issues: readonly unknown[] }).issues.length).toBeGreaterThan(0)
  })

  test("every fault is told at once, each at its place", () => {
    const result = read(CountRange, { min: -1, best: "5", basis: "guess", words: "x" })
    expect(result.issues.map((issue) => [issue.rule, issue.path?.join(".")])).toEqual(
      expect.arrayContaining([
        ["count/number", "min"],
        ["count/number", "best"],
        ["read/term", "basis"],
        ["read/unknown-key", "words"],
      ]),
    )
  })
})

describe("the rules of a count", () => {
  test.each([
    [{ min: 3, max: 2 }, ["count/order"]],
    [{ min: 3, best: 2 }, ["count/order"]],
    [{ min: 1, best: 5, max: 4 }, ["count/order"]],
    [{ min: 5, best: 4, max: 3 }, ["count/order", "count/order"]],
    [{ min: 2.5 }, ["count/whole"]],
    [{ min: 0, max: 8.3 }, ["count/whole"]],
    [{ min: -1 }, ["count/number", "read/skipped", "read/skipped"]],
    [{ min: "2" }, ["count/number", "read/skipped", "read/skipped"]],
    [{ min: null }, ["count/number", "read/skipped", "read/skipped"]],
    [{}, ["read/missing", "read/skipped", "read/skipped"]],
  ])("%j breaks %j", (input, rules) => expect(rulesOf(input)).toEqual(expect.arrayContaining(rules)))

  test("minus zero is not zero and is refused", () => {
    expect(read(CountRange, { min: -0 }).ok).toBe(false)
    expect(CountRange.safeParse({ min: -0 }).success).toBe(false)
  })

  test.each([
    [{ min: 0 }],
    [{ min: 0, max: 0 }],
    [{ min: 4, max: 6, best: 5 }],
    [{ min: 4, max: 4, best: 4, approximate: false }],
    [{ min: 8.3, max: 8.3, basis: "apportioned" }],
    [{ min: 81, wording: "more than 80" }],
    [{ min: 0, best: 30, approximate: true, basis: "reported", wording: "some 30" }],
    [{ min: 0, max: Number.MAX_SAFE_INTEGER }],
  ])("%j is sound and comes out as it went in", (input) => {
    expect(read(CountRange, input)).toEqual({ ok: true, value: input, issues: [] })
    expect(CountRange.safeParse(input).success).toBe(true)
  })

  test("the order that is broken names both figures", () => {
    const [issue] = read(CountRange, { min: 5, max: 2 }).issues
    expect(issue?.message).toBe("min (5) is above max (2).")
    expect(issue?.path).toEqual(["max"])
  })

  test("zod's own safeParse keeps the rules that compare fields", () => {
    expect(CountRange.safeParse({ min: 3, max: 2 }).success).toBe(false)
    expect(CountRange.safeParse({ min: 2.5 }).success).toBe(false)
  })

  test("a guard tells counts from what is not one", () => {
    expect(isCountRange(atLeast(2))).toBe(true)
    for (const other of [undefined, null, 6, "6", [], {}, { min: 3, max: 2 }])
      expect(isCountRange(other)).toBe(false)
  })
})

describe("a count as data", () => {
  test("it is frozen plain JSON", () => {
    const counts = [
      exactly(6),
      atLeast(2),
      moreThan(80),
      atMost(5),
      fewerThan(5),
      between(4, 6),
      about(30),
      none,
    ]
    for (const count of counts) {
      expect(Object.isFrozen(count)).toBe(true)
      expect(JSON.parse(JSON.stringify(count))).toEqual(count)
    }
  })

  test("its JSON Schema requires min, forbids other keys and describes every field", () => {
    const schema = z.toJSONSchema(CountRange) as unknown as {
      readonly $ref: string
      readonly $defs: Record<string, Record<string, unknown>>
    }
    expect(schema.$ref).toBe("#/$defs/CountRange")
    const { required, additionalProperties, properties, description } = schema.$defs.CountRange ?? {}
    expect(required).toEqual(["min"])
    expect(additionalProperties).toBe(false)
    expect(description).toMatch(/bounds/)
    expect(Object.keys(properties as object)).toEqual([
      "min",
      "max",
      "best",
      "approximate",
      "basis",
      "wording",
    ])
    for (const field of Object.values(properties as Record<string, { description?: string }>)) {
      expect(field.description).toMatch(/\.$/)
    }
    expect(z.toJSONSchema(CountRange, { io: "input" })).toEqual(schema)
  })

  test("every basis is defined", () =>
    expect(Object.keys(CountBasis.terms)).toEqual([
      "reported",
      "estimate",
      "coding-convention",
      "apportioned",
    ]))
})
