// Cells that a fact of the model would write otherwise: they stand beside the record, and come back while they hold.
import type { Incident } from "../../entity/incident.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import { keptCell, keptCells } from "../passage/kept.ts"
import type { RowFacts } from "../passage/passage.ts"
import { format } from "./crosswalk.ts"
import { UcdpGedRow } from "./row.ts"

/** A row of GED as far as it is known. */
export type Cells = RowFacts<UcdpGedRow>

/** Columns that stand for one fact together. */
export type Columns = readonly (keyof UcdpGedRow & string)[]

/** Whether a cell says anything. */
export const isKnown = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null

/** Some cells of a row, to stand beside the record; a silent one as null. */
export const cellsBeside = (columns: Columns, row: Cells): Extra =>
  keptCells(format, Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))

/** All cells of a fact, where the fact alone would write one of them otherwise. */
export const exceptions = (columns: Columns, row: Cells, told: Cells): Extra =>
  columns.some((name) => (row[name] ?? null) !== (told[name] ?? null)) ? cellsBeside(columns, row) : {}

/** The cells of a fact as they were kept, where they still stand for the same fact; else as the fact tells them. */
export const restored = (
  columns: Columns,
  told: Cells,
  incident: Incident,
  holds: (cells: Cells) => boolean,
): Cells => {
  const kept = columns.flatMap((name): readonly (readonly [string, Scalar])[] => {
    const value = keptCell(format, name, incident)
    const isCell = value === null || (value !== undefined && UcdpGedRow.shape[name].safeParse(value).success)
    return isCell ? [[name, value]] : []
  })
  if (kept.length === 0) return told
  // Each value was just held to the schema of its column.
  const cells = { ...told, ...Object.fromEntries(kept) } as Cells
  return holds(cells) ? cells : told
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** Whether two plain values say the same, in whatever order of their fields; an undefined field is none. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]))
}
