// The parts of a question that are no mere joining of others.
import type { Query } from "./query.ts"

const joining: ReadonlySet<string> = new Set(["and", "or", "not"])

/** The parts of a question that are no mere joining of others. */
export const partsIn = (query: Query): readonly Query[] =>
  Object.entries(query).flatMap(([key, asked]): readonly Query[] => {
    if (!joining.has(key)) return [{ [key]: asked }]
    return (Array.isArray(asked) ? asked : [asked]).flatMap((one: Query) => partsIn(one))
  })
