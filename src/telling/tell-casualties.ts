// A toll in words, each figure with its speaker: at least 2 killed (police sources, via Reuters).
import type { Context } from "../dataset/context.ts"
import type { CasualtyRange } from "../entity/casualties.ts"
import type { Figure } from "../resolve/figure.ts"
import type { Telling } from "../testimony/telling.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { tellCount } from "./tell-count.ts"
import { tellSpeaker } from "./tell-speaker.ts"

const participle = (outcome: Outcome): string => outcome.replaceAll("-", " ")

/** One range in words, without its speaker: 1 wounded, in critical condition. */
export const tellRange = ({ outcome, count, scope, who, condition }: CasualtyRange): string => {
  const people = who?.wording === undefined ? "" : `, called “${who.wording}”`
  const state = condition === undefined ? "" : `, in ${condition} condition`
  return `${scope === "part" ? "among them " : ""}${tellCount(count)} ${participle(outcome)}${people}${state}`
}

/** A toll in words, without its speaker. */
export const tellToll = (toll: readonly CasualtyRange[]): string => toll.map(tellRange).join("; ")

/** One figure in words, each number with those who said it; rivals are joined by "or". */
export const tellFigure = (figure: Figure, context: Context, note: (telling: Telling) => string): string => {
  const said = new Map<string, string[]>()
  for (const { range, statement, as } of figure.used) {
    if (as !== "total") continue
    const count = tellCount(range.count)
    said.set(count, [...(said.get(count) ?? []), `${tellSpeaker(statement, context)}${note(statement)}`])
  }
  const outcome = participle(figure.outcome)
  const parts = [...said].map(([count, speakers]) => ({ count, by: `(${speakers.join("; ")})` }))
  const [only] = parts
  if (only === undefined) return `${tellCount(figure.count)} ${outcome} (known one by one)`
  if (parts.length === 1) return `${only.count} ${outcome} ${only.by}`
  return `${outcome}: ${parts.map(({ count, by }) => `${count} ${by}`).join(figure.disputed ? " or " : ", ")}`
}
