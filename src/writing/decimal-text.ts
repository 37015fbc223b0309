// A number by its digits alone.

const power = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/

/**
 * A number as decimal text without an exponent, from which the same number is read again.
 *
 * @remarks Minus zero is 0. What is no finite number has no digits, and stays what JavaScript calls it.
 */
export const decimalText = (value: number): string => {
  const text = String(value)
  if (!text.includes("e")) return text
  if (Number.isInteger(value)) return String(BigInt(value))
  const [, sign = "", unit = "", parts = "", zeros = ""] = power.exec(text) ?? []
  return `${sign}0.${"0".repeat(Number(zeros) - 1)}${unit}${parts}`
}
