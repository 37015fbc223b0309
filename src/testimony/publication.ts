// The page, paper or post itself: its address, its archive copy, its date and language.
import * as z from "zod"
import { construct, given } from "../core/construct.ts"
import { field, keepBeside, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { DateWindow } from "../value/date-window.ts"
import { Extra } from "../value/extra.ts"
import { PublicationId, SourceId } from "../value/id.ts"
import { languageTag } from "../value/name.ts"
import { Handling } from "../value/vocabulary/handling.ts"
import { idOf, type Source } from "./source.ts"
import { wording } from "./wording.ts"

const url: z.ZodType<string, string> = keepBeside(
  z
    .string()
    .max(2000)
    .regex(/^https?:\/\/[^\s/?#@\\<>"`]+(?:[/?#][^\s<>"`]*)?$/),
  {
    leaf: {
      rule: {
        id: "publication/url",
        severity: "error",
        dimension: "conformance",
        summary: "An address begins with https:// or http:// and holds no credentials.",
        wording: wording["publication/url"],
      },
    },
  },
)

/**
 * The page, paper or post in which something was said.
 *
 * @example
 * ```ts
 * publication({ id: "publication:report-1", url: "https://example.org/report" }).url
 * // => "https://example.org/report"
 * ```
 * @category testimony
 */
export interface Publication {
  /** The id of the publication. */
  readonly id: PublicationId
  /** The source that published it. */
  readonly outlet?: SourceId
  /** The address at which it was published. */
  readonly url?: string
  /** The address of a copy that stays as it was. */
  readonly archivedUrl?: string
  /** The headline or title. */
  readonly title?: string
  /** The day it was published. */
  readonly publishedOn?: DateWindow
  /** The day it was last read. */
  readonly accessedOn?: DateWindow
  /** The language it is written in. */
  readonly language?: string
  /** Who may see it; absent means public. */
  readonly handling?: Handling
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of a publication.
 *
 * @category testimony
 */
export const Publication: ObjectSchema<Publication> = schemaOf<Publication>()(
  { id: "Publication", description: "The page, paper or post in which something was said." },
  {
    id: field(PublicationId, "The id of the publication."),
    outlet: optional(SourceId, "The source that published it."),
    url: optional(url, "The address at which it was published.", {
      examples: ["https://example.org/report"],
    }),
    archivedUrl: optional(url, "The address of a copy that stays as it was."),
    title: optional(z.string().min(1), "The headline or title."),
    publishedOn: optional(DateWindow, "The day it was published."),
    accessedOn: optional(DateWindow, "The day it was last read."),
    language: optional(languageTag, "The language it is written in.", {
      source: "BCP 47.",
      examples: ["en"],
    }),
    handling: optional(Handling, "Who may see it; absent means public."),
    extra: optional(Extra, "One's own fields."),
  },
)

/** A publication as its constructor takes it. @category testimony */
export interface PublicationInit extends Omit<Publication, "outlet"> {
  /** The source that published it, whole or by its id. */
  readonly outlet?: Source | SourceId
}

/**
 * A publication.
 *
 * @example
 * ```ts
 * publication({ id: "publication:1", outlet: "source:efe", publishedOn: day("2024-01-04") }).outlet
 * // => "source:efe"
 * ```
 * @category testimony
 */
export const publication = (init: PublicationInit): Publication => {
  const { outlet, ...rest } = given(init)
  return construct("The publication", Publication, {
    ...rest,
    ...(outlet === undefined ? {} : { outlet: idOf(outlet) }),
  })
}

/**
 * Whether something is a sound Publication.
 *
 * @category guards
 */
export const isPublication = (value: unknown): value is Publication => Publication.safeParse(value).success
