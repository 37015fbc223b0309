// Which numbers an incident may have if it is one of those asked for: a question about the number clips what it adds.
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import { joined } from "../../resolve/policy/policy.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { countFact } from "../facts/counts.ts"
import type { Fact, Held } from "../facts/fact.ts"
import { left, type Run, within } from "../facts/runs.ts"
import { formulaOf } from "../formula.ts"
import { heldIn } from "../judge.ts"
import { termsOf } from "../normal-form.ts"
import type { Query } from "../query.ts"
import { soundQuery } from "../read-query.ts"
import { type QueryOptions, settingOf } from "../setting.ts"
import { valuesIn } from "../values.ts"
import { ranging } from "./bounds.ts"

const countOf = ({ low, high }: Run): CountRange =>
  ranging(low, high === Number.POSITIVE_INFINITY ? undefined : high)

/**
 * Tells which numbers of an outcome an incident may have if a question holds of it.
 *
 * @remarks
 * "Fewer than 5 killed" asked of "at least 2" leaves 2 to 4: if the incident is one of those asked for, it adds no more
 * than 4 to their sum. Nothing is told where the question does not turn on the number of all who came to that harm.
 *
 * Unit: persons.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * allowedRuns(killed(fewerThan(5)), "killed", context)(strike) // => [{ min: 2, max: 4 }]
 * allowedRuns(killed(fewerThan(5)), "wounded", context)(strike) // => undefined
 * ```
 * @category queries
 */
export const allowedRuns = (
  query: Query,
  outcome: Outcome,
  context: Context,
  options: QueryOptions = {},
): ((incident: Incident) => readonly CountRange[] | undefined) => {
  const terms = termsOf(formulaOf(soundQuery(query, context, options)), true)
  const number = countFact(outcome) as unknown as Fact
  const asksForIt = terms?.some((term) => term.some(({ atom }) => atom.fact.key === number.key))
  if (terms === undefined || asksForIt !== true) return () => undefined
  const values = valuesIn(settingOf(context, options))
  const ways = terms.map((term) => {
    const parts = heldIn(term)
    const own = parts.find(({ fact }) => fact.key === number.key)?.held ?? []
    return {
      tests: parts.map(({ fact, held, beside }) => values.bind(fact, held, beside)),
      leaves: left(own as readonly Held<Run>[]),
    }
  })
  return (incident) => {
    const value = values.of(number, incident) as readonly Run[]
    const runs = ways
      .filter(({ tests }) => tests.every((test) => test(incident) > 0))
      .flatMap(({ leaves }) => leaves.flatMap((run) => within(value, run)))
    return joined(runs.map(countOf))
  }
}
