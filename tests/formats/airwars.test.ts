// The three tables of Airwars: their columns, their rules, and files in which something is wrong.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type * as z from "zod"
import { checkStream } from "../../src/checking/check.ts"
import type { CheckReport } from "../../src/checking/check-report.ts"
import { evaluate } from "../../src/core/evaluate.ts"
import { columnsOf } from "../../src/core/expression.ts"
import { fill } from "../../src/core/issue.ts"
import { airwars } from "../../src/formats/airwars/format.ts"
import { airwarsBelligerents } from "../../src/formats/airwars-belligerents/format.ts"
import { airwarsVictims } from "../../src/formats/airwars-victims/format.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import type { Format } from "../../src/formats/format.ts"
import { detectFormat } from "../../src/formats/header.ts"
import { formats } from "../../src/formats/registry.ts"
import { breachOf } from "../../src/formats/row.ts"
import { faultsOfFormat } from "../../src/formats/sound-format.ts"
import { type AirwarsCase, type AirwarsText, airwarsCases, columnsOfCase } from "../support/airwars-rows.ts"
import { bytesOf, csvText } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"

const tables = airwarsCases.map(({ format }) => format)
const all: readonly Format[] = [...formats.filter(({ id }) => !id.startsWith("airwars")), ...tables]

const shapeOf = (format: Format): Readonly<Record<string, z.ZodType>> =>
  (format.schema as z.ZodObject<Record<string, z.ZodType>>).shape

const checkOf = (one: AirwarsCase, rows: readonly AirwarsText[], columns = columnsOfCase(one)) =>
  checkStream([bytesOf(csvText(rows as Record<string, string>[], columns))], { formats: all })

const rowsOf = ({ row }: AirwarsCase, count: number): readonly AirwarsText[] =>
  Array.from({ length: count }, (_, index) => row(index + 1))

const found = (report: CheckReport): readonly (readonly [string, number])[] =>
  report.rules.filter(({ id }) => id !== "columns/empty").map(({ id, count }) => [id, count])

const documented = (format: Format): ReadonlyMap<string, string> =>
  new Map(
    ["row.ts", "blocks.ts"]
      .filter((file) => file === "row.ts" || format === airwars)
      .map((file) => readFileSync(join(root, "src/formats", format.id, file), "utf8"))
      .flatMap((source) => [...source.matchAll(/\/\*\* (.+?) \*\/\s+readonly (\w+):/g)])
      .map(([, doc, name]) => [name!, doc!]),
  )

describe.each(airwarsCases.map((one) => [one.format.title, one] as const))("the table of %s", (_, one) => {
  const { format, columns } = one
  const names = columnsOfCase(one)

  test("is sound, with as many columns as its header", () => {
    expect(faultsOfFormat(format)).toEqual([])
    expect(names.length).toBe(columns)
    expect(format.layouts[0]?.columns).toEqual(names)
    expect(Object.keys(shapeOf(format))).toEqual(names)
  })

  test("says in the schema of each column what its type says", () => {
    const docs = documented(format)
    for (const { name, description } of format.columns) {
      expect(shapeOf(format)[name]?.meta()?.description).toBe(description)
      const own = docs.get(name)
      const block =
        docs.get(name.replace(/^.*_((?:killed|injured)_(?:min|max))$/, "$1")) ??
        documented(airwarsBelligerents).get(name.replace(/^belligerent_\d_/, ""))
      expect(own ?? description.toLowerCase().endsWith(`: ${block?.toLowerCase()}`), name).toBe(
        own === undefined ? true : description,
      )
    }
  })

  test("has examples that its columns can read", () => {
    for (const column of format.columns) {
      const value = cellReader(column)(column.example ?? "")
      expect(isFault(value) || value === null, column.name).toBe(false)
    }
  })

  test("is known by its header among all tables, also in part, in capitals and in another order", () => {
    const part = names.filter((name, at) => format.signature.includes(name) || at % 4 === 0)
    for (const header of [names, [...names].reverse(), names.map((name) => name.toUpperCase()), part]) {
      const detection = detectFormat(header, all)
      expect(detection?.match.format.id).toBe(format.id)
      expect(detection?.sure).toBe(true)
    }
  })

  test("checks clean with fifty rows in which nothing is wrong", async () => {
    const report = await checkOf(one, rowsOf(one, 50))
    expect([report.format.name, report.rows]).toEqual([format.id, 50])
    expect(report.columns.missing).toEqual([])
    expect(found(report)).toEqual([])
  })

  test.each(format.rules.map((rule) => [rule.id, rule.column, rule] as const))(
    "%s on %s: its passing example passes and its failing one fails",
    (id, _column, rule) => {
      expect(id).toMatch(new RegExp(`^${format.id}/[a-z-]+$`))
      expect(evaluate(rule.condition, rule.passes)).toBe(true)
      expect(evaluate(rule.condition, rule.fails)).toBe(false)
      expect(names).toEqual(expect.arrayContaining([rule.column, ...columnsOf(rule.condition)]))
      const { params = {} } = breachOf(rule, rule.fails)
      const sentences = [rule.wording.message, rule.wording.expected].map((words) => fill(words, params))
      expect(sentences.join(" ")).not.toMatch(/\{\w+\}/)
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    },
  )
})

