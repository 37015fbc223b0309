import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type * as z from "zod"
import { checkRows, checkStream } from "../../src/checking/check.ts"
import type { CheckReport } from "../../src/checking/check-report.ts"
import { evaluate } from "../../src/core/evaluate.ts"
import { columnsOf } from "../../src/core/expression.ts"
import { fill } from "../../src/core/issue.ts"
import { acled } from "../../src/formats/acled/format.ts"
import { AcledRow } from "../../src/formats/acled/row.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import { detectFormat } from "../../src/formats/header.ts"
import { formats as known } from "../../src/formats/registry.ts"
import { breachOf } from "../../src/formats/row.ts"
import { faultsOfFormat } from "../../src/formats/sound-format.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import {
  type AcledText,
  acledColumns,
  acledLayouts,
  acledRow,
  acledRows,
  dayAndMonthName,
  dayInFigures,
  dayInWords,
  dayShort,
  monadicColumns,
  monadicRows,
} from "../support/acled-rows.ts"
import { csvText, gedColumns } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"

const formats = [acled]

// Every format that casus has, and ACLED once.
const all = [acled, ...known.filter(({ id }) => id !== "acled")]

const check = (rows: readonly AcledText[], header: readonly string[] = acledColumns): Promise<CheckReport> =>
  checkStream([csvText(rows, header)], { formats })

const broken = ({ rules }: CheckReport): readonly (readonly [string, string, number])[] =>
  rules
    .filter(({ id }) => id !== "acled/possible-duplicate" && id !== "columns/empty")
    .map(({ id, severity, count }) => [id, severity, count] as const)

