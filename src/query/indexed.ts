// A dataset laid out for many questions: each thing that is asked about becomes a column, once.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { Truth } from "../resolve/truth.ts"
import { idOf } from "../testimony/source.ts"
import type { IncidentId } from "../value/id.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { type Column, plainColumn, type Sieve } from "./columns/column.ts"
import { countColumn } from "./columns/counts.ts"
import { ascending, layoutOf } from "./columns/layout.ts"
import { memberColumn } from "./columns/members.ts"
import { placeColumn } from "./columns/places.ts"
import { timeColumn } from "./columns/times.ts"
import type { Evaluation } from "./evaluate.ts"
import type { Fact } from "./facts/fact.ts"
import { formulaOf } from "./formula.ts"
import { type IndexTotals, type IndexTotalsOptions, indexedTotals } from "./indexed-totals.ts"
import { type Exactness, heldIn, type Judge, judge } from "./judge.ts"
import { neededIn } from "./normal-form.ts"
import type { Query } from "./query.ts"
import { soundQuery } from "./read-query.ts"
import { type QueryOptions, settingOf } from "./setting.ts"

/** The incidents of a dataset, laid out for many questions. @category queries */
export interface IncidentIndex {
  /** Asks a question of all incidents. */
  readonly evaluate: (query: Query) => Evaluation
  /** How many came to one kind of harm, over all incidents or those that are asked for, as bounds and by groups. */
  readonly totals: (outcome: Outcome, options?: IndexTotalsOptions) => IndexTotals
}

/** How a question is answered: the rows to begin with, what leaves rows out, and what judges the others. */
interface Plan {
  readonly judged: Judge<number>
  readonly rows: Int32Array
  readonly sieves: readonly Sieve[]
}

const layouts: Readonly<
  Record<NonNullable<Fact["layout"]>, (fact: Fact, values: readonly unknown[]) => Column>
> = {
  count: countColumn,
  time: timeColumn,
  place: placeColumn,
  members: memberColumn,
}

/**
 * Lays the incidents of a dataset out, so that many questions are answered fast.
 *
 * @remarks
 * The answers are those of {@link evaluate}. What a question turns on is worked out when it is first asked, and kept: the
 * first question costs a little more than one without an index, later ones a small part of it. A region that must hold is
 * looked up in a grid of the map. The dataset must not change underneath, and `asOf` and the policies are those given here.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const index = indexed(contextOf(dataset({ incidents: [strike] })))
 * index.evaluate(killed(atLeast(1))).certain.length // => 1
 * index.totals("killed").sum // => { min: 2 }
 * ```
 * @category queries
 */
export const indexed = (context: Context, options: QueryOptions = {}): IncidentIndex => {
  const setting = settingOf(context, options)
  const { incidents } = context.dataset
  // A row is an incident as it is laid out, a place one as it stands in the dataset.
  const placeOf = layoutOf(incidents)
  const laidOut = Array.from(placeOf, (place) => incidents[place]!)
  const columns = new Map<string, Column>()
  const columnOf = (fact: Fact): Column => {
    const known = columns.get(fact.key)
    if (known !== undefined) return known
    const values = laidOut.map((incident) => fact.of(incident, setting))
    const column = (fact.layout === undefined ? plainColumn : layouts[fact.layout])(fact, values)
    columns.set(fact.key, column)
    return column
  }
  const everyRow = Int32Array.from(incidents, (_, row) => row)
  // One list for all questions, which are asked one after the other: making lists this long costs more than sieving them.
  const kept = new Int32Array(incidents.length)
  const hits = new Int32Array(incidents.length)
  const marks = new Uint8Array(incidents.length)
  const planned = (query: Query): Plan => {
    // Each part without which a question does not hold leaves rows out.
    const sieves = heldIn(neededIn(formulaOf(query), true)).flatMap(
      ({ fact, held }) => columnOf(fact).sieves?.(held) ?? [],
    )
    const rows = sieves
      .flatMap((sieve) => sieve.found?.() ?? [])
      .reduce((least, found) => (found.length < least.length ? found : least), everyRow)
    return {
      judged: judge<number>(query, (fact, held, beside) => columnOf(fact).fit(held, beside)),
      rows,
      sieves: inOrder(rows, sieves),
    }
  }
  const plans = new WeakMap<Query, Plan>()
  const planOf = (asked: Query): Plan => {
    const known = plans.get(asked)
    if (known !== undefined) return known
    const query = soundQuery(asked, context, options)
    const plan = planned(query)
    plans.set(query, plan)
    return plan
  }
  const rowsOf = ({ rows, sieves }: Plan): Int32Array => {
    let left = rows
    for (const { keep } of sieves) left = kept.subarray(0, keep(left, left.length, kept))
    return left
  }
  // The incidents of which a question holds or may hold.
  const truthsOf = (asked: Query): ((incident: Incident) => Truth) => {
    const plan = planOf(asked)
    const truths = new Map<Incident, Truth>()
    for (const row of rowsOf(plan)) truths.set(laidOut[row]!, plan.judged(row).truth)
    return (incident) => truths.get(incident) ?? "no"
  }
  let totalsOf: IncidentIndex["totals"] | undefined
  return {
    evaluate: (asked) => {
      const plan = planOf(asked)
      const found = { certain: [] as Incident[], maybe: [] as Incident[], possible: [] as Incident[] }
      let exactness: Exactness = "exact"
      let count = 0
      for (const row of rowsOf(plan)) {
        const { truth, exactness: sharp } = plan.judged(row)
        if (truth === "no") continue
        if (sharp === "sound") exactness = "sound"
        const place = placeOf[row]!
        marks[place] = truth === "certain" ? isCertain : isMaybe
        hits[count++] = place
      }
      for (const place of ascending(hits.subarray(0, count), marks)) {
        const incident = incidents[place]!
        found.possible.push(incident)
        if (marks[place] === isCertain) found.certain.push(incident)
        else found.maybe.push(incident)
        marks[place] = 0
      }
      return { ...found, exactness, truth: truthIn(found, context) }
    },
    totals: (outcome, asked) => {
      totalsOf ??= indexedTotals(setting, truthsOf)
      return totalsOf(outcome, asked)
    },
  }
}

const isCertain = 1
const isMaybe = 2

const sampled = 512

/** Those of some sieves that leave out any of some rows, first the one that leaves out most for its cost. */
const inOrder = (rows: Int32Array, sieves: readonly Sieve[]): readonly Sieve[] => {
  const step = Math.max(1, Math.floor(rows.length / sampled))
  const sample = Int32Array.from({ length: Math.min(sampled, rows.length) }, (_, at) => rows[at * step]!)
  const rest = new Int32Array(sample.length)
  return sieves
    .map((sieve) => ({
      sieve,
      score: sieve.cost / (sample.length - sieve.keep(sample, sample.length, rest)),
    }))
    .filter(({ score }) => Number.isFinite(score))
    .sort((a, b) => a.score - b.score)
    .map(({ sieve }) => sieve)
}

const truthIn = (
  { certain, maybe }: Pick<Evaluation, "certain" | "maybe">,
  context: Context,
): ((one: Incident | IncidentId) => Truth | undefined) => {
  let truths: Map<IncidentId, Truth> | undefined
  return (one) => {
    truths ??= new Map([
      ...maybe.map(({ id }) => [id, "possible"] as const),
      ...certain.map(({ id }) => [id, "certain"] as const),
    ])
    const id = idOf(one)
    return truths.get(id) ?? (context.incident(id) === undefined ? undefined : "no")
  }
}
