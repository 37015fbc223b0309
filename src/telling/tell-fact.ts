// What a statement says, of whatever fact of an incident: as a target, Al Nujaba; a drone; killed: at least 2.
import type { Context } from "../dataset/context.ts"
import type { Act, Target, Weapon } from "../entity/happening.ts"
import type { SaidOfFact, SaidThing } from "../resolve/said/said.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import type { Span } from "../value/span.ts"
import { tell } from "./tell.ts"
import { tellToll } from "./tell-casualties.ts"
import { tellCount } from "./tell-count.ts"
import { tellStatement } from "./tell-responsibility.ts"
import { tellWindow } from "./tell-window.ts"

const plain = (term: string): string => term.replaceAll("-", " ")

const listed = (...words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined && word !== "").join(", ")

const quoted = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `“${text}”`

const counted = (count: Act["count"]): string | undefined =>
  count === undefined ? undefined : `number: ${tellCount(count)}`

const tellSpan = ({ start, end, wording }: Span): string =>
  listed(
    `from ${tellWindow(start)}${end === undefined ? "" : ` to ${tellWindow(end)}`}`,
    wording === undefined ? undefined : `“${wording}”`,
  )

const tellAct = ({ kind, count, description }: Act): string =>
  listed(plain(kind), counted(count), quoted(description))

const tellWeapon = ({ delivery, munition, count, frequency, description }: Weapon): string =>
  listed(
    delivery === undefined ? undefined : plain(delivery),
    munition === undefined ? undefined : plain(munition),
    counted(count),
    frequency,
    quoted(description),
  )

const tellTarget = ({ what, of, relation, part, place, description }: Target, context: Context): string =>
  listed(
    plain(what),
    of === undefined ? undefined : `${plain(relation ?? "of")} ${speakerName(of, context)}`,
    part === undefined ? undefined : plain(part),
    place === undefined ? undefined : tell(place, context),
    quoted(description),
  )

/** What a statement says of a fact, without its speaker. */
export const tellFact = (said: SaidOfFact, context: Context): string => {
  switch (said.of) {
    case "kind":
    case "status":
      return plain(said.statement.value)
    case "when":
      return tellWindow(said.statement.value)
    case "lasted":
      return tellSpan(said.statement.value)
    case "where":
      return tell(said.statement.value, context)
    case "parties": {
      const { actor, role, kindThen } = said.statement.value
      const kind = kindThen === undefined ? "" : ` (${plain(kindThen)} at the time)`
      return `${speakerName(actor, context)}${kind} as ${plain(role)}`
    }
    case "acts":
      return tellAct(said.statement.value)
    case "weapons":
      return tellWeapon(said.statement.value)
    case "targets":
      return tellTarget(said.statement.value, context)
    case "casualties":
      return tellToll(said.statement.value)
    case "motive":
      return `“${said.statement.value}”`
  }
}

/** What a statement is about, in the words that come before what it says. */
export const subjectOf = ({ of }: SaidThing): string => {
  switch (of) {
    case "victims":
      return "a victim"
    case "responsibility":
      return "responsibility"
    case "parties":
      return "who took part"
    case "acts":
      return "what was done"
    default:
      return of
  }
}

const nameOfVictim = (said: Extract<SaidThing, { of: "victims" }>, context: Context): string => {
  const victim = context.victim(said.victim)
  return victim?.names?.[0]?.text ?? victim?.description ?? said.victim
}

/** What any statement about an incident says; of who did it with its speaker, of all else without. */
export const tellSaid = (said: SaidThing, context: Context): string => {
  switch (said.of) {
    case "responsibility":
      return tellStatement(said.statement, context)
    case "victims":
      return `${nameOfVictim(said, context)}: ${plain(said.statement.outcome)}`
    default:
      return tellFact(said, context)
  }
}
