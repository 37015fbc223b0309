// The timeline the slow way: on every day of a calendar the whole incident is resolved anew.
import type { Context, DateWindow, Incident } from "../../src/index.ts"
import { type Movement, movementsBetween, nothingSaid, pictureOf } from "../../src/resolve/history/picture.ts"
import type { Policies } from "../../src/resolve/resolve.ts"

/** How the picture moved on each day of a calendar on which it did, and before the first one. */
export const naiveMovements = (
  incident: Incident,
  context: Context,
  calendar: readonly string[],
  policies: Policies,
): ReadonlyMap<string, readonly Movement[]> => {
  const found = new Map<string, readonly Movement[]>()
  let before = nothingSaid
  for (const day of calendar) {
    const asOf: DateWindow = { earliest: day, latest: day, granularity: "day" }
    const now = pictureOf(incident, context, { ...policies, asOf })
    const moved = movementsBetween(before, now)
    if (moved.length > 0) found.set(day, moved)
    before = now
  }
  return found
}
