// Text into records, by the letter of RFC 4180, with a told and local recovery where a file departs from it.

import { longestCell, longestRecord, mostCells } from "../limits.ts"
import { type ReadingFault, readingRules } from "../rules.ts"
import { around, encodingFault, type TextBlock, type Written } from "../text/decoding.ts"

/** One record of a table as text: its cells, and where it stands in the file. */
export interface TextRecord {
  /** The cells, without the quotation marks around them. */
  readonly cells: readonly string[]
  /** The physical line on which the record begins, counted from 1. */
  readonly line: number
  /** What is wrong with the record as text. */
  readonly faults: readonly ReadingFault[]
  /** Whether the record is a line with nothing on it. */
  readonly blank: boolean
  /** Whether a line end follows, so that nothing can be missing at its end. */
  readonly ended: boolean
  /** Whether the text ends within a cell in quotation marks. */
  readonly open: boolean
}

/** Text to be scanned, and the encoding it was in, for what is told of it. */
export type ScannedText = Pick<TextBlock, "text" | "unsound" | "last"> & Partial<Pick<Written, "encoding">>

/** Takes text in pieces and gives the records that are whole. */
export interface RecordScanner {
  /** The records that end in the text so far, at most so many, and in the last text the one that it ends. */
  readonly push: (block: ScannedText, most?: number) => readonly TextRecord[]
  /** The physical line on which the next record begins. */
  readonly line: () => number
  /** Whether a record was too long, after which no more records come. */
  readonly stopped: () => boolean
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

// A line ends with LF, CRLF or CR; each is one end.
const lineEndsIn = (text: string): number => {
  let ends = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === lineFeed || (char === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) ends += 1
  }
  return ends
}

/** Where a character stands next, looked for anew only once it lies behind, so that all looks together are one. */
const finderOf = (text: string, char: string): ((from: number) => number) => {
  let found = -1
  return (from) => {
    if (found < from) found = text.indexOf(char, from)
    if (found === -1) found = Number.POSITIVE_INFINITY
    return found
  }
}

const noFaults: readonly ReadingFault[] = []

