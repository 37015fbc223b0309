import { describe, expect, test } from "vitest"
import { type CasusError, isCasusError } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import { DateAnchor, DayGap } from "../../src/value/date-anchor.ts"
import {
  DateWindow,
  day,
  daysBetween,
  isDateWindow,
  minute,
  month,
  onOrAfter,
  onOrBefore,
  unknownDay,
  weekOf,
  year,
} from "../../src/value/date-window.ts"
import { isSpan, Span, since, span } from "../../src/value/span.ts"

const rulesOf = (result: { readonly issues: readonly { readonly rule: string }[] }) =>
  result.issues.map((issue) => issue.rule).filter((rule) => rule !== "read/skipped")

const refusal = (make: () => unknown): CasusError => {
  try {
    make()
  } catch (error) {
    if (isCasusError(error)) return error
    throw error
  }
  throw new Error("nothing was refused")
}

const refusedBy = (make: () => unknown) => rulesOf(refusal(make))

describe("a date window", () => {
  test("of one day begins and ends with it", () => {
    expect(day("2024-01-04", { wording: "Thursday" })).toEqual({
      earliest: "2024-01-04",
      latest: "2024-01-04",
      granularity: "day",
      wording: "Thursday",
    })
  })
  test("of one minute keeps the zone it was told in", () => {
    expect(minute("2024-01-04T09:30", { zone: "+03:00" })).toEqual({
      earliest: "2024-01-04T09:30",
      latest: "2024-01-04T09:30",
      granularity: "minute",
      zone: "+03:00",
    })
  })
  test("of one month ends with its last day, in leap years too", () => {
    expect(month("2024-02")).toEqual({ earliest: "2024-02-01", latest: "2024-02-29", granularity: "month" })
    expect(month("2023-02").latest).toBe("2023-02-28")
    expect(month("1900-02").latest).toBe("1900-02-28")
    expect(month("2000-02").latest).toBe("2000-02-29")
  })
  test("of one year runs from 1 January to 31 December", () => {
    expect(year(2020)).toEqual({ earliest: "2020-01-01", latest: "2020-12-31", granularity: "year" })
    expect(year(0).earliest).toBe("0000-01-01")
  })
  test("of one week runs from Monday to Sunday", () => {
    expect(weekOf("2024-01-04")).toEqual({
      earliest: "2024-01-01",
      latest: "2024-01-07",
      granularity: "week",
    })
  })
  test("of early last December keeps the words it was told in", () => {
    expect(
      daysBetween("2023-12-01", "2023-12-10", { approximate: true, wording: "Early last December" }),
    ).toEqual({
      earliest: "2023-12-01",
      latest: "2023-12-10",
      granularity: "days",
      approximate: true,
      wording: "Early last December",
    })
  })
  test("that is open at one side has no bound there", () => {
    expect(onOrBefore("2024-01-04")).toEqual({ latest: "2024-01-04", granularity: "days" })
    expect(onOrAfter("2023-10-07")).toEqual({ earliest: "2023-10-07", granularity: "days" })
  })
  test("of a day that is said to be unknown has no bounds at all", () => {
    expect(unknownDay()).toEqual({ granularity: "unknown" })
  })
  test("is frozen with its anchor, and leaves the caller's own anchor as it was", () => {
    const anchor = { order: "after" as const, gap: { min: 1, max: 1 } }
    const window = day("2024-01-04", { anchor })
    expect(Object.isFrozen(window)).toBe(true)
    expect(Object.isFrozen(window.anchor?.gap)).toBe(true)
    expect(Object.isFrozen(anchor)).toBe(false)
  })
  test("is plain JSON", () => {
    const window = month("2023-12", { approximate: true, wording: "about last month" })
    expect(read(DateWindow, JSON.parse(JSON.stringify(window)))).toEqual({
      ok: true,
      value: window,
      issues: [],
    })
  })
})

