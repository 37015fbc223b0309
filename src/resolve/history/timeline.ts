// How the picture of an incident moved: day by day what was said, and what it changed.
import { groupedBy } from "../../core/grouped.ts"
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import { addDays, dayOf, hasMinutes } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { IncidentId, StatementId } from "../../value/id.ts"
import { type Policies, resolve } from "../resolve.ts"
import { responsibility } from "../responsibility.ts"
import { type SaidThing, saidOf } from "../said/said.ts"
import { dayOfSaying, possiblySaidBy, type Statement } from "../said/standing.ts"
import {
  type Movement,
  movementsBetween,
  nothingSaid,
  type Picture,
  readingsOf,
  responsibilityReading,
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

type Part = "when" | "where" | "casualties" | "responsibility"

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

/** The statements under some parts of the picture, those left out that certainly were said later than a day. */
const onlyPart = (
  { id, when, where, casualties }: Incident,
  touched: ReadonlySet<Part>,
  context: Context,
  asOf: DateWindow | undefined,
): Incident => {
  // A clock can be a day ahead of another one.
  const last = asOf?.latest === undefined ? undefined : addDays(dayOf(asOf.latest), 1)
  const saidBefore = <S extends Statement>(statements: readonly S[]): readonly S[] =>
    last === undefined
      ? statements
      : statements.filter((one) => (dayOfSaying(one, context)?.earliest ?? "").slice(0, 10) <= last)
  return {
    id,
    ...(touched.has("when") && when !== undefined ? { when: saidBefore(when) } : {}),
    ...(touched.has("where") && where !== undefined ? { where: saidBefore(where) } : {}),
    ...(touched.has("casualties") && casualties !== undefined ? { casualties: saidBefore(casualties) } : {}),
  }
}

/** The picture on a day, where only some parts of it can have changed since the picture before. */
const redrawn = (
  before: Picture,
  touched: ReadonlySet<Part>,
  incident: Incident,
  context: Context,
  policies: Policies,
): Picture => {
  const isPlain = touched.size === 0 || (touched.size === 1 && touched.has("responsibility"))
  const { when, where, casualties } = isPlain
    ? before
    : readingsOf(resolve(onlyPart(incident, touched, context, policies.asOf), context, policies))
  const drawn = {
    when: touched.has("when") ? when : before.when,
    where: touched.has("where") ? where : before.where,
  }
  return {
    ...(drawn.when === undefined ? {} : { when: drawn.when }),
    ...(drawn.where === undefined ? {} : { where: drawn.where }),
    casualties: touched.has("casualties") ? casualties : before.casualties,
    responsibility: touched.has("responsibility")
      ? responsibilityReading(responsibility(incident, context, policies))
      : before.responsibility,
  }
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

  const every = new Set(Object.values(parts))
  const at = (key: string): Policies => {
    const asked = end === undefined || isWithin(key) ? key : end
    return { ...policies, asOf: { earliest: asked, latest: asked, granularity: "day" } }
  }
  const [first] = days
  // Before the first day only what has no first day can have been said.
  const opening = redrawn(
    nothingSaid,
    every,
    incident,
    context,
    first === undefined ? policies : at(addDays(first, -1) ?? first),
  )
  // Silence that was certain one day is only possible the next, though nobody said a word.
  const isLapsing = said.some(({ of, statement }) => of === "responsibility" && statement.kind === "no-claim")
  let picture = opening
  const steps: TimelineStep[] = []
  for (const key of days) {
    const touched = turns.get(key)!
    if (isLapsing) touched.add("responsibility")
    const now = redrawn(picture, touched, incident, context, at(key))
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
