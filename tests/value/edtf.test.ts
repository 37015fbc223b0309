import parse from "edtf"
import { describe, expect, test } from "vitest"
import * as z from "zod"
import { isCasusError } from "../../src/core/issue.ts"
import { read } from "../../src/core/read.ts"
import {
  type DateWindow,
  day,
  daysBetween,
  minute,
  month,
  onOrAfter,
  onOrBefore,
  unknownDay,
  weekOf,
  year,
} from "../../src/value/date-window.ts"
import { DateWindowText, edtf, edtfOf, SpanText } from "../../src/value/edtf.ts"
import { since, span } from "../../src/value/span.ts"

const rulesOf = (result: { readonly issues: readonly { readonly rule: string }[] }) =>
  result.issues.map((issue) => issue.rule)

const winter2001 = { earliest: "2000-12-01", latest: "2002-03-31" }
const spring2001 = { earliest: "2001-03-01", latest: "2001-12-31" }

const texts: readonly (readonly [text: string, window: DateWindow])[] = [
  ["2024-01-04", day("2024-01-04")],
  ["2024-02-29", day("2024-02-29")],
  ["0000-02-29", day("0000-02-29")],
  ["9999-12-31", day("9999-12-31")],
  ["2023-12", month("2023-12")],
  ["2020", year(2020)],
  ["0000", year(0)],
  ["2023-12~", month("2023-12", { approximate: true })],
  ["2023-12?", month("2023-12", { uncertain: true })],
  ["2023-12-05%", day("2023-12-05", { approximate: true, uncertain: true })],
  ["201X", { earliest: "2010-01-01", latest: "2019-12-31", granularity: "decade" }],
  ["20XX", { earliest: "2000-01-01", latest: "2099-12-31", granularity: "century" }],
  ["201X~", { earliest: "2010-01-01", latest: "2019-12-31", granularity: "decade", approximate: true }],
  ["2001-21", { ...spring2001, granularity: "spring" }],
  ["2001-22", { ...winter2001, granularity: "summer" }],
  ["2001-23", { ...spring2001, granularity: "autumn" }],
  ["2001-24", { ...winter2001, granularity: "winter" }],
  ["2001-24?", { ...winter2001, granularity: "winter", uncertain: true }],
  ["2024-01-04T09:30Z", minute("2024-01-04T09:30", { zone: "Z" })],
  ["2024-01-04T09:30+03:00", minute("2024-01-04T09:30", { zone: "+03:00" })],
  ["2024-01-04T00:00-05:00", minute("2024-01-04T00:00", { zone: "-05:00" })],
  ["[2023-12-01..2023-12-10]", daysBetween("2023-12-01", "2023-12-10")],
  ["[2023-12-01~..2023-12-10~]", daysBetween("2023-12-01", "2023-12-10", { approximate: true })],
  ["[..2024-01-04]", onOrBefore("2024-01-04")],
  ["[2023-10-07..]", onOrAfter("2023-10-07")],
  ["[2023-10-07?..]", onOrAfter("2023-10-07", { uncertain: true })],
  ["[2023-11..2024-01]", { earliest: "2023-11-01", latest: "2024-01-31", granularity: "period" }],
  ["[..2023-11]", { latest: "2023-11-30", granularity: "period" }],
  ["XXXX-XX-XX", unknownDay()],
]

// Texts that say the same as a shorter one, and are written as that.
const otherTexts: readonly (readonly [text: string, written: string])[] = [
  ["2004-XX", "2004"],
  ["2004-XX-XX", "2004"],
  ["2004-XX-XX?", "2004?"],
  ["2004-02-XX", "2004-02"],
  ["2004-02-XX~", "2004-02~"],
  ["XXXX", "XXXX-XX-XX"],
  ["2024-01-04T09:30:00Z", "2024-01-04T09:30Z"],
  ["2024-01-04T09:30:00+03", "2024-01-04T09:30+03:00"],
  ["2024-01-04T09:30+00:00", "2024-01-04T09:30+00:00"],
  ["[2023-12]", "2023-12"],
  ["[2023-12-05~]", "2023-12-05~"],
  ["[2023-12-05,2023-12-06]", "[2023-12-05..2023-12-06]"],
  ["[2023-12-06,2023-12-05]", "[2023-12-05..2023-12-06]"],
  ["[2023-12-05,2023-12-06..2023-12-10,2023-12-11]", "[2023-12-05..2023-12-11]"],
  ["[2023-12-31,2024-01-01..]", "[2023-12-31..]"],
  ["[..2023-11,2023-12]", "[..2023-12]"],
  ["[2023-11,2023-12]", "[2023-11..2023-12]"],
  ["[2024-02-29,2024-03]", "[2024-02-29..2024-03-31]"],
  ["[2019..2020]", "[2019-01..2020-12]"],
  ["[2023-12,2023-12-05]", "[2023-12-01..2023-12-31]"],
]

