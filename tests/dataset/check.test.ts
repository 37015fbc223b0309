// What no single record can know, in sentences about the domain; and how check tells of it.
import { describe, expect, test } from "vitest"
import { type Issue, pathText } from "../../src/core/issue.ts"
import { type CheckOptions, type CheckRule, check, checkRules } from "../../src/dataset/check.ts"
import { dataset } from "../../src/dataset/dataset.ts"
import { listNames } from "../../src/dataset/ground.ts"
import type { Example } from "../../src/dataset/rule.ts"
import { datasetRules } from "../../src/dataset/rules/all.ts"
import { wording } from "../../src/dataset/rules/wording.ts"
import { actor } from "../../src/entity/actor.ts"
import { affiliation, partOf } from "../../src/entity/affiliation.ts"
import { aggregate } from "../../src/entity/aggregate.ts"
import { casualties } from "../../src/entity/casualties.ts"
import { incident } from "../../src/entity/incident.ts"
import { link } from "../../src/entity/link.ts"
import { admission } from "../../src/entity/responsibility/admission.ts"
import { claim } from "../../src/entity/responsibility/claim.ts"
import { denial } from "../../src/entity/responsibility/denial.ts"
import { noClaim, notKnown } from "../../src/entity/responsibility/silence.ts"
import { victim } from "../../src/entity/victim.ts"
import { says } from "../../src/testimony/attested.ts"
import { publication } from "../../src/testimony/publication.ts"
import { source } from "../../src/testimony/source.ts"
import { about, atLeast, atMost, between, exactly } from "../../src/value/count-range.ts"
import { day, minute, month } from "../../src/value/date-window.ts"
import { since, span } from "../../src/value/span.ts"

const whole = (example: object): object => ({
  modelVersion: 1,
  ...Object.fromEntries(listNames.map((list) => [list, []])),
  ...example,
})

const told = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ rule, path = [] }) => `${rule} ${pathText(path)}`.trim())

/** What is found, each as its rule and place. */
const found = (example: object, options: CheckOptions = {}): readonly string[] =>
  told(check(whole(example), options).issues)

const wire = source({ id: "source:wire", kind: "wire", names: "A wire" })
const a = actor({ id: "actor:a", kind: "armed-group", names: "A" })
const b = actor({ id: "actor:b", kind: "state", names: "B" })
const one = incident({ id: "incident:1" })
const two = incident({ id: "incident:2" })
const on = (id: `incident:${string}`, date: string) => incident({ id, when: day(date) })

describe("every rule", () => {
  const rules = datasetRules.map((rule) => [rule.id, rule] as const)

  test.each(rules)("%s finds nothing in its good example", (_, { passes }) => {
    expect(check(whole(passes)).issues).toEqual([])
  })

  test.each(rules)("%s alone is broken by its bad example", (id, { fails, severity }) => {
    const issues = check(whole(fails)).issues.filter(({ rule }) => rule !== "dataset/skipped")
    expect(issues.map((issue) => [issue.rule, issue.severity])).toEqual([[id, severity]])
    expect(JSON.stringify(issues)).not.toMatch(/\{\w+\}/)
  })

  test.each(rules)("%s can be turned off", (id, { fails }) => {
    const without = check(whole(fails), { rules: { [id]: "off" } })
    expect(without.issues.map(({ rule }) => rule)).not.toContain(id)
    expect(without.tested).not.toContain(id)
  })

  test("has its sentences, its docs and a name of its own", () => {
    const ids = datasetRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids, "dataset/model-version", "dataset/skipped"].sort()).toEqual(Object.keys(wording).sort())
    for (const rule of datasetRules) expect(check(whole(rule.fails)).issues[0]?.docs).toContain("rules.md#")
  })

  test("names a place that is there", () => {
    for (const { fails } of datasetRules) {
      const document = whole(fails)
      for (const { path = [] } of check(document).issues) {
        let here: unknown = document
        for (const step of path) here = (here as Record<string | number, unknown>)[step]
        expect(here, pathText(path)).toBeDefined()
      }
    }
  })
})

