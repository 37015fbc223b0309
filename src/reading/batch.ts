// What any kind of file gives when it is read as a table: a header, then rows in batches, and how it was written.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import type { ReadingFault } from "./rules.ts"

/**
 * How a file writes its rows.
 *
 * @category checking
 */
export interface Dialect {
  /** The syntax of the rows: `delimited` is CSV and its like, `rows` are objects that came from no file. */
  readonly syntax: "delimited" | "json" | "ndjson" | "geojson" | "xlsx" | "parquet" | "rows"
  /** The compression around the file, if any. */
  readonly compression?: "gzip"
  /** The encoding of the text. */
  readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"
  /** Whether the text begins with a byte order mark. */
  readonly byteOrderMark?: boolean
  /** The character between cells. */
  readonly delimiter?: string
  /** The name of the list of records inside a document, or of the sheet inside a workbook. */
  readonly inside?: string
}

/**
 * The schema of how a file writes its rows.
 *
 * @category checking
 */
export const Dialect: ObjectSchema<Dialect> = schemaOf<Dialect>()(
  { id: "Dialect", description: "How a file writes its rows." },
  {
    syntax: field(
      z.enum(["delimited", "json", "ndjson", "geojson", "xlsx", "parquet", "rows"]),
      "The syntax of the rows: `delimited` is CSV and its like, `rows` are objects that came from no file.",
    ),
    compression: optional(z.literal("gzip"), "The compression around the file, if any."),
    encoding: optional(
      z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
      "The encoding of the text.",
    ),
    byteOrderMark: optional(z.boolean(), "Whether the text begins with a byte order mark."),
    delimiter: optional(z.string(), "The character between cells."),
    inside: optional(
      z.string(),
      "The name of the list of records inside a document, or of the sheet inside a workbook.",
    ),
  },
)

/** The names over the columns of a table. */
export interface TableHeader {
  /** The names as they stand in the file. */
  readonly names: readonly string[]
  /** The physical line of the header, where the file has lines. */
  readonly line?: number
}

/** One row of a table: its cells as they stand in the file. */
export interface TableRow {
  /** The number of the row, counted from 1; headers, tag rows and blank lines are not counted. */
  readonly number: number
  /** The physical line on which the row begins, counted from 1, where the file has lines. */
  readonly line?: number
  /**
   * The cells: text, or what is no scalar; none where their number is not that of the columns, so that no cell can
   * be trusted.
   */
  readonly cells?: readonly unknown[]
  /** What is wrong with the row as text. */
  readonly faults: readonly ReadingFault[]
}

/** What was read of a table since the last batch. */
export interface TableBatch {
  /** The header, in the batch in which it was read. */
  readonly header?: TableHeader
  /** How the file is written, in the batch of the header or, where there is none, in the last. */
  readonly dialect?: Dialect
  /** The rows. */
  readonly rows: readonly TableRow[]
  /** What is wrong outside the rows. */
  readonly faults: readonly ReadingFault[]
  /** How many bytes of the file have been read so far. */
  readonly bytes: number
  /** Whether this is the last batch, and if so whether the table was read to its end. */
  readonly ended?: "complete" | "stopped"
}

/** A scalar of a document as the text that a cell of a table would hold; what is no scalar stays as it is. */
export const cellOf = (value: unknown): unknown => {
  if (value === null || value === undefined) return ""
  if (typeof value === "number") return digitsOf(value)
  return typeof value === "boolean" || typeof value === "bigint" ? String(value) : value
}

const plainDigits = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 20 })

// A cell of a table writes 0.0000001, not 1e-7.
const digitsOf = (value: number): string => {
  const text = String(value)
  return Number.isFinite(value) && text.includes("e") ? plainDigits.format(value) : text
}
