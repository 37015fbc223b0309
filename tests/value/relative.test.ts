import { describe, expect, test } from "vitest"
import { isCasusError } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import {
  DateWindow,
  day,
  daysBetween,
  minute,
  month,
  onOrBefore,
  unknownDay,
  weekOf,
  year,
} from "../../src/value/date-window.ts"
import { readRelative, relative } from "../../src/value/relative.ts"
import { certainlyBefore, certainlyWithin } from "../../src/value/window-order.ts"

const rulesOf = (result: { readonly issues: readonly { readonly rule: string }[] }) =>
  result.issues.map((issue) => issue.rule)

const published = day("2024-01-04")

/** What a phrase of 4 January 2024 comes to, in short. */
const reckoned = (phrase: string, on: DateWindow = published) => {
  const { earliest, latest, granularity, approximate, anchor } = relative(phrase, { on })
  const days = earliest === latest ? earliest : `${earliest}..${latest}`
  return `${days} ${granularity}${approximate ? "~" : ""} ${anchor?.order}`
}

describe("the article of Thursday, 4 January 2024", () => {
  test("dates the strike to that day", () => {
    expect(relative("Thursday", { on: published })).toEqual({
      earliest: "2024-01-04",
      latest: "2024-01-04",
      granularity: "day",
      wording: "Thursday",
      anchor: { order: "on", earliest: "2024-01-04", latest: "2024-01-04" },
    })
  })
  test("dates the strike one day after Kerman, and keeps what it was reckoned from", () => {
    const kerman = { on: day("2024-01-03"), incident: "incident:2024-01-03-kerman" } as const
    expect(relative("one day after", kerman)).toEqual({
      earliest: "2024-01-04",
      latest: "2024-01-04",
      granularity: "day",
      wording: "one day after",
      anchor: {
        order: "after",
        earliest: "2024-01-03",
        latest: "2024-01-03",
        incident: "incident:2024-01-03-kerman",
        gap: { min: 1, max: 1 },
      },
    })
  })
  test("dates the airstrikes of last month to December", () => {
    expect(relative("last month", { on: published })).toEqual({
      earliest: "2023-12-01",
      latest: "2023-12-31",
      granularity: "month",
      wording: "last month",
      anchor: { order: "before", earliest: "2024-01-04", latest: "2024-01-04" },
    })
  })
  test("dates Kirkuk to the first ten days of December, and says that they are a convention", () => {
    expect(relative("Early last December", { on: published })).toEqual({
      earliest: "2023-12-01",
      latest: "2023-12-10",
      granularity: "days",
      approximate: true,
      wording: "Early last December",
      anchor: { order: "before", earliest: "2024-01-04", latest: "2024-01-04" },
    })
  })
})

