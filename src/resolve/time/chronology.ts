// When each incident happened by all that was said of the others: one day after, part of, in retaliation for.
import type { Context } from "../../dataset/context.ts"
import { linkTimes } from "../../entity/link-time.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { IncidentId } from "../../value/id.ts"
import type { AnswerOptions } from "../said/standing.ts"
import { leftIn, narrowedIn } from "./narrowed-time.ts"
import { shortestContradiction } from "./shortest-contradiction.ts"
import { contradictionSentence, narrowedSentence, reasonFor } from "./tell-time.ts"
import { type TieStatement, type TimeNetwork, type TimeStatement, timeNetworks } from "./time-network.ts"
import { type TimeWindow, toldTime } from "./told-time.ts"

/** A statement that narrowed the window of an incident, and how. @category answers */
export interface Narrowing {
  /** The link, or the day of another incident that this one's was reckoned from. */
  readonly by: TieStatement
  /** The other end, whose own days set the bound. */
  readonly from: SubjectId
  /** Why such a statement bounds days. */
  readonly because: string
}

/** An incident whose days are fewer by what was said of others than by what was said of itself. @category answers */
export interface NarrowedTime {
  /** The id of the incident. */
  readonly incident: IncidentId
  /** When it began and ended, by everything together. */
  readonly window: TimeWindow
  /** The window as it was told. */
  readonly before: TimeWindow
  /** The statements nearest to it that set the new bounds. */
  readonly narrowedBy: readonly Narrowing[]
  /** When it lies and why, in one sentence. */
  readonly sentence: string
}

/** Statements of time that cannot all hold. @category answers */
export interface TimeContradiction {
  /** What it is. */
  readonly kind: "contradiction"
  /** The fewest that were found; each is needed, and in this order they lead round. */
  readonly cycle: readonly TimeStatement[]
  /** The incidents and aggregates that hang together with them, whose windows stay as they were told. */
  readonly concerns: readonly SubjectId[]
  /** What cannot hold, in one sentence. */
  readonly sentence: string
}

/** When the incidents of a dataset happened, by all that was said of each and of how they stand to each other. @category answers */
export interface Chronology {
  /** The incidents whose windows became narrower. */
  readonly narrowed: readonly NarrowedTime[]
  /** The contradictions, one for all that hangs together with it. */
  readonly contradictions: readonly TimeContradiction[]
  /** The incidents that are tied in time to something. */
  readonly related: readonly IncidentId[]
  /** The window of an incident, narrowed or as it was told; a function. */
  readonly windowOf: (id: IncidentId) => TimeWindow | undefined
}

const isIncident = (id: SubjectId): id is IncidentId => id.startsWith("incident:")

const otherEnd = (id: SubjectId, by: TieStatement): SubjectId => {
  const [from, to] = by.kind === "link" ? [by.link.from, by.link.to] : [by.of, by.to]
  return from === id ? to : from
}

const becauseOf = (by: TieStatement): string =>
  by.kind === "link" ? linkTimes[by.link.kind].reason : "A day that was reckoned from another goes with it."

const narrowedOf = (network: TimeNetwork, context: Context): readonly NarrowedTime[] | undefined => {
  const left = leftIn(network)
  if (left === undefined) return undefined
  const found = [...network.times.values()].flatMap((time) => {
    const narrowed = narrowedIn(network, left, time)
    return narrowed === undefined ? [] : [{ ...narrowed, id: time.id, before: time.told }]
  })
  const narrower = new Map(found.map(({ id, window }) => [id, window]))
  return found.flatMap(({ id, window, before, setters }) => {
    if (!isIncident(id) || context.incident(id) === undefined) return []
    const reasons = setters.map((by) => {
      const other = otherEnd(id, by)
      return reasonFor(id, by, other, narrower.get(other) ?? network.times.get(other)?.told, context)
    })
    return [
      {
        incident: id,
        window,
        before,
        narrowedBy: setters.map((by) => ({ by, from: otherEnd(id, by), because: becauseOf(by) })),
        sentence: narrowedSentence(id, window, reasons, context),
      },
    ]
  })
}