describe("references", () => {
  const wherever: readonly (readonly [where: string, example: Example])[] = [
    ["the outlet of a publication", { publications: [{ id: "publication:1", outlet: "source:x" }] }],
    ["what a source relays", { sources: [{ ...wire, relays: ["source:x"] }] }],
    [
      "the end of an affiliation",
      { actors: [a], affiliations: [{ from: "actor:a", to: "actor:x", kind: "part-of" }] },
    ],
    [
      "who says that an affiliation held",
      { actors: [a, b], affiliations: [{ ...partOf(a, b), by: ["source:x"] }] },
    ],
    [
      "who passed a fact on",
      { incidents: [{ id: "incident:1", when: [{ value: day("2024-01-04"), via: ["source:x"] }] }] },
    ],
    [
      "where a fact stands",
      { incidents: [{ id: "incident:1", when: [{ value: day("2024-01-04"), in: "publication:x" }] }] },
    ],
    [
      "what a date is reckoned from",
      {
        incidents: [
          {
            id: "incident:1",
            when: [{ value: { ...day("2024-01-04"), anchor: { order: "after", incident: "incident:x" } } }],
          },
        ],
      },
    ],
    [
      "who translated the words",
      {
        incidents: [
          { id: "incident:1", motive: [{ value: "why", wording: { text: "…", translatedBy: "actor:x" } }] },
        ],
      },
    ],
    [
      "who gave a grade",
      {
        incidents: [
          {
            id: "incident:1",
            motive: [{ value: "why", credibility: [{ scale: "desk:stars", value: "*", by: "source:x" }] }],
          },
        ],
      },
    ],
    [
      "a party",
      { incidents: [{ id: "incident:1", parties: [{ value: { actor: "actor:x", role: "side" } }] }] },
    ],
    [
      "whose a target was",
      { incidents: [{ id: "incident:1", targets: [{ value: { what: "building", of: "actor:x" } }] }] },
    ],
    [
      "the side of the dead",
      {
        incidents: [
          {
            id: "incident:1",
            casualties: [
              { value: [{ outcome: "killed", count: { min: 1 }, scope: "part", side: "actor:x" }] },
            ],
          },
        ],
      },
    ],
    [
      "the persons counted",
      {
        incidents: [
          {
            id: "incident:1",
            casualties: [
              { value: [{ outcome: "killed", count: { min: 1 }, scope: "part", persons: ["victim:x"] }] },
            ],
          },
        ],
      },
    ],
    [
      "the actor that a victim is",
      {
        victims: [
          { id: "victim:1", handling: "public", actor: "actor:x", outcomes: [{ outcome: "killed" }] },
        ],
      },
    ],
    [
      "the incident that harmed a victim",
      {
        victims: [
          { id: "victim:1", handling: "public", outcomes: [{ outcome: "killed", incident: "incident:x" }] },
        ],
      },
    ],
    [
      "what a claim is about",
      { actors: [a], responsibility: [{ kind: "claim", by: ["actor:a"], about: ["aggregate:x"] }] },
    ],
    [
      "in whose name it is claimed",
      {
        actors: [a],
        incidents: [one],
        responsibility: [{ kind: "claim", by: ["actor:a"], about: ["incident:1"], inNameOf: "actor:x" }],
      },
    ],
    [
      "who is accused",
      {
        actors: [a],
        incidents: [one],
        responsibility: [
          { kind: "attribution", by: ["actor:a"], against: ["actor:x"], about: ["incident:1"] },
        ],
      },
    ],
    [
      "who is said not to have done it",
      {
        actors: [a],
        incidents: [one],
        responsibility: [{ kind: "denial", by: ["actor:a"], of: ["actor:x"], about: ["incident:1"] }],
      },
    ],
    [
      "what a statement replaces",
      { incidents: [{ id: "incident:1", motive: [{ value: "why", supersedes: ["statement:x"] }] }] },
    ],
    [
      "what a statement takes back",
      { incidents: [{ id: "incident:1", motive: [{ value: "why", retracts: ["statement:x"] }] }] },
    ],
    [
      "the end of a link",
      { incidents: [one], links: [{ from: "incident:1", to: "incident:x", kind: "context" }] },
    ],
    [
      "a party of a series",
      { aggregates: [{ id: "aggregate:1", basis: "period", parties: [{ actor: "actor:x", role: "side" }] }] },
    ],
  ]

  test.each(wherever)("%s is in the dataset", (_, example) => {
    const issues = check(whole(example)).issues
    expect(issues.map(({ rule, value }) => [rule, value?.replace(/"\w+:(\w+)"/, "$1")])).toEqual([
      ["dataset/dangling-reference", "x"],
    ])
  })

  test("the nearest known id is suggested, also one of another kind that may stand there", () => {
    const sources = [wire]
    const slip = check(whole({ sources, publications: [{ id: "publication:1", outlet: "source:wyre" }] }))
    expect(slip.issues[0]?.expected).toBe("the id of a record that is there, perhaps source:wire.")
    const swap = check(
      whole({ sources, incidents: [{ id: "incident:1", motive: [{ value: "why", by: ["actor:wire"] }] }] }),
    )
    expect(swap.issues[0]?.expected).toBe("the id of a record that is there, perhaps source:wire.")
    const none = check(whole({ publications: [{ id: "publication:1", outlet: "source:wire" }] }))
    expect(none.issues[0]?.expected).toBe("the id of a record that is there.")
  })

  test("a reference to a record with an error of its own is not dangling", () => {
    const example = {
      actors: [{ id: "actor:a", kind: "armd-group" }, b],
      affiliations: [partOf("actor:a", b)],
    }
    expect(found(example)).toEqual(["read/term actors[0].kind", "dataset/skipped actors[0]"])
  })

  test("where a whole list cannot be read, nobody knows what dangles", () => {
    const checked = check(whole({ actors: "none", affiliations: [partOf(a, b)] }))
    expect(told(checked.issues)).toEqual(["read/type actors", "dataset/skipped actors"])
    expect(checked.untested).toEqual([
      {
        path: ["actors"],
        rules: expect.arrayContaining(["dataset/dangling-reference"]),
        because: "it is not a list of records",
      },
    ])
  })

  test("the id of another kind is one fault, told as what it is", () => {
    const [issue, ...others] = check(
      whole({
        actors: [a],
        incidents: [one],
        responsibility: [{ kind: "claim", by: ["source:a"], about: ["incident:1"] }],
      }),
    ).issues
    expect(issue?.rule).toBe("dataset/wrong-kind")
    expect(issue?.message).toBe('"source:a" is the id of a source.')
    expect(issue?.expected).toBe("the id of an actor.")
    expect(told(others)).toEqual(["dataset/skipped responsibility[0]"])
  })

  test("an id of a wrong form stays an id of a wrong form", () => {
    const example = {
      actors: [a],
      incidents: [one],
      responsibility: [{ kind: "claim", by: ["a"], about: ["incident:1"] }],
    }
    expect(found(example)).toEqual(["id/form responsibility[0].by[0]", "dataset/skipped responsibility[0]"])
  })

  test("a statement's id is its own in the whole dataset, not in its record alone", () => {
    const reason = { id: "statement:1", value: "why" }
    const issues = check(
      whole({
        incidents: [
          { id: "incident:1", motive: [reason] },
          { id: "incident:2", motive: [reason] },
        ],
      }),
    ).issues
    expect(told(issues)).toEqual(["dataset/duplicate-id incidents[1].motive[0].id"])
    expect(issues[0]?.message).toBe(
      '"statement:1" is the id of 2 records; the first is incidents[0].motive[0].id.',
    )
  })
})

