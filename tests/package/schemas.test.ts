// The shapes that programs in other languages rely on, as JSON Schema beside the code: what is written keeps them.
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { afterAll, describe, expect, test } from "vitest"
import { csvText, gedRows } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-schemas-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(root, "dist/schemas", `${name}.json`), "utf8"))
const ajv = new Ajv2020({ strict: false, allErrors: true })
const cli = join(root, "dist/cli.js")

describe("the JSON Schema of a report", () => {
  const validate = ajv.compile(schemaOf("check-report"))

  test("takes what casus check --json prints, of good files and bad", () => {
    const files = {
      "good.csv": csvText(gedRows(30)),
      "bad.csv": csvText(gedRows(30).map((row, at) => ({ ...row, best: at % 3 === 0 ? "x" : "2" }))),
      "other.csv": "a,b\n1,2\n",
      "empty.csv": "",
      "rows.json": JSON.stringify(gedRows(3)),
    }
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text)
      const { stdout } = spawnSync(process.execPath, [cli, "check", "--json", name], {
        cwd: folder,
        encoding: "utf8",
      })
      const report = JSON.parse(stdout)
      expect([name, validate(report), validate.errors]).toEqual([name, true, null])
      expect(validate({ ...report, rows: "many" })).toBe(false)
      expect(validate({ ...report, surprise: 1 })).toBe(false)
    }
  })
})

describe("the JSON Schema of a baseline", () => {
  const validate = ajv.compile(schemaOf("baseline"))

  test("takes what casus check --write-baseline writes", () => {
    writeFileSync(join(folder, "low.csv"), csvText(gedRows(30).map((row) => ({ ...row, low: "900" }))))
    execFileSync(process.execPath, [cli, "check", "low.csv", "--write-baseline", "known.json"], {
      cwd: folder,
    })
    const known = JSON.parse(readFileSync(join(folder, "known.json"), "utf8"))
    expect(known.issues.length).toBeGreaterThan(20)
    expect([validate(known), validate.errors]).toEqual([true, null])
    expect(validate({ ...known, baseline: 2 })).toBe(false)
  })
})
