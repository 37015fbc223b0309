// Who says so: by whom, via whom, where, when, in which words, and how much it is worth.
import * as z from "zod"
import { given, many, type OneOrMany } from "../core/construct.ts"
import { idSchema } from "../core/id.ts"
import { recordRule } from "../core/rule.ts"
import { field, type ObjectSchema, optional, type ShapeOf, schemaOf, some } from "../core/schema.ts"
import { DateWindow } from "../value/date-window.ts"
import { type ActorId, PublicationId, SourceId, StatementId } from "../value/id.ts"
import { languageTag } from "../value/name.ts"
import { CredibilityScale } from "../value/vocabulary/credibility-scale.ts"
import { InformationCredibility } from "../value/vocabulary/information-credibility.ts"
import { Modality } from "../value/vocabulary/modality.ts"
import { SourceReliability } from "../value/vocabulary/source-reliability.ts"
import type { Publication } from "./publication.ts"
import { idOf, type Source } from "./source.ts"
import { wording } from "./wording.ts"

/** The id of someone who says something: a source, or an actor that speaks for itself. @category testimony */
export type SpeakerId = SourceId | ActorId

/**
 * The form of a speaker's id.
 *
 * @category testimony
 */
export const SpeakerId: z.ZodType<SpeakerId, SpeakerId> = idSchema("source", "actor")

/**
 * The very words of a statement, and what they mean in another language.
 *
 * @category testimony
 */
export interface Quote {
  /** The words as they were said. */
  readonly text: string
  /** The language of the words. */
  readonly lang?: string
  /** The words in the language of the dataset. */
  readonly translation?: string
  /** Who translated them. */
  readonly translatedBy?: SpeakerId
}

/**
 * The schema of a quote.
 *
 * @category testimony
 */
export const Quote: ObjectSchema<Quote> = schemaOf<Quote>()(
  { id: "Quote", description: "The very words of a statement, and what they mean in another language." },
  {
    text: field(z.string().min(1), "The words as they were said.", { examples: ["at least two"] }),
    lang: optional(languageTag, "The language of the words.", { source: "BCP 47." }),
    translation: optional(z.string().min(1), "The words in the language of the dataset."),
    translatedBy: optional(SpeakerId, "Who translated them."),
  },
)

/**
 * How much a statement is worth, on a scale that is named.
 *
 * @remarks
 * The reliability of a source and the credibility of what it says are two scales; a reliable source can pass on a
 * rumour. That a statement exists is one thing, how far it is believed is this.
 *
 * Fails: `credibility/value`.
 * @category testimony
 */
export interface Credibility {
  /** The scale that the grade belongs to. */
  readonly scale: CredibilityScale
  /** The grade as its scale writes it. */
  readonly value: string
  /** Who gave the grade. */
  readonly by?: SpeakerId
  /** When the grade was given. */
  readonly on?: DateWindow
}

const grades: Readonly<Record<string, readonly string[]>> = {
  "source-reliability": Object.keys(SourceReliability.terms),
  "information-credibility": Object.keys(InformationCredibility.terms),
}

const gradeOfScale = recordRule<Credibility>()(
  {
    id: "credibility/value",
    severity: "error",
    dimension: "conformance",
    summary: "A grade is one of its scale, where the scale is known.",
    wording: wording["credibility/value"],
  },
  ["scale", "value"],
  ({ scale, value }) => {
    const known = Object.hasOwn(grades, scale) ? grades[scale] : undefined
    return known === undefined || known.includes(value)
      ? undefined
      : { path: ["value"], value, params: { scale, grades: known.join(", ") } }
  },
)

/**
 * The schema of a grade of credibility.
 *
 * @category testimony
 */
export const Credibility: ObjectSchema<Credibility> = schemaOf<Credibility>()(
  { id: "Credibility", description: "How much a statement is worth, on a scale that is named." },
  {
    scale: field(CredibilityScale, "The scale that the grade belongs to."),
    value: field(z.string().min(1).max(80), "The grade as its scale writes it.", {
      examples: ["B", "2", "Fair"],
    }),
    by: optional(SpeakerId, "Who gave the grade."),
    on: optional(DateWindow, "When the grade was given."),
  },
  { refine: [gradeOfScale] },
)

/**
 * Who says so: by whom, via whom, where, when, in which words, and how much it is worth.
 *
 * @category testimony
 */
