// What text from a stranger's file must not do to the place that shows it.

// Built from numbers, so that no acting character stands in this file itself.
const ranges: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x061c, 0x061c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
]

/** The characters of a text that could act on a terminal; line feeds are allowed. */
export const actingIn = (text: string): readonly string[] =>
  [...text]
    .map((char) => char.codePointAt(0) ?? 0)
    .filter((code) => ranges.some(([first, last]) => code >= first && code <= last))
    .map((code) => code.toString(16))

const named: Readonly<Record<string, readonly number[]>> = {
  "clears the screen": [0x1b, 0x5b, 0x32, 0x4a],
  "a C1 control sequence": [0x9b, 0x33, 0x31, 0x6d],
  "overwrites the line": [0x0d, 0x08, 0x08],
  "sets the title": [0x1b, 0x5d, 0x30, 0x3b, 0x78, 0x07],
  "turns the text round": [0x202e, 0x2066],
  "separates lines": [0x2028, 0x2029],
  "a byte order mark": [0xfeff],
  "zero width": [0x200b, 0x2060],
  nul: [0x00],
  delete: [0x7f],
}

/** Texts that act where they are shown as they are, by what they do. */
export const payloads: readonly (readonly [what: string, text: string])[] = Object.entries(named).map(
  ([what, codes]) => [what, `x${String.fromCodePoint(...codes)}y`],
)
