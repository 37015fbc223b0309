// The way of UCDP's dyads into the model and back.
import type { Passage } from "../passage/passage.ts"
import { coverageOf } from "../ucdp/coverage.ts"
import { keptBut, stateBasedFacts, stateBasedSlots, yearlyPassage } from "../ucdp/passage.ts"
import { columns, type UcdpDyadicRow } from "./row.ts"

/** The way of the UCDP Dyadic Dataset into the model and back. */
export const passage: Passage<UcdpDyadicRow, "aggregates"> = yearlyPassage<UcdpDyadicRow>(
  // Where a conflict is located says over which country it is fought, not where the fighting was: it is no area.
  { format: "ucdp-dyadic", key: ["dyad_id"], slots: stateBasedSlots },
  coverageOf(
    {
      unit: "one pair of sides of a state-based conflict in one calendar year",
      inclusion:
        "armed force over government or territory between two sides, of which at least one is the government of a state",
      threshold: "25 deaths in battle between the two in a calendar year",
    },
    1946,
    "Harbom, Lotta, Erik Melander and Peter Wallensteen (2008): Dyadic Dimensions of Armed Conflict, 1946–2007. Journal of Peace Research 45(5).",
  ),
  keptBut<UcdpDyadicRow>(columns, stateBasedFacts),
)
