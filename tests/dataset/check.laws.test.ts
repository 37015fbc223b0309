import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Issue, Path } from "../../src/core/issue.ts"
import { check } from "../../src/dataset/check.ts"
import type { Dataset } from "../../src/dataset/dataset.ts"
import { type ListName, listNames } from "../../src/dataset/ground.ts"
import { datasetRules } from "../../src/dataset/rules/all.ts"
import { anyDataset } from "../support/arbitrary-dataset.ts"

const runs = { numRuns: 10_000 }
// A whole dataset is some fifty records: as many as fit into a minute.
const wholeRuns = { numRuns: 500 }

const whole = (lists: object): object => ({
  modelVersion: 1,
  ...Object.fromEntries(listNames.map((list) => [list, []])),
  ...lists,
})

const namesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ rule }) => rule).sort()

const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (here, step) => (here as Record<string | number, unknown> | undefined)?.[step],
    document,
  )

describe("a dataset whose references lead somewhere", () => {
  test("has no faults of shape or reference, and every finding has a place that is there", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { issues, untested, counts } = check(dataset)
        expect(untested).toEqual([])
        expect(issues.filter(({ rule }) => /^(?:data|read|id)\/|^dataset\/(?!outside)/.test(rule))).toEqual(
          [],
        )
        for (const { path = [] } of issues) expect(at(dataset, path), path.join(".")).toBeDefined()
        expect(counts.error + counts.warning + counts.info).toBe(issues.length)
      }),
      wholeRuns,
    )
  })

  test("gives the same findings in whatever order its records stand", () => {
    const turned = (dataset: Dataset): Dataset => ({
      ...dataset,
      ...(Object.fromEntries(listNames.map((list) => [list, [...dataset[list]].reverse()])) as object),
    })
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        expect(namesOf(check(turned(dataset)).issues)).toEqual(namesOf(check(dataset).issues))
      }),
      wholeRuns,
    )
  })

  test("keeps its findings beside a record that is broken in another list", () => {
    const list = fc.constantFrom<ListName>(...listNames)
    fc.assert(
      fc.property(anyDataset, list, fc.constantFrom(null, 5, "x", [], { id: 7 }), (dataset, name, broken) => {
        const before = namesOf(check(dataset).issues)
        const after = namesOf(check({ ...dataset, [name]: [...dataset[name], broken] }).issues)
        for (const rule of before) expect(after).toContain(rule)
        expect(after).toContain("dataset/skipped")
      }),
      wholeRuns,
    )
  })

  test("has only errors under strict, and under lenient only errors of conformance", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const own = check(dataset).issues
        const strict = check(dataset, { preset: "strict" }).issues
        const lenient = check(dataset, { preset: "lenient" }).issues
        expect(strict.every(({ severity }) => severity !== "warning")).toBe(true)
        expect(
          lenient.filter(({ severity }) => severity === "error").every((i) => i.dimension === "conformance"),
        ).toBe(true)
        expect([namesOf(strict), namesOf(lenient)]).toEqual([namesOf(own), namesOf(own)])
      }),
      { numRuns: 500 },
    )
  })
})

describe("faults that do not touch each other", () => {
  // One dataset has one coverage, and an id of a wrong kind keeps its record from other rules.
  const lonely = new Set(["dataset/outside-coverage", "dataset/wrong-kind"])
  const rules = datasetRules.filter(({ id }) => !lonely.has(id))

  const renamed = (example: object, prefix: number): object =>
    JSON.parse(
      JSON.stringify(example).replace(
        /"(source|publication|actor|incident|victim|aggregate|statement):/g,
        `"$1:r${prefix}-`,
      ),
    )

  const merged = (examples: readonly object[]): object =>
    whole(
      Object.fromEntries(
        listNames.map((list) => [
          list,
          examples.flatMap((example) => (example as Record<string, readonly object[]>)[list] ?? []),
        ]),
      ),
    )

  test("are all found together, each once, and no others", () => {
    fc.assert(
      fc.property(fc.subarray([...rules.keys()]), fc.subarray([...rules.keys()]), (bad, good) => {
        const examples = [
          ...bad.map((index) => renamed(rules[index]!.fails, index)),
          ...good.map((index) => renamed(rules[index]!.passes, index + rules.length)),
        ]
        expect(namesOf(check(merged(examples)).issues)).toEqual(bad.map((index) => rules[index]!.id).sort())
      }),
      { numRuns: 2_000 },
    )
  })
})

