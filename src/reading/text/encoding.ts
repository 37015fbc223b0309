// What encoding bytes are in, told from the bytes alone, and how each encoding is decoded, told where it fails.

/** The encodings that are read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"

/** Text, and where in it bytes that could not be decoded stand as U+FFFD, in order. */
export interface Decoded {
  /** The text. */
  readonly text: string
  /** The offsets of what could not be decoded. */
  readonly unsound: readonly number[]
}

/** Whether bytes begin with these. */
export const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte)

const utf16Sample = 4096

// Text in UTF-16 has a zero in one half of each unit as far as it is ASCII. Headers are, so their beginning counts
// more than the rows; a character that ends with a zero byte may stand among them.
const utf16Without = (bytes: Uint8Array): Encoding | undefined => {
  const units = Math.min(bytes.length, utf16Sample) >> 1
  let even = 0
  let odd = 0
  for (let at = 0; at < 2 * units; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const begins = (zero: 0 | 1): boolean =>
    units >= 4 && [0, 2, 4, 6].every((at) => bytes[at + zero] === 0 && bytes[at + 1 - zero] !== 0)
  if (begins(1) && odd > units / 8 && odd > 8 * even) return "utf-16le"
  return begins(0) && even > units / 8 && even > 8 * odd ? "utf-16be" : undefined
}

/** What the first bytes tell of the encoding, and how many of them are a byte order mark. */
export const encodingBy = (first: Uint8Array): readonly [Encoding, mark: number] => {
  if (startsWith(first, [0xef, 0xbb, 0xbf])) return ["utf-8", 3]
  if (startsWith(first, [0xff, 0xfe])) return ["utf-16le", 2]
  if (startsWith(first, [0xfe, 0xff])) return ["utf-16be", 2]
  return [utf16Without(first) ?? "utf-8", 0]
}

/** Where the first byte stands that is not ASCII; -1 where there is none. */
export const firstBeyondAscii = (bytes: Uint8Array): number => bytes.findIndex((byte) => byte > 0x7f)

// How many bytes a sequence has that begins with this one; 0 where none does.
const sequenceLength = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder("utf-8", { ignoreBOM: true })

const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf

/**
 * Whether bytes, of which the first is not ASCII, are rather windows-1252 than damaged UTF-8: no character of
 * UTF-8 is among them but for ASCII.
 */
export const isWindows1252 = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at++) {
    const length = sequenceLength(bytes[at]!)
    const rest = bytes.subarray(at + 1, at + length)
    if (length > 0 && rest.length === length - 1 && rest.every(isContinuation)) return false
  }
  // A lone character that is cut off by the end of the file speaks for UTF-8.
  return bytes.length > unfinished(bytes, "utf-8")
}

const lineFeed = 0x0a

const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  try {
    return { text: strict.decode(bytes), unsound: [] }
  } catch {
    return decodeByLine(bytes)
  }
}

// A line feed is never part of another character in UTF-8, so only the lines with bad bytes need a closer look.
const decodeByLine = (bytes: Uint8Array): Decoded => {
  let text = ""
  const unsound: number[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start) + 1 || bytes.length
    const line = bytes.subarray(start, end)
    try {
      text += strict.decode(line)
    } catch {
      for (const part of betweenReplacements(line)) {
        const decoded = lenient.decode(part)
        // A part that is U+FFFD in the bytes themselves is sound.
        if (!isReplacement(part)) unsound.push(...placesOf(/\ufffd/g, decoded, text.length))
        text += decoded
      }
    }
    start = end
  }
  return { text, unsound }
}

const replacement = [0xef, 0xbf, 0xbd]

const isReplacement = (bytes: Uint8Array): boolean => bytes.length === 3 && startsWith(bytes, replacement)

function* betweenReplacements(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) continue
    yield bytes.subarray(start, at)
    yield bytes.subarray(at, at + 3)
    start = at + 3
  }
  yield bytes.subarray(start)
}

const placesOf = (pattern: RegExp, text: string, offset = 0): number[] =>
  Array.from(text.matchAll(pattern), ({ index }) => offset + index)

// A call takes only so many arguments.
const unitsAtOnce = 8192

const textOf = (units: Uint16Array): string => {
  let text = ""
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    text += String.fromCharCode(...units.subarray(at, at + unitsAtOnce))
  }
  return text
}

/** A text with what a pattern finds replaced by U+FFFD, one for each character, and where. */
const marked = (text: string, pattern: RegExp): Decoded => ({
  text: text.replace(pattern, "\ufffd"),
  unsound: placesOf(pattern, text),
})

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const decodeUtf16 =
  (isLittle: boolean) =>
  (bytes: Uint8Array): Decoded => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const units = new Uint16Array(bytes.length >> 1)
    for (let at = 0; at < units.length; at++) units[at] = view.getUint16(2 * at, isLittle)
    const { text, unsound } = marked(textOf(units), loneSurrogate)
    // Half a unit can only be left at the very end.
    return bytes.length % 2 === 0
      ? { text, unsound }
      : { text: `${text}\ufffd`, unsound: [...unsound, text.length] }
  }

/** The characters of the bytes from 80 to 9F, a control character for those that windows-1252 leaves out. */
export const windows1252Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

const decodeWindows1252 = (bytes: Uint8Array): Decoded => {
  const units = Uint16Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? windows1252Upper.charCodeAt(byte - 0x80) : byte,
  )
  return marked(textOf(units), /[\u0081\u008d\u008f\u0090\u009d]/g)
}

/** How each encoding is decoded, given bytes that end between two characters. */
export const decoders: { readonly [E in Encoding]: (bytes: Uint8Array) => Decoded } = {
  "utf-8": decodeUtf8,
  "utf-16le": decodeUtf16(true),
  "utf-16be": decodeUtf16(false),
  "windows-1252": decodeWindows1252,
}

/** How many bytes at the end may be the beginning of a character. */
export const unfinished = (bytes: Uint8Array, encoding: Encoding): number => {
  if (encoding === "windows-1252") return 0
  if (encoding === "utf-8") {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
      const byte = bytes[bytes.length - back]!
      if (!isContinuation(byte)) return sequenceLength(byte) > back ? back : 0
    }
    return 0
  }
  const odd = bytes.length % 2
  const lead = bytes[bytes.length - odd - (encoding === "utf-16le" ? 1 : 2)]
  return lead !== undefined && lead >= 0xd8 && lead <= 0xdb ? odd + 2 : odd
}

/** Bytes one after the other. */
export const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  if (one.length === 0) return other
  const whole = new Uint8Array(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}