const refused: readonly (readonly [text: unknown, rule: string])[] = [
  // What the calendar or the clock does not have.
  ["2023-02-29", "date-text/no-such-day"],
  ["2023-02-30", "date-text/no-such-day"],
  ["1900-02-29", "date-text/no-such-day"],
  ["2100-02-29~", "date-text/no-such-day"],
  ["2024-04-31", "date-text/no-such-day"],
  ["2024-01-00", "date-text/no-such-day"],
  ["2024-01-32", "date-text/no-such-day"],
  ["2024-13", "date-text/no-such-day"],
  ["2024-00", "date-text/no-such-day"],
  ["2024-13-XX", "date-text/no-such-day"],
  ["2024-21-05", "date-text/no-such-day"],
  ["2024-99", "date-text/no-such-day"],
  ["2024-01-04T24:00Z", "date-text/no-such-day"],
  ["2024-01-04T24:00:00Z", "date-text/no-such-day"],
  ["2024-01-04T09:60Z", "date-text/no-such-day"],
  ["2024-01-04T09:30:61Z", "date-text/no-such-day"],
  ["2023-02-29T09:30Z", "date-text/no-such-day"],
  ["[2023-02-29..2023-03-01]", "date-text/no-such-day"],
  ["2023-02-29/2023-03-01", "date-text/no-such-day"],
  // What is finer than a minute, or lacks a zone.
  ["2024-01-04T09:30:15Z", "date-text/seconds"],
  ["2024-01-04T23:59:60Z", "date-text/seconds"],
  ["2024-01-04T09:30:00.000Z", "date-text/seconds"],
  ["2024-01-04T09:30", "date/minutes-need-zone"],
  ["2024-01-04T09:30:00", "date/minutes-need-zone"],
  ["2024-01-04T09:30+15:00", "date/zone"],
  ["2024-01-04T09:30-00:00", "date/zone"],
  ["2024-01-04T09:30+03:60", "date/zone"],
  // What lasted, and what is not one run of days.
  ["2023-12-01/2023-12-10", "date-text/interval"],
  ["2023-12/..", "date-text/interval"],
  ["2023-12/", "date-text/interval"],
  ["/2024-01-04", "date-text/interval"],
  ["../2024-01-04", "date-text/interval"],
  ["2024-01-04/2024-01-03", "date/span-order"],
  ["[2024-01-03,2024-01-05]", "date-text/alternatives"],
  ["[2023-11,2024-01]", "date-text/alternatives"],
  ["[1667,1668,1670..1672]", "date-text/alternatives"],
  ["{2024-01-03,2024-01-04}", "date-text/alternatives"],
  ["{1960,1961-12}", "date-text/alternatives"],
  ["[2024-01-05..2024-01-04]", "date/order"],
  // Years that four digits cannot say.
  ["Y20240", "date/years"],
  ["Y-170000002", "date/years"],
  ["Y17E7", "date/years"],
  ["Y171010000S3", "date/years"],
  ["Y9999999999999999999999", "date/years"],
  ["Y1E999", "date/years"],
  ["-0044", "date/years"],
  ["-0044-03-15", "date/years"],
  ["-004X~", "date/years"],
  ["9999-24", "date/years"],
  ["0000-22", "date/years"],
  // What is not EDTF of these levels.
  ["", "date-text/unreadable"],
  [" ", "date-text/unreadable"],
  ["2024-01-04 ", "date-text/unreadable"],
  [" 2024-01-04", "date-text/unreadable"],
  ["2024-01-04\n", "date-text/unreadable"],
  ["2024-01-04\u0000", "date-text/unreadable"],
  ["\ufeff2024-01-04", "date-text/unreadable"],
  ["2024-1-4", "date-text/unreadable"],
  ["24-01-04", "date-text/unreadable"],
  ["20240104", "date-text/unreadable"],
  ["2024-004", "date-text/unreadable"],
  ["2024-W01", "date-text/unreadable"],
  ["04/01/2024", "date-text/unreadable"],
  ["01/2024", "date-text/unreadable"],
  ["2024/01/04", "date-text/unreadable"],
  ["4 January 2024", "date-text/unreadable"],
  ["attack 2", "date-text/unreadable"],
  ["٢٠٢٤-٠١-٠٤", "date-text/unreadable"],
  ["2024‐01‐04", "date-text/unreadable"],
  ["+2024", "date-text/unreadable"],
  ["-0000", "date-text/unreadable"],
  ["Y2024", "date-text/unreadable"],
  ["y20240", "date-text/unreadable"],
  ["201x", "date-text/unreadable"],
  ["201u", "date-text/unreadable"],
  ["2XXX", "date-text/unreadable"],
  ["20X4", "date-text/unreadable"],
  ["201X-12", "date-text/unreadable"],
  ["156X-12-25", "date-text/unreadable"],
  ["2004-XX-05", "date-text/unreadable"],
  ["2004-1X", "date-text/unreadable"],
  ["XXXX-12-XX", "date-text/unreadable"],
  ["2001-25", "date-text/unreadable"],
  ["2001-41", "date-text/unreadable"],
  ["2001-21^south", "date-text/unreadable"],
  ["~2004", "date-text/unreadable"],
  ["%2001", "date-text/unreadable"],
  ["2004?-06", "date-text/unreadable"],
  ["2004-06~-11", "date-text/unreadable"],
  ["2004~?", "date-text/unreadable"],
  ["2024-01-04T09:30Z~", "date-text/unreadable"],
  ["2024-01-04t09:30Z", "date-text/unreadable"],
  ["2024-01-04 09:30Z", "date-text/unreadable"],
  ["2024-01-04T0930Z", "date-text/unreadable"],
  ["2024-01-04T09Z", "date-text/unreadable"],
  ["2024-01-04TZ", "date-text/unreadable"],
  ["2024-01T09:30Z", "date-text/unreadable"],
  ["2024-01-04T09:30Asia/Baghdad", "date-text/unreadable"],
  ["/", "date-text/unreadable"],
  ["../..", "date-text/unreadable"],
  ["..", "date-text/unreadable"],
  ["2024/2025/2026", "date-text/unreadable"],
  ["2024-01-04T09:30Z/2024-01-05T09:30Z", "date-text/unreadable"],
  ["2024-01-04/attack", "date-text/unreadable"],
  ["[]", "date-text/unreadable"],
  ["[..]", "date-text/unreadable"],
  ["[,]", "date-text/unreadable"],
  ["[2024-01-04", "date-text/unreadable"],
  ["2024-01-04]", "date-text/unreadable"],
  ["[2024-01-04]~", "date-text/unreadable"],
  ["[2024-01-04...2024-01-05]", "date-text/unreadable"],
  ["[2024-01-04, 2024-01-05]", "date-text/unreadable"],
  ["[2024-01-04..,2024-01-06]", "date-text/unreadable"],
  ["[2024-01-04,..2024-01-06]", "date-text/unreadable"],
  ["[2024-01-04~..2024-01-06]", "date-text/unreadable"],
  ["[2024-01-04..2024-01-06~]", "date-text/unreadable"],
  ["[2024-01-04~,2024-01-05?]", "date-text/unreadable"],
  ["[2001-21..2001-22]", "date-text/unreadable"],
  ["[201X]", "date-text/unreadable"],
  ["[[2024]]", "date-text/unreadable"],
  ["{}", "date-text/unreadable"],
  ["null", "date-text/unreadable"],
  ["constructor", "date-text/unreadable"],
  ["__proto__", "date-text/unreadable"],
  [20240104, "date-text/unreadable"],
  [null, "date-text/unreadable"],
  [true, "date-text/unreadable"],
  [["2024-01-04"], "date-text/unreadable"],
  [{ earliest: "2024-01-04" }, "date-text/unreadable"],
]

