import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cellOf } from "../../src/reading/batch.ts"
import { readJson } from "./read-json.ts"

const runs = { numRuns: 10_000 }

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "1",
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\n",
    "\r",
    " ",
    "é",
    "😀",
    "\u2028",
    "\u0000",
    "e",
    "5e",
  ),
  maxLength: 8,
})
const key = fc.oneof(
  fc.constantFrom("id", "best", "side", "toString", "Id", "data", "events", "type", ""),
  text,
)
const figure = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
const isHeld = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER
const scalar = fc.oneof(text, figure.filter(isHeld), fc.boolean(), fc.constant(null))
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    scalar,
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }),
  ),
}))
const record = fc.dictionary(key, value, { maxKeys: 5 })
const records = fc.array(record, { minLength: 1, maxLength: 6 })
const cuts = fc.array(fc.nat(), { maxLength: 5 })

/** The table that the records are, by the engine's own reader. */
const tableOf = (json: string) => {
  const rows = JSON.parse(json) as readonly Readonly<Record<string, unknown>>[]
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = rows.map((row) => header.map((name) => (Object.hasOwn(row, name) ? cellOf(row[name]) : "")))
  return { header, rows: cells }
}

const cutAt = (json: string, places: readonly number[]): readonly number[] =>
  places.map((place) => place % (json.length + 1))

const read = async (json: string, places: readonly number[]) => {
  const { header, rows, faults, ended } = await readJson(json, cutAt(json, places))
  return { table: { header, rows }, faults: faults.filter(([id]) => id !== "file/duplicate-header"), ended }
}

const whole = { faults: [], ended: "complete" }

describe("what was written as JSON is read as JSON.parse reads it", () => {
  test("in a list, with and without blanks", async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.constantFrom(0, 1, "\t"), cuts, async (rows, space, places) => {
        const json = JSON.stringify(rows, null, space)
        expect(await read(json, places)).toEqual({ table: tableOf(json), ...whole })
      }),
      runs,
    )
  })

  test("in an envelope, whatever stands around the list", async () => {
    const around = fc.dictionary(
      fc.constantFrom("count", "status", "next", "m"),
      fc.oneof(scalar, fc.array(scalar), fc.dictionary(key, value, { maxKeys: 2 })),
    )
    await fc.assert(
      fc.asyncProperty(
        around,
        records,
        around,
        fc.constantFrom("Result", "data", "features", "strikes"),
        fc.constantFrom(0, 2),
        cuts,
        async (before, rows, after, name, space, places) => {
          const json = JSON.stringify({ ...before, [name]: rows, ...after }, null, space)
          expect(await read(json, places)).toEqual({ table: tableOf(JSON.stringify(rows)), ...whole })
        },
      ),
      runs,
    )
  })

  test("one a line, also where records hold lists of objects of their own", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 2, maxLength: 6 }),
        fc.constantFrom("\n", "\r\n", "\r", "\n\n", " \n\u001e"),
        fc.boolean(),
        cuts,
        async (rows, lineEnd, isClosed, places) => {
          const lines = rows.map((row) => JSON.stringify(row))
          const json = lines.join(lineEnd) + (isClosed ? lineEnd : "")
          expect(await read(json, places)).toEqual({ table: tableOf(`[${lines.join(",")}]`), ...whole })
        },
      ),
      runs,
    )
  })
})

describe("how text arrives changes nothing", () => {
  const pieces = [
    "[",
    "]",
    "{",
    "}",
    '"',
    ",",
    ":",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\\",
    "\ufffd",
    "null",
    "-1",
    "1e5",
    "NaN",
    "t",
    "\u001e",
    '"id":1',
    '"data":[',
    '{"id":1}',
    '{"id":2,"id":3}',
    '"a":"x"',
    '{"events":[{"a":1}]}',
    '[{"b":',
    '"\\ud800"',
    "9007199254740993",
    '{"type":"Feature","properties":{"p":1}}',
    '"__proto__":1',
  ]
  const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""))

  test("whatever the text, every cut gives the same rows and faults, and nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(broken, cuts, async (json, places) => {
        expect(await readJson(json, cutAt(json, places))).toEqual(await readJson(json))
      }),
      runs,
    )
  })

  test("where a text is read to its end without a fault, JSON.parse reads it or each of its lines", async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (json) => {
        const { faults, dialect } = await readJson(json)
        if (faults.length > 0) return
        const texts =
          dialect?.syntax === "ndjson" || json.includes("\u001e")
            ? json
                .replaceAll("\u001e", "\n")
                .split(/[\r\n]/)
                .filter((line) => line.trim() !== "")
            : [json]
        for (const each of texts) expect(() => JSON.parse(each)).not.toThrow()
      }),
      runs,
    )
  })

  test("a text cut short is never read as whole", async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(), async (rows, place) => {
        const json = JSON.stringify(rows)
        const cut = json.slice(0, 1 + (place % (json.length - 1)))
        const { faults, rows: read } = await readJson(cut)
        expect(faults.map(([id]) => id)).toContain("file/truncated-last-row")
        expect(read.length).toBeLessThanOrEqual(rows.length)
      }),
      runs,
    )
  })

  test("a document of every kind gives the same cut at every character", async () => {
    const documents = [
      '[{"id":1,"a":"\\u00e9\\n😀"},\r\n{"id":9007199254740993,"id":2}, 7 ]\r\n',
      '{ "n": -1.5e3, "links": [ {} ], "Result" : [ { "id" : 1 } , {"id":2,"x":[{"y":null}]}\r] , "z":"\\"" }',
      '{"id":1,"events":[{"a":1}]}\r\n\r\n{"id":2,}\r{"id":3}\n"x"\n{"id":tru',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
      '{\n"id" : 1 ,\r\n"b" : false }\n',
      '{"data":[{"id":"\ufffd"}],"\ufffd":1} \ufffd',
    ]
    for (const json of documents) {
      const asOne = await readJson(json)
      for (let at = 0; at <= json.length; at++) expect(await readJson(json, [at])).toEqual(asOne)
      expect(
        await readJson(
          json,
          Array.from(json, (_, at) => at),
        ),
      ).toEqual(asOne)
    }
  })
})
