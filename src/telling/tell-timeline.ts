// How the picture of an incident moved, day by day in sentences: who said what, and what it changed.
import { inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import type { Timeline, TimelineEntry } from "../resolve/history/timeline.ts"
import type { SaidThing } from "../resolve/said/said.ts"
import { capital, tellCiting, verbOf } from "./tell-citation.ts"
import { subjectOf, tellSaid } from "./tell-fact.ts"
import { tellMovement } from "./tell-movement.ts"
import { tellWindow } from "./tell-window.ts"

const undoing = ({ statement: { supersedes, retracts } }: SaidThing): string =>
  [
    supersedes === undefined ? "" : " (instead of an earlier statement)",
    retracts === undefined ? "" : " (taking back an earlier statement)",
  ].join("")

/** Statements in sentences, one for each who speaks; those of who did it have their speakers in them. */
export const tellAllSaid = (said: readonly SaidThing[], context: Context): readonly string[] => {
  const bySpeaker = new Map<string, string[]>()
  for (const one of said) {
    const speaker =
      one.of === "responsibility"
        ? "Of who did it:"
        : `${tellCiting(one.statement, context)} ${verbOf(one.statement)}:`
    const subject = one.of === "responsibility" ? "" : `${subjectOf(one)}, `
    const told = `${subject}${tellSaid(one, context)}${undoing(one)}`
    const before = bySpeaker.get(speaker)
    if (before === undefined) bySpeaker.set(speaker, [told])
    else before.push(told)
  }
  return [...bySpeaker].map(([speaker, told]) => `${capital(speaker)} ${told.join("; ")}.`)
}

const tellEntry = ({ said, moved }: TimelineEntry, context: Context): string =>
  [
    ...tellAllSaid(said, context),
    ...(moved.length === 0
      ? []
      : [`The picture: ${moved.map((one) => tellMovement(one, context)).join("; ")}.`]),
  ].join(" ")

/**
 * How the picture of an incident moved, in sentences: one text for each day, with who said what and what it changed.
 *
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: says("source:police", casualties({ killed: atLeast(2) }), { saidOn: day("2024-01-04") }),
 * })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * tellTimeline(timeline(strike, context), context)
 * // => ["4 January 2024. source:police said: casualties, at least 2 killed. The picture: killed: at least 2 (not reported before)."]
 * ```
 * @category answers
 */
export const tellTimeline = ({ undated, steps }: Timeline, context: Context): readonly string[] =>
  [
    ...(undated.said.length === 0 && undated.moved.length === 0
      ? []
      : [`On a day that is not on record. ${tellEntry(undated, context)}`]),
    ...steps.map(({ day, ...entry }) => {
      const date = tellWindow({ earliest: day, latest: day, granularity: "day" })
      return `${date}. ${tellEntry(entry, context)}`
    }),
  ].map(inert)
