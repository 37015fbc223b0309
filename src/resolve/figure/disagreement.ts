// How totals stand to each other: compatible, revised by their own source, of different scope, or contradicting.
import { groupedBy } from "../../core/grouped.ts"
import type { Context } from "../../dataset/context.ts"
import type { Telling } from "../../testimony/telling.ts"
import type { CountRange } from "../../value/count-range.ts"
import { allowedByAll, boundsOf, end } from "../policy/policy.ts"
import { overtaken } from "../said/said-on.ts"
import { speakerName } from "../said/speaker.ts"
import type { Evidence } from "./evidence.ts"

/**
 * Some totals, and how they stand to each other.
 *
 * @remarks
 * `compatible`: some number fits all of them. `revision`: one source gave different totals, one certainly after another;
 * without an explicit `supersedes` both stand, `union` keeps both and `latest` takes the later. `scope-mismatch`: they
 * count different people and look like rivals without being so. `contradiction`: two of them cannot both be right.
 * @category answers
 */
export interface Disagreement {
  /** How they stand to each other. */
  readonly kind: "compatible" | "revision" | "scope-mismatch" | "contradiction"
  /** The ranges with their statements. */
  readonly evidence: readonly Evidence[]
  /** The numbers that fit all of them; absent where there is none. */
  readonly shared?: CountRange
  /** Why, in one sentence. */
  readonly because: string
}

/** Bounds that an answer has beside its totals. */
export interface Bounds {
  /** The number that it cannot lie below. */
  readonly floor: number
  /** The number that it cannot lie above. */
  readonly ceiling?: number
}

interface Told {
  readonly evidence: Evidence
  readonly count: CountRange
  /** The same for the same speakers; of its own where nobody is named. */
  readonly source: string
  /** Whether the same source said something else, certainly later. */
  readonly isRevised: boolean
}

const sourceOf = ({ by, via, in: publication }: Telling): string | undefined =>
  by !== undefined ? [...by].sort().join(" ") : via !== undefined ? `via ${via[0]}` : publication

const toldBy = (totals: readonly Evidence[], context: Context): readonly Told[] => {
  const nobody = new Map<unknown, string>()
  const keyOf = ({ statement }: Evidence): string => {
    const source = sourceOf(statement)
    if (source !== undefined) return source
    const own = nobody.get(statement) ?? `? ${nobody.size}`
    nobody.set(statement, own)
    return own
  }
  const sources = groupedBy(totals, keyOf)
  const revised = new Set<Evidence>()
  for (const said of sources.values()) {
    const isOld =
      said.length > 1
        ? overtaken(
            said.map(({ statement }) => statement),
            context,
          )
        : []
    for (const [index, one] of said.entries()) if (isOld[index] === true) revised.add(one)
  }
  return totals.map((evidence) => ({
    evidence,
    count: evidence.range.count,
    source: keyOf(evidence),
    isRevised: revised.has(evidence),
  }))
}

/** The most extreme one of all, and the most extreme one of another source than that. */
const extremes = (all: readonly Told[], isFurther: (a: Told, b: Told) => boolean): readonly Told[] => {
  let [first, second]: (Told | undefined)[] = []
  for (const one of all) {
    if (first === undefined || isFurther(one, first)) {
      if (first !== undefined && first.source !== one.source) second = first
      first = one
    } else if (one.source !== first.source && (second === undefined || isFurther(one, second))) second = one
  }
  return [first, second].filter((one) => one !== undefined)
}

// Two counts have nothing in common just where one ends below the other's beginning, so the extremes decide.
const clashing = (
  all: readonly Told[],
  candidates: readonly Told[],
  isOpponent: (a: Told, b: Told) => boolean,
) => {
  const lowest = extremes(candidates, (a, b) => end(a.count) < end(b.count))
  const highest = extremes(candidates, (a, b) => a.count.min > b.count.min)
  return all.filter((one) => {
    const below = lowest.some((other) => isOpponent(one, other) && end(other.count) < one.count.min)
    return below || highest.some((other) => isOpponent(one, other) && other.count.min > end(one.count))
  })
}

/** The totals that cannot be right together with another one, unless their own source has revised them. */
const contradictory = (all: readonly Told[]): readonly Told[] => {
  const found = new Set(clashing(all, all, (a, b) => a.source !== b.source))
  for (const said of groupedBy(all, ({ source }) => source).values()) {
    const last = said.filter(({ isRevised }) => !isRevised)
    for (const one of clashing(last, last, (a, b) => a !== b)) found.add(one)
  }
  return all.filter((one) => found.has(one))
}

