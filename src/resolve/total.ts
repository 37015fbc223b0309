// A total over several incidents as bounds, with the incidents that leave it open.
import { classesOf } from "../core/graph.ts"
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import { hull, sum } from "../value/count-algebra.ts"
import { type CountRange, none } from "../value/count-range.ts"
import type { IncidentId } from "../value/id.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { figureOf } from "./figure/figure.ts"
import { boundsOf } from "./policy/policy.ts"
import { type Policies, policyFor } from "./resolve.ts"
import { isCounted } from "./said/counted.ts"
import { type Sameness, sameness } from "./sameness.ts"

/** A total over several incidents. @category answers */
export interface Total {
  /** The bounds of the total; no max where one incident has none. */
  readonly count: CountRange
  /** The incidents that leave the total without an upper bound, those without any report included. */
  readonly openBecauseOf: readonly IncidentId[]
  /** The incidents that say nothing of this outcome, which is not zero. */
  readonly notReported: readonly IncidentId[]
}

/**
 * How many came to one kind of harm over several incidents, as bounds.
 *
 * @remarks
 * Incidents that did not report the outcome leave the total open above; they add nothing below. Nobody is counted
 * twice for a record that is given twice, withdrawn or marked a duplicate, and records linked as the same count once,
 * with bounds that hold each of them; those that may be the same may count once or twice. What is linked as part of
 * something else is not known to this sum: leave it out.
 *
 * @example
 * ```ts
 * const a = incident({ id: "incident:a", casualties: casualties({ killed: atLeast(2) }) })
 * const b = incident({ id: "incident:b", casualties: casualties({ killed: exactly(3) }) })
 * const killed = total([a, b], "killed", contextOf(dataset({ incidents: [a, b] })))
 * killed.count // => { min: 5 }
 * killed.openBecauseOf // => ["incident:a"]
 * ```
 * @category answers
 */
export const total = (
  incidents: readonly Incident[],
  outcome: Outcome,
  context: Context,
  policies: Policies = {},
): Total => {
  const counted = new Map(incidents.filter(isCounted).map((incident) => [incident.id, incident]))
  const figures = [...counted.values()].map((incident) => ({
    id: incident.id,
    count: figureOf(incident, outcome, context, policyFor(policies, outcome), policies)?.count,
  }))
  const { classOf, possible } = sameness(context, policies)
  const classes = new Map<string, CountRange>()
  for (const { id, count = { min: 0 } } of figures) {
    const before = classes.get(classOf(id))
    classes.set(classOf(id), before === undefined ? count : hull(before, count))
  }
  const whole = [...classes.values()].reduce((before, count) => sum(before, count), none)
  return {
    count: possible.length === 0 ? whole : { ...boundsOf(whole), min: leastOf(classes, possible) },
    openBecauseOf: figures.filter(({ count }) => count?.max === undefined).map(({ id }) => id),
    notReported: figures.filter(({ count }) => count === undefined).map(({ id }) => id),
  }
}

/** The least that classes of records come to, if all that may be the same are the same. */
const leastOf = (classes: ReadonlyMap<string, CountRange>, possible: Sameness["possible"]): number => {
  const mergedOf = classesOf(possible)
  const least = new Map<string, number>()
  for (const [id, { min }] of classes) {
    const name = mergedOf(id)
    least.set(name, Math.min(least.get(name) ?? min, min))
  }
  return [...least.values()].reduce((whole, min) => sum(whole, { min }), none).min
}