describe("EDTF text", { timeout: 60_000 }, () => {
  test.each(texts)("%s says one window and is written so again", (text, window) => {
    expect(read(DateWindowText, text)).toEqual({ ok: true, value: window, issues: [] })
    expect(edtf(text)).toEqual(window)
    expect(z.encode(DateWindowText, window)).toBe(text)
    expect(edtfOf(window)).toBe(text)
  })
  test.each(otherTexts)("%s says the same as %s", (text, written) => {
    expect(edtf(text)).toEqual(edtf(written))
    expect(edtfOf(edtf(text))).toBe(written)
  })
  test.each(refused)("%j is refused by %s", (text, rule) => {
    const result = read(DateWindowText, text)
    expect(result.ok).toBe(false)
    expect(rulesOf(result)).toEqual([rule])
  })
  test("is refused by the constructor with the same rule", () => {
    try {
      edtf("2023-02-30")
      expect.unreachable()
    } catch (error) {
      expect(isCasusError(error) && rulesOf(error)).toEqual(["date-text/no-such-day"])
      expect(String(error)).toContain('"2023-02-30" names a day that does not exist.')
    }
  })
  test("of an interval is refused with the set of one that may have been meant", () => {
    const [issue] = read(DateWindowText, "2023-12/2024-01-04").issues
    expect(issue?.expected).toBe(
      "[2023-12-01..2024-01-04] for one day somewhere in between; SpanText reads what lasted.",
    )
    expect(read(DateWindowText, "2023-12-05/..").issues[0]?.expected).toMatch(/^\[2023-12-05\.\.\] for/)
    expect(read(DateWindowText, "/2023-12-05").issues[0]?.expected).toMatch(/^\[\.\.2023-12-05\] for/)
  })
  test("with seconds is refused with the minute that could be kept", () => {
    expect(read(DateWindowText, "2024-01-04T09:30:15+03:00").issues[0]?.expected).toBe(
      "the minute, 2024-01-04T09:30+03:00; keep the second in wording.",
    )
  })
  test("that could act on a terminal is shown inert", () => {
    const [issue] = read(DateWindowText, "2023\u001b[31m/\u202e2024").issues
    expect(issue?.message).toBe('"2023\\u001b[31m/\\u202e2024" cannot be read as a date.')
  })
  test("keeps its place within a record", () => {
    const result = read(z.object({ when: DateWindowText }) as unknown as z.ZodType<object>, {
      when: "2023-02-30",
    })
    expect(result.issues.map(({ rule, path, value }) => [rule, path, value])).toEqual([
      ["date-text/no-such-day", ["when"], '"2023-02-30"'],
    ])
  })
  test("of ten million characters is refused at once", () => {
    const long = ["2", "-", "[", "[2024,", "2024-01-04..", "/", "Y1", "~", "X", "2024-01-04T09:30:0"]
    for (const part of long) {
      const text = part.repeat(Math.ceil(10_000_000 / part.length))
      const began = performance.now()
      expect(rulesOf(read(DateWindowText, text))).toEqual(["date-text/unreadable"])
      expect(rulesOf(read(SpanText, text))).toEqual(["date-text/span"])
      expect(performance.now() - began).toBeLessThan(1000)
    }
  })
  test("has a JSON Schema with its length and examples", () => {
    const schema = z.toJSONSchema(z.strictObject({ when: DateWindowText, lasted: SpanText }), { io: "input" })
    expect(schema.$defs).toMatchObject({
      DateWindowText: {
        type: "string",
        maxLength: 64,
        description: "A window in which the day of something lies, as EDTF text.",
        examples: expect.arrayContaining(["[2023-12-01..2023-12-10]"]),
      },
      SpanText: { type: "string", maxLength: 64, examples: expect.arrayContaining(["2023-12/.."]) },
    })
  })
})

