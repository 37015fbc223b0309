// The records that a question or a policy names and a dataset lacks, each with those that were likely meant.
import { gathering } from "../core/gather.ts"
import { idRule } from "../core/id.ts"
import { type Issue, issueOf, type Path } from "../core/issue.ts"
import { nearest } from "../core/nearest.ts"
import { besideOf } from "../core/schema.ts"
import { cut, inert } from "../core/shown.ts"
import type { Context } from "../dataset/context.ts"
import { givenContext } from "../dataset/given.ts"
import { findActors } from "../resolve/actors/find-actors.ts"
import type { Policies } from "../resolve/resolve.ts"
import { Outcome } from "../value/vocabulary/outcome.ts"
import { Query } from "./query.ts"
import { queryRules } from "./rules.ts"

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

const unknown = (id: string, path: Path, context: Context): readonly Issue[] => {
  const kind = id.slice(0, id.indexOf(":"))
  const lookup = lookups[kind]
  if (lookup === undefined || lookup[0](id, context)) return []
  const what = hint(id, kind, lookup[1], context)
  return [issueOf(queryRules["query/unknown-id"], { value: id, params: { kind, what } }, { path })]
}

/** The records that a question names and a dataset lacks. */
export const unknownIds = (query: Query, context: Context): readonly Issue[] => {
  givenContext(context)
  const issues: Issue[] = []
  gatherIds(query, (_, id, path) => {
    if (typeof id !== "string") return
    issues.push(...unknown(id, [...path], context))
  })
  return issues
}

/** The speakers that a policy trusts and a dataset lacks: a name that is mistyped would be trusted in vain. */
export const unknownTrusted = (policies: Policies, context: Context): readonly Issue[] =>
  (["policy", ...(Object.keys(Outcome.terms) as Outcome[])] as const).flatMap((key) => {
    const ids = policies[key]?.parameters?.sources
    return typeof ids === "object" ? ids.flatMap((id) => unknown(id, [key], context)) : []
  })
