import { describe, expect, test } from "vitest"
import * as z from "zod"
import { CasusError, type Issue } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import {
  about,
  atLeast,
  atMost,
  between,
  type CountRange,
  exactly,
  none,
  unknownCount,
} from "../../src/value/count-range.ts"
import { CountRangeText, countRange, countText } from "../../src/value/count-text.ts"

const highest = Number.MAX_SAFE_INTEGER

const issueOf = (text: unknown): Issue | undefined => {
  const result = read(CountRangeText, text)
  expect(result.ok).toBe(false)
  expect(result.issues).toHaveLength(1)
  return result.issues[0]
}

const thrownBy = (act: () => unknown): CasusError => {
  try {
    act()
  } catch (error) {
    if (error instanceof CasusError) return error
  }
  throw new Error("nothing was thrown")
}

const readsAs = (table: readonly (readonly [text: string, range: CountRange])[]) =>
  test.each(table)("%j is %j", (text, range) => {
    expect(read(CountRangeText, text)).toEqual({ ok: true, value: range, issues: [] })
    expect(countRange(text)).toEqual(range)
  })

describe("exact counts", () => {
  readsAs([
    ["0", none],
    ["6", exactly(6)],
    [" 6 ", exactly(6)],
    ["\u00a06\u2009", exactly(6)],
    ["exactly 6", exactly(6)],
    ["two", exactly(2)],
    ["Twelve", exactly(12)],
    ["twenty", exactly(20)],
    ["twenty-three", exactly(23)],
    ["twenty three", exactly(23)],
    ["ninety‑nine", exactly(99)],
    ["a hundred", exactly(100)],
    ["one hundred and five", exactly(105)],
    ["two hundred", exactly(200)],
    ["twelve hundred", exactly(1200)],
    ["a thousand", exactly(1000)],
    ["two thousand five hundred and six", exactly(2506)],
    ["a hundred thousand", exactly(100_000)],
    ["a dozen", exactly(12)],
    ["half a dozen", exactly(6)],
    ["two dozen", exactly(24)],
    ["3,500", exactly(3500)],
    ["1,234,567", exactly(1_234_567)],
    ["9007199254740991", exactly(highest)],
  ])
})

describe("none is said", () => {
  readsAs([
    ["none", none],
    ["None", none],
    ["no one", none],
    ["no-one", none],
    ["nobody", none],
    ["zero", none],
    ["no", none],
  ])
})

describe("lower bounds", () => {
  readsAs([
    ["at least 2", atLeast(2)],
    ["at least two", atLeast(2)],
    ["At Least  Two", atLeast(2)],
    ["no fewer than 5", atLeast(5)],
    ["not less than five", atLeast(5)],
    ["a minimum of 5", atLeast(5)],
    ["upwards of 40", atLeast(40)],
    ["2+", atLeast(2)],
    ["30 +", atLeast(30)],
    ["13,000+", atLeast(13_000)],
    ["five or more", atLeast(5)],
    ["≥9", atLeast(9)],
    [">= 9", atLeast(9)],
    ["at least 0", unknownCount()],
    ["more than 80", atLeast(81)],
    ["more than eighty", atLeast(81)],
    ["over 80", atLeast(81)],
    ["above 80", atLeast(81)],
    [">9", atLeast(10)],
    ["> 9", atLeast(10)],
  ])
})

describe("upper bounds", () => {
  readsAs([
    ["up to 5", atMost(5)],
    ["at most five", atMost(5)],
    ["no more than 5", atMost(5)],
    ["as many as 5", atMost(5)],
    ["a maximum of 5", atMost(5)],
    ["5 or fewer", atMost(5)],
    ["≤5", atMost(5)],
    ["<=5", atMost(5)],
    ["fewer than 5", atMost(4)],
    ["less than 5", atMost(4)],
    ["under 5", atMost(4)],
    ["<5", atMost(4)],
    ["fewer than one", none],
  ])
})

describe("ranges", () => {
  readsAs([
    ["4-7", between(4, 7)],
    ["4–7", between(4, 7)],
    ["4 — 7", between(4, 7)],
    ["0–31", between(0, 31)],
    ["460-3,500", between(460, 3500)],
    ["4 to 7", between(4, 7)],
    ["four to seven", between(4, 7)],
    ["from 3 to 5", between(3, 5)],
    ["between 3 and 5", between(3, 5)],
    ["Between three and five", between(3, 5)],
    ["between one hundred and two hundred", between(100, 200)],
    ["between one hundred and five and two hundred and six", between(105, 206)],
    ["two–three", between(2, 3)],
    ["twenty–twenty-five", between(20, 25)],
    ["two or three", between(2, 3)],
    ["5-5", exactly(5)],
  ])
})

