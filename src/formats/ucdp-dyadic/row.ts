// One row of the UCDP Dyadic Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import {
  conflictId,
  conflictType,
  disputedIn,
  disputedInNumbers,
  dyadId,
  incompatibility,
  intensity,
  regions,
  sideA,
  sideA2nd,
  sideAId,
  sideB,
  sideB2nd,
  sideBId,
  startDate,
  startDate2,
  startPrec,
  startPrec2,
  stateNumbersA,
  stateNumbersA2nd,
  stateNumbersB,
  stateNumbersB2nd,
  territory,
  version,
  yearSince1946,
} from "../ucdp/columns.ts"
import type { UcdpStateBasedYear } from "../ucdp/state-based-year.ts"

/**
 * One year of one pair of sides in a state-based conflict, as the UCDP Dyadic Dataset tells it.
 *
 * @remarks
 * Ids are text, lists of ids stay as they stand in the file, days are YYYY-MM-DD, and null stands where the
 * file says nothing. A dyad has a row for each year in which at least 25 people died in battle between its
 * sides.
 *
 * Source: UCDP API, 2025.
 *
 * @category formats
 */
export interface UcdpDyadicRow extends UcdpStateBasedYear {
  /** The number of the dyad, the pair of sides, the same in all datasets of UCDP. */
  readonly dyad_id: string
  /** The countries whose government or territory is fought over, separated by commas. */
  readonly location: string
  /** How many died in battle in the year. */
  readonly intensity_level: 1 | 2
  /** The day of the first death between the sides, in whatever year. */
  readonly start_date: string | null
  /** How precisely start_date is known: 1 is the day itself, and higher numbers are vaguer. */
  readonly start_prec: number | null
  /** The day on which the present episode of the violence began. */
  readonly start_date2: string | null
  /** How precisely start_date2 is known: 1 is the day itself, and higher numbers are vaguer. */
  readonly start_prec2: number | null
}

/** The 25 columns, in the order of the file. */
export const columns: ColumnTable<UcdpDyadicRow> = {
  dyad_id: dyadId,
  conflict_id: conflictId,
  location: disputedIn,
  side_a: sideA,
  side_a_id: sideAId,
  side_a_2nd: sideA2nd,
  side_b: sideB,
  side_b_id: sideBId,
  side_b_2nd: sideB2nd,
  incompatibility,
  territory_name: territory,
  year: yearSince1946,
  intensity_level: intensity,
  type_of_conflict: conflictType,
  start_date: startDate,
  start_prec: startPrec,
  start_date2: startDate2,
  start_prec2: startPrec2,
  gwno_a: stateNumbersA,
  gwno_a_2nd: stateNumbersA2nd,
  gwno_b: stateNumbersB,
  gwno_b_2nd: stateNumbersB2nd,
  gwno_loc: disputedInNumbers,
  region: regions,
  version,
}

/**
 * The schema of one row of the UCDP Dyadic Dataset.
 *
 * @example a code is one of the codes
 * ```ts
 * UcdpDyadicRow.shape.intensity_level.safeParse(3).success // => false
 * ```
 * @category formats
 */
export const UcdpDyadicRow: ObjectSchema<UcdpDyadicRow> = rowSchema<UcdpDyadicRow>(
  {
    id: "UcdpDyadicRow",
    description:
      "One year of one pair of sides in a state-based conflict, as the UCDP Dyadic Dataset tells it.",
    source: "UCDP API, 2025.",
  },
  columns,
)
