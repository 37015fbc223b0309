// Whether one actor is part of another on a day: certain, possible or no, with the path.
import type { Context } from "../dataset/context.ts"
import type { Affiliation } from "../entity/affiliation.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { ActorId } from "../value/id.ts"
import { certainlyBefore } from "../value/window-order.ts"
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

const covers = (outer: DateWindow, day: DateWindow): boolean =>
  outer.earliest !== undefined &&
  outer.latest !== undefined &&
  day.earliest !== undefined &&
  day.latest !== undefined &&
  outer.earliest === outer.latest &&
  day.earliest.slice(0, 10) === outer.earliest.slice(0, 10) &&
  day.latest.slice(0, 10) === outer.latest.slice(0, 10)

/** Whether an affiliation holds on a day, as far as it was said. */
export const heldOn = (
  { started, ended, heldOn: stated, firstCited, lastCited }: Affiliation,
  day: DateWindow,
): Truth => {
  if (started !== undefined && certainlyBefore(day, started)) return "no"
  if (ended !== undefined && certainlyBefore(ended, day)) return "no"
  if (stated !== undefined && covers(stated, day)) return "certain"
  const begun = [started, firstCited].some(
    (from) => from !== undefined && (certainlyBefore(from, day) || covers(from, day)),
  )
  const lasting = [ended, lastCited].some(
    (to) => to !== undefined && (certainlyBefore(day, to) || covers(to, day)),
  )
  return begun && lasting ? "certain" : "possible"
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
export const isPartOf = (part: ActorId, whole: ActorId, on: DateWindow, context: Context): Membership => {
  if (part === whole) return { truth: "certain", path: [], because: "They are one and the same actor." }
  const dated = pathUp(part, whole, (tie) => heldOn(tie, on) === "certain", context)
  if (dated !== undefined) {
    return { truth: "certain", path: dated, because: "Every step is stated to have held on the day." }
  }
  const path = pathUp(part, whole, (tie) => heldOn(tie, on) !== "no", context)
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

const tiesFrom = (actor: ActorId, context: Context): readonly Affiliation[] => [
  ...context.affiliationsOf(actor).filter(({ kind }) => upwards.has(kind) || kind === "same-as"),
  ...context.affiliatesOf(actor).filter(({ kind }) => kind === "same-as"),
]

/** The shortest path from a part up to a whole along the ties that hold, or nothing. */
const pathUp = (
  part: ActorId,
  whole: ActorId,
  holds: (tie: Affiliation) => boolean,
  context: Context,
): readonly Affiliation[] | undefined => {
  const cameBy = new Map<ActorId, { readonly tie: Affiliation; readonly below: ActorId }>()
  const reached: ActorId[] = [part]
  for (let next = 0; next < reached.length && !cameBy.has(whole); next++) {
    const below = reached[next]!
    for (const tie of tiesFrom(below, context)) {
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