describe("affiliations", () => {
  const c = actor({ id: "actor:c", names: "C" })

  test("who was part of the other then and contains it now is no circle", () => {
    const affiliations = [
      partOf(a, b, { started: day("2010-01-01"), ended: day("2014-06-29") }),
      partOf(b, a, { started: day("2014-06-30") }),
    ]
    expect(found({ actors: [a, b], affiliations })).toEqual([])
  })

  test("a circle without dates could hold on any day", () => {
    const affiliations = [partOf(a, b), partOf(b, c), affiliation(c, "merged-into", a)]
    const issues = check(whole({ actors: [a, b, c], affiliations })).issues
    expect(issues.map(({ message }) => message)).toEqual([
      '"actor:a" is part of itself: actor:a → actor:b → actor:c → actor:a.',
    ])
  })

  test("three ties that overlap two by two but never all three are no circle", () => {
    const affiliations = [
      partOf(a, b, { started: day("2010-01-01"), ended: day("2012-12-31") }),
      partOf(b, c, { started: day("2012-01-01"), ended: day("2014-12-31") }),
      partOf(c, a, { started: day("2014-01-01") }),
    ]
    expect(found({ actors: [a, b, c], affiliations })).toEqual([])
  })

  test("a circle of support is a network, not a fault", () => {
    expect(
      found({
        actors: [a, b],
        affiliations: [affiliation(a, "backed-by", b), affiliation(b, "backed-by", a)],
      }),
    ).toEqual([])
  })

  test("a tie that was taken back, or only alleged, closes no circle", () => {
    const back = partOf(b, a, { id: "statement:1" })
    const correction = affiliation(b, "aligned-with", a, { retracts: "statement:1" })
    expect(found({ actors: [a, b], affiliations: [partOf(a, b), back, correction] })).toEqual([])
    expect(
      found({ actors: [a, b], affiliations: [partOf(a, b), partOf(b, a, { modality: "alleged" })] }),
    ).toEqual([])
  })

  test("a chain of 200,000 actors is followed to its end, where it closes a circle", {
    timeout: 60_000,
  }, () => {
    const length = 200_000
    const actors = Array.from({ length }, (_, index) => ({ id: `actor:${index}` }))
    const affiliations = actors.map(({ id }, index) => ({
      from: id,
      to: `actor:${(index + 1) % length}`,
      kind: "part-of",
    }))
    expect(check(whole({ actors, affiliations })).issues.map(({ message }) => message)).toEqual([
      `"actor:0" is part of itself: actor:0 → actor:1 → actor:2 → actor:3 → actor:4 → actor:5 → (${length - 6} more) → actor:0.`,
    ])
  })

  test("a knot whose ties are dated one by one in thousands is left untested, and that is told", {
    timeout: 60_000,
  }, () => {
    const date = (index: number): string =>
      `${1000 + Math.floor(index / 28)}-01-${String(1 + (index % 28)).padStart(2, "0")}`
    const affiliations = Array.from({ length: 6000 }, (_, index) => ({
      from: index % 2 === 0 ? "actor:a" : "actor:b",
      to: index % 2 === 0 ? "actor:b" : "actor:a",
      kind: "part-of",
      started: day(date(index)),
      ended: day(date(index)),
    }))
    const checked = check(whole({ actors: [a, b], affiliations }))
    expect(checked.issues).toEqual([])
    expect(checked.untested).toEqual([
      {
        path: ["affiliations", 0],
        rules: ["affiliation/cycle"],
        because: "too many ties of this knot are dated one by one",
      },
    ])
  })

  test("an end in the year of the start may lie after it", () => {
    const tie = (ended: string) => partOf(a, b, { started: month("2014-06"), ended: day(ended) })
    expect(found({ actors: [a, b], affiliations: [tie("2014-06-01")] })).toEqual([])
    expect(found({ actors: [a, b], affiliations: [tie("2014-05-31")] })).toEqual([
      "affiliation/ends-before-start affiliations[0].ended",
    ])
  })

  test("about May 2014 is not certainly before June", () => {
    const tie = partOf(a, b, { started: month("2014-06"), ended: month("2014-05", { approximate: true }) })
    expect(found({ actors: [a, b], affiliations: [tie] })).toEqual([])
  })

  test("a person can be a member; a brigade is part of a movement", () => {
    const person = actor({ id: "actor:p", kind: "person", names: "P" })
    const affiliations = [affiliation(person, "member-of", b), affiliation(c, "member-of", b)]
    expect(found({ actors: [person, b, c], affiliations })).toEqual([])
    expect(found({ actors: [a, b], affiliations: [affiliation(a, "holds-role", b)] })).toEqual([
      "actor/not-a-person affiliations[0].from",
    ])
  })
})

