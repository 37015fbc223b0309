// What holds in the rows of the UCDP Non-State Conflict Dataset; most of it can only be doubted, not refused.
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { ucdpRules } from "../ucdp/rules.ts"
import type { UcdpNonStateRow } from "./row.ts"

const shared = ucdpRules<UcdpNonStateRow>("ucdp-non-state")

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpNonStateRow>[] = [
  shared.lowBestHigh("low_fatality_estimate", "best_fatality_estimate", "high_fatality_estimate"),
  shared.flagged(
    "episode-end",
    "warning",
    "The day on which an episode ended is given in the year in which it did, and in no other.",
    "ep_end",
    "ep_end_date",
  ),
  shared.startOrder("start_date", "start_date2"),
  shared.yearInEpisode("year", "start_date2"),
  shared.regionCodes("region"),
  ...shared.precisions("start_prec", "start_prec2", "ep_end_prec"),
  ...shared.listForms("side_a_components", "side_b_components", "gwno_a_2nd", "gwno_b_2nd", "gwno_location"),
  ...shared.namesAndNumbers("info", ["location", "gwno_location"]),
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpNonStateRow>[] = [shared.duplicateRow("dyad_id", "year")]
