import { describe, expect, test } from "vitest"
import { compareTables } from "../../src/comparing/compare.ts"
import { compareStreams, DiffReport } from "../../src/comparing/index.ts"
import type { CompareOptions } from "../../src/comparing/settings.ts"
import type { TableSource } from "../../src/comparing/table-source.ts"
import { formatOf } from "../../src/formats/format.ts"
import { ucdpActor } from "../../src/formats/ucdp-actor/format.ts"
import { ucdpBattleDeaths } from "../../src/formats/ucdp-battle-deaths/format.ts"
import type { TableBatch } from "../../src/reading/batch.ts"
import { csvText, gedColumns, gedRow, gedRows } from "../support/ged-rows.ts"
import { desk, header, log, tableOf } from "./tables.ts"

const compare = async (
  old: string | TableSource,
  fresh: string | TableSource,
  options: CompareOptions = { format: desk },
): Promise<DiffReport> => {
  const report = await compareTables(
    typeof old === "string" ? tableOf(old, "old.csv") : old,
    typeof fresh === "string" ? tableOf(fresh, "new.csv") : fresh,
    options,
  )
  expect(DiffReport.safeParse(report).error?.issues).toBe(undefined)
  return report
}

/** The changed cells of a report: `7 place: Sarn → Tessen`. */
const changes = ({ changed }: DiffReport): readonly string[] =>
  changed.flatMap(({ key, cells }) =>
    cells.map(({ column, old, new: fresh, oldIs, newIs }) => {
      const [before, after] = [oldIs ?? String(old), newIs ?? String(fresh)]
      return `${key} ${column}: ${before} → ${after}`
    }),
  )

const none = { changed: 0, added: 0, vanished: 0 }
const rulesOf = ({ problems }: DiffReport): readonly string[] => problems.map(({ rule }) => rule)
const first = "1,2020-01-01,Sarn,raid,1,2,3,POINT (1 2)"
const second = "2,2021-01-01,Tessen,strike,,4,,"

describe("nothing has changed", () => {
  test("in a file that is compared with itself", async () => {
    const text = csvText(gedRows(50))
    const report = await compare(text, text, {})
    expect([report.same, report.counts, report.columns.changed, report.problems]).toEqual([50, none, [], []])
    expect(report.complete).toBe(true)
  })

  test("where rows and columns stand in another order", async () => {
    const rows = gedRows(50)
    const report = await compare(csvText(rows), csvText([...rows].reverse(), [...gedColumns].reverse()), {})
    expect([report.same, report.counts]).toEqual([50, none])
  })

  test("where the same values are written otherwise", async () => {
    const old = log(first, second, "3,2020-05-05,,raid,,-,,")
    const fresh = log(
      "1.0,2020-01-01 00:00:00.000,Sarn,RAID,1.0,2.00,3,POINT (1.0 2.000)",
      "2,2021-01-01,Tessen,strike,,4,,",
      "3,2020-05-05T00:00:00Z,,riad,,,,",
    )
    const report = await compare(old, fresh)
    expect([changes(report), report.same, report.counts]).toEqual([[], 3, none])
  })

  test("between a table of text and the same rows as JSON", async () => {
    const rows = gedRows(20).map((row) => ({
      ...row,
      best: Number(row.best),
      active_year: Number(row.active_year),
    }))
    const report = await compare(csvText(gedRows(20)), JSON.stringify(rows), {})
    expect([report.same, report.counts]).toEqual([20, none])
    expect([report.old.dialect?.syntax, report.new.dialect?.syntax]).toEqual(["delimited", "json"])
  })

  test("in two files that have headers alone", async () => {
    const report = await compare(log(), log())
    expect([report.same, report.counts, report.deaths, report.years, report.complete]).toEqual([
      0,
      none,
      null,
      [],
      true,
    ])
  })
})

