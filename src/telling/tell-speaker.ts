// Who says so, in brackets: (police sources, via Reuters).
import type { Context } from "../dataset/context.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import type { Telling } from "../testimony/telling.ts"

/** Names joined as in a sentence: a; a and b; a, b and c. */
export const joinedNames = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`

/** How firmly a speaker stands by a thing, where it is less than plainly stated. */
export const tellModality = ({ modality = "stated" }: Pick<Telling, "modality">): string =>
  modality === "stated" ? "" : modality

/** Who said a thing and who passed it on; silent records say that no speaker is on record. */
export const tellSpeaker = (telling: Telling, context: Context): string => {
  const by = (telling.by ?? []).map((id) => speakerName(id, context))
  const via = (telling.via ?? []).map((id) => speakerName(id, context))
  const speakers = by.length > 0 ? joinedNames(by) : via.length > 0 ? "" : "speaker not on record"
  const passed = via.length > 0 ? `via ${joinedNames(via)}` : ""
  return [speakers, passed, tellModality(telling)].filter((part) => part !== "").join(", ")
}

/** The address of the page a thing stands in, where it is on record. */
export const addressOf = (telling: Telling, context: Context): string | undefined => {
  const publication = telling.in === undefined ? undefined : context.publication(telling.in)
  return publication?.url ?? publication?.archivedUrl
}
