// What schemaOf refuses to compile: each expected error below is an error that a drifting schema would make.
import { expectTypeOf } from "vitest"
import * as z from "zod"
import { field, type ObjectSchema, optional, schemaOf } from "../../src/core/schema.ts"

interface Gun {
  readonly calibre: number
  readonly name?: string
}

const meaning = { id: "Gun", description: "A gun." }
const calibre = field(z.number(), "The calibre.")
const name = optional(z.string(), "The name.")

const Gun = schemaOf<Gun>()(meaning, { calibre, name })

expectTypeOf(Gun).toEqualTypeOf<ObjectSchema<Gun>>()
expectTypeOf<z.output<typeof Gun>>().toEqualTypeOf<Gun>()
expectTypeOf<z.input<typeof Gun>>().toEqualTypeOf<Gun>()
expectTypeOf<keyof typeof Gun.shape>().toEqualTypeOf<keyof Gun>()

// What `.extend` and `.pick` make is typed too.
const Marked = Gun.extend({ mark: z.string() })
expectTypeOf<z.output<typeof Marked>["mark"]>().toEqualTypeOf<string>()
expectTypeOf<z.output<typeof Marked>["calibre"]>().toEqualTypeOf<number>()
const Bare = Gun.pick({ name: true })
expectTypeOf<keyof z.output<typeof Bare>>().toEqualTypeOf<"name">()

// @ts-expect-error A key too many: the interface has no mark.
schemaOf<Gun>()(meaning, { calibre, name, mark: field(z.string(), "The mark.") })

// @ts-expect-error A key too few: the calibre is required.
schemaOf<Gun>()(meaning, { name })

// @ts-expect-error A key too few, though the interface lets it be absent.
schemaOf<Gun>()(meaning, { calibre })

// @ts-expect-error Another type.
schemaOf<Gun>()(meaning, { calibre: field(z.string(), "The calibre."), name })

// @ts-expect-error A narrower field: the interface takes every number.
schemaOf<Gun>()(meaning, { calibre: field(z.literal(9), "The calibre."), name })

// @ts-expect-error A narrower field that may be absent: the interface takes every text.
schemaOf<Gun>()(meaning, { calibre, name: optional(z.literal("Dushka"), "The name.") })

// @ts-expect-error A required field for one that may be absent.
schemaOf<Gun>()(meaning, { calibre, name: field(z.string(), "The name.") })

// @ts-expect-error An optional field for one that is required.
schemaOf<Gun>()(meaning, { calibre: optional(z.number(), "The calibre."), name })

// @ts-expect-error zod's optional takes undefined, which the interface does not.
schemaOf<Gun>()(meaning, { calibre, name: z.string().optional() })

// @ts-expect-error Null is not absent.
schemaOf<Gun>()(meaning, { calibre, name: optional(z.string().nullable(), "The name.") })

const measured = z.string().transform((text) => text.length)
const written = z.codec(z.string(), z.number(), { decode: (text) => text.length, encode: String })

// @ts-expect-error A transform: text goes in and a number comes out.
schemaOf<Gun>()(meaning, { calibre: measured, name })

// @ts-expect-error A codec: text goes in and a number comes out.
schemaOf<Gun>()(meaning, { calibre: written, name })

// @ts-expect-error A coercion: anything goes in.
schemaOf<Gun>()(meaning, { calibre: z.coerce.number(), name })

// @ts-expect-error A default: what was not reported would be made up.
schemaOf<Gun>()(meaning, { calibre: z.number().default(9), name })

// @ts-expect-error A field cannot be made of a transform either.
field(measured, "The calibre.")
