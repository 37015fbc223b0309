import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type * as z from "zod"
import { checkStream } from "../../src/checking/check.ts"
import { evaluate } from "../../src/core/evaluate.ts"
import { columnsOf } from "../../src/core/expression.ts"
import { fill } from "../../src/core/issue.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import { breachOf } from "../../src/formats/row.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { UcdpGedRow } from "../../src/formats/ucdp-ged/row.ts"
import { csvText, type GedText, gedRows } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"

const names = ucdpGed.columns.map((column) => column.name)

describe("the columns of UCDP GED", () => {
  test("are 49, high before low", () => {
    expect(names.length).toBe(49)
    expect(names.slice(-5)).toEqual(["best", "high", "low", "gwnoa", "gwnob"])
  })

  test("each say in their schema what the type says", () => {
    const source = readFileSync(join(root, "src/formats/ucdp-ged/row.ts"), "utf8")
    const docs = [...source.matchAll(/\/\*\* (.+?) \*\/\s+readonly (\w+):/g)].map(([, doc, name]) => [
      name,
      doc,
    ])
    const described = Object.entries(UcdpGedRow.shape).map(([name, field]) => [
      name,
      (field as z.ZodType).meta()?.description,
    ])
    expect(docs).toEqual(described)
    expect(described).toEqual(ucdpGed.columns.map(({ name, description }) => [name, description]))
  })

  test("each have an example that they can read and their schema accepts", () => {
    for (const column of ucdpGed.columns) {
      const value = cellReader(column)(column.example ?? "")
      expect(isFault(value), column.name).toBe(false)
      expect(UcdpGedRow.shape[column.name as keyof UcdpGedRow].safeParse(value).success, column.name).toBe(
        true,
      )
    }
  })

  test("spell nothing as the file does: -1 sources, an empty country number", () => {
    const nullsOf = (name: string) => ucdpGed.columns.find((column) => column.name === name)?.nulls
    expect(nullsOf("number_of_sources")).toEqual({ "-1": "not-recorded" })
    expect(nullsOf("gwnoa")).toEqual({ "": "not-applicable", NA: "not-applicable" })
    expect(nullsOf("adm_2")).toEqual({ "": "not-recorded", NA: "not-recorded" })
    expect(nullsOf("best")).toEqual({})
  })
})

