import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type * as z from "zod"
import { read } from "../../src/core/read.ts"
import { check } from "../../src/dataset/check.ts"
import { Dataset } from "../../src/dataset/dataset.ts"
import { Incident } from "../../src/entity/incident.ts"
import { Responsibility } from "../../src/entity/responsibility/responsibility.ts"
import { Victim } from "../../src/entity/victim.ts"
import { Credibility } from "../../src/testimony/telling.ts"
import { CountRange } from "../../src/value/count-range.ts"
import { DateWindow } from "../../src/value/date-window.ts"
import { anyDataset } from "../support/arbitrary-dataset.ts"

const runs = { numRuns: 10_000 }
// A whole dataset is some fifty records: as many as fit into a minute.
const wholeRuns = { numRuns: 1_000 }

const schemas: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ["a dataset", Dataset],
  ["an incident", Incident],
  ["a victim", Victim],
  ["a statement about responsibility", Responsibility],
  ["a grade", Credibility],
  ["a count", CountRange],
  ["a date", DateWindow],
]

const plainThing = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
})

const refuse = (): never => {
  throw new Error("no")
}

// The generator looks at what it hands out, which these do not bear: they are made when they are wanted.
type Made = () => unknown

const made = plainThing.map(
  (thing): Made =>
    () =>
      thing,
)

const trapped = fc
  .tuple(
    plainThing,
    fc.subarray(["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"] as const),
  )
  .map(
    ([thing, traps]): Made =>
      () =>
        typeof thing === "object" && thing !== null
          ? new Proxy(thing, Object.fromEntries(traps.map((trap) => [trap, refuse])))
          : refuse,
  )

const guarded = fc.constant((): unknown =>
  Object.defineProperty({ id: "actor:a" }, "names", { get: refuse, enumerable: true }),
)

const single = fc.oneof(
  { weight: 6, arbitrary: made },
  { weight: 1, arbitrary: trapped },
  { weight: 1, arbitrary: guarded },
)

const keys = [
  "id",
  "by",
  "value",
  "kind",
  "scale",
  "min",
  "max",
  "earliest",
  "granularity",
  "outcomes",
  "about",
]
const known = fc.constantFrom("claim", "day", "actor:a", "constructor", 5).map(
  (value): Made =>
    () =>
      value,
)

/** Anything at all: proxies, getters that throw, and records that are nearly ours among them. */
const anything: fc.Arbitrary<Made> = fc.oneof(
  { weight: 4, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc.array(single, { maxLength: 3 }).map(
      (things): Made =>
        () =>
          things.map((make) => make()),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.dictionary(fc.constantFrom(...keys), fc.oneof(single, known)).map(
      (things): Made =>
        () =>
          Object.fromEntries(Object.entries(things).map(([key, make]) => [key, make()])),
    ),
  },
)

/** The same value with something else in one place. */
const replaced = (value: unknown, place: number, by: unknown): unknown => {
  let count = 0
  const copy = (here: unknown): unknown => {
    count += 1
    if (count === place + 1) return by
    if (Array.isArray(here)) return here.map(copy)
    if (typeof here !== "object" || here === null) return here
    return Object.fromEntries(Object.entries(here).map(([key, inner]) => [key, copy(inner)]))
  }
  return copy(value)
}

describe("whatever comes in", () => {
  test.each(schemas)("%s is read or refused with reasons, and nothing is thrown", (_, schema) => {
    fc.assert(
      fc.property(anything, (make) => {
        const result = read(schema, make())
        const errors = result.issues.filter(({ severity }) => severity === "error")
        expect(errors.length === 0).toBe(result.ok)
      }),
      runs,
    )
  })

  test("a dataset is checked, and nothing is thrown", () => {
    fc.assert(
      fc.property(anything, (make) => {
        const { counts, untested } = check(make())
        expect(counts.error).toBeGreaterThan(0)
        expect(untested.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  test("in one place of a sound dataset, it is told in plain words at a place that is there", () => {
    fc.assert(
      fc.property(anyDataset, fc.nat({ max: 300 }), anything, (dataset, place, make) => {
        for (const issue of check(replaced(dataset, place, make())).issues) {
          expect(JSON.parse(JSON.stringify(issue))).toEqual(issue)
          expect(`${issue.message} ${issue.expected}`).not.toMatch(/invalid input/i)
          expect(issue.message).toMatch(/\.$/)
          expect(issue.value?.length ?? 0).toBeLessThanOrEqual(120)
        }
      }),
      wholeRuns,
    )
  })
})
