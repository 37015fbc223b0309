// Phrases about the record itself: what was reported, who spoke, what is linked.

import { idOf } from "../../testimony/source.ts"
import type { Speaker } from "../../testimony/telling.ts"
import type { IncidentId } from "../../value/id.ts"
import type { LinkKind } from "../../value/vocabulary/link-kind.ts"
import type { Query } from "../query.ts"
import type { ReportedField } from "../reported-field.ts"
import { phrase } from "./phrase.ts"

/**
 * Asks whether something was reported of it, be it unknown or zero.
 *
 * @example
 * ```ts
 * not(reported("killed")) // => { not: { reported: "killed" } }
 * ```
 * @category queries
 */
export const reported = (name: ReportedField): Query => phrase("reported", { reported: name })

/**
 * Asks whether somebody said something of it, or passed it on.
 *
 * @example
 * ```ts
 * saidBy("source:reuters") // => { saidBy: "source:reuters" }
 * ```
 * @category queries
 */
export const saidBy = (speaker: Speaker): Query => phrase("saidBy", { saidBy: idOf(speaker) })

/**
 * Asks whether it is linked to another incident, and how.
 *
 * @example
 * ```ts
 * linkedTo("incident:kerman", "follows") // => { linkedTo: { incident: "incident:kerman", kinds: ["follows"] } }
 * ```
 * @category queries
 */
export const linkedTo = (
  other: IncidentId | { readonly id: IncidentId },
  ...kinds: readonly LinkKind[]
): Query =>
  phrase("linkedTo", { linkedTo: { incident: idOf(other), kinds: kinds.length === 0 ? undefined : kinds } })
