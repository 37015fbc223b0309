// The way of UCDP's battle-related deaths into the model and back.
import type { Passage } from "../passage/passage.ts"
import { coverageOf } from "../ucdp/coverage.ts"
import {
  areaFacts,
  estimateFacts,
  keptBut,
  stateBasedFacts,
  stateBasedSlots,
  yearlyPassage,
} from "../ucdp/passage.ts"
import { columns, type UcdpBattleDeathsRow } from "./row.ts"

/** The way of the UCDP Battle-Related Deaths Dataset into the model and back. */
export const passage: Passage<UcdpBattleDeathsRow, "aggregates"> = yearlyPassage<UcdpBattleDeathsRow>(
  {
    format: "ucdp-battle-deaths",
    key: ["conflict_id", "dyad_id"],
    slots: stateBasedSlots,
    toll: { low: "bd_low", best: "bd_best", high: "bd_high" },
    area: { names: "battle_location", numbers: "gwno_battle" },
  },
  coverageOf(
    {
      unit: "one dyad, or one conflict, in one calendar year; the two are published apart and hold the same deaths",
      inclusion: "deaths in the fighting between the sides of a state-based conflict, civilians among them",
      threshold: "25 deaths in battle in a calendar year",
    },
    1989,
    "Uppsala Conflict Data Program: UCDP Battle-Related Deaths Dataset.",
  ),
  keptBut<UcdpBattleDeathsRow>(columns, {
    ...stateBasedFacts,
    bd_low: estimateFacts.low,
    bd_best: estimateFacts.best,
    bd_high: estimateFacts.high,
    battle_location: areaFacts.names,
    gwno_battle: areaFacts.numbers,
  }),
)
