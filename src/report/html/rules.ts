// The rules that were broken and what could not be tested, each with what it rests on.
import type { CheckReport } from "../../checking/check-report.ts"
import type { RuleReport, Sample } from "../../checking/rule-report.ts"
import { type Dimension, pathText } from "../../core/issue.ts"
import { type Content, el, type Markup } from "../markup.ts"
import { counted, figure, untestedReason } from "../phrases.ts"
import { type UntestedGroup, untestedGroups } from "../untested.ts"

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "")

const placeOf = ({ row, line, column, path }: Sample): Content => {
  const parts = [
    ...(row === undefined ? [] : [`row ${figure(row)}`]),
    ...(line === undefined ? [] : [`line ${figure(line)}`]),
    ...(path === undefined || path.length === 0 ? [] : [pathText(path)]),
  ]
  return [
    parts.length === 0 ? "the file" : parts.map((part) => el("span", {}, part)),
    column === undefined || column === "" ? undefined : el("code", {}, column),
  ]
}

const cellsOf = ({ cells = {}, column }: Sample): Content =>
  Object.keys(cells).length === 0
    ? undefined
    : el(
        "dl",
        { class: "cells" },
        Object.entries(cells).map(([name, cell]) =>
          el(
            "div",
            name === column ? { class: "at" } : {},
            el("dt", {}, name),
            el("dd", cell === "" ? { class: "void" } : {}, cell === "" ? "empty" : cell),
          ),
        ),
      )

// A value that stands among the cells is marked there.
const isAmongCells = ({ value, column, cells = {} }: Sample): boolean =>
  value === undefined || (column !== undefined && Object.hasOwn(cells, column))

const sampleItem = (sample: Sample, expected: boolean): Markup =>
  el(
    "li",
    {},
    el("p", { class: "place" }, placeOf(sample)),
    el(
      "div",
      {},
      el(
        "p",
        {},
        isAmongCells(sample) ? undefined : [el("code", { class: "value" }, sample.value), " "],
        sample.message,
      ),
      expected ? el("p", { class: "expected" }, `Expected: ${sample.expected}`) : undefined,
      cellsOf(sample),
    ),
  )

// What all samples expect alike is said once.
const samplesOf = ({ samples, count }: RuleReport): Content => {
  const expected = new Set(samples.map((sample) => sample.expected))
  const [first = ""] = expected
  return [
    expected.size === 1 ? el("p", { class: "expected" }, `Expected: ${first}`) : undefined,
    el(
      "ol",
      { class: "samples", role: "list" },
      samples.map((sample) => sampleItem(sample, expected.size > 1)),
    ),
    samples.length < count
      ? el("p", { class: "note" }, `The first ${figure(samples.length)} of ${figure(count)}.`)
      : undefined,
  ]
}

// Columns of the header are quicker to read as a list than one by one.
const columnsOfRule = (id: string, { columns }: CheckReport): readonly string[] | undefined => {
  if (id === "columns/missing") return columns.missing
  if (id === "columns/extra") return columns.extra.map((name) => (name === "" ? "(without a name)" : name))
  if (id === "columns/renamed")
    return columns.renamed.map(({ found, column }) => `${column} (written ${found})`)
  return undefined
}

const ruleItem = (report: CheckReport, rule: RuleReport, open: boolean): Markup => {
  const columns = columnsOfRule(rule.id, report)
  return el(
    "li",
    {},
    el(
      "details",
      { class: `rule ${rule.severity}`, open },
      el(
        "summary",
        {},
        el("span", { class: "severity" }, rule.severity),
        el("h3", {}, rule.id),
        el("span", { class: "dimension" }, rule.dimension),
        el("span", { class: "count" }, rule.count === 1 ? "once" : `${figure(rule.count)} times`),
        el("span", { class: "holds" }, withoutStop(rule.summary)),
      ),
      columns === undefined
        ? samplesOf(rule)
        : el(
            "ul",
            { class: "names", role: "list" },
            columns.map((name) => el("li", {}, el("code", {}, name))),
          ),
    ),
  )
}

