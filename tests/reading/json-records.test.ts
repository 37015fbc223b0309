import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { fill } from "../../src/core/issue.ts"
import { recordRules } from "../../src/reading/json/rules.ts"
import { bytesOf } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"
import { readJson } from "./read-json.ts"
import { latin1, read, utf16 } from "./read-table.ts"

type Rows = readonly (readonly unknown[] | undefined)[]

const twoRows: Rows = [["1"], ["2"]]

describe("the shapes of a document", () => {
  test.each<[what: string, text: string, rows: Rows, dialect: object, faults: readonly string[]]>([
    ["a list of objects", '[{"id":1},{"id":2}]', twoRows, { syntax: "json" }, []],
    ["a list over lines", '[\n  {\n    "id": 1\n  },\n  { "id": 2 }\n]\n', twoRows, { syntax: "json" }, []],
    [
      "a page of UCDP's service",
      '{"TotalCount":2,"TotalPages":1,"PreviousPageUrl":"","NextPageUrl":"","Result":[{"id":1},{"id":2}]}',
      twoRows,
      { syntax: "json", inside: "Result" },
      [],
    ],
    [
      "a page of ACLED's service",
      '{"status":200,"success":true,"last_update":1,"count":2,"messages":[],"data":[{"id":1},{"id":2}],"filename":""}',
      twoRows,
      { syntax: "json", inside: "data" },
      [],
    ],
    ["a list under a name of its own", '{"strikes":[{"id":1},{"id":2}]}', twoRows, { inside: "strikes" }, []],
    [
      "a list after a list of links",
      '{"links":[{"rel":"self","href":"a very long link"}],"items":[{"id":1},{"id":2}]}',
      twoRows,
      { inside: "items" },
      ["file/second-list"],
    ],
    [
      "a list before a list of messages",
      '{"data":[{"id":1},{"id":2}],"messages":[{"text":"old"}]}',
      twoRows,
      { inside: "data" },
      ["file/second-list"],
    ],
    [
      "two lists of no usual name, of which the longer is read",
      '{"a":[{"id":0}],"b":[{"id":1},{"id":2}]}',
      twoRows,
      { inside: "b" },
      ["file/second-list"],
    ],
    [
      "lists of what are no objects",
      '{"countries":["IQ"],"bbox":[1,2],"events":[{"id":1},{"id":2}]}',
      twoRows,
      { inside: "events" },
      [],
    ],
    [
      "a list of objects inside of another part",
      '{"meta":{"data":[{"x":1}]},"events":[{"id":1},{"id":2}]}',
      twoRows,
      { inside: "events" },
      [],
    ],
    ["objects one a line", '{"id":1}\n{"id":2}\n', twoRows, { syntax: "ndjson" }, []],
    [
      "objects one a line, the last without its end",
      '{"id":1}\r\n{"id":2}',
      twoRows,
      { syntax: "ndjson" },
      [],
    ],
    [
      "objects one a line, with blank lines",
      '\n\n{"id":1}\n \t\n\n{"id":2}\n\n',
      twoRows,
      { syntax: "ndjson" },
      [],
    ],
    ["lines that end with CR", '{"id":1}\r{"id":2}\r', twoRows, { syntax: "ndjson" }, []],
    ["a JSON text sequence", '\u001e{"id":1}\n\u001e{"id":2}\n', twoRows, { syntax: "ndjson" }, []],
    [
      "lines with lists of objects inside",
      '{"events":[{"x":1}]}\n{"events":[]}\n',
      [[[{ x: 1 }]], [[]]],
      { syntax: "ndjson" },
      [],
    ],
    ["a single object", '{"id":1}', [["1"]], { syntax: "json" }, []],
    ["a single object over lines", '{\n"id":\n1,"x":[1]\n}\n', [["1", [1]]], { syntax: "json" }, []],
    ["an envelope around nothing", '{"count":0,"data":[]}', [], { inside: "data" }, ["file/no-rows"]],
    ["an empty list", "[ ]", [], { syntax: "json" }, ["file/no-rows"]],
    ["nothing", "", [], { syntax: "json" }, ["file/empty"]],
    ["blanks alone", " \n\t ", [], { syntax: "json" }, ["file/empty"]],
  ])("%s", async (_, text, rows, dialect, faults) => {
    const table = await readJson(text)
    expect(table.rows).toEqual(rows)
    expect(table.dialect).toMatchObject({ encoding: "utf-8", byteOrderMark: false, ...dialect })
    expect("inside" in table.dialect!).toBe("inside" in dialect)
    expect(table.faults.map(([id]) => id)).toEqual(faults)
    expect(table.ended).toBe("complete")
  })

  test("a list that is not read is told with its name and line", async () => {
    const table = await readJson('{"data":[{"id":1}],\n"old\\n":[\n{"id":2}]}')
    expect(table.faults).toEqual([["file/second-list", 0, 2]])
    expect(table.breaches[0]).toEqual({ value: "old\n", params: { inside: '"data"' } })
    expect(fill(recordRules["file/second-list"].wording.message, { value: "x", inside: '"data"' })).toBe(
      'The document has a second list of objects, x; only "data" was read.',
    )
  })

  test("a list that stands before the one that is read is told likewise", async () => {
    const table = await readJson('\n{\n"links":[{}],\n"items":[{"id":1}]}')
    expect(table.faults).toEqual([["file/second-list", 0, 3]])
    expect(table.lines).toEqual([4])
  })
})

