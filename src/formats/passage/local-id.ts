// The local parts of ids that are made of what files hold: of ids of any form, and of names.
import { fingerprint } from "../../core/fingerprint.ts"

// An id has 200 characters in all; what stands around the local part takes some of them.
const longest = 140

// An id writes these as %XX too, which the encoding of addresses leaves as they are.
const lengthInId = (text: string): number =>
  encodeURIComponent(text).length + 2 * (text.match(/[!'()*]/g)?.length ?? 0)

const hash = (text: string): string =>
  fingerprint(text)
    .map((half) => half.toString(36).padStart(7, "0"))
    .join("")

/** Whether a text can be the local part of an id as it is, so that the id gives it back. */
export const isPlainId = (text: string): boolean =>
  text !== "" &&
  !text.startsWith("~") &&
  !/[\p{Cc}\p{Cs}]/u.test(text) &&
  text === text.normalize("NFC") &&
  lengthInId(text) <= longest

/** An id of a file as the local part of one of the model's: as it is, else its beginning and its fingerprint. */
export const localId = (text: string): string =>
  isPlainId(text) ? text : `~${/^[A-Za-z0-9._-]{0,40}/.exec(text)?.[0] ?? ""}~${hash(text)}`

/**
 * A name as the local part of an id: spaces become hyphens, and what is too long is cut and told apart by a hash.
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
  if (plain !== "" && lengthInId(plain) <= longest) return plain
  const cut = [...plain].slice(0, 30).join("")
  return lengthInId(cut) <= longest - 16 && cut !== "" ? `${cut}~${hash(plain)}` : `~${hash(name)}`
}
