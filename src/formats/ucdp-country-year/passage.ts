// The way of UCDP's years of countries into the model and back.
import { fact, type Passage } from "../passage/passage.ts"
import { coverageOf } from "../ucdp/coverage.ts"
import { areaFacts, estimateFacts, keptBut, yearFact, yearlyPassage } from "../ucdp/passage.ts"
import { columns, type UcdpCountryYearRow } from "./row.ts"

const part = (of: string) => fact(`aggregates[].casualties: killed, a part, ${of}: best`)

/** The way of the UCDP Country-Year Dataset into the model and back. */
export const passage: Passage<UcdpCountryYearRow, "aggregates"> = yearlyPassage<UcdpCountryYearRow>(
  {
    format: "ucdp-country-year",
    key: ["country_id"],
    // The kinds of violence are no sort of people and no outcome: a toll has no word for them, so that their blocks
    // are kept and only the dead of all kinds together are facts.
    toll: {
      low: "cumulative_total_deaths_in_orgvio_low",
      best: "cumulative_total_deaths_in_orgvio_best",
      high: "cumulative_total_deaths_in_orgvio_high",
      isOptional: true,
      parts: [
        { column: "cumulative_total_deaths_parties_in_orgvio", status: "combatant" },
        { column: "cumulative_total_deaths_civilians_in_orgvio", status: "civilian" },
        { column: "cumulative_total_deaths_unknown_in_orgvio" },
      ],
    },
    area: { names: "country", numbers: "country_id", isOne: true },
  },
  coverageOf(
    {
      unit: "one country in one calendar year, with or without violence in it",
      inclusion:
        "deaths in organized violence by the country in which they took place, whoever the sides were",
    },
    1989,
    "Sundberg, Ralph, and Erik Melander (2013): Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4).",
  ),
  keptBut<UcdpCountryYearRow>(columns, {
    country: areaFacts.names,
    country_id: areaFacts.numbers,
    year: yearFact,
    cumulative_total_deaths_parties_in_orgvio: part("of the sides"),
    cumulative_total_deaths_civilians_in_orgvio: part("civilians"),
    cumulative_total_deaths_unknown_in_orgvio: part("of unknown status"),
    cumulative_total_deaths_in_orgvio_best: estimateFacts.best,
    cumulative_total_deaths_in_orgvio_high: estimateFacts.high,
    cumulative_total_deaths_in_orgvio_low: estimateFacts.low,
  }),
)