describe("statements and their time", () => {
  const strike = on("incident:1", "2024-01-04")
  const early = { saidOn: day("2024-01-03") }

  test("a claim may come before its incident: callers warn", () => {
    const responsibility = [claim({ by: a, about: strike, channel: "call-before", ...early })]
    expect(found({ actors: [a], incidents: [strike], responsibility })).toEqual([])
  })

  test("nobody can not know, or not have claimed, what has not happened", () => {
    const responsibility = [
      notKnown({ by: wire, about: strike, ...early }),
      noClaim({ by: wire, about: strike, asOf: day("2024-01-03") }),
      denial({ by: a, about: [two.id, strike.id], ...early }),
    ]
    expect(found({ sources: [wire], actors: [a], incidents: [strike, two], responsibility })).toEqual([
      "statement/before-incident responsibility[0].saidOn",
      "statement/before-incident responsibility[1].asOf",
      "statement/before-incident responsibility[2].saidOn",
    ])
  })

  test("no toll, link or harm is told before the day", () => {
    const dead = incident({
      id: "incident:1",
      when: day("2024-01-04"),
      casualties: says(wire, casualties({ killed: exactly(1) }), early),
    })
    const person = victim({
      id: "victim:1",
      handling: "public",
      outcomes: { outcome: "killed", incident: dead, ...early },
    })
    const links = [link(dead, "context", two, early)]
    expect(found({ sources: [wire], incidents: [dead, two], victims: [person], links })).toEqual([
      "statement/before-incident incidents[0].casualties[0].saidOn",
      "statement/before-incident links[0].saidOn",
      "statement/before-incident victims[0].outcomes[0].saidOn",
    ])
  })

  test("of two days that are told, the earlier one may be right", () => {
    const contested = incident({
      id: "incident:1",
      when: [says(wire, day("2024-01-04")), says(a, day("2024-01-02"))],
    })
    const responsibility = [denial({ by: a, about: contested, ...early })]
    expect(found({ sources: [wire], actors: [a], incidents: [contested], responsibility })).toEqual([])
  })

  test("of two days of which one was taken back, the other stands", () => {
    const corrected = incident({
      id: "incident:1",
      when: [
        says(wire, day("2024-01-02"), { id: "statement:1" }),
        says(wire, day("2024-01-04"), { supersedes: "statement:1" }),
      ],
    })
    const responsibility = [denial({ by: a, about: corrected, ...early })]
    expect(found({ sources: [wire], actors: [a], incidents: [corrected], responsibility })).toEqual([
      "statement/before-incident responsibility[0].saidOn",
    ])
  })

  test("a month, an unknown day and an incident without a day leave every order open", () => {
    for (const when of [{ when: month("2024-01") }, { when: day("2024-01-04", { uncertain: true }) }, {}]) {
      const incidents = [incident({ id: "incident:1", ...when })]
      expect(
        found({ actors: [a], incidents, responsibility: [denial({ by: a, about: "incident:1", ...early })] }),
      ).toEqual([])
    }
  })

  test("what lasted can be spoken of from its first day", () => {
    const siege = incident({ id: "incident:1", lasted: span(day("2024-01-03"), day("2024-02-01")) })
    const say = (date: string) => ({
      actors: [a],
      incidents: [siege],
      responsibility: [denial({ by: a, about: siege, saidOn: day(date) })],
    })
    expect(found(say("2024-01-03"))).toEqual([])
    expect(found(say("2024-01-02"))).toEqual(["statement/before-incident responsibility[0].saidOn"])
  })

  test("minutes in two zones are compared as instants", () => {
    const blast = incident({ id: "incident:1", when: minute("2024-01-04T12:00", { zone: "+03:00" }) })
    const say = (at: string) => ({
      actors: [a],
      incidents: [blast],
      responsibility: [denial({ by: a, about: blast, saidOn: minute(at, { zone: "Z" }) })],
    })
    expect(found(say("2024-01-04T09:00"))).toEqual([])
    expect(found(say("2024-01-04T08:59"))).toEqual(["statement/before-incident responsibility[0].saidOn"])
  })

  test("claim and denial of one day are told; a denial the week after is a change of mind", () => {
    const said = (date: string, notes: object = {}) => ({
      actors: [a, b],
      incidents: [one],
      responsibility: [
        claim({ by: [a, b], about: one, saidOn: day("2024-01-04") }),
        denial({ by: a, about: one, saidOn: day(date), ...notes }),
      ],
    })
    expect(found(said("2024-01-04"))).toEqual(["responsibility/claim-and-denial responsibility[1]"])
    expect(found(said("2024-01-11"))).toEqual([])
    expect(found(said("2024-01-04", { of: b }))).toEqual([])
  })

  test("who claims to have ordered it can deny having carried it out", () => {
    const responsibility = [
      claim({ by: a, about: one, role: "ordered", saidOn: day("2024-01-04") }),
      denial({ by: a, about: one, role: "carried-out", saidOn: day("2024-01-04") }),
    ]
    expect(found({ actors: [a], incidents: [one], responsibility })).toEqual([])
  })

  test("silence needs its day, at least the day it was noted", () => {
    const silence = { kind: "no-claim", by: ["source:wire"], about: ["incident:1"] }
    const noted = (dated: object) =>
      found({ sources: [wire], incidents: [one], responsibility: [{ ...silence, ...dated }] })
    expect(noted({})).toEqual(["responsibility/no-claim-undated responsibility[0]"])
    expect(noted({ saidOn: day("2024-01-04") })).toEqual([])
    expect(noted({ asOf: { granularity: "unknown" } })).toEqual([
      "responsibility/no-claim-undated responsibility[0]",
    ])
  })

  test("a page of the day before cannot hold today's statement, unless it was changed", () => {
    const page = publication({ id: "publication:1", publishedOn: day("2024-01-03") })
    const incidents = [incident({ id: "incident:1", motive: "why" }, { in: page, saidOn: day("2024-01-04") })]
    const checked = check(whole({ publications: [page], incidents }))
    expect(told(checked.issues)).toEqual(["statement/after-publication incidents[0].motive[0].saidOn"])
    expect(checked.counts).toEqual({ error: 0, warning: 1, info: 0 })
  })
})

