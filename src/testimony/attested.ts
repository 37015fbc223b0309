// A value and who said it: the atom of the record.
import type * as z from "zod"
import { construct, frozen, within, withoutUndefined } from "../core/construct.ts"
import type { Issue } from "../core/issue.ts"
import { snapshot } from "../core/plain.ts"
import { field, type ObjectSchema, optional, type ShapeOf, schemaOf, some } from "../core/schema.ts"
import { StatementId } from "../value/id.ts"
import {
  type Speaker,
  SpeakerId,
  type Telling,
  type TellingInit,
  tellingFrom,
  tellingShape,
} from "./telling.ts"

/**
 * A value together with who said it, via whom, where, when and in which words.
 *
 * @remarks
 * Whatever can be contested stands in the record as a list of these, so that no source's word overwrites another's.
 *
 * @category testimony
 */
export interface Attested<T> extends Telling {
  /** The id of the statement, where another one refers to it. */
  readonly id?: StatementId
  /** What is said. */
  readonly value: T
}

/**
 * The schema of an attested value; each is named once.
 *
 * @example
 * ```ts
 * const AttestedCount = attested("AttestedRockets", "How many rockets, and who says so.", CountRange)
 * read(AttestedCount, { value: { min: 2 }, by: ["source:police"] }).ok // => true
 * ```
 * @category testimony
 */
export const attested = <T>(
  id: string,
  description: string,
  value: z.ZodType<T, T>,
): ObjectSchema<Attested<T>> =>
  // The shape of a generic interface is beyond what the compiler can compare; the instances are held by their tests.
  schemaOf<Attested<T>>()({ id, description }, {
    id: optional(StatementId, "The id of the statement, where another one refers to it."),
    value: field(value, "What is said."),
    ...tellingShape,
  } as unknown as ShapeOf<Attested<T>>)

interface Saying extends Telling {
  readonly id?: StatementId
  readonly by: readonly SpeakerId[]
}

const Saying = schemaOf<Saying>()(
  { id: "Saying", description: "Who says something, which statement it is, and how it was said." },
  {
    ...tellingShape,
    id: optional(StatementId, "The id of the statement, where another one refers to it."),
    by: field(some(SpeakerId), "Who says it; several speak together."),
  },
)

// A field set to undefined is an absent one, in what is said as in every constructor's input.
const isAbsentField = ({ path = [], params }: Issue): boolean =>
  params?.what === "undefined" && typeof path.at(-1) === "string"

const isFrozen = (value: unknown): boolean =>
  typeof value === "object" && value !== null
    ? Object.isFrozen(value) && Object.values(value).every(isFrozen)
    : value !== undefined

/**
 * Someone says something.
 *
 * @remarks Several speakers together are a list; what one passes on from another is said `via` that one.
 *
 * @example
 * ```ts
 * const toll = says("source:police", casualties({ killed: atLeast(2) }), { via: "source:reuters" })
 * toll.by // => ["source:police"]
 * toll.value // => [{ outcome: "killed", count: { min: 2 }, scope: "total" }]
 * ```
 * @category testimony
 */
export const says = <const T>(
  by: Speaker | readonly Speaker[],
  value: T,
  how: Omit<TellingInit, "by"> & { readonly id?: StatementId } = {},
): Attested<T> => {
  const faults = snapshot(value).issues.filter((issue) => !isAbsentField(issue))
  const { id, ...telling } = construct(
    "The statement",
    Saying,
    tellingFrom({ ...how, by }),
    within("value", faults),
  )
  return frozen({
    ...(id === undefined ? {} : { id }),
    value: isFrozen(value) ? value : (structuredClone(withoutUndefined(value)) as T),
    ...telling,
  })
}

/** Values, attested or bare, as constructors take them; a bare one is said by the teller. @category testimony */
export type Said<T> = T | Attested<T>

const isAttested = (input: unknown): boolean =>
  typeof input === "object" && input !== null && !Array.isArray(input) && Object.hasOwn(input, "value")

/** A list of attested values from what a constructor was given and who tells it. */
export const attestedFrom = <T>(input: readonly Said<T>[], teller: Telling): readonly Attested<T>[] =>
  input.map((one) => (isAttested(one) ? (one as Attested<T>) : { value: one as T, ...teller }))
