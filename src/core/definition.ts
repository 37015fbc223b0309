// What zod keeps inside a schema, as far as casus looks at it.
import type * as z from "zod"

/** The parts of zod's definitions that casus looks at. */
export interface Definition {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly getter?: () => z.core.$ZodType
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

/** A schema without its optional wrappers, and where it is only given when asked for, the one that is given. */
export const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  let inner = schema
  for (;;) {
    const { type, innerType, getter } = definitionOf(inner)
    const isWrapper = type === "optional" || type === "readonly" || type === "nullable"
    const next = type === "lazy" ? getter?.() : isWrapper ? innerType : undefined
    if (next === undefined) return inner
    inner = next
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
