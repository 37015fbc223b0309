// Records of many rows as one dataset: what is told twice stands once, and what points nowhere is left out and told.
import type { Issue } from "../../core/issue.ts"
import { type Coverage, type Dataset, modelVersion } from "../../dataset/dataset.ts"
import type { FormatOf } from "../format.ts"
import type { Imported } from "./import-rows.ts"
import type { Loss, Records } from "./passage.ts"
import { pool, withoutLooseLinks } from "./pool.ts"

/**
 * What rows came to: one dataset, and all that was found and lost on the way.
 *
 * @category formats
 */
export interface Gathered {
  /** The dataset. */
  readonly dataset: Dataset
  /** Everything that is wrong with the rows. */
  readonly issues: readonly Issue[]
  /** What the rows say and the dataset does not. */
  readonly lossy: readonly Loss[]
}

/**
 * What is known of rows beside the rows.
 *
 * @category formats
 */
export interface GatherOptions {
  /** The release of the dataset that the rows are of. */
  readonly release?: string
  /** What the dataset is called; the title of the format where nothing is said. */
  readonly title?: string
}

/** Records that are taken in one by one, so that no file stands in memory as rows. */
export interface Gathering {
  /** Takes in the records of one row. */
  readonly add: (records: Records) => void
  /** All of them as one dataset, and the links that were left out. */
  readonly end: () => Omit<Gathered, "issues">
}

const coverageOf = (coverage: Coverage, release: string | undefined): Coverage =>
  release === undefined ? coverage : { ...coverage, release }

/** Begins to gather records into one dataset. */
export const gathering = <Row extends object>(
  { title, passage }: FormatOf<Row>,
  options: GatherOptions = {},
): Gathering => {
  const { add, records, lossy: told } = pool()
  return {
    add,
    end: () => {
      const { whole, lossy } = withoutLooseLinks(records())
      const coverage =
        passage === undefined ? {} : { coverage: coverageOf(passage.coverage, options.release) }
      return {
        dataset: { modelVersion, title: options.title ?? title, ...coverage, ...whole },
        lossy: [...told(), ...lossy],
      }
    },
  }
}

/**
 * The records of many rows as one dataset, with the coverage, licence and citation of the format.
 *
 * @remarks
 * What several rows tell alike (a source, an actor) stands once. Records with one id are joined: of an export with one
 * row for each actor an event has all its parties. Links to what is not among the rows are left out and told.
 *
 * @example
 * ```ts
 * const row = { id: "1", date_start: "2013-01-03", date_end: "2013-01-03", date_prec: 1, country_id: 652 } as const
 * const { dataset } = datasetOf(ucdpGed, importRows(ucdpGed, [row]), { release: "23.1" })
 * dataset.coverage?.licence // => "CC BY 4.0"
 * dataset.coverage?.release // => "23.1"
 * dataset.incidents.length // => 1
 * ```
 * @category formats
 */
export const datasetOf = <Row extends object>(
  format: FormatOf<Row>,
  imported: Iterable<Imported>,
  options: GatherOptions = {},
): Gathered => {
  const { add, end } = gathering(format, options)
  const issues: Issue[] = []
  const lossy: Loss[] = []
  for (const one of imported) {
    add(one.value ?? {})
    issues.push(...one.issues)
    lossy.push(...one.lossy)
  }
  const gathered = end()
  return { dataset: gathered.dataset, issues, lossy: [...lossy, ...gathered.lossy] }
}
