// Claim, admission, attribution, denial, finding, and recorded not-knowing: each said by someone at some time.
import * as z from "zod"
import { construct, many, type OneOrMany } from "../core/construct.ts"
import { field, type ObjectSchema, optional, type ShapeOf, schemaOf, some } from "../core/schema.ts"
import { idOf } from "../testimony/source.ts"
import { SpeakerId, type Telling, type TellingInit, tellingFrom, tellingShape } from "../testimony/telling.ts"
import { DateWindow } from "../value/date-window.ts"
import { Extra } from "../value/extra.ts"
import { ActorId, StatementId } from "../value/id.ts"
import { ClaimChannel } from "../value/vocabulary/claim-channel.ts"
import { ResponsibilityRole } from "../value/vocabulary/responsibility-role.ts"
import { Verdict } from "../value/vocabulary/verdict.ts"
import { type CasualtyRange, CasualtyRanges } from "./casualties.ts"
import { type Subject, SubjectId } from "./subject.ts"

/**
 * What all statements about responsibility have: what they are about and who makes them.
 *
 * @category entities
 */
export interface AboutResponsibility extends Omit<Telling, "by"> {
  /** The id of the statement, where another one refers to it. */
  readonly id?: StatementId
  /** The incidents or aggregates that it is about. */
  readonly about: readonly SubjectId[]
  /** The way by which it was made known. */
  readonly channel?: ClaimChannel
  /** What the speaker says of how and why, in words. */
  readonly circumstances?: string
  /** One's own fields. */
  readonly extra?: Extra
}

const { by: _by, ...tellingWithoutSpeaker } = tellingShape

const aboutShape: ShapeOf<AboutResponsibility> = {
  id: optional(StatementId, "The id of the statement, where another one refers to it."),
  about: field(some(SubjectId), "The incidents or aggregates that it is about."),
  channel: optional(ClaimChannel, "The way by which it was made known."),
  circumstances: optional(z.string().min(1), "What the speaker says of how and why, in words."),
  extra: optional(Extra, "One's own fields."),
  ...tellingWithoutSpeaker,
}

const speakers: z.ZodType<readonly SpeakerId[], readonly SpeakerId[]> = field(some(SpeakerId), "Who says it.")
const role: z.ZodExactOptional<z.ZodType<ResponsibilityRole, ResponsibilityRole>> = optional(
  ResponsibilityRole,
  "The part that is meant; ordering is not carrying out.",
)

/**
 * A claim of responsibility: an actor says that it did it itself.
 *
 * @remarks
 * That a claim exists is one thing, that it is true another; the second is for findings and credibility. Several
 * claimants of one `joint` claim say that they did it together; separate claims compete.
 *
 * Source: GTD codebook, claimed, claimmode and compclaim.
 *
 * @example
 * ```ts
 * claim({ by: "actor:group", about: "incident:1", channel: "video", saidOn: day("2024-01-05") }).kind // => "claim"
 * ```
 * @category entities
 */
