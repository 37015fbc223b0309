// One row of the UCDP Battle-Related Deaths Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { silent } from "../ucdp/codes.ts"
import {
  conflictId,
  conflictType,
  disputedIn,
  disputedInNumbers,
  incompatibility,
  regions,
  sideA,
  sideA2nd,
  sideAId,
  sideB,
  sideB2nd,
  sideBId,
  stateNumbersA,
  stateNumbersA2nd,
  stateNumbersB,
  stateNumbersB2nd,
  territory,
  version,
  yearSince1989,
} from "../ucdp/columns.ts"
import type { UcdpStateBasedYear } from "../ucdp/state-based-year.ts"

/**
 * The deaths in battle of one dyad or conflict in one year, by the UCDP Battle-Related Deaths Dataset.
 *
 * @remarks
 * The dataset comes by dyad and by conflict with the same columns. Ids are text, lists of ids stay as they
 * stand in the file, and null stands where the file says nothing.
 *
 * Unit: deaths, in `bd_best`, `bd_low` and `bd_high`.
 *
 * Source: UCDP API, 2025.
 *
 * @category formats
 */
export interface UcdpBattleDeathsRow extends UcdpStateBasedYear {
  /** The number of the dyad, or of all dyads where the row stands for a whole conflict. */
  readonly dyad_id: string
  /** The countries whose government or territory is fought over, separated by commas. */
  readonly location_inc: string
  /** The best estimate of the deaths in battle in the year. */
  readonly bd_best: number
  /** The lowest reliable estimate of the deaths in battle in the year. */
  readonly bd_low: number
  /** The highest reliable estimate of the deaths in battle in the year. */
  readonly bd_high: number
  /** The countries with battles, separated by commas. */
  readonly battle_location: string | null
  /** The Gleditsch and Ward numbers of the countries with battles, separated by commas. */
  readonly gwno_battle: string | null
}

/** The 25 columns, in the order of the file. */
export const columns: ColumnTable<UcdpBattleDeathsRow> = {
  conflict_id: conflictId,
  dyad_id: {
    kind: "id",
    description: "The number of the dyad, or of all dyads where the row stands for a whole conflict.",
    example: "735",
  },
  location_inc: disputedIn,
  side_a: sideA,
  side_a_id: sideAId,
  side_a_2nd: sideA2nd,
  side_b: sideB,
  side_b_id: sideBId,
  side_b_2nd: sideB2nd,
  incompatibility,
  territory_name: territory,
  year: yearSince1989,
  bd_best: {
    kind: "integer",
    description: "The best estimate of the deaths in battle in the year.",
    unit: "deaths",
    least: 0,
    example: "1260",
  },
  bd_low: {
    kind: "integer",
    description: "The lowest reliable estimate of the deaths in battle in the year.",
    unit: "deaths",
    least: 0,
    example: "1104",
  },
  bd_high: {
    kind: "integer",
    description: "The highest reliable estimate of the deaths in battle in the year.",
    unit: "deaths",
    least: 0,
    example: "1588",
  },
  type_of_conflict: conflictType,
  battle_location: {
    kind: "text",
    description: "The countries with battles, separated by commas.",
    nulls: silent,
    example: "Afghanistan, Pakistan",
  },
  gwno_a: stateNumbersA,
  gwno_a_2nd: stateNumbersA2nd,
  gwno_b: stateNumbersB,
  gwno_b_2nd: stateNumbersB2nd,
  gwno_loc: disputedInNumbers,
  gwno_battle: {
    kind: "id",
    description: "The Gleditsch and Ward numbers of the countries with battles, separated by commas.",
    nulls: silent,
    example: "700, 770",
  },
  region: regions,
  version,
}

/**
 * The schema of one row of the UCDP Battle-Related Deaths Dataset.
 *
 * @example a count of deaths is never negative
 * ```ts
 * UcdpBattleDeathsRow.shape.bd_best.safeParse(-1).success // => false
 * ```
 * @category formats
 */
export const UcdpBattleDeathsRow: ObjectSchema<UcdpBattleDeathsRow> = rowSchema<UcdpBattleDeathsRow>(
  {
    id: "UcdpBattleDeathsRow",
    description:
      "The deaths in battle of one dyad or conflict in one year, by the UCDP Battle-Related Deaths Dataset.",
    source: "UCDP API, 2025.",
  },
  columns,
)
