// A walk along a schema and a value at once, so that what is kept beside a schema finds its values.
import type * as z from "zod"
import type { Path } from "./issue.ts"

/** The parts of zod's definitions that the walk looks at. */
export interface Definition {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly options?: readonly z.core.$ZodType[]
  readonly discriminator?: string
  readonly keyType?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
}

/** The definition inside a schema. */
export const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition

/** A schema without its optional wrappers. */
export const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  let inner = schema
  for (;;) {
    const { type, innerType } = definitionOf(inner)
    if ((type !== "optional" && type !== "readonly" && type !== "nullable") || innerType === undefined)
      return inner
    inner = innerType
  }
}

/** The member of a discriminated union that a value belongs to. */
export const memberFor = (schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined => {
  const { options = [], discriminator } = definitionOf(schema)
  if (discriminator === undefined || typeof value !== "object" || value === null) return undefined
  const tag = (value as Record<string, unknown>)[discriminator]
  return options.find((option) => {
    const tagged = definitionOf(unwrapped(option)).shape?.[discriminator]
    return tagged !== undefined && (definitionOf(tagged).values ?? []).includes(tag)
  })
}

/** Calls `meet` for every pair of schema and value, from the outside in. */
export const walk = (
  schema: z.core.$ZodType,
  value: unknown,
  meet: (schema: z.core.$ZodType, value: unknown, path: Path) => void,
  path: Path = [],
): void => {
  if (value === undefined) return
  const inner = unwrapped(schema)
  const { type, element, shape, valueType } = definitionOf(inner)
  if (type === "union") {
    const member = memberFor(inner, value)
    if (member !== undefined) walk(member, value, meet, path)
    return
  }
  meet(inner, value, path)
  if (type === "array" && element !== undefined && Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(element, item, meet, [...path, index])
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const record = value as Record<string, unknown>
    if (type === "object" && shape !== undefined) {
      for (const key of Object.keys(shape)) {
        if (Object.hasOwn(record, key)) walk(shape[key]!, record[key], meet, [...path, key])
      }
    } else if (type === "record" && valueType !== undefined) {
      for (const key of Object.keys(record)) walk(valueType, record[key], meet, [...path, key])
    }
  }
}
