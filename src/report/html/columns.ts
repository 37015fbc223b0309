// The columns of a file one by one: what each is for, how full it is and what stands in it.
import type { CheckReport } from "../../checking/check-report.ts"
import type { ColumnProfile } from "../../checking/column-profile.ts"
import type { Column } from "../../formats/column.ts"
import type { Format } from "../../formats/format.ts"
import { type Content, el, type Markup } from "../markup.ts"
import { counted, figure, nullWord, percentText } from "../phrases.ts"
import { share } from "../plot/svg.ts"

const mostCodes = 12
const manyDistinct = 1000

const codeMeaning = (column: Column | undefined, code: string): string =>
  column !== undefined && "codes" in column && Object.hasOwn(column.codes, code)
    ? ((column.codes as Readonly<Record<string, string>>)[code] ?? "")
    : ""

const codeRows = (codes: Readonly<Record<string, number>>, column: Column | undefined): Content => {
  const entries = Object.entries(codes).sort(([, a], [, b]) => b - a)
  const most = entries.reduce((sum, [, count]) => Math.max(sum, count), 1)
  return el(
    "details",
    {},
    el("summary", {}, counted(entries.length, "code")),
    el(
      "ul",
      { class: "codes", role: "list" },
      entries
        .slice(0, mostCodes)
        .map(([code, count]) =>
          el(
            "li",
            {},
            el("code", {}, code),
            el("span", {}, codeMeaning(column, code)),
            el(
              "svg",
              { class: "tiny", width: "100%", height: 8, "aria-hidden": "true" },
              el("rect", { x: 0, y: 0, width: share(count / most), height: 8 }),
            ),
            el("span", { class: "number" }, figure(count)),
          ),
        ),
    ),
    entries.length > mostCodes
      ? el("p", { class: "note" }, `and ${counted(entries.length - mostCodes, "code")} more`)
      : undefined,
  )
}

const nullsText = ({ nulls, unreadable }: ColumnProfile): string =>
  [
    ...(Object.keys(nullWord) as (keyof typeof nullWord)[])
      .filter((kind) => (nulls[kind] ?? 0) > 0)
      .map((kind) => `${figure(nulls[kind] ?? 0)} ${nullWord[kind]}`),
    ...(unreadable > 0 ? [`${figure(unreadable)} could not be read`] : []),
  ].join(", ")

const edgeText = (edge: number | string | undefined): string => {
  if (edge === undefined) return ""
  return typeof edge === "number" ? String(edge) : edge
}

const columnRow = (profile: ColumnProfile, rows: number, column: Column | undefined): Markup => {
  const nulls = nullsText(profile)
  return el(
    "tr",
    profile.empty ? { class: "void" } : {},
    el("th", { scope: "row" }, el("code", {}, profile.column)),
    el(
      "td",
      { class: "about" },
      column?.description,
      column?.unit === undefined ? undefined : ` Unit: ${column.unit}.`,
      profile.codes === undefined || Object.keys(profile.codes).length === 0
        ? undefined
        : codeRows(profile.codes, column),
    ),
    el(
      "td",
      { class: "full" },
      el("span", { class: "number" }, percentText(profile.filled, rows)),
      nulls === "" ? undefined : el("span", { class: "note" }, nulls),
    ),
    el(
      "td",
      { class: "number" },
      `${figure(profile.distinct)}${profile.distinct >= manyDistinct ? " or more" : ""}`,
    ),
    el("td", { class: "number" }, edgeText(profile.least)),
    el("td", { class: "number" }, edgeText(profile.most)),
  )
}

const names = (title: string, list: readonly Content[]): Content =>
  list.length === 0
    ? undefined
    : el(
        "div",
        {},
        el("h3", {}, title),
        el(
          "ul",
          { class: "names", role: "list" },
          list.map((name) => el("li", {}, name)),
        ),
      )

/** The names by which a file's header and its format differ. */
export const headerDifferences = ({ columns, format }: CheckReport): Content => {
  const { missing, extra, renamed } = columns
  if (missing.length + extra.length + renamed.length === 0) return undefined
  const of = format.name ?? "the format"
  return el(
    "div",
    { class: "differences" },
    names(
      `Columns of ${of} that are not in the file`,
      missing.map((name) => el("code", {}, name)),
    ),
    names(
      `Columns in the file that are not of ${of}`,
      extra.map((name) => el("code", {}, name === "" ? "(without a name)" : name)),
    ),
    names(
      "Columns that the file calls otherwise",
      renamed.map(({ found, column }) => [el("code", {}, column), " is written ", el("code", {}, found)]),
    ),
  )
}

const headings = ["Column", "What it holds", "Filled", "Different", "Least or first", "Most or last"]

/** The table of columns; nothing where no column is known. */
export const columnTable = (
  { columns: { profile }, rows }: CheckReport,
  format: Format | undefined,
): Content => {
  if (profile.length === 0) return undefined
  const described = new Map(format?.columns.map((column) => [column.name, column]))
  return el(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": "Columns" },
    el(
      "table",
      { class: "columns" },
      el(
        "caption",
        {},
        `What stands in each of ${counted(profile.length, "column")}, in ${counted(rows, "row")}.`,
      ),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          headings.map((heading, at) =>
            el("th", at > 2 ? { scope: "col", class: "number" } : { scope: "col" }, heading),
          ),
        ),
      ),
      el(
        "tbody",
        {},
        profile.map((one) => columnRow(one, rows, described.get(one.column))),
      ),
    ),
  )
}
