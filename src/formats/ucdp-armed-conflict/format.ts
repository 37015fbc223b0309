// The UCDP/PRIO Armed Conflict Dataset: state-based conflicts by year, since 1946.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpArmedConflictRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the UCDP/PRIO Armed Conflict Dataset.
 *
 * @example the rule that no conflict has two rows of one year
 * ```ts
 * ucdpArmedConflict.across[0]?.columns // => ["conflict_id", "year"]
 * ```
 * @category formats
 */
export const ucdpArmedConflict: FormatOf<UcdpArmedConflictRow> = formatOf<UcdpArmedConflictRow>({
  id: "ucdp-armed-conflict",
  title: "UCDP/PRIO Armed Conflict Dataset",
  description:
    "State-based armed conflicts by year since 1946, each with its sides, issue, intensity and episode.",
  source: "Schema of the UCDP API, 2025 (Gleditsch et al. 2002; Davies et al. 2025).",
  licence: "CC BY 4.0",
  columns,
  layouts: [
    { name: "28 columns (22.1 and later)", columns: Object.keys(columns) as (keyof UcdpArmedConflictRow)[] },
  ],
  signature: ["conflict_id", "cumulative_intensity", "ep_end_date"],
  roles: {
    key: ["conflict_id", "year"],
    label: ["location", "side_a", "side_b", "year"],
    release: "version",
    when: "year",
  },
  rules,
  across,
  schema: UcdpArmedConflictRow,
  passage,
})
