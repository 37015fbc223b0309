// Where each column of the victims of Airwars goes in the model.
import { type Carriage, fact, kept } from "../passage/passage.ts"
import type { AirwarsVictimsRow } from "./row.ts"

const name = fact("victims[].names, by script")

/** Where each column of the victims of Airwars goes in the model. */
export const carriage: { readonly [Name in keyof AirwarsVictimsRow]: Carriage } = {
  id: fact("victims[].externalIds: airwars-victim; and victims[].id"),
  post_id: fact("incidents[].externalIds: airwars-post"),
  post_status: kept,
  permalink: kept,
  code: fact("victims[].outcomes: incident; and incidents[].externalIds: airwars"),
  // The first day of the incident, which need not be the day on which the person was harmed.
  date: kept,
  name,
  name_arabic: name,
  name_hebrew: name,
  name_ukrainian: name,
  gender: fact("victims[].sex"),
  pregnant: kept,
  age: fact("victims[].age: group"),
  exact_age: fact("victims[].age: min and max"),
  killed_or_injured: fact("victims[].outcomes: outcome"),
  additional_notes: kept,
  url: kept,
  reconciliation_id: fact("victims[].externalIds: airwars-reconciliation"),
  group_code: kept,
  in_group: kept,
  num_group_members: kept,
  hash: kept,
}
