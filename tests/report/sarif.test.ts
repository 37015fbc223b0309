// SARIF: the shape that the standard asks for, the places, the true counts, and text that does nothing.
import Ajv from "ajv/dist/2020.js"
import type { Log } from "sarif"
import { describe, expect, test } from "vitest"
import { fileUri } from "../../src/report/file-uri.ts"
import { sarifLog, sarifReport } from "../../src/report/sarif.ts"
import { actingIn } from "../support/harmless.ts"
import { forbiddenIn, hostileTable } from "../support/hostile-texts.ts"
import { hostileReport, madeIssue, madeReport, madeRule } from "../support/made-report.ts"

type IsAny<T> = 0 extends 1 & T ? true : false
type DeepReadonly<T> = IsAny<T> extends true ? unknown : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

// The parts of SARIF 2.1.0 that a report uses, stricter than its own schema: nothing else may stand there.
const object = (required: readonly string[], properties: Readonly<Record<string, object>>): object => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
})
const text = object(["text"], { text: { type: "string", minLength: 1 } })
const bag = {
  type: "object",
  properties: { tags: { type: "array", uniqueItems: true, items: { type: "string" } } },
}
const level = { enum: ["error", "warning", "note"] }
const artifactLocation = object(["uri"], { uri: { type: "string", format: "uri-reference" } })
const location = object(["physicalLocation"], {
  physicalLocation: object(["artifactLocation"], {
    artifactLocation,
    region: object(["startLine"], {
      startLine: { type: "integer", minimum: 1 },
      startColumn: { type: "integer", minimum: 1 },
    }),
  }),
  logicalLocations: {
    type: "array",
    minItems: 1,
    items: object(["name", "fullyQualifiedName", "kind"], {
      name: { type: "string", minLength: 1 },
      fullyQualifiedName: { type: "string", minLength: 1 },
      kind: { type: "string" },
    }),
  },
})
const list = (items: object, more: object = {}): object => ({ type: "array", items, ...more })
const logSchema = object(["$schema", "version", "runs"], {
  $schema: { type: "string", format: "uri" },
  version: { const: "2.1.0" },
  runs: list(
    object(["tool", "invocations", "artifacts", "columnKind", "results", "properties"], {
      tool: object(["driver"], {
        driver: object(["name", "version", "rules"], {
          name: { const: "casus" },
          version: { type: "string", minLength: 1 },
          rules: list(
            object(["id", "shortDescription", "fullDescription", "defaultConfiguration", "help"], {
              id: { type: "string", pattern: "^[a-z-]+/[a-z-]+$" },
              shortDescription: text,
              fullDescription: text,
              defaultConfiguration: object(["level"], { level }),
              help: text,
              properties: bag,
            }),
            { uniqueItems: true },
          ),
        }),
      }),
      invocations: list(
        object(["executionSuccessful"], {
          executionSuccessful: { type: "boolean" },
          toolExecutionNotifications: list(
            object(["level", "message", "locations"], { level, message: text, locations: list(location) }),
          ),
        }),
        { minItems: 1, maxItems: 1 },
      ),
      artifacts: list(
        object(["location", "roles"], {
          location: artifactLocation,
          length: { type: "integer", minimum: -1 },
          roles: list({ const: "analysisTarget" }, { uniqueItems: true }),
        }),
        { uniqueItems: true },
      ),
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      results: list(
        object(["ruleId", "ruleIndex", "level", "message", "locations"], {
          ruleId: { type: "string", minLength: 1 },
          ruleIndex: { type: "integer", minimum: 0 },
          level,
          message: text,
          locations: list(location, { minItems: 1, maxItems: 1 }),
          properties: bag,
        }),
      ),
      properties: bag,
    }),
    { minItems: 1, maxItems: 1 },
  ),
})

