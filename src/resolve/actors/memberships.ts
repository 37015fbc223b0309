// One membership with its truth on the days asked, its path, who says each step, and why.
import type { Context } from "../../dataset/context.ts"
import type { Affiliation } from "../../entity/affiliation.ts"
import type { SpeakerId } from "../../testimony/telling.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { coversDays, dayShiftOf, daysOfWindow, firstDayWithin, meetsDays } from "../../value/day-set.ts"
import type { ActorId } from "../../value/id.ts"
import type { AffiliationKind } from "../../value/vocabulary/affiliation-kind.ts"
import { speakerName } from "../said/speaker.ts"
import { isFirm } from "../said/standing.ts"
import type { Truth } from "../truth.ts"
import type { ActorGraph } from "./graph.ts"
import { type Ways, waysFrom, wayTo } from "./reach.ts"
import { strongestOf, type Tenure, type Tie, truthOn } from "./tie.ts"

/** One step of a path from a part up to a whole, and who says so. @category answers */
export interface MembershipStep {
  /** The lower actor. */
  readonly from: ActorId
  /** The higher actor, or the same one by another name. */
  readonly to: ActorId
  /** How the first is tied to the second. */
  readonly kind: AffiliationKind
  /** Whether the tie held on the days asked. */
  readonly truth: Truth
  /** Everyone whose statement of the tie stands, also of other days. */
  readonly by: readonly SpeakerId[]
  /** All standing statements of the tie. */
  readonly statements: readonly Affiliation[]
}

/** Whether one actor was part of another, and by which path. @category answers */
export interface Membership {
  /** Whether it certainly, possibly or not at all was. */
  readonly truth: Truth
  /** The affiliations from the part up to the whole, for the strongest path. */
  readonly path: readonly Affiliation[]
  /** The same path step by step, with everyone who speaks of it. */
  readonly steps: readonly MembershipStep[]
  /** How many steps lie between the two; absent where nothing leads from one to the other. */
  readonly distance?: number
  /** Why, in one sentence. */
  readonly because: string
}

/** The days that are asked about. */
export interface Asked {
  readonly first: number
  readonly last: number
  /** By how many days the calendar may differ where the tie was told. */
  readonly shift: number
}

/** The days of a window; told to the minute, it may be the day before or after on another calendar. */
export const askedOf = (on: DateWindow): Asked => {
  const [first, last] = daysOfWindow(on)
  return { first, last, shift: dayShiftOf(on) }
}

/** Whether a tenure holds on the days asked. */
export const truthOf = (tenure: Tenure | undefined, { first, last, shift }: Asked): Truth => {
  const truth = truthOn(tenure, first, last)
  return truth === "no" && shift > 0 && truthOn(tenure, first - shift, last + shift) !== "no"
    ? "possible"
    : truth
}

const wordsOf = (kind: AffiliationKind): string =>
  kind === "same-as" ? "the same as" : kind === "member-of" ? "a member of" : kind.replaceAll("-", " ")

const looseness = (tie: Tie, { first, last }: Asked, context: Context): string => {
  const { from, to, kind, statements, stated } = tie
  const step = `That ${speakerName(from, context)} was ${wordsOf(kind)} ${speakerName(to, context)}`
  if (!statements.some(isFirm)) return `${step} is only alleged or suspected.`
  if (coversDays(stated, first, last))
    return `${step} is disputed: by another statement it did not hold then.`
  if (first === last || !meetsDays(tie.certain, first, last)) return `${step} is not dated to the day.`
  return `${step} is certain for a part of the days only.`
}

const stepsOf = (start: ActorId, ties: readonly Tie[], asked: Asked): readonly MembershipStep[] => {
  let here = start
  return ties.map((tie) => {
    const from = here
    here = tie.from === from ? tie.to : tie.from
    const by = [...new Set(tie.statements.flatMap((one) => one.by ?? []))]
    return { from, to: here, kind: tie.kind, truth: truthOf(tie, asked), by, statements: tie.statements }
  })
}

/** What is said where nothing leads from one to the other. */
export const noMembership: Membership = {
  truth: "no",
  path: [],
  steps: [],
  because: "No affiliation on record leads from one to the other on that day.",
}

/** What is said of an actor and itself. */
export const sameActor: Membership = {
  truth: "certain",
  path: [],
  steps: [],
  distance: 0,
  because: "They are one and the same actor.",
}

// Halves of a window that are held through different parents.
const joined = "No one path holds throughout, but on each of the days some path does; this one on the first."

/**
 * Tells the memberships between one actor and those it reaches, upwards or downwards.
 *
 * The shortest ways are looked for once for each day that is needed, whoever is asked about.
 */
export const membershipsFrom = (
  start: ActorId,
  { context, stepsUp, stepsDown }: ActorGraph,
  isUp: boolean,
  asked: Asked,
  most: number = Number.POSITIVE_INFINITY,
): ((end: ActorId, tenure: Tenure | undefined) => Membership) => {
  const { first, last, shift } = asked
  const known = new Map<string, Ways>()
  const ways = (key: string, holds: (tie: Tie) => boolean): Ways => {
    const found = known.get(key) ?? waysFrom(start, isUp ? stepsUp : stepsDown, holds)
    known.set(key, found)
    return found
  }
  const throughout = (): Ways => ways("throughout", (tie) => coversDays(tie.certain, first, last))
  const atFirst = (): Ways => ways("at first", (tie) => coversDays(tie.certain, first, first))
  const possiblyOn = (day: number): Ways => ways(`${day}`, (tie) => coversDays(tie.possible, day, day))

  const along = (
    end: ActorId,
    found: Ways,
    truth: Truth,
    why: (ties: readonly Tie[]) => string,
  ): Membership => {
    const distance = found.get(end)?.length ?? 0
    if (distance > most) {
      return {
        truth,
        path: [],
        steps: [],
        distance,
        because: `The path has ${distance} steps, too many to show.`,
      }
    }
    const ties = isUp ? wayTo(found, end) : [...wayTo(found, end)].reverse()
    const path = ties.map((tie) => strongestOf(tie, first, last))
    return { truth, path, steps: stepsOf(isUp ? start : end, ties, asked), distance, because: why(ties) }
  }

  return (end, tenure) => {
    const truth = truthOf(tenure, asked)
    if (tenure === undefined || truth === "no") return noMembership
    if (truth === "certain") {
      const days = first === last ? "the day" : "each of the days"
      return throughout().has(end)
        ? along(end, throughout(), truth, () => `Every step is stated to have held on ${days}.`)
        : along(end, atFirst(), truth, () => joined)
    }
    const on =
      firstDayWithin(tenure.possible, first, last) ??
      firstDayWithin(tenure.possible, first - shift, last + shift) ??
      first
    return along(end, possiblyOn(on), truth, (ties) =>
      looseness(ties.find((tie) => truthOf(tie, asked) !== "certain") ?? ties[0]!, asked, context),
    )
  }
}
