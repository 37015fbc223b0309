// Phrases about who took part and who is said to have done it: involving(movement), claimedBy(movement).

import { many, type OneOrMany } from "../../core/construct.ts"
import type { ResponsibilityStatus } from "../../resolve/responsibility-status.ts"
import { idOf } from "../../testimony/source.ts"
import type { Speaker } from "../../testimony/telling.ts"
import type { ActorId } from "../../value/id.ts"
import type { PartyRole } from "../../value/vocabulary/party-role.ts"
import type { BlameAsk } from "../asks.ts"
import type { Query } from "../query.ts"
import { phrase } from "./phrase.ts"

type Whose = ActorId | { readonly id: ActorId }

/** How an actor is meant. @category queries */
export interface ActorAsked {
  /** The part or parts that it may have taken; absent means any. */
  readonly role?: OneOrMany<PartyRole>
  /** False where the actor alone is meant, without those that were part of it on the day. */
  readonly subActors?: boolean
}

/**
 * Asks whether an actor took part, itself or by those that were part of it on the day.
 *
 * @example
 * ```ts
 * involving("actor:movement", { role: "target" }) // => { party: { actor: "actor:movement", roles: ["target"] } }
 * ```
 * @category queries
 */
export const involving = (actor: Whose, { role, subActors }: ActorAsked = {}): Query =>
  phrase("involving", {
    party: { actor: idOf(actor), roles: role === undefined ? undefined : many(role), subActors },
  })

/** How an accusation or claim is meant. @category queries */
export interface BlameAsked {
  /** Who says so; absent means anyone. */
  readonly by?: Speaker
  /** False where the actor alone is meant, without those that were part of it on the day. */
  readonly subActors?: boolean
}

const blame = (actor: Whose, { by, subActors }: BlameAsked): { readonly [K in keyof BlameAsk]: unknown } => ({
  actor: idOf(actor),
  by: by === undefined ? undefined : idOf(by),
  subActors,
})

/**
 * Asks whether an actor is accused of it; an accusation makes nobody responsible.
 *
 * @example
 * ```ts
 * accused("actor:us") // => { accused: { actor: "actor:us" } }
 * ```
 * @category queries
 */
export const accused = (actor: Whose, how: BlameAsked = {}): Query =>
  phrase("accused", { accused: blame(actor, how) })

/**
 * Asks whether an actor claims it.
 *
 * @example
 * ```ts
 * claimedBy("actor:movement") // => { claimedBy: { actor: "actor:movement" } }
 * ```
 * @category queries
 */
export const claimedBy = (actor: Whose, how: BlameAsked = {}): Query =>
  phrase("claimedBy", { claimedBy: blame(actor, how) })

/**
 * Asks where the question of who did it stands.
 *
 * @example
 * ```ts
 * responsibilityIs("unclaimed") // => { responsibility: ["unclaimed"] }
 * ```
 * @category queries
 */
export const responsibilityIs = (...status: readonly ResponsibilityStatus[]): Query =>
  phrase("responsibilityIs", { responsibility: status })