// The characters that RFC 3986 allows, every percent sign with its two digits.
const uriReference = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/
const ajv = new Ajv({
  strict: true,
  allErrors: true,
  formats: {
    "uri-reference": (uri: string) =>
      uriReference.test(uri) && !/^[^/?#]*:/.test(uri.replace(/^file:\/\//, "")),
    uri: (uri: string) => uriReference.test(uri) && /^[a-z]+:/.test(uri),
  },
})
const fits = ajv.compile(logSchema)

/** The log of reports as a consumer reads it, once its shape is found right. */
const logOf = (...reports: Parameters<typeof sarifReport>[0]): Log => {
  const log: Log = JSON.parse(sarifReport(reports, { version: "1.2.3" }))
  expect(fits(log) ? [] : fits.errors).toEqual([])
  for (const { results = [], tool } of log.runs) {
    for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
  }
  return log
}
const runOf = (...reports: Parameters<typeof sarifReport>[0]) => logOf(...reports).runs[0]!

/** What a consumer shows of a message: placeholders filled, braces single again. */
const shownText = (message: string): string =>
  message.replace(/\{(\d+)\}|\{\{|\}\}/g, (found, index) => (index === undefined ? found.slice(1) : "FILLED"))

describe("a log of SARIF", () => {
  test("has the types of the standard before it is text", () => {
    const log: DeepReadonly<Log> = sarifLog([madeReport([])], { version: "1.2.3" })
    expect(log.version).toBe("2.1.0")
  })

  test("is one line and one run of casus, with its version", () => {
    const written = sarifReport([madeReport([])], { version: "1.2.3" })
    expect(written).not.toContain("\n")
    const { tool, results, invocations } = runOf(madeReport([]))
    expect(tool.driver).toEqual({ name: "casus", version: "1.2.3", rules: [] })
    expect([results, invocations]).toEqual([[], [{ executionSuccessful: true }]])
  })

  test("has the rules that were broken, and their samples as results", () => {
    const { tool, results } = runOf(
      madeReport([
        madeRule("cell/code", "error", 3000, [{}, { line: 30, row: 29 }]),
        madeRule("ucdp-ged/low-best-high", "warning", 1, [{}]),
        madeRule("file/blank-line", "info", 1, [{}]),
      ]),
    )
    expect(tool.driver.rules?.[0]).toEqual({
      id: "cell/code",
      shortDescription: { text: "What cell/code says holds." },
      fullDescription: {
        text: "What cell/code says holds. Severity: error. Kind of quality: conformance.",
      },
      defaultConfiguration: { level: "error" },
      help: {
        text:
          "What cell/code says holds. Severity: error. Kind of quality: conformance. " +
          "The rule is explained in docs/codebook/rules.md#cell-code of the package casus.",
      },
      properties: { tags: ["conformance"], count: 3000, samples: 2 },
    })
    expect(results?.map(({ ruleId, ruleIndex, level: weight }) => [ruleId, ruleIndex, weight])).toEqual([
      ["cell/code", 0, "error"],
      ["cell/code", 0, "error"],
      ["ucdp-ged/low-best-high", 1, "warning"],
      ["file/blank-line", 2, "note"],
    ])
    expect(results?.[0]).toEqual({
      ruleId: "cell/code",
      ruleIndex: 0,
      level: "error",
      message: {
        text: 'type_of_violence "4" — "4" is not a code of type_of_violence. Expected: one of 1, 2, 3.',
      },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "events.csv" }, region: { startLine: 28 } },
          logicalLocations: [
            { name: "type_of_violence", fullyQualifiedName: "row 27, column type_of_violence", kind: "cell" },
          ],
        },
      ],
      properties: { row: 27, record: "700027", column: "type_of_violence", value: '"4"' },
    })
  })

  test("tells a rule that several files break once, with the breaches of all, and those of each", () => {
    const { tool, results, artifacts, properties } = runOf(
      madeReport([madeRule("cell/code", "error", 40, [{ file: "a.csv" }])], { file: "a.csv" }),
      madeReport([madeRule("cell/type", "error", 1, [{ file: "b.csv" }])], { file: "b.csv", bytes: null }),
      madeReport([madeRule("cell/code", "error", 2, [{ file: "c.csv" }])], { file: "c.csv" }),
    )
    expect(tool.driver.rules?.map(({ id, properties: told }) => [id, told?.count, told?.samples])).toEqual([
      ["cell/code", 42, 2],
      ["cell/type", 1, 1],
    ])
    expect(results?.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 1, 0])
    expect(artifacts?.map(({ location: place, length }) => [place?.uri, length])).toEqual([
      ["a.csv", 25_000],
      ["b.csv", undefined],
      ["c.csv", 25_000],
    ])
    expect(
      properties?.files.map(({ file, rules }: { file: string; rules: object }) => [file, rules]),
    ).toEqual([
      ["a.csv", { "cell/code": 40 }],
      ["b.csv", { "cell/type": 1 }],
      ["c.csv", { "cell/code": 2 }],
    ])
  })

  test("names the file of the finding where it is another than that of the report", () => {
    const rule = madeRule("cell/code", "error", 1, [{ file: "inside.csv" }])
    const { results } = runOf(madeReport([rule], { file: "outside.zip" }))
    expect(results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("inside.csv")
  })

  test("names a file that was checked twice once", () => {
    expect(runOf(madeReport([]), madeReport([])).artifacts?.length).toBe(1)
  })

  test("says where reading stopped, and that the run was no success", () => {
    const { invocations } = runOf(madeReport([]), madeReport([], { file: "b c.csv", complete: false }))
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "Reading stopped before the end: what is said holds of a part." },
            locations: [{ physicalLocation: { artifactLocation: { uri: "b%20c.csv" } } }],
          },
        ],
      },
    ])
  })

  test("names as much of a place as is known", () => {
    const { line: _, column: __, row: ___, record: ____, ...ofFile } = madeIssue()
    const rule = madeRule("cell/code", "error", 4, [])
    const samples = [
      ofFile,
      { ...ofFile, line: 1, column: 12 },
      { ...ofFile, column: "best" },
      { ...ofFile, row: 3 },
    ]
    expect(
      runOf(madeReport([{ ...rule, samples }])).results?.map(({ locations }) => {
        const { physicalLocation, logicalLocations } = locations?.[0] ?? {}
        return [physicalLocation?.region, logicalLocations]
      }),
    ).toEqual([
      [undefined, undefined],
      [{ startLine: 1, startColumn: 12 }, undefined],
      [undefined, [{ name: "best", fullyQualifiedName: "best", kind: "column" }]],
      [undefined, [{ name: "row 3", fullyQualifiedName: "row 3", kind: "row" }]],
    ])
  })
})

