// The verdict on each kind of quality: what was broken, what was tested, what could not be.
import type { Dimension, RuleInfo, Severity } from "../core/issue.ts"
import { jsonRules } from "../core/json-text.ts"
import { plainRules } from "../core/plain.ts"
import type { HeaderMatch } from "../formats/header.ts"
import { type FormatRule, formatRules } from "../formats/rules.ts"
import type { Dialect } from "../reading/batch.ts"
import { recordRules } from "../reading/json/rules.ts"
import { type ReadingRule, readingRules } from "../reading/rules.ts"
import { workbookRules } from "../reading/workbook/rules.ts"
import type { CheckReport, DimensionVerdict, RuleReport, Verdict } from "./check-report.ts"
import type { Ledger } from "./ledger.ts"

const dimensions: readonly Dimension[] = ["conformance", "completeness", "consistency", "plausibility"]

/** The rules that every header is tested by. */
export const headerRules: readonly RuleInfo[] = [
  formatRules["columns/missing"],
  formatRules["columns/extra"],
  formatRules["columns/renamed"],
]

const documentRules: readonly RuleInfo[] = [
  ...Object.values(plainRules),
  ...Object.values(jsonRules).filter(({ id }) => id !== "json/byte-order-mark"),
  ...Object.values(recordRules),
]

const ofAllText: readonly ReadingRule[] = [
  "file/encoding",
  "file/limit",
  "file/empty",
  "file/duplicate-header",
]
const ofTables: readonly ReadingRule[] = ["file/blank-line", "file/double-encoded"]
const ofTableRows: readonly ReadingRule[] = [
  "file/quotes",
  "file/ragged-row",
  "file/truncated-last-row",
  "file/hxl-row",
  "file/mojibake",
]

/** The rules of files that were tested by reading one. */
export const textRules = (
  dialect: Dialect | null,
  isFile: boolean,
  hasRows: boolean,
): readonly RuleInfo[] => {
  const known = (ids: readonly ReadingRule[]): readonly RuleInfo[] => ids.map((id) => readingRules[id])
  const always = known(["file/no-rows"])
  if (!isFile) return always
  const compressed = known(dialect?.compression === undefined ? [] : ["file/compression"])
  switch (dialect?.syntax) {
    case "json":
    case "ndjson":
    case "geojson":
      return [...always, ...known(ofAllText), ...compressed, ...(hasRows ? documentRules : [])]
    case "xlsx":
    case "parquet":
      return [...always, ...known(["file/limit", "file/duplicate-header"]), ...Object.values(workbookRules)]
    default:
      return [
        ...always,
        ...known(ofAllText),
        ...compressed,
        ...known(ofTables),
        ...known(hasRows ? ofTableRows : []),
      ]
  }
}

/** The rules of cells that were tested by reading some. */
export const cellRules = (match: HeaderMatch): readonly RuleInfo[] => {
  const kinds = new Set(
    match.format.columns.filter((_, at) => match.places[at] !== undefined).map(({ kind }) => kind),
  )
  const has = (...some: readonly string[]): boolean => [...kinds].some((kind) => some.includes(kind))
  const some: readonly (readonly [FormatRule, boolean])[] = [
    ["cell/type", true],
    ["cell/required", true],
    ["cell/range", has("integer", "decimal")],
    ["cell/code", has("number-code", "text-code", "open-code")],
    ["cell/identity-lost", has("id")],
  ]
  return some.filter(([, apt]) => apt).map(([id]) => formatRules[id])
}

const verdictOf = (severities: ReadonlySet<Severity>, tested: number): Verdict => {
  if (severities.has("error")) return "failed"
  if (severities.has("warning")) return "doubtful"
  return tested === 0 ? "not-tested" : "passed"
}

/** The verdicts on all kinds of quality by some rules; those that were turned off say nothing. */
export const verdictsOn = (
  all: readonly RuleInfo[],
  broken: readonly RuleReport[],
  ledger: Ledger,
  weightOf: (rule: RuleInfo) => Severity | "off",
  complete = true,
): CheckReport["verdicts"] => {
  const known = all.filter((rule) => weightOf(rule) !== "off")
  const verdictOn = (dimension: Dimension): DimensionVerdict => {
    const rules = known.filter((rule) => rule.dimension === dimension)
    const found = broken.filter((rule) => rule.dimension === dimension)
    // A rule that was broken was tested, wherever it comes from.
    const tested = [...new Set([...rules.filter(ledger.wasTested), ...found].map(({ id }) => id))]
    const onRead = verdictOf(new Set(found.map(({ severity }) => severity)), tested.length)
    // Of a part nobody can say that the whole would pass.
    const verdict = onRead === "passed" && !complete ? "doubtful" : onRead
    return { verdict, tested, untested: ledger.untestedOf(rules) }
  }
  return Object.fromEntries(dimensions.map((one) => [one, verdictOn(one)])) as CheckReport["verdicts"]
}

/** The rules of files and cells that any table can be tested by. */
export const tableRules: readonly RuleInfo[] = [
  ...Object.values(readingRules),
  ...documentRules,
  ...Object.values(workbookRules),
  ...Object.values(formatRules),
]
