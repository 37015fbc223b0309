// What changed in a record, in sentences: incidents added and vanished, statements withdrawn, figures moved.
import { inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { Link } from "../entity/link.ts"
import type { Victim } from "../entity/victim.ts"
import type { DatasetChanges, IncidentChanges } from "../resolve/history/changes.ts"
import type { ListChanges } from "../resolve/history/paired.ts"
import type { SaidThing } from "../resolve/said/said.ts"
import { capital, tellCiting, verbOf } from "./tell-citation.ts"
import { subjectOf, tellSaid } from "./tell-fact.ts"
import { tellMovement } from "./tell-movement.ts"

const nameOf = ({ names, id }: Incident): string => names?.[0]?.text ?? id

const nameOfVictim = ({ names, description, id }: Victim): string => names?.[0]?.text ?? description ?? id

const tellLink = ({ from, kind, to }: Link): string => `${from} ${kind.replaceAll("-", " ")} ${to}`

const tellOneSaid = (said: SaidThing, context: Context): string =>
  said.of === "responsibility"
    ? tellSaid(said, context)
    : `${tellCiting(said.statement, context)} ${verbOf(said.statement)} of ${subjectOf(said)}: ${tellSaid(said, context)}`

/** What was added, withdrawn and altered in a list, one sentence each. */
const tellList = <T>(
  what: string,
  { added, withdrawn, altered }: ListChanges<T>,
  before: (item: T) => string,
  after: (item: T) => string,
): readonly string[] => [
  ...(added.length === 0 ? [] : [`${what} added: ${added.map(after).join("; ")}`]),
  ...(withdrawn.length === 0 ? [] : [`${what} withdrawn: ${withdrawn.map(before).join("; ")}`]),
  ...(altered.length === 0
    ? []
    : [
        `${what} altered: ${altered
          .map((one) => {
            const [was, is] = [before(one.before), after(one.after)]
            return was === is ? `${is} (in what stands beside it)` : `${is} (before: ${was})`
          })
          .join("; ")}`,
      ]),
]

const tellIncidentChanges = (changes: IncidentChanges, before: Context, after: Context): string => {
  const { statements, responsibility, victims, links, record, fields, moved } = changes
  const sayIn =
    (context: Context) =>
    (said: SaidThing): string =>
      tellOneSaid(said, context)
  const accuse =
    (context: Context) =>
    (statement: Extract<SaidThing, { of: "responsibility" }>["statement"]): string =>
      tellSaid({ of: "responsibility", statement }, context)
  return [
    ...(record === undefined
      ? []
      : [`the record is ${record.after ?? "firm"} (before: ${record.before ?? "firm"})`]),
    ...moved.map((one) => tellMovement(one, before, after)),
    ...tellList("statements", statements, sayIn(before), sayIn(after)),
    ...tellList("of who did it,", responsibility, accuse(before), accuse(after)),
    ...tellList("victims", victims, nameOfVictim, nameOfVictim),
    ...tellList("links", links, tellLink, tellLink),
    ...(fields.length === 0 ? [] : [`fields changed: ${fields.map(({ field }) => field).join(", ")}`]),
  ]
    .map((part) => `${capital(part)}.`)
    .join(" ")
}

const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`

const tellCounts = <T>(what: string, { added, withdrawn, altered }: ListChanges<T>): readonly string[] =>
  added.length + withdrawn.length + altered.length === 0
    ? []
    : [`${what}: ${added.length} added, ${withdrawn.length} withdrawn, ${altered.length} altered.`]

/**
 * What changed, in sentences: a summary, then one for each incident that was added, vanished or changed.
 *
 * @remarks The second context is that of the later state; names that only the earlier one knows come from the first.
 * @example
 * ```ts
 * const told = (min: number) =>
 *   contextOf(dataset({
 *     incidents: [incident({ id: "incident:1", casualties: says("source:police", casualties({ killed: atLeast(min) })) })],
 *   }))
 * const [old, fresh] = [told(2), told(5)]
 * tellChanges(changesBetween(old, fresh), old, fresh)[1]
 * // => "incident:1: Killed: at least 5 (before: at least 2). Statements altered: source:police said of casualties: at least 5 killed (before: source:police said of casualties: at least 2 killed)."
 * ```
 * @category answers
 */
export const tellChanges = (
  changes: DatasetChanges | IncidentChanges,
  before: Context,
  after: Context = before,
): readonly string[] => {
  const told = (one: IncidentChanges): string =>
    inert(`${nameOf(one.after)}: ${tellIncidentChanges(one, before, after)}`)
  if (!("changed" in changes)) {
    const sentence = tellIncidentChanges(changes, before, after)
    return sentence === "" ? [] : [inert(`${nameOf(changes.after)}: ${sentence}`)]
  }
  const { added, vanished, changed, unchanged, responsibility, victims, links } = changes
  return [
    `${countOf(added.length, "incident")} added, ${vanished.length} vanished, ${changed.length} changed, ${unchanged} as before.`,
    ...changed.map(told),
    ...added.map((one) => inert(`${nameOf(one)} was added.`)),
    ...vanished.map((one) => inert(`${nameOf(one)} vanished.`)),
    ...tellCounts("Of who did it", responsibility),
    ...tellCounts("Victims", victims),
    ...tellCounts("Links", links),
  ]
}