export interface Claim extends AboutResponsibility {
  /** That this is a claim. */
  readonly kind: "claim"
  /** The actors that claim it. */
  readonly by: readonly ActorId[]
  /** True where the claimants say that they did it together. */
  readonly joint?: boolean
  /** The actor in whose name it is claimed. */
  readonly inNameOf?: ActorId
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of a claim of responsibility.
 *
 * @category entities
 */
export const Claim: ObjectSchema<Claim> = schemaOf<Claim>()(
  {
    id: "Claim",
    description: "A claim of responsibility: an actor says that it did it itself.",
    source: "GTD codebook, claimed, claimmode and compclaim.",
  },
  {
    kind: field(z.literal("claim"), "That this is a claim."),
    by: field(some(ActorId), "The actors that claim it."),
    joint: optional(z.boolean(), "True where the claimants say that they did it together."),
    inNameOf: optional(ActorId, "The actor in whose name it is claimed."),
    role,
    ...aboutShape,
  },
)

/**
 * An admission: an actor concedes that it did it or that it harmed these people.
 *
 * @remarks A claim boasts, an admission concedes; Airwars' conceded deaths are admissions.
 * @example
 * ```ts
 * admission({ by: "actor:state", about: "incident:1", casualties: casualties({ killed: exactly(1) }) }).kind
 * // => "admission"
 * ```
 * @category entities
 */
export interface Admission extends AboutResponsibility {
  /** That this is an admission. */
  readonly kind: "admission"
  /** The actors that concede it. */
  readonly by: readonly ActorId[]
  /** The casualties that they concede. */
  readonly casualties?: readonly CasualtyRange[]
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of an admission.
 *
 * @category entities
 */
export const Admission: ObjectSchema<Admission> = schemaOf<Admission>()(
  {
    id: "Admission",
    description: "An admission: an actor concedes that it did it or that it harmed these people.",
    source: "Airwars database model, deaths and injuries conceded.",
  },
  {
    kind: field(z.literal("admission"), "That this is an admission."),
    by: field(some(ActorId), "The actors that concede it."),
    casualties: optional(CasualtyRanges, "The casualties that they concede."),
    role,
    ...aboutShape,
  },
)

/**
 * An attribution: a speaker says that somebody else did it.
 *
 * @remarks An attribution never makes the accused responsible, however often it is repeated.
 * @example
 * ```ts
 * attribution({ by: "actor:al-nujaba", against: "actor:us", about: "incident:1" }).against // => ["actor:us"]
 * ```
 * @category entities
 */
export interface Attribution extends AboutResponsibility {
  /** That this is an attribution. */
  readonly kind: "attribution"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The actors that are accused. */
  readonly against: readonly ActorId[]
  /** True where one of the accused is meant and it is not said which. */
  readonly anyOf?: boolean
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of an attribution.
 *
 * @category entities
 */
export const Attribution: ObjectSchema<Attribution> = schemaOf<Attribution>()(
  { id: "Attribution", description: "An attribution: a speaker says that somebody else did it." },
  {
    kind: field(z.literal("attribution"), "That this is an attribution."),
    by: speakers,
    against: field(some(ActorId), "The actors that are accused."),
    anyOf: optional(z.boolean(), "True where one of the accused is meant and it is not said which."),
    role,
    ...aboutShape,
  },
)

/**
 * A denial: a speaker says that it, or somebody else, did not do it.
 *
 * @example
 * ```ts
 * denial({ by: "actor:us", about: "incident:1" }).by // => ["actor:us"]
 * ```
 * @category entities
 */
export interface Denial extends AboutResponsibility {
  /** That this is a denial. */
  readonly kind: "denial"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The actors that are said not to have done it; absent means the speaker itself. */
  readonly of?: readonly ActorId[]
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of a denial.
 *
 * @category entities
 */
export const Denial: ObjectSchema<Denial> = schemaOf<Denial>()(
  { id: "Denial", description: "A denial: a speaker says that it, or somebody else, did not do it." },
  {
    kind: field(z.literal("denial"), "That this is a denial."),
    by: speakers,
    of: optional(
      some(ActorId),
      "The actors that are said not to have done it; absent means the speaker itself.",
    ),
    role,
    ...aboutShape,
  },
)

/**
 * A finding: a court, commission or investigator concludes who did it or did not.
 *
 * @example
 * ```ts
 * finding({ by: "source:court", against: "actor:group", verdict: "responsible", about: "incident:1" }).verdict
 * // => "responsible"
 * ```
 * @category entities
 */
export interface Finding extends AboutResponsibility {
  /** That this is a finding. */
  readonly kind: "finding"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The actors that it judges. */
  readonly against: readonly ActorId[]
  /** What it concludes of them. */
  readonly verdict: Verdict
  /** The standard of proof that it applied. */
  readonly standard?: string
  /** The part that is meant; ordering is not carrying out. */
  readonly role?: ResponsibilityRole
}

/**
 * The schema of a finding.
 *
 * @category entities
 */
export const Finding: ObjectSchema<Finding> = schemaOf<Finding>()(
  {
    id: "Finding",
    description: "A finding: a court, commission or investigator concludes who did it or did not.",
  },
  {
    kind: field(z.literal("finding"), "That this is a finding."),
    by: speakers,
    against: field(some(ActorId), "The actors that it judges."),
    verdict: field(Verdict, "What it concludes of them."),
    standard: optional(z.string().min(1), "The standard of proof that it applied.", {
      examples: ["reasonable grounds to believe"],
    }),
    role,
    ...aboutShape,
  },
)

/**
 * A refusal to comment: the speaker was asked and said nothing either way.
 *
 * @example
 * ```ts
 * declinedToComment({ by: "actor:us", about: "incident:1" }).kind // => "declined-to-comment"
 * ```
 * @category entities
 */
export interface DeclinedToComment extends AboutResponsibility {
  /** That this is a refusal to comment. */
  readonly kind: "declined-to-comment"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
}

/**
 * The schema of a refusal to comment.
 *
 * @category entities
 */
export const DeclinedToComment: ObjectSchema<DeclinedToComment> = schemaOf<DeclinedToComment>()(
  {
    id: "DeclinedToComment",
    description: "A refusal to comment: the speaker was asked and said nothing either way.",
  },
  {
    kind: field(z.literal("declined-to-comment"), "That this is a refusal to comment."),
    by: speakers,
    ...aboutShape,
  },
)

/**
 * Stated ignorance: the speaker says that it is not known who did it.
 *
 * @example
 * ```ts
 * notKnown({ by: "source:outlet", about: "incident:1" }).kind // => "not-known"
 * ```
 * @category entities
 */
export interface NotKnown extends AboutResponsibility {
  /** That this is stated ignorance. */
  readonly kind: "not-known"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
}

/**
 * The schema of stated ignorance.
 *
 * @category entities
 */
export const NotKnown: ObjectSchema<NotKnown> = schemaOf<NotKnown>()(
  { id: "NotKnown", description: "Stated ignorance: the speaker says that it is not known who did it." },
  { kind: field(z.literal("not-known"), "That this is stated ignorance."), by: speakers, ...aboutShape },
)

/**
 * Recorded silence: the speaker notes that up to a day nobody has claimed it.
 *
 * @remarks It is true up to its day and says nothing of the day after.
 * @example
 * ```ts
 * noClaim({ by: "source:outlet", about: "incident:1", asOf: day("2024-01-04") }).asOf?.latest // => "2024-01-04"
 * ```
 * @category entities
 */
export interface NoClaim extends AboutResponsibility {
  /** That this is recorded silence. */
  readonly kind: "no-claim"
  /** Who says it. */
  readonly by: readonly SpeakerId[]
  /** The day up to which nobody has claimed it. */
  readonly asOf?: DateWindow
}

/**
 * The schema of recorded silence.
 *
 * @category entities
 */
export const NoClaim: ObjectSchema<NoClaim> = schemaOf<NoClaim>()(
  {
    id: "NoClaim",
    description: "Recorded silence: the speaker notes that up to a day nobody has claimed it.",
  },
  {
    kind: field(z.literal("no-claim"), "That this is recorded silence."),
    by: speakers,
    asOf: optional(DateWindow, "The day up to which nobody has claimed it."),
    ...aboutShape,
  },
)

/**
 * Any statement about who did it, who did not, or that this is not known.
 *
 * @category entities
 */
export type Responsibility =
  | Claim
  | Admission
  | Attribution
  | Denial
  | Finding
  | DeclinedToComment
  | NotKnown
  | NoClaim

/**
 * The schema of any statement about responsibility.
 *
 * @category entities
 */
export const Responsibility: z.ZodType<Responsibility, Responsibility> = z
  .discriminatedUnion("kind", [
    Claim,
    Admission,
    Attribution,
    Denial,
    Finding,
    DeclinedToComment,
    NotKnown,
    NoClaim,
  ])
  .meta({
    id: "Responsibility",
    description: "Any statement about who did it, who did not, or that this is not known.",
  }) as unknown as z.ZodType<Responsibility, Responsibility>

type Whole<Id extends string> = OneOrMany<Id | { readonly id: Id }>

/** A statement about responsibility as its constructor takes it: one item or a list, an entity or its id. @category entities */
export type Init<S extends Responsibility> = Omit<TellingInit, "by"> & {
  readonly [K in keyof Omit<S, keyof Telling | "kind" | "about" | "by" | "against" | "of" | "inNameOf">]: S[K]
} & {
  readonly by: Whole<S["by"][number]>
  readonly about: OneOrMany<Subject>
} & (S extends { readonly against: readonly ActorId[] } ? { readonly against: Whole<ActorId> } : unknown) &
  (S extends Denial ? { readonly of?: Whole<ActorId> } : unknown) &
  (S extends Claim ? { readonly inNameOf?: ActorId | { readonly id: ActorId } } : unknown)

const ids = (input: unknown): unknown =>
  input === undefined ? undefined : many(input as Whole<string>).map(idOf)

const statement = <S extends Responsibility>(
  what: string,
  schema: z.ZodType<S, S>,
  kind: S["kind"],
  init: Init<S>,
): S => {
  const { about, by, against, of, inNameOf, ...rest } = init as Readonly<Record<string, unknown>> &
    Init<Responsibility>
  return construct(what, schema, {
    ...tellingFrom(rest as TellingInit),
    kind,
    about: ids(about),
    by: ids(by),
    against: ids(against),
    of: ids(of),
    inNameOf: inNameOf === undefined ? undefined : idOf(inNameOf as ActorId | { readonly id: ActorId }),
  })
}

/**
 * A claim of responsibility.
 *
 * @example
 * ```ts
 * claim({ by: ["actor:a", "actor:b"], joint: true, about: "incident:1" }).by // => ["actor:a", "actor:b"]
 * ```
 * @category entities
 */
export const claim = (init: Init<Claim>): Claim => statement("The claim", Claim, "claim", init)

/**
 * An admission.
 *
 * @example
 * ```ts
 * admission({ by: "actor:state", about: "incident:1" }).by // => ["actor:state"]
 * ```
 * @category entities
 */
export const admission = (init: Init<Admission>): Admission =>
  statement("The admission", Admission, "admission", init)

/**
 * An attribution to somebody else.
 *
 * @example
 * ```ts
 * attribution({ by: "actor:a", against: "actor:b", about: "incident:1", modality: "suspected" }).modality
 * // => "suspected"
 * ```
 * @category entities
 */
export const attribution = (init: Init<Attribution>): Attribution =>
  statement("The attribution", Attribution, "attribution", init)

/**
 * A denial.
 *
 * @example
 * ```ts
 * denial({ by: "actor:b", about: "incident:1", saidOn: day("2024-01-05") }).kind // => "denial"
 * ```
 * @category entities
 */
export const denial = (init: Init<Denial>): Denial => statement("The denial", Denial, "denial", init)

/**
 * A finding of a court, commission or investigator.
 *
 * @example
 * ```ts
 * finding({ by: "source:court", against: "actor:b", verdict: "not-responsible", about: "incident:1" }).kind
 * // => "finding"
 * ```
 * @category entities
 */
export const finding = (init: Init<Finding>): Finding => statement("The finding", Finding, "finding", init)

/**
 * A refusal to comment.
 *
 * @example
 * ```ts
 * declinedToComment({ by: "actor:b", about: "incident:1" }).about // => ["incident:1"]
 * ```
 * @category entities
 */
export const declinedToComment = (init: Init<DeclinedToComment>): DeclinedToComment =>
  statement("The refusal to comment", DeclinedToComment, "declined-to-comment", init)

/**
 * A statement that it is not known who did it.
 *
 * @example
 * ```ts
 * notKnown({ by: "source:outlet", about: "incident:1" }).by // => ["source:outlet"]
 * ```
 * @category entities
 */
export const notKnown = (init: Init<NotKnown>): NotKnown =>
  statement("The statement of not knowing", NotKnown, "not-known", init)

/**
 * A note that nobody has claimed it so far.
 *
 * @example
 * ```ts
 * noClaim({ by: "source:outlet", about: "incident:1", asOf: day("2024-01-04") }).kind // => "no-claim"
 * ```
 * @category entities
 */
export const noClaim = (init: Init<NoClaim> & { readonly asOf: DateWindow }): NoClaim =>
  statement("The note of silence", NoClaim, "no-claim", init)

/**
 * Whether something is a sound statement about responsibility.
 *
 * @category guards
 */
export const isResponsibility = (value: unknown): value is Responsibility =>
  Responsibility.safeParse(value).success

/**
 * Whether something is a sound claim of responsibility.
 *
 * @category guards
 */
export const isClaim = (value: unknown): value is Claim => Claim.safeParse(value).success
