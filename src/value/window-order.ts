// Before, within, as long as: what is certain and what is possible of days that are only known as windows.
import { frozen } from "../core/construct.ts"
import { dayNumber, dayOf, hasMinutes, minuteNumber, offsetOf } from "./civil-day.ts"
import type { Granularity } from "./vocabulary/granularity.ts"

/** What comparisons look at in a window: its bounds and their zone. */
export interface Bounded {
  /** The first day or minute it can be, included; absent where nothing bounds it. */
  readonly earliest?: string
  /** The last day or minute it can be, included; absent where nothing bounds it. */
  readonly latest?: string
  /** The zone in which the bounds are told. */
  readonly zone?: string
}

const toldInMinutes = ({ earliest, latest }: Bounded): boolean =>
  (earliest !== undefined && hasMinutes(earliest)) || (latest !== undefined && hasMinutes(latest))

// Where a day or minute begins and ends, in minutes of its own clock; the end is excluded.
const startOf = (moment: string): number =>
  hasMinutes(moment) ? minuteNumber(moment) : dayNumber(moment) * 1440
const endOf = (moment: string): number =>
  hasMinutes(moment) ? minuteNumber(moment) + 1 : (dayNumber(moment) + 1) * 1440

// The offsets in use, in minutes ahead of UTC: from -12:00 to +14:00.
const leastOffset = -12 * 60
const greatestOffset = 14 * 60

interface Clock {
  readonly firstStart: number
  readonly firstEnd: number
  readonly lastStart: number
  readonly lastEnd: number
  readonly least: number
  readonly greatest: number
}

// The minutes of a window on its own clock, and by how much that clock can be ahead of the other's.
const onClock = ({ earliest, latest }: Bounded, least: number, greatest: number): Clock => ({
  firstStart: earliest === undefined ? Number.NEGATIVE_INFINITY : startOf(earliest),
  firstEnd: earliest === undefined ? Number.NEGATIVE_INFINITY : endOf(earliest),
  lastStart: latest === undefined ? Number.POSITIVE_INFINITY : startOf(latest),
  lastEnd: latest === undefined ? Number.POSITIVE_INFINITY : endOf(latest),
  least,
  greatest,
})

const onWall = (window: Bounded): Clock => onClock(window, 0, 0)

const aheadOfUtc = (window: Bounded): Clock => {
  const offset = window.zone === undefined ? undefined : offsetOf(window.zone)
  return onClock(window, offset ?? leastOffset, offset ?? greatestOffset)
}

// Clocks of one place have not been set back by more than three hours since 1970 (Vostok station in
// Antarctica apart), and before by at most a day, where the date line was moved.
const setBackAtMost = (...moments: readonly (string | undefined)[]): number =>
  moments.some((moment) => moment !== undefined && moment < "1970") ? 24 * 60 : 3 * 60

const ofOneClock = (a: Bounded, b: Bounded): boolean => a.zone !== undefined && a.zone === b.zone

/** Two windows on one scale, and by how much that scale may have run backwards. */
const onOneScale = (a: Bounded, b: Bounded): readonly [Clock, Clock, slack: number] => {
  if (!toldInMinutes(a) && !toldInMinutes(b)) return [onWall(a), onWall(b), 0]
  if (!ofOneClock(a, b)) return [aheadOfUtc(a), aheadOfUtc(b), 0]
  const isFixed = offsetOf(a.zone ?? "Z") !== undefined
  const slack = isFixed ? 0 : setBackAtMost(a.earliest, a.latest, b.earliest, b.latest)
  return [onWall(a), onWall(b), slack]
}

