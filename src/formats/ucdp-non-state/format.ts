// The UCDP Non-State Conflict Dataset: conflicts between groups that govern no state by year, since 1989.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpNonStateRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the UCDP Non-State Conflict Dataset.
 *
 * @example the columns that count deaths
 * ```ts
 * ucdpNonState.roles.deaths?.best // => "best_fatality_estimate"
 * ```
 * @category formats
 */
export const ucdpNonState: FormatOf<UcdpNonStateRow> = formatOf<UcdpNonStateRow>({
  id: "ucdp-non-state",
  title: "UCDP Non-State Conflict Dataset",
  description: "Conflicts between organized groups of which none is a government, by year since 1989.",
  source: "Schema of the UCDP API, 2025 (Sundberg, Eck and Kreutz 2012; Davies et al. 2025).",
  licence: "CC BY 4.0",
  columns,
  layouts: [
    { name: "32 columns (21.1 and later)", columns: Object.keys(columns) as (keyof UcdpNonStateRow)[] },
  ],
  signature: ["dyad_id", "side_a_name", "side_b_name", "best_fatality_estimate"],
  roles: {
    key: ["dyad_id", "year"],
    label: ["location", "side_a_name", "side_b_name", "year"],
    release: "version",
    when: "year",
    deaths: { low: "low_fatality_estimate", best: "best_fatality_estimate", high: "high_fatality_estimate" },
  },
  rules,
  across,
  schema: UcdpNonStateRow,
  passage,
})
