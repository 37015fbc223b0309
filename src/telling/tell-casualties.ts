// A toll in words, each figure with its speaker: at least 2 killed (police sources, via Reuters).
import type { Context } from "../dataset/context.ts"
import type { CasualtyRange } from "../entity/casualties.ts"
import type { Evidence, Figure } from "../resolve/figure/figure.ts"
import type { Telling } from "../testimony/telling.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { tellCount } from "./tell-count.ts"
import { tellSpeaker } from "./tell-speaker.ts"

const participle = (outcome: Outcome): string => outcome.replaceAll("-", " ")

/** Which people a range counts, in words that follow the count: called “militants”, child, in critical condition. */
const tellGroup = ({ who = {}, condition, includesPerpetrators }: CasualtyRange): string => {
  const { wording, ...axes } = who
  const terms = Object.values(axes).map((term) => String(term).replaceAll("-", " "))
  return [
    wording === undefined ? "" : `, called “${wording}”`,
    wording !== undefined || terms.length === 0 ? "" : `, told of the group: ${terms.join(", ")}`,
    condition === undefined ? "" : `, in ${condition} condition`,
    includesPerpetrators === undefined
      ? ""
      : `, attackers ${includesPerpetrators ? "included" : "not counted"}`,
  ].join("")
}

/** One range in words, without its speaker: 1 wounded, in critical condition. */
export const tellRange = (range: CasualtyRange): string =>
  `${range.scope === "part" ? "among them " : ""}${tellCount(range.count)} ${participle(range.outcome)}${tellGroup(range)}`

/** A toll in words, without its speaker. */
export const tellToll = (toll: readonly CasualtyRange[]): string => toll.map(tellRange).join("; ")

interface Saying {
  readonly count: string
  readonly group: string
  readonly speakers: readonly string[]
}

const sayings = (
  evidence: readonly Evidence[],
  context: Context,
  note: (telling: Telling) => string,
): readonly Saying[] => {
  const said = new Map<string, { count: string; group: string; speakers: string[] }>()
  for (const { range, statement } of evidence) {
    const count = tellCount(range.count)
    const group = tellGroup(range)
    const speaker = `${tellSpeaker(statement, context)}${note(statement)}`
    const before = said.get(count + group)
    if (before === undefined) said.set(count + group, { count, group, speakers: [speaker] })
    else before.speakers.push(speaker)
  }
  return [...said.values()]
}

/**
 * One figure in words, each number with those who said it; rivals are joined by "or".
 *
 * Parts are told where they raise the figure above what the totals say.
 */
export const tellFigure = (figure: Figure, context: Context, note: (telling: Telling) => string): string => {
  const outcome = participle(figure.outcome)
  const wholes = figure.used.filter(({ range }) => range.scope === "total")
  const least = Math.min(...wholes.map(({ range }) => range.count.min))
  const raising = figure.used.filter(
    ({ range }) => range.scope === "part" && (wholes.length === 0 || range.count.min > least),
  )
  const totals = sayings(
    wholes.filter(({ as }) => as === "total"),
    context,
    note,
  )
  const groups = sayings(
    wholes.filter(({ as }) => as === "floor"),
    context,
    note,
  )
  const parts = sayings(raising, context, note).map(({ count, ...rest }) => ({
    ...rest,
    count: `a part of ${count}`,
  }))
  const highest = Math.max(0, ...figure.used.map(({ range }) => range.count.min))
  const known = figure.named > highest ? `${figure.named} known one by one` : ""
  const [only, ...others] = [...totals, ...groups, ...parts]
  if (only === undefined) return `${figure.named} ${outcome}, known one by one`
  if (others.length === 0 && known === "")
    return `${only.count} ${outcome}${only.group} (${only.speakers.join("; ")})`
  const told = ({ count, group, speakers }: Saying): string => `${count}${group} (${speakers.join("; ")})`
  const rivals = totals.map(told).join(figure.disputed ? " or " : ", ")
  return `${outcome}: ${[rivals, ...groups.map(told), ...parts.map(told), known].filter((part) => part !== "").join(", ")}`
}