const words = ({ min, max }: CountRange): string =>
  max === undefined ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`

const spoken = ({ range, statement }: Evidence, context: Context): string => {
  const names = [...(statement.by ?? statement.via ?? [])].map((id) => speakerName(id, context))
  return `${words(range.count)} (${names.length === 0 ? "nobody is named" : names.join(", ")})`
}

const disagreement = (
  kind: Disagreement["kind"],
  evidence: readonly Evidence[],
  because: string,
): Disagreement => {
  const shared = allowedByAll(evidence.map(({ range }) => range.count))
  return { kind, evidence, ...(shared === undefined ? {} : { shared }), because }
}

const isOneCount = (said: readonly Told[]): boolean =>
  new Set(said.map(({ count }) => words(boundsOf(count)))).size === 1

const mostListed = 5

const listed = (said: readonly Told[], areRevised: boolean): string => {
  const all = said.filter(({ isRevised }) => isRevised === areRevised).map(({ count }) => words(count))
  const different = [...new Set(all)]
  const more = different.length - mostListed
  return [...different.slice(0, mostListed), ...(more > 0 ? [`${more} more`] : [])].join(" and ")
}

const contradictionOf = (said: readonly Told[], context: Context): readonly Disagreement[] => {
  if (said.length === 0) return []
  const all = said.map(({ evidence }) => evidence)
  const highest = all.reduce((a, b) => (b.range.count.min > a.range.count.min ? b : a))
  const lowest = all.reduce((a, b) => (end(b.range.count) < end(a.range.count) ? b : a))
  const because = `${spoken(lowest, context)} and ${spoken(highest, context)} cannot both be right.`
  return [disagreement("contradiction", all, because)]
}

/**
 * The disagreements among the evidence for one number, as groups; none where fewer than two ranges bear on it.
 *
 * @remarks Each group is found in one pass over the totals in their order by number, so that many are no danger.
 */
export const disagreementsAmong = (
  evidence: readonly Evidence[],
  { floor, ceiling }: Bounds,
  context: Context,
): readonly Disagreement[] => {
  const totals = evidence.filter(({ as }) => as === "total")
  if (totals.length === 0 || (evidence.length < 2 && floor === 0)) return []
  const told = toldBy(totals, context)
  const against = contradictory(told)
  const revisions = [...groupedBy(told, ({ source }) => source).values()].filter(
    (said) => said.some(({ isRevised }) => isRevised) && !isOneCount(said),
  )
  const taken = new Set([...against, ...revisions.flat()])
  const rest = told.filter((one) => !taken.has(one)).map((one) => one.evidence)

  const allowed = boundsOf({ min: floor, ...(ceiling === undefined ? {} : { max: ceiling }) })
  const beyond = totals.filter(({ range }) => allowedByAll([range.count, allowed]) === undefined)
  const bounding = evidence.filter(
    ({ as, range }) =>
      (as === "floor" && beyond.some((one) => end(one.range.count) < range.count.min)) ||
      (as === "ceiling" && beyond.some((one) => one.range.count.min > end(range.count))),
  )
  const lowestEnd = totals.reduce(
    (least, { range }) => Math.min(least, end(range.count)),
    Number.POSITIVE_INFINITY,
  )
  const highestMin = totals.reduce((most, { range }) => Math.max(most, range.count.min), 0)
  const apart = evidence.filter(
    ({ as, range }) =>
      as === "floor" &&
      range.scope === "total" &&
      (end(range.count) < highestMin || range.count.min > lowestEnd) &&
      !bounding.some((one) => one.range === range),
  )
  return [
    ...contradictionOf(against, context),
    ...(beyond.length === 0
      ? []
      : [
          disagreement(
            "contradiction",
            [...beyond, ...bounding],
            `${spoken(beyond[0]!, context)} cannot be right where the number is ${words(allowed)} by what it holds or lies in.`,
          ),
        ]),
    ...revisions.map((said) =>
      disagreement(
        "revision",
        said.map((one) => one.evidence),
        `The same source said ${listed(said, true)} before, and ${listed(said, false)} since.`,
      ),
    ),
    ...(apart.length === 0
      ? []
      : [
          disagreement(
            "scope-mismatch",
            [...totals, ...apart],
            `${spoken(apart[0]!, context)} counts some of the people alone, and is no rival of a total of all.`,
          ),
        ]),
    ...(rest.length < 2
      ? []
      : [
          disagreement(
            "compatible",
            rest,
            `${words(allowedByAll(rest.map(({ range }) => range.count))!)} fits all of them.`,
          ),
        ]),
  ]
}
