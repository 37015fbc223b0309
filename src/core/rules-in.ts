// The rules that a schema and everything inside it keep.
import type * as z from "zod"
import { definitionOf } from "./definition.ts"
import type { RuleInfo } from "./issue.ts"
import { besideOf } from "./schema.ts"

/** The rules kept beside a schema and the schemas inside it, each once, from the outside in. */
export const rulesIn = (schema: z.core.$ZodType): readonly RuleInfo[] => {
  const met = new Set<z.core.$ZodType>()
  const found = new Map<string, RuleInfo>()
  const open: z.core.$ZodType[] = [schema]
  for (let here = open.shift(); here !== undefined; here = open.shift()) {
    if (met.has(here)) continue
    met.add(here)
    const { rules = [], leaf } = besideOf(here)
    for (const rule of leaf === undefined ? rules : [leaf.rule, ...rules]) {
      if (!found.has(rule.id)) found.set(rule.id, rule)
    }
    const { innerType, element, keyType, valueType, shape = {}, options = [] } = definitionOf(here)
    const inner = [innerType, element, keyType, valueType, ...Object.values(shape), ...options]
    open.push(...inner.filter((one) => one !== undefined))
  }
  return [...found.values()]
}