describe("the rules of UCDP GED", () => {
  test("are named after the format", () => {
    for (const { id } of [...ucdpGed.rules, ...ucdpGed.across]) expect(id).toMatch(/^ucdp-ged\/[a-z-]+$/)
  })

  for (const rule of ucdpGed.rules) {
    test(`${rule.id} (${rule.severity}): its passing example passes and its failing one fails`, () => {
      expect(evaluate(rule.condition, rule.passes)).toBe(true)
      expect(evaluate(rule.condition, rule.fails)).toBe(false)
      expect(names).toEqual(expect.arrayContaining([rule.column, ...columnsOf(rule.condition)]))
      const { params = {} } = breachOf(rule, rule.fails)
      const sentences = [rule.wording.message, rule.wording.expected].map((words) => fill(words, params))
      expect(sentences.join(" ")).not.toMatch(/\{\w+\}/)
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    })
  }

  const judge = (id: string, cells: Partial<UcdpGedRow>): readonly (boolean | undefined)[] =>
    ucdpGed.rules
      .filter((rule) => rule.id === `ucdp-ged/${id}`)
      .map((rule) => evaluate(rule.condition, cells))

  test("allow a best estimate of zero where deaths are possible", () => {
    expect(judge("low-best-high", { low: 0, best: 0, high: 1 })).toEqual([true])
    expect(judge("high-zero", { high: 1 })).toEqual([true])
  })

  test.each([
    [1, "2013-01-03", "2013-01-03", [true, true]],
    [1, "2013-01-03", "2013-01-04", [false, true]],
    [2, "2013-01-03", "2013-01-03", [true, false]],
    [2, "2013-01-03", "2013-01-09", [true, true]],
    [2, "2013-01-03", "2013-01-10", [true, false]],
    [3, "2013-01-03", "2013-01-10", [true, true]],
    [4, "2013-01-03", "2013-01-09", [true, false]],
    [4, "2013-01-01", "2013-02-01", [true, true]],
    [5, "2013-01-01", "2013-01-31", [true, false]],
    [5, "2016-01-01", "2016-12-31", [true, true]],
  ] as const)("precision %d from %s to %s", (date_prec, date_start, date_end, expected) => {
    expect(judge("date-prec-span", { date_prec, date_start, date_end })).toEqual(expected)
  })

  test.each([
    [1, "Government of Syria", 652, true],
    [1, "Government of Syria", null, false],
    [2, "Taleban", null, true],
    [2, "Taleban", 700, false],
    [3, "Government of Syria", 652, true],
    [3, "Government of Syria", null, false],
    [3, "IS", null, true],
    [3, "IS", 645, false],
  ] as const)("type %d, %s with country number %s", (type_of_violence, side_a, gwnoa, expected) => {
    expect(judge("gwnoa-government", { type_of_violence, side_a, gwnoa })).toEqual([expected])
  })

  test("find the half-degree cell at the edges of the earth", () => {
    expect(judge("priogrid-cell", { latitude: -90, longitude: -180, priogrid_gid: 1 })).toEqual([true])
    expect(judge("priogrid-cell", { latitude: 89.9, longitude: 179.9, priogrid_gid: 259_200 })).toEqual([
      true,
    ])
    expect(judge("priogrid-cell", { latitude: 0, longitude: 0, priogrid_gid: 129_961 })).toEqual([true])
  })

  test("compare points as numbers, not as text", () => {
    const point = { longitude: 92.4, latitude: 20.83091 }
    expect(judge("wkt-point", { ...point, geom_wkt: "POINT (92.400000 20.830910)" })).toEqual([true])
    expect(judge("wkt-point", { ...point, geom_wkt: "POINT (20.83091 92.4)" })).toEqual([false])
    expect(judge("wkt-point", { ...point, geom_wkt: "somewhere" })).toEqual([false])
  })

  test("take an older name apart only where it has the form of one", () => {
    expect(judge("relid-parts", { relid: "UK-1993-1-300-5", year: 1993, type_of_violence: 1 })).toEqual([
      true,
    ])
    expect(judge("relid-parts", { relid: "PAK-1995-2-X5043-5", year: 1995, type_of_violence: 3 })).toEqual([
      false,
    ])
    expect(judge("relid-parts", { relid: "0", year: 2009, type_of_violence: 1 })).toEqual([undefined])
    expect(judge("relid-form", { relid: "0" })).toEqual([false])
  })
})

describe("a file of UCDP GED", () => {
  const plainOf = (row: GedText): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        // As the API gives them: numbers, truth values, date-times, null for nothing, ids as text.
        name === "active_year"
          ? cell === "1"
          : /^date_(start|end)$/.test(name)
            ? `${cell}T00:00:00`
            : cell === "" && !/^source_/.test(name)
              ? null
              : /^-?[0-9.]+$/.test(cell) && !/_dset_id$|^gwno/.test(name)
                ? Number(cell)
                : cell,
      ]),
    )

  test("from the API is read with its envelope", async () => {
    const page = {
      TotalCount: 30,
      TotalPages: 1,
      PreviousPageUrl: "",
      NextPageUrl: "",
      Result: gedRows(30).map(plainOf),
    }
    const report = await checkStream([JSON.stringify(page)])
    expect([report.format.name, report.rows, report.dialect?.inside]).toEqual(["ucdp-ged", 30, "Result"])
    expect(report.counts).toEqual({ error: 0, warning: 0, info: 0 })
  })

  test("of a candidate release may say what is still to be checked", async () => {
    const rows = gedRows(30).map((row, at) => ({
      ...row,
      code_status: at % 2 === 0 ? "Check deaths" : "Clear",
    }))
    expect((await checkStream([csvText(rows)])).counts.warning).toBe(0)
    const other = rows.map((row, at) => (at === 3 ? { ...row, code_status: "Cleer" } : row))
    expect((await checkStream([csvText(other)])).counts.warning).toBe(1)
  })

  test("without a header is read where the format is named, and told; where it is not, that is what is wanted", async () => {
    const text = csvText(gedRows(30)).slice(csvText([]).length)
    const named = await checkStream([text], { format: ucdpGed })
    expect([named.format.name, named.rows, named.counts.error]).toEqual(["ucdp-ged", 30, 0])
    expect(named.rules.map(({ id, count }) => [id, count])).toEqual([["file/no-header", 1]])
    const unnamed = await checkStream([text])
    expect(unnamed.format.name).toBe(null)
    expect(unnamed.rules[0]?.samples[0]?.expected).toContain("without a header the format must be named")
  })
})