describe("a phrase", () => {
  test.each([
    ["today", "2024-01-04 day on"],
    ["the same day", "2024-01-04 day on"],
    ["yesterday", "2024-01-03 day before"],
    ["the day before", "2024-01-03 day before"],
    ["the previous day", "2024-01-03 day before"],
    ["the day after", "2024-01-05 day after"],
    ["the next day", "2024-01-05 day after"],
    ["the following day", "2024-01-05 day after"],
    ["Thursday", "2024-01-04 day on"],
    ["on Thursday", "2024-01-04 day on"],
    ["ON THURSDAY", "2024-01-04 day on"],
    ["  on   Thursday ", "2024-01-04 day on"],
    ["Wednesday", "2024-01-03 day before"],
    ["Friday", "2023-12-29 day before"],
    ["Sunday", "2023-12-31 day before"],
    ["last Thursday", "2023-12-28 day before"],
    ["last Wednesday", "2024-01-03 day before"],
    ["last Friday", "2023-12-29 day before"],
    ["this week", "2024-01-01..2024-01-07 week within"],
    ["last week", "2023-12-25..2023-12-31 week before"],
    ["this month", "2024-01-01..2024-01-31 month within"],
    ["last month", "2023-12-01..2023-12-31 month before"],
    ["this year", "2024-01-01..2024-12-31 year within"],
    ["last year", "2023-01-01..2023-12-31 year before"],
    ["December", "2023-12-01..2023-12-31 month before"],
    ["in December", "2023-12-01..2023-12-31 month before"],
    ["last December", "2023-12-01..2023-12-31 month before"],
    ["January", "2024-01-01..2024-01-31 month within"],
    ["last January", "2023-01-01..2023-01-31 month before"],
    ["February", "2023-02-01..2023-02-28 month before"],
    ["early December", "2023-12-01..2023-12-10 days~ before"],
    ["in early December", "2023-12-01..2023-12-10 days~ before"],
    ["mid-December", "2023-12-11..2023-12-20 days~ before"],
    ["mid December", "2023-12-11..2023-12-20 days~ before"],
    ["late December", "2023-12-21..2023-12-31 days~ before"],
    ["late last February", "2023-02-21..2023-02-28 days~ before"],
    ["late last month", "2023-12-21..2023-12-31 days~ before"],
    ["early this month", "2024-01-01..2024-01-10 days~ within"],
    ["one day after", "2024-01-05 day after"],
    ["a day later", "2024-01-05 day after"],
    ["two days before", "2024-01-02 day before"],
    ["2 days earlier", "2024-01-02 day before"],
    ["three days ago", "2024-01-01 day before"],
    ["twenty days ago", "2023-12-15 day before"],
    ["twenty-one days ago", "2023-12-14 day before"],
    ["100 days ago", "2023-09-26 day before"],
    ["a week ago", "2023-12-25..2023-12-31 week~ before"],
    ["two weeks ago", "2023-12-18..2023-12-24 week~ before"],
    ["two weeks later", "2024-01-15..2024-01-21 week~ after"],
    ["a month ago", "2023-11-19..2023-12-19 month~ before"],
    ["three months after", "2024-03-20..2024-04-19 month~ after"],
    ["four years ago", "2019-07-06..2020-07-04 year~ before"],
  ])("%s comes to %s", (phrase, window) => {
    expect(reckoned(phrase)).toBe(window)
  })
  test("is kept as it was said", () => {
    expect(relative("  Mid-December ", { on: published }).wording).toBe("  Mid-December ")
  })
  test("counts the days between where it counts units", () => {
    expect(relative("yesterday", { on: published }).anchor?.gap).toEqual({ min: 1, max: 1 })
    expect(relative("two weeks ago", { on: published }).anchor?.gap).toEqual({ min: 11, max: 17 })
    expect(relative("a month ago", { on: published }).anchor?.gap).toEqual({ min: 16, max: 46 })
    expect(relative("Wednesday", { on: published }).anchor?.gap).toBeUndefined()
  })
  test("goes over the ends of months and years, and through 29 February", () => {
    expect(reckoned("yesterday", day("2024-01-01"))).toBe("2023-12-31 day before")
    expect(reckoned("yesterday", day("2024-03-01"))).toBe("2024-02-29 day before")
    expect(reckoned("one day after", day("2023-02-28"))).toBe("2023-03-01 day after")
    expect(reckoned("late February", day("2024-03-01"))).toBe("2024-02-21..2024-02-29 days~ before")
    expect(reckoned("a month ago", day("2024-03-31"))).toBe("2024-02-14..2024-03-15 month~ before")
    expect(reckoned("a year ago", day("2024-02-29"))).toBe("2022-08-30..2023-08-29 year~ before")
    expect(reckoned("last month", day("2024-01-31"))).toBe("2023-12-01..2023-12-31 month before")
  })
  test("of the month it is said in means that month, and with last the one a year before", () => {
    expect(reckoned("December", day("2023-12-20"))).toBe("2023-12-01..2023-12-31 month within")
    expect(reckoned("last December", day("2023-12-20"))).toBe("2022-12-01..2022-12-31 month before")
    expect(reckoned("early December", day("2023-12-20"))).toBe("2023-12-01..2023-12-10 days~ within")
  })
})

