// The rows of a third party's file with their types, one after the other, however large the file.

import type { Breach } from "../core/issue.ts"
import { type Issue, issueOf, type RuleInfo } from "../core/issue.ts"
import type { Bytes } from "../reading/decoding.ts"
import type { ReadingFault } from "../reading/rules.ts"
import { readTable, type TableRow } from "../reading/table.ts"
import type { FormatOf } from "./format.ts"
import { headerFaults, matchHeader } from "./header.ts"
import { breachOf, keeps, type RowReader, rowReader } from "./row.ts"

/**
 * One row of a file, as text and with its types, with everything that is wrong with it.
 *
 * @remarks
 * The value is absent where a cell could not be read or the file lacks a column: half a row is no row.
 * A broken rule (low above best) leaves the value as it stands in the file, and is among the issues.
 * @category formats
 */
export interface TypedRow<Row extends object> {
  /** The number of the row, counted from 1; 0 for what is wrong with the file as a whole. */
  readonly number: number
  /** The physical line on which the row begins, counted from 1. */
  readonly line: number
  /** The cells as text, by the names in the file's header. */
  readonly row: Readonly<Record<string, string>>
  /** The row with its types: days as YYYY-MM-DD, numbers as numbers, null where a cell says nothing. */
  readonly value?: Row
  /** Everything that is wrong with the row. */
  readonly issues: readonly Issue[]
}

/**
 * How the rows of a file are read.
 *
 * @category formats
 */
export interface TypedRowsOptions {
  /** The name of the file for the issues. */
  readonly file?: string
}

/**
 * Reads a file of a format row by row, with types; nothing throws on what the file holds.
 *
 * @remarks
 * What is wrong with the file as a whole (a missing column, no rows) comes as an item of number 0.
 *
 * @example the best estimates of a file of one event, added up
 * ```ts
 * const header = ucdpGed.columns.map((column) => column.name).join(",")
 * const items = []
 * for await (const item of typedRows(ucdpGed, [new TextEncoder().encode(header)])) items.push(item)
 * items.map((item) => item.issues[0]?.rule) // => ["file/no-rows"]
 * ```
 * @category formats
 */
export async function* typedRows<Row extends object>(
  format: FormatOf<Row>,
  source: Bytes,
  options: TypedRowsOptions = {},
): AsyncGenerator<TypedRow<Row>> {
  const file = options.file === undefined ? {} : { file: options.file }
  let names: readonly string[] = []
  let complete = false
  let read: RowReader | undefined

  const told = ({ rule, breach, line }: ReadingFault, row?: number): Issue =>
    issueOf(rule, breach, { ...file, ...(row === undefined ? {} : { row }), line })

  const typed = ({ number, line, cells, faults }: TableRow): TypedRow<Row> => {
    const place = { ...file, row: number, line }
    const issue = (rule: RuleInfo, breach: Breach, column: string): Issue =>
      issueOf(rule, breach, { ...place, column })
    const asText = faults.map((fault) => told(fault, number))
    if (cells === undefined || read === undefined) return { number, line, row: {}, issues: asText }
    const { values, faults: cellFaults, sound } = read(cells)
    const broken = format.rules.filter((rule) => keeps(rule, values) === false)
    return {
      number,
      line,
      row: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])),
      // Every field was read by the column that was held to the field's type.
      ...(sound && complete ? { value: values as Row } : {}),
      issues: [
        ...asText,
        ...cellFaults.map(({ rule, breach, column }) => issue(rule, breach, column.name)),
        ...broken.map((rule) => issue(rule, breachOf(rule, values), rule.column)),
      ],
    }
  }

  for await (const { header, rows, faults } of readTable(source)) {
    const ofFile = faults.map((fault) => told(fault))
    if (header !== undefined) {
      const match = matchHeader(header.names, format)
      names = header.names
      complete = match.missing.length === 0
      read = rowReader(match)
      for (const { rule, breach, column } of headerFaults(match)) {
        ofFile.push(issueOf(rule, breach, { ...file, line: header.line, column }))
      }
    }
    if (ofFile.length > 0) yield { number: 0, line: ofFile[0]?.line ?? 1, row: {}, issues: ofFile }
    for (const row of rows) yield typed(row)
  }
}
