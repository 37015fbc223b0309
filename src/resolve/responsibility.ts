// Who did it: unknown, unclaimed, claimed or contested, as far as had been said by a day.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { Admission } from "../entity/responsibility/admission.ts"
import type { Attribution } from "../entity/responsibility/attribution.ts"
import type { Claim } from "../entity/responsibility/claim.ts"
import type { Denial } from "../entity/responsibility/denial.ts"
import type { Finding } from "../entity/responsibility/finding.ts"
import type { Responsibility } from "../entity/responsibility/responsibility.ts"
import type { DeclinedToComment, NoClaim, NotKnown } from "../entity/responsibility/silence.ts"
import type { SubjectId } from "../entity/subject.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { ActorId } from "../value/id.ts"
import { certainlyBefore } from "../value/window-order.ts"
import { type AnswerOptions, standing } from "./standing.ts"
import type { Truth } from "./truth.ts"

/**
 * Where the question of responsibility stands: nothing recorded, silence recorded, claimed, or claimed by rivals.
 *
 * @category answers
 */
export type ResponsibilityStatus = "unknown" | "unclaimed" | "claimed" | "contested"

/** What is said of one actor's responsibility. @category answers */
export interface ActorResponsibility {
  /** The actor. */
  readonly actor: ActorId
  /** Where the question stands for this actor: claimed, accused by others only, or only denied. */
  readonly status:
    | "claimed"
    | "admitted"
    | "found-responsible"
    | "attributed"
    | "found-not-responsible"
    | "denied"
  /** Every standing statement that names the actor as claimant, accused, denier or judged. */
  readonly statements: readonly Responsibility[]
}

/**
 * The answer to "who did it?", with every standing statement beside it.
 *
 * @remarks
 * The status goes by claims alone. An attribution never makes an actor responsible; it stands under `attributions`.
 * @category answers
 */
export interface ResponsibilityAnswer {
  /** What the answer is about. */
  readonly about: SubjectId
  /** The day up to which statements count; absent where everything recorded does. */
  readonly asOf?: DateWindow
  /** Where the question stands. */
  readonly status: ResponsibilityStatus
  /** Whether the status certainly holds on the day that was asked, or may have changed since the last word. */
  readonly truth: Truth
  /** The last day up to which recorded silence reaches. */
  readonly silentUntil?: DateWindow
  /** The claims. */
  readonly claims: readonly Claim[]
  /** The admissions. */
  readonly admissions: readonly Admission[]
  /** The attributions to others. */
  readonly attributions: readonly Attribution[]
  /** The denials. */
  readonly denials: readonly Denial[]
  /** The findings of courts and commissions. */
  readonly findings: readonly Finding[]
  /** The statements that it is not known. */
  readonly notKnown: readonly NotKnown[]
  /** The notes of silence. */
  readonly noClaims: readonly NoClaim[]
  /** The refusals to comment. */
  readonly declined: readonly DeclinedToComment[]
  /** What is said of each actor that is named. */
  readonly actors: readonly ActorResponsibility[]
  /** Why the answer is what it is, in one sentence. */
  readonly because: string
}

const ofKind = <K extends Responsibility["kind"]>(
  statements: readonly Responsibility[],
  kind: K,
): readonly Extract<Responsibility, { kind: K }>[] =>
  statements.filter((one): one is Extract<Responsibility, { kind: K }> => one.kind === kind)

/** The actors that a statement names, beside the one who only speaks. */
const namedIn = (statement: Responsibility): readonly ActorId[] => {
  switch (statement.kind) {
    case "claim":
    case "admission":
      return statement.by
    case "attribution":
    case "finding":
      return statement.against
    case "denial":
      return statement.of ?? statement.by.filter((id): id is ActorId => id.startsWith("actor:"))
    default:
      return []
  }
}

const statusOf = (statements: readonly Responsibility[]): ActorResponsibility["status"] => {
  const has = (kind: Responsibility["kind"]): boolean => statements.some((one) => one.kind === kind)
  const verdicts = ofKind(statements, "finding").map(({ verdict }) => verdict)
  if (verdicts.includes("responsible")) return "found-responsible"
  if (has("admission")) return "admitted"
  if (has("claim")) return "claimed"
  if (verdicts.includes("not-responsible")) return "found-not-responsible"
  return has("attribution") || has("finding") ? "attributed" : "denied"
}

