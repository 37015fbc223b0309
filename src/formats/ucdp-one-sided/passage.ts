// The way of UCDP's one-sided violence into the model and back.
import { fact, type Passage } from "../passage/passage.ts"
import { coverageOf } from "../ucdp/coverage.ts"
import { areaFacts, estimateFacts, keptBut, sideFacts, yearFact, yearlyPassage } from "../ucdp/passage.ts"
import { columns, type UcdpOneSidedRow } from "./row.ts"

const attacker = sideFacts("the attacker")

/** The way of the UCDP One-Sided Violence Dataset into the model and back. */
export const passage: Passage<UcdpOneSidedRow, "aggregates"> = yearlyPassage<UcdpOneSidedRow>(
  {
    format: "ucdp-one-sided",
    key: ["actor_id"],
    kinds: {
      column: "is_government_actor",
      codes: [
        [0, "armed-group"],
        [1, "state"],
      ],
    },
    slots: [
      {
        role: "attacker",
        isMain: true,
        numbers: "actor_id",
        names: "actor_name",
        english: "actor_name_fulltext",
        own: "actor_name_mothertongue",
        states: "gwnoa",
      },
      { role: "attacker", isMain: false, numbers: "coalition_components" },
    ],
    isAccusing: true,
    // The events that a year adds up hold dead of unknown status too, so that not all are said to be civilians.
    toll: { low: "low_fatality_estimate", best: "best_fatality_estimate", high: "high_fatality_estimate" },
    area: { names: "location", numbers: "gwno_location" },
  },
  coverageOf(
    {
      unit: "one actor in one calendar year",
      inclusion:
        "armed force used against civilians on purpose by a government or a formally organized group",
      threshold: "25 deaths in a calendar year",
    },
    1989,
    "Eck, Kristine, and Lisa Hultman (2007): One-Sided Violence Against Civilians in War: Insights from New Fatality Data. Journal of Peace Research 44(2).",
  ),
  keptBut<UcdpOneSidedRow>(columns, {
    actor_id: attacker.number,
    coalition_components: attacker.member,
    actor_name: attacker.name,
    actor_name_fulltext: attacker.name,
    actor_name_mothertongue: attacker.name,
    year: yearFact,
    best_fatality_estimate: estimateFacts.best,
    low_fatality_estimate: estimateFacts.low,
    high_fatality_estimate: estimateFacts.high,
    is_government_actor: fact("aggregates[].parties: the attacker, kindThen state"),
    location: areaFacts.names,
    gwno_location: areaFacts.numbers,
    gwnoa: attacker.state,
  }),
)
