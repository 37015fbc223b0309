// The words of a comparison: what was found in one sentence, and both values of a cell as short as they tell it.
import type { CellState, DiffCell, DiffEvent, DiffKind, DiffReport } from "../../comparing/diff-report.ts"
import type { DiffSums } from "../../comparing/diff-sums.ts"
import { shown } from "../../core/shown.ts"
import { counted, figure, nullWord } from "../phrases.ts"

/** So many rows of each kind are written out where nothing is said. */
export const fewRows = 1000

const longest = 72
const before = 24

// Of two long texts that part is told in which they begin to differ.
const excerpt = (text: string, from: number): string => {
  const start = text.length <= longest ? 0 : Math.max(0, Math.min(from - before, text.length - longest))
  const end = start + longest
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`
}

const firstDifference = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

const stateText = (state: CellState | undefined, said: string): string => {
  if (state === undefined) return said
  return state === "unreadable" ? `${said} (not readable)` : nullWord[state]
}

/** The old and the new value of a cell, in harmless words of bounded length. */
export const valuesOf = ({
  old,
  new: fresh,
  oldIs,
  newIs,
}: DiffCell): readonly [old: string, fresh: string] => {
  const from = typeof old === "string" && typeof fresh === "string" ? firstDifference(old, fresh) : 0
  const said = (value: DiffCell["old"]): string =>
    shown(typeof value === "string" ? excerpt(value, from) : value)
  return [stateText(oldIs, said(old)), stateText(newIs, said(fresh))]
}

/** How a difference of numbers is written: `+3`, `−39`, `±0`. */
export const signed = (number: number): string => {
  if (number === 0) return "±0"
  return number > 0 ? `+${figure(number)}` : `−${figure(-number)}`
}

/** A value that names a row, without quotes and in at most 120 harmless characters. */
export const brief = (value: string | number): string =>
  typeof value === "string" ? shown(value).slice(1, -1) : String(value)

/** The label of a row as text: `2019-05-03, Government - Front, 12`. */
export const labelText = ({ label }: DiffEvent): string => Object.values(label).map(brief).join(", ")

/** Whether rows differ that the caller did not ask for, so that sums over all rows are not those of the rows listed. */
export const leavesOut = ({ only, counts }: Pick<DiffReport, "only" | "counts">): boolean =>
  (["added", "vanished", "changed"] as const).some((kind) => counts[kind] > 0 && !only.includes(kind))

/** Sums of deaths as text: `12 (8 to 20), 3 rows without a figure`. */
export const sumsText = ({ rows, uncounted, low, best, high }: DiffSums): string => {
  if (rows === 0) return "no rows"
  const range = low === undefined || high === undefined ? "" : ` (${figure(low)} to ${figure(high)})`
  const without = uncounted === 0 ? "" : `, ${counted(uncounted, "row")} without a figure`
  return `${best === undefined ? "not known" : `${figure(best)}${range}`}${without}`
}

/** What a kind of difference is called in a heading. */
export const kindTitle: Readonly<Record<DiffKind, string>> = {
  changed: "Changed rows",
  added: "Added rows",
  vanished: "Vanished rows",
}

/** The kinds of differences in the order in which they are told. */
export const kindOrder: readonly DiffKind[] = ["changed", "added", "vanished"]

/** What was found, in one sentence. */
export const foundText = ({ counts, same, complete }: DiffReport): string => {
  const apart = kindOrder.filter((kind) => counts[kind] > 0)
  const some = apart.map((kind) => `${figure(counts[kind])} ${kind}`).join(", ")
  const rest = `${figure(same)} the same`
  const all = apart.length === 0 ? `No differences, ${counted(same, "row")} the same` : `${some}, ${rest}`
  return `${all}${complete ? "" : ", as far as the files could be compared"}.`
}

/** What is to be said where the new file is a part of the old one, or the old of the new. */
export const partText = ({ counts, same, only }: DiffReport): string | undefined => {
  const inBoth = same + counts.changed
  if (inBoth === 0 || only.length < kindOrder.length) return undefined
  if (counts.added === 0 && counts.vanished > inBoth)
    return "Every row of the new file is in the old one, which has many more: the new one may be a part of it."
  if (counts.vanished === 0 && counts.added > inBoth)
    return "Every row of the old file is in the new one, which has many more: the old one may be a part of it."
  return undefined
}
