// One row of a file: its cells read by their columns, and its rules judged.
import { type CellValue, evaluate, valueOf } from "../core/evaluate.ts"
import { columnsOf } from "../core/expression.ts"
import type { Breach } from "../core/issue.ts"
import { shown } from "../core/shown.ts"
import { type CellFault, cellReader, isFault, notText } from "./cell.ts"
import type { RowRule } from "./format.ts"
import type { HeaderMatch } from "./header.ts"

/** The values of a row by column: null where a cell says nothing, no value where it could not be read. */
export type RowValues = Readonly<Record<string, CellValue>>

/** A row that was read, with every fault of its cells. */
export interface RowReading {
  /** The values by column. */
  readonly values: RowValues
  /** What is wrong with cells. */
  readonly faults: readonly CellFault[]
  /** The columns that say that their value is unknown, which is more than silence. */
  readonly unknown: readonly string[]
  /** Whether every column that the file has could be read. */
  readonly sound: boolean
}

/** Reads the rows of a file whose header fits a format; what is no text is a fault of its cell. */
export type RowReader = (cells: readonly unknown[]) => RowReading

/** The reader of the rows under a header. */
export const rowReader = (match: HeaderMatch): RowReader => {
  const readers = match.format.columns.flatMap((column, index) => {
    const place = match.places[index]
    return place === undefined ? [] : [{ column, place, read: cellReader(column) }]
  })
  return (cells) => {
    const values: Record<string, CellValue> = {}
    const faults: CellFault[] = []
    const unknown: string[] = []
    let sound = true
    for (const { column, place, read } of readers) {
      const { name } = column
      const cell = cells[place]
      const reading = typeof cell === "string" ? read(cell) : notText(column, cell)
      if (!isFault(reading)) {
        values[name] = reading
        if (reading === null && column.nulls[cell as string] === "unknown") unknown.push(name)
        continue
      }
      faults.push(reading)
      values[name] = reading.value
      if (reading.value === undefined) sound = false
    }
    return { values, faults, unknown, sound }
  }
}

// Text of a file goes into a sentence only in its harmless form.
const inSentence = (value: CellValue): string | number => {
  if (value === null) return "empty"
  if (value === undefined) return "unreadable"
  return typeof value === "number" ? value : shown(value)
}

/** What a broken rule found in a row. */
export const breachOf = (rule: RowRule, values: RowValues): Breach => {
  const columns = columnsOf(rule.condition).map((name) => [name, inSentence(values[name])])
  const more = Object.entries(rule.shows ?? {}).map(([name, term]) => [
    name,
    inSentence(valueOf(term, values)),
  ])
  const value = values[rule.column]
  const params = Object.fromEntries([...columns, ...more])
  return value === null || value === undefined ? { params } : { value, params }
}

/** Whether a row keeps a rule; undefined where an empty or unreadable cell keeps that from being told. */
export const keeps = (rule: RowRule, values: RowValues): boolean | undefined =>
  evaluate(rule.condition, values)
