import { describe, expect, test } from "vitest"
import { canonical } from "../../src/core/canonical.ts"
import type { Issue } from "../../src/core/issue.ts"
import { jsonRules, locate, parseJson, readJson } from "../../src/core/json-text.ts"
import { CountRange } from "../../src/value/count-range.ts"
import { Extra } from "../../src/value/extra.ts"
import { Place } from "../../src/value/place.ts"

const brief = ({ rule, line, column, path }: Issue): readonly unknown[] => [rule, line, column, path]
const found = (text: string): readonly (readonly unknown[])[] => parseJson(text).issues.map(brief)
const values = (text: string): unknown => {
  const result = parseJson(text)
  return result.ok ? result.value : result.issues.map(({ rule }) => rule)
}

describe("what JSON text holds", () => {
  test.each([
    ["null", null],
    [" true ", true],
    ["false", false],
    ['""', ""],
    ['"\\u0041\\n\\/\\"\\\\\\b\\f\\r\\t"', 'A\n/"\\\b\f\r\t'],
    ['"\\ud83d\\ude00😀"', "😀😀"],
    ["0", 0],
    ["-12.5e-1", -1.25],
    ["1E3", 1000],
    ["0.1", 0.1],
    ["9007199254740991", 9007199254740991],
    ["[]", []],
    ["{}", {}],
    ['[1, [2, {"a": []}], {}]', [1, [2, { a: [] }], {}]],
    ['\r\n\t{"b": 1,\r"a": {"": null}}\n', { b: 1, a: { "": null } }],
    ['{"toString": 1, "hasOwnProperty": 2}', { toString: 1, hasOwnProperty: 2 }],
  ])("%s is read as it stands", (text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value, issues: [] })
  })

  test("an object that was read is a plain one", () => {
    const result = parseJson('{"a": {}}')
    expect(result.ok && Object.getPrototypeOf(result.value)).toBe(Object.prototype)
  })
})

describe("what is not JSON", () => {
  test.each([
    ["", 1, 1, "the end of the text", "a value: an object"],
    ["  \n ", 2, 2, "the end of the text", "a value: an object"],
    ["{", 1, 2, "the end of the text", "a key in double quotes"],
    ['{"a"', 1, 5, "the end of the text", "a colon"],
    ['{"a":', 1, 6, "the end of the text", "a value"],
    ['{"a":1', 1, 7, "the end of the text", "a comma or }"],
    ["[1", 1, 3, "the end of the text", "a comma or ]"],
    ["[1,]", 1, 4, '"]"', "no comma before a closing bracket"],
    ['{"a":1,}', 1, 8, '"}"', "no comma before a closing bracket"],
    ['{"a":}', 1, 6, '"}"', "a value before the closing bracket"],
    ["[,1]", 1, 2, '","', "a value before the comma"],
    ["[1 2]", 1, 4, '"2"', "a comma or ]"],
    ['{"a" 1}', 1, 6, '"1"', "a colon after the key"],
    ["{a: 1}", 1, 2, '"a"', "a key in double quotes"],
    ["{'a': 1}", 1, 2, `"'"`, "a key in double quotes"],
    ["['a']", 1, 2, `"'"`, "text in double quotes"],
    ["[1] // done", 1, 5, '"/"', "the end of the text"],
    ["// first\n1", 1, 1, '"/"', "JSON has no comments"],
    ["[NaN]", 1, 2, '"N"', "leave the field out where nothing was reported"],
    ["[-Infinity]", 1, 2, '"-"', "leave the field out where nothing was reported"],
    ["[NA]", 1, 2, '"N"', "leave the field out where nothing was reported"],
    ["[None]", 1, 2, '"N"', "null"],
    ["[undefined]", 1, 2, '"u"', "null"],
    ["[True]", 1, 2, '"T"', "true"],
    ["[+1]", 1, 2, '"+"', "a number as JSON writes it"],
    ["[.5]", 1, 2, '"."', "a number as JSON writes it"],
    ["[01]", 1, 3, '"1"', "a number as JSON writes it"],
    ["[1.]", 1, 3, '"."', "a number as JSON writes it"],
    ["[1_000]", 1, 3, '"_"', "a number as JSON writes it"],
    ["[0x1F]", 1, 3, '"x"', "a number as JSON writes it"],
    ["[1e]", 1, 3, '"e"', "a number as JSON writes it"],
    ["[-]", 1, 2, '"-"', "a number as JSON writes it"],
    ["[truth]", 1, 2, '"t"', "a value"],
    ["[truely]", 1, 6, '"l"', "a comma or ]"],
    ['"a', 1, 3, "the end of the text", "a double quote that ends the text"],
    ['"a\nb"', 1, 3, '"\\u000a"', "an escape such as \\n"],
    ['"\\x41"', 1, 2, '"\\"', "\\u and four hexadecimal digits"],
    ['"\\u00g1"', 1, 2, '"\\"', "four hexadecimal digits after \\u"],
    ['"\\', 1, 2, '"\\"', "\\u and four hexadecimal digits"],
    ["[\u00a01]", 1, 2, '"\u00a0"', "a value"],
    ["{}{}", 1, 3, '"{"', "NDJSON"],
    ['{"a":1}\n{"a":2}', 2, 1, '"{"', "NDJSON"],
    ["]", 1, 1, '"]"', "a value before the closing bracket"],
  ])("%j is refused where it ends to be JSON", (text, line, column, at, expected) => {
    const result = parseJson(text)
    expect(result.ok).toBe(false)
    expect(result.issues).toHaveLength(1)
    expect(result.issues[0]).toMatchObject({ rule: "json/syntax", severity: "error", line, column })
    expect(result.issues[0]?.message).toBe(`The text cannot be read on from ${at}.`)
    expect(result.issues[0]?.expected).toContain(expected)
  })

  test("faults before the place where the text breaks off are told with it", () => {
    expect(found('{"a": 1, "a": -0, ')).toEqual([
      ["json/duplicate-key", 1, 10, ["a"]],
      ["data/negative-zero", 1, 15, ["a"]],
      ["json/syntax", 1, 19, undefined],
    ])
  })

  test("what is no text at all is refused, not thrown at", () => {
    expect(parseJson(undefined as unknown as string).issues[0]).toMatchObject({
      rule: "read/type",
      path: [],
      value: "undefined",
      expected: "text.",
    })
  })
})