const sound: readonly (readonly [sentence: string, window: object])[] = [
  [
    "about a month may reach beyond it",
    { earliest: "2023-11-25", latest: "2024-01-05", granularity: "month", approximate: true },
  ],
  ["a week may begin on any weekday", { earliest: "2024-01-06", latest: "2024-01-12", granularity: "week" }],
  [
    "about a week need not have seven days",
    { earliest: "2024-01-06", latest: "2024-01-14", granularity: "week", approximate: true },
  ],
  ["days may be one day", { earliest: "2024-01-06", latest: "2024-01-06", granularity: "days" }],
  ["a northern winter is one", { earliest: "2023-12-01", latest: "2024-02-29", granularity: "winter" }],
  ["a southern winter is one", { earliest: "2023-06-01", latest: "2023-08-31", granularity: "winter" }],
  ["a southern spring is one", { earliest: "2023-09-01", latest: "2023-11-30", granularity: "spring" }],
  ["the 1990s are a decade", { earliest: "1990-01-01", latest: "1999-12-31", granularity: "decade" }],
  ["the 1900s are a century", { earliest: "1900-01-01", latest: "1999-12-31", granularity: "century" }],
  ["a period may have any bounds", { earliest: "2023-10-07", latest: "2024-06-02", granularity: "period" }],
  ["a period may have none", { granularity: "period", wording: "during the war" }],
  [
    "a day may say its zone",
    { earliest: "2024-01-04", latest: "2024-01-04", granularity: "day", zone: "Asia/Baghdad" },
  ],
  [
    "something may lie between two minutes",
    { earliest: "2024-01-04T23:30", latest: "2024-01-05T00:10", granularity: "minutes", zone: "+03:00" },
  ],
  ["something may lie before a minute", { latest: "2024-01-04T23:30", granularity: "minutes", zone: "Z" }],
  ["a date may be both approximate and uncertain", { ...year(2020), approximate: true, uncertain: true }],
]

const unsound: readonly (readonly [sentence: string, rules: readonly string[], value: unknown])[] = [
  [
    "ends before it begins",
    ["date/order"],
    { earliest: "2024-01-05", latest: "2024-01-04", granularity: "days" },
  ],
  [
    "ends a minute before it begins",
    ["date/order"],
    { earliest: "2024-01-05T09:30", latest: "2024-01-05T09:29", granularity: "minutes", zone: "Z" },
  ],
  [
    "of a day has two days",
    ["date/bounds"],
    { earliest: "2024-01-04", latest: "2024-01-05", granularity: "day" },
  ],
  ["of a day has one bound", ["date/bounds"], { earliest: "2024-01-04", granularity: "day" }],
  ["of a day has no bound", ["date/bounds"], { granularity: "day" }],
  [
    "of about a day has two days",
    ["date/bounds"],
    { earliest: "2024-01-04", latest: "2024-01-05", granularity: "day", approximate: true },
  ],
  [
    "of a month has a part of one",
    ["date/bounds"],
    { earliest: "2023-12-01", latest: "2023-12-30", granularity: "month" },
  ],
  [
    "of a month has two months",
    ["date/bounds"],
    { earliest: "2023-11-01", latest: "2023-12-31", granularity: "month" },
  ],
  [
    "of a doubtful month has a part of one",
    ["date/bounds"],
    { earliest: "2023-12-01", latest: "2023-12-30", granularity: "month", uncertain: true },
  ],
  [
    "of a February has a day too few",
    ["date/bounds"],
    { earliest: "2024-02-01", latest: "2024-02-28", granularity: "month" },
  ],
  [
    "of a year has a month",
    ["date/bounds"],
    { earliest: "2023-12-01", latest: "2023-12-31", granularity: "year" },
  ],
  [
    "of a decade counts from 1",
    ["date/bounds"],
    { earliest: "1991-01-01", latest: "2000-12-31", granularity: "decade" },
  ],
  [
    "of a century counts from 1",
    ["date/bounds"],
    { earliest: "1901-01-01", latest: "2000-12-31", granularity: "century" },
  ],
  [
    "of a week has eight days",
    ["date/bounds"],
    { earliest: "2024-01-01", latest: "2024-01-08", granularity: "week" },
  ],
  [
    "of a week has six days",
    ["date/bounds"],
    { earliest: "2024-01-01", latest: "2024-01-06", granularity: "week" },
  ],
  [
    "of a month ends before it begins",
    ["date/order"],
    { earliest: "2024-01-31", latest: "2024-01-01", granularity: "month" },
  ],
  ["of a week is open", ["date/bounds"], { earliest: "2024-01-01", granularity: "week" }],
  [
    "of a spring lies in January",
    ["date/bounds"],
    { earliest: "2024-01-01", latest: "2024-01-31", granularity: "spring" },
  ],
  [
    "of a winter runs for two years",
    ["date/bounds"],
    { earliest: "2022-12-01", latest: "2024-12-01", granularity: "winter" },
  ],
  ["of days has no day", ["date/bounds"], { granularity: "days" }],
  ["of an unknown day has a bound", ["date/bounds"], { latest: "2024-01-04", granularity: "unknown" }],
  [
    "of a minute is told in days",
    ["date/bounds"],
    { earliest: "2024-01-04", latest: "2024-01-04", granularity: "minute", zone: "Z" },
  ],
  [
    "of a day is told in minutes",
    ["date/bounds"],
    { earliest: "2024-01-04T09:30", latest: "2024-01-04T09:30", granularity: "day", zone: "Z" },
  ],
  [
    "has a minute and a day for bounds",
    ["date/bounds"],
    { earliest: "2024-01-04T09:30", latest: "2024-01-05", granularity: "minutes", zone: "Z" },
  ],
  [
    "is told to the minute without a zone",
    ["date/minutes-need-zone"],
    { earliest: "2024-01-04T09:30", latest: "2024-01-04T09:30", granularity: "minute" },
  ],
  [
    "names a day that does not exist",
    ["date/day"],
    { earliest: "2023-02-29", latest: "2023-03-01", granularity: "days" },
  ],
  [
    "names a zone by three letters",
    ["date/zone"],
    { earliest: "2024-01-04T09:30", latest: "2024-01-04T09:30", granularity: "minute", zone: "EST" },
  ],
  ["holds a Date", ["data/not-plain"], { earliest: new Date(0), granularity: "days" }],
  ["holds a number of milliseconds", ["date/day"], { earliest: 1_704_326_400_000, granularity: "days" }],
  ["has an empty wording", ["read/bounds"], { granularity: "unknown", wording: "" }],
  ["has a granularity of its own", ["read/term"], { granularity: "fortnight" }],
  ["says nothing", ["read/missing"], {}],
  ["has null for an open side", ["date/day"], { earliest: null, latest: "2024-01-04", granularity: "days" }],
  ["has a key too many", ["read/unknown-key"], { granularity: "unknown", from: "2024-01-04" }],
  ["is a text", ["read/type"], "2024-01-04"],
]

