// Difference constraints between days: what windows, links and anchors say of when things began and ended.
import { classesOf } from "../../core/graph.ts"
import type { Context } from "../../dataset/context.ts"
import type { Link } from "../../entity/link.ts"
import { linkTimes } from "../../entity/link-time.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { DateAnchor } from "../../value/date-anchor.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { IncidentId } from "../../value/id.ts"
import type { Granularity } from "../../value/vocabulary/granularity.ts"
import { certainlySaidBy, isFirm, standing } from "../said/standing.ts"
import type { Arrow } from "./shortest-paths.ts"
import { type Days, type TimeWindow, type ToldTime, toldTime } from "./told-time.ts"

/** A statement that ties the days of two: a link, or the incident that a window was reckoned from. @category answers */
export type TieStatement =
  | { readonly kind: "link"; readonly link: Link }
  | {
      readonly kind: "anchor"
      readonly of: IncidentId
      readonly to: IncidentId
      readonly anchors: readonly DateAnchor[]
    }

/** A statement that bounds days: a tie, or what was told of when something happened. @category answers */
export type TimeStatement =
  | TieStatement
  | { readonly kind: "window"; readonly of: SubjectId; readonly told: TimeWindow }

/** A bound between two days, and the statement that sets it; none where nothing ends before it begins. */
export interface Constraint extends Arrow {
  readonly by?: TimeStatement
}

/** The points of a network of days: the calendar is point 0, and what was dated has a start and an end. */
export interface TimePoints {
  readonly start: number
  readonly end: number
}

/** All that hangs together in time, and by which constraints. */
export interface TimeNetwork {
  readonly size: number
  readonly constraints: readonly Constraint[]
  readonly points: ReadonlyMap<SubjectId, TimePoints>
  readonly times: ReadonlyMap<SubjectId, ToldTime>
}

/** The point of the calendar: the days of all others are counted from it. */
export const calendar = 0

interface Tie {
  readonly from: SubjectId
  readonly to: SubjectId
  readonly by: TieStatement
}

const whenWithin: { readonly [G in Granularity]?: number } = { week: 6, month: 30, year: 365 }

/** How many days a date lies after what it was reckoned from, by one anchor. */
const daysAfter = ({ anchor, granularity }: DateWindow): Days => {
  const { order, gap: { min = 0, max = Number.POSITIVE_INFINITY } = {} } = anchor ?? { order: "within" }
  if (order === "before") return { first: -max, last: -min }
  if (order === "after") return { first: min, last: max }
  if (order === "on") return { first: 0, last: 0 }
  const reach = Math.min(max, whenWithin[granularity] ?? Number.POSITIVE_INFINITY)
  return { first: -reach, last: reach }
}

// The incident's day may be any from its start to its end, as whoever reckons from a siege may mean either.
const ofAnchor = (from: TimePoints, to: TimePoints, { first, last }: Days): readonly Arrow[] => [
  { from: from.start, to: to.start, most: -first },
  { from: to.end, to: from.end, most: last },
]

const ofLink = ({ kind, gap }: Link, from: TimePoints, to: TimePoints): readonly Arrow[] => {
  const { min = 0, max = Number.POSITIVE_INFINITY } = gap ?? {}
  switch (linkTimes[kind].says) {
    case "after":
      return [
        { from: from.start, to: to.start, most: -min },
        { from: to.end, to: from.start, most: max },
      ]
    case "within":
      return [
        { from: from.start, to: to.start, most: 0 },
        { from: to.end, to: from.end, most: 0 },
      ]
    case "same":
      return [
        { from: from.start, to: to.start, most: 0 },
        { from: to.start, to: from.start, most: 0 },
        { from: from.end, to: to.end, most: 0 },
        { from: to.end, to: from.end, most: 0 },
      ]
    case "apart":
      return [
        { from: to.end, to: from.start, most: max },
        { from: from.end, to: to.start, most: max },
      ]
    default:
      return []
  }
}

