import { describe, expect, test } from "vitest"
import {
  type DateWindow,
  day,
  daysBetween,
  minute,
  month,
  onOrAfter,
  onOrBefore,
  unknownDay,
  year,
} from "../../src/value/date-window.ts"
import {
  certainlyBefore,
  certainlyWithin,
  hullOf,
  lengthInDays,
  possiblyBefore,
  possiblyWithin,
} from "../../src/value/window-order.ts"

const beforeness = (a: DateWindow, b: DateWindow): string =>
  certainlyBefore(a, b) ? "certain" : possiblyBefore(a, b) ? "possible" : "no"

const withinness = (window: DateWindow, from?: string, to?: string, zone?: string): string =>
  certainlyWithin(window, from, to, zone)
    ? "certain"
    : possiblyWithin(window, from, to, zone)
      ? "possible"
      : "no"

const kerman = day("2024-01-03")
const baghdad = day("2024-01-04")
const kirkuk = daysBetween("2023-12-01", "2023-12-10", { approximate: true, wording: "Early last December" })

describe("one window before another", () => {
  test("is certain of two days that follow each other", () => {
    expect(beforeness(kerman, baghdad)).toBe("certain")
    expect(beforeness(baghdad, kerman)).toBe("no")
  })
  test("is not so of two windows of the same day", () => {
    expect(beforeness(baghdad, day("2024-01-04"))).toBe("no")
  })
  test("is only possible within one month", () => {
    expect(beforeness(month("2023-12"), day("2023-12-31"))).toBe("possible")
    expect(beforeness(month("2023-12"), month("2023-12"))).toBe("possible")
    expect(beforeness(day("2023-12-31"), month("2023-12"))).toBe("no")
  })
  test("is certain of a month and the first day after it", () => {
    expect(beforeness(month("2023-12"), day("2024-01-01"))).toBe("certain")
    expect(beforeness(kirkuk, kerman)).toBe("certain")
  })
  test("counts both bounds in", () => {
    expect(beforeness(daysBetween("2023-12-01", "2023-12-10"), day("2023-12-10"))).toBe("possible")
    expect(beforeness(daysBetween("2023-12-01", "2023-12-10"), day("2023-12-11"))).toBe("certain")
    expect(beforeness(daysBetween("2023-12-01", "2023-12-10"), day("2023-12-01"))).toBe("no")
  })
  test("is never certain from an open side, nor ever impossible", () => {
    expect(beforeness(onOrAfter("2023-12-01"), day("2024-12-01"))).toBe("possible")
    expect(beforeness(onOrBefore("2023-12-01"), day("0000-01-01"))).toBe("possible")
    expect(beforeness(onOrBefore("2023-12-01"), onOrAfter("2023-12-02"))).toBe("certain")
    expect(beforeness(onOrAfter("2023-12-02"), onOrBefore("2023-12-02"))).toBe("no")
    expect(beforeness(unknownDay(), unknownDay())).toBe("possible")
  })
  test("takes no account of marks, which widen nothing by themselves", () => {
    expect(beforeness(month("2023-12", { approximate: true, uncertain: true }), day("2024-01-01"))).toBe(
      "certain",
    )
  })
  test("goes by the calendar between two windows of days, in whatever zones", () => {
    expect(beforeness(day("2024-01-03", { zone: "-12:00" }), day("2024-01-04", { zone: "+14:00" }))).toBe(
      "certain",
    )
  })
})

