// Bytes into text, strictly UTF-8, in blocks of whole lines, whatever the chunks in which the bytes arrive.
import { longestRecord } from "./limits.ts"

/**
 * Bytes as they arrive, or text that was decoded on the way: a file, a response body, the standard input.
 *
 * @category checking
 */
export type Bytes = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/** Some whole lines of text. */
export interface TextBlock {
  /** The text, ending with a line end unless it is the last. */
  readonly text: string
  /** Where in the text the lines begin that are not UTF-8; their bad bytes stand as U+FFFD. */
  readonly unsound: readonly number[]
  /** How many bytes have been read so far. */
  readonly bytes: number
  /** Whether this is the end of the bytes. */
  readonly last: boolean
  /** Why reading had to stop before the end of the bytes. */
  readonly stopped?: "long-line" | "not-text"
  /** What the bytes are, where their first bytes tell that they are no text in UTF-8. */
  readonly kind?: string
}

// Text of the longest record has at most three bytes a character, so a longer line is too long in any case.
const longestLine = 3 * longestRecord

const blockSize = 64 * 1024
const byteOrderMark = [0xef, 0xbb, 0xbf]
const lineFeed = 0x0a
const carriageReturn = 0x0d

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()
const lenient = new TextDecoder("utf-8", { ignoreBOM: true })

// The first bytes by which files tell what they are.
const marks: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ["UTF-16 text", [0xff, 0xfe]],
  ["UTF-16 text", [0xfe, 0xff]],
  ["compressed with gzip", [0x1f, 0x8b]],
  ["a zip archive, perhaps a spreadsheet (.xlsx)", [0x50, 0x4b, 0x03, 0x04]],
  ["an old spreadsheet (.xls)", [0xd0, 0xcf, 0x11, 0xe0]],
  ["Parquet", [0x50, 0x41, 0x52, 0x31]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte)

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  if (pieces.length === 1) return pieces[0]!
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const decoded = (bytes: Uint8Array): Pick<TextBlock, "text" | "unsound"> => {
  try {
    return { text: strict.decode(bytes), unsound: [] }
  } catch {
    return decodedByLine(bytes)
  }
}

// A line feed is never part of another character in UTF-8, so a bad byte spoils its own line only.
const decodedByLine = (bytes: Uint8Array): Pick<TextBlock, "text" | "unsound"> => {
  let text = ""
  const unsound: number[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start) + 1 || bytes.length
    const line = bytes.subarray(start, end)
    try {
      text += strict.decode(line)
    } catch {
      unsound.push(text.length)
      text += lenient.decode(line)
    }
    start = end
  }
  return { text, unsound }
}

/** Decodes bytes into blocks of whole lines; stops where a line is too long or the bytes are no text. */
export async function* textBlocks(source: Bytes): AsyncGenerator<TextBlock> {
  let held: Uint8Array[] = []
  let fresh = 0
  let bytes = 0
  let begun = false

  const block = (whole: Uint8Array, last: boolean): TextBlock => {
    const bare = !begun && startsWith(whole, byteOrderMark) ? whole.subarray(byteOrderMark.length) : whole
    begun = true
    return { ...decoded(bare), bytes, last }
  }
  const stop = (stopped: "long-line" | "not-text", kind?: string): TextBlock => ({
    text: "",
    unsound: [],
    bytes,
    last: true,
    stopped,
    ...(kind === undefined ? {} : { kind }),
  })
  const kindOf = (whole: Uint8Array): string | undefined =>
    begun ? undefined : marks.find(([, mark]) => startsWith(whole, mark))?.[0]

  for await (const chunk of source) {
    // A stream that was opened with an encoding gives text after all. Bytes are copied, since a source may fill the
    // same buffer again.
    const piece = typeof chunk === "string" ? encoder.encode(chunk) : chunk.slice()
    held.push(piece)
    fresh += piece.length
    bytes += piece.length
    if (fresh < blockSize) continue
    const whole = joined(held)
    const kind = kindOf(whole)
    if (kind !== undefined) return yield stop("not-text", kind)
    const cut = whole.lastIndexOf(lineFeed) + 1 || whole.lastIndexOf(carriageReturn) + 1
    if (cut > 0) yield block(whole.subarray(0, cut), false)
    if (whole.length - cut > longestLine) return yield stop("long-line")
    held = [whole.subarray(cut)]
    fresh = 0
  }
  const whole = joined(held)
  const kind = kindOf(whole)
  yield kind === undefined ? block(whole, true) : stop("not-text", kind)
}
