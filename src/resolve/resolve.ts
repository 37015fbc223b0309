// Many statements, one answer: the flat view of an incident by a named policy.
import type { Context } from "../dataset/context.ts"
import { givenContext, givenIncident } from "../dataset/given.ts"
import type { Incident } from "../entity/incident.ts"
import type { Attested } from "../testimony/attested.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { IncidentId } from "../value/id.ts"
import type { Place } from "../value/place.ts"
import { Outcome } from "../value/vocabulary/outcome.ts"
import { PlacePrecision } from "../value/vocabulary/place-precision.ts"
import { hullOf } from "../value/window-order.ts"
import { areApart } from "../value/windows-apart.ts"
import { type FactAnswers, factAnswers } from "./facts.ts"
import { type Figure, figureOf } from "./figure/figure.ts"
import { type CountPolicy, union } from "./policy/policy.ts"
import { type AnswerOptions, type Fallen, standing } from "./said/standing.ts"

/** When an incident happened, from all who say so. @category answers */
export interface WhenAnswer {
  /** The smallest window that holds every window that was told. */
  readonly window: DateWindow
  /** The name of the policy by which the window was made. */
  readonly policy: "hull"
  /** Whether two of the windows cannot both be right. */
  readonly disputed: boolean
  /** The statements. */
  readonly used: readonly Attested<DateWindow>[]
  /** The statements that were left out, with the reason. */
  readonly dropped: readonly Fallen<Attested<DateWindow>>[]
}

/** Where an incident happened, from all who say so. @category answers */
export interface WhereAnswer {
  /** The most precise place that was told; of equals the first. */
  readonly place: Place
  /** The name of the policy by which the place was chosen. */
  readonly policy: "most-precise"
  /** Whether two of the places are told with different names, countries or points. */
  readonly disputed: boolean
  /** The statements. */
  readonly used: readonly Attested<Place>[]
  /** The statements that were left out, with the reason. */
  readonly dropped: readonly Fallen<Attested<Place>>[]
}

/**
 * The resolved face of an incident: one answer a question, each with the statements under it.
 *
 * @remarks
 * An absent answer means that nothing was reported, which is not zero and not "nowhere". Each answer tells by which
 * `policy` it was made, whether it is `disputed`, the statements `used`, and those `dropped`: replaced, taken back or
 * not yet said, of a figure also those that its policy leaves out. {@link explain} tells the same in sentences.
 * @category answers
 */
export interface IncidentView extends FactAnswers {
  /** The id of the incident. */
  readonly id: IncidentId
  /** When it happened. */
  readonly when?: WhenAnswer
  /** Where it happened. */
  readonly where?: WhereAnswer
  /** How many were killed. */
  readonly killed?: Figure
  /** How many were wounded. */
  readonly wounded?: Figure
  /** The answer for each outcome that was reported. */
  readonly casualties: { readonly [O in Outcome]?: Figure }
}

/** Which policy answers: one for all outcomes, or one for each; union where none is named. @category answers */
export type Policies = AnswerOptions & {
  /** The policy for every outcome that has none of its own. */
  readonly policy?: CountPolicy
} & { readonly [O in Outcome]?: CountPolicy }

/** The policy that answers an outcome. */
export const policyFor = (policies: Policies, outcome: Outcome): CountPolicy =>
  policies[outcome] ?? policies.policy ?? union

/** The window that statements come to, and whether all of them can be right. */
export const windowOf = (
  used: readonly Attested<DateWindow>[],
): Pick<WhenAnswer, "window" | "disputed"> | undefined => {
  const [first, ...others] = used
  if (first === undefined) return undefined
  const disputed = areApart(used.map(({ value }) => value))
  const window = others.reduce((hull, one) => hullOf(hull, one.value), first.value)
  return { window, disputed }
}

const whenAnswer = (incident: Incident, context: Context, options: AnswerOptions): WhenAnswer | undefined => {
  const { standing: used, fallen: dropped } = standing(incident.when ?? [], context, options.asOf)
  const found = windowOf(used)
  return found === undefined ? undefined : { ...found, policy: "hull", used, dropped }
}

// The list of precisions is written from the finest to the coarsest; a point breaks a tie. Where it was launched from
// or where somebody died later is not where it happened, and answers only if nothing else does.
const finest = Object.keys(PlacePrecision.terms)
const coarseness = ({ precision, point, role = "impact" }: Place): number =>
  finest.indexOf(precision) - (point === undefined ? 0 : 0.5) + (role === "impact" ? 0 : finest.length)

/** The place that statements come to, and whether all of them tell the same. */
export const placeOf = (
  used: readonly Attested<Place>[],
): Pick<WhereAnswer, "place" | "disputed"> | undefined => {
  const [first] = [...used].sort((a, b) => coarseness(a.value) - coarseness(b.value))
  if (first === undefined) return undefined
  const named = new Set(
    used.map(({ value }) => JSON.stringify([value.name, value.near, value.country, value.point])),
  )
  return { place: first.value, disputed: named.size > 1 }
}

const whereAnswer = (
  incident: Incident,
  context: Context,
  options: AnswerOptions,
): WhereAnswer | undefined => {
  const { standing: used, fallen: dropped } = standing(incident.where ?? [], context, options.asOf)
  const found = placeOf(used)
  return found === undefined ? undefined : { ...found, policy: "most-precise", used, dropped }
}

/**
 * One answer from many statements, for each thing that was reported of an incident.
 *
 * @remarks
 * Superseded and retracted statements are left out, totals compete by the policy, parts and victims known one by one
 * bound from below. Nothing is averaged: 4 and 6 stay 4 or 6.
 *
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: [
 *     says("source:police", casualties({ killed: atLeast(2), wounded: exactly(6) })),
 *     says("source:ministry", casualties({ wounded: exactly(4) })),
 *   ],
 * })
 * const view = resolve(strike, contextOf(dataset({ incidents: [strike] })))
 * view.killed?.count // => { min: 2 }
 * view.wounded?.alternatives // => [{ min: 4, max: 4 }, { min: 6, max: 6 }]
 * view.wounded?.disputed // => true
 * view.casualties.missing // => undefined
 * const hull = resolve(strike, contextOf(dataset({ incidents: [strike] })), { policy: convexHull })
 * hull.wounded?.alternatives // => [{ min: 4, max: 6 }]
 * ```
 * @category answers
 */
export const resolve = (incident: Incident, context: Context, policies: Policies = {}): IncidentView => {
  givenIncident(incident)
  givenContext(context)
  const options = policies.asOf === undefined ? {} : { asOf: policies.asOf }
  const when = whenAnswer(incident, context, options)
  const where = whereAnswer(incident, context, options)
  const outcomes = Object.keys(Outcome.terms) as Outcome[]
  const casualties: { readonly [O in Outcome]?: Figure } = Object.fromEntries(
    outcomes.flatMap((outcome) => {
      const figure = figureOf(incident, outcome, context, policyFor(policies, outcome), options)
      return figure === undefined ? [] : [[outcome, figure]]
    }),
  )
  const { killed, wounded } = casualties
  return {
    id: incident.id,
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    ...factAnswers(incident, context, options),
    ...(killed === undefined ? {} : { killed }),
    ...(wounded === undefined ? {} : { wounded }),
    casualties,
  }
}
