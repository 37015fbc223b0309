// The days on which an incident can have happened, as memberships that come and go are asked for.
import type { Incident } from "../../entity/incident.ts"
import type { Asked } from "../../resolve/actors/memberships.ts"
import { standing } from "../../resolve/said/standing.ts"
import { firstDayNumber, lastDayNumber } from "../../value/civil-day.ts"
import { dayShiftOf } from "../../value/day-set.ts"
import type { Setting } from "../setting.ts"
import { isRough, timesOf } from "./time.ts"

/** When an incident can have happened, as memberships are asked for. */
export interface When {
  /** The days by each account of it: those that questions of time go by. */
  readonly on: readonly Asked[]
  /** Whether perhaps not each of the days is possible, as where links narrowed them. */
  readonly isRough: boolean
}

/** When an incident can have happened, by the days that questions of time go by. */
export const whenAsked = (incident: Incident, setting: Setting): When => {
  const { context, options } = setting
  const told = standing(incident.when ?? [], context, options.asOf).standing.map(({ value }) => value)
  const shift = Math.max(0, ...told.map(dayShiftOf))
  const times = timesOf(incident, setting)
  const on = times.map(({ start, end }) => ({
    first: Math.max(start.low, firstDayNumber),
    last: Math.min(end.high, lastDayNumber),
    shift,
  }))
  return { on, isRough: isRough(times) }
}
