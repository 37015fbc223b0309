// The pairs of a dataset that may be one event, the best first, and what was not compared.
import * as z from "zod"
import { construct } from "../core/construct.ts"
import { type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { SubjectId } from "../entity/subject.ts"
import { isCounted } from "../resolve/said/counted.ts"
import { type AnswerOptions, isFirm, standing } from "../resolve/said/standing.ts"
import { sameness } from "../resolve/sameness.ts"
import { castOf } from "./actor-part.ts"
import { type Outline, type Partners, type Round, roundsOf } from "./blocks.ts"
import { distanceKm } from "./disc.ts"
import { idPart } from "./identity-parts.ts"
import { findingsOf, type Match, matchOf, totalOf } from "./matches.ts"
import { type Profile, partsOfId, profileOf } from "./profile.ts"
import { daysBetweenRanges } from "./time-part.ts"
import { matchThresholds } from "./weights.ts"

/** Which pairs are looked for, and how far the search goes. @category answers */
export interface CandidateOptions extends AnswerOptions {
  /** Whether the two are of different datasets, of one, or either; a dataset is known by its part of the ids. */
  readonly among?: "different-datasets" | "one-dataset" | "all"
  /** The least total of a pair, in bits; what is possible where none is given. */
  readonly atLeast?: number
  /** How many pairs are kept, the best; 1,000 where none is given. */
  readonly limit?: number
  /** How many days may lie between two records that are compared; 1 where none is given. */
  readonly daysApart?: number
  /** How many kilometres may lie between the outlines of two places that are compared; 25 where none is given. */
  readonly kmApart?: number
  /** How many pairs are looked at in all, the sharpest records first; 20,000,000 where none is given. */
  readonly comparisons?: number
}

/** Records that were not, or not fully, compared. @category answers */
export interface NotCompared {
  /** How many records it is about. */
  readonly incidents: number
  /** Why, in one sentence. */
  readonly because: string
}

type Search = Required<Omit<CandidateOptions, keyof AnswerOptions>>

const Search: ObjectSchema<Partial<Search>> = schemaOf<Partial<Search>>()(
  { id: "CandidateSearch", description: "Which pairs are looked for, and how far the search goes." },
  {
    among: optional(
      z.enum(["different-datasets", "one-dataset", "all"]),
      "Whether the two are of different datasets, of one, or either; a dataset is known by its part of the ids.",
    ),
    atLeast: optional(
      z.number(),
      "The least total of a pair, in bits; what is possible where none is given.",
    ),
    limit: optional(
      z.int().min(0).max(100_000),
      "How many pairs are kept, the best; 1,000 where none is given.",
    ),
    daysApart: optional(
      z.number().min(0).max(366),
      "How many days may lie between two records that are compared; 1 where none is given.",
    ),
    kmApart: optional(
      z.number().min(0).max(1_000),
      "How many kilometres may lie between the outlines of two places that are compared; 25 where none is given.",
    ),
    comparisons: optional(
      z.int().min(0),
      "How many pairs are looked at in all, the sharpest records first; 20,000,000 where none is given.",
    ),
  },
)

/** The pairs that may be one event. @category answers */
export interface Candidates {
  /** The pairs with their explanation, the largest total first, as many as the limit allows. */
  readonly pairs: readonly Match[]
  /** How many pairs reached the least total, those beyond the limit included. */
  readonly found: number
  /** How many pairs were near enough to be compared part by part. */
  readonly compared: number
  /** How many of these somebody has firmly judged already; they are not among the pairs. */
  readonly judged: number
  /** What was not compared, or not fully. */
  readonly notCompared: readonly NotCompared[]
}

interface Kept {
  readonly total: number
  readonly pair: readonly [Profile, Profile]
}

const namesOf = ({ pair: [one, other] }: Kept): string => `${one.incident.id} ${other.incident.id}`

// Of two pairs with one total the first by its ids, so that the order of the dataset decides nothing.
const better = (a: Kept, b: Kept): number =>
  a.total === b.total ? (namesOf(a) < namesOf(b) ? -1 : 1) : b.total - a.total

const outlineOf = ({ windows, spots }: Profile): Outline => ({
  windows: windows.map((window) => ({
    ...window,
    first: window.first - window.slack,
    last: window.last + window.slack,
  })),
  discs: spots.every(({ disc }) => disc !== undefined) ? spots.flatMap(({ disc }) => disc ?? []) : [],
})

/** The pairs that somebody has firmly judged, by the ids of their classes. */
const judgedIn = (
  context: Context,
  options: AnswerOptions,
): ((a: Incident["id"], b: Incident["id"]) => boolean) => {
  const { classOf } = sameness(context, options)
  const key = (a: SubjectId, b: SubjectId): string => [classOf(a), classOf(b)].sort().join(" ")
  const links = context.dataset.links.filter(({ kind }) => kind === "same-as" || kind === "not-same-as")
  const firm = new Set(
    standing(links, context, options.asOf)
      .standing.filter(isFirm)
      .map(({ from, to }) => key(from, to)),
  )
  return (a, b) => classOf(a) === classOf(b) || firm.has(key(a, b))
}

/** Whether two records may be of one day and one spot, or nearly so, as far as they say. */
const areNear = (a: Outline, b: Outline, days: number, km: number): boolean =>
  (a.windows.length === 0 ||
    b.windows.length === 0 ||
    a.windows.some((one) => b.windows.some((other) => daysBetweenRanges(one, other) <= days))) &&
  (a.discs.length === 0 ||
    b.discs.length === 0 ||
    a.discs.some((one) =>
      b.discs.some((other) => distanceKm(one, other) - one.radiusKm - other.radiusKm <= km),
    ))

const widths = ({ days, radiusKm }: Round): string =>
  [
    Number.isFinite(days) ? `a window of up to ${days} days` : "no bounded window",
    Number.isFinite(radiusKm) ? `a place known to within ${radiusKm} km` : "no place with a point",
  ].join(" and ")

/** The records dataset by dataset, and with which of them each is paired. */
const paired = (
  incidents: readonly Incident[],
  among: Search["among"],
): { readonly sorted: readonly Incident[]; readonly partners: Partners } => {
  const named = incidents.map((incident) => ({ incident, dataset: partsOfId(incident.id)[0] }))
  named.sort((a, b) =>
    a.dataset === b.dataset ? (a.incident.id < b.incident.id ? -1 : 1) : a.dataset < b.dataset ? -1 : 1,
  )
  const runs = new Map<string, [from: number, to: number]>()
  for (const [index, { dataset }] of named.entries()) {
    const run = runs.get(dataset)
    if (run === undefined) runs.set(dataset, [index, index + 1])
    else run[1] = index + 1
  }
  const all = [[0, named.length]] as const
  return {
    sorted: named.map(({ incident }) => incident),
    partners: (index) => {
      const own = runs.get(named[index]!.dataset)!
      if (among === "all") return all
      return among === "one-dataset"
        ? [own]
        : [
            [0, own[0]],
            [own[1], named.length],
          ]
    },
  }
}

/** The pairs of records that are known by one id, which are compared wherever and whenever they are. */
function* sharingAnId(profiles: readonly Profile[]): Iterable<readonly [number, number]> {
  const holders = new Map<string, number[]>()
  for (const [index, { ids }] of profiles.entries()) {
    for (const [scheme, own] of ids) {
      for (const id of own) {
        const key = `${scheme} ${id}`
        const known = holders.get(key)
        if (known === undefined) holders.set(key, [index])
        else known.push(index)
      }
    }
  }
  for (const group of holders.values()) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) yield [group[i]!, group[j]!]
    }
  }
}

