// A question to incidents as plain JSON: all that its keys say must hold, and nothing in it is code.
import * as z from "zod"
import { type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { ResponsibilityStatus } from "../resolve/responsibility-status.ts"
import { SpeakerId } from "../testimony/telling.ts"
import { IncidentKind } from "../value/vocabulary/incident-kind.ts"
import { IncidentStatus } from "../value/vocabulary/incident-status.ts"
import { Tactic } from "../value/vocabulary/tactic.ts"
import {
  BlameAsk,
  CasualtiesAsk,
  LinkAsk,
  PartyAsk,
  PlaceAsk,
  TargetAsk,
  TimeAsk,
  WeaponAsk,
} from "./asks.ts"
import { ReportedField } from "./reported-field.ts"
/**
 * A question to incidents: all that its keys say must hold.
 *
 * @remarks
 * An empty question holds of every incident. Phrases such as {@link killed} and {@link happened} build it; what comes
 * from elsewhere is read by {@link readQuery}, which refuses what is malformed, too deep or too large.
 * @example
 * ```ts
 * and(killed(atLeast(10)), not(claimedBy("actor:movement")))
 * // => { and: [{ casualties: { outcome: "killed", min: 10 } }, { not: { claimedBy: { actor: "actor:movement" } } }] }
 * ```
 * @category queries
 */
export interface Query {
  /** Questions that must all hold. */
  readonly and?: readonly Query[]
  /** Questions of which one must hold. */
  readonly or?: readonly Query[]
  /** A question that must not hold. */
  readonly not?: Query
  /** How many came to what harm. */
  readonly casualties?: CasualtiesAsk
  /** How its time stands to a span of days. */
  readonly happened?: TimeAsk
  /** Where it was. */
  readonly place?: PlaceAsk
  /** Who took part. */
  readonly party?: PartyAsk
  /** Who is accused of it. */
  readonly accused?: BlameAsk
  /** Who claims it. */
  readonly claimedBy?: BlameAsk
  /** Where the question of who did it stands: one of these. */
  readonly responsibility?: readonly ResponsibilityStatus[]
  /** What it was done with. */
  readonly weapon?: WeaponAsk
  /** What was done: one of these. */
  readonly tactic?: readonly Tactic[]
  /** What it was done against. */
  readonly target?: TargetAsk
  /** What sort of violence it was: one of these. */
  readonly kind?: readonly IncidentKind[]
  /** Whether it was carried out, failed or was foiled: one of these. */
  readonly status?: readonly IncidentStatus[]
  /** What was reported of it, be it unknown or zero. */
  readonly reported?: ReportedField
  /** Who said something of it. */
  readonly saidBy?: SpeakerId
  /** Which incident it is linked to. */
  readonly linkedTo?: LinkAsk
}

const again: z.ZodType<Query, Query> = z.lazy(() => Query)

/**
 * The schema of a question.
 *
 * @category queries
 */
export const Query: ObjectSchema<Query> = schemaOf<Query>()(
  { id: "Query", description: "A question to incidents: all that its keys say must hold." },
  {
    and: optional(some(again), "Questions that must all hold."),
    or: optional(some(again), "Questions of which one must hold."),
    not: optional(again, "A question that must not hold."),
    casualties: optional(CasualtiesAsk, "How many came to what harm."),
    happened: optional(TimeAsk, "How its time stands to a span of days."),
    place: optional(PlaceAsk, "Where it was."),
    party: optional(PartyAsk, "Who took part."),
    accused: optional(BlameAsk, "Who is accused of it."),
    claimedBy: optional(BlameAsk, "Who claims it."),
    responsibility: optional(
      some(ResponsibilityStatus),
      "Where the question of who did it stands: one of these.",
    ),
    weapon: optional(WeaponAsk, "What it was done with."),
    tactic: optional(some(Tactic), "What was done: one of these."),
    target: optional(TargetAsk, "What it was done against."),
    kind: optional(some(IncidentKind), "What sort of violence it was: one of these."),
    status: optional(some(IncidentStatus), "Whether it was carried out, failed or was foiled: one of these."),
    reported: optional(ReportedField, "What was reported of it, be it unknown or zero."),
    saidBy: optional(SpeakerId, "Who said something of it."),
    linkedTo: optional(LinkAsk, "Which incident it is linked to."),
  },
)
