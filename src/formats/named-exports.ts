// The ways out of the model by the name of their dataset.
import type { Dataset } from "../dataset/dataset.ts"
import { type Exported, type ExportOptions, exportRows } from "./passage/export-rows.ts"
import { ucdpGed } from "./ucdp-ged/format.ts"
import type { UcdpGedRow } from "./ucdp-ged/row.ts"

/**
 * The incidents of a dataset as rows of the UCDP Georeferenced Event Dataset.
 *
 * @remarks
 * An event of GED lies in one calendar year and has a best estimate of the dead: an incident without is refused, unless
 * `estimate` says which number stands for its bounds. No upper bound is made up.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * toUcdpGed(dataset({ incidents: [strike] })).refused.length // => 1
 * const { rows } = toUcdpGed(dataset({ incidents: [strike] }), { estimate: "lowest" })
 * rows.map(({ low, best, high }) => [low, best, high]) // => [[2, 2, null]]
 * ```
 * @category formats
 */
export const toUcdpGed = (dataset: Dataset, options: ExportOptions = {}): Exported<UcdpGedRow> =>
  exportRows(ucdpGed, dataset, options)
