// The days on which what an incident turns on is looked at, for memberships that come and go.
import type { Incident } from "../../entity/incident.ts"
import type { Asked } from "../../resolve/actors/memberships.ts"
import { firstDayNumber, lastDayNumber } from "../../value/civil-day.ts"
import type { Span } from "../../value/span.ts"
import type { Setting } from "../setting.ts"
import { isRough, type Times, timesOf } from "./time.ts"
import { timesOfSpan, toldTimes } from "./told-times.ts"

const asking = ({ start, end }: Times, shift: number): Asked => ({
  first: Math.max(start.low, firstDayNumber),
  last: Math.min(end.high, lastDayNumber),
  shift,
})

/** When an incident can have happened, as memberships are asked for. */
export interface When {
  /** The days by each account of it: those that questions of time go by. */
  readonly on: readonly Asked[]
  /** Whether perhaps not each of the days is possible, as where links narrowed them. */
  readonly isRough: boolean
}

/** When an incident can have happened, by the days that questions of time go by. */
export const whenAsked = (incident: Incident, setting: Setting): When => {
  const told = toldTimes(incident, setting.context, setting.options.asOf)
  const most = told.reduce((most, { shift }) => Math.max(most, shift), 0)
  const times = timesOf(incident, setting)
  return { on: times.map((one) => asking(one, most)), isRough: isRough(times) }
}

/** The days that a period may cover; all days where none is told. */
export const daysOfPeriod = (period: Span | undefined): Asked => {
  const times = timesOfSpan(period ?? {})
  return asking(times, times.shift)
}
