// JSON text into a value in one pass, with the offset of everything that is wrong in it.
import type { Path } from "./issue.ts"
import { afterComma, mendAt, numberForm } from "./json-hint.ts"
import { deepest, type PlainRule } from "./plain.ts"

/** The rules of JSON text. */
export type JsonRule = "json/syntax" | "json/duplicate-key" | "json/precision" | "json/byte-order-mark"

/** One fault in a text, before its offset has become a line and column. */
export interface Fault {
  /** The rule that was broken. */
  readonly rule: JsonRule | PlainRule
  /** Where in the text it stands, in UTF-16 units from 0. */
  readonly offset: number
  /** The steps from the root of the document to the value or key. */
  readonly path?: Path
  /** The value or key at fault. */
  readonly value?: unknown
  /** The figures for the rule's sentences. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Where in the text the same key stood first. */
  readonly first?: number
}

/** The places that are looked for in a text, as a tree of steps; the scan writes the offsets into it. */
export interface Trail {
  /** The places below this one. */
  readonly below: Map<string | number, Trail>
  /** Where the value begins, once it was met. */
  offset?: number
}

/** A text as far as it could be read. */
export interface Scanned {
  /** The value; of a key that stands twice the first. Figures that a number cannot hold, and what lies too deep, are NaN. */
  readonly value: unknown
  /** Everything that is wrong, in the order of the text. */
  readonly faults: readonly Fault[]
  /** Whether the text is JSON to its end. */
  readonly whole: boolean
}

type Open = OpenList | OpenRecord

interface OpenList {
  readonly list: unknown[]
  readonly trail: Trail | undefined
}

interface OpenRecord {
  readonly list?: never
  readonly record: Record<string, unknown>
  readonly trail: Trail | undefined
  readonly seen: Map<string, number>
  key: string
  kept: boolean
}

const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20] as const
const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c] as const
const [openList, closeList, openRecord, closeRecord] = [0x5b, 0x5d, 0x7b, 0x7d] as const

/** The mark that some programs put before a text; it is no part of JSON. */
export const byteOrderMark = 0xfeff

// A key of these names could change the program that reads it.
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])
const numeral = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const loneSurrogate = /\p{Surrogate}/u
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
}

const constants: readonly (readonly [string, unknown])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
]

// Nothing is tested against a figure that was not written.
const unreadable = Number.NaN
const opened = Symbol("opened")
// A whole number is held where it comes out as it went in; 2^53 + 1 would come out as another one.
const isHeld = (literal: string, value: number): boolean => {
  if (value === 0) return !/^[^eE]*[1-9]/.test(literal)
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return true
  if (!Number.isFinite(value)) return false
  return /[.eE]/.test(literal) || String(value) === literal || BigInt(value) === BigInt(literal)
}

