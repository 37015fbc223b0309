// Two records of one thing as one: what each list says is there, and whoever may see less of it decides.
import { Handling } from "../value/vocabulary/handling.ts"

type Named = Readonly<Record<string, unknown>>

const union = (first: readonly unknown[], second: readonly unknown[]): readonly unknown[] => {
  const met = new Set(first.map((one) => JSON.stringify(one)))
  return [...first, ...second.filter((one) => !met.has(JSON.stringify(one)))]
}

// The terms are written from what all may see to what few may.
const levels = Object.keys(Handling.terms)

const stricter = (one: unknown, other: unknown): unknown =>
  levels.indexOf(String(other)) > levels.indexOf(String(one)) ? other : one

/** Two records as one: lists are joined, of two single values the first stays, and the stricter handling. */
export const joined = <T extends object>(first: T, second: T): T => {
  const [a, b] = [first as Named, second as Named]
  const both: Record<string, unknown> = { ...b, ...a }
  for (const key of Object.keys(b)) {
    const [one, other] = [a[key], b[key]]
    if (Array.isArray(one) && Array.isArray(other)) both[key] = union(one, other)
    else if (key === "extra" && one !== undefined) both[key] = { ...(other as object), ...(one as object) }
    else if (key === "handling") both[key] = stricter(one, other)
  }
  return both as T
}
