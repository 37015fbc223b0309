// The tables of a page of differences: deaths on both sides, rows year by year, columns by how often they changed.
import type { DiffReport } from "../../comparing/diff-report.ts"
import type { DiffSums } from "../../comparing/diff-sums.ts"
import { type Content, el, type Markup } from "../markup.ts"
import { counted, figure } from "../phrases.ts"
import { share } from "../plot/svg.ts"
import { leavesOut, signed } from "./words.ts"

const table = (
  label: string,
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly [heading: Content, ...cells: readonly Content[]])[],
): Markup =>
  el(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": label },
    el(
      "table",
      {},
      el("caption", {}, caption),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          headings.map((heading, at) =>
            el("th", at === 0 ? { scope: "col" } : { scope: "col", class: "number" }, heading),
          ),
        ),
      ),
      el(
        "tbody",
        {},
        rows.map(([heading, ...cells]) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, heading),
            cells.map((cell) => el("td", { class: "number" }, cell)),
          ),
        ),
      ),
    ),
  )

const known = (number: number | undefined): string => (number === undefined ? "not known" : figure(number))

const change = (old: number | undefined, fresh: number | undefined): string =>
  old === undefined || fresh === undefined ? "" : signed(fresh - old)

const sumsRow = (name: string, sums: DiffSums, difference = ""): readonly [Content, ...Content[]] => [
  name,
  figure(sums.rows),
  ...[sums.low, sums.best, sums.high].map((sum) => (sums.rows === 0 ? "" : known(sum))),
  figure(sums.uncounted),
  difference,
]

/** The deaths on both sides, and where their difference comes from. */
export const deathTable = ({ deaths }: DiffReport): Content =>
  deaths === null
    ? undefined
    : table(
        "Deaths",
        "Deaths added up as the files have them. A row without a figure adds nothing and is counted as such.",
        ["", "Rows", "Low", "Best", "High", "Without a figure", "Change of best"],
        [
          sumsRow("Old file", deaths.old),
          sumsRow("New file", deaths.new, change(deaths.old.best, deaths.new.best)),
          sumsRow("Changed rows, in the old file", deaths.changedOld),
          sumsRow(
            "Changed rows, in the new file",
            deaths.changedNew,
            change(deaths.changedOld.best, deaths.changedNew.best),
          ),
          sumsRow("Added rows", deaths.added),
          sumsRow("Vanished rows", deaths.vanished),
        ],
      )

/** Rows and deaths year by year. */
export const yearTable = (report: DiffReport): Content => {
  const { years } = report
  if (years === null || years.length === 0) return undefined
  // Sums of all rows would be taken for those of the rows that are listed.
  const deaths = leavesOut(report) ? null : report.deaths
  const counted = deaths === null ? [] : ["Deaths, old", "Deaths, new"]
  return table(
    "Year by year",
    "Rows by the year in which they begin; a changed row belongs to its year in the new file.",
    ["Year", "Rows, old", "Rows, new", "Changed", "Added", "Vanished", ...counted],
    years.map(({ year, old, new: fresh, changed, added, vanished, oldBest, newBest }) => [
      year ?? "not told",
      ...[old, fresh, changed, added, vanished].map(figure),
      ...(deaths === null ? [] : [oldBest, newBest].map((best) => (best === undefined ? "" : figure(best)))),
    ]),
  )
}

/** The columns that changed, the most frequent first, each with its share of the changed rows. */
export const changedColumns = ({ columns: { changed, compared }, counts }: DiffReport): Content =>
  changed.length === 0
    ? undefined
    : [
        el(
          "p",
          { class: "note" },
          `${counted(changed.length, "column")} of ${figure(compared.length)} compared, in ` +
            `${counted(counts.changed, "changed row")}.`,
        ),
        el(
          "ul",
          { class: "bars", role: "list" },
          changed.map(({ column, count }) =>
            el(
              "li",
              {},
              el("code", {}, column),
              el(
                "svg",
                { class: "fill", width: "100%", height: 8, "aria-hidden": "true" },
                el("rect", {
                  class: "filled",
                  x: 0,
                  y: 0,
                  width: share(count / Math.max(1, counts.changed)),
                  height: 8,
                }),
              ),
              el("span", { class: "number" }, figure(count)),
            ),
          ),
        ),
      ]
