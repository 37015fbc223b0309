// One rule that was broken: how often, and the first of its issues with the cells that show what is meant.
import * as z from "zod"
import type { Dimension, Issue, Severity } from "../core/issue.ts"
import { field, list, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"

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
  readonly samples: readonly Sample[]
}

/**
 * One of the first issues of a rule, with the cells that help to see what is meant.
 *
 * @category checking
 */
export interface Sample extends Issue {
  /** The cells of the row that the rule looks at or that name the row, by column, each at most 120 characters. */
  readonly cells?: Readonly<Record<string, string>>
}

/** The schema of how badly a finding matters. */
export const severity: z.ZodEnum<{ readonly [S in Severity]: S }> = z.enum(["error", "warning", "info"])
/** The schema of what kind of quality a rule speaks of. */
export const dimension: z.ZodEnum<{ readonly [D in Dimension]: D }> = z.enum([
  "conformance",
  "completeness",
  "consistency",
  "plausibility",
])
const count = z.int().min(0)

/**
 * The schema of one of the first issues of a rule.
 *
 * @category checking
 */
export const Sample: ObjectSchema<Sample> = schemaOf<Sample>()(
  {
    id: "Sample",
    description: "One of the first issues of a rule, with the cells that help to see what is meant.",
  },
  {
    rule: field(z.string(), "The stable name of the rule that was broken, `scope/name`."),
    severity: field(severity, "How badly it matters."),
    dimension: field(dimension, "The kind of quality the rule speaks of."),
    path: optional(
      list(z.union([z.string(), z.int()])),
      "The steps from the root of a document to the fault.",
    ),
    file: optional(z.string(), "The name of the file."),
    row: optional(count, "The data row, counted from 1, the header not counted."),
    record: optional(z.string(), "The key of the row in its dataset, such as its id, safe to show."),
    line: optional(count, "The physical line of the file, counted from 1."),
    column: optional(
      z.union([z.string(), z.number()]),
      "The name of the column; in JSON text its character position in the line, counted from 1.",
    ),
    value: optional(z.string(), "The value at fault as it can safely be shown, at most 120 characters."),
    message: field(z.string(), "What was found."),
    expected: field(z.string(), "What would be right."),
    params: optional(
      z.record(z.string(), z.union([z.string(), z.number()])),
      "The figures that the sentences were made with, so that they can be made in another language.",
    ),
    docs: field(z.string(), "Where the rule is explained."),
    cells: optional(
      z.record(z.string(), z.string()),
      "The cells of the row that the rule looks at or that name the row, by column, each at most 120 characters.",
    ),
  },
)

/**
 * The schema of one rule that was broken.
 *
 * @category checking
 */
export const RuleReport: ObjectSchema<RuleReport> = schemaOf<RuleReport>()(
  { id: "RuleReport", description: "One rule that was broken, with how often and the first of its issues." },
  {
    id: field(z.string(), "The stable name of the rule, `scope/name`."),
    severity: field(severity, "How badly a breach matters."),
    dimension: field(dimension, "The kind of quality the rule speaks of."),
    summary: field(z.string(), "What holds where the rule is kept, in one sentence."),
    count: field(count, "How often the rule was broken in the whole file."),
    samples: field(list(Sample), "The first of its issues."),
  },
)
