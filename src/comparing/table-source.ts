// A table that can be read more than once: its header first, then its rows, each cell as comparable text.
import { issueOf } from "../core/issue.ts"
import type { HeaderMatch } from "../formats/header.ts"
import type { Dialect, TableBatch, TableHeader, TableRow } from "../reading/batch.ts"
import type { ReadingFault } from "../reading/rules.ts"
import { type CellText, cellTexts } from "./cells.ts"
import type { DiffSide } from "./diff-event.ts"
import type { Plan } from "./plan.ts"

/** A table that can be read as often as need be. */
export interface TableSource {
  /** The name of the file. */
  readonly file: string
  /** Begins to read it. */
  readonly open: () => AsyncIterable<TableBatch> | Promise<AsyncIterable<TableBatch>>
}

/** What is known of a table once its header is read. */
export interface Opened {
  readonly header?: TableHeader
  readonly dialect: Dialect | null
  /** What was told where no header was found. */
  readonly fault: string
}

const wordsOf = ({ rule, breach }: ReadingFault): string => issueOf(rule, breach).message

// Rows whose cells cannot be told apart are told as such, and so is the end of reading.
const faultsOf = ({ faults, rows, ended }: TableBatch): readonly string[] =>
  [
    ...(ended === "stopped" ? [] : faults),
    ...rows.flatMap((row) => (row.cells === undefined ? [] : row.faults)),
  ]
    .filter(({ rule }) => rule.severity === "error")
    .map(wordsOf)

/** What the first fault of a batch says. */
const faultText = ({ faults }: TableBatch): string => {
  const [first] = faults
  return first === undefined ? "it has no header." : wordsOf(first)
}

/** Reads as far as the header. */
export const headerOf = async ({ open }: TableSource): Promise<Opened> => {
  for await (const batch of await open()) {
    const { header, dialect = null, ended } = batch
    if (header !== undefined) return { header, dialect, fault: "" }
    if (ended !== undefined) return { dialect, fault: faultText(batch) }
  }
  return { dialect: null, fault: "it is empty." }
}

/** One row, read. */
export interface ReadRow {
  readonly number: number
  readonly line?: number
  /** What names the row; absent where its cells cannot be told apart. */
  readonly key?: string
  /** The cells, in the order of the plan's format. */
  readonly cells: readonly CellText[]
}

/** Rows that were read at once. */
export interface ReadBatch {
  readonly rows: readonly ReadRow[]
  readonly bytes: number
  readonly dialect?: Dialect
  /** What is wrong with the text of rows and header, in words; not what kept rows from being read. */
  readonly faults: readonly string[]
  /** What kept the rest from being read. */
  readonly stopped?: string
}

/** Separates cells; no cell as text holds it. */
export const between = "\n"

/** A row that is held for later, in one text: forty cells of their own take ten times the room. */
export interface HeldRow extends Omit<ReadRow, "cells"> {
  readonly text: string
}

/** A row as it is held. */
export const held = ({ cells, ...row }: ReadRow): HeldRow => ({ ...row, text: cells.join(between) })

/** A row that was held. */
export const unheld = ({ text, ...row }: HeldRow): ReadRow => ({ ...row, cells: text.split(between) })

/** Whether the cells of a row are wanted, by its key; of the others the key alone is read. */
export type Wanted = (key: string) => boolean

const rowsUnder = (
  match: HeaderMatch,
  key: readonly number[],
  wanted: Wanted,
): ((row: TableRow) => ReadRow) => {
  const readers = match.format.columns.map((column, at) => ({
    place: match.places[at],
    read: cellTexts(column),
  }))
  const naming = key.flatMap((at) => readers[at] ?? [])
  return ({ number, line, cells: found }) => {
    const at = { number, ...(line === undefined ? {} : { line }) }
    if (found === undefined) return { ...at, cells: [] }
    const cellOf = ({ place, read }: (typeof readers)[number]): CellText =>
      place === undefined ? "" : read(found[place] ?? "")
    const named = naming.map(cellOf).join(between)
    return { ...at, key: named, cells: wanted(named) ? readers.map(cellOf) : [] }
  }
}

/** Reads a table from its beginning to its end. */
export async function* rowsOf(
  { open }: TableSource,
  { matches, key }: Plan,
  side: DiffSide,
  wanted: Wanted = () => true,
): AsyncGenerator<ReadBatch> {
  const match = matches[side]
  const read = rowsUnder(match, key, wanted)
  for await (const batch of await open()) {
    const { header, rows, bytes, dialect, ended } = batch
    // A first line that is a row moves the others down by one.
    const first: TableRow | undefined =
      match.headerless && header !== undefined
        ? {
            number: 0,
            ...(header.line === undefined ? {} : { line: header.line }),
            cells: header.names,
            faults: [],
          }
        : undefined
    const all = [...(first === undefined ? [] : [first]), ...rows].map(read)
    yield {
      rows: match.headerless ? all.map((row) => ({ ...row, number: row.number + 1 })) : all,
      bytes,
      faults: faultsOf(batch),
      ...(dialect === undefined ? {} : { dialect }),
      ...(ended === "stopped" ? { stopped: faultText(batch) } : {}),
    }
  }
}
