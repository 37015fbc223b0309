// One outcome's answer from many statements: the numbers that are possible, who said them, and what was left out.
import type { Context } from "../../dataset/context.ts"
import type { Who } from "../../entity/casualties.ts"
import type { Incident } from "../../entity/incident.ts"
import { includes, overlaps } from "../../value/count-algebra.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { allowedByAll, boundsOf, type Conflict, type CountPolicy, end } from "../policy/policy.ts"
import { type AnswerOptions, standing } from "../said/standing.ts"
import type { Truth } from "../truth.ts"
import {
  type Answer,
  answerFor,
  boundsFor,
  clipped,
  type Ground,
  raised,
  rangeOf,
  totalsIn,
} from "./answer.ts"
import { type Bounds, type Disagreement, disagreementsAmong } from "./disagreement.ts"
import { type Evidence, evidenceFor } from "./evidence.ts"
import { axesOf, type Group } from "./group.ts"

export type { Evidence } from "./evidence.ts"

/**
 * One outcome's answer: which numbers are possible, by which policy, from which statements.
 *
 * @remarks
 * `alternatives` are runs of whole numbers; between two of them lie numbers that nobody's words allow. `disputed` is
 * true where two totals cannot both be right. Where the policy finds no answer `conflict` says so, and the alternatives
 * are all that were told.
 * @category answers
 */
export interface Figure {
  /** The outcome that is counted. */
  readonly outcome: Outcome
  /** The group of people that is counted; absent where all are. */
  readonly who?: Group
  /** The runs of numbers that are possible. */
  readonly alternatives: readonly CountRange[]
  /** The runs that are possible whichever sources are independent; given where the policy counts sources. */
  readonly agreed?: readonly CountRange[]
  /** The smallest and largest possible number; no max where one statement sets none. */
  readonly count: CountRange
  /** Whether two totals cannot both be right. */
  readonly disputed: boolean
  /** How the totals stand to each other, and to what bounds them. */
  readonly disagreements: readonly Disagreement[]
  /** The name of the policy. */
  readonly policy: string
  /** How many independent sources the totals have, where the policy counts them. */
  readonly sources?: { readonly atLeast: number; readonly atMost: number }
  /** That the policy finds no answer, and why. */
  readonly conflict?: Conflict
  /** The number that parts and people known one by one come to, which the answer cannot lie below. */
  readonly floor: number
  /** The number that the whole comes to of which these are a part, which the answer cannot lie above. */
  readonly ceiling?: number
  /** The number of people known one by one. */
  readonly named: number
  /** The ranges that made the answer. */
  readonly used: readonly Evidence[]
  /** The ranges that were left out, with the reason. */
  readonly dropped: readonly (Evidence & { readonly because: string })[]
}

/** What a figure depends on beside the incident and the policy. @category answers */
export interface FigureOptions extends AnswerOptions {
  /** The group of people to count; the word that was used for them is not looked at. */
  readonly who?: Who
}

/** Whether anything is on record that a figure of an outcome can be made of. */
export const speaksOf = (outcome: Outcome, incident: Incident, context: Context): boolean =>
  context.victimsOf(incident.id).length > 0 ||
  (incident.casualties ?? []).some(({ value }) =>
    value.some((range) => range.outcome === outcome || range.of === outcome),
  )

/** The numbers of a figure, without what they were made of. */
export type FigureNumbers = Pick<Figure, "count" | "alternatives" | "disputed">

interface Weighed {
  readonly own: Answer
  readonly bounds: Bounds
  /** What bounds the answer from outside. */
  readonly outside: readonly Evidence[]
  readonly counts: readonly CountRange[]
  /** The alternatives of the totals above the floor, and those of them that lie below the ceiling too. */
  readonly lifted: readonly CountRange[]
  readonly within: readonly CountRange[]
}

/** All that bears on an outcome of a group, or nothing where nothing does. */
const weighed = (ground: Ground, outcome: Outcome, group: Group): Weighed | undefined => {
  const own = answerFor(ground, outcome, group)
  const isReported = own.named > 0 || own.evidence.some(({ as }) => as !== "ceiling")
  if (!isReported && Object.keys(group).length === 0) return undefined
  const { floor, ceiling, evidence } = boundsFor(ground, outcome, group, own)
  if (!isReported && ceiling === undefined) return undefined
  const bounds = { floor, ...(ceiling === undefined ? {} : { ceiling }) }
  const lifted = floor > own.floor ? raised(own.alternatives, floor) : own.alternatives
  const within = ceiling === undefined ? lifted : clipped(lifted, bounds)
  return {
    own,
    bounds,
    outside: evidence,
    counts: totalsIn(own).map(({ range }) => range.count),
    lifted,
    within,
  }
}

const numbersOf = ({ bounds, counts, lifted, within }: Weighed): FigureNumbers => {
  // A ceiling below every total contradicts them, and does not undo what they say.
  const alternatives = within.length > 0 ? within : lifted
  return {
    alternatives,
    count: countOf(alternatives, counts),
    disputed: allowedByAll(counts) === undefined || counts.some((count) => !overlaps(count, rangeOf(bounds))),
  }
}

