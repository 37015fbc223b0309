// POLECAT: its forty columns, its rules, its files, and faults that were put into them.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import type { CheckReport } from "../../src/checking/check-report.ts"
import { evaluate } from "../../src/core/evaluate.ts"
import { columnsOf } from "../../src/core/expression.ts"
import { fill } from "../../src/core/issue.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import { detectFormat } from "../../src/formats/header.ts"
import { modesOfType } from "../../src/formats/polecat/codes.ts"
import { polecat } from "../../src/formats/polecat/format.ts"
import { PolecatRow } from "../../src/formats/polecat/row.ts"
import { breachOf } from "../../src/formats/row.ts"
import { faultsOfFormat } from "../../src/formats/sound-format.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { type PolecatText, polecatColumns, polecatRow, polecatRows, tabbed } from "../support/polecat-rows.ts"
import { root } from "../support/sources.ts"

const formats = [ucdpGed, polecat]

const check = (rows: readonly PolecatText[], columns?: readonly string[]): Promise<CheckReport> =>
  checkStream([tabbed(rows, columns)], { formats })

const found = (report: CheckReport) =>
  report.rules.map(({ id, severity, count, samples }) => [id, severity, count, samples[0]?.row])

const typed = async (row: PolecatText) => {
  for await (const { value } of typedRows(polecat, [tabbed([row])])) return value
  return undefined
}

describe("the columns of POLECAT", () => {
  test("are 40, eight for each side", () => {
    expect(polecatColumns).toHaveLength(40)
    expect(polecatColumns.filter((name) => name.includes("Actor"))).toHaveLength(8)
    expect(polecatColumns.filter((name) => name.includes("Recipient"))).toHaveLength(8)
    expect(polecatColumns.slice(0, 3)).toEqual(["Event ID", "Event Date", "Event Type"])
    expect(polecatColumns.slice(-2)).toEqual(["Language", "Version"])
  })

  test("each say in their schema what the type says, in the order of the file", () => {
    const source = readFileSync(join(root, "src/formats/polecat/row.ts"), "utf8")
    const docs = [...source.matchAll(/\/\*\* (.+?) \*\/\s+readonly (?:"([^"]+)"|(\w+)):/g)].map(
      ([, doc, quoted, plain]) => [quoted ?? plain, doc],
    )
    expect(docs).toEqual(polecat.columns.map(({ name, description }) => [name, description]))
    for (const [name, field] of Object.entries(PolecatRow.shape))
      expect(field.meta()?.description).toBe(docs.find(([documented]) => documented === name)?.[1])
  })

  test("each have an example that they can read and their schema accepts", () => {
    for (const column of polecat.columns) {
      const value = cellReader(column)(column.example ?? "")
      expect(isFault(value), column.name).toBe(false)
      expect(value, column.name).not.toBe(null)
      expect(PolecatRow.shape[column.name as keyof PolecatRow].safeParse(value).success, column.name).toBe(
        true,
      )
    }
  })

  test("make a sound format", () => {
    expect(faultsOfFormat(polecat)).toEqual([])
  })

  test("count nobody: no column is of casualties", () => {
    expect(polecat.roles.deaths).toBeUndefined()
  })

  test("say nothing by None, which is no name of anybody", async () => {
    const value = await typed(polecatRow(6, { "Actor Name": "None", Latitude: "None", "Event Date": "" }))
    expect(value).toMatchObject({ "Actor Name": null, Latitude: null, "Event Date": null })
  })

  test("read codes in small letters as the same codes", async () => {
    const value = await typed(polecatRow(1, { "Event Type": "assault", "Quad Code": "material conflict" }))
    expect(value).toMatchObject({ "Event Type": "ASSAULT", "Quad Code": "MATERIAL CONFLICT" })
  })

  test("know -9 as a score and longitude -99 as a place", async () => {
    const value = await typed(polecatRow(1, { Intensity: "-9", Longitude: "-99" }))
    expect(value).toMatchObject({ Intensity: -9, Longitude: -99 })
  })
})

