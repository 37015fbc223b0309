// One outcome's answer from many statements: the numbers that are possible, who said them, and what was left out.
import type { Context } from "../dataset/context.ts"
import { isOfAll, sharpMin } from "../dataset/tolls.ts"
import type { CasualtyRange } from "../entity/casualties.ts"
import type { Incident } from "../entity/incident.ts"
import type { Attested } from "../testimony/attested.ts"
import { includes, overlaps, shared } from "../value/count-algebra.ts"
import type { CountRange } from "../value/count-range.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { type CountPolicy, joined } from "./policy.ts"
import { type AnswerOptions, certainlySaidBy, isFirm, standing } from "./standing.ts"
import type { Truth } from "./truth.ts"

/** One range of one statement that went into a figure, or was left out of it. @category answers */
export interface Evidence {
  /** The statement. */
  readonly statement: Attested<readonly CasualtyRange[]>
  /** The range of the statement that speaks of this outcome. */
  readonly range: CasualtyRange
  /** Whether it competes as a total or bounds from below as a part. */
  readonly as: "total" | "floor"
}

/**
 * One outcome's answer: which numbers are possible, by which policy, from which statements.
 *
 * @remarks
 * `alternatives` are runs of whole numbers; between two of them lie numbers that nobody's words allow. `disputed` is
 * true where two totals cannot both be right.
 * @category answers
 */
export interface Figure {
  /** The outcome that is counted. */
  readonly outcome: Outcome
  /** The runs of numbers that are possible. */
  readonly alternatives: readonly CountRange[]
  /** The smallest and largest possible number; no max where one statement sets none. */
  readonly count: CountRange
  /** Whether two totals cannot both be right. */
  readonly disputed: boolean
  /** The name of the policy. */
  readonly policy: string
  /** The number that parts and people known one by one come to, which the answer cannot lie below. */
  readonly floor: number
  /** The number of people known one by one. */
  readonly named: number
  /** The ranges that made the answer. */
  readonly used: readonly Evidence[]
  /** The ranges that were left out, with the reason. */
  readonly dropped: readonly (Evidence & { readonly because: string })[]
}

// A total of children, or of one side, is a floor under the total of all.
const evidenceFor = (
  statements: readonly Attested<readonly CasualtyRange[]>[],
  outcome: Outcome,
): readonly Evidence[] =>
  statements.flatMap((statement) =>
    statement.value
      .filter((range) => range.outcome === outcome || (range.scope === "part" && range.of === outcome))
      .map((range) => ({ statement, range, as: isOfAll(range) ? "total" : "floor" })),
  )

// Disjoint parts of one statement add up; others overlap, so only the largest of them counts. What a speaker only
// alleges or suspects, or gives as about so many, bounds nothing.
const floorOf = (floors: readonly Evidence[]): number => {
  const sums = new Map<unknown, number>()
  let largest = 0
  for (const { statement, range } of floors) {
    if (!isFirm(statement)) continue
    const least = sharpMin(range.count)
    largest = Math.max(largest, least)
    if (range.disjoint === true) sums.set(statement, (sums.get(statement) ?? 0) + least)
  }
  return [...sums.values()].reduce((most, sum) => Math.max(most, sum), largest)
}

/** The victims known one by one with an outcome in an incident, as far as it had been said by a day. */
const namedWith = (
  incident: Incident,
  outcome: Outcome,
  context: Context,
  asOf: DateWindow | undefined,
): number =>
  context.victimsOf(incident.id).filter(({ outcomes }) => {
    const said = outcomes.filter(
      (one) => isFirm(one) && (asOf === undefined || certainlySaidBy(one, asOf, context)),
    )
    const here = said.filter((one) => one.incident === incident.id)
    // Wounded or missing, then dead of it is one person and one death.
    const died = said.some((one) => one.outcome === "killed" && (one.incident ?? incident.id) === incident.id)
    const superseded = died && (outcome === "wounded" || outcome === "missing")
    return here.some((one) => one.outcome === outcome) && !superseded
  }).length

/** The answer for one outcome, or nothing where no statement speaks of it. */
export const figureOf = (
  incident: Incident,
  outcome: Outcome,
  context: Context,
  policy: CountPolicy,
  { asOf }: AnswerOptions = {},
): Figure | undefined => {
  const { standing: kept, fallen } = standing(incident.casualties ?? [], context, asOf)
  const evidence = evidenceFor(kept, outcome)
  const left = fallen.flatMap(({ statement, because }) =>
    evidenceFor([statement], outcome).map((one) => ({ ...one, because })),
  )
  const named = namedWith(incident, outcome, context, asOf)
  if (evidence.length === 0 && named === 0) return undefined

  const totals = evidence.filter(({ as }) => as === "total")
  const floor = Math.max(named, floorOf(evidence.filter(({ as }) => as === "floor")))
  const resolved = policy(totals.map(({ range }) => range))
  const dropped = new Map(resolved.dropped.map(({ index, because }) => [totals[index], because]))
  const counts = totals.filter((one) => !dropped.has(one)).map(({ range }) => range.count)
  const raised = (totals.length === 0 ? [{ min: 0 }] : resolved.alternatives).flatMap(
    (run) => shared(run, { min: floor }) ?? [],
  )
  const alternatives = raised.length > 0 ? joined(raised) : [{ min: floor }]
  const last = alternatives.at(-1)!
  const [best, ...others] = new Set(counts.map((count) => count.best))
  const approximate = counts.some((count) => count.approximate === true)
  return {
    outcome,
    alternatives,
    count: {
      min: alternatives[0]!.min,
      ...(last.max === undefined ? {} : { max: last.max }),
      ...(best === undefined || others.length > 0 || best < floor ? {} : { best }),
      ...(approximate ? { approximate } : {}),
    },
    disputed: areRivals(counts) || counts.some((count) => shared(count, { min: floor }) === undefined),
    policy: policy.policy,
    floor,
    named,
    used: evidence.filter((one) => !dropped.has(one)),
    dropped: [
      ...left,
      ...evidence.flatMap((one) => {
        const because = dropped.get(one)
        return because === undefined ? [] : [{ ...one, because }]
      }),
    ],
  }
}

// Two counts have nothing in common just where the lowest top lies below the highest bottom.
const areRivals = (counts: readonly CountRange[]): boolean => {
  const lowestTop = counts.reduce((least, { max }) => Math.min(least, max ?? least), Number.POSITIVE_INFINITY)
  const highestBottom = counts.reduce((most, { min }) => Math.max(most, min), 0)
  return lowestTop < highestBottom
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
