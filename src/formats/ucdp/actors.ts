// The actors that UCDP's cells number and name, as records of the model, and what of a record a cell can say.
import type { Actor } from "../../entity/actor.ts"
import { type ActorId, actorId } from "../../value/id.ts"
import type { Name } from "../../value/name.ts"
import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import { localId, localName } from "../passage/local-id.ts"

/** What a row says of one actor. */
export interface Told {
  /** The number of the actor in UCDP. */
  readonly number?: string | undefined
  /** The Gleditsch and Ward number, where it is the government of a state. */
  readonly state?: string | undefined
  /** The names, the one to print first. */
  readonly names?: readonly Name[]
  /** What sort of actor it is. */
  readonly kind?: ActorKind | undefined
}

const longestName = 500
const longestId = 200

/** The id of the actor of a number in UCDP. */
export const ucdpActorId = (number: string): ActorId => actorId("ucdp", localId(number))

const idOf = (format: string, { number, state, names }: Told): ActorId | undefined => {
  if (number !== undefined) return ucdpActorId(number)
  if (state !== undefined) return actorId("gleditsch-ward", state)
  const [name] = names ?? []
  return name === undefined ? undefined : actorId(format, localName(name.text))
}

/** Names without those that are too long to be names, and each text once. */
export const soundNames = (names: readonly Name[]): readonly Name[] => {
  const met = new Set<string>()
  return names.filter(({ text }) => {
    const isNew = text !== "" && text.length <= longestName && !met.has(text)
    met.add(text)
    return isNew
  })
}

/** The record of an actor that a row tells of; nothing where it neither numbers nor names it. */
export const actorTold = (format: string, told: Told): Actor | undefined => {
  const { number, state, kind } = told
  const names = soundNames(told.names ?? [])
  const id = idOf(format, { ...told, names })
  const externalIds = [
    ...(number === undefined || number.length > longestId ? [] : [{ scheme: "ucdp-actor", id: number }]),
    ...(state === undefined ? [] : [{ scheme: "gleditsch-ward", id: state }]),
  ]
  if (id === undefined) return undefined
  return {
    id,
    ...(kind === undefined ? {} : { kind }),
    ...(names.length === 0 ? {} : { names }),
    ...(externalIds.length === 0 ? {} : { externalIds }),
  }
}

/** The names of an actor: the usual one, the one of its own language, and the English one. */
export const namesOf = (
  usual: string | undefined,
  own: string | undefined,
  english: string | undefined,
): readonly Name[] =>
  soundNames([
    ...(usual === undefined ? [] : [{ text: usual, kind: "full" as const }]),
    ...(own === undefined ? [] : [{ text: own, kind: "full" as const }]),
    ...(english === undefined
      ? []
      : [
          {
            text: english,
            kind: own === undefined ? ("full" as const) : ("translation" as const),
            lang: "en",
          },
        ]),
  ])

/** Whether a record still says all that a row told of the actor; of a record that is not there nothing is known. */
export const stillSays = (record: Actor | undefined, { names = [], externalIds = [] }: Actor): boolean => {
  if (record === undefined) return true
  const borne = new Set(record.names?.map(({ text }) => text))
  const known = new Set(record.externalIds?.map(({ scheme, id }) => `${scheme} ${id}`))
  return (
    names.every(({ text }) => borne.has(text)) &&
    externalIds.every(({ scheme, id }) => known.has(`${scheme} ${id}`))
  )
}

/** The number that a scheme gives an actor. */
export const numberOf = (
  actor: Actor | undefined,
  scheme: "ucdp-actor" | "gleditsch-ward",
): string | undefined => actor?.externalIds?.find((one) => one.scheme === scheme)?.id

/** The name of an actor to print first. */
export const nameOf = (actor: Actor | undefined): string | undefined => actor?.names?.[0]?.text
