// What answers depend on beside the question: the dataset, the day by which it was said, the policies.
import { CasusError } from "../core/issue.ts"
import { sameValue } from "../core/same-value.ts"
import type { Context } from "../dataset/context.ts"
import { givenContext } from "../dataset/given.ts"
import { actorGraph } from "../resolve/actors/graph.ts"
import { type Asked, type Membership, membershipsFrom, truthOf } from "../resolve/actors/memberships.ts"
import type { CountPolicy } from "../resolve/policy/policy.ts"
import { type Policies, policyFor } from "../resolve/resolve.ts"
import { chronology, timeReasons } from "../resolve/time/chronology.ts"
import { firstDayNumber, lastDayNumber } from "../value/civil-day.ts"
import { coversDays } from "../value/day-set.ts"
import type { ActorId, IncidentId } from "../value/id.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { type LinkedDays, linkedDaysIn } from "./linked-days.ts"
import { unknownTrusted } from "./unknown-ids.ts"

/** How a question is answered. @category queries */
export type QueryOptions = Policies & {
  /**
   * Whether an attacker of whom nothing is known may be anyone, which is the default, or only those who are named.
   */
  readonly unknownParties?: "anyone" | "named-only"
  /** Whether a question may name records that the dataset lacks, as where each of several machines holds a part. */
  readonly unknownIds?: "refused" | "allowed"
  /**
   * Whether questions go by the days that were told of each incident itself, which is the default, or by those that are
   * left when what links say of them is followed too: "one day after", "part of", "in retaliation for".
   *
   * What was certain or no by the days that were told stays so. Links that cannot all hold, and such as leave an incident
   * none of its own days, leave it the days that were told. Totals group by the days that were told.
   */
  readonly times?: "told" | "narrowed"
}

/** What answers depend on beside the question. */
export interface Setting {
  readonly context: Context
  readonly options: QueryOptions
  /** The policy for an outcome. */
  readonly policyOf: (outcome: Outcome) => CountPolicy
  /** How far an actor was part of another on a day that lies in one of some windows: 0 not, 1 possibly, 2 certainly. */
  readonly partOf: (part: ActorId, whole: ActorId, on: readonly Asked[]) => 0 | 1 | 2
  /** The same, where it was so on all days: 0 or 2; nothing where it depends on the day. */
  readonly alwaysPartOf: (part: ActorId, whole: ActorId) => 0 | 2 | undefined
  /** An actor and all that were part of it on some day. */
  readonly partsOf: (whole: ActorId) => Iterable<ActorId>
  /** Whether only those who are named may have taken part. */
  readonly isNamedOnly: boolean
  /** What an actor was part of on a day that lies in one of some windows, and who says so. */
  readonly membership: (part: ActorId, whole: ActorId, on: readonly Asked[]) => Membership
  /** What links leave of the days of an incident; nothing where it has none or only its own days count. */
  readonly linkedDays: (incident: IncidentId) => LinkedDays | undefined
  /** Why an incident lies where links leave it, a sentence each; none where only its own days count. */
  readonly whyThen: (incident: IncidentId) => readonly string[]
  /** Where the dataset names an administrative unit: in which countries, at which levels, 0 the largest. */
  readonly unitsNamed: (name: string) => readonly Unit[]
  /** The names of the administrative units that the dataset names, as the records write them. */
  readonly unitNames: () => readonly string[]
}

/** A name as it is compared: not by case, nor by how its accents are written. */
export const folded = (name: string): string => name.normalize("NFC").trim().toLowerCase()

/** An administrative unit as it is met: its level, and the country where that is told. */
export interface Unit {
  readonly level: number
  readonly country?: string
}

interface NamedUnits {
  readonly name: string
  readonly units: readonly Unit[]
}

const unitsIn = ({ dataset }: Context): ReadonlyMap<string, NamedUnits> => {
  const named = new Map<string, { readonly name: string; readonly units: Map<string, Unit> }>()
  for (const { where = [] } of dataset.incidents) {
    for (const { value } of where) {
      const country = value.country === undefined ? {} : { country: value.country }
      value.admin?.forEach((unit, level) => {
        const key = folded(unit)
        const known = named.get(key) ?? { name: unit, units: new Map<string, Unit>() }
        named.set(key, known)
        known.units.set(`${value.country} ${level}`, { level, ...country })
      })
    }
  }
  return new Map([...named].map(([key, { name, units }]) => [key, { name, units: [...units.values()] }]))
}

const degrees = { no: 0, possible: 1, certain: 2 } as const

/** Works something out when it is first needed, and keeps it. */
const once = <T>(work: () => T): (() => T) => {
  let found: { readonly is: T } | undefined
  return () => {
    found ??= { is: work() }
    return found.is
  }
}

// From the first to the last of the days that any account allows.
const hullOf = (on: readonly Asked[]): Asked => ({
  first: on.reduce((least, { first }) => Math.min(least, first), lastDayNumber),
  last: on.reduce((most, { last }) => Math.max(most, last), firstDayNumber),
  shift: on.reduce((most, { shift }) => Math.max(most, shift), 0),
})

const madeFrom = (context: Context, options: QueryOptions): Setting => {
  const graph = actorGraph(context, options)
  const isNarrowed = options.times === "narrowed"
  const units = once(() => unitsIn(context))
  const linked = once(() => linkedDaysIn(context, options))
  const reasons = once(() => timeReasons(chronology(context, options)))
  return {
    context,
    options,
    policyOf: (outcome) => policyFor(options, outcome),
    partOf: (part, whole, on) => {
      const tenure = graph.ancestors(part).get(whole)
      const found = on.map((days) => degrees[truthOf(tenure, days)])
      return found.every((one) => one === found[0]) ? found[0]! : 1
    },
    alwaysPartOf: (part, whole) => {
      const tenure = graph.ancestors(part).get(whole)
      if (tenure === undefined) return 0
      return coversDays(tenure.certain, firstDayNumber, lastDayNumber) ? 2 : undefined
    },
    partsOf: (whole) => graph.descendants(whole).keys(),
    membership: (part, whole, on) =>
      membershipsFrom(part, graph, true, hullOf(on))(whole, graph.ancestors(part).get(whole)),
    isNamedOnly: options.unknownParties === "named-only",
    linkedDays: (incident) => (isNarrowed ? linked().get(incident) : undefined),
    whyThen: (incident) => (isNarrowed ? reasons()(incident) : []),
    unitsNamed: (name) => units().get(name)?.units ?? [],
    unitNames: () => [...units().values()].map(({ name }) => name),
  }
}

const isSame = (a: QueryOptions, b: QueryOptions): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)] as (keyof QueryOptions)[])].every((key) =>
    key === "asOf" ? sameValue(a.asOf, b.asOf) : Object.is(a[key], b[key]),
  )

// A context does not change, so what was worked out for it is kept beside it; a few ways of asking at a time.
const settings = new WeakMap<Context, readonly Setting[]>()
const settingsKept = 8

/** What answers depend on, with what was worked out before kept. */
export const settingOf = (context: Context, options: QueryOptions = {}): Setting => {
  givenContext(context)
  const before = settings.get(context) ?? []
  const known = before.find((one) => isSame(one.options, options))
  if (known !== undefined) return known
  const unknown = options.unknownIds === "allowed" ? [] : unknownTrusted(options, context)
  if (unknown.length > 0) throw new CasusError("The policy does not fit the dataset:", unknown)
  const setting = madeFrom(context, { ...options })
  settings.set(context, [setting, ...before.slice(0, settingsKept - 1)])
  return setting
}
