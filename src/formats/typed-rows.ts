// The rows of a third party's file with their types, one after the other, however large the file.

import type { Breach } from "../core/issue.ts"
import { type Issue, issueOf, type RuleInfo } from "../core/issue.ts"
import type { TableBatch, TableHeader, TableRow } from "../reading/batch.ts"
import type { ReadingFault } from "../reading/rules.ts"
import { readTable } from "../reading/table.ts"
import type { Bytes } from "../reading/text/decoding.ts"
import { isRequired } from "./column.ts"
import type { FormatOf } from "./format.ts"
import { headerFaults, matchHeader, matchNamed } from "./header.ts"
import { breachOf, keeps, type RowReader, rowReader } from "./row.ts"
import { formatRules } from "./rules.ts"

/**
 * One row of a file, as text and with its types, with everything that is wrong with it.
 *
 * @remarks
 * The value is absent where a cell could not be read or the file lacks a column: half a row is no row. What could be
 * read of it stands in `partial` all the same, as do the rows of older layouts, which never have all columns.
 * A broken rule (low above best) leaves the value as it stands in the file, and is among the issues.
 * @category formats
 */
export interface TypedRow<Row extends object> {
  /** The number of the row, counted from 1; 0 for what is wrong with the file as a whole. */
  readonly number: number
  /** The physical line on which the row begins, counted from 1. */
  readonly line?: number
  /** The cells as text, by the names in the file's header. */
  readonly row: Readonly<Record<string, string>>
  /** The row with its types: days as YYYY-MM-DD, numbers as numbers, null where a cell says nothing. */
  readonly value?: Row
  /** The fields that could be read, with their types; null only where a cell says nothing. */
  readonly partial: Partial<Row>
  /** The columns whose cell says that the value is unknown, as -99 does in GTD; other nulls are silence. */
  readonly unknown: readonly (keyof Row & string)[]
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
 * What is wrong with the file as a whole (a missing column, no rows) comes as an item of number 0. A total over the
 * values alone leaves out rows that have one bad cell anywhere; `partial` has their other fields.
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
  yield* typedBatches(format, readTable(source), options)
}

/** Reads the rows of a table that stands in batches, with types. */
export async function* typedBatches<Row extends object>(
  format: FormatOf<Row>,
  batches: AsyncIterable<TableBatch>,
  options: TypedRowsOptions = {},
): AsyncGenerator<TypedRow<Row>> {
  const file = options.file === undefined ? {} : { file: options.file }
  let names: readonly string[] = []
  let complete = false
  let silent: Readonly<Record<string, null>> = {}
  let read: RowReader | undefined
  // A first line that is a row moves the others down by one.
  let before = 0

  const placed = (line: number | undefined, row?: number) => ({
    ...file,
    ...(row === undefined ? {} : { row }),
    ...(line === undefined ? {} : { line }),
  })
  const told = ({ rule, breach, line }: ReadingFault, row?: number): Issue =>
    issueOf(rule, breach, placed(line, row))

  const typed = (row: TableRow): TypedRow<Row> => {
    const { line, cells, faults } = row
    const number = row.number + before
    const at = { number, ...(line === undefined ? {} : { line }) }
    const issue = (rule: RuleInfo, breach: Breach, column: string): Issue =>
      issueOf(rule, breach, { ...placed(line, number), column })
    const asText = faults.map((fault) => told({ ...placed(line), ...fault }, number))
    if (cells === undefined || read === undefined)
      return { ...at, row: {}, partial: {}, unknown: [], issues: asText }
    const { values, faults: cellFaults, unknown, sound } = read(cells)
    const broken = format.rules.filter((rule) => keeps(rule, values) === false)
    return {
      ...at,
      row: Object.fromEntries(names.map((name, index) => [name, textOf(cells[index])])),
      // Every field was read by the column that was held to the field's type.
      ...(sound && complete ? { value: { ...silent, ...values } as Row } : {}),
      partial: Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== undefined),
      ) as Partial<Row>,
      unknown: unknown as (keyof Row & string)[],
      issues: [
        ...asText,
        ...cellFaults.map(({ rule, breach, column }) => issue(rule, breach, column.name)),
        ...broken.map((rule) => issue(rule, breachOf(rule, values), rule.column)),
      ],
    }
  }

  const begin = ({ names: found, line }: TableHeader): TypedRow<Row> | undefined => {
    const match = matchNamed(found, format) ?? matchHeader(found, format)
    names = match.headerless ? match.layout.columns : found
    // Columns that only other layouts have are silent here, where they may be.
    const others = new Set(format.columns.filter((column) => !isRequired(column)).map(({ name }) => name))
    const without = match.missing.length > 0 ? match.absent : match.absent.filter((name) => !others.has(name))
    complete = without.length === 0
    silent = Object.fromEntries(match.absent.map((name) => [name, null]))
    read = rowReader(match)
    const issues = headerFaults(match, found).map(({ rule, breach, column }) =>
      issueOf(rule, breach, { ...placed(line), ...(column === undefined ? {} : { column }) }),
    )
    // What an older layout never had is not missing, but without it no row is whole.
    const lacking = without.filter((name) => !match.missing.includes(name))
    if (lacking.length > 0) {
      const params = { column: lacking.join(", "), what: "a newer release, or partial rows" }
      issues.push(issueOf(formatRules["columns/missing"], { params }, placed(line)))
    }
    return issues.length === 0
      ? undefined
      : { number: 0, ...placed(line), row: {}, partial: {}, unknown: [], issues }
  }

  for await (const { header, rows, faults } of batches) {
    const first = header === undefined ? undefined : begin(header)
    const issues = [...faults.map((fault) => told(fault)), ...(first?.issues ?? [])]
    const line = issues[0]?.line
    if (issues.length > 0)
      yield { number: 0, ...(line === undefined ? {} : { line }), row: {}, partial: {}, unknown: [], issues }
    if (header !== undefined && names !== header.names) {
      yield typed({ number: 1, ...placed(header.line), cells: header.names, faults: [] })
      before = 1
    }
    for (const row of rows) yield typed(row)
  }
}

const textOf = (cell: unknown): string => (typeof cell === "string" ? cell : (JSON.stringify(cell) ?? ""))