describe("among windows", () => {
  test.each(sound)("%s", (_, window) => {
    expect(read(DateWindow, window)).toEqual({ ok: true, value: window, issues: [] })
    expect(isDateWindow(window)).toBe(true)
  })
  test.each(unsound)("none %s", (_, rules, window) => {
    expect(rulesOf(read(DateWindow, window))).toEqual(rules)
    expect(isDateWindow(window)).toBe(false)
  })
  test("a refused one says what would be right", () => {
    const result = read(DateWindow, { earliest: "2024-02-01", latest: "2024-02-28", granularity: "month" })
    expect(result.issues[0]?.message).toBe(
      "The window of granularity month has the bounds 2024-02-01 and 2024-02-28.",
    )
    expect(result.issues[0]?.expected).toBe("2024-02-01 and 2024-02-29, or approximate: true.")
  })
  test("one without a zone says at which bound a minute stands", () => {
    const result = read(DateWindow, { latest: "2024-01-04T09:30", granularity: "minutes" })
    expect(result.issues.map(({ rule, path }) => [rule, path])).toEqual([
      ["date/minutes-need-zone", ["latest"]],
    ])
  })
})

describe("a constructor of windows", () => {
  test.each<readonly [sentence: string, rules: readonly string[], make: () => unknown]>([
    ["refuses a day that does not exist", ["date/day"], () => day("2023-02-29")],
    ["refuses a minute for a day", ["date/day"], () => day("2024-01-04T09:30")],
    ["refuses a day for a minute", ["date/day"], () => minute("2024-01-04", { zone: "Z" })],
    ["refuses 24:00", ["date/day"], () => minute("2024-01-04T24:00", { zone: "Z" })],
    ["refuses a minute in an unknown zone", ["date/zone"], () => minute("2024-01-04T09:30", { zone: "EST" })],
    ["refuses a 13th month", ["date/month"], () => month("2023-13")],
    ["refuses a day for a month", ["date/month"], () => month("2023-12-01")],
    ["refuses a year for a month", ["date/month"], () => month("2023")],
    ["refuses half a year", ["date/year"], () => year(2020.5)],
    ["refuses a year of five digits", ["date/year"], () => year(12_024)],
    ["refuses a year before 0000", ["date/year"], () => year(-1)],
    ["refuses what is no number for a year", ["date/year"], () => year(Number.NaN)],
    ["refuses the week of a day that does not exist", ["date/day"], () => weekOf("2023-02-29")],
    ["refuses a week that begins before 0000", ["date/years"], () => weekOf("0000-01-01")],
    ["refuses days in the wrong order", ["date/order"], () => daysBetween("2024-01-05", "2024-01-04")],
    ["names both unreal days", ["date/day", "date/day"], () => daysBetween("2023-02-29", "2023-02-30")],
    ["refuses an unreal bound", ["date/day"], () => onOrBefore("2024-04-31")],
    [
      "names a fault of the notes beside one of the day",
      ["date/day", "date/zone"],
      () => day("2023-02-29", { zone: "EST" }),
    ],
  ])("%s", (_, rules, make) => {
    expect(refusedBy(make)).toEqual(rules)
  })
  test("says in its error what was called, and what would be right", () => {
    const error = refusal(() => month("2023-13"))
    expect(error.message).toContain('month("2023-13")')
    expect(error.message).toContain("YYYY-MM, such as 2023-12.")
  })
  test("refuses what is no text without falling over", () => {
    for (const value of [null, 20240104, {}, []]) {
      expect(refusedBy(() => day(value as unknown as string))).toContain("date/day")
      expect(refusedBy(() => month(value as unknown as string))).toContain("date/month")
      expect(refusedBy(() => weekOf(value as unknown as string))).toContain("date/day")
    }
  })
})

