// The local part of an id for a text that is too long for one, told apart from every other text to the letter.

const seeds: readonly (readonly [offset: number, prime: number])[] = [
  [0x811c9dc5, 0x01000193],
  [0x9e3779b9, 0x85ebca6b],
]

const hash = (text: string, [offset, prime]: readonly [offset: number, prime: number]): string => {
  let bits = offset
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), prime)
  return (bits >>> 0).toString(36).padStart(7, "0")
}

/** A text as 64 bits of its code units, so that case and spaces make another one. */
export const exactName = (text: string): string => {
  const beginning = /^[A-Za-z0-9._-]{0,40}/.exec(text)?.[0] ?? ""
  return `~${beginning}~${seeds.map((seed) => hash(text, seed)).join("")}`
}
