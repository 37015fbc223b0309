// The two files of a comparison: their format, their sizes, and the columns they have in common.
import * as z from "zod"
import { field, list, type ObjectSchema, schemaOf } from "../core/schema.ts"
import { Dialect } from "../reading/batch.ts"

/**
 * The format that two files have in common.
 *
 * @category checking
 */
export interface DiffFormat {
  /** The name of the format. */
  readonly name: string
  /** The name of the dataset. */
  readonly title: string
  /** The columns by which rows were matched. */
  readonly key: readonly string[]
  /** Whether the format was told from the headers; false where it was named by the caller. */
  readonly detected: boolean
}

/**
 * One of the files that were compared.
 *
 * @category checking
 */
export interface DiffFile {
  /** The name of the file. */
  readonly file: string
  /** The size of the file in bytes. */
  readonly bytes: number
  /** How the file writes its rows; null where nothing could be read of it. */
  readonly dialect: Dialect | null
  /** The release that the rows name, else the layout of the columns; null where they have no layout in full. */
  readonly version: string | null
  /** The number of columns. */
  readonly columns: number
  /** The number of rows, the header and blank lines not counted. */
  readonly rows: number
}

/**
 * The columns of two files, and how often each changed.
 *
 * @category checking
 */
export interface DiffColumns {
  /** The columns that were compared, those of the format first. */
  readonly compared: readonly string[]
  /** The columns that only the old file has; they are no change of any row. */
  readonly onlyOld: readonly string[]
  /** The columns that only the new file has; they are no change of any row. */
  readonly onlyNew: readonly string[]
  /** The columns in both files that the caller left out. */
  readonly ignored: readonly string[]
  /** In how many rows each column changed, the most frequent first. */
  readonly changed: readonly ColumnChanges[]
}

/**
 * How often a column changed.
 *
 * @category checking
 */
export interface ColumnChanges {
  /** The column. */
  readonly column: string
  /** The number of rows in which it is not alike. */
  readonly count: number
}

const count = z.int().min(0)
const names = list(z.string())

/**
 * The schema of the format that two files have in common.
 *
 * @category checking
 */
export const DiffFormat: ObjectSchema<DiffFormat> = schemaOf<DiffFormat>()(
  { id: "DiffFormat", description: "The format that two files have in common." },
  {
    name: field(z.string(), "The name of the format."),
    title: field(z.string(), "The name of the dataset."),
    key: field(names, "The columns by which rows were matched."),
    detected: field(
      z.boolean(),
      "Whether the format was told from the headers; false where it was named by the caller.",
    ),
  },
)

/**
 * The schema of one of the files that were compared.
 *
 * @category checking
 */
export const DiffFile: ObjectSchema<DiffFile> = schemaOf<DiffFile>()(
  { id: "DiffFile", description: "One of the files that were compared." },
  {
    file: field(z.string(), "The name of the file."),
    bytes: field(count, "The size of the file in bytes."),
    dialect: field(
      z.nullable(Dialect),
      "How the file writes its rows; null where nothing could be read of it.",
    ),
    version: field(
      z.nullable(z.string()),
      "The release that the rows name, else the layout of the columns; null where they have no layout in full.",
    ),
    columns: field(count, "The number of columns."),
    rows: field(count, "The number of rows, the header and blank lines not counted."),
  },
)

/**
 * The schema of how often a column changed.
 *
 * @category checking
 */
export const ColumnChanges: ObjectSchema<ColumnChanges> = schemaOf<ColumnChanges>()(
  { id: "ColumnChanges", description: "How often a column changed." },
  {
    column: field(z.string(), "The column."),
    count: field(count, "The number of rows in which it is not alike."),
  },
)

/**
 * The schema of the columns of two files.
 *
 * @category checking
 */
export const DiffColumns: ObjectSchema<DiffColumns> = schemaOf<DiffColumns>()(
  { id: "DiffColumns", description: "The columns of two files, and how often each changed." },
  {
    compared: field(names, "The columns that were compared, those of the format first."),
    onlyOld: field(names, "The columns that only the old file has; they are no change of any row."),
    onlyNew: field(names, "The columns that only the new file has; they are no change of any row."),
    ignored: field(names, "The columns in both files that the caller left out."),
    changed: field(list(ColumnChanges), "In how many rows each column changed, the most frequent first."),
  },
)