const contradictionIn = (network: TimeNetwork, context: Context): TimeContradiction => {
  const cycle = shortestContradiction(network) ?? []
  return {
    kind: "contradiction",
    cycle,
    concerns: [...network.points.keys()],
    sentence: contradictionSentence(cycle, context),
  }
}

/**
 * When the incidents of a dataset happened, by all that was said of each and of how they stand to each other.
 *
 * @remarks
 * Each incident has a first and a last day. Windows, spans, the links of a dataset and the incidents that windows were
 * reckoned from bound the days between them, and the bounds are followed through all that hangs together, so that the
 * windows that come out are the narrowest that can be had. No day that is possible is lost:
 * - Only what is plainly stated and certainly had been said by `asOf` bounds anything; about and perhaps bound nothing.
 * - Of rival windows any may be right, so together they bound as their hull does.
 * - What answers, follows or commemorates something does not begin before it, and may begin on the same day. A gap is
 *   counted to the day on which the first began, from any day of the second. Part-of is within, same-as the same;
 *   coordinated-with and context bound by the largest gap alone, either way; not-same-as bounds nothing.
 * - Told by windows alone, an incident lies on one day, unless it is told as several acts or has parts.
 * - A window that was reckoned from an incident goes with that one, also when its day turns out to be another.
 * - Days are those of the calendar; what is told to the minute lies on each day that it can be on in any zone.
 *
 * What cannot hold is a value: its shortest cycle is named, and all that hangs together with it stays as it was told.
 * Unit: days. Source: Dechter, Meiri and Pearl, Temporal constraint networks (1991).
 *
 * @example
 * ```ts
 * const bombing = incident({ id: "incident:bombing", when: month("2024-01") })
 * const strike = incident({ id: "incident:strike", when: day("2024-01-04") })
 * const links = [link(strike, "follows", bombing, { gap: { min: 1, max: 1 } })]
 * const found = chronology(contextOf(dataset({ incidents: [bombing, strike], links })))
 * found.windowOf(bombing.id)?.start.earliest // => "2024-01-03"
 * found.narrowed[0]?.sentence.includes("incident:strike (2024-01-04) followed it, 1 day later") // => true
 * ```
 * @category answers
 */
export const chronology = (context: Context, { asOf }: AnswerOptions = {}): Chronology => {
  const narrowed: NarrowedTime[] = []
  const contradictions: TimeContradiction[] = []
  const related: IncidentId[] = []
  for (const network of timeNetworks(context, asOf)) {
    for (const id of network.points.keys()) {
      if (isIncident(id) && context.incident(id) !== undefined) related.push(id)
    }
    const found = narrowedOf(network, context)
    if (found === undefined) contradictions.push(contradictionIn(network, context))
    else for (const one of found) narrowed.push(one)
  }
  const windows = new Map(narrowed.map(({ incident, window }) => [incident, window]))
  return {
    narrowed,
    contradictions,
    related,
    windowOf: (id) =>
      windows.get(id) ?? (context.incident(id) === undefined ? undefined : toldTime(id, context, asOf).told),
  }
}

/**
 * Why an incident lies where it lies: its own sentence, then those of the incidents that it was narrowed by.
 *
 * @example
 * ```ts
 * const one = incident({ id: "incident:1", when: day("2024-01-04") })
 * const others = [incident({ id: "incident:2" }), incident({ id: "incident:3" })]
 * const links = [link(others[0]!, "follows", one), link(others[1]!, "follows", others[0]!)]
 * const found = chronology(contextOf(dataset({ incidents: [one, ...others], links })))
 * explainTime("incident:3", found).length // => 2
 * ```
 * @category answers
 */
export const explainTime = (id: IncidentId, found: Pick<Chronology, "narrowed">): readonly string[] =>
  timeReasons(found)(id)

/** The same for many incidents of one chronology. */
export const timeReasons = ({
  narrowed,
}: Pick<Chronology, "narrowed">): ((id: IncidentId) => readonly string[]) => {
  const byId = new Map<SubjectId, NarrowedTime>(narrowed.map((one) => [one.incident, one]))
  return (id) => {
    const met = new Set<SubjectId>([id])
    for (const here of met) for (const { from } of byId.get(here)?.narrowedBy ?? []) met.add(from)
    return [...met].flatMap((one) => byId.get(one)?.sentence ?? [])
  }
}
