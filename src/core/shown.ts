// A value as it can safely be shown: short, on one line, and inert on a terminal or a page's source.

const longest = 120

/**
 * What could act on the place that shows it, or hide in it: controls, C1 controls, formats (bidirectional marks, zero
 * widths), line separators and lone surrogates.
 */
export const acting: RegExp = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const escaped = (char: string): string => {
  const hex = (char.codePointAt(0) ?? 0).toString(16)
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`
}

/** Text with every character that could act or hide written as its escape, `\u001b`. */
export const inert = (text: string): string => text.replace(acting, escaped)

/** Text as {@link inert} writes it, but for the ends of its lines. */
export const inertLines = (text: string): string =>
  text.replace(acting, (char) => (char === "\n" ? char : escaped(char)))

/** The beginning of a text, no longer than so many units and never with half a character at its end. */
export const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, "")

const shortened = (text: string): string => (text.length <= longest ? text : `${cut(text, longest - 1)}…`)

/** Any value in at most 120 inert characters; text stands in quotes. */
export const shown = (value: unknown): string => {
  if (typeof value === "string") {
    const body = inert(value.length > longest ? cut(value, longest) : value)
    return shortened(value.length > longest ? `"${cut(body, longest - 3)}…"` : `"${body}"`)
  }
  if (Object.is(value, -0)) return "-0"
  if (typeof value === "bigint") return `${value}n`
  if (typeof value === "function" || typeof value === "symbol") return typeof value
  if (value === null || typeof value !== "object") return String(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  const keys = keysOf(value)
  if (keys.length === 0) return "an empty object"
  return shortened(`an object of ${inert(keys.slice(0, 6).join(", "))}${keys.length > 6 ? ", …" : ""}`)
}

const keysOf = (value: object): readonly string[] => {
  try {
    return Object.keys(value)
  } catch {
    return []
  }
}
