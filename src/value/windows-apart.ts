// Whether some of many windows certainly lies before another one, so that not all of them can be right.
import { groupedBy } from "../core/grouped.ts"
import { hasMinutes } from "./civil-day.ts"
import { type Bounded, certainlyBefore } from "./window-order.ts"

// How two windows are compared goes by how finely they are told, by which clock, and whether before 1970.
const scaleOf = ({ earliest, latest, zone }: Bounded): string => {
  const [from, to] = [earliest, latest].map((moment) =>
    moment === undefined ? "" : `${hasMinutes(moment) ? "minute" : "day"} ${moment < "1970"}`,
  )
  return JSON.stringify([from, to, zone])
}

/** Of windows on one scale the one that ends first and the one that begins last, which decide for all of them. */
const outermost = (
  windows: readonly Bounded[],
): { readonly endsFirst: Bounded; readonly beginsLast: Bounded } => {
  let [endsFirst, beginsLast] = [windows[0]!, windows[0]!]
  for (const window of windows) {
    if ((window.latest ?? "") < (endsFirst.latest ?? "")) endsFirst = window
    if ((window.earliest ?? "") > (beginsLast.earliest ?? "")) beginsLast = window
  }
  return { endsFirst, beginsLast }
}

/** Whether one of some windows certainly lies before another of them. */
export const areApart = (windows: readonly Bounded[]): boolean => {
  const scales = [...groupedBy(windows, scaleOf).values()].map(outermost)
  return scales.some(({ endsFirst }) =>
    scales.some(({ beginsLast }) => certainlyBefore(endsFirst, beginsLast)),
  )
}
