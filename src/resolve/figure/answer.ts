// What the statements on one outcome of one group come to, and which other outcomes and groups bound it.
import type { Context } from "../../dataset/context.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Attested } from "../../testimony/attested.ts"
import { shared } from "../../value/count-algebra.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { type CountPolicy, joined, type Resolved, union } from "../policy/policy.ts"
import { type AnswerOptions, isFirm } from "../said/standing.ts"
import type { Bounds } from "./disagreement.ts"
import { type Evidence, evidenceFor, floorOf } from "./evidence.ts"
import { type Group, groupKey, groupOfRange } from "./group.ts"
import { namedWith } from "./persons.ts"

/** What the figures of one incident are made from. */
export interface Ground extends AnswerOptions {
  readonly incident: Incident
  readonly context: Context
  readonly policy: CountPolicy
  readonly standing: readonly Attested<readonly CasualtyRange[]>[]
}

/** What the statements on one outcome of one group come to, before other outcomes and groups bound it. */
export interface Answer {
  readonly evidence: readonly Evidence[]
  readonly named: number
  readonly floor: number
  readonly resolved: Resolved
  readonly used: readonly Evidence[]
  readonly dropped: ReadonlyMap<Evidence, string>
  readonly alternatives: readonly CountRange[]
}

/** Bounds as a range of numbers. */
export const rangeOf = ({ floor, ceiling }: Bounds): CountRange =>
  ceiling === undefined ? { min: floor } : { min: floor, max: ceiling }

/** Runs within bounds; where none of them is, nothing. */
export const clipped = (runs: readonly CountRange[], bounds: Bounds): readonly CountRange[] => {
  const range = rangeOf(bounds)
  return joined(runs.flatMap((run) => shared(run, range) ?? []))
}

/** A floor above every total leaves only the floor. */
export const raised = (runs: readonly CountRange[], floor: number): readonly CountRange[] => {
  if (floor === 0) return runs
  const above = clipped(runs, { floor })
  return above.length > 0 ? above : [{ min: floor }]
}

/** What the statements on an outcome of a group come to by themselves. */
export const answerFor = (ground: Ground, outcome: Outcome, group: Group): Answer => {
  const { incident, context, policy, asOf } = ground
  const options = asOf === undefined ? {} : { asOf }
  const evidence = evidenceFor(ground.standing, outcome, group)
  const totals = evidence.filter(({ as }) => as === "total")
  const ranges = totals.map(({ range }) => range)
  const statements = totals.map(({ statement }) => statement)
  const resolved = policy(ranges, { statements, context, ...options })
  const dropped = new Map(
    resolved.dropped.flatMap(({ index, because }) => {
      const one = totals[index]
      return one === undefined ? [] : [[one, because] as const]
    }),
  )
  const named = namedWith(incident, [outcome], group, context, asOf)
  const floor = Math.max(named, floorOf(evidence.filter(({ as }) => as === "floor")))
  const told = resolved.alternatives.length > 0 ? resolved.alternatives : union(ranges).alternatives
  return {
    evidence,
    named,
    floor,
    resolved,
    used: evidence.filter((one) => one.as !== "ceiling" && !dropped.has(one)),
    dropped,
    alternatives: raised(totals.length === 0 ? [{ min: 0 }] : told, floor),
  }
}

/** The totals that made an answer. */
export const totalsIn = ({ used }: Answer): readonly Evidence[] => used.filter(({ as }) => as === "total")

// What a speaker only alleges, or gives as about so many, bounds no other number.
const isSharp = (answer: Answer): boolean => {
  const totals = totalsIn(answer)
  return (
    totals.length > 0 &&
    totals.every(({ statement, range }) => isFirm(statement) && range.count.approximate !== true)
  )
}

const wholes: { readonly [O in Outcome]?: Outcome } = {
  killed: "killed-or-wounded",
  wounded: "killed-or-wounded",
}

const partsOf = (whole: Outcome): readonly Outcome[] =>
  (Object.keys(wholes) as Outcome[]).filter((part) => wholes[part] === whole)

/** The answers for the groups and outcomes that hold all of those who are asked about. */
const answersAbove = (ground: Ground, outcome: Outcome, group: Group): readonly Answer[] =>
  [outcome, ...[wholes[outcome] ?? []].flat()].flatMap((whole) => {
    const groups = new Map(
      evidenceFor(ground.standing, whole, group)
        .filter(({ as }) => as === "ceiling" || (as === "total" && whole !== outcome))
        .map(({ range }) => groupOfRange(range) ?? {})
        .map((wider) => [groupKey(wider), wider] as const),
    )
    return [...groups.values()].map((wider) => answerFor(ground, whole, wider))
  })

/** What bounds an answer from outside: the least that its parts come to, the most that its wholes do. */
export const boundsFor = (
  ground: Ground,
  outcome: Outcome,
  group: Group,
  own: Answer,
): Bounds & { readonly evidence: readonly Evidence[] } => {
  let { floor } = own
  let ceiling: number | undefined
  let [above, below]: (readonly Evidence[])[] = [[], []]
  for (const whole of answersAbove(ground, outcome, group)) {
    const top = isSharp(whole) ? whole.alternatives.at(-1)?.max : undefined
    if (top === undefined || (ceiling !== undefined && ceiling <= top)) continue
    ceiling = top
    above = totalsIn(whole).map((one) => ({ ...one, as: "ceiling" }))
  }
  const parts = partsOf(outcome)
  for (const part of parts.map((one) => answerFor(ground, one, group))) {
    const least = isSharp(part) ? (part.alternatives[0]?.min ?? 0) : part.floor
    if (least <= floor) continue
    floor = least
    below = part.used.map((one) => ({ ...one, as: "floor" }))
  }
  if (parts.length > 0) {
    const { incident, context, asOf } = ground
    floor = Math.max(floor, namedWith(incident, [outcome, ...parts], group, context, asOf))
  }
  const isRaised = floor > (own.alternatives[0]?.min ?? 0)
  return {
    floor,
    ...(ceiling === undefined ? {} : { ceiling }),
    evidence: [...(isRaised ? (below ?? []) : []), ...(above ?? [])],
  }
}
