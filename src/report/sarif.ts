// Reports in SARIF 2.1.0, for the places that show what tools find.
import type { CheckReport, RuleReport } from "../checking/check-report.ts"
import { docsOf, type Issue, type Severity } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import { fileUri } from "./file-uri.ts"
import { findingText } from "./finding-text.ts"
import { inertJson } from "./inert-json.ts"
import type { SarifLevel, SarifLocation, SarifLog, SarifResult, SarifRule, SarifText } from "./sarif-log.ts"

/**
 * What a SARIF log says besides the reports.
 *
 * @category reports
 */
export interface SarifOptions {
  /** The version of casus that made the reports. */
  readonly version: string
}

const levels: Readonly<Record<Severity, SarifLevel>> = { error: "error", warning: "warning", info: "note" }

// In SARIF's text {0} is a placeholder and [text](target) a link; text from a file must be neither.
const textOf = (text: string): SarifText => ({
  text: inert(text).replace(/[{}]/g, "$&$&").replaceAll("](", "]\\u0028"),
})

const logicalLocations = ({ row, column }: Issue): Pick<SarifLocation, "logicalLocations"> => {
  const ofRow = row === undefined ? undefined : `row ${row}`
  const name = typeof column === "string" && column !== "" ? inert(column) : ofRow
  if (name === undefined) return {}
  const isColumn = name !== ofRow
  const fullyQualifiedName = isColumn && ofRow !== undefined ? `${ofRow}, column ${name}` : name
  const kind = isColumn ? (ofRow === undefined ? "column" : "cell") : "row"
  return { logicalLocations: [{ name, fullyQualifiedName, kind }] }
}

const locationOf = (issue: Issue, file: string): SarifLocation => {
  const { line = 0, column } = issue
  const region = {
    startLine: line,
    ...(typeof column === "number" && column >= 1 ? { startColumn: column } : {}),
  }
  return {
    physicalLocation: { artifactLocation: { uri: fileUri(file) }, ...(line >= 1 ? { region } : {}) },
    ...logicalLocations(issue),
  }
}

const resultOf = (issue: Issue, file: string, ruleIndex: number): SarifResult => {
  const { rule, severity, row, record, column, value } = issue
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: textOf(findingText(issue)),
    locations: [locationOf(issue, issue.file ?? file)],
    properties: {
      ...(row === undefined ? {} : { row }),
      ...(record === undefined ? {} : { record: inert(record) }),
      ...(column === undefined ? {} : { column: typeof column === "string" ? inert(column) : column }),
      ...(value === undefined ? {} : { value: inert(value) }),
    },
  }
}

// A rule that several files break is told once, with the breaches of all.
const ruleOf = (rules: readonly RuleReport[]): readonly SarifRule[] => {
  const [rule] = rules
  if (rule === undefined) return []
  const { id, severity, dimension, summary } = rule
  const full = `${summary} Severity: ${severity}. Kind of quality: ${dimension}.`
  return [
    {
      id,
      shortDescription: textOf(summary),
      fullDescription: textOf(full),
      defaultConfiguration: { level: levels[severity] },
      help: textOf(`${full} The rule is explained in ${docsOf(id)} of the package casus.`),
      properties: {
        tags: [dimension],
        count: rules.reduce((sum, { count }) => sum + count, 0),
        samples: rules.reduce((sum, { samples }) => sum + samples.length, 0),
      },
    },
  ]
}

const fileProperties = ({
  file,
  format,
  rows,
  counts,
  accepted,
  verdicts,
  rules,
  complete,
}: CheckReport) => ({
  file: inert(file),
  format: format.name,
  version: format.version === null ? null : inert(format.version),
  rows,
  counts,
  accepted,
  verdicts: Object.fromEntries(
    Object.entries(verdicts).map(([dimension, { verdict }]) => [dimension, verdict]),
  ),
  rules: Object.fromEntries(rules.map(({ id, count }) => [id, count])),
  complete,
})

/** Reports as a log of SARIF, before it is text. */
export const sarifLog = (reports: readonly CheckReport[], { version }: SarifOptions): SarifLog => {
  const broken = reports.flatMap(({ rules }) => rules)
  const ids = [...new Set(broken.map(({ id }) => id))]
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const stopped = reports.filter(({ complete }) => !complete)
  const files = new Map([...reports].reverse().map((report) => [fileUri(report.file), report.bytes]))
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "casus",
            version,
            rules: ids.flatMap((id) => ruleOf(broken.filter((rule) => rule.id === id))),
          },
        },
        invocations: [
          {
            executionSuccessful: stopped.length === 0,
            ...(stopped.length === 0
              ? {}
              : {
                  toolExecutionNotifications: stopped.map(({ file }) => ({
                    level: "error",
                    message: textOf("Reading stopped before the end: what is said holds of a part."),
                    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }],
                  })),
                }),
          },
        ],
        artifacts: [...files].reverse().map(([uri, bytes]) => ({
          location: { uri },
          ...(bytes === null ? {} : { length: bytes }),
          roles: ["analysisTarget"],
        })),
        columnKind: "utf16CodeUnits",
        results: reports.flatMap(({ file, rules }) =>
          rules.flatMap(({ id, samples }) =>
            samples.map((issue) => resultOf(issue, file, indexes.get(id) ?? 0)),
          ),
        ),
        properties: { files: reports.map(fileProperties) },
      },
    ],
  }
}

/**
 * Reports as one line of SARIF 2.1.0, the format of code scanning.
 *
 * @remarks
 * The results are the samples of each rule; how often it was broken in truth stands in the `properties` of the rule
 * as `count`, and for each file in those of the run. Where reading stopped before the end the invocation is not
 * successful and says so. Text from a file is inert: it makes no link and no placeholder.
 *
 * Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
 *
 * @example
 * ```ts
 * const report = await checkRows([{ low: 3, best: 2, high: 3 }], { format: ucdpGed, file: "my events.csv" })
 * const { runs } = JSON.parse(sarifReport([report], { version: "1.0.0" }))
 * runs[0].artifacts[0].location.uri // => "my%20events.csv"
 * ```
 * @category reports
 */
export const sarifReport = (reports: readonly CheckReport[], options: SarifOptions): string =>
  inertJson(sarifLog(reports, options))
