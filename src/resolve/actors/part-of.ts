// Whether one actor is part of another on a day: certain, possible or no, with the path.
import type { Context } from "../../dataset/context.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { ActorId } from "../../value/id.ts"
import type { AnswerOptions } from "../said/standing.ts"
import { type ActorGraph, graphOf } from "./graph.ts"
import { askedOf, type Membership, membershipsFrom, sameActor } from "./memberships.ts"

export type { Membership } from "./memberships.ts"

/**
 * Whether one actor was part of another on a day, through any number of steps.
 *
 * @remarks
 * The window is one day that lies somewhere in it: certain only where each step is stated to have held on
 * every day that it can be, by one path or by several together; no where it can have held on none of them.
 * How statements make days is told at `actorGraph`, which can be handed in instead of the context. Where
 * nothing leads from one to the other the answer is no: the record knows of no tie.
 *
 * @example
 * ```ts
 * const context = contextOf(dataset({
 *   affiliations: [
 *     partOf("actor:brigade", "actor:movement", { heldOn: day("2024-01-04") }),
 *     partOf("actor:movement", "actor:umbrella"),
 *   ],
 * }))
 * isPartOf("actor:brigade", "actor:movement", day("2024-01-04"), context).truth // => "certain"
 * isPartOf("actor:brigade", "actor:umbrella", day("2024-01-04"), context).truth // => "possible"
 * isPartOf("actor:umbrella", "actor:brigade", day("2024-01-04"), context).truth // => "no"
 * isPartOf("actor:brigade", "actor:movement", month("2024-01"), context).truth // => "possible"
 * ```
 * @category answers
 */
export const isPartOf = (
  part: ActorId,
  whole: ActorId,
  on: DateWindow,
  context: Context | ActorGraph,
  options: AnswerOptions = {},
): Membership => {
  if (part === whole) return sameActor
  const graph = graphOf(context, options)
  const tell = membershipsFrom(part, graph, true, askedOf(on))
  return tell(whole, graph.ancestors(part).get(whole))
}
