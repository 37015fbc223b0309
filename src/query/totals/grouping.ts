// Into which groups an incident falls: a month, a country, an actor; several where the record leaves it open.
import type { Incident } from "../../entity/incident.ts"
import { certainlySaidBy, isFirm, standing } from "../../resolve/said/standing.ts"
import type { Truth } from "../../resolve/truth.ts"
import { dayOf, partsOf } from "../../value/civil-day.ts"
import type { Place } from "../../value/place.ts"
import type { PartyRole } from "../../value/vocabulary/party-role.ts"
import { windowOf } from "../facts/window.ts"
import type { Setting } from "../setting.ts"

/** A group that an incident falls into, certainly or possibly. @category queries */
export interface GroupCandidate {
  /** The name of the group. */
  readonly key: string
  /** Whether it certainly falls into it. */
  readonly truth: Exclude<Truth, "no">
}

/**
 * The groups that an incident may fall into.
 *
 * @remarks
 * Bare names are alternatives: a single one is certain, of several each is possible. Of an incident that falls into
 * several groups at once, each is told with its truth. An empty list means that nothing is known.
 * @category queries
 */
export type GroupKeys = "several" | readonly (string | GroupCandidate)[]

/** Tells into which groups an incident falls. @category queries */
export type GroupBy = (incident: Incident, setting: Setting) => GroupKeys

/** The groupings that have a name. @category queries */
export type GroupName = "month" | "year" | "country" | "admin" | "kind" | "dataset" | "party"

/** How many groups an incident may possibly fall into before it stands apart. */
export const mostCandidates = 24

const padded = (n: number, width: number): string => String(n).padStart(width, "0")

/** The units of time that the window of an incident touches, counted by a number of their own. */
const timesOf =
  (unitOf: (year: number, month: number) => number, nameOf: (unit: number) => string): GroupBy =>
  (incident, setting) => {
    const { earliest, latest } = windowOf(incident, setting)
    if (earliest === undefined && latest === undefined) return []
    const [first, last] = [earliest, latest].map((day) =>
      day === undefined ? undefined : partsOf(dayOf(day)),
    )
    if (first === undefined || last === undefined) return "several"
    const from = unitOf(first.year, first.month)
    const count = unitOf(last.year, last.month) - from + 1
    return count > mostCandidates
      ? "several"
      : Array.from({ length: Math.max(count, 0) }, (_, step) => nameOf(from + step))
  }

const month = timesOf(
  (year, month) => year * 12 + month - 1,
  (unit) => `${padded(Math.floor(unit / 12), 4)}-${padded((unit % 12) + 1, 2)}`,
)

const year = timesOf(
  (year) => year,
  (unit) => padded(unit, 4),
)

// Where it was launched from or where somebody died later is not where it happened.
const placesOf = (incident: Incident, { context, options }: Setting): readonly Place[] => {
  const told = standing(incident.where ?? [], context, options.asOf).standing.map(({ value }) => value)
  const impacts = told.filter(({ role = "impact" }) => role === "impact")
  return impacts.length > 0 ? impacts : told
}

const country: GroupBy = (incident, setting) =>
  placesOf(incident, setting).flatMap((place) => place.country ?? [])

// Units of one name lie in several countries.
const admin: GroupBy = (incident, setting) =>
  placesOf(incident, setting).flatMap(({ admin: [unit] = [], country }) =>
    unit === undefined ? [] : [country === undefined ? unit : `${unit}, ${country}`],
  )

const kind: GroupBy = (incident, { context, options }) =>
  standing(incident.kind ?? [], context, options.asOf).standing.map(({ value }) => value)

const dataset: GroupBy = ({ id }) => {
  const end = id.indexOf("/")
  return end < 0 ? [] : [id.slice("incident:".length, end)]
}

/**
 * Groups incidents by those who took part, in one role or in any.
 *
 * @remarks An incident in which several took part falls into the group of each.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", parties: { actor: "actor:militia", role: "target" } })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * totals([strike], "killed", context, { by: byParty("target") }).groups?.map(({ key }) => key) // => ["actor:militia"]
 * ```
 * @category queries
 */
export const byParty =
  (role?: PartyRole): GroupBy =>
  (incident, { context, options: { asOf } }) => {
    const truths = new Map<string, GroupCandidate["truth"]>()
    for (const statement of standing(incident.parties ?? [], context, asOf).standing) {
      const { actor, role: played } = statement.value
      if (role !== undefined && played !== role) continue
      const isCertain = isFirm(statement) && certainlySaidBy(statement, asOf, context)
      if (isCertain || !truths.has(actor)) truths.set(actor, isCertain ? "certain" : "possible")
    }
    return [...truths].map(([key, truth]) => ({ key, truth }))
  }

/** The groupings that have a name. */
export const groupings: Readonly<Record<GroupName, GroupBy>> = {
  month,
  year,
  country,
  admin,
  kind,
  dataset,
  party: byParty(),
}

/** The groups of an incident, each once; nothing is known where there are none, and too much where they are many. */
export const candidatesOf = (keys: GroupKeys): "several" | readonly GroupCandidate[] => {
  if (keys === "several") return "several"
  const names = new Set(keys.filter((key) => typeof key === "string"))
  const truths = new Map<string, GroupCandidate["truth"]>()
  for (const key of names) truths.set(key, names.size === 1 ? "certain" : "possible")
  for (const one of keys) {
    if (typeof one === "string") continue
    if (one.truth === "certain" || !truths.has(one.key)) truths.set(one.key, one.truth)
  }
  const open = [...truths.values()].filter((truth) => truth === "possible").length
  return open > mostCandidates ? "several" : [...truths].map(([key, truth]) => ({ key, truth }))
}
