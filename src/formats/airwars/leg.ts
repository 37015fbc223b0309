// A few columns and the one fact they tell, read and written; what the fact cannot give back is kept beside it.
import type * as z from "zod"
import { sameValue } from "../../core/same-value.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import { keptCell, keptCells } from "../passage/kept.ts"
import type { RowFacts } from "../passage/passage.ts"

/** Cells of some columns, and those of them that say that their value is unknown. */
export interface Cells<Row extends object> {
  /** The cells by column. */
  readonly cells: RowFacts<Row>
  /** The columns whose null says unknown. */
  readonly unknown?: readonly (keyof Row & string)[]
}

/** Some columns of a row and the fact that they tell together. */
export interface Leg<Row extends object, Fact> {
  /** The columns. */
  readonly columns: readonly (keyof Row & string)[]
  /** The fact that the columns tell; undefined where they tell none. */
  readonly read: (row: RowFacts<Row>, saysUnknown: (column: string) => boolean) => Fact | undefined
  /** The cells that tell a fact. */
  readonly write: (fact: Fact | undefined) => Cells<Row>
}

/** The word by which a cell that says unknown is kept, which no column of numbers can hold; a silent one is null. */
export const unknownWord = "Unknown"

type Says = (column: string) => boolean

const nothing: Says = () => false

const spelled = (cell: unknown, isUnknown: boolean): Scalar =>
  (cell as Scalar | undefined) ?? (isUnknown ? unknownWord : null)

/** The cells of a leg that its fact would write otherwise, to be kept beside the record. */
export const exceptions = <Row extends object, Fact>(
  format: string,
  leg: Leg<Row, Fact>,
  row: RowFacts<Row>,
  fact: Fact | undefined,
  saysUnknown: Says = nothing,
): Extra => {
  const { cells, unknown = [] } = leg.write(fact)
  const told = leg.columns.flatMap((column): readonly (readonly [string, Scalar])[] => {
    const cell = spelled(row[column], saysUnknown(column))
    const plain = spelled(cells[column], unknown.includes(column))
    return row[column] === undefined || cell === plain ? [] : [[column, cell]]
  })
  return keptCells(format, Object.fromEntries(told))
}

/** The cells that a record's fact writes: as they stood in the row it came from, while they still tell that fact. */
export const written = <Row extends object, Fact>(
  format: string,
  schemas: Readonly<Record<keyof Row & string, z.ZodType>>,
  leg: Leg<Row, Fact>,
  fact: Fact | undefined,
  record: { readonly extra?: Extra },
): Cells<Row> => {
  const plain = leg.write(fact)
  const told = leg.columns.flatMap((column) => {
    const cell = keptCell(format, column, record)
    if (cell === undefined) return []
    if (cell === null || schemas[column].safeParse(cell).success) return [{ column, cell, isUnknown: false }]
    return cell === unknownWord ? [{ column, cell: null, isUnknown: true }] : []
  })
  if (told.length === 0) return plain
  const cells = {
    ...plain.cells,
    ...Object.fromEntries(told.map(({ column, cell }) => [column, cell])),
  } as RowFacts<Row>
  const unknown = [
    ...(plain.unknown ?? []).filter((column) => told.every((one) => one.column !== column)),
    ...told.filter(({ isUnknown }) => isUnknown).map(({ column }) => column),
  ]
  const says: Says = (column) => unknown.some((one) => one === column)
  return sameValue(leg.read(cells, says), fact) ? { cells, unknown } : plain
}

/** An id that a record was told with, while it is still one of those that it has; else the first of these. */
export const idAsTold = (
  format: string,
  column: string,
  record: { readonly extra?: Extra },
  ids: readonly string[],
): string | null => {
  const told = keptCell(format, column, record)
  if (told === null) return null
  return (typeof told === "string" && ids.includes(told) ? told : ids[0]) ?? null
}
