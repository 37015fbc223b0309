// Matching is symmetric, silence is no evidence, and no near pair is missed for want of comparing all with all.
import fc from "fast-check"
import { expect, test } from "vitest"
import { contextOf, dataset, type Incident, type IncidentId, type Place } from "../../src/index.ts"
import { candidates } from "../../src/matching/candidates.ts"
import { matches } from "../../src/matching/matches.ts"
import { matchThresholds } from "../../src/matching/weights.ts"
import { anyDataset } from "../support/arbitrary-dataset.ts"
import { naiveNear } from "../support/naive-near.ts"
import { runsOf } from "../support/runs.ts"

const anyPlace: fc.Arbitrary<Place> = fc.record({
  point: fc.oneof(
    fc.record({
      latitude: fc.double({ min: -4, max: 4, noNaN: true }),
      longitude: fc.double({ min: 176, max: 180, noNaN: true }),
    }),
    fc.record({
      latitude: fc.double({ min: -4, max: 4, noNaN: true }),
      longitude: fc.double({ min: -180, max: -176, noNaN: true }),
    }),
    fc.record({
      latitude: fc.double({ min: 87, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  ),
  precision: fc.constantFrom("settlement", "settlement", "adm2", "adm1", "country"),
})

const anyWindow = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(0, 0, 0, 6, 27))
  .map(([on, length]) => {
    const text = (month: number, day: number) => `2024-0${month}-${String(day).padStart(2, "0")}`
    const last = on + length
    return {
      earliest: text(1, on),
      latest: last <= 28 ? text(1, last) : text(2, last - 28),
      granularity: "days" as const,
    }
  })

const listOf = <T>(value: fc.Arbitrary<T>) =>
  fc.array(
    value.map((one) => ({ value: one })),
    { minLength: 0, maxLength: 2 },
  )

const anyIncidents: fc.Arbitrary<readonly Incident[]> = fc
  .array(
    fc.record({
      when: listOf(anyWindow),
      where: listOf(
        fc.oneof(
          { weight: 9, arbitrary: anyPlace },
          fc.constant({ name: "x", precision: "settlement" } as Place),
        ),
      ),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ when, where }, index) => ({
      id: `incident:${String.fromCharCode(97 + (index % 3))}/${index}` as IncidentId,
      ...(when.length === 0 ? {} : { when }),
      ...(where.length === 0 ? {} : { where }),
    })),
  )

test("every pair that lies near in days and on the ground is compared once, and no other", () => {
  fc.assert(
    fc.property(
      anyIncidents,
      fc.constantFrom(0, 1, 5),
      fc.constantFrom(0, 25, 300),
      (incidents, daysApart, kmApart) => {
        const { pairs, compared, notCompared } = candidates(contextOf({ ...dataset({}), incidents }), {
          among: "all",
          atLeast: -1_000,
          daysApart,
          kmApart,
        })
        const found = pairs.map(({ incidents: ids }) => ids.join(" ")).sort()
        expect(found).toEqual(naiveNear(incidents, daysApart, kmApart))
        expect(compared).toBe(found.length)
        expect(notCompared).toEqual([])
      },
    ),
    { numRuns: runsOf(1_000) },
  )
})

test("the pairs of different datasets and those of one are together the pairs of all", () => {
  fc.assert(
    fc.property(anyIncidents, (incidents) => {
      const context = contextOf({ ...dataset({}), incidents })
      const of = (among: "different-datasets" | "one-dataset" | "all") =>
        candidates(context, { among, atLeast: -1_000 }).pairs.map(({ incidents: ids }) => ids.join(" "))
      expect([...of("different-datasets"), ...of("one-dataset")].sort()).toEqual([...of("all")].sort())
    }),
    { numRuns: runsOf(200) },
  )
})

test("the order of two records makes no difference, and the verdict follows from the total", () => {
  fc.assert(
    fc.property(anyDataset, (dataset) => {
      const context = contextOf(dataset)
      for (const one of dataset.incidents) {
        for (const other of dataset.incidents) {
          const match = matches(one, other, context)
          expect(matches(other, one, context)).toEqual(match)
          const { likely, possible } = matchThresholds
          const verdict = match.total >= likely ? "likely" : match.total >= possible ? "possible" : "unlikely"
          expect(match.verdict).toBe(verdict)
        }
      }
    }),
    { numRuns: runsOf(200) },
  )
})

test("silence is no evidence: of what one record alone reports no part says anything", () => {
  fc.assert(
    fc.property(anyDataset, (dataset) => {
      const context = contextOf({ ...dataset, responsibility: [], victims: [], links: [] })
      for (const one of dataset.incidents) {
        const { parts } = matches(one, { id: "incident:bare" }, context)
        expect(parts.filter(({ evidence }) => evidence !== "silent")).toEqual([])
      }
    }),
    { numRuns: runsOf(200) },
  )
})
