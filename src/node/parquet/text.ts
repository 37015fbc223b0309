// The values of a Parquet column as text, exactly: days and moments without a clock, decimals by their digits.
import type { ParquetParsers, SchemaElement } from "hyparquet"
import { cellOf } from "../../reading/batch.ts"
import { wholeOf } from "../../reading/workbook/number.ts"
import { dayOfNumber } from "../../value/civil-day.ts"

/** How the values of a column are written. */
export type Written =
  | { readonly is: "plain" | "float" | "day" }
  | { readonly is: "moment" | "time"; readonly digits: number }
  | { readonly is: "decimal"; readonly scale: number }

const unitDigits = { MILLIS: 3, MICROS: 6, NANOS: 9 }

/** How the values of a column are written, by its entry in the schema. */
export const writtenAs = ({ type, converted_type, logical_type, scale }: SchemaElement): Written => {
  if (converted_type === "DECIMAL" || logical_type?.type === "DECIMAL") {
    return { is: "decimal", scale: scale ?? (logical_type?.type === "DECIMAL" ? logical_type.scale : 0) ?? 0 }
  }
  if (converted_type === "DATE" || logical_type?.type === "DATE") return { is: "day" }
  if (logical_type?.type === "TIMESTAMP") return { is: "moment", digits: unitDigits[logical_type.unit] }
  if (converted_type === "TIMESTAMP_MILLIS") return { is: "moment", digits: 3 }
  if (converted_type === "TIMESTAMP_MICROS") return { is: "moment", digits: 6 }
  if (logical_type?.type === "TIME") return { is: "time", digits: unitDigits[logical_type.unit] }
  if (converted_type === "TIME_MILLIS") return { is: "time", digits: 3 }
  if (converted_type === "TIME_MICROS") return { is: "time", digits: 6 }
  return { is: type === "FLOAT" ? "float" : "plain" }
}

/** Whether the values are to come as they are stored, so that they can be written here without loss. */
export const comesRaw = (element: SchemaElement): boolean =>
  !["plain", "float"].includes(writtenAs(element).is) ||
  element.converted_type === "BSON" ||
  element.converted_type === "INTERVAL"

const strict = new TextDecoder("utf-8", { fatal: true })
const lenient = new TextDecoder("utf-8")

/** Bytes as text where they are UTF-8, else as they are. */
const textOrBytes = (bytes: Uint8Array): string | Uint8Array => {
  try {
    return strict.decode(bytes)
  } catch {
    return bytes
  }
}

const floored = (number: bigint, by: bigint): readonly [whole: bigint, rest: bigint] => {
  const rest = ((number % by) + by) % by
  return [(number - rest) / by, rest]
}

const clockText = (ticks: bigint, digits: number): string => {
  const [seconds, rest] = floored(ticks, 10n ** BigInt(digits))
  const two = (n: bigint): string => String(n).padStart(2, "0")
  const clock = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`
  const parts = String(rest)
    .padStart(digits, "0")
    .replace(/(?:000)+$/, "")
  return parts === "" ? clock : `${clock}.${parts}`
}

const dayText = (days: bigint): string | undefined => {
  const number = wholeOf(String(days < 0n ? -days : days))
  return number === undefined ? undefined : dayOfNumber(days < 0n ? -number : number)
}

/** The moment of a number of ticks since 1970; the number itself where that is no day of the calendar. */
export const momentText = (ticks: bigint, digits: number): string => {
  const [days, rest] = floored(ticks, 86_400n * 10n ** BigInt(digits))
  const day = dayText(days)
  return day === undefined ? String(ticks) : `${day}T${clockText(rest, digits)}`
}

const decimalText = (unscaled: bigint, scale: number): string => {
  const sign = unscaled < 0n ? "-" : ""
  const digits = String(unscaled < 0n ? -unscaled : unscaled)
  if (scale <= 0) return unscaled === 0n ? "0" : `${sign}${digits}${"0".repeat(-scale)}`
  const padded = digits.padStart(scale + 1, "0")
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

// Whole numbers of any width are stored with their highest byte first.
const wholeOfBytes = (bytes: Uint8Array): bigint => {
  if (bytes.length === 0) return 0n
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`))
}

const storedWhole = (value: unknown): bigint | undefined => {
  if (typeof value === "bigint") return value
  if (typeof value === "number" && Number.isInteger(value)) return BigInt(value)
  return value instanceof Uint8Array && value.length <= 64 ? wholeOfBytes(value) : undefined
}

// The fewest digits that give the same number of single precision: 8.3, not 8.300000190734863.
const floatText = (value: number): string => {
  for (let digits = 6; digits < 9; digits++) {
    const text = value.toPrecision(digits)
    if (/^[-0-9.e+]+$/.test(text) && Math.fround(Number(text)) === value) return String(Number(text))
  }
  return String(value)
}

/** What is no scalar, in plain values: bytes as text, large numbers by their digits. */
const plain = (value: unknown): unknown => {
  if (typeof value === "bigint") return String(value)
  if (value instanceof Uint8Array) return lenient.decode(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

/** A value as the cell of a table has it, and whether its bytes are text. */
export const cellText = (value: unknown, written: Written): { cell: unknown; isText: boolean } => {
  const sound = (cell: unknown): { cell: unknown; isText: boolean } => ({ cell, isText: true })
  if (value === null || value === undefined) return sound("")
  const whole = written.is === "plain" || written.is === "float" ? undefined : storedWhole(value)
  if (whole !== undefined) {
    if (written.is === "decimal") return sound(decimalText(whole, written.scale))
    if (written.is === "day") return sound(dayText(whole) ?? String(whole))
    if (written.is === "moment") return sound(momentText(whole, written.digits))
    if (written.is === "time") return sound(whole < 0n ? String(whole) : clockText(whole, written.digits))
  }
  if (value instanceof Uint8Array) {
    const text = textOrBytes(value)
    return typeof text === "string" ? sound(text) : { cell: lenient.decode(value), isText: false }
  }
  if (typeof value === "number" && written.is === "float") return sound(floatText(value))
  return sound(typeof value === "object" ? plain(value) : cellOf(value))
}

/** How values inside lists and structs, and those of old kinds, are read. */
export const parsers: ParquetParsers = {
  timestampFromMilliseconds: (ticks) => momentText(BigInt(ticks), 3),
  timestampFromMicroseconds: (ticks) => momentText(BigInt(ticks), 6),
  timestampFromNanoseconds: (ticks) => momentText(BigInt(ticks), 9),
  dateFromDays: (days) => dayText(BigInt(days)) ?? String(days),
  stringFromBytes: textOrBytes,
  jsonFromBytes: textOrBytes,
  geometryFromBytes: (bytes) => bytes,
  geographyFromBytes: (bytes) => bytes,
  uuidFromBytes: (bytes) => {
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  },
}