describe("a circle of parts", () => {
  const days = 8
  const dayOf = (number: number): object => {
    const text = `2024-01-${String(number).padStart(2, "0")}`
    return { earliest: text, latest: text, granularity: "day" }
  }
  const tie = fc.record({
    from: fc.nat({ max: 3 }),
    to: fc.nat({ max: 3 }),
    first: fc.option(fc.integer({ min: 1, max: days })),
    last: fc.option(fc.integer({ min: 1, max: days })),
  })
  type Tie = { from: number; to: number; first: number | null; last: number | null }

  const closesOn = (day: number, ties: readonly Tie[]): boolean => {
    const held = ties.filter(({ first, last }) => (first ?? 0) <= day && day <= (last ?? days + 1))
    const reaches = (from: number, to: number, left: number): boolean =>
      left > 0 && held.some((one) => one.from === from && (one.to === to || reaches(one.to, to, left - 1)))
    return [0, 1, 2, 3].some((actor) => reaches(actor, actor, 4))
  }

  test("is found if and only if there is a day on which all its ties can hold", () => {
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 6 }), (drawn) => {
        const ties = drawn.filter(
          ({ from, to, first, last }) => from !== to && (first ?? 0) <= (last ?? days + 1),
        )
        const affiliations = ties.map(({ from, to, first, last }) => ({
          from: `actor:${from}`,
          to: `actor:${to}`,
          kind: "part-of",
          ...(first === null ? {} : { started: dayOf(first) }),
          ...(last === null ? {} : { ended: dayOf(last) }),
        }))
        const actors = [0, 1, 2, 3].map((index) => ({ id: `actor:${index}` }))
        const isCircle = Array.from({ length: days + 2 }, (_, day) => day).some((day) => closesOn(day, ties))
        const found = namesOf(check(whole({ actors, affiliations })).issues)
        expect(found.length > 0).toBe(isCircle)
        expect(new Set(found).size).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })
})

describe("a rule of time", () => {
  const number = fc.integer({ min: 1, max: 9 })
  const window = fc.tuple(number, number).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }))
  const text = (day: number): string => `2024-01-0${day}`
  const written = ({ first, last }: { first: number; last: number }): object =>
    first === last
      ? { earliest: text(first), latest: text(last), granularity: "day" }
      : { earliest: text(first), latest: text(last), granularity: "days" }
  const daysIn = ({ first, last }: { first: number; last: number }): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)

  test("speaks if and only if it is broken on whichever days it really was", () => {
    fc.assert(
      fc.property(window, window, fc.array(window, { maxLength: 2 }), (said, happened, more) => {
        const told = [happened, ...more]
        const isBroken = told.every((one) => daysIn(said).every((s) => daysIn(one).every((h) => s < h)))
        const incidents = [{ id: "incident:1", when: told.map((one) => ({ value: written(one) })) }]
        const responsibility = [
          { kind: "denial", by: ["actor:a"], about: ["incident:1"], saidOn: written(said) },
        ]
        const { issues } = check(whole({ actors: [{ id: "actor:a" }], incidents, responsibility }))
        expect(namesOf(issues)).toEqual(isBroken ? ["statement/before-incident"] : [])
      }),
      runs,
    )
  })

  test("of a gap speaks if and only if no two days leave it", () => {
    fc.assert(
      fc.property(window, window, window, (later, earlier, gap) => {
        const gaps = daysIn(later).flatMap((to) => daysIn(earlier).map((from) => to - from))
        const fits = gaps.some((days) => days >= gap.first && days <= gap.last)
        const isReversed = gaps.every((days) => days < 0)
        const incidents = [
          { id: "incident:1", when: [{ value: written(later) }] },
          { id: "incident:2", when: [{ value: written(earlier) }] },
        ]
        const links = [
          { from: "incident:1", to: "incident:2", kind: "follows", gap: { min: gap.first, max: gap.last } },
        ]
        const expected = isReversed ? ["link/before-its-occasion"] : fits ? [] : ["link/gap-against-dates"]
        expect(namesOf(check(whole({ incidents, links })).issues)).toEqual(expected)
      }),
      runs,
    )
  })
})
