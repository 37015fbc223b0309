// A type and its schema that cannot drift apart, with the meaning of every field in one place.
import * as z from "zod"
import { issueOf, type RuleInfo } from "./issue.ts"
import type { RecordRule } from "./rule.ts"

/** The shape that zod needs for an interface: one schema a key, input and output of one type. */
export type ShapeOf<O extends object> = {
  -readonly [K in keyof O]-?: {} extends Pick<O, K>
    ? z.ZodExactOptional<z.ZodType<Exclude<O[K], undefined>, Exclude<O[K], undefined>>>
    : z.ZodType<O[K], O[K]>
}

/** What zod keeps inside a schema of an interface. */
export interface ObjectInternals<O extends object>
  extends Omit<z.core.$ZodObjectInternals<ShapeOf<O>, z.core.$strict>, "output" | "input"> {
  output: O
  input: O
}

/**
 * A zod object schema that is typed by a hand-written interface.
 *
 * @remarks
 * It is a real zod schema: `safeParse`, `.shape`, `.extend` and `.pick` work, and what goes in comes out unchanged.
 * `.pick`, `.omit` and `.partial` refuse schemas of values that compare their own fields (zod's rule).
 * @category schemas
 */
export interface ObjectSchema<O extends object>
  extends z.ZodType<O, O, ObjectInternals<O>>,
    Pick<
      z.ZodObject<ShapeOf<O>, z.core.$strict>,
      "shape" | "keyof" | "extend" | "safeExtend" | "pick" | "omit" | "partial" | "exactPartial" | "required"
    > {}

/** What a field means beyond its name. */
export interface Notes {
  /** The unit the value is counted in. */
  readonly unit?: string
  /** The codebook, standard or practice the field follows. */
  readonly source?: string
  /** Values as they stand in a document. */
  readonly examples?: readonly unknown[]
}

/** What a schema is called and what it means. */
export interface Meaning extends Notes {
  /** The name of the schema, which is also its `$defs` name in JSON Schema. */
  readonly id: string
  /** The noun's definition in one sentence. */
  readonly description: string
}

/** What casus keeps beside a schema's own definition; copies that zod makes carry it along. */
export interface Beside {
  /** The rules over one record of this schema. */
  readonly rules?: readonly RecordRule<never>[]
  /** The rule that a text or number of this schema keeps, so that a breach can say more than "invalid". */
  readonly leaf?: { readonly rule: RuleInfo; readonly params?: Readonly<Record<string, string | number>> }
  /** The terms of a controlled list and whether others may stand beside them. */
  readonly terms?: { readonly open: boolean; readonly known: Readonly<Record<string, string>> }
}

/** What casus keeps beside a schema. */
export const besideOf = (schema: z.core.$ZodType): Beside =>
  (schema._zod.def as { casus?: Beside }).casus ?? {}

/** Keeps something of casus beside a schema; `.meta`, `.extend` and `.pick` carry it along. */
export const keepBeside = <S extends z.core.$ZodType>(schema: S, beside: Beside): S => {
  const def = schema._zod.def as { casus?: Beside }
  def.casus = { ...def.casus, ...beside }
  return schema
}

/** A schema that gives out what it takes in. */
type Unchanging<S extends z.ZodType> = [z.input<S>, z.output<S>] extends [z.output<S>, z.input<S>]
  ? unknown
  : never

/** A field that must be there. */
export const field = <S extends z.ZodType>(
  schema: S & Unchanging<S>,
  description: string,
  notes: Notes = {},
): S => schema.meta({ description, ...notes }) as S

/** A field that may be absent; absent means that nothing was reported. */
export const optional = <S extends z.ZodType>(
  schema: S & Unchanging<S>,
  description: string,
  notes: Notes = {},
): z.ZodExactOptional<S> => z.exactOptional<S>(schema).meta({ description, ...notes })

/** A list that may be empty. */
export const list = <T>(schema: z.ZodType<T, T>): z.ZodType<readonly T[], readonly T[]> =>
  z.array(schema) as z.ZodType<T[], T[]> as unknown as z.ZodType<readonly T[], readonly T[]>

/** A list with at least one member: where there is none the field is absent. */
export const some = <T>(schema: z.ZodType<T, T>): z.ZodType<readonly T[], readonly T[]> =>
  z.array(schema).min(1) as unknown as z.ZodType<readonly T[], readonly T[]>

// What may be absent where the interface says it is there.
type Absentable = { readonly _zod: { readonly optout: "optional" } }

type IsRequired<O, K extends keyof O> = {} extends Pick<O, K> ? false : true

// Refused are a key that the interface lacks, a field that takes less than the interface allows, and an optional one
// for a required.
type Exactly<S, O extends object> = {
  [K in keyof S]: K extends keyof O
    ? S[K] extends z.core.$ZodType<infer Out>
      ? [Exclude<O[K], undefined>] extends [Exclude<Out, undefined>]
        ? [IsRequired<O, K>, S[K]] extends [true, Absentable]
          ? never
          : S[K]
        : never
      : never
    : never
}

/** What a schema holds its values to beyond their shape. */
export interface Refinements<O extends object> {
  /** The rules over one record, held by zod's own `safeParse` and told in full by `read`. */
  readonly refine?: readonly RecordRule<O>[]
}

/** The only way to build a schema: it refuses a key too many, a key too few and a field of another type. */
export const schemaOf =
  <O extends object>() =>
  <S extends ShapeOf<O>>(
    meaning: Meaning,
    shape: S & Exactly<S, O>,
    { refine = [] }: Refinements<O> = {},
  ): ObjectSchema<O> => {
    const bare = z.strictObject(shape as ShapeOf<O>)
    const refined =
      refine.length === 0
        ? bare
        : bare.check((context) => {
            for (const rule of refine) {
              for (const finding of rule.check(context.value as unknown as O)) {
                const issue = issueOf(rule, finding)
                context.issues.push({
                  code: "custom",
                  input: context.value,
                  path: [...(finding.path ?? [])],
                  message: `${issue.message} Expected: ${issue.expected}`,
                  params: { rule: rule.id, info: rule, words: issue.params ?? {}, refinement: true },
                })
              }
            }
          })
    if (refine.length > 0) keepBeside(refined, { rules: refine as unknown as readonly RecordRule<never>[] })
    return refined.meta({ ...meaning }) as unknown as ObjectSchema<O>
  }