describe("about so many bounds nothing", () => {
  readsAs([
    ["~9", about(9)],
    ["≈ 9", about(9)],
    ["about 9", about(9)],
    ["around nine", about(9)],
    ["approximately 30", about(30)],
    ["approx. 30", about(30)],
    ["roughly 30", about(30)],
    ["some 30", about(30)],
    ["circa 30", about(30)],
    ["c. 30", about(30)],
    ["about a hundred", about(100)],
  ])
})

describe("vague words are at least one and keep their wording", () => {
  test.each([
    "several",
    "Several",
    "SOME",
    "many",
    "few",
    "a few",
    "a number",
    "a number of",
    "dozens",
    "Dozens",
    "dozens of",
    "several dozen",
    "scores",
    "hundreds",
    "hundreds of",
    "thousands",
    "tens of thousands",
    "numerous",
    "multiple",
    "a couple",
    "a handful",
  ])("%s", (words) => expect(countRange(words)).toEqual({ min: 1, wording: words }))

  test("a lexicon says more only where it is given", () => {
    const lexicon = { name: "desk", words: { dozens: 24, "a slew": 5 } }
    expect(countRange("Dozens")).toEqual({ min: 1, wording: "Dozens" })
    expect(countRange("Dozens", { lexicon })).toEqual({
      min: 24,
      basis: "coding-convention",
      wording: "Dozens",
    })
    expect(countRange("a slew", { lexicon })).toEqual({
      min: 5,
      basis: "coding-convention",
      wording: "a slew",
    })
    expect(countRange("several", { lexicon })).toEqual({ min: 1, wording: "several" })
    expect(countRange("6", { lexicon })).toEqual(exactly(6))
    expect(countRange("constructor", { lexicon: { name: "x", words: { constructor: 3 } } }).min).toBe(3)
    expect(() => countRange("toString", { lexicon })).toThrow(CasusError)
  })
  test("a lexicon that counts half people is refused and named", () => {
    const error = thrownBy(() =>
      countRange("dozens", { lexicon: { name: "halves", words: { dozens: 1.5 } } }),
    )
    expect(error.message).toContain('"halves"')
    expect(error.issues.map((issue) => issue.rule)).toEqual(["count/whole"])
  })
})

describe("a number that is said to be unknown is neither zero nor refused", () => {
  readsAs([
    ["unknown", unknownCount()],
    ["Unknown", unknownCount()],
    ["an unknown number", unknownCount({ wording: "an unknown number" })],
    ["Unspecified number of", unknownCount({ wording: "Unspecified number of" })],
    ["not known", unknownCount({ wording: "not known" })],
    ["unclear", unknownCount({ wording: "unclear" })],
  ])
})

describe("two figures in one place", () => {
  test.each([
    ["7 (+2)", '"7"', '"+2"'],
    ["30+ (+2)", '"30+"', '"+2"'],
    ["Unknown (+1)", '"Unknown"', '"+1"'],
    ["24–200 (+3)", '"24–200"', '"+3"'],
    ["several (12)", '"several"', '"12"'],
    ["7 + 2", '"7"', '"2"'],
  ])("%s is refused, and both are named", (text, first, second) => {
    const issue = issueOf(text)
    expect(issue?.rule).toBe("count-text/two-figures")
    expect(issue?.params).toMatchObject({ first, second })
    expect(issue?.message).toContain(`${first} and ${second}`)
  })
})

