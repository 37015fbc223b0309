// A report for someone in a hurry: what the file is, what is wrong with it, what could not be tested.
import type { CheckReport } from "../checking/check-report.ts"
import type { Verdict } from "../checking/dimension-verdict.ts"
import { flatTable } from "../checking/flat-table.ts"
import type { RuleReport } from "../checking/rule-report.ts"
import { type Dimension, type Issue, pathText, type Severity } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import type { Format } from "../formats/format.ts"
import { formats as known } from "../formats/registry.ts"
import { dialectText } from "./dialect-text.ts"
import { counted, countsText, figure, listText, sizeText, timeColumn } from "./phrases.ts"
import { untestedLines } from "./untested.ts"

/**
 * How a report is written for a terminal.
 *
 * @category reports
 */
export interface TerminalOptions {
  /** Whether to write in colour; not unless asked. */
  readonly colour?: boolean
  /** How many samples of each rule to show; 3 where nothing is said. */
  readonly samples?: number
  /** The formats whose titles are known, beside those of casus. */
  readonly formats?: readonly Format[]
}

type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan"

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32, cyan: 36 }
const severityStyle: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" }
const verdictStyle: Readonly<Record<Verdict, Style>> = {
  failed: "red",
  doubtful: "yellow",
  passed: "green",
  "not-tested": "dim",
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "")

const formatLine = ({ format, columns }: CheckReport, known: Format | undefined): string => {
  if (format.name === null) return "of no format that is known"
  const read = columns.profile.length
  return [
    known === undefined ? format.name : `${known.title} (${format.name})`,
    format.version ?? `${read} of ${read + columns.missing.length} columns, no known layout in full`,
    ...(format.detected ? [] : ["as named by the caller"]),
  ].join(", ")
}

const sizeLine = (report: CheckReport, known: Format | undefined): string => {
  const { bytes, rows, summary } = report
  const days = timeColumn(report, known)
  return [
    counted(rows, "row"),
    ...(summary.events === rows || summary.events === 0 ? [] : [counted(summary.events, "event")]),
    ...(bytes === null ? [] : [sizeText(bytes)]),
    ...(days === undefined ? [] : [`${days.column} from ${days.least} to ${days.most}`]),
  ].join(", ")
}

const deathsLine = ({ summary: { deaths, uncounted } }: CheckReport): readonly string[] => {
  if (deaths === null) return []
  const { low, best, high } = deaths
  const range = low === undefined || high === undefined ? "" : ` (${figure(low)} to ${figure(high)})`
  const without = uncounted === 0 ? "" : `; ${counted(uncounted, "event")} without a figure`
  return [`Deaths, added up as they stand: ${figure(best)}${range}${without}`]
}

// What anybody takes for granted is not told: UTF-8 and commas.
const unusual = ({ dialect }: CheckReport): readonly string[] => {
  if (dialect === null || dialect.syntax === "rows") return []
  const { syntax, encoding, delimiter, compression } = dialect
  const isPlain =
    syntax === "delimited" && encoding === "utf-8" && delimiter === "," && compression === undefined
  return isPlain ? [] : [dialectText(dialect)]
}

const settingsLine = ({ settings }: CheckReport): readonly string[] => {
  const { preset, rules, duplicates } = settings
  const own = Object.entries(rules).map(([id, weight]) => `${id}=${weight}`)
  const said = [
    ...(preset === "standard" ? [] : [`preset ${preset}`]),
    ...(own.length === 0 ? [] : [listText(own, 6)]),
    ...(duplicates === "unique" ? [] : ["an event may have several rows"]),
  ]
  return said.length === 0 ? [] : [`As the caller set: ${said.join("; ")}`]
}

// Documents on one line, and rows from no file, have no lines that lead anywhere.
const sampleText = (issue: Issue, hasLines: boolean): string => {
  const place = [
    [issue.file, hasLines ? issue.line : undefined].filter((part) => part !== undefined).join(":"),
    hasLines || issue.row === undefined ? undefined : `row ${issue.row}`,
    issue.record === undefined ? undefined : `#${issue.record}`,
    issue.path === undefined ? issue.column : pathText(issue.path),
    issue.value,
  ]
  const where = place.filter((part) => part !== undefined && part !== "").join(" ")
  return `${where} — ${withoutStop(issue.message)} — expected: ${withoutStop(issue.expected)}`
}

