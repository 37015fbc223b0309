// What holds in the rows of the UCDP/PRIO Armed Conflict Dataset; most of it can be doubted, not refused.
import { expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { ucdpRules } from "../ucdp/rules.ts"
import type { UcdpArmedConflictRow } from "./row.ts"

const { column, compare, set, empty, all, any, implies } = expressions<UcdpArmedConflictRow>()
const shared = ucdpRules<UcdpArmedConflictRow>("ucdp-armed-conflict")

const isType = (type: 3 | 4) => compare(column("type_of_conflict"), "=", type)

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpArmedConflictRow>[] = [
  shared.flagged(
    "episode-end",
    "warning",
    "The day on which an episode ended is given in the year in which it did, and in no other.",
    "ep_end",
    "ep_end_date",
  ),
  shared.startOrder("start_date", "start_date2"),
  shared.yearInEpisode("year", "start_date2"),
  {
    id: "ucdp-armed-conflict/cumulative-intensity",
    severity: "warning",
    dimension: "consistency",
    summary: "A conflict with 1000 deaths in battle in one year has had as many in all.",
    wording: {
      message: "intensity_level is {intensity_level}, but cumulative_intensity {cumulative_intensity}.",
      expected: "a cumulative_intensity of 1 where intensity_level is 2.",
    },
    column: "cumulative_intensity",
    condition: implies(
      compare(column("intensity_level"), "=", 2),
      compare(column("cumulative_intensity"), "=", 1),
    ),
    passes: { intensity_level: 2, cumulative_intensity: 1 },
    fails: { intensity_level: 2, cumulative_intensity: 0 },
  },
  {
    id: "ucdp-armed-conflict/foreign-troops",
    severity: "warning",
    dimension: "consistency",
    summary: "An intrastate conflict is internationalized where other governments have troops in it.",
    wording: {
      message: "type_of_conflict is {type_of_conflict}, side_a_2nd {side_a_2nd}, side_b_2nd {side_b_2nd}.",
      expected: "neither side_a_2nd nor side_b_2nd for 3, at least one of them for 4.",
    },
    column: "type_of_conflict",
    condition: all(
      implies(isType(3), all(empty(column("side_a_2nd")), empty(column("side_b_2nd")))),
      implies(isType(4), any(set(column("side_a_2nd")), set(column("side_b_2nd")))),
    ),
    passes: { type_of_conflict: 4, side_a_2nd: "Government of Norvenia", side_b_2nd: null },
    fails: { type_of_conflict: 4, side_a_2nd: null, side_b_2nd: null },
  },
  shared.regionCodes("region"),
  ...shared.precisions("start_prec", "start_prec2", "ep_end_prec"),
  ...shared.listForms("side_a_id", "side_b_id", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd", "gwno_loc"),
  ...shared.namesAndNumbers(
    "info",
    ["side_b", "side_b_id"],
    ["side_a", "side_a_id"],
    ["location", "gwno_loc"],
  ),
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpArmedConflictRow>[] = [
  shared.duplicateRow("conflict_id", "year"),
]
