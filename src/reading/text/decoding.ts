// Bytes into text, inflated and decoded, in blocks that do not depend on the chunks in which the bytes arrive.

import { type ReadingFault, readingRules, weighing } from "../rules.ts"
import { type Bytes, rejoined, type Window, windowsOf } from "./bytes.ts"
import {
  decoders,
  type Encoding,
  encodingBy,
  firstBeyondAscii,
  isWindows1252,
  joined,
  startsWith,
  unfinished,
} from "./encoding.ts"
import { inflated } from "./inflate.ts"

export type { Bytes } from "./bytes.ts"

/** How bytes were turned into text. */
export interface Written {
  /** The encoding of the text. */
  readonly encoding: Encoding
  /** Whether the text began with a byte order mark, which is no part of the text. */
  readonly byteOrderMark: boolean
  /** The compression around the text, if any. */
  readonly compression?: "gzip"
}

/** Some text; it may end anywhere but within a character: also within a line, a cell or a record. */
export interface TextBlock {
  /** The text, without a byte order mark. */
  readonly text: string
  /** Where in the text bytes that could not be decoded stand as U+FFFD, in order. */
  readonly unsound: readonly number[]
  /** How many bytes of the file as it lies on disk, compressed if it is, have been read so far. */
  readonly bytes: number
  /** Whether this is the last block; there is always one. */
  readonly last: boolean
  /** What was found in the bytes while this block was read. */
  readonly faults: readonly ReadingFault[]
  /** Whether reading had to stop before the end of the bytes, which the faults explain; only in the last block. */
  readonly stopped?: true
  /** How the text is written, in the first block, and again in the one in which a guess had to be changed. */
  readonly written?: Written
}

const windowSize = 64 * 1024
// How many bytes are looked at from the first on that is not ASCII.
const evidence = 64 * 1024

const asText = "the table as text, such as CSV in UTF-8"
const unpacked = "the file that is inside, unpacked"

// The first bytes by which files tell what they are, and what can be read instead.
const marks: readonly (readonly [kind: string, wanted: string, bytes: readonly number[]])[] = [
  ["UTF-32 text", asText, [0xff, 0xfe, 0x00, 0x00]],
  ["compressed with gzip twice", unpacked, [0x1f, 0x8b]],
  ["compressed with Zstandard", unpacked, [0x28, 0xb5, 0x2f, 0xfd]],
  ["compressed with xz", unpacked, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  [
    "a zip archive or a workbook (.xlsx)",
    `${unpacked}; a workbook is read from a file by its name, with the packages yauzl and saxes`,
    [0x50, 0x4b, 0x03, 0x04],
  ],
  ["an old workbook (.xls)", "the table saved anew as .xlsx or CSV", [0xd0, 0xcf, 0x11, 0xe0]],
  ["Parquet", "a file by its name, with the package hyparquet", [0x50, 0x41, 0x52, 0x31]],
  ["a PDF", "the table that it was made from", [0x25, 0x50, 0x44, 0x46]],
]

const encodingNames: { readonly [E in Encoding]: string } = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252",
}

const lineBreak = /[\r\n]/

/** The text around a place, no further than its line. */
export const around = (text: string, at: number): string => {
  const before =
    text
      .slice(Math.max(0, at - 30), at)
      .split(lineBreak)
      .at(-1) ?? ""
  return before + (text.slice(at, at + 10).split(lineBreak)[0] ?? "")
}

/** The fault of bytes that could not be decoded, with the text around them. */
export const encodingFault = (encoding: Encoding, value: string, line: number): ReadingFault => ({
  rule: readingRules["file/encoding"],
  breach: {
    value,
    params: { what: `The line holds bytes that are not ${encodingNames[encoding]}, shown as \\ufffd` },
  },
  line,
})

