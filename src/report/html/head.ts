// The first screen of a page: what the file is, what was found in one sentence, and the four verdicts.
import type { CheckReport } from "../../checking/check-report.ts"
import type { DimensionVerdict } from "../../checking/dimension-verdict.ts"
import type { CheckSettings } from "../../checking/settings.ts"
import type { Dimension } from "../../core/issue.ts"
import type { Format } from "../../formats/format.ts"
import { dialectText } from "../dialect-text.ts"
import { type Content, el, type Markup } from "../markup.ts"
import {
  counted,
  countsText,
  dimensionQuestion,
  figure,
  sizeText,
  timeColumn,
  verdictWord,
} from "../phrases.ts"
import { verdictShape } from "../plot/svg.ts"

const releaseText = ({ format, columns }: CheckReport): string => {
  const read = columns.profile.length
  return format.version ?? `${read} of ${read + columns.missing.length} columns, no known layout in full`
}

const fact = (name: string, value: Content): Content =>
  value === undefined ? undefined : el("div", {}, el("dt", {}, name), el("dd", {}, value))

const facts = (report: CheckReport, format: Format | undefined): Markup => {
  const { format: told, summary, bytes, rows } = report
  const first = timeColumn(report, format)
  return el(
    "dl",
    { class: "facts" },
    told.name === null
      ? fact("Format", "none that is known")
      : fact("Format", [
          format?.title ?? told.name,
          format === undefined ? undefined : [" ", el("code", {}, told.name)],
          told.detected ? undefined : " (as named by the caller)",
        ]),
    told.name === null ? undefined : fact("Version", releaseText(report)),
    fact("Written as", report.dialect === null ? "not told" : dialectText(report.dialect)),
    fact(
      "Rows",
      summary.events === rows || summary.events === 0
        ? figure(rows)
        : `${figure(rows)}, of ${counted(summary.events, "event")}`,
    ),
    bytes === null ? undefined : fact("Size", sizeText(bytes)),
    first === undefined
      ? undefined
      : fact("Time", [`${first.least ?? ""} to ${first.most ?? ""} `, el("code", {}, first.column)]),
    summary.deaths === null
      ? undefined
      : fact("Deaths, added up", [
          figure(summary.deaths.best),
          summary.deaths.low === undefined || summary.deaths.high === undefined
            ? undefined
            : ` (${figure(summary.deaths.low)} to ${figure(summary.deaths.high)})`,
          summary.uncounted === 0 ? undefined : `; ${counted(summary.uncounted, "event")} without a figure`,
        ]),
  )
}

/** What was found, in one sentence. */
export const verdictSentence = ({ counts, rows, complete }: CheckReport): string => {
  const found = countsText((severity) => counts[severity])
  const where = `in ${complete ? "" : "the "}${counted(rows, "row")}${complete ? "" : " that could be read"}`
  return `${found === "" ? "Nothing found" : found} ${where}.`
}

// Whoever reads the page did not make the check, and has to know what was not to count.
const changedRules = ({ rules, preset }: CheckSettings): Content => {
  const changed = Object.entries(rules)
  const words: Readonly<Record<string, string>> = {
    strict: "Warnings count as errors (strict). ",
    lenient: "Errors other than of form count as warnings (lenient). ",
  }
  return changed.length === 0 && words[preset] === undefined
    ? undefined
    : el(
        "p",
        { class: "alert", role: "note" },
        el("strong", {}, "The rules were weighed otherwise than is usual. "),
        words[preset],
        changed.map(([rule, severity], at) => [
          at === 0 ? "" : ", ",
          el("code", {}, rule),
          severity === "off" ? " was turned off" : ` counts as ${severity}`,
        ]),
        changed.length === 0 ? "" : ".",
      )
}

const warnings = ({ complete, accepted, format, settings }: CheckReport): Content => [
  complete
    ? undefined
    : el(
        "p",
        { class: "alert", role: "note" },
        el("strong", {}, "Reading stopped before the end. "),
        "All counts, sums and drawings are of the part that was read.",
      ),
  format.name === null
    ? el(
        "p",
        { class: "alert", role: "note" },
        el("strong", {}, "The file is of no format that is known. "),
        "Its columns and cells were not tested.",
      )
    : undefined,
  accepted === 0
    ? undefined
    : el(
        "p",
        { class: "alert", role: "note" },
        el("strong", {}, `${counted(accepted, "issue")} accepted by a baseline. `),
        `${accepted === 1 ? "It is" : "They are"} not among the counts and samples on this page.`,
      ),
  changedRules(settings),
]

/** What was found on one kind of quality: `2 errors, 1 warning`. */
const foundOn = (report: CheckReport, dimension: Dimension): string =>
  countsText((severity) =>
    report.rules
      .filter((rule) => rule.dimension === dimension && rule.severity === severity)
      .reduce((sum, rule) => sum + rule.count, 0),
  )

const untestedCount = ({ untested, tested }: DimensionVerdict): string => {
  const some = new Set(untested.flatMap(({ rules }) => rules))
  if (some.size === 0) return ""
  const never = [...some].filter((rule) => !tested.includes(rule)).length
  const partly = some.size - never
  return [
    ...(never === 0 ? [] : [`${counted(never, "rule")} not tested at all`]),
    ...(partly === 0 ? [] : [`${figure(partly)} not on every row`]),
  ].join(", ")
}

const testedText = (rules: number): string =>
  rules === 0 ? "no rule could be tested" : `${counted(rules, "rule")} tested`

const card = (report: CheckReport, dimension: Dimension): Markup => {
  const verdict = report.verdicts[dimension]
  const found = foundOn(report, dimension)
  const untested = untestedCount(verdict)
  const tested = verdict.tested.length
  return el(
    "li",
    { class: `card ${verdict.verdict}` },
    el("h3", {}, dimension),
    el(
      "p",
      { class: "verdict" },
      verdictShape(verdict.verdict),
      el("strong", {}, verdictWord[verdict.verdict]),
    ),
    el("p", { class: "question" }, dimensionQuestion[dimension]),
    el(
      "ul",
      { class: "plain", role: "list" },
      found === "" ? undefined : el("li", {}, el("strong", {}, found)),
      el(
        "li",
        {},
        found === "" && tested > 0 ? `nothing found by ${counted(tested, "rule")}` : testedText(tested),
      ),
      untested === "" ? undefined : el("li", {}, el("a", { href: "#untested" }, untested)),
    ),
  )
}

// The folders before the name say little, and would be all that fits on a phone.
const fileName = (path: string): string =>
  path
    .split(/[/\\]/)
    .filter((part) => part !== "")
    .at(-1) ?? path

/** The first screen. */
export const pageHead = (report: CheckReport, format: Format | undefined): Content => {
  const name = fileName(report.file)
  return [
    el("p", { class: "brow" }, "casus · what a check of this file found"),
    el("h1", {}, name === "" ? "(without a name)" : name),
    name === report.file ? undefined : el("p", { class: "path" }, report.file),
    el("p", { class: "sentence" }, verdictSentence(report)),
    warnings(report),
    facts(report, format),
  ]
}

/** The four verdicts. */
export const verdictCards = (report: CheckReport): Content =>
  el(
    "ul",
    { class: "cards", role: "list" },
    (Object.keys(report.verdicts) as Dimension[]).map((dimension) => card(report, dimension)),
  )