// Claims compete unless one joint claim names all claimants.
const areRivals = (claims: readonly Claim[]): boolean => {
  const parties = new Set(
    claims.flatMap(({ by, joint }): readonly string[] =>
      joint === true ? [[...by].sort().join(" + ")] : by,
    ),
  )
  return parties.size > 1
}

const silenceOf = (notes: readonly NoClaim[]): DateWindow | undefined =>
  notes
    .map(({ asOf, saidOn }) => asOf ?? saidOn)
    .filter((day) => day !== undefined)
    .reduce<DateWindow | undefined>(
      (last, day) => (last === undefined || certainlyBefore(last, day) ? day : last),
      undefined,
    )

// Silence up to a day certainly holds for a question about that day or an earlier one.
const reaches = (silence: DateWindow, asked: DateWindow): boolean =>
  asked.latest !== undefined &&
  silence.earliest !== undefined &&
  asked.latest.slice(0, 10) <= silence.earliest.slice(0, 10)

/**
 * Who did it, as far as had been said by a day.
 *
 * @remarks
 * Recorded silence is true up to its day: asked about a later day, "unclaimed" is only possible. Without `asOf`
 * everything recorded counts, and whether silence still holds is left open.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1" })
 * const silence = noClaim({ by: "source:outlet", about: strike, asOf: day("2024-01-04") })
 * const context = contextOf(dataset({ incidents: [strike], responsibility: [silence] }))
 * responsibility(strike, context, { asOf: day("2024-01-04") }).truth // => "certain"
 * responsibility(strike, context, { asOf: day("2024-01-05") }).truth // => "possible"
 * responsibility(strike, context, { asOf: day("2024-01-05") }).status // => "unclaimed"
 * ```
 * @category answers
 */
export const responsibility = (
  about: Incident | SubjectId,
  context: Context,
  { asOf }: AnswerOptions = {},
): ResponsibilityAnswer => {
  const id = typeof about === "string" ? about : about.id
  const statements = standing(context.responsibilityFor(id), asOf).standing
  const claims = ofKind(statements, "claim")
  const noClaims = ofKind(statements, "no-claim")
  const silentUntil = silenceOf(noClaims)
  const status: ResponsibilityStatus =
    claims.length > 0
      ? areRivals(claims)
        ? "contested"
        : "claimed"
      : noClaims.length > 0
        ? "unclaimed"
        : "unknown"
  const silenceHolds = asOf !== undefined && silentUntil !== undefined && reaches(silentUntil, asOf)
  const certain = claims.some(
    ({ saidOn }) => asOf === undefined || (saidOn !== undefined && !certainlyBefore(asOf, saidOn)),
  )
  const truth: Truth =
    status === "unclaimed"
      ? silenceHolds
        ? "certain"
        : "possible"
      : status === "unknown"
        ? "possible"
        : certain
          ? "certain"
          : "possible"
  const actors = new Map<ActorId, Responsibility[]>()
  for (const statement of statements) {
    for (const named of namedIn(statement)) actors.set(named, [...(actors.get(named) ?? []), statement])
  }
  return {
    about: id,
    ...(asOf === undefined ? {} : { asOf }),
    status,
    truth,
    ...(silentUntil === undefined ? {} : { silentUntil }),
    claims,
    admissions: ofKind(statements, "admission"),
    attributions: ofKind(statements, "attribution"),
    denials: ofKind(statements, "denial"),
    findings: ofKind(statements, "finding"),
    notKnown: ofKind(statements, "not-known"),
    noClaims,
    declined: ofKind(statements, "declined-to-comment"),
    actors: [...actors].map(([actor, said]) => ({ actor, status: statusOf(said), statements: said })),
    because: reason(status, claims.length, silentUntil, silenceHolds),
  }
}

const reason = (
  status: ResponsibilityStatus,
  claims: number,
  silentUntil: DateWindow | undefined,
  silenceHolds: boolean,
): string => {
  switch (status) {
    case "contested":
      return `${claims} claims of different actors are on record, and no joint one.`
    case "claimed":
      return claims === 1
        ? "One claim is on record."
        : `${claims} claims of the same claimants are on record.`
    case "unclaimed": {
      const until = silentUntil?.latest === undefined ? "an unknown day" : silentUntil.latest
      return silenceHolds
        ? `Silence is recorded up to ${until}, which covers the day asked about.`
        : `Silence is recorded up to ${until} only; whether it lasted is not on record.`
    }
    case "unknown":
      return "Neither a claim nor the absence of one is on record."
  }
}
