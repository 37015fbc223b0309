// Zip archives written by hand, sound or lying, without a library that would refuse to lie.
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib"

/** Content that was compressed before. */
export interface Packed {
  readonly packed: Uint8Array
  readonly size: number
  readonly crc: number
}

/** Content that repeats itself, compressed without ever being held as a whole. */
export const repeated = async (head: string, unit: string, times: number, tail: string): Promise<Packed> => {
  const deflate = createDeflateRaw({ level: 9 })
  const packed: Uint8Array[] = []
  deflate.on("data", (piece: Uint8Array) => packed.push(piece))
  let size = 0
  let crc = 0
  const write = (text: string): Promise<void> => {
    const bytes = Buffer.from(text)
    size += bytes.length
    crc = crc32(bytes, crc)
    return new Promise((resolve) => deflate.write(bytes, () => resolve()))
  }
  await write(head)
  const block = Math.max(1, Math.floor(1_000_000 / unit.length))
  for (let done = 0; done < times; done += block) await write(unit.repeat(Math.min(block, times - done)))
  await write(tail)
  await new Promise((resolve) => deflate.on("end", resolve).end())
  return { packed: Buffer.concat(packed), size, crc }
}

const packedOf = (content: ZipPart["content"], method: number): Packed => {
  if (typeof content !== "string" && "packed" in content) return content
  const bytes = typeof content === "string" ? Buffer.from(content) : content
  return { packed: method === 8 ? deflateRawSync(bytes) : bytes, size: bytes.length, crc: crc32(bytes) }
}

/** One part of an archive, and what its entry says of it where that is not the truth. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array | Packed
  /** The size that the entry gives. */
  readonly size?: number
  /** The checksum that the entry gives. */
  readonly crc?: number
  /** Flags of the entry: 1 is encrypted. */
  readonly flags?: number
  /** How it is compressed: 0 not at all, 8 deflated. */
  readonly method?: number
}

const header = (signature: number, length: number): DataView => {
  const view = new DataView(new ArrayBuffer(length))
  view.setUint32(0, signature, true)
  return view
}

const bytesOfView = (view: DataView): Uint8Array => new Uint8Array(view.buffer)

/** An archive of parts. */
export const zipOf = (parts: readonly ZipPart[]): Uint8Array => {
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  const add = (...added: readonly Uint8Array[]): void => {
    for (const piece of added) {
      pieces.push(piece)
      at += piece.length
    }
  }
  for (const part of parts) {
    const method = part.method ?? 8
    const { packed, size, crc } = packedOf(part.content, method)
    const name = Buffer.from(part.name)
    const offset = at
    const common = (view: DataView, from: number): void => {
      view.setUint16(from, 20, true)
      view.setUint16(from + 2, part.flags ?? 0, true)
      view.setUint16(from + 4, method, true)
      view.setUint32(from + 10, part.crc ?? crc, true)
      view.setUint32(from + 14, packed.length, true)
      view.setUint32(from + 18, part.size ?? size, true)
      view.setUint16(from + 22, name.length, true)
    }
    const local = header(0x04034b50, 30)
    common(local, 4)
    add(bytesOfView(local), name, packed)
    const entry = header(0x02014b50, 46)
    common(entry, 6)
    entry.setUint32(42, offset, true)
    central.push(bytesOfView(entry), name)
  }
  const begins = at
  add(...central)
  const end = header(0x06054b50, 22)
  end.setUint16(8, parts.length, true)
  end.setUint16(10, parts.length, true)
  end.setUint32(12, at - begins, true)
  end.setUint32(16, begins, true)
  add(bytesOfView(end))
  return Buffer.concat(pieces)
}
