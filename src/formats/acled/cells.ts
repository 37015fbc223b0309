// Cells that a fact of the model would write otherwise: they stand beside the record, and come back while they hold.
import type { Incident } from "../../entity/incident.ts"
import type { Extra } from "../../value/extra.ts"
import { restoredCells } from "../passage/beside.ts"
import { keptCells } from "../passage/kept.ts"
import type { RowFacts } from "../passage/passage.ts"
import { AcledRow } from "./row.ts"

/** A row of ACLED as far as it is known. */
export type Cells = RowFacts<AcledRow>

/** The name of the format, under which its ids and kept cells stand. */
export const format = "acled"

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
): Cells => restoredCells(format, AcledRow.shape, columns, told, incident, holds)
