// Which days everything together leaves of each network of days, as numbers to reckon with.
import type { Context } from "../../dataset/context.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { AnswerOptions } from "../said/standing.ts"
import { leftIn } from "./narrowed-time.ts"
import { timeNetworks } from "./time-network.ts"
import type { Days, ToldTime } from "./told-time.ts"

/** The days that are left for something that is tied in time to something else. */
export interface DaysLeft {
  /** What was told of it. */
  readonly time: ToldTime
  /** The days on which it can have begun. */
  readonly start: Days
  /** The days on which it can have ended. */
  readonly end: Days
}

/** The days that are left for all that hangs together in time, network by network; none for those that cannot hold. */
export const daysLeft = (
  context: Context,
  { asOf }: AnswerOptions = {},
): readonly ReadonlyMap<SubjectId, DaysLeft>[] =>
  timeNetworks(context, asOf).flatMap((network) => {
    const left = leftIn(network)
    if (left === undefined) return []
    const { points, times } = network
    return [
      new Map(
        [...times].map(([id, time]) => {
          const { start, end } = points.get(id)!
          return [id, { time, start: left.days(start), end: left.days(end) }] as const
        }),
      ),
    ]
  })