describe("the columns", () => {
  test("are the keys of the first hundred records in the order in which they first appear", async () => {
    const records = Array.from({ length: 100 }, (_, at) => (at === 99 ? { z: 1, a: 2 } : { a: at, b: null }))
    const table = await readJson(JSON.stringify(records))
    expect(table.header).toEqual(["a", "b", "z"])
    expect(table.rows[0]).toEqual(["0", "", ""])
    expect(table.rows[99]).toEqual(["2", "", "1"])
    expect(table.faults).toEqual([])
  })

  test("do not grow after that: a late key is told once, with its row and line", async () => {
    const lines = Array.from({ length: 103 }, (_, at) =>
      at < 100 ? { id: at } : { id: at, late: 1, "": at },
    )
    const table = await readJson(lines.map((line) => JSON.stringify(line)).join("\n"))
    expect(table.faults).toEqual([
      ["file/late-key", 101, 101],
      ["file/late-key", 101, 101],
    ])
    expect(table.breaches.map(({ value }) => value)).toEqual(["late", ""])
    expect(table.rows[102]).toEqual(["102"])
  })

  test("hold text: numbers and truth values as JSON writes them, null as nothing", async () => {
    const table = await readJson(
      '[{"a":12,"b":-0,"c":1.50,"d":1e3,"e":true,"f":null,"g":"","h":" x ","i":0.1}]',
    )
    expect(table.rows).toEqual([["12", "0", "1.5", "1000", "true", "", "", " x ", "0.1"]])
    expect(table.faults).toEqual([])
  })

  test("hold lists and objects as they are", async () => {
    const table = await readJson('[{"a":[1,null],"b":{"c":-1}}]')
    expect(table.rows).toEqual([[[1, null], { c: -1 }]])
  })

  test("keep every digit of a figure that no number can hold", async () => {
    const text =
      '[{"id":9007199254740993,"a":-9007199254740993,"b":1e400,"c":1e-400,"d":[9007199254740993,{"e":1e999}]}]'
    const table = await readJson(text)
    expect(table.rows).toEqual([
      ["9007199254740993", "-9007199254740993", "1e400", "1e-400", ["9007199254740993", { e: "1e999" }]],
    ])
    expect(table.faults).toEqual([])
  })

  test("keep a fraction too small for a number that is written without an exponent", async () => {
    const tiny = `0.${"0".repeat(400)}1`
    expect((await readJson(`[{"a":${tiny}}]`)).rows).toEqual([[tiny]])
  })

  test("that differ only in case are told, as in any table", async () => {
    expect((await readJson('[{"Id":1,"id":2}]')).faults).toEqual([["file/duplicate-header", 0, 1]])
  })
})

