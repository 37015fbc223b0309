// The rows of a page of differences: each changed row with its cells, rows of one file as a table.
import type { ChangedEvent, DiffEvent, DiffKind, DiffReport } from "../../comparing/diff-report.ts"
import { type Content, el, type Markup } from "../markup.ts"
import { counted, figure } from "../phrases.ts"
import { brief, labelText, valuesOf } from "./words.ts"

const placesOf = ({ old, new: fresh }: DiffEvent): Content =>
  [["old row", old] as const, ["new row", fresh] as const].flatMap(([what, place]) =>
    place === undefined ? [] : [el("span", {}, `${what} ${figure(place.row)}`)],
  )

const oneOfSeveral = ({ repeated }: DiffEvent): Content =>
  repeated === true ? el("em", {}, " (one of several rows of this key)") : undefined

const changedItem = (event: ChangedEvent): Markup =>
  el(
    "li",
    {},
    el("p", { class: "place" }, placesOf(event), el("code", {}, brief(event.key))),
    el(
      "div",
      {},
      el("p", {}, labelText(event), oneOfSeveral(event)),
      el(
        "dl",
        { class: "cells" },
        event.cells.map((cell) => {
          const [old, fresh] = valuesOf(cell)
          return el(
            "div",
            { class: "at" },
            el("dt", {}, cell.column),
            el("dd", {}, old, " → ", el("strong", {}, fresh)),
          )
        }),
      ),
    ),
  )

const aloneRow = (event: DiffEvent, columns: readonly string[]): Markup =>
  el(
    "tr",
    {},
    el("th", { scope: "row" }, el("code", {}, brief(event.key)), oneOfSeveral(event)),
    el("td", { class: "number" }, figure((event.old ?? event.new)?.row ?? 0)),
    columns.map((column) =>
      el("td", {}, Object.hasOwn(event.label, column) ? brief(event.label[column] ?? "") : undefined),
    ),
  )

const aloneTable = (events: readonly DiffEvent[], key: string, kind: DiffKind): Markup => {
  const columns = [...new Set(events.flatMap(({ label }) => Object.keys(label)))]
  const file = kind === "added" ? "new" : "old"
  return el(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": `Rows that are ${kind}` },
    el(
      "table",
      {},
      el("caption", {}, `${counted(events.length, "row")} that only the ${file} file has.`),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col" }, key),
          el("th", { scope: "col", class: "number" }, "Row"),
          columns.map((column) => el("th", { scope: "col" }, column)),
        ),
      ),
      el(
        "tbody",
        {},
        events.map((event) => aloneRow(event, columns)),
      ),
    ),
  )
}

/** The rows of one kind, the first so many of them. */
export const rowsOfKind = (report: DiffReport, kind: DiffKind, samples: number): Content => {
  const count = report.counts[kind]
  if (count === 0) return undefined
  if (!report.only.includes(kind))
    return el("p", { class: "note" }, `${counted(count, "row")}, not listed as the caller asked.`)
  const key = report.format?.key.join(", ") ?? ""
  const listed = Math.min(report[kind].length, samples)
  const rest =
    listed < count
      ? el("p", { class: "note" }, `The first ${figure(listed)} of ${figure(count)}.`)
      : undefined
  return kind === "changed"
    ? [el("ol", { class: "samples", role: "list" }, report.changed.slice(0, samples).map(changedItem)), rest]
    : [aloneTable(report[kind].slice(0, samples), key, kind), rest]
}
