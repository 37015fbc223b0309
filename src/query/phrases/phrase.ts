// What every phrase does: build a question as plain data, or throw once with everything that is wrong with it.
import { withoutUndefined } from "../../core/construct.ts"
import type { Query } from "../query.ts"
import { sound } from "../sound.ts"

/** A question as plain data, held to its schema. */
export const phrase = (what: string, query: unknown): Query => sound(what, withoutUndefined(query))