const toldOf = (encoding: Encoding, text: string): readonly ReadingFault[] => {
  const name = encodingNames[encoding]
  if (encoding === "utf-8") return []
  if (encoding !== "windows-1252") {
    const what = `The file is in ${name}; it was read as such`
    return [{ rule: weighing("file/encoding", "info"), breach: { params: { what } } }]
  }
  const what = `The file is not in UTF-8; it was read as ${name}, which is a guess`
  const at = text.search(/[^\0-\x7f]/)
  return [
    { rule: weighing("file/encoding", "warning"), breach: { value: around(text, at), params: { what } } },
  ]
}

/** The fault of a file that holds no table. */
export const notTable = (what: string, wanted: string): ReadingFault => ({
  rule: readingRules["file/kind"],
  breach: { params: { what, wanted } },
  line: 1,
})

/** Decodes bytes into blocks of text; there is always a last one. */
export async function* textBlocks(source: Bytes): AsyncGenerator<TextBlock, void, undefined> {
  let raw = 0
  let compressed: ReturnType<typeof inflated> | undefined
  let carry: Uint8Array = new Uint8Array(0)
  let written: Written | undefined
  // Whether all bytes so far were ASCII, so that their encoding is open as long as no mark told it.
  let isOpen = false

  const counted = async function* (windows: AsyncIterable<Window>): AsyncGenerator<Window, void, undefined> {
    for await (const window of windows) {
      raw += window.bytes.length
      yield window
    }
  }
  const opened = async function* (): AsyncGenerator<Window, void, undefined> {
    const windows = counted(windowsOf(source, windowSize))
    const first = await windows.next()
    if (first.done) return
    const all = rejoined(first.value, windows)
    if (!startsWith(first.value.bytes, [0x1f, 0x8b])) return yield* all
    compressed = inflated(all, windowSize)
    yield* compressed.windows
  }
  const bytesRead = (): number => compressed?.bytes() ?? raw

  const begin = (bytes: Uint8Array): Uint8Array => {
    const [encoding, mark] = encodingBy(bytes)
    written = {
      encoding,
      byteOrderMark: mark > 0,
      ...(compressed === undefined ? {} : { compression: "gzip" }),
    }
    isOpen = encoding === "utf-8" && mark === 0
    return bytes.subarray(mark)
  }

  for await (const { bytes, last } of opened()) {
    const isFirst = written === undefined
    const [kind, wanted = asText] = (isFirst && marks.find(([, , mark]) => startsWith(bytes, mark))) || []
    if (kind !== undefined) {
      const faults = [notTable(kind, wanted)]
      const stop = { text: "", unsound: [], last: true, faults, stopped: true } as const
      return yield { ...stop, bytes: bytesRead() }
    }
    let whole = joined(carry, isFirst ? begin(bytes) : bytes)
    const before = isFirst ? undefined : written?.encoding
    let now = written!
    carry = new Uint8Array(0)
    const beyond = isOpen ? firstBeyondAscii(whole) : -1
    if (beyond !== -1 && !last && whole.length - beyond < evidence) {
      // Too little is there to tell; what is there is kept for the next window.
      carry = whole.slice(beyond)
      whole = whole.subarray(0, beyond)
    } else if (beyond !== -1) {
      isOpen = false
      if (isWindows1252(whole.subarray(beyond, beyond + evidence))) {
        now = { ...now, encoding: "windows-1252" }
        written = now
      }
    }
    const { encoding } = now
    if (!last && carry.length === 0) {
      const cut = whole.length - unfinished(whole, encoding)
      carry = whole.slice(cut)
      whole = whole.subarray(0, cut)
    }
    const decoded = decoders[encoding](whole)
    const isTold = encoding !== before
    const damage = last ? compressed?.fault() : undefined
    yield {
      ...decoded,
      bytes: bytesRead(),
      last,
      faults: [...(isTold ? toldOf(encoding, decoded.text) : []), ...(damage === undefined ? [] : [damage])],
      ...(damage === undefined ? {} : { stopped: true }),
      ...(isTold ? { written: now } : {}),
    }
  }
}
