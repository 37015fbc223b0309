// The local part of an id that is made of a name, so that one name always gives one id.

// An id has 200 characters in all; what stands before the local part takes some of them.
const longest = 140

// An id writes these as %XX too, which the encoding of addresses leaves as they are.
const encodedLength = (text: string): number =>
  encodeURIComponent(text).length + 2 * (text.match(/[!'()*]/g)?.length ?? 0)

const hash = (text: string): string => {
  let bits = 0x811c9dc5
  for (const char of text) bits = Math.imul(bits ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (bits >>> 0).toString(36)
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
  return encodedLength(cut) <= longest - 8 && cut !== "" ? `${cut}~${hash(plain)}` : `~${hash(name)}`
}
