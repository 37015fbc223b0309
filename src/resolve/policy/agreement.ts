// Numbers that enough independent sources support: at least so many of them, or most of them.
import * as z from "zod"
import { construct } from "../../core/construct.ts"
import { shown } from "../../core/shown.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { CountRange } from "../../value/count-range.ts"
import { countOf } from "../said/source-graph.ts"
import {
  type Conflict,
  type CountPolicy,
  joined,
  type Provenance,
  policyOf,
  type Resolved,
} from "./policy.ts"
import { originsOfTotals, type Support, supportOf } from "./support.ts"

/** How much support a policy asks for. */
interface Threshold {
  /** Whether the support may be enough, if all sources are independent that may be. */
  readonly possibly: (support: Support) => boolean
  /** Whether the support is enough, even if all are copies that may be. */
  readonly certainly: (support: Support) => boolean
  /** That no number has enough, of which the best supported has so much. */
  readonly conflict: (most: number) => Conflict
}

const supported = (
  totals: readonly CasualtyRange[],
  provenance: Provenance | undefined,
  { possibly, certainly, conflict }: Threshold,
): Resolved => {
  const origins = originsOfTotals(totals, provenance)
  const support = supportOf(totals, origins)
  const runsWith = (enough: (support: Support) => boolean): readonly CountRange[] =>
    joined(support.filter(enough).map(({ run }) => run))
  const alternatives = runsWith(possibly)
  const agreed = runsWith(certainly)
  const isSettled = JSON.stringify(agreed) === JSON.stringify(alternatives)
  const most = support.reduce((best, { atMost }) => Math.max(best, atMost), 0)
  return {
    alternatives,
    dropped: [],
    ...(isSettled ? {} : { agreed }),
    sources: countOf(origins),
    ...(alternatives.length > 0 ? {} : { conflict: conflict(most) }),
  }
}

const Times = z.number().int().min(1).max(1_000)

/**
 * Every number that at least so many independent sources support.
 *
 * @remarks
 * A number is supported by a source whose total allows it. Statements that go back to one source count once, however
 * many passed them on. Where the independence of sources is not on record the answer has two bounds: `alternatives` are
 * the numbers that have the support if all sources are independent that may be, `agreed` those that have it even if
 * they are not. Where no number has it the answer is a conflict. `agreement(1)` is `union`.
 *
 * Source: K. Marzullo, Maintaining the Time in a Distributed System (1984); Iraq Body Count, two independent sources.
 * @example
 * ```ts
 * const told = casualties({ wounded: [exactly(6), between(4, 6), exactly(4)] })
 * agreement(2)(told).alternatives // => [{ min: 4, max: 4 }, { min: 6, max: 6 }]
 * agreement(2)(told).agreed // => []
 * agreement(3)(told).conflict?.kind // => "no-agreement"
 * agreement(2).policy // => "agreement(2)"
 * ```
 * @category answers
 */
export const agreement = (k: number): CountPolicy => {
  const needed = construct(`agreement(${shown(k)})`, Times, k)
  const conflict = (most: number): Conflict => ({
    kind: "no-agreement",
    because: `No number is supported by ${needed} independent sources; the best supported one has ${most}.`,
  })
  return policyOf(`agreement(${needed})`, { k: needed }, (totals, provenance) =>
    supported(totals, provenance, {
      possibly: ({ atMost }) => atMost >= needed,
      certainly: ({ atLeast }) => atLeast >= needed,
      conflict,
    }),
  )
}

/**
 * Every number that more than half of the independent sources support.
 *
 * @remarks Sources are counted, and bounds given where their independence is not on record, as in {@link agreement}.
 * @example
 * ```ts
 * majority(casualties({ wounded: [exactly(6), exactly(4), exactly(6)] })).alternatives // => [{ min: 6, max: 6 }]
 * majority(casualties({ killed: exactly(2) })).agreed // => undefined
 * ```
 * @category answers
 */
export const majority: CountPolicy = policyOf("majority", undefined, (totals, provenance) =>
  supported(totals, provenance, {
    possibly: ({ atMost, againstAtLeast }) => atMost > againstAtLeast,
    certainly: ({ atLeast, againstAtMost }) => atLeast > againstAtMost,
    conflict: (most) => ({
      kind: "no-majority",
      because: `No number is supported by most of the independent sources; the best supported one has ${most}.`,
    }),
  }),
)
