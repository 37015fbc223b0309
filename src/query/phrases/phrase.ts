// What every phrase does: build a question as plain data, or throw once with everything that is wrong with it.
import { construct, withoutUndefined } from "../../core/construct.ts"
import { Query } from "../query.ts"

/** A question as plain data, held to its schema. */
export const phrase = (what: string, query: unknown): Query => construct(what, Query, withoutUndefined(query))