/** The rules that were broken, the gravest first and that one opened. */
export const brokenRules = (report: CheckReport): Content =>
  report.rules.length === 0
    ? el(
        "p",
        {},
        "No rule that could be tested was broken. That does not say that the data are true, or that all could be tested.",
      )
    : [
        el(
          "p",
          { class: "note" },
          "What holds where the rule is kept; open a rule to see where it was broken.",
        ),
        el(
          "ol",
          { class: "rules", role: "list" },
          report.rules.map((rule, at) => ruleItem(report, rule, at === 0)),
        ),
      ]

const rowsText = ([fewest, most]: UntestedGroup["rows"]): string => {
  if (most === 0) return "the file"
  return fewest === most ? figure(most) : `${figure(fewest)} to ${figure(most)}`
}

// More columns than these would push everything else off the page.
const mostColumns = 12

const columnNames = (columns: readonly string[]): Content => {
  const names = columns.map((name, at) => [at === 0 ? undefined : ", ", el("code", {}, name)])
  return columns.length <= mostColumns
    ? names
    : el("details", {}, el("summary", {}, counted(columns.length, "column")), names)
}

const untestedRow = (dimension: Dimension, tested: readonly string[], one: UntestedGroup): Markup =>
  el(
    "tr",
    {},
    el("th", { scope: "row" }, dimension),
    el(
      "td",
      {},
      one.rules.map((rule, at) => [
        at === 0 ? undefined : ", ",
        el("code", {}, rule),
        tested.includes(rule) ? undefined : el("em", {}, " (nowhere tested)"),
      ]),
    ),
    el("td", { class: "number" }, rowsText(one.rows)),
    el("td", {}, untestedReason[one.reason]),
    el("td", {}, columnNames(one.columns)),
  )

const testedLists = (report: CheckReport): Content =>
  (Object.keys(report.verdicts) as Dimension[])
    .filter((dimension) => report.verdicts[dimension].tested.length > 0)
    .map((dimension) =>
      el(
        "details",
        {},
        el(
          "summary",
          {},
          `${counted(report.verdicts[dimension].tested.length, "rule")} of ${dimension} tested`,
        ),
        el(
          "ul",
          { class: "names", role: "list" },
          report.verdicts[dimension].tested.map((rule) => el("li", {}, el("code", {}, rule))),
        ),
      ),
    )

/** What could not be tested, on how many rows and why; then what was. */
export const untestedRules = (report: CheckReport): Content => {
  const rows = (Object.keys(report.verdicts) as Dimension[]).flatMap((dimension) => {
    const { untested, tested } = report.verdicts[dimension]
    return untestedGroups(untested).map((one) => untestedRow(dimension, tested, one))
  })
  const silent = (Object.keys(report.verdicts) as Dimension[]).filter(
    (dimension) => report.verdicts[dimension].tested.length === 0,
  )
  return [
    silent.length === 0
      ? undefined
      : el(
          "p",
          {},
          el("strong", {}, `No rule of ${silent.join(", ")} could be tested. `),
          "That is not passed.",
        ),
    rows.length === 0
      ? el("p", {}, "Of the rules that could be tested none was left out on any row.")
      : el(
          "div",
          { class: "scroll", role: "region", tabindex: 0, "aria-label": "What could not be tested" },
          el(
            "table",
            {},
            el("caption", {}, "Rules that could not be tested. Not tested is not passed."),
            el(
              "thead",
              {},
              el(
                "tr",
                {},
                el("th", { scope: "col" }, "Kind"),
                el("th", { scope: "col" }, "Rules"),
                el("th", { scope: "col", class: "number" }, "On rows"),
                el("th", { scope: "col" }, "Why"),
                el("th", { scope: "col" }, "Columns"),
              ),
            ),
            el("tbody", {}, rows),
          ),
        ),
    testedLists(report),
  ]
}
