// What holds of every question: turned round twice, taken apart, and with more known.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contextOf, type Dataset, type Incident } from "../../src/index.ts"
import { evaluate, type Query, readQuery } from "../../src/query/index.ts"
import { smallDataset } from "../support/arbitrary-incidents.ts"
import { smallQuery } from "../support/arbitrary-queries.ts"
import { runsOf } from "../support/runs.ts"

const truths = (query: Query, dataset: Dataset) => {
  const answer = evaluate(query, dataset.incidents, contextOf(dataset))
  return { all: dataset.incidents.map(answer.truth), exactness: answer.exactness }
}

const turned = { certain: "no", possible: "possible", no: "certain" } as const

const hold = (law: (dataset: Dataset, a: Query, b: Query) => void): void =>
  fc.assert(fc.property(smallDataset, smallQuery, smallQuery, law), { numRuns: runsOf(1_000) })

describe("of every question and every record", () => {
  test("it is plain data that is read as it was written", () => {
    fc.assert(
      fc.property(smallQuery, (query) => {
        expect(readQuery(JSON.parse(JSON.stringify(query)))).toEqual({ ok: true, value: query, issues: [] })
      }),
      { numRuns: runsOf(1_000) },
    )
  })

  test("turned round it is certain where it was no, and turned round twice it is itself", () => {
    hold((dataset, a) => {
      const { all } = truths(a, dataset)
      expect(truths({ not: a }, dataset).all).toEqual(all.map((one) => turned[one!]))
      expect(truths({ not: { not: a } }, dataset).all).toEqual(all)
    })
  })

  test("neither of two is not one and not the other (De Morgan)", () => {
    hold((dataset, a, b) => {
      expect(truths({ not: { or: [a, b] } }, dataset).all).toEqual(
        truths({ and: [{ not: a }, { not: b }] }, dataset).all,
      )
    })
  })

  test("a question or its opposite is certain, and both at once are no, wherever the answer is exact", () => {
    hold((dataset, a) => {
      const either = truths({ or: [a, { not: a }] }, dataset)
      if (either.exactness === "exact") expect(new Set(either.all)).toEqual(new Set(["certain"]))
      const both = truths({ and: [a, { not: a }] }, dataset)
      if (both.exactness === "exact") expect(new Set(both.all)).toEqual(new Set(["no"]))
    })
  })

  test("all of two is at most as true as each, and one of two at least", () => {
    const degree = { no: 0, possible: 1, certain: 2 } as const
    hold((dataset, a, b) => {
      const [one, other] = [truths(a, dataset).all, truths(b, dataset).all]
      const both = truths({ and: [a, b] }, dataset).all
      const either = truths({ or: [a, b] }, dataset).all
      both.forEach((truth, at) => {
        expect(degree[truth!]).toBeLessThanOrEqual(Math.min(degree[one[at]!], degree[other[at]!]))
        expect(degree[either[at]!]).toBeGreaterThanOrEqual(Math.max(degree[one[at]!], degree[other[at]!]))
      })
    })
  })

  test("several machines with a part of the incidents each find what one with all finds", () => {
    hold((dataset, a) => {
      const context = contextOf(dataset)
      const whole = evaluate(a, dataset.incidents, context)
      const parts = dataset.incidents.map((one) => evaluate(a, [one], context))
      const joined = (pick: "certain" | "maybe"): readonly Incident[] => parts.flatMap((part) => part[pick])
      expect(joined("certain")).toEqual(whole.certain)
      expect(joined("maybe")).toEqual(whole.maybe)
    })
  })
})

test("to learn the number killed never turns certain into no, nor no into certain", () => {
  fc.assert(
    fc.property(smallDataset, smallQuery, fc.integer({ min: 0, max: 6 }), (dataset, query, n) => {
      const before = truths(query, dataset).all
      const learnt: Dataset = {
        ...dataset,
        incidents: dataset.incidents.map((incident) => {
          const { casualties, ...rest } = incident
          const isSilent = casualties === undefined
          const toll = [{ outcome: "killed" as const, count: { min: n, max: n }, scope: "total" as const }]
          return isSilent ? { ...rest, casualties: [{ value: toll, by: ["source:s"] as const }] } : incident
        }),
      }
      // What is on record changes with what is said, so these questions are about something else.
      if (/"(reported|saidBy)"/.test(JSON.stringify(query))) return
      truths(query, learnt).all.forEach((after, at) => {
        if (before[at] !== "possible") expect(after).toBe(before[at])
      })
    }),
    { numRuns: runsOf(1_000) },
  )
})
