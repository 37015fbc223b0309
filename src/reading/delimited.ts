// Text into records, by the letter of RFC 4180, with a told and local recovery where a file departs from it.
import type { TextBlock } from "./decoding.ts"
import { longestCell, longestRecord } from "./limits.ts"
import { type ReadingFault, readingRules } from "./rules.ts"

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
}

/** Takes text in pieces and gives the records that are whole. */
export interface RecordScanner {
  /** The records that end in the text so far, and in the last block the one that the text itself ends. */
  readonly push: (block: Pick<TextBlock, "text" | "unsound" | "last">) => readonly TextRecord[]
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

// The bytes at fault are lost in decoding; what stands around them shows where to look.
const aroundBadBytes = (text: string, from: number): string => {
  const at = text.indexOf("\ufffd", from)
  return text.slice(Math.max(from, at - 30), at + 10).replace(/[\r\n].*$/s, "")
}

const noFaults: readonly ReadingFault[] = []

/** A scanner of records whose cells are separated by one character. */
export const recordScanner = (delimiter: string): RecordScanner => {
  const separator = delimiter.charCodeAt(0)
  let text = ""
  let line = 1
  // Where lines begin in the text that are not UTF-8, and the first of them that is in no record yet.
  let unsound: readonly number[] = []
  let waiting = 0
  let stopped = false

  const ends = (char: number): boolean => char === separator || char === lineFeed || char === carriageReturn

  // The end of a cell without quotation marks, or of what follows a closed one.
  const endOfBare = (from: number): number => {
    let at = from
    while (at < text.length && !ends(text.charCodeAt(at))) at += 1
    return at
  }

  const encodingFaults = (start: number, end: number): readonly ReadingFault[] => {
    const faults: ReadingFault[] = []
    for (let from = unsound[waiting]; from !== undefined && from < end; from = unsound[++waiting]) {
      const what = "The line holds bytes that are not UTF-8, shown as \\ufffd"
      faults.push({
        rule: readingRules["file/encoding"],
        breach: { value: aroundBadBytes(text, from), params: { what } },
        line: line + lineEndsIn(text.slice(start, from)),
      })
    }
    return faults
  }

  /** The record that begins at a place, and where it ends; nothing where its end has not come. */
  const recordAt = (start: number, last: boolean): readonly [TextRecord, number] | undefined => {
    const cells: string[] = []
    let faults: ReadingFault[] | undefined
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
      if (at - start > longestRecord) {
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
      const found = { cells, line, faults: faults ?? noFaults, blank }
      line = here + (char === lineFeed || char === carriageReturn ? 1 : 0)
      return [found, at]
    }
  }

  return {
    push: (block) => {
      if (stopped) return []
      unsound = [...unsound.slice(waiting), ...block.unsound.map((at) => at + text.length)]
      waiting = 0
      text += block.text
      const records: TextRecord[] = []
      let at = 0
      while (at < text.length) {
        const next = recordAt(at, block.last)
        if (next === undefined) break
        records.push(next[0])
        at = next[1]
      }
      text = text.slice(at)
      unsound = unsound.map((place) => place - at)
      return records
    },
    line: () => line,
    stopped: () => stopped,
  }
}