describe("the columns of ACLED", () => {
  const names = acled.columns.map(({ name }) => name)

  test("are the 31 of today, then those of other exports and of older layouts", () => {
    expect(acledColumns.length).toBe(31)
    expect(names.slice(0, 31)).toEqual(acledColumns)
    expect(acled.columns.filter(({ until }) => until !== undefined).map(({ name }) => name)).toEqual([
      "data_id",
      "event_id_no_cnty",
      "gwno",
      "iso3",
    ])
    expect(faultsOfFormat(acled as never)).toEqual([])
  })

  test("each say in their schema what the type says", () => {
    const source = readFileSync(join(root, "src/formats/acled/row.ts"), "utf8")
    const docs = [...source.matchAll(/\/\*\* (.+?) \*\/\s+readonly (\w+):/g)].map(([, doc, name]) => [
      name,
      doc,
    ])
    const described = Object.entries(AcledRow.shape).map(([name, field]) => [
      name,
      (field as z.ZodType).meta()?.description,
    ])
    expect(docs).toEqual(described)
    expect(described).toEqual(acled.columns.map(({ name, description }) => [name, description]))
  })

  test("each have an example that they can read and their schema accepts", () => {
    for (const column of acled.columns) {
      const value = cellReader(column)(column.example ?? "")
      expect(isFault(value), column.name).toBe(false)
      expect(value, column.name).not.toBe(null)
      expect(AcledRow.shape[column.name as keyof AcledRow].safeParse(value).success, column.name).toBe(true)
    }
  })

  const read = (name: keyof AcledRow, cell: string): unknown => {
    const reading = cellReader(acled.columns.find((column) => column.name === name)!)(cell)
    return isFault(reading) ? [reading.rule.id, reading.rule.severity, reading.value] : reading
  }

  test.each([
    ["2016-07-02", "2016-07-02"],
    ["2016-07-02T00:00:00", "2016-07-02"],
    ["28 December 2022", "2022-12-28"],
    ["01-January-2015", "2015-01-01"],
    ["1-May-20", "2020-05-01"],
    ["5-Aug-24", "2024-08-05"],
    ["16-Feb-23", "2023-02-16"],
    ["31-12-19", "2019-12-31"],
    ["31-12-97", "1997-12-31"],
    ["31-12-96", "2096-12-31"],
    ["04-03-19", ["cell/day-order", "warning", "2019-03-04"]],
    ["12-31-19", ["cell/type", "error", undefined]],
    ["30 February 2020", ["cell/type", "error", undefined]],
    ["45000", ["cell/type", "error", undefined]],
  ])("read the day %s", (cell, wanted) => {
    expect(read("event_date", cell)).toEqual(wanted)
  })

  test.each([
    ["inter1", "1", "State forces"],
    ["inter1", "8", "External/Other forces"],
    ["inter1", "8.0", "External/Other forces"],
    ["inter1", "Rebel Forces", "Rebel group"],
    ["inter1", "Communal / Identity Groups", "Identity militia"],
    ["inter1", "Foreign / Others", "External/Other forces"],
    ["inter1", "9", ["cell/code", "error", undefined]],
    ["inter1", "0", ["cell/code", "error", undefined]],
    ["inter1", "", ["cell/required", "error", undefined]],
    ["inter2", "0", null],
    ["inter2", "", null],
    ["inter2", "Civilians", "Civilians"],
    ["interaction", "12", "State forces-Rebel group"],
    ["interaction", "60", "Protesters only"],
    ["interaction", "Protesters only", "Protesters only"],
    ["interaction", "State forces - Rebel group", "State forces-Rebel group"],
    ["interaction", "State forces – Rebel group", "State forces-Rebel group"],
    ["interaction", "Rebel group–Civilians", "Rebel group-Civilians"],
    ["interaction", "Rioters-Rioters", "Rioters-Rioters"],
    ["interaction", "78", "External/Other forces-Civilians"],
    ["interaction", "External/Other forces – Civilians", "External/Other forces-Civilians"],
    [
      "interaction",
      "Civilians-External/Other forces",
      ["cell/spelling", "warning", "External/Other forces-Civilians"],
    ],
    ["interaction", "Rebel group-State forces", ["cell/spelling", "warning", "State forces-Rebel group"]],
    ["interaction", "21", ["cell/code", "warning", "21"]],
    ["disorder_type", "Demostrations", ["cell/spelling", "warning", "Demonstrations"]],
    ["event_type", "Violence Against Civilians", ["cell/spelling", "warning", "Violence against civilians"]],
    ["event_type", "Strategic Developments", ["cell/spelling", "warning", "Strategic developments"]],
    ["event_type", "BATTLES", ["cell/spelling", "warning", "Battles"]],
    ["event_type", "Battle-No change of territory", "Battle-No change of territory"],
    ["event_type", "Riots/Protests", "Riots/Protests"],
    ["event_type", "Piracy", ["cell/code", "warning", "Piracy"]],
    [
      "sub_event_type",
      "Non-State Actor Overtakes Territory",
      ["cell/spelling", "warning", "Non-state actor overtakes territory"],
    ],
    ["civilian_targeting", "Civilians targeted", "Civilian targeting"],
    ["civilian_targeting", "NA", null],
    ["region", "Southern Asia", "South Asia"],
    ["region", "South-Eastern Asia", "Southeast Asia"],
    ["iso", "032", 32],
    ["iso", "0", 0],
    ["fatalities", "0", 0],
    ["fatalities", "-1", ["cell/range", "error", undefined]],
    ["fatalities", "several", ["cell/type", "error", undefined]],
    ["year", "1996", ["cell/range", "error", undefined]],
    ["data_id", "8123456.0", "8123456"],
  ] as const)("read %s %j", (name, cell, wanted) => {
    expect(read(name, cell)).toEqual(wanted)
  })
})

