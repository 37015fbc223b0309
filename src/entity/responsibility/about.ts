// What all statements about responsibility have in common: what they are about, who makes them, and when.
import * as z from "zod"
import { construct, given, many, type OneOrMany } from "../../core/construct.ts"
import { field, optional, type ShapeOf, some } from "../../core/schema.ts"
import { idOf } from "../../testimony/source.ts"
import {
  SpeakerId,
  type Telling,
  type TellingInit,
  tellingFrom,
  tellingShape,
} from "../../testimony/telling.ts"
import { Extra } from "../../value/extra.ts"
import { type ActorId, StatementId } from "../../value/id.ts"
import { ClaimChannel } from "../../value/vocabulary/claim-channel.ts"
import { ResponsibilityRole } from "../../value/vocabulary/responsibility-role.ts"
import { type Subject, SubjectId } from "../subject.ts"

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

const { by: _speakers, ...tellingWithoutSpeaker } = tellingShape

/** The fields of every statement about responsibility, but for its kind and its speaker. */
export const aboutShape: ShapeOf<AboutResponsibility> = {
  id: optional(StatementId, "The id of the statement, where another one refers to it."),
  about: field(some(SubjectId), "The incidents or aggregates that it is about."),
  channel: optional(ClaimChannel, "The way by which it was made known."),
  circumstances: optional(z.string().min(1), "What the speaker says of how and why, in words."),
  extra: optional(Extra, "One's own fields."),
  ...tellingWithoutSpeaker,
}

/** The speakers of a statement that anybody can make. */
export const speakers: z.ZodType<readonly SpeakerId[], readonly SpeakerId[]> = field(
  some(SpeakerId),
  "Who says it.",
)
/** The part in the deed that a statement speaks of. */
export const role: z.ZodExactOptional<z.ZodType<ResponsibilityRole, ResponsibilityRole>> = optional(
  ResponsibilityRole,
  "The part that is meant; ordering is not carrying out.",
)

/** What every arm of the statements about responsibility looks like. @category entities */
export type AnyStatement = AboutResponsibility & { readonly kind: string; readonly by: readonly SpeakerId[] }

type Whole<Id extends string> = OneOrMany<Id | { readonly id: Id }>

// Fields that hold ids, for which constructors take entities too.
type Referring = "about" | "by" | "against" | "of" | "inNameOf"

/**
 * A statement about responsibility as its constructor takes it: one item or a list, an entity or its id.
 *
 * @category entities
 */
export type StatementInit<S extends AnyStatement> = Omit<TellingInit, "by"> & {
  readonly [K in keyof Omit<S, keyof Telling | "kind" | Referring>]: S[K]
} & { readonly by: Whole<S["by"][number]>; readonly about: OneOrMany<Subject> } & (S extends {
    readonly against: readonly ActorId[]
  }
    ? { readonly against: Whole<ActorId> }
    : unknown) &
  (S extends { readonly kind: "denial" } ? { readonly of?: Whole<ActorId> } : unknown) &
  (S extends { readonly kind: "claim" }
    ? { readonly inNameOf?: ActorId | { readonly id: ActorId } }
    : unknown)

const ids = (input: unknown): unknown =>
  input === undefined ? undefined : many(input as Whole<string>).map(idOf)

/** Makes a statement of one kind from what its constructor was given. */
export const statement = <S extends AnyStatement>(
  what: string,
  schema: z.ZodType<S, S>,
  kind: S["kind"],
  init: StatementInit<S>,
): S => {
  const { about, by, against, of, inNameOf, ...rest } = given(init) as Readonly<Record<string, unknown>> &
    TellingInit
  return construct(what, schema, {
    ...tellingFrom(rest),
    kind,
    about: ids(about),
    by: ids(by),
    against: ids(against),
    of: ids(of),
    inNameOf: inNameOf === undefined ? undefined : idOf(inNameOf as ActorId | { readonly id: ActorId }),
  })
}
