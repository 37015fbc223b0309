// What a check goes by beside the rules: how they weigh, how an event is counted, what is known already.
import * as z from "zod"
import type { Issue, Severity } from "../core/issue.ts"
import type { Preset, Weighing } from "../core/preset.ts"
import { field, type ObjectSchema, schemaOf } from "../core/schema.ts"
import type { Format } from "../formats/format.ts"
import type { Baseline } from "./baseline.ts"

/**
 * How many rows an event has: one, or one for each actor in it, so that its id stands in several.
 *
 * @category checking
 */
export type Duplicates = "unique" | "per-actor"

/**
 * How far a check has come.
 *
 * @category checking
 */
export interface CheckProgress {
  /** How many bytes have been read. */
  readonly bytes: number
  /** How many rows have been checked. */
  readonly rows: number
}

/**
 * How a check is made.
 *
 * @category checking
 */
export interface CheckOptions extends Weighing {
  /** The name of the file, for the report and its issues. */
  readonly file?: string
  /** The format; where none is named it is told from the header. */
  readonly format?: Format
  /** The formats to tell apart where none is named; all that casus knows where none are given. */
  readonly formats?: readonly Format[]
  /** How many issues are kept of each rule; 10 where nothing is said. Counts are always of all. */
  readonly samples?: number
  /** Whether an event has one row, or one for each actor in it; one where nothing is said. */
  readonly duplicates?: Duplicates
  /** Issues that are known and accepted: they are counted apart and told no more. */
  readonly baseline?: Baseline
  /** Called with every issue, in the order in which they are found. */
  readonly onIssue?: (issue: Issue) => void
  /** Called with every issue that the baseline accepts. */
  readonly onAccepted?: (issue: Issue) => void
  /** Called from time to time with how far the check has come; a promise is awaited before more is read. */
  readonly onProgress?: (progress: CheckProgress) => unknown
  /** Ends the check early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * What a check went by, as its report tells it.
 *
 * @category checking
 */
export interface CheckSettings {
  /** The named way to weigh findings. */
  readonly preset: Preset
  /** The severity of single rules, or "off", as the caller set them. */
  readonly rules: Readonly<Record<string, Severity | "off">>
  /** Whether an event has one row, or one for each actor in it. */
  readonly duplicates: Duplicates
}

/**
 * The schema of what a check went by.
 *
 * @category checking
 */
export const CheckSettings: ObjectSchema<CheckSettings> = schemaOf<CheckSettings>()(
  { id: "CheckSettings", description: "What a check went by, as its report tells it." },
  {
    preset: field(z.enum(["strict", "standard", "lenient"]), "The named way to weigh findings."),
    rules: field(
      z.record(z.string(), z.enum(["error", "warning", "info", "off"])),
      'The severity of single rules, or "off", as the caller set them.',
    ),
    duplicates: field(
      z.enum(["unique", "per-actor"]),
      "Whether an event has one row, or one for each actor in it.",
    ),
  },
)
