// What all tables of UCDP beside GED have to keep: their columns, rules, headers, and rows in which nothing is wrong.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type * as z from "zod"
import { checkStream } from "../../src/checking/check.ts"
import type { CheckReport } from "../../src/checking/check-report.ts"
import { evaluate } from "../../src/core/evaluate.ts"
import { columnsOf } from "../../src/core/expression.ts"
import { fill } from "../../src/core/issue.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import type { Format } from "../../src/formats/format.ts"
import { detectFormat } from "../../src/formats/header.ts"
import { breachOf } from "../../src/formats/row.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { bytesOf, csvText, gedColumns } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"
import { columnsOfCase, type UcdpCase, type UcdpText, ucdpCases } from "../support/ucdp-rows.ts"

const all: readonly Format[] = [ucdpGed, ...ucdpCases.map(({ format }) => format)]

const shapeOf = (format: Format): Readonly<Record<string, z.ZodType>> =>
  (format.schema as z.ZodObject<Record<string, z.ZodType>>).shape

const check = (one: UcdpCase, rows: readonly UcdpText[]): Promise<CheckReport> =>
  checkStream([bytesOf(csvText(rows as Record<string, string>[], columnsOfCase(one)))], { formats: all })

const rowsOf = (one: UcdpCase, count: number): readonly UcdpText[] =>
  Array.from({ length: count }, (_, index) => one.row(index + 1))

// Blocks of columns are documented once, under the names that their fields have within the block, and what tables of
// state-based conflict share in the file of that name.
const shared = "export interface UcdpStateBasedYear"
type Documented = readonly (readonly [name: string, doc: string])[]
const documentedByFile = (format: Format): readonly Documented[] =>
  ["row.ts", "blocks.ts", "../ucdp/state-based-year.ts"]
    .map((file) => join(root, "src/formats", format.id, file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"))
    .filter((source, _, [row = ""]) => !source.includes(shared) || row.includes("extends UcdpStateBasedYear"))
    .map((source) => [...source.matchAll(/\/\*\* (.+?) \*\/\s+readonly (\w+):/g)])
    .map((matches) => matches.map(([, doc, name]) => [name!, doc!] as const))

describe.each(ucdpCases.map((one) => [one.format.title, one] as const))("the columns of the %s", (_, one) => {
  const { format, columns } = one
  const names = columnsOfCase(one)

  test("are as many as its header has, and its one layout has them all", () => {
    expect(names.length).toBe(columns)
    expect(format.layouts.map((layout) => layout.columns)).toEqual([names])
    expect(Object.keys(shapeOf(format))).toEqual(names)
  })

  test("each say in their schema what the type says", () => {
    const docs = documentedByFile(format).flat()
    for (const { name, description } of format.columns) {
      expect(shapeOf(format)[name]?.meta()?.description).toBe(description)
      const own = docs.find(([field]) => field === name)?.[1]
      const parts = docs.filter(([field]) => name.endsWith(`_${field}`)).map(([, doc]) => doc.toLowerCase())
      const said = own ?? parts.find((doc) => description.toLowerCase().endsWith(`: ${doc}`))
      expect(said, name).toBeDefined()
      if (own !== undefined) expect(own).toBe(description)
    }
  })

  test("stand in the type in the order of the file", () => {
    for (const docs of documentedByFile(format).map((file) => file.map(([name]) => name)))
      expect(docs.filter((name) => names.includes(name))).toEqual(names.filter((name) => docs.includes(name)))
  })

  test("each have an example that they can read and their schema accepts", () => {
    for (const column of format.columns) {
      const value = cellReader(column)(column.example ?? "")
      expect(isFault(value), column.name).toBe(false)
      expect(value, column.name).not.toBe(null)
      expect(shapeOf(format)[column.name]?.safeParse(value).success, column.name).toBe(true)
    }
  })

  test("have the roles that are told of them, and a key that names a row", () => {
    const { key = [], label = [], release, when, deaths } = format.roles
    const told = [...key, ...label, release, when, ...Object.values(deaths ?? {}), ...format.signature]
    expect(names).toEqual(expect.arrayContaining(told.filter((name) => name !== undefined)))
    expect(format.across[0]?.columns).toEqual(key)
  })
})

describe.each(ucdpCases.map((one) => [one.format.title, one] as const))("the rules of the %s", (_, one) => {
  const { format } = one
  const names = columnsOfCase(one)

  test("are named after the format", () => {
    for (const { id } of [...format.rules, ...format.across]) {
      expect(id.startsWith(`${format.id}/`)).toBe(true)
      expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/)
    }
  })

  test.each(format.rules.map((rule) => [rule.id, rule.column, rule] as const))(
    "%s on %s: its passing example passes and its failing one fails",
    (_id, _column, rule) => {
      expect(evaluate(rule.condition, rule.passes)).toBe(true)
      expect(evaluate(rule.condition, rule.fails)).toBe(false)
      expect(names).toEqual(expect.arrayContaining([rule.column, ...columnsOf(rule.condition)]))
      const { params = {} } = breachOf(rule, rule.fails)
      const sentences = [rule.wording.message, rule.wording.expected].map((words) => fill(words, params))
      expect(sentences.join(" ")).not.toMatch(/\{\w+\}/)
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    },
  )

  test("give one sentence to one id of one weight", () => {
    const summaries = new Map(format.rules.map(({ id, severity, summary }) => [`${id} ${severity}`, summary]))
    for (const { id, severity, summary } of format.rules)
      expect(summaries.get(`${id} ${severity}`)).toBe(summary)
  })
})

describe.each(ucdpCases.map((one) => [one.format.title, one] as const))("a file of the %s", (_, one) => {
  test("is known by its header among all tables of UCDP, in any order and case", () => {
    const names = columnsOfCase(one)
    for (const header of [names, [...names].reverse(), names.map((name) => name.toUpperCase())]) {
      const found = detectFormat(header, all)
      expect(found?.match.format.id).toBe(one.format.id)
      expect(found?.sure).toBe(true)
      expect(found?.share).toEqual([names.length, names.length])
    }
  })

  test("is known with an index and a column of one's own, and without three of its columns", () => {
    const header = ["", "my_note", ...columnsOfCase(one).slice(0, -3)]
    expect(detectFormat(header, all)?.match.format.id).toBe(one.format.id)
    expect(detectFormat(header, all)?.sure).toBe(true)
  })

  test("of fifty rows in which nothing is wrong checks clean", async () => {
    const report = await check(one, rowsOf(one, 50))
    expect(report.format.name).toBe(one.format.id)
    expect(report.rows).toBe(50)
    expect(report.columns.missing).toEqual([])
    expect(report.rules.filter(({ id }) => id !== "columns/empty")).toEqual([])
  })

  test("with a row twice has that one error", async () => {
    const report = await check(one, [...rowsOf(one, 5), one.row(3)])
    const errors = report.rules.filter(({ severity }) => severity === "error")
    expect(errors.map(({ id, count }) => [id, count])).toEqual([[one.format.across[0]?.id, 1]])
    expect(errors[0]?.samples[0]?.row).toBe(6)
  })

  test("with a code that is not in its list has an error there", async () => {
    const coded = one.format.columns.find(({ kind }) => kind === "number-code")
    if (coded === undefined) throw new Error("a table without codes")
    const report = await check(one, [one.row(1), one.row(2, { [coded.name]: "9" })])
    const code = report.rules.find(({ id }) => id === "cell/code")
    expect(code?.samples.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, coded.name, '"9"'],
    ])
  })
})