describe("a key that stands twice", () => {
  test("is found with both its places, at every level, all of them", () => {
    const text = '{\n  "killed": 2,\n  "toll": [{"min": 1, "min": 2, "min": 3}],\n  "killed": 6\n}'
    const result = parseJson(text, { file: "toll.json" })
    expect(result.ok).toBe(false)
    expect(result.issues.map(brief)).toEqual([
      ["json/duplicate-key", 3, 23, ["toll", 0, "min"]],
      ["json/duplicate-key", 3, 33, ["toll", 0, "min"]],
      ["json/duplicate-key", 4, 3, ["killed"]],
    ])
    expect(result.issues[2]).toMatchObject({
      file: "toll.json",
      value: '"killed"',
      message: 'The key "killed" stands twice in one object, first on line 2, column 3.',
    })
  })

  test("is found where one of the two is written with escapes", () => {
    expect(found('{"killed": 2, "\\u006billed": 6}')).toEqual([["json/duplicate-key", 1, 15, ["killed"]]])
  })

  test("is no fault in two objects, or where only the case differs", () => {
    expect(values('[{"min": 1}, {"min": 2, "Min": 3, "max": {"min": 4}}]')).toEqual([
      { min: 1 },
      { min: 2, Min: 3, max: { min: 4 } },
    ])
  })

  test("does not hide the other faults of its record", () => {
    const result = readJson(CountRange, '{"min": "two", "min": 2, "max": -1}')
    expect(result.issues.map(({ rule, path, column }) => [rule, path, column])).toEqual([
      ["json/duplicate-key", ["min"], 16],
      ["count/number", ["min"], 9],
      ["count/number", ["max"], 33],
      ["read/skipped", [], 1],
      ["read/skipped", [], 1],
    ])
  })
})