/** A scanner of records whose cells are separated by one character. */
export const recordScanner = (delimiter: string, firstLine = 1): RecordScanner => {
  const separator = delimiter.charCodeAt(0)
  let text = ""
  let line = firstLine
  let encoding: Written["encoding"] = "utf-8"
  // Where in the text bytes could not be decoded, and the first such place that is in no record yet.
  let unsound: readonly number[] = []
  let waiting = 0
  let stopped = false
  // How many cells the first record has.
  let width: number | undefined
  // How much text there was when a record was found to go on beyond it.
  let tooShort = 0
  let quoteFrom = finderOf(text, '"')
  let lineFeedFrom = quoteFrom
  let returnFrom = quoteFrom
  let separatorFrom = quoteFrom

  // The end of a cell without quotation marks, or of what follows a closed one.
  const endOfBare = (from: number): number =>
    Math.min(separatorFrom(from), lineFeedFrom(from), returnFrom(from), text.length)

  // One for each line: bytes that are no text at all would otherwise be told one by one.
  const encodingFaults = (start: number, end: number): readonly ReadingFault[] => {
    const faults: ReadingFault[] = []
    let told = 0
    let here = line
    let from = start
    for (let at = unsound[waiting]; at !== undefined && at < end; at = unsound[++waiting]) {
      here += lineEndsIn(text.slice(from, at))
      from = at
      if (here > told) faults.push(encodingFault(encoding, around(text, at), here))
      told = here
    }
    return faults
  }

  // A cell that is open where the text ends was cut off, unless the lines after its first read as rows: then its
  // closing mark was forgotten.
  const isForgotten = (open: number): boolean => {
    const next = /\r\n?|\n/.exec(text.slice(open))
    if (next === null) return width === undefined
    const rest = text.slice(open + next.index + next[0].length)
    const records = recordScanner(delimiter).push({ text: rest, unsound: [], last: true })
    return width === undefined || records.some(({ blank, cells }) => !blank && cells.length === width)
  }

  /** The record that begins at a place and has no quotation mark on its line; nothing where that is not so. */
  const plainRecordAt = (start: number): readonly [TextRecord, number] | undefined => {
    const lineFeedAt = lineFeedFrom(start)
    if (lineFeedAt === Number.POSITIVE_INFINITY || quoteFrom(start) < lineFeedAt) return undefined
    const returnAt = returnFrom(start)
    const end = returnAt === lineFeedAt - 1 ? returnAt : lineFeedAt
    if (returnAt < end || end - start > longestRecord) return undefined
    const cells = text.slice(start, end).split(delimiter)
    const faults = unsound.length > waiting ? encodingFaults(start, end) : noFaults
    const found = { cells, line, faults, blank: end === start, ended: true, open: false }
    line += 1
    return [found, lineFeedAt + 1]
  }

  /** The record that begins at a place, and where it ends; nothing where its end has not come. */
  const recordAt = (start: number, last: boolean): readonly [TextRecord, number] | undefined => {
    const cells: string[] = []
    let faults: ReadingFault[] | undefined
    let isOpen = false
    let here = line
    let at = start
    const fault = (what: string, value: string): void => {
      faults ??= []
      faults.push({ rule: readingRules["file/quotes"], breach: { value, params: { what } }, line: here })
    }

    const bareCell = (): string => {
      const from = at
      at = endOfBare(at)
      return text.slice(from, at)
    }

    /** The cell in quotation marks; nothing where its end has not arrived. */
    const quotedCell = (): string | undefined => {
      const open = at
      let value = ""
      for (let from = open + 1; ; ) {
        const close = text.indexOf('"', from)
        const isLong = (close === -1 ? text.length : close) - open > longestCell
        if (close === -1 && last && !isLong && !isForgotten(open)) {
          isOpen = true
          at = text.length
          return text.slice(open)
        }
        if (isLong || (close === -1 && last)) {
          const bare = bareCell()
          fault("A quotation mark opens a cell and is never closed; it was taken as text", bare)
          return bare
        }
        if (close === -1 || (close + 1 === text.length && !last)) return undefined
        if (text.charCodeAt(close + 1) === quote) {
          value += text.slice(from, close + 1)
          from = close + 2
          continue
        }
        value += text.slice(from, close)
        at = close + 1
        break
      }
      const after = bareCell()
      if (after !== "") {
        value += after
        fault("Text follows the quotation mark that closes a cell; it was taken as part of the cell", value)
      }
      if (value.includes("\n") || value.includes("\r")) here += lineEndsIn(text.slice(open, at))
      return value
    }

    for (;;) {
      if (at >= text.length && !last) return undefined
      if (text.charCodeAt(at) === quote) {
        const value = quotedCell()
        if (value === undefined) return undefined
        cells.push(value)
      } else {
        const value = bareCell()
        if (value.includes('"'))
          fault("A quotation mark stands in a cell without marks around it; it was taken as text", value)
        cells.push(value)
      }
      if (at - start > longestRecord || cells.length > mostCells) {
        stopped = true
        return undefined
      }
      const char = text.charCodeAt(at)
      const blank = at === start
      if (char === separator) {
        at += 1
        continue
      }
      if (char === carriageReturn && at + 1 >= text.length && !last) return undefined
      if (at < text.length) at += char === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1
      else if (!last) return undefined
      if (unsound.length > waiting) faults = [...(faults ?? noFaults), ...encodingFaults(start, at)]
      const ended = char === lineFeed || char === carriageReturn
      const found = { cells, line, faults: faults ?? noFaults, blank, ended, open: isOpen }
      line = here + (ended ? 1 : 0)
      return [found, at]
    }
  }

  return {
    push: (block, most = Number.POSITIVE_INFINITY) => {
      if (stopped) return []
      unsound = [...unsound.slice(waiting), ...block.unsound.map((at) => at + text.length)]
      waiting = 0
      text += block.text
      encoding = block.encoding ?? encoding
      // A record that goes on and on is looked at anew only once the text has grown by half, so that all looks
      // together cost no more than a few.
      if (!block.last && text.length < 1.5 * tooShort) return []
      quoteFrom = finderOf(text, '"')
      lineFeedFrom = finderOf(text, "\n")
      returnFrom = finderOf(text, "\r")
      separatorFrom = finderOf(text, delimiter)
      const records: TextRecord[] = []
      let at = 0
      while (at < text.length && records.length < most) {
        const next = plainRecordAt(at) ?? recordAt(at, block.last)
        if (next === undefined) break
        if (!next[0].blank) width ??= next[0].cells.length
        records.push(next[0])
        at = next[1]
      }
      text = text.slice(at)
      tooShort = text.length
      unsound = unsound.map((place) => place - at)
      return records
    },
    line: () => line,
    stopped: () => stopped,
  }
}
