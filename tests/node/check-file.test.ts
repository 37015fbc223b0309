import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, describe, expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import { CheckReport } from "../../src/checking/check-report.ts"
import { dataset } from "../../src/dataset/dataset.ts"
import { printDataset } from "../../src/dataset/file.ts"
import { printNdjson } from "../../src/dataset/ndjson.ts"
import { incident } from "../../src/entity/incident.ts"
import { link } from "../../src/entity/link.ts"
import { checkFile } from "../../src/node/check-file.ts"
import { terminalText } from "../../src/report/terminal.ts"
import { csvText, gedRows } from "../support/ged-rows.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-files-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const events = csvText(gedRows(30))

describe("a file", () => {
  test("is known by what it holds, whatever its name", async () => {
    for (const [name, content, syntax] of [
      ["events.xlsx", events, "delimited"],
      ["events.csv", gzipSync(events), "delimited"],
      ["events.txt", JSON.stringify(gedRows(30)), "json"],
      [
        "events.parquet",
        gedRows(30)
          .map((row) => JSON.stringify(row))
          .join("\n"),
        "ndjson",
      ],
    ] as const) {
      const report = await checkFile(fileOf(name, content))
      expect([report.format.name, report.dialect?.syntax, report.rows]).toEqual(["ucdp-ged", syntax, 30])
    }
  })

  test("gives the report that its bytes give", async () => {
    const path = fileOf("same.csv", events)
    expect(await checkFile(path)).toEqual(await checkStream([events], { file: path }))
  })

  test("that is not there rejects with the system's error", async () => {
    await expect(checkFile(join(folder, "none"))).rejects.toThrow("ENOENT")
    await expect(checkFile(folder)).rejects.toThrow("EISDIR")
  })
})

describe("a dataset of casus", () => {
  const sound = dataset({ incidents: [incident({ id: "incident:1" }), incident({ id: "incident:2" })] })
  const dangling = dataset({ ...sound, links: [link("incident:1", "follows", "incident:0")] })

  test("is checked as one, as a document and as lines", async () => {
    for (const [name, text, syntax] of [
      ["sound.json", printDataset(sound), "json"],
      ["sound.ndjson", printNdjson(sound), "ndjson"],
    ] as const) {
      const content = typeof text === "string" ? text : [...text].join("")
      const report = await checkFile(fileOf(name, content))
      expect(report.format).toEqual({ name: "casus", version: "model 1", detected: true })
      expect([report.rows, report.summary.events, report.dialect?.syntax]).toEqual([2, 2, syntax])
      expect([report.counts, report.complete]).toEqual([{ error: 0, warning: 0, info: 0 }, true])
      expect(Object.values(report.verdicts).flatMap(({ tested }) => tested)).toContain(
        "dataset/dangling-reference",
      )
      expect(CheckReport.safeParse(report).success).toBe(true)
    }
  })

  test("is told with line and path of what is wrong", async () => {
    const path = fileOf("dangling.json", printDataset(dangling))
    const report = await checkFile(path)
    expect(report.rules.map(({ id, count }) => [id, count])).toEqual([["dataset/dangling-reference", 1]])
    const [sample] = report.rules[0]?.samples ?? []
    expect(sample).toMatchObject({ file: path, path: ["links", 0, "to"], line: expect.any(Number) })
    expect(terminalText(report)).toContain(`${path}:${sample?.line} links[0].to "incident:0"`)
  })

  test("weighs and accepts as any other file", async () => {
    const path = fileOf("weighed.json", printDataset(dangling))
    expect((await checkFile(path, { rules: { "dataset/dangling-reference": "off" } })).counts.error).toBe(0)
    expect((await checkFile(path, { preset: "lenient" })).counts).toMatchObject({ error: 0, warning: 1 })
  })

  test("that is cut off is no dataset, and says where it ends", async () => {
    const report = await checkFile(fileOf("cut.json", printDataset(sound).slice(0, 120)))
    expect([report.complete, report.counts.error > 0, report.rules[0]?.id]).toEqual([
      false,
      true,
      "json/syntax",
    ])
  })
})
