// Issues that are known and accepted, so that a check tells only of what is new.

import * as z from "zod"
import type { Issue } from "../core/issue.ts"
import { readJson } from "../core/json-text.ts"
import type { Result } from "../core/read.ts"
import { field, list, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"

/**
 * One known issue: the rule, where it was broken and by what, however the rows are ordered.
 *
 * @category checking
 */
export interface KnownIssue {
  /** The rule that is broken. */
  readonly rule: string
  /** The column in which it is broken. */
  readonly column?: string
  /** The key of the row, such as its id. */
  readonly record?: string
  /** The value at fault, as it is shown. */
  readonly value?: string
  /** The other figures that the rule looks at. */
  readonly figures?: Readonly<Record<string, string | number>>
  /** How often it is accepted; once where nothing is said. */
  readonly count?: number
}

/**
 * Issues that are known and accepted.
 *
 * @remarks
 * A known issue is told by its rule, column, row key and figures. So rows may move, but a new value at the same place,
 * or the same fault once more, is a new issue.
 *
 * @category checking
 */
export interface Baseline {
  /** The version of this shape. */
  readonly baseline: 1
  /** The issues that are accepted. */
  readonly issues: readonly KnownIssue[]
}

/**
 * The schema of one known issue.
 *
 * @category checking
 */
export const KnownIssue: ObjectSchema<KnownIssue> = schemaOf<KnownIssue>()(
  {
    id: "KnownIssue",
    description: "One known issue: the rule, where it was broken and by what, however the rows are ordered.",
  },
  {
    rule: field(z.string().min(1), "The rule that is broken."),
    column: optional(z.string(), "The column in which it is broken."),
    record: optional(z.string(), "The key of the row, such as its id."),
    value: optional(z.string(), "The value at fault, as it is shown."),
    figures: optional(
      z.record(z.string(), z.union([z.string(), z.number()])),
      "The other figures that the rule looks at.",
    ),
    count: optional(z.int().min(1), "How often it is accepted; once where nothing is said."),
  },
)

/**
 * The schema of a baseline.
 *
 * @category checking
 */
export const Baseline: ObjectSchema<Baseline> = schemaOf<Baseline>()(
  { id: "Baseline", description: "Issues that are known and accepted." },
  {
    baseline: field(z.literal(1), "The version of this shape."),
    issues: field(list(KnownIssue), "The issues that are accepted."),
  },
)

/**
 * Reads the text of a baseline file; nothing throws, and every issue says its line and column.
 *
 * @example
 * ```ts
 * readBaseline('{ "baseline": 1, "issues": [] }').ok // => true
 * readBaseline('{ "baseline": 2, "issues": [] }').ok // => false
 * ```
 * @category checking
 */
export const readBaseline = (text: string, file?: string): Result<Baseline> =>
  readJson(Baseline, text, file === undefined ? {} : { file })

// Where another row stands is no property of the fault, nor is what would be right.
const besides = new Set(["first", "value", "column", "what", "form"])

const knownOf = ({ rule, column, record, value, params = {} }: Issue): KnownIssue => {
  const figures = Object.entries(params).filter(([name]) => !besides.has(name))
  return {
    rule,
    ...(column === undefined ? {} : { column: String(column) }),
    ...(record === undefined ? {} : { record }),
    ...(value === undefined ? {} : { value }),
    ...(figures.length === 0
      ? {}
      : { figures: Object.fromEntries(figures.sort(([a], [b]) => (a < b ? -1 : 1))) }),
  }
}

const keyOf = ({ rule, column, record, value, figures = {} }: KnownIssue): string =>
  JSON.stringify([rule, column, record, value, Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))])

/** Tells issues that a baseline accepts, each as often as it says. */
export const acceptedBy = (baseline: Baseline | undefined): ((issue: Issue) => boolean) => {
  if (baseline === undefined) return () => false
  const left = new Map<string, number>()
  for (const known of baseline.issues) {
    const key = keyOf(known)
    left.set(key, (left.get(key) ?? 0) + (known.count ?? 1))
  }
  return (issue) => {
    const key = keyOf(knownOf(issue))
    const rest = left.get(key) ?? 0
    if (rest > 0) left.set(key, rest - 1)
    return rest > 0
  }
}

/**
 * Gathers issues into a baseline.
 *
 * @category checking
 */
export interface BaselineCollector {
  /** Takes an issue; give it to a check as `onIssue`. */
  readonly add: (issue: Issue) => void
  /** The baseline of the issues so far, in a fixed order, those of severity info left out. */
  readonly baseline: () => Baseline
  /** Whether there were more issues than a baseline lists, 100,000; the others are not in it. */
  readonly isFull: () => boolean
}

const mostKnown = 100_000

/**
 * Gathers the issues of a check into a baseline that accepts them.
 *
 * @example every issue of one check is known in the next
 * ```ts
 * const rows = [{ low: 3, best: 2, high: 3 }]
 * const known = collectBaseline()
 * await checkRows(rows, { format: ucdpGed, onIssue: known.add })
 * const report = await checkRows(rows, { format: ucdpGed, baseline: known.baseline() })
 * report.counts.warning // => 0
 * ```
 * @category checking
 */
export const collectBaseline = (): BaselineCollector => {
  const met = new Map<string, KnownIssue & { readonly count: number }>()
  let isFull = false
  return {
    isFull: () => isFull,
    add: (issue) => {
      if (issue.severity === "info") return
      const known = knownOf(issue)
      const key = keyOf(known)
      if (met.size >= mostKnown && !met.has(key)) {
        isFull = true
        return
      }
      met.set(key, { ...known, count: (met.get(key)?.count ?? 0) + 1 })
    },
    baseline: () => ({
      baseline: 1,
      issues: [...met].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, known]) => known),
    }),
  }
}
