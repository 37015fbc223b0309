// Which incidents an aggregate may hold, and which aggregates may hold the same ones.
import type { Context } from "../../dataset/context.ts"
import type { Aggregate } from "../../entity/aggregate.ts"
import type { Incident } from "../../entity/incident.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { Asked } from "../../resolve/actors/memberships.ts"
import { figureOf } from "../../resolve/figure/figure.ts"
import { type Policies, policyFor } from "../../resolve/resolve.ts"
import { standing } from "../../resolve/said/standing.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Place } from "../../value/place.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { daysOfPeriod, whenAsked } from "../facts/moment.ts"
import type { Setting } from "../setting.ts"
import type { Member } from "./member.ts"
import type { Within } from "./relations.ts"

/** The aggregates that had been said by the day. */
export const standingAggregates = (
  aggregates: readonly Aggregate[],
  context: Context,
  asOf: DateWindow | undefined,
): readonly Aggregate[] => {
  const statements = aggregates.map(({ id, by: _, ...telling }) => ({ aggregate: id, telling }))
  const kept = new Set(
    statements
      .filter(({ telling }) => standing([telling as object], context, asOf).standing.length > 0)
      .map(({ aggregate }) => aggregate),
  )
  return aggregates.filter(({ id }) => kept.has(id))
}

/** An aggregate as a member of a total: how many incidents it stands for, and how many people. */
export const memberOfAggregate = (
  { id, incidents = { min: 0 }, casualties = [], modality }: Aggregate,
  outcome: Outcome,
  context: Context,
  policies: Policies,
): Member => {
  const statement = { value: casualties, ...(modality === undefined ? {} : { modality }) }
  const figure = figureOf(
    { id: `incident:${id}`, casualties: [statement] },
    outcome,
    context,
    policyFor(policies, outcome),
  )
  return {
    id,
    membership: "certain",
    value: figure?.alternatives,
    incidents,
    ...(figure?.count.best === undefined ? {} : { best: figure.count.best }),
    ...(figure?.count.approximate === true ? { approximate: true } : {}),
  }
}

/** The countries of places, or nothing where one of them does not tell its own. */
const countriesOf = (places: readonly Place[]): ReadonlySet<string> | undefined => {
  const countries = places.flatMap(({ country }) => country ?? [])
  return places.length > 0 && countries.length === places.length ? new Set(countries) : undefined
}

const areApart = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
  a !== undefined && b !== undefined && ![...a].some((country) => b.has(country))

interface Extent {
  /** The days that it may cover, by each account of it. */
  readonly days: readonly Asked[]
  readonly countries: ReadonlySet<string> | undefined
}

const extentOfAggregate = ({ period, area = [] }: Aggregate): Extent => ({
  days: [daysOfPeriod(period)],
  countries: countriesOf(area),
})

const extentOfIncident = (incident: Incident, setting: Setting): Extent => {
  const places = standing(incident.where ?? [], setting.context, setting.options.asOf).standing
  return { days: whenAsked(incident, setting).on, countries: countriesOf(places.map(({ value }) => value)) }
}

// A day told to the minute may be another one on the clock of the other.
const mayMeet = (a: Asked, b: Asked): boolean => {
  const shift = Math.max(a.shift, b.shift)
  return a.first - shift <= b.last && b.first - shift <= a.last
}

// Who took part excludes nothing: no list of parties says that there were no others.
const mayShare = (a: Extent, b: Extent): boolean =>
  a.days.some((one) => b.days.some((other) => mayMeet(one, other))) && !areApart(a.countries, b.countries)

// More aggregates than this are not compared with each other and with all incidents: then any may hold anything.
const mostCompared = 100

/** What unlinked incidents and aggregates may have in common. */
export const possiblyShared = (
  incidents: readonly Incident[],
  aggregates: readonly Aggregate[],
  setting: Setting,
): { readonly possibleParts: readonly Within[]; readonly overlaps: readonly Within[] } => {
  if (aggregates.length > mostCompared) {
    const [{ id: first }, ...others] = aggregates as readonly [Aggregate, ...Aggregate[]]
    return {
      possibleParts: incidents.map(({ id }): Within => [id, first]),
      overlaps: others.map(({ id }): Within => [id, first]),
    }
  }
  const extents = aggregates.map((one) => ({ id: one.id as SubjectId, extent: extentOfAggregate(one) }))
  return {
    possibleParts: incidents.flatMap((incident) => {
      const extent = extentOfIncident(incident, setting)
      return extents
        .filter((whole) => mayShare(extent, whole.extent))
        .map((whole): Within => [incident.id, whole.id])
    }),
    overlaps: extents.flatMap((one, index) =>
      extents
        .slice(index + 1)
        .filter((other) => mayShare(one.extent, other.extent))
        .map((other): Within => [one.id, other.id]),
    ),
  }
}
