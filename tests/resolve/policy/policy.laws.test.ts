// What holds of every policy, whatever was said, and what independent sources support, against all their worlds.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CountRange, contextOf, dataset, type Incident, type Source } from "../../../src/index.ts"
import { figureOf } from "../../../src/resolve/figure/figure.ts"
import { agreement, majority } from "../../../src/resolve/policy/agreement.ts"
import { latest, trusting } from "../../../src/resolve/policy/choosing.ts"
import { policyNamed } from "../../../src/resolve/policy/named.ts"
import { type CountPolicy, convexHull, pending, union } from "../../../src/resolve/policy/policy.ts"
import { type PlainSource, type PlainTotal, supportFor } from "../../support/agreement-worlds.ts"
import { smallCount } from "../../support/arbitrary-counts.ts"
import { runsOf } from "../../support/runs.ts"

const runs = { numRuns: runsOf(1_500) }

const policies: readonly CountPolicy[] = [
  union,
  convexHull,
  agreement(1),
  agreement(2),
  agreement(3),
  majority,
  latest,
  pending,
  trusting("source:1", "source:0"),
]

interface Case {
  readonly sources: readonly PlainSource[]
  readonly totals: readonly (PlainTotal & { readonly saidOn?: string })[]
}

const sources: fc.Arbitrary<readonly PlainSource[]> = fc
  .array(
    fc.record(
      {
        independence: fc.constantFrom("independent" as const, "dependent" as const),
        relays: fc.nat({ max: 4 }),
      },
      { requiredKeys: [] },
    ),
    { minLength: 5, maxLength: 5 },
  )
  .map((all) => all.map((one, id) => ({ id, ...one })))

const days = ["2024-01-04", "2024-01-05", "2024-01-06"]

const cases: fc.Arbitrary<Case> = fc.record({
  sources,
  totals: fc.array(
    fc.record(
      { source: fc.nat({ max: 4 }), count: smallCount, saidOn: fc.constantFrom(...days) },
      { requiredKeys: ["source", "count"] },
    ),
    { minLength: 1, maxLength: 5 },
  ),
})

// Plain records, since constructors read all they are given and a law asks for thousands.
const empty = dataset()

const built = ({ sources: all, totals }: Case) => {
  const one: Incident = {
    id: "incident:1",
    casualties: totals.map(({ source: id, count, saidOn }) => ({
      value: [{ outcome: "killed", scope: "total", count }],
      by: [`source:${id}`],
      ...(saidOn === undefined
        ? {}
        : { saidOn: { earliest: saidOn, latest: saidOn, granularity: "day" as const } }),
    })),
  }
  const told = all.map(
    ({ id, independence, relays }): Source => ({
      id: `source:${id}`,
      kind: "wire",
      names: [{ text: `source ${id}`, kind: "full" }],
      ...(independence === undefined ? {} : { independence }),
      ...(relays === undefined ? {} : { relays: [`source:${relays}`] }),
    }),
  )
  return { one, context: contextOf({ ...empty, incidents: [one], sources: told }) }
}

const statementsOf = (one: Incident) => one.casualties ?? []

const resolvedBy = (policy: CountPolicy, given: Case) => {
  const { one, context } = built(given)
  const statements = statementsOf(one)
  return policy(
    statements.flatMap(({ value }) => value),
    { statements, context },
  )
}

const holds = (all: readonly CountRange[] | undefined, n: number): boolean =>
  (all ?? []).some(({ min, max }) => min <= n && (max === undefined || n <= max))

// The largest figure of the small counts is 7 and the best of them 10: what holds at 11 holds for all beyond.
const numbers = Array.from({ length: 13 }, (_, n) => n)

