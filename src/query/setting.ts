// What answers depend on beside the question: the dataset, the day by which it was said, the policies.
import type { Context } from "../dataset/context.ts"
import { actorGraph } from "../resolve/actors/graph.ts"
import { type Asked, truthOf } from "../resolve/actors/memberships.ts"
import type { CountPolicy } from "../resolve/policy/policy.ts"
import { type Policies, policyFor } from "../resolve/resolve.ts"
import { firstDayNumber, lastDayNumber } from "../value/civil-day.ts"
import { coversDays } from "../value/day-set.ts"
import type { ActorId } from "../value/id.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"

/** How a question is answered. @category queries */
export type QueryOptions = Policies & {
  /**
   * Whether an attacker of whom nothing is known may be anyone, which is the default, or only those who are named.
   */
  readonly unknownParties?: "anyone" | "named-only"
  /** Whether a question may name records that the dataset lacks, as where each of several machines holds a part. */
  readonly unknownIds?: "refused" | "allowed"
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
  /** Where the dataset names an administrative unit: in which countries, at which levels, 0 the largest. */
  readonly unitsNamed: (name: string) => readonly Unit[]
}

/** A name as it is compared: not by case, nor by how its accents are written. */
export const folded = (name: string): string => name.normalize("NFC").trim().toLowerCase()

/** An administrative unit as it is met: its level, and the country where that is told. */
export interface Unit {
  readonly level: number
  readonly country?: string
}

const unitsIn = ({ dataset }: Context): ReadonlyMap<string, readonly Unit[]> => {
  const units = new Map<string, Map<string, Unit>>()
  for (const { where = [] } of dataset.incidents) {
    for (const { value } of where) {
      const country = value.country === undefined ? {} : { country: value.country }
      value.admin?.forEach((unit, level) => {
        const name = folded(unit)
        const known = units.get(name) ?? new Map<string, Unit>()
        units.set(name, known.set(`${value.country} ${level}`, { level, ...country }))
      })
    }
  }
  return new Map([...units].map(([name, known]) => [name, [...known.values()]]))
}

const degrees = { no: 0, possible: 1, certain: 2 } as const

/** What answers depend on, with what was worked out before kept. */
export const settingOf = (context: Context, options: QueryOptions = {}): Setting => {
  const graph = actorGraph(context, options)
  let units: ReadonlyMap<string, readonly Unit[]> | undefined
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
    isNamedOnly: options.unknownParties === "named-only",
    unitsNamed: (name) => {
      units ??= unitsIn(context)
      return units.get(name) ?? []
    },
  }
}