describe("tolls and victims", () => {
  const strike = (...said: Parameters<typeof casualties>) => ({
    incidents: [incident({ id: "incident:1", casualties: casualties(...said) })],
  })
  const dead = (...ids: readonly string[]) =>
    ids.map((id) =>
      victim({
        id: `victim:${id}`,
        handling: "public",
        outcomes: { outcome: "killed", incident: "incident:1" },
      }),
    )

  test("two named dead do not break at least two", () => {
    expect(found({ ...strike({ killed: atLeast(2) }), victims: dead("1", "2", "3") })).toEqual([])
  })

  test("three named dead are one too many where no toll allows more than two", () => {
    const incidents = [
      incident({
        id: "incident:1",
        casualties: [
          says(wire, casualties({ killed: exactly(1) })),
          says(wire, casualties({ killed: atMost(2) })),
        ],
      }),
    ]
    const issues = check(whole({ sources: [wire], incidents, victims: dead("1", "2", "3") })).issues
    expect(issues.map(({ message }) => message)).toEqual([
      "3 victims are recorded as killed, but no statement allows more than 2.",
    ])
  })

  test.each<readonly [string, object]>([
    [
      "another speaker gives no upper bound",
      {
        casualties: [
          says(wire, casualties({ killed: exactly(2) })),
          says(wire, casualties({ killed: atLeast(1) })),
        ],
      },
    ],
    [
      "the figure is said to be about two",
      { casualties: casualties({ killed: { ...exactly(2), approximate: true } }) },
    ],
    [
      "the figure is of civilians alone",
      { casualties: casualties({ killed: { count: exactly(2), who: { status: "civilian" } } }) },
    ],
    [
      "the figure leaves the attackers out",
      { casualties: casualties({ killed: { count: exactly(2), includesPerpetrators: false } }) },
    ],
    ["only the wounded were counted", { casualties: casualties({ wounded: exactly(2) }) }],
  ])("three named dead are none too many where %s", (_, facts) => {
    const incidents = [incident({ id: "incident:1", ...facts })]
    expect(found({ sources: [wire], incidents, victims: dead("1", "2", "3") })).toEqual([])
  })

  test("who died of wounds after the toll was told is not missing from it", () => {
    const told = (saidOn: string) => [
      incident({
        id: "incident:1",
        when: day("2024-01-04"),
        casualties: says(wire, casualties({ killed: exactly(1) }), { saidOn: day(saidOn) }),
      }),
    ]
    const late = victim({
      id: "victim:2",
      handling: "public",
      outcomes: [
        { outcome: "wounded", incident: "incident:1", on: day("2024-01-04") },
        { outcome: "killed", incident: "incident:1", on: day("2024-01-09") },
      ],
    })
    const people = { sources: [wire], victims: [...dead("1"), late] }
    expect(found({ ...people, incidents: told("2024-01-05") })).toEqual([])
    expect(found({ ...people, incidents: told("2024-01-10") })).toEqual([
      "victims/dead-beyond-killed incidents[0].casualties",
    ])
  })

  test("one person under two names, or in two records, is one dead", () => {
    const p = actor({ id: "actor:p", kind: "person", names: "P" })
    const q = actor({ id: "actor:q", kind: "person", names: "Q" })
    const victims = dead("1", "2").map((person, index) => ({ ...person, actor: index === 0 ? p.id : q.id }))
    const example = { ...strike({ killed: exactly(1) }), actors: [p, q], victims }
    expect(found(example)).toEqual(["victims/dead-beyond-killed incidents[0].casualties"])
    expect(found({ ...example, affiliations: [affiliation(p, "same-as", q)] })).toEqual([])
  })

  test("parts overlap unless they are said not to", () => {
    const part = (min: number, disjoint: boolean) => ({
      count: atLeast(min),
      scope: "part" as const,
      disjoint,
      who: { wording: `${min}` },
    })
    expect(found(strike({ killed: [exactly(5), part(3, false), part(4, false)] }))).toEqual([])
    expect(found(strike({ killed: [exactly(5), part(3, true), part(4, true)] }))).toEqual([
      "casualties/part-over-total incidents[0].casualties[0].value[0].count.max",
    ])
  })

  test("six children are too many for four dead, not for four dead civilians", () => {
    const children = { count: exactly(6), scope: "part" as const, who: { age: "child" as const } }
    expect(found(strike({ killed: [exactly(4), children] }))).toEqual([
      "casualties/part-over-total incidents[0].casualties[0].value[1].count.min",
    ])
    expect(found(strike({ killed: [{ count: exactly(4), who: { status: "civilian" } }, children] }))).toEqual(
      [],
    )
  })

  test("killed and wounded together fit into killed or wounded", () => {
    const toll = (killed: number) =>
      strike({ killed: exactly(killed), wounded: atLeast(4), "killed-or-wounded": exactly(6) })
    expect(found(toll(2))).toEqual([])
    expect(found(toll(3))).toEqual([
      "casualties/part-over-total incidents[0].casualties[0].value[2].count.max",
    ])
    expect(check(whole(toll(3))).issues[0]?.message).toBe(
      "The disjoint parts together are at least 7, but the total of the same statement is at most 6.",
    )
  })

  test("a total that competes with another speaker's total is no part of it", () => {
    const incidents = [
      incident({
        id: "incident:1",
        casualties: [
          says(wire, casualties({ killed: exactly(2) })),
          says(wire, casualties({ killed: exactly(9) })),
        ],
      }),
    ]
    expect(found({ sources: [wire], incidents })).toEqual([])
  })

  test("what an admission concedes has parts too", () => {
    const conceded = casualties({
      killed: [exactly(1), { count: exactly(2), scope: "part", who: { age: "child" } }],
    })
    expect(
      found({
        actors: [b],
        incidents: [one],
        responsibility: [admission({ by: b, about: one, casualties: conceded })],
      }),
    ).toEqual(["casualties/part-over-total responsibility[0].casualties[1].count.min"])
  })

  test("a person counted in one record of an incident may have been entered under the other", () => {
    const counted = incident({
      id: "incident:1",
      casualties: casualties({ killed: { count: exactly(1), persons: "victim:1" } }),
    })
    const person = victim({
      id: "victim:1",
      handling: "public",
      outcomes: { outcome: "killed", incident: two },
    })
    const example = { incidents: [counted, two], victims: [person] }
    expect(found(example)).toEqual([
      "casualties/persons-elsewhere incidents[0].casualties[0].value[0].persons[0]",
    ])
    expect(found({ ...example, links: [link(counted, "same-as", two)] })).toEqual([])
  })
})

