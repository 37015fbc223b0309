// Whoever was really harmed: where every statement is true, every figure of every group holds the true number.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type CasualtyRange,
  type CountRange,
  contextOf,
  dataset,
  type Incident,
  type Outcome,
  type Victim,
  type Who,
} from "../../../src/index.ts"
import { disagreementsAmong } from "../../../src/resolve/figure/disagreement.ts"
import type { Evidence } from "../../../src/resolve/figure/evidence.ts"
import { figureOf } from "../../../src/resolve/figure/figure.ts"
import { agreement } from "../../../src/resolve/policy/agreement.ts"
import { pending, union } from "../../../src/resolve/policy/policy.ts"
import { smallCount } from "../../support/arbitrary-counts.ts"
import { runsOf } from "../../support/runs.ts"

const empty = dataset()
const runs = { numRuns: runsOf(2_000) }

const statuses = ["civilian", "combatant", "attacker"] as const
const ages = ["child", "adult", "elderly"] as const
const outcomes = ["killed", "wounded", "killed-or-wounded"] as const

interface Person {
  readonly status: (typeof statuses)[number]
  readonly age: (typeof ages)[number]
  readonly outcome: "killed" | "wounded"
}

const person: fc.Arbitrary<Person> = fc.record({
  status: fc.constantFrom(...statuses),
  age: fc.constantFrom(...ages),
  outcome: fc.constantFrom("killed" as const, "wounded" as const),
})

const group: fc.Arbitrary<Pick<Who, "status" | "age">> = fc.record(
  { status: fc.constantFrom(...statuses), age: fc.constantFrom(...ages) },
  { requiredKeys: [] },
)

const isIn = (one: Person, { status, age }: Pick<Who, "status" | "age">): boolean =>
  (status === undefined || one.status === status) &&
  (age === undefined || one.age === age || (age === "adult" && one.age === "elderly"))

const came = (one: Person, outcome: Outcome): boolean =>
  outcome === "killed-or-wounded" || one.outcome === outcome

interface Saying {
  readonly outcome: (typeof outcomes)[number]
  readonly who?: Pick<Who, "status" | "age">
  readonly isPart: boolean
  readonly below: number
  readonly above?: number
  readonly includesPerpetrators?: boolean
  readonly onlyWord: boolean
}

const saying: fc.Arbitrary<Saying> = fc.record(
  {
    outcome: fc.constantFrom(...outcomes),
    who: group,
    isPart: fc.boolean(),
    below: fc.nat({ max: 2 }),
    above: fc.nat({ max: 2 }),
    includesPerpetrators: fc.boolean(),
    onlyWord: fc.boolean(),
  },
  { requiredKeys: ["outcome", "isPart", "below", "onlyWord"] },
)

/** A true statement: of those it speaks of it allows the true number, and a part may leave some of them out. */
const trueRange = (people: readonly Person[], said: Saying): CasualtyRange => {
  const { outcome, who, isPart, below, above, includesPerpetrators } = said
  const all = people.filter(
    (one) =>
      came(one, outcome) &&
      isIn(one, who ?? {}) &&
      (includesPerpetrators !== false || one.status !== "attacker"),
  ).length
  const truth = isPart ? Math.max(0, all - below) : all
  const count: CountRange = {
    min: Math.max(0, truth - below),
    ...(above === undefined ? {} : { max: truth + above }),
  }
  return {
    outcome,
    scope: isPart ? "part" : "total",
    count,
    ...(said.onlyWord && who === undefined && isPart ? { who: { wording: "others" } } : {}),
    ...(who === undefined ? {} : { who }),
    ...(includesPerpetrators === undefined ? {} : { includesPerpetrators }),
  }
}

/** Records of the first people, each perhaps twice under one external id, and perhaps not told in full. */
const victimsAmong = (people: readonly Person[], tellsStatus: boolean): readonly Victim[] =>
  people.slice(0, 3).flatMap((one, index) =>
    [0, 1].slice(index % 2).map(
      (copy): Victim => ({
        id: `victim:${index}-${copy}`,
        age: { group: one.age },
        ...(tellsStatus ? { status: one.status } : {}),
        outcomes: [
          { outcome: "wounded", incident: "incident:1" },
          ...(one.outcome === "killed" ? [{ outcome: "killed", incident: "incident:1" } as const] : []),
        ],
        externalIds: [{ scheme: "register", id: `${index}` }],
        handling: "public",
      }),
    ),
  )

