import { describe, expect, test } from "vitest"
import { type CheckReport, checkRows, checkStream } from "../../src/checking/index.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import {
  bytesOf,
  chunksOf,
  csvText,
  exampleCsv,
  type GedText,
  gedColumns,
  gedRow,
  gedRows,
} from "../support/ged-rows.ts"
import { isReal, thousandEvents, whichGed } from "../support/real-ged.ts"

const check = (text: string, samples = 10): Promise<CheckReport> =>
  checkStream([bytesOf(text)], { file: "events.csv", samples })

const countsOf = (report: CheckReport): Readonly<Record<string, number>> =>
  Object.fromEntries(report.rules.map(({ id, count }) => [id, count]))

const verdictsOf = (report: CheckReport): readonly string[] =>
  Object.values(report.verdicts).map(({ verdict }) => verdict)

describe("a check", () => {
  test(`of ${whichGed} finds 1,000 rows, no error and 13 with their estimates out of order`, async () => {
    const report = await checkStream([thousandEvents()], { file: "ged.csv" })
    expect(report.rows).toBe(1000)
    expect(report.counts.error).toBe(0)
    expect(countsOf(report)["ucdp-ged/low-best-high"]).toBe(13)
    expect(report.format).toEqual({
      name: "ucdp-ged",
      version: "49 columns (20.1 and later)",
      detected: true,
    })
    expect(report.complete).toBe(true)
    expect(verdictsOf(report)).toEqual(["passed", "passed", "doubtful", isReal ? "doubtful" : "passed"])
    if (isReal) {
      expect(countsOf(report)).toEqual({
        "ucdp-ged/source-date-before-event": 18,
        "ucdp-ged/low-best-high": 13,
        "ucdp-ged/wkt-point": 1,
      })
    }
  })

  test("of rows in which nothing is wrong finds nothing, and says what could not be tested", async () => {
    const report = await check(csvText(gedRows(500)))
    expect(report.rules).toEqual([])
    expect(verdictsOf(report)).toEqual(["passed", "passed", "passed", "passed"])
    expect(report.verdicts.plausibility.untested).toEqual([
      {
        rules: ["ucdp-ged/source-date-before-event"],
        reason: "empty-cell",
        columns: ["source_date"],
        rows: gedRows(500).filter((row) => row.source_date === "").length,
      },
    ])
    expect(report.verdicts.consistency.tested).toContain("ucdp-ged/deaths-sum")
  })

  test("has an object of exactly the parts that programs rely on", async () => {
    const report = await check(exampleCsv())
    expect(Object.keys(report)).toEqual([
      "report",
      "file",
      "bytes",
      "dialect",
      "format",
      "columns",
      "rows",
      "counts",
      "accepted",
      "verdicts",
      "rules",
      "summary",
      "settings",
      "complete",
    ])
    expect(Object.keys(report.columns)).toEqual(["missing", "extra", "renamed", "profile"])
    expect(Object.keys(report.rules[0] ?? {})).toEqual([
      "id",
      "severity",
      "dimension",
      "summary",
      "count",
      "samples",
    ])
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test("counts all and keeps the first", async () => {
    const report = await check(csvText(gedRows(50).map((row) => ({ ...row, best: "500" }))), 3)
    const sums = report.rules.find(({ id }) => id === "ucdp-ged/deaths-sum")
    expect(sums?.count).toBe(50)
    expect(sums?.samples.map(({ row }) => row)).toEqual([1, 2, 3])
    expect(report.counts.error).toBe(50)
    expect(report.rules.map(({ severity }) => severity)).toEqual(["error", "warning"])
  })

  test("is the same for any chunks", async () => {
    const bytes = bytesOf(exampleCsv())
    const whole = await checkStream([bytes], { file: "x" })
    for (const size of [1, 7, 4096]) {
      expect(await checkStream(chunksOf(bytes, size), { file: "x" })).toEqual(whole)
    }
  })

  test("tells how far it has come", async () => {
    const seen: number[] = []
    const bytes = bytesOf(csvText(gedRows(1000)))
    const report = await checkStream(chunksOf(bytes, 100_000), { onProgress: ({ rows }) => seen.push(rows) })
    expect(seen.at(-1)).toBe(1000)
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
    expect(report.bytes).toBe(bytes.length)
  })
})

// One fault each, where it is planted: the rule, the column it points at, and what was wrong.
const planted: readonly (readonly [rule: string, column: string, instead: GedText])[] = [
  ["ucdp-ged/low-best-high", "best", { low: "90" }],
  ["ucdp-ged/deaths-sum", "best", { deaths_unknown: "77" }],
  ["ucdp-ged/date-prec-span", "date_prec", { date_prec: "4" }],
  ["ucdp-ged/civilians-id", "side_b_new_id", { side_b_new_id: "1" }],
  ["ucdp-ged/dyad-name", "dyad_name", { dyad_name: "Others - Civilians" }],
  ["ucdp-ged/relid-form", "relid", { relid: "?" }],
  ["ucdp-ged/source-date-form", "source_date", { source_date: "9 May 2020" }],
  ["ucdp-ged/source-date-before-event", "source_date", { source_date: "2001-01-01" }],
  ["ucdp-ged/sources-listed", "number_of_sources", { number_of_sources: "9" }],
  ["ucdp-ged/sources-count", "number_of_sources", { source_headline: "" }],
  ["ucdp-ged/wkt-point", "geom_wkt", { geom_wkt: "POINT (1 2)" }],
  ["ucdp-ged/priogrid-cell", "priogrid_gid", { priogrid_gid: "7" }],
  ["ucdp-ged/where-prec-units", "where_prec", { where_prec: "4" }],
  ["cell/type", "priogrid_gid", { priogrid_gid: "1e5" }],
  ["cell/type", "date_end", { date_end: "2016-02-30" }],
  ["cell/range", "latitude", { latitude: "91" }],
  ["cell/code", "type_of_violence", { type_of_violence: "4" }],
  ["cell/code", "region", { region: "Afrika" }],
  ["cell/required", "country", { country: "" }],
  ["cell/identity-lost", "dyad_dset_id", { dyad_dset_id: "9.02E+4" }],
]

// A state-based event of one day with one source, so that each fault is the only one.
const plainEvent: GedText = {
  relid: "NRV-2016-1-90201-6",
  year: "2016",
  type_of_violence: "1",
  conflict_new_id: "90101",
  dyad_name: "Government of Norvenia - Norvenian Hill Front",
  side_a: "Government of Norvenia",
  side_b: "Norvenian Hill Front",
  side_b_new_id: "90302",
  number_of_sources: "1",
  source_office: "Tessen Radio",
  source_date: "2016-05-09",
  source_headline: "A headline",
  date_prec: "1",
  date_start: "2016-05-09",
  date_end: "2016-05-09",
  deaths_a: "0",
  deaths_b: "3",
  deaths_civilians: "0",
  deaths_unknown: "0",
  best: "3",
  high: "4",
  low: "3",
  gwnoa: "991",
}

describe("a planted fault", () => {
  for (const [rule, column, instead] of planted) {
    test(`${rule} in ${column} is found at its row, line and column, and nothing else is`, async () => {
      const rows = gedRows(20).map((row, index) =>
        index === 11 ? { ...row, ...plainEvent, ...instead } : row,
      )
      // A cell of two lines in the row before, so that row and line differ.
      const text = csvText(
        rows.map((row, index) => (index === 10 ? { ...row, source_original: "a\nb" } : row)),
      )
      const report = await check(text)
      expect(report.rules.map(({ id, count }) => [id, count])).toEqual([[rule, 1]])
      const [sample] = report.rules[0]?.samples ?? []
      expect(sample).toMatchObject({ rule, file: "events.csv", row: 12, line: 14, column })
      expect(sample?.value?.length).toBeLessThanOrEqual(120)
      expect(sample?.expected.length).toBeGreaterThan(3)
      expect(sample?.docs).toContain(rule.replace("/", "-"))
    })
  }

  test("in every part of a row is found beside the others", async () => {
    const row = {
      ...gedRow(1),
      ...plainEvent,
      low: "90",
      deaths_unknown: "77",
      region: "Afrika",
      geom_wkt: "POINT (1 2)",
      latitude: "91",
    }
    const report = await check(csvText([row]))
    expect(Object.keys(countsOf(report)).sort()).toEqual([
      "cell/code",
      "cell/range",
      "ucdp-ged/deaths-sum",
      "ucdp-ged/low-best-high",
      "ucdp-ged/wkt-point",
    ])
    // The longitudes differ, so the rule is broken whatever the latitude was.
    const point = report.rules.find(({ id }) => id === "ucdp-ged/wkt-point")
    expect(point?.samples[0]?.message).toContain("latitude unreadable")
  })

  test("in a cell leaves the rules that read it untested, and does not break them", async () => {
    const report = await check(csvText([{ ...gedRow(1), ...plainEvent, best: "many" }]))
    expect(countsOf(report)).toEqual({ "cell/type": 1 })
    expect(report.verdicts.consistency.untested).toContainEqual({
      rules: ["ucdp-ged/low-best-high", "ucdp-ged/deaths-sum"],
      reason: "unreadable-cell",
      columns: ["best"],
      rows: 1,
    })
    expect(report.verdicts.consistency.tested).not.toContain("ucdp-ged/low-best-high")
  })

  test("of a date that ends before it starts breaks the order of dates", async () => {
    const report = await check(csvText([{ ...gedRow(1), ...plainEvent, date_end: "2016-05-08" }]))
    expect(countsOf(report)["ucdp-ged/date-order"]).toBe(1)
    expect(report.rules.find(({ id }) => id === "ucdp-ged/date-order")?.samples[0]?.message).toBe(
      'date_end is "2016-05-08", before date_start, "2016-05-09".',
    )
  })

  test("of a year that is not that of the dates is found", async () => {
    const report = await check(csvText([{ ...gedRow(1), ...plainEvent, year: "2017" }]))
    expect(Object.keys(countsOf(report))).toContain("ucdp-ged/year-of-dates")
  })

  test("of one-sided violence against someone else than civilians is found", async () => {
    const report = await check(
      csvText([{ ...gedRow(1), ...plainEvent, type_of_violence: "3", relid: "NRV-2016-3-90201-6" }]),
    )
    expect(countsOf(report)).toEqual({ "ucdp-ged/one-sided-civilians": 1, "ucdp-ged/one-sided-deaths": 1 })
  })

  test("of a government without its number is found", async () => {
    const report = await check(csvText([{ ...gedRow(1), ...plainEvent, gwnoa: "" }]))
    expect(countsOf(report)).toEqual({ "ucdp-ged/gwnoa-government": 1 })
  })

  test("of an id met before names the row it was met in", async () => {
    const report = await check(csvText([gedRow(1), gedRow(2), gedRow(3, { id: gedRow(1).id ?? "" })]))
    expect(countsOf(report)).toEqual({ "ucdp-ged/duplicate-id": 1 })
    expect(report.rules[0]?.samples[0]).toMatchObject({ row: 3, column: "id", params: { first: 1 } })
  })

  test("of an event told twice under two ids is pointed out", async () => {
    const report = await check(
      csvText([gedRow(1), gedRow(1, { id: "1", relid: "NRV-2019-1-1-1", year: gedRow(1).year ?? "" })]),
    )
    expect(countsOf(report)["ucdp-ged/possible-duplicate"]).toBe(1)
    expect(report.rules.find(({ id }) => id === "ucdp-ged/possible-duplicate")?.severity).toBe("info")
  })
})

describe("a file", () => {
  test("of no known format is told with the nearest, and its rows are counted all the same", async () => {
    const report = await check("event_id_cnty,event_date,latitude\nSYR1,2024-01-01,35\nSYR2,2024-01-02,36\n")
    expect(report.format).toEqual({ name: null, version: null, detected: false })
    expect(report.rows).toBe(2)
    expect(countsOf(report)).toEqual({ "file/unknown-format": 1 })
    expect(report.rules[0]?.samples[0]?.expected).toContain("the header of a format that is known")
    expect(verdictsOf(report)).toEqual(["failed", "passed", "not-tested", "not-tested"])
  })

  test("with a part of a known header is told with the nearest format and what is missing", async () => {
    const report = await check(
      `${gedColumns
        .slice(0, 20)
        .filter((name) => name !== "dyad_new_id")
        .join(",")}\n`,
    )
    expect(report.rules[0]?.samples[0]?.expected).toContain("ucdp-ged is nearest, with 19 of its 49 columns")
  })

  test("a file without one column of the format that was named is of no known format", async () => {
    const report = await checkStream([bytesOf("name,age\nA,3\n")], { format: ucdpGed })
    expect(report.rules[0]?.samples[0]?.expected).toContain("the columns of ucdp-ged: id, relid")
    expect(report.rules.map(({ id }) => id)).toContain("file/unknown-format")
    expect(report.counts.error).toBeGreaterThan(0)
  })

  test("text that was decoded on the way is checked as its bytes are", async () => {
    const [asText, asBytes] = await Promise.all([
      checkStream(["low,best,high\n3,2,3\n"], { format: ucdpGed }),
      checkStream([bytesOf("low,best,high\n3,2,3\n")], { format: ucdpGed }),
    ])
    expect(asText).toEqual(asBytes)
  })

  test("can be taken to be of a format whatever its header", async () => {
    const report = await checkStream([bytesOf("low,best,high\n3,2,3\n")], { format: ucdpGed })
    expect(report.format.detected).toBe(false)
    expect(countsOf(report)).toEqual({ "columns/missing": 46, "ucdp-ged/low-best-high": 1 })
    expect(report.columns.missing.length).toBe(46)
    expect(report.verdicts.consistency.tested).toEqual(["ucdp-ged/low-best-high"])
    expect(report.verdicts.plausibility.tested).toEqual(["ucdp-ged/high-zero"])
  })

  test("that is empty is not found sound", async () => {
    const report = await check("")
    expect(report.rows).toBe(0)
    expect(countsOf(report)).toEqual({ "file/empty": 1 })
    expect(verdictsOf(report)).toEqual(["not-tested", "failed", "not-tested", "not-tested"])
  })

  test("of a header alone has nothing tested but its columns", async () => {
    const report = await check(csvText([]))
    expect(countsOf(report)).toEqual({ "file/no-rows": 1 })
    expect(verdictsOf(report)).toEqual(["passed", "doubtful", "not-tested", "not-tested"])
  })

  test("with a column twice has neither read, and what needs it is not tested", async () => {
    const text = csvText([gedRow(1)], [...gedColumns, "BEST"])
    const report = await check(text)
    expect(countsOf(report)["file/duplicate-header"]).toBe(1)
    expect(report.columns.missing).toEqual(["best"])
    expect(report.verdicts.consistency.untested).toContainEqual({
      rules: ["ucdp-ged/low-best-high", "ucdp-ged/deaths-sum"],
      reason: "missing-column",
      columns: ["best"],
      rows: 1,
    })
  })

  test("with ragged rows counts them and reads the others", async () => {
    const text = `${csvText(gedRows(3))}1,2,3\n`
    const report = await check(text)
    expect(report.rows).toBe(4)
    expect(countsOf(report)).toEqual({ "file/ragged-row": 1 })
    expect(report.rules[0]?.samples[0]).toMatchObject({ row: 4, line: 5, params: { found: 3, wanted: 49 } })
    expect(
      report.verdicts.consistency.untested.some(({ reason, rows }) => reason === "ragged-row" && rows === 1),
    ).toBe(true)
  })

  test("whose reading stopped is not complete", async () => {
    const damaged = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff])
    const report = await checkStream([damaged], { file: "x.csv.gz" })
    expect([report.complete, report.rules[0]?.id]).toEqual([false, "file/compression"])
  })
})

