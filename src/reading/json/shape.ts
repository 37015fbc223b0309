// What a JSON document of records is, told from its beginning: a list, an envelope around one, lines, one record.

import { longestCell, longestRecord } from "../limits.ts"
import type { ReadingFault } from "../rules.ts"
import { type Cursor, cursorOf, more, type Waiting } from "./cursor.ts"
import { separator } from "./items.ts"
import { blank, brokenAt, type Ending, membersFrom } from "./walk.ts"

/** A list of records inside an object. */
export interface FoundList {
  /** The key under which it stands. */
  readonly name: string
  /** Where it begins, counted from the beginning of the object. */
  readonly start: number
  /** How many line ends stand between the beginning of the object and that of the list. */
  readonly lines: number
  /** Whether its first item is an object. */
  readonly holdsRecords: boolean
}

/** What a document is. */
export type Shape =
  | { readonly shape: "nothing" }
  | { readonly shape: "list" }
  | { readonly shape: "lines" }
  | { readonly shape: "record" }
  /** An object with a list of records inside; `before` are other such lists that stand before it. */
  | { readonly shape: "envelope"; readonly list: FoundList; readonly before: readonly FoundList[] }
  /** An object too long for a record, in whose beginning no list of records stands. */
  | { readonly shape: "long object" }
  | { readonly shape: "broken"; readonly fault: ReadingFault }

const [openList, openRecord] = [0x5b, 0x7b] as const

// The names under which services and exports put their records.
const usualNames: ReadonlySet<string> = new Set([
  "data",
  "entries",
  "events",
  "features",
  "incidents",
  "items",
  "list",
  "records",
  "result",
  "results",
  "rows",
  "value",
])

/** Whether records are usually found under a name. */
export const isUsual = (name: string): boolean => usualNames.has(name.toLowerCase())

interface Candidate extends FoundList {
  /** How long it is, as far as was looked. */
  readonly length: number
}

// A list of a usual name before another, one with records before an empty one; then the longest.
const weightOf = ({ name, holdsRecords }: Candidate): number =>
  (isUsual(name) ? 2 : 0) + (holdsRecords ? 1 : 0)
const bestOf = (lists: readonly Candidate[]): Candidate | undefined =>
  [...lists].sort((a, b) => weightOf(b) - weightOf(a) || b.length - a.length)[0]

interface Look {
  readonly lists: readonly Candidate[]
  readonly ending: Ending
  /** Whether the object, as far as was looked, stands on one line. */
  readonly onOneLine: boolean
  /** Whether its first member begins on its first line. */
  readonly beginsAtOnce: boolean
  /** The code of the character after the object, or of that at which it is broken. */
  readonly next: number | undefined
  /** Whether the object's last character was the last that was looked at. */
  readonly atEnd: boolean
}

// The generators ask nothing of a cursor whose text has ended.
const lookAt = (text: string): Look => {
  const cursor = cursorOf()
  cursor.push({ text, unsound: [], last: true })
  const lists: Candidate[] = []
  let open: FoundList | undefined
  let beginsAtOnce = false
  const close = (): void => {
    if (open !== undefined) lists.push({ ...open, length: cursor.place() - open.start })
    open = undefined
  }
  const walk = membersFrom(cursor, "before")
  for (;;) {
    const step = walk.next()
    close()
    if (step.done === true) {
      const onOneLine = cursor.line() === 1
      const { value: next } = blank(cursor).next()
      return {
        lists,
        ending: step.value,
        onOneLine,
        beginsAtOnce,
        next: next ?? undefined,
        atEnd: cursor.at() >= text.length,
      }
    }
    if (cursor.line() === 1) beginsAtOnce = true
    if (step.value === undefined) continue
    const { name, holds } = step.value
    if (holds === "records" || (holds === "nothing" && isUsual(name))) {
      open = { name, start: cursor.place(), lines: cursor.line() - 1, holdsRecords: holds === "records" }
    }
  }
}

const envelope = (list: Candidate, lists: readonly Candidate[]): Shape => ({
  shape: "envelope",
  list,
  before: lists.filter((one) => one.holdsRecords && one.start < list.start),
})

/** What the object is that a look was taken at; `isAll` says whether the look reached the end of the text. */
const shapeOf = ({ lists, ending, onOneLine, beginsAtOnce, next }: Look, isAll: boolean): Shape => {
  const best = bestOf(lists)
  if (ending === "closed") {
    const isFollowed = next !== undefined
    if (onOneLine && (next === openRecord || next === separator)) return { shape: "lines" }
    if (best !== undefined) return envelope(best, lists)
    return { shape: onOneLine && isFollowed ? "lines" : "record" }
  }
  if (best?.holdsRecords === true) return envelope(best, lists)
  if (ending === "cut") {
    if (!isAll) return best === undefined ? { shape: "long object" } : envelope(best, lists)
    return { shape: onOneLine ? "lines" : "record" }
  }
  // A line of NDJSON that is broken spoils no other: the next begins with its own bracket.
  if (onOneLine || (beginsAtOnce && next === openRecord)) return { shape: "lines" }
  return { shape: "broken", fault: ending }
}

// An object on whose first million characters a list of records stands is hardly one record among others.
const enough = longestCell

function* objectShape(cursor: Cursor): Waiting<Shape> {
  for (;;) {
    const text = cursor.text().slice(cursor.at(), cursor.at() + longestRecord)
    // However much text came at once, the look is the same.
    const first = lookAt(text.slice(0, enough))
    const isEnough = text.length >= enough && first.lists.some(({ holdsRecords }) => holdsRecords)
    const look = text.length <= enough || isEnough || isSettled(first) ? first : lookAt(text)
    const isFull = text.length >= longestRecord || isEnough
    if (isSettled(look) || isFull || !(yield* more(cursor))) return shapeOf(look, !isFull)
  }
}

const isSettled = ({ ending, atEnd }: Look): boolean =>
  typeof ending === "object" || (ending === "closed" && !atEnd)

/** Tells what the document is that begins at a cursor, which is moved to its first character and no further. */
export function* shapeFrom(cursor: Cursor): Waiting<Shape> {
  const code = yield* blank(cursor)
  if (code === undefined) return { shape: "nothing" }
  if (code === openList) return { shape: "list" }
  if (code === separator) return { shape: "lines" }
  if (code === openRecord) return yield* objectShape(cursor)
  return { shape: "broken", fault: yield* brokenAt(cursor, "an object or a list of objects") }
}