describe("a window without a place in EDTF", () => {
  test.each<readonly [what: string, parts: readonly string[], window: DateWindow]>([
    ["keeps its words", ["wording"], month("2023-12", { wording: "last month" })],
    ["keeps its anchor", ["anchor"], month("2023-12", { anchor: { order: "before" } })],
    ["keeps the zone of its day", ["zone"], day("2024-01-04", { zone: "+03:00" })],
    ["keeps the name of its zone", ["zone"], minute("2024-01-04T09:30", { zone: "Asia/Baghdad" })],
    [
      "keeps both its words and zone",
      ["wording", "zone"],
      day("2024-01-04", { zone: "Z", wording: "Thursday" }),
    ],
    [
      "keeps that it is not approximate",
      ["mark approximate: false"],
      day("2024-01-04", { approximate: false }),
    ],
    ["keeps that it is not uncertain", ["mark uncertain: false"], day("2024-01-04", { uncertain: false })],
    [
      "is an approximate minute",
      ["mark approximate beside a minute"],
      minute("2024-01-04T09:30", { zone: "Z", approximate: true }),
    ],
    [
      "is an uncertain minute",
      ["mark uncertain beside a minute"],
      minute("2024-01-04T09:30", { zone: "Z", uncertain: true }),
    ],
    ["is a week", ["granularity week"], weekOf("2024-01-04")],
    [
      "lies between minutes",
      ["zone", "granularity minutes"],
      { earliest: "2024-01-04T09:30", latest: "2024-01-04T10:30", granularity: "minutes", zone: "Z" },
    ],
    [
      "is a period within months",
      ["bounds, of granularity period"],
      { earliest: "2023-10-07", latest: "2023-12-31", granularity: "period" },
    ],
    ["is a period without bounds", ["bounds, of granularity period"], { granularity: "period" }],
    [
      "is about a month and reaches beyond it",
      ["bounds, of granularity month"],
      { earliest: "2023-11-25", latest: "2024-01-05", granularity: "month", approximate: true },
    ],
    [
      "is a winter of one hemisphere",
      ["bounds, of granularity winter"],
      { earliest: "2023-12-01", latest: "2024-02-29", granularity: "winter" },
    ],
  ])("is not written where it %s", (_, parts, window) => {
    const result = DateWindowText.safeEncode(window)
    expect(result.success).toBe(false)
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(
      parts.map((what) => expect.stringContaining(`The text form of a window cannot hold its ${what}.`)),
    )
    expect(edtfOf(window)).toBeUndefined()
  })
  test("is not written where it is not sound", () => {
    expect(DateWindowText.safeEncode({ ...day("2024-01-04"), latest: "2024-01-05" }).success).toBe(false)
  })
})

