// A place in text that arrives in pieces: what lies behind it is let go, what lies ahead is waited for.

import type { ReadingFault } from "../rules.ts"
import { around, encodingFault, type TextBlock } from "../text/decoding.ts"

/** A place in a text of which a part is held. */
export interface Cursor {
  /** The text that is held; it never ends within a CRLF. */
  readonly text: () => string
  /** Where in that text the place is. */
  readonly at: () => number
  /** Where in the whole text the place is. */
  readonly place: () => number
  /** The physical line of the place, counted from 1. */
  readonly line: () => number
  /** Whether no more text will come. */
  readonly ended: () => boolean
  /** Moves on to a place in the held text over so many line ends, and gives what could not be decoded on the way. */
  readonly pass: (to: number, lines: number) => readonly ReadingFault[]
  /** Moves on likewise outside of records; what could not be decoded there is kept until it is taken. */
  readonly skip: (to: number, lines: number) => void
  /** What could not be decoded outside of records, since it was last taken. */
  readonly take: () => readonly ReadingFault[]
  /** Takes more text, and tells whether enough came to read on. */
  readonly push: (block: Pick<TextBlock, "text" | "unsound" | "last" | "stopped" | "written">) => boolean
}

/** Reading that asks for more text by giving nothing. */
export type Waiting<T> = Generator<undefined, T, void>

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** How many lines end in a part of a text: LF, CRLF and CR are one end each. */
export const lineEnds = (text: string, from: number, to: number): number => {
  let ends = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) ends++
  }
  return ends
}

const none: readonly ReadingFault[] = []

/** A cursor at the start of a text of which nothing has come yet. */
export const cursorOf = (): Cursor => {
  let encoding: NonNullable<TextBlock["written"]>["encoding"] = "utf-8"
  let text = ""
  let at = 0
  let before = 0
  let line = 1
  let ended = false
  let pieces: string[] = []
  let waiting = 0
  // Where in the whole text U+FFFD stands for bytes that could not be decoded, and how many of them lie behind.
  let unsound: number[] = []
  let told = 0
  let outside: ReadingFault[] = []
  let toldLine = 0

  const push: Cursor["push"] = (block) => {
    const start = before + text.length + waiting
    for (const offset of block.unsound) unsound.push(start + offset)
    pieces.push(block.text)
    waiting += block.text.length
    // Where reading had to stop, the text does not end: what was begun is not cut short by whoever wrote it.
    ended = block.last && block.stopped !== true
    encoding = block.written?.encoding ?? encoding
    // A record that goes on and on is looked at anew only once it has grown by half, so that all looks together
    // cost no more than a few.
    if (!block.last && waiting <= (text.length - at) / 2) return false
    const fresh = pieces.join("")
    const kept = !ended && fresh.endsWith("\r") ? fresh.length - 1 : fresh.length
    if (kept === 0 && !ended) return false
    text = text.slice(at) + fresh.slice(0, kept)
    before += at
    at = 0
    pieces = kept < fresh.length ? ["\r"] : []
    waiting = fresh.length - kept
    if (told > 0) {
      unsound = unsound.slice(told)
      told = 0
    }
    return true
  }

  // A record tells of the first bytes in it that could not be decoded: what is no text at all would otherwise be told
  // one by one.
  const pass: Cursor["pass"] = (to, lines) => {
    const first = unsound[told]
    let faults = none
    if (first !== undefined && first < before + to) {
      const bad = first - before
      const value = around(text.slice(at, to), bad - at)
      faults = [encodingFault(encoding, value, line + lineEnds(text, at, bad))]
      while (told < unsound.length && unsound[told]! < before + to) told++
    }
    at = to
    line += lines
    return faults
  }

  // Outside of records the first of each line is told, alone, since what stands around it need not be held any more.
  const skip: Cursor["skip"] = (to, lines) => {
    let from = at
    let here = line
    for (let bad = unsound[told]; bad !== undefined && bad < before + to; bad = unsound[++told]) {
      here += lineEnds(text, from, bad - before)
      from = bad - before
      if (here > toldLine) outside.push(encodingFault(encoding, "\ufffd", here))
      toldLine = here
    }
    at = to
    line += lines
  }

  return {
    text: () => text,
    at: () => at,
    place: () => before + at,
    line: () => line,
    ended: () => ended,
    pass,
    skip,
    take: () => {
      const taken = outside
      outside = []
      return taken
    },
    push,
  }
}

/** Waits for more text; false where none will come. */
export function* more(cursor: Cursor): Waiting<boolean> {
  if (cursor.ended()) return false
  yield undefined
  return true
}
