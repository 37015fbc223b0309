import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type * as z from "zod"
import { checkStream } from "../../src/checking/check.ts"
import { evaluate } from "../../src/core/evaluate.ts"
import { columnsOf } from "../../src/core/expression.ts"
import { fill } from "../../src/core/issue.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import type { Format } from "../../src/formats/format.ts"
import { gtd } from "../../src/formats/gtd/format.ts"
import { GtdRow } from "../../src/formats/gtd/row.ts"
import { detectFormat } from "../../src/formats/header.ts"
import { breachOf } from "../../src/formats/row.ts"
import { faultsOfFormat } from "../../src/formats/sound-format.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { bytesOf, csvText } from "../support/ged-rows.ts"
import { cp1252Bytes, type GtdText, gtdColumns, gtdId, gtdRow, gtdRows } from "../support/gtd-rows.ts"
import { root } from "../support/sources.ts"

const formats: readonly Format[] = [ucdpGed, gtd]

const check = (rows: readonly GtdText[], columns = gtdColumns) =>
  checkStream([bytesOf(csvText(rows, columns))], { formats, samples: 20 })

const readIn = (name: string, text: string): unknown => {
  const column = gtd.columns.find((one) => one.name === name)
  const reading = column === undefined ? undefined : cellReader(column)(text)
  return reading !== undefined && isFault(reading) ? [reading.rule.id, reading.rule.severity] : reading
}

const judge = (name: string, cells: Readonly<Record<string, unknown>>): readonly (boolean | undefined)[] => {
  const asked = Object.keys(cells)
  return gtd.rules
    .filter(({ id }) => id === `gtd/${name}`)
    .filter(({ condition }) => columnsOf(condition).every((column) => asked.includes(column)))
    .map(({ condition }) => evaluate(condition, cells))
}

describe("the columns of GTD", () => {
  test("are 135, in the order of the file", () => {
    const list = readFileSync(join(root, "tests/formats/gtd-header.txt"), "utf8").trim()
    expect(gtdColumns.join(",")).toBe(list)
    expect(gtdColumns.length).toBe(135)
    expect(Object.keys(GtdRow.shape)).toEqual(gtdColumns)
  })

  test("each say in their schema what the type says", () => {
    const docsOf = (file: string) =>
      [
        ...readFileSync(join(root, "src/formats/gtd", file), "utf8").matchAll(
          /\/\*\* (.+?) \*\/\s+readonly (\w+):/g,
        ),
      ].map(([, doc = "", name = ""]) => [name, doc] as const)
    const [rows, blocks] = [docsOf("row.ts"), docsOf("blocks.ts")]
    const numbered = (name: string, field: string): boolean =>
      new RegExp(`^${field.replace(/_txt$/, "")}[1-4]${field.endsWith("_txt") ? "_txt" : ""}$`).test(name)
    for (const { name, description } of gtd.columns) {
      const schema = GtdRow.shape[name as keyof GtdRow] as z.ZodType
      expect(schema.meta()?.description).toBe(description)
      const own = rows.find(([field]) => field === name)?.[1]
      const block = blocks.find(([field]) => numbered(name, field))?.[1]
      const ends = own ?? block ?? "not documented"
      expect(`${name}: ${description.toLowerCase()}`).toMatch(new RegExp(`${ends.toLowerCase()}$`))
    }
  })

  test("each have an example that they can read and their schema accepts, and the format is sound", () => {
    for (const column of gtd.columns) {
      const value = cellReader(column)(column.example ?? "")
      expect(isFault(value), column.name).toBe(false)
      expect(value, column.name).not.toBe(null)
      const schema = GtdRow.shape[column.name as keyof GtdRow] as z.ZodType
      expect(schema.safeParse(value).success, column.name).toBe(true)
    }
    expect(faultsOfFormat(gtd)).toEqual([])
  })

  test.each([
    ["claimed", "-9", -9],
    ["claimed", "", null],
    ["claimed", "-99", ["cell/code", "error"]],
    ["nperps", "-99", null],
    ["nperps", "-99.0", null],
    ["nperps", "-999", ["cell/range", "error"]],
    ["nperps", "-9", ["cell/range", "error"]],
    ["nkill", "", null],
    ["nkill", "NA", null],
    ["nkill", "0", 0],
    ["nkill", "8.3", 8.3],
    ["nkill", "-99", ["cell/range", "error"]],
    ["imonth", "0", null],
    ["iday", "0", null],
    ["iday", "32", ["cell/range", "error"]],
    ["city", "Unknown", null],
    ["gname", "Unknown", "Unknown"],
    ["gname", "", ["cell/required", "error"]],
    ["alternative_txt", ".", null],
    ["longitude", "-99", -99],
    ["resolution", "3/8/1970", "3/8/1970"],
    ["targtype1", "14.0", "14"],
    ["weaptype1", "77", ["cell/code", "warning"]],
    ["country", "88", "88"],
    ["country", "9999", ["cell/code", "warning"]],
    ["eventid", "199804000012.0", "199804000012"],
    ["eventid", "1.99804e+11", ["cell/identity-lost", "error"]],
    ["related", "1.99804e+11", ["cell/identity-lost", "error"]],
  ])("read %s of %j as %j", (name, text, expected) => {
    expect(readIn(name, text)).toEqual(expected)
  })

  test("tell what is said to be unknown from what is silent", async () => {
    const row = gtdRow(3, {
      imonth: "0",
      iday: "0",
      nperps: "-99",
      nperpcap: "",
      city: "Unknown",
      provstate: "",
      claimed: "-9",
      claimmode: "",
      claimmode_txt: "",
    })
    const items = []
    for await (const item of typedRows(gtd, [csvText([row], gtdColumns)])) items.push(item)
    const [item] = items
    expect(item?.partial.claimed).toBe(-9)
    expect(item?.unknown).toEqual(expect.arrayContaining(["imonth", "iday", "nperps", "city"]))
    for (const silent of ["nperpcap", "provstate", "claimed"]) expect(item?.unknown).not.toContain(silent)
  })
})

