// When something began and ended as it was told, and which days that firmly leaves.
import type { Context } from "../../dataset/context.ts"
import { daysOf } from "../../dataset/times.ts"
import type { SubjectId } from "../../entity/subject.ts"
import { addDays, dayNumber, dayOf, hasMinutes } from "../../value/civil-day.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { DateAnchor } from "../../value/date-anchor.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { AggregateId, IncidentId } from "../../value/id.ts"
import type { Span } from "../../value/span.ts"
import { hullOf, possiblyWithin } from "../../value/window-order.ts"
import { certainlySaidBy, isFirm, type Statement, standing } from "../said/standing.ts"

/** A first and a last day by number; infinite where nothing bounds them. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** When an incident began and when it ended; the same window twice where one day was told. @category answers */
export type TimeWindow = Required<Pick<Span, "start" | "end">>

/** When something began and ended, as it was told. */
export interface ToldTime {
  /** What it is that was dated. */
  readonly id: SubjectId
  /** The narrowest windows that hold what each speaker says of its start and of its end. */
  readonly told: TimeWindow
  /** The days that are firmly left for its start. */
  readonly start: Days
  /** The days that are firmly left for its end. */
  readonly end: Days
  /** Whether its end is its start: it was told by the window of a day, not to have lasted or to be of several acts. */
  readonly isOneDay: boolean
  /** What each speaker reckoned it from, where every one of them reckoned it from an incident. */
  readonly anchored: readonly DateWindow[]
}

/** Any day. */
const whenever: Days = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }

const unknown: DateWindow = { granularity: "unknown" }

interface Account {
  readonly start: DateWindow
  readonly end: DateWindow
  readonly isFirm: boolean
}

const daysAbout = (moment: string): readonly string[] =>
  [-2, -1, 0, 1, 2].flatMap((days) => addDays(dayOf(moment), days) ?? [])

/** The days on which a window that is told to the minute lies in any zone; a window of days is as it is. */
const inAnyZone = (window: DateWindow): DateWindow => {
  const { earliest, latest } = window
  if (!hasMinutes(earliest ?? "") && !hasMinutes(latest ?? "")) return window
  const first = earliest && daysAbout(earliest).find((day) => possiblyWithin(window, undefined, day))
  const last =
    latest && [...daysAbout(latest)].reverse().find((day) => possiblyWithin(window, day, undefined))
  return {
    granularity: "days",
    ...(first ? { earliest: first } : {}),
    ...(last ? { latest: last } : {}),
    ...(window.approximate ? { approximate: true } : {}),
    ...(window.uncertain ? { uncertain: true } : {}),
  }
}

const numberOf = (moment: string | undefined, open: number): number =>
  moment === undefined ? open : dayNumber(dayOf(moment))

/** The days of a window by its own clock, whatever its marks. */
export const daysTold = ({ earliest, latest }: Pick<DateWindow, "earliest" | "latest">): Days => ({
  first: numberOf(earliest, whenever.first),
  last: numberOf(latest, whenever.last),
})

const isBounded = ({ earliest, latest }: DateWindow): boolean => (earliest ?? latest) !== undefined

// A day that was reckoned from another incident's holds only as long as that one's day is the one it was reckoned from.
const isOutdated = (
  anchor: DateAnchor | undefined,
  context: Context,
  asOf: DateWindow | undefined,
): boolean => {
  if (anchor?.incident === undefined || (anchor.earliest ?? anchor.latest) === undefined) return false
  const now = accountsOf(anchor.incident, context, asOf).filter(
    ({ start, end }) => isBounded(start) || isBounded(end),
  )
  const from = daysTold(anchor)
  return (
    now.length > 0 &&
    (daysOf(now.map(({ start }) => inAnyZone(start))).first < from.first ||
      daysOf(now.map(({ end }) => inAnyZone(end))).last > from.last)
  )
}

// What nobody vouches for bounds nothing by itself, and stays possible beside what somebody vouches for.
const leftBy = (
  accounts: readonly Account[],
  side: "start" | "end",
  isKept: (window: DateWindow) => boolean,
) =>
  accounts.some((account) => account.isFirm) && accounts.every((account) => isKept(account[side]))
    ? daysOf(accounts.map((account) => inAnyZone(account[side])))
    : whenever

const isSeveral = ({ min, max = Number.POSITIVE_INFINITY, approximate = false }: CountRange): boolean =>
  min > 1 || max > 1 || approximate

const accountsOf = (id: SubjectId, context: Context, asOf: DateWindow | undefined): readonly Account[] => {
  const vouches = (statement: Statement): boolean =>
    isFirm(statement) && certainlySaidBy(statement, asOf, context)
  const account = ({ start, end = unknown }: Span, statement: Statement): Account => ({
    start,
    end,
    isFirm: vouches(statement),
  })
  if (id.startsWith("aggregate:")) {
    const { id: _, period, ...statement } = context.aggregate(id as AggregateId) ?? { id }
    if (period === undefined || standing([statement], context, asOf).standing.length === 0) return []
    return [account(period, statement)]
  }
  const incident = context.incident(id as IncidentId)
  if (incident === undefined) return []
  // A span tells more than a window.
  const spans = standing(incident.lasted ?? [], context, asOf).standing
  return spans.length > 0
    ? spans.map((one) => account(one.value, one))
    : standing(incident.when ?? [], context, asOf).standing.map((one) =>
        account({ start: one.value, end: one.value }, one),
      )
}

const isToldAsOneDay = (id: SubjectId, context: Context, asOf: DateWindow | undefined): boolean => {
  const { when = [], lasted = [], acts = [] } = context.incident(id as IncidentId) ?? {}
  const told = <S extends Statement>(statements: readonly S[]) => standing(statements, context, asOf).standing
  return (
    told(when).length > 0 &&
    told(lasted).length === 0 &&
    !told(acts).some(({ value: { count } }) => count !== undefined && isSeveral(count)) &&
    !told(context.linksOf(id)).some(({ kind, from, to }) => kind === "part-of" && to === id && from !== id)
  )
}

/** When an incident or aggregate began and ended, by all who had told of it by a day. */
export const toldTime = (id: SubjectId, context: Context, asOf: DateWindow | undefined): ToldTime => {
  const accounts = accountsOf(id, context, asOf)
  const hull = (side: "start" | "end"): DateWindow => {
    const [first, ...others] = new Set(accounts.map((account) => account[side]))
    return others.reduce<DateWindow>((all, one) => hullOf(all, one), first ?? unknown)
  }
  const isOneDay = isToldAsOneDay(id, context, asOf)
  const isKept = (window: DateWindow): boolean => !isOutdated(window.anchor, context, asOf)
  const start = leftBy(accounts, "start", isKept)
  const began = hull("start")
  const isAnchored =
    accounts.length > 0 &&
    accounts.every(
      ({ start: { anchor, approximate = false, uncertain = false } }) =>
        anchor?.incident !== undefined && !approximate && !uncertain,
    )
  return {
    id,
    told: { start: began, end: isSpan(accounts) ? hull("end") : began },
    start,
    end: isSpan(accounts) ? leftBy(accounts, "end", isKept) : start,
    isOneDay,
    anchored:
      !isAnchored || isSpan(accounts) || !accounts.some((one) => one.isFirm)
        ? []
        : accounts.map((one) => one.start),
  }
}

const isSpan = (accounts: readonly Account[]): boolean => accounts.some(({ start, end }) => start !== end)
