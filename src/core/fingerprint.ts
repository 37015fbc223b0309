// A text as 64 bits, so that a few bytes stand for it where it only has to be told from others.

/** The last steps of MurmurHash3, by which every bit comes to depend on every other. */
export const mixed = (bits: number): number => {
  let h = bits
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A text as 64 bits, in two halves. */
export const fingerprint = (text: string): readonly [high: number, low: number] => {
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    high = Math.imul(high ^ char, 0x01000193)
    low = Math.imul(low ^ char ^ (low >>> 15), 0x85ebca6b)
  }
  return [mixed(high ^ text.length), mixed(low + high)]
}
