// A question from elsewhere: read whole, held to what can be answered, its records looked up.
import { gathering } from "../core/gather.ts"
import { idRule } from "../core/id.ts"
import { CasusError, type Issue, issueOf, type Path } from "../core/issue.ts"
import { nearest } from "../core/nearest.ts"
import { type Result, read } from "../core/read.ts"
import { besideOf } from "../core/schema.ts"
import { cut, inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import { findActors } from "../resolve/actors/find-actors.ts"
import { Query } from "./query.ts"
import { queryRules } from "./rules.ts"
import type { QueryOptions } from "./setting.ts"
import { sound } from "./sound.ts"

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

const isId = (schema: Parameters<typeof besideOf>[0]): boolean => besideOf(schema).leaf?.rule.id === idRule.id

const gatherIds = gathering(Query, isId)

type Lookup = readonly [
  known: (id: string, context: Context) => boolean,
  all: (context: Context) => readonly { readonly id: string }[],
]

const lookups: Readonly<Record<string, Lookup>> = {
  actor: [
    (id, context) => context.actor(id as `actor:${string}`) !== undefined,
    ({ dataset }) => dataset.actors,
  ],
  source: [
    (id, context) => context.source(id as `source:${string}`) !== undefined,
    ({ dataset }) => dataset.sources,
  ],
  incident: [
    (id, context) => context.incident(id as `incident:${string}`) !== undefined,
    ({ dataset }) => dataset.incidents,
  ],
}

const mostNamed = 5
const mostCompared = 20_000
const longestName = 60

// Whoever does not know the ids of a dataset writes the name of an actor as one.
const namesakes = (id: string, context: Context): string =>
  findActors(id.replace(/^.*[:/]/, "").replace(/[-._~]+/g, " "), context, { limit: mostNamed })
    .map(({ actor, name }) => `${actor} (${inert(cut(name.text, longestName))})`)
    .join(", ")

const hint = (id: string, kind: string, all: Lookup[1], context: Context): string => {
  const records = all(context)
  const ids = records.slice(0, mostCompared).map((one) => one.id)
  const near = nearest(id, ids)
  if (near !== undefined) return near
  const named = kind === "actor" ? namesakes(id, context) : ""
  if (named !== "") return named
  const some = ids.slice(0, mostNamed).join(", ")
  return records.length === 0 ? "a dataset that has some" : `one of its ${records.length}, such as ${some}`
}

/** The records that a question names and a dataset lacks. */
export const unknownIds = (query: Query, context: Context): readonly Issue[] => {
  const issues: Issue[] = []
  gatherIds(query, (_, id, path) => {
    if (typeof id !== "string") return
    const kind = id.slice(0, id.indexOf(":"))
    const lookup = lookups[kind]
    if (lookup === undefined || lookup[0](id, context)) return
    issues.push(
      issueOf(
        queryRules["query/unknown-id"],
        { value: id, params: { kind, what: hint(id, kind, lookup[1], context) } },
        { path: [...path] },
      ),
    )
  })
  return issues
}

/**
 * Reads a question that was not written in code, as from an address, a file or a language model.
 *
 * @remarks
 * Nothing in a question is run. What is nested more than 20 deep or has more than 500 parts is refused before it is
 * looked at closely; with a context, so are records that the dataset lacks.
 *
 * Fails: `query/count-order`, `query/days-order`, `query/no-days`, `query/needs-day`, `query/too-deep`,
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
