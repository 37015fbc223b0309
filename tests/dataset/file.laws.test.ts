import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonical } from "../../src/core/canonical.ts"
import { definitionOf, unwrapped } from "../../src/core/definition.ts"
import { gathering } from "../../src/core/gather.ts"
import { readJson } from "../../src/core/json-text.ts"
import { Dataset } from "../../src/dataset/dataset.ts"
import { printDataset, readDataset } from "../../src/dataset/file.ts"
import { printNdjson, readNdjson, readNdjsonLine } from "../../src/dataset/ndjson.ts"
import { Actor } from "../../src/entity/actor.ts"
import { Affiliation } from "../../src/entity/affiliation.ts"
import { Aggregate } from "../../src/entity/aggregate.ts"
import { CasualtyRanges } from "../../src/entity/casualties.ts"
import { Incident } from "../../src/entity/incident.ts"
import { Link } from "../../src/entity/link.ts"
import { Responsibility } from "../../src/entity/responsibility/responsibility.ts"
import { Victim } from "../../src/entity/victim.ts"
import { Publication } from "../../src/testimony/publication.ts"
import { Source } from "../../src/testimony/source.ts"
import { Telling } from "../../src/testimony/telling.ts"
import { anyDataset, anyRecord, smallDataset } from "../support/arbitrary-dataset.ts"

type Schema = Parameters<typeof definitionOf>[0]

const runs = { numRuns: 10_000 }
// Both forms of a whole dataset, turned and printed again, are slower: these are run as often as fits.
const wholeRuns = { numRuns: 1_000 }

const kinds = [
  ["a telling", Telling, anyRecord.telling],
  ["a toll", CasualtyRanges, anyRecord.casualties],
  ["a source", Source, anyRecord.source],
  ["a publication", Publication, anyRecord.publication],
  ["an actor", Actor, anyRecord.actor],
  ["an affiliation", Affiliation, anyRecord.affiliation],
  ["an incident", Incident, anyRecord.incident],
  ["a victim", Victim, anyRecord.victim],
  ["a statement about responsibility", Responsibility, anyRecord.responsibility],
  ["a link", Link, anyRecord.link],
  ["an aggregate", Aggregate, anyRecord.aggregate],
] as const

const eachObject = gathering(Dataset, (schema) => definitionOf(schema).shape !== undefined)

const fieldsMet = (datasets: readonly Dataset[]): ReadonlySet<string> => {
  const met = new Set<string>()
  for (const dataset of datasets) {
    eachObject(dataset, (schema, value) => {
      for (const key of Object.keys(value as object)) met.add(`${shapeNumber(schema)}.${key}`)
    })
  }
  return met
}

const shapes: object[] = []

/** The fields of a schema's objects, known by one number wherever the schema is used. */
const shapeNumber = (schema: Schema): number => {
  const { shape = {} } = definitionOf(schema)
  if (!shapes.includes(shape)) shapes.push(shape)
  return shapes.indexOf(shape)
}

const fieldsThere = (
  outer: Schema,
  found: Map<string, string> = new Map(),
  above = "",
): ReadonlyMap<string, string> => {
  const schema = unwrapped(outer)
  const { element, shape = {}, options = [] } = definitionOf(schema)
  for (const inner of [element, ...options]) if (inner !== undefined) fieldsThere(inner, found, above)
  for (const [key, inner] of Object.entries(shape)) {
    const field = `${shapeNumber(schema)}.${key}`
    if (found.has(field)) continue
    found.set(field, `${above}.${key}`)
    fieldsThere(inner, found, `${above}.${key}`)
  }
  return found
}

test("the generated datasets hold every field of the model", () => {
  const met = fieldsMet(fc.sample(anyDataset, { numRuns: 400, seed: 1 }))
  const there = fieldsThere(Dataset)
  expect(there.size).toBeGreaterThan(200)
  expect([...there].filter(([field]) => !met.has(field)).map(([, path]) => path)).toEqual([])
})

/** The same value with the keys of every object turned round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

describe("a record", () => {
  test.each(kinds)("%s that is printed reads back as it was", (_, schema, arbitrary) =>
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<unknown>, (record) => {
        const text = JSON.stringify(canonical(schema as never, record as never))
        const result = readJson(schema as never, text)
        expect(result.ok, JSON.stringify(result.issues)).toBe(true)
        if (!result.ok) return
        expect(result.value).toStrictEqual(record)
        expect(JSON.stringify(canonical(schema as never, result.value))).toBe(text)
        expect(JSON.stringify(canonical(schema as never, turned(record) as never))).toBe(text)
      }),
      runs,
    ),
  )
})

const sameDataset = (result: ReturnType<typeof readDataset>, dataset: Dataset): void => {
  expect(result.issues.filter(({ severity }) => severity === "error")).toEqual([])
  expect(result.ok && result.value).toStrictEqual(dataset)
}

describe("a dataset", () => {
  test("reads back as it was from either form, and prints as the same text again, however its keys stood", () =>
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const text = printDataset(dataset)
        const read = readDataset(text)
        sameDataset(read, dataset)
        expect(printDataset(turned(dataset) as Dataset)).toBe(text)

        const lines = [...printNdjson(dataset)]
        const readLines = readNdjson(lines)
        sameDataset(readLines, dataset)
        expect([...printNdjson(turned(dataset) as Dataset)]).toEqual(lines)

        const rules = ({ issues }: typeof read): readonly string[] => issues.map(({ rule }) => rule).sort()
        expect(rules(readLines)).toEqual(rules(read))
      }),
      wholeRuns,
    ))

  test("reads back as it was, ten thousand times over", () =>
    fc.assert(
      fc.property(smallDataset, (dataset) => {
        const read = readDataset(printDataset(dataset))
        return read.ok && isDeepStrictEqual(read.value, dataset)
      }),
      runs,
    ))

  test("stands in NDJSON one record a line, each of which reads alone", () =>
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const lines = [...printNdjson(dataset)]
        const records = Object.values(dataset).filter(Array.isArray).flat()
        expect(lines).toHaveLength(1 + records.length)
        expect(lines.every((line) => line.indexOf("\n") === line.length - 1 && readNdjsonLine(line).ok)).toBe(
          true,
        )
        expect(readNdjson(lines.join(""))).toEqual(readNdjson(lines))
      }),
      { numRuns: 200 },
    ))
})
