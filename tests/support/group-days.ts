// When made-up incidents began and ended, day by day on a naive calendar: what groups of months and years are held to.
import fc from "fast-check"
import type { DateWindow, Incident, Span } from "../../src/index.ts"

const monthDays: readonly (readonly [string, number])[] = [
  ["2023-09", 30],
  ["2023-10", 31],
  ["2023-11", 30],
  ["2023-12", 31],
  ["2024-01", 31],
  ["2024-02", 29],
  ["2024-03", 31],
  ["2024-04", 30],
  ["2024-05", 31],
]

/** The days looked at: what is bounded lies well within them, and what is open reaches their ends. */
export const calendar: readonly string[] = monthDays.flatMap(([month, length]) =>
  Array.from({ length }, (_, n) => `${month}-${String(n + 1).padStart(2, "0")}`),
)

const lastDay = calendar.length - 1
const [firstTold, lastTold] = [calendar.indexOf("2023-12-20"), calendar.indexOf("2024-02-10")]

/** Windows around the turn of a year and of a month. */
export const windowNearMonthsEnd: fc.Arbitrary<DateWindow> = fc
  .tuple(
    fc.integer({ min: firstTold, max: lastTold }),
    fc.constantFrom(0, 0, 0, 1, 2, 9, 30),
    fc.constantFrom("sharp", "sharp", "about", "about", "doubted", "since", "until"),
  )
  .map(([first, more, how]): DateWindow => {
    const bounds = { earliest: calendar[first]!, latest: calendar[first + more]! }
    const granularity = more === 0 ? ("day" as const) : ("days" as const)
    if (how === "since") return { earliest: bounds.earliest, granularity: "days" }
    if (how === "until") return { latest: bounds.latest, granularity: "days" }
    return {
      ...bounds,
      granularity,
      ...(how === "about" ? { approximate: true } : {}),
      ...(how === "doubted" ? { uncertain: true } : {}),
    }
  })

/** What lasted, told by windows of which the end may not be told. */
export const spanNearMonthsEnd: fc.Arbitrary<Span> = fc
  .tuple(windowNearMonthsEnd, fc.option(windowNearMonthsEnd, { nil: undefined }))
  .map(([start, end]): Span => (end === undefined ? { start } : { start, end }))

/** The time of an incident: on one day by one account or two, over several days, or not told. */
export const timeNearMonthsEnd: fc.Arbitrary<Pick<Incident, "when" | "lasted">> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(windowNearMonthsEnd, { minLength: 1, maxLength: 2 })
      .map((all) => ({ when: all.map((value) => ({ value })) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(spanNearMonthsEnd, { minLength: 1, maxLength: 2 })
      .map((all) => ({ lasted: all.map((value) => ({ value })) })),
  },
  fc.constant({}),
)

const daysIn = ({ earliest, latest, approximate, uncertain }: DateWindow): readonly number[] => {
  if (uncertain === true) return [...calendar.keys()]
  const first = earliest === undefined ? 0 : calendar.indexOf(earliest)
  const last = latest === undefined ? lastDay : calendar.indexOf(latest)
  const isAbout = approximate === true && earliest !== undefined && latest !== undefined
  const more = isAbout ? last - first + 1 : 0
  return [...calendar.keys()].filter((day) => day >= first - more && day <= last + more)
}

/** The first and last days of one account, each beginning with each end that does not come before it. */
export interface Days {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly isOneDay: boolean
}

/** The days of what lasted. */
export const daysOfSpan = ({ start, end }: Partial<Span>): Days => {
  const [began, ended] = [start, end].map((one) => (one === undefined ? [...calendar.keys()] : daysIn(one)))
  return {
    starts: began!.filter((day) => ended!.some((other) => day <= other)),
    ends: ended!.filter((day) => began!.some((other) => other <= day)),
    isOneDay: false,
  }
}

/** The days of an incident by each account of it. */
export const daysOf = ({ when = [], lasted = [] }: Pick<Incident, "when" | "lasted">): readonly Days[] => {
  if (lasted.length > 0) return lasted.map(({ value }) => daysOfSpan(value))
  const told = when.length === 0 ? [[...calendar.keys()]] : when.map(({ value }) => daysIn(value))
  return told.map((days) => ({ starts: days, ends: days, isOneDay: true }))
}

/** Whether something was going on on a day in some world. */
export const mayCover = ({ starts, ends, isOneDay }: Days, day: number): boolean =>
  isOneDay
    ? starts.includes(day)
    : starts.some((start) => start <= day && ends.some((end) => end >= day && end >= start))

/** Into which units the first day falls, in all worlds; text of the day up to a length is its unit. */
export const unitsBegun = (accounts: readonly Days[], length: number): "several" | readonly string[] => {
  const isOpen = ({ starts }: Days): boolean => starts.includes(0) || starts.includes(lastDay)
  const isUnknown = ({ starts }: Days): boolean => starts.includes(0) && starts.includes(lastDay)
  if (accounts.every(isUnknown)) return []
  if (accounts.some(isOpen)) return "several"
  return [
    ...new Set(accounts.flatMap(({ starts }) => starts.map((day) => calendar[day]!.slice(0, length)))),
  ].sort()
}
