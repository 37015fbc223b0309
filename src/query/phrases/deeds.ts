// Phrases about what was done, with what and against what: withTactic("drone-strike").

import type { IncidentKind } from "../../value/vocabulary/incident-kind.ts"
import type { IncidentStatus } from "../../value/vocabulary/incident-status.ts"
import type { Tactic } from "../../value/vocabulary/tactic.ts"
import type { TargetAsk, WeaponAsk } from "../asks.ts"
import type { Query } from "../query.ts"
import { phrase } from "./phrase.ts"

/**
 * Asks what it was done with.
 *
 * @remarks
 * What one speaker tells of the weapons is taken as all of them: where it is a drone and rockets, artillery is no. A
 * weapon told without its delivery or its munition leaves that open, unless the speaker tells it of another one.
 * @example
 * ```ts
 * withWeapon({ delivery: ["drone"] }) // => { weapon: { delivery: ["drone"] } }
 * ```
 * @category queries
 */
export const withWeapon = (weapon: WeaponAsk): Query => phrase("withWeapon", { weapon })

/**
 * Asks what was done.
 *
 * @remarks What one speaker tells of it is taken as all that was done.
 * @example
 * ```ts
 * withTactic("drone-strike", "shelling") // => { tactic: ["drone-strike", "shelling"] }
 * ```
 * @category queries
 */
export const withTactic = (...tactic: readonly Tactic[]): Query => phrase("withTactic", { tactic })

/**
 * Asks what it was done against.
 *
 * @remarks What one speaker tells of the targets is taken as all of them.
 * @example
 * ```ts
 * onTarget({ what: ["headquarters"], of: "actor:movement" })
 * // => { target: { what: ["headquarters"], of: "actor:movement" } }
 * ```
 * @category queries
 */
export const onTarget = (target: TargetAsk): Query => phrase("onTarget", { target })

/**
 * Asks what sort of violence it was.
 *
 * @category queries
 */
export const ofKind = (...kind: readonly IncidentKind[]): Query => phrase("ofKind", { kind })

/**
 * Asks whether it was carried out, failed or was foiled.
 *
 * @example
 * ```ts
 * withStatus("foiled") // => { status: ["foiled"] }
 * ```
 * @category queries
 */
export const withStatus = (...status: readonly IncidentStatus[]): Query => phrase("withStatus", { status })