const intervals: readonly (readonly [text: string, span: unknown])[] = [
  ["2023-10-07/2024-01-04", span(day("2023-10-07"), day("2024-01-04"))],
  ["2023-12/2024-01-04", span(month("2023-12"), day("2024-01-04"))],
  ["2023-12/2023-12", span(month("2023-12"), month("2023-12"))],
  ["0000/0000", span(year(0), year(0))],
  ["2003-22/2003-22", span(edtf("2003-22"), edtf("2003-22"))],
  ["2023-10-07/..", since(day("2023-10-07"))],
  ["2023-10-07/", span(day("2023-10-07"), unknownDay())],
  ["/2024-01-04", span(unknownDay(), day("2024-01-04"))],
  ["../2024-01-04", { start: { granularity: "period" }, end: day("2024-01-04") }],
  ["1984~/2004-06?", span(year(1984, { approximate: true }), month("2004-06", { uncertain: true }))],
  ["198X/1999", span(edtf("198X"), year(1999))],
]

describe("an EDTF interval", () => {
  test.each(intervals)("%s says what lasted and is written so again", (text, lasted) => {
    expect(read(SpanText, text)).toEqual({ ok: true, value: lasted, issues: [] })
    expect(z.encode(SpanText, z.decode(SpanText, text))).toBe(text)
  })
  test.each<readonly [text: unknown, rule: string]>([
    ["2024-01-04", "date-text/span"],
    ["", "date-text/span"],
    ["/", "date-text/span"],
    ["../..", "date-text/span"],
    ["/..", "date-text/span"],
    ["XXXX/XXXX", "date-text/span"],
    ["XXXX-XX-XX/..", "date-text/span"],
    ["2023/2024/2025", "date-text/span"],
    ["2023-12 / 2024-01", "date-text/span"],
    ["[2023..2024]/2025", "date-text/span"],
    ["2024-01-04T09:30Z/2024-01-05T09:30Z", "date-text/span"],
    ["2024/open", "date-text/span"],
    ["unknown/2024", "date-text/span"],
    ["2004-06~-01/2005", "date-text/span"],
    ["2024/12-12", "date-text/span"],
    [5, "date-text/span"],
    ["2023-02-29/2024", "date-text/no-such-day"],
    ["2023/2024-13", "date-text/no-such-day"],
    ["2024-01-05/2024-01-04", "date/span-order"],
    ["2012/2011", "date/span-order"],
    ["-0044/2024", "date/years"],
    ["2024/Y20240", "date/years"],
  ])("is not %j, by %s", (text, rule) => {
    expect(rulesOf(read(SpanText, text))).toEqual([rule])
  })
  test("with an unreal day names the day", () => {
    expect(read(SpanText, "2023-02-29/2024").issues[0]?.message).toBe(
      '"2023-02-29" names a day that does not exist.',
    )
  })
  test.each<readonly [what: string, parts: readonly string[], span: Parameters<typeof SpanText.encode>[0]]>([
    ["words", ["wording"], since(day("2023-10-07"), { wording: "since the war began" })],
    ["the words of its start", ["start (wording)"], since(day("2023-10-07", { wording: "on October 7" }))],
    [
      "a start between days",
      ["start (bounds, of granularity days)"],
      since(daysBetween("2023-10-07", "2023-10-09")),
    ],
    [
      "an end at a minute",
      ["end (zone)", "end (bounds, of granularity minute)"].slice(1),
      span(year(2023), minute("2024-01-04T09:30", { zone: "Z" })),
    ],
    [
      "an end that says nothing",
      ["end (bounds, of granularity period)"],
      span(year(2023), { granularity: "period" }),
    ],
    [
      "an unknown end of a doubtful kind",
      ["end (bounds, of granularity unknown)"],
      span(year(2023), unknownDay({ uncertain: true })),
    ],
    ["no day at all", ["start and end, both without a day"], span(unknownDay(), unknownDay())],
  ])("is not written of %s", (_, parts, lasted) => {
    const result = SpanText.safeEncode(lasted)
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(
      parts.map((what) => expect.stringContaining(`cannot hold its ${what}.`)),
    )
  })
})

