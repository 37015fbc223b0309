// What of a record is compared: its windows as days, its places as discs, and what it names, as said by a day.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import { type Figure, figureOf } from "../resolve/figure/figure.ts"
import { union } from "../resolve/policy/policy.ts"
import { type AnswerOptions, type Statement, standing } from "../resolve/said/standing.ts"
import { dayNumber, dayOf } from "../value/civil-day.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { ActorId } from "../value/id.ts"
import type { Place } from "../value/place.ts"
import type { Span } from "../value/span.ts"
import { type Disc, discOf } from "./disc.ts"
import { folded } from "./folded.ts"

/** A window as the numbers of its days; infinite where it is open. */
export interface DayRange {
  readonly first: number
  readonly last: number
  /** The window in words. */
  readonly text: string
  /** By how many days it may lie outside its bounds: none where it was told sharply, all where it was doubted. */
  readonly slack: number
}

/** A place as it is compared. */
export interface Spot {
  readonly place: Place
  readonly disc?: Disc
  /** Its name without what spellings differ in; empty where it has none. */
  readonly name: string
}

/** What of a record is compared. */
export interface Profile {
  readonly incident: Incident
  readonly windows: readonly DayRange[]
  readonly spots: readonly Spot[]
  readonly kinds: ReadonlySet<string>
  readonly tactics: ReadonlySet<string>
  readonly deliveries: ReadonlySet<string>
  readonly munitions: ReadonlySet<string>
  readonly actors: readonly ActorId[]
  /** The ids by which it is known, by their scheme. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly killed: Figure | undefined
  readonly wounded: Figure | undefined
  /** What was left out of the comparison, in sentences. */
  readonly leftOut: readonly string[]
}

// No record that was made by people has so many places or days; one that has would be compared for ever.
const mostOfEach = 20

const numberOr = (moment: string | undefined, open: number): number => {
  const number = moment === undefined ? open : dayNumber(dayOf(moment))
  return Number.isNaN(number) ? open : number
}

const rangeOf = (
  { earliest, latest, approximate = false, uncertain = false }: DateWindow,
  end?: DateWindow,
): DayRange => {
  const last = end === undefined ? latest : end.latest
  const range = {
    first: numberOr(earliest, Number.NEGATIVE_INFINITY),
    last: numberOr(last, Number.POSITIVE_INFINITY),
  }
  const [from, to] = [earliest, last].map((moment) => (moment === undefined ? "…" : dayOf(moment)))
  const isDoubted = uncertain || end?.uncertain === true
  const isLoose = approximate || end?.approximate === true
  return {
    ...range,
    text: from === to ? `${from}` : `${from} to ${to}`,
    slack: isDoubted ? Number.POSITIVE_INFINITY : isLoose ? range.last - range.first + 1 : 0,
  }
}

const rangeOfSpan = ({ start, end }: Span): DayRange => rangeOf(start, end ?? { granularity: "unknown" })

const spotOf = (place: Place): Spot => {
  const disc = discOf(place)
  return { place, ...(disc === undefined ? {} : { disc }), name: folded(place.name ?? "") }
}

const byText = <T>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]

/** The dataset that an id belongs to and the id in it: `incident:ucdp-ged/1` is 1 of ucdp-ged. */
export const partsOfId = (id: string): readonly [dataset: string, local: string] => {
  const rest = id.slice(id.indexOf(":") + 1)
  const slash = rest.indexOf("/")
  return slash < 0 ? ["", rest] : [rest.slice(0, slash), rest.slice(slash + 1)]
}

const idsOf = ({ id, externalIds = [] }: Incident): ReadonlyMap<string, ReadonlySet<string>> => {
  const [dataset, local] = partsOfId(id)
  const ids = new Map<string, Set<string>>()
  const isTold = dataset === "" || externalIds.some(({ scheme }) => scheme === dataset)
  const told = isTold ? externalIds : [{ scheme: dataset, id: local }, ...externalIds]
  for (const one of told) ids.set(one.scheme, (ids.get(one.scheme) ?? new Set()).add(one.id))
  return ids
}

// Who is named with an incident, whatever is said of them: a suspicion makes nobody guilty, but it is told of an event.
const actorsOf = (incident: Incident, context: Context, options: AnswerOptions): readonly ActorId[] => {
  const said = standing(context.responsibilityFor(incident.id), context, options.asOf).standing
  return [
    ...standing(incident.parties ?? [], context, options.asOf).standing.map(({ value }) => value.actor),
    ...standing(incident.targets ?? [], context, options.asOf).standing.flatMap(
      ({ value }) => value.of ?? [],
    ),
    ...said.flatMap((one) => (one.kind === "claim" ? one.by : one.kind === "attribution" ? one.against : [])),
  ]
}

/** What of a record is compared, as far as it had been said by a day. */
export const profileOf = (incident: Incident, context: Context, options: AnswerOptions): Profile => {
  const leftOut: string[] = []
  const values = <T>(statements: readonly (Statement & { readonly value: T })[] = []): readonly T[] =>
    standing(statements, context, options.asOf).standing.map(({ value }) => value)
  const cut = <T>(items: readonly T[], what: string): readonly T[] => {
    if (items.length <= mostOfEach) return items
    leftOut.push(`Of ${incident.id} only the first ${mostOfEach} of ${items.length} ${what} were compared.`)
    return items.slice(0, mostOfEach)
  }
  const told = values(incident.where).filter(({ role = "impact" }) => role === "impact")
  const weapons = values(incident.weapons)
  const terms = (list: readonly (string | undefined)[]): ReadonlySet<string> =>
    new Set(list.flatMap((term) => term ?? []))
  return {
    incident,
    windows: cut(
      byText([
        ...values(incident.when).map((window) => rangeOf(window)),
        ...values(incident.lasted).map(rangeOfSpan),
      ]),
      "times",
    ),
    spots: cut(byText(told), "places").map(spotOf),
    kinds: terms(values(incident.kind)),
    tactics: terms(values(incident.acts).map(({ kind }) => kind)),
    deliveries: terms(weapons.map(({ delivery }) => delivery)),
    munitions: terms(weapons.map(({ munition }) => munition)),
    actors: cut([...new Set(actorsOf(incident, context, options))], "actors"),
    ids: idsOf(incident),
    killed: figureOf(incident, "killed", context, union, options),
    wounded: figureOf(incident, "wounded", context, union, options),
    leftOut,
  }
}
