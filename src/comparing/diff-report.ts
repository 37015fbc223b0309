// What a comparison found, as one object: the files, their columns, the rows that are not alike, the deaths.
import * as z from "zod"
import type { Severity } from "../core/issue.ts"
import { field, list, type ObjectSchema, schemaOf } from "../core/schema.ts"
import { ChangedEvent, DiffEvent, type DiffKind, type DiffSide } from "./diff-event.ts"
import { DiffColumns, DiffFile, DiffFormat } from "./diff-files.ts"
import { DiffDeaths, DiffYear } from "./diff-sums.ts"

export type { CellState, DiffCell, DiffKind, DiffSide, RowPlace } from "./diff-event.ts"
export type { ColumnChanges } from "./diff-files.ts"
export type { DiffSums } from "./diff-sums.ts"
export { ChangedEvent, DiffColumns, DiffDeaths, DiffEvent, DiffFile, DiffFormat, DiffYear }

/**
 * What kept two files from being compared, or a part of them.
 *
 * @category checking
 */
export interface DiffProblem {
  /** The stable name of the rule, `diff/name`. */
  readonly rule: string
  /** How badly it matters: after an error not everything was compared. */
  readonly severity: Severity
  /** The file that it is about; null where it is about both. */
  readonly side: DiffSide | null
  /** What was found. */
  readonly message: string
  /** What would be right. */
  readonly expected: string
}

/**
 * What a comparison of two files found, as one object of plain JSON.
 *
 * @remarks
 * Counts are of the whole files, lists of the first rows of each kind. Values stand as they are read from the files,
 * also such as could act on a terminal; what prints them makes them harmless.
 *
 * @category checking
 */
export interface DiffReport {
  /** The version of this shape. */
  readonly diff: 1
  /** The format of both files; null where they could not be compared. */
  readonly format: DiffFormat | null
  /** The old file. */
  readonly old: DiffFile
  /** The new file. */
  readonly new: DiffFile
  /** The columns of both files. */
  readonly columns: DiffColumns
  /** The number of rows that are alike in both files. */
  readonly same: number
  /** The number of rows that are not, by kind. */
  readonly counts: Readonly<Record<DiffKind, number>>
  /** What was to be told; counts are of all kinds. */
  readonly only: readonly DiffKind[]
  /** The deaths; null where the format has no column for them or no row a figure. */
  readonly deaths: DiffDeaths | null
  /** Rows year by year, in the order of time; null where the format has no days. */
  readonly years: readonly DiffYear[] | null
  /** The rows that are in both files and not alike, in the order of the new file where all were held at once. */
  readonly changed: readonly ChangedEvent[]
  /** The rows that only the new file has, in its order. */
  readonly added: readonly DiffEvent[]
  /** The rows that only the old file has, in its order. */
  readonly vanished: readonly DiffEvent[]
  /** What kept the files from being compared, or a part of them. */
  readonly problems: readonly DiffProblem[]
  /** Whether all rows that can be matched were compared. */
  readonly complete: boolean
}

const count = z.int().min(0)
const kind = z.enum(["changed", "added", "vanished"])

/**
 * The schema of what kept files from being compared.
 *
 * @category checking
 */
export const DiffProblem: ObjectSchema<DiffProblem> = schemaOf<DiffProblem>()(
  { id: "DiffProblem", description: "What kept two files from being compared, or a part of them." },
  {
    rule: field(z.string(), "The stable name of the rule, `diff/name`."),
    severity: field(
      z.enum(["error", "warning", "info"]),
      "How badly it matters: after an error not everything was compared.",
    ),
    side: field(
      z.nullable(z.enum(["old", "new"])),
      "The file that it is about; null where it is about both.",
    ),
    message: field(z.string(), "What was found."),
    expected: field(z.string(), "What would be right."),
  },
)

/**
 * The schema of what a comparison found.
 *
 * @category checking
 */
export const DiffReport: ObjectSchema<DiffReport> = schemaOf<DiffReport>()(
  { id: "DiffReport", description: "What a comparison of two files found, as one object of plain JSON." },
  {
    diff: field(z.literal(1), "The version of this shape."),
    format: field(z.nullable(DiffFormat), "The format of both files; null where they could not be compared."),
    old: field(DiffFile, "The old file."),
    new: field(DiffFile, "The new file."),
    columns: field(DiffColumns, "The columns of both files."),
    same: field(count, "The number of rows that are alike in both files."),
    counts: field(z.record(kind, count), "The number of rows that are not, by kind."),
    only: field(list(kind), "What was to be told; counts are of all kinds."),
    deaths: field(
      z.nullable(DiffDeaths),
      "The deaths; null where the format has no column for them or no row a figure.",
    ),
    years: field(
      z.nullable(list(DiffYear)),
      "Rows year by year, in the order of time; null where the format has no days.",
    ),
    changed: field(
      list(ChangedEvent),
      "The rows that are in both files and not alike, in the order of the new file where all were held at once.",
    ),
    added: field(list(DiffEvent), "The rows that only the new file has, in its order."),
    vanished: field(list(DiffEvent), "The rows that only the old file has, in its order."),
    problems: field(list(DiffProblem), "What kept the files from being compared, or a part of them."),
    complete: field(z.boolean(), "Whether all rows that can be matched were compared."),
  },
)
