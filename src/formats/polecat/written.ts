// The cells of POLECAT that facts of the model write, each from the field that says the same.
import type { Actor } from "../../entity/actor.ts"
import type { Party } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Publication } from "../../testimony/publication.ts"
import type { Source } from "../../testimony/source.ts"
import { dayOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { ActorId, PublicationId, SourceId } from "../../value/id.ts"
import type { Place } from "../../value/place.ts"
import { alpha3OfCountry } from "../crosswalk/alpha3.ts"
import { quadOfType } from "./codes.ts"
import { codedAs, featureOfPrecision, format, sectorOfKind } from "./crosswalk.ts"
import { type Cells, columnsOfSide, type Member, type Side } from "./facts.ts"

/** What can be looked up beside the incident. */
export interface Look {
  /** The actor of an id. */
  readonly actor: (id: ActorId) => Actor | undefined
  /** The source of an id. */
  readonly source: (id: SourceId) => Source | undefined
  /** The publication of an id. */
  readonly publication: (id: PublicationId) => Publication | undefined
}

/** An incident with one answer each to when and where. */
export interface Told {
  /** The incident. */
  readonly incident: Incident
  /** When it happened. */
  readonly window?: DateWindow | undefined
  /** Where it happened. */
  readonly place?: Place | undefined
}

/** The type and mode of what was done: of several deeds those of the first one's type. */
export const cellsOfDeed = ({ acts = [], kind = [] }: Incident): Cells => {
  const coded = acts.flatMap(({ value }) => codedAs(value.kind) ?? [])
  const isDemonstration = kind.some(({ value }) => value === "demonstration")
  const type = coded[0]?.type ?? (isDemonstration ? "PROTEST" : null)
  const modes = coded.flatMap((one) => (one.type === type ? (one.mode ?? []) : []))
  return { "Event Type": type, "Event Mode": modes.length === 0 ? null : [...new Set(modes)].join("; ") }
}

/** The quad code of a type. */
export const quadOf = ({ "Event Type": type }: Cells): Cells => ({
  "Quad Code": quadOfType[type ?? ""] ?? null,
})

// What is not told of each of several cannot be told of any, since the places in the lists would no longer agree.
const listOf = (items: readonly (string | undefined)[]): string | null =>
  items.length === 0 || items.includes(undefined) ? null : items.join("; ")

const memberOf = ({ value, wording }: Attested<Party>, look: Look): Member => {
  const { names, description, country, externalIds } = look.actor(value.actor) ?? {}
  const page = externalIds?.find(({ scheme }) => scheme === "wikipedia")?.id
  return {
    // As the statement has the name, else as the actor is called.
    name: wording?.text ?? names?.[0]?.text ?? description ?? value.actor,
    ...(country === undefined ? {} : { country }),
    ...(value.kindThen === undefined ? {} : { kind: value.kindThen }),
    ...(page === undefined ? {} : { page }),
  }
}

/** The parties that stand on a side: those who were attacked are recipients, all others actors. */
export const partiesOn = (side: Side, { parties = [] }: Incident, look: Look): readonly Member[] =>
  parties
    .filter(({ value }) => (value.role === "target") === (side === "Recipient"))
    .map((party) => memberOf(party, look))

/** The cells of one side. */
export const cellsOfSide = (side: Side, incident: Incident, look: Look): Cells => {
  const those = partiesOn(side, incident, look)
  const [name, country, sector, page] = columnsOfSide(side)
  return {
    [name]: listOf(those.map((one) => one.name)),
    [country]: listOf(those.map((one) => alpha3OfCountry(one.country ?? ""))),
    [sector]: listOf(those.map(({ kind }) => sectorOfKind(kind))),
    [page]: listOf(those.map((one) => one.page)),
  }
}

/** The cells of the place. */
export const cellsOfPlace = (place: Place | undefined): Cells => ({
  Placename: place?.name ?? place?.near ?? null,
  District: place?.admin?.[1] ?? null,
  Province: place?.admin?.[0] ?? null,
  Country: alpha3OfCountry(place?.country ?? "") ?? null,
  Latitude: place?.point?.latitude ?? null,
  Longitude: place?.point?.longitude ?? null,
  "Raw Placename": place?.wording ?? null,
  "Feature Type": (place === undefined ? undefined : featureOfPrecision(place.precision)) ?? null,
})

/** The day of a window that is one day. */
export const dayOfWindow = (window: DateWindow | undefined): string | undefined => {
  if (window?.earliest === undefined || window.latest === undefined) return undefined
  const [first, last] = [dayOf(window.earliest), dayOf(window.latest)]
  return first === last ? first : undefined
}

/** The publication in which the incident is told, of several the first. */
export const publicationOf = (
  { when = [], where = [], parties = [], acts = [], kind = [] }: Incident,
  look: Look,
): Publication | undefined => {
  const id = [...when, ...where, ...parties, ...acts, ...kind].find((one) => one.in !== undefined)?.in
  return id === undefined ? undefined : look.publication(id)
}

/** The cells of the story. */
export const cellsOfStory = (incident: Incident, look: Look): Cells => {
  const publication = publicationOf(incident, look)
  const outlet = publication?.outlet === undefined ? undefined : look.source(publication.outlet)
  return {
    Source: outlet?.names[0]?.text ?? null,
    "Publication Date": dayOfWindow(publication?.publishedOn) ?? null,
    Language: publication?.language ?? null,
  }
}

/** The name of the event: the one that POLECAT gave it, else the id of the record. */
export const cellsOfName = ({ id, externalIds = [] }: Incident): Cells => ({
  "Event ID": externalIds.find(({ scheme }) => scheme === format)?.id ?? id,
})
