// Into which groups an incident falls: a month, a country, an actor; several where the record leaves it open.
import type { Incident } from "../../entity/incident.ts"
import { isFirm, standing } from "../../resolve/said/standing.ts"
import type { Truth } from "../../resolve/truth.ts"
import { dayOfNumber, firstDayNumber, lastDayNumber, partsOf } from "../../value/civil-day.ts"
import type { Place } from "../../value/place.ts"
import { PartyRole } from "../../value/vocabulary/party-role.ts"
import { accountsOf } from "../facts/members.ts"
import { isNamed } from "../facts/named.ts"
import { timesOf } from "../facts/time.ts"
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

/**
 * The groupings that have a name.
 *
 * @remarks
 * What lasted belongs to the month and year in which it began. Days, places, kinds and parties are read as questions read
 * them: what is certain of a group is what a question for it holds of certainly.
 * @category queries
 */
export type GroupName = "month" | "year" | "country" | "admin" | "kind" | "dataset" | "party"

/** How many groups an incident may possibly fall into before it stands apart. */
export const mostCandidates = 24

const padded = (n: number, width: number): string => String(n).padStart(width, "0")

/** The units of time in which an incident may have begun, counted by a number of their own. */
const beganIn =
  (unitOf: (year: number, month: number) => number, nameOf: (unit: number) => string): GroupBy =>
  (incident, setting) => {
    // Days outside the years 0000 to 9999 have no name.
    const unitAt = (number: number): number => {
      const day = dayOfNumber(Math.min(Math.max(number, firstDayNumber), lastDayNumber))
      const { year, month } = partsOf(day)!
      return unitOf(year, month)
    }
    const starts = timesOf(incident, setting).map(({ start }) => start)
    const isBounded = (day: number): boolean => Number.isFinite(day)
    if (!starts.some(({ low, high }) => isBounded(low) || isBounded(high))) return []
    const units = new Set<number>()
    for (const { low, high } of starts) {
      if (!isBounded(low) || !isBounded(high)) return "several"
      const [first, last] = [unitAt(low), unitAt(high)]
      if (last - first >= mostCandidates) return "several"
      for (let unit = first; unit <= last; unit++) units.add(unit)
    }
    return [...units].sort((a, b) => a - b).map(nameOf)
  }

const month = beganIn(
  (year, month) => year * 12 + month - 1,
  (unit) => `${padded(Math.floor(unit / 12), 4)}-${padded((unit % 12) + 1, 2)}`,
)

const year = beganIn(
  (year) => year,
  (unit) => padded(unit, 4),
)

// Where it was launched from or where somebody died later is not where it happened.
const placesOf = (incident: Incident, { context, options }: Setting): readonly Place[] => {
  const told = standing(incident.where ?? [], context, options.asOf).standing.map(({ value }) => value)
  const impacts = told.filter(({ role = "impact" }) => role === "impact")
  return impacts.length > 0 ? impacts : told
}

const possibly = (key: string): GroupCandidate => ({ key, truth: "possible" })

/** The groups that accounts name; where one of them names none, those that the others name are only possible. */
const namedBy = (names: readonly (string | undefined)[]): GroupKeys => {
  const told = names.filter((name) => name !== undefined)
  return told.length === names.length ? told : told.map(possibly)
}

const country: GroupBy = (incident, setting) =>
  namedBy(placesOf(incident, setting).map((place) => place.country))

// Units of one name lie in several countries.
const admin: GroupBy = (incident, setting) =>
  namedBy(
    placesOf(incident, setting).map(({ admin: [unit] = [], country }) =>
      unit === undefined || country === undefined ? unit : `${unit}, ${country}`,
    ),
  )

// What is only alleged rules no other kind out.
const kind: GroupBy = (incident, { context, options }) => {
  const told = standing(incident.kind ?? [], context, options.asOf).standing
  const kinds = told.map(({ value }) => value)
  return told.every(isFirm) ? kinds : kinds.map(possibly)
}

const dataset: GroupBy = ({ id }) => {
  const end = id.indexOf("/")
  return end < 0 ? [] : [id.slice("incident:".length, end)]
}

const roles = Object.keys(PartyRole.terms) as readonly PartyRole[]

/** Those who are named in a role: certainly by all accounts of it, or possibly. */
const namedIn = (
  incident: Incident,
  role: PartyRole,
  { context, options }: Setting,
): readonly GroupCandidate[] => {
  const told = standing(incident.parties ?? [], context, options.asOf).standing.flatMap((one) =>
    one.value.role === role ? [{ ...one, value: one.value.actor }] : [],
  )
  // An account that only says somebody, unnamed, is no rival of one that names.
  return [true, false].flatMap((named) => {
    const own = told.filter(({ value }) => isNamed(value, context) === named)
    const accounts = own.length === 0 ? [] : accountsOf(own)
    const knownBy = new Map<string, number>()
    for (const { known } of accounts)
      for (const actor of new Set(known)) knownBy.set(actor, (knownBy.get(actor) ?? 0) + 1)
    return [...new Set(own.map(({ value }) => value))].map(
      (key): GroupCandidate => ({
        key,
        truth: knownBy.get(key) === accounts.length ? "certain" : "possible",
      }),
    )
  })
}

/**
 * Groups incidents by those who took part, in one role or in any.
 *
 * @remarks
 * An incident in which several took part falls into the group of each: certainly where all accounts of the role name
 * the actor, possibly where only some do or it is only alleged.
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
  (incident, setting) =>
    (role === undefined ? roles : [role]).flatMap((one) => namedIn(incident, one, setting))

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
