// Reports made by hand for the page: one in which every text is the given one, and the parts to vary it by.
import type { CheckReport } from "../../src/checking/check-report.ts"
import type { DimensionVerdict, Verdict } from "../../src/checking/dimension-verdict.ts"
import type { RuleReport, Sample } from "../../src/checking/rule-report.ts"
import type { Summary, TimelineBin } from "../../src/checking/summary-report.ts"
import type { Severity } from "../../src/core/issue.ts"
import type { Format } from "../../src/formats/format.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"

/** Nothing to draw. */
export const nothing: Summary = { events: 0, deaths: null, uncounted: 0, timeline: null, map: null }

/** A sample of a rule in which every text is the given one. */
export const sampleOf = (text: string, row: number): Sample => ({
  rule: text,
  severity: "error",
  dimension: "consistency",
  file: text,
  row,
  line: row + 1,
  column: text,
  value: text,
  message: text,
  expected: `${text} ${row}`,
  docs: text,
  cells: Object.fromEntries([
    [`first ${text}`, text],
    [text, text],
    ["empty", ""],
  ]),
})

/** A broken rule in which every text is the given one. */
export const ruleOf = (text: string, severity: Severity, samples: number): RuleReport => ({
  id: text,
  severity,
  dimension: "consistency",
  summary: text,
  count: 41_233,
  samples: Array.from({ length: samples }, (_, at) => sampleOf(text, at + 1)),
})

const verdictOf = (verdict: Verdict, text: string): DimensionVerdict => ({
  verdict,
  tested: verdict === "not-tested" ? [] : [text, `${text} 2`],
  untested: [
    { rules: [text, `${text} 3`], reason: "missing-column", columns: [text], rows: 3 },
    { rules: [text], reason: "too-many-rows", columns: [], rows: 1000 },
  ],
})

/** Years of which some are missing. */
export const years: readonly TimelineBin[] = [
  { when: "1991", events: 3, uncounted: 0, low: 2, best: 5, high: 9 },
  { when: "1992", events: 1, uncounted: 0, low: 0, best: 1, high: 1 },
  { when: "1995", events: 7, uncounted: 0, low: 8, best: 8, high: 30 },
]

/** A report in which every text is the given one. */
export const reportOf = (text: string): CheckReport => ({
  report: 1,
  file: `folder/${text}`,
  bytes: 12_345_678,
  dialect: { syntax: "json", encoding: "utf-8", byteOrderMark: true, delimiter: text, inside: text },
  format: { name: text, version: text, detected: false },
  columns: {
    missing: [text, `${text} 2`],
    extra: [text, ""],
    renamed: [{ found: text, column: text }],
    profile: [
      {
        column: text,
        filled: 4,
        fill: 0.4,
        empty: false,
        nulls: { unknown: 1, "not-recorded": 2, "not-applicable": 1 },
        unreadable: 1,
        distinct: 3,
        codes: { [text]: 3, other: 1 },
        least: text,
        most: text,
      },
      {
        column: "empty",
        filled: 0,
        fill: 0,
        empty: true,
        nulls: { "not-recorded": 10 },
        unreadable: 0,
        distinct: 0,
      },
    ],
  },
  rows: 10,
  counts: { error: 3, warning: 13, info: 1 },
  accepted: 2,
  verdicts: {
    conformance: verdictOf("failed", text),
    completeness: verdictOf("not-tested", text),
    consistency: verdictOf("doubtful", text),
    plausibility: verdictOf("passed", text),
  },
  rules: [
    ruleOf(text, "error", 3),
    { ...ruleOf("columns/extra", "warning", 1), count: 2 },
    { ...ruleOf("columns/missing", "info", 1), count: 2 },
  ],
  summary: {
    events: 9,
    deaths: { low: 1, best: 2, high: 3 },
    uncounted: 1,
    timeline: {
      step: "year",
      bins: [...years, { when: text, events: 1, uncounted: 0, best: 1 }],
      undated: 1,
    },
    map: {
      size: 0.5,
      cells: [
        { latitude: 1, longitude: 2, precision: text, events: 3, uncounted: 0, best: 1 },
        { latitude: 1.5, longitude: 2, precision: `${text} 2`, events: 2, uncounted: 0, best: 1 },
        { latitude: 1.5, longitude: 3, precision: null, events: 1, uncounted: 0, best: 1 },
      ],
      precisions: { [text]: text },
      unplaced: 1,
    },
  },
  settings: { preset: "strict", rules: { [text]: "off" }, duplicates: "unique" },
  complete: false,
})

/** A format in which every text is the given one. */
export const formatOf = (text: string): Format => ({
  ...ucdpGed,
  id: text,
  title: text,
  description: text,
  source: text,
  licence: text,
  columns: [
    { name: text, kind: "text-code", codes: { [text]: text }, description: text, unit: text, nulls: {} },
  ],
})

/** A report of UCDP GED in which nothing is wrong, with something to draw. */
export const soundReport = (summary: Partial<Summary> = {}): CheckReport => ({
  ...reportOf("text"),
  file: "events.csv",
  dialect: { syntax: "delimited", encoding: "utf-8", delimiter: ",", compression: "gzip" },
  format: { name: "ucdp-ged", version: "23.1", detected: true },
  columns: { missing: [], extra: [], renamed: [], profile: [] },
  counts: { error: 0, warning: 0, info: 0 },
  accepted: 0,
  rules: [],
  summary: { ...nothing, events: 10, ...summary },
  settings: { preset: "standard", rules: {}, duplicates: "unique" },
  complete: true,
})
