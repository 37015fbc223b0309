// The days on which an incident can have happened, as memberships that come and go are asked for.
import type { Incident } from "../../entity/incident.ts"
import type { Asked } from "../../resolve/actors/memberships.ts"
import { standing } from "../../resolve/said/standing.ts"
import { firstDayNumber, lastDayNumber } from "../../value/civil-day.ts"
import { dayShiftOf } from "../../value/day-set.ts"
import type { Setting } from "../setting.ts"
import { timesOf } from "./time.ts"

/** The days on which an incident can have happened by each account of it: those that questions of time go by. */
export const daysAsked = (incident: Incident, setting: Setting): readonly Asked[] => {
  const { context, options } = setting
  const told = standing(incident.when ?? [], context, options.asOf).standing.map(({ value }) => value)
  const shift = Math.max(0, ...told.map(dayShiftOf))
  return timesOf(incident, setting).map(({ start, end }) => ({
    first: Math.max(start.low, firstDayNumber),
    last: Math.min(end.high, lastDayNumber),
    shift,
  }))
}
