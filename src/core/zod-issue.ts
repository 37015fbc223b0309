// One of zod's complaints in casus's words: the value, the rule, and what would be right.
import type * as z from "zod"
import { definitionOf, memberFor, unwrapped } from "./definition.ts"
import { fill, type Issue, issueOf, type Path, type RuleInfo } from "./issue.ts"
import { nearest } from "./nearest.ts"
import { type ReadRule, readRules } from "./read-rules.ts"
import { besideOf } from "./schema.ts"
import { shown } from "./shown.ts"

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  )

const schemaAt = (schema: z.core.$ZodType, value: unknown, path: Path): z.core.$ZodType | undefined => {
  let inner = unwrapped(schema)
  let here = value
  for (const step of path) {
    if (definitionOf(inner).type === "union") {
      const member = memberFor(inner, here)
      if (member === undefined) return undefined
      inner = unwrapped(member)
    }
    const { shape, element, valueType } = definitionOf(inner)
    const next = typeof step === "number" ? element : (shape?.[step] ?? valueType)
    if (next === undefined) return undefined
    inner = unwrapped(next)
    here = at(here, [step])
  }
  return inner
}

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`)

const nounOf: Readonly<Record<string, string>> = {
  array: "list",
  string: "text",
  record: "object",
  int: "whole number",
}

const typeOf = (expected: string): string => article(nounOf[expected] ?? expected)

/** Terms as they are listed in a sentence; of a long list the first dozen. */
export const listed = (terms: readonly string[]): string =>
  terms.length <= 12 ? terms.join(", ") : `${terms.slice(0, 12).join(", ")}, … (${terms.length} terms)`

/** What would be right in place of a word: the nearest known one, and the first of the known. */
export type Hint = (word: unknown, known: readonly string[]) => string

// To compare a word with a whole list is slow, and a file may hold a million wrong ones.
const mostHints = 1000

/** Makes the hints of one reading, each worked out once. */
export const hinting = (): Hint => {
  const found = new Map<string, string>()
  return (word, known) => {
    const some = `one of ${listed(known)}`
    if (typeof word !== "string") return some
    const key = `${word} ${some}`
    const before = found.get(key)
    if (before !== undefined) return before
    if (found.size >= mostHints) return some
    const near = nearest(word, known)
    found.set(key, near === undefined ? some : `${near} (${some})`)
    return found.get(key)!
  }
}

const wanted = (schema: z.core.$ZodType | undefined): string => {
  if (schema === undefined) return "a value"
  const { leaf, terms } = besideOf(schema)
  if (leaf !== undefined) return fill(leaf.rule.wording.expected, leaf.params).replace(/\.$/, "")
  if (terms !== undefined) return `one of ${listed(Object.keys(terms.known))}`
  const { type } = definitionOf(schema)
  if (type === "array") return "a list, [] where there is none"
  return named(schema) ?? typeOf(type === "union" ? "object" : type)
}

/** An object by the name of its schema, with an example of it where there is one. */
const named = (schema: z.core.$ZodType | undefined): string | undefined => {
  const { id, examples } = (schema === undefined ? undefined : (schema as z.ZodType).meta()) ?? {}
  if (id === undefined || (definitionOf(schema!).type !== "object" && definitionOf(schema!).type !== "union"))
    return undefined
  const example =
    Array.isArray(examples) && examples.length > 0 ? `, such as ${JSON.stringify(examples[0])}` : ""
  return `${article(id)}${example}`
}

/** One zod issue in casus's words; none where casus's own rules say the same. */
export const translated = (
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  value: unknown,
  hint: Hint,
): readonly Issue[] => {
  const path = issue.path as Path
  const here = at(value, path)
  const inner = schemaAt(schema, value, path)
  const make = (
    id: ReadRule,
    what: string,
    params: Record<string, string | number> = {},
    place = path,
  ): Issue =>
    issueOf(
      readRules[id],
      { ...(id === "read/missing" ? {} : { value: here }), params: { what, ...params } },
      { path: place },
    )

  if (issue.code === "custom" && typeof issue.params?.rule === "string") {
    return ownRule(issue, here, path)
  }
  if (issue.code === "unrecognized_keys") {
    const record = inner ?? schema
    const known = Object.keys(definitionOf(unwrapped(memberFor(record, here) ?? record)).shape ?? {})
    const own = known.includes("extra") ? '; one\'s own fields go under extra, as "project:field"' : ""
    return issue.keys.map((key) =>
      issueOf(
        readRules["read/unknown-key"],
        { value: at(here, [key]), params: { key: shown(key), what: `${hint(key, known)}${own}` } },
        { path: [...path, key] },
      ),
    )
  }
  const parent = at(value, path.slice(0, -1))
  const key = path.at(-1)
  const isMissing =
    here === undefined &&
    typeof parent === "object" &&
    parent !== null &&
    typeof key === "string" &&
    !Object.hasOwn(parent, key)
  if (isMissing) {
    const union = schemaAt(schema, value, path.slice(0, -1))
    const options = issue.code === "invalid_union" && union !== undefined ? kindsOf(union) : undefined
    return [
      make("read/missing", options === undefined ? wanted(inner) : `one of ${listed(options)}`, { key }),
    ]
  }
  if (issue.code === "invalid_key") {
    const record = schemaAt(schema, value, path.slice(0, -1))
    const keyType = record === undefined ? undefined : definitionOf(record).keyType
    const ofKey = keyType === undefined ? undefined : besideOf(keyType).leaf
    if (ofKey !== undefined) return [issueOf(ofKey.rule, { value: key }, { path })]
  }
  const leaf = inner === undefined ? undefined : besideOf(inner).leaf
  if (leaf !== undefined) return [issueOf(leaf.rule, { value: here, params: leaf.params ?? {} }, { path })]
  switch (issue.code) {
    case "invalid_type":
      return [
        make("read/type", (issue.expected === "object" ? named(inner) : undefined) ?? typeOf(issue.expected)),
      ]
    case "invalid_value": {
      const terms = issue.values.map(String)
      return [make("read/term", hint(here, terms))]
    }
    case "invalid_union":
      if (issue.discriminator !== undefined) {
        const union = schemaAt(schema, value, path.slice(0, -1))
        return [make("read/kind", hint(here, (union === undefined ? undefined : kindsOf(union)) ?? []))]
      }
      return [make("read/type", "text, a number, true, false, null, or a list of these")]
    case "too_small":
      return [
        make(
          "read/bounds",
          `${amount(issue.origin)} ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`,
        ),
      ]
    case "too_big":
      return [
        make(
          "read/bounds",
          `${amount(issue.origin)} ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}`,
        ),
      ]
    default: {
      const terms = inner === undefined ? undefined : besideOf(inner).terms
      const near = terms === undefined ? "" : `; ${hint(here, Object.keys(terms.known))}`
      return [make("read/form", `${issue.message}${near}`)]
    }
  }
}

const amount = (origin: string): string =>
  origin === "string" ? "a length of" : origin === "array" ? "a number of items of" : "a number of"

const kindsOf = (union: z.core.$ZodType): readonly string[] | undefined => {
  const { options, discriminator } = definitionOf(union)
  if (options === undefined || discriminator === undefined) return undefined
  return options.flatMap((option) => {
    const tag = definitionOf(unwrapped(option)).shape?.[discriminator]
    return tag === undefined ? [] : (definitionOf(tag).values ?? []).map(String)
  })
}

// Codecs and refinements report with the whole rule in their params.
const ownRule = (issue: z.core.$ZodIssueCustom, here: unknown, path: Path): readonly Issue[] => {
  const info = issue.params?.info as RuleInfo | undefined
  if (info === undefined) return []
  return [
    issueOf(info, { value: here, params: (issue.params?.words as Record<string, string>) ?? {} }, { path }),
  ]
}