/** The numbers that the statements on an outcome come to, or nothing where none speaks of it. */
export const figureNumbers = (ground: Ground, outcome: Outcome): FigureNumbers | undefined => {
  const all = weighed(ground, outcome, axesOf(undefined))
  return all === undefined ? undefined : numbersOf(all)
}

/**
 * The answer for one outcome, of all people or of a group of them, or nothing where no statement speaks of it.
 *
 * @remarks
 * Of a group, totals of just that group compete; totals of narrower groups, parts and people known one by one who
 * certainly belong to it are floors; totals of wider groups are ceilings. Who is not said to be civilian is not counted
 * as one. In the same way the killed, and the wounded, are at most the killed or wounded, where these are reported, too.
 *
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: [
 *     says("source:police", casualties({ killed: exactly(10) })),
 *     says("source:hospital", casualties({ killed: { count: atLeast(3), who: { status: "civilian", age: "child" } } })),
 *   ],
 * })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * figureOf(strike, "killed", context, union, { who: { status: "civilian" } })?.count // => { min: 3, max: 10 }
 * figureOf(strike, "killed", context, union)?.count // => { min: 10, max: 10 }
 * ```
 * @category answers
 */
export const figureOf = (
  incident: Incident,
  outcome: Outcome,
  context: Context,
  policy: CountPolicy,
  { asOf, who }: FigureOptions = {},
): Figure | undefined => {
  // Most incidents say nothing of most outcomes.
  if (!speaksOf(outcome, incident, context)) return undefined
  const group = axesOf(who)
  const { standing: kept, fallen } = standing(incident.casualties ?? [], context, asOf)
  const ground = { incident, context, policy, standing: kept, ...(asOf === undefined ? {} : { asOf }) }
  const all = weighed(ground, outcome, group)
  if (all === undefined) return undefined
  const { own, bounds, outside, lifted, within } = all
  const isCapped = within.length > 0 && end(lifted.at(-1)!) > end(within.at(-1)!)
  const contradicted = outside.filter(({ as }) => as === "ceiling" && within.length === 0)
  const bounding = outside.filter(({ as }) => as === "floor" || isCapped)
  const { agreed, sources, conflict } = own.resolved
  return {
    outcome,
    ...(Object.keys(group).length > 0 ? { who: group } : {}),
    ...numbersOf(all),
    ...(agreed === undefined ? {} : { agreed: clipped(agreed, bounds) }),
    disagreements: disagreementsAmong(
      [...own.evidence.filter(({ as }) => as !== "ceiling"), ...outside],
      bounds,
      context,
    ),
    policy: policy.policy,
    ...(sources === undefined ? {} : { sources }),
    ...(conflict === undefined ? {} : { conflict }),
    ...bounds,
    named: own.named,
    used: [...own.used, ...bounding],
    dropped: [
      ...fallen.flatMap(({ statement, because }) =>
        evidenceFor([statement], outcome, group).map((one) => ({ ...one, because })),
      ),
      ...[...own.dropped].map(([one, because]) => ({ ...one, because })),
      ...contradicted.map((one) => ({ ...one, because: "every total lies above it" })),
    ],
  }
}

// A best figure comes out where all totals that were used name the same, and the answer allows it.
const countOf = (alternatives: readonly CountRange[], totals: readonly CountRange[]): CountRange => {
  const [first, last] = [alternatives[0]!, alternatives.at(-1)!]
  const [best, ...others] = new Set(totals.map((count) => count.best))
  const isAllowed =
    best !== undefined &&
    others.length === 0 &&
    alternatives.some((run) => run.min <= best && best <= end(run))
  const approximate = totals.some((count) => count.approximate === true)
  return {
    ...boundsOf({ ...last, min: first.min }),
    ...(isAllowed ? { best } : {}),
    ...(approximate ? { approximate } : {}),
  }
}

/**
 * Whether the true number lies in a range, as far as a figure can tell.
 *
 * @remarks
 * A figure that was not reported allows every number, so the answer for `undefined` is possible. A figure that was only
 * given as about so many makes nothing certain and excludes nothing above its floor.
 *
 * @example
 * ```ts
 * const strike = incident(
 *   { id: "incident:1", casualties: [says("source:a", casualties({ wounded: exactly(6) })), says("source:b", casualties({ wounded: exactly(4) }))] },
 * )
 * const { wounded } = resolve(strike, contextOf(dataset({ incidents: [strike] })))
 * fits(wounded, atLeast(4)) // => "certain"
 * fits(wounded, exactly(6)) // => "possible"
 * fits(wounded, exactly(5)) // => "no"
 * ```
 * @category answers
 */
export const fits = (figure: Figure | undefined, range: CountRange): Truth => {
  if (figure === undefined) return "possible"
  const certain = figure.alternatives.every((run) => includes(range, run))
  const unsharp = figure.count.approximate === true && range.min > figure.floor
  if (certain && !unsharp) return "certain"
  return certain || unsharp || figure.alternatives.some((run) => overlaps(range, run)) ? "possible" : "no"
}
