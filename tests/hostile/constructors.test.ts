// Constructors called from plain JavaScript: one CasusError with every reason, never a TypeError; arguments stand.
import { describe, expect, test } from "vitest"
import { pathText } from "../../src/core/issue.ts"
import * as casus from "../../src/index.ts"
import { CasusError } from "../../src/index.ts"

// What plain JavaScript sees: the same functions, without their types.
const js = casus as unknown as Readonly<Record<string, (...input: readonly unknown[]) => unknown>>

const made = (name: string, ...input: readonly unknown[]): unknown => js[name]?.(...input)

/** The errors that a constructor throws, each as its rule and place. */
const told = (name: string, ...input: readonly unknown[]): readonly string[] => {
  try {
    made(name, ...input)
  } catch (error) {
    if (!(error instanceof CasusError)) throw error
    const errors = error.issues.filter(({ severity }) => severity === "error")
    return errors.map(({ rule, path = [] }) => `${rule} ${pathText(path)}`.trim())
  }
  return []
}

const statements = [
  "claim",
  "admission",
  "attribution",
  "denial",
  "finding",
  "declinedToComment",
  "notKnown",
  "noClaim",
]

describe("a constructor that is given nothing", () => {
  test.each([
    ["actor", ["read/missing id"]],
    ["source", ["read/missing id", "read/missing kind", "read/missing names"]],
    ["victim", ["read/missing id", "read/missing outcomes", "read/missing handling"]],
    ["incident", ["read/missing id"]],
    ["aggregate", ["read/missing id", "read/missing basis"]],
    ["publication", ["read/missing id"]],
    ["casualties", ["read/bounds"]],
    ["party", ["read/missing actor", "read/missing role"]],
    ["act", ["read/missing kind"]],
    ["target", ["read/missing what"]],
    ["partOf", ["read/missing from", "read/missing to"]],
    ["link", ["read/missing from", "read/missing to", "read/missing kind"]],
    ["name", ["read/missing text"]],
    ["span", ["read/missing start"]],
    ["since", ["read/missing start"]],
  ])("%s says what is missing", (name, expected) => {
    expect(told(name)).toEqual(expect.arrayContaining(expected))
    expect(told(name, undefined)).toEqual(expect.arrayContaining(expected))
    expect(told(name, null).length).toBeGreaterThan(0)
  })

  test.each(statements)("%s says what is missing", (name) => {
    for (const init of [undefined, null, 5, "x", {}]) {
      expect(told(name, init)).toEqual(expect.arrayContaining(["read/missing by", "read/missing about"]))
    }
  })

  test("a source without names lacks names, not the first of them", () => {
    expect(told("source", { id: "source:a", kind: "wire" })).toEqual(["read/missing names"])
  })

  test.each(["weapon", "munition", "place", "near", "at"])(
    "%s is refused without notes and with null",
    (name) => {
      expect(told(name).length).toBeGreaterThan(0)
      expect(told(name, null, null).length).toBeGreaterThan(0)
      expect(told(name, Symbol("x"), undefined).length).toBeGreaterThan(0)
    },
  )

  test("a place without its precision lacks its precision", () => {
    expect(told("place", "Kirkuk", undefined)).toEqual(["read/missing precision"])
    expect(told("place", "Kirkuk", null)).toEqual(["read/missing precision"])
  })
})

