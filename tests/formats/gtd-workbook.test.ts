// A release of GTD as a workbook: numbers as numbers, days as cells of days.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { gtd } from "../../src/formats/gtd/format.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { checkFile } from "../../src/node/check-file.ts"
import { csvText } from "../support/ged-rows.ts"
import { type GtdText, gtdColumns, gtdRow, gtdRows } from "../support/gtd-rows.ts"
import { workbookOf } from "../support/workbook.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-gtd-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letters(Math.floor(at / 26) - 1)}${letters(at % 26)}`

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

// The style 2 is a moment: 43466 is 2019-01-01.
const days: Readonly<Record<string, string>> = { "2019-01-01": "43466" }

const cell = (place: string, text: string): string => {
  if (text === "") return ""
  const day = days[text]
  if (day !== undefined) return `<c r="${place}" s="2"><v>${day}</v></c>`
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(text)
    ? `<c r="${place}"><v>${text}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

const rowXml = (line: number, cells: readonly string[]): string =>
  `<row r="${line}">${cells.map((text, at) => cell(`${letters(at)}${line}`, text)).join("")}</row>`

const workbook = (rows: readonly GtdText[]): string => {
  const path = join(folder, "gtd.xlsx")
  const lines = [gtdColumns, ...rows.map((row) => gtdColumns.map((name) => row[name] ?? ""))]
  writeFileSync(path, workbookOf({ rows: lines.map((cells, at) => rowXml(at + 1, cells)).join("") }))
  return path
}

test("a workbook of GTD in which nothing is wrong checks clean", async () => {
  const report = await checkFile(workbook(gtdRows(30)), { formats: [gtd] })
  expect([report.format.name, report.dialect?.syntax, report.rows]).toEqual(["gtd", "xlsx", 30])
  expect(report.rules.filter(({ id }) => id !== "columns/empty")).toEqual([])
})

test("a day in a workbook, and 3/8/1970 in a csv, are both kept as text", async () => {
  const rows = [
    gtdRow(5, { extended: "1", resolution: "2019-01-01" }),
    gtdRow(7, { extended: "1", resolution: "3/8/1970" }),
  ]
  const report = await checkFile(workbook(rows), { formats: [gtd] })
  expect(report.counts.error + report.counts.warning).toBe(0)
  const texts = []
  for await (const { partial } of typedRows(gtd, [csvText(rows, gtdColumns)])) texts.push(partial.resolution)
  expect(texts).toEqual(["2019-01-01", "3/8/1970"])
})

test("a number that a workbook made of an id by rounding is told", async () => {
  const rows = [gtdRow(5), gtdRow(6, { eventid: "199804000000" }), gtdRow(7, { eventid: "1.99804e+11" })]
  const report = await checkFile(workbook(rows), { formats: [gtd] })
  const found = (id: string) => report.rules.find((rule) => rule.id === id)?.samples.map(({ row }) => row)
  expect(found("gtd/event-id-rounded")).toEqual([2])
  expect(found("cell/identity-lost")).toEqual([3])
})