describe("figures", () => {
  test.each([
    ["9007199254740993", "9007199254740993"],
    ["-9007199254740993", "-9007199254740993"],
    ["12345678901234567890", "12345678901234567890"],
    ["100000000000000000000000", "100000000000000000000000"],
    ["1e400", "1e400"],
    ["-1e400", "-1e400"],
    ["1e-400", "1e-400"],
    [`1${"0".repeat(400)}`, `1${"0".repeat(39)}…`],
  ])("%s cannot be held as it is written", (text, shown) => {
    const [issue] = parseJson(`[${text}]`).issues
    expect(issue).toMatchObject({ rule: "json/precision", path: [0], value: shown, column: 2 })
    expect(issue?.message).toBe(`The number ${shown} cannot be held as it is written.`)
  })

  test.each([
    "9007199254740991",
    "9007199254740992",
    "9007199254740994",
    "1152921504606846976",
    "1152921504606847200",
    "0.1",
    "44.366100000000001",
    "1e308",
    "5e-324",
    "0e-400",
    "0.0",
    "1e23",
  ])("%s is held", (text) => {
    expect(values(text)).toBe(Number(text))
  })

  test("zero with a sign is told as such", () => {
    expect(found("[-0, -0.0, -0e1]")).toEqual([
      ["data/negative-zero", 1, 2, [0]],
      ["data/negative-zero", 1, 6, [1]],
      ["data/negative-zero", 1, 12, [2]],
    ])
  })

  test("a figure that cannot be held is not tested as another figure", () => {
    const result = readJson(CountRange, '{"min": 9007199254740993, "max": 3, "best": -0}')
    expect(result.issues.map(({ rule, path }) => [rule, path])).toEqual([
      ["json/precision", ["min"]],
      ["data/negative-zero", ["best"]],
      ["read/skipped", []],
      ["read/skipped", []],
    ])
  })
})

