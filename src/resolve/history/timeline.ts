// How the picture of an incident moved: day by day what was said, and what it changed.
import { groupedBy } from "../../core/grouped.ts"
import type { Context } from "../../dataset/context.ts"
import { givenContext, givenIncident } from "../../dataset/given.ts"
import type { Incident } from "../../entity/incident.ts"
import { addDays, dayOf, hasMinutes } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { IncidentId, StatementId } from "../../value/id.ts"
import type { Policies } from "../resolve.ts"
import { type SaidThing, saidOf } from "../said/said.ts"
import { dayOfSaying, possiblySaidBy, type Statement } from "../said/standing.ts"
import { standingByDay } from "../said/standing-by-day.ts"
import {
  type Movement,
  movementsBetween,
  nothingSaid,
  outcomesOf,
  type Part,
  type Picture,
  redrawn,
} from "./picture.ts"

/** What was said at one point of a timeline, and what it changed. @category answers */
export interface TimelineEntry {
  /** The statements. */
  readonly said: readonly SaidThing[]
  /** The answers that changed. */
  readonly moved: readonly Movement[]
}

/** One day of a timeline. @category answers */
export interface TimelineStep extends TimelineEntry {
  /** The day. */
  readonly day: string
}

/**
 * How the picture of an incident moved with what was said of it.
 *
 * @category answers
 */
export interface Timeline {
  /** The incident. */
  readonly incident: IncidentId
  /** What nobody can tell the first day of; it counts from the beginning. */
  readonly undated: TimelineEntry
  /** The days on which something was said or an answer changed, in order. */
  readonly steps: readonly TimelineStep[]
}

const parts: Readonly<Record<string, Part>> = {
  when: "when",
  where: "where",
  casualties: "casualties",
  victims: "casualties",
  responsibility: "responsibility",
}

// From the first day something can have been said it may count, on the last it certainly had been said. What is told
// to the minute is certain a day later where its zone is open.
const turningDays = (window: DateWindow | undefined): readonly string[] => {
  const { earliest, latest } = window ?? {}
  return [
    ...(earliest === undefined ? [] : [dayOf(earliest)]),
    ...(latest === undefined ? [] : [dayOf(latest)]),
    ...(latest !== undefined && hasMinutes(latest) ? [addDays(dayOf(latest), 1) ?? dayOf(latest)] : []),
  ]
}

/** The statements of a list and all that replaces or takes back one of them, directly or through others. */
const withReplacements = (statements: readonly Statement[], context: Context): readonly Statement[] => {
  const found = new Set<Statement>(statements)
  const met = new Set<StatementId>()
  for (const { id } of found) {
    if (id === undefined || met.has(id)) continue
    met.add(id)
    for (const { statement } of context.replacementsOf(id)) found.add(statement)
  }
  return [...found]
}

/**
 * How the picture of an incident moved: what was said on each day, by whom, and which answers it changed.
 *
 * @remarks
 * A statement stands on the first day on which it can have been said: its own day, else that of its publication, else
 * that of its entry in the record. Each day's answers are those of {@link resolve} and {@link responsibility} as of
 * that day, so a replacement acts from the day by which it certainly had been said. That silence lasted is certain up to
 * its day only; its end is told at the next step, not as one of its own. With `asOf` the timeline ends there.
 *
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: [
 *     says("source:police", casualties({ killed: atLeast(2) }), { saidOn: day("2024-01-04") }),
 *     says("source:ministry", casualties({ killed: exactly(5) }), { saidOn: day("2024-01-06") }),
 *   ],
 * })
 * const { steps } = timeline(strike, contextOf(dataset({ incidents: [strike] })))
 * steps.map((step) => step.day) // => ["2024-01-04", "2024-01-06"]
 * steps[0]?.moved[0]?.question // => "killed"
 * ```
 * @category answers
 */
export const timeline = (incident: Incident, context: Context, policies: Policies = {}): Timeline => {
  givenIncident(incident)
  givenContext(context)
  const { asOf } = policies
  const end = asOf?.latest === undefined ? undefined : dayOf(asOf.latest)
  const said = saidOf(incident, context).filter(({ statement }) => possiblySaidBy(statement, asOf, context))
  const firstDay = ({ statement }: SaidThing): string => {
    const earliest = dayOfSaying(statement, context)?.earliest
    return earliest === undefined ? "" : dayOf(earliest)
  }
  const byDay = groupedBy(said, firstDay)

  const turns = new Map<string, Set<Part>>([...byDay.keys()].map((key) => [key, new Set()]))
  for (const [part, group] of groupedBy(said, ({ of }) => parts[of] ?? "")) {
    if (part === "") continue
    for (const statement of withReplacements(
      group.map((one) => one.statement),
      context,
    )) {
      for (const turn of turningDays(dayOfSaying(statement, context))) {
        turns.set(turn, (turns.get(turn) ?? new Set()).add(part as Part))
      }
    }
  }
  const isWithin = (key: string): boolean => end === undefined || key <= end
  const days = [...turns.keys()].filter((key) => key !== "" && (byDay.has(key) || isWithin(key))).sort()

  const at = (key: string): DateWindow => {
    const asked = end === undefined || isWithin(key) ? key : end
    return { earliest: asked, latest: asked, granularity: "day" }
  }
  const [first] = days
  // Before the first day only what has no first day can have been said.
  const asked = [first === undefined ? asOf : at(addDays(first, -1) ?? first), ...days.map(at)]
  const standingOn = standingByDay(asked, context)
  const from = { incident, context, outcomes: outcomesOf(incident, context) }
  const drawnAt = (place: number, before: Picture, touched: ReadonlySet<Part>): Picture => {
    const on = asked[place]
    const options = on === undefined ? policies : { ...policies, asOf: on }
    return redrawn(before, touched, { ...from, policies: options, standing: standingOn(place) })
  }
  const opening = drawnAt(0, nothingSaid, new Set(Object.values(parts)))
  // Silence that was certain one day is only possible the next, though nobody said a word.
  const isLapsing = said.some(({ of, statement }) => of === "responsibility" && statement.kind === "no-claim")
  let picture = opening
  const steps: TimelineStep[] = []
  for (const [index, key] of days.entries()) {
    const touched = turns.get(key)!
    if (isLapsing) touched.add("responsibility")
    const now = drawnAt(index + 1, picture, touched)
    const step = { day: key, said: byDay.get(key) ?? [], moved: movementsBetween(picture, now) }
    if (step.said.length > 0 || step.moved.length > 0) steps.push(step)
    picture = now
  }
  return {
    incident: incident.id,
    undated: { said: byDay.get("") ?? [], moved: movementsBetween(nothingSaid, opening) },
    steps,
  }
}