// The window of what lasts bounds its length too, which the bounds of its start and end say only by a detour.
const ofWindow = ({ start, end }: ToldTime, points: TimePoints): readonly Arrow[] => [
  { from: calendar, to: points.start, most: start.last },
  { from: points.start, to: calendar, most: -start.first },
  ...(points.start === points.end
    ? []
    : [
        { from: calendar, to: points.end, most: end.last },
        { from: points.end, to: calendar, most: -end.first },
        { from: points.start, to: points.end, most: end.last - start.first },
        ...(start.last < end.first
          ? [{ from: points.end, to: points.start, most: start.last - end.first }]
          : []),
      ]),
]

const isBound = ({ most }: Arrow): boolean => Number.isFinite(most)

const networkOf = (ties: readonly Tie[], timeOf: (id: SubjectId) => ToldTime): TimeNetwork => {
  const points = new Map<SubjectId, TimePoints>()
  const times = new Map<SubjectId, ToldTime>()
  const constraints: Constraint[] = []
  let size = 1
  const add = (arrows: readonly Arrow[], by: TimeStatement): void => {
    for (const arrow of arrows) if (isBound(arrow)) constraints.push({ ...arrow, by })
  }
  const pointsOf = (id: SubjectId): TimePoints => {
    const known = points.get(id)
    if (known !== undefined) return known
    const time = timeOf(id)
    const own = { start: size, end: time.isOneDay ? size : size + 1 }
    size = own.end + 1
    points.set(id, own)
    times.set(id, time)
    add(ofWindow(time, own), { kind: "window", of: id, told: time.told })
    if (!time.isOneDay) constraints.push({ from: own.end, to: own.start, most: 0 })
    return own
  }
  for (const { from, to, by } of ties) {
    const [first, second] = [pointsOf(from), pointsOf(to)]
    if (by.kind === "link") add(ofLink(by.link, first, second), by)
    if (by.kind !== "anchor") continue
    const after = (times.get(from)?.anchored ?? []).map(daysAfter)
    const least = after.reduce((days, one) => Math.min(days, one.first), Number.POSITIVE_INFINITY)
    const most = after.reduce((days, one) => Math.max(days, one.last), Number.NEGATIVE_INFINITY)
    add(ofAnchor(first, second, { first: least, last: most }), by)
  }
  return { size, constraints, points, times }
}

const saysTime = ({ kind, gap }: Link): boolean => {
  const { says } = linkTimes[kind]
  return says === "apart" ? gap?.max !== undefined : says !== "nothing"
}

/**
 * The networks of days in a dataset, one for all that hangs together.
 *
 * Only links that are plainly stated and certainly had been said by the day tie incidents; nothing ties a record that
 * was withdrawn.
 */
export const timeNetworks = (context: Context, asOf: DateWindow | undefined): readonly TimeNetwork[] => {
  const known = new Map<SubjectId, ToldTime>()
  const timeOf = (id: SubjectId): ToldTime => {
    const time = known.get(id) ?? toldTime(id, context, asOf)
    known.set(id, time)
    return time
  }
  const isWithdrawn = (id: SubjectId): boolean => context.incident(id as IncidentId)?.record === "withdrawn"
  const links = standing(context.dataset.links.filter(saysTime), context, asOf).standing.filter(
    (link) => isFirm(link) && certainlySaidBy(link, asOf, context),
  )
  const ties: Tie[] = links.map((link) => ({ from: link.from, to: link.to, by: { kind: "link", link } }))
  for (const { id, when = [] } of context.dataset.incidents) {
    if (!when.some(({ value }) => value.anchor?.incident !== undefined)) continue
    const anchors = timeOf(id).anchored.flatMap(({ anchor }) => anchor ?? [])
    const [to, ...others] = new Set(anchors.flatMap(({ incident }) => incident ?? []))
    if (to !== undefined && others.length === 0)
      ties.push({ from: id, to, by: { kind: "anchor", of: id, to, anchors } })
  }
  const sound = ties.filter(({ from, to }) => !isWithdrawn(from) && !isWithdrawn(to))
  const classOf = classesOf(sound.map(({ from, to }) => [from, to] as const))
  const groups = new Map<string, Tie[]>()
  for (const tie of sound) {
    const group = groups.get(classOf(tie.from))
    if (group === undefined) groups.set(classOf(tie.from), [tie])
    else group.push(tie)
  }
  return [...groups.values()].map((group) => networkOf(group, timeOf))
}