describe("a field that is null or holds nothing", () => {
  const statement = { by: "actor:a", about: "incident:1" }
  const person = { id: "victim:1", handling: "public", outcomes: { outcome: "killed" } }
  const page = { id: "publication:1" }
  const voice = { id: "source:a", kind: "wire", names: "A" }

  test.each<readonly [what: string, name: string, input: readonly unknown[], expected: string]>([
    ["by", "claim", [{ ...statement, by: null }], "id/form by[0]"],
    ["by, as a list", "claim", [{ ...statement, by: [undefined] }], "data/not-plain by[0]"],
    ["about", "claim", [{ ...statement, about: null }], "id/form about[0]"],
    ["via", "claim", [{ ...statement, via: null }], "id/form via[0]"],
    ["in", "claim", [{ ...statement, in: null }], "id/form in"],
    ["inNameOf", "claim", [{ ...statement, inNameOf: null }], "id/form inNameOf"],
    ["of", "denial", [{ ...statement, of: null }], "id/form of[0]"],
    ["against", "attribution", [{ ...statement, against: null }], "id/form against[0]"],
    ["names", "actor", [{ id: "actor:a", names: null }], "read/type names[0]"],
    ["names, as a list", "actor", [{ id: "actor:a", names: [undefined] }], "data/not-plain names[0]"],
    ["relays", "source", [{ ...voice, relays: null }], "id/form relays[0]"],
    ["outlet", "publication", [{ ...page, outlet: null }], "id/form outlet"],
    ["an outlet without an id", "publication", [{ ...page, outlet: {} }], "id/form outlet"],
    ["an outlet with no id", "publication", [{ ...page, outlet: { id: undefined } }], "id/form outlet"],
    [
      "incident",
      "victim",
      [{ ...person, outcomes: { outcome: "killed", incident: null } }],
      "id/form outcomes[0].incident",
    ],
    ["outcomes", "victim", [{ ...person, outcomes: null }], "read/type outcomes[0]"],
    ["actor", "victim", [{ ...person, actor: null }], "id/form actor"],
    ["persons", "casualties", [{ killed: { count: { min: 1 }, persons: null } }], "id/form [0].persons[0]"],
    ["side", "casualties", [{ killed: { count: { min: 1 }, side: null } }], "id/form [0].side"],
    ["killed", "casualties", [{ killed: null }], "read/type [0].count"],
    ["when", "incident", [{ id: "incident:1", when: null }], "read/type when[0].value"],
    ["of a target", "target", ["building", { of: null }], "id/form of"],
    ["the speaker", "says", [null, "x"], "id/form by[0]"],
    ["the speaker, as a list", "says", [[undefined], "x"], "data/not-plain by[0]"],
    ["the whole", "partOf", ["actor:a", null], "id/form to"],
    ["the role held", "holdsRole", ["actor:a", undefined, "actor:b"], "read/type role"],
    ["parties", "aggregate", [{ id: "aggregate:1", basis: "period", parties: null }], "read/type parties[0]"],
  ])("%s is refused at its place", (_, name, input, expected) => {
    expect(told(name, ...input)).toContain(expected)
  })
})

describe("a figure or day that is none", () => {
  const figures = ["exactly", "atLeast", "moreThan", "atMost", "fewerThan", "about"]
  const wrong = [undefined, null, "80", true, 5n, Symbol("x"), {}, Number.NaN]

  test.each(figures)("%s refuses it, and reckons with nothing but numbers", (name) => {
    for (const value of wrong) expect(told(name, value).length).toBeGreaterThan(0)
  })

  test("between and daysBetween do not take a bound left out for an open one", () => {
    for (const value of wrong) {
      expect(told("between", value, 4).length).toBeGreaterThan(0)
      expect(told("between", 4, value).length).toBeGreaterThan(0)
      expect(told("daysBetween", value, "2024-01-04").length).toBeGreaterThan(0)
      expect(told("daysBetween", "2024-01-04", value).length).toBeGreaterThan(0)
    }
  })

  test.each(["day", "minute", "month", "year", "weekOf", "onOrBefore", "onOrAfter"])(
    "%s refuses it",
    (name) => {
      for (const value of wrong) expect(told(name, value).length).toBeGreaterThan(0)
    },
  )

  test("a place or weapon left out is not one that was not reported", () => {
    expect(told("place", undefined, { country: "IQ", precision: "country" })).toEqual(["read/type name"])
    expect(told("near", undefined, { country: "IQ", precision: "country" })).toEqual(["read/type near"])
    expect(told("weapon", undefined, { description: "American" })).toEqual(["read/type delivery"])
    expect(told("munition", undefined, { description: "American" })).toEqual(["read/type munition"])
  })
})

