// One row of the UCDP Non-State Conflict Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { groupKinds, noOtherName, notApplicable } from "../ucdp/codes.ts"
import {
  bestEstimate,
  conflictId,
  dyadId,
  episodeEndDate,
  episodeEnded,
  episodeEndPrec,
  foughtIn,
  foughtInNumbers,
  highEstimate,
  lowEstimate,
  regions,
  sideA2nd,
  sideB2nd,
  startDate,
  startDate2,
  startPrec,
  startPrec2,
  stateNumbersA2nd,
  stateNumbersB2nd,
  version,
  yearSince1989,
} from "../ucdp/columns.ts"

/**
 * One year of one conflict between groups that govern no state, by the UCDP Non-State Conflict Dataset.
 *
 * @remarks
 * Ids are text, lists of ids stay as they stand in the file, days are YYYY-MM-DD, and null stands where the
 * file says nothing; n/a is a name that does not exist in another language.
 *
 * Unit: deaths, in the three estimates.
 *
 * Source: UCDP API, 2025.
 *
 * @category formats
 */
export interface UcdpNonStateRow {
  /** The number of the conflict, the same in all datasets of UCDP. */
  readonly conflict_id: string
  /** The number of the dyad, the pair of sides, the same in all datasets of UCDP. */
  readonly dyad_id: string
  /** How firmly the sides are organized. */
  readonly org: 1 | 2 | 3
  /** The name of side A. */
  readonly side_a_name: string
  /** The name of side A in full, in English. */
  readonly side_a_name_fulltext: string | null
  /** The name of side A in its own language. */
  readonly side_a_name_mothertongue: string | null
  /** The number of the actor on side A. */
  readonly side_a_id: string
  /** The numbers of the actors that make up side A, where it is a coalition, separated by commas. */
  readonly side_a_components: string | null
  /** The governments whose troops support side A, separated by commas. */
  readonly side_a_2nd: string | null
  /** The Gleditsch and Ward numbers of the states that support side A, separated by commas. */
  readonly gwno_a_2nd: string | null
  /** The name of side B. */
  readonly side_b_name: string
  /** The name of side B in full, in English. */
  readonly side_b_name_fulltext: string | null
  /** The name of side B in its own language. */
  readonly side_b_name_mothertongue: string | null
  /** The number of the actor on side B. */
  readonly side_b_id: string
  /** The numbers of the actors that make up side B, where it is a coalition, separated by commas. */
  readonly side_b_components: string | null
  /** The governments whose troops support side B, separated by commas. */
  readonly side_b_2nd: string | null
  /** The Gleditsch and Ward numbers of the states that support side B, separated by commas. */
  readonly gwno_b_2nd: string | null
  /** The day of the first death between the sides, in whatever year. */
  readonly start_date: string | null
  /** How precisely start_date is known: 1 is the day itself, and higher numbers are vaguer. */
  readonly start_prec: number | null
  /** The day on which the present episode of the violence began. */
  readonly start_date2: string | null
  /** How precisely start_date2 is known: 1 is the day itself, and higher numbers are vaguer. */
  readonly start_prec2: number | null
  /** Whether the episode ended in the year. */
  readonly ep_end: 0 | 1 | null
  /** The day on which the episode ended, in the year in which it did. */
  readonly ep_end_date: string | null
  /** How precisely ep_end_date is known: 1 is the day itself, and higher numbers are vaguer. */
  readonly ep_end_prec: number | null
  /** The calendar year that the row is about. */
  readonly year: number
  /** The best estimate of the deaths in the year. */
  readonly best_fatality_estimate: number
  /** The lowest reliable estimate of the deaths in the year. */
  readonly low_fatality_estimate: number
  /** The highest reliable estimate of the deaths in the year. */
  readonly high_fatality_estimate: number
  /** The countries in which the violence took place, separated by commas. */
  readonly location: string | null
  /** The Gleditsch and Ward numbers of the countries of the violence, separated by commas. */
  readonly gwno_location: string | null
  /** The numbers of the parts of the world, separated by commas, from 1 Europe to 5 Americas. */
  readonly region: string | null
  /** The release of the dataset to which the row belongs. */
  readonly version: string | null
}

/** The 32 columns, in the order of the file. */
export const columns: ColumnTable<UcdpNonStateRow> = {
  conflict_id: conflictId,
  dyad_id: dyadId,
  org: {
    kind: "number-code",
    description: "How firmly the sides are organized.",
    codes: groupKinds,
    example: "1",
  },
  side_a_name: { kind: "text", description: "The name of side A.", example: "Birom" },
  side_a_name_fulltext: {
    kind: "text",
    description: "The name of side A in full, in English.",
    nulls: noOtherName,
    example: "Birom",
  },
  side_a_name_mothertongue: {
    kind: "text",
    description: "The name of side A in its own language.",
    nulls: noOtherName,
    example: "Birom",
  },
  side_a_id: { kind: "id", description: "The number of the actor on side A.", example: "589" },
  side_a_components: {
    kind: "id",
    description:
      "The numbers of the actors that make up side A, where it is a coalition, separated by commas.",
    nulls: notApplicable,
    example: "589, 607",
  },
  side_a_2nd: sideA2nd,
  gwno_a_2nd: stateNumbersA2nd,
  side_b_name: { kind: "text", description: "The name of side B.", example: "TTP" },
  side_b_name_fulltext: {
    kind: "text",
    description: "The name of side B in full, in English.",
    nulls: noOtherName,
    example: "Taleban Movement of Pakistan",
  },
  side_b_name_mothertongue: {
    kind: "text",
    description: "The name of side B in its own language.",
    nulls: noOtherName,
    example: "Tehrik-i-Taliban Pakistan",
  },
  side_b_id: { kind: "id", description: "The number of the actor on side B.", example: "356" },
  side_b_components: {
    kind: "id",
    description:
      "The numbers of the actors that make up side B, where it is a coalition, separated by commas.",
    nulls: notApplicable,
    example: "608, 607",
  },
  side_b_2nd: sideB2nd,
  gwno_b_2nd: stateNumbersB2nd,
  start_date: startDate,
  start_prec: startPrec,
  start_date2: startDate2,
  start_prec2: startPrec2,
  ep_end: episodeEnded,
  ep_end_date: episodeEndDate,
  ep_end_prec: episodeEndPrec,
  year: yearSince1989,
  best_fatality_estimate: bestEstimate,
  low_fatality_estimate: lowEstimate,
  high_fatality_estimate: highEstimate,
  location: foughtIn,
  gwno_location: foughtInNumbers,
  region: regions,
  version,
}

/**
 * The schema of one row of the UCDP Non-State Conflict Dataset.
 *
 * @example a count of deaths is never negative
 * ```ts
 * UcdpNonStateRow.shape.best_fatality_estimate.safeParse(-1).success // => false
 * ```
 * @category formats
 */
export const UcdpNonStateRow: ObjectSchema<UcdpNonStateRow> = rowSchema<UcdpNonStateRow>(
  {
    id: "UcdpNonStateRow",
    description:
      "One year of one conflict between groups that govern no state, by the UCDP Non-State Conflict Dataset.",
    source: "UCDP API, 2025.",
  },
  columns,
)
