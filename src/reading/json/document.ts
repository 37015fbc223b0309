// A JSON document as its items, one after the other, whatever stands around them.

import { shown } from "../../core/shown.ts"
import { longestRecord } from "../limits.ts"
import { type ReadingFault, readingRules } from "../rules.ts"
import { limitFault } from "./columns.ts"
import type { Cursor } from "./cursor.ts"
import { type Item, itemsFrom, linesFrom, recordFrom } from "./items.ts"
import { syntaxFault } from "./record.ts"
import { recordRules } from "./rules.ts"
import { shapeFrom } from "./shape.ts"
import { blank, brokenAt, type Ending, membersFrom } from "./walk.ts"

/** What comes of a document on the way. */
export type Part =
  | { readonly part: "item"; readonly item: Item }
  | { readonly part: "fault"; readonly fault: ReadingFault }
  /** How the items stand: one a line, so that each can be broken for itself, or in a list of some name. */
  | { readonly part: "layout"; readonly isLines: boolean; readonly inside?: string }

/** How a document ended: whole, cut short within a list or object, or where it could not be read on. */
export type Outcome = "complete" | "cut" | "stopped"

type Parts<T> = Generator<Part | undefined, T, void>

const faultPart = (fault: ReadingFault): Part => ({ part: "fault", fault })

/** The text ends before a row, or a list of them, does. */
export const truncated = (line: number, what: string): ReadingFault => ({
  rule: readingRules["file/truncated-last-row"],
  breach: { params: { what } },
  line,
})

function* items(source: Generator<Item | undefined, Ending, void>): Parts<Ending> {
  for (;;) {
    const step = source.next()
    if (step.done === true) return step.value
    yield step.value === undefined ? undefined : { part: "item", item: step.value }
  }
}

// The list that begins here; whether reading can go on after it.
function* list(cursor: Cursor): Parts<Outcome | "open"> {
  const ending = yield* items(itemsFrom(cursor))
  if (ending === "closed") return "open"
  if (ending === "cut") {
    yield faultPart(truncated(cursor.line(), "The file ends before its list of records does"))
    return "cut"
  }
  yield faultPart(ending)
  return "stopped"
}

// The members of an object around a list: every other list of objects in it is told.
function* around(cursor: Cursor, inside: string | undefined): Parts<Outcome | "open"> {
  let read = inside
  const walk = membersFrom(cursor, inside === undefined ? "before" : "after a value")
  for (;;) {
    const step = walk.next()
    if (step.done === true) {
      if (step.value === "closed" && read === undefined) {
        const what = "The document is one object, too long for a record and without a list of records"
        yield faultPart(limitFault(1, what, `${longestRecord} characters in a record`))
        return "stopped"
      }
      if (step.value === "closed") return "open"
      const wanted = "the brackets closed that were opened before"
      yield faultPart(step.value === "cut" ? syntaxFault(cursor.line(), undefined, wanted) : step.value)
      return step.value === "cut" ? "cut" : "stopped"
    }
    if (step.value === undefined) yield undefined
    else if (step.value.holds === "records" && read === undefined) {
      read = step.value.name
      yield { part: "layout", isLines: false, inside: read }
      const outcome = yield* list(cursor)
      if (outcome !== "open") return outcome
    } else if (step.value.holds === "records")
      yield faultPart(secondList(step.value.name, read ?? "", cursor.line()))
  }
}

const secondList = (name: string, inside: string, line: number): ReadingFault => ({
  rule: recordRules["file/second-list"],
  breach: { value: name, params: { inside: shown(inside) } },
  line,
})

// After the document there is nothing.
function* end(cursor: Cursor): Parts<Outcome> {
  if ((yield* blank(cursor)) === undefined) return "complete"
  yield faultPart(yield* brokenAt(cursor, "the end of the text; several records, one a line, are NDJSON"))
  return "stopped"
}

/** The items of the document that begins at a cursor; it asks for more text by giving nothing. */
export function* documentParts(cursor: Cursor): Parts<Outcome> {
  const shape = yield* shapeFrom(cursor)
  switch (shape.shape) {
    case "nothing":
      yield faultPart({ rule: readingRules["file/empty"], breach: {}, line: 1 })
      return "complete"
    case "broken":
      yield faultPart(shape.fault)
      return "stopped"
    case "lines": {
      yield { part: "layout", isLines: true }
      yield* items(linesFrom(cursor))
      return "complete"
    }
    case "record": {
      yield { part: "layout", isLines: false }
      yield { part: "item", item: yield* recordFrom(cursor) }
      return yield* end(cursor)
    }
    case "list": {
      yield { part: "layout", isLines: false }
      const outcome = yield* list(cursor)
      return outcome === "open" ? yield* end(cursor) : outcome
    }
    case "long object": {
      const outcome = yield* around(cursor, undefined)
      return outcome === "open" ? yield* end(cursor) : outcome
    }
    case "envelope": {
      const { list: chosen, before } = shape
      const [first, at] = [cursor.line(), cursor.at()]
      for (const { name, lines } of before) yield faultPart(secondList(name, chosen.name, first + lines))
      cursor.skip(at + chosen.start, chosen.lines)
      yield { part: "layout", isLines: false, inside: chosen.name }
      const listed = yield* list(cursor)
      const outcome = listed === "open" ? yield* around(cursor, chosen.name) : listed
      return outcome === "open" ? yield* end(cursor) : outcome
    }
  }
}