describe("links and series", () => {
  const monday = on("incident:1", "2024-01-01")
  const tuesday = on("incident:2", "2024-01-02")
  const incidents = [monday, tuesday]

  test("retaliation comes after, on the day itself, or within an open month", () => {
    expect(found({ incidents, links: [link(tuesday, "retaliation-for", monday)] })).toEqual([])
    expect(found({ incidents, links: [link(monday, "retaliation-for", tuesday)] })).toEqual([
      "link/retaliation-for-later links[0]",
    ])
    const open = [monday, incident({ id: "incident:2", when: month("2024-01") })]
    expect(found({ incidents: open, links: [link(monday, "retaliation-for", tuesday)] })).toEqual([])
  })

  test("a campaign that goes on can retaliate for what came after its start", () => {
    const campaign = incident({ id: "incident:1", lasted: since(day("2023-10-07")) })
    expect(
      found({ incidents: [campaign, tuesday], links: [link(campaign, "retaliation-for", tuesday)] }),
    ).toEqual([])
  })

  test("one day after is one day by the calendar too", () => {
    const dayAfter = (gap: object) => ({ incidents, links: [link(tuesday, "follows", monday, { gap })] })
    expect(found(dayAfter({ min: 1, max: 1 }))).toEqual([])
    expect(found(dayAfter({ min: 1 }))).toEqual([])
    expect(found(dayAfter({ max: 0 }))).toEqual(["link/gap-against-dates links[0].gap"])
    expect(check(whole(dayAfter({ min: 2 }))).issues[0]?.message).toBe(
      "The gap is said to be at least 2 days, but by their dates the incidents are 1 days apart.",
    )
  })

  test("a hundred attacks can hold two; one attack cannot hold two", () => {
    const series = (count: Parameters<typeof aggregate>[0]["incidents"]) => ({
      incidents,
      aggregates: [
        aggregate({
          id: "aggregate:1",
          basis: "cumulative",
          ...(count === undefined ? {} : { incidents: count }),
        }),
      ],
      links: [link(monday, "part-of", "aggregate:1"), link(tuesday, "part-of", "aggregate:1")],
    })
    expect(found(series(atLeast(100)))).toEqual([])
    expect(found(series(exactly(2)))).toEqual([])
    expect(found(series(about(1)))).toEqual([])
    expect(found(series(exactly(1)))).toEqual(["aggregate/smaller-than-members aggregates[0].incidents.max"])
    const same = {
      ...series(exactly(1)),
      links: [...series(exactly(1)).links, link(monday, "same-as", tuesday)],
    }
    expect(found(same)).toEqual([])
  })

  test("members that are alleged, withdrawn or later than the sum are not certainly in it", () => {
    const aggregates = [
      aggregate({ id: "aggregate:1", basis: "cumulative", incidents: exactly(1), saidOn: day("2024-01-01") }),
    ]
    const parts = [link(monday, "part-of", "aggregate:1"), link(tuesday, "part-of", "aggregate:1")]
    expect(found({ incidents, aggregates, links: parts })).toEqual([])
    const undated = [aggregate({ id: "aggregate:1", basis: "cumulative", incidents: exactly(1) })]
    const alleged = [parts[0]!, link(tuesday, "part-of", "aggregate:1", { modality: "alleged" })]
    expect(found({ incidents, aggregates: undated, links: alleged })).toEqual([])
    expect(
      found({ incidents: [monday, { ...tuesday, record: "withdrawn" }], aggregates: undated, links: parts }),
    ).toEqual([])
  })

  test("of rival tolls the smallest is certain", () => {
    const contested = incident({
      id: "incident:1",
      casualties: [
        says(wire, casualties({ killed: exactly(9) })),
        says(wire, casualties({ killed: between(2, 4) })),
      ],
    })
    const sum = (max: number) => ({
      sources: [wire],
      incidents: [contested],
      aggregates: [
        aggregate({ id: "aggregate:1", basis: "period", casualties: casualties({ killed: atMost(max) }) }),
      ],
      links: [link(contested, "part-of", "aggregate:1")],
    })
    expect(found(sum(2))).toEqual([])
    expect(found(sum(1))).toEqual(["aggregate/smaller-than-members aggregates[0].casualties[0].count.max"])
  })

  test("a month within the year is no larger than the year", () => {
    const aggregates = [
      aggregate({ id: "aggregate:december", basis: "period", incidents: atLeast(9) }),
      aggregate({ id: "aggregate:2023", basis: "period", incidents: exactly(8) }),
    ]
    expect(found({ aggregates, links: [link("aggregate:december", "part-of", "aggregate:2023")] })).toEqual([
      "aggregate/smaller-than-members aggregates[1].incidents.max",
    ])
  })

  test("same and not the same contradict each other only where both are plainly stated", () => {
    const doubt = [
      link(monday, "same-as", tuesday, { modality: "possible" }),
      link(monday, "not-same-as", tuesday),
    ]
    expect(found({ incidents, links: doubt })).toEqual([])
  })
})

