// When incidents and series began and ended, as far as that is certain enough to break a rule.
import type { SubjectId } from "../entity/subject.ts"
import { dayNumber, dayOf } from "../value/civil-day.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { AggregateId, IncidentId } from "../value/id.ts"
import { certainlyBefore } from "../value/window-order.ts"
import type { Ground } from "./ground.ts"

/** The windows in which something began and ended, one for each who tells of it. */
export interface Times {
  /** The windows in which it began. */
  readonly began: readonly DateWindow[]
  /** The windows in which it ended; empty where no end is told. */
  readonly ended: readonly DateWindow[]
}

const isSharp = ({ approximate = false, uncertain = false }: DateWindow): boolean =>
  !approximate && !uncertain

/** Whether one window certainly lies before another, both told without about or perhaps. */
export const surelyBefore = (a: DateWindow | undefined, b: DateWindow | undefined): boolean =>
  a !== undefined && b !== undefined && isSharp(a) && isSharp(b) && certainlyBefore(a, b)

/** Whether every window of one list certainly lies before every window of another, and neither is empty. */
export const allBefore = (first: readonly DateWindow[], second: readonly DateWindow[]): boolean =>
  first.length > 0 && second.length > 0 && first.every((a) => second.every((b) => surelyBefore(a, b)))

const textOf = ({ earliest, latest, zone, approximate, uncertain }: DateWindow): string =>
  JSON.stringify([earliest, latest, zone, approximate === true || uncertain === true])

// What is told in a thousand ways is not certain in any.
const mostTellings = 1000

/** Each window once; none where there are too many to be certain of anything. */
export const distinct = (windows: readonly DateWindow[]): readonly DateWindow[] => {
  const each = new Map(windows.map((window) => [textOf(window), window]))
  return each.size > mostTellings ? [] : [...each.values()]
}

const lookUp = ({ context, stands }: Ground, id: SubjectId): Times => {
  if (id.startsWith("aggregate:")) {
    const { period } = context.aggregate(id as AggregateId) ?? {}
    return {
      began: period === undefined ? [] : [period.start],
      ended: period?.end === undefined ? [] : [period.end],
    }
  }
  const incident = context.incident(id as IncidentId)
  const days = (incident?.when ?? []).filter(stands).map(({ value }) => value)
  const spans = (incident?.lasted ?? []).filter(stands).map(({ value }) => value)
  // A span without an end says that no end is known, so that nothing lies certainly after it.
  const isOpen = spans.some(({ end }) => end === undefined)
  return {
    began: distinct([...days, ...spans.map(({ start }) => start)]),
    ended: isOpen ? [] : distinct([...days, ...spans.flatMap(({ end }) => end ?? [])]),
  }
}

const known = new WeakMap<Ground, Map<SubjectId, Times>>()

/** When an incident or series began and ended, by all who tell of it and have not been replaced. */
export const timesOf = (ground: Ground, id: SubjectId): Times => {
  const own = known.get(ground) ?? new Map<SubjectId, Times>()
  known.set(ground, own)
  const times = own.get(id) ?? lookUp(ground, id)
  own.set(id, times)
  return times
}

/** The first and last day that a list of sharp windows allows; open where one of them is. */
export const daysOf = (windows: readonly DateWindow[]): { readonly first: number; readonly last: number } => {
  const isKnown = windows.length > 0 && windows.every(isSharp)
  if (!isKnown) return { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }
  const numberOf = (bound: string | undefined, open: number): number =>
    bound === undefined ? open : dayNumber(dayOf(bound))
  return {
    first: windows.reduce(
      (least, { earliest }) => Math.min(least, numberOf(earliest, Number.NEGATIVE_INFINITY)),
      Number.POSITIVE_INFINITY,
    ),
    last: windows.reduce(
      (most, { latest }) => Math.max(most, numberOf(latest, Number.POSITIVE_INFINITY)),
      Number.NEGATIVE_INFINITY,
    ),
  }
}

const windowText = ({ earliest, latest, granularity }: DateWindow): string => {
  if (earliest === latest) return earliest ?? granularity
  if (earliest === undefined) return `on or before ${latest}`
  return latest === undefined ? `on or after ${earliest}` : `${earliest} to ${latest}`
}

/** Windows in words, each once: `2023-12-01 to 2023-12-10 or 2023-12-12`. */
export const timeText = (windows: readonly DateWindow[]): string =>
  [...new Set(windows.map(windowText))].slice(0, 3).join(" or ")