describe("a minute before a minute", () => {
  const at = (text: string, zone: string) => minute(`2024-01-04T${text}`, { zone })
  test("goes by the instant where both offsets are known", () => {
    expect(beforeness(at("09:30", "+03:00"), at("07:00", "Z"))).toBe("certain")
    expect(beforeness(at("09:30", "Z"), at("11:00", "+03:00"))).toBe("no")
    expect(beforeness(at("09:30", "+03:00"), at("06:30", "Z"))).toBe("no")
    expect(beforeness(at("09:30", "+03:00"), at("06:31", "Z"))).toBe("certain")
  })
  test("goes by the clock of a named zone, three hours apart for when it was set back", () => {
    expect(beforeness(at("09:30", "Asia/Baghdad"), at("12:30", "Asia/Baghdad"))).toBe("possible")
    expect(beforeness(at("09:30", "Asia/Baghdad"), at("12:31", "Asia/Baghdad"))).toBe("certain")
    expect(beforeness(at("12:31", "Asia/Baghdad"), at("09:30", "Asia/Baghdad"))).toBe("no")
  })
  test("stands a day apart on a clock of before 1970, when date lines were moved", () => {
    const old = (text: string) => minute(text, { zone: "Pacific/Kwajalein" })
    expect(beforeness(old("1969-09-29T09:30"), old("1969-09-30T09:30"))).toBe("possible")
    expect(beforeness(old("1969-09-29T09:30"), old("1969-09-30T09:31"))).toBe("certain")
  })
  test("stays open between zones whose offsets are not worked out", () => {
    expect(beforeness(at("09:30", "Asia/Baghdad"), at("20:00", "America/New_York"))).toBe("possible")
    expect(beforeness(at("09:30", "Asia/Baghdad"), minute("2024-01-06T09:30", { zone: "Z" }))).toBe("certain")
  })
})

describe("a minute before a day of an unknown zone", () => {
  test("is certain only if the day had begun nowhere from -12:00 to +14:00", () => {
    const next = day("2024-01-05")
    expect(beforeness(minute("2024-01-04T09:59", { zone: "Z" }), next)).toBe("certain")
    expect(beforeness(minute("2024-01-04T10:00", { zone: "Z" }), next)).toBe("possible")
    expect(beforeness(minute("2024-01-05T11:59", { zone: "Z" }), next)).toBe("possible")
    expect(beforeness(minute("2024-01-05T12:00", { zone: "Z" }), next)).toBe("no")
  })
  test("is sharper where the zone of the day is known", () => {
    const next = day("2024-01-05", { zone: "+03:00" })
    expect(beforeness(minute("2024-01-04T20:59", { zone: "Z" }), next)).toBe("certain")
    expect(beforeness(minute("2024-01-04T21:00", { zone: "Z" }), next)).toBe("no")
  })
  test("turned about, waits until the day was over everywhere", () => {
    const eve = day("2024-01-04")
    expect(beforeness(eve, minute("2024-01-05T12:00", { zone: "Z" }))).toBe("certain")
    expect(beforeness(eve, minute("2024-01-05T11:59", { zone: "Z" }))).toBe("possible")
    expect(beforeness(eve, minute("2024-01-04T10:00", { zone: "Z" }))).toBe("possible")
    expect(beforeness(eve, minute("2024-01-04T09:59", { zone: "Z" }))).toBe("no")
  })
})

describe("a window within days", () => {
  test("is certain of a month in itself, both ends included", () => {
    expect(withinness(month("2023-12"), "2023-12-01", "2023-12-31")).toBe("certain")
    expect(withinness(month("2023-12"), "2023-12-02", "2023-12-31")).toBe("possible")
    expect(withinness(month("2023-12"), "2023-12-31", "2024-12-31")).toBe("possible")
    expect(withinness(month("2023-12"), "2024-01-01", "2024-12-31")).toBe("no")
  })
  test("puts Kirkuk possibly between the 5th and 10th of December", () => {
    expect(withinness(kirkuk, "2023-12-05", "2023-12-10")).toBe("possible")
    expect(withinness(kirkuk, "2023-12-01", "2023-12-10")).toBe("certain")
    expect(withinness(baghdad, "2023-12-05", "2023-12-10")).toBe("no")
  })
  test("is possible of every day for what is unknown", () => {
    expect(withinness(unknownDay(), "2023-12-05", "2023-12-10")).toBe("possible")
    expect(withinness(onOrBefore("2023-12-05"), "2023-12-05", "2023-12-10")).toBe("possible")
    expect(withinness(onOrBefore("2023-12-04"), "2023-12-05", "2023-12-10")).toBe("no")
  })
  test("takes an absent day as an open side", () => {
    expect(withinness(onOrBefore("2023-12-05"), undefined, "2023-12-05")).toBe("certain")
    expect(withinness(year(2020), "2020-01-01", undefined)).toBe("certain")
    expect(withinness(unknownDay(), undefined, undefined)).toBe("certain")
  })
  test("is neither where the days end before they begin", () => {
    expect(withinness(month("2023-12"), "2023-12-20", "2023-12-10")).toBe("no")
    expect(withinness(minute("2023-12-15T00:00", { zone: "Z" }), "2023-12-20", "2023-12-10")).toBe("no")
  })
  test("asks every zone where a minute is held against days of an unknown one", () => {
    const attack = minute("2024-01-04T09:30", { zone: "+03:00" })
    expect(withinness(attack, "2024-01-04", "2024-01-04")).toBe("possible")
    expect(withinness(attack, "2024-01-03", "2024-01-04")).toBe("certain")
    expect(withinness(attack, "2024-01-03", "2024-01-03")).toBe("possible")
    expect(withinness(attack, "2024-01-05", "2024-01-05")).toBe("no")
  })
  test("asks only the zone of the days where that is told", () => {
    const night = minute("2024-01-04T01:30", { zone: "+03:00" })
    expect(withinness(night, "2024-01-04", "2024-01-04", "+03:00")).toBe("certain")
    expect(withinness(night, "2024-01-04", "2024-01-04", "Z")).toBe("no")
    expect(withinness(night, "2024-01-03", "2024-01-03", "Z")).toBe("certain")
    const named = minute("2024-01-04T01:30", { zone: "Asia/Baghdad" })
    expect(withinness(named, "2024-01-04", "2024-01-04", "Asia/Baghdad")).toBe("certain")
    expect(withinness(named, "2024-01-04", "2024-01-04", "America/New_York")).toBe("possible")
  })
})

