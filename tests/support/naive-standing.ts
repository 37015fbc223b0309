// Which statements stand, the slow way: every way from statement to statement is walked, and nothing is remembered.
import type { DateWindow, StatementId } from "../../src/index.ts"

/** A statement of a made-up record: said on one of two days or on an unknown one, undoing some of the others. */
export interface Undoing {
  readonly id?: StatementId
  /** The first and the last day on which it can have been said; absent where nobody knows. */
  readonly said?: readonly [first: number, last: number]
  readonly supersedes: readonly StatementId[]
  readonly retracts: readonly StatementId[]
}

type Fate = "said later" | "superseded" | "retracted" | "stands"

const undoes = (one: Undoing, id: StatementId): boolean =>
  one.supersedes.includes(id) || one.retracts.includes(id)

/** Whether some way leads from a statement, over what undoes it, and over what undoes that, to another one. */
const leadsTo = (
  from: StatementId,
  to: StatementId,
  all: readonly Undoing[],
  walked: readonly StatementId[] = [],
): boolean =>
  all.some(
    (one) =>
      one.id !== undefined &&
      undoes(one, from) &&
      (one.id === to || (!walked.includes(one.id) && leadsTo(one.id, to, all, [...walked, one.id]))),
  )

/** What has become of a statement by a day; without a day, by all that is on record. */
export const naiveFate = (one: Undoing, all: readonly Undoing[], asOf: number | undefined): Fate => {
  if (asOf !== undefined && one.said !== undefined && one.said[0] > asOf) return "said later"
  const { id } = one
  if (id === undefined) return "stands"
  const acting = all.filter((other) => {
    const isSaid = asOf === undefined || (other.said !== undefined && other.said[1] <= asOf)
    if (!undoes(other, id) || !isSaid) return false
    if (other.id === undefined) return true
    return !leadsTo(other.id, id, all) && other.id !== id && naiveFate(other, all, asOf) === "stands"
  })
  const [first] = acting
  if (first === undefined) return "stands"
  // The first one in the record tells what it does; one that does both takes back.
  return first.retracts.includes(id) ? "retracted" : "superseded"
}

/** A day of January 2024. */
export const januaryDay = (n: number): string => `2024-01-${String(n).padStart(2, "0")}`

/** A window of days in January 2024. */
export const januaryDays = ([first, last]: readonly [number, number]): DateWindow => ({
  earliest: januaryDay(first),
  latest: januaryDay(last),
  granularity: first === last ? "day" : "days",
})
