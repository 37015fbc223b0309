// Airwars as the one that says what its tables say, and the ids by which its three tables refer to each other.
import type { Actor } from "../../entity/actor.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Source } from "../../testimony/source.ts"
import { type ActorId, actorId, type IncidentId, incidentId } from "../../value/id.ts"
import { slugOf } from "./codes.ts"

/** Airwars as a source. */
export const teller: Source = {
  id: "source:airwars",
  kind: "casualty-recorder",
  names: [{ text: "Airwars", kind: "full" }],
}

/** Who says what the tables say. */
export const by: readonly [Source["id"]] = [teller.id]

// An external id has 200 characters at most.
const isId = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text.length <= 200

/** A text as a short word that repeats nothing of it. */
export const hashOf = (text: string): string => {
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (const char of text) {
    low = Math.imul(low ^ (char.codePointAt(0) ?? 0), 0x01000193)
    high = Math.imul(high ^ low, 0x85ebca6b)
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`
}

const isPlain = (name: string): boolean =>
  !/[\p{Cc}\p{Cs}]/u.test(name) && name === name.normalize("NFC") && encodeURIComponent(name).length <= 150

/** A name of Airwars' own as a part of an id; what no id can hold is told apart by a hash. */
export const localOf = (name: string): string => (isPlain(name) ? name : `~${hashOf(name)}`)

/** The id of the incident of a code. */
export const incidentOf = (code: string): IncidentId => incidentId("airwars", localOf(code))

/** What the tables call an incident. */
export interface IncidentNames {
  /** The code. */
  readonly code?: string | null
  /** The number of its page. */
  readonly post_id?: string | null
  /** The codes that it had before. */
  readonly previous?: readonly string[]
}

/** The ids of an incident in Airwars. */
export const externalIdsOf = ({
  code,
  post_id,
  previous = [],
}: IncidentNames): NonNullable<Incident["externalIds"]> => [
  ...(isId(code) ? [{ scheme: "airwars", id: code }] : []),
  ...(isId(post_id) ? [{ scheme: "airwars-post", id: post_id }] : []),
  ...previous.filter(isId).map((id) => ({ scheme: "airwars-previous", id })),
]

const idOf = (incident: Pick<Incident, "externalIds"> | undefined, scheme: string): string | undefined =>
  incident?.externalIds?.find((one) => one.scheme === scheme)?.id

const lastPart = (id: string): string => {
  const local = id.slice(Math.max(id.indexOf(":"), id.indexOf("/")) + 1)
  try {
    return decodeURIComponent(local)
  } catch {
    return local
  }
}

/** What the tables call an incident of the model: its code there or, of one that has none, the last part of its id. */
export const namesOf = (id: string, incident: Incident | undefined): Required<IncidentNames> => ({
  code: idOf(incident, "airwars") ?? lastPart(id),
  post_id: idOf(incident, "airwars-post") ?? null,
  previous: (incident?.externalIds ?? [])
    .filter(({ scheme }) => scheme === "airwars-previous")
    .map((one) => one.id),
})

/** A belligerent as the tables name it. */
export interface Belligerent {
  /** The name. */
  readonly name: string
  /** The short name. */
  readonly slug?: string
}

/** The id of the actor that a belligerent is, by its short name. */
export const actorOf = ({ name, slug = slugOf(name) }: Belligerent): ActorId =>
  actorId("airwars", slug === "" ? `~name~${hashOf(name)}` : localOf(slug))

/** The scheme of the short names of belligerents. */
export const slugScheme = "airwars-belligerent"

/** What Airwars calls an actor: by the word of the statement, and by the short name it has there. */
export const belligerentOf = (
  actor: Actor | undefined,
  id: string,
  wording: string | undefined,
): Belligerent => {
  const slug = actor?.externalIds?.find(({ scheme }) => scheme === slugScheme)?.id
  const name = wording ?? actor?.names?.[0]?.text ?? actor?.description ?? id.slice(id.lastIndexOf("/") + 1)
  return { name, slug: slug ?? slugOf(name) }
}