describe("everything at once", () => {
  test("faults in one record do not hide those of another", () => {
    const example = {
      actors: [a, b],
      affiliations: [
        {
          from: "actor:a",
          to: "actor:b",
          kind: "part-of",
          started: { earliest: "2023-02-29", granularity: "day" },
        },
        { ...partOf(b, a), started: day("2024-01-04"), ended: day("2024-01-03"), by: ["source:nobody"] },
      ],
      incidents: [{ ...one, casualites: [] }, { id: "incident:1" }],
    }
    expect(found(example)).toEqual([
      "date/day affiliations[0].started.earliest",
      "read/unknown-key incidents[0].casualites",
      "read/skipped affiliations[0].started",
      "read/skipped affiliations[0].started",
      "read/skipped affiliations[0].started",
      "dataset/dangling-reference affiliations[1].by[0]",
      "dataset/duplicate-id incidents[1].id",
      "affiliation/ends-before-start affiliations[1].ended",
      "dataset/skipped affiliations[0]",
      "dataset/skipped incidents[0]",
    ])
  })

  test("references of a record with an error of its own are followed", () => {
    expect(found({ actors: [a], affiliations: [{ from: "actor:a", to: "actor:x", kind: "part" }] })).toEqual([
      "read/term affiliations[0].kind",
      "dataset/dangling-reference affiliations[0].to",
      "dataset/skipped affiliations[0]",
    ])
  })

  test("what was tested is named, and what was not", () => {
    const clean = check(dataset())
    expect(clean.issues).toEqual([])
    expect(clean.untested).toEqual([])
    expect(clean.tested).toEqual(
      expect.arrayContaining([
        "count/order",
        "data/proxy",
        "read/type",
        "affiliation/cycle",
        "publication/url",
      ]),
    )
    const { untested } = check(whole({ affiliations: [{ from: 5 }] }))
    expect(untested.map(({ path, rules }) => [pathText(path), rules.includes("affiliation/cycle")])).toEqual([
      ["affiliations[0]", true],
    ])
  })

  test("nothing is tested of a document that is none, and nothing but its version of a newer one", () => {
    for (const input of [null, "x", [], 5, undefined, () => 0]) {
      const checked = check(input)
      expect(checked.counts.error).toBeGreaterThan(0)
      expect(checked.untested[0]?.rules).toContain("affiliation/cycle")
      expect(checked.tested).not.toContain("affiliation/cycle")
    }
    const newer = check({ modelVersion: 2, conflicts: [] })
    expect(told(newer.issues)).toEqual(["dataset/model-version modelVersion"])
    expect(newer.tested).toEqual(["dataset/model-version"])
  })

  test("every rule is known by name, severity and summary", () => {
    const ids: readonly string[] = checkRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { summary } of checkRules) expect(summary).toMatch(/^[A-Z].*\.$|≤/)
  })
})

