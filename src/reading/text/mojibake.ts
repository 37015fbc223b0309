// Text that was UTF-8, read as windows-1252 and saved again: Ã© where é was meant.
import { windows1252Upper } from "./encoding.ts"

/** What was found, and what was meant. */
export interface Mojibake {
  /** The characters as they stand, such as Ã©. */
  readonly found: string
  /** The character they came from, such as é. */
  readonly meant: string
  /** Where they stand in the text. */
  readonly at: number
}

const upper = new Map(Array.from(windows1252Upper, (char, index) => [char, 0x80 + index]))

const byteOf = (char: string): number => upper.get(char) ?? char.charCodeAt(0)

// The characters of the bytes that continue a sequence, with control characters, as Latin-1 has them.
const next = `[\u0080-\u00bf${windows1252Upper}]`
const sequences = new RegExp(`[Â-ß]${next}|[à-ï]${next}{2}|ðŸ${next}{2}`, "g")
const pair = new RegExp(`[Â-ð]${next}`)

/** Whether a text can hold any at all, cheaply told. */
export const maySpoil = (text: string): boolean => pair.test(text)

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

const meantBy = (found: string): string | undefined => {
  try {
    const bytes = new Uint8Array(found.length)
    for (let at = 0; at < found.length; at++) bytes[at] = byteOf(found[at]!)
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

// Signs that no text in any language has right behind a letter with an accent.
const strange = /^[\u0080-\u009f¡¢£¤¥¦§©¬¯°±µ¶¼½¾¿€‚ƒ„ˆ‰Š‹ŒŽ˜šœžŸ]/u
// The same within a sequence, behind a sign that may follow a word, as a dash or closing mark does.
const strangeLater = /[\u0080-\u009f¤¦§©¬¯±µ¶¼½¾ˆ‰˜†‡]/u
const closing = /[‘’“”–—…»›]/u
const opening = /[‘“”]/u
const letter = /\p{L}/u
const lower = /\p{Ll}/u

// Accents and a sign after them also come together honestly, as in «MANHÃ»; what stands around them decides.
const isTelling = (found: string, before: string, after: string): boolean => {
  const rest = found.slice(1)
  if (found.startsWith("ðŸ") || found === "ï»¿") return true
  if (rest.length === 2) return strange.test(rest) || (!rest.startsWith("\u00a0") && strangeLater.test(rest))
  if (found > "Æ") return false
  if (strange.test(rest) || lower.test(before)) return true
  return (lower.test(after) && !closing.test(rest)) || (letter.test(after) && opening.test(rest))
}

/** The first such text, if there is any. */
export const mojibakeIn = (text: string): Mojibake | undefined => {
  if (!maySpoil(text)) return undefined
  let last = -1
  sequences.lastIndex = 0
  for (let match = sequences.exec(text); match !== null; match = sequences.exec(text)) {
    const { 0: found, index: at } = match
    const meant = meantBy(found)
    if (meant === undefined) continue
    const end = at + found.length
    // Letters of other scripts come in twos at least, and nothing honest repeats such a pattern.
    if (last === at || isTelling(found, text[at - 1] ?? "", text[end] ?? "")) return { found, meant, at }
    last = end
  }
  return undefined
}
