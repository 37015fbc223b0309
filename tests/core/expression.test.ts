import { describe, expect, test } from "vitest"
import { evaluate, valueOf } from "../../src/core/evaluate.ts"
import { columnsOf, expressions } from "../../src/core/expression.ts"
import { expressionText, termText } from "../../src/core/expression-text.ts"

interface Row {
  readonly low: number
  readonly best: number
  readonly high: number
  readonly type: 1 | 2 | 3
  readonly side: string
  readonly start: string
  readonly end: string
  readonly code: number | null
}

const {
  column,
  sum,
  product,
  joined,
  floor,
  number,
  length,
  squeezed,
  year,
  days,
  part,
  items,
  leastItem,
  compare,
  near,
  between,
  oneOf,
  matches,
  set,
  empty,
  all,
  any,
  not,
  implies,
  exactlyWhen,
} = expressions<Row>()

const inOrder = all(
  compare(column("low"), "<=", column("best")),
  compare(column("best"), "<=", column("high")),
)

describe("a condition", () => {
  test("is plain JSON that comes back from text the same", () => {
    expect(JSON.parse(JSON.stringify(inOrder))).toEqual(inOrder)
  })

  test("holds or does not", () => {
    expect(evaluate(inOrder, { low: 2, best: 2, high: 5 })).toBe(true)
    expect(evaluate(inOrder, { low: 3, best: 2, high: 5 })).toBe(false)
  })

  test("cannot be told where a cell is empty, unless another cell settles it", () => {
    expect(evaluate(inOrder, { low: 2, best: 2, high: null })).toBe(undefined)
    expect(evaluate(inOrder, { low: 3, best: 2, high: null })).toBe(false)
  })

  test("cannot be told where a cell could not be read or is not there", () => {
    expect(evaluate(inOrder, { low: 2, best: undefined, high: 5 })).toBe(undefined)
    expect(evaluate(inOrder, { low: 2 })).toBe(undefined)
  })

  test("never takes what an object inherits for a cell", () => {
    const inherited = compare({ op: "column", name: "constructor" }, "=", "x")
    expect(evaluate(inherited, {})).toBe(undefined)
    expect(evaluate({ op: "set", of: { op: "column", name: "toString" } }, {})).toBe(undefined)
  })

  test.each([
    ["<", 1, 2, true],
    ["<", 2, 2, false],
    ["<=", 2, 2, true],
    ["=", 2, 2, true],
    ["=", 2, 3, false],
    [">=", 2, 3, false],
    [">", 3, 2, true],
    ["!=", 3, 2, true],
  ] as const)("compares %s: %d and %d is %s", (relation, low, best, expected) => {
    expect(evaluate(compare(column("low"), relation, column("best")), { low, best })).toBe(expected)
  })

  test("does not compare a number with a text", () => {
    expect(evaluate(compare(column("low"), "=", column("best")), { low: 2, best: "2" })).toBe(undefined)
  })

  test("finds a value between two others, ends included", () => {
    const inside = between(column("best"), 1, column("high"))
    expect(evaluate(inside, { best: 1, high: 1 })).toBe(true)
    expect(evaluate(inside, { best: 0, high: null })).toBe(false)
    expect(evaluate(inside, { best: 4, high: null })).toBe(undefined)
  })

  test("finds a value among some", () => {
    expect(evaluate(oneOf(column("type"), 1, 3), { type: 3 })).toBe(true)
    expect(evaluate(oneOf(column("type"), 1, 3), { type: 2 })).toBe(false)
    expect(evaluate(oneOf(column("type"), 1, 3), { type: null })).toBe(undefined)
  })

  test("matches a pattern against text only", () => {
    expect(evaluate(matches(column("side"), "^Government of "), { side: "Government of Syria" })).toBe(true)
    expect(evaluate(matches(column("side"), "^Government of "), { side: "Taleban" })).toBe(false)
    expect(evaluate(matches(column("side"), "^1$"), { side: 1 })).toBe(undefined)
  })

  test("tells an empty cell from one that could not be read", () => {
    expect(evaluate(set(column("code")), { code: 652 })).toBe(true)
    expect(evaluate(set(column("code")), { code: null })).toBe(false)
    expect(evaluate(empty(column("code")), { code: null })).toBe(true)
    expect(evaluate(empty(column("code")), { code: undefined })).toBe(undefined)
    expect(evaluate(set(column("code")), { code: 0 })).toBe(true)
  })

  test("follows only where its premise holds", () => {
    const rule = implies(compare(column("type"), "=", 1), set(column("code")))
    expect(evaluate(rule, { type: 2, code: undefined })).toBe(true)
    expect(evaluate(rule, { type: 1, code: null })).toBe(false)
    expect(evaluate(rule, { type: undefined, code: 4 })).toBe(true)
    expect(evaluate(rule, { type: undefined, code: null })).toBe(undefined)
  })

  test("holds exactly when another does", () => {
    const rule = exactlyWhen(compare(column("type"), "=", 3), compare(column("side"), "=", "Civilians"))
    expect(evaluate(rule, { type: 3, side: "Civilians" })).toBe(true)
    expect(evaluate(rule, { type: 1, side: "Civilians" })).toBe(false)
    expect(evaluate(rule, { type: 1, side: null })).toBe(undefined)
  })

  test("of any is false only if all are, and not turns it round", () => {
    const some = any(compare(column("low"), ">", 0), compare(column("best"), ">", 0))
    expect(evaluate(some, { low: 0, best: 0 })).toBe(false)
    expect(evaluate(some, { low: null, best: 2 })).toBe(true)
    expect(evaluate(not(some), { low: null, best: 2 })).toBe(false)
    expect(evaluate(not(some), { low: null, best: 0 })).toBe(undefined)
    expect(evaluate(all(), {})).toBe(true)
    expect(evaluate(any(), {})).toBe(false)
  })
})

