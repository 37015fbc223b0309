// The window in which an incident happened, by all who say so.
import type { Incident } from "../../entity/incident.ts"
import { standing } from "../../resolve/said/standing.ts"
import { type DateWindow, unknownDay } from "../../value/date-window.ts"
import { hullOf } from "../../value/window-order.ts"
import type { Setting } from "../setting.ts"

const noDay = unknownDay()

/** The smallest window that holds an incident by every account of it. */
export const windowOf = (incident: Incident, { context, options }: Setting): DateWindow => {
  const days = standing(incident.when ?? [], context, options.asOf).standing.map(({ value }) => value)
  const spans = standing(incident.lasted ?? [], context, options.asOf).standing
  const ends = spans.flatMap(({ value: { start, end } }) => [start ?? noDay, end ?? noDay])
  const [first, ...others] = [...days, ...ends]
  return first === undefined ? noDay : others.reduce((hull, one) => hullOf(hull, one), first)
}
