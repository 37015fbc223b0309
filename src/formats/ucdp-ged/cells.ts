// Cells that a fact of the model would write otherwise: they stand beside the record, and come back while they hold.
import type { Incident } from "../../entity/incident.ts"
import type { Extra } from "../../value/extra.ts"
import { restoredCells } from "../passage/beside.ts"
import { keptCells } from "../passage/kept.ts"
import type { RowFacts } from "../passage/passage.ts"
import { format } from "./crosswalk.ts"
import { UcdpGedRow } from "./row.ts"

/** A row of GED as far as it is known. */
export type Cells = RowFacts<UcdpGedRow>

/** Columns that stand for one fact together. */
export type Columns = readonly (keyof UcdpGedRow & string)[]

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
): Cells => restoredCells(format, UcdpGedRow.shape, columns, told, incident, holds)
