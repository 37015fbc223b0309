// Who was part of whom on which days, worked out once for all questions over one dataset.
import { sameValue } from "../../core/same-value.ts"
import type { Context } from "../../dataset/context.ts"
import type { Affiliation } from "../../entity/affiliation.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { ActorId } from "../../value/id.ts"
import type { AffiliationKind } from "../../value/vocabulary/affiliation-kind.ts"
import { type AnswerOptions, standing } from "../said/standing.ts"
import { reachFrom, type Step } from "./reach.ts"
import { type Tenure, type Tie, tieOf } from "./tie.ts"

/**
 * The memberships of a dataset with their days, as far as they had been said by a day.
 *
 * @remarks
 * Made by `actorGraph`. Its maps are worked out when an actor is first asked about, and then kept: from there
 * on a look-up is one step.
 * @category answers
 */
export interface ActorGraph {
  /** The look-ups over the dataset that it was made from. */
  readonly context: Context
  /** The day up to which statements count; absent where everything recorded does. */
  readonly asOf?: DateWindow
  /** Everyone that an actor was part of, itself among them on all days. */
  readonly ancestors: (actor: ActorId) => ReadonlyMap<ActorId, Tenure>
  /** Everyone that was part of an actor, itself among them on all days. */
  readonly descendants: (actor: ActorId) => ReadonlyMap<ActorId, Tenure>
  /** The ties that lead up from an actor. */
  readonly stepsUp: (actor: ActorId) => readonly Step[]
  /** The ties that lead down from an actor. */
  readonly stepsDown: (actor: ActorId) => readonly Step[]
}

const upwards: ReadonlySet<AffiliationKind> = new Set(["part-of", "member-of", "merged-into", "same-as"])

/** All statements of each tie together; that two are the same is one tie, whoever is named first. */
const tiesIn = (context: Context, asOf: DateWindow | undefined): readonly Tie[] => {
  const said = context.dataset.affiliations.filter(({ kind, from, to }) => upwards.has(kind) && from !== to)
  const groups = new Map<string, [Affiliation, ...Affiliation[]]>()
  for (const one of standing(said, context, asOf).standing) {
    const isTurned = one.kind === "same-as" && one.to < one.from
    const key = `${one.kind} ${isTurned ? `${one.to} ${one.from}` : `${one.from} ${one.to}`}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].map((statements) => tieOf(statements, asOf, context))
}

// All pairs of a deep or dense graph are more than a machine holds: past so many, earlier ones are let go.
const mostKept = 2_000_000

/** Remembers what was worked out for each actor, and forgets all of it where it grows too large. */
const kept = (work: (actor: ActorId) => ReadonlyMap<ActorId, Tenure>): ActorGraph["ancestors"] => {
  const known = new Map<ActorId, ReadonlyMap<ActorId, Tenure>>()
  let size = 0
  return (actor) => {
    const before = known.get(actor)
    if (before !== undefined) return before
    const found = work(actor)
    size += found.size
    if (size > mostKept) {
      known.clear()
      size = found.size
    }
    known.set(actor, found)
    return found
  }
}

const graphFrom = (context: Context, asOf: DateWindow | undefined): ActorGraph => {
  const up = new Map<ActorId, Step[]>()
  const down = new Map<ActorId, Step[]>()
  const add = (steps: Map<ActorId, Step[]>, from: ActorId, step: Step): void => {
    const known = steps.get(from)
    if (known === undefined) steps.set(from, [step])
    else known.push(step)
  }
  for (const tie of tiesIn(context, asOf)) {
    const { from, to, kind } = tie
    for (const [lower, upper] of kind === "same-as"
      ? ([
          [from, to],
          [to, from],
        ] as const)
      : [[from, to] as const]) {
      add(up, lower, { tie, to: upper })
      add(down, upper, { tie, to: lower })
    }
  }
  const stepsUp = (actor: ActorId): readonly Step[] => up.get(actor) ?? []
  const stepsDown = (actor: ActorId): readonly Step[] => down.get(actor) ?? []
  return {
    context,
    ...(asOf === undefined ? {} : { asOf }),
    ancestors: kept((actor) => reachFrom(actor, stepsUp)),
    descendants: kept((actor) => reachFrom(actor, stepsDown)),
    stepsUp,
    stepsDown,
  }
}

// A context does not change, so its graphs can be kept beside it; a few days of asking at a time.
const graphs = new WeakMap<Context, ActorGraph[]>()
const graphsKept = 8

/**
 * The memberships of a dataset with their days, to be asked by a day or for many incidents at once.
 *
 * @remarks
 * Part-of, member-of and merged-into lead up, same-as both ways. Each statement says on which days its tie
 * certainly and possibly held: strictly between its beginning and its end, and on a single day on which it is
 * told to have held or was cited. First cited is not begun; an undated membership is possible on all days;
 * what is the same is so at all times unless it is dated. A speaker who only alleges makes nothing certain,
 * and where one says that a tie had ended or not begun and another that it held, it is possible. Along a path
 * the days are those that all ties have in common; what several paths give is put together.
 *
 * `ancestors` and `descendants` are keyed by actor; ask their days with `truthOn`. Days are those of the
 * calendar, by the clock that a window is told by.
 *
 * @example
 * ```ts
 * const graph = actorGraph(contextOf(dataset({
 *   affiliations: [
 *     partOf("actor:brigade", "actor:movement", { started: day("1970-01-02"), ended: day("1970-01-31") }),
 *     partOf("actor:movement", "actor:umbrella", { heldOn: day("1970-01-11") }),
 *   ],
 * })))
 * graph.descendants("actor:umbrella").get("actor:brigade")?.certain // => [10, 10]
 * graph.descendants("actor:umbrella").get("actor:brigade")?.possible // => [1, 30]
 * graph.ancestors("actor:umbrella").has("actor:brigade") // => false
 * ```
 * @category answers
 */
export const actorGraph = (context: Context, { asOf }: AnswerOptions = {}): ActorGraph => {
  const before = graphs.get(context) ?? []
  const known = before.find((graph) => sameValue(graph.asOf, asOf))
  if (known !== undefined) return known
  const graph = graphFrom(context, asOf)
  graphs.set(context, [graph, ...before.slice(0, graphsKept - 1)])
  return graph
}

/** The graph itself where one was handed in, or the one of a context; by the day that is asked. */
export const graphOf = (known: Context | ActorGraph, { asOf }: AnswerOptions = {}): ActorGraph => {
  if (!("ancestors" in known)) return actorGraph(known, { ...(asOf === undefined ? {} : { asOf }) })
  return asOf === undefined || sameValue(asOf, known.asOf) ? known : actorGraph(known.context, { asOf })
}
