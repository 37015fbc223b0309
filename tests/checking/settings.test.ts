import { describe, expect, test } from "vitest"
import {
  type Baseline,
  type CheckOptions,
  type CheckReport,
  checkRows,
  checkStream,
  collectBaseline,
  readBaseline,
} from "../../src/checking/index.ts"
import type { Issue } from "../../src/core/issue.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { bytesOf, csvText, type GedText, gedRow, gedRows } from "../support/ged-rows.ts"

const check = (rows: readonly GedText[], options: CheckOptions = {}): Promise<CheckReport> =>
  checkStream([bytesOf(csvText(rows))], { file: "events.csv", ...options })

const changed = (rows: readonly GedText[], at: number, instead: GedText): readonly GedText[] =>
  rows.map((row, index) => (index === at ? { ...row, ...instead } : row))

const countOf = (report: CheckReport, id: string): number =>
  report.rules.filter((rule) => rule.id === id).reduce((sum, { count }) => sum + count, 0)

const doubtful = changed(gedRows(30), 4, { low: "900" })

describe("a preset", () => {
  test("makes warnings errors, or errors of content warnings", async () => {
    expect((await check(doubtful, { preset: "strict" })).counts).toEqual({ error: 1, warning: 0, info: 0 })
    const wrongSum = changed(gedRows(30), 2, { deaths_unknown: "700" })
    expect((await check(wrongSum)).counts).toMatchObject({ error: 1, warning: 0 })
    expect((await check(wrongSum, { preset: "lenient" })).counts).toMatchObject({ error: 0, warning: 1 })
    const notRead = changed(gedRows(30), 2, { best: "many" })
    expect((await check(notRead, { preset: "lenient" })).counts.error).toBe(1)
  })

  test("is told in the report, and so is every rule that was set", async () => {
    const { settings } = await check(doubtful, {
      preset: "strict",
      rules: { "ucdp-ged/low-best-high": "off" },
      duplicates: "per-actor",
    })
    expect(settings).toEqual({
      preset: "strict",
      rules: { "ucdp-ged/low-best-high": "off" },
      duplicates: "per-actor",
    })
    expect((await check(doubtful)).settings).toEqual({ preset: "standard", rules: {}, duplicates: "unique" })
  })
})

describe("a rule", () => {
  test("weighs what the caller says, which goes before the preset", async () => {
    const report = await check(doubtful, { preset: "strict", rules: { "ucdp-ged/low-best-high": "info" } })
    expect(report.counts).toEqual({ error: 0, warning: 0, info: 1 })
    expect(report.rules[0]?.samples[0]?.severity).toBe("info")
    expect(report.verdicts.consistency.verdict).toBe("passed")
  })

  test("that is off is neither broken nor tested", async () => {
    const report = await check(doubtful, { rules: { "ucdp-ged/low-best-high": "off" } })
    expect(countOf(report, "ucdp-ged/low-best-high")).toBe(0)
    expect(report.verdicts.consistency.tested).not.toContain("ucdp-ged/low-best-high")
    expect(report.verdicts.consistency.untested.flatMap(({ rules }) => rules)).not.toContain(
      "ucdp-ged/low-best-high",
    )
  })

  test("of cells and of files can be off as well", async () => {
    const rows = changed(gedRows(30), 3, { region: "Atlantis" })
    expect(countOf(await check(rows), "cell/code")).toBe(1)
    expect((await check(rows, { rules: { "cell/code": "off" } })).counts.warning).toBe(0)
  })
})