describe("what a date was reckoned from", () => {
  test("is kept with the order, the days, the incident and the gap", () => {
    const anchor = {
      order: "after",
      earliest: "2024-01-03",
      latest: "2024-01-03",
      incident: "incident:2024-01-03-kerman",
      gap: { min: 1, max: 1 },
    }
    expect(read(DateAnchor, anchor)).toEqual({ ok: true, value: anchor, issues: [] })
  })
  test.each<readonly [sentence: string, rules: readonly string[], value: unknown]>([
    [
      "days in the wrong order",
      ["date/order"],
      { order: "on", earliest: "2024-01-04", latest: "2024-01-03" },
    ],
    ["minutes", ["date/day"], { order: "on", earliest: "2024-01-04T09:30" }],
    ["an actor for an incident", ["id/form"], { order: "on", incident: "actor:al-nujaba" }],
    ["an order of its own", ["read/term"], { order: "during" }],
    ["no order", ["read/missing"], { earliest: "2024-01-04" }],
  ])("has not %s", (_, rules, value) => {
    expect(rulesOf(read(DateAnchor, value))).toEqual(rules)
  })
  test.each<readonly [sentence: string, rules: readonly string[], value: unknown]>([
    ["is larger at least than at most", ["date/gap"], { min: 2, max: 1 }],
    ["is negative", ["read/bounds"], { min: -1 }],
    ["is half a day", ["read/type"], { max: 0.5 }],
  ])("has no gap that %s", (_, rules, value) => {
    expect(rulesOf(read(DayGap, value))).toEqual(rules)
  })
})

describe("a span", () => {
  test("says when something began and when it ended", () => {
    expect(span(day("2023-10-07"), month("2023-12"))).toEqual({
      start: day("2023-10-07"),
      end: month("2023-12"),
    })
  })
  test("without an end went on, or none was reported", () => {
    expect(since(day("2023-10-07"), { wording: "since the war began" })).toEqual({
      start: day("2023-10-07"),
      wording: "since the war began",
    })
    expect(span(day("2023-10-07"))).toEqual(since(day("2023-10-07")))
  })
  test("may end on the day it began, or in the same month", () => {
    expect(isSpan(span(day("2024-01-04"), day("2024-01-04")))).toBe(true)
    expect(isSpan(span(month("2023-12"), month("2023-12")))).toBe(true)
    expect(isSpan(span(month("2023-12"), day("2023-12-01")))).toBe(true)
  })
  test("is refused only where its end certainly lies before its start", () => {
    expect(refusedBy(() => span(day("2024-01-04"), day("2024-01-03")))).toEqual(["date/span-order"])
    expect(refusedBy(() => span(month("2024-01"), day("2023-12-31")))).toEqual(["date/span-order"])
    expect(span(onOrAfter("2024-01-04"), onOrBefore("2024-01-04")).end).toEqual(onOrBefore("2024-01-04"))
    expect(isSpan({ start: unknownDay(), end: day("2024-01-03") })).toBe(true)
  })
  test("names both windows where they are in the wrong order", () => {
    const result = read(Span, { start: month("2024-01"), end: onOrBefore("2023-12-31") })
    expect(result.issues.map(({ rule, path }) => [rule, path])).toEqual([["date/span-order", ["end"]]])
    expect(result.issues[0]?.message).toBe(
      "The span certainly ends (2023-12-31 or earlier) before it starts (2024-01-01 to 2024-01-31).",
    )
  })
  test("is refused for what is wrong within its windows", () => {
    expect(rulesOf(read(Span, { start: { ...day("2024-01-04"), latest: "2024-01-05" } }))).toEqual([
      "date/bounds",
    ])
    expect(rulesOf(read(Span, { end: day("2024-01-04") }))).toEqual(["read/missing"])
    expect(isSpan(day("2024-01-04"))).toBe(false)
  })
})