describe("the rules of GTD", () => {
  test.each(gtd.rules.map((rule, at) => [rule.id, rule.column, at] as const))(
    "%s on %s: its passing example passes and its failing one fails",
    (_id, _column, at) => {
      const rule = gtd.rules[at]
      if (rule === undefined) throw new Error("no rule")
      expect(evaluate(rule.condition, rule.passes)).toBe(true)
      expect(evaluate(rule.condition, rule.fails)).toBe(false)
      expect(gtdColumns).toEqual(expect.arrayContaining([rule.column, ...columnsOf(rule.condition)]))
      const { params = {} } = breachOf(rule, rule.fails)
      const sentences = [rule.wording.message, rule.wording.expected].map((one) => fill(one, params))
      expect(sentences.join(" ")).not.toMatch(/\{\w+\}/)
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    },
  )

  test("give one sentence and one weight to one id", () => {
    const first = new Map(gtd.rules.map(({ id, summary, severity }) => [id, `${severity} ${summary}`]))
    for (const { id, summary, severity } of gtd.rules) {
      expect(first.get(id)).toBe(`${severity} ${summary}`)
      expect(id).toMatch(/^gtd\/[a-z0-9-]+$/)
    }
  })

  test("hold 28 coded columns against their labels", () => {
    expect(gtd.rules.filter(({ id }) => id === "gtd/code-and-text").length).toBe(28)
  })

  test.each([
    ["weaptype1", "10", "Vehicle", true],
    ["weaptype1", "10", "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)", true],
    ["weaptype1", "10", "Vehicles", false],
    ["targsubtype1", "2", "Restaurant/Bar/Café", true],
    ["targsubtype1", "2", "Restaurant/Bar/Cafe", true],
    ["claimmode", "2", "Call (pre-incident)", false],
    ["attacktype1", "2", "Hijacking", false],
    ["country", "88", "Anything", true],
    ["country", "95", "Iraq ", true],
    ["country", "95", "Iran", false],
    ["country", "95", null, undefined],
  ])("%s %s beside %j: %s", (code, value, label, expected) => {
    expect(judge("code-and-text", { [code]: value, [`${code}_txt`]: label })).toEqual([expected])
  })

  test.each([
    [2020, 2, 29, true],
    [2019, 2, 29, false],
    [2000, 2, 29, true],
    [2021, 4, 31, false],
    [2021, 12, 31, true],
    [2021, 2, null, undefined],
    [2021, null, 31, undefined],
  ])("year %d month %s day %s exists: %s", (iyear, imonth, iday, expected) => {
    expect(judge("calendar-date", { iyear, imonth, iday })).toEqual([expected])
  })

  test.each([
    ["202001050003", 1, 5, true],
    ["202001000003", 1, null, true],
    ["202000000003", null, null, true],
    ["202001050003", 1, null, false],
    ["202001050003", 2, 5, false],
  ])("the id %s goes with month %s and day %s: %s", (eventid, imonth, iday, expected) => {
    expect(judge("event-id-date", { eventid, iyear: 2020, imonth, iday })).toEqual([expected])
  })

  test("take a blank flag for no 1, and a mode beside it for one too many", () => {
    expect(judge("claimmode-without-claim", { claimmode: "7", claimed: null })).toEqual([false])
    expect(judge("claimmode-without-claim", { claimmode: "7", claimed: 0 })).toEqual([false])
    expect(judge("claimmode-without-claim", { claimmode: null, claimed: null })).toEqual([true])
    expect(judge("claim-without-claimmode", { claimmode: null, claimed: 1 })).toEqual([false])
    expect(judge("claim-without-claimmode", { claimmode: null, claimed: null })).toEqual([undefined])
  })

  test("leave a known part under an unknown total, and weigh one above it as a warning", () => {
    expect(judge("part-over-total", { nkillter: 1, nkill: null })).toEqual([undefined])
    expect(judge("part-over-total", { nkillter: 2, nkill: 1.5 })).toEqual([false])
    expect(judge("part-over-total", { nkillter: 0, nkill: 0 })).toEqual([true])
  })

  test.each([
    [0, 0, 0, 0, true],
    [0, 1, -9, 1, true],
    [0, -9, 0, -9, true],
    [0, -9, 0, 0, false],
    [1, 0, 0, 0, false],
    [0, 0, 0, -9, false],
  ])(
    "INT_LOG %d, INT_IDEO %d, INT_MISC %d give INT_ANY %d: %s",
    (INT_LOG, INT_IDEO, INT_MISC, INT_ANY, ok) => {
      expect(judge("international-any", { INT_LOG, INT_IDEO, INT_MISC, INT_ANY })).toEqual([ok])
    },
  )

  test.each([
    ["202001050003, 202001050004", true],
    ["202001050003", true],
    [null, true],
    ["202001050003,202001050004", false],
    ["202001050003; 202001050004", false],
    ["20200105003", false],
  ])("linked attacks %j", (related, expected) => {
    expect(judge("related-id-shape", { related })).toEqual([expected])
  })
})

