// What a news desk can print of a figure: the number, who said it and as of when, the rivals, the links.
import { inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import type { Evidence, Figure } from "../resolve/figure/figure.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import { dayOfSaying, isFirm } from "../resolve/said/standing.ts"
import type { CountRange } from "../value/count-range.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { newsClause, spelled } from "./news-count.ts"
import { tellBasis, tellFigureInNumbers, tellShare } from "./tell-answer.ts"
import { capital, tellCiting, tellTold, verbOf } from "./tell-citation.ts"
import { tellCount } from "./tell-count.ts"
import { joinedNames, tellModality, tellSpeaker } from "./tell-speaker.ts"

/** Another number than the one that is printed, and who said it. @category answers */
export interface RivalFigure {
  /** The number in words. */
  readonly figure: string
  /** Who says it, and via whom. */
  readonly speakers: readonly string[]
  /** The latest day on which it was said; absent where no day is on record. */
  readonly asOf?: DateWindow
  /** Why the policy leaves it out, where it does. */
  readonly because?: string
}

/** Where a figure can be read. @category answers */
export interface FigureLink {
  /** The address of the publication. */
  readonly url: string
  /** The address of a copy that stays as it was. */
  readonly archivedUrl?: string
  /** Who published it. */
  readonly outlet?: string
  /** The headline or title. */
  readonly title?: string
}

/** What a news desk can print of a figure. @category answers */
export interface Quotable {
  /** The figure in words: at least two, four or six, none, not reported. */
  readonly figure: string
  /** The bounds of the figure; absent where nothing was reported. */
  readonly count?: CountRange
  /** One or more sentences to print. */
  readonly sentence: string
  /** Who says it, and via whom; of a figure that nobody gave as it stands, all from whom it comes. */
  readonly speakers: readonly string[]
  /** The latest day on which it was said; absent where no day is on record. */
  readonly asOf?: DateWindow
  /** The other numbers, those that policies leave out among them. */
  readonly rivals: readonly RivalFigure[]
  /** Where it can be read, each page once. */
  readonly links: readonly FigureLink[]
}

const isRecordMatter = new Set(["said later", "superseded", "retracted"])

const lastBoundOf = ({ latest, earliest = "" }: DateWindow): string => latest ?? earliest

const latestDay = (evidence: readonly Evidence[], context: Context): { readonly asOf?: DateWindow } => {
  let asOf: DateWindow | undefined
  for (const { statement } of evidence) {
    const day = dayOfSaying(statement, context)
    if (day !== undefined && (asOf === undefined || lastBoundOf(day) > lastBoundOf(asOf))) asOf = day
  }
  return asOf === undefined ? {} : { asOf }
}

const speakersOf = (evidence: readonly Evidence[], context: Context): readonly string[] => [
  ...new Set(evidence.map(({ statement }) => inert(tellSpeaker(statement, context)))),
]

const linksOf = (evidence: readonly Evidence[], context: Context): readonly FigureLink[] => {
  const links = new Map<string, FigureLink>()
  for (const { statement } of evidence) {
    const page = statement.in === undefined ? undefined : context.publication(statement.in)
    const url = page?.url ?? page?.archivedUrl
    if (page === undefined || url === undefined || links.has(url)) continue
    const { archivedUrl, outlet, title } = page
    links.set(url, {
      url: inert(url),
      ...(archivedUrl === undefined ? {} : { archivedUrl: inert(archivedUrl) }),
      ...(outlet === undefined ? {} : { outlet: inert(speakerName(outlet, context)) }),
      ...(title === undefined ? {} : { title: inert(title) }),
    })
  }
  return [...links.values()]
}

/** What one statement's number is in words, with its group and its origin where these are told. */
const numberOf = ({ range, as }: Evidence): string => {
  const basis = tellBasis(range.count)
  const number = as === "total" ? tellCount(range.count) : tellShare(range)
  return `${spelled(number)}${basis === "" ? "" : `, ${basis}`}`
}

// Words that say the number as we print it need not be repeated; a rule's words are told with the rule.
const ownWords = (count: CountRange): readonly string[] => {
  const quote = `“${count.wording}”`
  return count.basis !== "coding-convention" && tellCount(count).includes(quote) ? [quote] : []
}

/** Evidence by the number it tells, in the order of the first who tells it. */
const byNumber = (evidence: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> => {
  const numbers = new Map<string, Evidence[]>()
  for (const one of evidence) {
    const number = numberOf(one)
    const group = numbers.get(number)
    if (group === undefined) numbers.set(number, [one])
    else group.push(one)
  }
  return numbers
}

const tellNumbers = (evidence: readonly Evidence[], context: Context): string =>
  [...byNumber(evidence)]
    .map(([number, group]) => {
      const tellers = group.map(({ statement }) => {
        const modality = tellModality(statement)
        return `${tellTold([statement], context, "spoke")}${modality === "" ? "" : ` (${modality})`}`
      })
      return `${joinedNames([...new Set(tellers)])} of ${number}`
    })
    .join("; ")

interface Told {
  /** Those who gave the figure as it stands. */
  readonly main: readonly Evidence[]
  /** Those who gave another number that bears on it. */
  readonly others: readonly Evidence[]
}

/** Who gave a figure as it stands, and which other numbers it was made of; parts that raise nothing are neither. */
const toldIn = ({ used, alternatives, count, disputed }: Figure): Told => {
  const totals = used.filter(({ as }) => as === "total")
  const least = totals.reduce((low, { range }) => Math.min(low, range.count.min), Number.POSITIVE_INFINITY)
  const bearing =
    totals.length > 0 ? used.filter(({ as, range }) => as !== "floor" || range.count.min > least) : used
  const isFigure = ({ range }: Evidence): boolean =>
    range.count.min === count.min && range.count.max === count.max && range.count.best === count.best
  const exact = disputed || alternatives.length !== 1 ? [] : bearing.filter(isFigure)
  const ranked = [
    exact.filter((one) => one.as === "total" && isFirm(one.statement)),
    exact.filter((one) => one.range.scope === "total" && isFirm(one.statement)),
    exact.filter((one) => isFirm(one.statement)),
    exact,
  ]
  const main = ranked.find((some) => some.length > 0) ?? []
  const isTold = (one: Evidence): boolean =>
    !main.includes(one) && (main.length === 0 || !exact.includes(one))
  const others = bearing.filter(isTold)
  // Where no total was given, a part that lies below the figure adds nothing to it.
  return {
    main,
    others:
      totals.length > 0 ? others : others.filter(({ range }) => main.length === 0 || range.scope === "total"),
  }
}

const without = (outcome: Outcome): string =>
  outcome === "killed" ? "how many were killed" : `how many were ${outcome.replaceAll("-", " ")}`

const firstSentence = (figure: Figure, { main, others }: Told, context: Context): string => {
  const [first] = main
  const number = tellFigureInNumbers(figure)
  if (figure.alternatives.length === 0) return `It is not agreed ${without(figure.outcome)}.`
  const clause = newsClause(number, figure.outcome, figure.who)
  if (first === undefined) {
    const source =
      others.length === 0
        ? "going by those known one by one"
        : figure.disputed
          ? "by accounts that contradict each other"
          : others.every(({ as }) => as === "floor")
            ? "going by counts of some of them"
            : "going by several accounts"
    return `${capital(clause)}, ${source}.`
  }
  if (!isFirm(first.statement)) {
    return `${capital(tellCiting(first.statement, context))} ${verbOf(first.statement)} that ${clause}.`
  }
  const tellers = main.map(({ statement }) => statement)
  return `${capital(clause)}, ${tellTold(tellers, context)}.`
}

/**
 * What a news desk can print of a figure: the number with its speakers, as of when, the rivals, the links.
 *
 * @remarks
 * Nothing is averaged and nobody is said to have done it. Rivals that cannot both be right are both printed, and the
 * figure is "four or six". What nobody reported is "not reported", which is neither unknown nor zero. A number that was
 * put by a coding rule says so. What is marked restricted is told too: {@link redact} the dataset first.
 *
 * @example
 * ```ts
 * const police = source({ id: "source:police", kind: "police", names: "police sources" })
 * const reuters = source({ id: "source:reuters", kind: "wire", names: "Reuters" })
 * const strike = incident({
 *   id: "incident:1",
 *   casualties: says(police, casualties({ killed: atLeast(2) }), { via: reuters }),
 * })
 * const context = contextOf(dataset({ sources: [police, reuters], incidents: [strike] }))
 * const { killed, wounded } = resolve(strike, context)
 * quotable(killed, context).sentence // => "At least two people were killed, police sources told Reuters."
 * quotable(wounded, context).figure // => "not reported"
 * ```
 * @category answers
 */
export const quotable = (figure: Figure | undefined, context: Context): Quotable => {
  if (figure === undefined) {
    return {
      figure: "not reported",
      sentence: "No figure was reported.",
      speakers: [],
      rivals: [],
      links: [],
    }
  }
  const told = toldIn(figure)
  const { main, others } = told
  const left = figure.dropped.filter(({ because }) => !isRecordMatter.has(because))
  const bases = [...new Set(main.map(({ range }) => tellBasis(range.count)))].filter((basis) => basis !== "")
  const words = [...new Set(main.flatMap(({ range }) => ownWords(range.count)))]
  const sources = main.length > 0 ? main : others
  const sentence = [
    firstSentence(figure, told, context),
    bases.length === 0 ? "" : `The number is ${joinedNames(bases)}.`,
    words.length === 0 ? "" : `In the words used: ${joinedNames(words)}.`,
    others.length === 0 ? "" : `${capital(tellNumbers(others, context))}.`,
    figure.conflict === undefined ? "" : figure.conflict.because,
    ...left.map((one) => `Left out, ${one.because}: ${tellNumbers([one], context)}.`),
  ]
  const rivalsOf = (evidence: readonly Evidence[], because?: string): readonly RivalFigure[] =>
    [...byNumber(evidence)].map(([number, group]) => ({
      figure: inert(number),
      speakers: speakersOf(group, context),
      ...latestDay(group, context),
      ...(because === undefined ? {} : { because: inert(because) }),
    }))
  return {
    figure: spelled(tellFigureInNumbers(figure)),
    count: figure.count,
    sentence: inert(sentence.filter((part) => part !== "").join(" ")),
    speakers: speakersOf(sources, context),
    ...latestDay(sources, context),
    rivals: [...rivalsOf(others), ...left.flatMap((one) => rivalsOf([one], one.because))],
    links: linksOf([...main, ...others, ...left], context),
  }
}