export interface Telling {
  /** Who says it; several speak together. */
  readonly by?: readonly SpeakerId[]
  /** Who passed it on, the one nearest to the speaker first. */
  readonly via?: readonly SourceId[]
  /** The publication in which it stands. */
  readonly in?: PublicationId
  /** When it was said. */
  readonly saidOn?: DateWindow
  /** When it was entered in the record. */
  readonly recordedOn?: DateWindow
  /** The very words. */
  readonly wording?: Quote
  /** How much it is worth, on one scale or several. */
  readonly credibility?: readonly Credibility[]
  /** How firmly the speaker stands by it; absent means plainly stated. */
  readonly modality?: Modality
  /** The statements that this one replaces. */
  readonly supersedes?: readonly StatementId[]
  /** The statements that this one takes back. */
  readonly retracts?: readonly StatementId[]
}

/** The fields of a telling, for the schemas of everything that is told. */
export const tellingShape: ShapeOf<Telling> = {
  by: optional(some(SpeakerId), "Who says it; several speak together.", { examples: [["source:police"]] }),
  via: optional(some(SourceId), "Who passed it on, the one nearest to the speaker first.", {
    examples: [["source:reuters"]],
  }),
  in: optional(PublicationId, "The publication in which it stands."),
  saidOn: optional(DateWindow, "When it was said."),
  recordedOn: optional(DateWindow, "When it was entered in the record."),
  wording: optional(Quote, "The very words."),
  credibility: optional(some(Credibility), "How much it is worth, on one scale or several."),
  modality: optional(Modality, "How firmly the speaker stands by it; absent means plainly stated."),
  supersedes: optional(some(StatementId), "The statements that this one replaces."),
  retracts: optional(some(StatementId), "The statements that this one takes back."),
}

/**
 * The schema of a telling.
 *
 * @category testimony
 */
export const Telling: ObjectSchema<Telling> = schemaOf<Telling>()(
  {
    id: "Telling",
    description: "Who says so: by whom, via whom, where, when, in which words, and how much it is worth.",
  },
  tellingShape,
)

/** A telling as constructors take it: one item or a list, an entity or its id, text or a quote. @category testimony */
export interface TellingInit
  extends Omit<Telling, "by" | "via" | "in" | "wording" | "credibility" | "supersedes" | "retracts"> {
  /** Who says it, whole or by id. */
  readonly by?: OneOrMany<Speaker>
  /** Who passed it on. */
  readonly via?: OneOrMany<Source | SourceId>
  /** The publication in which it stands. */
  readonly in?: Publication | PublicationId
  /** The very words; text stands for a quote without notes. */
  readonly wording?: string | Quote
  /** How much it is worth. */
  readonly credibility?: OneOrMany<Credibility>
  /** The statement or statements that this one replaces. */
  readonly supersedes?: OneOrMany<StatementId>
  /** The statement or statements that this one takes back. */
  readonly retracts?: OneOrMany<StatementId>
}

/** Someone who speaks: a source or an actor, whole or by its id. @category testimony */
export type Speaker = SpeakerId | { readonly id: SpeakerId }

const listOf = <K extends string, T>(
  key: K,
  input: OneOrMany<T> | undefined,
): { readonly [P in K]?: readonly T[] } =>
  (input === undefined ? {} : { [key]: many(input) }) as { readonly [P in K]?: readonly T[] }

/** The plain telling that a constructor's input means. */
export const tellingFrom = (init: TellingInit): Telling => {
  const { by, via, in: publication, wording: words, ...rest } = given(init)
  return {
    ...(by === undefined ? {} : { by: many(by).map(idOf) }),
    ...(via === undefined ? {} : { via: many(via).map(idOf) }),
    ...(publication === undefined ? {} : { in: idOf(publication) }),
    ...(words === undefined ? {} : { wording: typeof words === "string" ? { text: words } : words }),
    ...(rest as Omit<Telling, "by" | "via" | "in" | "wording">),
    ...listOf("credibility", rest.credibility),
    ...listOf("supersedes", rest.supersedes),
    ...listOf("retracts", rest.retracts),
  }
}

/** Parts a constructor's input into its telling and the rest. */
export const apart = <T extends TellingInit>(
  init: T,
): { readonly telling: Telling; readonly rest: Omit<T, keyof TellingInit> } => {
  const isTelling = ([key, value]: [string, unknown]): boolean =>
    Object.hasOwn(tellingShape, key) && value !== undefined
  const entries = Object.entries(given(init))
  const rest = Object.fromEntries(entries.filter(([key]) => !Object.hasOwn(tellingShape, key)))
  return {
    telling: tellingFrom(Object.fromEntries(entries.filter(isTelling))),
    rest: rest as Omit<T, keyof TellingInit>,
  }
}
