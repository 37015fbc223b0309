// What a column of a third party's table holds, as data: its kind, codes, bounds and spellings of nothing.
import type { Literal } from "../core/expression.ts"

/**
 * Why a cell holds no value.
 *
 * @remarks
 * `not-recorded` is silence, `unknown` is said to be unknown, `not-applicable` can have no value in this row.
 * Zero is none of these: it is a value.
 * @category formats
 */
export type NullKind = "not-recorded" | "unknown" | "not-applicable"

/**
 * The spellings by which a column says nothing, and what each means: `{ "": "not-recorded" }`.
 *
 * @category formats
 */
export type NullSpellings = Readonly<Record<string, NullKind>>

/** What every description of a column can say. */
export interface ColumnNotes {
  /** What the column holds, in one sentence. */
  readonly description: string
  /** The unit the value is counted in. */
  readonly unit?: string
  /** Other names under which the column is met in files. */
  readonly aliases?: readonly string[]
  /** A value as it stands in a file. */
  readonly example?: string
  /** The first release that has the column, where that is known. */
  readonly since?: string
  /** The last release that has the column, where it is gone. */
  readonly until?: string
}

/** A column of whole numbers. */
export interface IntegerColumn extends ColumnNotes {
  readonly kind: "integer"
  /** The least number that can stand here. */
  readonly least?: number
  /** The greatest number that can stand here. */
  readonly most?: number
}

/** A column of numbers with decimals. */
export interface DecimalColumn extends ColumnNotes {
  readonly kind: "decimal"
  /** The least number that can stand here. */
  readonly least?: number
  /** The greatest number that can stand here. */
  readonly most?: number
}

/** A column of free text. */
export interface TextColumn extends ColumnNotes {
  readonly kind: "text"
}

/** A column of identifiers, which are text even where they look like numbers. */
export interface IdColumn extends ColumnNotes {
  readonly kind: "id"
  /** Cells that are left where a conversion has destroyed the id: `["0"]` for an id that begins with letters. */
  readonly lost?: readonly string[]
  /** Whether the ids are whole numbers, so that 300380.0 of a data frame names the record 300380. */
  readonly numeric?: boolean
}

/**
 * A way of writing days that a column is met with beside YYYY-MM-DD.
 *
 * @remarks
 * `day-monthname-year` is 16 May 2025 or 1-Aug-24; `day-month-year` is 31-12-2019, and 3-4-19 is told since it can be
 * read both ways; `month-day-year` is 3/8/1970 in the same manner.
 * @category formats
 */
export type DaySpelling = "day-monthname-year" | "day-month-year" | "month-day-year"

/** A column of days of the calendar. */
export interface DayColumn extends ColumnNotes {
  readonly kind: "day"
  /** The ways in which days are written beside YYYY-MM-DD. */
  readonly spellings?: readonly DaySpelling[]
  /** The first of the hundred years that two digits can mean; without it a year has four digits. */
  readonly century?: number
}

/** A column of codes that are whole numbers, each with its meaning. */
export interface NumberCodeColumn<V extends number = number> extends ColumnNotes {
  readonly kind: "number-code"
  /** What each code stands for. */
  readonly codes: Readonly<Record<V, string>>
  /** Other spellings of the codes met in files. */
  readonly spellings?: Readonly<Record<string, V>>
}

/** A column of codes that are words, each with its meaning. */
export interface TextCodeColumn<V extends string = string> extends ColumnNotes {
  readonly kind: "text-code"
  /** What each code stands for. */
  readonly codes: Readonly<Record<V, string>>
  /** Other spellings of the codes that are as right as they are. */
  readonly spellings?: Readonly<Record<string, V>>
  /** Spellings met in files that are mistakes: they are told, and read as the code that is meant. */
  readonly misspellings?: Readonly<Record<string, V>>
}

/** A column of codes to which others may come: a code that is not in the list is told and kept. */
export interface OpenCodeColumn extends ColumnNotes {
  readonly kind: "open-code"
  /** What each known code stands for. */
  readonly codes: Readonly<Record<string, string>>
  /** Other spellings of the codes that are as right as they are. */
  readonly spellings?: Readonly<Record<string, string>>
  /** Spellings met in files that are mistakes: they are told, and read as the code that is meant. */
  readonly misspellings?: Readonly<Record<string, string>>
  /** Forms of further codes, as patterns, and what they stand for: `{ "^Check ": "…" }`. */
  readonly forms?: Readonly<Record<string, string>>
}

/** What a column of any kind can be. */
export type ColumnKind =
  | IntegerColumn
  | DecimalColumn
  | TextColumn
  | IdColumn
  | DayColumn
  | NumberCodeColumn
  | TextCodeColumn
  | OpenCodeColumn

/**
 * One column of a format: its name, what it holds, and how it says nothing.
 *
 * @remarks A column without spellings of nothing has a value in every row.
 * @category formats
 */
export type Column = ColumnKind & {
  /** The name of the column as its codebook writes it. */
  readonly name: string
  /** The spellings by which the column says nothing; none where a value must stand in every row. */
  readonly nulls: NullSpellings
}

/** Whether a value must stand in every row: no spelling of nothing is foreseen. */
export const isRequired = (column: Column): boolean => Object.keys(column.nulls).length === 0

type KindFor<V> = [V] extends [number]
  ? number extends V
    ? IntegerColumn | DecimalColumn
    : NumberCodeColumn<V & number>
  : [V] extends [string]
    ? string extends V
      ? TextColumn | IdColumn | DayColumn | OpenCodeColumn
      : TextCodeColumn<V & string>
    : never

/**
 * The description that a field of a row asks for: the kind of its type, and how it says nothing if it can.
 *
 * @category formats
 */
export type ColumnFor<V> = null extends V
  ? KindFor<Exclude<V, null>> & { readonly nulls: NullSpellings }
  : KindFor<V> & { readonly nulls?: never }

/**
 * One description for each field of a row, in the order of the file.
 *
 * @category formats
 */
export type ColumnTable<Row extends object> = { readonly [Name in keyof Row & string]: ColumnFor<Row[Name]> }

/** The values that a row of a file can hold. */
export type RowValue = Literal | null
