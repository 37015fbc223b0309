// The UCDP Country-Year Dataset: all organized violence by country and year, since 1989.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpCountryYearRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the UCDP Country-Year Dataset on Organized Violence.
 *
 * @example the columns that count deaths
 * ```ts
 * ucdpCountryYear.roles.deaths?.best // => "cumulative_total_deaths_in_orgvio_best"
 * ```
 * @category formats
 */
export const ucdpCountryYear: FormatOf<UcdpCountryYearRow> = formatOf<UcdpCountryYearRow>({
  id: "ucdp-country-year",
  title: "UCDP Country-Year Dataset on Organized Violence",
  description: "Organized violence by country of its location and year since 1989, by kind and in all.",
  source: "Header of release 26.1 (Davies et al. 2025).",
  licence: "CC BY 4.0",
  columns,
  layouts: [{ name: "74 columns (26.1)", columns: Object.keys(columns) as (keyof UcdpCountryYearRow)[] }],
  signature: ["sb_exist", "ns_exist", "os_exist"],
  roles: {
    key: ["country_id", "year"],
    label: ["country", "year"],
    release: "Version",
    when: "year",
    deaths: {
      low: "cumulative_total_deaths_in_orgvio_low",
      best: "cumulative_total_deaths_in_orgvio_best",
      high: "cumulative_total_deaths_in_orgvio_high",
    },
  },
  rules,
  across,
  schema: UcdpCountryYearRow,
  passage,
})
