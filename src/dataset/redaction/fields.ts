// What becomes of each field of a record that stays, although it is marked for fewer readers.
import type { Actor } from "../../entity/actor.ts"
import type { Age, Victim, VictimOutcome } from "../../entity/victim.ts"
import type { Source } from "../../testimony/source.ts"
import type { Name } from "../../value/name.ts"
import type { Place } from "../../value/place.ts"
import type { PlacePrecision } from "../../value/vocabulary/place-precision.ts"
import { SourceKind } from "../../value/vocabulary/source-kind.ts"

/**
 * What becomes of a field: it stays, it goes, a coarser value takes its place, or what lies in it has a table of its own.
 *
 * @remarks `replaced` is said of ids, which give way to opaque ones wherever they stand.
 */
export type Treatment<T> = "kept" | "removed" | "replaced" | "own table" | ((record: T) => unknown)

/** What becomes of every field of a record; one that the model gains does not compile until it is decided on. */
export type Treatments<T> = { readonly [K in Exclude<keyof T, "handling">]-?: Treatment<T> }

const knownKind = ({ kind }: Source): string => (Object.hasOwn(SourceKind.terms, kind) ? kind : "anonymous")

/** The name that a source gets whose names are nobody's business: its kind. */
export const neutralNames = (source: Source): readonly Name[] => [
  { text: `a source (${knownKind(source)})`, kind: "full" },
]

/** The description that an actor gets whose names are nobody's business: its kind. */
export const neutralDescription = ({ kind }: Actor): string =>
  kind === undefined ? "an actor" : `an actor (${kind})`

// The group that was told, or that follows from the years; the years and their words go.
const groupOf = ({ age }: Victim): Age | undefined => {
  const { group, min = 0, max = Number.POSITIVE_INFINITY } = age ?? {}
  if (group !== undefined) return { group }
  if (max < 18) return { group: "child" }
  return min >= 18 ? { group: "adult" } : undefined
}

/** The victim stays as somebody of some age group and sex to whom something happened. */
export const victimFields: Treatments<Victim> = {
  id: "replaced",
  names: "removed",
  description: "removed",
  age: groupOf,
  sex: "kept",
  status: "kept",
  // In one incident there is often one journalist, or one foreigner.
  occupation: "removed",
  nationality: "removed",
  actor: "removed",
  outcomes: "own table",
  externalIds: "removed",
  extra: "removed",
}

/** What happened to the victim stays, without the page and the words that tell of the person. */
export const outcomeFields: Treatments<VictimOutcome> = {
  outcome: "kept",
  incident: "kept",
  on: "kept",
  condition: "kept",
  cause: "kept",
  by: "kept",
  via: "kept",
  in: "removed",
  saidOn: "kept",
  recordedOn: "kept",
  wording: "removed",
  credibility: "kept",
  modality: "kept",
  supersedes: "kept",
  retracts: "kept",
}

/** The source stays as one of its kind; whom it relays stays, or copies would count as independent. */
export const sourceFields: Treatments<Source> = {
  id: "replaced",
  kind: knownKind,
  names: neutralNames,
  relays: "kept",
  independence: "kept",
  externalIds: "removed",
  extra: "removed",
}

/** The actor stays as one of its kind, so that what it did or said is not said of nobody. */
export const actorFields: Treatments<Actor> = {
  id: "replaced",
  kind: "kept",
  names: "removed",
  description: neutralDescription,
  unidentified: "kept",
  country: "removed",
  externalIds: "removed",
  extra: "removed",
}

const isCoarse = ({ precision }: Place): boolean => precision === "adm1" || precision === "country"

// A region or a stretch of sea can lie across the units of a country.
const coarser = ({ precision, admin = [] }: Place): PlacePrecision => {
  if (precision === "adm1" || precision === "country" || precision === "sea-or-air") return precision
  return precision !== "region" && admin.length > 0 ? "adm1" : "country"
}

/** The place stays as its unit of the first level, or else as its country. */
export const placeFields: Treatments<Place> = {
  name: (place) => (isCoarse(place) ? place.name : undefined),
  country: "kept",
  countryCodes: "kept",
  admin: (place) =>
    coarser(place) === "adm1" && place.admin?.[0] !== undefined ? [place.admin[0]] : undefined,
  point: "removed",
  precision: coarser,
  radiusKm: "removed",
  near: "removed",
  role: "kept",
  wording: "removed",
}
