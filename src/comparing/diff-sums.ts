// What a difference comes to: deaths added up on both sides, and rows year by year.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"

/**
 * The deaths that some rows of a file count, added up column by column.
 *
 * @remarks
 * A row without a figure that can be read adds nothing and is counted as such. A bound is added up only beside a best
 * estimate, and there is no sum of bounds where a row that counts lacks one.
 *
 * Unit: deaths.
 * @category checking
 */
export interface DiffSums {
  /** The rows. */
  readonly rows: number
  /** The rows among them without a figure that can be read. */
  readonly uncounted: number
  /** The lowest estimates added up, where the format has such a column. */
  readonly low?: number
  /** The best estimates added up, or the only figures there are; absent where no row has one. */
  readonly best?: number
  /** The highest estimates added up, where the format has such a column. */
  readonly high?: number
}

/**
 * The deaths that two files count, and where the difference comes from.
 *
 * @remarks
 * Of changed rows only those are added up whose figures can be read in both files, so that the difference of the
 * two sums is that of the rows.
 *
 * @category checking
 */
export interface DiffDeaths {
  /** All rows of the old file. */
  readonly old: DiffSums
  /** All rows of the new file. */
  readonly new: DiffSums
  /** The rows that only the new file has. */
  readonly added: DiffSums
  /** The rows that only the old file has. */
  readonly vanished: DiffSums
  /** The changed rows as the old file has them. */
  readonly changedOld: DiffSums
  /** The changed rows as the new file has them. */
  readonly changedNew: DiffSums
}

/**
 * What changed in the rows of one year.
 *
 * @remarks A changed row belongs to its year in the new file, if that can be read.
 * @category checking
 */
export interface DiffYear {
  /** The year, of four digits; null for rows whose year cannot be told. */
  readonly year: string | null
  /** The rows of the old file. */
  readonly old: number
  /** The rows of the new file. */
  readonly new: number
  /** The rows that only the new file has. */
  readonly added: number
  /** The rows that only the old file has. */
  readonly vanished: number
  /** The rows that are in both files and not alike. */
  readonly changed: number
  /** The best estimates of deaths in the old file added up; absent where no row has one. */
  readonly oldBest?: number
  /** The best estimates of deaths in the new file added up; absent where no row has one. */
  readonly newBest?: number
}

const count = z.int().min(0)

/**
 * The schema of the deaths that some rows count.
 *
 * @category checking
 */
export const DiffSums: ObjectSchema<DiffSums> = schemaOf<DiffSums>()(
  { id: "DiffSums", description: "The deaths that some rows of a file count, added up column by column." },
  {
    rows: field(count, "The rows."),
    uncounted: field(count, "The rows among them without a figure that can be read."),
    low: optional(z.number(), "The lowest estimates added up, where the format has such a column."),
    best: optional(
      z.number(),
      "The best estimates added up, or the only figures there are; absent where no row has one.",
    ),
    high: optional(z.number(), "The highest estimates added up, where the format has such a column."),
  },
)

/**
 * The schema of the deaths that two files count.
 *
 * @category checking
 */
export const DiffDeaths: ObjectSchema<DiffDeaths> = schemaOf<DiffDeaths>()(
  {
    id: "DiffDeaths",
    description: "The deaths that two files count, and where the difference comes from.",
  },
  {
    old: field(DiffSums, "All rows of the old file."),
    new: field(DiffSums, "All rows of the new file."),
    added: field(DiffSums, "The rows that only the new file has."),
    vanished: field(DiffSums, "The rows that only the old file has."),
    changedOld: field(DiffSums, "The changed rows as the old file has them."),
    changedNew: field(DiffSums, "The changed rows as the new file has them."),
  },
)

/**
 * The schema of what changed in one year.
 *
 * @category checking
 */
export const DiffYear: ObjectSchema<DiffYear> = schemaOf<DiffYear>()(
  { id: "DiffYear", description: "What changed in the rows of one year." },
  {
    year: field(z.nullable(z.string()), "The year, of four digits; null for rows whose year cannot be told."),
    old: field(count, "The rows of the old file."),
    new: field(count, "The rows of the new file."),
    added: field(count, "The rows that only the new file has."),
    vanished: field(count, "The rows that only the old file has."),
    changed: field(count, "The rows that are in both files and not alike."),
    oldBest: optional(
      z.number(),
      "The best estimates of deaths in the old file added up; absent where no row has one.",
    ),
    newBest: optional(
      z.number(),
      "The best estimates of deaths in the new file added up; absent where no row has one.",
    ),
  },
)
