// Controlled lists: every term defined, closed where the model decides, open where the world does.
import * as z from "zod"
import { keepBeside, type Meaning } from "./schema.ts"

/**
 * A controlled list: a zod schema of its terms, with the definition of each.
 *
 * @category vocabularies
 */
export interface Vocabulary<T extends string, Known extends string = T> extends z.ZodType<T, T> {
  /** The definition of each known term. */
  readonly terms: Readonly<Record<Known, string>>
}

const withTerms = <T extends string, Known extends string>(
  schema: z.ZodType<T, T>,
  terms: Readonly<Record<Known, string>>,
): Vocabulary<T, Known> => Object.assign(schema, { terms: Object.freeze({ ...terms }) })

/** A closed list: the model decides which terms there are. */
export const closed =
  <T extends string>() =>
  (meaning: Meaning, terms: Readonly<Record<T, string>>): Vocabulary<T> => {
    const names = Object.keys(terms) as T[]
    const schema = keepBeside(z.enum(names), { terms: { open: false, known: terms } })
    return withTerms(schema.meta({ ...meaning }) as unknown as z.ZodType<T, T>, terms)
  }

const word = /^[a-z0-9]+(?:-[a-z0-9]+)*(?::[a-z0-9]+(?:-[a-z0-9]+)*)?$/

/**
 * An open list: other terms may stand beside the known ones.
 *
 * @remarks An unknown term must still be a term (lower-case words joined by hyphens, with a prefix and colon for
 * one's own); `read` warns of it and names the nearest known one.
 */
export const open =
  <Known extends string>() =>
  (meaning: Meaning, terms: Readonly<Record<Known, string>>): Vocabulary<Open<Known>, Known> => {
    const schema = keepBeside(
      z.string().max(80).regex(word, { error: "not a term: lower-case words joined by hyphens" }),
      { terms: { open: true, known: terms } },
    )
    return withTerms(
      schema.meta({ ...meaning, examples: Object.keys(terms) }) as unknown as z.ZodType<
        Open<Known>,
        Open<Known>
      >,
      terms,
    )
  }

/** A term of an open list: one of the known, or another. */
export type Open<Known extends string> = Known | (string & {})
