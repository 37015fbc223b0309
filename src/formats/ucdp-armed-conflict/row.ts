// One row of the UCDP/PRIO Armed Conflict Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { silent, truthSpellings } from "../ucdp/codes.ts"
import {
  conflictId,
  conflictType,
  disputedIn,
  disputedInNumbers,
  episodeEndDate,
  episodeEnded,
  episodeEndPrec,
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
 * One year of one state-based conflict, as the UCDP/PRIO Armed Conflict Dataset tells it.
 *
 * @remarks
 * Ids are text, lists of ids stay as they stand in the file, days are YYYY-MM-DD, and null stands where the
 * file says nothing. A conflict has a row for each year in which at least 25 people died in battle.
 *
 * Source: UCDP API, 2025.
 *
 * @category formats
 */
export interface UcdpArmedConflictRow extends UcdpStateBasedYear {
  /** The countries whose government or territory is fought over, separated by commas. */
  readonly location: string
  /** How many died in battle in the year. */
  readonly intensity_level: 1 | 2
  /** Whether 1000 people had died in battle in the conflict by the end of the year. */
  readonly cumulative_intensity: 0 | 1 | null
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
}

/** The 28 columns, in the order of the file. */
export const columns: ColumnTable<UcdpArmedConflictRow> = {
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
  cumulative_intensity: {
    kind: "number-code",
    description: "Whether 1000 people had died in battle in the conflict by the end of the year.",
    spellings: truthSpellings,
    codes: { 0: "Fewer than 1000 since the conflict began.", 1: "1000 or more since the conflict began." },
    nulls: silent,
    example: "1",
  },
  type_of_conflict: conflictType,
  start_date: startDate,
  start_prec: startPrec,
  start_date2: startDate2,
  start_prec2: startPrec2,
  ep_end: episodeEnded,
  ep_end_date: episodeEndDate,
  ep_end_prec: episodeEndPrec,
  gwno_a: stateNumbersA,
  gwno_a_2nd: stateNumbersA2nd,
  gwno_b: stateNumbersB,
  gwno_b_2nd: stateNumbersB2nd,
  gwno_loc: disputedInNumbers,
  region: regions,
  version,
}

/**
 * The schema of one row of the UCDP/PRIO Armed Conflict Dataset.
 *
 * @example a code is one of the codes
 * ```ts
 * UcdpArmedConflictRow.shape.incompatibility.safeParse(4).success // => false
 * ```
 * @category formats
 */
export const UcdpArmedConflictRow: ObjectSchema<UcdpArmedConflictRow> = rowSchema<UcdpArmedConflictRow>(
  {
    id: "UcdpArmedConflictRow",
    description: "One year of one state-based conflict, as the UCDP/PRIO Armed Conflict Dataset tells it.",
    source: "UCDP API, 2025.",
  },
  columns,
)
