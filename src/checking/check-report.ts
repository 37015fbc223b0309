// What a check found, as one object: the file, its columns, its rows, the verdicts and the rules broken.
import type { Dimension, Issue, Severity } from "../core/issue.ts"
import type { NullKind } from "../formats/column.ts"
import type { RenamedColumn } from "../formats/header.ts"

/**
 * What a check can say of one kind of quality.
 *
 * @remarks
 * `passed` no rule was broken; `failed` at least one error; `doubtful` at least one warning and no error;
 * `not-tested` no rule of this kind could be tested. None of them says that the data are true.
 * @category checking
 */
export type Verdict = "passed" | "failed" | "doubtful" | "not-tested"

/**
 * Why rules could not be tested on some rows.
 *
 * @category checking
 */
export type UntestedReason =
  | "missing-column"
  | "unreadable-cell"
  | "empty-cell"
  | "ragged-row"
  | "too-many-rows"

/**
 * Rules that could not be tested on some rows, for one reason.
 *
 * @category checking
 */
export interface Untested {
  /** The rules. */
  readonly rules: readonly string[]
  /** Why they could not be tested. */
  readonly reason: UntestedReason
  /** The columns that kept them from being tested. */
  readonly columns: readonly string[]
  /** On how many rows. */
  readonly rows: number
}

/**
 * The verdict on one kind of quality, with what it rests on.
 *
 * @category checking
 */
export interface DimensionVerdict {
  /** The verdict. */
  readonly verdict: Verdict
  /** The rules that were tested on at least one row, or on the file. */
  readonly tested: readonly string[]
  /** The rules that could not be tested, everywhere or on some rows. */
  readonly untested: readonly Untested[]
}

/**
 * One rule that was broken, with how often and the first of its issues.
 *
 * @category checking
 */
export interface RuleReport {
  /** The stable name of the rule, `scope/name`. */
  readonly id: string
  /** How badly a breach matters. */
  readonly severity: Severity
  /** The kind of quality the rule speaks of. */
  readonly dimension: Dimension
  /** What holds where the rule is kept, in one sentence. */
  readonly summary: string
  /** How often the rule was broken in the whole file. */
  readonly count: number
  /** The first of its issues. */
  readonly samples: readonly Issue[]
}

/**
 * What stands in one column of a file.
 *
 * @category checking
 */
export interface ColumnProfile {
  /** The name of the column. */
  readonly column: string
  /** In how many rows it holds a value. */
  readonly filled: number
  /** In how many rows it says nothing, by what that means. */
  readonly nulls: Readonly<Partial<Record<NullKind, number>>>
  /** In how many rows its cell could not be read. */
  readonly unreadable: number
  /** How many different values it holds; where there are more than 1000 of them, 1000. */
  readonly distinct: number
  /** How often each code stands in it, where it is a column of codes. */
  readonly codes?: Readonly<Record<string, number>>
  /** The least number or first day. */
  readonly least?: number | string
  /** The greatest number or last day. */
  readonly most?: number | string
}

/**
 * Which format a file is of, and how that is known.
 *
 * @category checking
 */
export interface ReportedFormat {
  /** The name of the format; null where it is none that is known. */
  readonly name: string | null
  /** The layout of the format; null where the file has none of its layouts in full. */
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
  /** The format of the file. */
  readonly format: ReportedFormat
  /** The columns of the file. */
  readonly columns: ReportedColumns
  /** The number of rows, the header and blank lines not counted. */
  readonly rows: number
  /** The number of issues, by how badly they matter. */
  readonly counts: Readonly<Record<Severity, number>>
  /** The verdict on each kind of quality. */
  readonly verdicts: Readonly<Record<Dimension, DimensionVerdict>>
  /** The rules that were broken, the gravest and most frequent first. */
  readonly rules: readonly RuleReport[]
  /** Whether all was read to the end; false where reading had to stop, so that counts are of a part. */
  readonly complete: boolean
}
