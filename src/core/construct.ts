// What every constructor does: read its own input, freeze it deeply, or throw once with everything.
import type * as z from "zod"
import { CasusError, type Issue } from "./issue.ts"
import { deepest } from "./plain.ts"
import { read } from "./read.ts"

/** Plain data, frozen to the last field. */
export const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    for (const inner of Object.values(value)) frozen(inner)
    Object.freeze(value)
  }
  return value
}

/**
 * A field set to undefined says what an absent field says; constructors accept both, documents only the second.
 * Whatever is not plain, or too deep, is left as it is for the reading to refuse.
 */
export const withoutUndefined = (value: unknown, depth = 0): unknown => {
  if (depth > deepest || typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) {
    // A list of holes can be as long as it says and hold nothing.
    if (Object.keys(value).length < value.length) return value
    return value.map((item) => withoutUndefined(item, depth + 1))
  }
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(value))
  const isPlain = Object.getPrototypeOf(value) === Object.prototype
  if (!isPlain || descriptors.some(([, { get, set }]) => get !== undefined || set !== undefined)) return value
  return Object.fromEntries(
    descriptors
      .filter(([, { value: inner, enumerable }]) => enumerable === true && inner !== undefined)
      .map(([key, { value: inner }]) => [key, withoutUndefined(inner, depth + 1)]),
  )
}

/**
 * Reads a constructor's input by its schema and returns it deeply frozen; throws one CasusError with every issue, those
 * among them that were found before.
 */
export const construct = <T>(
  what: string,
  schema: z.ZodType<T>,
  input: unknown,
  found: readonly Issue[] = [],
): T => {
  const result = read(schema, withoutUndefined(input))
  if (!result.ok || found.length > 0) {
    throw new CasusError(`${what} is not sound:`, [...found, ...result.issues])
  }
  return frozen(result.value)
}

/** The issues of a part of the input, at its place in the whole. */
export const within = (step: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: [step, ...(issue.path ?? [])] }))

/** What a constructor was given, or nothing where that is no object; the reading then names what is missing. */
export const given = <T extends object>(init: T): T =>
  typeof init === "object" && init !== null ? init : ({} as T)

/** An argument that must be there: the reading refuses null, where it would take undefined for an absent field. */
export const needed = <T>(argument: T): T | null => argument ?? null

/** One item or a list of them, as a list. */
export const many = <T>(input: T | readonly T[]): readonly T[] =>
  Array.isArray(input) ? (input as readonly T[]) : [input as T]

/** One item or a list of them. */
export type OneOrMany<T> = T | readonly T[]
