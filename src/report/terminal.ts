// A report for someone in a hurry: what the file is, what is wrong with it, what could not be tested.
import type { CheckReport, RuleReport, Untested, Verdict } from "../checking/check-report.ts"
import type { Dimension, Issue, Severity } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import { formatNamed } from "../formats/registry.ts"

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

const reasons: Readonly<Record<Untested["reason"], string>> = {
  "missing-column": "not in the file",
  "unreadable-cell": "could not be read",
  "empty-cell": "empty",
  "ragged-row": "the row's cells could not be told apart",
  "too-many-rows": "more rows than are remembered",
}

/** A number with its thousands apart. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",")

const counted = (number: number, noun: string): string =>
  `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`

const sizeText = (bytes: number): string => {
  if (bytes < 10_000) return counted(bytes, "byte")
  return bytes < 10_000_000
    ? `${grouped(Math.round(bytes / 1000))} kB`
    : `${grouped(Math.round(bytes / 1_000_000))} MB`
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "")

const formatLine = ({ format, columns }: CheckReport): string => {
  if (format.name === null) return "of no format that is known"
  const title = formatNamed(format.name)?.title
  const read = columns.profile.length
  const of = read + columns.missing.length
  return [
    title === undefined ? format.name : `${title} (${format.name})`,
    format.version ?? `${read} of ${of} columns, no known layout in full`,
    ...(format.detected ? [] : ["as named by the caller"]),
  ].join(", ")
}

const sizeLine = ({ bytes, rows, columns }: CheckReport): string => {
  const days = columns.profile.find(({ least }) => typeof least === "string")
  return [
    counted(rows, "row"),
    ...(bytes === null ? [] : [sizeText(bytes)]),
    ...(days === undefined ? [] : [`${days.column} from ${days.least} to ${days.most}`]),
  ].join(", ")
}

const listOf = (names: readonly string[], most: number): string =>
  names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} and ${names.length - most} more`

const sampleText = (issue: Issue): string => {
  const place = [
    [issue.file, issue.line].filter((part) => part !== undefined).join(":"),
    issue.column,
    issue.value,
  ]
  const where = place.filter((part) => part !== undefined && part !== "").join(" ")
  return `${where} — ${withoutStop(issue.message)} — expected: ${withoutStop(issue.expected)}`
}

// A list of columns is quicker to read than a sentence for each.
const columnsOfRule = (id: string, { columns }: CheckReport): readonly string[] | undefined => {
  if (id === "columns/missing") return columns.missing
  if (id === "columns/extra") return columns.extra.map((name) => (name === "" ? "(without a name)" : name))
  if (id === "columns/renamed")
    return columns.renamed.map(({ found, column }) => `${column} (written ${found})`)
  return undefined
}

const tested = (rules: number): string => `${counted(rules, "rule")} tested`

const untestedText = ({ rules, reason, columns, rows }: Untested): string => {
  const why = columns.length === 0 ? reasons[reason] : `${listOf(columns, 4)}: ${reasons[reason]}`
  return `${listOf(rules, 6)} on ${counted(rows, "row")} (${why})`
}

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
  const { colour = false, samples = 3 } = options
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

  const ruleLines = (rule: RuleReport): readonly string[] => {
    const times = rule.count === 1 ? "once" : `${grouped(rule.count)} times`
    const severity = paint(severityStyle[rule.severity], rule.severity.padEnd(8))
    const head = `  ${severity} ${paint("bold", rule.id)}, ${times}`
    const columns = columnsOfRule(rule.id, report)
    if (columns !== undefined) return [head, `    ${inert(listOf(columns, 12))}`]
    const shown = rule.samples.slice(0, samples)
    const more = rule.count - shown.length
    return [
      head,
      `    ${inert(rule.summary)}`,
      ...shown.map((issue) => `    ${inert(sampleText(issue))}`),
      ...(more > 0 && shown.length > 0 ? [paint("dim", `    and ${grouped(more)} more`)] : []),
    ]
  }

  const untested = Object.values(report.verdicts).flatMap(({ untested: some }) => some)
  const blank = report.rows === 0 ? [] : report.columns.profile.filter(({ filled }) => filled === 0)
  const total = countsText((severity) => report.counts[severity])

  return [
    paint("bold", report.file),
    `  ${inert(formatLine(report))}`,
    `  ${inert(sizeLine(report))}`,
    "",
    ...verdictLines,
    ...(report.rules.length === 0 ? [] : [""]),
    ...report.rules.flatMap(ruleLines),
    ...(untested.length === 0 ? [] : ["", "  Could not be tested:"]),
    ...untested.map((one) => `    ${inert(untestedText(one))}`),
    ...(blank.length === 0
      ? []
      : [
          "",
          `  Empty in every row: ${inert(
            listOf(
              blank.map(({ column }) => column),
              12,
            ),
          )}`,
        ]),
    ...(report.complete
      ? []
      : ["", paint("red", "  Reading stopped before the end: what is said holds of a part.")]),
    "",
    `  ${total === "" ? "Nothing found" : total} in ${counted(report.rows, "row")}.`,
    "",
  ].join("\n")
}

const severities: readonly Severity[] = ["error", "warning", "info"]

const countsText = (countOf: (severity: Severity) => number): string =>
  severities
    .filter((severity) => countOf(severity) > 0)
    .map((severity) => counted(countOf(severity), severity))
    .join(", ")
