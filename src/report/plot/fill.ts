// How full each column is: a bar for each, parted by what its cells say where they hold no value.
import type { CheckReport } from "../../checking/check-report.ts"
import type { ColumnProfile } from "../../checking/column-profile.ts"
import { type Content, el, type Markup } from "../markup.ts"
import { counted, figure, nullWord, percentText } from "../phrases.ts"
import { share } from "./svg.ts"

interface Part {
  readonly name: string
  readonly class: string
  readonly count: number
}

/** The rows of a file by what they hold in a column; those whose cells could not be told apart come last. */
const partsOf = ({ filled, nulls, unreadable }: ColumnProfile, rows: number): readonly Part[] => {
  const known: readonly Part[] = [
    { name: "filled", class: "filled", count: filled },
    { name: nullWord["not-applicable"], class: "apt", count: nulls["not-applicable"] ?? 0 },
    { name: nullWord.unknown, class: "unknown", count: nulls.unknown ?? 0 },
    { name: nullWord["not-recorded"], class: "silent", count: nulls["not-recorded"] ?? 0 },
    { name: "could not be read", class: "unreadable", count: unreadable },
  ]
  const sum = known.reduce((total, { count }) => total + count, 0)
  return [...known, { name: "row without cells", class: "ragged", count: Math.max(0, rows - sum) }]
}

const partsText = (parts: readonly Part[]): string =>
  parts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${figure(count)} ${name}`)
    .join(", ")

const fillBar = (column: ColumnProfile, rows: number): Markup => {
  const parts = partsOf(column, rows)
  const total = Math.max(
    1,
    parts.reduce((sum, { count }) => sum + count, 0),
  )
  let from = 0
  return el(
    "svg",
    {
      class: "fill",
      width: "100%",
      height: 11,
      role: "img",
      "aria-label": `${column.column}: ${partsText(parts) === "" ? "no rows" : partsText(parts)}`,
    },
    el("title", {}, partsText(parts)),
    parts
      .filter(({ count }) => count > 0)
      .map(({ class: name, count }) => {
        const at = from
        from += count
        return el("rect", {
          class: name,
          x: share(at / total),
          y: 0,
          width: share(count / total),
          height: 11,
        })
      }),
  )
}

const legend = (profile: readonly ColumnProfile[], rows: number): Content => {
  const all = profile.map((column) => partsOf(column, rows))
  const kinds = (all[0] ?? [])
    .map((part, at) => ({ ...part, count: all.reduce((sum, parts) => sum + (parts[at]?.count ?? 0), 0) }))
    .filter(({ count }) => count > 0)
  return el(
    "ul",
    { class: "keys", role: "list" },
    kinds.map(({ name, class: kind }) =>
      el(
        "li",
        {},
        el(
          "svg",
          { class: "fill key", width: 22, height: 11, "aria-hidden": "true" },
          el("rect", { class: kind, x: 0, y: 0, width: 22, height: 11 }),
        ),
        name,
      ),
    ),
  )
}

/** The hatching of what could not be read; once on a page. */
export const hatching: Markup = el(
  "svg",
  { class: "defs", width: 0, height: 0, "aria-hidden": "true" },
  el(
    "defs",
    {},
    el(
      "pattern",
      { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse" },
      el("path", { class: "hatch", d: "M-1 6L6 -1M-1 1L1 -1M4 6L6 4" }),
    ),
  ),
)

/** How full the columns are; nothing where there is no column or no row. */
export const fillPlot = ({ columns: { profile }, rows }: CheckReport): Content => {
  if (profile.length === 0 || rows === 0) return undefined
  const blank = profile.filter(({ empty }) => empty).length
  return el(
    "figure",
    {},
    el(
      "figcaption",
      {},
      el("h3", {}, "How full the columns are"),
      el(
        "p",
        { class: "note" },
        `Share of ${counted(rows, "row")} that ${rows === 1 ? "holds" : "hold"} a value; a zero is a value. `,
        blank === 0 ? "No column is empty." : `${counted(blank, "column")} without a single value.`,
      ),
      legend(profile, rows),
    ),
    el(
      "ul",
      { class: "bars", role: "list" },
      profile.map((column) =>
        el(
          "li",
          column.empty ? { class: "void" } : {},
          el("code", {}, column.column),
          fillBar(column, rows),
          el("span", { class: "number" }, percentText(column.filled, rows)),
        ),
      ),
    ),
  )
}
