// Reports made by hand, with text in them that no check would let through as it is.
import type { CheckReport, RuleReport, Sample } from "../../src/checking/check-report.ts"
import { docsOf, type Severity } from "../../src/core/issue.ts"

/** An issue in a cell of a file; what is given stands instead of what was made. */
export const madeIssue = (instead: Partial<Sample> = {}): Sample => ({
  rule: "cell/code",
  severity: "error",
  dimension: "conformance",
  file: "events.csv",
  row: 27,
  record: "700027",
  line: 28,
  column: "type_of_violence",
  value: '"4"',
  message: '"4" is not a code of type_of_violence.',
  expected: "one of 1, 2, 3.",
  params: { value: '"4"', codes: "1, 2, 3" },
  docs: docsOf("cell/code"),
  ...instead,
})

/** A rule that was broken so often, with some of its issues. */
export const madeRule = (
  id: string,
  severity: Severity,
  count: number,
  samples: readonly Partial<Sample>[],
): RuleReport => ({
  id,
  severity,
  dimension: "conformance",
  summary: `What ${id} says holds.`,
  count,
  samples: samples.map((sample) => madeIssue({ rule: id, severity, docs: docsOf(id), ...sample })),
})

const nothing = { verdict: "passed", tested: [], untested: [] } as const

/** A report in which these rules are broken. */
export const madeReport = (rules: readonly RuleReport[], instead: Partial<CheckReport> = {}): CheckReport => {
  const found = (severity: Severity): number =>
    rules.filter((rule) => rule.severity === severity).reduce((sum, { count }) => sum + count, 0)
  return {
    report: 1,
    file: "events.csv",
    bytes: 25_000,
    dialect: { syntax: "delimited", encoding: "utf-8", delimiter: "," },
    format: { name: "ucdp-ged", version: "23.1", detected: true },
    columns: { missing: [], extra: [], renamed: [], profile: [] },
    rows: 40,
    counts: { error: found("error"), warning: found("warning"), info: found("info") },
    accepted: 0,
    verdicts: { conformance: nothing, completeness: nothing, consistency: nothing, plausibility: nothing },
    rules,
    settings: { preset: "standard", rules: {}, duplicates: "unique" },
    summary: { events: 40, deaths: null, uncounted: 0, timeline: null, map: null },
    complete: true,
    ...instead,
  }
}

/** The text wherever text from a file can stand in an issue. */
const everywhere = (text: string): Partial<Sample> => ({
  file: text,
  record: text,
  column: text,
  value: text,
  message: text,
  expected: text,
  params: { [text]: text },
  cells: { [text]: text, best: text },
})

/** A report in which a text stands wherever text from a file can stand. */
export const hostileReport = (text: string): CheckReport =>
  madeReport(
    [
      madeRule("cell/code", "error", 30, [everywhere(text), { ...everywhere(text), line: 30 }]),
      madeRule("cell/type", "warning", 2, [everywhere(text)]),
      madeRule("file/quotes", "info", 1, [everywhere(text)]),
    ],
    { file: text, format: { name: "ucdp-ged", version: text, detected: true }, complete: false },
  )

/** An issue in which a text stands wherever text from a file can stand. */
export const hostileIssue = (text: string): Sample => madeIssue(everywhere(text))