/**
 * Whether one window certainly lies before another: whichever day each was, the first was over before the
 * second began.
 *
 * @remarks
 * Both bounds of a window are included, so the last day of one may not be the first day of the other. Two
 * windows of days are compared by the calendar, whatever their zones. Where one is told to the minute, both
 * are compared as instants, a day as a whole day: a day without a zone, or in a named zone, must be over in
 * every zone from -12:00 to +14:00. Two windows in the same named zone are compared by its clock, and must
 * lie more than the three hours apart by which such a clock may have been set back.
 *
 * `approximate` and `uncertain` widen nothing; whoever wants them wider widens the window first, by a policy
 * with a name. What is not certain may be impossible: ask `possiblyBefore` too.
 *
 * @example
 * ```ts
 * certainlyBefore(month("2023-12"), day("2024-01-01")) // => true
 * certainlyBefore(month("2023-12"), day("2023-12-31")) // => false
 * certainlyBefore(minute("2024-01-04T09:30", { zone: "Z" }), day("2024-01-05")) // => true
 * certainlyBefore(minute("2024-01-04T10:00", { zone: "Z" }), day("2024-01-05")) // => false
 * ```
 * @category answers
 */
export const certainlyBefore = (a: Bounded, b: Bounded): boolean => {
  const [first, second, slack] = onOneScale(a, b)
  return first.lastEnd - first.least + slack <= second.firstStart - second.greatest
}

/**
 * Whether one window possibly lies before another: on some day that each can be, the first was over before
 * the second.
 *
 * @remarks
 * Bounds, zones and clocks are taken as in `certainlyBefore`: a day whose zone is not known may be over in
 * any zone from -12:00 to +14:00. An absent bound is open, so that what is not bounded from below possibly
 * lies before all.
 *
 * @example
 * ```ts
 * possiblyBefore(month("2023-12"), day("2023-12-02")) // => true
 * possiblyBefore(month("2023-12"), day("2023-12-01")) // => false
 * possiblyBefore(day("2024-01-04"), day("2024-01-04")) // => false
 * ```
 * @category answers
 */
export const possiblyBefore = (a: Bounded, b: Bounded): boolean => {
  const [first, second, slack] = onOneScale(a, b)
  return first.firstEnd - first.greatest - slack <= second.lastStart - second.least
}

/** A window and the days from one to another, on one scale. */
const againstDays = (
  window: Bounded,
  from: string | undefined,
  to: string | undefined,
  zone: string | undefined,
): readonly [Clock, Clock] => {
  const days = {
    ...(from === undefined ? {} : { earliest: from }),
    ...(to === undefined ? {} : { latest: to }),
    ...(zone === undefined ? {} : { zone }),
  }
  return !toldInMinutes(window) || ofOneClock(window, days)
    ? [onWall(window), onWall(days)]
    : [aheadOfUtc(window), aheadOfUtc(days)]
}

/**
 * Whether a window's day certainly is one of the days from one to another, both included.
 *
 * @remarks
 * A window of days is compared by the calendar. A window that is told to the minute must lie within the days
 * in every zone from -12:00 to +14:00, unless the zone of the days is given; give the window's own zone for
 * the days on the clock that it was told by. `undefined` for a day leaves that side open. `approximate` and
 * `uncertain` widen nothing.
 *
 * @example
 * ```ts
 * certainlyWithin(month("2023-12"), "2023-12-01", "2023-12-31") // => true
 * certainlyWithin(month("2023-12"), "2023-12-01", "2023-12-30") // => false
 * const attack = minute("2024-01-04T09:30", { zone: "+03:00" })
 * certainlyWithin(attack, "2024-01-04", "2024-01-04") // => false
 * certainlyWithin(attack, "2024-01-04", "2024-01-04", "+03:00") // => true
 * ```
 * @category answers
 */
export const certainlyWithin = (
  window: Bounded,
  from: string | undefined,
  to: string | undefined,
  zone?: string,
): boolean => {
  const [inner, outer] = againstDays(window, from, to, zone)
  return (
    outer.firstStart - outer.least <= inner.firstStart - inner.greatest &&
    inner.lastEnd - inner.least <= outer.lastEnd - outer.greatest
  )
}