describe("the profile of a column", () => {
  test("tells how full it is, how many values, least and greatest", async () => {
    const rows = gedRows(30).map((row, index) => (index < 3 ? { ...row, best: "x" } : row))
    const report = await check(csvText(rows))
    const profileOf = (name: string) => report.columns.profile.find(({ column }) => column === name)
    const bests = gedRows(30)
      .slice(3)
      .map((row) => Number(row.best))
    expect(profileOf("best")).toEqual({
      column: "best",
      filled: 27,
      fill: 0.9,
      empty: false,
      nulls: {},
      unreadable: 3,
      distinct: new Set(bests).size,
      least: Math.min(...bests),
      most: Math.max(...bests),
    })
    expect(profileOf("gwnob")).toMatchObject({ filled: 0, nulls: { "not-applicable": 30 }, distinct: 0 })
    const types = gedRows(30).map((row) => row.type_of_violence)
    expect(profileOf("type_of_violence")?.codes?.["1"]).toBe(types.filter((type) => type === "1").length)
    expect(profileOf("date_start")?.least).toBe(
      gedRows(30)
        .map((row) => row.date_start ?? "")
        .sort()[0],
    )
  })

  test("stops counting different values at a thousand", async () => {
    const report = await check(csvText(gedRows(1500)))
    expect(report.columns.profile.find(({ column }) => column === "id")?.distinct).toBe(1000)
  })
})