describe("every policy", () => {
  test("keeps within the hull of what was told, and in order", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...policies), (given, policy) => {
        const { one, context } = built(given)
        const figure = figureOf(one, "killed", context, policy)
        const [whole] = resolvedBy(convexHull, given).alternatives
        for (const run of figure?.alternatives ?? []) {
          expect(run.min).toBeGreaterThanOrEqual(whole!.min)
          expect(run.max ?? Infinity).toBeLessThanOrEqual(whole!.max ?? Infinity)
        }
        for (const [index, run] of (figure?.alternatives ?? []).slice(1).entries()) {
          expect(run.min).toBeGreaterThan((figure?.alternatives[index]?.max ?? Infinity) + 1)
        }
        expect(figure?.alternatives.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  test("allows but for the hull no number that nobody's words allow", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...policies), (given, policy) => {
        if (policy.policy === "hull") return
        const told = resolvedBy(union, given).alternatives
        const { alternatives, agreed } = resolvedBy(policy, given)
        for (const n of numbers) {
          if (holds(alternatives, n) || holds(agreed, n)) expect(holds(told, n)).toBe(true)
        }
      }),
      runs,
    )
  })

  test("does not depend on the order of the statements", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...policies), fc.infiniteStream(fc.nat()), (given, policy, keys) => {
        const order = given.totals.map((one) => ({ one, key: keys.next().value as number }))
        const totals = order.sort((a, b) => a.key - b.key).map(({ one }) => one)
        const answer = (some: Case) => {
          const { one, context } = built(some)
          const figure = figureOf(one, "killed", context, policy)
          const { alternatives, agreed, sources: counted, conflict, disputed, disagreements } = figure!
          const groups = disagreements
            .map(({ kind, evidence }) => [kind, evidence.map((e) => JSON.stringify(e)).sort()])
            .sort()
          return { alternatives, agreed, counted, conflict: conflict?.kind, disputed, groups }
        }
        expect(answer({ ...given, totals })).toEqual(answer(given))
      }),
      runs,
    )
  })

  test("is read back from its name, and answers the same", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...policies), (given, policy) => {
        const again = policyNamed(policy.policy)
        expect([again.policy, again.parameters]).toEqual([policy.policy, policy.parameters])
        expect(resolvedBy(again, given)).toEqual(resolvedBy(policy, given))
      }),
      { numRuns: runsOf(300) },
    )
  })

  test("says that there is a conflict wherever it allows nothing, and nowhere else but where it waits", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...policies), (given, policy) => {
        const { alternatives, conflict } = resolvedBy(policy, given)
        if (policy === pending) expect(alternatives.length).toBeGreaterThan(0)
        else expect(conflict !== undefined).toBe(alternatives.length === 0)
      }),
      runs,
    )
  })
})

describe("agreement", () => {
  test("of one is the union", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { alternatives, agreed } = resolvedBy(agreement(1), given)
        expect(alternatives).toEqual(resolvedBy(union, given).alternatives)
        expect(agreed).toBeUndefined()
      }),
      runs,
    )
  })

  test("of more sources allows no number that agreement of fewer does not", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), (given, k) => {
        const [fewer, more] = [resolvedBy(agreement(k), given), resolvedBy(agreement(k + 1), given)]
        for (const n of numbers) {
          if (holds(more.alternatives, n)) expect(holds(fewer.alternatives, n)).toBe(true)
          if (holds(more.agreed ?? more.alternatives, n)) {
            expect(holds(fewer.agreed ?? fewer.alternatives, n)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  test("allows just the numbers that enough sources support in some world, and agrees on those in every world", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), (given, k) => {
        const { alternatives, agreed = alternatives } = resolvedBy(agreement(k), given)
        for (const n of numbers) {
          const { yes } = supportFor(n, given.totals, given.sources)
          expect([n, holds(alternatives, n)]).toEqual([n, yes.some((count) => count >= k)])
          expect([n, holds(agreed, n)]).toEqual([n, yes.every((count) => count >= k)])
        }
      }),
      runs,
    )
  })
})

describe("majority", () => {
  test("allows just the numbers that most sources support in some world, and agrees on those in every world", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { alternatives, agreed = alternatives } = resolvedBy(majority, given)
        for (const n of numbers) {
          const { yes, no } = supportFor(n, given.totals, given.sources)
          const worlds = yes.flatMap((supporters) => no.map((others) => supporters > others))
          expect([n, holds(alternatives, n)]).toEqual([n, worlds.some(Boolean)])
          expect([n, holds(agreed, n)]).toEqual([n, worlds.every(Boolean)])
        }
      }),
      runs,
    )
  })
})

describe("latest", () => {
  test("leaves out just those that were said before another one", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { alternatives } = resolvedBy(latest, given)
        const last = given.totals
          .map(({ saidOn = "" }) => saidOn)
          .sort()
          .at(-1)
        const kept = given.totals.filter(({ saidOn }) => saidOn === undefined || saidOn === last)
        for (const n of numbers)
          expect(holds(alternatives, n)).toBe(kept.some(({ count }) => holds([count], n)))
      }),
      runs,
    )
  })
})