describe("notes do not speak against the arguments beside them", () => {
  const day = { earliest: "2024-01-04", latest: "2024-01-04" }
  test.each<readonly [name: string, input: readonly unknown[], made: unknown]>([
    ["exactly", [6, { max: 9 }], { min: 6, max: 6 }],
    ["atLeast", [2, { min: 1, max: 5 }], { min: 2 }],
    ["moreThan", [80, { max: 90 }], { min: 81 }],
    ["atMost", [5, { min: 1 }], { min: 0, max: 5 }],
    ["fewerThan", [5, { max: 9 }], { min: 0, max: 4 }],
    ["between", [4, 6, { max: 9 }], { min: 4, max: 6 }],
    ["about", [30, { best: 20, max: 40 }], { min: 0, best: 30, approximate: true }],
    ["unknownCount", [{ min: 5, max: 9 }], { min: 0 }],
    ["day", ["2024-01-04", { latest: "2024-01-09", granularity: "days" }], { ...day, granularity: "day" }],
    ["daysBetween", ["2024-01-04", "2024-01-04", { latest: "2024-01-09" }], { ...day, granularity: "days" }],
    ["onOrBefore", ["2024-01-04", { earliest: "2024-01-01" }], { latest: day.latest, granularity: "days" }],
    ["onOrAfter", ["2024-01-04", { latest: "2024-01-09" }], { earliest: day.earliest, granularity: "days" }],
    ["unknownDay", [{ ...day, granularity: "day" }], { granularity: "unknown" }],
    ["since", [{ ...day, granularity: "day" }, { end: "x" }], { start: { ...day, granularity: "day" } }],
    ["name", ["A", { text: "B" }], { text: "A", kind: "full" }],
    ["party", ["actor:a", "target", { role: "attacker" }], { actor: "actor:a", role: "target" }],
    ["act", ["explosion", { kind: "shelling" }], { kind: "explosion" }],
    ["weapon", ["drone", { delivery: "aircraft" }], { delivery: "drone" }],
    ["munition", ["rocket", { munition: "bomb" }], { munition: "rocket" }],
    ["target", ["building", { what: "vehicle" }], { what: "building" }],
    [
      "place",
      ["Baghdad", { name: "Mosul", precision: "settlement" }],
      { name: "Baghdad", precision: "settlement" },
    ],
    ["near", ["a bridge", { near: "a dam", precision: "site" }], { near: "a bridge", precision: "site" }],
    [
      "at",
      [1, 2, { point: { latitude: 3, longitude: 4 }, precision: "site" }],
      { point: { latitude: 1, longitude: 2 }, precision: "site" },
    ],
    [
      "casualties",
      [{ killed: { count: { min: 1 }, outcome: "wounded" } }],
      [{ outcome: "killed", count: { min: 1 }, scope: "total" }],
    ],
    [
      "link",
      ["incident:1", "follows", "incident:2", { from: "incident:3", kind: "same-as" }],
      { from: "incident:1", to: "incident:2", kind: "follows" },
    ],
  ])("%s", (name, input, expected) => {
    expect(made(name, ...input)).toEqual(expected)
  })
})

describe("a misspelt key of a statement", () => {
  test("comes with the nearest key of its kind", () => {
    const input = { kind: "claim", by: ["actor:a"], about: ["incident:1"], chanel: "video" }
    const [issue] = casus.read(casus.Responsibility, input).issues
    expect(issue).toMatchObject({ rule: "read/unknown-key", path: ["chanel"] })
    expect(issue?.expected).toMatch(/^channel \(one of /)
    const nested = casus.read(casus.Dataset, { ...casus.dataset({}), responsibility: [input] }).issues
    expect(nested.map(({ expected }) => expected)).toEqual([issue?.expected])
  })
})
