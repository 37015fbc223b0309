// Finds the values of certain schemas inside a value, looking only where such schemas can lie.
import type * as z from "zod"
import { definitionOf, unwrapped } from "./definition.ts"
import type { Path } from "./issue.ts"

/** Called for each value of a wanted schema; the path is alive and must be copied to be kept. */
export type Meet = (schema: z.core.$ZodType, value: unknown, path: Path) => void

/** Meets every value of a wanted schema, from the outside in. */
export type Gather = (value: unknown, meet: Meet) => void

interface Plan {
  readonly schema: z.core.$ZodType
  readonly isWanted: boolean
  keys?: readonly (readonly [key: string, plan: Plan])[]
  items?: Plan
  values?: Plan
  members?: { readonly discriminator: string; readonly plans: ReadonlyMap<unknown, Plan> }
}

const planner = (
  wants: (schema: z.core.$ZodType) => boolean,
): ((schema: z.core.$ZodType) => Plan | undefined) => {
  const known = new Map<z.core.$ZodType, Plan | undefined>()
  const planOf = (outer: z.core.$ZodType): Plan | undefined => {
    const schema = unwrapped(outer)
    if (known.has(schema)) return known.get(schema)
    // Known before its parts are, so that a schema that holds itself meets its own plan.
    const plan: Plan = { schema, isWanted: wants(schema) }
    known.set(schema, plan)
    const { type, element, shape, valueType, options = [], discriminator } = definitionOf(schema)
    const items = type === "array" && element !== undefined ? planOf(element) : undefined
    const values = type === "record" && valueType !== undefined ? planOf(valueType) : undefined
    const keys = Object.entries(shape ?? {}).flatMap(([key, inner]) => {
      const part = planOf(inner)
      return part === undefined ? [] : [[key, part] as const]
    })
    const plans = new Map<unknown, Plan>()
    for (const option of discriminator === undefined ? [] : options) {
      const member = planOf(option)
      const tag = definitionOf(unwrapped(option)).shape?.[discriminator as string]
      if (member === undefined || tag === undefined) continue
      for (const value of definitionOf(tag).values ?? []) plans.set(value, member)
    }
    if (keys.length > 0) plan.keys = keys
    if (items !== undefined) plan.items = items
    if (values !== undefined) plan.values = values
    if (plans.size > 0) plan.members = { discriminator: discriminator as string, plans }
    const leads = items !== undefined || values !== undefined || keys.length > 0 || plans.size > 0
    if (!plan.isWanted && !leads) known.set(schema, undefined)
    return known.get(schema)
  }
  return planOf
}

const follow = (plan: Plan, value: unknown, meet: Meet, path: (string | number)[]): void => {
  if (value === undefined) return
  if (plan.isWanted) meet(plan.schema, value, path)
  if (typeof value !== "object" || value === null) return
  const inner = (next: Plan, step: string | number, held: unknown): void => {
    path.push(step)
    follow(next, held, meet, path)
    path.pop()
  }
  if (Array.isArray(value)) {
    if (plan.items === undefined) return
    for (let index = 0; index < value.length; index++) inner(plan.items, index, value[index])
    return
  }
  const record = value as Record<string, unknown>
  const { members, keys = [], values } = plan
  if (members !== undefined) {
    const own = Object.hasOwn(record, members.discriminator) ? record[members.discriminator] : undefined
    const member = members.plans.get(own)
    if (member !== undefined) follow(member, value, meet, path)
  }
  for (const [key, next] of keys) if (Object.hasOwn(record, key)) inner(next, key, record[key])
  if (values !== undefined) for (const key of Object.keys(record)) inner(values, key, record[key])
}

/** A way to meet every value of certain schemas inside values of a schema. */
export const gathering = (schema: z.core.$ZodType, wants: (schema: z.core.$ZodType) => boolean): Gather => {
  const plan = planner(wants)(schema)
  return (value, meet) => {
    if (plan !== undefined) follow(plan, value, meet, [])
  }
}