describe("the rules of ACLED", () => {
  for (const rule of acled.rules) {
    test(`${rule.id} (${rule.severity}, ${rule.column}): its passing example passes and its failing one fails`, () => {
      expect(rule.id).toMatch(/^acled\/[a-z0-9-]+$/)
      expect(evaluate(rule.condition, rule.passes)).toBe(true)
      expect(evaluate(rule.condition, rule.fails)).toBe(false)
      expect(Object.keys(AcledRow.shape)).toEqual(
        expect.arrayContaining([rule.column, ...columnsOf(rule.condition)]),
      )
      const { params = {} } = breachOf(rule, rule.fails)
      const sentences = [rule.wording.message, rule.wording.expected].map((words) => fill(words, params))
      expect(sentences.join(" ")).not.toMatch(/\{\w+\}/)
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    })
  }

  test("give one sentence to one id of one weight", () => {
    const summaries = new Map(acled.rules.map(({ id, severity, summary }) => [`${id} ${severity}`, summary]))
    for (const { id, severity, summary } of acled.rules)
      expect(summaries.get(`${id} ${severity}`)).toBe(summary)
  })

  const judge = (id: string, cells: Partial<AcledRow>): readonly (boolean | undefined)[] =>
    acled.rules.filter((rule) => rule.id === `acled/${id}`).map((rule) => evaluate(rule.condition, cells))

  test.each([
    ["State forces", "Rebel group", "State forces-Rebel group", true],
    ["Rebel group", "State forces", "State forces-Rebel group", true],
    ["Civilians", "External/Other forces", "External/Other forces-Civilians", true],
    ["Rioters", "Rioters", "Rioters-Rioters", true],
    ["Civilians", "Civilians", "Civilians-Civilians", true],
    ["Civilians", null, "Civilians only", true],
    ["External/Other forces", "External/Other forces", "External/Other forces-External/Other forces", true],
    ["Rioters", "Civilians", "Rioters only", false],
    ["Rioters", null, "Rioters-Civilians", false],
    ["State forces", "Rebel group", "21", false],
  ] as const)("know that %s and %s make %s: %s", (inter1, inter2, interaction, kept) => {
    expect(judge("interaction-code", { inter1, inter2, interaction })).toEqual([kept])
  })

  test("leave events alone where the file has no second actor", () => {
    const alone = {
      event_type: "Violence against civilians",
      sub_event_type: "Attack",
      inter1: "Civilians",
    } as const
    expect(judge("civilians-as-target", alone)).toEqual([undefined, undefined])
    expect(judge("interaction-code", { ...alone, interaction: "Rebel group-Civilians" })).toEqual([undefined])
    expect(judge("protest-sides", { event_type: "Protests", inter1: "State forces" })).toEqual([undefined])
    expect(judge("battle-sides", { event_type: "Battles", inter1: "State forces" })).toEqual([undefined])
  })

  test("hold no older type of event to the categories of today", () => {
    const old = { event_type: "Violence against civilians", inter1: "Civilians", inter2: null } as const
    expect(judge("civilians-as-target", old)).toEqual([undefined, undefined])
    expect(judge("civilians-as-target", { ...old, gwno: 645 })).toEqual([undefined, false])
    expect(judge("sub-event-type", { event_type: "Riots/Protests", sub_event_type: "Mob violence" })).toEqual(
      [true],
    )
    expect(judge("battle-sides", { event_type: "Battle-No change of territory", actor2: null })).toEqual([
      true,
    ])
  })

  test("ask for the mark of targeted civilians since there is one", () => {
    const attack = { event_type: "Violence against civilians", civilian_targeting: null }
    expect(judge("civilian-targeting", { ...attack, timestamp: 1_660_000_000 })).toEqual([true])
    expect(judge("civilian-targeting", { ...attack, timestamp: 1_690_000_000 })).toEqual([false])
    expect(judge("civilian-targeting", attack)).toEqual([undefined])
  })

  test("take a deadly answer to protesters for political violence as well, and for demonstrations alone", () => {
    const sub_event_type = "Excessive force against protesters"
    expect(
      judge("disorder-type", { sub_event_type, disorder_type: "Political violence; Demonstrations" }),
    ).toEqual([true])
    expect(judge("disorder-type", { sub_event_type, disorder_type: "Demonstrations" })).toEqual([true])
    expect(judge("disorder-type", { sub_event_type, disorder_type: "Strategic developments" })).toEqual([
      false,
    ])
  })

  test("see five decimals, and take none of four for five", () => {
    for (const latitude of [0.1, 8.3405, -33.3406, 64.0001, 1.0005, 89.9999, -0.0007])
      expect(judge("coordinate-decimals", { latitude, longitude: 0 }), String(latitude)).toEqual([true])
    for (const latitude of [0.00001, 33.34061, -12.12345])
      expect(judge("coordinate-decimals", { latitude, longitude: 0 }), String(latitude)).toEqual([false])
  })
})

