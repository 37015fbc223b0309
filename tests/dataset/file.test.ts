import { describe, expect, test } from "vitest"
import type { Issue } from "../../src/core/issue.ts"
import { type Dataset, dataset } from "../../src/dataset/dataset.ts"
import { printDataset, readDataset } from "../../src/dataset/file.ts"
import { ndjsonRules, printNdjson, readNdjson, readNdjsonLine } from "../../src/dataset/ndjson.ts"
import { actor } from "../../src/entity/actor.ts"
import { act } from "../../src/entity/happening.ts"
import { incident } from "../../src/entity/incident.ts"
import { source } from "../../src/testimony/source.ts"
import { atLeast } from "../../src/value/count-range.ts"

const strikes: Dataset = dataset({
  extra: { "desk:b": [1, null], "desk:a": true },
  incidents: [
    incident({ acts: act("explosion", { count: atLeast(2) }), id: "incident:1" }),
    incident({ id: "incident:2" }),
  ],
  title: "Strikes",
  actors: [actor({ names: "United States", id: "actor:us" })],
  coverage: { licence: "CC BY 4.0", unit: "one strike" },
  sources: [source({ id: "source:efe", kind: "wire", names: "EFE" })],
})

const document = `{
  "modelVersion": 1,
  "title": "Strikes",
  "coverage": {"unit":"one strike","licence":"CC BY 4.0"},
  "sources": [
    {"id":"source:efe","kind":"wire","names":[{"text":"EFE","kind":"full"}]}
  ],
  "publications": [],
  "actors": [
    {"id":"actor:us","names":[{"text":"United States","kind":"full"}]}
  ],
  "affiliations": [],
  "incidents": [
    {"id":"incident:1","acts":[{"value":{"kind":"explosion","count":{"min":2}}}]},
    {"id":"incident:2"}
  ],
  "victims": [],
  "responsibility": [],
  "links": [],
  "aggregates": [],
  "extra": {"desk:a":true,"desk:b":[1,null]}
}
`

const lines = `{"casus":"dataset","modelVersion":1,"title":"Strikes","coverage":{"unit":"one strike","licence":"CC BY 4.0"},"extra":{"desk:a":true,"desk:b":[1,null]}}
{"type":"source","id":"source:efe","kind":"wire","names":[{"text":"EFE","kind":"full"}]}
{"type":"actor","id":"actor:us","names":[{"text":"United States","kind":"full"}]}
{"type":"incident","id":"incident:1","acts":[{"value":{"kind":"explosion","count":{"min":2}}}]}
{"type":"incident","id":"incident:2"}
`

const brief = ({ rule, line, column, path }: Issue): readonly unknown[] => [rule, line, column, path]
const header = '{"casus":"dataset","modelVersion":1}'

describe("one document", () => {
  test("is printed in schema order, one record a line, and reads back", () => {
    expect(printDataset(strikes)).toBe(document)
    expect(readDataset(document)).toEqual({ ok: true, value: strikes, issues: [] })
  })

  test("an empty dataset is a dataset", () => {
    const empty = printDataset(dataset())
    expect(empty.split("\n")).toHaveLength(13)
    expect(readDataset(empty)).toMatchObject({ ok: true, value: { incidents: [] } })
  })

  test("every fault of text and records comes at once, with file, line, column and path", () => {
    const text = document
      .replace('"min":2', '"min":-2')
      .replace('{"id":"incident:2"}', '{"id":"incident:2","id":"incident:3","killed":4}')
      .replace('"links": [],\n', "")
    const result = readDataset(text, { file: "strikes.json" })
    expect(result.ok).toBe(false)
    expect(result.issues.every(({ file }) => file === "strikes.json")).toBe(true)
    expect(result.issues.map(brief)).toEqual([
      ["json/duplicate-key", 15, 24, ["incidents", 1, "id"]],
      ["count/number", 14, 76, ["incidents", 0, "acts", 0, "value", "count", "min"]],
      ["read/unknown-key", 15, 51, ["incidents", 1, "killed"]],
      ["read/missing", 1, 1, ["links"]],
      ["read/skipped", 14, 69, ["incidents", 0, "acts", 0, "value", "count"]],
      ["read/skipped", 14, 69, ["incidents", 0, "acts", 0, "value", "count"]],
    ])
  })

  test("a newer model version is refused for that alone, however much else is new", () => {
    const result = readDataset('{\n  "modelVersion": 2,\n  "wars": [{}],\n  "sources": {}\n}', {
      file: "wars.json",
    })
    expect(result.ok).toBe(false)
    expect(result.issues.map(brief)).toEqual([["dataset/model-version", 2, 19, ["modelVersion"]]])
    expect(result.issues[0]).toMatchObject({
      message: "The document says model version 2.",
      expected: expect.stringContaining("a newer document needs a newer casus"),
    })
  })

  test.each([
    ["0", "dataset/model-version"],
    ['"1"', "dataset/model-version"],
    ["1.5", "dataset/model-version"],
    ["null", "dataset/model-version"],
    ["2e0", "dataset/model-version"],
    ["1e400", "json/precision"],
  ])("the model version %s is no version that there is", (version, rule) => {
    const result = readDataset(document.replace('"modelVersion": 1', `"modelVersion": ${version}`))
    expect(result.ok).toBe(false)
    expect(result.issues.map(({ rule, path }) => [rule, path])).toContainEqual([rule, ["modelVersion"]])
  })

  test("what is no dataset is refused with its place", () => {
    expect(readDataset("[]").issues.map(brief)).toEqual([["read/type", 1, 1, []]])
    expect(readDataset("").issues.map(brief)).toEqual([["json/syntax", 1, 1, undefined]])
    expect(readDataset(lines).issues[0]?.expected).toContain("NDJSON")
    expect(readDataset("{}").issues.every(({ rule }) => rule === "read/missing")).toBe(true)
  })
})