describe("the path of a file as a URI", () => {
  test("stays relative where it is, and is escaped", () => {
    expect(fileUri("data/my events #1 50%.csv")).toBe("data/my%20events%20%231%2050%25.csv")
    expect(fileUri("../بغداد.csv")).toBe("../%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF.csv")
    expect(fileUri("a:b.csv")).toBe("a%3Ab.csv")
    expect(fileUri("we\\ird.csv")).toBe("we%5Cird.csv")
  })

  test("is a URI of a file where it is absolute", () => {
    expect(fileUri("/data/a b.csv")).toBe("file:///data/a%20b.csv")
    expect(fileUri("C:\\data\\a b.csv")).toBe("file:///C:/data/a%20b.csv")
    expect(fileUri("c:/data/a.csv")).toBe("file:///c:/data/a.csv")
    expect(fileUri("\\\\server\\share\\a.csv")).toBe("file://server/share/a.csv")
  })
})

describe("text from a stranger's file", () => {
  for (const [what, payload] of hostileTable) {
    test(`does nothing in a log: ${what}`, () => {
      const written = sarifReport([hostileReport(payload)], { version: "1.2.3" })
      expect(forbiddenIn(written)).toEqual([])
      expect(actingIn(written)).toEqual([])
      const { results = [] } = runOf(hostileReport(payload))
      expect(results.length).toBe(4)
      // Nor does it act where a consumer shows what it has read.
      const read: string[] = []
      JSON.parse(written, (key, value) => read.push(key, typeof value === "string" ? value : ""))
      expect(forbiddenIn(read.join(" "))).toEqual([])
      for (const { message } of results) {
        const { text: said = "" } = message
        // No link and no placeholder, in whatever way a consumer looks for them.
        expect(said).not.toMatch(/\]\(/)
        expect(shownText(said)).not.toContain("FILLED")
      }
    })
  }

  test("is shown as it is where it holds braces", () => {
    const message = "{0} of {{1}} in POLYGON [a](b)"
    const { results } = runOf(madeReport([madeRule("cell/code", "error", 1, [{ message }])]))
    expect(shownText(results?.[0]?.message.text ?? "")).toContain("{0} of {{1}} in POLYGON [a]\\u0028b)")
  })
})
