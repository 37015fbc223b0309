// When an incident began and ended: days that are only known as windows.
import { tellWindow } from "../../telling/tell-window.ts"
import { dayOfNumber } from "../../value/civil-day.ts"
import type { LinkedDays } from "../linked-days.ts"
import { type Fact, type Fit, ofAlternatives } from "./fact.ts"
import { holds, left, meets, type Run, within } from "./runs.ts"
import { type Times, type ToldTimes, toldTimes } from "./told-times.ts"

export type { Times } from "./told-times.ts"

/** A bound on the day on which an incident began or ended. */
export interface TimeBound {
  readonly of: "start" | "end"
  readonly run: Run
}

const around = ({ low, high }: Run, days: number): Run => ({ low: low - days, high: high + days })

/** What links leave of one account; nothing where they leave none of its days. */
const narrowedBy = (linked: LinkedDays, told: ToldTimes): readonly Times[] => {
  const [start] = within([told.start], around(linked.start, told.shift))
  const [end] = within([told.end], around(linked.end, told.shift))
  if (start === undefined || end === undefined || start.low > end.high) return []
  // What was told as one day and must have lasted by its links has no day that both leave.
  if (told.isOneDay && within([start], end).length === 0) return []
  const isOneDay = told.isOneDay && linked.isOneDay
  if (isOneDay && linked.isExact) return [{ start, end, isOneDay }]
  return [
    {
      start: { low: start.low, high: Math.min(start.high, end.high) },
      end: { low: Math.max(start.low, end.low), high: end.high },
      isOneDay: false,
      narrowed: { from: told, isOneDay },
    },
  ]
}

/** The times that its accounts give an incident; narrowed by links where that is asked, and they leave any. */
export const timesOf: Fact<readonly Times[], TimeBound>["of"] = (incident, setting) => {
  const told = toldTimes(incident, setting.context, setting.options.asOf)
  const linked = setting.linkedDays(incident.id)
  if (linked === undefined) return told
  const left = told.flatMap((one) => narrowedBy(linked, one))
  return left.length === 0 ? told : left
}

/** Whether links narrowed the days so that perhaps not each one left is possible, nor each account. */
export const isRough = (times: readonly Times[]): boolean =>
  times.some(({ narrowed }) => narrowed !== undefined)

const lowest = (runs: readonly Run[]): number =>
  runs.reduce((least, { low }) => Math.min(least, low), Number.POSITIVE_INFINITY)

const highest = (runs: readonly Run[]): number =>
  runs.reduce((most, { high }) => Math.max(most, high), Number.NEGATIVE_INFINITY)

const tellRun = ({ low, high }: Run): string => {
  const [earliest, latest] = [dayOfNumber(low), dayOfNumber(high)]
  if (earliest === undefined && latest === undefined) return "on a day that is not bounded"
  return tellWindow({
    granularity: low === high ? "day" : "days",
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  })
}

// Told as one window and not narrowed on either side, it is told by that window still.
const isOneRun = ({ start, end, isOneDay, narrowed }: Times): boolean =>
  isOneDay || (narrowed?.from.isOneDay === true && start.low === end.low && start.high === end.high)

const isBounded = ({ start, end }: Times): boolean =>
  [start.low, start.high, end.low, end.high].every(Number.isFinite)

const tellTimes = (times: Times): string => {
  if (isOneRun(times)) return tellRun(times.start)
  const [start, end] = [tellRun(times.start), tellRun(times.end)]
  return isBounded(times) ? `from ${start} to ${end}` : `began ${start} and ended ${end}`
}

const tellAll = (times: readonly Times[]): string => [...new Set(times.map(tellTimes))].join(", or ")

/** When an incident began and ended. */
export const timeFact: Fact<readonly Times[], TimeBound> = {
  key: "when",
  label: "when it happened",
  layout: "time",
  cost: 1,
  shares: ["when"],
  isTied: true,
  of: timesOf,
  tell: tellAll,
  because: (incident, setting) => {
    const told = tellAll(toldTimes(incident, setting.context, setting.options.asOf))
    return told === tellAll(timesOf(incident, setting)) ? [] : setting.whyThen(incident.id)
  },
  fit: (held) => {
    const starts = left(
      held.flatMap(({ is, holds: yes }) => (is.of === "start" ? [{ is: is.run, holds: yes }] : [])),
    )
    const ends = left(
      held.flatMap(({ is, holds: yes }) => (is.of === "end" ? [{ is: is.run, holds: yes }] : [])),
    )
    const both = starts.flatMap((run) => within(ends, run))
    const ofOneDay = ({ low, high }: Run): Fit =>
      holds(both, low, high) ? 3 : meets(both, low, high) ? 2 : 0
    const ofSeveral = ({ start, end }: Times): Fit => {
      if (holds(starts, start.low, start.high) && holds(ends, end.low, end.high)) return 3
      const [first, last] = [within(starts, start), within(ends, end)]
      return first.length > 0 && last.length > 0 && lowest(first) <= highest(last) ? 2 : 0
    }
    const one = (times: Times): Fit => {
      const { start, isOneDay, narrowed } = times
      if (narrowed === undefined) return isOneDay ? ofOneDay(start) : ofSeveral(times)
      // What is settled by the days that were told stays so: what may have lasted was told as one day.
      const told = one(narrowed.from)
      if (told === 0 || told === 3) return told
      return narrowed.isOneDay ? ofOneDay(start) : ofSeveral(times)
    }
    return (times) => {
      const fit = ofAlternatives(times, one)
      return fit === 2 && isRough(times) ? 1 : fit
    }
  },
}
