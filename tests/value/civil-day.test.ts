import { describe, expect, test } from "vitest"
import { read } from "../../src/core/read.ts"
import { boundsOfSeason, boundsOfYears, unitAround, weekAround } from "../../src/value/calendar-unit.ts"
import {
  addDays,
  CivilDay,
  CivilMoment,
  dayNumber,
  dayOfNumber,
  firstDayNumber,
  isCivilDay,
  isCivilMinute,
  lastDayNumber,
  minuteNumber,
  offsetOf,
  weekday,
  Zone,
} from "../../src/value/civil-day.ts"

const rulesOf = (result: { readonly issues: readonly { readonly rule: string }[] }) =>
  result.issues.map((issue) => issue.rule)

// A calendar turned over leaf by leaf: month lengths by rote, the 29th of February by counting the years off.
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const pad = (n: number, width = 2) => String(n).padStart(width, "0")

interface Leaf {
  readonly text: string
  readonly month: number
  readonly isLast: boolean
}

function* leaves(first: number, last: number): Generator<Leaf> {
  for (let year = first; year <= last; year++) {
    const ofCentury = Number(String(year).slice(-2))
    const century = (year - ofCentury) / 100
    const isLeap = ofCentury === 0 ? century % 4 === 0 : ofCentury % 4 === 0
    for (const [index, length] of lengths.entries()) {
      const days = index === 1 && isLeap ? 29 : length
      for (let day = 1; day <= days; day++) {
        yield {
          text: `${pad(year, 4)}-${pad(index + 1)}-${pad(day)}`,
          month: index + 1,
          isLast: day === days,
        }
      }
    }
  }
}

describe("a day of the calendar", { timeout: 60_000 }, () => {
  test("has the number after its eve's, on every day of the years 0000 to 9999", () => {
    let number = firstDayNumber
    for (const { text } of leaves(0, 9999)) {
      if (dayNumber(text) !== number || dayOfNumber(number) !== text) {
        expect([text, dayNumber(text), dayOfNumber(number)]).toEqual([text, number, text])
      }
      number += 1
    }
    expect(number - 1).toBe(lastDayNumber)
  })
  test("has the weekday after its eve's, from the Monday of 1 January 1900 to 2100", () => {
    let index = 0
    for (const { text } of leaves(1900, 2100)) {
      if (weekday(text) !== (index % 7) + 1) expect([text, weekday(text)]).toEqual([text, (index % 7) + 1])
      index += 1
    }
    expect(index).toBe(73_414)
  })
  test("is 0 on 1 January 1970 and a day later for each 24 hours of UTC", () => {
    expect(dayNumber("1970-01-01")).toBe(0)
    for (let number = -30_000; number <= 50_000; number += 17) {
      expect(dayOfNumber(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10))
    }
  })
  test("lies in a month, year, decade and century that begin and end with a leaf of the calendar", () => {
    const starts = new Map<string, string>()
    const ends = new Map<string, string>()
    for (const { text, month, isLast } of leaves(1900, 2100)) {
      const units = {
        month: text.slice(0, 7),
        year: text.slice(0, 4),
        decade: text.slice(0, 3),
        century: text.slice(0, 2),
      }
      for (const [unit, key] of Object.entries(units)) {
        if (!starts.has(`${unit} ${key}`)) starts.set(`${unit} ${key}`, text)
        if (unit === "month" ? isLast : isLast && month === 12) ends.set(`${unit} ${key}`, text)
      }
    }
    for (const { text } of leaves(1900, 2099)) {
      for (const [unit, length] of [
        ["month", 7],
        ["year", 4],
        ["decade", 3],
        ["century", 2],
      ] as const) {
        const key = `${unit} ${text.slice(0, length)}`
        const found = unitAround(unit, text)
        if (found?.earliest !== starts.get(key) || found?.latest !== ends.get(key)) {
          expect([key, found]).toEqual([key, { earliest: starts.get(key), latest: ends.get(key) }])
        }
      }
    }
    expect(starts.size).toBe(201 * 12 + 201 + 21 + 3)
  })
  test("lies in a week that runs from Monday to Sunday", () => {
    expect(weekAround("2024-01-04")).toEqual({ earliest: "2024-01-01", latest: "2024-01-07" })
    expect(weekAround("2024-01-01")).toEqual({ earliest: "2024-01-01", latest: "2024-01-07" })
    expect(weekAround("2023-12-31")).toEqual({ earliest: "2023-12-25", latest: "2023-12-31" })
  })
  test("ends with the years that four digits can say", () => {
    expect(addDays("9999-12-31", 1)).toBeUndefined()
    expect(addDays("0000-01-01", -1)).toBeUndefined()
    expect(dayOfNumber(0.5)).toBeUndefined()
    expect(dayOfNumber(Number.NaN)).toBeUndefined()
    expect(weekAround("0000-01-01")).toBeUndefined()
    expect(weekAround("9999-12-31")).toBeUndefined()
    expect(boundsOfSeason("winter", 9999)).toBeUndefined()
    expect(boundsOfSeason("summer", 0)).toBeUndefined()
    expect(boundsOfYears(9990, 10_000)).toBeUndefined()
    expect(boundsOfYears(2020.5, 2021)).toBeUndefined()
  })
  test.each([
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "2024-02-30",
    "2024-04-31",
    "2024-00-10",
    "2024-13-01",
    "2024-01-00",
    "2024-01-32",
    "2024-1-4",
    "24-01-04",
    "02024-01-04",
    "2024-01-04T09:30",
    "2024-01-04 ",
    " 2024-01-04",
    "2024-01-04\n",
    "2024/01/04",
    "2024‐01‐04",
    "２０２４-01-04",
    "٢٠٢٤-٠١-٠٤",
    "-001-01-01",
    "+999-01-01",
    "1e10-01-01",
    "",
    "today",
    20240104,
    null,
    undefined,
    ["2024-01-04"],
  ])("is not %j", (value) => {
    expect(isCivilDay(value)).toBe(false)
    if (value !== undefined) expect(rulesOf(read(CivilDay, value))).toEqual(["date/day"])
  })
  test.each(["0000-01-01", "0000-02-29", "1600-02-29", "2000-02-29", "2024-02-29", "9999-12-31"])(
    "is %s",
    (text) => {
      expect(isCivilDay(text)).toBe(true)
      expect(read(CivilDay, text)).toEqual({ ok: true, value: text, issues: [] })
    },
  )
})

