// The UCDP Battle-Related Deaths Dataset: deaths in battle by dyad or conflict and year, since 1989.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpBattleDeathsRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the UCDP Battle-Related Deaths Dataset.
 *
 * @example the columns that count deaths
 * ```ts
 * ucdpBattleDeaths.roles.deaths?.best // => "bd_best"
 * ```
 * @category formats
 */
export const ucdpBattleDeaths: FormatOf<UcdpBattleDeathsRow> = formatOf<UcdpBattleDeathsRow>({
  id: "ucdp-battle-deaths",
  title: "UCDP Battle-Related Deaths Dataset",
  description:
    "Deaths in battle by dyad, or by conflict, and year since 1989, as best, low and high estimates.",
  source: "Schema of the UCDP API, 2025 (Davies et al. 2025).",
  licence: "CC BY 4.0",
  columns,
  layouts: [
    { name: "25 columns (API 2025)", columns: Object.keys(columns) as (keyof UcdpBattleDeathsRow)[] },
  ],
  signature: ["bd_best", "bd_low", "bd_high"],
  roles: {
    key: ["conflict_id", "dyad_id", "year"],
    label: ["location_inc", "side_a", "side_b", "year"],
    release: "version",
    when: "year",
    deaths: { low: "bd_low", best: "bd_best", high: "bd_high" },
  },
  rules,
  across,
  schema: UcdpBattleDeathsRow,
  passage,
})
