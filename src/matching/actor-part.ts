// Whether two records name the same actors, also through who is part of whom, and under names that are spelt alike.
import type { Context } from "../dataset/context.ts"
import { isPartOf } from "../resolve/actors/part-of.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import type { AnswerOptions } from "../resolve/said/standing.ts"
import { dayOfNumber } from "../value/civil-day.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { ActorId } from "../value/id.ts"
import { type Finding, silent } from "./finding.ts"
import { folded } from "./folded.ts"
import { type Profile, partsOfId } from "./profile.ts"

// They are in every second record, and are never the same people.
const anybody: ReadonlySet<string | undefined> = new Set(["civilians", "crowd", "rioters", "protesters"])

/** What is known of an actor that tells it from others. */
interface Known {
  readonly isSomebody: boolean
  readonly names: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  readonly hasTies: boolean
}

/** Actors as they are compared in a context. */
export interface Cast {
  /** Whether an actor is known well enough to be told from others. */
  readonly isSomebody: (id: ActorId) => boolean
  /** Whether two actors are one, or one of them part of the other, or called the same. */
  readonly areOne: (a: ActorId, b: ActorId, on: DateWindow) => boolean
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((item) => b.has(item))

/** The actors of a context as they are compared. */
export const castOf = (context: Context, options: AnswerOptions): Cast => {
  const known = new Map<ActorId, Known>()
  const knownOf = (id: ActorId): Known => {
    const before = known.get(id)
    if (before !== undefined) return before
    const actor = context.actor(id)
    const made: Known = {
      isSomebody: actor?.unidentified !== true && !anybody.has(actor?.kind),
      names: new Set((actor?.names ?? []).flatMap(({ text }) => folded(text) || [])),
      ids: new Set((actor?.externalIds ?? []).map(({ scheme, id: own }) => `${scheme} ${own}`)),
      hasTies: context.affiliationsOf(id).length + context.affiliatesOf(id).length > 0,
    }
    known.set(id, made)
    return made
  }
  const isWithin = (part: ActorId, whole: ActorId, on: DateWindow): boolean =>
    isPartOf(part, whole, on, context, options).truth !== "no"
  return {
    isSomebody: (id) => knownOf(id).isSomebody,
    areOne: (a, b, on) => {
      if (a === b) return true
      const [one, other] = [knownOf(a), knownOf(b)]
      if (meet(one.names, other.names) || meet(one.ids, other.ids)) return true
      return one.hasTies && other.hasTies && (isWithin(a, b, on) || isWithin(b, a, on))
    },
  }
}

/** The days of both records, on one of which their actors are asked about. */
const daysOf = ({ windows: a }: Profile, { windows: b }: Profile): DateWindow => {
  const ranges = [...a, ...b]
  const earliest = dayOfNumber(Math.min(...ranges.map(({ first }) => first)))
  const latest = dayOfNumber(Math.max(...ranges.map(({ last }) => last)))
  return {
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    granularity: earliest === undefined && latest === undefined ? "unknown" : "days",
  }
}

const listOf = (id: ActorId): string => partsOfId(id)[0]

/**
 * Whether two records name the same actors.
 *
 * Actors of two lists that nothing ties together are not compared: that one list has another name tells nothing.
 */
export const actorPart = (a: Profile, b: Profile, context: Context, cast: Cast): Finding => {
  const ones = a.actors.filter(cast.isSomebody)
  const others = b.actors.filter(cast.isSomebody)
  if (ones.length === 0 || others.length === 0) return silent("Not both name an actor that is known.")
  const on = daysOf(a, b)
  const matched = new Set<ActorId>()
  const met: (readonly [ActorId, ActorId])[] = []
  for (const one of ones) {
    for (const other of others) {
      if (!cast.areOne(one, other, on)) continue
      matched.add(one).add(other)
      met.push([one, other])
    }
  }
  const unmatched = (own: readonly ActorId[], against: readonly ActorId[]): readonly ActorId[] => {
    const lists = new Set(against.map(listOf))
    return own.filter((id) => !matched.has(id) && lists.has(listOf(id)))
  }
  const [left, right] = [unmatched(ones, others), unmatched(others, ones)]
  const named = (ids: readonly ActorId[]): string => ids.map((id) => speakerName(id, context)).join(", ")
  if (met.length === 0) {
    return left.length === 0
      ? silent("Their actors are of lists that have none in common, as far as is known.")
      : { level: "other", because: () => `One names ${named(left)}, the other ${named(right)}.` }
  }
  const shared = () =>
    [
      ...new Set(
        met.map(([x, y]) =>
          named([x]) === named([y]) ? named([x]) : `${named([x])} and ${named([y])} as one`,
        ),
      ),
    ].join("; ")
  return left.length === 0 || right.length === 0
    ? { level: "shared", because: () => `Both name ${shared()}.` }
    : {
        level: "partly",
        because: () => `Both name ${shared()}, but one also ${named(left)} and the other ${named(right)}.`,
      }
}
