// What holds in the rows of the UCDP Battle-Related Deaths Dataset, whether of dyads or conflicts.
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { ucdpRules } from "../ucdp/rules.ts"
import type { UcdpBattleDeathsRow } from "./row.ts"

const shared = ucdpRules<UcdpBattleDeathsRow>("ucdp-battle-deaths")

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpBattleDeathsRow>[] = [
  shared.lowBestHigh("bd_low", "bd_best", "bd_high"),
  shared.regionCodes("region"),
  ...shared.listForms(
    "side_a_id",
    "side_b_id",
    "gwno_a",
    "gwno_a_2nd",
    "gwno_b",
    "gwno_b_2nd",
    "gwno_loc",
    "gwno_battle",
  ),
  ...shared.namesAndNumbers(
    "info",
    ["side_b", "side_b_id"],
    ["side_a", "side_a_id"],
    ["location_inc", "gwno_loc"],
    ["battle_location", "gwno_battle"],
  ),
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpBattleDeathsRow>[] = [
  shared.duplicateRow("conflict_id", "dyad_id", "year"),
]