describe("what has changed", () => {
  test("is told by row, column and both values, with the places in both files", async () => {
    const report = await compare(
      log(first, second),
      log(second.replace("4", "6"), first.replace("Sarn", "Sarn town")),
    )
    expect(changes(report)).toEqual(["2 dead: 4 → 6", "1 place: Sarn → Sarn town"])
    expect(report.changed[0]).toEqual({
      key: "2",
      label: { day: "2021-01-01", place: "Tessen" },
      old: { row: 2, line: 3 },
      new: { row: 1, line: 2 },
      cells: [{ column: "dead", old: 4, new: 6 }],
    })
    expect(report.counts).toEqual({ ...none, changed: 2 })
    expect(report.columns.changed).toEqual([
      { column: "place", count: 1 },
      { column: "dead", count: 1 },
    ])
  })

  test("is told of rows that came and rows that went", async () => {
    const report = await compare(log(first), log(second))
    expect(report.counts).toEqual({ changed: 0, added: 1, vanished: 1 })
    expect(report.added).toEqual([
      { key: "2", label: { day: "2021-01-01", place: "Tessen" }, new: { row: 1, line: 2 } },
    ])
    expect(report.vanished).toEqual([
      { key: "1", label: { day: "2020-01-01", place: "Sarn" }, old: { row: 1, line: 2 } },
    ])
  })

  test("is a number that was silent, or said to be unknown, or zero", async () => {
    const row = (dead: string): string => log(`1,2020-01-01,Sarn,raid,,${dead},,`)
    const told = async (old: string, fresh: string) => changes(await compare(row(old), row(fresh)))
    expect(await told("", "0")).toEqual(["1 dead: not-recorded → 0"])
    expect(await told("?", "0")).toEqual(["1 dead: unknown → 0"])
    expect(await told("", "?")).toEqual(["1 dead: not-recorded → unknown"])
    expect(await told("", "-")).toEqual([])
  })

  test("is a cell that could not be read, compared as text and told", async () => {
    const row = (dead: string): string => log(`1,2020-01-01,Sarn,raid,,${dead},,`)
    const many = await compare(row("many"), row("12"))
    expect(many.changed[0]?.cells).toEqual([{ column: "dead", old: "many", new: 12, oldIs: "unreadable" }])
    expect(many.problems.map(({ rule, side, message }) => [rule, side, message])).toEqual([
      [
        "diff/unreadable-cell",
        "old",
        'Cells that are no value of their column: 1, the first "many" in dead; they were compared as text.',
      ],
    ])
    expect(changes(await compare(row("many"), row("many")))).toEqual([])
    expect((await compare(row("many"), row("some"))).changed[0]?.cells[0]).toMatchObject({
      old: "many",
      new: "some",
    })
  })

  test("is no column that only one of the files has", async () => {
    const without = "ref,day,kind,low,dead,high,at\n1,2020-01-01,raid,1,2,3,POINT (1 2)\n"
    const report = await compare(log(first), without)
    expect([report.same, report.columns.onlyOld, report.columns.onlyNew]).toEqual([1, ["place"], []])
    expect(report.columns.compared).not.toContain("place")
    const other = await compare(without, log(first))
    expect([other.same, other.columns.onlyOld, other.columns.onlyNew]).toEqual([1, [], ["place"]])
  })

  test("is told of columns beyond the format, as text, where both files have them", async () => {
    const own = (value: string, name = "Desk note"): string => `${header},${name}\n${first},${value}\n`
    const report = await compare(own("12"), own("12.0", "desk NOTE"))
    expect(changes(report)).toEqual(["1 Desk note: 12 → 12.0"])
    const apart = await compare(own("a"), own("b", "other"))
    expect([apart.same, apart.columns.onlyOld, apart.columns.onlyNew]).toEqual([1, ["Desk note"], ["other"]])
  })

  test("is counted in all rows, and listed of as many as are wanted", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `${at},2020-01-01,Sarn,raid,,${at},,`)
    const report = await compare(log(...rows), log(...rows.map((row) => row.replace("Sarn", "Tessen"))), {
      format: desk,
      samples: 7,
    })
    expect([report.counts.changed, report.changed.length]).toEqual([30, 7])
  })

  test("is listed of the kinds that are wanted, and counted of all", async () => {
    const report = await compare(
      log(first, second),
      log(first.replace("Sarn", "X"), second.replace("2", "3")),
      {
        format: desk,
        only: ["changed"],
      },
    )
    expect(report.counts).toEqual({ changed: 1, added: 1, vanished: 1 })
    expect([report.only, report.added, report.vanished, report.changed.length]).toEqual([
      ["changed"],
      [],
      [],
      1,
    ])
  })

  test("is looked for in the columns that are named, and not in those that are left out", async () => {
    const fresh = log(first.replace("Sarn", "X").replace("raid", "strike"))
    const of = async (options: CompareOptions) =>
      changes(await compare(log(first), fresh, { format: desk, ...options }))
    expect(await of({ columns: ["PLACE"] })).toEqual(["1 place: Sarn → X"])
    expect(await of({ ignore: ["place"] })).toEqual(["1 kind: raid → strike"])
    expect(await of({ columns: ["place"], ignore: ["place"] })).toEqual([])
    const ignored = await compare(log(first), fresh, { format: desk, ignore: ["place", "kind"] })
    expect([ignored.same, ignored.columns.ignored]).toEqual([1, ["place", "kind"]])
  })

  test("is the same, however little is held at once", async () => {
    const rows = gedRows(60)
    const fresh = rows.slice(5).map((row, at) => (at % 2 === 0 ? { ...row, best: "900", low: "1" } : row))
    const texts = [csvText(rows), csvText([...fresh, gedRow(900)].reverse())] as const
    const whole = await compare(...texts, {})
    const parts = await compare(...texts, { held: 1 })
    const sorted = (report: DiffReport) => [...report.changed].sort((a, b) => (a.key < b.key ? -1 : 1))
    expect(sorted(parts)).toEqual(sorted(whole))
    expect({ ...parts, changed: [] }).toEqual({ ...whole, changed: [] })
    expect(whole.counts).toEqual({ changed: 28, added: 1, vanished: 5 })
  })
})

