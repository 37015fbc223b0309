// Whether two records can tell of one event: each part weighed and explained, and the last word left to a person.
import type { Context } from "../dataset/context.ts"
import { givenContext, givenIncident } from "../dataset/given.ts"
import type { Incident } from "../entity/incident.ts"
import type { AnswerOptions } from "../resolve/said/standing.ts"
import type { IncidentId } from "../value/id.ts"
import { actorPart, type Cast, castOf } from "./actor-part.ts"
import { countPart } from "./count-part.ts"
import type { Finding } from "./finding.ts"
import { idPart, linkPart } from "./identity-parts.ts"
import { placePart } from "./place-part.ts"
import { type Profile, profileOf } from "./profile.ts"
import { kindPart, tacticPart, weaponPart } from "./term-parts.ts"
import { timePart } from "./time-part.ts"
import { type MatchPartName, matchThresholds, matchWeights } from "./weights.ts"

/** One part of two records as it was compared. @category answers */
export interface MatchPart {
  /** The part. */
  readonly part: MatchPartName
  /** The level of agreement, by its name in {@link matchWeights}; absent where the part is silent. */
  readonly level?: string
  /** What it adds to the total, in bits. */
  readonly weight: number
  /** Whether it speaks for one event, against it, or not at all. */
  readonly evidence: "for" | "against" | "silent"
  /** Why, in one sentence. */
  readonly because: string
}

/** How well two records tell of one event. @category answers */
export interface Match {
  /** The two records, in the order of their ids. */
  readonly incidents: readonly [IncidentId, IncidentId]
  /** Each part that was compared, the silent ones among them. */
  readonly parts: readonly MatchPart[]
  /** The sum of the weights, in bits. */
  readonly total: number
  /** What the sum comes to; never that they are the same, which a person says by a link. */
  readonly verdict: "likely" | "possible" | "unlikely"
  /** What of the records was left out of the comparison, in sentences. */
  readonly leftOut: readonly string[]
}

/** What two records are compared with. */
export interface Comparing {
  readonly context: Context
  readonly options: AnswerOptions
  readonly cast: Cast
}

/** The findings of two records, in the order in which they are told. */
export type Findings = readonly (readonly [MatchPartName, Finding])[]

const weightOf = (part: MatchPartName, { level }: Finding): number =>
  level === undefined ? 0 : (matchWeights[part][level]?.weight ?? 0)

const toTenths = (bits: number): number => Math.round(bits * 10) / 10

/** The findings of every part, not yet in words. */
export const findingsOf = (a: Profile, b: Profile, { context, options, cast }: Comparing): Findings => [
  ["time", timePart(a, b)],
  ["place", placePart(a, b)],
  ["actors", actorPart(a, b, context, cast)],
  ["killed", countPart("killed", a.killed, b.killed)],
  ["wounded", countPart("wounded", a.wounded, b.wounded)],
  ["kind", kindPart(a, b)],
  ["tactics", tacticPart(a, b)],
  ["weapons", weaponPart(a, b)],
  ["ids", idPart(a, b)],
  ["links", linkPart(a, b, context, options)],
]

/** The sum of the weights of findings. */
export const totalOf = (findings: Findings): number =>
  toTenths(findings.reduce((sum, [part, finding]) => sum + weightOf(part, finding), 0))

/** The findings in words, with their sum and what it comes to. */
export const matchOf = (a: Profile, b: Profile, findings: Findings): Match => {
  const total = totalOf(findings)
  const { likely, possible } = matchThresholds
  return {
    incidents: [a.incident.id, b.incident.id],
    parts: findings.map(([part, finding]) => {
      const weight = weightOf(part, finding)
      return {
        part,
        ...(finding.level === undefined ? {} : { level: finding.level }),
        weight,
        evidence: weight > 0 ? "for" : weight < 0 ? "against" : "silent",
        because: finding.because(),
      }
    }),
    total,
    verdict: total >= likely ? "likely" : total >= possible ? "possible" : "unlikely",
    leftOut: [...a.leftOut, ...b.leftOut],
  }
}

/** Two records in one order, whichever was given first. */
export const inOrder = <T extends { readonly id: string }>(a: T, b: T): readonly [T, T] => {
  if (a.id !== b.id) return a.id < b.id ? [a, b] : [b, a]
  return JSON.stringify(a) <= JSON.stringify(b) ? [a, b] : [b, a]
}

/**
 * How well two records tell of one event, part by part, with the sum in bits.
 *
 * @remarks
 * Each part is weighed by {@link matchWeights}: what agrees speaks for one event the more, the rarer it is among
 * different ones. Silence is no evidence, and figures that contradict each other disprove nothing. Of several times or
 * places the two that agree best are compared. The verdict is a hint: whether two records are one event is said by a
 * person, with {@link judged}. The order of the two makes no difference.
 *
 * @example
 * ```ts
 * const town = at(-9.87, -45.73, { country: "NO", precision: "settlement" })
 * const one = incident({ id: "incident:a/1", when: day("2024-01-04"), where: town, casualties: casualties({ killed: exactly(7) }) })
 * const other = incident({ id: "incident:b/9", when: day("2024-01-04"), where: town, casualties: casualties({ killed: between(6, 8, { best: 7 }) }) })
 * const match = matches(one, other, contextOf(dataset({ incidents: [one, other] })))
 * match.verdict // => "likely"
 * match.parts.filter(({ evidence }) => evidence === "for").map(({ part }) => part) // => ["time", "place", "killed"]
 * ```
 * @category answers
 */
export const matches = (a: Incident, b: Incident, context: Context, options: AnswerOptions = {}): Match => {
  givenIncident(a)
  givenIncident(b)
  givenContext(context)
  const [one, other] = inOrder(a, b).map((incident) => profileOf(incident, context, options)) as [
    Profile,
    Profile,
  ]
  return matchOf(one, other, findingsOf(one, other, { context, options, cast: castOf(context, options) }))
}
