// Figures and number words as whole numbers: 6, 3,500, twenty-three, two dozen; anything else is none.

const ones = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ")
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")

const known: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
])

type Read = (words: readonly string[]) => number | undefined

const belowHundred: Read = (words) => {
  const [first = "", second, third] = words
  const head = known.get(first)
  if (head === undefined || second === undefined) return head
  const unit = known.get(second)
  const isPair = third === undefined && head >= 20 && unit !== undefined && unit >= 1 && unit <= 9
  return isPair ? head + unit : undefined
}

// "two hundred and five": so many of a size, and a rest that is smaller than the size.
const counted =
  (unit: string, size: number, lower: Read): Read =>
  (words) => {
    const at = words.indexOf(unit)
    if (at === -1) return lower(words)
    const many = at === 1 && words[0] === "a" ? 1 : lower(words.slice(0, at))
    if (many === undefined || many === 0) return undefined
    if (at === words.length - 1) return many * size
    const rest = lower(words.slice(words[at + 1] === "and" ? at + 2 : at + 1))
    return rest !== undefined && rest > 0 && rest < size ? many * size + rest : undefined
  }

const dozens: Read = (words) => {
  if (words.at(-1) !== "dozen") return undefined
  const many = words.slice(0, -1)
  if (many.join(" ") === "half a") return 6
  const times = many.join(" ") === "a" ? 1 : belowHundred(many)
  return times === undefined || times === 0 ? undefined : times * 12
}

const cardinal = counted("thousand", 1000, counted("hundred", 100, belowHundred))

const inWords: Read = (words) => cardinal(words) ?? dozens(words)

// No leading zeros, and commas only where they set off thousands: "2,5" and "007" are no figures.
const inFigures = /^(?:0|[1-9]\d{0,15}|[1-9]\d{0,2}(?:,\d{3}){1,5})$/

/** A whole number in figures or English words, lower-case; undefined where the text is not wholly one. */
export const wholeNumber = (text: string): number | undefined => {
  if (!inFigures.test(text)) return inWords(text.split(/[ -]/))
  const figure = Number(text.replaceAll(",", ""))
  return Number.isSafeInteger(figure) ? figure : undefined
}