/**
 * Whether a window's day possibly is one of the days from one to another, both included.
 *
 * @remarks
 * Days and zones are taken as in `certainlyWithin`: a window that is told to the minute possibly lies on
 * every day that it is on in some zone from -12:00 to +14:00. Where the days end before they begin nothing
 * lies within.
 *
 * @example
 * ```ts
 * possiblyWithin(daysBetween("2023-12-01", "2023-12-10"), "2023-12-05", "2023-12-10") // => true
 * possiblyWithin(daysBetween("2023-12-01", "2023-12-10"), "2023-12-11", "2023-12-31") // => false
 * possiblyWithin(unknownDay(), "2023-12-11", "2023-12-31") // => true
 * ```
 * @category answers
 */
export const possiblyWithin = (
  window: Bounded,
  from: string | undefined,
  to: string | undefined,
  zone?: string,
): boolean => {
  const [inner, outer] = againstDays(window, from, to, zone)
  return (
    outer.firstStart < outer.lastEnd &&
    inner.lastStart - inner.least >= outer.firstStart - outer.greatest &&
    inner.firstEnd - inner.greatest <= outer.lastEnd - outer.least
  )
}

/**
 * How many days a window's day can be, both bounds included; undefined where the window is open.
 *
 * @remarks Unit: days of the window's own calendar, so that a window of minutes on one day has the length 1.
 *
 * @example
 * ```ts
 * lengthInDays(month("2024-02")) // => 29
 * lengthInDays(onOrBefore("2024-02-01")) // => undefined
 * ```
 * @category answers
 */
export const lengthInDays = ({ earliest, latest }: Bounded): number | undefined =>
  earliest === undefined || latest === undefined
    ? undefined
    : dayNumber(dayOf(latest)) - dayNumber(dayOf(earliest)) + 1

/** What `hullOf` looks at in a window. */
export interface Told extends Bounded {
  /** With how fine a word the date was told. */
  readonly granularity: Granularity
  /** True where the speaker said about or early, so that the bounds are not sharp. */
  readonly approximate?: boolean
  /** True where the speaker doubted the date as a whole. */
  readonly uncertain?: boolean
}

const withoutMinutes = (moment: string | undefined): string | undefined =>
  moment === undefined ? undefined : dayOf(moment)

const outermost = (
  a: string | undefined,
  b: string | undefined,
  isFurther: (a: string, b: string) => boolean,
) => (a === undefined || b === undefined ? undefined : isFurther(a, b) ? a : b)

/**
 * The narrowest window that holds two others.
 *
 * @remarks
 * In minutes where both are told to the minute in one zone, otherwise in days, each day by the clock it was
 * told by. Where one already holds the other its granularity stays; where nothing bounds the hull its
 * granularity is unknown.
 *
 * @example
 * ```ts
 * const hull = hullOf(day("2024-01-04"), day("2024-01-06"))
 * hull // => { earliest: "2024-01-04", latest: "2024-01-06", granularity: "days" }
 * ```
 * @category answers
 */
export const hullOf = (a: Told, b: Told): Told => {
  const inMinutes = toldInMinutes(a) && toldInMinutes(b) && ofOneClock(a, b)
  const [first, second] = inMinutes ? [a, b] : [daysOf(a), daysOf(b)]
  const earliest = outermost(first.earliest, second.earliest, (one, other) => one < other)
  const latest = outermost(first.latest, second.latest, (one, other) => one > other)
  const isOpen = earliest === undefined && latest === undefined
  const holder = [first, second].find((one) => !isOpen && one.earliest === earliest && one.latest === latest)
  return frozen({
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    granularity: holder?.granularity ?? (isOpen ? "unknown" : inMinutes ? "minutes" : "days"),
    ...(a.approximate || b.approximate ? { approximate: true } : {}),
    ...(a.uncertain || b.uncertain ? { uncertain: true } : {}),
    ...(ofOneClock(a, b) && a.zone !== undefined ? { zone: a.zone } : {}),
  })
}

const daysOf = (window: Told): Told => {
  if (!toldInMinutes(window)) return window
  const earliest = withoutMinutes(window.earliest)
  const latest = withoutMinutes(window.latest)
  return {
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    granularity: earliest !== undefined && earliest === latest ? "day" : "days",
  }
}
