// Questions that were read once: they are frozen, so that they need not be read again.
import { construct } from "../core/construct.ts"
import { Query } from "./query.ts"

const known = new WeakSet<Query>()

/** A question as frozen plain data, held to its schema, or one error that lists everything. */
export const sound = (what: string, query: unknown): Query => {
  if (typeof query === "object" && query !== null && known.has(query)) return query as Query
  const read = construct(what, Query, query)
  known.add(read)
  return read
}
