// Any text at all, in every report for programs: it does nothing, and it is not lost.
import fc from "fast-check"
import { expect, test } from "vitest"
import { inert } from "../../src/core/shown.ts"
import { issueCsvLine } from "../../src/report/csv.ts"
import { fileUri } from "../../src/report/file-uri.ts"
import { githubAnnotations } from "../../src/report/github.ts"
import { issueLine } from "../../src/report/ndjson.ts"
import { sarifReport } from "../../src/report/sarif.ts"
import { spreadsheetText } from "../../src/writing/spreadsheet-text.ts"
import { cellsOf, isFormula } from "../support/csv-cells.ts"
import { forbiddenIn } from "../support/hostile-texts.ts"
import { hostileIssue, hostileReport } from "../support/made-report.ts"
import { commandsIn } from "../support/workflow-commands.ts"

const near = fc.constantFrom(
  ..."=+-@\uff1d\uff0b\uff0d\uff20'\"\t\r\n ,;:%#[](){}1e.x\u00a0\u3000\u200b\u202e\u009b",
)
const texts = fc.oneof(
  fc.string({ unit: near, maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 8,
  }),
)
const runs = { numRuns: 10_000 }

test("a line of JSON reads back as its issue", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const issue = hostileIssue(text)
      const line = issueLine(issue)
      expect(forbiddenIn(line)).toEqual([])
      expect(line.indexOf("\n")).toBe(line.length - 1)
      expect(JSON.parse(line)).toEqual(issue)
    }),
    runs,
  )
})

test("no text is a formula, and one apostrophe less is the text as it was", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const written = spreadsheetText(text)
      expect(isFormula(written)).toBe(false)
      expect(written.replace(/^'/, "")).toBe(text)
    }),
    runs,
  )
})

test("the cells of a line of CSV are read as they were written, and none is a formula", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const line = issueCsvLine(hostileIssue(text))
      expect(forbiddenIn(line)).toEqual([])
      const cells = cellsOf(line)
      expect(cells.length).toBe(12)
      expect(cells.filter(isFormula)).toEqual([])
      for (const at of [3, 5, 7, 8, 9, 10]) expect((cells[at] ?? "").replace(/^'/, "")).toBe(inert(text))
    }),
    runs,
  )
})

test("annotations are one command for each finding, whatever it holds", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const written = githubAnnotations(hostileReport(text))
      expect(forbiddenIn(written)).toEqual([])
      expect(commandsIn(written).map(({ name }) => name)).toEqual([
        "error",
        "error",
        "warning",
        "notice",
        "notice",
      ])
    }),
    runs,
  )
})

test("a log of SARIF is JSON without an acting character, of the same shape whatever it holds", () => {
  const skeleton = (json: string): unknown =>
    JSON.parse(json, (key, value) =>
      // A place without a name is left out.
      key === "logicalLocations" ? undefined : typeof value === "string" ? "" : value,
    )
  const harmless = skeleton(sarifReport([hostileReport("harmless")], { version: "1.0.0" }))
  fc.assert(
    fc.property(texts, (text) => {
      const written = sarifReport([hostileReport(text)], { version: "1.0.0" })
      expect(forbiddenIn(written)).toEqual([])
      expect(skeleton(written)).toEqual(harmless)
    }),
    runs,
  )
})

test("the path of a file comes back out of its URI", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const path = `/x/${text}`
      const uri = fileUri(path)
      expect(uri).toMatch(/^file:\/\/\/[A-Za-z0-9\-._~!'()*%/]*$/)
      expect(decodeURIComponent(uri.slice("file://".length))).toBe(path.replace(/\p{Cs}/gu, "\ufffd"))
    }),
    runs,
  )
})