describe("a file of GTD", () => {
  test("is known by its header in any order and case, with an index and without some columns", () => {
    for (const header of [
      gtdColumns,
      [...gtdColumns].reverse(),
      gtdColumns.map((name) => name.toUpperCase()),
      ["", "my_note", ...gtdColumns.filter((_, at) => at % 4 !== 2)],
    ])
      expect(detectFormat(header, formats)?.match.format.id).toBe("gtd")
  })

  test("of a hundred rows in which nothing is wrong checks clean", async () => {
    const report = await check(gtdRows(100))
    expect([report.format.name, report.rows]).toEqual(["gtd", 100])
    expect(report.columns.missing).toEqual([])
    expect(report.rules.filter(({ id }) => id !== "columns/empty")).toEqual([])
  })

  test("in cp1252 is read with its quotation marks and accents, though its bytes are no UTF-8", async () => {
    const rows = gtdRows(40).map((row) => ({ ...row, city: "São Tessen", gname: "Tessen People’s Column" }))
    const bytes = cp1252Bytes(csvText(rows, gtdColumns))
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow()
    const report = await checkStream([bytes], { formats })
    expect([report.format.name, report.rows, report.counts.error]).toEqual(["gtd", 40, 0])
    expect(report.dialect?.encoding).toBe("windows-1252")
    const items = []
    for await (const item of typedRows(gtd, [bytes])) items.push(item)
    expect(items.find(({ number }) => number === 1)?.partial.city).toBe("São Tessen")
    expect(items.find(({ number }) => number === 1)?.partial.gname).toBe("Tessen People’s Column")
  })

  test("saved again from R with NA for every blank is the same", async () => {
    const rows = gtdRows(60).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === "" ? "NA" : cell])),
    )
    const report = await check(rows)
    expect(report.counts.error + report.counts.warning).toBe(0)
  })

  test("saved again from a program of data frames, with 6.0 for 6, is the same", async () => {
    const rows = gtdRows(60).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          /^-?[0-9]{1,4}$/.test(cell) && !/^(iyear)$/.test(name) ? `${cell}.0` : cell,
        ]),
      ),
    )
    const report = await check(rows)
    expect(report.rules.map(({ id }) => id).filter((id) => id !== "columns/empty")).toEqual([])
  })

  test("has every planted fault found where it is", async () => {
    const faults: readonly (readonly [rule: string, cells: GtdText])[] = [
      ["gtd/two-of-three-criteria", { crit1: "0", crit2: "0", crit3: "1" }],
      ["gtd/no-1993", { iyear: "1993" }],
      ["gtd/event-id-form", { eventid: "12345" }],
      ["cell/identity-lost", { eventid: "1.99804e+11" }],
      ["gtd/specificity-coordinates", { specificity: "5", latitude: "1", longitude: "1" }],
      ["gtd/code-and-text", { attacktype1: "2", attacktype1_txt: "Hijacking" }],
      ["gtd/part-over-total", { nkill: "1", nkillus: "0", nkillter: "2" }],
      ["gtd/claimmode-without-claim", { claimed: "0", claimmode: "7", claimmode_txt: "" }],
      ["gtd/related-id-shape", { multiple: "1", related: "199800000001;199800000002" }],
      ["gtd/multiple-without-related", { multiple: "1", related: "" }],
      ["gtd/related-without-multiple", { multiple: "0", related: "199800000001, 199800000002" }],
      [
        "gtd/slots-in-order",
        { weaptype2: "", weapsubtype2: "", weaptype3: "6", weaptype4: "", weapsubtype4: "" },
      ],
      ["gtd/international-any", { INT_LOG: "1", INT_ANY: "0" }],
      ["gtd/alternative-doubtterr", { doubtterr: "0", alternative: "1", alternative_txt: "" }],
      ["gtd/competing-without-group", { compclaim: "1", gname2: "", claimed: "1", claim2: "1" }],
      ["cell/range", { nperps: "-999" }],
      ["cell/code", { suicide: "2" }],
    ]
    const rows = gtdRows(faults.length * 2).map((row, at) =>
      at % 2 === 1 ? { ...row, ...faults[(at - 1) / 2]?.[1] } : row,
    )
    const report = await check(rows)
    for (const [at, [rule]] of faults.entries()) {
      const found = report.rules.find(({ id }) => id === rule)?.samples.map(({ row }) => row)
      expect(found, rule).toContain(at * 2 + 2)
    }
    const places = report.rules.flatMap(({ samples }) => samples.map(({ row = 0 }) => row))
    expect(places.filter((row) => row % 2 === 1)).toEqual([])
  })

  test("can be made as long as the laws need, each incident with a number of its own", () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, at) => gtdId(at + 1))).size).toBe(100_000)
  })

  test("with an incident twice has that one error", async () => {
    const report = await check([...gtdRows(9), gtdRow(4)])
    expect(report.rules.filter(({ severity }) => severity === "error").map(({ id }) => id)).toEqual([
      "gtd/duplicate-id",
    ])
  })
})
