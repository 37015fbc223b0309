// The items of a list in JSON, and the lines of NDJSON, one after the other.
import { afterComma } from "../../core/json-hint.ts"
import { scan } from "../../core/json-scan.ts"
import { longestRecord } from "../limits.ts"
import type { ReadingFault } from "../rules.ts"
import { type Cursor, more, type Waiting } from "./cursor.ts"
import { type Span, spanFrom } from "./span.ts"
import { afterItem, blank, brokenAt, type Ending, passOver } from "./walk.ts"

/** An item where a record should stand. */
export interface Item {
  /** The line on which it begins. */
  readonly line: number
  /** What could not be decoded in it. */
  readonly faults: readonly ReadingFault[]
  /** Its text and span, where it begins as an object; the span is closed where the object ends. */
  readonly found?: { readonly text: string; readonly span: Span }
  /** What it is instead of an object. */
  readonly what?: string
  /** Whether it is longer than a record can be. */
  readonly isLong: boolean
}

// The mark before each text of a JSON text sequence (RFC 7464).
export const separator = 0x1e
const [smallF, smallN, smallT] = [0x66, 0x6e, 0x74] as const
const [quote, openList, closeList, openRecord, closeRecord] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d] as const

/** What a value that is no object is called, by its first character. */
const whatOf = (code: number): string => {
  if (code === quote) return "text"
  if (code === openList) return "a list"
  if (code === smallN) return "null"
  return code === smallT || code === smallF ? "true or false" : "a number"
}

const isItem = (code: number): boolean => /["[\-0-9tfn]/.test(String.fromCharCode(code))

/** The object that begins here, waited for until it ends, the text ends, or it is too long. */
function* wholeSpan(cursor: Cursor): Waiting<Span> {
  for (;;) {
    const span = spanFrom(cursor.text(), cursor.at(), cursor.at() + longestRecord)
    if (span.closed || span.end - cursor.at() >= longestRecord || !(yield* more(cursor))) return span
  }
}

/** Takes the object that begins here. */
export function* recordFrom(cursor: Cursor): Waiting<Item> {
  const line = cursor.line()
  const span = yield* wholeSpan(cursor)
  const start = cursor.at()
  const text = cursor.text().slice(start, span.end)
  const isLong = !span.closed && text.length >= longestRecord
  return { line, faults: cursor.pass(span.end, span.lines), found: { text, span }, isLong }
}

/** Goes through the items of the list that begins here. */
export function* itemsFrom(cursor: Cursor): Generator<Item | undefined, Ending, void> {
  cursor.skip(cursor.at() + 1, 0)
  for (let isFirst = true; ; isFirst = false) {
    const code = yield* blank(cursor)
    if (code === undefined) return "cut"
    if (code === closeList) {
      if (!isFirst) return yield* brokenAt(cursor, afterComma)
      cursor.skip(cursor.at() + 1, 0)
      return "closed"
    }
    if (code === openRecord) {
      yield yield* recordFrom(cursor)
    } else {
      if (!isItem(code))
        return yield* brokenAt(cursor, !isFirst && code === closeRecord ? afterComma : undefined)
      const line = cursor.line()
      const ending = yield* passOver(cursor)
      if (ending !== "closed") return ending
      yield { line, faults: [], what: whatOf(code), isLong: false }
    }
    const ending = yield* afterItem(cursor, closeList)
    if (ending !== undefined) return ending
  }
}

// Where the line ends that begins at a place; nothing where its end is not in the text.
const lineEnd = (text: string, from: number): number | undefined => {
  const feed = text.indexOf("\n", from)
  const line = text.slice(from, feed < 0 ? undefined : feed)
  const back = line.indexOf("\r")
  if (back >= 0) return from + back
  return feed < 0 ? undefined : feed
}

/** Where the line ends that begins here, waited for until it ends, the text ends, or it is too long. */
function* wholeLine(cursor: Cursor): Waiting<number> {
  for (;;) {
    const text = cursor.text()
    const longest = cursor.at() + longestRecord
    const end = lineEnd(text, cursor.at())
    if (end !== undefined || text.length >= longest || !(yield* more(cursor))) {
      return Math.min(end ?? text.length, longest)
    }
  }
}

/** Goes through the lines of NDJSON, or the texts of a JSON text sequence; blank ones are passed over. */
export function* linesFrom(cursor: Cursor): Generator<Item | undefined, Ending, void> {
  for (;;) {
    const code = yield* blank(cursor)
    if (code === undefined) return "closed"
    if (code === separator) {
      cursor.skip(cursor.at() + 1, 0)
      continue
    }
    const line = cursor.line()
    const end = yield* wholeLine(cursor)
    const start = cursor.at()
    const text = cursor.text().slice(start, end).trimEnd()
    const span = spanFrom(cursor.text(), start, start + text.length)
    const isWhole = span.closed && span.end === start + text.length
    const isLong = end - start >= longestRecord
    const faults = cursor.pass(end, 0)
    yield code === openRecord || !scan(text).whole
      ? { line, faults, found: { text, span: { ...span, closed: isWhole } }, isLong }
      : { line, faults, what: whatOf(code), isLong }
  }
}
