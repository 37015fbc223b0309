// One order of keys for every value, that of its schema, so that equal records are equal texts.

import type * as z from "zod"
import { byCodeUnit } from "./by-code-unit.ts"
import { definitionOf, memberFor, unwrapped } from "./definition.ts"

const ordered = (schema: z.core.$ZodType, value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value
  const inner = unwrapped(schema)
  const { type, element, shape, valueType } = definitionOf(inner)
  if (type === "union") {
    const member = memberFor(inner, value)
    return member === undefined ? value : ordered(member, value)
  }
  if (Array.isArray(value)) return element === undefined ? value : value.map((item) => ordered(element, item))
  const record = value as Readonly<Record<string, unknown>>
  const known = shape === undefined ? [] : Object.keys(shape).filter((key) => Object.hasOwn(record, key))
  const others = Object.keys(record)
    .filter((key) => shape === undefined || !Object.hasOwn(shape, key))
    .sort(byCodeUnit)
  return Object.fromEntries(
    [...known, ...others].map((key) => {
      const below = shape?.[key] ?? valueType
      return [key, below === undefined ? record[key] : ordered(below, record[key])]
    }),
  )
}

/**
 * The same value with the keys of every object in the order of its schema, those of records sorted.
 *
 * @remarks Keys that a schema does not name come last, sorted by their UTF-16 units. Nothing is added or left out.
 *
 * @example
 * ```ts
 * JSON.stringify(canonical(CountRange, { max: 6, min: 4 })) // => '{"min":4,"max":6}'
 * ```
 * @category schemas
 */
export const canonical = <T>(schema: z.ZodType<T>, value: T): T => ordered(schema, value) as T
