// What a format is written down as, as a schema: for descriptions that no compiler has looked at.
import * as z from "zod"

const text = z.string().min(1)
const names = z.array(text)
const codes = z.record(z.string(), z.string())
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const expression = z.looseObject({ op: text })

const notes = {
  description: text,
  unit: z.optional(text),
  aliases: z.optional(names),
  example: z.optional(z.string()),
  since: z.optional(text),
  until: z.optional(text),
  nulls: z.optional(z.record(z.string(), z.enum(["not-recorded", "unknown", "not-applicable"]))),
}
const bounds = { least: z.optional(z.number()), most: z.optional(z.number()) }

const column = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("integer"), ...notes, ...bounds }),
  z.strictObject({ kind: z.literal("decimal"), ...notes, ...bounds }),
  z.strictObject({ kind: z.literal("text"), ...notes }),
  z.strictObject({
    kind: z.literal("id"),
    ...notes,
    lost: z.optional(names),
    numeric: z.optional(z.boolean()),
  }),
  z.strictObject({
    kind: z.literal("day"),
    ...notes,
    spellings: z.optional(z.array(z.enum(["day-monthname-year", "day-month-year", "month-day-year"]))),
    century: z.optional(z.int()),
  }),
  z.strictObject({
    kind: z.literal("number-code"),
    ...notes,
    codes,
    spellings: z.optional(z.record(z.string(), z.number())),
  }),
  z.strictObject({
    kind: z.literal("text-code"),
    ...notes,
    codes,
    spellings: z.optional(codes),
    misspellings: z.optional(codes),
  }),
  z.strictObject({
    kind: z.literal("open-code"),
    ...notes,
    codes,
    spellings: z.optional(codes),
    misspellings: z.optional(codes),
    forms: z.optional(codes),
  }),
])

const rule = {
  id: text,
  severity: z.enum(["error", "warning", "info"]),
  dimension: z.enum(["conformance", "completeness", "consistency", "plausibility"]),
  summary: text,
  wording: z.strictObject({ message: text, expected: text }),
}

/** The shape of a format as it is written down, its schema left out. */
export const formatShape: z.ZodType = z.strictObject({
  id: text,
  title: text,
  description: text,
  source: text,
  licence: z.optional(text),
  columns: z.record(z.string(), column),
  layouts: z.optional(z.array(z.strictObject({ name: text, columns: names }))),
  signature: z.optional(names),
  roles: z.optional(
    z.strictObject({
      key: z.optional(names),
      label: z.optional(names),
      release: z.optional(text),
      when: z.optional(text),
      deaths: z.optional(z.strictObject({ low: z.optional(text), best: text, high: z.optional(text) })),
      point: z.optional(z.strictObject({ latitude: text, longitude: text, precision: z.optional(text) })),
    }),
  ),
  rules: z.optional(
    z.array(
      z.strictObject({
        ...rule,
        column: text,
        condition: expression,
        oneRow: z.optional(z.literal(true)),
        shows: z.optional(z.record(z.string(), expression)),
        passes: z.record(z.string(), cell),
        fails: z.record(z.string(), cell),
      }),
    ),
  ),
  across: z.optional(
    z.array(z.strictObject({ ...rule, accumulator: z.literal("duplicate"), columns: names })),
  ),
})