describe("a key that stands in several rows", () => {
  const [a, b, c] = ["Sarn", "Tessen", "Quill"].map((place) => `1,2020-01-01,${place},raid,,2,,`) as [
    string,
    string,
    string,
  ]

  test("is no difference where the rows are the same, in whatever order", async () => {
    const report = await compare(log(a, b, second), log(second, b, a))
    expect([report.same, report.counts]).toEqual([3, none])
    expect(rulesOf(report)).toEqual(["diff/repeated-key", "diff/repeated-key"])
  })

  test("is told of the rows that are not the same", async () => {
    const report = await compare(log(a, b), log(b, c))
    expect([changes(report), report.same]).toEqual([["1 place: Sarn → Quill"], 1])
    expect(report.changed[0]).toMatchObject({ repeated: true, old: { row: 1 }, new: { row: 2 } })
  })

  test("is told of rows that are one more or one less", async () => {
    const more = await compare(log(a), log(b, a))
    expect([more.same, more.counts, more.added[0]?.label.place]).toEqual([1, { ...none, added: 1 }, "Tessen"])
    const less = await compare(log(a, a, b), log(a))
    expect([less.same, less.counts]).toEqual([1, { ...none, vanished: 2 }])
    expect(less.vanished.every(({ repeated }) => repeated)).toBe(true)
  })

  test("is matched as well where little is held at once", async () => {
    const old = log(a, second, first.replace("1,", "9,"), b)
    const fresh = log(c, a, second.replace("4", "5"), first.replace("1,", "9,"))
    const parts = await compare(old, fresh, { format: desk, held: 1 })
    expect([...changes(parts)].sort()).toEqual(["1 place: Tessen → Quill", "2 dead: 4 → 5"])
    expect(parts.same).toBe(2)
  })
})

describe("rows that cannot be matched", () => {
  test("are told: without a key, or with cells that cannot be told apart", async () => {
    const report = await compare(log(first, ",2020-01-01,Sarn,raid,,,,", "5,2020-01-01"), log(first))
    expect(report.problems.map(({ rule, side }) => [rule, side])).toEqual([
      ["diff/cells-apart", "old"],
      ["diff/without-key", "old"],
    ])
    expect([report.same, report.counts, report.old.rows, report.complete]).toEqual([1, none, 3, true])
  })

  test("are told where there are more keys than are remembered, and the comparison is not complete", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `${at},2020-01-01,Sarn,raid,,${at},,`)
    const report = await compare(log(...rows), log(...rows), { format: desk, keys: 5 })
    expect([report.same, report.counts, report.complete]).toEqual([5, none, false])
    expect(rulesOf(report)).toEqual(["diff/too-many-keys", "diff/too-many-keys"])
    expect(report.problems[0]?.message).toBe(
      "There are more than 5 different keys; rows with further ones were not compared: 4.",
    )
  })

  test("are those behind the place where reading stopped", async () => {
    const whole = tableOf(log(first, second))
    const cut: TableSource = {
      file: "cut.csv",
      open: async function* () {
        for await (const batch of await whole.open()) {
          const { ended, ...rest } = batch
          yield ended === undefined ? batch : ({ ...rest, ended: "stopped" } satisfies TableBatch)
        }
      },
    }
    const report = await compare(whole, cut)
    expect([report.complete, rulesOf(report)]).toEqual([false, ["diff/stopped"]])
  })

  test("do not come of keys that run into one another", async () => {
    const pairs = formatOf<{ a: string; b: string; n: number }>({
      id: "pairs",
      title: "Pairs",
      description: "Pairs.",
      source: "Us.",
      columns: {
        a: { kind: "id", description: "One." },
        b: { kind: "id", description: "The other." },
        n: { kind: "integer", description: "A number." },
      },
      roles: { key: ["a", "b"] },
    })
    const rows = ['"x\n",y,1', 'x,"\ny",2', "__proto__,constructor,3", 'x\u0000,"y\u0000",4']
    const text = (some: readonly string[]): string => ["a,b,n", ...some].map((line) => `${line}\n`).join("")
    const report = await compare(text(rows), text(rows.slice(1)), { format: pairs })
    expect([report.same, report.counts]).toEqual([3, { ...none, vanished: 1 }])
    expect(report.vanished[0]?.key).toBe("x\n y")
  })
})

