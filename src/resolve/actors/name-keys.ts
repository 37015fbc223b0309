// What stays of a name through all spellings: its words, their sounds, their consonants, and its initials.
import { bare, latinOf, wordsOf } from "./name-letters.ts"

/** One word of a name in the forms by which it is found. */
export interface NameWord {
  /** The word in its own script, without accents. */
  readonly plain: string
  /** The word in Latin letters. */
  readonly latin: string
  /** Its letters by their sounds. */
  readonly sounds: string
  /** The consonants by their sounds, with a mark for a vowel it begins with. */
  readonly bones: string
}

/** A name in the forms by which it is found. */
export interface NameKeys {
  /** The words that count; articles do not, unless the name has nothing else. */
  readonly words: readonly NameWord[]
  /** All words that count as one, in their own script. */
  readonly joined: string
  /** The words that count in the order of the alphabet. */
  readonly sorted: string
  /** The consonants of all words that count, as one word. */
  readonly bones: string
  /** The vowels and consonants by their sounds, for how close two spellings are. */
  readonly sounds: string
  /** The initials, of all words and of those that are not small. */
  readonly initials: readonly string[]
}

// The Arabic article in front of each sort of letter, and the English one.
const articles = new Set([
  "al",
  "el",
  "ul",
  "il",
  "ad",
  "an",
  "ar",
  "as",
  "ash",
  "at",
  "ath",
  "az",
  "ال",
  "the",
])
const smallWords = new Set([...articles, "and", "de", "del", "der", "for", "in", "la", "of", "on", "to", "y"])

/** A word without the article that is written as one with it, where enough is left. */
const withoutArticle = (word: string): string => {
  if (word.startsWith("ال")) return word.length >= 5 ? word.slice(2) : word
  return (word.startsWith("al") || word.startsWith("el")) && word.length >= 6 ? word.slice(2) : word
}

// Letters that several romanizations write for one sound; each rule sees what those before it left.
const sounds: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/^abd[aeou]{1,2}l/gu, "abd"],
  [/x/gu, "ks"],
  [/shch|sch|tch|sh|ch/gu, "x"],
  [/gh/gu, "g"],
  [/dh/gu, "d"],
  [/th/gu, "t"],
  [/ph/gu, "f"],
  [/kh/gu, "h"],
  [/'/gu, ""],
  [/zh|dj|dz/gu, "j"],
  [/[cq]/gu, "k"],
  [/j/gu, "g"],
  [/[ouv]/gu, "w"],
  [/[ei]/gu, "y"],
  [/(.)\1+/gu, "$1"],
]

const soundsOf = (latin: string): string =>
  sounds.reduce((word, [letters, sound]) => word.replace(letters, sound), latin)

/** The consonants of a word: vowels come and go with the writer, and so do a last h and t. */
const bonesOf = (latin: string, heard: string): string => {
  const first = /^[aeiou]/u.test(latin) ? "a" : /^[wvy]/u.test(latin) ? heard.slice(0, 1) : ""
  const bones = `${first}${heard.replace(/[awy]/gu, "")}`.replace(/(.)\1+/gu, "$1")
  return bones.length > 2 ? bones.replace(/[ht]$/u, "") : bones
}

/** Whether there are two consonants or more, so that names with the same ones can be taken for one. */
export const areTelling = (bones: string): boolean => bones.replace(/^a/u, "").length >= 2

const wordFrom = (written: string): NameWord => {
  const latin = latinOf(withoutArticle(written))
  const heard = soundsOf(latin)
  return { plain: bare(written), latin, sounds: heard, bones: bonesOf(latin, heard) }
}

/** Letters that stand alone one after another are one word: P.M.F. */
const spelled = (words: readonly string[]): readonly string[] => {
  const isSpelled = words.length > 1 && words.every((word) => [...word].length === 1)
  return isSpelled ? [words.join("")] : words
}

/** Works out words, each but once: names share most of theirs. */
export const wordReader = (): ((written: string) => NameWord) => {
  const known = new Map<string, NameWord>()
  return (written) => {
    const word = known.get(written) ?? wordFrom(written)
    known.set(written, word)
    return word
  }
}

/** The forms of a name by which it is found. */
export const keysOf = (text: string, read: (written: string) => NameWord = wordFrom): NameKeys => {
  const all = spelled(wordsOf(text))
  const counting = all.filter((word) => !articles.has(word))
  const words = (counting.length === 0 ? all : counting).map(read)
  const initial = (word: string): string => latinOf(word.slice(0, 2)).slice(0, 1)
  const initials = [all, all.filter((word) => !smallWords.has(word))].map((some) =>
    some.map(initial).join(""),
  )
  const bones = words.map((word, index) => (index === 0 ? word.bones : word.bones.replace(/^a(?=.)/u, "")))
  return {
    words,
    joined: words.map(({ plain }) => plain).join(""),
    sorted: words
      .map(({ plain }) => plain)
      .sort()
      .join(" "),
    bones: bones.join("").replace(/(.)\1+/gu, "$1"),
    sounds: words.map((word) => word.sounds).join(""),
    initials: [...new Set(initials)].filter((letters) => [...letters].length >= 2),
  }
}

/** Whether one word becomes the other by a letter put in, left out, exchanged, or swapped with the next. */
export const isOneLetterOff = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}

/** How much of two texts is the same letters, whatever their order: 1 where all are, 0 where none is. */
export const closeness = (a: string, b: string): number => {
  if (a.length + b.length === 0) return 0
  const left = new Map<string, number>()
  for (const letter of a) left.set(letter, (left.get(letter) ?? 0) + 1)
  let shared = 0
  for (const letter of b) {
    const some = left.get(letter) ?? 0
    if (some === 0) continue
    left.set(letter, some - 1)
    shared += letter.length
  }
  return (2 * shared) / (a.length + b.length)
}
