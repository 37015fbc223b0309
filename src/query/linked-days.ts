// What links say of the days of incidents: "one day after", "part of", "in retaliation for".
import type { Context } from "../dataset/context.ts"
import type { SubjectId } from "../entity/subject.ts"
import type { AnswerOptions } from "../resolve/said/standing.ts"
import { type DaysLeft, daysLeft } from "../resolve/time/days-left.ts"
import { type Days, daysTold } from "../resolve/time/told-time.ts"
import type { IncidentId } from "../value/id.ts"
import type { Run } from "./facts/runs.ts"
import { type Times, toldTimes } from "./facts/told-times.ts"

/** The days that everything together leaves for an incident that is tied in time to something else. */
export interface LinkedDays {
  readonly start: Run
  readonly end: Run
  /** Whether it began and ended on one day. */
  readonly isOneDay: boolean
  /** Whether each day left is possible, as far as what was told of the others goes. */
  readonly isExact: boolean
}

const runOf = ({ first, last }: Days): Run => ({ low: first, high: last })

const isSame = ({ low, high }: Run, { first, last }: Days): boolean => low === first && high === last

// Bounds are followed from the hull of what was told, without about and perhaps: where that is what questions go by
// too, no world is left out and none is added.
const isAsAsked = (
  id: SubjectId,
  { time: { told, start, end, isOneDay } }: DaysLeft,
  timesOf: (id: IncidentId) => readonly Times[] | undefined,
): boolean => {
  const asked = timesOf(id as IncidentId)
  if (asked === undefined) {
    return isSame(runOf(daysTold(told.start)), start) && isSame(runOf(daysTold(told.end)), end)
  }
  const [only] = asked
  return (
    asked.length === 1 &&
    only !== undefined &&
    only.isOneDay === isOneDay &&
    isSame(only.start, start) &&
    isSame(only.end, end)
  )
}

/** The days that are left for the incidents of a dataset that links tie, where what they say can hold. */
export const linkedDaysIn = (
  context: Context,
  { asOf }: AnswerOptions,
): ReadonlyMap<IncidentId, LinkedDays> => {
  const timesOf = (id: IncidentId): readonly Times[] | undefined => {
    const incident = context.incident(id)
    return incident === undefined ? undefined : toldTimes(incident, context, asOf)
  }
  const found = new Map<IncidentId, LinkedDays>()
  for (const network of daysLeft(context, asOf === undefined ? {} : { asOf })) {
    const isExact = [...network].every(([id, left]) => isAsAsked(id, left, timesOf))
    for (const [id, { start, end, time }] of network) {
      if (context.incident(id as IncidentId) === undefined) continue
      found.set(id as IncidentId, {
        start: runOf(start),
        end: runOf(end),
        isOneDay: time.isOneDay,
        isExact,
      })
    }
  }
  return found
}
