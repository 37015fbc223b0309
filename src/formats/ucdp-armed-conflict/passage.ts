// The way of the UCDP/PRIO armed conflicts into the model and back.
import type { Passage } from "../passage/passage.ts"
import { coverageOf } from "../ucdp/coverage.ts"
import { keptBut, stateBasedFacts, stateBasedSlots, yearlyPassage } from "../ucdp/passage.ts"
import { columns, type UcdpArmedConflictRow } from "./row.ts"

/** The way of the UCDP/PRIO Armed Conflict Dataset into the model and back. */
export const passage: Passage<UcdpArmedConflictRow, "aggregates"> = yearlyPassage<UcdpArmedConflictRow>(
  // Where a conflict is located says over which country it is fought, not where the fighting was: it is no area.
  { format: "ucdp-armed-conflict", key: ["conflict_id"], slots: stateBasedSlots },
  coverageOf(
    {
      unit: "one state-based conflict in one calendar year",
      inclusion:
        "armed force over government or territory between two sides, of which at least one is the government of a state",
      threshold: "25 deaths in battle in a calendar year",
    },
    1946,
    "Gleditsch, Nils Petter, Peter Wallensteen, Mikael Eriksson, Margareta Sollenberg and Håvard Strand (2002): Armed Conflict 1946–2001: A New Dataset. Journal of Peace Research 39(5).",
  ),
  keptBut<UcdpArmedConflictRow>(columns, stateBasedFacts),
)
