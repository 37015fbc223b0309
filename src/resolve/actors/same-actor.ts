// Which names mean one actor, as far as had been said by a day.
import { classesOf } from "../../core/graph.ts"
import type { Context } from "../../dataset/context.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { ActorId } from "../../value/id.ts"
import { isFirm, standing } from "../said/standing.ts"

/** For each actor the one that stands for all that are said to be the same. */
export type SameActor = (actor: ActorId) => string

/** How far it must be said that two actors are one: plainly, or at all. */
export type Saying = "stated" | "possible"

const known = new WeakMap<Context, Map<string, SameActor>>()

/** The classes of actors that are said to be one; worked out once for each day that is asked about. */
export const sameActor = (context: Context, saying: Saying, asOf: DateWindow | undefined): SameActor => {
  const answers = known.get(context) ?? new Map<string, SameActor>()
  known.set(context, answers)
  const key = `${saying} ${JSON.stringify(asOf)}`
  const before = answers.get(key)
  if (before !== undefined) return before
  const ties = context.dataset.affiliations.filter(({ kind }) => kind === "same-as")
  const held = standing(ties, context, asOf).standing.filter((tie) => saying === "possible" || isFirm(tie))
  const classes = classesOf(held.map(({ from, to }) => [from, to] as const))
  answers.set(key, classes)
  return classes
}