describe("a term", () => {
  test("adds, multiplies and rounds down", () => {
    expect(valueOf(sum(column("low"), column("best"), 1), { low: 2, best: 3 })).toBe(6)
    expect(valueOf(product(floor(column("low")), 2), { low: -1.5 })).toBe(-4)
  })

  test("is empty where a part of it is, and unknown where a part could not be read", () => {
    expect(valueOf(sum(column("low"), column("best")), { low: 2, best: null })).toBe(null)
    expect(valueOf(sum(column("low"), column("best")), { low: null, best: undefined })).toBe(undefined)
  })

  test("does not add up what is not a number", () => {
    expect(valueOf(sum(column("low"), 1), { low: "2" })).toBe(undefined)
  })

  test.each([
    ["2024-02-28", "2024-03-01", 2],
    ["2023-02-28", "2023-03-01", 1],
    ["2013-01-03", "2013-01-03", 0],
    ["2013-01-05", "2013-01-03", -2],
    ["0001-01-01", "0100-01-01", 36_159],
    ["1989-01-01", "2022-12-31", 12_417],
  ])("counts the days from %s to %s as %d", (start, end, expected) => {
    expect(valueOf(days(column("start"), column("end")), { start, end })).toBe(expected)
  })

  test("says nothing where a text is no day", () => {
    expect(valueOf(days(column("start"), column("end")), { start: "May", end: "2013-01-03" })).toBe(null)
    expect(valueOf(year(column("start")), { start: "12.5.2013" })).toBe(null)
    expect(valueOf(year(column("start")), { start: "2013-05-12" })).toBe(2013)
  })

  test("takes texts apart and puts them together", () => {
    const row = { side: "  Jan  jaweed ", start: "b;a;c" }
    expect(valueOf(squeezed(column("side")), row)).toBe("Jan jaweed")
    expect(valueOf(joined("[", column("start"), "]"), row)).toBe("[b;a;c]")
    expect(valueOf(items(column("start"), ";"), row)).toBe(3)
    expect(valueOf(leastItem(column("start"), ";"), row)).toBe("a")
    expect(valueOf(length(column("side")), { side: "😀é" })).toBe(2)
  })

  test("takes a part by a pattern, or nothing", () => {
    const second = number(part(column("side"), "^[A-Z]+-([0-9]+)-"))
    expect(valueOf(second, { side: "SYR-2013-1" })).toBe(2013)
    expect(valueOf(second, { side: "0" })).toBe(null)
  })

  test.each(["", " 1", "1e3", "0x1F", "1,234", "+1", ".5", "NaN"])("reads no number in %j", (side) => {
    expect(valueOf(number(column("side")), { side })).toBe(null)
  })
})

describe("as text", () => {
  test.each([
    [inOrder, "low ≤ best and best ≤ high"],
    [compare(column("best"), "=", sum(column("low"), column("high"))), "best = low + high"],
    [implies(compare(column("type"), "=", 1), set(column("code"))), "if type = 1 then code is set"],
    [any(inOrder, not(empty(column("code")))), "low ≤ best and best ≤ high or not (code is empty)"],
    [
      all(any(set(column("code")), set(column("low"))), set(column("best"))),
      "(code is set or low is set) and best is set",
    ],
    [
      exactlyWhen(oneOf(column("type"), 1, 3), matches(column("side"), "^G")),
      "type is one of 1, 3 exactly when side matches /^G/",
    ],
    [between(days(column("start"), column("end")), 1, 6), "1 ≤ the days from start to end ≤ 6"],
    [near(number(column("side")), column("low"), 0.5), "side = low to within 0.5"],
    [compare(column("side"), "!=", "Civilians"), 'side ≠ "Civilians"'],
    [
      all(implies(set(column("low")), set(column("best"))), set(column("high"))),
      "(if low is set then best is set) and high is set",
    ],
  ])("%# reads as people write it", (condition, expected) => {
    expect(expressionText(condition)).toBe(expected)
  })

  test("a product keeps its sums together", () => {
    expect(termText(product(floor(product(sum(column("low"), 90), 2)), 720))).toBe("⌊(low + 90) × 2⌋ × 720")
  })
})

describe("the builder", () => {
  test("knows which columns an expression reads", () => {
    expect(columnsOf(inOrder)).toEqual(["low", "best", "high"])
    expect(columnsOf(between(days(column("start"), column("end")), 1, 6))).toEqual(["start", "end"])
  })

  test("does not compile a column that the row lacks, or a value of another type", () => {
    // @ts-expect-error there is no such column
    column("deaths")
    // @ts-expect-error a number is not compared with a text
    compare(column("low"), "=", "2")
    // @ts-expect-error 4 is not a type
    compare(column("type"), "=", 4)
    // @ts-expect-error a text is not added up
    sum(column("side"))
    expect(columnsOf(compare(column("type"), "=", 3))).toEqual(["type"])
  })
})
