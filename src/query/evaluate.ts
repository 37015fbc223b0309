// Incidents under a question: certain, possible or no, each given the record.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { Truth } from "../resolve/truth.ts"
import { idOf } from "../testimony/source.ts"
import type { IncidentId } from "../value/id.ts"
import { type Exactness, judge, type Verdict } from "./judge.ts"
import type { Query } from "./query.ts"
import { soundQuery } from "./read-query.ts"
import { type QueryOptions, settingOf } from "./setting.ts"
import { valuesIn } from "./values.ts"

/** The answer to a question over several incidents. @category queries */
export interface Evaluation {
  /** The incidents of which it holds whatever the open facts are. */
  readonly certain: readonly Incident[]
  /** The incidents of which it holds under some of the open facts, and not under others. */
  readonly maybe: readonly Incident[]
  /** The certain and the maybe ones, in the order they were given. */
  readonly possible: readonly Incident[]
  /** The truth of an incident that was asked about. */
  readonly truth: (incident: Incident | IncidentId) => Truth | undefined
  /** Whether each maybe is as sharp as the record allows. */
  readonly exactness: Exactness
}

/**
 * Asks a question of incidents: of which it certainly holds, and of which it may.
 *
 * @remarks
 * Certain means entailed by what is recorded, under the policy and by the day asked about; it does not mean true in the
 * world. There is no bare yes or no: "at least two killed" neither is nor is not more than five.
 *
 * Fails: throws a CasusError where the question is not sound or names a record that the dataset lacks.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * evaluate(killed(moreThan(5)), [strike], context).truth("incident:1") // => "possible"
 * evaluate(killed(atLeast(2)), [strike], context).certain.length // => 1
 * ```
 * @category queries
 */
export const evaluate = (
  query: Query,
  incidents: Iterable<Incident>,
  context: Context,
  options: QueryOptions = {},
): Evaluation => {
  const judged = judging(query, context, options)
  const certain: Incident[] = []
  const maybe: Incident[] = []
  const possible: Incident[] = []
  const truths = new Map<IncidentId, Truth>()
  let exactness: Exactness = "exact"
  for (const incident of incidents) {
    const verdict = judged(incident)
    truths.set(incident.id, verdict.truth)
    if (verdict.exactness === "sound") exactness = "sound"
    if (verdict.truth === "no") continue
    possible.push(incident)
    if (verdict.truth === "certain") certain.push(incident)
    else maybe.push(incident)
  }
  return { certain, maybe, possible, truth: (one) => truths.get(idOf(one)), exactness }
}

/** Judges incidents one by one by a question that is held to the dataset first. */
const judging = (
  query: Query,
  context: Context,
  options: QueryOptions,
): ((incident: Incident) => Verdict) => {
  return judge(soundQuery(query, context, options), valuesIn(settingOf(context, options)).bind)
}

/**
 * A test of incidents that passes those of which a question certainly holds, for `Array.filter`.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(12) }) })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * context.dataset.incidents.filter(certainly(killed(atLeast(10)), context)).length // => 1
 * ```
 * @category queries
 */
export const certainly = (
  query: Query,
  context: Context,
  options: QueryOptions = {},
): ((incident: Incident) => boolean) => {
  const judged = judging(query, context, options)
  return (incident) => judged(incident).truth === "certain"
}

/**
 * A test of incidents that passes those of which a question holds or may hold, for `Array.filter`.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * context.dataset.incidents.filter(possibly(killed(moreThan(5)), context)).length // => 1
 * ```
 * @category queries
 */
export const possibly = (
  query: Query,
  context: Context,
  options: QueryOptions = {},
): ((incident: Incident) => boolean) => {
  const judged = judging(query, context, options)
  return (incident) => judged(incident).truth !== "no"
}

/**
 * The truth of a question about one incident.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * truthOf(killed(atMost(1)), strike, contextOf(dataset({ incidents: [strike] }))) // => "no"
 * ```
 * @category queries
 */
export const truthOf = (
  query: Query,
  incident: Incident,
  context: Context,
  options: QueryOptions = {},
): Truth => judging(query, context, options)(incident).truth
