// The local part of an id that is made of a name, so that one name always gives one id.

// An id has 200 characters in all; what stands before the local part takes some of them.
const longest = 140

// An id writes these as %XX too, which the encoding of addresses leaves as they are.
const encodedLength = (text: string): number =>
  encodeURIComponent(text).length + 2 * (text.match(/[!'()*]/g)?.length ?? 0)

// Two halves of 32 bits: of a million names that are cut, none meet by chance.
const hash = (text: string): string => {
  let [one, other] = [0x811c9dc5, 0x9e3779b9]
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0
    one = Math.imul(one ^ point, 0x01000193)
    other = Math.imul(other ^ point ^ (other >>> 15), 0x85ebca6b)
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`
}

/**
 * A name as the local part of an id: spaces become hyphens; what is too long is cut and told apart by a hash.
 *
 * @remarks Two names that differ only in case or in spaces are one id, as `Janjaweed  - Civilians` is met in files.
 */
export const localName = (name: string): string => {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
    .trim()
    .replace(/\s+/gu, "-")
    .toLowerCase()
  if (plain !== "" && encodedLength(plain) <= longest) return plain
  const cut = [...plain].slice(0, 30).join("")
  return encodedLength(cut) <= longest - 16 && cut !== "" ? `${cut}~${hash(plain)}` : `~${hash(name)}`
}
