// Why an answer is what it is: the statements it was made of, those left out and why, as data and in sentences.
import { inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import { givenContext } from "../dataset/given.ts"
import type { FactAnswers } from "../resolve/facts.ts"
import type { Evidence, Figure } from "../resolve/figure/figure.ts"
import type { IncidentView } from "../resolve/resolve.ts"
import type { SaidOfFact } from "../resolve/said/said.ts"
import type { AnswerOptions } from "../resolve/said/standing.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { tell } from "./tell.ts"
import { tellFigureInNumbers, tellShare, withWording } from "./tell-answer.ts"
import { capital, tellCiting, verbOf } from "./tell-citation.ts"
import { tellFact } from "./tell-fact.ts"
import { tellSpeaker } from "./tell-speaker.ts"
import { tellWindow } from "./tell-window.ts"

/** What is explained: an answer of a view. @category answers */
export type ExplainedQuestion = "when" | "where" | keyof FactAnswers | Outcome

/** One statement under an answer. @category answers */
export interface UsedStatement {
  /** The statement. */
  readonly statement: SaidOfFact["statement"]
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

/** What a sentence tells beside the statements. */
interface Beside {
  readonly named?: number
  readonly conflict?: string
  /** The places of the statements that stand below a figure and bound nothing: at least 0 is said of anything. */
  readonly unbounded?: readonly number[]
}

/** All of an explanation in sentences: the answer, who said what, what contradicts, what was left out. */
const sentenceOf = (
  { question, answer, used, dropped, disputed, policy }: Omit<Explanation, "sentence">,
  { named = 0, conflict, unbounded = [] }: Beside,
  context: Context,
  options: AnswerOptions,
): string => {
  const said = used.map(({ statement, says, as }, index) => {
    const weight = unbounded.includes(index) ? "" : (weights[as] ?? "")
    return `${tellCiting(statement, context)} ${verbOf(statement)} ${says}${weight}`
  })
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
  beside: Beside,
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
      unbounded: figure.used.flatMap(({ range, as }, index) =>
        as === "floor" && range.count.min === 0 ? [index] : [],
      ),
      ...(figure.conflict === undefined ? {} : { conflict: figure.conflict.because }),
    },
    context,
    options,
  )
}

type ExplainedFact = "when" | "where" | keyof FactAnswers

const explainedFacts: readonly ExplainedFact[] = [
  "when",
  "where",
  "kind",
  "status",
  "weapons",
  "acts",
  "targets",
  "parties",
]

// Of several kinds or outcomes one is true; several weapons may all have been used.
const answerInWords = (
  of: ExplainedFact,
  { when, where, ...view }: IncidentView,
  say: (statement: unknown) => string,
  context: Context,
): string => {
  if (of === "when") return when === undefined ? "" : tellWindow(when.window)
  if (of === "where") return where === undefined ? "" : tell(where.place, context)
  const told = (view[of]?.values ?? []).map(({ statements }) => say(statements[0]))
  return [...new Set(told)].join(of === "kind" || of === "status" ? " or " : "; ")
}

const explainFact = (
  of: ExplainedFact,
  view: IncidentView,
  context: Context,
  options: AnswerOptions,
): readonly Explanation[] => {
  const answer = view[of]
  if (answer === undefined) return []
  const say = (statement: unknown): string => tellFact({ of, statement } as SaidOfFact, context)
  const reasonOf = (statement: UsedStatement["statement"]): UsedStatement => ({
    statement,
    by: inert(tellSpeaker(statement, context)),
    says: inert(withWording(say(statement), {}, statement)),
    as: "word",
  })
  const { disputed, policy, used, dropped } = answer
  const parts = {
    question: of,
    answer: inert(answerInWords(of, view, say, context)),
    used: used.map(reasonOf),
    dropped: dropped.map(({ statement, because }) => ({ ...reasonOf(statement), because })),
    disputed,
    policy,
  }
  return [explained(parts, {}, context, options)]
}

/**
 * Why each answer of a view is what it is: the statements used, those left out with the reason, in data and sentences.
 *
 * @remarks
 * One explanation for each answer that the view has: the day, the place, the facts, and each outcome. What was not
 * reported has no answer and no explanation. With the `asOf` that the view was made with, what was said later is told
 * with its day. Who did it is told by {@link responsibility}.
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
  givenContext(context)
  return [
    ...explainedFacts.flatMap((of) => explainFact(of, view, context, options)),
    ...Object.values(view.casualties).map((figure) => explainFigure(figure, context, options)),
  ]
}
