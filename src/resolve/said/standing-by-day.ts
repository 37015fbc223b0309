// Which statements stand on one day after the other, with each statement's own days worked out once.
import type { Context } from "../../dataset/context.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { certainlySaidBy, possiblySaidBy, type Statement } from "./standing.ts"
import { undoneBy } from "./undone.ts"

/** The statements of a list that stand. */
export type Standing = <S extends Statement>(statements: readonly S[]) => readonly S[]

/** The place of the first day on which something holds, of days on which it then holds to the end. */
const firstOf = (
  days: readonly (DateWindow | undefined)[],
  holds: (day: DateWindow | undefined) => boolean,
): number => {
  let [from, to] = [0, days.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(days[middle])) to = middle
    else from = middle + 1
  }
  return from
}

/**
 * For each of some days, in their order, which statements stand on it: those that `standing` keeps.
 *
 * What had been said by a day had been said by each later one, so the days are halved until its first one is found.
 */
export const standingByDay = (
  days: readonly (DateWindow | undefined)[],
  context: Context,
): ((place: number) => Standing) => {
  const firstDays = (isSaidBy: typeof possiblySaidBy): ((statement: Statement) => number) => {
    const known = new Map<Statement, number>()
    return (statement) => {
      const before = known.get(statement)
      if (before !== undefined) return before
      const first = firstOf(days, (day) => isSaidBy(statement, day, context))
      known.set(statement, first)
      return first
    }
  }
  const possibly = firstDays(possiblySaidBy)
  const certainly = firstDays(certainlySaidBy)
  return (place) => {
    const undone = undoneBy(context, (one) => certainly(one) <= place && possibly(one) <= place)
    return (statements) =>
      statements.filter(
        (one) =>
          possibly(one) <= place &&
          (one.id === undefined ||
            context.replacementsOf(one.id).length === 0 ||
            undone(one.id) === undefined),
      )
  }
}
