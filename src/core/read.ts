// The way in: from unknown to a value or to everything that is wrong with it; nothing throws.
import type * as z from "zod"
import { type Gather, gathering } from "./gather.ts"
import { type Issue, issueOf, noErrors, type Path } from "./issue.ts"
import { type PathSet, pathSet } from "./path-set.ts"
import { snapshot } from "./plain.ts"
import { readRules } from "./read-rules.ts"
import { besideOf } from "./schema.ts"
import { type Hint, hinting, translated } from "./zod-issue.ts"

/**
 * A value, or everything that kept it from being one.
 *
 * @remarks `issues` of a value that was read are warnings and infos only.
 * @category issues
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

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

/** Whether a rule was left out at a place or above it, because what it reads is unsound. */
const skippedIn = (issues: readonly Issue[]): ((rule: string, path: Path | undefined) => boolean) => {
  const paths = new Map<string, Path[]>()
  for (const { rule, path = [], params } of issues) {
    if (rule !== "read/skipped") continue
    const name = String(params?.rule)
    const group = paths.get(name)
    if (group === undefined) paths.set(name, [path])
    else group.push(path)
  }
  const places = new Map([...paths].map(([name, group]) => [name, pathSet(group)]))
  return (rule, path = []) => places.get(rule)?.holdsAbove(path) ?? false
}

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
  const isSkipped = skippedIn(own)
  const refined = (parsed.success ? [] : parsed.error.issues)
    .filter(isRefinement)
    .flatMap((issue) => translated(issue, schema, plain, hint))
    .filter(({ rule, path }) => !told.has(JSON.stringify([rule, path])) && !isSkipped(rule, path))
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
 * result.issues.map((issue) => issue.path) // => [["min"], ["max"], [], []]
 * ```
 * @category issues
 */
export const read = <T>(schema: z.ZodType<T>, input: unknown): Result<T> => {
  const result = reading(schema, input)
  return Object.hasOwn(result, "value")
    ? { ok: true, value: result.value as T, issues: result.issues }
    : { ok: false, issues: result.issues }
}
