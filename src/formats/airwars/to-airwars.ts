// The way out of the model into the three tables of Airwars.
import type { Dataset } from "../../dataset/dataset.ts"
import { airwarsBelligerents } from "../airwars-belligerents/format.ts"
import type { AirwarsBelligerentsRow } from "../airwars-belligerents/row.ts"
import { airwarsVictims } from "../airwars-victims/format.ts"
import type { AirwarsVictimsRow } from "../airwars-victims/row.ts"
import { type Exported, type ExportOptions, exportRows } from "../passage/export-rows.ts"
import { airwars } from "./format.ts"
import type { AirwarsRow } from "./row.ts"

/**
 * A dataset as the three tables of Airwars, which refer to each other by the code of the incident.
 *
 * @category formats
 */
export interface AirwarsTables {
  /** The incidents, with the toll of each group of people. */
  readonly incidents: Exported<AirwarsRow>
  /** Who is suspected or known to have done it, and what they concede. */
  readonly belligerents: Exported<AirwarsBelligerentsRow>
  /** The victims that are known one by one. */
  readonly victims: Exported<AirwarsVictimsRow>
}

/**
 * A dataset as the three tables of Airwars.
 *
 * @remarks
 * The tables have bounds and no best figures, and tell suspected from known belligerents and no more. A victim marked
 * for fewer readers than all is written all the same: `redact` the dataset before for others to see.
 *
 * @example
 * ```ts
 * const front = actor({ id: "actor:front", names: "Hill Front" })
 * const strike = incident({ id: "incident:1", when: day("2024-01-04") })
 * const made = dataset({
 *   actors: [front],
 *   incidents: [strike],
 *   responsibility: [claim({ by: front, about: strike })],
 * })
 * const { incidents, belligerents } = toAirwars(made)
 * incidents.rows.map(({ code, date }) => [code, date]) // => [["1", "2024-01-04"]]
 * belligerents.rows.map(({ belligerent_name, type }) => [belligerent_name, type]) // => [["Hill Front", "Known"]]
 * ```
 * @category formats
 */
export const toAirwars = (dataset: Dataset, options: ExportOptions = {}): AirwarsTables => ({
  incidents: exportRows(airwars, dataset, options),
  belligerents: exportRows(airwarsBelligerents, dataset, options),
  victims: exportRows(airwarsVictims, dataset, options),
})
