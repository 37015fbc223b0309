// One row of the UCDP Country-Year Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { regionNames, silent } from "../ucdp/codes.ts"
import {
  blockOf,
  conflict,
  deaths,
  fighting,
  oneSided,
  type UcdpCountryYearBlock,
  type UcdpCountryYearConflict,
  type UcdpCountryYearFighting,
  type UcdpCountryYearOneSided,
} from "./blocks.ts"

/**
 * One country in one year, as the UCDP Country-Year Dataset on organized violence tells it.
 *
 * @remarks
 * The columns repeat by kind of violence: `sb` is state-based, of which `sb_intrastate` is fought within and
 * `sb_interstate` between states, `ns` non-state and `os` one-sided. Null stands where the file says nothing.
 *
 * Unit: deaths, in all that have deaths or killings in their name.
 *
 * Source: UCDP Country-Year Dataset on Organized Violence, header of release 26.1.
 *
 * @category formats
 */
export interface UcdpCountryYearRow
  extends UcdpCountryYearBlock<"sb", UcdpCountryYearFighting>,
    UcdpCountryYearBlock<"sb_intrastate", UcdpCountryYearConflict>,
    UcdpCountryYearBlock<"sb_interstate", UcdpCountryYearConflict>,
    UcdpCountryYearBlock<"ns", UcdpCountryYearFighting>,
    UcdpCountryYearBlock<"os", UcdpCountryYearOneSided> {
  /** The country in which the violence took place. */
  readonly country: string
  /** The Gleditsch and Ward number of the country. */
  readonly country_id: number
  /** The calendar year that the row is about. */
  readonly year: number
  /** The part of the world in which the country lies. */
  readonly region: string | null
  /** The name of the government of the country. */
  readonly govt_name: string | null
  /** The best estimate of the dead of the sides in all organized violence. */
  readonly cumulative_total_deaths_parties_in_orgvio: number | null
  /** The best estimate of the civilians killed in all organized violence. */
  readonly cumulative_total_deaths_civilians_in_orgvio: number | null
  /** The best estimate of the dead of unknown status in all organized violence. */
  readonly cumulative_total_deaths_unknown_in_orgvio: number | null
  /** The best estimate of all deaths in organized violence. */
  readonly cumulative_total_deaths_in_orgvio_best: number | null
  /** The highest reliable estimate of all deaths in organized violence. */
  readonly cumulative_total_deaths_in_orgvio_high: number | null
  /** The lowest reliable estimate of all deaths in organized violence. */
  readonly cumulative_total_deaths_in_orgvio_low: number | null
  /** The release of the dataset to which the row belongs. */
  readonly Version: string | null
}

/** The 74 columns, in the order of the file. */
export const columns: ColumnTable<UcdpCountryYearRow> = {
  country: {
    kind: "text",
    description: "The country in which the violence took place.",
    aliases: ["country_cy"],
    example: "Nigeria",
  },
  country_id: {
    kind: "integer",
    description: "The Gleditsch and Ward number of the country.",
    aliases: ["country_id_cy"],
    least: 1,
    example: "475",
  },
  year: {
    kind: "integer",
    description: "The calendar year that the row is about.",
    aliases: ["year_cy"],
    least: 1989,
    example: "2017",
  },
  region: {
    kind: "open-code",
    description: "The part of the world in which the country lies.",
    aliases: ["region_cy"],
    codes: regionNames,
    nulls: silent,
    example: "Africa",
  },
  govt_name: {
    kind: "text",
    description: "The name of the government of the country.",
    aliases: ["main_govt_name_cy", "main_govt_name", "govt_name_cy"],
    nulls: silent,
    example: "Government of Nigeria",
  },
  ...blockOf<"sb", UcdpCountryYearFighting>("sb", "State-based violence", fighting),
  ...blockOf<"sb_intrastate", UcdpCountryYearConflict>("sb_intrastate", "Conflict within states", conflict),
  ...blockOf<"sb_interstate", UcdpCountryYearConflict>("sb_interstate", "Conflict between states", conflict),
  ...blockOf<"ns", UcdpCountryYearFighting>("ns", "Non-state violence", fighting),
  ...blockOf<"os", UcdpCountryYearOneSided>("os", "One-sided violence", oneSided),
  cumulative_total_deaths_parties_in_orgvio: {
    ...deaths("The best estimate of the dead of the sides in all organized violence."),
    aliases: ["cumulative_total_deaths_parties_in_orgvio_cy", "cumulative_total_deaths_parties"],
  },
  cumulative_total_deaths_civilians_in_orgvio: {
    ...deaths("The best estimate of the civilians killed in all organized violence."),
    aliases: ["cumulative_total_deaths_civilians_in_orgvio_cy", "cumulative_total_deaths_civilians"],
  },
  cumulative_total_deaths_unknown_in_orgvio: {
    ...deaths("The best estimate of the dead of unknown status in all organized violence."),
    aliases: ["cumulative_total_deaths_unknown_in_orgvio_cy", "cumulative_total_deaths_unknown"],
  },
  cumulative_total_deaths_in_orgvio_best: {
    ...deaths("The best estimate of all deaths in organized violence."),
    aliases: ["cumulative_total_deaths_in_orgvio_best_cy", "cumulative_total_deaths_best"],
  },
  cumulative_total_deaths_in_orgvio_high: {
    ...deaths("The highest reliable estimate of all deaths in organized violence."),
    aliases: ["cumulative_total_deaths_in_orgvio_high_cy", "cumulative_total_deaths_high"],
  },
  cumulative_total_deaths_in_orgvio_low: {
    ...deaths("The lowest reliable estimate of all deaths in organized violence."),
    aliases: ["cumulative_total_deaths_in_orgvio_low_cy", "cumulative_total_deaths_low"],
  },
  Version: {
    kind: "text",
    description: "The release of the dataset to which the row belongs.",
    aliases: ["version_cy"],
    nulls: silent,
    example: "26.1",
  },
}

/**
 * The schema of one row of the UCDP Country-Year Dataset on Organized Violence.
 *
 * @example a count of deaths is never negative
 * ```ts
 * UcdpCountryYearRow.shape.sb_total_deaths_best.safeParse(-1).success // => false
 * ```
 * @category formats
 */
export const UcdpCountryYearRow: ObjectSchema<UcdpCountryYearRow> = rowSchema<UcdpCountryYearRow>(
  {
    id: "UcdpCountryYearRow",
    description: "One country in one year, as the UCDP Country-Year Dataset on organized violence tells it.",
    source: "UCDP Country-Year Dataset on Organized Violence, header of release 26.1.",
  },
  columns,
)
