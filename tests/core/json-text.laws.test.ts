import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Path } from "../../src/core/issue.ts"
import { locate, parseJson } from "../../src/core/json-text.ts"

const runs = { numRuns: 10_000 }

const jsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, "\t", "  ", "\r\n" as string))
  .map(([value, indent]) => JSON.stringify(value, undefined, indent))

// A text with something cut out, put in or doubled somewhere.
const broken = fc
  .tuple(
    jsonText,
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.oneof(
      fc.constantFrom(
        "",
        ",",
        ":",
        "{",
        "}",
        "[",
        "]",
        '"',
        "\\",
        "-",
        "0",
        ".",
        "e",
        "null",
        "\n",
        "\u0000",
        "\ufeff",
        "\\u00e9",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
  )
  .map(([text, seed, cut, put]) => {
    const at = seed % (text.length + 1)
    return text.slice(0, at) + put + text.slice(at + cut)
  })

const native = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const ownRules = new Set([
  "json/duplicate-key",
  "json/precision",
  "data/forbidden-key",
  "data/lone-surrogate",
  "data/negative-zero",
  "data/depth",
])

describe("JSON text, beside what the language itself reads", () => {
  test("gives the same value, or says what the language passes over", () =>
    fc.assert(
      fc.property(jsonText, (text) => {
        const result = parseJson(text)
        if (result.ok) expect(result.value).toStrictEqual(JSON.parse(text))
        else expect(result.issues.filter(({ rule }) => !ownRules.has(rule))).toEqual([])
      }),
      runs,
    ))

  test("is refused for its syntax where, and only where, the language refuses it", () =>
    fc.assert(
      fc.property(broken, (text) => {
        const result = parseJson(text)
        const expected = native(text)
        const breaks = result.issues.some(({ rule }) => rule === "json/syntax")
        // A byte order mark in front is told here and refused there.
        if (!text.startsWith("\ufeff")) expect(breaks).toBe(expected === undefined)
        if (result.ok && expected !== undefined) expect(result.value).toStrictEqual(expected.value)
        if (!result.ok && !breaks)
          expect(result.issues.filter(({ rule }) => ownRules.has(rule))).not.toEqual([])
      }),
      runs,
    ))

  test("whatever it holds, it is read without a throw, and every fault lies in it", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const lines = text.split(/\r\n|\r|\n/)
        for (const { line = 0, column = 0 } of parseJson(text).issues) {
          const there = lines[line - 1]
          expect(there).toBeDefined()
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual([...(there ?? "")].length + 2)
        }
      }),
      runs,
    ))
})

const pathsOf = (value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] => {
  if (typeof value !== "object" || value === null) return [[path, value]]
  const steps: readonly (string | number)[] = Array.isArray(value)
    ? value.map((_, index) => index)
    : Object.keys(value)
  return [
    [path, value],
    ...steps.flatMap((step) => pathsOf((value as Record<string, unknown>)[step], [...path, step])),
  ]
}

describe("a place in JSON text", () => {
  test("is where the value at the path begins", () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value)
        const read = JSON.parse(text) as unknown
        if (/__proto__|"constructor"|"prototype"/.test(text)) return
        for (const [path, inner] of pathsOf(read)) {
          const place = locate(text, path)
          expect(place?.line).toBe(1)
          expect(
            [...text]
              .slice((place?.column ?? 0) - 1)
              .join("")
              .startsWith(JSON.stringify(inner)),
          ).toBe(true)
        }
      }),
      runs,
    ))

  test("every key that stands twice is found at its second place", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "\\u0061", "c", "\\u0062", "d"), { maxLength: 8 }),
        (keys) => {
          const text = `{${keys.map((key, index) => `\n"${key}":${index}`).join(",")}\n}`
          const names = keys.map((key) => JSON.parse(`"${key}"`) as string)
          const seconds = names.flatMap((name, index) => (names.indexOf(name) < index ? [index + 2] : []))
          const found = parseJson(text).issues.map(({ rule, line }) => [rule, line])
          expect(found).toEqual(seconds.map((line) => ["json/duplicate-key", line]))
        },
      ),
      runs,
    ))
})
