// A report as annotations beside the lines of a file, by the commands of GitHub's workflows.
import type { CheckReport } from "../checking/check-report.ts"
import type { Issue, Severity } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import { findingText } from "./finding-text.ts"

/** How many annotations of a kind GitHub shows of one step. */
const most = 10

const severities: readonly Severity[] = ["error", "warning", "info"]
const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" }

// An older form of the commands is looked for anywhere in a line.
const data = (text: string): string =>
  inert(text)
    .replace(/#(?=(?:vso)?\[)/g, "\\u0023")
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C")

const command = (
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string => {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== "")
  return `::${name} ${given.map(([key, value]) => `${key}=${property(String(value))}`).join(",")}::${data(text)}\n`
}

const annotation = (issue: Issue, severity: Severity, file: string): string =>
  command(
    commands[severity],
    {
      file: issue.file ?? file,
      line: issue.line,
      col: typeof issue.column === "number" ? issue.column : undefined,
      title: issue.rule,
    },
    findingText(issue),
  )

// The first of each rule, then the second of each: ten of one rule would hide the others.
const samplesOf = ({ rules }: CheckReport, severity: Severity): readonly Issue[] => {
  const lists = rules.filter((rule) => rule.severity === severity).map(({ samples }) => samples)
  const longest = lists.reduce((length, list) => Math.max(length, list.length), 0)
  return Array.from({ length: Math.min(longest, most) }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat()
}

/**
 * A report as annotations on the lines of a file, by the workflow commands of GitHub.
 *
 * @remarks
 * Errors are `::error`, warnings `::warning`, infos `::notice`, each on a line of its own that ends with a line
 * feed. GitHub shows ten of a kind, so that ten are written, one of each rule before the second of any; a last
 * notice says how many more there are. Text from the file is inert and cannot begin a command.
 *
 * @example
 * ```ts
 * const report = await checkRows([{ low: 3, best: 2, high: 3 }], { format: ucdpGed, file: "events" })
 * githubAnnotations(report).includes("::warning file=events,title=ucdp-ged/low-best-high::") // => true
 * ```
 * @category reports
 */
export const githubAnnotations = (report: CheckReport): string => {
  const { file, counts, complete } = report
  const found = severities.map((severity) => ({ severity, samples: samplesOf(report, severity) }))
  const isLong = found.some(({ severity, samples }) => counts[severity] > Math.min(samples.length, most))
  const needsLast = isLong || !complete
  // The last line is a notice itself.
  const shown = found.map(({ severity, samples }) => ({
    severity,
    samples: samples.slice(0, severity === "info" && needsLast ? most - 1 : most),
  }))
  const more = shown
    .map(({ severity, samples }) => ({ severity, count: counts[severity] - samples.length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} more ${severity}${count === 1 ? "" : "s"}`)
  const last = [
    ...(more.length === 0 ? [] : [`And ${more.join(", ")}.`]),
    ...(complete ? [] : ["Reading stopped before the end: what is said holds of a part."]),
  ]
  return [
    ...shown.flatMap(({ severity, samples }) => samples.map((issue) => annotation(issue, severity, file))),
    ...(needsLast ? [command("notice", { file, title: "casus" }, last.join(" "))] : []),
  ].join("")
}
