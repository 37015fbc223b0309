// The columns of rows as a Table Schema, for tools that read or check tables by one.
import type { TableColumnKind } from "../writing/table.ts"
import { rowColumns } from "./columns.ts"
import type { Row } from "./rows.ts"

/**
 * One column of the rows in a Table Schema.
 *
 * @category answers
 */
export interface RowsTableSchemaField {
  /** The name of the column. */
  readonly name: keyof Row
  /** The type of its values. */
  readonly type: "string" | "date" | "integer" | "number" | "boolean"
  /** What the column holds. */
  readonly description: string
  /** Whether every row has a value. */
  readonly constraints: { readonly required: boolean }
}

/**
 * The columns of rows as the Data Package standard describes them.
 *
 * Source: Data Package standard, version 2.0, Table Schema.
 * @category answers
 */
export interface RowsTableSchema {
  /** The profile that the schema follows. */
  readonly $schema: "https://datapackage.org/profiles/2.0/tableschema.json"
  /** The columns, in their order. */
  readonly fields: readonly RowsTableSchemaField[]
  /** The cells that hold nothing: the empty one alone, so that NA stays the code of Namibia. */
  readonly missingValues: readonly [""]
  /** The column that names a row. */
  readonly primaryKey: readonly ["id"]
}

const types: Readonly<Record<TableColumnKind, RowsTableSchemaField["type"]>> = {
  text: "string",
  day: "date",
  integer: "integer",
  decimal: "number",
  boolean: "boolean",
}

/**
 * The Table Schema of rows as CSV.
 *
 * @example
 * ```ts
 * rowsTableSchema.fields.find(({ name }) => name === "date_earliest")?.type // => "date"
 * ```
 * @category answers
 */
export const rowsTableSchema: RowsTableSchema = {
  $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
  fields: rowColumns.map(({ name, kind, nullable, description }) => ({
    name,
    type: types[kind],
    description,
    constraints: { required: !nullable },
  })),
  missingValues: [""],
  primaryKey: ["id"],
}
