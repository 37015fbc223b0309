// A walk through JSON text by its brackets: blanks, values that are passed over, the members of an object.
import { afterComma, mendAt } from "../../core/json-hint.ts"
import { scan } from "../../core/json-scan.ts"
import { longestRecord } from "../limits.ts"
import type { ReadingFault } from "../rules.ts"
import { type Cursor, more, type Waiting } from "./cursor.ts"
import { syntaxFault } from "./record.ts"

/** How a walk ended: at the closing bracket, at the end of the text, or where the text is no JSON. */
export type Ending = "closed" | "cut" | ReadingFault

/** A member of an object, at the beginning of its value. */
export interface Member {
  /** The key. */
  readonly name: string
  /** What its value is: a list whose first item is an object, a list of nothing, or another value. */
  readonly holds: "records" | "nothing" | "other"
}

const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20] as const
const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c] as const
const [openList, closeList, openRecord, closeRecord] = [0x5b, 0x5d, 0x7b, 0x7d] as const

// What stands there is known by so many characters at most.
const hinted = 16

/** What is wrong at a cursor, where something else should stand. */
export function* brokenAt(cursor: Cursor, wanted?: string): Waiting<ReadingFault> {
  while (cursor.text().length - cursor.at() < hinted && (yield* more(cursor)));
  const code = cursor.text().codePointAt(cursor.at())
  const found = code === undefined ? undefined : String.fromCodePoint(code)
  return syntaxFault(cursor.line(), found, wanted ?? mendAt(cursor.text(), cursor.at()))
}

const isBlank = (code: number): boolean =>
  code === space || code === lineFeed || code === carriageReturn || code === tab

const isLineEnd = (text: string, at: number, code: number): boolean =>
  code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)

/** Passes over blanks, and gives the code of the character that follows; nothing where the text ends. */
export function* blank(cursor: Cursor): Waiting<number | undefined> {
  for (;;) {
    const text = cursor.text()
    let at = cursor.at()
    let lines = 0
    let code = text.charCodeAt(at)
    while (isBlank(code)) {
      if (isLineEnd(text, at, code)) lines++
      code = text.charCodeAt(++at)
    }
    cursor.skip(at, lines)
    if (at < text.length) return code
    if (!(yield* more(cursor))) return undefined
  }
}

/** Passes over the value that begins here, however long and deep it is. */
export function* passOver(cursor: Cursor): Waiting<Ending> {
  let level = 0
  let inText = false
  let escaped = false
  for (;;) {
    const text = cursor.text()
    let at = cursor.at()
    let lines = 0
    let isDone = false
    for (; at < text.length && !isDone; at++) {
      const code = text.charCodeAt(at)
      if (inText) {
        if (code === lineFeed || code === carriageReturn) {
          cursor.skip(at, lines)
          return yield* brokenAt(cursor, "a double quote that ends the text begun before")
        }
        if (escaped) escaped = false
        else if (code === backslash) escaped = true
        else if (code === quote) {
          inText = false
          isDone = level === 0
        }
      } else if (code === quote) inText = true
      else if (code === openList || code === openRecord) level++
      else if (code === closeList || code === closeRecord) {
        if (level === 0) break
        isDone = --level === 0
      } else if (level === 0 && (code === comma || isBlank(code))) break
      else if (isLineEnd(text, at, code)) lines++
    }
    cursor.skip(at, lines)
    if (isDone || at < text.length) return "closed"
    if (!(yield* more(cursor))) return level === 0 && !inText ? "closed" : "cut"
  }
}

// What a value is, told by its first two characters; waits for them without moving.
function* kindOf(cursor: Cursor): Waiting<Member["holds"]> {
  if (cursor.text().charCodeAt(cursor.at()) !== openList) return "other"
  for (;;) {
    const text = cursor.text()
    let at = cursor.at() + 1
    while (isBlank(text.charCodeAt(at))) at++
    const code = text.charCodeAt(at)
    if (code === openRecord) return "records"
    if (code === closeList) return "nothing"
    if (at < text.length || at - cursor.at() > longestRecord || !(yield* more(cursor))) return "other"
  }
}

// The key that begins here, with its quotes; nothing where the text ends within it.
function* keyText(cursor: Cursor): Waiting<string | undefined> {
  for (;;) {
    const text = cursor.text()
    const start = cursor.at()
    let at = start + 1
    for (let code = text.charCodeAt(at); at < text.length && code !== quote; code = text.charCodeAt(++at)) {
      if (code === backslash) at++
    }
    if (at < text.length || at - start > longestRecord) return text.slice(start, at + 1)
    if (!(yield* more(cursor))) return undefined
  }
}

// The name that a key's text stands for, or what is wrong with it.
const nameOf = (cursor: Cursor, text: string): string | ReadingFault => {
  const { value, faults } = scan(text)
  if (typeof value === "string") return value
  return syntaxFault(cursor.line(), "\\", String(faults[0]?.params?.wanted))
}

const isValue = (code: number): boolean => /["[{\-0-9a-zA-Z]/.test(String.fromCharCode(code))

/** Goes through the members of the object that begins here, or on from after a value of it. */
export function* membersFrom(
  cursor: Cursor,
  where: "before" | "after a value",
): Generator<Member | undefined, Ending, void> {
  if (where === "before") {
    cursor.skip(cursor.at() + 1, 0)
    if ((yield* blank(cursor)) === closeRecord) return close(cursor)
  } else {
    const ending = yield* afterItem(cursor, closeRecord)
    if (ending !== undefined) return ending
  }
  for (;;) {
    const opening = yield* blank(cursor)
    if (opening === undefined) return "cut"
    if (opening !== quote)
      return yield* brokenAt(cursor, opening === closeRecord ? afterComma : "a key in double quotes")
    const key = yield* keyText(cursor)
    if (key === undefined) return "cut"
    const name = nameOf(cursor, key)
    if (typeof name !== "string") return name
    cursor.skip(cursor.at() + key.length, 0)
    const between = yield* blank(cursor)
    if (between === undefined) return "cut"
    if (between !== colon) return yield* brokenAt(cursor, "a colon after the key")
    cursor.skip(cursor.at() + 1, 0)
    const code = yield* blank(cursor)
    if (code === undefined) return "cut"
    if (!isValue(code)) return yield* brokenAt(cursor)
    const place = cursor.place()
    yield { name, holds: yield* kindOf(cursor) }
    // Whoever was told of the member may have read its value.
    if (cursor.place() === place) {
      const ending = yield* passOver(cursor)
      if (ending !== "closed") return ending
    }
    const ending = yield* afterItem(cursor, closeRecord)
    if (ending !== undefined) return ending
  }
}

const close = (cursor: Cursor): "closed" => {
  cursor.skip(cursor.at() + 1, 0)
  return "closed"
}

/** Passes the comma after a value; gives the ending where there is none. */
export function* afterItem(cursor: Cursor, closing: number): Waiting<Ending | undefined> {
  const code = yield* blank(cursor)
  if (code === closing) return close(cursor)
  if (code === undefined) return "cut"
  if (code !== comma) return yield* brokenAt(cursor, `a comma or ${String.fromCharCode(closing)}`)
  cursor.skip(cursor.at() + 1, 0)
  return undefined
}
