// Whether a text repeats one of many others, however it is written: case, accents and punctuation aside.

/**
 * A text with everything taken off that can differ between two ways of writing it.
 *
 * @remarks Letters and digits in lower case without accents, one space for whatever stands between them.
 */
export const folded = (text: string): string =>
  text
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ς", "σ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** What a text that is looked for is to what it belongs to. */
export type Telltale = "name" | "id" | "description"

// Shorter ones are words that anybody uses: they give nothing away, and half of all texts hold them.
const least: { readonly [T in Telltale]: { readonly letters: number; readonly signs: number } } = {
  name: { letters: 2, signs: 5 },
  id: { letters: 4, signs: 8 },
  description: { letters: 8, signs: 8 },
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a text says enough to be looked for elsewhere. */
export const isTelling = (text: string, telltale: Telltale): boolean => {
  const plain = folded(text)
  const { letters, signs } = least[telltale]
  return count(plain, /\p{L}/gu) >= letters || count(plain, /[\p{L}\p{N}]/gu) >= signs
}

// Who holds the beginning of a very long text holds the text.
const longest = 200
const shortest = 5
const spaced =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{N} ]+$/u

interface Node {
  readonly next: Map<string, Node>
  text?: string
}

/** The texts looked for that a text holds, as they are folded. */
export type Seeker = (text: string) => Iterable<string>

/** A text with its percent-encoding undone, where it is one. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * A way to find many texts in others.
 *
 * @remarks
 * A short one in a script that parts its words is found as a whole word, so that Ali is not found in Somalia. All
 * others are found anywhere: in doubt too much is found. What is percent-encoded, as in addresses, is looked at
 * decoded too.
 */
export const seeking = (texts: Iterable<string>): Seeker => {
  const root: Node = { next: new Map() }
  for (const text of texts) {
    const plain = [...folded(text)].slice(0, longest).join("").trim()
    let node = root
    for (const char of plain) {
      const next = node.next.get(char) ?? { next: new Map() }
      node.next.set(char, next)
      node = next
    }
    if (plain !== "") node.text = plain
  }
  const isWhole = (text: string, start: number, end: number): boolean =>
    (start === 0 || text[start - 1] === " ") && (end === text.length || text[end] === " ")
  const counts = (found: string, text: string, start: number, end: number): boolean =>
    found.length >= shortest || !spaced.test(found) || isWhole(text, start, end)

  function* within(text: string): Generator<string, void, undefined> {
    for (let start = 0; start < text.length; start++) {
      let node: Node | undefined = root
      let end = start
      while (node !== undefined) {
        if (node.text !== undefined && counts(node.text, text, start, end)) yield node.text
        const char = end < text.length ? String.fromCodePoint(text.codePointAt(end)!) : ""
        node = node.next.get(char)
        end += char.length
      }
    }
  }
  return function* (text) {
    if (root.next.size === 0) return
    yield* within(folded(text))
    if (text.includes("%")) yield* within(folded(decoded(text)))
  }
}
