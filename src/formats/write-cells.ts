// A typed row as the text of its cells, as the files of its format write them.
import { decimalText } from "../writing/decimal-text.ts"
import { cellReader, isFault } from "./cell.ts"
import type { Column, NullKind, RowValue } from "./column.ts"
import type { Format, FormatOf, Layout } from "./format.ts"
import type { Loss, RowFacts } from "./passage/passage.ts"

/**
 * A row as text, and what its cells do not say.
 *
 * @category formats
 */
export interface WrittenCells {
  /** The cells, in the order of the header. */
  readonly cells: readonly string[]
  /** The values that are not read again from their cells as what they were. */
  readonly lossy: readonly Loss[]
}

/**
 * Writes the rows of a format under one header.
 *
 * @category formats
 */
export interface CellsWriter<Row extends object> {
  /** The header: the columns of the layout. */
  readonly names: readonly string[]
  /** Writes a row; columns of `unknown` whose value is null say that it is unknown. */
  readonly write: (row: RowFacts<Row>, unknown?: readonly string[]) => WrittenCells
}

/** The spelling by which a column says nothing of a kind: the one of that kind, else any. */
const spellingOf = ({ nulls }: Column, kinds: readonly NullKind[]): string => {
  const spellings = Object.keys(nulls)
  const ofKind = kinds.flatMap((kind) => spellings.find((spelling) => nulls[spelling] === kind) ?? [])
  return ofKind[0] ?? spellings[0] ?? ""
}

interface WrittenCell {
  readonly text: string
  /** Why what is read from the cell is not what was written. */
  readonly because?: string
}

const cellWriter = (column: Column): ((value: RowValue, isUnknown: boolean) => WrittenCell) => {
  const read = cellReader(column)
  const silent = spellingOf(column, ["not-recorded", "not-applicable"])
  const unknown = spellingOf(column, ["unknown", "not-recorded"])

  const nothing = (isUnknown: boolean): WrittenCell => {
    const text = isUnknown ? unknown : silent
    const saysUnknown = column.nulls[text] === "unknown"
    if (isUnknown === saysUnknown) return { text }
    const because = isUnknown
      ? "The column has no cell that says unknown."
      : "The column has no cell for silence, only for unknown."
    return { text, because }
  }

  return (value, isUnknown) => {
    if (value === null) return nothing(isUnknown)
    const text = typeof value === "number" ? decimalText(value) : String(value)
    const reading = read(text)
    // A code that is not in an open list is told, and read all the same.
    const again = isFault(reading) ? reading.value : reading
    if (again === value) return { text }
    if (again === undefined) return { text, because: "The column cannot hold this value." }
    return {
      text,
      because:
        again === null ? "The column says nothing by this cell." : `By this cell the column says ${again}.`,
    }
  }
}

/**
 * The writer of rows of a format in one of its layouts, the current one where none is named.
 *
 * @remarks
 * Days are YYYY-MM-DD and numbers have no exponent. Nothing is written by the first spelling that the column has for
 * silence, or for unknown where the row says that it is unknown. A value that its column reads otherwise is written
 * as it is, and told; where every row must have a value and this one has none, the cell is empty.
 *
 * @example
 * ```ts
 * const { names, write } = cellsWriter(ucdpGed)
 * const { cells } = write({ id: "700001", best: 0, number_of_sources: null })
 * names.flatMap((name, at) => (cells[at] ? [`${name}: ${cells[at]}`] : [])) // => ["id: 700001", "number_of_sources: -1", "best: 0"]
 * ```
 * @category formats
 */
export const cellsWriter = <Row extends object = Readonly<Record<string, RowValue>>>(
  format: FormatOf<Row> | Format,
  layout: Layout | undefined = format.layouts[0],
): CellsWriter<Row> => {
  const names = layout?.columns ?? format.columns.map(({ name }) => name)
  const columns = new Map(format.columns.map((column) => [column.name, column]))
  const writers = names.flatMap((name) => {
    const column = columns.get(name)
    return column === undefined ? [] : [{ name, writeCell: cellWriter(column) }]
  })
  const others = format.columns.filter(({ name }) => !names.includes(name))

  const write: CellsWriter<Row>["write"] = (facts, unknown = []) => {
    // Every field was held to its column by the format's own table.
    const row = facts as Readonly<Record<string, RowValue | undefined>>
    const lossy: Loss[] = []
    const tell = (field: string, value: RowValue, reason: string): void => {
      lossy.push(value === null ? { field, reason } : { field, value, reason })
    }
    const cells = writers.map(({ name, writeCell }) => {
      const value = row[name] ?? null
      const { text, because } = writeCell(value, unknown.includes(name))
      if (because !== undefined) tell(name, value, because)
      return text
    })
    for (const { name } of others) {
      const value = row[name] ?? null
      if (value !== null || unknown.includes(name))
        tell(name, value, `The layout ${layout?.name} has no such column.`)
    }
    return { cells, lossy }
  }
  return { names, write }
}