describe("what a phrase is reckoned from", () => {
  test("may be a month for last month, and a year for last year", () => {
    expect(reckoned("last month", month("2024-01"))).toBe("2023-12-01..2023-12-31 month before")
    expect(reckoned("early last December", month("2024-01"))).toBe("2023-12-01..2023-12-10 days~ before")
    expect(reckoned("last year", year(2024))).toBe("2023-01-01..2023-12-31 year before")
    expect(reckoned("last week", weekOf("2024-01-04"))).toBe("2023-12-25..2023-12-31 week before")
    expect(relative("last month", { on: month("2024-01") }).anchor).toEqual({
      order: "before",
      earliest: "2024-01-01",
      latest: "2024-01-31",
    })
  })
  test("may be a minute, whose day and zone are taken", () => {
    const window = relative("yesterday", { on: minute("2024-01-04T00:30", { zone: "+03:00" }) })
    expect([window.earliest, window.zone, window.anchor?.earliest]).toEqual([
      "2024-01-03",
      "+03:00",
      "2024-01-04",
    ])
  })
  test("hands its doubts on", () => {
    const on = day("2024-01-04", { approximate: true, uncertain: true })
    expect(relative("yesterday", { on })).toMatchObject({ approximate: true, uncertain: true })
    expect(relative("yesterday", { on: published })).not.toHaveProperty("uncertain")
  })
  test.each<readonly [phrase: string, unit: string, on: DateWindow]>([
    ["Thursday", "day", month("2024-01")],
    ["yesterday", "day", daysBetween("2024-01-03", "2024-01-04")],
    ["two weeks ago", "day", weekOf("2024-01-04")],
    ["last week", "week", month("2024-01")],
    ["last month", "month", year(2024)],
    ["last month", "month", daysBetween("2023-12-31", "2024-01-01")],
    ["December", "month", year(2024)],
    ["last year", "year", daysBetween("2023-12-31", "2024-01-01")],
    ["today", "day", unknownDay()],
    ["last year", "year", onOrBefore("2024-01-04")],
  ])("is too wide for %s, which needs one %s", (phrase, unit, on) => {
    const result = readRelative(phrase, { on })
    expect(rulesOf(result)).toEqual(["date/relative-to"])
    expect(result.issues[0]?.expected).toBe(`a window that lies within one ${unit}.`)
  })
  test("is told where it is too wide", () => {
    expect(readRelative("Thursday", { on: month("2024-01") }).issues[0]?.message).toBe(
      '"Thursday" is reckoned from one day, and what it is reckoned from is 2024-01-01 to 2024-01-31.',
    )
  })
  test("must itself be sound", () => {
    const result = readRelative("yesterday", { on: { ...published, latest: "2024-01-05" } })
    expect(result.issues.map(({ rule, path }) => [rule, path])).toEqual([["date/bounds", ["on"]]])
    const unreal = readRelative("yesterday", { on: { ...published, earliest: "2023-02-29" } })
    expect(unreal.issues[0]?.path).toEqual(["on", "earliest"])
    const actor = readRelative("yesterday", { on: published, incident: "actor:usa" as "incident:x" })
    expect(actor.issues.map(({ rule, path }) => [rule, path])).toEqual([["id/form", ["anchor", "incident"]]])
  })
})

describe("another phrase is not guessed at", { timeout: 60_000 }, () => {
  test.each([
    "",
    " ",
    "recently",
    "a while ago",
    "some days ago",
    "a few days ago",
    "several weeks ago",
    "zero days ago",
    "0 days ago",
    "-1 days ago",
    "1.5 days ago",
    "1e3 days ago",
    "days ago",
    "the week before",
    "one day",
    "day after",
    "the day before yesterday",
    "Thursday morning",
    "Thursday or Friday",
    "next Thursday",
    "this Thursday",
    "Thurs",
    "tomorrow",
    "next month",
    "month",
    "early month",
    "this December",
    "early this December",
    "December 2023",
    "early 2023",
    "last summer",
    "last decade",
    "Last December 5",
    "2024-01-04",
    "constructor",
    "hier",
    "أمس",
    "x".repeat(10_000_000),
    "a ".repeat(5_000_000),
  ])("%$: it is refused", (phrase) => {
    const began = performance.now()
    expect(rulesOf(readRelative(phrase, { on: published }))).toEqual(["date/relative"])
    expect(performance.now() - began).toBeLessThan(1000)
  })
  test("nor one that leaves the years of the calendar", () => {
    expect(rulesOf(readRelative("yesterday", { on: day("0000-01-01") }))).toEqual(["date/years"])
    expect(rulesOf(readRelative("one day after", { on: day("9999-12-31") }))).toEqual(["date/years"])
    expect(rulesOf(readRelative("last year", { on: day("0000-05-01") }))).toEqual(["date/years"])
    expect(rulesOf(readRelative("3000 years ago", { on: published }))).toEqual(["date/years"])
    expect(rulesOf(readRelative("9007199254740991 weeks ago", { on: published }))).toEqual(["date/years"])
    expect(rulesOf(readRelative("9007199254740991 months later", { on: published }))).toEqual(["date/years"])
  })
  test("nor what is no text", () => {
    for (const phrase of [null, undefined, 5, {}, ["Thursday"]]) {
      expect(rulesOf(readRelative(phrase as unknown as string, { on: published }))).toEqual(["date/relative"])
    }
  })
  test("and the constructor throws, with the rule and the phrase", () => {
    try {
      relative("recently", { on: published })
      expect.unreachable()
    } catch (error) {
      expect(isCasusError(error) && rulesOf(error)).toEqual(["date/relative"])
      expect(String(error)).toContain('relative("recently")')
    }
  })
})

