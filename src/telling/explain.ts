// Why an answer is what it is: the statements it was made of, those left out and why, as data and in sentences.
import { inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import type { CasualtyRange } from "../entity/casualties.ts"
import type { Evidence, Figure } from "../resolve/figure/figure.ts"
import type { IncidentView } from "../resolve/resolve.ts"
import { type AnswerOptions, standing } from "../resolve/said/standing.ts"
import type { Attested } from "../testimony/attested.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { Place } from "../value/place.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { tell } from "./tell.ts"
import { tellFigureInNumbers, tellShare, withWording } from "./tell-answer.ts"
import { capital, tellCiting, verbOf } from "./tell-citation.ts"
import { tellSpeaker } from "./tell-speaker.ts"
import { tellWindow } from "./tell-window.ts"

/** What is explained: an answer of a view. @category answers */
export type ExplainedQuestion = "when" | "where" | Outcome

/** One statement under an answer. @category answers */
export interface UsedStatement {
  /** The statement. */
  readonly statement: Attested<DateWindow> | Attested<Place> | Attested<readonly CasualtyRange[]>
  /** Who says it, and via whom, in words. */
  readonly by: string
  /** What it says of the question, in words. */
  readonly says: string
  /** What it does to the answer; "word" where it is one of the words that the answer holds. */
  readonly as: Evidence["as"] | "word"
}

/** One statement that an answer leaves out. @category answers */
export interface DroppedStatement extends UsedStatement {
  /** Why it is left out. */
  readonly because: string
}

/** Why one answer is what it is. @category answers */
export interface Explanation {
  /** What was asked. */
  readonly question: ExplainedQuestion
  /** The answer in words. */
  readonly answer: string
  /** The statements that made it. */
  readonly used: readonly UsedStatement[]
  /** The statements that were left out. */
  readonly dropped: readonly DroppedStatement[]
  /** Whether two of the statements cannot both be right. */
  readonly disputed: boolean
  /** The name of the policy that made the answer. */
  readonly policy: string
  /** All of it in plain English. */
  readonly sentence: string
}

const reasons: Readonly<Record<string, string>> = {
  "said later": "said later than the day that was asked about",
  superseded: "which a later statement replaces",
  retracted: "which was taken back",
}

const tellReason = (because: string, { asOf }: AnswerOptions): string => {
  const last = asOf?.latest === undefined ? undefined : tellWindow({ ...asOf, wording: "" })
  if (because === "said later" && last !== undefined) return `said later than ${last.replace(/ \(“”\)$/, "")}`
  return reasons[because] ?? because
}

const weights: Readonly<Record<string, string>> = {
  floor: ", which is a lower bound",
  ceiling: ", which is an upper bound",
}

/** All of an explanation in sentences: the answer, who said what, what contradicts, what was left out. */
const sentenceOf = (
  { question, answer, used, dropped, disputed, policy }: Omit<Explanation, "sentence">,
  { named = 0, conflict }: { readonly named?: number; readonly conflict?: string },
  context: Context,
  options: AnswerOptions,
): string => {
  const said = used.map(
    ({ statement, says, as }) =>
      `${tellCiting(statement, context)} ${verbOf(statement)} ${says}${weights[as] ?? ""}`,
  )
  const out = dropped.map(({ by, says, because }) => `${says} (${by}), ${tellReason(because, options)}`)
  return inert(
    [
      `${capital(question.replaceAll("-", " "))}: ${answer} (${policy})`,
      capital(said.join("; ")),
      named > 0 ? `Known one by one: ${named}` : "",
      disputed ? "Not all of this can be right" : "",
      conflict === undefined ? "" : conflict.replace(/\.$/, ""),
      out.length > 0 ? `Not counted: ${out.join("; ")}` : "",
    ]
      .filter((part) => part !== "")
      .map((part) => `${part}.`)
      .join(" "),
  )
}

const explained = (
  parts: Omit<Explanation, "sentence">,
  beside: { readonly named?: number; readonly conflict?: string },
  context: Context,
  options: AnswerOptions,
): Explanation => ({
  ...parts,
  sentence: sentenceOf(parts, beside, context, options),
})

const explainFigure = (figure: Figure, context: Context, options: AnswerOptions): Explanation => {
  const reasonOf = ({ statement, range, as }: Evidence): UsedStatement => ({
    statement,
    by: inert(tellSpeaker(statement, context)),
    says: inert(withWording(tellShare(range), range.count, statement)),
    as,
  })
  const parts = {
    question: figure.outcome,
    answer: tellFigureInNumbers(figure),
    used: figure.used.map(reasonOf),
    dropped: figure.dropped.map((one) => ({ ...reasonOf(one), because: one.because })),
    disputed: figure.disputed,
    policy: figure.policy,
  }
  return explained(
    parts,
    {
      named: figure.named,
      ...(figure.conflict === undefined ? {} : { conflict: figure.conflict.because }),
    },
    context,
    options,
  )
}

interface Words<T extends DateWindow | Place> {
  readonly question: "when" | "where"
  readonly answer: T
  readonly used: readonly Attested<T>[]
  readonly all: readonly Attested<T>[]
  readonly disputed: boolean
  readonly policy: string
  readonly say: (value: T) => string
}

const explainWords = <T extends DateWindow | Place>(
  { question, answer, used, all, disputed, policy, say }: Words<T>,
  context: Context,
  options: AnswerOptions,
): Explanation => {
  const reasonOf = (statement: Attested<T>): UsedStatement => ({
    statement: statement as UsedStatement["statement"],
    by: inert(tellSpeaker(statement, context)),
    says: inert(withWording(say(statement.value), {}, statement)),
    as: "word",
  })
  const counted = new Set(used.map((one) => JSON.stringify(one)))
  const fallen = new Map(
    standing(all, context, options.asOf).fallen.map(({ statement, because }) => [statement, because]),
  )
  const parts = {
    question,
    answer: inert(say(answer)),
    used: used.map(reasonOf),
    dropped: all
      .filter((one) => !counted.has(JSON.stringify(one)))
      // What stands now and is not in the view had not been said when the view was made.
      .map((one) => ({ ...reasonOf(one), because: fallen.get(one) ?? "said later" })),
    disputed,
    policy,
  }
  return explained(parts, {}, context, options)
}

/**
 * Why each answer of a view is what it is: the statements used, those left out with the reason, in data and sentences.
 *
 * @remarks
 * With the `asOf` that the view was made with, what was said later is told with its day. An outcome that was not
 * reported has no answer and no explanation. Who did it is told by {@link responsibility}.
 *
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: [
 *     says("source:police", casualties({ wounded: exactly(6) })),
 *     says("source:ministry", casualties({ wounded: exactly(4) })),
 *   ],
 * })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * explain(resolve(strike, context), context)[0]?.sentence
 * // => "Wounded: 4 or 6 (union). source:police said 6 wounded; source:ministry said 4 wounded. Not all of this can be right."
 * ```
 * @category answers
 */
export const explain = (
  view: IncidentView,
  context: Context,
  options: AnswerOptions = {},
): readonly Explanation[] => {
  const incident = context.incident(view.id)
  const { when, where, casualties } = view
  return [
    ...(when === undefined
      ? []
      : [
          explainWords(
            {
              question: "when",
              answer: when.window,
              used: when.used,
              all: incident?.when ?? when.used,
              disputed: when.disputed,
              policy: "hull",
              say: tellWindow,
            },
            context,
            options,
          ),
        ]),
    ...(where === undefined
      ? []
      : [
          explainWords(
            {
              question: "where",
              answer: where.place,
              used: where.used,
              all: incident?.where ?? where.used,
              disputed: where.disputed,
              policy: where.policy,
              say: (place) => tell(place, context),
            },
            context,
            options,
          ),
        ]),
    ...Object.values(casualties).map((figure) => explainFigure(figure, context, options)),
  ]
}
