// One neutral sentence for a count, a window, a statement or an incident, with its speaker.
import { type Context, contextOf } from "../dataset/context.ts"
import { dataset } from "../dataset/dataset.ts"
import type { CasualtyRange } from "../entity/casualties.ts"
import { type Incident, isIncident } from "../entity/incident.ts"
import { isResponsibility, type Responsibility } from "../entity/responsibility/responsibility.ts"
import { resolve } from "../resolve/resolve.ts"
import { type AnswerOptions, standing } from "../resolve/said/standing.ts"
import type { Attested } from "../testimony/attested.ts"
import type { Telling } from "../testimony/telling.ts"
import { type CountRange, isCountRange } from "../value/count-range.ts"
import { type DateWindow, isDateWindow } from "../value/date-window.ts"
import { isPlace, type Place } from "../value/place.ts"
import { tellFigure, tellRange, tellToll } from "./tell-casualties.ts"
import { tellCount } from "./tell-count.ts"
import { tellStatement } from "./tell-responsibility.ts"
import { addressOf, tellSpeaker } from "./tell-speaker.ts"
import { tellWindow } from "./tell-window.ts"

/** What can be told in a sentence. @category answers */
export type Tellable =
  | CountRange
  | DateWindow
  | Place
  | readonly CasualtyRange[]
  | Attested<CountRange | DateWindow | Place | string | readonly CasualtyRange[]>
  | Responsibility
  | Incident

/** How a sentence is told. @category answers */
export interface TellOptions extends AnswerOptions {
  /** Whether the address of the publication stands beside the speaker. */
  readonly links?: boolean
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" })

const tellPlace = ({ name, near, country, point }: Place): string => {
  const spot = name ?? (near === undefined ? undefined : `near ${near}`)
  const site = spot ?? (point === undefined ? undefined : `${point.latitude}, ${point.longitude}`)
  const land = country === undefined ? undefined : countryNames.of(country)
  return [...new Set([site, land].filter((part) => part !== undefined))].join(", ")
}

const noteOf =
  (context: Context, { links }: TellOptions) =>
  (telling: Telling): string => {
    const address = links === true ? addressOf(telling, context) : undefined
    return address === undefined ? "" : `, ${address}`
  }

// One telling needs no speaker beside it where nobody contradicts it; rivals have theirs.
const eachTold = <T>(
  used: readonly Attested<T>[],
  disputed: boolean,
  say: (value: T) => string,
  context: Context,
): string =>
  used
    .map((one) => (disputed ? `${say(one.value)} (${tellSpeaker(one, context)})` : say(one.value)))
    .join(" or ")

const tellIncident = (incident: Incident, context: Context, options: TellOptions): string => {
  const { asOf } = options
  const note = noteOf(context, options)
  const view = resolve(incident, context, asOf === undefined ? {} : { asOf })
  const record = incident.record === undefined ? "" : `${incident.record} record`
  const status = standing(incident.status ?? [], context, asOf)
    .standing.map((one) => `${one.value.replaceAll("-", " ")} (${tellSpeaker(one, context)})`)
    .join("; ")
  const days = view.when
  const when =
    days === undefined
      ? ""
      : eachTold(days.disputed ? days.used : [{ value: days.window }], days.disputed, tellWindow, context)
  const places = view.where
  const where =
    places === undefined
      ? ""
      : eachTold(
          places.disputed ? places.used : [{ value: places.place }],
          places.disputed,
          tellPlace,
          context,
        )
  const toll = Object.values(view.casualties).map((figure) => tellFigure(figure, context, note))
  const answer = standing(context.responsibilityFor(incident.id), context, asOf).standing.map(
    (statement) => `${tellStatement(statement, context)}${note(statement)}`,
  )
  return [
    record,
    [when, where].filter((part) => part !== "").join(", "),
    status,
    toll.join("; "),
    answer.join("; "),
  ]
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${capital(sentence)}.`)
    .join(" ")
}

const isStatement = (
  x: Tellable,
): x is Attested<CountRange | DateWindow | Place | string | readonly CasualtyRange[]> =>
  typeof x === "object" && !Array.isArray(x) && Object.hasOwn(x, "value")

const bare = (x: unknown): string => {
  if (typeof x === "string") return `“${x}”`
  if (Array.isArray(x)) return tellToll(x as readonly CasualtyRange[])
  if (isCountRange(x)) return tellCount(x)
  if (isDateWindow(x)) return tellWindow(x)
  if (isPlace(x)) return tellPlace(x)
  return typeof x === "object" && x !== null && "outcome" in x ? tellRange(x as CasualtyRange) : ""
}

/**
 * One neutral sentence for a count, a window, a place, a toll, a statement or an incident.
 *
 * @remarks
 * Every contested figure has its speaker beside it, and nobody is said to have done what they are only accused of.
 * Names come from the context; a speaker it does not hold is told by id. With `links` the address of the publication
 * stands beside the speaker. What is marked restricted is told too: {@link redact} the dataset first for others' eyes.
 *
 * @example
 * ```ts
 * tell(atLeast(2)) // => "at least 2"
 * tell(day("2024-01-04", { wording: "Thursday" })) // => "4 January 2024 (“Thursday”)"
 * tell(says("source:police", casualties({ killed: atLeast(2) }), { via: "source:reuters" }))
 * // => "At least 2 killed (source:police, via source:reuters)"
 * ```
 * @category answers
 */
export const tell = (
  x: Tellable,
  context: Context = contextOf(dataset()),
  options: TellOptions = {},
): string => {
  if (isStatement(x)) {
    return `${capital(bare(x.value))} (${tellSpeaker(x, context)}${noteOf(context, options)(x)})`
  }
  if (isIncident(x)) return tellIncident(x, context, options)
  if (isResponsibility(x)) return `${capital(tellStatement(x, context))}${noteOf(context, options)(x)}`
  return bare(x)
}
