// The way in: from unknown to a value or to everything that is wrong with it; nothing throws.
import type * as z from "zod"
import { type Gather, gathering } from "./gather.ts"
import { type Issue, issueOf, noErrors, type Path, type RuleInfo } from "./issue.ts"
import { nearest } from "./nearest.ts"
import { type PathSet, pathSet } from "./path-set.ts"
import { snapshot } from "./plain.ts"
import { besideOf } from "./schema.ts"
import { shown } from "./shown.ts"
import { definitionOf, memberFor, unwrapped } from "./walk.ts"

/** The rules by which a schema refuses. */
export type ReadRule =
  | "read/missing"
  | "read/type"
  | "read/unknown-key"
  | "read/term"
  | "read/unknown-term"
  | "read/kind"
  | "read/form"
  | "read/bounds"
  | "read/skipped"

const rule = <Id extends ReadRule>(
  id: Id,
  severity: "error" | "warning" | "info",
  summary: string,
  message: string,
  expected: string,
): RuleInfo<Id> => ({ id, severity, dimension: "conformance", summary, wording: { message, expected } })

/** What each rule of reading says. */
export const readRules: { readonly [Id in ReadRule]: RuleInfo<Id> } = {
  "read/missing": {
    ...rule(
      "read/missing",
      "error",
      "Every required field is there.",
      "The field {key} is missing.",
      "{what}.",
    ),
    dimension: "completeness",
  },
  "read/type": rule(
    "read/type",
    "error",
    "A field holds a value of its type.",
    "{value} is of the wrong type.",
    "{what}.",
  ),
  "read/unknown-key": rule(
    "read/unknown-key",
    "error",
    "A record has only the fields of its schema.",
    "There is no field {key} here.",
    '{what}; one\'s own fields go under extra, as "project:field".',
  ),
  "read/term": rule(
    "read/term",
    "error",
    "A term of a closed list is one of the list.",
    "{value} is not one of the terms.",
    "{what}.",
  ),
  "read/unknown-term": rule(
    "read/unknown-term",
    "warning",
    "A term of an open list is a known one, or one's own with a prefix.",
    "{value} is not a known term of {list}.",
    "{what}.",
  ),
  "read/kind": rule(
    "read/kind",
    "error",
    "A record says which kind it is.",
    "{value} is not a kind of record that can stand here.",
    "{what}.",
  ),
  "read/form": rule(
    "read/form",
    "error",
    "Text has the form of its field.",
    "{value} does not have the right form.",
    "{what}.",
  ),
  "read/bounds": rule(
    "read/bounds",
    "error",
    "A number, text or list lies within the limits of its field.",
    "{value} lies outside the limits.",
    "{what}.",
  ),
  "read/skipped": rule(
    "read/skipped",
    "info",
    "A rule is tested only where the fields that it reads are sound.",
    "The rule {rule} could not be tested, because {key} is unsound.",
    "the faults above mended first.",
  ),
}

/**
 * A value, or everything that kept it from being one.
 *
 * @remarks `issues` of a value that was read are warnings and infos only.
 * @category issues
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

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

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`)

const nounOf: Readonly<Record<string, string>> = {
  array: "list",
  string: "text",
  record: "object",
  int: "whole number",
}

const typeOf = (expected: string): string => article(nounOf[expected] ?? expected)

const listed = (terms: readonly string[]): string =>
  terms.length <= 12 ? terms.join(", ") : `${terms.slice(0, 12).join(", ")}, … (${terms.length} terms)`

/** What would be right in place of a word: the nearest known one, and the first of the known. */
type Hint = (word: unknown, known: readonly string[]) => string

// To compare a word with a whole list is slow, and a file may hold a million wrong ones.
const mostHints = 1000

const hinting = (): Hint => {
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
  if (leaf !== undefined) return leaf.rule.summary.replace(/\.$/, "")
  if (terms !== undefined) return `one of ${listed(Object.keys(terms.known))}`
  return typeOf(definitionOf(schema).type === "union" ? "object" : definitionOf(schema).type)
}

