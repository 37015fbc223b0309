// Phrases about how many came to harm: killed(atLeast(10)), wounded(none).

import { construct, needed } from "../../core/construct.ts"
import type { Who } from "../../entity/casualties.ts"
import { CountRange } from "../../value/count-range.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Query } from "../query.ts"
import { phrase } from "./phrase.ts"

/** Which people a count is asked of. @category queries */
export type WhoAsked = Omit<Who, "wording">

/**
 * Asks whether as many came to a harm as a count allows, of all people or of a group.
 *
 * @example
 * ```ts
 * harmed("missing", atLeast(1)) // => { casualties: { outcome: "missing", min: 1 } }
 * ```
 * @category queries
 */
export const harmed = (outcome: Outcome, count: CountRange, who?: WhoAsked): Query => {
  const { min, max } = construct("The count asked about", CountRange, needed(count))
  return phrase(`harmed("${outcome}")`, { casualties: { outcome, min, max, who } })
}

/**
 * Asks whether as many were killed as a count allows, of all people or of a group.
 *
 * @example
 * ```ts
 * killed(atLeast(10)) // => { casualties: { outcome: "killed", min: 10 } }
 * killed(none, { status: "civilian" }) // => { casualties: { outcome: "killed", min: 0, max: 0, who: { status: "civilian" } } }
 * ```
 * @category queries
 */
export const killed = (count: CountRange, who?: WhoAsked): Query => harmed("killed", count, who)

/**
 * Asks whether as many were wounded as a count allows, of all people or of a group.
 *
 * @example
 * ```ts
 * wounded(between(1, 5)) // => { casualties: { outcome: "wounded", min: 1, max: 5 } }
 * ```
 * @category queries
 */
export const wounded = (count: CountRange, who?: WhoAsked): Query => harmed("wounded", count, who)
