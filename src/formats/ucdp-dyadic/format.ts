// The UCDP Dyadic Dataset: the pairs of sides of state-based conflicts by year, since 1946.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpDyadicRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the UCDP Dyadic Dataset.
 *
 * @example the rule that no dyad has two rows of one year
 * ```ts
 * ucdpDyadic.across[0]?.columns // => ["dyad_id", "year"]
 * ```
 * @category formats
 */
export const ucdpDyadic: FormatOf<UcdpDyadicRow> = formatOf<UcdpDyadicRow>({
  id: "ucdp-dyadic",
  title: "UCDP Dyadic Dataset",
  description:
    "The pairs of sides of state-based armed conflicts by year since 1946, with what each fought over.",
  source: "Schema of the UCDP API, 2025 (Harbom, Melander and Wallensteen 2008; Davies et al. 2025).",
  licence: "CC BY 4.0",
  columns,
  layouts: [{ name: "25 columns (API 2025)", columns: Object.keys(columns) as (keyof UcdpDyadicRow)[] }],
  signature: ["dyad_id", "intensity_level", "start_date2", "gwno_loc"],
  roles: {
    key: ["dyad_id", "year"],
    label: ["location", "side_a", "side_b", "year"],
    release: "version",
    when: "year",
  },
  rules,
  across,
  schema: UcdpDyadicRow,
  passage,
})