const [incidents, belligerents, victims] = airwarsCases

describe("a file of incidents", () => {
  const planted = (instead: AirwarsText) => checkOf(incidents, [incidents.row(1), incidents.row(2, instead)])

  test.each([
    ["airwars/min-max", { belligerents_killed_min: "31", belligerents_killed_max: "0" }],
    ["airwars/part-over-total", { journalists_killed_min: "9", journalists_killed_max: "9" }],
    ["airwars/grading-and-strike-status", { civilian_harm_status_name: "Contested" }],
    ["airwars/grading-and-strike-status", { civilian_harm_status_name: "Confirmed" }],
    ["airwars/date-order", { date_type: "date_range", date_end: "2021-01-01" }],
    ["airwars/range-without-end", { date_type: "date_range" }],
    ["airwars/half-a-point", { longitude: "" }],
    ["airwars/null-point", { latitude: "0", longitude: "0" }],
    ["airwars/geolocated", { geolocated: "0" }],
    ["airwars/accuracy-without-coordinates", { geolocation_accuracy_name: "" }],
    ["airwars/named-victims-over-killed", { num_victims: "40", num_victims_named: "40" }],
    ["airwars/sources-sum", { num_sources: "13" }],
    ["airwars/code-form", { code: "0412" }],
    ["airwars/duplicate-code", { code: "ISPT0001" }],
    ["cell/code", { strike_type_name: "Airstrike,Catapult" }],
    ["cell/range", { children_killed_min: "-1" }],
    ["cell/type", { children_killed_min: "1–3" }],
    ["cell/required", { code: "" }],
  ] as const)("in which one thing is wrong has that one finding: %s", async (rule, instead) => {
    const report = await planted(instead)
    expect(found(report)).toEqual([[rule, 1]])
    expect(report.rules[0]?.samples[0]?.row).toBe(2)
  })

  test("may count 0 to 31, and parts that add up to more than the whole", async () => {
    const row = { belligerents_killed_min: "0", belligerents_killed_max: "31", men_killed_max: "90" }
    expect(found(await planted({ ...row, men_killed_min: "0" }))).toEqual([])
  })

  test("may say Unknown where sources gave no number", async () => {
    expect(found(await planted({ children_killed_min: "Unknown", children_killed_max: "Unknown" }))).toEqual(
      [],
    )
  })

  test("takes and/or for one type of strike and a comma for two", async () => {
    const types = ["Airstrike and/or Artillery,Drone Strike", "Airstrike, Artillery", "Unknown"]
    for (const strike_type_name of types) expect(found(await planted({ strike_type_name }))).toEqual([])
  })

  test("of the columns of the map lacks none", async () => {
    const columns = airwars.layouts.at(-1)!.columns
    const report = await checkOf(incidents, rowsOf(incidents, 5), columns)
    expect([report.format.name, report.format.version]).toEqual(["airwars", "columns of the map"])
    expect(report.columns.missing).toEqual([])
  })

  test("with the names that the map of the site has is read, and each is told", async () => {
    const names: Readonly<Record<string, string>> = {
      unique_reference_code: "code",
      date: "date",
      grading: "civilian_harm_status_slug",
      civilians_killed_min: "civilian_non_combatants_killed_min",
      civilians_killed_max: "civilian_non_combatants_killed_max",
    }
    const rows = rowsOf(incidents, 3).map((row) =>
      Object.fromEntries(Object.entries(names).map(([short, name]) => [short, row[name]!])),
    )
    const report = await checkStream([csvText(rows, Object.keys(names))], { formats: all })
    expect(report.format.name).toBe("airwars")
    expect(report.rules.find(({ id }) => id === "columns/renamed")?.count).toBe(4)
    expect(report.counts.error).toBe(0)
  })

  test("with the codes of several incidents on one page keeps the form of codes", async () => {
    expect(found(await planted({ code: "ISPT0412 ISPT101023b CS1740" }))).toEqual([])
  })
})