describe("the length of a window", () => {
  test("counts both bounds", () => {
    expect(lengthInDays(baghdad)).toBe(1)
    expect(lengthInDays(month("2024-02"))).toBe(29)
    expect(lengthInDays(year(1900))).toBe(365)
    expect(lengthInDays(minute("2024-01-04T09:30", { zone: "Z" }))).toBe(1)
  })
  test("is not given for an open window", () => {
    expect(lengthInDays(onOrAfter("2023-10-07"))).toBeUndefined()
    expect(lengthInDays(unknownDay())).toBeUndefined()
  })
})

describe("the hull of two windows", () => {
  test("holds both", () => {
    expect(hullOf(baghdad, kerman)).toEqual(daysBetween("2024-01-03", "2024-01-04"))
    expect(hullOf(month("2023-12"), baghdad)).toEqual(daysBetween("2023-12-01", "2024-01-04"))
  })
  test("keeps the word of the one that holds the other", () => {
    expect(hullOf(day("2023-12-05"), month("2023-12"))).toEqual(month("2023-12"))
    expect(hullOf(baghdad, day("2024-01-04", { wording: "Thursday" }))).toEqual(day("2024-01-04"))
  })
  test("is open where one is open", () => {
    expect(hullOf(onOrBefore("2024-01-04"), kerman)).toEqual(onOrBefore("2024-01-04"))
    expect(hullOf(onOrBefore("2024-01-04"), onOrAfter("2024-01-01"))).toEqual(unknownDay())
    expect(hullOf(unknownDay(), kerman)).toEqual(unknownDay())
  })
  test("is approximate or uncertain where one is", () => {
    expect(hullOf(kirkuk, day("2023-12-11", { uncertain: true }))).toEqual(
      daysBetween("2023-12-01", "2023-12-11", { approximate: true, uncertain: true }),
    )
  })
  test("stays in minutes only within one zone", () => {
    const early = minute("2024-01-04T09:30", { zone: "+03:00" })
    const late = minute("2024-01-05T00:10", { zone: "+03:00" })
    expect(hullOf(late, early)).toEqual({
      earliest: "2024-01-04T09:30",
      latest: "2024-01-05T00:10",
      granularity: "minutes",
      zone: "+03:00",
    })
    expect(hullOf(early, early)).toEqual(early)
    expect(hullOf(early, minute("2024-01-05T00:10", { zone: "Z" }))).toEqual(
      daysBetween("2024-01-04", "2024-01-05"),
    )
    expect(hullOf(early, minute("2024-01-04T00:10", { zone: "Z" }))).toEqual(day("2024-01-04"))
    expect(hullOf(early, month("2024-01"))).toEqual(month("2024-01"))
  })
})
