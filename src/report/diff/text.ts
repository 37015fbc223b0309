// A comparison for someone in a hurry: what came, what went, what changed, and what that does to the deaths.
import type { DiffFile, DiffKind, DiffReport } from "../../comparing/diff-report.ts"
import type { DiffYear } from "../../comparing/diff-sums.ts"
import { inert } from "../../core/shown.ts"
import { counted, figure, listText } from "../phrases.ts"
import {
  brief,
  fewRows,
  foundText,
  kindOrder,
  kindTitle,
  labelText,
  leavesOut,
  partText,
  signed,
  sumsText,
  valuesOf,
} from "./words.ts"

/**
 * How a comparison is written for a terminal.
 *
 * @category reports
 */
export interface DiffTextOptions {
  /** Whether to write in colour; not unless asked. */
  readonly colour?: boolean
  /** How many rows of each kind to show; 1,000 where nothing is said. */
  readonly samples?: number
}

type Style = "bold" | "dim" | "red" | "yellow" | "green"

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32 }
const kindStyle: Readonly<Record<DiffKind, Style>> = { changed: "yellow", added: "green", vanished: "red" }

type Paint = (style: Style, text: string) => string

const fileLine = (name: string, { rows, version, columns }: DiffFile): string =>
  `${name}: ${counted(rows, "row")}, ${version ?? `${counted(columns, "column")}, no known layout in full`}`

const formatLine = ({ format }: DiffReport): string =>
  format === null
    ? "not compared"
    : `${format.title} (${format.name}), rows matched by ${format.key.join(", ")}` +
      (format.detected ? "" : ", as named by the caller")

const columnLines = ({ columns }: DiffReport): readonly string[] => {
  const named = (what: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${what}, so not compared: ${listText(names, 12)}`]
  return [
    ...named("Only in the old file", columns.onlyOld),
    ...named("Only in the new file", columns.onlyNew),
    ...named("Left out by the caller", columns.ignored),
  ]
}

const deathLines = (report: DiffReport): readonly string[] => {
  const { deaths, counts } = report
  if (deaths === null) return []
  const isPart = leavesOut(report)
  const { old, new: fresh, changedOld, changedNew } = deaths
  const difference = (a: number | undefined, b: number | undefined): string =>
    a === undefined || b === undefined ? "" : `: ${signed(b - a)}`
  return [
    "  Deaths, added up as they stand",
    `    old file       ${sumsText(old)}`,
    `    new file       ${sumsText(fresh)}${isPart ? ", with the rows that are not listed here" : difference(old.best, fresh.best)}`,
    ...(counts.changed === 0
      ? []
      : [
          `    changed rows   ${sumsText(changedOld)} → ${sumsText(changedNew)}` +
            difference(changedOld.best, changedNew.best),
        ]),
    ...(counts.added === 0 ? [] : [`    added rows     ${sumsText(deaths.added)}`]),
    ...(counts.vanished === 0 ? [] : [`    vanished rows  ${sumsText(deaths.vanished)}`]),
    "",
  ]
}

const yearLine = (
  { year, old, new: fresh, oldBest, newBest, ...counts }: DiffYear,
  told: readonly DiffKind[],
  isPart: boolean,
): string => {
  const kinds = told.filter((kind) => counts[kind] > 0).map((kind) => `${figure(counts[kind])} ${kind}`)
  const deaths =
    isPart || (oldBest === undefined && newBest === undefined)
      ? ""
      : `; deaths ${figure(oldBest ?? 0)} → ${figure(newBest ?? 0)}`
  const rows = isPart ? "" : `${figure(old)} → ${counted(fresh, "row")}, `
  return `    ${inert(year ?? "no year")}  ${rows}${kinds.join(", ")}${deaths}`
}

const yearLines = (report: DiffReport): readonly string[] => {
  const { years, only } = report
  const apart = (years ?? []).filter((year) => only.some((kind) => year[kind] > 0))
  return apart.length < 2
    ? []
    : [
        "  Year by year, where rows differ",
        ...apart.map((year) => yearLine(year, only, leavesOut(report))),
        "",
      ]
}

const changedColumns = ({ columns: { changed } }: DiffReport): readonly string[] => {
  const width = Math.max(...changed.map(({ column }) => inert(column).length), 0)
  return changed.length === 0
    ? []
    : [
        "  Changed columns, and in how many rows",
        ...changed.map(({ column, count }) => `    ${inert(column).padEnd(width)}  ${figure(count)}`),
        "",
      ]
}

const rowLines = (report: DiffReport, kind: DiffKind, samples: number, paint: Paint): readonly string[] => {
  const count = report.counts[kind]
  if (count === 0) return []
  const title = kindTitle[kind]
  if (!report.only.includes(kind))
    return [`  ${paint("bold", title)}: ${figure(count)}, not listed as the caller asked`, ""]
  const listed = report[kind].slice(0, samples)
  const more = count - listed.length
  return [
    `  ${paint("bold", title)}`,
    ...listed.flatMap((event) => [
      `    ${paint(kindStyle[kind], brief(event.key))}  ${labelText(event)}` +
        (event.repeated === true ? paint("dim", "  (one of several rows of this key)") : ""),
      ...("cells" in event
        ? (event as DiffReport["changed"][number]).cells.map((cell) => {
            const [old, fresh] = valuesOf(cell)
            return `      ${inert(cell.column)}: ${old} → ${fresh}`
          })
        : []),
    ]),
    ...(more > 0 ? [paint("dim", `    and ${figure(more)} more`)] : []),
    "",
  ]
}

/**
 * A comparison as text for a terminal.
 *
 * @remarks
 * Text from the files stands in it in harmless form: controls and bidirectional marks are written out. Of long texts
 * that part is shown in which they begin to differ.
 *
 * @example
 * ```ts
 * const report = await compareFiles("examples/ged-shaped.csv", "examples/ged-shaped.csv")
 * diffText(report).includes("No differences, 40 rows the same.") // => true
 * ```
 * @category reports
 */
export const diffText = (report: DiffReport, options: DiffTextOptions = {}): string => {
  const { colour = false, samples = fewRows } = options
  const paint: Paint = (style, text) => (colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text)
  const part = partText(report)
  return [
    paint("bold", inert(`${report.old.file} → ${report.new.file}`)),
    `  ${inert(formatLine(report))}`,
    `  ${inert(fileLine("old", report.old))}`,
    `  ${inert(fileLine("new", report.new))}`,
    ...columnLines(report).map((line) => `  ${inert(line)}`),
    ...report.problems.map(
      ({ severity, side, message }) =>
        `  ${paint(severity === "error" ? "red" : "yellow", severity)}` +
        `${side === null ? "" : ` in the ${side} file`}: ${inert(message)}`,
    ),
    "",
    `  ${paint("bold", foundText(report))}`,
    ...(part === undefined
      ? []
      : [`  ${part}`, "  With --only changed the other rows are counted and no longer told."]),
    "",
    ...deathLines(report),
    ...yearLines(report),
    ...changedColumns(report),
    ...kindOrder.flatMap((kind) => rowLines(report, kind, samples, paint)),
  ].join("\n")
}
