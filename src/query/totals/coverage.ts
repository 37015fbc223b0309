// What the datasets of a total count, and by which rule: where that differs their figures are no one sum.
import type { Context } from "../../dataset/context.ts"
import type { Coverage } from "../../dataset/dataset.ts"
import type { Incident } from "../../entity/incident.ts"
import type { SpeakerId } from "../../testimony/telling.ts"
import type { SourceId } from "../../value/id.ts"

const keys = ["unit", "inclusion", "threshold"] as const

/** What decides whether figures of two datasets can be added. @category queries */
export type CoverageKey = (typeof keys)[number]

/** What some incidents of a total are, by the dataset that they come from. @category queries */
export interface CoveredIncidents extends Pick<Coverage, CoverageKey> {
  /** The sources of the dataset; empty where the whole document is one dataset. */
  readonly sources: readonly SourceId[]
  /** How many of the incidents. */
  readonly incidents: number
}

/** What the incidents of a total are, and in what their datasets differ. @category queries */
export interface CoverageOfTotal {
  /** The incidents by what their datasets count. */
  readonly datasets: readonly CoveredIncidents[]
  /** In what the datasets differ. */
  readonly differs: readonly CoverageKey[]
}

type Told = Pick<Coverage, CoverageKey>

const toldOf = (told: Readonly<Record<string, unknown>>): Told =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = told[key]
      const text = Array.isArray(value) ? value.join(" or ") : value
      return typeof text === "string" ? [[key, text] as const] : []
    }),
  )

/** What stands with a source of several datasets that became one, under `coverage:`. */
const coverageOfSource = (id: SourceId, context: Context): Told => {
  const extra: Readonly<Record<string, unknown>> = context.source(id)?.extra ?? {}
  return toldOf(Object.fromEntries(keys.map((key) => [key, extra[`coverage:${key}`]])))
}

const isSource = (id: SpeakerId): id is SourceId => id.startsWith("source:")

const tellersOf = ({ casualties, when, where, parties, kind }: Incident): readonly SourceId[] =>
  [casualties, when, where, parties, kind].flatMap((statements = []) =>
    statements.flatMap(({ by = [] }) => by.filter(isSource)),
  )

/** What the datasets of some incidents count, and in what they differ. */
export const coverageOfTotal = (incidents: readonly Incident[], context: Context): CoverageOfTotal => {
  const own = context.dataset.coverage
  if (own !== undefined) {
    const told = toldOf({ ...own })
    return { datasets: [{ ...told, sources: [], incidents: incidents.length }], differs: [] }
  }
  const known = new Map<SourceId, Told>()
  const found = new Map<string, { readonly told: Told; readonly sources: Set<SourceId>; incidents: number }>()
  for (const incident of incidents) {
    for (const id of tellersOf(incident)) {
      const told = known.get(id) ?? coverageOfSource(id, context)
      known.set(id, told)
      if (Object.keys(told).length === 0) continue
      const text = JSON.stringify(told)
      const before = found.get(text) ?? { told, sources: new Set(), incidents: 0 }
      before.sources.add(id)
      before.incidents += 1
      found.set(text, before)
      break
    }
  }
  const datasets = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { told, sources, incidents: count }]) => ({
      ...told,
      sources: [...sources].sort(),
      incidents: count,
    }))
  const differs = keys.filter((key) => new Set(datasets.flatMap((one) => one[key] ?? [])).size > 1)
  return { datasets, differs }
}

/** In what the datasets of a total differ, in one sentence each. */
export const coverageSentences = ({ datasets, differs }: CoverageOfTotal): readonly string[] =>
  differs.map((key) => {
    const told = [...new Set(datasets.flatMap((one) => one[key] ?? []))]
    return `The incidents come from datasets of which the ${key} differs: ${told.map((text) => JSON.stringify(text)).join(", ")}.`
  })