describe("what cannot be read without a guess is refused", () => {
  test.each([
    "",
    " ",
    "\u00a0",
    "-",
    "–",
    "?",
    "NA",
    "n/a",
    "null",
    "NaN",
    "Infinity",
    "true",
    "4[9]",
    "33 Kidnapped",
    "6 people",
    "1e3",
    "1.99804e+11",
    "0x10",
    "0b11",
    "1_000",
    "-3",
    "−3",
    "+3",
    "--3",
    "4.5",
    "6.0",
    "8,3",
    "2,5",
    "3,50",
    "3500,000",
    "0,500",
    "1,2,3",
    "3.500",
    "3 500",
    "007",
    "06",
    "６",
    "٤",
    "²",
    "Ⅳ",
    "½",
    "½ dozen",
    "4-7-9",
    "4-",
    "-7",
    "4..7",
    "4/7",
    "4, 7",
    "4 7",
    "2 or 5",
    "three or two",
    "between 3",
    "between 3 and",
    "between three and five and seven",
    "at least",
    "at least several",
    "at least at least 2",
    "more than unknown",
    "about 30-40",
    "nearly 100",
    "fewer than 0",
    "twenty-zero",
    "twenty eleven",
    "hundred",
    "one hundred and",
    "zero hundred",
    "two three",
    "and five",
    "one thousand two thousand",
    "6\u200b",
    "6\u0000",
    "\u202e6",
    "9007199254740992",
    "more than 9007199254740991",
    "99999999999999999999",
    "at least 9,999,999,999,999,999",
    "constructor",
    "__proto__",
  ])("%j", (text) => {
    const issue = issueOf(text)
    expect(issue?.rule).toBe("count-text/unreadable")
    expect(issue?.severity).toBe("error")
    expect(() => countRange(text)).toThrow(CasusError)
  })

  test.each(["7-4", "7 to 4", "between 5 and 3", "twenty–five"])(
    "%s has its ends the wrong way round",
    (text) => {
      const issue = issueOf(text)
      expect(issue?.rule).toBe("count/order")
      expect(issue?.message).toMatch(/^min \(\d+\) is above max \(\d+\)\.$/)
    },
  )

  test.each([[5], [null], [true], [{}], [["6"]], [{ min: 6 }]])("%j is no text", (value) => {
    expect(issueOf(value)?.rule).toBe("read/type")
  })

  test("a text as long as a book costs nothing to refuse", () => {
    const endless = ["9", " ", "a ", "to ", "and ", "+", "(", "-", "between "].map((part) =>
      part.repeat(1_000_000),
    )
    const start = performance.now()
    for (const text of endless) expect(issueOf(text)?.rule).toBe("count-text/unreadable")
    expect(performance.now() - start).toBeLessThan(2000)
  })
  test("a text of 80 characters made to be slow is not", () => {
    const made = ["between ", "a to a or ", "one and ", "9,", "9 - ", "( ", "+ "].map((part) =>
      part.repeat(80).slice(0, 80),
    )
    const start = performance.now()
    for (let round = 0; round < 100; round++) for (const text of made) read(CountRangeText, text)
    expect(performance.now() - start).toBeLessThan(4000)
  })
  test("80 characters are read and 81 are not", () => {
    expect(countRange("6".padEnd(80))).toEqual(exactly(6))
    expect(issueOf("6".padEnd(81))?.rule).toBe("count-text/unreadable")
  })
})

describe("writing a count as text", () => {
  test.each<readonly [CountRange, string]>([
    [exactly(6), "6"],
    [none, "0"],
    [atLeast(2), "at least 2"],
    [atLeast(81), "at least 81"],
    [atMost(5), "up to 5"],
    [between(4, 7), "4-7"],
    [about(30), "about 30"],
    [unknownCount(), "unknown"],
    [exactly(3500), "3500"],
    [atLeast(1, { wording: "Dozens of" }), "Dozens of"],
    [unknownCount({ wording: "an unknown number" }), "an unknown number"],
  ])("%j is written %j and reads back", (range, text) => {
    expect(countText(range)).toBe(text)
    expect(z.encode(CountRangeText, range)).toBe(text)
    expect(countRange(text)).toEqual(range)
  })

  test.each<readonly [CountRange, string]>([
    [between(4, 6, { best: 5 }), "best figure"],
    [atLeast(2, { best: 3 }), "best figure"],
    [atLeast(2, { basis: "estimate" }), "basis"],
    [{ min: 8.3, max: 8.3, basis: "apportioned" }, "basis"],
    [atLeast(2, { wording: "at least two" }), "wording"],
    [atLeast(2, { wording: "several" }), "wording"],
    [about(30, { wording: "some 30" }), "wording"],
    [between(4, 6, { approximate: true }), "mark of being approximate"],
    [exactly(6, { approximate: false }), "mark of being approximate"],
  ])("%j cannot be written without losing its %s", (range, what) => {
    const error = thrownBy(() => countText(range))
    expect(error.issues).toHaveLength(1)
    expect(error.issues[0]).toMatchObject({ rule: "count-text/not-held", params: { what } })
    expect(z.safeEncode(CountRangeText, range).success).toBe(false)
  })

  test("a count that is not sound is refused before it is written", () => {
    expect(thrownBy(() => countText({ min: 5, max: 2 })).issues.map((issue) => issue.rule)).toEqual([
      "count/order",
    ])
    expect(z.safeEncode(CountRangeText, { min: 5, max: 2 }).success).toBe(false)
  })
})

test("a count that was read is frozen", () => expect(Object.isFrozen(countRange("several"))).toBe(true))

test("as JSON Schema the text form is text and what it holds is a count", () => {
  expect(JSON.stringify(z.toJSONSchema(CountRangeText, { io: "input" }))).toContain('"type":"string"')
  expect(JSON.stringify(z.toJSONSchema(CountRangeText, { io: "output" }))).toContain("CountRange")
})