describe("how heavily a finding weighs", () => {
  const undated = {
    sources: [wire],
    incidents: [one],
    responsibility: [{ kind: "no-claim", by: ["source:wire"], about: ["incident:1"] }],
  }
  const doubled = { actors: [a, a], affiliations: [affiliation(a, "backed-by", a)] }
  const weights = (example: object, options: CheckOptions) =>
    check(whole(example), options).issues.map(({ rule, severity }) => [rule, severity])

  test("strict raises warnings to errors, and leaves infos", () => {
    expect(weights(undated, { preset: "strict" })).toEqual([["responsibility/no-claim-undated", "error"]])
  })

  test("lenient keeps errors of conformance and lowers the others", () => {
    expect(weights(doubled, { preset: "standard" })).toEqual([
      ["dataset/duplicate-id", "error"],
      ["affiliation/self", "error"],
    ])
    expect(weights(doubled, { preset: "lenient" })).toEqual([
      ["dataset/duplicate-id", "error"],
      ["affiliation/self", "warning"],
    ])
  })

  test("a record without its id is none, however lenient one is", () => {
    expect(weights({ actors: [{}] }, { preset: "lenient" })).toContainEqual(["read/missing", "error"])
  })

  test("the reader's own word goes before the preset", () => {
    const rules: { readonly [R in CheckRule]?: "off" | "info" } = {
      "dataset/duplicate-id": "off",
      "affiliation/self": "info",
    }
    expect(weights(doubled, { preset: "lenient", rules })).toEqual([["affiliation/self", "info"]])
  })

  test("the counts are those of the weighed findings", () => {
    expect(check(whole(doubled), { preset: "lenient" }).counts).toEqual({ error: 1, warning: 1, info: 0 })
  })
})