describe("a baseline", () => {
  const known = async (rows: readonly GedText[]): Promise<Baseline> => {
    const collected = collectBaseline()
    await check(rows, { onIssue: collected.add })
    return collected.baseline()
  }

  test("accepts what is known, which is counted apart", async () => {
    const report = await check(doubtful, { baseline: await known(doubtful) })
    expect([report.counts.warning, report.accepted]).toEqual([0, 1])
    expect(report.verdicts.consistency.verdict).toBe("passed")
  })

  test("knows an issue again by the id of its row, wherever the row stands", async () => {
    const moved = [...doubtful].reverse()
    expect((await check(moved, { baseline: await known(doubtful) })).accepted).toBe(1)
  })

  test("does not accept another value, another row, or the same once more", async () => {
    const baseline = await known(doubtful)
    const other = changed(doubtful, 4, { low: "901" })
    expect((await check(other, { baseline })).counts.warning).toBe(1)
    const more = changed(doubtful, 5, { low: "900" })
    expect((await check(more, { baseline })).counts.warning).toBe(1)
    const twice = [...doubtful, doubtful[4]!]
    const report = await check(twice, { baseline })
    expect([countOf(report, "ucdp-ged/low-best-high"), countOf(report, "ucdp-ged/duplicate-id")]).toEqual([
      1, 1,
    ])
  })

  test("that accepts a fault of a whole column does not accept more rows of it", async () => {
    const few = gedRows(10).map((row) => ({ ...row, country: "" }))
    const many = gedRows(100).map((row) => ({ ...row, country: "" }))
    expect((await check(many, { baseline: await known(few) })).counts.error).toBe(1)
    expect((await check(many, { baseline: await known(many) })).counts.error).toBe(0)
  })

  test("is the same whatever the order of the rows, and reads back as it was written", async () => {
    const baseline = await known(doubtful)
    expect(await known([...doubtful].reverse())).toEqual(baseline)
    expect(baseline.issues).toEqual([
      {
        rule: "ucdp-ged/low-best-high",
        column: "best",
        record: doubtful[4]?.id,
        value: doubtful[4]?.best,
        figures: { best: Number(doubtful[4]?.best), high: Number(doubtful[4]?.high), low: 900 },
        count: 1,
      },
    ])
    expect(readBaseline(JSON.stringify(baseline))).toEqual({ ok: true, value: baseline, issues: [] })
  })

  test("that is none is told with line and column", () => {
    const result = readBaseline('{ "baseline": 1,\n  "issues": [{ "rule": "" }] }', "known.json")
    expect(result.issues[0]).toMatchObject({ file: "known.json", line: 2, path: ["issues", 0, "rule"] })
  })
})

describe("an event with a row for each actor", () => {
  const twice = [gedRow(1), gedRow(1, { side_b: gedRow(1).side_b ?? "" }), gedRow(2)]

  test("is one event, counted once, where that is said", async () => {
    const best = Number(gedRow(1).best) + Number(gedRow(2).best)
    const { summary, rows, rules } = await check(twice, { duplicates: "per-actor" })
    expect([rows, summary.events, summary.deaths?.best]).toEqual([3, 2, best])
    expect(rules.map(({ id }) => id)).not.toContain("ucdp-ged/duplicate-id")
  })

  test("is an error and counts twice where nothing is said", async () => {
    const report = await check(twice)
    expect(report.summary.events).toBe(3)
    expect(countOf(report, "ucdp-ged/duplicate-id")).toBe(1)
  })
})

describe("rows of one event", () => {
  test("that count other deaths are told, and the first is added up", async () => {
    const other = { ...gedRow(1), best: "40", deaths_unknown: String(40 - Number(gedRow(1).best)) }
    const { summary, rules } = await check([gedRow(1), other, gedRow(2)], { duplicates: "per-actor" })
    expect(summary.deaths?.best).toBe(Number(gedRow(1).best) + Number(gedRow(2).best))
    expect(rules.find(({ id }) => id === "file/rows-disagree")?.samples[0]).toMatchObject({ row: 2 })
  })

  test("are not made one where their id is not there or cannot be read", async () => {
    for (const id of ["", "7.00E+05"]) {
      const rows = gedRows(10).map((row) => ({ ...row, id }))
      const { summary } = await check(rows, { duplicates: "per-actor" })
      expect(summary.events).toBe(id === "" ? 0 : 10)
    }
  })
})

