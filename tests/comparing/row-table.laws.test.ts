import fc from "fast-check"
import { expect, test } from "vitest"
import { fingerprints } from "../../src/comparing/fingerprint.ts"
import { rowTable } from "../../src/comparing/row-table.ts"

const row = fc.tuple(
  fc.constantFrom<0 | 1>(0, 1),
  fc.string({ maxLength: 2 }),
  fc.constantFrom("a", "b", "ab"),
)

test("the table knows of any keys what a map would know, and of those beyond its limit nothing", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (rows, most) => {
      const table = rowTable(fingerprints(), most)
      const known = new Map<string, readonly [string[], string[]]>()
      for (const [side, key, text] of rows) {
        const met = known.get(key) ?? (known.size < most ? ([[], []] as [string[], string[]]) : undefined)
        expect(table.add(side, key, text)).toBe(met?.[side].length)
        if (met === undefined) continue
        known.set(key, met)
        met[side].push(text)
      }
      for (const [, key] of rows) {
        const met = known.get(key)
        const [old, fresh] = [met?.[0] ?? [], met?.[1] ?? []]
        const same = JSON.stringify([...old].sort()) === JSON.stringify([...fresh].sort())
        expect(table.stateOf(key)).toEqual(
          met === undefined ? undefined : { old: old.length, new: fresh.length, same },
        )
      }
      let keys = 0
      table.each(() => {
        keys += 1
      })
      expect(keys).toBe(known.size)
    }),
    { numRuns: 10_000 },
  )
})

test("a hundred thousand keys, near to one another, are told apart, also while the table grows", () => {
  const table = rowTable(fingerprints(), 1_000_000)
  for (let key = 0; key < 100_000; key++) expect(table.add(0, `k${key}`, "row")).toBe(0)
  for (let key = 0; key < 100_000; key++)
    expect(table.add(1, `k${key}`, key % 7 === 0 ? "roW" : "row")).toBe(0)
  let same = 0
  table.each((state) => {
    if (state.same) same += 1
  })
  expect(same).toBe(100_000 - Math.ceil(100_000 / 7))
})

test("texts that differ in one place have fingerprints of which half the bits differ", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(59), (text, place) => {
      const at = place % text.length
      const other = `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`
      const print = fingerprints()
      const bits = (number: number): number => number.toString(2).replaceAll("0", "").length
      const [a, b] = [print(text), print(other)]
      const apart = bits((a[0] ^ b[0]) >>> 0) + bits((a[1] ^ b[1]) >>> 0)
      // Of 64 fair coins fewer than 6 or more than 58 show heads once in some 10^12 throws.
      expect(apart).toBeGreaterThan(5)
      expect(apart).toBeLessThan(59)
    }),
    { numRuns: 10_000 },
  )
})
