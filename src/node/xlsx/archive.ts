// The parts of a workbook, which lie in a zip archive: one at a time, as text, and never larger than they say.
import { crc32, createInflateRaw } from "node:zlib"
import type { Entry, ZipFile } from "yauzl"
import { beyondLimit, stopped } from "../../reading/workbook/stop.ts"
import { needed } from "../optional-packages.ts"

/** The parts of a workbook. */
export interface Archive {
  /** The names of the parts. */
  readonly names: readonly string[]
  /** Whether there is a part of a name. */
  readonly has: (name: string) => boolean
  /** The text of a part in pieces; nothing where there is none. */
  readonly text: (name: string, most: number) => AsyncGenerator<string>
  /** How many bytes of the file have been read. */
  readonly bytes: () => number
  /** Closes the file. */
  readonly close: () => void
}

const mostParts = 10_000

// Sheets are repetitive, but what shrinks more than this was made to be large.
const largestUnquestioned = 16 * 1024 * 1024
const largestRatio = 250

const piece = 64 * 1024

const partsOf = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const parts = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    // The parts of a workbook are named without regard to case.
    const name = entry.fileNameRaw.toString("utf8").replaceAll("\\", "/").toLowerCase()
    if (parts.has(name)) throw stopped("file/damaged", { what: `The workbook holds two parts named ${name}` })
    parts.set(name, entry)
    if (parts.size > mostParts) throw beyondLimit("The archive has too many parts", `${mostParts} parts`)
  }
  return parts
}

const checked = (name: string, entry: Entry, most: number): void => {
  const { compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) {
    throw stopped("file/kind", {
      what: "locked with a password",
      wanted: "a workbook without a password",
    })
  }
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    const what = `The part ${name} is compressed in a way that workbooks are not`
    throw stopped("file/damaged", { what })
  }
  if (uncompressedSize > most) {
    throw beyondLimit(`The part ${name} holds ${uncompressedSize} bytes`, `${most} bytes in this part`)
  }
  if (uncompressedSize > largestUnquestioned && uncompressedSize > largestRatio * compressedSize) {
    const what = `The part ${name} grows from ${compressedSize} to ${uncompressedSize} bytes`
    throw beyondLimit(what, `${largestRatio} times as many bytes as are compressed`)
  }
}

// A part is text in UTF-8, or in UTF-16 with a mark at its beginning.
const encodingOf = (first: Uint8Array): string => {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le"
  return first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8"
}

/** Opens the archive of a workbook. */
export const openArchive = async (path: string): Promise<Archive> => {
  const { openPromise } = await needed(() => import("yauzl"), "reading .xlsx files", "yauzl and saxes")
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false })
  let before = 0
  let within = 0

  async function* inflated(name: string, entry: Entry): AsyncGenerator<Uint8Array> {
    const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false })
    const inflate = entry.compressionMethod === 8 ? createInflateRaw({ chunkSize: piece }) : undefined
    raw.on("error", (error) => inflate?.destroy(error))
    const stream = inflate === undefined ? raw : raw.pipe(inflate)
    const damaged = (what: string): Error => stopped("file/damaged", { what: `The part ${name} ${what}` })
    let size = 0
    let sum = 0
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > entry.uncompressedSize) throw damaged("holds more bytes than the archive says")
        sum = crc32(chunk, sum)
        within = inflate?.bytesWritten ?? size
        yield chunk
      }
      if (size < entry.uncompressedSize) throw damaged("holds fewer bytes than the archive says")
      if (sum !== entry.crc32) throw damaged("is not as it was written: its checksum differs")
      before += entry.compressedSize
    } finally {
      within = 0
      raw.destroy()
      inflate?.destroy()
    }
  }

  async function* text(part: string, most: number): AsyncGenerator<string> {
    const name = part.toLowerCase()
    const entry = parts.get(name)
    if (entry === undefined) return
    checked(part, entry, most)
    let decoder: TextDecoder | undefined
    const decoded = (bytes?: Uint8Array): string => {
      try {
        return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? ""
      } catch {
        throw stopped("file/damaged", { what: `The part ${part} holds bytes that are not UTF-8` })
      }
    }
    for await (const bytes of inflated(part, entry)) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
      yield decoded(bytes)
    }
    yield decoded()
  }

  let parts: ReadonlyMap<string, Entry>
  try {
    parts = await partsOf(zip)
  } catch (error) {
    zip.close()
    throw error
  }
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name.toLowerCase()),
    text,
    bytes: () => before + within,
    close: () => zip.close(),
  }
}
