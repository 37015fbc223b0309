// Where each column of the incidents of Airwars goes in the model.

import { carriage as ofBelligerents } from "../airwars-belligerents/carriage.ts"
import { type Carriage, fact, kept, lost } from "../passage/passage.ts"
import { type GroupName, groupNames, groupOf } from "./groups.ts"
import { type AirwarsNumbered, numbered, numbers, told } from "./numbered.ts"
import type { AirwarsRow } from "./row.ts"

type Carriages<Name extends string> = { readonly [Key in Name]: Carriage }

const ofGroup = (group: GroupName): Readonly<Record<string, Carriage>> => {
  const { who, scope } = groupOf(group)
  const to = (outcome: string, bound: string): Carriage =>
    fact(
      `incidents[].casualties: ${outcome}, ${scope === "total" ? "the total" : "a part"}, ${who.wording}: ${bound}`,
    )
  return {
    [`${group}_killed_min`]: to("killed", "min"),
    [`${group}_killed_max`]: to("killed", "max"),
    [`${group}_injured_min`]: to("wounded", "min"),
    [`${group}_injured_max`]: to("wounded", "max"),
  }
}

type TollName = Extract<keyof AirwarsRow, `${GroupName}_${"killed" | "injured"}_${"min" | "max"}`>

const tolls = Object.assign({}, ...groupNames.map(ofGroup)) as Carriages<TollName>

// What the table of belligerents keeps is kept beside the statement that stands for its row.
const besideStatement = fact("responsibility[].extra, of the statement on the belligerent")

const belligerents = Object.fromEntries(
  numbers.flatMap((number) =>
    told.map((field) => {
      const { [field]: there } = ofBelligerents
      return [numbered(number, field), there.as === "kept" ? besideStatement : there]
    }),
  ),
) as Carriages<keyof AirwarsNumbered>

const status = fact("incidents[].acts: credibility, on the scale airwars:strike-status")
const targets = fact(
  "incidents[].parties: suspected targets; the names and short names stand with the actors",
)
const country = fact("incidents[].where: countryCodes, and country by its two letters where it is known")
const accuracy = fact("incidents[].where: precision and radiusKm")
const grade = fact("incidents[].casualties: credibility, on the scale airwars-grading")
const cause = fact(
  "incidents[].weapons: description; incidents[].acts where people were denied what they need to live",
)

/** Where each column of the incidents of Airwars goes in the model. */
export const carriage: Carriages<keyof AirwarsRow> = {
  id: kept,
  post_id: fact("incidents[].externalIds: airwars-post"),
  post_status: kept,
  // The site's clock has no zone, and a day alone would lose the hour.
  post_published: kept,
  post_modified: kept,
  permalink: fact("publications[].url"),
  code: fact("incidents[].externalIds: airwars; and incidents[].id"),
  previous_codes: fact("incidents[].externalIds: airwars-previous"),
  date_type: fact("incidents[].when: granularity"),
  date: fact("incidents[].when: earliest"),
  date_end: fact("incidents[].when: latest"),
  // Minutes need a zone in the model, and the table tells none.
  local_time_type: kept,
  local_time: kept,
  local_time_start: kept,
  local_time_end: kept,
  local_time_of_day: kept,
  local_first_reported_date_time: kept,
  local_first_reported_by: kept,
  local_first_reported_url: kept,
  country_name: country,
  country_slug: country,
  location_name: fact("incidents[].where: name"),
  // A place has one name in the model.
  location_name_arabic: kept,
  location_name_hebrew: kept,
  location_name_ukrainian: kept,
  region: fact("incidents[].where: admin"),
  strike_status_name: status,
  strike_status_slug: status,
  // The terms are not of one list with the kinds of targets in the model.
  infrastructure_name: kept,
  infrastructure_slug: kept,
  strike_type_name: fact("incidents[].acts: kind and wording"),
  strike_type_slug: fact("incidents[].acts: kind and wording"),
  targeted_belligerent_name: targets,
  targeted_belligerent_slug: targets,
  observation_name: kept,
  observation_slug: kept,
  impact_name: kept,
  impact_slug: kept,
  // It is not told which of several acts was done so many times.
  total_strikes: kept,
  civilian_harm_reported: kept,
  civilian_harm_status_name: grade,
  civilian_harm_status_slug: grade,
  cause_of_death_injury_name: cause,
  cause_of_death_injury_slug: cause,
  geolocated: kept,
  latitude: fact("incidents[].where: point"),
  longitude: fact("incidents[].where: point"),
  geolocation_status_name: kept,
  geolocation_status_slug: kept,
  geolocation_accuracy_name: accuracy,
  geolocation_accuracy_slug: accuracy,
  geojson_caption: kept,
  geolocation_notes: kept,
  // What is kept beside a record has no handling of its own: redaction would let it through to everybody.
  geolocation_notes_internal: lost(
    "Airwars does not publish it, and a record could not keep it from its readers.",
  ),
  geolocation_sign_off_assessor: lost(
    "It names a person at work, and a record could not keep the name from its readers.",
  ),
  geolocation_sign_off_date_time: kept,
  num_media: kept,
  num_victims: kept,
  num_victims_named: kept,
  num_victims_named_english: kept,
  num_victims_named_arabic: kept,
  num_victims_named_hebrew: kept,
  num_victims_named_ukrainian: kept,
  num_reconciled: kept,
  num_families: kept,
  num_individuals: kept,
  victim_average_age: kept,
  declassified_assessment: kept,
  press_release: kept,
  ...tolls,
  num_sources: kept,
  num_sources_twitter: kept,
  num_sources_facebook: kept,
  num_sources_telegram: kept,
  num_sources_other: kept,
  summary: kept,
  ...belligerents,
}
