// How much each agreement and disagreement tells for or against one event, in bits, and where each number is from.

/** What one level of agreement tells of two records, in bits. @category answers */
export interface MatchWeight {
  /** The weight: the binary logarithm of m over u, above 0 for one event and below 0 against it. */
  readonly weight: number
  /** How often records of one event agree like that; absent where the weight is set by decision. */
  readonly m?: number
  /** How often records of different events agree like that; absent where the weight is set by decision. */
  readonly u?: number
  /** Where u or the decision is from. */
  readonly source: string
}

/** The parts of two records that are compared. @category answers */
export type MatchPartName =
  | "time"
  | "place"
  | "actors"
  | "killed"
  | "wounded"
  | "kind"
  | "tactics"
  | "weapons"
  | "ids"
  | "links"

const days =
  "UCDP GED 19.1, Bangladesh and Myanmar: 290,992 pairs of events of one country at most a year apart; of those told as sharply, how many lie so in time."
const places =
  "UCDP GED 19.1, Bangladesh and Myanmar: 3,082 pairs at most a day apart; of those placed as sharply, how many lie so, times the 29% of pairs of GED 23.1 (a sample of 1,000 events) that are of one country."
const actors =
  "UCDP GED 19.1, Bangladesh and Myanmar: 3,082 pairs at most a day apart, by how many sides they share."
const counts =
  "UCDP GED 19.1, Bangladesh and Myanmar: pairs at most a year apart with dead, 14,047 of them with five or more on both sides."
const kinds = "UCDP GED 19.1, Bangladesh and Myanmar: 3,082 pairs at most a day apart, by type of violence."
const tactics =
  "ACLED, 26,265 rows by sub-event type: the chance that two rows have one type is 19%; of one family it is taken as 40%."
const weapons = "Assumed as for tactics."
const wounded = "Assumed as for the killed; UCDP does not count the wounded."
const ids =
  "UCDP GED (365 surplus rows among those of Syria) and ACLED (44 of 9,000 rows) hold one event twice in some half of a percent."
const decided = "Decided: what a person has said of two records outweighs every likeness."

/**
 * The weight of each level of agreement, part by part, in bits.
 *
 * @remarks
 * After Fellegi and Sunter (1969): each weight is log2(m/u). The u are measured on real events where the source says
 * so. No set of events that were matched by hand was at hand, so every m is assumed; that datasets differ by a day or
 * two and by some kilometres is why MELTT (Donnay, Dunford, McGrath, Backer and Cunningham 2019) and xSub match within
 * windows of 1 to 2 days and 1 to 5 km. The weights of place, actors and the rest were measured on events that are
 * near in time, so that they can be added to that of time; what still hangs together among them is neglected.
 *
 * Unit: bits. Source: Fellegi and Sunter, A Theory for Record Linkage (JASA 1969); see the source of each.
 *
 * @example
 * ```ts
 * matchWeights.time["same-day"]?.weight // => 7.8
 * matchWeights.place.apart?.weight // => -5.4
 * ```
 * @category answers
 */
