import { describe, expect, test } from "vitest"
import { type CheckReport, checkRows, checkStream } from "../../src/checking/index.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { bytesOf, csvText, type GedText, gedRow, gedRows } from "../support/ged-rows.ts"

const summaryOf = async (rows: readonly GedText[]): Promise<CheckReport["summary"]> =>
  (await checkStream([bytesOf(csvText(rows))])).summary

const sumOf = (rows: readonly GedText[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0)

describe("the sums of a file", () => {
  test("are those of its columns, each by itself", async () => {
    const rows = gedRows(200)
    expect(await summaryOf(rows)).toMatchObject({
      events: 200,
      deaths: { low: sumOf(rows, "low"), best: sumOf(rows, "best"), high: sumOf(rows, "high") },
      uncounted: 0,
    })
  })

  test("put nothing in the place of a figure that is not there", async () => {
    const rows = [gedRow(1), gedRow(2, { best: "" }), gedRow(3)]
    const { deaths, uncounted } = await summaryOf(rows)
    expect(deaths?.best).toBe(Number(rows[0]?.best) + Number(rows[2]?.best))
    expect(uncounted).toBe(1)
  })

  test("are absent for a month of which nothing is known, and zero where zero is known", async () => {
    const { timeline, deaths } = await summaryOf([
      gedRow(1, { date_start: "2016-01-05", best: "" }),
      gedRow(2, { date_start: "2016-01-06", best: "0", low: "0", high: "0" }),
      gedRow(3, { date_start: "2016-01-06", best: "" }),
    ])
    expect(timeline?.bins).toEqual([
      { when: "2016-01-05", events: 1, uncounted: 1 },
      {
        when: "2016-01-06",
        events: 2,
        uncounted: 1,
        low: expect.any(Number),
        best: 0,
        high: expect.any(Number),
      },
    ])
    expect(deaths?.best).toBe(0)
    expect((await summaryOf([gedRow(1, { best: "" })])).deaths).toBe(null)
  })

  test("of bounds are absent where some event has none, since they would be of other rows", async () => {
    const { deaths } = await summaryOf([gedRow(1), gedRow(2, { high: "many" })])
    expect(deaths).toEqual({
      low: Number(gedRow(1).low) + Number(gedRow(2).low),
      best: Number(gedRow(1).best) + Number(gedRow(2).best),
    })
  })

  test("do not take in a row without an id, which may be one of totals", async () => {
    const rows = gedRows(20)
    const total = Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, ""]))
    const { events, deaths } = await summaryOf([
      ...rows,
      { ...total, side_a: "Total", best: String(sumOf(rows, "best")) },
    ])
    expect([events, deaths?.best]).toEqual([20, sumOf(rows, "best")])
  })

  test("are none where the file has no such column", async () => {
    const { summary } = await checkRows([{ id: "1", date_start: "2016-01-01" }], { format: ucdpGed })
    expect([summary.deaths, summary.uncounted, summary.map]).toEqual([null, 0, null])
    expect(summary.timeline?.bins).toEqual([{ when: "2016-01-01", events: 1, uncounted: 0 }])
  })
})

const on = (...days: readonly string[]): readonly GedText[] =>
  days.map((date, index) =>
    gedRow(index + 1, { date_start: date, date_end: date, year: date.slice(0, 4), deaths_a: "0", best: "2" }),
  )

describe("a timeline", () => {
  test("has days for some weeks, months for some years, years for longer", async () => {
    const stepOf = async (...days: readonly string[]) => {
      const { timeline } = await summaryOf(on(...days))
      return [timeline?.step, timeline?.bins.map(({ when, events }) => [when, events])]
    }
    expect(await stepOf("2016-01-30", "2016-02-02", "2016-01-30")).toEqual([
      "day",
      [
        ["2016-01-30", 2],
        ["2016-02-02", 1],
      ],
    ])
    expect(await stepOf("2016-01-30", "2017-02-02")).toEqual([
      "month",
      [
        ["2016-01", 1],
        ["2017-02", 1],
      ],
    ])
    expect(await stepOf("1989-01-30", "2017-02-02")).toEqual([
      "year",
      [
        ["1989", 1],
        ["2017", 1],
      ],
    ])
  })

  test("adds up to the whole whatever its steps, and counts what has no day", async () => {
    for (const length of [3, 150, 1200]) {
      const rows = gedRows(length)
      const { timeline, deaths } = await summaryOf([...rows, gedRow(5000, { date_start: "soon", best: "0" })])
      expect(timeline?.bins.reduce((sum, { events }) => sum + events, 0)).toBe(length)
      expect(timeline?.bins.reduce((sum, { best = 0 }) => sum + best, 0)).toBe(deaths?.best)
      expect(timeline?.undated).toBe(1)
    }
  })

  test("stays short whatever days a file holds", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      id: String(index),
      date_start: `${String(index % 10_000).padStart(4, "0")}-0${1 + (index % 9)}-01`,
    }))
    const { summary } = await checkRows(rows, { format: ucdpGed })
    expect(summary.timeline?.step).toBe("year")
    expect(summary.timeline?.bins.length).toBe(10_000)
  })
})

describe("a map", () => {
  test("has a cell for each point and precision, those with most events first", async () => {
    const at = { latitude: "10.5", longitude: "-20.25" }
    const { map } = await summaryOf([
      gedRow(1, { ...at, where_prec: "1" }),
      gedRow(2, { ...at, where_prec: "6" }),
      gedRow(3, { ...at, where_prec: "6" }),
    ])
    expect(map?.size).toBe(0)
    expect(
      map?.cells.map(({ latitude, longitude, precision, events }) => [
        latitude,
        longitude,
        precision,
        events,
      ]),
    ).toEqual([
      [10.5, -20.25, "6", 2],
      [10.5, -20.25, "1", 1],
    ])
    expect(map?.precisions["6"]).toContain("country")
  })

  test("of very many points has at most a thousand cells, in which every event is counted", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => ({
      id: String(index),
      latitude: String(((index * 7919) % 18_000) / 100 - 90),
      longitude: String(((index * 104_729) % 36_000) / 100 - 180),
    }))
    const { summary } = await checkRows(rows, { format: ucdpGed })
    expect(summary.map?.cells.length).toBeLessThanOrEqual(1000)
    expect(summary.map?.cells.reduce((sum, { events }) => sum + events, 0)).toBe(30_000)
    expect(summary.map?.size).toBeGreaterThan(0)
  })

  test("counts the events without a point", async () => {
    expect((await summaryOf([gedRow(1), gedRow(2, { latitude: "north" })])).map?.unplaced).toBe(1)
  })
})
