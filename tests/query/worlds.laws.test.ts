// Answers against every world that a record allows, looked at one after the other.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Actor,
  type Affiliation,
  contextOf,
  type Dataset,
  type DateWindow,
  dataset,
  type Incident,
  type Responsibility,
  type Source,
  type Truth,
} from "../../src/index.ts"
import { evaluate, indexed, type Query } from "../../src/query/index.ts"
import { analystQueries } from "../support/analyst-queries.ts"
import { dayText, smallDataset, someActors } from "../support/arbitrary-incidents.ts"
import { smallAsk, smallQuery } from "../support/arbitrary-queries.ts"
import { runsOf } from "../support/runs.ts"
import { truthInWorlds, type WorldOptions } from "../support/worlds.ts"

const days = (from: number, to: number): DateWindow => ({
  earliest: dayText(from),
  latest: dayText(to),
  granularity: from === to ? "day" : "days",
})

const theirSource: Source = { id: "source:s", kind: "media", names: [{ text: "s", kind: "full" }] }
const theirActors: readonly Actor[] = someActors
  .slice(0, 4)
  .map((id) => ({ id, kind: "armed-group", names: [{ text: id, kind: "full" }] }))

const ways: readonly WorldOptions[] = [{}, { asOf: days(10, 10) }, { unknownParties: "named-only" }]

