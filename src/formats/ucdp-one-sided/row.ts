// One row of the UCDP One-Sided Violence Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { noOtherName, notApplicable, yesOrNo } from "../ucdp/codes.ts"
import {
  bestEstimate,
  conflictId,
  dyadId,
  foughtIn,
  foughtInNumbers,
  highEstimate,
  lowEstimate,
  regions,
  version,
  yearSince1989,
} from "../ucdp/columns.ts"

/**
 * The civilians killed by one actor in one year, as the UCDP One-Sided Violence Dataset counts them.
 *
 * @remarks
 * Ids are text, lists of ids stay as they stand in the file, and null stands where the file says nothing;
 * an empty gwnoa is an actor that is no government.
 *
 * Unit: deaths, in the three estimates.
 *
 * Source: UCDP API, 2025.
 *
 * @category formats
 */
export interface UcdpOneSidedRow {
  /** The number of the conflict, the same in all datasets of UCDP. */
  readonly conflict_id: string
  /** The number of the dyad, the pair of sides, the same in all datasets of UCDP. */
  readonly dyad_id: string
  /** The number of the actor that killed, the same in all datasets of UCDP. */
  readonly actor_id: string
  /** The numbers of the actors that make up the actor, where it is a coalition, separated by commas. */
  readonly coalition_components: string | null
  /** The name of the actor that killed. */
  readonly actor_name: string
  /** The name of the actor in full, in English. */
  readonly actor_name_fulltext: string | null
  /** The name of the actor in its own language. */
  readonly actor_name_mothertongue: string | null
  /** The calendar year that the row is about. */
  readonly year: number
  /** The best estimate of the deaths in the year. */
  readonly best_fatality_estimate: number
  /** The lowest reliable estimate of the deaths in the year. */
  readonly low_fatality_estimate: number
  /** The highest reliable estimate of the deaths in the year. */
  readonly high_fatality_estimate: number
  /** Whether the actor is the government of a state. */
  readonly is_government_actor: 0 | 1
  /** The countries in which the violence took place, separated by commas. */
  readonly location: string | null
  /** The Gleditsch and Ward numbers of the countries of the violence, separated by commas. */
  readonly gwno_location: string | null
  /** The Gleditsch and Ward number of the actor, where it is the government of a state. */
  readonly gwnoa: string | null
  /** The numbers of the parts of the world, separated by commas, from 1 Europe to 5 Americas. */
  readonly region: string | null
  /** The release of the dataset to which the row belongs. */
  readonly version: string | null
}

/** The 17 columns, in the order of the file. */
export const columns: ColumnTable<UcdpOneSidedRow> = {
  conflict_id: conflictId,
  dyad_id: dyadId,
  actor_id: {
    kind: "id",
    description: "The number of the actor that killed, the same in all datasets of UCDP.",
    example: "234",
  },
  coalition_components: {
    kind: "id",
    description:
      "The numbers of the actors that make up the actor, where it is a coalition, separated by commas.",
    nulls: notApplicable,
    example: "116, 117",
  },
  actor_name: { kind: "text", description: "The name of the actor that killed.", example: "IS" },
  actor_name_fulltext: {
    kind: "text",
    description: "The name of the actor in full, in English.",
    nulls: noOtherName,
    example: "Islamic State",
  },
  actor_name_mothertongue: {
    kind: "text",
    description: "The name of the actor in its own language.",
    nulls: noOtherName,
    example: "Al-Dawla al-Islamiya",
  },
  year: yearSince1989,
  best_fatality_estimate: bestEstimate,
  low_fatality_estimate: lowEstimate,
  high_fatality_estimate: highEstimate,
  is_government_actor: yesOrNo(
    "Whether the actor is the government of a state.",
    "A group that is no government.",
    "The government of a state.",
  ),
  location: foughtIn,
  gwno_location: foughtInNumbers,
  gwnoa: {
    kind: "id",
    description: "The Gleditsch and Ward number of the actor, where it is the government of a state.",
    nulls: notApplicable,
    example: "652",
  },
  region: regions,
  version,
}

/**
 * The schema of one row of the UCDP One-Sided Violence Dataset.
 *
 * @example a count of deaths is never negative
 * ```ts
 * UcdpOneSidedRow.shape.best_fatality_estimate.safeParse(-1).success // => false
 * ```
 * @category formats
 */
export const UcdpOneSidedRow: ObjectSchema<UcdpOneSidedRow> = rowSchema<UcdpOneSidedRow>(
  {
    id: "UcdpOneSidedRow",
    description:
      "The civilians killed by one actor in one year, as the UCDP One-Sided Violence Dataset counts them.",
    source: "UCDP API, 2025.",
  },
  columns,
)
