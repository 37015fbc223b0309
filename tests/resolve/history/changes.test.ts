import { describe, expect, test } from "vitest"
import { seed, strike } from "../../../examples/seed.mjs"
import {
  type Attested,
  atLeast,
  type CasualtyRange,
  casualties,
  claim,
  contextOf,
  type DatasetInit,
  dataset,
  day,
  exactly,
  type Incident,
  incident,
  link,
  noClaim,
  party,
  publication,
  says,
  victim,
} from "../../../src/index.ts"
import { changesBetween, incidentChanges } from "../../../src/resolve/history/changes.ts"

const inside = (init: DatasetInit) => contextOf(dataset(init))
const killed = (n: number) => casualties({ killed: exactly(n) })
const about = "incident:1"

const strikeWith = (...told: readonly Attested<readonly CasualtyRange[]>[]): Incident =>
  incident({ id: about, casualties: told })

const between = (old: DatasetInit, fresh: DatasetInit) => changesBetween(inside(old), inside(fresh))
const ofOne = (old: Incident, fresh: Incident) =>
  between({ incidents: [old] }, { incidents: [fresh] }).changed[0]

describe("incidents", () => {
  test("are added, vanish, change or stay, by their ids", () => {
    const at = (id: string, n: number) =>
      incident({ id: `incident:${id}`, casualties: says("source:a", killed(n)) })
    const { added, vanished, changed, unchanged } = between(
      { incidents: [at("gone", 1), at("same", 1), at("other", 1)] },
      { incidents: [at("other", 2), at("same", 1), at("new", 1)] },
    )
    expect(added.map(({ id }) => id)).toEqual(["incident:new"])
    expect(vanished.map(({ id }) => id)).toEqual(["incident:gone"])
    expect(changed.map(({ after }) => after.id)).toEqual(["incident:other"])
    expect(unchanged).toBe(1)
  })

  test("a dataset against itself, or with its fields in another order, changed in nothing", () => {
    const turned = <T>(value: T): T =>
      (Array.isArray(value)
        ? value.map(turned)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value) as T
    for (const other of [seed, turned(seed)]) {
      const changes = changesBetween(contextOf(seed), contextOf(other))
      expect(changes).toMatchObject({ added: [], vanished: [], changed: [], unchanged: 6 })
      expect(changes.links).toEqual({ added: [], withdrawn: [], altered: [] })
    }
  })

  test("where the record stands, and its other fields", () => {
    const changes = ofOne(
      incident({ id: about, record: "provisional" }),
      incident({ id: about, record: "withdrawn", names: "the strike", extra: { "desk:note": 1 } }),
    )
    expect(changes?.record).toEqual({ before: "provisional", after: "withdrawn" })
    expect(changes?.fields.map(({ field }) => field)).toEqual(["names", "extra"])
    expect(changes?.fields[0]).not.toHaveProperty("before")
    expect(ofOne(incident({ id: about, record: "provisional" }), incident({ id: about }))?.record).toEqual({
      before: "provisional",
    })
  })
})

describe("statements", () => {
  test("with an id are matched by it, whoever says them", () => {
    const { statements } = ofOne(
      strikeWith(says("source:a", killed(1), { id: "statement:1" })),
      strikeWith(says("source:b", killed(2), { id: "statement:1" })),
    )!
    expect(statements).toMatchObject({
      added: [],
      withdrawn: [],
      altered: [{ before: { of: "casualties", statement: { by: ["source:a"] } } }],
    })
  })

  test("two ids are two statements, whoever says them", () => {
    const { statements } = ofOne(
      strikeWith(says("source:a", killed(1), { id: "statement:1" })),
      strikeWith(says("source:a", killed(2), { id: "statement:2" })),
    )!
    expect([statements.added.length, statements.withdrawn.length, statements.altered.length]).toEqual([
      1, 1, 0,
    ])
  })

  test("without one by fact and speaker, the way they came by before the speaker alone", () => {
    const { statements } = ofOne(
      strikeWith(
        says("source:a", killed(1), { via: "source:x" }),
        says("source:a", killed(2), { via: "source:y" }),
        says("source:b", killed(3)),
      ),
      strikeWith(
        says("source:a", killed(20), { via: "source:y" }),
        says("source:a", killed(10), { via: "source:z" }),
        says("source:c", killed(3)),
      ),
    )!
    expect(
      statements.altered.map(({ before, after }) => [before.statement.via, after.statement.via]),
    ).toEqual([
      [["source:y"], ["source:y"]],
      [["source:x"], ["source:z"]],
    ])
    expect(statements.withdrawn.map(({ statement }) => statement.by)).toEqual([["source:b"]])
    expect(statements.added.map(({ statement }) => statement.by)).toEqual([["source:c"]])
  })

  test("one that was given an id is the same one", () => {
    const { statements } = ofOne(
      strikeWith(says("source:a", killed(1))),
      strikeWith(says("source:a", killed(1), { id: "statement:1" })),
    )!
    expect([statements.added.length, statements.withdrawn.length, statements.altered.length]).toEqual([
      0, 0, 1,
    ])
  })

  test("one that is told twice and then once was withdrawn once", () => {
    const twice = says("source:a", killed(1))
    const { statements } = ofOne(strikeWith(twice, twice), strikeWith(twice))!
    expect([statements.added.length, statements.withdrawn.length]).toEqual([0, 1])
  })

  test("of who took part are matched by the actor first", () => {
    const took = (...actors: readonly `actor:${string}`[]) =>
      incident({ id: about, parties: actors.map((id) => says("source:a", party(id, "target"))) })
    const { statements } = ofOne(took("actor:x", "actor:y"), took("actor:y"))!
    expect(statements).toMatchObject({
      added: [],
      withdrawn: [{ statement: { value: { actor: "actor:x" } } }],
    })
  })
})

