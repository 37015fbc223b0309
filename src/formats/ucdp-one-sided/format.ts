// The UCDP One-Sided Violence Dataset: civilians killed by actor and year, since 1989.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpOneSidedRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the UCDP One-Sided Violence Dataset.
 *
 * @example the columns that count deaths
 * ```ts
 * ucdpOneSided.roles.deaths?.best // => "best_fatality_estimate"
 * ```
 * @category formats
 */
export const ucdpOneSided: FormatOf<UcdpOneSidedRow> = formatOf<UcdpOneSidedRow>({
  id: "ucdp-one-sided",
  title: "UCDP One-Sided Violence Dataset",
  description: "Civilians killed by governments and formally organized groups, by actor and year since 1989.",
  source: "Schema of the UCDP API, 2025 (Eck and Hultman 2007; Davies et al. 2025).",
  licence: "CC BY 4.0",
  columns,
  layouts: [{ name: "17 columns (API 2025)", columns: Object.keys(columns) as (keyof UcdpOneSidedRow)[] }],
  signature: ["actor_id", "is_government_actor", "best_fatality_estimate"],
  roles: {
    key: ["actor_id", "year"],
    label: ["location", "actor_name", "year"],
    release: "version",
    when: "year",
    deaths: { low: "low_fatality_estimate", best: "best_fatality_estimate", high: "high_fatality_estimate" },
  },
  rules,
  across,
  schema: UcdpOneSidedRow,
  passage,
})
