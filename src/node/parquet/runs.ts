// The runs and deltas inside a page of Parquet, walked before they are decoded: no run is longer than what it fills.
import { stopped } from "../../reading/workbook/stop.ts"

const unsound = (what: string): Error =>
  stopped("file/damaged", { what: `A page of the file is not sound: ${what}` })

const late = (): Error => unsound("it ends early")

/** A number of at most so many bytes, and where it ends. */
const varint = (bytes: Uint8Array, from: number, most: number): readonly [number: number, end: number] => {
  let number = 0
  let unit = 1
  for (let at = from; at < from + most; at++) {
    const byte = bytes[at]
    if (byte === undefined) throw late()
    number += (byte & 0x7f) * unit
    if (byte < 0x80) return [number, at + 1]
    unit *= 128
  }
  throw unsound("a number in it has no end")
}

const zigzag = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2)

// A packed number of at most 32 bits; wider ones only matter by their width.
const packedAt = (bytes: Uint8Array, bit: number, width: number): number => {
  let number = 0
  let unit = 1
  for (let read = 0; read < width; ) {
    const offset = (bit + read) % 8
    const take = Math.min(8 - offset, width - read)
    number += (((bytes[Math.floor((bit + read) / 8)] ?? 0) >> offset) & (2 ** take - 1)) * unit
    unit *= 2 ** take
    read += take
  }
  return number
}

/** Walks runs of equal and of packed numbers up to a count, and tells how many of them are a certain number. */
export const checkRuns = (
  bytes: Uint8Array,
  from: number,
  width: number,
  count: number,
  sought?: number,
): number => {
  if (width > 32) throw unsound("its numbers are too wide")
  let found = 0
  let at = from
  for (let seen = 0; seen < count; ) {
    const [head, after] = varint(bytes, at, 5)
    if (head > 0x7fffffff) throw unsound("a run in it is too long")
    const isPacked = head % 2 === 1
    const length = isPacked ? (head - 1) * 4 : head / 2
    if (!isPacked && length > count - seen) throw unsound("a run in it is longer than the page")
    if (sought !== undefined) {
      for (let index = 0; isPacked && index < Math.min(length, count - seen); index++) {
        if (packedAt(bytes, after * 8 + index * width, width) === sought) found += 1
      }
      if (!isPacked && packedAt(bytes, after * 8, Math.ceil(width / 8) * 8) === sought) found += length
    }
    seen += length
    at = after + Math.ceil((isPacked ? length * width : width) / 8)
    // The last packed numbers may be cut where no more are needed.
    if (at > bytes.length && seen < count) throw late()
  }
  return found
}

/** Walks runs that stand behind their length in bytes, and tells where they end and how many are a certain number. */
export const checkMeasuredRuns = (
  bytes: Uint8Array,
  from: number,
  width: number,
  count: number,
  sought?: number,
): readonly [end: number, found: number] => {
  if (from + 4 > bytes.length) throw late()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = from + 4 + view.getUint32(from, true)
  if (end > bytes.length) throw late()
  return [end, checkRuns(bytes, from + 4, width, count, sought)]
}

const mostMiniblocks = 1024
const largestBlock = 1024 * 1024

/**
 * Walks numbers that are written as their differences, up to a count, and tells where they end.
 *
 * Each number of 32 bits is told to whoever asks.
 */
export const checkDeltas = (
  bytes: Uint8Array,
  from: number,
  count: number,
  onNumber?: (number: number) => void,
): number => {
  const [block, afterBlock] = varint(bytes, from, 5)
  const [miniblocks, afterCount] = varint(bytes, afterBlock, 5)
  const [, afterTotal] = varint(bytes, afterCount, 5)
  const [first, begins] = varint(bytes, afterTotal, 10)
  const each = block / miniblocks
  if (!(each >= 1 && Number.isInteger(each) && miniblocks <= mostMiniblocks && block <= largestBlock)) {
    throw unsound("its blocks have no size that can be")
  }
  let at = begins
  let number = zigzag(first) | 0
  if (count > 0) onNumber?.(number)
  for (let seen = 1; seen < count; ) {
    const [least, widths] = varint(bytes, at, 10)
    at = widths + miniblocks
    if (at > bytes.length) throw late()
    for (let mini = 0; mini < miniblocks && seen < count; mini++) {
      const width = bytes[widths + mini] ?? 0
      if (width > 64) throw unsound("its numbers are too wide")
      if (onNumber !== undefined) {
        for (let index = 0; index < Math.min(each, count - seen); index++) {
          number = (number + zigzag(least) + packedAt(bytes, at * 8 + index * width, Math.min(width, 32))) | 0
          onNumber(number)
        }
      }
      seen += each
      at += Math.ceil((each * width) / 8)
      if (at > bytes.length && seen < count) throw late()
    }
  }
  return at
}

/** The most bytes of the texts of a page, once each is written out. */
const mostText = 256 * 1024 * 1024

/** Walks texts that are written by what they share with the text before. */
export const checkSharedTexts = (bytes: Uint8Array, from: number, count: number): void => {
  let size = 0
  const measure = (length: number): void => {
    size += length
    if (length < 0 || size > mostText) throw unsound("its texts are longer than texts can be")
  }
  checkDeltas(bytes, checkDeltas(bytes, from, count, measure), count, measure)
}
