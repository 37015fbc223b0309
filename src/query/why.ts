// Why an answer is what it is: each part of the question with its truth, and what would settle the whole.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { MembershipStep } from "../resolve/actors/memberships.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import type { Truth } from "../resolve/truth.ts"
import type { Atom, Fact } from "./facts/fact.ts"
import type { Doubt, OpenMembership } from "./facts/open-membership.ts"
import { type Formula, formulaOf } from "./formula.ts"
import { type Exactness, judge } from "./judge.ts"
import { notesOn } from "./notes.ts"
import { partsIn } from "./parts.ts"
import type { Query } from "./query.ts"
import { soundQuery } from "./read-query.ts"
import { type QueryOptions, settingOf } from "./setting.ts"
import { type Settling, settling } from "./settling.ts"
import { type Values, valuesIn } from "./values.ts"

/** What is known of a thing that a question turns on. @category queries */
export interface Known {
  /** The thing. */
  readonly about: string
  /** What is known of it, in words. */
  readonly told: string
  /** Why it is that, where it follows from what was said of other incidents; the nearest reason first. */
  readonly because?: readonly string[]
}

/** One part of a question about an incident. @category queries */
export interface AskedPart {
  /** The part. */
  readonly ask: Query
  /** Its truth. */
  readonly truth: Truth
  /** What is known of each thing that it turns on, in words. */
  readonly known: readonly Known[]
  /** The memberships that leave it open, as where nobody says since when an actor has been part of another. */
  readonly memberships: readonly OpenMembership[]
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
  /** What one should know beside it, as that no record names a unit that is asked about; absent where nothing is. */
  readonly notes?: readonly string[]
  /** The answer and its reason in a sentence, with what one should know beside it. */
  readonly sentence: string
}

const atomsIn = (formula: Formula): readonly Atom[] => {
  if ("atom" in formula) return [formula.atom]
  if ("not" in formula) return atomsIn(formula.not)
  return ("all" in formula ? formula.all : formula.any).flatMap(atomsIn)
}

const knownOf = (fact: Fact, incident: Incident, values: Values): Known => {
  const because = fact.because?.(incident, values.setting) ?? []
  return {
    about: fact.label,
    told: fact.tell(values.of(fact, incident), values.setting.context),
    ...(because.length === 0 ? {} : { because }),
  }
}

/** A part with what it turns on beside its facts: memberships that are open, by the name of each fact. */
interface Doubted {
  readonly part: AskedPart
  readonly doubts: ReadonlyMap<string, Doubt>
}

const doubtsOf = (atoms: readonly Atom[], incident: Incident, values: Values): ReadonlyMap<string, Doubt> =>
  new Map(
    atoms.flatMap(({ fact, is }) => {
      const doubt = fact.doubt?.(values.of(fact, incident), is, incident, values.setting)
      return doubt === undefined || doubt.memberships.length === 0 ? [] : [[fact.label, doubt] as const]
    }),
  )

const partOf = (ask: Query, incident: Incident, values: Values): Doubted => {
  const atoms = atomsIn(formulaOf(ask))
  const facts = new Map(atoms.map(({ fact }) => [fact.key, fact]))
  const { truth } = judge(ask, values.bind)(incident)
  const doubts = truth === "possible" ? doubtsOf(atoms, incident, values) : new Map<string, Doubt>()
  return {
    part: {
      ask,
      truth,
      known: [...facts.values()].map((fact) => knownOf(fact, incident, values)),
      memberships: [...doubts.values()].flatMap(({ memberships }) => memberships),
    },
    doubts,
  }
}

const tellersIn = ({ by }: MembershipStep, context: Context): string =>
  by.length === 0 ? "" : ` (${by.map((one) => speakerName(one, context)).join(", ")})`

/** What would have to be known where a fact is open, and the memberships that leave it so. */
const missingIn = (label: string, doubts: readonly Doubt[], context: Context): string => {
  if (doubts.length === 0) return label
  const steps = doubts.flatMap(({ memberships }) => memberships.flatMap((one) => one.steps))
  const whether = new Set(
    steps.map((step) => {
      const [part, whole] = [step.from, step.to].map((one) => speakerName(one, context))
      return `whether ${part} was part of ${whole} then${tellersIn(step, context)}`
    }),
  )
  return [...(doubts.every(({ isAll }) => isAll) ? [] : [label]), ...whether].join(" and ")
}

const toldOf = ({ about, told, because: [first] = [] }: Known): string =>
  `${about}: ${told}${first === undefined ? "" : ` (${first.replace(/\.$/, "")})`}`

const sentenceOf = (
  truth: Truth,
  parts: readonly AskedPart[],
  open: Settling | undefined,
  notes: readonly string[],
): string => {
  const known = new Map(parts.flatMap((part) => part.known.map((one) => [one.about, toldOf(one)] as const)))
  const because = known.size === 0 ? "" : ` On record: ${[...known.values()].join("; ")}.`
  const missing = open === undefined ? "" : ` It turns on ${open.facts.join(" and ")}.`
  const answer = { certain: "Certain.", possible: "Possible.", no: "No." }[truth]
  return [`${answer}${because}${missing}`, ...notes].join(" ")
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
  const notes = notesOn(sound, values.setting)
  const asked = partsIn(sound).map((ask) => partOf(ask, incident, values))
  const parts = asked.map(({ part }) => part)
  const settled = (isToHold: boolean): Settling | undefined => {
    const found = truth === "possible" ? settling(sound, isToHold, incident, values) : undefined
    const missing = (label: string): string =>
      missingIn(
        label,
        asked.flatMap(({ doubts }) => doubts.get(label) ?? []),
        context,
      )
    return found && { ...found, facts: found.facts.map(missing) }
  }
  const [toBeCertain, toBeNo] = [settled(true), settled(false)]
  const [fewest] = [toBeCertain, toBeNo]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.facts.length - b.facts.length)
  return {
    truth,
    exactness,
    parts,
    ...(toBeCertain === undefined ? {} : { toBeCertain }),
    ...(toBeNo === undefined ? {} : { toBeNo }),
    ...(notes.length === 0 ? {} : { notes }),
    sentence: sentenceOf(truth, parts, fewest, notes),
  }
}
