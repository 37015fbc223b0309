// Where each column of the belligerents of Airwars goes in the model.
import { type Carriage, fact, kept } from "../passage/passage.ts"
import type { AirwarsBelligerentsRow } from "./row.ts"

const conceded = (outcome: string, bound: string): Carriage =>
  fact(`responsibility[].casualties of an admission by the belligerent: ${outcome}, civilians: ${bound}`)

/** Where each column of the belligerents of Airwars goes in the model. */
export const carriage: { readonly [Name in keyof AirwarsBelligerentsRow]: Carriage } = {
  id: kept,
  post_id: fact("incidents[].externalIds: airwars-post"),
  code: fact("responsibility[].about, and incidents[].externalIds: airwars"),
  belligerent_id: fact("actors[].externalIds: airwars-belligerent-number"),
  belligerent_name: fact("responsibility[].wording, and responsibility[].against; not-known for Unknown"),
  belligerent_slug: fact("actors[].externalIds: airwars-belligerent"),
  type: fact("responsibility[].modality"),
  assessment_name: fact("responsibility[].credibility, on the scale airwars-assessment"),
  assessment_slug: fact("responsibility[].credibility, on the scale airwars-assessment"),
  deaths_conceded_min: conceded("killed", "min"),
  deaths_conceded_max: conceded("killed", "max"),
  injuries_conceded_min: conceded("wounded", "min"),
  injuries_conceded_max: conceded("wounded", "max"),
  location: kept,
  mgrs_coordinate: kept,
  mgrs_accuracy: kept,
  // Statements by several actors, with days and addresses, stand in one cell.
  civcas_statements: kept,
  strike_reports: kept,
}
