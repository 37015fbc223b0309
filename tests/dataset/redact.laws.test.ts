import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { definitionOf } from "../../src/core/definition.ts"
import { gathering } from "../../src/core/gather.ts"
import type { Path } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import { check } from "../../src/dataset/check.ts"
import { Dataset } from "../../src/dataset/dataset.ts"
import { redact } from "../../src/dataset/redact.ts"
import { folded } from "../../src/dataset/redaction/mentions.ts"
import { eachId } from "../../src/dataset/references.ts"
import { CountRange } from "../../src/value/count-range.ts"
import { Place } from "../../src/value/place.ts"
import { anyDataset } from "../support/arbitrary-dataset.ts"
import { isMarked, type Plain, withSecrets } from "../support/secrets.ts"

// A whole dataset is some fifty records: as many as fit into a minute.
const runs = { numRuns: 400 }
const audience = fc.constantFrom("public" as const, "restricted" as const)

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value)

const ids = (dataset: Dataset, own: boolean): ReadonlySet<string> => {
  const found = new Set<string>()
  eachId(dataset, ({ id, isOwn }) => {
    if (isOwn === own) found.add(String(id))
  })
  return found
}

const valuesOf = <T>(schema: typeof Place | typeof CountRange, dataset: Dataset): readonly T[] => {
  const found: T[] = []
  const isWanted = (one: Parameters<typeof definitionOf>[0]): boolean =>
    definitionOf(one).shape === definitionOf(schema).shape
  gathering(Dataset, isWanted)(dataset, (_, value) => found.push(value as T))
  return found
}

const errorsOf = (dataset: Dataset): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { rule, severity } of check(dataset).issues) {
    if (severity === "error") counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return counts
}

describe("a redacted dataset", () => {
  test("is sound: it reads, every reference leads somewhere, and no error is new", () =>
    fc.assert(
      fc.property(anyDataset, audience, (whole, readers) => {
        const { dataset, removed } = redact(whole, readers)
        const result = read(Dataset, dataset)
        expect(result.issues.filter(({ severity }) => severity === "error")).toEqual([])
        const own = ids(dataset, true)
        const leads = (id: string): boolean => own.has(id) || id.startsWith("statement:")
        expect([...ids(dataset, false)].filter((id) => !leads(id))).toEqual([])
        // A tie that goes with what replaced it may have excused what is an error without it.
        if (removed.some(({ path }) => path[0] === "links")) return
        const before = errorsOf(whole)
        for (const [rule, count] of errorsOf(dataset))
          expect(count, rule).toBeLessThanOrEqual(before.get(rule) ?? 0)
      }),
      runs,
    ))

  test("redacted once more for the same readers it stays as it is", () =>
    fc.assert(
      fc.property(anyDataset, audience, (whole, readers) => {
        const once = redact(whole, readers).dataset
        expect(redact(once, readers)).toEqual({ dataset: once, removed: [] })
        expect(redact(whole, readers).dataset).toEqual(once)
      }),
      runs,
    ))

  test("says of everything that was taken out where it stood", () =>
    fc.assert(
      fc.property(anyDataset, audience, (whole, readers) => {
        const { dataset, removed } = redact(whole, readers)
        for (const { path, what, because } of removed) {
          expect(at(whole, path)).toBeDefined()
          expect([what.endsWith("."), because.endsWith(".")]).toEqual([true, true])
        }
        const paths = removed.map(({ path }) => JSON.stringify(path))
        expect(new Set(paths).size).toBe(paths.length)
        if (removed.length === 0) expect(dataset).toEqual(whole)
      }),
      runs,
    ))

  test("is nowhere more precise than it was", () =>
    fc.assert(
      fc.property(anyDataset, audience, (whole, readers) => {
        const { dataset } = redact(whole, readers)
        const before = valuesOf<Place>(Place, whole)
        for (const place of valuesOf<Place>(Place, dataset))
          expect(before.some((was) => isCoarser(place, was))).toBe(true)
        const figures = ({ min, max, best }: CountRange): string => JSON.stringify([min, max, best])
        const counts = new Set(valuesOf<CountRange>(CountRange, whole).map(figures))
        for (const count of valuesOf<CountRange>(CountRange, dataset))
          expect(counts).toContain(figures(count))
      }),
      runs,
    ))
})

const rough = ["country", "sea-or-air", "adm1"]

const isCoarser = (place: Place, was: Place): boolean =>
  (Object.keys(place) as (keyof Place)[]).every((key) => {
    if (key === "handling") return true
    if (key === "precision") return place.precision === was.precision || rough.includes(place.precision)
    if (key === "countryCodes")
      return place.countryCodes?.every((code) => was.countryCodes?.some((one) => one.id === code.id))
    if (key === "admin")
      return JSON.stringify(was.admin?.slice(0, place.admin?.length)) === JSON.stringify(place.admin)
    return JSON.stringify(place[key]) === JSON.stringify(was[key])
  })

describe("what is marked for fewer readers", () => {
  test("stands nowhere in what is left, nor in what is said of its removal", () =>
    fc.assert(
      fc.property(anyDataset, audience, fc.nat({ max: 1_000_000 }), (whole, readers, seed) => {
        const { dataset, secrets } = withSecrets(whole, readers, seed)
        expect(read(Dataset, dataset).ok).toBe(true)
        const left = redact(dataset, readers)
        const text = folded(JSON.stringify(left))
        for (const secret of secrets) expect(text).not.toContain(folded(secret))
        for (const record of [
          ...dataset.victims,
          ...dataset.sources,
          ...dataset.actors,
          ...dataset.incidents,
        ]) {
          if (!isMarked(record as unknown as Plain, readers)) continue
          expect(JSON.stringify(left)).not.toContain(`"${record.id}"`)
        }
        expect(read(Dataset, left.dataset).ok).toBe(true)
      }),
      runs,
    ))

  test("has no tie left that it could be known by", () =>
    fc.assert(
      fc.property(anyDataset, audience, (whole, readers) => {
        const { dataset } = redact(whole, readers)
        const marked = new Set(
          dataset.actors.filter(({ id }) => id.startsWith("actor:redacted-")).map(({ id }) => id),
        )
        for (const { from, to } of dataset.affiliations) {
          expect([marked.has(from), marked.has(to)]).toEqual([false, false])
        }
      }),
      runs,
    ))

  test("stays as it is for the readers it is marked for", () =>
    fc.assert(
      fc.property(anyDataset, (whole) => {
        const text = JSON.stringify(whole)
        const restricted = JSON.parse(text.replaceAll('"confidential"', '"restricted"')) as Dataset
        const open = JSON.parse(text.replace(/"handling":"\w+"/g, '"handling":"public"')) as Dataset
        expect(redact(restricted, "restricted")).toEqual({ dataset: restricted, removed: [] })
        expect(redact(open, "public")).toEqual({ dataset: open, removed: [] })
      }),
      runs,
    ))
})
