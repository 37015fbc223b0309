import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as z from "zod"
import { read } from "../../src/core/read.ts"
import { includes } from "../../src/value/count-algebra.ts"
import { CountRange } from "../../src/value/count-range.ts"
import { CountRangeText } from "../../src/value/count-text.ts"
import { anyCount, tellableCount, wholeFigure } from "../support/arbitrary-counts.ts"

const runs = { numRuns: 10_000 }

const parts = [
  "at least ",
  "more than ",
  "up to ",
  "fewer than ",
  "between ",
  "about ",
  "some ",
  "~",
  ">",
  "<",
  "≥",
  "+",
  "-",
  "–",
  " to ",
  " and ",
  " or ",
  " or more",
  "(",
  ")",
  "[9]",
  ",",
  ".",
  " ",
  "\u00a0",
  "0",
  "7",
  "12",
  "3,500",
  "two",
  "twenty",
  "hundred",
  "thousand",
  "dozen",
  "a ",
  "several",
  "dozens",
  "unknown",
  "none",
  "no ",
  "of",
  "٤",
  "６",
]
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...parts), { maxLength: 7 }).map((pieces) => pieces.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 90 }) },
)

describe("the text form of counts", () => {
  test("what is written reads back as the same count", () =>
    fc.assert(
      fc.property(tellableCount, (range) => {
        expect(z.decode(CountRangeText, z.encode(CountRangeText, range))).toEqual(range)
      }),
      runs,
    ))
  test("what cannot be held is refused, and nothing else is", () =>
    fc.assert(
      fc.property(anyCount, (range) => {
        const written = z.safeEncode(CountRangeText, range)
        if (written.success) expect(z.decode(CountRangeText, written.data)).toStrictEqual(range)
        else
          expect([range.best, range.approximate, range.basis, range.wording]).not.toEqual(
            Array(4).fill(undefined),
          )
      }),
      runs,
    ))
  test("whatever is read is sound and can be written so that it reads the same", () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const result = read(CountRangeText, text)
        if (result.ok) {
          expect(CountRange.safeParse(result.value).success).toBe(true)
          const again = z.decode(CountRangeText, z.encode(CountRangeText, result.value))
          expect(again).toEqual(result.value)
        } else expect(result.issues.length).toBeGreaterThan(0)
      }),
      runs,
    ))
  test("case and the spaces around it do not change what is read", () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const bounds = (form: string): unknown => {
          const { data } = CountRangeText.safeParse(form)
          return data === undefined ? undefined : { ...data, wording: undefined }
        }
        fc.pre(text.length < 76 && text.toUpperCase().toLowerCase() === text.toLowerCase())
        expect(bounds(`  ${text.toUpperCase()}\u00a0`)).toEqual(bounds(text))
      }),
      runs,
    ))
  test("only none, zero and what lies below one are none", () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { data } = CountRangeText.safeParse(text)
        if (data?.max === 0) expect(text).toMatch(/0|zero|no|fewer than|</i)
      }),
      runs,
    ))
})

describe("figures in every form", () => {
  const decoded = (text: string): CountRange => z.decode(CountRangeText, text)
  test("mean what they say", () =>
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), wholeFigure, (n, m) => {
        const grouped = n.toLocaleString("en-US")
        for (const figure of [`${n}`, grouped]) {
          expect(decoded(figure)).toEqual({ min: n, max: n })
          expect(decoded(`at least ${figure}`)).toEqual({ min: n })
          expect(decoded(`${figure}+`)).toEqual({ min: n })
          expect(decoded(`more than ${figure}`)).toEqual({ min: n + 1 })
          expect(decoded(`up to ${figure}`)).toEqual({ min: 0, max: n })
          expect(decoded(`~${figure}`)).toEqual({ min: 0, best: n, approximate: true })
        }
        const [low, high] = [Math.min(n, m), Math.max(n, m)]
        for (const text of [
          `${low}-${high}`,
          `${low}–${high}`,
          `${low} to ${high}`,
          `between ${low} and ${high}`,
        ]) {
          expect(decoded(text)).toEqual({ min: low, max: high })
        }
        if (low < high) expect(CountRangeText.safeParse(`${high}-${low}`).success).toBe(false)
      }),
      { numRuns: 10_000 },
    ))
  test("more than is within at least, and fewer than within up to", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (n) => {
        expect(includes(decoded(`at least ${n}`), decoded(`more than ${n}`))).toBe(true)
        expect(includes(decoded(`up to ${n}`), decoded(`fewer than ${n}`))).toBe(true)
      }),
      runs,
    ))
})

describe("number words", () => {
  const ones =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    )
  const tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
  const spelt = (n: number): string => {
    if (n < 20) return ones[n] ?? ""
    if (n < 100) return n % 10 === 0 ? `${tens[n / 10]}` : `${tens[Math.floor(n / 10)]}-${ones[n % 10]}`
    const [size, unit] = n < 1000 ? [100, "hundred"] : [1000, "thousand"]
    const rest = n % size === 0 ? "" : `${n % size < 100 ? " and" : ""} ${spelt(n % size)}`
    return `${spelt(Math.floor(n / size))} ${unit}${rest}`
  }
  test("are the figures that they spell", () =>
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), (n) => {
        fc.pre(spelt(n).length <= 71)
        expect(z.decode(CountRangeText, spelt(n))).toEqual({ min: n, max: n })
        expect(z.decode(CountRangeText, `at least ${spelt(n).toUpperCase()}`)).toEqual({ min: n })
      }),
      runs,
    ))
  test("between two of them is between their figures", () =>
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 }), (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)]
        const text = `between ${spelt(min)} and ${spelt(max)}`
        fc.pre(text.length <= 80)
        const result = z.safeDecode(CountRangeText, text)
        // Where the words can be parted in two ways the text is refused; it is never read as other figures.
        if (result.success) expect(result.data).toEqual({ min, max })
        else expect(text.split(" and ").length).toBeGreaterThan(2)
      }),
      runs,
    ))
})
