// A total over several incidents as bounds, with the incidents that leave it open.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import { sum } from "../value/count-algebra.ts"
import type { CountRange } from "../value/count-range.ts"
import type { IncidentId } from "../value/id.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { figureOf } from "./figure.ts"
import { union } from "./policy.ts"
import type { Policies } from "./resolve.ts"

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
 * @remarks Incidents that did not report the outcome leave the total open above; they add nothing below.
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
  const figures = incidents.map((incident) => ({
    id: incident.id,
    count: figureOf(incident, outcome, context, policies[outcome] ?? union, policies)?.count,
  }))
  return {
    count: sum({ min: 0, max: 0 }, ...figures.map(({ count }) => count ?? { min: 0 })),
    openBecauseOf: figures.filter(({ count }) => count?.max === undefined).map(({ id }) => id),
    notReported: figures.filter(({ count }) => count === undefined).map(({ id }) => id),
  }
}
