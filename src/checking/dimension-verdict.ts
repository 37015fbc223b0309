// The verdict on one kind of quality, and what could not be tested: apart from each other.
import * as z from "zod"
import { field, list, type ObjectSchema, schemaOf } from "../core/schema.ts"

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
  | "row-per-actor"
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

const verdict = z.enum(["passed", "failed", "doubtful", "not-tested"])
const reason = z.enum([
  "missing-column",
  "unreadable-cell",
  "empty-cell",
  "ragged-row",
  "row-per-actor",
  "too-many-rows",
])
const count = z.int().min(0)

/**
 * The schema of rules that could not be tested on some rows.
 *
 * @category checking
 */
export const Untested: ObjectSchema<Untested> = schemaOf<Untested>()(
  { id: "Untested", description: "Rules that could not be tested on some rows, for one reason." },
  {
    rules: field(list(z.string()), "The rules."),
    reason: field(reason, "Why they could not be tested."),
    columns: field(list(z.string()), "The columns that kept them from being tested."),
    rows: field(count, "On how many rows."),
  },
)

/**
 * The schema of the verdict on one kind of quality.
 *
 * @category checking
 */
export const DimensionVerdict: ObjectSchema<DimensionVerdict> = schemaOf<DimensionVerdict>()(
  { id: "DimensionVerdict", description: "The verdict on one kind of quality, with what it rests on." },
  {
    verdict: field(verdict, "The verdict."),
    tested: field(list(z.string()), "The rules that were tested on at least one row, or on the file."),
    untested: field(list(Untested), "The rules that could not be tested, everywhere or on some rows."),
  },
)