// The edtf package as a second opinion. Its known faults are left out: it takes 2023-02-29 for 1 March and
// 24:00 for the next day, loses the ends of sets and offsets, takes seasons for quarters, and an unknown
// start for 1970.
describe("beside the edtf package", () => {
  const opinion = (text: string) => {
    const date = parse(text)
    return [date.min, date.max].map((time) => new Date(time).toISOString().slice(0, 10))
  }
  const bounds = (text: string) => {
    const { earliest, latest } = edtf(text)
    return [earliest, latest]
  }
  test.each([
    "2024-02-29",
    "2023-12~",
    "2023-12-05?",
    "2020%",
    "201X",
    "20XX",
    "00XX",
    "2004-XX",
    "2004-XX-XX",
    "1900-02-XX",
    "0000",
  ])("%s has the same bounds", (text) => {
    expect(bounds(text)).toEqual(opinion(text))
  })
  test.each(["2024-01-04T09:30:00Z", "2024-01-04T09:30:00+03:00", "2024-02-29T23:59:00-11:30"])(
    "%s is the same instant",
    (text) => {
      const { earliest, zone } = edtf(text)
      expect(Date.parse(`${earliest}:00${zone}`)).toBe(parse(text).min)
    },
  )
})

describe("a text read under another clock", () => {
  test("says the same window in Baghdad, Apia and New York", () => {
    const before = process.env.TZ
    const all = () =>
      [...texts, ...otherTexts, ...refused].map(([text]) => JSON.stringify(read(DateWindowText, text)))
    const hours = new Set<number>()
    try {
      const results = ["UTC", "Asia/Baghdad", "Pacific/Apia", "America/New_York"].map((zone) => {
        process.env.TZ = zone
        hours.add(new Date(0).getHours())
        return all()
      })
      expect(hours.size).toBe(4)
      for (const result of results) expect(result).toEqual(results[0])
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})
