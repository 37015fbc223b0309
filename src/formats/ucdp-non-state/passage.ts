// The way of UCDP's non-state conflicts into the model and back.
import { fact, type Passage } from "../passage/passage.ts"
import { coverageOf } from "../ucdp/coverage.ts"
import { areaFacts, estimateFacts, keptBut, sideFacts, yearFact, yearlyPassage } from "../ucdp/passage.ts"
import type { Slot } from "../ucdp/sides.ts"
import { groupKinds } from "../ucdp/yearly-table.ts"
import { columns, type UcdpNonStateRow } from "./row.ts"

const slotsOf = (side: "a" | "b"): readonly Slot[] => [
  {
    role: "side",
    isMain: true,
    numbers: `side_${side}_id`,
    names: `side_${side}_name`,
    english: `side_${side}_name_fulltext`,
    own: `side_${side}_name_mothertongue`,
  },
  { role: "side", isMain: false, numbers: `side_${side}_components` },
  { role: "ally", isMain: false, kind: "state", names: `side_${side}_2nd`, states: `gwno_${side}_2nd` },
]

const a = sideFacts("the first side")
const b = sideFacts("the second side")

/** The way of the UCDP Non-State Conflict Dataset into the model and back. */
export const passage: Passage<UcdpNonStateRow, "aggregates"> = yearlyPassage<UcdpNonStateRow>(
  {
    format: "ucdp-non-state",
    key: ["dyad_id"],
    slots: [...slotsOf("a"), ...slotsOf("b")],
    kinds: { column: "org", codes: groupKinds },
    toll: { low: "low_fatality_estimate", best: "best_fatality_estimate", high: "high_fatality_estimate" },
    area: { names: "location", numbers: "gwno_location" },
  },
  coverageOf(
    {
      unit: "one pair of groups in one calendar year",
      inclusion: "armed force between two organized groups, of which neither is the government of a state",
      threshold: "25 deaths in the fighting in a calendar year",
    },
    1989,
    "Sundberg, Ralph, Kristine Eck and Joakim Kreutz (2012): Introducing the UCDP Non-State Conflict Dataset. Journal of Peace Research 49(2).",
  ),
  keptBut<UcdpNonStateRow>(columns, {
    org: fact("aggregates[].parties: kindThen; code 2 has no kind, and is kept"),
    side_a_name: a.name,
    side_a_name_fulltext: a.name,
    side_a_name_mothertongue: a.name,
    side_a_id: a.number,
    side_a_components: a.member,
    side_a_2nd: a.ally,
    gwno_a_2nd: a.ally,
    side_b_name: b.name,
    side_b_name_fulltext: b.name,
    side_b_name_mothertongue: b.name,
    side_b_id: b.number,
    side_b_components: b.member,
    side_b_2nd: b.ally,
    gwno_b_2nd: b.ally,
    year: yearFact,
    best_fatality_estimate: estimateFacts.best,
    low_fatality_estimate: estimateFacts.low,
    high_fatality_estimate: estimateFacts.high,
    location: areaFacts.names,
    gwno_location: areaFacts.numbers,
  }),
)