describe("headers that resemble each other", () => {
  const caseNamed = (id: string): UcdpCase => {
    const found = ucdpCases.find(({ format }) => format.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }

  test("are told apart with a third of their columns gone", () => {
    for (const id of ["ucdp-armed-conflict", "ucdp-dyadic", "ucdp-battle-deaths"]) {
      const one = caseNamed(id)
      const signature: readonly string[] = one.format.signature
      const header = columnsOfCase(one).filter((name, index) => signature.includes(name) || index % 3 !== 0)
      expect(detectFormat(header, all)?.match.format.id).toBe(id)
    }
  })

  test("of events are not taken for those of years", () => {
    expect(detectFormat(gedColumns, all)?.match.format.id).toBe("ucdp-ged")
  })

  test("with the capital that the API gives side_b_Id are the same", async () => {
    const one = caseNamed("ucdp-battle-deaths")
    const header = columnsOfCase(one).map((name) => (name === "side_b_id" ? "side_b_Id" : name))
    expect(detectFormat(header, all)?.match.missing).toEqual([])
    expect(detectFormat(header, all)?.match.format.id).toBe("ucdp-battle-deaths")
  })

  test("with _cy after every name are those of the years of countries", () => {
    const one = caseNamed("ucdp-country-year")
    const header = columnsOfCase(one).map((name) =>
      name === "govt_name" ? "main_govt_name_cy" : name === "Version" ? "version" : `${name}_cy`,
    )
    const found = detectFormat(header, all)
    expect(found?.match.format.id).toBe("ucdp-country-year")
    expect(found?.match.missing).toEqual([])
    expect(found?.match.extra).toEqual([])
  })

  test("with and without the word total are the same column", () => {
    const one = caseNamed("ucdp-country-year")
    const header = columnsOfCase(one).map((name) =>
      name.startsWith("cumulative") ? name : name.replace("total_deaths", "deaths"),
    )
    expect(detectFormat(header, all)?.match.missing).toEqual([])
  })
})
