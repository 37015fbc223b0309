// A total for someone in a hurry: its bounds in words, who leaves it open, and the groups beside it.
import { inert } from "../../core/shown.ts"
import type { Context } from "../../dataset/context.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { Bounds } from "../../query/totals/bounds.ts"
import type { GroupTotal } from "../../query/totals/group-totals.ts"
import type { Totals } from "../../query/totals/totals.ts"
import { speakerName } from "../../resolve/said/speaker.ts"
import type { ActorId } from "../../value/id.ts"
import { listText } from "../phrases.ts"
import { columnLines } from "./columns.ts"
import { boundsText, incidentsText, numberText } from "./words.ts"

const few = 3

const bestText = ({ bestFigures: { sum, of }, summed }: Bounds): string => {
  if (of === 0) return "none"
  if (sum === undefined) return "too large to be written"
  return of === summed.min && of === summed.max
    ? numberText(sum)
    : `${numberText(sum)} from ${incidentsText(of)}`
}

const named = (ids: readonly SubjectId[]): string =>
  `${incidentsText(ids.length)}: ${listText(
    ids.map((id) => inert(id.slice(id.indexOf(":") + 1))),
    few,
  )}`

/** Who leaves a sum open though they report what is summed. */
const withoutEnd = ({ openBecauseOf, notReported }: Bounds): readonly SubjectId[] => {
  const silent = new Set(notReported)
  return openBecauseOf.filter((id) => !silent.has(id))
}

// Best figures are told beside the bounds: what is likely of each is not likely of their sum.
const wholeLines = (whole: Totals): readonly string[] => {
  const { count, sum, notReported, exactness } = whole
  const open = withoutEnd(whole)
  const lines: readonly (readonly [string, string])[] = [
    [whole.outcome.replaceAll("-", " "), boundsText(sum)],
    ["incidents", boundsText(count)],
    ["best figures", bestText(whole)],
    ...(open.length === 0 ? [] : [["no upper bound", named(open)] as const]),
    ...(notReported.length === 0
      ? []
      : [["not reported", `${named(notReported)} (which is not zero)`] as const]),
    ...(exactness === "sound"
      ? [["exactness", "sound: the bounds hold, but may be wider than they need be"] as const]
      : []),
  ]
  const width = lines.reduce((widest, [title]) => Math.max(widest, title.length), 0)
  return lines.map(([title, text]) => `${title.padEnd(width)}  ${text}`)
}

const nameOf = ({ key, kind }: GroupTotal, context: Context): string => {
  if (kind === "unknown") return "(not known)"
  if (kind === "several") return "(any of many)"
  return key.startsWith("actor:") ? speakerName(key as ActorId, context) : key
}

// Two actors can have one name.
const namesOf = (groups: readonly GroupTotal[], context: Context): readonly string[] => {
  const names = groups.map((group) => nameOf(group, context))
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return names.map((name, index) => ((times.get(name) ?? 0) > 1 ? `${name} (${groups[index]?.key})` : name))
}

const orderOf = { named: 0, several: 1, unknown: 1 } as const

const mostFirst = (a: GroupTotal, b: GroupTotal): number =>
  orderOf[a.kind] - orderOf[b.kind] ||
  b.sum.min - a.sum.min ||
  (b.bestFigures.sum ?? 0) - (a.bestFigures.sum ?? 0)

/** How the groups are told. */
export interface GroupSettings {
  /** What they are, as it was asked. */
  readonly by: string
  /** Whether they follow each other as they are, as months do; otherwise the largest come first. */
  readonly inOrder: boolean
  /** How many are told. */
  readonly rows: number
}

const groupLines = (
  { groups = [], groupsOverlap = false, outcome }: Totals,
  context: Context,
  { by, inOrder, rows }: GroupSettings,
): readonly string[] => {
  if (groups.length === 0) return []
  const shown = (inOrder ? groups : [...groups].sort(mostFirst)).slice(0, rows)
  const numbers = (of: (group: GroupTotal) => number): readonly string[] =>
    shown.map((group) => numberText(of(group)))
  const open = [
    { title: "no upper bound", cells: numbers((group) => withoutEnd(group).length) },
    { title: "not reported", cells: numbers(({ notReported }) => notReported.length) },
  ]
  const columns = [
    { title: by, cells: namesOf(shown, context), most: 48 },
    { title: outcome.replaceAll("-", " "), cells: shown.map(({ sum }) => boundsText(sum)) },
    { title: "incidents", cells: shown.map(({ count }) => boundsText(count)) },
    { title: "best figures", cells: shown.map(bestText) },
    // A column of noughts says nothing.
    ...open.filter(({ cells }) => cells.some((cell) => cell !== "0")),
  ]
  return [
    "",
    ...columnLines(columns),
    ...(groups.length > rows ? [`and ${numberText(groups.length - rows)} more`] : []),
    ...(groupsOverlap ? [] : ["No incident falls into two of these groups."]),
  ]
}

/** A total as lines of text: the whole, its groups, and what it takes for granted. */
export const totalLines = (
  whole: Totals,
  context: Context,
  groups: GroupSettings | undefined,
): readonly string[] => [
  ...wholeLines(whole),
  ...(groups === undefined ? [] : groupLines(whole, context, groups)),
  ...(whole.assumptions.length === 0 ? [] : ["", ...whole.assumptions.map(inert)]),
]
