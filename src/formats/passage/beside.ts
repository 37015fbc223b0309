// Cells of a fact that were kept beside its record: they come back while they still stand for the same fact.
import type * as z from "zod"
import type { Extra, Scalar } from "../../value/extra.ts"
import { keptCell } from "./kept.ts"
import type { RowFacts } from "./passage.ts"

/**
 * The cells of a fact as they were kept, where they still stand for the same fact; else as the fact tells them.
 *
 * @param format - The name of the format under which they were kept.
 * @param shape - The schema of each column: a kept cell that is no value of its column is passed over.
 * @param columns - The columns that stand for the fact together.
 * @param told - The cells as the fact alone tells them.
 * @param record - The record that they were kept beside.
 * @param holds - Whether cells say the fact as it is now.
 */
export const restoredCells = <Row extends object>(
  format: string,
  shape: Readonly<Record<keyof Row & string, z.ZodType>>,
  columns: readonly (keyof Row & string)[],
  told: RowFacts<Row>,
  record: { readonly extra?: Extra },
  holds: (cells: RowFacts<Row>) => boolean,
): RowFacts<Row> => {
  const kept = columns.flatMap((name): readonly (readonly [string, Scalar])[] => {
    const value = keptCell(format, name, record)
    const isCell = value === null || (value !== undefined && shape[name].safeParse(value).success)
    return isCell ? [[name, value]] : []
  })
  if (kept.length === 0) return told
  // Each value was just held to the schema of its column.
  const cells = { ...told, ...Object.fromEntries(kept) } as RowFacts<Row>
  return holds(cells) ? cells : told
}
