// Names of any spelling in plain Latin letters: Arabic, Persian and Cyrillic by table, accents off.

/**
 * The letters of the Arabic script and of its Persian and Kurdish additions, by their consonants and long
 * vowels.
 *
 * Source: after the romanization systems of BGN/PCGN for Arabic (1956) and Persian (1958), without their
 * marks.
 */
const arabic: Readonly<Record<string, string>> = {
  ء: "",
  آ: "a",
  أ: "a",
  ؤ: "",
  إ: "i",
  ئ: "",
  ا: "a",
  ب: "b",
  ة: "t",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w",
  ى: "a",
  ي: "y",
  ٱ: "a",
  پ: "p",
  چ: "ch",
  ژ: "zh",
  ڤ: "v",
  ک: "k",
  گ: "g",
  ڵ: "l",
  ھ: "h",
  ە: "e",
  ۆ: "o",
  ی: "y",
  ێ: "e",
}

/**
 * The letters of the Cyrillic script.
 *
 * Source: after the romanization systems of BGN/PCGN for Russian (1947) and Ukrainian (2019), and the Latin
 * script of Serbian, without marks.
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  ѓ: "g",
  д: "d",
  ђ: "dj",
  е: "e",
  ё: "yo",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  і: "i",
  ї: "yi",
  ј: "j",
  к: "k",
  ќ: "k",
  л: "l",
  љ: "lj",
  м: "m",
  н: "n",
  њ: "nj",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "c",
  у: "u",
  ў: "w",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  џ: "dz",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
}

/** Latin letters that no accent is taken off from, or whose mark changes the sound. */
const latin: Readonly<Record<string, string>> = {
  ı: "i",
  ş: "sh",
  ș: "sh",
  š: "sh",
  č: "ch",
  ž: "zh",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  þ: "th",
  ð: "d",
  ə: "e",
}

const letters: ReadonlyMap<string, string> = new Map(
  [arabic, cyrillic, latin].flatMap((table) => Object.entries(table)),
)

// What a name is without: marks of accent, vowel and stretching, and signs for a stop within a word.
const marks = /[\p{Mn}\p{Cf}\u0640]/gu
const stops = /['`´‘’‛′"“”„«»\u02b9-\u02bf]/gu
const gaps = /[^\p{L}\p{M}\p{N}\u0640]+/u

/** The words of a name in small letters of its own script, as they are written. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(stops, "")
    .split(gaps)
    .filter((word) => word !== "")

const isAscii = (word: string): boolean => /^[a-z0-9]*$/.test(word)

/** A word without accents, vowel signs and stretching. */
export const bare = (word: string): string =>
  isAscii(word) ? word : word.normalize("NFD").replace(marks, "").normalize("NFC")

/**
 * A word in plain Latin letters, as far as there is a table for its script; other letters stay as they are.
 *
 * An h of its own after a letter with which it would be read as one sound is set off, as BGN/PCGN do: t'h.
 */
export const latinOf = (word: string): string => {
  if (isAscii(word)) return word
  let out = ""
  for (const letter of word.normalize("NFC")) {
    const sound = letters.get(letter) ?? letter
    out += letter !== "h" && sound === "h" && /[cdgkpstz]$/u.test(out) ? "'h" : sound
  }
  return bare(out)
}
