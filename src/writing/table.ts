// A table as it is written: its columns, and the values that can stand in a cell.

/** The values that can stand in a cell; null where it holds none. */
export type TableValue = string | number | boolean | null

/**
 * What the values of a column are; days are text, YYYY-MM-DD.
 *
 * @category answers
 */
export type TableColumnKind = "text" | "day" | "integer" | "decimal" | "boolean"

/**
 * One column of a table that is written.
 *
 * @category answers
 */
export interface TableColumn<Name extends string = string> {
  /** The name of the column. */
  readonly name: Name
  /** What its values are. */
  readonly kind: TableColumnKind
  /** Whether a cell can be empty. */
  readonly nullable: boolean
  /** What the column holds, in one sentence. */
  readonly description: string
}
