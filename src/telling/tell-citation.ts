// Who says so, as running text has it: Reuters, citing police and security sources; police sources told Reuters.
import { inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import type { Telling } from "../testimony/telling.ts"
import type { SourceId } from "../value/id.ts"
import type { Modality } from "../value/vocabulary/modality.ts"
import { joinedNames } from "./tell-speaker.ts"

const kindOfSource = / sources$/

/** Names in a sentence; "police sources and security sources" are police and security sources. */
const joinedSources = (names: readonly string[]): string =>
  names.length > 1 && names.every((name) => kindOfSource.test(name))
    ? `${joinedNames(names.map((name) => name.replace(kindOfSource, "")))} sources`
    : joinedNames(names)

/** Who says a thing, who passed it on, and through which channel. */
export interface Citation {
  /** Who says it. */
  readonly who: string
  /** Who passed it on, the one nearest to the speaker first. */
  readonly relays: readonly string[]
  /** The channels of its own by which the speaker made it known. */
  readonly channels: readonly string[]
}

/** Whether a source is the speaker's own mouthpiece and nobody who was told. */
const isChannel = (id: SourceId, context: Context): boolean => {
  const kind = context.source(id)?.kind
  return kind === "armed-group-channel" || kind === "social-media"
}

/** Who says a thing, in parts that a sentence can be made of. */
export const citationOf = (telling: Telling, context: Context): Citation => {
  const { by = [], via = [] } = telling
  const relays = via
    .filter((id) => by.length === 0 || !isChannel(id, context))
    .map((id) => inert(speakerName(id, context)))
  const channels = via
    .filter((id) => by.length > 0 && isChannel(id, context))
    .map((id) => inert(speakerName(id, context)))
  if (by.length > 0) {
    const who = joinedSources(by.map((id) => inert(speakerName(id, context))))
    return { who, relays, channels }
  }
  const outermost = relays.at(-1)
  return outermost === undefined
    ? { who: "a speaker who is not on record", relays, channels }
    : { who: outermost, relays: relays.slice(0, -1), channels }
}

const through = ({ channels }: Citation): string =>
  channels.length === 0 ? "" : ` via ${joinedNames(channels)}`

/** The one who passed it on last, citing the others down to the speaker: EFE, citing a ministry source. */
export const tellCiting = (telling: Telling, context: Context): string => {
  const citation = citationOf(telling, context)
  const [first, ...cited] = [...citation.relays].reverse().concat(`${citation.who}${through(citation)}`)
  return cited.length === 0 ? first! : `${[first, ...cited].join(", citing ")},`
}

const softly: Readonly<Record<Exclude<Modality, "stated">, string>> = {
  alleged: "said, without vouching for it,",
  suspected: "said, as a suspicion,",
  possible: "said, as a possibility,",
}

/** The verb of a statement, by how firmly the speaker stands by it. */
export const verbOf = ({ modality = "stated" }: Telling): string =>
  modality === "stated" ? "said" : softly[modality]

const tailOf = (citation: Citation, verb: string): string => {
  const [nearest, ...others] = citation.relays
  const passedOn = others.length === 0 ? "" : `, as passed on by ${joinedNames(others)}`
  return `${nearest === undefined ? verb : `told ${nearest}`}${through(citation)}${passedOn}`
}

/** The speakers and whom they told, as a clause after a fact: police sources told Reuters. */
export const tellTold = (tellings: readonly Telling[], context: Context, verb = "said"): string => {
  const byTail = new Map<string, Set<string>>()
  for (const telling of tellings) {
    const citation = citationOf(telling, context)
    const tail = tailOf(citation, verb)
    byTail.set(tail, (byTail.get(tail) ?? new Set()).add(citation.who))
  }
  return joinedNames([...byTail].map(([tail, who]) => `${joinedNames([...who])} ${tail}`))
}

// An id stays as it is written.
const beginsWithId = /^[a-z]+:\S/

/** Text with a capital at its beginning. */
export const capital = (text: string): string =>
  beginsWithId.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