/**
 * The pairs of a dataset that may be one event, the best first, each with its explanation.
 *
 * @remarks
 * Records are compared that lie near each other in days and on the ground, as far as they say; those that say so
 * loosely or not at all are compared last, until the number of comparisons is spent. Whatever was not compared is told
 * in `notCompared`. Pairs that somebody has judged firmly are left out, as are records that were withdrawn or are
 * marked as duplicates. By default the two are of different datasets: a dataset seldom tells one event twice.
 *
 * Of the pairs only the best are kept, so that memory is bounded by the limit.
 *
 * @example
 * ```ts
 * const town = at(-9.87, -45.73, { precision: "settlement" })
 * const event = (id: IncidentId) =>
 *   incident({ id, when: day("2024-01-04"), where: town, casualties: casualties({ killed: exactly(7) }) })
 * const data = dataset({ incidents: [event("incident:ucdp-ged/1"), event("incident:acled/NRV9")] })
 * const { pairs, notCompared } = candidates(contextOf(data))
 * pairs.map(({ incidents, verdict }) => [...incidents, verdict])
 * // => [["incident:acled/NRV9", "incident:ucdp-ged/1", "likely"]]
 * notCompared // => []
 * ```
 * @category answers
 */
export const candidates = (context: Context, options: CandidateOptions = {}): Candidates => {
  const { asOf, ...search } = options
  const {
    among = "different-datasets",
    atLeast = matchThresholds.possible,
    limit = 1_000,
    daysApart = 1,
    kmApart = 25,
    comparisons = 20_000_000,
  } = construct("The options of candidates", Search, search)
  const said = asOf === undefined ? {} : { asOf }
  const counted = [...new Map(context.dataset.incidents.map((one) => [one.id, one])).values()].filter(
    isCounted,
  )
  const { sorted, partners } = paired(counted, among)
  const profiles = sorted.map((incident) => profileOf(incident, context, said))
  const outlines = profiles.map(outlineOf)
  const isJudged = judgedIn(context, said)
  const comparing = { context, options: said, cast: castOf(context, said) }

  let kept: Kept[] = []
  let [seen, found, compared, judged] = [0, 0, 0, 0]
  const keepBest = (): void => {
    kept = kept.sort(better).slice(0, limit)
  }
  const compare = (one: number, other: number): void => {
    const first = profiles[one]!.incident.id < profiles[other]!.incident.id
    const [a, b] = first ? [profiles[one]!, profiles[other]!] : [profiles[other]!, profiles[one]!]
    compared += 1
    if (isJudged(a.incident.id, b.incident.id)) {
      judged += 1
      return
    }
    const total = totalOf(findingsOf(a, b, comparing))
    if (total < atLeast) return
    found += 1
    kept.push({ total, pair: [a, b] })
    if (kept.length >= 2 * limit + 1_000) keepBest()
  }
  const isSought = (one: number, other: number): boolean =>
    partners(one).some(([from, to]) => from <= other && other < to)
  const isNear = (one: number, other: number): boolean =>
    areNear(outlines[one]!, outlines[other]!, daysApart, kmApart) &&
    idPart(profiles[one]!, profiles[other]!).level !== "same"

  /** Looks at pairs until the number of comparisons is spent; whether it was enough for all. */
  const look = (
    pairs: Iterable<readonly [number, number]>,
    isWanted: (one: number, other: number) => boolean,
  ): boolean => {
    for (const [one, other] of pairs) {
      if (seen >= comparisons) return false
      seen += 1
      if (isWanted(one, other)) compare(one, other)
    }
    return true
  }
  const spent = `the ${comparisons} comparisons that were allowed were spent`
  const notCompared: NotCompared[] = []
  const tell = (incidents: number, because: string): void => {
    if (incidents > 0) notCompared.push({ incidents, because })
  }
  const unread = profiles.filter(({ leftOut }) => leftOut.length > 0).length
  tell(unread, "They have so many times, places or actors that only the first of them were compared.")
  if (!look(sharingAnId(profiles), isSought))
    tell(profiles.length, `Shared ids were not all compared: ${spent}.`)
  for (const round of roundsOf(outlines, { days: daysApart, km: kmApart }, partners)) {
    if (round.widest === 0 || look(round.pairs(), isNear)) continue
    tell(round.widest, `Records with ${widths(round)} were not all compared: ${spent}.`)
  }
  keepBest()
  return {
    pairs: kept.map(({ pair: [a, b] }) => matchOf(a, b, findingsOf(a, b, comparing))),
    found,
    compared,
    judged,
    notCompared,
  }
}
