// Phrases that join others: and(…), or(…), not(…).

import { needed } from "../../core/construct.ts"
import type { Query } from "../query.ts"
import { phrase } from "./phrase.ts"

/**
 * Asks whether all of some questions hold.
 *
 * @example
 * ```ts
 * and(killed(atLeast(1)), inCountry("IQ")).and?.length // => 2
 * ```
 * @category queries
 */
export const and = (...parts: readonly Query[]): Query => phrase("and", { and: parts })

/**
 * Asks whether one of some questions holds.
 *
 * @example
 * ```ts
 * or(killed(atLeast(1)), wounded(atLeast(1))).or?.length // => 2
 * ```
 * @category queries
 */
export const or = (...parts: readonly Query[]): Query => phrase("or", { or: parts })

/**
 * Asks whether a question does not hold.
 *
 * @example
 * ```ts
 * not(claimedBy("actor:movement")) // => { not: { claimedBy: { actor: "actor:movement" } } }
 * ```
 * @category queries
 */
export const not = (part: Query): Query => phrase("not", { not: needed(part) })
