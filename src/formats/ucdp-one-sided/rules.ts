// What holds in the rows of the UCDP One-Sided Violence Dataset; most of it can only be doubted, not refused.
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { ucdpRules } from "../ucdp/rules.ts"
import type { UcdpOneSidedRow } from "./row.ts"

const shared = ucdpRules<UcdpOneSidedRow>("ucdp-one-sided")

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpOneSidedRow>[] = [
  shared.lowBestHigh("low_fatality_estimate", "best_fatality_estimate", "high_fatality_estimate"),
  shared.flagged(
    "government-actor",
    "warning",
    "An actor has a country number exactly where it is the government of a state.",
    "is_government_actor",
    "gwnoa",
  ),
  shared.regionCodes("region"),
  ...shared.listForms("coalition_components", "gwno_location", "gwnoa"),
  ...shared.namesAndNumbers("info", ["location", "gwno_location"]),
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpOneSidedRow>[] = [shared.duplicateRow("actor_id", "year")]