describe("figures move with what is said", () => {
  test("before and after with their bounds", () => {
    const { moved } = ofOne(
      strikeWith(says("source:a", casualties({ killed: atLeast(2), wounded: exactly(6) }))),
      strikeWith(says("source:a", casualties({ killed: atLeast(5) }))),
    )!
    expect(moved).toEqual([
      {
        question: "killed",
        before: { count: { min: 2 }, alternatives: [{ min: 2 }], disputed: false },
        after: { count: { min: 5 }, alternatives: [{ min: 5 }], disputed: false },
      },
      {
        question: "wounded",
        before: { count: { min: 6, max: 6 }, alternatives: [{ min: 6, max: 6 }], disputed: false },
      },
    ])
  })

  test("by a retraction that stands in another record", () => {
    const one = strikeWith(says("source:a", killed(2), { id: "statement:1" }))
    const other = incident({ id: "incident:2", motive: says("source:a", "none") })
    const taken = incident({
      id: "incident:2",
      motive: says("source:a", "none", { retracts: "statement:1" }),
    })
    const { changed } = between({ incidents: [one, other] }, { incidents: [one, taken] })
    expect(changed.map(({ after, moved }) => [after.id, moved.length])).toEqual([
      [about, 1],
      ["incident:2", 0],
    ])
  })

  test("by the day of a publication, where a day is asked about", () => {
    const page = (on: string) => publication({ id: "publication:1", publishedOn: day(on) })
    const one = strikeWith(says("source:a", killed(2), { in: "publication:1" }))
    const [old, fresh] = ["2024-01-04", "2024-02-04"].map((on) =>
      inside({ incidents: [one], publications: [page(on)] }),
    )
    expect(changesBetween(old!, fresh!).changed).toEqual([])
    expect(changesBetween(old!, fresh!, { asOf: day("2024-01-10") }).changed[0]?.moved).toMatchObject([
      { question: "killed", before: { count: { min: 2 } } },
    ])
  })
})

describe("what stands beside an incident", () => {
  const one = incident({ id: about })
  const silence = noClaim({ by: "source:a", about, asOf: day("2024-01-04") })

  test("who did it", () => {
    const { changed, responsibility } = between(
      { incidents: [one], responsibility: [silence] },
      {
        incidents: [one],
        responsibility: [
          noClaim({ by: "source:a", about, asOf: day("2024-01-06") }),
          claim({ by: "actor:group", about }),
        ],
      },
    )
    expect(changed[0]?.responsibility).toMatchObject({
      added: [{ kind: "claim" }],
      withdrawn: [],
      altered: [{}],
    })
    expect(changed[0]?.moved).toMatchObject([
      { before: { status: "unclaimed" }, after: { status: "claimed" } },
    ])
    expect(responsibility).toEqual(changed[0]?.responsibility)
  })

  test("victims, in all incidents that they were in", () => {
    const person = (...at: readonly `incident:${string}`[]) =>
      victim({
        id: "victim:1",
        outcomes: at.map((id) => ({ outcome: "wounded", incident: id })),
        handling: "public",
      })
    const { changed, victims } = between(
      { incidents: [one], victims: [person(about)] },
      { incidents: [one], victims: [person(about, "incident:2")] },
    )
    expect(changed[0]?.victims.altered).toHaveLength(1)
    expect(victims.altered).toHaveLength(1)
  })

  test("links, at both their ends", () => {
    const other = incident({ id: "incident:2" })
    const { changed, links } = between(
      { incidents: [one, other], links: [link(one, "follows", other)] },
      { incidents: [one, other], links: [link(one, "follows", other, { gap: { min: 1, max: 1 } })] },
    )
    expect(changed.map(({ links: own }) => own.altered.length)).toEqual([1, 1])
    expect(links.altered).toHaveLength(1)
  })

  test("statements about series alone change no incident", () => {
    const series = noClaim({ by: "source:a", about: "aggregate:1", asOf: day("2024-01-04") })
    const { changed, responsibility } = between(
      { incidents: [one] },
      { incidents: [one], responsibility: [series] },
    )
    expect(changed).toEqual([])
    expect(responsibility.added).toEqual([series])
  })
})

describe("two records of one dataset", () => {
  test("can be held against each other, though what is said of each is about its own id", () => {
    const [a, b] = ["incident:a", "incident:b"] as const
    const context = inside({
      incidents: [
        incident({ id: a, casualties: says("source:a", killed(4)) }),
        incident({ id: b, casualties: says("source:a", killed(6)) }),
      ],
      responsibility: [a, b].map((id) => noClaim({ by: "source:a", about: id, asOf: day("2024-01-04") })),
    })
    const [first, second] = context.dataset.incidents
    const changes = incidentChanges(first!, second!, context)
    expect(changes.statements.altered).toHaveLength(1)
    expect(changes.responsibility.altered).toHaveLength(1)
    expect(changes.moved).toMatchObject([
      { question: "killed", before: { count: { max: 4 } }, after: { count: { max: 6 } } },
    ])
  })
})

test("the seed without one speaker", () => {
  const [first, ...others] = strike.casualties!
  const fewer = { ...seed, incidents: [{ ...strike, casualties: others }, ...seed.incidents.slice(1)] }
  const { changed } = changesBetween(contextOf(seed), contextOf(fewer))
  expect(changed).toHaveLength(1)
  expect(changed[0]?.statements.withdrawn).toEqual([{ of: "casualties", statement: first }])
  expect(changed[0]?.moved).toMatchObject([
    {
      question: "wounded",
      before: { disputed: true },
      after: { disputed: false, count: { min: 4, max: 4 } },
    },
  ])
})
