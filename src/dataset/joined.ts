// Two records of one thing as one: what each list says is there, and whoever may see less of it decides.
import { sameValue } from "../core/same-value.ts"
import { Handling } from "../value/vocabulary/handling.ts"
import { RecordStatus } from "../value/vocabulary/record-status.ts"

/** A single value that gave way to another, with the steps to it. */
export interface GaveWay {
  /** The field that it stood in. */
  readonly field: string
  /** The value. */
  readonly value: unknown
}

/** A record that others are joined to. */
export interface Joining<T extends object> {
  /** Joins another record of the same thing, and tells which of its values gave way. */
  readonly add: (other: T) => readonly GaveWay[]
  /** All of them as one. */
  readonly whole: () => T
}

type Named = Readonly<Record<string, unknown>>

// Written from what binds least to what binds most: what few may see stays so, and what was taken back is so for all.
const orders: Readonly<Record<string, readonly string[]>> = {
  handling: Object.keys(Handling.terms),
  record: [...Object.keys(RecordStatus.terms).filter((term) => term !== "withdrawn"), "withdrawn"],
}

/** A record to which others of the same thing are joined one by one. */
export const joining = <T extends object>(first: T): Joining<T> => {
  const both: Record<string, unknown> = { ...(first as Named) }
  // What a list holds is serialized once, however many records are joined.
  const held = new Map<string, { readonly list: unknown[]; readonly texts: Set<string> }>()
  const texts = new Set<string>([JSON.stringify(first)])

  const listOf = (key: string, list: readonly unknown[]) => {
    const known = held.get(key)
    if (known !== undefined) return known
    const made = { list: [...list], texts: new Set(list.map((one) => JSON.stringify(one))) }
    held.set(key, made)
    both[key] = made.list
    return made
  }

  const addValue = (key: string, other: unknown): readonly GaveWay[] => {
    const one = both[key]
    if (one === undefined) {
      both[key] = other
      return []
    }
    if (Array.isArray(one) && Array.isArray(other)) {
      const { list, texts: known } = listOf(key, one)
      for (const item of other) {
        const text = JSON.stringify(item)
        if (known.has(text)) continue
        known.add(text)
        list.push(item)
      }
      return []
    }
    if (sameValue(one, other)) return []
    if (key === "extra") {
      const gone = Object.entries(other as Named).filter(
        ([name, value]) => Object.hasOwn(one as object, name) && !sameValue((one as Named)[name], value),
      )
      both[key] = { ...(other as object), ...(one as object) }
      return gone.map(([name, value]) => ({ field: `extra.${name}`, value }))
    }
    const order = orders[key]
    if (order !== undefined && order.indexOf(String(other)) > order.indexOf(String(one))) {
      both[key] = other
      return [{ field: key, value: one }]
    }
    return [{ field: key, value: other }]
  }

  return {
    add: (other) => {
      const text = JSON.stringify(other)
      if (texts.has(text)) return []
      // Of a thing that is met in ever other forms, only so many are remembered.
      if (texts.size < 100) texts.add(text)
      return Object.entries(other).flatMap(([key, value]) => (key === "id" ? [] : addValue(key, value)))
    },
    whole: () => both as T,
  }
}

/** Two records as one: lists are joined; of two single values the first stays, or the one that binds more. */
export const joined = <T extends object>(first: T, second: T): T => {
  const { add, whole } = joining(first)
  add(second)
  return whole()
}