// A list of columns is quicker to read than a sentence for each.
const columnsOfRule = (id: string, { columns }: CheckReport): readonly string[] | undefined => {
  if (id === "columns/missing") return columns.missing
  if (id === "columns/extra") {
    const unnamed = columns.extra.filter((name) => name === "").length
    const named = columns.extra.filter((name) => name !== "")
    return unnamed === 0 ? named : [...named, `${counted(unnamed, "column")} without a name`]
  }
  if (id === "columns/renamed")
    return columns.renamed.map(({ found, column }) => `${column} (written ${found})`)
  return undefined
}

const tested = (rules: number): string => `${counted(rules, "rule")} tested`

/**
 * A report as text for a terminal.
 *
 * @remarks
 * Text from the file stands in it in harmless form: controls and bidirectional marks are written out.
 *
 * @example
 * ```ts
 * const report = await checkRows([{ low: 3, best: 2, high: 3 }], { format: ucdpGed, file: "events" })
 * terminalText(report).split("\n")[0] // => "events"
 * ```
 * @category reports
 */
export const terminalText = (report: CheckReport, options: TerminalOptions = {}): string => {
  const { colour = false, samples = 3, formats = [] } = options
  const format = [...formats, ...known, flatTable].find(({ id }) => id === report.format.name)
  const paint = (style: Style, text: string): string =>
    colour ? `\u001b[${codes[style]}m${inert(text)}\u001b[0m` : inert(text)

  const verdictLines = (Object.keys(report.verdicts) as Dimension[]).map((dimension) => {
    const { verdict, tested: rules } = report.verdicts[dimension]
    const found = countsText((severity) =>
      report.rules
        .filter((rule) => rule.dimension === dimension && rule.severity === severity)
        .reduce((sum, rule) => sum + rule.count, 0),
    )
    const note = paint("dim", [tested(rules.length), ...(found === "" ? [] : [found])].join(", "))
    return `  ${dimension.padEnd(13)} ${paint(verdictStyle[verdict], verdict.padEnd(10))} ${note}`
  })

  const isDocument = report.dialect?.syntax === "json" || report.dialect?.syntax === "geojson"
  const hasLines = report.format.name === "casus" || !(isDocument || report.dialect?.syntax === "rows")

  const ruleLines = (rule: RuleReport): readonly string[] => {
    const times = rule.count === 1 ? "once" : `${figure(rule.count)} times`
    const severity = paint(severityStyle[rule.severity], rule.severity.padEnd(8))
    const head = `  ${severity} ${paint("bold", rule.id)}, ${times}`
    const columns = columnsOfRule(rule.id, report)
    if (columns !== undefined) return [head, `    ${inert(listText(columns, 12))}`]
    const shown = rule.samples.slice(0, samples)
    const more = rule.count - shown.length
    return [
      head,
      `    Rule: ${inert(rule.summary)}`,
      ...shown.map((issue) => `    ${inert(sampleText(issue, hasLines))}`),
      ...(more > 0 && shown.length > 0 ? [paint("dim", `    and ${figure(more)} more`)] : []),
    ]
  }

  const untested = untestedLines(report)
  const blank = report.columns.profile.filter(({ empty }) => empty)
  const total = countsText((severity) => report.counts[severity])

  return [
    paint("bold", report.file),
    `  ${inert(formatLine(report, format))}`,
    `  ${inert(sizeLine(report, format))}`,
    // Of a table of casus's own nobody expects what a check can say of it.
    ...[
      ...(format === flatTable ? [flatTable.description] : []),
      ...deathsLine(report),
      ...unusual(report),
      ...settingsLine(report),
    ].map((line) => `  ${inert(line)}`),
    "",
    ...verdictLines,
    ...(report.rules.length === 0 ? [] : [""]),
    ...report.rules.flatMap(ruleLines),
    ...(untested.length === 0 ? [] : ["", "  Could not be tested:"]),
    ...untested.map((line) => `    ${inert(line)}`),
    ...(blank.length === 0
      ? []
      : [
          "",
          `  Empty in every row: ${inert(
            listText(
              blank.map(({ column }) => column),
              12,
            ),
          )}`,
        ]),
    ...(report.complete
      ? []
      : ["", paint("red", "  Reading stopped before the end: what is said holds of a part.")]),
    "",
    `  ${total === "" ? "Nothing found" : total} in ${counted(report.rows, "row")}` +
      `${report.accepted === 0 ? "" : `; ${figure(report.accepted)} known and accepted`}.`,
    "",
  ].join("\n")
}
