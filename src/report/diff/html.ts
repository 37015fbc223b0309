// A comparison as one page to look at: what came, went and changed, without scripts or anything from afar.
import type { DiffReport } from "../../comparing/diff-report.ts"
import { dialectText } from "../dialect-text.ts"
import { framedPage, type Part } from "../html/frame.ts"
import { type Content, el } from "../markup.ts"
import { counted, figure, sizeText } from "../phrases.ts"
import { rowsOfKind } from "./html-rows.ts"
import { changedColumns, deathTable, yearTable } from "./html-tables.ts"
import { fewRows, foundText, kindOrder, kindTitle, partText } from "./words.ts"

/**
 * How a comparison is written as a page.
 *
 * @category reports
 */
export interface DiffHtmlOptions {
  /** How many rows of each kind to show; 1,000 where nothing is said. */
  readonly samples?: number
}

// The folders before the name say little, and would be all that fits on a phone.
const fileName = (path: string): string =>
  path
    .split(/[/\\]/)
    .filter((part) => part !== "")
    .at(-1) ?? path

const fact = (name: string, value: Content): Content => el("div", {}, el("dt", {}, name), el("dd", {}, value))

const fileFacts = (name: string, { rows, bytes, version, columns, dialect }: DiffReport["old"]): Content =>
  fact(
    name,
    [
      counted(rows, "row"),
      sizeText(bytes),
      version ?? `${counted(columns, "column")}, no known layout in full`,
      ...(dialect === null ? [] : [dialectText(dialect)]),
    ].join(", "),
  )

const names = (what: string, list: readonly string[]): Content =>
  list.length === 0
    ? undefined
    : fact(
        what,
        list.map((name, at) => [at === 0 ? "" : ", ", el("code", {}, name)]),
      )

const facts = (report: DiffReport): Content => {
  const { format, columns } = report
  return el(
    "dl",
    { class: "facts" },
    format === null
      ? fact("Format", "not compared")
      : fact("Format", [
          format.title,
          " ",
          el("code", {}, format.name),
          format.detected ? undefined : " (as named by the caller)",
        ]),
    format === null ? undefined : names("Rows matched by", format.key),
    fileFacts("Old file", report.old),
    fileFacts("New file", report.new),
    names("Only in the old file, so not compared", columns.onlyOld),
    names("Only in the new file, so not compared", columns.onlyNew),
    names("Left out by the caller", columns.ignored),
  )
}

const alerts = (report: DiffReport): Content => [
  report.problems.map(({ severity, side, message, expected }) =>
    el(
      "p",
      { class: "alert", role: "note" },
      el("strong", {}, `${side === null ? severity : `${severity} in the ${side} file`}. `),
      message,
      severity === "error" ? ` Expected: ${expected}` : undefined,
    ),
  ),
  partText(report) === undefined ? undefined : el("p", { class: "note" }, partText(report)),
]

const pageHead = (report: DiffReport): Content => {
  const [old, fresh] = [fileName(report.old.file), fileName(report.new.file)]
  return [
    el("p", { class: "brow" }, "casus · what changed between two files"),
    el("h1", {}, `${old} → ${fresh}`),
    el("p", { class: "path" }, `${report.old.file} → ${report.new.file}`),
    el("p", { class: "sentence" }, foundText(report)),
    alerts(report),
    facts(report),
  ]
}

const hints: readonly (readonly [term: string, meaning: string])[] = [
  [
    "Rows are matched",
    "by the columns that name them, whatever their order. A row whose name changed has vanished here and was added there.",
  ],
  [
    "Values are compared",
    "as their columns read them: 12 and 12.0 are one number, a day at midnight is that day. Cells that could not be read are compared as text.",
  ],
  [
    "Sums of deaths",
    "hold what the files say, with all that is wrong in it. Of changed rows those alone are added up that have a figure in both files.",
  ],
  ["Long texts", "are shown where they begin to differ; the report in JSON has them in full."],
]

const readingHints = el(
  "dl",
  { class: "hints" },
  hints.map(([term, meaning]) => el("div", {}, el("dt", {}, term), el("dd", {}, meaning))),
)

const partsOf = (report: DiffReport, samples: number): readonly Part[] => [
  { id: "deaths", title: "Deaths", content: deathTable(report) },
  { id: "columns", title: "Changed columns", content: changedColumns(report) },
  { id: "years", title: "Year by year", content: yearTable(report) },
  ...kindOrder.map((kind) => ({
    id: kind,
    title: `${kindTitle[kind]} (${figure(report.counts[kind])})`,
    content: rowsOfKind(report, kind, samples),
  })),
  { id: "reading", title: "How to read this page", content: readingHints },
]

/**
 * A comparison as one HTML page that needs nothing beside itself.
 *
 * @remarks
 * The page holds no script and loads nothing; text from the files stands in it escaped and in harmless form. The same
 * report gives the same page.
 *
 * @example
 * ```ts
 * const report = await compareFiles("examples/ged-shaped.csv", "examples/ged-shaped.csv")
 * diffHtml(report).startsWith("<!doctype html>") // => true
 * diffHtml(report).includes("<script") // => false
 * ```
 * @category reports
 */
export const diffHtml = (report: DiffReport, options: DiffHtmlOptions = {}): string =>
  framedPage({
    title: `${fileName(report.old.file)} → ${fileName(report.new.file)}: ${foundText(report)}`,
    header: pageHead(report),
    parts: partsOf(report, options.samples ?? fewRows),
    foot: el("p", { class: "note" }, `Made by casus. Comparison, version ${report.diff}.`),
    skip: "To the differences",
  })
