// How many totals become one answer: a policy is a function that carries its name.
import type { CasualtyRange } from "../entity/casualties.ts"
import type { CountRange } from "../value/count-range.ts"

/** A policy's answer from the totals that stand. @category answers */
export interface Resolved {
  /** The runs of numbers that the policy allows, in order, none touching the next. */
  readonly alternatives: readonly CountRange[]
  /** Why the policy left totals out, by their place in the list. */
  readonly dropped: readonly { readonly index: number; readonly because: string }[]
}

/**
 * A named way to make one answer of several totals.
 *
 * @remarks Policies never average: a number comes out only if some speaker's words allow it.
 * @category answers
 */
export interface CountPolicy {
  (totals: readonly CasualtyRange[]): Resolved
  /** The name under which results say how they were made. */
  readonly policy: string
}

const end = ({ max }: CountRange): number => max ?? Number.POSITIVE_INFINITY

/** The bounds of a count and nothing else of it. */
export const boundsOf = ({ min, max }: CountRange): CountRange => (max === undefined ? { min } : { min, max })

/** The union of runs of numbers: in order, with touching and overlapping ones joined. */
export const joined = (runs: readonly CountRange[]): readonly CountRange[] => {
  const out: CountRange[] = []
  for (const run of [...runs].sort((a, b) => a.min - b.min)) {
    const last = out.at(-1)
    if (last === undefined || run.min > end(last) + 1) out.push(boundsOf(run))
    else if (end(run) > end(last)) out[out.length - 1] = boundsOf({ ...run, min: last.min })
  }
  return out
}

/**
 * Every number that at least one speaker's total allows: 4 and 6 stay "4 or 6", and 5 is not among them.
 *
 * @remarks Source: Standards for Casualty Recording (Every Casualty, 2016), ranges from conflicting sources.
 * @example
 * ```ts
 * union(casualties({ wounded: [exactly(6), exactly(4)] })).alternatives // => [{ min: 4, max: 4 }, { min: 6, max: 6 }]
 * ```
 * @category answers
 */
export const union: CountPolicy = Object.assign(
  (totals: readonly CasualtyRange[]): Resolved => ({
    alternatives: joined(totals.map(({ count }) => count)),
    dropped: [],
  }),
  { policy: "union" },
)