export const matchWeights: {
  readonly [P in MatchPartName]: Readonly<Record<string, MatchWeight>>
} = {
  time: {
    "same-day": { weight: 7.8, m: 0.9, u: 0.0041, source: days },
    "same-week": { weight: 6, m: 0.95, u: 0.015, source: days },
    "same-month": { weight: 4.1, m: 0.95, u: 0.055, source: days },
    "same-year": { weight: 1.9, m: 0.97, u: 0.26, source: days },
    "next-day": { weight: 3.6, m: 0.07, u: 0.0058, source: days },
    "days-apart": { weight: -0.4, m: 0.02, u: 0.026, source: days },
    apart: { weight: -6.6, m: 0.01, u: 0.96, source: days },
  },
  place: {
    settlement: { weight: 3.3, m: 0.9, u: 0.09, source: places },
    "near-settlement": { weight: 3.2, m: 0.92, u: 0.099, source: places },
    district: { weight: 3, m: 0.93, u: 0.113, source: places },
    province: { weight: 2.7, m: 0.95, u: 0.145, source: places },
    wide: { weight: 2.1, m: 0.97, u: 0.22, source: places },
    name: { weight: 3.1, m: 0.75, u: 0.09, source: places },
    country: { weight: 1.8, m: 0.99, u: 0.29, source: places },
    "near-miss": { weight: 0.7, m: 0.06, u: 0.038, source: places },
    apart: { weight: -5.4, m: 0.02, u: 0.87, source: places },
    "other-country": { weight: -6.1, m: 0.01, u: 0.71, source: places },
  },
  actors: {
    shared: { weight: 0.6, m: 0.85, u: 0.56, source: actors },
    partly: { weight: -1.5, m: 0.12, u: 0.35, source: actors },
    other: { weight: -2.8, m: 0.01, u: 0.07, source: actors },
  },
  killed: {
    "equal-large": { weight: 2.5, m: 0.4, u: 0.07, source: counts },
    equal: { weight: 0.7, m: 0.45, u: 0.27, source: counts },
    overlapping: { weight: 1, m: 0.2, u: 0.1, source: counts },
    apart: { weight: -1, m: 0.25, u: 0.5, source: counts },
    "far-apart": { weight: -1.8, m: 0.08, u: 0.27, source: counts },
  },
  wounded: {
    "equal-large": { weight: 2.5, m: 0.4, u: 0.07, source: wounded },
    equal: { weight: 0.7, m: 0.45, u: 0.27, source: wounded },
    overlapping: { weight: 1, m: 0.2, u: 0.1, source: wounded },
    apart: { weight: -1, m: 0.25, u: 0.5, source: wounded },
    "far-apart": { weight: -1.8, m: 0.08, u: 0.27, source: wounded },
  },
  kind: {
    same: { weight: 0.2, m: 0.85, u: 0.74, source: kinds },
    other: { weight: -0.8, m: 0.15, u: 0.26, source: kinds },
  },
  tactics: {
    same: { weight: 1.3, m: 0.47, u: 0.19, source: tactics },
    related: { weight: 0.9, m: 0.38, u: 0.21, source: tactics },
    other: { weight: -2, m: 0.15, u: 0.6, source: tactics },
  },
  weapons: {
    same: { weight: 1.3, m: 0.47, u: 0.19, source: weapons },
    other: { weight: -0.7, m: 0.5, u: 0.81, source: weapons },
  },
  ids: {
    same: { weight: 16.6, m: 0.99, u: 0.00001, source: "Decided: an id is one thing's, mistakes apart." },
    "two-of-one-dataset": { weight: -6.6, m: 0.01, u: 1, source: ids },
  },
  links: {
    "same-as": { weight: 40, source: decided },
    "maybe-same-as": { weight: 3, source: decided },
    "maybe-not-same-as": { weight: -3, source: decided },
    "told-apart": { weight: -20, source: "Decided: whoever relates two events to each other tells of two." },
    "not-same-as": { weight: -40, source: decided },
  },
}

/**
 * The sums from which two records are likely, or possibly, one event.
 *
 * @remarks
 * In the data that the weights were measured on, an event of one dataset meets some two hundred others of its country
 * within a year, in a world where 29% of pairs are of one country: before anything is compared, the odds that one such
 * pair is one event are some 9.3 bits against it. A pair is likely from odds of 4 to 1 upwards and possible from odds
 * of 1 to 5 upwards. Day and place alone do not reach the first: something else must agree.
 *
 * Unit: bits.
 * @example
 * ```ts
 * matchThresholds.likely // => 11.4
 * ```
 * @category answers
 */
export const matchThresholds: { readonly likely: number; readonly possible: number } = {
  likely: 11.4,
  possible: 7,
}
