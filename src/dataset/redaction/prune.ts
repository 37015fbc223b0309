// Takes what must go out of a document, along its schema, so that what is left is sound.
import type * as z from "zod"
import { type Definition, definitionOf, memberFor, unwrapped } from "../../core/definition.ts"
import { idRule } from "../../core/id.ts"
import type { Path } from "../../core/issue.ts"
import { besideOf } from "../../core/schema.ts"

/**
 * Something that was taken out of a dataset or made coarser; it repeats nothing of what it was.
 *
 * @category datasets
 */
export interface Removal {
  /** The steps to it in the dataset as it was. */
  readonly path: Path
  /** What it says, or is, in general. */
  readonly what: string
  /** Whether it is gone, or something coarser stands in its place. */
  readonly action: "removed" | "coarsened"
  /** Why. */
  readonly because: string
}

const mark: unique symbol = Symbol("cut")

/** What stands for a value that must go, until something is found that can be without it. */
export interface Cut {
  readonly [mark]: string
}

/** A value that must go, and why. */
export const cut = (because: string): Cut => ({ [mark]: because })

/** Whether a value must go. */
export const isCut = (value: unknown): value is Cut =>
  typeof value === "object" && value !== null && mark in value

/** The fields of an object with their schemas. */
export type Shape = NonNullable<Definition["shape"]>
/** An object whose fields are not known yet. */
export type Plain = Readonly<Record<string, unknown>>
/** Writes down that something goes or becomes coarser. */
export type Note = (path: Path, schema: z.core.$ZodType, action: Removal["action"], because: string) => void

/** What is done with the parts of a document. */
export interface Surgery {
  /** What becomes of an object, before what lies in it: another object, or nothing. */
  readonly object: (shape: Shape, record: Plain, path: Path, note: Note) => Plain | Cut
  /** What becomes of an id, wherever it stands. */
  readonly id: (id: string) => string | Cut
  /** Why a text must go, if it must. */
  readonly text: (text: string) => Cut | undefined
  /** What can stand in the place of a needed field that must go. */
  readonly instead: (shape: Shape, key: string, record: Plain) => unknown
  /** Told of each value that goes. */
  readonly dropped: (value: unknown) => void
}

/** Whether a schema is that of ids. */
export const isId = (schema: z.core.$ZodType | undefined): boolean =>
  schema !== undefined && besideOf(unwrapped(schema)).leaf?.rule.id === idRule.id

const isOptional = (schema: z.core.$ZodType): boolean => definitionOf(schema).type === "optional"

// Days, zones and terms of a list are what they are; an address is a text like others.
const isFreeText = (schema: z.core.$ZodType, text: string): boolean => {
  const { leaf, terms } = besideOf(schema)
  if (leaf !== undefined) return leaf.rule.id === "publication/url"
  return definitionOf(schema).type === "string" && !(terms !== undefined && Object.hasOwn(terms.known, text))
}

const keepsRules = (schema: z.core.$ZodType, record: Plain): boolean =>
  (besideOf(schema).rules ?? []).every(
    ({ severity, check }) => severity !== "error" || check(record as never).length === 0,
  )

/** What is left of a document, and everything that was taken out of it. */
export interface Pruned {
  readonly value: unknown
  readonly removed: readonly Removal[]
}

/**
 * Takes out of a document what a surgery says must go.
 *
 * @remarks
 * Where a needed field must go its object goes; where the last of some must go their list goes; and what then breaks
 * a rule of its own goes as well. So what is left keeps its schema.
 */
export const prune = (document: z.core.$ZodType, value: unknown, surgery: Surgery): Pruned => {
  const removed: Removal[] = []
  const note: Note = (path, schema, action, because) => {
    const what = (schema as z.ZodType).meta?.()?.description ?? "A value."
    removed.push({ path, what, action, because })
  }
  const drop = (schema: z.core.$ZodType, dropped: unknown, path: Path, because: Cut): void => {
    note(path, schema, "removed", because[mark])
    surgery.dropped(dropped)
  }
  // What became coarser first and then had to go is told as gone.
  const forget = (start: number, path: Path, key: string): void => {
    for (const told of removed.splice(start)) if (told.path[path.length] !== key) removed.push(told)
  }

  const list = (element: z.core.$ZodType, items: readonly unknown[], path: Path): unknown => {
    const kept: unknown[] = []
    let last: Cut | undefined
    items.forEach((item, index) => {
      const before = removed.length
      const result = within(element, item, [...path, index])
      if (isCut(result)) {
        removed.length = before
        drop(element, item, [...path, index], result)
        last = result
      } else kept.push(result)
    })
    return last !== undefined && kept.length === 0 ? last : kept
  }

  const object = (schema: z.core.$ZodType, shape: Shape, record: Plain, path: Path): unknown => {
    const start = removed.length
    const dressed = surgery.object(shape, record, path, note)
    if (isCut(dressed)) return dressed
    const kept: Record<string, unknown> = {}
    for (const [key, held] of Object.entries(dressed)) {
      const field = shape[key]
      if (field === undefined) continue
      const before = removed.length
      const result = within(field, held, [...path, key])
      if (!isCut(result)) {
        kept[key] = result
        continue
      }
      const instead = surgery.instead(shape, key, record)
      if (isOptional(field)) {
        removed.length = before
        forget(start, path, key)
        drop(field, held, [...path, key], result)
      } else if (instead !== undefined) {
        removed.length = before
        forget(start, path, key)
        note([...path, key], field, "coarsened", result[mark])
        kept[key] = instead
      } else if (Array.isArray(held) && (unwrapped(field) as z.ZodType).safeParse([]).success) {
        kept[key] = []
      } else {
        return result
      }
    }
    return removed.length === start || keepsRules(schema, kept) ? kept : cut("Nothing else is left of it.")
  }

  // One's own fields: a name or value that must go takes its field with it.
  const free = (record: Plain, path: Path, schema: z.core.$ZodType): unknown => {
    let last: Cut | undefined
    const kept = Object.entries(record).filter(([key, held]) => {
      const texts = [held].flat().filter((one) => typeof one === "string")
      const because = [key, ...texts].map(surgery.text).find((found) => found !== undefined)
      if (because !== undefined) {
        const isNamed = surgery.text(key) === undefined
        drop(schema, held, isNamed ? [...path, key] : path, (last = because))
      }
      return because === undefined
    })
    return last !== undefined && kept.length === 0 ? last : Object.fromEntries(kept)
  }

  const within = (outer: z.core.$ZodType, held: unknown, path: Path): unknown => {
    const schema = unwrapped(outer)
    const { type, element, shape } = definitionOf(schema)
    if (type === "union") {
      const member = memberFor(schema, held)
      return member === undefined ? held : within(member, held, path)
    }
    if (typeof held === "string") {
      if (isId(schema)) return surgery.id(held)
      return (isFreeText(schema, held) ? surgery.text(held) : undefined) ?? held
    }
    if (typeof held !== "object" || held === null) return held
    if (Array.isArray(held)) return element === undefined ? held : list(element, held, path)
    if (type === "record") return free(held as Plain, path, schema)
    return shape === undefined ? held : object(schema, shape, held as Plain, path)
  }

  const result = within(document, value, [])
  return { value: result, removed }
}