describe("a file of belligerents", () => {
  test.each([
    ["airwars-belligerents/conceded-order", { deaths_conceded_min: "3" }],
    ["airwars-belligerents/conceded-by-suspect", { type: "suspected" }],
    ["airwars-belligerents/conceded-though-non-credible", { assessment_slug: "non_credible" }],
    ["airwars-belligerents/conceded-by-nobody", { belligerent_name: "Unknown" }],
    ["airwars-belligerents/mgrs-form", { mgrs_coordinate: "33.3, 44.4" }],
    ["cell/code", { type: "Presumed" }],
    ["cell/code", { assessment_slug: "perhaps" }],
  ] as const)("in which one thing is wrong has that one finding: %s", async (rule, instead) => {
    const report = await checkOf(belligerents, [belligerents.row(4), belligerents.row(8, instead)])
    expect(found(report)).toEqual([[rule, 1]])
  })

  test("may use the words of either list of assessments", async () => {
    for (const assessment_slug of ["credible", "credible-substantiated", "not_yet_assessed", "duplicate"])
      expect(found(await checkOf(belligerents, [belligerents.row(4, { assessment_slug })]))).toEqual([])
  })

  test("with a belligerent twice in one incident has that one error", async () => {
    const report = await checkOf(belligerents, [belligerents.row(4), belligerents.row(4)])
    expect(found(report)).toEqual([["airwars-belligerents/duplicate-belligerent", 1]])
  })
})

describe("a file of victims", () => {
  test.each([
    ["airwars-victims/age-and-years", { age: "Child", exact_age: "34" }],
    ["airwars-victims/unknown-age-with-years", { age: "Age unknown" }],
    ["airwars-victims/pregnant-man", { pregnant: "1", gender: "Male" }],
    ["airwars-victims/group-code", { group_code: "ISPT9999_G1" }],
    ["airwars-victims/in-group", { in_group: "0" }],
    ["airwars-victims/nameless", { name: "", name_arabic: "" }],
    ["airwars-victims/duplicate-reconciliation", { reconciliation_id: "900000001" }],
    ["cell/range", { exact_age: "131" }],
  ] as const)("in which one thing is wrong has that one finding: %s", async (rule, instead) => {
    const report = await checkOf(victims, [victims.row(1), victims.row(2, instead)])
    expect(found(report)).toEqual([[rule, 1]])
  })

  test("may tell ages of less than a year", async () => {
    const row = victims.row(3, { exact_age: "0.3", age: "Child" })
    expect(found(await checkOf(victims, [row]))).toEqual([])
  })

  test("names no person in what stands for a row", () => {
    const { key = [], label = [] } = airwarsVictims.roles
    expect([...key, ...label].filter((name) => name.startsWith("name"))).toEqual([])
  })
})
