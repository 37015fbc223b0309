// What stands in one column of a file: how full it is, which values, the least and the greatest.
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import type { NullKind } from "../formats/column.ts"

/**
 * What stands in one column of a file.
 *
 * @category checking
 */
export interface ColumnProfile {
  /** The name of the column. */
  readonly column: string
  /** In how many rows it holds a value. */
  readonly filled: number
  /** The share of rows in which it holds a value, from 0 to 1; 0 where there are no rows. */
  readonly fill: number
  /** Whether it says nothing in any row, though there are some. */
  readonly empty: boolean
  /** In how many rows it says nothing, by what that means. */
  readonly nulls: Readonly<Partial<Record<NullKind, number>>>
  /** In how many rows its cell could not be read. */
  readonly unreadable: number
  /** How many different values it holds; where there are more than 1000 of them, 1000. */
  readonly distinct: number
  /** How often each code stands in it, where it is a column of codes. */
  readonly codes?: Readonly<Record<string, number>>
  /** The least number or first day. */
  readonly least?: number | string
  /** The greatest number or last day. */
  readonly most?: number | string
}

const nullKind = z.enum(["not-recorded", "unknown", "not-applicable"])
const count = z.int().min(0)

/**
 * The schema of what stands in one column.
 *
 * @category checking
 */
export const ColumnProfile: ObjectSchema<ColumnProfile> = schemaOf<ColumnProfile>()(
  { id: "ColumnProfile", description: "What stands in one column of a file." },
  {
    column: field(z.string(), "The name of the column."),
    filled: field(count, "In how many rows it holds a value."),
    fill: field(
      z.number().min(0).max(1),
      "The share of rows in which it holds a value, from 0 to 1; 0 where there are no rows.",
    ),
    empty: field(z.boolean(), "Whether it says nothing in any row, though there are some."),
    nulls: field(z.partialRecord(nullKind, count), "In how many rows it says nothing, by what that means."),
    unreadable: field(count, "In how many rows its cell could not be read."),
    distinct: field(
      count,
      "How many different values it holds; where there are more than 1000 of them, 1000.",
    ),
    codes: optional(
      z.record(z.string(), count),
      "How often each code stands in it, where it is a column of codes.",
    ),
    least: optional(z.union([z.number(), z.string()]), "The least number or first day."),
    most: optional(z.union([z.number(), z.string()]), "The greatest number or last day."),
  },
)