describe("keys of several columns", () => {
  const line = (conflict: string, dyad: string, best: string): Readonly<Record<string, string>> => ({
    conflict_id: conflict,
    dyad_id: dyad,
    year: "2019",
    bd_best: best,
    bd_low: "1",
    bd_high: "90",
  })
  const names = ["conflict_id", "dyad_id", "year", "bd_best", "bd_low", "bd_high"]

  test("are matched together", async () => {
    const report = await compare(
      csvText([line("1", "1", "5"), line("1", "2", "6")], names),
      csvText([line("1", "2", "6"), line("1", "1", "7")], names),
      { format: ucdpBattleDeaths },
    )
    expect([changes(report), report.same]).toEqual([["1 1 2019 bd_best: 5 → 7"], 1])
    expect(report.format?.key).toEqual(["conflict_id", "dyad_id", "year"])
  })

  test("lack a column in both files, or are refused where one file alone lacks it", async () => {
    const few = names.filter((name) => name !== "dyad_id")
    const [old, fresh] = [csvText([line("1", "1", "5")], few), csvText([line("1", "9", "6")], few)]
    expect(changes(await compare(old, fresh, { format: ucdpBattleDeaths }))).toEqual([
      "1 2019 bd_best: 5 → 6",
    ])
    const apart = await compare(old, csvText([line("1", "9", "6")], names), { format: ucdpBattleDeaths })
    expect(apart.problems.map(({ rule, side }) => [rule, side])).toEqual([["diff/key-column", "old"]])
  })
})

describe("the deaths", () => {
  test("are added up on both sides, and by what happened to the rows", async () => {
    const report = await compare(
      log("1,2020-01-01,a,raid,1,2,3,", "2,2020-01-01,b,raid,1,5,9,", "3,2020-01-01,c,raid,,?,,"),
      log("1,2020-01-01,a,raid,1,4,5,", "3,2020-01-01,c,raid,,7,,", "4,2021-01-01,d,raid,0,1,,"),
    )
    expect(report.deaths).toEqual({
      old: { rows: 3, uncounted: 1, low: 2, best: 7, high: 12 },
      new: { rows: 3, uncounted: 0, best: 12 },
      added: { rows: 1, uncounted: 0, low: 0, best: 1 },
      vanished: { rows: 1, uncounted: 0, low: 1, best: 5, high: 9 },
      // The row whose old figure is not known is not set against its new one.
      changedOld: { rows: 2, uncounted: 1, low: 1, best: 2, high: 3 },
      changedNew: { rows: 2, uncounted: 1, low: 1, best: 4, high: 5 },
    })
  })

  test("are none where no row has a figure", async () => {
    const silent = log("1,2020-01-01,a,raid,,?,,")
    expect((await compare(silent, silent)).deaths).toBe(null)
  })

  test("and rows are told year by year, a changed row in its new year", async () => {
    const report = await compare(
      log("1,2020-01-01,a,raid,,2,,", "2,2020-02-30,b,raid,,5,,"),
      log("1,2021-01-01,a,raid,,4,,", "2,2020-02-30,b,raid,,5,,"),
    )
    expect(report.years).toEqual([
      { year: "2020", old: 1, new: 0, added: 0, vanished: 0, changed: 0, oldBest: 2 },
      { year: "2021", old: 0, new: 1, added: 0, vanished: 0, changed: 1, newBest: 4 },
      { year: null, old: 1, new: 1, added: 0, vanished: 0, changed: 0, oldBest: 5, newBest: 5 },
    ])
  })
})

