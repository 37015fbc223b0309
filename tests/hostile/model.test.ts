// Bad input as a table: what comes in, which rule says so, and where; and nothing but that.
import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { type Issue, pathText } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import { check } from "../../src/dataset/check.ts"
import { Dataset } from "../../src/dataset/dataset.ts"
import { bad, incident, killed, nested, type Plain, said, whole, withGetter } from "./bad-input.ts"

/** What reading a dataset of these lists finds, each as its rule and place. */
const found = (lists: Plain): readonly string[] => told(read(Dataset, whole(lists)).issues)

const told = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ rule, path = [] }) => `${rule} ${pathText(path)}`.trim())

const cases = bad.map(([what, lists, ...expected]) => [what, lists, expected] as const)

describe("bad input", () => {
  test.each(cases)("%s", (_, lists, expected) => {
    expect(found(lists()).filter((issue) => !issue.startsWith("read/skipped"))).toEqual(expected)
  })

  test.each(cases)("%s is found by check too, which does not throw either", (_, lists) => {
    const { issues } = check(whole(lists()))
    expect(issues.length).toBeGreaterThan(0)
    for (const { message, expected, value = "" } of issues) {
      expect(`${message} ${expected}`).not.toMatch(/invalid input|\[object|undefined is|\{\w+\}/i)
      expect(value.length).toBeLessThanOrEqual(120)
    }
  })

  test.each([
    ["null", null, "read/type"],
    ["undefined", undefined, "data/not-plain"],
    ["text", "{}", "read/type"],
    ["a number", 5, "read/type"],
    ["NaN", Number.NaN, "data/not-finite"],
    ["a function", () => 0, "data/not-plain"],
    ["a symbol", Symbol("x"), "data/not-plain"],
    ["a proxy", new Proxy({}, {}), "data/proxy"],
    ["the prototype of all", Object.prototype, "data/forbidden-key constructor"],
  ])("for a whole dataset: %s", (_, input, first) => {
    expect(told(read(Dataset, input).issues)).toContain(first)
    expect(check(input).counts.error).toBeGreaterThan(0)
  })
})

describe("good input", () => {
  test("of another realm is plain data too", () => {
    const foreign: unknown = runInNewContext("({ id: 'actor:a', names: [{ text: 'A', kind: 'full' }] })")
    expect(found({ actors: [foreign] })).toEqual([])
  })

  test("without a prototype is plain data too", () => {
    expect(found({ actors: [Object.assign(Object.create(null), { id: "actor:a" })] })).toEqual([])
  })

  test("that is frozen is plain data too", () => {
    expect(found({ actors: [Object.freeze({ id: "actor:a" })] })).toEqual([])
  })

  test("may hold one object in many places", () => {
    const names = [{ text: "A", kind: "full" }]
    const actors = Array.from({ length: 50_000 }, (_, index) => ({ id: `actor:${index}`, names }))
    expect(found({ actors })).toEqual([])
  })

  test("64 levels are as deep as it goes", () => {
    expect(found({ actors: nested(63) })).toEqual(["read/type actors"])
  })

  test("the way in runs no getter", () => {
    let runs = 0
    const count = withGetter({ max: 3 }, "min", () => {
      runs += 1
      return 2
    })
    found(killed(count))
    check(whole(killed(count)))
    expect(runs).toBe(0)
  })
})

describe("words for what is wrong", () => {
  test("a rule is left out where what it reads is unsound, and that is told", () => {
    const skipped = read(Dataset, whole(killed({ min: 5, max: "2" }))).issues.filter(
      ({ rule }) => rule === "read/skipped",
    )
    expect(skipped.map(({ message }) => message)).toEqual([
      "The rule casualties/persons-over-count could not be tested, because count is unsound.",
      "The rule count/order could not be tested, because max is unsound.",
      "The rule count/whole could not be tested, because max is unsound.",
    ])
  })

  const expectedOf = (lists: Plain): readonly string[] =>
    read(Dataset, whole(lists)).issues.map(({ expected }) => expected)

  test("an unknown key, term and kind come with the nearest known one", () => {
    expect(expectedOf(incident({ casualites: [] }))[0]).toMatch(/^casualties \(one of id, /)
    expect(expectedOf(said("kind", "state-basd"))[0]).toMatch(/^state-based \(one of /)
    expect(expectedOf(said("acts", { kind: "drone-strik" }))[0]).toMatch(/^drone-strike \(one of /)
    expect(expectedOf({ responsibility: [{ kind: "clam" }] })[0]).toMatch(/^claim \(one of /)
  })

  test("an unknown term names its list", () => {
    const [issue] = read(Dataset, whole(said("acts", { kind: "drone-strik" }))).issues
    expect(issue?.message).toBe('"drone-strik" is not a known term of Tactic.')
  })

  test("what could act on a terminal or page is shown as its escape", () => {
    const [issue] = read(Dataset, whole({ actors: [{ id: "\u001b[31m\u202e\u009b\r" }] })).issues
    expect(issue?.message).toContain('"\\u001b[31m\\u202e\\u009b\\u000d"')
    class Loud {}
    Object.defineProperty(Loud, "name", { value: "\u001b[2J" })
    const [named] = read(Dataset, whole({ actors: [new Loud()] })).issues
    expect(named?.message).toBe("The value is an instance of \\u001b[2J.")
  })
})

describe("a great deal of input", { timeout: 120_000 }, () => {
  const huge = "a".repeat(10_000_000)

  test("a text of ten million characters is refused quickly, and quoted in 120", () => {
    for (const lists of [
      { actors: [{ id: `actor:${huge}` }] },
      { publications: [{ id: "publication:1", url: `https://${huge}` }] },
      said("kind", huge),
      said("acts", { kind: huge }),
      said("when", { earliest: huge, granularity: "days" }),
      { actors: [{ id: "actor:a", country: huge }] },
    ]) {
      const issues = read(Dataset, whole(lists)).issues.filter(({ severity }) => severity === "error")
      expect(issues).toHaveLength(1)
      expect(JSON.stringify(issues).length).toBeLessThan(2_000)
    }
  })

  test("100,000 wrong records are all named", () => {
    const actors = Array.from({ length: 100_000 }, (_, index) => ({ id: index, kind: "armd-group" }))
    const { issues } = read(Dataset, whole({ actors }))
    expect(issues).toHaveLength(200_000)
    expect(issues.at(-1)?.path).toEqual(["actors", 99_999, "kind"])
  })

  test("100,000 numbers that are none are all named, once", () => {
    const { issues } = read(Dataset, whole({ actors: new Array(100_000).fill(Number.NaN) }))
    expect(issues).toHaveLength(100_000)
  })

  test("100,000 unknown keys of one record are all named", () => {
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`casualtie${index}`, 1]))
    expect(read(Dataset, whole(incident(keys))).issues).toHaveLength(100_000)
  })

  test("100,000 rules that cannot be tested beside 100,000 faults are all told", () => {
    const value = Array.from({ length: 50_000 }, () => ({
      outcome: "killed",
      count: { min: "2" },
      scope: "total",
    }))
    expect(read(Dataset, whole(said("casualties", value))).issues).toHaveLength(200_000)
  })

  test("100,000 references that lead nowhere are all named", () => {
    const about = ["incident:1"]
    const responsibility = Array.from({ length: 100_000 }, (_, index) => ({
      kind: "denial",
      by: [`actor:x${index}`],
      about,
    }))
    const actors = Array.from({ length: 20_000 }, (_, index) => ({ id: `actor:${index}` }))
    expect(check(whole({ actors, responsibility, incidents: [{ id: "incident:1" }] })).counts.error).toBe(
      100_000,
    )
  })
})
