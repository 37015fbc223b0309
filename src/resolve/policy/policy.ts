// How many totals become one answer: a policy is a function that carries its name and its parameters.
import type { Context } from "../../dataset/context.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Telling } from "../../testimony/telling.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { AnswerOptions } from "../said/standing.ts"

/** Who gave the totals, and where to look them up. @category answers */
export interface Provenance extends AnswerOptions {
  /** The statement of each total, in the same order. */
  readonly statements: readonly Telling[]
  /** The look-ups over the dataset that they stand in. */
  readonly context: Context
}

/** That a policy finds no answer: the totals stand against each other. @category answers */
export interface Conflict {
  /** What is missing: enough support for any number, a majority, or that all agree. */
  readonly kind: "no-agreement" | "no-majority" | "pending"
  /** Why there is no answer, in one sentence. */
  readonly because: string
}

/** A policy's answer from the totals that stand. @category answers */
export interface Resolved {
  /** The runs of numbers that the policy allows, in order, none touching the next; none where it finds no answer. */
  readonly alternatives: readonly CountRange[]
  /** Why the policy left totals out, by their place in the list. */
  readonly dropped: readonly { readonly index: number; readonly because: string }[]
  /** The runs that hold whichever sources are independent; given where they are fewer than the alternatives. */
  readonly agreed?: readonly CountRange[]
  /** How many independent sources the totals have, for a policy that counts them. */
  readonly sources?: { readonly atLeast: number; readonly atMost: number }
  /** That there is no answer, and why. */
  readonly conflict?: Conflict
}

/** What a policy is made with, as plain data. @category answers */
export type PolicyParameters = Readonly<Record<string, number | readonly string[]>>

/**
 * A named way to make one answer of several totals.
 *
 * @remarks
 * Policies never average: a number comes out only if some speaker's words allow it, or if the name of the policy says
 * otherwise, as `hull` does. A later total of the same source that does not say that it supersedes the earlier one
 * leaves both standing: `union` keeps both, `latest` takes the later, `agreement` counts their source once.
 * @category answers
 */
export interface CountPolicy {
  (totals: readonly CasualtyRange[], provenance?: Provenance): Resolved
  /** The name under which results say how they were made; {@link policyNamed} reads it back. */
  readonly policy: string
  /** What the policy was made with. */
  readonly parameters?: PolicyParameters
}

/** A policy from its name, its parameters and what it does. */
export const policyOf = (
  policy: string,
  parameters: PolicyParameters | undefined,
  answer: (totals: readonly CasualtyRange[], provenance?: Provenance) => Resolved,
): CountPolicy =>
  Object.assign(
    // Where nothing was said there is nothing to be at odds about.
    (totals: readonly CasualtyRange[], provenance?: Provenance) =>
      totals.length === 0 ? { alternatives: [], dropped: [] } : answer(totals, provenance),
    { policy, ...(parameters === undefined ? {} : { parameters }) },
  )

/** The largest number of a count, which may be without end. */
export const end = ({ max }: CountRange): number => max ?? Number.POSITIVE_INFINITY

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

/** The numbers that every count allows; nothing where two of them have none in common. */
export const allowedByAll = (counts: readonly CountRange[]): CountRange | undefined => {
  const highestMin = counts.reduce((most, { min }) => Math.max(most, min), 0)
  const lowestEnd = counts.reduce((least, count) => Math.min(least, end(count)), Number.POSITIVE_INFINITY)
  if (lowestEnd < highestMin) return undefined
  return lowestEnd === Number.POSITIVE_INFINITY ? { min: highestMin } : { min: highestMin, max: lowestEnd }
}

const allowedByAny = (totals: readonly CasualtyRange[]): readonly CountRange[] =>
  joined(totals.map(({ count }) => count))

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
export const union: CountPolicy = policyOf("union", undefined, (totals) => ({
  alternatives: allowedByAny(totals),
  dropped: [],
}))

/**
 * Every number from the smallest that any total allows to the largest: 4 and 6 become "4 to 6", with 5 among them.
 *
 * @remarks
 * Its name in results is `hull`. It allows numbers that nobody's words allow, which no other policy does.
 *
 * Source: Standards for Casualty Recording (Every Casualty, 2016), ranges from conflicting sources.
 * @example
 * ```ts
 * convexHull(casualties({ wounded: [exactly(6), exactly(4)] })).alternatives // => [{ min: 4, max: 6 }]
 * convexHull.policy // => "hull"
 * ```
 * @category answers
 */
export const convexHull: CountPolicy = policyOf("hull", undefined, (totals) => {
  const runs = allowedByAny(totals)
  return { alternatives: [boundsOf({ ...runs.at(-1)!, min: runs[0]!.min })], dropped: [] }
})

/**
 * No answer until the totals agree: then the numbers that all of them allow, until then every alternative, as pending.
 *
 * @remarks Source: Standards for Casualty Recording (Every Casualty, 2016), keeping contested figures open.
 * @example
 * ```ts
 * pending(casualties({ wounded: [atLeast(2), exactly(6)] })).alternatives // => [{ min: 6, max: 6 }]
 * pending(casualties({ wounded: [exactly(4), exactly(6)] })).conflict?.kind // => "pending"
 * ```
 * @category answers
 */
export const pending: CountPolicy = policyOf("pending", undefined, (totals) => {
  const agreed = allowedByAll(totals.map(({ count }) => count))
  if (agreed !== undefined) return { alternatives: [agreed], dropped: [] }
  const because = "The totals do not agree yet; all of them stay possible."
  return { alternatives: allowedByAny(totals), dropped: [], conflict: { kind: "pending", because } }
})
