// Sentences about days that follow from other days: which incident lies when, and by which statement.
import type { Context } from "../../dataset/context.ts"
import { linkTimes } from "../../entity/link-time.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { DateAnchor, DayGap } from "../../value/date-anchor.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { AggregateId, IncidentId } from "../../value/id.ts"
import { boundsText } from "../../value/window-rules.ts"
import type { TieStatement, TimeStatement } from "./time-network.ts"
import type { TimeWindow } from "./told-time.ts"

/** What something is called, or its id where it has no name. */
export const subjectName = (id: SubjectId, context: Context): string =>
  (context.incident(id as IncidentId) ?? context.aggregate(id as AggregateId))?.names?.[0]?.text ?? id

const daysText = (days: number): string => (days === 1 ? "1 day" : `${days} days`)

const gapText = ({ min, max }: DayGap = {}): string => {
  if (max === undefined) return min === undefined ? "" : `at least ${daysText(min)}`
  if (min === undefined) return `at most ${daysText(max)}`
  return min === max ? daysText(min) : `${min} to ${daysText(max)}`
}

const isUnknown = ({ earliest, latest }: DateWindow): boolean =>
  earliest === undefined && latest === undefined

const timeText = ({ start, end }: TimeWindow): string => {
  if (boundsText(start) === boundsText(end)) return boundsText(start)
  if (isUnknown(end)) return `began ${boundsText(start)}`
  const ended = `ended ${boundsText(end)}`
  return isUnknown(start) ? ended : `began ${boundsText(start)}, ${ended}`
}

const orders: { readonly [O in DateAnchor["order"]]: string } = {
  before: "before",
  after: "after",
  within: "in the same week, month or year as",
  on: "on the day of",
}

const datedFrom = (anchors: readonly DateAnchor[], other: string): string => {
  const texts = anchors.map(({ order, gap }) =>
    [order === "before" || order === "after" ? gapText(gap) : "", orders[order], other]
      .filter((word) => word !== "")
      .join(" "),
  )
  return `was dated as ${[...new Set(texts)].join(" or ")}`
}

const gapBeside = ({ link }: Extract<TimeStatement, { kind: "link" }>): string => {
  const { says } = linkTimes[link.kind]
  const gap =
    says === "apart" ? gapText(link.gap?.max === undefined ? {} : { max: link.gap.max }) : gapText(link.gap)
  if (gap === "" || (says !== "after" && says !== "apart")) return ""
  return says === "after" ? `, ${gap} later` : `, ${gap} apart`
}

/** What a statement says of something, as the reason why it lies where it lies; the other end is told with its days. */
export const reasonFor = (
  id: SubjectId,
  by: TieStatement,
  other: SubjectId,
  when: TimeWindow | undefined,
  context: Context,
): string => {
  const known = when === undefined || timeText(when) === "unknown" ? "" : ` (${timeText(when)})`
  const name = `${subjectName(other, context)}${known}`
  if (by.kind === "anchor") {
    return by.of === id ? `it ${datedFrom(by.anchors, name)}` : `${name} ${datedFrom(by.anchors, "it")}`
  }
  const { verb } = linkTimes[by.link.kind]
  return by.link.from === id ? `it ${verb} ${name}${gapBeside(by)}` : `${name} ${verb} it${gapBeside(by)}`
}

const on = (window: DateWindow): string =>
  window.earliest === undefined || window.latest === undefined || window.earliest === window.latest
    ? `on ${boundsText(window)}`
    : `on one of the days ${boundsText(window)}`

const placed = ({ start, end }: TimeWindow): string => {
  if (boundsText(start) === boundsText(end)) return `lies ${on(start)}`
  if (isUnknown(end)) return `began ${on(start)}`
  return isUnknown(start) ? `ended ${on(end)}` : `began ${on(start)} and ended ${on(end)}`
}

/** The sentence of an incident that was narrowed: when it lies, and why. */
export const narrowedSentence = (
  id: SubjectId,
  window: TimeWindow,
  reasons: readonly string[],
  context: Context,
): string => `${subjectName(id, context)} ${placed(window)}: ${reasons.join("; ")}.`

const statementText = (by: TimeStatement, context: Context): string => {
  if (by.kind === "window") return `${subjectName(by.of, context)} is dated ${timeText(by.told)}`
  if (by.kind === "anchor") {
    return `${subjectName(by.of, context)} ${datedFrom(by.anchors, subjectName(by.to, context))}`
  }
  const { from, to, kind } = by.link
  return `${subjectName(from, context)} ${linkTimes[kind].verb} ${subjectName(to, context)}${gapBeside(by)}`
}

const mostTold = 12

/** The sentence of statements that cannot all hold; of very many only the first are told. */
export const contradictionSentence = (statements: readonly TimeStatement[], context: Context): string => {
  const texts = statements.slice(0, mostTold).map((by) => statementText(by, context))
  const left = statements.length - texts.length
  const more = left > 0 ? `; and ${left} more` : ""
  if (statements.length === 1) return `This cannot hold: ${texts.join("")}.`
  return `These cannot all hold: ${texts.join("; ")}${more}.`
}
