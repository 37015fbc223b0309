// One's own fields: flat values under prefixed names, kept beside the model and never read by it.
import * as z from "zod"
import { keepBeside } from "../core/schema.ts"
import { wording } from "./wording.ts"

/** A single plain value. @category values */
export type Scalar = string | number | boolean | null

/**
 * One's own fields beside the model's, under names with a prefix: `{ "desk:reviewed": true }`.
 *
 * @category values
 */
export type Extra = Readonly<Record<`${string}:${string}`, Scalar | readonly Scalar[]>>

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

const key = keepBeside(z.string().regex(/^[a-z][a-z0-9-]{0,39}:[A-Za-z0-9_.-]{1,80}$/), {
  leaf: {
    rule: {
      id: "extra/key",
      severity: "error",
      dimension: "conformance",
      summary: "A field of one's own has a prefix and a name.",
      wording: wording["extra/key"],
    },
  },
})

/**
 * The schema of one's own fields.
 *
 * @category values
 */
export const Extra: z.ZodType<Extra, Extra> = z.record(key, z.union([scalar, z.array(scalar)])).meta({
  id: "Extra",
  description: "One's own fields beside the model's, under names with a prefix.",
  examples: [{ "desk:reviewed": true }],
}) as unknown as z.ZodType<Extra, Extra>
