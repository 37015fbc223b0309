// Why an answer is what it is: each part of the question with its truth, and what would settle the whole.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { Truth } from "../resolve/truth.ts"
import type { Atom } from "./facts/fact.ts"
import { type Formula, formulaOf } from "./formula.ts"
import { type Exactness, judge } from "./judge.ts"
import type { Query } from "./query.ts"
import { soundQuery } from "./read-query.ts"
import { type QueryOptions, settingOf } from "./setting.ts"
import { type Settling, settling } from "./settling.ts"
import { type Values, valuesIn } from "./values.ts"

/** One part of a question about an incident. @category queries */
export interface AskedPart {
  /** The part. */
  readonly ask: Query
  /** Its truth. */
  readonly truth: Truth
  /** What is known of each thing that it turns on, in words. */
  readonly known: readonly { readonly about: string; readonly told: string }[]
}

/** Why a question about an incident has the answer it has. @category queries */
export interface Why {
  /** The truth of the whole. */
  readonly truth: Truth
  /** Whether a "possible" is as sharp as the record allows. */
  readonly exactness: Exactness
  /** Its parts that are no mere joining of others, in the order they are asked. */
  readonly parts: readonly AskedPart[]
  /** A smallest set of things that, once known, could make the whole certain; absent where it is not open. */
  readonly toBeCertain?: Settling
  /** A smallest set of things that, once known, could make the answer no; absent where it is not open. */
  readonly toBeNo?: Settling
  /** The answer and its reason in a sentence. */
  readonly sentence: string
}

const joining: ReadonlySet<string> = new Set(["and", "or", "not"])

/** The parts of a question that are no mere joining of others. */
export const partsIn = (query: Query): readonly Query[] =>
  Object.entries(query).flatMap(([key, asked]): readonly Query[] => {
    if (!joining.has(key)) return [{ [key]: asked }]
    return (Array.isArray(asked) ? asked : [asked]).flatMap((one: Query) => partsIn(one))
  })

const atomsIn = (formula: Formula): readonly Atom[] => {
  if ("atom" in formula) return [formula.atom]
  if ("not" in formula) return atomsIn(formula.not)
  return ("all" in formula ? formula.all : formula.any).flatMap(atomsIn)
}

const partOf = (ask: Query, incident: Incident, values: Values): AskedPart => {
  const facts = new Map(atomsIn(formulaOf(ask)).map(({ fact }) => [fact.key, fact]))
  return {
    ask,
    truth: judge(ask, values.bind)(incident).truth,
    known: [...facts.values()].map((fact) => ({
      about: fact.label,
      told: fact.tell(values.of(fact, incident), values.setting.context),
    })),
  }
}

const sentenceOf = (truth: Truth, parts: readonly AskedPart[], open: Settling | undefined): string => {
  const known = new Map(parts.flatMap((part) => part.known.map(({ about, told }) => [about, told] as const)))
  const told = [...known].map(([about, what]) => `${about}: ${what}`).join("; ")
  const because = told === "" ? "" : ` On record: ${told}.`
  const missing = open === undefined ? "" : ` It turns on ${open.facts.join(" and ")}.`
  return `${{ certain: "Certain.", possible: "Possible.", no: "No." }[truth]}${because}${missing}`
}

/**
 * Explains the answer to a question about an incident: its parts, what is known of each, and what would settle it.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * const answer = why(killed(moreThan(5)), strike, context)
 * answer.truth // => "possible"
 * answer.parts[0]?.known[0]?.told // => "at least 2"
 * answer.toBeCertain?.facts // => ["how many were killed"]
 * ```
 * @category queries
 */
export const why = (query: Query, incident: Incident, context: Context, options: QueryOptions = {}): Why => {
  const sound = soundQuery(query, context, options)
  const values = valuesIn(settingOf(context, options))
  const { truth, exactness } = judge(sound, values.bind)(incident)
  const parts = partsIn(sound).map((ask) => partOf(ask, incident, values))
  const isOpen = truth === "possible"
  const toBeCertain = isOpen ? settling(sound, true, incident, values) : undefined
  const toBeNo = isOpen ? settling(sound, false, incident, values) : undefined
  const [fewest] = [toBeCertain, toBeNo]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.facts.length - b.facts.length)
  return {
    truth,
    exactness,
    parts,
    ...(toBeCertain === undefined ? {} : { toBeCertain }),
    ...(toBeNo === undefined ? {} : { toBeNo }),
    sentence: sentenceOf(truth, parts, fewest),
  }
}