describe("a file of ACLED", () => {
  test.each(acledLayouts.map((layout, at) => [`${layout.name}, no. ${at + 1}`, layout] as const))(
    "with %s is known by its header and checks clean",
    async (_, { name, header, row }) => {
      const rows = Array.from({ length: 60 }, (_one, index) => row(index + 1))
      const report = await checkStream([csvText(rows, header)], { formats: all })
      expect([report.format.name, report.format.version, report.rows]).toEqual(["acled", name, 60])
      expect(report.columns.missing).toEqual([])
      expect(report.columns.extra).toEqual([])
      expect(broken(report).filter(([id]) => id !== "columns/renamed")).toEqual([])
      expect(report.summary.deaths?.best).toBe(
        rows.reduce((sum, one) => sum + Number(one.fatalities ?? one.FATALITIES), 0),
      )
    },
  )

  test("with its columns in the order of the alphabet is the same file", async () => {
    const report = await check(acledRows(30), [...acledColumns].sort())
    expect([report.format.version, broken(report)]).toEqual([acled.layouts[0]?.name, []])
  })

  test("with population estimates has no extra columns", async () => {
    const header = [...acledColumns, "population_1km", "population_2km", "population_5km", "population_best"]
    const rows = acledRows(20).map((row) => ({ ...row, population_best: "1200" }))
    const report = await checkStream([csvText(rows, header)], { formats })
    expect([report.columns.extra, report.columns.missing, broken(report)]).toEqual([[], [], []])
  })

  test.each([
    ["event_date,event_type,fatalities"],
    ["event_date,year,event_type,sub_event_type,country,latitude,longitude,fatalities,notes"],
    [
      "fatalities,event_date,event_type,sub_event_type,actor1,actor2,country,latitude,longitude,event_id_cnty",
    ],
    ["DATA_ID,EVENT_ID_CNTY,EVENT_DATE,EVENT_TYPE,ACTOR1,ACTOR2,FATALITIES,COUNTRY"],
    [",event_id_cnty,Event Date,event type,actor1,Fatalities,my_note"],
  ])("of the columns %s alone is known", (header) => {
    const found = detectFormat(header.split(","), all)
    expect([found?.match.format.id, found?.sure]).toEqual(["acled", true])
  })

  test("is not seen in another format, nor another format in it", () => {
    for (const format of all) {
      for (const { name, columns } of format.layouts) {
        const found = detectFormat(columns, all)
        expect([name, found?.match.format.id]).toEqual([name, format.id])
      }
    }
    expect(detectFormat(gedColumns, formats)?.sure).toBe(false)
    expect(detectFormat(["event_date", "country", "fatalities", "notes"], formats)?.sure).toBe(false)
  })

  test.each([
    ["in words", dayInWords],
    ["with the name of the month", dayAndMonthName],
    ["short", dayShort],
    ["in figures", dayInFigures],
  ])("with days written %s has the same sums by time", async (_, written) => {
    const rows = acledRows(40)
    const plain = await check(rows)
    const other = await check(rows.map((row) => ({ ...row, event_date: written(row.event_date!) })))
    expect(broken(other)).toEqual([])
    expect(other.summary.timeline).toEqual(plain.summary.timeline)
  })

  test("from the API is read with its envelope, whether all is text or numbers are numbers", async () => {
    const rows = acledRows(25)
    const asNumbers = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, /^-?[0-9.]+$/.test(cell) ? Number(cell) : cell]),
      ),
    )
    for (const data of [rows, asNumbers]) {
      const page = {
        status: 200,
        success: true,
        last_update: 3,
        count: 25,
        messages: [],
        data,
        filename: "x",
      }
      const report = await checkStream([JSON.stringify(page)], { formats })
      expect([report.format.name, report.rows, report.dialect?.inside]).toEqual(["acled", 25, "data"])
      expect(broken(report)).toEqual([])
    }
  })

  test("from HDX may have a second header of tags", async () => {
    const tags = acledColumns.map((name) => (name === "tags" ? "" : `#${name.replace(/[^a-z]/g, "")}`))
    const [header, ...lines] = csvText(acledRows(20), acledColumns).split("\n")
    const report = await checkStream([[header, tags.join(","), ...lines].join("\n")], { formats })
    expect([report.format.name, report.rows]).toEqual(["acled", 20])
    expect(broken(report).filter(([id]) => !id.startsWith("file/"))).toEqual([])
  })

  test("with the misspelling of official rows is told so, row by row, and reads on", async () => {
    const rows = acledRows(60).map((row) => ({
      ...row,
      disorder_type: row.disorder_type === "Demonstrations" ? "Demostrations" : row.disorder_type!,
    }))
    const count = rows.filter(({ disorder_type }) => disorder_type === "Demostrations").length
    expect(count).toBeGreaterThan(5)
    expect(broken(await check(rows))).toEqual([["cell/spelling", "warning", count]])
  })

  test("of Kosovo has the number 0", async () => {
    const kosovo = acledRows(12).map((row) => ({ ...row, country: "Kosovo", iso: "0", region: "Europe" }))
    expect(broken(await check(kosovo))).toEqual([])
  })

  const planted: readonly (readonly [rule: string, severity: string, change: AcledText])[] = [
    ["acled/year-of-date", "error", { year: "1999" }],
    ["acled/sub-event-type", "error", { sub_event_type: "Grenade", disorder_type: "" }],
    ["acled/interaction-code", "error", { interaction: "Rebel group-Rioters" }],
    ["acled/actor2-inter2", "error", { actor2: "" }],
    ["acled/disorder-type", "warning", { disorder_type: "Strategic developments" }],
    ["acled/civilian-targeting", "warning", { civilian_targeting: "", timestamp: "1747700000" }],
    ["acled/source-scale", "warning", { source_scale: "National/Regional" }],
    ["acled/event-id-form", "warning", { event_id_cnty: "77" }],
    ["acled/iso-code", "warning", { iso: "999" }],
    ["acled/iso-kosovo", "warning", { iso: "0" }],
    ["acled/one-actor", "warning", { actor1: "Hill Front; Reed Coast Army" }],
    ["acled/unidentified-group", "warning", { actor1: "Unidentified Armed Group (Norvenia)" }],
    ["acled/coordinate-decimals", "info", { latitude: "-46.25013" }],
    ["cell/range", "error", { fatalities: "-3" }],
  ]
  // A number whose row is an attack of a rebel group on civilians.
  const attack = Array.from({ length: 200 }, (_, index) => index + 1).find(
    (number) => acledRow(number).sub_event_type === "Attack" && acledRow(number).inter1 === "Rebel group",
  )!

  test.each(planted)("with one fault against %s (%s) has that one", async (rule, severity, change) => {
    const report = await check([...acledRows(3), acledRow(attack, { event_id_cnty: "NRV9", ...change })])
    expect(broken(report)).toEqual([[rule, severity, 1]])
    expect(report.rules.find(({ id }) => id === rule)?.samples[0]?.row).toBe(4)
  })

  test("with an event twice says in which row it stood first", async () => {
    const report = await check([...acledRows(5), acledRow(2)])
    expect(broken(report)).toEqual([["acled/duplicate-id", "error", 1]])
    expect(report.rules.find(({ id }) => id === "acled/duplicate-id")?.samples[0]?.message).toContain("Row 2")
  })

  test("has typed rows with words for actors, whatever the file has", async () => {
    const { header, row } = acledLayouts[1]!
    const items = []
    for await (const item of typedRows(acled, [csvText([row(attack)], header)])) items.push(item)
    expect(items.at(-1)?.partial).toMatchObject({
      inter1: "Rebel group",
      inter2: "Civilians",
      interaction: "Rebel group-Civilians",
    })
  })
})

