// The totals of those who are trusted most, or of those who spoke last; where several tie, all of theirs.
import * as z from "zod"
import { construct } from "../../core/construct.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import { idOf } from "../../testimony/source.ts"
import { type Speaker, SpeakerId } from "../../testimony/telling.ts"
import { overtaken } from "../said/said-on.ts"
import { type CountPolicy, policyOf, type Resolved, union } from "./policy.ts"

/** The union of some totals, with the reason why the others were left out. */
const chosen = (
  totals: readonly CasualtyRange[],
  isLeftOut: (index: number) => boolean,
  because: string,
): Resolved => ({
  alternatives: union(totals.filter((_, index) => !isLeftOut(index))).alternatives,
  dropped: totals.flatMap((_, index) => (isLeftOut(index) ? [{ index, because }] : [])),
})

/**
 * What the most trusted of the sources says that says anything, of those that are named from the most trusted on.
 *
 * @remarks
 * A total is a source's where it says it or passes it on. Several totals of that source all stay. Where none of the
 * named sources gave a total all others tie.
 *
 * Source: Standards for Casualty Recording (Every Casualty, 2016), priority of sources.
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: [
 *     says("source:police", casualties({ wounded: exactly(6) })),
 *     says("source:ministry", casualties({ wounded: exactly(4) })),
 *   ],
 * })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * resolve(strike, context, { policy: trusting("source:ministry", "source:police") }).wounded?.count
 * // => { min: 4, max: 4 }
 * ```
 * @category answers
 */
export const trusting = (...sources: readonly Speaker[]): CountPolicy => {
  const ids = construct("trusting()", z.array(SpeakerId).min(1).max(1_000), sources.map(idOf))
  const places = new Map<string, number>()
  for (const [place, id] of ids.entries()) if (!places.has(id)) places.set(id, place)
  return policyOf(`trusting(${ids.join(", ")})`, { sources: ids }, (totals, provenance) => {
    const ranks = totals.map((_, index) => {
      const { by = [], via = [] } = provenance?.statements[index] ?? {}
      return [...by, ...via].reduce((best, id) => Math.min(best, places.get(id) ?? best), ids.length)
    })
    const best = ranks.reduce((least, rank) => Math.min(least, rank), ids.length)
    return chosen(totals, (index) => ranks[index] !== best, `${ids[best]} is trusted more`)
  })
}

/**
 * What was said last, by the day on which each total was said.
 *
 * @remarks
 * The day is that of the statement or else of its publication; the day of entry in the record only tells that it was
 * said no later. Totals that are not certainly older than another, as those without a day, all stay.
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: [
 *     says("source:police", casualties({ killed: exactly(2) }), { saidOn: day("2024-01-04") }),
 *     says("source:police", casualties({ killed: exactly(3) }), { saidOn: day("2024-01-06") }),
 *   ],
 * })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * resolve(strike, context, { policy: latest }).killed?.count // => { min: 3, max: 3 }
 * ```
 * @category answers
 */
export const latest: CountPolicy = policyOf("latest", undefined, (totals, provenance) => {
  const isOlder = provenance === undefined ? [] : overtaken(provenance.statements, provenance.context)
  return chosen(totals, (index) => isOlder[index] === true, "another total was said later")
})