describe("what is wrong with a record", () => {
  test("a key that stands twice is told, and the first value kept", async () => {
    const table = await readJson('[\n{"killed":2,\n"killed":6,"\\u006billed":7}]')
    expect(table.rows).toEqual([["2"]])
    expect(table.faults).toEqual([["json/duplicate-key", 1, 3]])
    expect(table.breaches[0]).toEqual({ value: "killed", params: { first: "line 2" } })
  })

  test("a key that stands twice deep inside is told too", async () => {
    const table = await readJson('[{"a":[{"b":{"c":1,"c":2}}]}]')
    expect(table.faults).toEqual([["json/duplicate-key", 1, 1]])
    expect(table.rows).toEqual([[[{ b: { c: 1 } }]]])
  })

  test("keys that could change the program are refused, and no prototype is touched", async () => {
    const table = await readJson(
      '[{"__proto__":{"polluted":1},"constructor":1,"\\u005f_proto__":2,"a":{"prototype":1,"b":1}}]',
    )
    expect(table.header).toEqual(["a"])
    expect(table.rows).toEqual([[{ b: 1 }]])
    expect(new Set(table.faults.map(([id]) => id))).toEqual(
      new Set(["data/forbidden-key", "json/duplicate-key"]),
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test("keys that every object inherits are keys like others", async () => {
    const table = await readJson('[{"toString":1},{"hasOwnProperty":2,"valueOf":3}]')
    expect(table.header).toEqual(["toString", "hasOwnProperty", "valueOf"])
    expect(table.rows).toEqual([
      ["1", "", ""],
      ["", "2", "3"],
    ])
  })

  test("half of a surrogate pair is told once of a record; a whole pair is a character", async () => {
    const table = await readJson('[{"a":"\\ud800","b":["\\udc00"]},{"a":"\\ud83d\\ude00"}]')
    expect(table.faults).toEqual([["data/lone-surrogate", 1, 1]])
    expect(table.rows[1]).toEqual(["😀", ""])
  })

  test("bytes that could not be decoded are told with the record and line in which they stand", async () => {
    const table = await readJson('{"\ufffd":"meta",\n"data":[{"id":1},\n{"id":2,\n"a":"Bogot\ufffd"}]}')
    expect(table.faults).toEqual([
      ["file/encoding", 0, 1],
      ["file/encoding", 2, 4],
    ])
    expect(table.breaches[1]?.value).toBe('"a":"Bogot\ufffd"}')
  })

  test("an item that is no object is told, and the next is read", async () => {
    const table = await readJson('[{"id":1},7,"x",\nnull,[{"id":3}],true,{"id":2}]')
    expect(table.rows).toEqual([["1"], undefined, undefined, undefined, undefined, undefined, ["2"]])
    expect(table.faults.map(([id, row, line]) => `${id} ${row} ${line}`)).toEqual([
      "file/not-a-record 2 1",
      "file/not-a-record 3 1",
      "file/not-a-record 4 2",
      "file/not-a-record 5 2",
      "file/not-a-record 6 2",
    ])
    expect(table.breaches.map(({ params }) => params?.what)).toEqual([
      "a number",
      "text",
      "null",
      "a list",
      "true or false",
    ])
  })
})

describe("text that is no JSON", () => {
  test.each<
    [what: string, text: string, rows: Rows, faults: ReadonlyArray<readonly [string, number, number]>]
  >([
    [
      "a broken line among lines",
      '{"id":1}\n{"id":3,,}\n{"id":2}\n',
      [["1"], undefined, ["2"]],
      [["json/syntax", 2, 2]],
    ],
    ["a first line without its bracket", '{"id":1\n{"id":2}\n', [undefined, ["2"]], [["json/syntax", 1, 1]]],
    [
      "a first line without a closing quotation mark",
      '{"id":"1}\n{"id":2}\n',
      [undefined, ["2"]],
      [["json/syntax", 1, 1]],
    ],
    [
      "a line without its bracket",
      '{"id":1}\n{"id":3\n{"id":2}\n',
      [["1"], undefined, ["2"]],
      [["json/syntax", 2, 2]],
    ],
    [
      "a comma after each line",
      '{"id":1}\n{"id":2},\n{"id":3},\n',
      [["1"], undefined, undefined],
      [
        ["json/syntax", 2, 2],
        ["json/syntax", 3, 3],
      ],
    ],
    ["a word among lines", '{"id":1}\nhello\n{"id":2}\n', [["1"], undefined, ["2"]], [["json/syntax", 2, 2]]],
    [
      "a number among lines",
      '{"id":1}\n7\n{"id":2}\n',
      [["1"], undefined, ["2"]],
      [["file/not-a-record", 2, 2]],
    ],
    ["two records on a line", '{"id":1}\n{"id":2}{"id":3}\n', [["1"], undefined], [["json/syntax", 2, 2]]],
    ["a last line cut short", '{"id":1}\n{"id":2,"a', [["1"]], [["file/truncated-last-row", 0, 2]]],
    ["lines cut within an escape", '{"id":1}\n{"id":"\\u00', [["1"]], [["file/truncated-last-row", 0, 2]]],
    ["lines cut within a word", '{"id":1}\n{"id":tr', [["1"]], [["file/truncated-last-row", 0, 2]]],
    ["a list cut within a record", '[{"id":1},\n{"id":', [["1"]], [["file/truncated-last-row", 0, 2]]],
    ["a list cut within text", '[{"id":1},\n{"id":"2', [["1"]], [["file/truncated-last-row", 0, 2]]],
    ["a list cut after a record", '[{"id":1}', [["1"]], [["file/truncated-last-row", 0, 1]]],
    ["a list cut after a comma", '[{"id":1},\n', [["1"]], [["file/truncated-last-row", 0, 2]]],
    ["a list cut within what is no record", '[{"id":1},[1', [["1"]], [["file/truncated-last-row", 0, 1]]],
    ["a list cut at once", "[", [], [["file/truncated-last-row", 0, 1]]],
    [
      "an envelope cut within a record",
      '{"n":1,"data":[{"id":1},{"id',
      [["1"]],
      [["file/truncated-last-row", 0, 1]],
    ],
    ["an envelope cut after its list", '{"data":[{"id":1}]', [["1"]], [["json/syntax", 0, 1]]],
    ["an envelope cut after a key", '{"data":[{"id":1}],"n"', [["1"]], [["json/syntax", 0, 1]]],
    ["a single record cut short", '{"id":1,', [], [["file/truncated-last-row", 0, 1]]],
    ["an object cut before its first value", '{\n"id":', [], [["file/truncated-last-row", 0, 1]]],
  ])("%s", async (_, text, rows, faults) => {
    const table = await readJson(text)
    expect(table.rows).toEqual(rows)
    expect(table.faults).toEqual(faults)
    expect(table.ended).toBe("complete")
  })

  test.each<
    [what: string, text: string, rows: Rows, faults: ReadonlyArray<readonly [string, number, number]>]
  >([
    [
      "a broken record in a list",
      '[{"id":1},\n{"id":2,},{"id":3}]',
      [["1"], undefined],
      [["json/syntax", 2, 2]],
    ],
    ["a missing comma", '[{"id":1}\n{"id":2}]', [["1"]], [["json/syntax", 0, 2]]],
    ["a comma too many", '[{"id":1},\n]', [["1"]], [["json/syntax", 0, 2]]],
    ["a missing item", '[{"id":1},,{"id":2}]', [["1"]], [["json/syntax", 0, 1]]],
    [
      "a missing quotation mark",
      '[{"id":1},{"id":"2},\n{"id":"3"}]',
      [["1"], undefined],
      [["json/syntax", 2, 1]],
    ],
    ["NaN as an item", '[{"id":1},NaN]', [["1"]], [["json/syntax", 0, 1]]],
    ["NaN in a record", '[{"id":1},{"id":NaN}]', [["1"], undefined], [["json/syntax", 2, 1]]],
    ["brackets that do not match", '[{"id":1},{"id":[2}]}]', [["1"], undefined], [["json/syntax", 2, 1]]],
    ["a list closed by the other bracket", '[{"id":1}}', [["1"]], [["json/syntax", 0, 1]]],
    ["a second document", '[{"id":1}]\n[{"id":2}]', [["1"]], [["json/syntax", 0, 2]]],
    ["text after a document", '{"data":[{"id":1}]} x', [["1"]], [["json/syntax", 0, 1]]],
    ["text after a list", '{"data":[{"id":1}] x}', [["1"]], [["json/syntax", 0, 1]]],
    ["several records over lines", '{\n"id":1\n}\n{\n"id":2\n}', [["1"]], [["json/syntax", 0, 4]]],
    [
      "an envelope that is broken before its list",
      '{\n"a":1,,\n"data":[{"id":1}]}',
      [],
      [["json/syntax", 0, 2]],
    ],
    [
      "an envelope that is broken after its list",
      '{"data":[{"id":1}],\n"a" 1}',
      [["1"]],
      [["json/syntax", 0, 2]],
    ],
    ["a word", "hello", [], [["json/syntax", 0, 1]]],
    ["a number", "\n12", [], [["json/syntax", 0, 2]]],
    ["another kind of file", "<html>", [], [["json/syntax", 0, 1]]],
  ])("%s stops the reading, with all before it kept", async (_, text, rows, faults) => {
    const table = await readJson(text)
    expect(table.rows).toEqual(rows)
    expect(table.faults).toEqual(faults)
    expect(table.ended).toBe("stopped")
  })

  test("what stands there and what would be right is told", async () => {
    const table = await readJson('{"id":1}\n{"id":2,}\n{"id":3')
    expect(table.breaches.map(({ params }) => params)).toEqual([
      { what: "The file ends within a record; this part of one was not read and not counted" },
      { found: '"}"', wanted: "no comma before a closing bracket" },
    ])
    expect((await readJson('{"id":1}\n{"id":2\n{"id":3}')).breaches[0]?.params).toEqual({
      found: "the end of the line",
      wanted: "a comma or }",
    })
  })

  test("a broken envelope on one line is a broken row of objects one a line", async () => {
    const table = await readJson('{"a":1,,"b":2}')
    expect(table.rows).toEqual([undefined])
    expect(table.faults).toEqual([["json/syntax", 1, 1]])
    expect(table.header).toBeUndefined()
  })
})

describe("GeoJSON", () => {
  const collection = (...features: readonly string[]): string =>
    `{"type":"FeatureCollection","name":"events","features":[${features.join(",")}],"bbox":[1,2,3,4]}`

  test("a Feature is its properties, and its point where they say none", async () => {
    const table = await readJson(
      collection(
        '{"type":"Feature","properties":{"id":7,"best":0},"geometry":{"type":"Point","coordinates":[44.40,33.3125,12]}}',
        '{"type":"Feature","properties":{"id":8,"best":1},"geometry":null}',
        '{"type":"Feature","properties":{"id":9},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}}',
        '{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[]}}',
        '{"type":"Feature","properties":{}}',
      ),
    )
    expect(table.header).toEqual(["id", "best", "latitude", "longitude"])
    expect(table.rows).toEqual([
      ["7", "0", "33.3125", "44.4"],
      ["8", "1", "", ""],
      ["9", "", "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
    ])
    expect(table.dialect).toMatchObject({ syntax: "geojson", inside: "features" })
    expect(table.faults).toEqual([])
  })

  test("where the properties give the place, in whatever case, they are kept", async () => {
    const table = await readJson(
      collection(
        '{"type":"Feature","properties":{"Latitude":1,"LONGITUDE":null},"geometry":{"type":"Point","coordinates":[3,4]}}',
      ),
    )
    expect(table.header).toEqual(["Latitude", "LONGITUDE"])
    expect(table.rows).toEqual([["1", ""]])
  })

  test("the id of a Feature is a column where the properties have none", async () => {
    const table = await readJson(
      collection(
        '{"type":"Feature","id":"e1","properties":{"best":1},"geometry":null}',
        '{"type":"Feature","id":9007199254740993,"properties":{"best":2},"geometry":null}',
      ),
    )
    expect(table.header).toEqual(["id", "best"])
    expect(table.rows).toEqual([
      ["e1", "1"],
      ["9007199254740993", "2"],
    ])
    const own = collection('{"type":"Feature","id":"e1","properties":{"ID":1},"geometry":null}')
    expect((await readJson(own)).header).toEqual(["ID"])
  })

  test("what is no Feature among Features is told", async () => {
    const table = await readJson(
      collection(
        '{"type":"Feature","properties":{"a":1}}',
        '{"a":2}',
        '{"type":"Feature","properties":[1]}',
        '{"type":"Feature"}',
      ),
    )
    expect(table.rows).toEqual([["1"], undefined, undefined, undefined])
    expect(table.breaches.map(({ params }) => params?.what)).toEqual([
      "no Feature, as the first is",
      "a Feature without properties",
      "a Feature without properties",
    ])
  })

  test("Features are known one a line, in a bare list and alone", async () => {
    const feature = '{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[2,3]}}'
    for (const text of [`${feature}\n${feature}\n`, `[${feature}]`, feature]) {
      const table = await readJson(text)
      expect(table.header).toEqual(["a", "latitude", "longitude"])
      expect(table.rows[0]).toEqual(["1", "3", "2"])
      expect(table.dialect?.syntax).toBe("geojson")
    }
  })

  test("a collection of nothing has no rows", async () => {
    expect((await readJson(collection())).faults).toEqual([["file/no-rows", 0, 1]])
  })
})

describe("files", () => {
  const geo = join(root, "../shared/data/ucdp/ucdp_ged_v23.1_caf_every6th.geojson")

  test("a document is read from bytes as from text", async () => {
    const table = await read(bytesOf('\ufeff  {"data":[{"side":"é"}]}'))
    expect(table.rows).toEqual([["é"]])
    expect(table.dialect).toEqual({ syntax: "json", encoding: "utf-8", byteOrderMark: true, inside: "data" })
  })

  test("a document in UTF-16 or Windows-1252 is read, and that is told", async () => {
    for (const bytes of [utf16('\ufeff[{"side":"é"}]', true), latin1('[{"side":"\u00e9"}]')]) {
      const table = await read(bytes)
      expect(table.rows).toEqual([["é"]])
      expect(table.faults.map(([id]) => id)).toEqual(["file/encoding"])
    }
  })

  test.each(existsSync(geo) ? [geo] : [])(
    "UCDP's GeoJSON has 308 rows under 48 columns, and no fault",
    async (path) => {
      const table = await read(readFileSync(path))
      expect(table.header).toHaveLength(48)
      expect(table.rows).toHaveLength(308)
      expect(table.faults).toEqual([])
      const places = ["latitude", "longitude"].map((name) => table.header!.indexOf(name))
      expect(
        table.rows.every((cells) => places.every((at) => /^-?\d+(\.\d+)?$/.test(String(cells?.[at])))),
      ).toBe(true)
      expect(table.rows[0]?.slice(-2)).toEqual(["5.399784", "26.486881"])
      expect(table.dialect).toMatchObject({ syntax: "geojson", inside: "features" })
    },
  )
})
