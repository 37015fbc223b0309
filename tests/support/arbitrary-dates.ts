// Windows and spans of every sort, for tests of laws: open sides, marks, zones, anchors, words.
import fc from "fast-check"
import { boundsOfSeason, type DayBounds, unitAround } from "../../src/value/calendar-unit.ts"
import { dayOfNumber, firstDayNumber, lastDayNumber } from "../../src/value/civil-day.ts"
import type { DateAnchor } from "../../src/value/date-anchor.ts"
import type { DateWindow } from "../../src/value/date-window.ts"
import type { Span } from "../../src/value/span.ts"
import { certainlyBefore } from "../../src/value/window-order.ts"

const dayAt = (number: number): string => {
  const day = dayOfNumber(number)
  if (day === undefined) throw new Error(`no day ${number}`)
  return day
}

/** A day between two day numbers, counted from 1970-01-01. */
export const dayBetween = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map(dayAt)

/** A day as reports give it, now and then at the edges of the calendar and of months. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: dayBetween(18_000, 20_500) },
  { weight: 2, arbitrary: dayBetween(-25_567, 47_846) },
  { weight: 1, arbitrary: dayBetween(firstDayNumber, lastDayNumber) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("0000-01-01", "9999-12-31", "2000-02-29", "2023-12-31", "2024-02-29"),
  },
)

/** A time of day, HH:MM. */
export const anyTime: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`)

/** A minute of the calendar. */
export const anyMinute: fc.Arbitrary<string> = fc
  .tuple(anyDay, anyTime)
  .map(([day, time]) => `${day}T${time}`)

/** A zone whose offset is known. */
export const fixedZone: fc.Arbitrary<string> = fc.constantFrom(
  "Z",
  "+03:00",
  "-05:00",
  "+05:45",
  "-12:00",
  "+14:00",
)

/** A zone whose offset would need tables. */
export const namedZone: fc.Arbitrary<string> = fc.constantFrom(
  "Asia/Baghdad",
  "America/New_York",
  "Pacific/Apia",
)

const anyZone = fc.oneof(fixedZone, namedZone)

const inOrder = (a: string, b: string): DayBounds =>
  a <= b ? { earliest: a, latest: b } : { earliest: b, latest: a }

const openAtOneSide = ({ earliest, latest }: DayBounds): fc.Arbitrary<Partial<DayBounds>> =>
  fc.constantFrom<Partial<DayBounds>>({ earliest, latest }, { earliest, latest }, { earliest }, { latest })

const isDefined = <T>(value: T | undefined): value is T => value !== undefined

const season = fc.constantFrom("spring" as const, "summer" as const, "autumn" as const, "winter" as const)

const inSeason: fc.Arbitrary<DateWindow> = fc
  .tuple(season, fc.integer({ min: 1, max: 9998 }))
  .map(([name, year]) => {
    const bounds = boundsOfSeason(name, year)
    if (!isDefined(bounds)) throw new Error(`no ${name} of ${year}`)
    return { ...bounds, granularity: name }
  })

const inUnit = fc
  .tuple(
    anyDay,
    fc.constantFrom("day" as const, "month" as const, "year" as const, "decade" as const, "century" as const),
  )
  .map(([day, granularity]): DateWindow => ({ ...unitAround(granularity, day), granularity }))

const inDays: fc.Arbitrary<DateWindow> = fc
  .tuple(anyDay, anyDay)
  .chain(([a, b]) => openAtOneSide(inOrder(a, b)))
  .map((bounds) => ({ ...bounds, granularity: "days" }))

const inMonths: fc.Arbitrary<DateWindow> = fc
  .tuple(anyDay, anyDay)
  .chain(([a, b]) => {
    const { earliest, latest } = inOrder(a, b)
    const first = unitAround("month", earliest)
    const last = unitAround("month", latest)
    if (!isDefined(first) || !isDefined(last)) throw new Error(`no month of ${earliest} or ${latest}`)
    return openAtOneSide({ earliest: first.earliest, latest: last.latest })
  })
  .map((bounds) => ({ ...bounds, granularity: "period" }))

const inPeriod: fc.Arbitrary<DateWindow> = fc.oneof(
  inDays.map((window): DateWindow => ({ ...window, granularity: "period" })),
  inMonths,
  fc.constant<DateWindow>({ granularity: "period" }),
)

const inWeek: fc.Arbitrary<DateWindow> = fc
  .integer({ min: firstDayNumber, max: lastDayNumber - 6 })
  .map((first) => ({ earliest: dayAt(first), latest: dayAt(first + 6), granularity: "week" }))

const atMinute = (zone: fc.Arbitrary<string>): fc.Arbitrary<DateWindow> =>
  fc
    .tuple(anyMinute, zone)
    .map(([at, name]) => ({ earliest: at, latest: at, granularity: "minute", zone: name }))

const inMinutes: fc.Arbitrary<DateWindow> = fc
  .tuple(anyMinute, anyMinute, anyZone)
  .chain(([a, b, zone]) =>
    openAtOneSide(inOrder(a, b)).map((bounds) => ({ ...bounds, granularity: "minutes", zone })),
  )

/** A window with nothing beside its bounds. */
export const bareWindow: fc.Arbitrary<DateWindow> = fc.oneof(
  { weight: 4, arbitrary: inUnit },
  { weight: 3, arbitrary: inDays },
  inWeek,
  inSeason,
  inPeriod,
  atMinute(anyZone),
  inMinutes,
  fc.constant<DateWindow>({ granularity: "unknown" }),
)

const mark = fc.constantFrom(
  {},
  {},
  { approximate: true },
  { uncertain: true },
  { approximate: true, uncertain: true },
)
const falseMark = fc.constantFrom({}, {}, {}, { approximate: false }, { uncertain: false })
const phrases = ["last month", "في أوائل ديسمبر"].map((wording) => ({ wording }))
const wording = fc.constantFrom<{ wording?: string }>({}, {}, ...phrases)

/** What a relative date was reckoned from. */
export const anyAnchor: fc.Arbitrary<DateAnchor> = fc
  .tuple(
    fc.constantFrom("before" as const, "after" as const, "within" as const, "on" as const),
    fc.tuple(anyDay, anyDay).chain(([a, b]) => openAtOneSide(inOrder(a, b))),
    fc.constantFrom({}, { incident: "incident:2024-01-03-kerman" as const }),
    fc.constantFrom({}, { gap: { min: 1, max: 1 } }, { gap: { max: 40 } }),
  )
  .map(([order, bounds, incident, gap]) => ({ order, ...bounds, ...incident, ...gap }))

const anchor = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: anyAnchor.map((from) => ({ anchor: from })) },
)

const zoneOfDays = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: anyZone.map((zone) => ({ zone })) },
)

// About a month may reach beyond it.
const blurred: fc.Arbitrary<DateWindow> = fc
  .tuple(
    anyDay,
    anyDay,
    fc.constantFrom("month" as const, "year" as const, "week" as const, "summer" as const),
  )
  .map(([a, b, granularity]) => ({ ...inOrder(a, b), granularity, approximate: true }))

/** Any sound window, with every mixture of notes. */
export const anyWindow: fc.Arbitrary<DateWindow> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(zoneOfDays, bareWindow, falseMark, mark, wording, anchor)
      .map((parts): DateWindow => Object.assign({}, ...parts)),
  },
  { weight: 1, arbitrary: blurred },
)

/** A window that EDTF text can hold. */
export const tellableWindow: fc.Arbitrary<DateWindow> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.oneof(
          { weight: 4, arbitrary: inUnit },
          { weight: 3, arbitrary: inDays },
          inMonths,
          inSeason,
          fc.constant<DateWindow>({ granularity: "unknown" }),
        ),
        mark,
      )
      .map((parts): DateWindow => Object.assign({}, ...parts)),
  },
  { weight: 1, arbitrary: atMinute(fixedZone) },
)

const spanOf = (window: fc.Arbitrary<DateWindow>, openStart: DateWindow): fc.Arbitrary<Span> =>
  fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: window }, { weight: 1, arbitrary: fc.constant(openStart) }),
      fc.option(window, { nil: undefined, freq: 3 }),
    )
    .map(([start, end]) => {
      if (end === undefined) return { start }
      return certainlyBefore(end, start) ? { start: end, end: start } : { start, end }
    })

/** Any sound span: what lasted, or goes on. */
export const anySpan: fc.Arbitrary<Span> = fc
  .tuple(spanOf(anyWindow, { granularity: "unknown" }), wording)
  .map(([span, words]) => ({ ...span, ...words }))

const side = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: inUnit }, inSeason), mark)
  .map((parts): DateWindow => Object.assign({}, ...parts))

const sidesOf = (span: Span): readonly (DateWindow | undefined)[] => [span.start, span.end]

/** A span that an EDTF interval can hold. */
export const tellableSpan: fc.Arbitrary<Span> = fc
  .tuple(side, side, fc.constantFrom("both", "both", "no end", "unknown end", "unknown start", "open start"))
  .map(([a, b, sides]): Span => {
    const [start, end] = certainlyBefore(b, a) ? [b, a] : [a, b]
    if (sides === "no end") return { start }
    if (sides === "unknown end") return { start, end: { granularity: "unknown" } }
    if (sides === "unknown start") return { start: { granularity: "unknown" }, end }
    return { start: sides === "open start" ? { granularity: "period" } : start, end }
  })
  .filter((span) => sidesOf(span).some((window) => window?.earliest !== undefined))

/** A window of a few days about a turn of the month, small enough to try every day it can be. */
export const smallWindow: fc.Arbitrary<DateWindow> = fc
  .tuple(dayBetween(19_780, 19_788), dayBetween(19_780, 19_788))
  .chain(([a, b]) => openAtOneSide(inOrder(a, b)))
  .map((bounds) => ({ ...bounds, granularity: "days" }))

const minuteText = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16)

/** A window of a few minutes on the same days, in a zone. */
export const smallMinutes: fc.Arbitrary<DateWindow> = fc
  .tuple(fc.integer({ min: 19_782 * 1440, max: 19_787 * 1440 }), fc.integer({ min: 0, max: 3 }), anyZone)
  .chain(([first, length, zone]) =>
    openAtOneSide({ earliest: minuteText(first), latest: minuteText(first + length) }).map((bounds) => ({
      ...bounds,
      granularity: "minutes",
      zone,
    })),
  )
