// Cells that a fact of the model would write otherwise: they stand beside the record, and come back while they hold.
import type { Incident } from "../../entity/incident.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import { keptCell, keptCells } from "../passage/kept.ts"
import type { RowFacts } from "../passage/passage.ts"
import { AcledRow } from "./row.ts"

/** A row of ACLED as far as it is known. */
export type Cells = RowFacts<AcledRow>

/** The name of the format, under which its ids and kept cells stand. */
export const format = "acled"

/** Whether a cell says anything. */
export const isKnown = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null

/** Columns that stand for one fact together. */
export type Columns = readonly (keyof AcledRow)[]

/**
 * The cells of a fact that are not what the fact alone tells, none where it tells them all.
 *
 * @remarks
 * All cells of the fact are kept together, so that no old name of a country can stand beside a new number of it; a
 * column that the file lacks is kept as null, so that an older type of event is given no kind. Where something else
 * hangs on them they are kept always.
 */
export const exceptions = (columns: Columns, row: Cells, told: Cells, always = false): Extra =>
  always || columns.some((name) => row[name] !== undefined && row[name] !== (told[name] ?? null))
    ? keptCells(format, Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))
    : {}

/** The cells of a fact as they were kept, where they still stand for the same fact; else as the fact tells them. */
export const restored = (
  columns: Columns,
  told: Cells,
  incident: Incident,
  holds: (cells: Cells) => boolean,
): Cells => {
  const kept = columns.flatMap((name): readonly (readonly [string, Scalar])[] => {
    const value = keptCell(format, name, incident)
    const isCell = value === null || (value !== undefined && AcledRow.shape[name].safeParse(value).success)
    return isCell ? [[name, value]] : []
  })
  if (kept.length === 0) return told
  // Each value was just held to the schema of its column.
  const cells = { ...told, ...Object.fromEntries(kept) } as Cells
  return holds(cells) ? cells : told
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Whether two plain values say the same, in whatever order of their fields. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)
