// The local part of the id of a text that must give an id of its own, and be given back by it.
import { exactName } from "../passage/exact-name.ts"

// An id has 200 characters in all; what stands around the local part takes some of them.
const longest = 140

const lengthAsId = (text: string): number =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0)}`).length

/** Whether a text stands in an id as it is, so that the id gives it back. */
export const isPlainId = (text: string): boolean =>
  text !== "" &&
  !text.startsWith("~") &&
  !/[\p{Cc}\p{Cs}]/u.test(text) &&
  text === text.normalize("NFC") &&
  lengthAsId(text) <= longest

/** The local part of the id of a text: the text itself, or its code units where it cannot stand in an id. */
export const localId = (text: string): string => {
  if (isPlainId(text)) return text
  const units = `~${Array.from(text, (char) => char.codePointAt(0)?.toString(16)).join(".")}`
  return units.length <= longest ? units : `~${exactName(text)}`
}