/** One zod issue in casus's words; none where casus's own rules say the same. */
const translated = (
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

  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(definitionOf(inner ?? schema).shape ?? {})
    return issue.keys.map((key) =>
      issueOf(
        readRules["read/unknown-key"],
        { value: at(here, [key]), params: { key: shown(key), what: hint(key, known) } },
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
  if (issue.code === "custom" && typeof issue.params?.rule === "string") {
    return ownRule(issue, here, path)
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
      return [make("read/type", typeOf(issue.expected))]
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
  origin === "string" ? "a length of" : origin === "array" ? "a list of" : "a number of"

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

const hasRules = (schema: z.core.$ZodType): boolean => {
  const { rules = [], terms } = besideOf(schema)
  return rules.length > 0 || terms?.open === true
}

const gathers = new WeakMap<z.core.$ZodType, Gather>()

const gatherOf = (schema: z.core.$ZodType): Gather => {
  const gather = gathers.get(schema) ?? gathering(schema, hasRules)
  gathers.set(schema, gather)
  return gather
}

// A field's description makes a copy of its schema, and only the original keeps the name.
const nameOf = (schema: z.core.$ZodType): string | undefined => {
  for (let here: z.core.$ZodType | undefined = schema; here !== undefined; here = here._zod.parent) {
    const { id } = (here as z.ZodType).meta() ?? {}
    if (typeof id === "string") return id
  }
  return undefined
}

/** Everything the rules beside a schema find in a value, apart from what unsound fields keep from being tested. */
const ruleIssues = (
  schema: z.core.$ZodType,
  value: unknown,
  unsound: PathSet,
  hint: Hint,
): readonly Issue[] => {
  const issues: Issue[] = []
  gatherOf(schema)(value, (inner, here, path) => {
    const { rules = [], terms } = besideOf(inner)
    if (
      terms?.open === true &&
      typeof here === "string" &&
      !Object.hasOwn(terms.known, here) &&
      !here.includes(":") &&
      !unsound.holdsBelow(path)
    ) {
      const known = Object.keys(terms.known)
      const list = nameOf(inner) ?? "the list"
      issues.push(
        issueOf(
          readRules["read/unknown-term"],
          { value: here, params: { list, what: hint(here, known) } },
          { path: [...path] },
        ),
      )
    }
    if (rules.length === 0 || typeof here !== "object" || here === null || Array.isArray(here)) return
    for (const own of rules) {
      const sick = own.reads.find((key) => unsound.holdsBelow(path, key as string))
      if (sick !== undefined) {
        issues.push(
          issueOf(
            readRules["read/skipped"],
            { params: { rule: own.id, key: String(sick) } },
            { path: [...path] },
          ),
        )
        continue
      }
      for (const finding of own.check(here as never)) {
        issues.push(issueOf(own, finding, { path: [...path, ...(finding.path ?? [])] }))
      }
    }
  })
  return issues
}

/** The rules of a schema over a value that is known to be well-formed. */
export const rulesOver = (schema: z.core.$ZodType, value: unknown): readonly Issue[] =>
  ruleIssues(schema, value, pathSet([]), hinting())

/** What reading found, and what of the input could be read. */
export interface Reading<T> {
  /** The input as plain data; absent where not even that could be taken. */
  readonly plain?: unknown
  /** The input as the schema's type; absent where it is not. */
  readonly value?: T
  /** Everything that was found. */
  readonly issues: readonly Issue[]
}

const isRefinement = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "custom" && issue.params?.refinement === true

/** Reads as {@link read} does, and keeps the plain data also where it is not the schema's type. */
export const reading = <T>(schema: z.ZodType<T>, input: unknown): Reading<T> => {
  const { value: plain, issues: unplain } = snapshot(input)
  if (plain === undefined) return { issues: unplain }
  const parsed = schema.safeParse(plain)
  const hint = hinting()
  const above = pathSet(unplain.map(({ path = [] }) => path))
  const shape = parsed.success
    ? []
    : parsed.error.issues
        .filter((issue) => !above.holdsAbove(issue.path as Path) && !isRefinement(issue))
        .flatMap((issue) => translated(issue, schema, plain, hint))
  const faults: readonly Issue[] = [...unplain, ...shape]
  const unsound = faults.filter(({ rule }) => rule !== "read/unknown-key").map(({ path = [] }) => path)
  const own = ruleIssues(schema, plain, pathSet(unsound), hint)
  // Rules behind a codec are beyond the walk; zod's own run of the refinements tells of those.
  const told = new Set(own.map(({ rule, path }) => JSON.stringify([rule, path])))
  const refined = (parsed.success ? [] : parsed.error.issues)
    .filter(isRefinement)
    .flatMap((issue) => translated(issue, schema, plain, hint))
    .filter(({ rule, path }) => !told.has(JSON.stringify([rule, path])))
  const issues = [...faults, ...own, ...refined]
  return parsed.success && noErrors(issues) ? { plain, value: parsed.data, issues } : { plain, issues }
}

/**
 * Reads anything as a schema's type: plain data first, then the schema, then the rules that need nothing else.
 *
 * @remarks
 * All faults come at once, also a breach between two fields beside a type error in a third. Nothing throws.
 * What needs other records (a reference that points nowhere) is found by `check`.
 *
 * @example
 * ```ts
 * const result = read(CountRange, { min: -1, max: "5" })
 * result.ok // => false
 * result.issues.map((issue) => issue.path) // => [["min"], ["max"], []]
 * ```
 * @category issues
 */
export const read = <T>(schema: z.ZodType<T>, input: unknown): Result<T> => {
  const result = reading(schema, input)
  return Object.hasOwn(result, "value")
    ? { ok: true, value: result.value as T, issues: result.issues }
    : { ok: false, issues: result.issues }
}
