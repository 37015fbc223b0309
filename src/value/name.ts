// What someone or something is called, in which script, of which kind, and from when to when.
import * as z from "zod"
import { construct, many, type OneOrMany } from "../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { DateWindow } from "./date-window.ts"
import { NameKind } from "./vocabulary/name-kind.ts"

/**
 * What someone or something is called.
 *
 * @remarks
 * All names are kept, also mistranslations: a reader who searches for the wrong name must find the right actor.
 *
 * @example
 * ```ts
 * name("Popular Multitude", { kind: "mistranslation", lang: "en" }).kind // => "mistranslation"
 * ```
 * @category values
 */
export interface Name {
  /** The name as it is written. */
  readonly text: string
  /** What sort of name it is. */
  readonly kind: NameKind
  /** The language the name is written in. */
  readonly lang?: string
  /** The script the name is written in. */
  readonly script?: string
  /** The time from which the name was borne. */
  readonly from?: DateWindow
  /** The time until which the name was borne. */
  readonly until?: DateWindow
}

/** A language tag of BCP 47, such as `ar` or `zh-Hant`. */
export const languageTag: z.ZodType<string, string> = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, {
    error: "a language tag of BCP 47, such as ar or zh-Hant",
  })

/**
 * The schema of a name.
 *
 * @category values
 */
export const Name: ObjectSchema<Name> = schemaOf<Name>()(
  { id: "Name", description: "What someone or something is called." },
  {
    text: field(z.string().min(1).max(500), "The name as it is written.", { examples: ["Abu Taqua"] }),
    kind: field(NameKind, "What sort of name it is."),
    lang: optional(languageTag, "The language the name is written in.", {
      source: "BCP 47.",
      examples: ["ar"],
    }),
    script: optional(z.string().regex(/^[A-Z][a-z]{3}$/), "The script the name is written in.", {
      source: "ISO 15924.",
      examples: ["Arab"],
    }),
    from: optional(DateWindow, "The time from which the name was borne."),
    until: optional(DateWindow, "The time until which the name was borne."),
  },
)

/**
 * A name; without further notes the full one.
 *
 * @example
 * ```ts
 * name("Abu Taqua", { kind: "nom-de-guerre" }) // => { text: "Abu Taqua", kind: "nom-de-guerre" }
 * ```
 * @category values
 */
export const name = (text: string, notes: Partial<Omit<Name, "text">> = {}): Name =>
  construct("name", Name, { kind: "full", ...notes, text })

/** A name as constructors take it: the text of a full name, or a Name. @category values */
export type NameInit = string | Name

/** A list of names from what a constructor was given; none where nothing was. */
export const namesFrom = (input: OneOrMany<NameInit> | undefined): readonly Name[] | undefined =>
  input === undefined
    ? undefined
    : many(input).map((one) => (typeof one === "string" ? { text: one, kind: "full" } : one))
