// No more victims are recorded as killed in an incident than its tolls allow.
import { classesOf } from "../../core/graph.ts"
import type { Breach } from "../../core/issue.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { IncidentId } from "../../value/id.ts"
import { possiblyBefore } from "../../value/window-order.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset, type Unreached } from "../rule.ts"
import { timesOf } from "../times.ts"
import { isOfAll, sharpMax, type Toll, tollsOf } from "../tolls.ts"
import { killed, toll, victim } from "./example.ts"

const least = (numbers: readonly number[]): number =>
  numbers.reduce((smallest, number) => Math.min(smallest, number), Number.POSITIVE_INFINITY)

/** The largest number of killed that a toll allows; nothing where it does not speak of them. */
const mostKilled = ({ ranges }: Toll): number | undefined => {
  const spoken = ranges.filter(({ outcome }) => outcome === "killed" || outcome === "killed-or-wounded")
  if (spoken.length === 0) return undefined
  return least(spoken.filter(isOfAll).map(({ count }) => sharpMax(count) ?? Number.POSITIVE_INFINITY))
}

interface Death {
  /** The one name of a person that may stand in the record several times. */
  readonly person: string
  /** Whether the person died in the incident, and not later of it. */
  readonly isAtOnce: boolean
  readonly on?: DateWindow
}

/** The distinct persons who had certainly died by the time that a toll was told. */
const deadBy = (saidOn: DateWindow | undefined, deaths: readonly Death[]): number =>
  new Set(
    deaths
      .filter(
        ({ isAtOnce, on }) =>
          isAtOnce || (on !== undefined && saidOn !== undefined && !possiblyBefore(saidOn, on)),
      )
      .map(({ person }) => person),
  ).size

/** The deaths of an incident that are firmly told; who has other outcomes too may have died later. */
const deathsIn = (id: IncidentId, ground: Ground, classOf: (name: string) => string): readonly Death[] => {
  const { began } = timesOf(ground, id)
  return ground.context.victimsOf(id).flatMap((victim) => {
    const isOnlyKilled = victim.outcomes.every(({ outcome }) => outcome === "killed")
    return victim.outcomes
      .filter(
        ({ outcome, incident, cause }) => outcome === "killed" && incident === id && cause !== "indirect",
      )
      .filter(ground.isFirm)
      .map(({ on }) => ({
        person: classOf(victim.id),
        isAtOnce:
          on === undefined
            ? isOnlyKilled
            : began.length > 0 && began.every((day) => !possiblyBefore(day, on)),
        ...(on === undefined ? {} : { on }),
      }))
  })
}

// Every toll is held against every death; no incident has so many of both.
const mostLooks = 5_000_000

function* find(ground: Ground): Iterable<Breach | Unreached> {
  const { dataset, at, context, stands } = ground
  const tolls = new Map<IncidentId, Toll[]>()
  for (const one of tollsOf(ground)) {
    if (one.path[0] !== "incidents" || !stands(one.statement) || mostKilled(one) === undefined) continue
    const id = one.subject as IncidentId
    const group = tolls.get(id)
    if (group === undefined) tolls.set(id, [one])
    else group.push(one)
  }
  // One person may stand in the record twice, as a victim and as an actor under several names.
  const classOf = classesOf([
    ...dataset.affiliations
      .filter(({ kind }) => kind === "same-as")
      .map(({ from, to }) => [from, to] as const),
    ...dataset.victims.flatMap(({ id, actor }) => (actor === undefined ? [] : [[id, actor] as const])),
  ])
  for (const [id, told] of tolls) {
    const incident = context.incident(id)
    if (incident === undefined) continue
    const bounds = told.map((one) => mostKilled(one) ?? Number.POSITIVE_INFINITY)
    const max = bounds.reduce((most, bound) => Math.max(most, bound), 0)
    const deaths = deathsIn(id, ground, classOf)
    if (deaths.length <= least(bounds)) continue
    const path = [...at(incident), "casualties"]
    if (told.length * deaths.length > mostLooks) {
      yield { path, untested: "there are too many tolls and victims" }
      continue
    }
    const named = told.map(({ statement }) => deadBy(statement.saidOn, deaths))
    if (named.every((number, index) => number > bounds[index]!)) {
      yield { path, params: { named: named.reduce((most, number) => Math.max(most, number), 0), max } }
    }
  }
}

const dead = (...ids: readonly string[]): readonly object[] =>
  ids.map((id) => victim(id, { outcome: "killed", incident: "incident:1" }))

/** The named dead fit into at least one toll. */
export const deadBeyondKilled: RuleOverDataset = ruleOverDataset({
  id: "victims/dead-beyond-killed",
  severity: "warning",
  dimension: "consistency",
  summary: "No more victims are recorded as killed in an incident than its tolls allow.",
  reads: ["incidents", "victims", "affiliations"],
  find,
  passes: { incidents: [toll("1", killed({ min: 2, max: 2 }))], victims: dead("1", "2") },
  fails: { incidents: [toll("1", killed({ min: 2, max: 2 }))], victims: dead("1", "2", "3") },
})
