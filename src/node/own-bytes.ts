// The bytes of a dataset of casus in a file, unpacked where they are packed.
import { constants } from "node:buffer"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"
import { gunzip, gunzipSync, constants as zlib } from "node:zlib"
import { freelyInflated, mostInflation } from "../reading/limits.ts"

/** Whether bytes begin as gzip does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** What the first bytes of a gzip file unpack to; nothing where they are damaged. */
export const unpackedBegin = (bytes: Uint8Array): Uint8Array => {
  try {
    return gunzipSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH })
  } catch {
    return new Uint8Array(0)
  }
}

/** The bytes of a document. */
export interface OwnBytes {
  /** The bytes, unpacked. */
  readonly bytes: Uint8Array
  /** The size of the file. */
  readonly size: number
  /** How the file is packed. */
  readonly compression?: "gzip"
}

const unpack = promisify(gunzip)

/** The bytes of a document; nothing where they are packed and damaged, or unpack to more than any dataset holds. */
export const ownBytes = async (path: string): Promise<OwnBytes | undefined> => {
  const bytes = await readFile(path)
  const size = bytes.length
  if (!isGzip(bytes)) return { bytes, size }
  const most = Math.min(constants.MAX_LENGTH, Math.max(freelyInflated, mostInflation * size))
  try {
    return { bytes: await unpack(bytes, { maxOutputLength: most }), size, compression: "gzip" }
  } catch {
    return undefined
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** Bytes as one text, a byte order mark kept. */
export const textOfBytes = (bytes: Uint8Array): string => decoder.decode(bytes)

const lineFeed = 10

/** The lines of bytes, one by one: one text holds half a billion characters at most, lines together any number. */
export function* linesOfBytes(bytes: Uint8Array): Generator<string> {
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(lineFeed, start)
    const line = textOfBytes(bytes.subarray(start, end === -1 ? bytes.length : end))
    yield line.endsWith("\r") ? line.slice(0, -1) : line
    start = end === -1 ? bytes.length : end + 1
  }
}
