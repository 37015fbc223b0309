// The compact protocol of Thrift, as Parquet writes its metadata: nothing in it is larger than the bytes it stands in.
import { stopped } from "../../reading/workbook/stop.ts"

/** A value of a field. */
export type ThriftValue = boolean | number | Uint8Array | readonly ThriftValue[] | ThriftStruct
/** The fields of a struct by their numbers. */
export type ThriftStruct = ReadonlyMap<number, ThriftValue>

const deepest = 32

const damaged = (what: string): Error =>
  stopped("file/damaged", { what: `The metadata of the file are not sound: ${what}` })

/**
 * Reads the struct that begins at a place, and tells where it ends.
 *
 * Whole numbers beyond 2^53 are rounded; they serve to compare sizes, not as values.
 */
export const thriftStruct = (bytes: Uint8Array, from = 0): { fields: ThriftStruct; end: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = from

  const left = (): number => bytes.length - at
  const byte = (): number => {
    const next = bytes[at++]
    if (next === undefined) throw damaged("they end early")
    return next
  }

  const unsigned = (most: number): number => {
    let number = 0
    let unit = 1
    for (let read = 0; read < most; read++) {
      const next = byte()
      number += (next & 0x7f) * unit
      if (next < 0x80) return number
      unit *= 128
    }
    throw damaged("a number in them has no end")
  }
  const signed = (most: number): number => {
    const number = unsigned(most)
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2
  }
  const small = (): number => {
    const number = signed(5)
    if (Math.abs(number) > 0x7fffffff) throw damaged("a number in them is too large")
    return number
  }

  const list = (depth: number): readonly ThriftValue[] => {
    const head = byte()
    const type = head & 0x0f
    const length = head >> 4 === 15 ? unsigned(5) : head >> 4
    if (length > left()) throw damaged("a list in them is longer than they are")
    const isBoolean = type === 1 || type === 2
    return Array.from({ length }, () => (isBoolean ? byte() === 1 : value(type, depth)))
  }

  const binary = (): Uint8Array => {
    const length = unsigned(5)
    if (length > left()) throw damaged("a text in them is longer than they are")
    at += length
    return bytes.subarray(at - length, at)
  }

  const double = (): number => {
    if (left() < 8) throw damaged("they end early")
    at += 8
    return view.getFloat64(at - 8, true)
  }

  const value = (type: number, depth: number): ThriftValue => {
    switch (type) {
      case 1:
      case 2:
        return type === 1
      case 3:
        return byte()
      case 4:
      case 5:
        return small()
      case 6:
        return signed(10)
      case 7:
        return double()
      case 8:
        return binary()
      case 9:
        return list(depth)
      case 12:
        return struct(depth + 1)
      default:
        throw damaged("they hold a kind of value that Parquet has not")
    }
  }

  const struct = (depth: number): ThriftStruct => {
    if (depth > deepest) throw damaged("they are nested too deep")
    const fields = new Map<number, ThriftValue>()
    let id = 0
    for (let head = byte(); (head & 0x0f) !== 0; head = byte()) {
      const step = head >> 4
      id = step === 0 ? small() : id + step
      fields.set(id, value(head & 0x0f, depth))
    }
    return fields
  }

  const fields = struct(0)
  return { fields, end: at }
}

/** A number of a struct, or nothing where the field is another or absent. */
export const numberIn = (fields: ThriftValue | undefined, id: number): number | undefined => {
  const value = fields instanceof Map ? fields.get(id) : undefined
  return typeof value === "number" ? value : undefined
}
