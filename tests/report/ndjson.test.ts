// One issue, one line: whatever stands in it, the line stays one and reads back as the issue.
import { describe, expect, test } from "vitest"
import { inertJson } from "../../src/report/inert-json.ts"
import { issueLine } from "../../src/report/ndjson.ts"
import { actingIn } from "../support/harmless.ts"
import { forbiddenIn, hostileTable } from "../support/hostile-texts.ts"
import { hostileIssue, madeIssue } from "../support/made-report.ts"

describe("an issue as a line of JSON", () => {
  test("has its keys in one order, whoever made it", () => {
    const issue = madeIssue({ path: ["rows", 3, "best"], cells: { id: "700027" } })
    const turned = Object.fromEntries(Object.entries(issue).reverse()) as typeof issue
    expect(issueLine(turned)).toBe(issueLine(issue))
    expect(issueLine(issue)).toBe(
      '{"rule":"cell/code","severity":"error","dimension":"conformance","path":["rows",3,"best"],' +
        '"file":"events.csv","row":27,"record":"700027","line":28,"column":"type_of_violence","value":"\\"4\\"",' +
        '"message":"\\"4\\" is not a code of type_of_violence.","expected":"one of 1, 2, 3.",' +
        '"params":{"value":"\\"4\\"","codes":"1, 2, 3"},' +
        '"docs":"docs/codebook/rules.md#cell-code","cells":{"id":"700027"}}\n',
    )
  })

  test("leaves out what the issue does not say", () => {
    const { row: _, line: __, column: ___, params: ____, ...whole } = madeIssue()
    expect(Object.keys(JSON.parse(issueLine(whole)))).toEqual([
      "rule",
      "severity",
      "dimension",
      "file",
      "record",
      "value",
      "message",
      "expected",
      "docs",
    ])
  })

  for (const [what, text] of hostileTable) {
    test(`stays one harmless line that reads back the same: ${what}`, () => {
      const issue = hostileIssue(text)
      const line = issueLine(issue)
      expect(line.indexOf("\n")).toBe(line.length - 1)
      expect(forbiddenIn(line)).toEqual([])
      expect(actingIn(line)).toEqual([])
      expect(JSON.parse(line)).toEqual(issue)
    })
  }

  test("of each single character reads back the same", () => {
    for (let code = 0; code <= 0x10ffff; code += 0x400) {
      const text = Array.from({ length: 0x400 }, (_, offset) => String.fromCodePoint(code + offset)).join("")
      const json = inertJson([text])
      expect(forbiddenIn(json)).toEqual([])
      expect(JSON.parse(json)).toEqual([text])
    }
  })
})
