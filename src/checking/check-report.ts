// What a check found, as one object: the file, its columns, its rows, the verdicts and the rules broken.
import * as z from "zod"
import type { Dimension, Severity } from "../core/issue.ts"
import { field, list, type ObjectSchema, schemaOf } from "../core/schema.ts"
import { RenamedColumn } from "../formats/header.ts"
import { Dialect } from "../reading/batch.ts"
import { ColumnProfile } from "./column-profile.ts"
import { DimensionVerdict } from "./dimension-verdict.ts"
import { dimension, RuleReport, severity } from "./rule-report.ts"
import { CheckSettings } from "./settings.ts"
import { Summary } from "./summary-report.ts"

export type { ColumnProfile } from "./column-profile.ts"
export type { DimensionVerdict, Untested, UntestedReason, Verdict } from "./dimension-verdict.ts"
export type { RuleReport, Sample } from "./rule-report.ts"

/**
 * Which format a file is of, and how that is known.
 *
 * @category checking
 */
export interface ReportedFormat {
  /** The name of the format; null where it is none that is known. */
  readonly name: string | null
  /** The release that the rows name, else the layout of the columns; null where they have no layout in full. */
  readonly version: string | null
  /** Whether the format was told from the header; false where it was named by the caller. */
  readonly detected: boolean
}

/**
 * How a file's columns fit its format, and what stands in them.
 *
 * @category checking
 */
export interface ReportedColumns {
  /** The columns of the format that are not in the file. */
  readonly missing: readonly string[]
  /** The names in the file that are no columns of the format. */
  readonly extra: readonly string[]
  /** The columns that the file calls otherwise. */
  readonly renamed: readonly RenamedColumn[]
  /** What stands in each column, in the order of the format. */
  readonly profile: readonly ColumnProfile[]
}

/**
 * What a check found, as one object of plain JSON.
 *
 * @remarks
 * Counts are of the whole file, samples the first few. Text from the file stands in issues in harmless form.
 *
 * @category checking
 */
export interface CheckReport {
  /** The version of this shape. */
  readonly report: 1
  /** The name of the file. */
  readonly file: string
  /** The size of the file in bytes; null where rows came without bytes. */
  readonly bytes: number | null
  /** How the file writes its rows; null where nothing could be read of it. */
  readonly dialect: Dialect | null
  /** The format of the file. */
  readonly format: ReportedFormat
  /** The columns of the file. */
  readonly columns: ReportedColumns
  /** The number of rows, the header and blank lines not counted. */
  readonly rows: number
  /** The number of issues, by how badly they matter; those that a baseline accepts are not among them. */
  readonly counts: Readonly<Record<Severity, number>>
  /** The number of issues that a baseline accepts. */
  readonly accepted: number
  /** The verdict on each kind of quality. */
  readonly verdicts: Readonly<Record<Dimension, DimensionVerdict>>
  /** The rules that were broken, the gravest and most frequent first. */
  readonly rules: readonly RuleReport[]
  /** When, where and how many, as far as the columns tell. */
  readonly summary: Summary
  /** What the check went by. */
  readonly settings: CheckSettings
  /** Whether all was read to the end; false where reading had to stop, so that counts are of a part. */
  readonly complete: boolean
}

const count = z.int().min(0)

/**
 * The schema of which format a file is of.
 *
 * @category checking
 */
export const ReportedFormat: ObjectSchema<ReportedFormat> = schemaOf<ReportedFormat>()(
  { id: "ReportedFormat", description: "Which format a file is of, and how that is known." },
  {
    name: field(z.nullable(z.string()), "The name of the format; null where it is none that is known."),
    version: field(
      z.nullable(z.string()),
      "The release that the rows name, else the layout of the columns; null where they have no layout in full.",
    ),
    detected: field(
      z.boolean(),
      "Whether the format was told from the header; false where it was named by the caller.",
    ),
  },
)

/**
 * The schema of how columns fit a format.
 *
 * @category checking
 */
export const ReportedColumns: ObjectSchema<ReportedColumns> = schemaOf<ReportedColumns>()(
  { id: "ReportedColumns", description: "How a file's columns fit its format, and what stands in them." },
  {
    missing: field(list(z.string()), "The columns of the format that are not in the file."),
    extra: field(list(z.string()), "The names in the file that are no columns of the format."),
    renamed: field(list(RenamedColumn), "The columns that the file calls otherwise."),
    profile: field(list(ColumnProfile), "What stands in each column, in the order of the format."),
  },
)

/**
 * The schema of what a check found.
 *
 * @category checking
 */
export const CheckReport: ObjectSchema<CheckReport> = schemaOf<CheckReport>()(
  { id: "CheckReport", description: "What a check found, as one object of plain JSON." },
  {
    report: field(z.literal(1), "The version of this shape."),
    file: field(z.string(), "The name of the file."),
    bytes: field(z.nullable(count), "The size of the file in bytes; null where rows came without bytes."),
    dialect: field(
      z.nullable(Dialect),
      "How the file writes its rows; null where nothing could be read of it.",
    ),
    format: field(ReportedFormat, "The format of the file."),
    columns: field(ReportedColumns, "The columns of the file."),
    rows: field(count, "The number of rows, the header and blank lines not counted."),
    counts: field(
      z.record(severity, count),
      "The number of issues, by how badly they matter; those that a baseline accepts are not among them.",
    ),
    accepted: field(count, "The number of issues that a baseline accepts."),
    verdicts: field(z.record(dimension, DimensionVerdict), "The verdict on each kind of quality."),
    rules: field(list(RuleReport), "The rules that were broken, the gravest and most frequent first."),
    summary: field(Summary, "When, where and how many, as far as the columns tell."),
    settings: field(CheckSettings, "What the check went by."),
    complete: field(
      z.boolean(),
      "Whether all was read to the end; false where reading had to stop, so that counts are of a part.",
    ),
  },
)
