// A dataset laid out for many questions: each thing that is asked about becomes a column, once.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { Truth } from "../resolve/truth.ts"
import { idOf } from "../testimony/source.ts"
import type { IncidentId } from "../value/id.ts"
import { type Column, plainColumn } from "./columns/column.ts"
import { countColumn } from "./columns/counts.ts"
import { memberColumn } from "./columns/members.ts"
import { type PlaceColumn, placeColumn } from "./columns/places.ts"
import { timeColumn } from "./columns/times.ts"
import type { Evaluation } from "./evaluate.ts"
import type { Fact } from "./facts/fact.ts"
import { placeFact } from "./facts/places.ts"
import { type SpatialIndex, spatialIndex } from "./geo/spatial-index.ts"
import { type Exactness, judge } from "./judge.ts"
import type { Query } from "./query.ts"
import { soundQuery } from "./read-query.ts"
import { type QueryOptions, settingOf } from "./setting.ts"

/** The incidents of a dataset, laid out for many questions. @category queries */
export interface IncidentIndex {
  /** Asks a question of all incidents. */
  readonly evaluate: (query: Query) => Evaluation
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
 * ```
 * @category queries
 */
export const indexed = (context: Context, options: QueryOptions = {}): IncidentIndex => {
  const { incidents } = context.dataset
  const setting = settingOf(context, options)
  const columns = new Map<string, Column>()
  const columnOf = (fact: Fact): Column => {
    const known = columns.get(fact.key)
    if (known !== undefined) return known
    const values = incidents.map((incident) => fact.of(incident, setting))
    const column = (fact.layout === undefined ? plainColumn : layouts[fact.layout])(fact, values)
    columns.set(fact.key, column)
    return column
  }
  let map: SpatialIndex | undefined
  const near = (query: Query): Int32Array | undefined => {
    const { near: around, box, polygon } = regionIn(query) ?? {}
    if (around === undefined && box === undefined && polygon === undefined) return undefined
    const { discs } = columnOf(placeFact as unknown as Fact) as PlaceColumn
    map ??= spatialIndex(discs)
    const found = map.candidates({
      ...(around === undefined ? {} : { near: around }),
      ...(box === undefined ? {} : { box }),
      ...(polygon === undefined ? {} : { polygon }),
    })
    return merged(found, map.unbounded)
  }
  return {
    evaluate: (asked) => {
      const query = soundQuery(asked, context, options)
      const judged = judge<number>(query, (fact, held, beside) => columnOf(fact).fit(held, beside))
      const rows = near(query)
      const found = { certain: [] as Incident[], maybe: [] as Incident[], possible: [] as Incident[] }
      let exactness: Exactness = "exact"
      const count = rows?.length ?? incidents.length
      for (let at = 0; at < count; at++) {
        const row = rows === undefined ? at : rows[at]!
        const { truth, exactness: sharp } = judged(row)
        if (truth === "no") continue
        const incident = incidents[row]!
        found.possible.push(incident)
        if (truth === "certain") found.certain.push(incident)
        else {
          found.maybe.push(incident)
          if (sharp === "sound") exactness = "sound"
        }
      }
      return { ...found, exactness, truth: truthIn(found, context) }
    },
  }
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

/** A region in which all that a question holds of must lie. */
const regionIn = ({ place, and = [] }: Query): Query["place"] => {
  if (place?.near !== undefined || place?.box !== undefined || place?.polygon !== undefined) return place
  for (const part of and) {
    const region = regionIn(part)
    if (region !== undefined) return region
  }
  return undefined
}

/** Two lists of rows in order, as one. */
const merged = (a: Int32Array, b: Int32Array): Int32Array => {
  const all = new Int32Array(a.length + b.length)
  let [inA, inB] = [0, 0]
  for (let at = 0; at < all.length; at++) {
    all[at] = inB >= b.length || (inA < a.length && a[inA]! < b[inB]!) ? a[inA++]! : b[inB++]!
  }
  return all
}
