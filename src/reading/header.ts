// The names over the columns of a table, and which of them stand over several.
import type { TableHeader } from "./batch.ts"
import { type ReadingFault, readingRules } from "./rules.ts"

/** A column's name as it is compared: without case and surrounding space. */
export const nameKey = (name: string): string => name.trim().toLowerCase()

/** The names that stand over more than one column. */
export const duplicateNames = (header: TableHeader): readonly ReadingFault[] => {
  const places = new Map<string, number[]>()
  header.names.forEach((name, index) => {
    const key = nameKey(name)
    const at = places.get(key)
    if (at !== undefined) at.push(index + 1)
    else if (key !== "") places.set(key, [index + 1])
  })
  return [...places.values()]
    .filter((at) => at.length > 1)
    .map((at) => ({
      rule: readingRules["file/duplicate-header"],
      breach: {
        value: header.names[at[0]! - 1],
        params: {
          count: at.length,
          places: at.length > 10 ? `${at.slice(0, 10).join(", ")}, …` : at.join(", "),
        },
      },
      line: header.line ?? 1,
    }))
}

/** A column's name without what people write in different ways: `held_by`, `heldby` and `Held by` are one. */
export const looseKey = (name: string): string => nameKey(name).replace(/[\s_.-]+/g, "")
