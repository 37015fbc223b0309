// Whether one actor is part of another on a day: certain, possible or no, with the path.
import type { Context } from "../dataset/context.ts"
import type { Affiliation } from "../entity/affiliation.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { ActorId } from "../value/id.ts"
import { certainlyBefore } from "../value/window-order.ts"
import { type AnswerOptions, isFirm, standing } from "./standing.ts"
import type { Truth } from "./truth.ts"

/** Whether one actor was part of another, and by which path. @category answers */
export interface Membership {
  /** Whether it certainly, possibly or not at all was. */
  readonly truth: Truth
  /** The affiliations from the part up to the whole, for the strongest path. */
  readonly path: readonly Affiliation[]
  /** Why, in one sentence. */
  readonly because: string
}

const isSharp = ({ approximate = false, uncertain = false }: DateWindow): boolean =>
  !approximate && !uncertain

// A day that is told sharply and is the very day asked about.
const isThatDay = (told: DateWindow | undefined, day: DateWindow): boolean =>
  told?.earliest !== undefined &&
  told.latest !== undefined &&
  day.earliest !== undefined &&
  day.latest !== undefined &&
  isSharp(told) &&
  new Set([told.earliest, told.latest, day.earliest, day.latest].map((moment) => moment.slice(0, 10)))
    .size === 1

/** Whether an affiliation held on a day, as far as it was said; a citation proves the tie for its own day alone. */
export const heldOn = (tie: Affiliation, day: DateWindow): Truth => {
  const { kind, started, ended, firstCited, lastCited } = tie
  if (started !== undefined && isSharp(started) && certainlyBefore(day, started)) return "no"
  if (ended !== undefined && isSharp(ended) && certainlyBefore(ended, day)) return "no"
  if (!isFirm(tie)) return "possible"
  if ([tie.heldOn, firstCited, lastCited].some((told) => isThatDay(told, day))) return "certain"
  const hasBegun = started !== undefined && isSharp(started) && certainlyBefore(started, day)
  const lasts = ended !== undefined && isSharp(ended) && certainlyBefore(day, ended)
  // Who is the same is the same at all times, unless it was said from when or until when.
  const isTimeless =
    kind === "same-as" &&
    [started, ended, tie.heldOn, firstCited, lastCited].every((told) => told === undefined)
  return (hasBegun && lasts) || isTimeless ? "certain" : "possible"
}

const upwards = new Set(["part-of", "member-of", "merged-into"])

/**
 * Whether one actor was part of another on a day, through any number of steps.
 *
 * @remarks
 * Certain only where each step is stated to have held on that very day, or began before and ended after it. A
 * membership that nobody dated is possible. Where nothing leads from one to the other the answer is no: the record
 * knows of no tie.
 *
 * @example
 * ```ts
 * const context = contextOf(dataset({
 *   affiliations: [
 *     partOf("actor:brigade", "actor:movement", { heldOn: day("2024-01-04") }),
 *     partOf("actor:movement", "actor:umbrella"),
 *   ],
 * }))
 * isPartOf("actor:brigade", "actor:movement", day("2024-01-04"), context).truth // => "certain"
 * isPartOf("actor:brigade", "actor:umbrella", day("2024-01-04"), context).truth // => "possible"
 * isPartOf("actor:umbrella", "actor:brigade", day("2024-01-04"), context).truth // => "no"
 * ```
 * @category answers
 */
export const isPartOf = (
  part: ActorId,
  whole: ActorId,
  on: DateWindow,
  context: Context,
  { asOf }: AnswerOptions = {},
): Membership => {
  if (part === whole) return { truth: "certain", path: [], because: "They are one and the same actor." }
  const dated = pathUp(part, whole, (tie) => heldOn(tie, on) === "certain", context, asOf)
  if (dated !== undefined) {
    return { truth: "certain", path: dated, because: "Every step is stated to have held on the day." }
  }
  const path = pathUp(part, whole, (tie) => heldOn(tie, on) !== "no", context, asOf)
  if (path === undefined) {
    return {
      truth: "no",
      path: [],
      because: "No affiliation on record leads from one to the other on that day.",
    }
  }
  const loose = path.find((tie) => heldOn(tie, on) !== "certain")
  const because =
    loose === undefined ? "" : `That ${loose.from} was ${loose.kind} ${loose.to} is not dated to the day.`
  return { truth: "possible", path, because }
}

const tiesFrom = (actor: ActorId, context: Context, asOf: DateWindow | undefined): readonly Affiliation[] =>
  standing(
    [
      ...context.affiliationsOf(actor).filter(({ kind }) => upwards.has(kind) || kind === "same-as"),
      ...context.affiliatesOf(actor).filter(({ kind }) => kind === "same-as"),
    ],
    context,
    asOf,
  ).standing

/** The shortest path from a part up to a whole along the ties that hold, or nothing. */
const pathUp = (
  part: ActorId,
  whole: ActorId,
  holds: (tie: Affiliation) => boolean,
  context: Context,
  asOf: DateWindow | undefined,
): readonly Affiliation[] | undefined => {
  const cameBy = new Map<ActorId, { readonly tie: Affiliation; readonly below: ActorId }>()
  const reached: ActorId[] = [part]
  for (let next = 0; next < reached.length && !cameBy.has(whole); next++) {
    const below = reached[next]!
    for (const tie of tiesFrom(below, context, asOf)) {
      const above = tie.from === below ? tie.to : tie.from
      if (above === part || cameBy.has(above) || !holds(tie)) continue
      cameBy.set(above, { tie, below })
      reached.push(above)
    }
  }
  const path: Affiliation[] = []
  for (let step = cameBy.get(whole); step !== undefined; step = cameBy.get(step.below)) path.push(step.tie)
  return path.length === 0 ? undefined : path.reverse()
}
