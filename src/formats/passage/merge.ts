// Datasets of several origins as one, each figure still with the one who said it.
import { sameValue } from "../../core/same-value.ts"
import { type Coverage, type Dataset, modelVersion } from "../../dataset/dataset.ts"
import type { Source } from "../../testimony/source.ts"
import type { Extra } from "../../value/extra.ts"
import { pool } from "./pool.ts"

/** What of the coverage of datasets stands with a source: one value, or a list where datasets of it differ. */
const coverageOf = (coverages: readonly Coverage[]): Extra =>
  Object.fromEntries(
    (["unit", "release", "licence", "citation"] as const).flatMap((key) => {
      const told = [...new Set(coverages.flatMap((coverage) => coverage[key] ?? []))]
      return told.length === 0 ? [] : [[`coverage:${key}`, told.length === 1 ? told[0]! : told] as const]
    }),
  )

// A dataset of several datasets has no one licence: each stands with the sources whose words it covers.
const withCoverage = (sources: readonly Source[], datasets: readonly Dataset[]): readonly Source[] =>
  sources.map((source) => {
    const extra = coverageOf(
      datasets.flatMap(({ coverage, sources: own }) =>
        coverage !== undefined && own.some(({ id }) => id === source.id) ? [coverage] : [],
      ),
    )
    return Object.keys(extra).length === 0 ? source : { ...source, extra: { ...extra, ...source.extra } }
  })

/**
 * Several datasets as one: what is told twice stands once, and records of one id are joined.
 *
 * @remarks
 * Where their coverage differs the whole has none of its own, and the unit, release, licence and citation of each stand
 * with its sources, under `coverage:`. Nothing is matched: that two records tell of one incident is said by a link.
 *
 * @example
 * ```ts
 * const a = dataset({ actors: [actor({ id: "actor:us", names: "United States" })] })
 * const b = dataset({ actors: [actor({ id: "actor:us", names: "USA" })] })
 * mergeDatasets([a, b]).actors.map(({ names }) => names?.length) // => [2]
 * ```
 * @category datasets
 */
export const mergeDatasets = (datasets: readonly Dataset[]): Dataset => {
  const { add, records } = pool()
  const [first] = datasets
  const isOne = datasets.every(({ coverage }) => sameValue(coverage, first?.coverage))
  for (const { modelVersion: _, title: _title, coverage: _coverage, extra: _extra, ...lists } of datasets)
    add(lists)
  const whole = records()
  const titles = [...new Set(datasets.flatMap(({ title }) => title ?? []))]
  const extra = Object.assign({}, ...datasets.map((one) => one.extra ?? {}).reverse()) as Extra
  return {
    modelVersion,
    ...(titles.length === 0 ? {} : { title: titles.join("; ") }),
    ...(isOne && first?.coverage !== undefined ? { coverage: first.coverage } : {}),
    ...whole,
    ...(isOne ? {} : { sources: withCoverage(whole.sources, datasets) }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  }
}
