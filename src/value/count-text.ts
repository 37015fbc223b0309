// "At least two", "4-7", "several": counts as people and tables write them, read without a guess.
import * as z from "zod"
import { construct } from "../core/construct.ts"
import { CasusError, fill, issueOf, type RuleInfo } from "../core/issue.ts"
import { besideOf, type ObjectSchema } from "../core/schema.ts"
import { shown } from "../core/shown.ts"
import { CountRange } from "./count-range.ts"
import { wholeNumber } from "./number-words.ts"
import { type ValueRule, wording } from "./wording.ts"

/** A rule that a text or a count breaks, with the figures for its sentences. */
interface Refusal {
  readonly rule: RuleInfo
  readonly words: Readonly<Record<string, string | number>>
}

const rule = (id: ValueRule, summary: string): RuleInfo => ({
  id,
  severity: "error",
  dimension: "conformance",
  summary,
  wording: wording[id],
})

const unreadable = rule("count-text/unreadable", "A count in text is one of the forms that can be read.")
const twoFigures = rule("count-text/two-figures", "A count in text holds one count.")
const notHeld = rule("count-text/not-held", "A count that is written as text reads back as the same count.")

/**
 * The rules of counts in text.
 *
 * @category issues
 */
export const countTextRules: readonly RuleInfo[] = [unreadable, twoFigures, notHeld]

const longest = 80

const nothing = new Set(["none", "no", "no one", "no-one", "nobody", "nil"])

// Words that bound nothing from below: the number is said to be unknown.
const unknownWords =
  /^(?:not known|unclear|(?:an )?(?:unknown|unspecified|undetermined|undisclosed) number(?: of)?)$/

// Words that say only that there were some.
const vagueWords = new RegExp(
  "^(?:some|many|numerous|multiple|various|countless|few|a few|several|a couple|a handful|a number" +
    "|(?:several |many )?(?:tens|dozens|scores|hundreds|thousands)|(?:several|a few) (?:dozen|hundred|thousand)" +
    "|(?:tens|hundreds) of thousands)(?: of)?$",
)

type Figures = (first: number, second: number) => CountRange | undefined

const least: Figures = (n) => ({ min: n })
const more: Figures = (n) => ({ min: n + 1 })
const most: Figures = (n) => ({ min: 0, max: n })
const fewer: Figures = (n) => (n === 0 ? undefined : { min: 0, max: n - 1 })
const roughly: Figures = (n) => ({ min: 0, best: n, approximate: true })
const through: Figures = (min, max) => ({ min, max })
const either: Figures = (min, max) => (max === min + 1 ? { min, max } : undefined)

// Each form has one or two places for a whole number; what stands in a place must be one, wholly.
const forms: readonly (readonly [form: RegExp, meaning: Figures])[] = [
  [/^(?:exactly )?(.+)$/, (n) => ({ min: n, max: n })],
  [
    /^(?:at least|no fewer than|not fewer than|no less than|not less than|a minimum of|upwards of) (.+)$/,
    least,
  ],
  [/^(?:≥|>=) ?(.+)$/, least],
  [/^(\d[\d,]*) ?\+$/, least],
  [/^(.+) or more$/, least],
  [/^(?:more than|over|above|in excess of) (.+)$/, more],
  [/^> ?(.+)$/, more],
  [/^(?:at most|up to|as many as|no more than|not more than|a maximum of) (.+)$/, most],
  [/^(?:≤|<=) ?(.+)$/, most],
  [/^(.+) or (?:fewer|less)$/, most],
  [/^(?:fewer than|less than|under|below) (.+)$/, fewer],
  [/^< ?(.+)$/, fewer],
  [/^(?:about|around|approximately|approx\.?|roughly|some|circa|ca\.?|c\.) (.+)$/, roughly],
  [/^[~≈] ?(.+)$/, roughly],
  [/^(\d[\d,]*) ?[-–] ?(\d[\d,]*)$/, through],
  [/^(?:from )?(.+) to (.+)$/, through],
  [/^([a-z -]+) ?– ?([a-z -]+)$/, through],
  [/^(.+) or (.+)$/, either],
]

