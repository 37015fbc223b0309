// A dataset of casus itself as a file: read and checked as such, with the report that every file has.
import type { Issue, RuleInfo } from "../core/issue.ts"
import { jsonRules, locate, parseJson } from "../core/json-text.ts"
import { check, checkRules } from "../dataset/check.ts"
import { type Dataset, modelVersion } from "../dataset/dataset.ts"
import { ndjsonRules, readNdjson } from "../dataset/ndjson.ts"
import { acceptedBy } from "./baseline.ts"
import type { CheckReport } from "./check-report.ts"
import { findingsOf, noneAccepted } from "./findings.ts"
import { emptyLedger } from "./ledger.ts"
import type { CheckOptions } from "./settings.ts"
import { noSummary } from "./summary.ts"
import { verdictsOn } from "./verdicts.ts"

/** How a dataset of casus is written: as one document, or one record a line. */
export type OwnSyntax = "json" | "ndjson"

const begins: readonly (readonly [OwnSyntax, RegExp])[] = [
  ["json", /^\uFEFF?\s*\{\s*"modelVersion"\s*:/],
  ["ndjson", /^\uFEFF?\s*\{\s*"casus"\s*:\s*"dataset"/],
]

/** Whether a text begins as a dataset of casus does. */
export const ownSyntaxOf = (begin: string): OwnSyntax | undefined =>
  begins.find(([, form]) => form.test(begin))?.[0]

const rules: ReadonlyMap<string, RuleInfo> = new Map(
  [...checkRules, ...Object.values(jsonRules), ...Object.values(ndjsonRules)].map((rule) => [rule.id, rule]),
)

// Looking for a place reads the text once more, which is worth it for what is shown.
const mostPlaces = 500

const placed = (issues: readonly Issue[], text: string, file: string): readonly Issue[] =>
  issues.map((issue, index) => {
    const { path } = issue
    const at =
      path === undefined || issue.line !== undefined || index >= mostPlaces ? undefined : locate(text, path)
    return { ...issue, file, ...(at === undefined ? {} : { line: at.line, column: at.column }) }
  })

interface Found {
  readonly issues: readonly Issue[]
  readonly tested: readonly string[]
  readonly value: unknown
}

const documentIn = (text: string, file: string): Found => {
  const parsed = parseJson(text, { file })
  if (!parsed.ok) return { issues: parsed.issues, tested: Object.keys(jsonRules), value: undefined }
  const { issues, tested } = check(parsed.value)
  return {
    issues: placed([...parsed.issues, ...issues], text, file),
    tested: [...Object.keys(jsonRules), ...tested],
    value: parsed.value,
  }
}

const linesIn = (text: string, file: string): Found => {
  const result = readNdjson(text, { file })
  const told = [...Object.keys(jsonRules), ...Object.keys(ndjsonRules)]
  if (!result.ok) return { issues: result.issues, tested: told, value: undefined }
  const { issues, tested } = check(result.value)
  return {
    issues: [...result.issues, ...issues.map((issue) => ({ ...issue, file }))],
    tested: [...told, ...tested],
    value: result.value,
  }
}

const recordsIn = (value: unknown): number =>
  typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0)
    : 0

/** Checks the text of a dataset of casus; what is told of rows is told of records. */
export const checkOwnDocument = (
  text: string,
  syntax: OwnSyntax,
  bytes: number,
  options: CheckOptions = {},
  compression?: "gzip",
): CheckReport => {
  const { file = "(data)", preset = "standard", duplicates = "unique" } = options
  const findings = findingsOf({
    ...options,
    samples: options.samples ?? 10,
    isAccepted: options.baseline === undefined ? noneAccepted : acceptedBy(options.baseline),
  })
  const { issues, tested, value } = syntax === "json" ? documentIn(text, file) : linesIn(text, file)
  const ledger = emptyLedger()
  for (const id of tested) {
    const rule = rules.get(id)
    if (rule !== undefined) ledger.tested(rule)
  }
  for (const issue of issues) {
    const { rule: id, severity, dimension } = issue
    const info = rules.get(id) ?? { id, severity, dimension, summary: issue.expected, wording: issue }
    findings.addIssue(issue, { ...info, severity })
  }
  const broken = findings.rules()
  const incidents = (value as Partial<Dataset> | undefined)?.incidents
  return {
    report: 1,
    file,
    bytes,
    dialect: { syntax, ...(compression === undefined ? {} : { compression }), encoding: "utf-8" },
    format: { name: "casus", version: `model ${modelVersion}`, detected: true },
    columns: { missing: [], extra: [], renamed: [], profile: [] },
    rows: recordsIn(value),
    counts: findings.counts(),
    accepted: findings.accepted(),
    verdicts: verdictsOn([...rules.values()], broken, ledger, findings.weightOf),
    rules: broken,
    summary: { ...noSummary, events: Array.isArray(incidents) ? incidents.length : 0 },
    settings: { preset, rules: { ...options.rules } as CheckReport["settings"]["rules"], duplicates },
    complete: value !== undefined,
  }
}
