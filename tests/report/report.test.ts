import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CheckReport, checkStream } from "../../src/checking/index.ts"
import { reportJson, terminalText } from "../../src/report/index.ts"
import { bytesOf, csvText, exampleCsv, gedColumns, gedRow, gedRows } from "../support/ged-rows.ts"
import { actingIn, payloads } from "../support/harmless.ts"

const check = (text: string, file = "events.csv"): Promise<CheckReport> =>
  checkStream([bytesOf(text)], { file })

describe("a report on a terminal", () => {
  test("says what the file is, what is wrong, and what could not be tested", async () => {
    const text = terminalText(await check(exampleCsv()))
    expect(text.split("\n")).toEqual([
      "events.csv",
      "  UCDP Georeferenced Event Dataset (ucdp-ged), 49 columns (20.1 and later)",
      "  40 rows, 25 kB, date_start from 2016-03-04 to 2019-10-19",
      "  Deaths, added up as they stand: 137 (153 to 219)",
      "",
      "  conformance   failed     18 rules tested, 2 errors",
      "  completeness  passed     5 rules tested",
      "  consistency   failed     17 rules tested, 1 error, 1 warning",
      "  plausibility  doubtful   4 rules tested, 1 warning",
      "",
      "  error    cell/code, once",
      "    Rule: A coded cell holds one of the codes of its column.",
      '    events.csv:28 #700027 type_of_violence "4" — "4" is not a code of type_of_violence — expected: one of 1, 2, 3',
      "  error    cell/type, once",
      "    Rule: A cell holds a value of the kind of its column.",
      '    events.csv:22 #700021 date_start "2019-02-30" — "2019-02-30" is not a day of the calendar — expected: a day that exists, as YYYY-MM-DD, alone or with 00:00:00 after it',
      "  error    ucdp-ged/deaths-sum, once",
      "    Rule: The best estimate is the sum of its four parts.",
      "    events.csv:15 #700014 best 6 — best is 6, its parts 1 + 5 + 0 + 7 = 13 — expected: best = deaths_a + deaths_b + deaths_civilians + deaths_unknown",
      "  warning  ucdp-ged/low-best-high, once",
      "    Rule: The lowest estimate is no higher than the best, and the best no higher than the highest.",
      "    events.csv:7 #700006 best 6 — low is 40, best 6 and high 9 — expected: low ≤ best ≤ high",
      "  warning  ucdp-ged/source-date-before-event, once",
      "    Rule: No report is older than the event.",
      '    events.csv:34 #700033 source_date "2014-01-01" — A report is of "2014-01-01", before the event began on "2019-02-09" — expected: reports of the first day of the event or later',
      "",
      "  Could not be tested:",
      "    ucdp-ged/source-date-form on 6 rows (source_date: the cell is empty)",
      "    ucdp-ged/date-order, ucdp-ged/year-of-dates, ucdp-ged/date-prec-span on 1 row (date_start: the cell could not be read)",
      "    ucdp-ged/one-sided-civilians, ucdp-ged/gwnoa-government, ucdp-ged/state-based-government, ucdp-ged/relid-parts on 1 row (type_of_violence: the cell could not be read)",
      "    ucdp-ged/sources-listed on 6 rows (number_of_sources, source_date, source_office: the cell is empty)",
      "    ucdp-ged/source-date-before-event on 6 rows (source_date: the cell is empty)",
      "    ucdp-ged/source-date-before-event, ucdp-ged/possible-duplicate on 1 row (date_start: the cell could not be read)",
      "",
      "  Empty in every row: gwnob",
      "",
      "  3 errors, 2 warnings in 40 rows.",
      "",
    ])
  })

  test("shows three samples of each rule, or as many as asked", async () => {
    const report = await check(csvText(gedRows(9).map((row) => ({ ...row, low: "900" }))))
    const linesOf = (text: string) =>
      text.split("\n").filter((line) => line.includes(" best ") && line.includes(" — "))
    expect(linesOf(terminalText(report)).length).toBe(3)
    expect(terminalText(report)).toContain("and 6 more")
    expect(linesOf(terminalText(report, { samples: 9 })).length).toBe(9)
    expect(terminalText(report, { samples: 9 })).not.toContain("more")
    expect(linesOf(terminalText(report, { samples: 0 })).length).toBe(0)
  })

  test("gives place, what was found and what was expected in one line", async () => {
    const text = terminalText(
      await check(
        csvText([
          gedRow(1, {
            best: "2",
            deaths_a: "1",
            deaths_b: "1",
            deaths_civilians: "0",
            deaths_unknown: "0",
            low: "3",
            high: "3",
            type_of_violence: "1",
          }),
        ]),
      ),
    )
    expect(text).toContain(
      "    events.csv:2 #700001 best 2 — low is 3, best 2 and high 3 — expected: low ≤ best ≤ high\n",
    )
  })

  test("lists columns that are missing, extra or written otherwise", async () => {
    const columns = [
      "",
      ...gedColumns.filter((name) => name !== "relid").map((name) => (name === "best" ? "BEST" : name)),
      "iso3",
    ]
    const rows = gedRows(2).map((row) => ({ ...row, BEST: row.best ?? "" }))
    const text = terminalText(await check(csvText(rows, columns)))
    expect(text).toContain("columns/missing, once\n    relid\n")
    expect(text).toContain("columns/extra, 2 times\n    iso3, 1 column without a name\n")
    expect(text).toContain("columns/renamed, once\n    best (written BEST)\n")
    expect(text).toContain("48 of 49 columns, no known layout in full")
    expect(text).toContain("relid: not in the file")
  })

  test("never says that a file is valid", async () => {
    const text = terminalText(await check(csvText(gedRows(40))))
    expect(text).toContain("Nothing found in 40 rows.")
    expect(text).toContain("Could not be tested:")
    expect(text.toLowerCase()).not.toMatch(/\bvalid\b/)
  })

  test("says that a file is of no format, and that reading stopped", async () => {
    expect(terminalText(await check("a,b\n1,2\n"))).toContain("of no format that is known")
    const stopped = await checkStream([new Uint8Array([0x1f, 0x8b])], { file: "x.gz" })
    expect(terminalText(stopped)).toContain("Reading stopped before the end")
  })

  test("is coloured only when asked", async () => {
    const report = await check(exampleCsv())
    expect(terminalText(report)).not.toContain("\u001b")
    expect(terminalText(report, { colour: true })).toContain("\u001b[31merror")
    const bare = terminalText(report, { colour: true })
      .split("\u001b")
      .map((part) => part.replace(/^\[\d+m/, ""))
      .join("")
    expect(bare).toBe(terminalText(report))
  })
})

describe("a report as JSON", () => {
  test("is one line that reads back as the report", async () => {
    const report = await check(exampleCsv())
    expect(reportJson(report)).not.toContain("\n")
    expect(JSON.parse(reportJson(report))).toEqual(report)
  })
})

describe("text from a stranger's file", () => {
  for (const [what, payload] of payloads) {
    test(`that ${what} is harmless in every report`, async () => {
      const columns = [...gedColumns, `extra${payload}`, `Best${payload}`]
      const rows = [
        gedRow(1, {
          region: payload,
          side_b: payload,
          best: payload,
          id: payload,
          [`extra${payload}`]: payload,
        }),
        gedRow(2, { source_headline: payload, relid: payload, dyad_name: payload, geom_wkt: payload }),
        gedRow(3, { id: payload }),
      ]
      for (const text of [csvText(rows, columns), `${payload},${payload}\n1\n`, `id,"${payload}\n`]) {
        const report = await check(text, `events${payload}.csv`)
        expect(report.rules.length).toBeGreaterThan(0)
        expect(actingIn(terminalText(report, { samples: 10 }))).toEqual([])
        expect(actingIn(reportJson(report))).toEqual([])
        expect(JSON.parse(reportJson(report))).toEqual(report)
      }
    })
  }

  test("of any kind is harmless in every report", async () => {
    const any = fc.string({ unit: "binary", maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(any, any, any, async (cell, header, file) => {
        const report = await check(
          csvText([gedRow(1, { region: cell, id: cell })], [...gedColumns, header]),
          file,
        )
        expect(actingIn(terminalText(report))).toEqual([])
        expect(actingIn(reportJson(report))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test("is never quoted at length", async () => {
    const long = "x".repeat(50_000)
    const report = await check(
      csvText([gedRow(1, { best: long, region: long, dyad_name: long })], [...gedColumns, long]),
    )
    expect(reportJson(report).length).toBeLessThan(40_000)
    for (const { samples } of report.rules) {
      for (const { value = "" } of samples) expect(value.length).toBeLessThanOrEqual(120)
    }
  })
})