describe("a fault of a whole column", () => {
  const spoiled = gedRows(40).map((row) => ({ ...row, relid: "0" }))

  test("is one finding, which says in how many rows", async () => {
    const report = await check(spoiled)
    const [rule] = report.rules
    expect([rule?.id, rule?.count]).toEqual(["cell/identity-lost", 1])
    expect(rule?.samples[0]).toMatchObject({ column: "relid", value: '"0"', params: { rows: 40 } })
    expect(rule?.samples[0]?.message).toContain("in all 40 rows")
    expect(rule?.samples[0]).not.toHaveProperty("row")
    expect(report.counts.error).toBe(1)
  })

  test("is told row by row where one row is without it, whether the first, one between or the last", async () => {
    for (const at of [0, 20, 39]) {
      const relid = gedRow(at + 1).relid ?? ""
      const issues: Issue[] = []
      const report = await check(changed(spoiled, at, { relid }), { onIssue: (issue) => issues.push(issue) })
      expect(countOf(report, "cell/identity-lost")).toBe(39)
      const rows = issues.filter(({ rule }) => rule === "cell/identity-lost").map(({ row }) => row)
      expect([...rows].sort((a, b) => a! - b!)).toEqual(
        Array.from({ length: 40 }, (_, index) => index + 1).filter((row) => row !== at + 1),
      )
    }
  })

  test("with different values is told row by row", async () => {
    const report = await check(gedRows(40).map((row, index) => ({ ...row, country_id: `x${index}` })))
    expect(countOf(report, "cell/type")).toBe(40)
  })

  test("of a few rows is told row by row", async () => {
    expect(countOf(await check(spoiled.slice(0, 5)), "cell/identity-lost")).toBe(5)
  })

  test("that holds for very many rows from the first on has one sample, and every row is counted", async () => {
    const rows = (function* () {
      for (let number = 1; number <= 20_010; number++)
        yield { id: String(number), relid: number > 20_005 ? `NRV-2016-1-1-${number}` : "0" }
    })()
    const report = await checkRows(rows, { format: ucdpGed })
    expect(report.rules.find(({ id }) => id === "cell/identity-lost")).toMatchObject({
      count: 20_005,
      samples: [{ message: expect.stringContaining("in rows 1 to 20005") }],
    })
  })
})

describe("every issue", () => {
  test("is handed on, with the id of its row", async () => {
    const issues: Issue[] = []
    const rows = changed(doubtful, 9, { best: "many" })
    const report = await check(rows, { onIssue: (issue) => issues.push(issue), samples: 1 })
    const { error, warning, info } = report.counts
    expect(issues.length).toBe(error + warning + info)
    expect(issues.map(({ rule, record }) => [rule, record])).toContainEqual(["cell/type", rows[9]?.id])
  })

  test("in the first samples comes with the cells that name its row and those the rule reads", async () => {
    const [rule] = (await check(doubtful)).rules
    expect(rule?.samples[0]?.cells).toEqual({
      id: doubtful[4]?.id,
      low: "900",
      best: doubtful[4]?.best,
      high: doubtful[4]?.high,
      date_start: doubtful[4]?.date_start,
      dyad_name: doubtful[4]?.dyad_name,
      where_coordinates: doubtful[4]?.where_coordinates,
    })
  })
})

describe("a check that is to end early", () => {
  test("rejects with the reason, also while it waits for bytes", async () => {
    const control = new AbortController()
    const source = (async function* () {
      yield bytesOf(csvText(gedRows(3)))
      await new Promise(() => {})
    })()
    const ended = checkStream(source, { signal: control.signal })
    setTimeout(() => control.abort(new Error("enough")), 20)
    await expect(ended).rejects.toThrow("enough")
  })
})