/** Where actors take part on both sides of a question, and in what they are part of on some days only. */
const tiedQuery: fc.Arbitrary<Query> = fc
  .tuple(
    fc.constantFrom("and" as const, "or" as const),
    fc.array(
      smallAsk.filter((ask) =>
        ["party", "accused", "claimedBy", "target", "happened"].some((key) => Object.hasOwn(ask, key)),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  )
  .map(([joining, asks, isTurned]): Query => {
    const parts = asks.map((ask, at): Query => (isTurned[at] === true ? { not: ask } : ask))
    return joining === "and" ? { and: parts } : { or: parts }
  })

const tie: fc.Arbitrary<Affiliation> = fc
  .tuple(
    fc.constantFrom(...someActors.slice(1, 4)),
    fc.constantFrom(...someActors.slice(0, 2)),
    fc.constantFrom<Pick<Affiliation, "started" | "ended" | "heldOn">>(
      {},
      { started: days(1, 1), ended: days(25, 25) },
      { started: days(1, 1), ended: days(6, 6) },
      { started: days(5, 5), ended: days(25, 25) },
      { heldOn: days(5, 5) },
    ),
  )
  .filter(([from, to]) => from !== to)
  .map(([from, to, dates]) => ({ from, to, kind: "part-of", by: ["source:s"], saidOn: days(5, 5), ...dates }))

/** The made-up datasets with what lasted for days, more memberships and more who are accused. */
const tiedDataset: fc.Arbitrary<Dataset> = fc
  .tuple(
    smallDataset,
    fc.array(tie, { minLength: 1, maxLength: 3 }),
    fc.tuple(fc.constantFrom(2, 4), fc.nat(2), fc.constantFrom(3, 6), fc.nat(2), fc.boolean()),
    fc.array(fc.constantFrom(...someActors.slice(0, 4)), { maxLength: 2 }),
  )
  .map(([dataset, affiliations, [start, more, end, later, isLasting], accused]) => ({
    ...dataset,
    affiliations,
    incidents: dataset.incidents.map((one, at): Incident => {
      if (at > 0 || !isLasting) return one
      const value = { start: days(start, start + more), end: days(end, end + later) }
      return { ...one, lasted: [{ value, by: ["source:s"] }] }
    }),
    responsibility: [
      ...dataset.responsibility,
      ...accused.map(
        (id): Responsibility => ({
          kind: "attribution",
          about: [dataset.incidents[0]!.id],
          by: ["source:t"],
          against: [id],
        }),
      ),
    ],
  }))

/** The made-up datasets with numbers told as about so many, and days that are doubted. */
const vagueDataset: fc.Arbitrary<Dataset> = smallDataset.map((made) => ({
  ...made,
  incidents: made.incidents.map(({ casualties, when, ...rest }): Incident => {
    const about = casualties?.map((one) => ({
      ...one,
      value: one.value.map((range) => ({ ...range, count: { ...range.count, approximate: true } })),
    }))
    const doubted = when?.map((one) => ({ ...one, value: { ...one.value, uncertain: true } }))
    return {
      ...rest,
      ...(about === undefined ? {} : { casualties: about }),
      ...(doubted === undefined ? {} : { when: doubted }),
    }
  }),
}))

/** Says what is wrong with an answer, if anything is: the truth is given by all worlds. */
const wrong = (told: Truth | undefined, isExact: boolean, inWorlds: Truth): string | undefined => {
  if (told === inWorlds) return undefined
  if (told === "possible") return isExact ? `possible and exact, but ${inWorlds}` : undefined
  return `${told}, but ${inWorlds}`
}

const tally = { asked: 0, tooLarge: 0, sound: 0, open: 0 }

const holdToWorlds = (dataset: Dataset, queries: readonly Query[]): void => {
  const context = contextOf(dataset)
  for (const options of ways) {
    const index = indexed(context, options)
    for (const query of queries) {
      const fast = index.evaluate(query)
      for (const incident of dataset.incidents) {
        const inWorlds = truthInWorlds(query, incident, context, options)
        if (inWorlds === undefined) {
          tally.tooLarge += 1
          continue
        }
        const answer = evaluate(query, [incident], context, options)
        const told = answer.truth(incident)
        tally.asked += 1
        if (told === "possible") tally.open += 1
        if (answer.exactness === "sound") tally.sound += 1
        const found = {
          slow: wrong(told, answer.exactness === "exact", inWorlds),
          fast: wrong(fast.truth(incident), fast.exactness === "exact", inWorlds),
        }
        if (found.slow !== undefined || found.fast !== undefined)
          expect({ query, options, id: incident.id, ...found }).toBeUndefined()
      }
    }
  }
}

/** The same question, asked so that its alternatives are too many to be looked at one by one. */
const swollen = (query: Query): Query => ({ and: Array.from({ length: 9 }, () => ({ or: [query, query] })) })

describe("in all worlds that the record allows", () => {
  test("what is certain holds and what is no does not, and what is exactly possible does in some", () => {
    fc.assert(
      fc.property(
        fc.oneof(smallDataset, smallDataset, smallDataset, vagueDataset),
        fc.array(smallQuery, { minLength: 4, maxLength: 4 }),
        holdToWorlds,
      ),
      {
        numRuns: runsOf(300),
      },
    )
    // Most questions are looked at, and few answers are less than exact.
    expect(tally.tooLarge).toBeLessThan(tally.asked * 0.02)
    expect(tally.sound).toBeLessThan(tally.asked * 0.02)
  })

  test("the same is so where actors belong to each other on some days, and where it lasted for days", () => {
    fc.assert(fc.property(tiedDataset, fc.array(tiedQuery, { minLength: 4, maxLength: 4 }), holdToWorlds), {
      numRuns: runsOf(300),
    })
  })

  test("the same is so where one after another belongs to whom is asked about", () => {
    const spans: readonly Pick<Affiliation, "started" | "ended" | "heldOn">[] = [
      {},
      { started: days(1, 1), ended: days(6, 6) },
      { started: days(5, 5), ended: days(25, 25) },
      { ended: days(4, 5) },
    ]
    const parts: readonly Query[] = [
      { party: { actor: "actor:a" } },
      { accused: { actor: "actor:a" } },
      { target: { of: "actor:a" } },
    ]
    const by = ["source:s" as const]
    for (const first of spans) {
      for (const second of spans) {
        for (const [from, to] of [
          [5, 5],
          [3, 8],
        ] as const) {
          const affiliations = (["actor:b", "actor:c"] as const).map(
            (from, at): Affiliation => ({
              from,
              to: "actor:a",
              kind: "part-of",
              by,
              saidOn: days(5, 5),
              ...(at === 0 ? first : second),
            }),
          )
          const made = dataset({
            sources: [theirSource],
            actors: theirActors,
            affiliations,
            incidents: [
              {
                id: "incident:0",
                when: [{ value: days(from, to), by }],
                parties: (["actor:b", "actor:c"] as const).map((actor) => ({
                  value: { actor, role: "attacker" },
                  by,
                })),
                targets: (["actor:b", "actor:c"] as const).map((of) => ({
                  value: { what: "market", of },
                  by,
                })),
              },
            ],
            responsibility: [
              { kind: "attribution", about: ["incident:0"], by, against: ["actor:b", "actor:c"] },
            ],
          })
          const both = parts.flatMap((one) => parts.map((other): Query => ({ and: [one, { not: other }] })))
          holdToWorlds(made, [...parts, ...parts.map((not): Query => ({ not })), ...both])
        }
      }
    }
  })

  test("the same is so where the one who may have been hit belonged to those ruled out on the very day", () => {
    const by = ["source:s" as const]
    const made = dataset({
      sources: [theirSource],
      actors: theirActors,
      affiliations: [
        { from: "actor:d", to: "actor:b", kind: "part-of", by, started: days(5, 5), ended: days(25, 25) },
      ],
      incidents: [
        {
          id: "incident:0",
          parties: [
            { value: { actor: "actor:a", role: "attacker" }, by },
            { value: { actor: "actor:d", role: "side" }, by },
          ],
        },
      ],
    })
    const onThatDay: Query = { happened: { relation: "within", from: "2020-01-06", to: "2020-01-06" } }
    const wasHit: Query = { party: { actor: "actor:b", roles: ["target"] } }
    const others: Query = { party: { actor: "actor:b" } }
    holdToWorlds(made, [
      { or: [{ not: onThatDay }, wasHit] },
      { and: [onThatDay, { not: wasHit }] },
      { and: [onThatDay, wasHit] },
      { and: [others, { not: wasHit }] },
      { or: [{ not: onThatDay }, others] },
    ])
  })

  test("a question with too many alternatives is answered by its parts, which is never wrong", () => {
    fc.assert(
      fc.property(smallDataset, smallQuery, (dataset, query) => {
        const context = contextOf(dataset)
        const asked = swollen(query)
        for (const incident of dataset.incidents) {
          const inWorlds = truthInWorlds(query, incident, context)
          const { truth, exactness } = evaluate(asked, [incident], context)
          if (inWorlds !== undefined)
            expect(wrong(truth(incident), exactness === "exact", inWorlds)).toBeUndefined()
        }
      }),
      { numRuns: runsOf(200) },
    )
  })
})

const told = <T>(value: T) => [{ value, by: ["source:s" as const] }]

/** What may be learnt of something that nobody has told. */
const learnt: { readonly [what: string]: (incident: Incident) => Partial<Incident> } = {
  "how many were killed": ({ casualties }) =>
    casualties === undefined
      ? {
          casualties: told([
            { outcome: "killed" as const, count: { min: 2, max: 2 }, scope: "total" as const },
          ]),
        }
      : {},
  "the day": ({ when }) => (when === undefined ? { when: told(days(5, 5)) } : {}),
  "the country": ({ where }) =>
    where === undefined ? { where: told({ country: "IQ", precision: "country" as const }) } : {},
  "who attacked": ({ parties }) =>
    parties === undefined ? { parties: told({ actor: "actor:b" as const, role: "attacker" as const }) } : {},
  "the weapon": ({ weapons }) =>
    weapons === undefined
      ? { weapons: told({ delivery: "drone" as const, munition: "missile" as const }) }
      : {},
  "the target": ({ targets }) =>
    targets === undefined ? { targets: told({ what: "market" as const, of: "actor:b" as const }) } : {},
  "the kind": ({ kind }) => (kind === undefined ? { kind: told("state-based" as const) } : {}),
  "what was done": ({ acts }) =>
    acts === undefined ? { acts: told({ kind: "drone-strike" as const }) } : {},
}

const keepsAnswers = (before: Dataset, after: Dataset, query: Query): void => {
  // What is on record changes with what is said, so these questions are about something else.
  if (/"(reported|saidBy)"/.test(JSON.stringify(query))) return
  const first = evaluate(query, before.incidents, contextOf(before))
  const then = evaluate(query, after.incidents, contextOf(after))
  for (const { id } of before.incidents) {
    if (first.truth(id) !== "possible") expect(then.truth(id)).toBe(first.truth(id))
  }
}

describe("to learn more never turns certain into no, nor makes either of them open", () => {
  test.each(Object.keys(learnt))("where %s is learnt", (what) => {
    fc.assert(
      fc.property(fc.oneof(smallDataset, tiedDataset), smallQuery, (dataset, query) => {
        const incidents = dataset.incidents.map((one) => ({ ...one, ...learnt[what]!(one) }))
        keepsAnswers(dataset, { ...dataset, incidents }, query)
      }),
      { numRuns: runsOf(150) },
    )
  })

  test("where it is learnt from when to when an actor was part of another", () => {
    fc.assert(
      fc.property(tiedDataset, fc.oneof(tiedQuery, smallQuery), (dataset, query) => {
        const affiliations = dataset.affiliations.map((one) =>
          one.started === undefined && one.ended === undefined && one.heldOn === undefined
            ? { ...one, started: days(1, 1), ended: days(25, 25) }
            : one,
        )
        keepsAnswers(dataset, { ...dataset, affiliations }, query)
      }),
      { numRuns: runsOf(150) },
    )
  })
})

test("of 200 questions as analysts ask them, 99 in 100 answers are exact, and all are those of the worlds", () => {
  expect(analystQueries.length).toBeGreaterThanOrEqual(200)
  const count = { exact: 0, open: 0, all: 0 }
  fc.assert(
    fc.property(smallDataset, (dataset) => {
      const context = contextOf(dataset)
      for (const query of analystQueries) {
        for (const incident of dataset.incidents) {
          const answer = evaluate(query, [incident], context)
          count.all += 1
          if (answer.exactness === "exact") count.exact += 1
          if (answer.truth(incident) === "possible") count.open += 1
        }
      }
      holdToWorlds(
        dataset,
        analystQueries.filter((_, at) => at % 20 === dataset.incidents.length),
      )
    }),
    { numRuns: runsOf(60) },
  )
  expect(count.exact / count.all).toBeGreaterThanOrEqual(0.99)
  // An answer that is always settled would be exact without effort.
  expect(count.open / count.all).toBeGreaterThan(0.1)
  if (process.env.CASUS_RUNS !== undefined) console.log(JSON.stringify({ pairs: tally, analysts: count }))
})
