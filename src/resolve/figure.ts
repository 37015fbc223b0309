// One outcome's answer from many statements: the numbers that are possible, who said them, and what was left out.
import type { Context } from "../dataset/context.ts"
import type { CasualtyRange } from "../entity/casualties.ts"
import type { Incident } from "../entity/incident.ts"
import type { Attested } from "../testimony/attested.ts"
import { includes, overlaps, shared } from "../value/count-algebra.ts"
import type { CountRange } from "../value/count-range.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { type CountPolicy, joined } from "./policy.ts"
import { type AnswerOptions, standing } from "./standing.ts"
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
  /** The number of people known one by one, which the answer cannot lie below. */
  readonly floor: number
  /** The ranges that made the answer. */
  readonly used: readonly Evidence[]
  /** The ranges that were left out, with the reason. */
  readonly dropped: readonly (Evidence & { readonly because: string })[]
}

const evidenceFor = (
  statements: readonly Attested<readonly CasualtyRange[]>[],
  outcome: Outcome,
): readonly Evidence[] =>
  statements.flatMap((statement) =>
    statement.value
      .filter((range) => (range.scope === "part" ? (range.of ?? range.outcome) : range.outcome) === outcome)
      .map((range) => ({
        statement,
        range,
        as: range.scope === "part" ? ("floor" as const) : ("total" as const),
      })),
  )

// Disjoint parts of one statement add up; others overlap, so only the largest of them counts.
const floorOf = (floors: readonly Evidence[]): number => {
  const sums = new Map<unknown, number>()
  let largest = 0
  for (const { statement, range } of floors) {
    largest = Math.max(largest, range.count.min)
    if (range.disjoint === true) sums.set(statement, (sums.get(statement) ?? 0) + range.count.min)
  }
  return Math.max(largest, ...sums.values())
}

// Wounded, then died is one person and one death: such a victim no longer counts among the wounded.
const namedWith = (incident: Incident, outcome: Outcome, context: Context): number =>
  context.victimsOf(incident.id).filter(({ outcomes }) => {
    const here = outcomes.filter((one) => one.incident === incident.id)
    const died = outcomes.some((one) => one.outcome === "killed")
    return here.some((one) => one.outcome === outcome) && !(outcome === "wounded" && died)
  }).length

/** The answer for one outcome, or nothing where no statement speaks of it. */
export const figureOf = (
  incident: Incident,
  outcome: Outcome,
  context: Context,
  policy: CountPolicy,
  { asOf }: AnswerOptions = {},
): Figure | undefined => {
  const { standing: kept, fallen } = standing(incident.casualties ?? [], asOf)
  const evidence = evidenceFor(kept, outcome)
  const left = fallen.flatMap(({ statement, because }) =>
    evidenceFor([statement], outcome).map((one) => ({ ...one, because })),
  )
  // Victims are entered without the day they became known, so a question about an earlier day cannot count them.
  const named = asOf === undefined ? namedWith(incident, outcome, context) : 0
  if (evidence.length === 0 && named === 0) return undefined

  const totals = evidence.filter(({ as }) => as === "total")
  const floors = evidence.filter(({ as }) => as === "floor")
  const floor = Math.max(named, floorOf(floors))
  const resolved = policy(totals.map(({ range }) => range))
  const raised = (totals.length === 0 ? [{ min: 0 }] : resolved.alternatives).flatMap(
    (run) => shared(run, { min: floor }) ?? [],
  )
  const alternatives = raised.length > 0 ? joined(raised) : [{ min: floor }]
  const last = alternatives.at(-1)!
  const rivals = totals.some((a, index) =>
    totals.slice(index + 1).some((b) => !overlaps(a.range.count, b.range.count)),
  )
  const bests = new Set(totals.map(({ range }) => range.count.best))
  const [best] = bests.size === 1 ? [...bests] : []
  const dropped = new Map(resolved.dropped.map(({ index, because }) => [totals[index], because]))
  return {
    outcome,
    alternatives,
    count: {
      min: alternatives[0]!.min,
      ...(last.max === undefined ? {} : { max: last.max }),
      ...(best === undefined || best < floor ? {} : { best }),
      ...(totals.some(({ range }) => range.count.approximate === true) ? { approximate: true } : {}),
    },
    disputed: rivals || raised.length === 0,
    policy: policy.policy,
    floor,
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

/**
 * Whether the true number lies in a range, as far as a figure can tell.
 *
 * @remarks A figure that was not reported allows every number, so the answer for `undefined` is possible.
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
  if (figure.alternatives.every((run) => includes(range, run))) return "certain"
  return figure.alternatives.some((run) => overlaps(range, run)) ? "possible" : "no"
}