describe("hostile text", () => {
  test("keys that could change the program are told and never assigned", () => {
    const result = readJson(Extra, '{"__proto__": {"polluted": true}, "constructor": 1, "desk:\\u0061": 1}')
    expect(result.issues.map(brief)).toEqual([
      ["data/forbidden-key", 1, 2, ["__proto__"]],
      ["data/forbidden-key", 1, 35, ["constructor"]],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(found('{"\\u005f_proto__": 1, "__proto__": 2}').map(([rule]) => rule)).toEqual([
      "data/forbidden-key",
      "json/duplicate-key",
    ])
  })

  test("halves of surrogate pairs are told, escaped or not, in text and in keys", () => {
    expect(found('["\\ud800", "\\udc00x", "\ud83d", {"a": {"\\ud800": 1}}]')).toEqual([
      ["data/lone-surrogate", 1, 2, [0]],
      ["data/lone-surrogate", 1, 12, [1]],
      ["data/lone-surrogate", 1, 23, [2]],
      ["data/lone-surrogate", 1, 35, [3, "a"]],
    ])
  })

  test("64 levels are read, and the 65th is refused as one", () => {
    const nested = (depth: number, inner = ""): string => "[".repeat(depth) + inner + "]".repeat(depth)
    expect(parseJson(nested(64)).ok).toBe(true)
    expect(found(nested(65)).map(([rule, , column]) => [rule, column])).toEqual([["data/depth", 65]])
    expect(found(`[${nested(70, '"]"')}, ${nested(70)}, -0]`).map(([rule]) => rule)).toEqual([
      "data/depth",
      "data/depth",
      "data/negative-zero",
    ])
  })

  test("a depth of a million is one issue, closed or not", () => {
    const million = 1_000_000
    expect(found("[".repeat(million) + "]".repeat(million)).map(([rule]) => rule)).toEqual(["data/depth"])
    expect(found('{"a":'.repeat(million)).map(([rule]) => rule)).toEqual(["data/depth", "json/syntax"])
  })

  test("twice the text takes about twice the time, also with two faults in every record of one line", () => {
    const record = '{"min":-0,"min":"\\u0041😀","max":[1.5,true,null]},'
    const timed = (count: number): number => {
      const text = `[${record.repeat(count)}0]`
      const start = performance.now()
      expect(parseJson(text).issues).toHaveLength(2 * count)
      return performance.now() - start
    }
    timed(2_000)
    const [small, large] = [timed(5_000), timed(20_000)]
    expect(large).toBeLessThan(Math.max(small, 20) * 12)
  })

  test("five million characters are read within two seconds", () => {
    const record = '{"min":12,"max":"\\u0041😀","best":[1.5,true,null,"at least two"]}'
    const text = `[${Array.from({ length: 75_000 }, () => record).join(",\n")}]`
    expect(text.length).toBeGreaterThan(5_000_000)
    const start = performance.now()
    expect(parseJson(text).ok).toBe(true)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test("a number of a million digits and a text of a million escapes are no attack", () => {
    const start = performance.now()
    expect(found("1".repeat(1_000_000)).map(([rule]) => rule)).toEqual(["json/precision"])
    expect(found(`0.${"0".repeat(1_000_000)}1`).map(([rule]) => rule)).toEqual(["json/precision"])
    expect(values(`"${"\\n".repeat(1_000_000)}"`)).toBe("\n".repeat(1_000_000))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe("places in a text", () => {
  test("columns are counted in characters, lines by any line break", () => {
    expect(found('["😀é", -0]')).toEqual([["data/negative-zero", 1, 8, [1]]])
    expect(found('["a",\r\n "b",\r -0,\n\n-0]').map(([, line, column]) => [line, column])).toEqual([
      [3, 2],
      [5, 1],
    ])
  })

  test("a byte order mark is passed over, told, and no column of its own", () => {
    const result = parseJson("\ufeff[1]")
    expect(result).toMatchObject({ ok: true, value: [1], issues: [{ severity: "info" }] })
    expect(found("\ufeff[-0]")).toEqual([
      ["json/byte-order-mark", 1, 1, undefined],
      ["data/negative-zero", 1, 2, [0]],
    ])
    expect(found("[1]\ufeff").map(([rule]) => rule)).toEqual(["json/syntax"])
  })

  test("the value at a path is found, of a key that stands twice the first", () => {
    const text = '{\n  "a": [10, {"b": "x"}],\n  "a": [1, 2, 3],\n  "c": -1\n}'
    expect(locate(text, [])).toEqual({ line: 1, column: 1 })
    expect(locate(text, ["a", 1, "b"])).toEqual({ line: 2, column: 19 })
    expect(locate(text, ["c"])).toEqual({ line: 4, column: 8 })
    expect(locate(text, ["a", 2])).toBeUndefined()
    expect(locate(text, ["a", "1"])).toBeUndefined()
    expect(locate(text, ["toString"])).toBeUndefined()
    expect(locate('{"a": 1, ', ["a"])).toEqual({ line: 1, column: 7 })
  })

  test("every issue of a document says where it stands, a missing field where its record begins", () => {
    const text = '{\n  "name": "",\n  "point": {\n    "latitude": 95\n  },\n  "precisio": "site"\n}'
    const result = readJson(Place, text, { file: "place.json", line: 11 })
    const places = result.issues.map(({ rule, file, line, column }) => [rule, file, line, column])
    expect(places).toContainEqual(["read/bounds", "place.json", 12, 11])
    expect(places).toContainEqual(["place/latitude", "place.json", 14, 17])
    expect(places).toContainEqual(["read/missing", "place.json", 13, 12])
    expect(places).toContainEqual(["read/unknown-key", "place.json", 16, 15])
    expect(places).toContainEqual(["read/missing", "place.json", 11, 1])
  })
})

describe("the canonical order", () => {
  test("is that of the schema at every level, with free keys sorted", () => {
    const place = {
      precision: "site",
      point: { longitude: 44, latitude: 33 },
      admin: ["B", "A"],
      name: "x",
    } as const
    expect(JSON.stringify(canonical(Place, place))).toBe(
      '{"name":"x","admin":["B","A"],"point":{"latitude":33,"longitude":44},"precision":"site"}',
    )
    expect(Object.keys(canonical(Extra, { "b:a": 1, "a:b": [2, 1], "B:a": null } as Extra))).toEqual([
      "B:a",
      "a:b",
      "b:a",
    ])
  })
})

test("every rule of JSON text has its words", () => {
  for (const [id, { id: own, summary, wording }] of Object.entries(jsonRules)) {
    expect(own).toBe(id)
    expect([summary, wording.message, wording.expected].every((sentence) => sentence.endsWith("."))).toBe(
      true,
    )
  }
})
