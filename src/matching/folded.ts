// Names without what spellings differ in: case, marks, points and notes in brackets.

/** A name as it is compared: letters and digits of any script, in lower case, one space between words. */
export const folded = (text: string): string =>
  text
    .slice(0, 500)
    .normalize("NFKD")
    .replace(/\([^()]*\)/g, " ")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
