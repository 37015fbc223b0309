// Who did it: unknown, unclaimed, claimed or contested, as far as had been said by a day.
import { groupedBy } from "../core/grouped.ts"
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
import type { ResponsibilityStatus } from "./responsibility-status.ts"
import { type AnswerOptions, certainlySaidBy, isFirm, standing } from "./said/standing.ts"
import type { Truth } from "./truth.ts"

/** What is said of one actor's responsibility. @category answers */
export interface ActorResponsibility {
  /** The actor. */
  readonly actor: ActorId
  /** Where the question stands for this actor, by the weightiest kind of statement about it. */
  readonly status:
    | "claimed"
    | "admitted"
    | "found-responsible"
    | "findings-differ"
    | "attributed"
    | "found-not-responsible"
    | "undetermined"
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
  const verdicts = new Set(ofKind(statements, "finding").map(({ verdict }) => verdict))
  if (verdicts.has("responsible"))
    return verdicts.has("not-responsible") ? "findings-differ" : "found-responsible"
  if (has("admission")) return "admitted"
  if (has("claim")) return "claimed"
  if (verdicts.has("not-responsible")) return "found-not-responsible"
  if (has("attribution")) return "attributed"
  return has("denial") ? "denied" : "undetermined"
}

// One claim is one party, however many speak in it. Claims compete where they are of the same role and share nobody.
const areRivals = (claims: readonly Claim[]): boolean => {
  const byRole = groupedBy(claims, ({ role = "carried-out" }) => role)
  return [...byRole.values()].some((same) => {
    const sides = same.map(
      ({ by, inNameOf }) => new Set<ActorId>(inNameOf === undefined ? by : [...by, inNameOf]),
    )
    // Whoever is of all of them makes them one, however many they are.
    if ([...sides[0]!].some((actor) => sides.every((side) => side.has(actor)))) return false
    return sides.some((one, index) =>
      sides.slice(index + 1).some((other) => [...one].every((actor) => !other.has(actor))),
    )
  })
}

// The silence that reaches furthest for certain: its day is no earlier than this.
const silenceOf = (notes: readonly NoClaim[]): DateWindow | undefined =>
  notes
    .flatMap(({ asOf, saidOn }) => asOf ?? saidOn ?? [])
    .reduce<DateWindow | undefined>(
      (last, day) => (last === undefined || reachOf(day) > reachOf(last) ? day : last),
      undefined,
    )

const reachOf = ({ earliest = "" }: DateWindow): string => earliest.slice(0, 10)

// Silence up to a day certainly holds for a question about that day or an earlier one.
const reaches = (silence: DateWindow, asked: DateWindow): boolean =>
  asked.latest !== undefined && asked.latest.slice(0, 10) <= reachOf(silence)

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
  const statements = standing(context.responsibilityFor(id), context, asOf).standing
  const noClaims = ofKind(statements, "no-claim")
  const silentUntil = silenceOf(noClaims)
  const firmSilence = silenceOf(noClaims.filter(isFirm))
  const silenceHolds = asOf !== undefined && firmSilence !== undefined && reaches(firmSilence, asOf)
  const allClaims = ofKind(statements, "claim")
  const certainClaims = allClaims.filter((one) => isFirm(one) && certainlySaidBy(one, asOf, context))
  // Where silence certainly reaches the day, a claim that may have been made by then was made later.
  const claims = silenceHolds ? certainClaims : allClaims
  const isContested = areRivals(claims)
  const status: ResponsibilityStatus =
    claims.length > 0
      ? isContested
        ? "contested"
        : "claimed"
      : noClaims.length > 0
        ? "unclaimed"
        : "unknown"
  const isCertain: Readonly<Record<ResponsibilityStatus, boolean>> = {
    unknown: false,
    unclaimed: silenceHolds,
    claimed: certainClaims.length > 0 && certainClaims.length === claims.length,
    contested: areRivals(certainClaims),
  }
  const truth: Truth = isCertain[status] ? "certain" : "possible"
  const actors = new Map<ActorId, Responsibility[]>()
  for (const statement of statements) {
    for (const named of namedIn(statement)) {
      const said = actors.get(named)
      if (said === undefined) actors.set(named, [statement])
      else said.push(statement)
    }
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
    because: reason(status, claims.length, ofKind(statements, "admission").length, silentUntil, silenceHolds),
  }
}

const reason = (
  status: ResponsibilityStatus,
  claims: number,
  admissions: number,
  silentUntil: DateWindow | undefined,
  silenceHolds: boolean,
): string => {
  switch (status) {
    case "contested":
      return `${claims} claims are on record, and not all of them can be right.`
    case "claimed":
      return claims === 1
        ? "One claim is on record."
        : `${claims} claims that can all be right are on record.`
    case "unclaimed": {
      const until = silentUntil?.latest === undefined ? "an unknown day" : silentUntil.latest
      return silenceHolds
        ? `Silence is recorded up to ${until}, which covers the day asked about.`
        : `Silence is recorded up to ${until} only; whether it lasted is not on record.`
    }
    case "unknown":
      return admissions > 0
        ? "No claim is on record, but an admission is."
        : "Neither a claim nor the absence of one is on record."
  }
}
