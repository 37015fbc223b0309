// All umbrellas over an actor and all members under it on a day, the certain ones first.
import type { Context } from "../../dataset/context.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { ActorId } from "../../value/id.ts"
import type { AnswerOptions } from "../said/standing.ts"
import type { Truth } from "../truth.ts"
import { type ActorGraph, graphOf } from "./graph.ts"
import { askedOf, type Membership, membershipsFrom, noMembership } from "./memberships.ts"

/** An umbrella over an actor, or a member under it. @category answers */
export interface Affiliate extends Omit<Membership, "truth" | "distance"> {
  /** The umbrella or the member. */
  readonly actor: ActorId
  /** Whether it certainly or possibly was. */
  readonly truth: Exclude<Truth, "no">
  /** How many steps lie between the two. */
  readonly distance: number
}

// Chains of thousands of steps would make lists of millions; isPartOf tells each of them whole.
const longestPath = 100

const affiliates = (
  actor: ActorId,
  on: DateWindow,
  known: Context | ActorGraph,
  options: AnswerOptions,
  isUp: boolean,
): readonly Affiliate[] => {
  const graph = graphOf(known, options)
  const reached = (isUp ? graph.ancestors : graph.descendants)(actor)
  const tell = membershipsFrom(actor, graph, isUp, askedOf(on), longestPath)
  const found: Affiliate[] = []
  for (const [other, tenure] of reached) {
    const { truth, distance = 0, ...rest } = other === actor ? noMembership : tell(other, tenure)
    if (truth !== "no") found.push({ actor: other, truth, distance, ...rest })
  }
  return found.sort(
    (a, b) =>
      (a.truth === b.truth ? 0 : a.truth === "certain" ? -1 : 1) ||
      a.distance - b.distance ||
      (a.actor < b.actor ? -1 : 1),
  )
}

/**
 * Everyone that an actor was part of on a day, the certain ones first, the nearer before the farther.
 *
 * @remarks
 * Other names of the same actor are among them. A path of more than a hundred steps is not shown; `isPartOf`
 * tells it.
 *
 * @example
 * ```ts
 * const context = contextOf(dataset({
 *   affiliations: [
 *     partOf("actor:brigade", "actor:movement", { heldOn: day("2024-01-04") }),
 *     partOf("actor:movement", "actor:umbrella", { heldOn: day("2024-01-04") }),
 *     partOf("actor:movement", "actor:resistance"),
 *   ],
 * }))
 * const over = umbrellas("actor:brigade", day("2024-01-04"), context)
 * over.map(({ actor, truth }) => `${actor} ${truth}`)
 * // => ["actor:movement certain", "actor:umbrella certain", "actor:resistance possible"]
 * ```
 * @category answers
 */
export const umbrellas = (
  actor: ActorId,
  on: DateWindow,
  context: Context | ActorGraph,
  options: AnswerOptions = {},
): readonly Affiliate[] => affiliates(actor, on, context, options, true)

/**
 * Everyone that was part of an actor on a day, the certain ones first, the nearer before the farther.
 *
 * @remarks Told as by `umbrellas`; each path leads from the member up.
 *
 * @example
 * ```ts
 * const context = contextOf(dataset({
 *   affiliations: [
 *     partOf("actor:12th-brigade", "actor:movement", { heldOn: day("2024-01-04") }),
 *     partOf("actor:13th-brigade", "actor:movement", { ended: day("2023-12-31") }),
 *   ],
 * }))
 * const under = members("actor:movement", day("2024-01-04"), context)
 * under.map(({ actor, truth }) => `${actor} ${truth}`) // => ["actor:12th-brigade certain"]
 * ```
 * @category answers
 */
export const members = (
  actor: ActorId,
  on: DateWindow,
  context: Context | ActorGraph,
  options: AnswerOptions = {},
): readonly Affiliate[] => affiliates(actor, on, context, options, false)
