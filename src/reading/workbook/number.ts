// The numbers of a workbook by their digits: whole numbers written out, and days counted from its epoch.
import { dayNumber, dayOfNumber } from "../../value/civil-day.ts"

const whole = /^[0-9]{1,15}$/
const numeral = /^(-?)([0-9]{1,60})(?:\.([0-9]{1,60}))?(?:[eE]([+-]?)([0-9]{1,3}))?$/

/** The number of a text of at most fifteen digits, or nothing where it is another text. */
export const wholeOf = (text: string): number | undefined => {
  if (!whole.test(text)) return undefined
  let number = 0
  for (let at = 0; at < text.length; at++) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

interface Decimal {
  readonly negative: boolean
  readonly digits: bigint
  /** The power of ten by which the digits are multiplied. */
  readonly power: number
}

const decimalOf = (text: string): Decimal | undefined => {
  const match = numeral.exec(text)
  if (match === null) return undefined
  const [, minus, units = "", parts = "", sign, exponent = "0"] = match
  const shift = wholeOf(exponent) ?? 0
  const power = (sign === "-" ? -shift : shift) - parts.length
  return { negative: minus === "-", digits: BigInt(units + parts), power }
}

/** The digits times a factor, rounded to the nearest whole number; nothing where it has too many digits. */
const scaled = ({ digits, power }: Decimal, factor: bigint): bigint | undefined => {
  if (power > 30) return digits === 0n ? 0n : undefined
  if (power >= 0) return digits * factor * 10n ** BigInt(power)
  const unit = 10n ** BigInt(-power)
  return (digits * factor * 2n + unit) / (unit * 2n)
}

/** Whether a text is a number as workbooks write it. */
export const isNumeral = (text: string): boolean => numeral.test(text)

/**
 * A number as a cell of a table has it: its own digits, and a whole number with a power of ten written out.
 *
 * What cannot be written out exactly keeps its power, so that a lost identity can still be seen.
 */
export const plainNumeral = (text: string): string => {
  if (!/[eE]/.test(text)) return text
  const decimal = decimalOf(text)
  if (decimal === undefined) return text
  const number = scaled(decimal, 1n)
  if (number === undefined || number > BigInt(Number.MAX_SAFE_INTEGER)) return text
  const isWhole = decimal.power >= 0 || number * 10n ** BigInt(-decimal.power) === decimal.digits
  if (!isWhole) return text
  return decimal.negative && number !== 0n ? `-${number}` : `${number}`
}

const dayLength = 86_400_000n

/** The time of a day from its milliseconds, with as many digits as they need. */
export const timeText = (milliseconds: bigint): string => {
  const two = (n: bigint): string => String(n).padStart(2, "0")
  const rest = milliseconds % 1000n
  const seconds = milliseconds / 1000n
  const clock = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`
  return rest === 0n ? clock : `${clock}.${String(rest).padStart(3, "0")}`
}

// Workbooks of 1900 count a 29th of February that never was, as day 60.
const falseLeapDay = 60

/** The number of the day before the first of each epoch, as it stands for days after the false leap day. */
const dayBefore = { "1900": dayNumber("1899-12-30"), "1904": dayNumber("1904-01-01") }

const dayOfSerial = (serial: number, epoch: "1900" | "1904"): string | undefined => {
  if (epoch === "1904") return dayOfNumber(dayBefore[epoch] + serial)
  if (serial < 1 || serial === falseLeapDay) return undefined
  return dayOfNumber(dayBefore[epoch] + serial + (serial < falseLeapDay ? 1 : 0))
}

/**
 * The day, moment or time of a number that its format shows as one: `2024-01-04`, `2024-01-04T09:30:00`, `09:30:00`.
 *
 * Nothing where there is no such day, as for 60, the false 29 February 1900.
 */
export const momentOfSerial = (
  text: string,
  shows: "day" | "time",
  epoch: "1900" | "1904",
): string | undefined => {
  const decimal = decimalOf(text)
  if (decimal === undefined || (decimal.negative && decimal.digits !== 0n)) return undefined
  const milliseconds = scaled(decimal, dayLength)
  if (milliseconds === undefined) return undefined
  const serial = wholeOf(String(milliseconds / dayLength))
  if (serial === undefined) return undefined
  const time = milliseconds % dayLength
  if (shows === "time" && serial === 0) return timeText(time)
  const day = dayOfSerial(serial, epoch)
  if (day === undefined) return undefined
  return time === 0n ? day : `${day}T${timeText(time)}`
}