describe("files that cannot be compared", () => {
  const refusal = async (old: string, fresh: string, options: CompareOptions) => {
    const report = await compare(old, fresh, options)
    expect([report.format, report.complete, report.same]).toEqual([null, false, 0])
    return report.problems.map(({ rule, side }) => [rule, side])
  }
  const ged = csvText(gedRows(2))

  test("are those of formats that are not known, or not the same", async () => {
    expect(await refusal(ged, "a,b\n1,2\n", {})).toEqual([["diff/format", "new"]])
    expect(await refusal("a,b\n1,2\n", "c\n1\n", {})).toEqual([
      ["diff/format", "old"],
      ["diff/format", "new"],
    ])
    const actors = "ActorId,NameData,NameOrig\n1,A,B\n"
    expect(await refusal(ged, actors, {})).toEqual([["diff/formats-differ", null]])
  })

  test("are those whose format names no key, or whose files lack it", async () => {
    const { key: _, ...roles } = desk.roles
    expect(await refusal(log(first), log(first), { format: { ...desk, roles } })).toEqual([
      ["diff/no-key", null],
    ])
    const keyless = "day,place\n2020-01-01,a\n"
    expect(await refusal(log(first), keyless, { format: desk })).toEqual([["diff/key-column", "new"]])
    expect(await refusal(keyless, keyless, { format: desk })).toEqual([
      ["diff/key-column", "old"],
      ["diff/key-column", "new"],
    ])
  })

  test("are those that hold no table, and those without a column that is asked for", async () => {
    expect(await refusal("", ged, {})).toEqual([["diff/not-read", "old"]])
    expect(await refusal(ged, "<!doctype html><p>Log in</p>", {})).toEqual([["diff/not-read", "new"]])
    expect(await refusal(log(first), log(first), { format: desk, columns: ["plaec"] })).toEqual([
      ["diff/unknown-column", null],
    ])
    expect(await refusal(log(first), log(first), { format: desk, ignore: ["plaec"] })).toEqual([
      ["diff/unknown-column", null],
    ])
  })
})

test("a file without a header is compared where its format is named", async () => {
  const rows = gedRows(5)
  const bare = csvText(rows.map((row, at) => (at === 0 ? { ...row, where_coordinates: "Elsewhere" } : row)))
  const report = await compare(csvText(rows), bare.slice(bare.indexOf("\n") + 1), {
    format: (await import("../../src/formats/ucdp-ged/format.ts")).ucdpGed,
  })
  expect([report.old.rows, report.new.rows, report.same]).toEqual([5, 5, 4])
  expect(report.changed[0]).toMatchObject({ old: { row: 1, line: 2 }, new: { row: 1, line: 1 } })
})

test("a file that changes while it is compared is not told of as if it had not", async () => {
  let turn = 0
  const unsteady: TableSource = {
    file: "unsteady.csv",
    open: () => {
      turn += 1
      return tableOf(turn < 3 ? log(first, second) : log(first)).open()
    },
  }
  await expect(compareTables(unsteady, tableOf(log(second)), { format: desk })).rejects.toThrow(
    "unsteady.csv was changed while it was read",
  )
})

test("files that are given as bytes are compared as well, and what is wrong with their text is told", async () => {
  const file = (text: string) => ({ file: "actors.csv", open: () => [text] })
  const old = file("ActorId,NameData,NameOrig\n1,A,A\n2,B,B\n")
  const report = await compareStreams(old, file('ActorId,NameData,NameOrig\n2,B,"Bee" B\n1,A,A\n'))
  expect([report.same, report.counts.changed]).toEqual([1, 1])
  expect(report.problems.map(({ rule, side }) => [rule, side])).toEqual([["diff/faults", "new"]])
  const doubled = file("ActorId,NameData,NameOrig,nameorig\n1,A,A,A\n2,B,B,B\n")
  const twice = await compareStreams(old, doubled, { format: ucdpActor })
  expect([twice.same, twice.columns.onlyOld, rulesOf(twice)]).toEqual([2, ["NameOrig"], ["diff/faults"]])
})

test("a comparison can be ended early, and says how far it has come", async () => {
  const control = new AbortController()
  control.abort(new Error("enough"))
  const text = log(first)
  await expect(compare(text, text, { format: desk, signal: control.signal })).rejects.toThrow("enough")
  const seen: unknown[] = []
  await compare(log(first), log(second), { format: desk, onProgress: (progress) => seen.push(progress) })
  expect(seen.at(-1)).toMatchObject({ side: "new", pass: 4, rows: 1 })
  expect(seen[0]).toMatchObject({ side: "old", pass: 1, bytes: log(first).length })
})
