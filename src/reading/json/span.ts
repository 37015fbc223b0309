// Where a record in JSON ends, found by its brackets alone, and what that look tells of what is inside.

/** A stretch of text from an opening bracket to the one that closes it. */
export interface Span {
  /** Where it ends: after the closing bracket, or where the look ended before it came. */
  readonly end: number
  /** Whether the closing bracket came. */
  readonly closed: boolean
  /** How many lines end inside. */
  readonly lines: number
  /** How many colons stand outside of text: as many as members, if it is JSON. */
  readonly members: number
  /** How deep its brackets go. */
  readonly depth: number
  /** Whether a backslash stands in it. */
  readonly escaped: boolean
  /** Whether a numeral in it has an exponent. */
  readonly exponent: boolean
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d] as const
const [quote, colon, backslash] = [0x22, 0x3a, 0x5c] as const
const [openList, closeList, openRecord, closeRecord] = [0x5b, 0x5d, 0x7b, 0x7d] as const
const [zero, nine, bigE, smallE] = [0x30, 0x39, 0x45, 0x65] as const

/** The span that begins at an opening bracket, looked for up to a place. */
export const spanFrom = (text: string, from: number, to: number): Span => {
  const length = Math.min(text.length, to)
  let lines = 0
  let members = 0
  let depth = 0
  let level = 0
  let escaped = false
  let exponent = false
  let at = from
  const lineEnd = (code: number): boolean =>
    code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)

  while (at < length) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      for (at++; at < length; at++) {
        const char = text.charCodeAt(at)
        if (char === quote) break
        if (char === backslash) {
          escaped = true
          at++
        } else if (char <= carriageReturn && lineEnd(char)) lines++
      }
    } else if (code === colon) members++
    else if (code === openRecord || code === openList) {
      if (++level > depth) depth = level
    } else if (code === closeRecord || code === closeList) {
      if (--level === 0) return { end: at + 1, closed: true, lines, members, depth, escaped, exponent }
    } else if (code === smallE || code === bigE) {
      const before = text.charCodeAt(at - 1)
      if (before >= zero && before <= nine) exponent = true
    } else if (code <= carriageReturn && lineEnd(code)) lines++
    at++
  }
  return { end: length, closed: false, lines, members, depth, escaped, exponent }
}
