// Which character stands between the cells, told from the first records alone.
import { recordScanner } from "./records.ts"

/** How many records are looked at. */
export const sampled = 50

const candidates = [",", ";", "\t", "|"] as const

interface Fit {
  readonly delimiter: string
  /** The share of records with as many cells as the header has. */
  readonly share: number
  readonly width: number
}

const fitOf = (delimiter: string, text: string, last: boolean): Fit => {
  const records = recordScanner(delimiter)
    .push({ text, unsound: [], last }, sampled)
    .filter(({ blank }) => !blank)
  const width = records[0]?.cells.length ?? 0
  const fitting = records.filter(({ cells }) => cells.length === width)
  return { delimiter, share: width > 1 ? fitting.length / records.length : 0, width }
}

const better = (one: Fit, other: Fit): Fit =>
  other.share > one.share || (other.share === one.share && other.share > 0 && other.width > one.width)
    ? other
    : one

/** The delimiter under which the most records have as many cells as the header; a comma where none has two. */
export const delimiterOf = (text: string, last: boolean): string =>
  candidates.map((candidate) => fitOf(candidate, text, last)).reduce(better).delimiter

/** A first line by which a spreadsheet tells its delimiter. */
export interface ToldDelimiter {
  /** The delimiter. */
  readonly delimiter: string
  /** How many characters the line has with its end. */
  readonly length: number
}

/** The delimiter that the first line tells, as `sep=;` does. */
export const toldDelimiter = (text: string): ToldDelimiter | undefined => {
  const [line, delimiter] = /^"?sep=([^"\r\n])"?(?:\r\n?|\n)/i.exec(text) ?? []
  return line === undefined || delimiter === undefined ? undefined : { delimiter, length: line.length }
}
