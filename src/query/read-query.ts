// A question from elsewhere: read whole, held to what can be answered, its records looked up.
import { CasusError, type Issue, issueOf, type Path } from "../core/issue.ts"
import { type Result, read } from "../core/read.ts"
import type { Context } from "../dataset/context.ts"
import { Query } from "./query.ts"
import { queryRules } from "./rules.ts"
import type { QueryOptions } from "./setting.ts"
import { sound } from "./sound.ts"
import { unknownIds } from "./unknown-ids.ts"

/** How deep questions may be nested, and how many parts one may have. */
export const limits = { deepest: 20, most: 500 } as const

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

// What a getter would make up is left to the reading to refuse.
const held = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value

const tooLarge = (): readonly Issue[] => [
  issueOf(queryRules["query/too-large"], { params: { most: limits.most } }, { path: [] }),
]

const measured = (input: unknown): readonly Issue[] => {
  let parts = 0
  let tooDeep: Path | undefined
  const open: { readonly value: unknown; readonly path: Path; readonly depth: number }[] = [
    { value: input, path: [], depth: 0 },
  ]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, path, depth } = here
    if (!isObject(value)) continue
    if (depth > limits.deepest) {
      tooDeep ??= path
      continue
    }
    parts += 1
    if (parts > limits.most) return tooLarge()
    const part = held(value, "not")
    if (isObject(part)) open.push({ value: part, path: [...path, "not"], depth: depth + 1 })
    for (const key of ["and", "or"]) {
      const list = held(value, key)
      if (!Array.isArray(list)) continue
      if (list.length > limits.most) return tooLarge()
      list.forEach((one: unknown, index) => {
        open.push({ value: one, path: [...path, key, index], depth: depth + 1 })
      })
    }
  }
  return tooDeep === undefined
    ? []
    : [issueOf(queryRules["query/too-deep"], { params: { deepest: limits.deepest } }, { path: tooDeep })]
}

// The size is looked at before anything else, so that a huge question costs no more than a large one.
const sizeIssues = (input: unknown): readonly Issue[] => {
  try {
    return measured(input)
  } catch {
    // Only a proxy's traps throw here, and the reading refuses proxies.
    return []
  }
}

/**
 * Reads a question that was not written in code, as from an address, a file or a language model.
 *
 * @remarks
 * Nothing in a question is run. What is nested more than 20 deep or has more than 500 parts is refused before it is
 * looked at closely; with a context, so are records that the dataset lacks.
 *
 * Fails: `query/count-order`, `query/days-order`, `query/no-days`, `query/nothing-asked`, `query/needs-day`, `query/too-deep`,
 * `query/too-large`, `query/unknown-id`, and the rules of reading.
 * @example
 * ```ts
 * readQuery({ casualties: { outcome: "killed", min: 10 } }).ok // => true
 * readQuery({ casulties: { outcome: "killed", min: 10 } }).issues[0]?.rule // => "read/unknown-key"
 * ```
 * @category queries
 */
export const readQuery = (input: unknown, context?: Context): Result<Query> => {
  const size = sizeIssues(input)
  if (size.length > 0) return { ok: false, issues: size }
  const result = read(Query, input)
  if (!result.ok || context === undefined) return result
  const issues = unknownIds(result.value, context)
  return issues.length === 0 ? result : { ok: false, issues: [...result.issues, ...issues] }
}

/** A sound question whose records the dataset has, or one error that lists everything. */
export const soundQuery = (
  query: Query,
  context: Context,
  { unknownIds: unknown = "refused" }: QueryOptions,
): Query => {
  const size = sizeIssues(query)
  if (size.length > 0) throw new CasusError("The question is not sound:", size)
  const read = sound("The question", query)
  const issues = unknown === "allowed" ? [] : unknownIds(read, context)
  if (issues.length > 0) throw new CasusError("The question does not fit the dataset:", issues)
  return read
}
