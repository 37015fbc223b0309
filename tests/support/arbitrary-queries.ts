// Small made-up questions of every sort, nested a few deep.
import fc from "fast-check"
import type { Query } from "../../src/query/index.ts"
import { dayText, someActors, someSources } from "./arbitrary-incidents.ts"

const actor = fc.constantFrom(...someActors.slice(0, 4))
const roles = fc.constantFrom(
  undefined,
  ["attacker" as const],
  ["target" as const],
  ["side" as const, "ally" as const],
)
const day = fc.integer({ min: 2, max: 12 })

const withoutAbsent = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const span = fc.tuple(day, fc.integer({ min: 0, max: 3 })).map(([from, more]) => ({
  from: dayText(from),
  to: dayText(from + more),
}))

/** A question that is no joining of others. */
export const smallAsk: fc.Arbitrary<Query> = fc.oneof<fc.Arbitrary<Query>[]>(
  fc
    .tuple(
      fc.constantFrom("killed" as const, "killed" as const, "wounded" as const),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(undefined, 0, 1, 2),
    )
    .map(([outcome, min, more]) => ({
      casualties: { outcome, min, ...(more === undefined ? {} : { max: min + more }) },
    })),
  fc
    .tuple(
      fc.constantFrom(
        "within",
        "touching",
        "before",
        "after",
        "equals",
        "during",
        "contains",
        "meets",
        "met-by",
      ) as fc.Arbitrary<"within">,
      span,
    )
    .map(([relation, days]) => ({ happened: { relation, ...days } })),
  fc.constantFrom<Query>(
    { place: { country: ["IQ"] } },
    { place: { country: ["SY"] } },
    { place: { admin: "North" } },
    { place: { near: { point: { latitude: 33, longitude: 44 }, radiusKm: 60 } } },
    { place: { box: { west: 43.5, south: 32.5, east: 44.5, north: 33.5 } } },
  ),
  fc.tuple(actor, roles, fc.constantFrom(undefined, false)).map(([id, asked, subActors]) => ({
    party: withoutAbsent({ actor: id, roles: asked, subActors }),
  })) as fc.Arbitrary<Query>,
  actor.map((id) => ({ accused: { actor: id } })),
  actor.map((id) => ({ claimedBy: { actor: id } })),
  fc.constantFrom<Query>(
    { responsibility: ["unclaimed"] },
    { responsibility: ["claimed", "contested"] },
    { weapon: { delivery: ["drone"] } },
    { weapon: { munition: ["rocket"] } },
    { weapon: { delivery: ["drone"], munition: ["missile"] } },
    { tactic: ["drone-strike"] },
    { target: { what: ["headquarters"] } },
    { target: { of: "actor:a" } },
    { target: { what: ["market"], of: "actor:b" } },
    { kind: ["state-based"] },
    { status: ["foiled"] },
    { reported: "killed" },
    { reported: "when" },
    { linkedTo: { incident: "incident:0", kinds: ["same-as"] } },
  ),
  fc.constantFrom(...someSources).map((id) => ({ saidBy: id })),
)

/** A question, nested at most three deep. */
export const smallQuery: fc.Arbitrary<Query> = fc.letrec<{ readonly query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, depthIdentifier: "query" },
    { weight: 4, arbitrary: smallAsk },
    { weight: 1, arbitrary: tie("query").map((part) => ({ not: part })) },
    { weight: 2, arbitrary: fc.array(tie("query"), { minLength: 2, maxLength: 3 }).map((and) => ({ and })) },
    { weight: 2, arbitrary: fc.array(tie("query"), { minLength: 2, maxLength: 3 }).map((or) => ({ or })) },
  ),
})).query