describe("on every day of four years", { timeout: 60_000 }, () => {
  const days = Array.from({ length: 1461 }, (_, index) =>
    day(new Date(Date.UTC(2021, 0, 1 + index)).toISOString().slice(0, 10)),
  )
  const weekdayOf = (window: DateWindow) => new Date(`${window.earliest}T00:00Z`).getUTCDay()
  const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  const daysFrom = (window: DateWindow, on: DateWindow) =>
    (Date.parse(`${on.earliest}`) - Date.parse(`${window.earliest}`)) / 86_400_000

  test("a weekday is that weekday, at most six days back; with last, one to seven days back", () => {
    for (const on of days) {
      for (const [index, name] of names.entries()) {
        const window = relative(name, { on })
        const last = relative(`last ${name}`, { on })
        expect([weekdayOf(window), weekdayOf(last)]).toEqual([index, index])
        expect(daysFrom(window, on)).toBe((weekdayOf(on) - index + 7) % 7)
        expect(daysFrom(last, on)).toBe(((weekdayOf(on) - index + 6) % 7) + 1)
      }
    }
  })
  test("last week, month and year certainly lie before this one, which holds the day", () => {
    for (const on of days) {
      for (const unit of ["week", "month", "year"]) {
        const [here, last] = [relative(`this ${unit}`, { on }), relative(`last ${unit}`, { on })]
        expect(certainlyBefore(last, here)).toBe(true)
        expect(certainlyWithin(on, here.earliest, here.latest)).toBe(true)
        const eve = new Date(Date.parse(`${here.earliest}`) - 86_400_000).toISOString().slice(0, 10)
        expect(last.latest).toBe(eve)
      }
    }
  })
  test("early, mid and late share a month out without a gap", () => {
    for (const on of days) {
      const [early, mid, late] = ["early", "mid", "late"].map((third) =>
        relative(`${third} this month`, { on }),
      )
      const whole = relative("this month", { on })
      expect([early?.earliest, late?.latest]).toEqual([whole.earliest, whole.latest])
      expect([Number(early?.latest?.slice(8)) + 1, Number(mid?.latest?.slice(8)) + 1]).toEqual([
        Number(mid?.earliest?.slice(8)),
        Number(late?.earliest?.slice(8)),
      ])
    }
  })
  test("every window that comes out is sound", () => {
    for (const on of days) {
      for (const phrase of ["a week ago", "a month ago", "a year ago", "two months later", "late February"]) {
        expect(read(DateWindow, relative(phrase, { on })).issues).toEqual([])
      }
    }
  })
})

describe("a phrase reckoned under another clock", () => {
  test("comes to the same in Baghdad, Apia and New York", () => {
    const before = process.env.TZ
    const phrases = ["Thursday", "yesterday", "last week", "last month", "early last December", "a month ago"]
    const hours = new Set<number>()
    try {
      const results = ["UTC", "Asia/Baghdad", "Pacific/Apia", "America/New_York"].map((zone) => {
        process.env.TZ = zone
        hours.add(new Date(0).getHours())
        return phrases.map((phrase) => relative(phrase, { on: published }))
      })
      expect(hours.size).toBe(4)
      for (const result of results) expect(result).toEqual(results[0])
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})
