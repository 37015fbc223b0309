// What a comparison goes by: the format, the columns, what is to be told, and how much of it.
import type { Format } from "../formats/format.ts"
import type { DiffKind, DiffSide } from "./diff-report.ts"

/**
 * How far a comparison has come.
 *
 * @category checking
 */
export interface CompareProgress {
  /** The file that is being read. */
  readonly side: DiffSide
  /** How often a file has been opened so far, this time included. */
  readonly pass: number
  /** How many bytes of the file have been read this time. */
  readonly bytes: number
  /** How many rows of the file have been read this time. */
  readonly rows: number
}

/**
 * How two files are compared.
 *
 * @category checking
 */
export interface CompareOptions {
  /** The format; where none is named it is told from the headers. */
  readonly format?: Format
  /** The formats to tell apart where none is named; all that casus knows where none are given. */
  readonly formats?: readonly Format[]
  /** The columns to compare; all that both files have where nothing is said. */
  readonly columns?: readonly string[]
  /** Columns that are not to be compared. */
  readonly ignore?: readonly string[]
  /** What is to be told: all three kinds of difference where nothing is said. Counts are always of all. */
  readonly only?: readonly DiffKind[]
  /** How many rows of each kind are listed; 100,000 where nothing is said. Counts are always of all. */
  readonly samples?: number
  /** How many characters of changed rows are held at once before the new file is read again; 32,000,000. */
  readonly held?: number
  /** How many different keys are remembered; 3,000,000 where nothing is said. */
  readonly keys?: number
  /** Called from time to time with how far the comparison has come; a promise is awaited before more is read. */
  readonly onProgress?: (progress: CompareProgress) => unknown
  /** Ends the comparison early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal
}