describe("a minute of the calendar", () => {
  test("is a day and a time from 00:00 to 23:59", () => {
    expect(isCivilMinute("2024-01-04T00:00")).toBe(true)
    expect(isCivilMinute("2024-01-04T23:59")).toBe(true)
    expect(read(CivilMoment, "2024-01-04T09:30").ok).toBe(true)
    expect(read(CivilMoment, "2024-01-04").ok).toBe(true)
  })
  test.each([
    "2024-01-04T24:00",
    "2024-01-04T09:60",
    "2024-01-04T9:30",
    "2024-01-04T09:30:00",
    "2024-01-04T09:30Z",
    "2024-01-04t09:30",
    "2024-01-04 09:30",
    "2023-02-29T09:30",
    "2024-01-04T",
    "T09:30",
  ])("is not %j", (text) => {
    expect(isCivilMinute(text)).toBe(false)
    expect(rulesOf(read(CivilMoment, text))).toEqual(["date/day"])
  })
  test("is counted on its own clock", () => {
    expect(minuteNumber("1970-01-02T00:01")).toBe(1441)
    expect(minuteNumber("1969-12-31T23:59")).toBe(-1)
    expect(minuteNumber("1969-12-31")).toBeNaN()
  })
})

describe("a zone", () => {
  test.each([
    ["Z", 0],
    ["+00:00", 0],
    ["+03:00", 180],
    ["+05:45", 345],
    ["-09:30", -570],
    ["+14:00", 840],
    ["-14:00", -840],
  ])("%s is %d minutes ahead of UTC", (zone, minutes) => {
    expect(read(Zone, zone).ok).toBe(true)
    expect(offsetOf(zone)).toBe(minutes)
  })
  test.each(["Asia/Baghdad", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "Etc/GMT+3"])(
    "%s is a name whose offset is not worked out",
    (zone) => {
      expect(read(Zone, zone).ok).toBe(true)
      expect(offsetOf(zone)).toBeUndefined()
    },
  )
  test.each([
    "z",
    "EST",
    "UTC",
    "+3",
    "+03",
    "+0300",
    "+14:01",
    "+15:00",
    "+03:60",
    "-00:00",
    "03:00",
    "−03:00",
    "Asia/",
    "/Baghdad",
    "Asia/Baghdad/",
    "Asia/Baghdad\n",
    "../../etc/passwd",
    "A/B/C/D",
    "",
    3,
  ])("is not %s", (value) => {
    expect(rulesOf(read(Zone, value))).toEqual(["date/zone"])
  })
  test("is not a text of a million letters", () => {
    expect(rulesOf(read(Zone, `Asia/${"a".repeat(1_000_000)}`))).toEqual(["date/zone"])
  })
})