describe("NDJSON", () => {
  test("is printed as a header and one record a line, and reads back from text or lines", () => {
    expect([...printNdjson(strikes)].join("")).toBe(lines)
    expect(readNdjson(lines)).toEqual({ ok: true, value: strikes, issues: [] })
    expect(readNdjson(lines.split("\n"))).toEqual({ ok: true, value: strikes, issues: [] })
    expect([...printNdjson(dataset())]).toEqual([`${header}\n`])
  })

  test("records may come in any order, with blank lines and Windows line breaks between", () => {
    const [first, ...records] = lines.trimEnd().split("\n")
    const mixed = ["\ufeff", first, "", ...records.reverse(), "  "].join("\r\n")
    const result = readNdjson(mixed)
    expect(result.ok && result.value.incidents.map(({ id }) => id)).toEqual(["incident:2", "incident:1"])
    expect(result.ok && result.value.sources).toEqual(strikes.sources)
  })

  test("every fault comes at once, with file, line, column and the path in its record", () => {
    const text = [
      '{"casus":"dataset","modelVersion":1,"title":""}',
      "",
      '{"type":"actor","id":"us"}',
      '{"type":"incidnet","id":"incident:1"}',
      '{"id":"incident:1"}',
      '{"type":"incident","id":"incident:1","id":"incident:2"}',
      '{"type":"victim"',
      "[]",
      header,
      '{"type":"responsibility","kind":"clam","by":["actor:us"],"about":["incident:1"]}',
    ].join("\n")
    const result = readNdjson(text, { file: "strikes.ndjson" })
    expect(result.ok).toBe(false)
    expect(result.issues.every(({ file }) => file === "strikes.ndjson")).toBe(true)
    expect(result.issues.map(brief)).toEqual([
      ["read/bounds", 1, 45, ["title"]],
      ["id/form", 3, 22, ["id"]],
      ["read/kind", 4, 9, ["type"]],
      ["read/missing", 5, 1, ["type"]],
      ["json/duplicate-key", 6, 38, ["id"]],
      ["json/syntax", 7, 17, undefined],
      ["read/type", 8, 1, []],
      ["ndjson/second-header", 9, undefined, undefined],
      ["read/kind", 10, 33, ["kind"]],
    ])
    expect(result.issues[2]?.expected).toContain("incident, one of")
    expect(result.issues[7]?.message).toBe("A second header begins here; the first is on line 1.")
  })

  test("without a header nothing is read, since the version of the model is not known", () => {
    const found = (text: string): readonly unknown[] =>
      readNdjson(text).issues.map(({ rule, line }) => [rule, line])
    expect(found("")).toEqual([["ndjson/header", 1]])
    expect(found("\n\n")).toEqual([["ndjson/header", 1]])
    expect(found('\n{"type":"actor","id":"us"}\n[')).toEqual([["ndjson/header", 2]])
    expect(found(document)).toEqual([
      ["json/syntax", 1],
      ["ndjson/header", 1],
    ])
  })

  test("a newer model version is refused for that alone, and nothing after it is read", () => {
    const result = readNdjson(
      (function* () {
        yield '{"casus":"dataset","modelVersion":3,"wars":[]}'
        throw new Error("read on")
      })(),
    )
    expect(result.issues.map(brief)).toEqual([["dataset/model-version", 1, 35, ["modelVersion"]]])
  })

  test("a line is read alone, for files of any length", () => {
    expect(readNdjsonLine(header)).toMatchObject({
      ok: true,
      value: { type: "header", header: { modelVersion: 1 } },
    })
    expect(readNdjsonLine('{"type":"incident","id":"incident:1"}')).toMatchObject({
      ok: true,
      value: { type: "incident", record: { id: "incident:1" } },
    })
    expect(readNdjsonLine('{"type":"toString"}', { line: 7 }).issues.map(brief)).toEqual([
      ["read/kind", 7, 9, ["type"]],
    ])
  })

  test("one line with very many faults is no overflow", () => {
    const many = `{"type":"actor","id":"actor:1"${',"id":1'.repeat(130_000)}}`
    expect(readNdjson(`${header}\n${many}`).issues).toHaveLength(130_000)
  }, 60_000)

  test("every rule of NDJSON has its words", () => {
    for (const [id, { id: own, wording }] of Object.entries(ndjsonRules)) {
      expect(own).toBe(id)
      expect([wording.message, wording.expected].every((sentence) => sentence.endsWith("."))).toBe(true)
    }
  })
})
