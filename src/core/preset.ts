// How heavily findings weigh: three presets, and the reader's own word for any one rule.
import type { Issue, Severity } from "./issue.ts"

/**
 * A named way to weigh findings.
 *
 * @remarks
 * `standard` leaves every rule its own severity. `strict` raises warnings to errors. `lenient` keeps errors of
 * conformance, of the file itself and of what cannot be read at all, and lowers the other errors to warnings.
 * @category issues
 */
export type Preset = "strict" | "standard" | "lenient"

/** A preset, and a severity or "off" for rules by their name. @category issues */
export interface Weighing<Rule extends string = string> {
  /** The named way to weigh findings; absent means standard. */
  readonly preset?: Preset
  /** The severity of single rules, or "off"; this goes before the preset. */
  readonly rules?: { readonly [R in Rule]?: Severity | "off" }
}

/** What a severity is looked up by: the rule, its own severity and its dimension. */
export type Weighable = Pick<Issue, "rule" | "severity" | "dimension">

// A missing field is incomplete, but without it there is no record.
const unreadable = /^(?:file|read)\//

const byPreset: { readonly [P in Preset]: (finding: Weighable) => Severity } = {
  standard: ({ severity }) => severity,
  strict: ({ severity }) => (severity === "warning" ? "error" : severity),
  lenient: ({ severity, dimension, rule }) =>
    severity === "error" && dimension !== "conformance" && !unreadable.test(rule) ? "warning" : severity,
}

/** How a finding weighs under a preset and the reader's own word, or "off". */
export const severityUnder = (
  finding: Weighable,
  { preset = "standard", rules }: Weighing = {},
): Severity | "off" => {
  const own = rules !== undefined && Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined
  return own ?? byPreset[preset](finding)
}

/** The findings with the severities that they have under a preset; those turned off are left out. */
export const weighed = <I extends Issue>(issues: readonly I[], weighing: Weighing = {}): readonly I[] =>
  issues.flatMap((issue) => {
    const severity = severityUnder(issue, weighing)
    if (severity === "off") return []
    return severity === issue.severity ? [issue] : [{ ...issue, severity }]
  })

/** How many findings there are of each severity. */
export const countBySeverity = (issues: readonly Issue[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of issues) counts[severity] += 1
  return counts
}
