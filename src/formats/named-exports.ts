// The ways out of the model by the name of their dataset.
import type { Dataset } from "../dataset/dataset.ts"
import { acled } from "./acled/format.ts"
import type { AcledRow } from "./acled/row.ts"
import { gtd } from "./gtd/format.ts"
import type { GtdRow } from "./gtd/row.ts"
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

/**
 * The incidents of a dataset as rows of ACLED, in its current columns.
 *
 * @remarks
 * An event of ACLED lies on a day, in a week or in a month: an incident whose day is known less well is refused, and so
 * is a count that has bounds and no best, unless `estimate` says which number stands for it.
 *
 * @example
 * ```ts
 * const attack = incident({ id: "incident:1", when: year(2023), casualties: casualties({ killed: exactly(4) }) })
 * toAcled(dataset({ incidents: [attack] })).refused.length // => 1
 * ```
 * @category formats
 */
export const toAcled = (dataset: Dataset, options: ExportOptions = {}): Exported<AcledRow> =>
  exportRows(acled, dataset, options)

/**
 * The incidents of a dataset as rows of the Global Terrorism Database.
 *
 * @remarks
 * An incident of GTD has a day, a month or a year: one whose day lies in two years, or is not known at all, is refused,
 * and so are a hoax and a mere threat. What several sources say of a toll becomes one number only where it is one.
 *
 * @example
 * ```ts
 * const attack = incident({ id: "incident:1", when: day("2018-03-05"), casualties: casualties({ killed: exactly(4) }) })
 * const { rows } = toGtd(dataset({ incidents: [attack] }))
 * rows.map(({ iyear, imonth, iday, nkill, nwound }) => [iyear, imonth, iday, nkill, nwound]) // => [[2018, 3, 5, 4, null]]
 * ```
 * @category formats
 */
export const toGtd = (dataset: Dataset, options: ExportOptions = {}): Exported<GtdRow> =>
  exportRows(gtd, dataset, options)