const allows = (runs: readonly CountRange[] | undefined, n: number): boolean =>
  (runs ?? []).some(({ min, max }) => min <= n && (max === undefined || n <= max))

describe("where every statement is true", () => {
  test("the figure of any group with any outcome holds the true number, and nothing contradicts it", () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 6 }),
        fc.array(saying, { maxLength: 5 }),
        group,
        fc.constantFrom(...outcomes),
        fc.constantFrom(union, agreement(1), pending),
        fc.boolean(),
        (people, said, who, outcome, policy, tellsStatus) => {
          const one: Incident = {
            id: "incident:1",
            casualties: said.map((saying_, index) => ({
              value: [trueRange(people, saying_)],
              by: [`source:${index}`],
            })),
          }
          const victims = victimsAmong(people, tellsStatus)
          const context = contextOf({ ...empty, incidents: [one], victims })
          const figure = figureOf(one, outcome, context, policy, { who })
          if (figure === undefined) return
          const truth = people.filter((one_) => came(one_, outcome) && isIn(one_, who)).length
          expect([allows(figure.alternatives, truth), figure.disputed, figure.conflict]).toEqual([
            true,
            false,
            undefined,
          ])
          expect(figure.floor).toBeLessThanOrEqual(truth)
          expect(figure.ceiling ?? truth).toBeGreaterThanOrEqual(truth)
        },
      ),
      runs,
    )
  })
})

const sourced = fc.record(
  { count: smallCount, by: fc.nat({ max: 3 }), day: fc.constantFrom("2024-01-04", "2024-01-05") },
  { requiredKeys: ["count", "by"] },
)

describe("disagreements", () => {
  const evidenceOf = (all: readonly { count: CountRange; by: number; day?: string }[]): readonly Evidence[] =>
    all.map(({ count, by, day }) => {
      const range: CasualtyRange = { outcome: "killed", scope: "total", count }
      const saidOn = { earliest: day ?? "", latest: day ?? "", granularity: "day" as const }
      return {
        statement: { value: [range], by: [`source:${by}`], ...(day === undefined ? {} : { saidOn }) },
        range,
        as: "total",
      }
    })

  test("put a total among the contradictions just where another one cannot be right with it", () => {
    fc.assert(
      fc.property(fc.array(sourced, { maxLength: 6 }), (all) => {
        const evidence = evidenceOf(all)
        const found = disagreementsAmong(evidence, { floor: 0 }, contextOf(empty))
        const isRevised = (index: number): boolean =>
          all[index]?.day === "2024-01-04" &&
          all.some(({ by, day }) => by === all[index]?.by && day === "2024-01-05")
        const clash = (a: CountRange, b: CountRange): boolean =>
          (a.max !== undefined && a.max < b.min) || (b.max !== undefined && b.max < a.min)
        const expected = evidence.filter((_, index) =>
          all.some(
            (other, place) =>
              clash(all[index]!.count, other.count) &&
              (other.by !== all[index]!.by || (!isRevised(index) && !isRevised(place))),
          ),
        )
        const against = found.find(({ kind }) => kind === "contradiction")
        expect(against?.evidence ?? []).toEqual(expected)
        if (against !== undefined) expect(against.shared).toBeUndefined()
        const agreeing = found.find(({ kind }) => kind === "compatible")
        if (agreeing !== undefined) expect(agreeing.shared).toBeDefined()
      }),
      runs,
    )
  })

  test("hold one without any number in common just where a figure by union is disputed", () => {
    fc.assert(
      fc.property(fc.array(sourced, { minLength: 1, maxLength: 6 }), fc.nat({ max: 5 }), (all, part) => {
        const floor: CasualtyRange = { outcome: "killed", scope: "part", count: { min: part } }
        const one: Incident = {
          id: "incident:1",
          casualties: [...evidenceOf(all).map(({ statement }) => statement), { value: [floor] }],
        }
        const context = contextOf({ ...empty, incidents: [one] })
        const figure = figureOf(one, "killed", context, union)
        const isAtOdds = figure?.disagreements.some(
          ({ kind, shared }) => kind !== "scope-mismatch" && shared === undefined,
        )
        expect(isAtOdds).toBe(figure?.disputed)
      }),
      runs,
    )
  })
})
