// What holds in the rows of the UCDP Dyadic Dataset; most of it can only be doubted, not refused.
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { ucdpRules } from "../ucdp/rules.ts"
import type { UcdpDyadicRow } from "./row.ts"

const shared = ucdpRules<UcdpDyadicRow>("ucdp-dyadic")

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpDyadicRow>[] = [
  shared.startOrder("start_date", "start_date2"),
  shared.yearInEpisode("year", "start_date2"),
  shared.regionCodes("region"),
  ...shared.precisions("start_prec", "start_prec2"),
  ...shared.listForms("side_a_id", "side_b_id", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd", "gwno_loc"),
  ...shared.namesAndNumbers(
    "info",
    ["side_b", "side_b_id"],
    ["side_a", "side_a_id"],
    ["location", "gwno_loc"],
  ),
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpDyadicRow>[] = [shared.duplicateRow("dyad_id", "year")]
