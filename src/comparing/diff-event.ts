// The rows that two files do not share, or not alike: which they are and, cell by cell, what changed.
import * as z from "zod"
import { field, list, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import type { NullKind } from "../formats/column.ts"

/**
 * One of the two files.
 *
 * @category checking
 */
export type DiffSide = "old" | "new"

/**
 * What can be different about a row: only in the new file, only in the old one, or in both and not alike.
 *
 * @category checking
 */
export type DiffKind = "changed" | "added" | "vanished"

/**
 * Why a cell has no value of its column: how it says nothing, or that it could not be read.
 *
 * @category checking
 */
export type CellState = NullKind | "unreadable"

/**
 * Where a row stands in its file.
 *
 * @category checking
 */
export interface RowPlace {
  /** The data row, counted from 1, the header not counted. */
  readonly row: number
  /** The physical line of the file, counted from 1, where the file has lines. */
  readonly line?: number
}

/**
 * A cell that is not alike in both files.
 *
 * @remarks
 * Values are compared as their column reads them: 12 and 12.0 are one number, a day at midnight is that day, and
 * two points in well-known text are one if their digits are.
 *
 * @category checking
 */
export interface DiffCell {
  /** The column. */
  readonly column: string
  /** The value in the old file; null where the cell says nothing, its text where it could not be read. */
  readonly old: string | number | null
  /** The value in the new file; null where the cell says nothing, its text where it could not be read. */
  readonly new: string | number | null
  /** Why the old cell has no value of its column; absent where it has one. */
  readonly oldIs?: CellState
  /** Why the new cell has no value of its column; absent where it has one. */
  readonly newIs?: CellState
}

/**
 * A row that only one of the files has.
 *
 * @category checking
 */
export interface DiffEvent {
  /** The key of the row, the values of its columns with a space between them. */
  readonly key: string
  /** What tells a person which event is meant, by column, as far as the file says it. */
  readonly label: Readonly<Record<string, string | number>>
  /** Where the row stands in the old file. */
  readonly old?: RowPlace
  /** Where the row stands in the new file. */
  readonly new?: RowPlace
  /** Whether the key stands in several rows of a file, so that other rows of it may be in both. */
  readonly repeated?: boolean
}

/**
 * A row that is in both files and not alike.
 *
 * @category checking
 */
export interface ChangedEvent extends DiffEvent {
  /** The cells that are not alike, in the order of the format. */
  readonly cells: readonly DiffCell[]
}

const count = z.int().min(1)
const value = z.nullable(z.union([z.string(), z.number()]))
const state = z.enum(["not-recorded", "unknown", "not-applicable", "unreadable"])

/**
 * The schema of where a row stands.
 *
 * @category checking
 */
export const RowPlace: ObjectSchema<RowPlace> = schemaOf<RowPlace>()(
  { id: "RowPlace", description: "Where a row stands in its file." },
  {
    row: field(count, "The data row, counted from 1, the header not counted."),
    line: optional(count, "The physical line of the file, counted from 1, where the file has lines."),
  },
)

/**
 * The schema of a cell that is not alike.
 *
 * @category checking
 */
export const DiffCell: ObjectSchema<DiffCell> = schemaOf<DiffCell>()(
  { id: "DiffCell", description: "A cell that is not alike in both files." },
  {
    column: field(z.string(), "The column."),
    old: field(
      value,
      "The value in the old file; null where the cell says nothing, its text where it could not be read.",
    ),
    new: field(
      value,
      "The value in the new file; null where the cell says nothing, its text where it could not be read.",
    ),
    oldIs: optional(state, "Why the old cell has no value of its column; absent where it has one."),
    newIs: optional(state, "Why the new cell has no value of its column; absent where it has one."),
  },
)

const named = {
  key: field(z.string(), "The key of the row, the values of its columns with a space between them."),
  label: field(
    z.record(z.string(), z.union([z.string(), z.number()])),
    "What tells a person which event is meant, by column, as far as the file says it.",
  ),
  old: optional(RowPlace, "Where the row stands in the old file."),
  new: optional(RowPlace, "Where the row stands in the new file."),
  repeated: optional(
    z.boolean(),
    "Whether the key stands in several rows of a file, so that other rows of it may be in both.",
  ),
}

/**
 * The schema of a row that only one file has.
 *
 * @category checking
 */
export const DiffEvent: ObjectSchema<DiffEvent> = schemaOf<DiffEvent>()(
  { id: "DiffEvent", description: "A row that only one of the files has." },
  named,
)

/**
 * The schema of a row that is not alike.
 *
 * @category checking
 */
export const ChangedEvent: ObjectSchema<ChangedEvent> = schemaOf<ChangedEvent>()(
  { id: "ChangedEvent", description: "A row that is in both files and not alike." },
  {
    ...named,
    cells: field(list(DiffCell), "The cells that are not alike, in the order of the format."),
  },
)