// "between one hundred and two hundred and five": the "and" that parts two numbers is the one that leaves two.
const between = (text: string): readonly CountRange[] => {
  if (!text.startsWith("between ")) return []
  const words = text.slice("between ".length).split(" and ")
  return words.slice(1).flatMap((_, index) => {
    const min = wholeNumber(words.slice(0, index + 1).join(" and "))
    const max = wholeNumber(words.slice(index + 1).join(" and "))
    return min === undefined || max === undefined ? [] : [{ min, max }]
  })
}

const normal = (text: string): string =>
  text.replace(/\s+/g, " ").trim().toLowerCase().replace(/[‐‑]/g, "-").replace(/[‒—]/g, "–")

const isSafe = ({ min, max = 0 }: CountRange): boolean =>
  Number.isSafeInteger(min) && Number.isSafeInteger(max)

/** The one count that a text says, or none. */
const oneCount = (text: string): CountRange | undefined => {
  const words = normal(text)
  if (nothing.has(words)) return { min: 0, max: 0 }
  if (words === "unknown") return { min: 0 }
  if (unknownWords.test(words)) return { min: 0, wording: text.trim() }
  if (vagueWords.test(words)) return { min: 1, wording: text.trim() }
  const meant = forms.flatMap(([form, meaning]) => {
    const [whole, ...places] = form.exec(words) ?? []
    const [first, second = first] = places.map(wholeNumber)
    if (whole === undefined || first === undefined || second === undefined) return []
    return meaning(first, second) ?? []
  })
  const readings = [...meant, ...between(words)].filter(isSafe)
  return readings.length === 1 ? readings[0] : undefined
}

const twoCounts = (text: string): Refusal | undefined => {
  const [, first = "", bracketed, added] =
    /^([^()+]+(?:\+ *)?)(?:\(([^()]+)\)|\+([^()+]+))$/.exec(text.trim()) ?? []
  const second = (bracketed ?? added ?? "").trim()
  const isTwo = oneCount(first) !== undefined && oneCount(second.replace(/^\+/, "")) !== undefined
  return isTwo
    ? { rule: twoFigures, words: { first: shown(first.trim()), second: shown(second) } }
    : undefined
}

const reading = (text: string): CountRange | Refusal => {
  if (text.length > longest) return { rule: unreadable, words: {} }
  const range = oneCount(text)
  if (range === undefined) return twoCounts(text) ?? { rule: unreadable, words: {} }
  // A range whose ends are swapped is said here, where the rule can still name the text.
  for (const own of besideOf(CountRange).rules ?? []) {
    const [finding] = own.check(range as never)
    if (finding !== undefined) return { rule: own, words: finding.params ?? {} }
  }
  return range
}

const isRefusal = (result: object): result is Refusal => "rule" in result

const canonical = ({ min, max, best, approximate }: CountRange): string | undefined => {
  if (approximate !== undefined || best !== undefined) {
    return approximate === true && best !== undefined && min === 0 && max === undefined
      ? `about ${best}`
      : undefined
  }
  if (max === undefined) return min === 0 ? "unknown" : `at least ${min}`
  if (min === max) return `${min}`
  return min === 0 ? `up to ${max}` : `${min}-${max}`
}

const keys = ["min", "max", "best", "approximate", "basis", "wording"] as const

const saysSame = (text: string, range: CountRange): boolean => {
  const said = reading(text)
  return !isRefusal(said) && keys.every((key) => said[key] === range[key])
}

const tooMuch = ({ wording, basis, approximate }: CountRange): string =>
  wording !== undefined
    ? "wording"
    : basis !== undefined
      ? "basis"
      : approximate !== undefined
        ? "mark of being approximate"
        : "best figure"

const writing = (range: CountRange): string | Refusal => {
  const text = range.wording ?? canonical(range)
  if (text !== undefined && saysSame(text, range)) return text
  return { rule: notHeld, words: { what: tooMuch(range) } }
}

