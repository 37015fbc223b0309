import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { firstMet } from "../../src/checking/fingerprints.ts"
import { fingerprint } from "../../src/core/fingerprint.ts"

const runs = { numRuns: 10_000 }

describe("what was met before", () => {
  test("is what a map of all values would say", () => {
    const word = fc.oneof(fc.string({ maxLength: 3 }), fc.nat(50).map(String))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const table = firstMet()
        const known = new Map<string, number>()
        words.forEach((text, index) => {
          const first = known.get(text) ?? 0
          expect(table.meet(text, index + 1)).toBe(first)
          if (first === 0) known.set(text, index + 1)
        })
      }),
      runs,
    )
  })

  test("is remembered while the table grows, and no two of a million ids share a fingerprint", () => {
    const table = firstMet(1_000_000)
    for (let id = 1; id <= 1_000_000; id++) {
      if (table.meet(String(id), id) !== 0) throw new Error(`${id} was taken for another`)
    }
    expect(table.meet("1", 1_000_001)).toBe(1)
    expect(table.meet("1000000", 1_000_002)).toBe(1_000_000)
  })

  test("is not known of new values once the table is full, and still of the old", () => {
    const table = firstMet(3)
    expect(["a", "b", "c", "d", "a"].map((text, index) => table.meet(text, index + 1))).toEqual([
      0,
      0,
      0,
      undefined,
      1,
    ])
  })

  test("depends on every character and on their order", () => {
    const texts = [
      "",
      "a",
      "b",
      "ab",
      "ba",
      "aab",
      "\u0000",
      "a\u0000",
      "2013-01-03\u000035",
      "2013-01-0\u0000335",
    ]
    expect(new Set(texts.map((text) => fingerprint(text).join())).size).toBe(texts.length)
  })
})