describe("the rules of POLECAT", () => {
  test("are named after the format", () => {
    for (const { id } of [...polecat.rules, ...polecat.across]) expect(id).toMatch(/^polecat\/[a-z-]+$/)
  })

  test("are errors nowhere: a program's coding is doubted, not refuted", () => {
    expect([...polecat.rules, ...polecat.across].filter(({ severity }) => severity === "error")).toEqual([])
  })

  test.each(polecat.rules.map((rule) => [rule.id, rule.severity, rule] as const))(
    "%s (%s): its passing example passes, its failing one fails, and its sentences are whole",
    (_id, _severity, rule) => {
      expect(evaluate(rule.condition, rule.passes)).toBe(true)
      expect(evaluate(rule.condition, rule.fails)).toBe(false)
      expect(polecatColumns).toEqual(expect.arrayContaining([rule.column, ...columnsOf(rule.condition)]))
      const { params = {} } = breachOf(rule, rule.fails)
      const sentences = [rule.wording.message, rule.wording.expected].map((words) => fill(words, params))
      expect(sentences.join(" ")).not.toMatch(/\{[^}]*\}/)
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    },
  )

  const judge = (id: string, cells: Partial<PolecatRow>): readonly (boolean | undefined)[] =>
    polecat.rules.filter((rule) => rule.id === `polecat/${id}`).map((rule) => evaluate(rule.condition, cells))

  test("hold every mode to its own type, in lists too", () => {
    for (const [type, own] of Object.entries(modesOfType)) {
      for (const mode of Object.keys(own))
        expect(judge("mode-of-type", { "Event Type": type, "Event Mode": mode })).toEqual([true])
    }
    expect(judge("mode-of-type", { "Event Type": "ASSAULT", "Event Mode": "aerial; demo" })).toEqual([false])
    expect(judge("mode-of-type", { "Event Type": "ASSAULT", "Event Mode": "aerial;drone" })).toEqual([true])
  })

  test("leave a mode that no type has to the list of codes", () => {
    expect(judge("mode-of-type", { "Event Type": "ASSAULT", "Event Mode": "catapult" })).toEqual([true])
  })

  test.each([
    ["2024-01-04", [true, true]],
    ["2024-01-05", [true, true]],
    ["2024-01-06", [true, false]],
    ["2024-02-05", [true, false]],
    ["2024-02-06", [false, true]],
    ["1994-04-07", [true, true]],
  ])("weigh an event of %s in a story of 2024-01-05", (date, verdicts) => {
    expect(judge("before-publication", { "Event Date": date, "Publication Date": "2024-01-05" })).toEqual(
      verdicts,
    )
  })

  test("take three capital letters for a country, IGO too, and several of them", () => {
    for (const country of ["SYR", "IGO", "SYR;TUR", "SYR; TUR", "SYR|TUR"])
      expect(judge("actor-country", { "Actor Country": country })).toEqual([true])
    for (const country of ["SY", "Syria", "syr", "SYR,TUR", "SYR;"])
      expect(judge("actor-country", { "Actor Country": country })).toEqual([false])
  })

  test("leave open what an empty cell keeps open", () => {
    expect(judge("quad-code", { "Event Type": "ASSAULT", "Quad Code": null })).toEqual([undefined])
    expect(judge("actor-recipient", { "Actor Name": null, "Recipient Name": null })).toEqual([undefined])
    expect(judge("did-not-happen", { Contexts: null })).toEqual([undefined])
  })
})

describe("a file of POLECAT", () => {
  test("is known by its header, in any order, and with the score called Event Intensity", () => {
    for (const header of [polecatColumns, [...polecatColumns].reverse()]) {
      const detection = detectFormat(header, formats)
      expect(detection?.match.format.id).toBe("polecat")
      expect(detection?.share).toEqual([40, 40])
    }
    const newer = polecatColumns.map((name) => (name === "Intensity" ? "Event Intensity" : name))
    const match = detectFormat(newer, formats)?.match
    expect(match?.missing).toEqual([])
    expect(match?.renamed).toEqual([{ found: "Event Intensity", column: "Intensity" }])
  })

  test("of 200 rows in which nothing is wrong checks clean", async () => {
    const report = await check(polecatRows(200))
    expect(report.format.name).toBe("polecat")
    expect(report.rows).toBe(200)
    expect(found(report)).toEqual([])
  })

  test("has its planted faults found, each once and nothing else", async () => {
    const faults: Readonly<Record<number, PolecatText>> = {
      4: { "Quad Code": "VERBAL CONFLICT" },
      11: { Intensity: "-11" },
      13: {
        "Event Type": "PROTEST",
        "Event Mode": "drone",
        "Quad Code": "MATERIAL CONFLICT",
        Intensity: "-6.6",
      },
      20: { "Event Date": "2024-02-30" },
      25: { "Actor Name": "Hill Front", "Recipient Name": "Hill Front" },
      31: { Longitude: "None" },
      38: { "Event Type": "INVADE" },
      44: { "Recipient Country": "Greenland" },
      50: { "Event ID": polecatRow(9)["Event ID"] ?? "" },
      57: { Contexts: "military;negation" },
      63: { "Event Date": "None" },
      70: { Latitude: "0", Longitude: "0" },
      77: { Intensity: "9.3" },
    }
    const report = await check(polecatRows(80).map((row, index) => ({ ...row, ...faults[index + 1] })))
    expect(new Set(found(report).map((one) => one.join(" ")))).toEqual(
      new Set([
        "polecat/quad-code warning 1 4",
        "cell/range error 1 11",
        "polecat/mode-of-type warning 1 13",
        "cell/type error 1 20",
        "polecat/actor-recipient info 1 25",
        "polecat/coordinate-pair warning 1 31",
        "cell/code warning 1 38",
        "polecat/recipient-country warning 1 44",
        "polecat/duplicate-id warning 1 50",
        "polecat/did-not-happen info 1 57",
        "polecat/event-date warning 1 63",
        "polecat/null-island warning 1 70",
        "polecat/intensity-sign info 1 77",
      ]),
    )
  })

  test("tells of the same deed in two stories, and that it may be one", async () => {
    const twice = polecatRow(1, {
      "Event ID": "20240102-1999-0aa1bb2cc3d4_PROTEST_F",
      Source: "Tessen Daily",
    })
    expect(found(await check([polecatRow(1), twice]))).toEqual([["polecat/possible-duplicate", "info", 1, 2]])
  })

  test("with a header of more columns than its rows is told, not shifted", async () => {
    const header = ["Headline", "Event Text", "Feed", "Story ID", ...polecatColumns].join("\t")
    const rows = new TextDecoder()
      .decode(tabbed(polecatRows(3)))
      .split("\n")
      .slice(1)
      .join("\n")
    const report = await checkStream([new TextEncoder().encode(`${header}\n${rows}`)], { formats })
    const ragged = report.rules.filter(({ id }) => id.startsWith("file/"))
    expect(ragged.map(({ count }) => count)).toEqual([3])
    expect(report.rules.filter(({ id }) => id.startsWith("polecat/"))).toEqual([])
  })
})