const issueFor = ({ rule, words }: Refusal, input: unknown): z.core.$ZodRawIssue => {
  const params = { value: shown(input), ...words }
  const message = `${fill(rule.wording.message, params)} Expected: ${fill(rule.wording.expected, params)}`
  return { code: "custom", input, message, params: { rule: rule.id, info: rule, words } }
}

/**
 * A count as text, `"at least 2"`, read to its bounds and written back.
 *
 * @remarks
 * Reads figures and English number words in the forms `6`, `at least two`, `2+`, `more than 80`, `>80`, `up to 5`,
 * `fewer than 5`, `4-7`, `between 3 and 5`, `about 30`, `~30`, `none` and `unknown`, in any case. Vague words
 * (`several`, `dozens`) are at least 1 and keep their wording. Anything else is refused, never guessed.
 * What is written reads back as the same count; where it would not, the writing is refused.
 *
 * Fails: `count-text/unreadable`, `count-text/two-figures`, `count-text/not-held`, `count/order`.
 *
 * @example
 * ```ts
 * read(CountRangeText, "more than 80") // => { ok: true, value: { min: 81 }, issues: [] }
 * read(CountRangeText, "7 (+2)").issues.map((issue) => issue.rule) // => ["count-text/two-figures"]
 * ```
 * @category values
 */
export const CountRangeText: z.ZodCodec<z.ZodString, ObjectSchema<CountRange>> = z
  .codec(z.string(), CountRange, {
    decode: (text, context) => {
      const result = reading(text)
      if (!isRefusal(result)) return result
      context.issues.push(issueFor(result, text))
      return z.NEVER
    },
    encode: (range, context) => {
      const result = writing(range)
      if (typeof result === "string") return result
      context.issues.push(issueFor(result, range))
      return z.NEVER
    },
  })
  .meta({
    id: "CountRangeText",
    description: "A count as text, read to its bounds and written back.",
    examples: ["6", "at least 2", "more than 80", "4-7", "up to 5", "about 30", "several", "unknown"],
  })

/**
 * A declared convention of what vague words are at least.
 *
 * @category values
 */
export interface Lexicon {
  /** What the convention is called, for the error that names it. */
  readonly name: string
  /** The least number that each word stands for, by the word in lower case. */
  readonly words: Readonly<Record<string, number>>
}

/**
 * How a text is read as a count.
 *
 * @category values
 */
export interface CountReading {
  /** What vague words are at least, where a project has such a rule; without it they are at least 1. */
  readonly lexicon?: Lexicon
}

/**
 * A count from its text; throws where the text cannot be read without a guess.
 *
 * @remarks A figure that a lexicon put for a word has the basis `coding-convention` and keeps the word.
 *
 * @example
 * ```ts
 * countRange("at least two") // => { min: 2 }
 * countRange("Dozens") // => { min: 1, wording: "Dozens" }
 * const desk = { name: "desk", words: { dozens: 24 } }
 * countRange("Dozens", { lexicon: desk }) // => { min: 24, basis: "coding-convention", wording: "Dozens" }
 * ```
 * @category values
 */
export const countRange = (text: string, { lexicon }: CountReading = {}): CountRange => {
  const word = typeof text === "string" && text.length <= longest ? normal(text) : ""
  if (lexicon === undefined || !Object.hasOwn(lexicon.words, word)) {
    return construct(`countRange(${shown(text)})`, CountRangeText, text)
  }
  const said = { min: lexicon.words[word], basis: "coding-convention", wording: text.trim() }
  return construct(`countRange(${shown(text)}) by the lexicon ${shown(lexicon.name)}`, CountRange, said)
}

/**
 * The text of a count, which reads back as the same count; throws where no text can hold it.
 *
 * @example
 * ```ts
 * countText(atLeast(2)) // => "at least 2"
 * countText(about(30)) // => "about 30"
 * countText(unknownCount()) // => "unknown"
 * ```
 * @category values
 */
export const countText = (range: CountRange): string => {
  const sound = construct("countText()", CountRange, range)
  const result = writing(sound)
  if (typeof result === "string") return result
  const issue = issueOf(result.rule, { value: sound, params: result.words }, { path: [] })
  throw new CasusError("countText() cannot write this count:", [issue])
}