/** Reads a text as JSON and notes where the places of a trail stand in it; nothing throws, and no depth overflows. */
export const scan = (text: string, trail?: Trail): Scanned => {
  const faults: Fault[] = []
  const open: Open[] = []
  let at = text.charCodeAt(0) === byteOrderMark ? 1 : 0
  let whole = true

  const stepIn = (frame: Open): string | number => (frame.list === undefined ? frame.key : frame.list.length)
  const path = (): Path => open.map(stepIn)

  const fault = (rule: Fault["rule"], offset: number, value: unknown, more: Partial<Fault> = {}): void => {
    faults.push({ rule, offset, path: path(), value, ...more })
  }

  const stop = (wanted: string): undefined => {
    if (whole) {
      const char = at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : undefined
      faults.push({ rule: "json/syntax", offset: at, value: char, params: { wanted } })
    }
    whole = false
  }

  const blank = (): number => {
    for (;;) {
      const code = text.charCodeAt(at)
      if (code !== space && code !== lineFeed && code !== carriageReturn && code !== tab) return code
      at++
    }
  }

  const escaped = (): string | undefined => {
    const letter = text[at + 1] ?? ""
    if (letter !== "u") {
      const char = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
      if (char === undefined)
        return stop('\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits')
      at += 2
      return char
    }
    const digits = text.slice(at + 2, at + 6)
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) return stop("four hexadecimal digits after \\u")
    at += 6
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  const quoted = (): string | undefined => {
    let start = ++at
    let before = ""
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === quote) return before + text.slice(start, at++)
      if (code === backslash) {
        before += text.slice(start, at)
        const char = escaped()
        if (char === undefined) return undefined
        before += char
        start = at
      } else if (at >= text.length) {
        return stop("a double quote that ends the text begun before")
      } else if (code < space) {
        return stop(
          "an escape such as \\n; line breaks, tabs and other controls do not stand in text as they are",
        )
      } else {
        at++
      }
    }
  }

  const words = (): unknown => {
    const start = at
    const read = quoted()
    if (read !== undefined && loneSurrogate.test(read)) fault("data/lone-surrogate", start, read)
    return read
  }

  const figure = (): unknown => {
    numeral.lastIndex = at
    if (!numeral.test(text)) return stop(mendAt(text, at))
    const start = at
    at = numeral.lastIndex
    if (/[0-9A-Za-z_.+]/.test(text[at] ?? "")) return stop(numberForm)
    const literal = text.slice(start, at)
    const value = Number(literal)
    if (!isHeld(literal, value)) {
      fault("json/precision", start, literal.length > 40 ? `${literal.slice(0, 40)}…` : literal)
      return unreadable
    }
    if (Object.is(value, -0)) fault("data/negative-zero", start, value)
    return value
  }

  // What lies too deep is refused as one, so only its end is looked for.
  const skip = (): void => {
    let level = 0
    let inText = false
    do {
      const code = text.charCodeAt(at++)
      if (inText) {
        if (code === backslash) at++
        else if (code === quote) inText = false
      } else if (code === quote) inText = true
      else if (code === openList || code === openRecord) level++
      else if (code === closeList || code === closeRecord) level--
    } while (level > 0 && at < text.length)
    at = Math.min(at, text.length)
    if (level > 0) stop("the brackets closed that were opened before")
  }

  const key = (frame: OpenRecord): undefined => {
    if (blank() !== quote) return stop(text[at] === "}" ? afterComma : "a key in double quotes")
    const start = at
    const name = quoted()
    if (name === undefined) return undefined
    const first = frame.seen.get(name)
    frame.key = name
    frame.kept = first === undefined && !forbidden.has(name) && !loneSurrogate.test(name)
    if (first !== undefined) fault("json/duplicate-key", start, name, { first })
    else if (forbidden.has(name)) fault("data/forbidden-key", start, name, { params: { key: name } })
    else if (!frame.kept) fault("data/lone-surrogate", start, name, { path: path().slice(0, -1) })
    if (first === undefined) frame.seen.set(name, start)
    if (blank() !== colon) return stop("a colon after the key")
    at++
  }

  const tooDeep = (): unknown => {
    fault("data/depth", at, undefined, { params: { deepest } })
    skip()
    return unreadable
  }

  const list = (here: Trail | undefined): unknown => {
    if (open.length >= deepest) return tooDeep()
    at++
    if (blank() === closeList) {
      at++
      return []
    }
    open.push({ list: [], trail: here })
    return opened
  }

  const record = (here: Trail | undefined): unknown => {
    if (open.length >= deepest) return tooDeep()
    at++
    if (blank() === closeRecord) {
      at++
      return {}
    }
    const frame: OpenRecord = { record: {}, trail: here, seen: new Map(), key: "", kept: true }
    open.push(frame)
    key(frame)
    return opened
  }

  const trailHere = (): Trail | undefined => {
    const above = open.at(-1)
    if (above === undefined) return trail
    return above.list === undefined && !above.kept ? undefined : above.trail?.below.get(stepIn(above))
  }

  const begin = (): unknown => {
    const code = blank()
    const here = trail === undefined ? undefined : trailHere()
    if (here !== undefined) here.offset ??= at
    if (code === openRecord) return record(here)
    if (code === openList) return list(here)
    if (code === quote) return words()
    const constant = constants.find(([word]) => text.startsWith(word, at))
    if (constant === undefined) return figure()
    at += constant[0].length
    return constant[1]
  }

  // Takes a value into what is open above it, and gives what is due next: another value, or the one that it closes.
  const taken = (frame: Open, value: unknown): unknown => {
    const isList = frame.list !== undefined
    if (isList) frame.list.push(value)
    else if (frame.kept) frame.record[frame.key] = value
    const code = blank()
    at++
    if (code === comma) {
      if (!isList) key(frame)
      return opened
    }
    if (code === (isList ? closeList : closeRecord)) {
      open.pop()
      return isList ? frame.list : frame.record
    }
    at--
    return stop(isList ? "a comma or ]" : "a comma or }")
  }

  let value = begin()
  while (whole && (value === opened || open.length > 0)) {
    value = value === opened ? begin() : taken(open.at(-1)!, value)
  }
  blank()
  if (at < text.length) stop("the end of the text; several records, one a line, are NDJSON")
  return { value: whole ? value : undefined, faults, whole }
}