describe("an export of ACLED with one row for each actor", () => {
  const events = Array.from({ length: 40 }, (_, index) => index + 1)
  const rows = events.flatMap((number) => monadicRows(number))
  const deaths = events.reduce((sum, number) => sum + Number(acledRow(number).fatalities), 0)
  const text = csvText(rows, monadicColumns)

  test("has more rows than events, and no rule of its own that is broken", async () => {
    expect(rows.length).toBeGreaterThan(events.length + 15)
    const report = await checkStream([text], { formats, duplicates: "per-actor" })
    expect([report.format.version, report.settings.duplicates]).toEqual([
      "28 columns (one row for each actor)",
      "per-actor",
    ])
    expect(broken(report)).toEqual([])
  })

  test("counts each event and its deaths once, by time and place too", async () => {
    const { summary, rows: found } = await checkStream([text], { formats, duplicates: "per-actor" })
    expect([found, summary.events, summary.deaths?.best]).toEqual([rows.length, events.length, deaths])
    expect(summary.timeline?.bins.reduce((sum, { best = 0 }) => sum + best, 0)).toBe(deaths)
    expect(summary.map?.cells.reduce((sum, { best = 0 }) => sum + best, 0)).toBe(deaths)
  })

  test("without the word per actor is one of duplicates", async () => {
    const report = await checkStream([text], { formats })
    expect(broken(report)).toEqual([["acled/duplicate-id", "error", rows.length - events.length]])
  })

  test("tells where the rows of one event disagree on the deaths, and does not add the second up", async () => {
    const [first, second] =
      events.map((number) => monadicRows(number)).find(({ length }) => length === 2) ?? []
    const report = await checkRows([first!, { ...second, fatalities: "77" }], {
      formats,
      duplicates: "per-actor",
    })
    expect(broken(report)).toEqual([["file/rows-disagree", "warning", 1]])
    expect(report.summary.deaths?.best).toBe(Number(first?.fatalities))
  })
})