describe("rows that are no file", () => {
  test("are checked as a file is, with numbers and nulls as an API gives them", async () => {
    const row = {
      ...gedRow(1),
      ...plainEvent,
      best: 3,
      low: 90,
      active_year: true,
      gwnob: null,
      latitude: Number(gedRow(1).latitude),
      date_start: "2016-05-09T00:00:00",
    }
    const report = await checkRows([row], { file: "api" })
    expect(report.bytes).toBe(null)
    expect(report.format.detected).toBe(true)
    expect(countsOf(report)).toEqual({ "ucdp-ged/low-best-high": 1 })
    expect(report.rules[0]?.samples[0]).toMatchObject({ file: "api", row: 1, column: "best" })
    expect(report.rules[0]?.samples[0]?.line).toBe(undefined)
  })

  test("that hold lists, getters or nothing are told and never run", async () => {
    let ran = false
    const trap = {
      get best(): number {
        ran = true
        return 1
      },
    }
    const report = await checkRows([{ best: ["1"], low: 1 }, trap, null as never, 7 as never], {
      format: ucdpGed,
    })
    expect(ran).toBe(false)
    expect(report.rows).toBe(4)
    expect(countsOf(report)["cell/type"]).toBe(5)
    expect(countsOf(report)["cell/required"]).toBe(2)
  })

  test("are none", async () => {
    const report = await checkRows([], { format: ucdpGed })
    expect(countsOf(report)).toEqual({ "file/no-rows": 1 })
    expect(report.verdicts.conformance.verdict).toBe("not-tested")
  })

  test("come from a stream of any length", async () => {
    async function* many() {
      for (let number = 1; number <= 250; number++) yield gedRow(number)
    }
    const report = await checkRows(many())
    expect(report.rows).toBe(250)
    expect(report.rules).toEqual([])
  })
})
