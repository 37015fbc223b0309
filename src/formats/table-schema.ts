// The columns of a format for other tools: as a Table Schema of the Data Package standard, and as JSON Schema.
import * as z from "zod"
import { type Column, type IntegerColumn, isRequired } from "./column.ts"
import type { Format } from "./format.ts"

/**
 * One column in a Table Schema.
 *
 * @category formats
 */
export interface TableSchemaField {
  /** The name of the column. */
  readonly name: string
  /** The type of its values; ids are strings, days are dates. */
  readonly type: "integer" | "number" | "string" | "date"
  /** What the column holds. */
  readonly description: string
  /** A value as it stands in a file. */
  readonly example?: string
  /** The cells by which the column says nothing. */
  readonly missingValues: readonly string[]
  /** The codes of the column, each with its meaning; only where no others can come. */
  readonly categories?: readonly { readonly value: string | number; readonly label: string }[]
  /** What holds of its values. */
  readonly constraints: {
    readonly required: boolean
    readonly minimum?: number
    readonly maximum?: number
    readonly enum?: readonly (string | number)[]
  }
}

/**
 * A Table Schema: the columns of a table as the Data Package standard describes them.
 *
 * Source: Data Package standard, version 2.0, Table Schema.
 * @category formats
 */
export interface TableSchema {
  /** The profile that the schema follows. */
  readonly $schema: "https://datapackage.org/profiles/2.0/tableschema.json"
  /** The columns. */
  readonly fields: readonly TableSchemaField[]
  /** How the columns of a file must meet those of the schema: every column is known, whatever their order. */
  readonly fieldsMatch: readonly ["subset"]
  /** The columns that name a row. */
  readonly primaryKey?: readonly string[]
}

const types: Readonly<Record<Column["kind"], TableSchemaField["type"]>> = {
  integer: "integer",
  decimal: "number",
  text: "string",
  id: "string",
  day: "date",
  "number-code": "integer",
  "text-code": "string",
  "open-code": "string",
}

const codesOf = (column: Column): TableSchemaField["categories"] => {
  if (column.kind !== "number-code" && column.kind !== "text-code") return undefined
  const isNumber = column.kind === "number-code"
  return Object.entries(column.codes).map(([code, label]) => ({
    value: isNumber ? Number(code) : code,
    label: String(label),
  }))
}

const fieldOf = (column: Column): TableSchemaField => {
  const codes = codesOf(column)
  const isNumber = column.kind === "integer" || column.kind === "decimal"
  const { least, most }: Pick<IntegerColumn, "least" | "most"> = isNumber ? column : {}
  return {
    name: column.name,
    type: types[column.kind],
    description: column.description,
    ...(column.example === undefined ? {} : { example: column.example }),
    missingValues: Object.keys(column.nulls),
    ...(codes === undefined ? {} : { categories: codes }),
    constraints: {
      required: isRequired(column),
      ...(least === undefined ? {} : { minimum: least }),
      ...(most === undefined ? {} : { maximum: most }),
      ...(codes === undefined ? {} : { enum: codes.map(({ value }) => value) }),
    },
  }
}

/**
 * The columns of a format as a Table Schema, for tools that check tables by one.
 *
 * @remarks
 * A Table Schema knows types, bounds and codes; the rules of the format, which look at several columns, it cannot say.
 *
 * @example
 * ```ts
 * const { fields } = tableSchemaOf(ucdpGed)
 * fields.find(({ name }) => name === "number_of_sources")?.missingValues // => ["-1"]
 * ```
 * @category formats
 */
export const tableSchemaOf = ({ columns, roles }: Format): TableSchema => ({
  $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
  fields: columns.map(fieldOf),
  fieldsMatch: ["subset"],
  ...(roles.key === undefined ? {} : { primaryKey: roles.key }),
})

/**
 * A row of a format, as it was read, as JSON Schema.
 *
 * @remarks
 * Draft 2020-12; units and sources stand under `x-unit` and `x-source`. It describes typed rows (numbers as numbers, null where a cell says nothing), not cells of text.
 *
 * @example
 * ```ts
 * JSON.stringify(rowJsonSchemaOf(ucdpGed)).includes('"number_of_sources":{"anyOf":[') // => true
 * ```
 * @category formats
 */
export const rowJsonSchemaOf = ({ schema }: Format): z.core.JSONSchema.JSONSchema =>
  z.toJSONSchema(schema, {
    // Notes of ours are no keywords of JSON Schema: strict validators refuse what they do not know.
    override: ({ jsonSchema }) => {
      for (const note of ["unit", "source"] as const) {
        if (!(note in jsonSchema)) continue
        jsonSchema[`x-${note}`] = jsonSchema[note]
        delete jsonSchema[note]
      }
    },
  }) as z.core.JSONSchema.JSONSchema
