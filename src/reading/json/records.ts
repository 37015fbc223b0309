// Records in JSON text as a table, in batches as the text arrives: lists, envelopes, lines, GeoJSON.
import { inert } from "../../core/shown.ts"
import type { Dialect, TableBatch } from "../batch.ts"
import { longestRecord } from "../limits.ts"
import { type ReadingFault, readingRules } from "../rules.ts"
import type { TextBlock, Written } from "../text/decoding.ts"
import { limitFault, recordTable } from "./columns.ts"
import { type Cursor, cursorOf } from "./cursor.ts"
import { documentParts, type Outcome, type Part, truncated } from "./document.ts"
import type { Item } from "./items.ts"
import { type Members, mostMembers, readRecord } from "./record.ts"
import { recordRules } from "./rules.ts"

// So many rows go into a batch, however much text came at once.
const rowsPerBatch = 1000

/** An item as it was read. */
interface Reading {
  /** Its members; none where it could not be read. */
  readonly members?: Members
  /** What is wrong with it, beyond what was told of it before. */
  readonly faults: readonly ReadingFault[]
  /** Why nothing is read after it, where that is so: the text ends within it, it is too long or not to be read. */
  readonly ends?: "cut" | "long" | "broken"
}

const readItem = ({ line, found, what = "", isLong }: Item, isLines: boolean, cursor: Cursor): Reading => {
  if (found === undefined) {
    const rule = recordRules["file/not-a-record"]
    return { faults: [{ rule, breach: { params: { what } }, line }] }
  }
  const { members, faults, cut, isCrowded } = readRecord(
    found.text,
    line,
    found.span,
    isLines ? "line" : "text",
  )
  if (members !== undefined) return { members, faults }
  if (isLong && (cut || isLines)) {
    return {
      faults: [limitFault(line, "The record is too long", `${longestRecord} characters`)],
      ends: "long",
    }
  }
  if (isCrowded === true) {
    const what = `The record has ${found.span.members} keys, with those inside of it`
    return { faults: [limitFault(line, what, `${mostMembers} keys`)], ends: "long" }
  }
  if (cut && cursor.ended() && cursor.at() >= cursor.text().length) {
    const what = "The file ends within a record; this part of one was not read and not counted"
    return { faults: [truncated(line, what)], ends: "cut" }
  }
  return isLines ? { faults } : { faults, ends: "broken" }
}

/**
 * Reads records in JSON text as a table: first its header, then its rows, in batches as the text arrives.
 *
 * @remarks
 * A list of objects, an object with such a list inside, objects one a line (NDJSON), or a single object; of GeoJSON
 * the properties of the Features. The columns are the keys of the first 100 records; a key that a record lacks, and
 * null, are an empty cell. A dialect that turns out to be another later on is given once more.
 */
export async function* jsonBatches(blocks: AsyncIterable<TextBlock>): AsyncGenerator<TableBatch> {
  const cursor = cursorOf()
  let faults: ReadingFault[] = []
  const tell = (fault: ReadingFault): void => {
    faults.push(...cursor.take(), fault)
  }
  const table = recordTable(tell)
  const parts = documentParts(cursor)
  let written: Written | undefined
  let layout: Extract<Part, { part: "layout" }> | undefined
  let outcome: Outcome | undefined
  let told: Dialect | undefined
  let bytes = 0

  const take = (item: Item): void => {
    const { members, faults: found, ends } = readItem(item, layout?.isLines === true, cursor)
    if (ends === "long" || ends === "cut") [...item.faults, ...found].forEach(tell)
    else {
      table.push({
        line: item.line,
        length: item.found?.text.length ?? 0,
        faults: item.faults.length === 0 ? found : [...item.faults, ...found],
        ...(members === undefined ? {} : { members }),
      })
    }
    if (table.stopped()) outcome = "stopped"
    else if (ends !== undefined) outcome = ends === "cut" ? "cut" : "stopped"
  }

  // Reads on until more text is needed, a batch is full, or all is read; tells whether a batch is full.
  const readOn = (): boolean => {
    while (outcome === undefined && table.due() < rowsPerBatch) {
      const step = parts.next()
      if (step.done === true) outcome = step.value
      else if (step.value === undefined) return false
      else if (step.value.part === "item") take(step.value.item)
      else if (step.value.part === "fault") tell(step.value.fault)
      else layout = step.value
    }
    return outcome === undefined
  }

  const dialect = (): Dialect => ({
    syntax: table.isGeo() ? "geojson" : layout?.isLines === true ? "ndjson" : "json",
    ...written,
    ...(layout?.inside === undefined ? {} : { inside: inert(layout.inside) }),
  })

  const batch = (ended?: TableBatch["ended"]): TableBatch => {
    const header = table.header()
    const isFirst = told === undefined && header !== undefined
    const isDue =
      isFirst || (header === undefined ? ended !== undefined : told?.encoding !== written?.encoding)
    if (isDue) told = dialect()
    const all = [...faults, ...cursor.take()]
    faults = []
    return {
      ...(isFirst ? { header } : {}),
      ...(isDue && told !== undefined ? { dialect: told } : {}),
      rows: table.take(),
      faults: all,
      bytes,
      ...(ended === undefined ? {} : { ended }),
    }
  }

  for await (const block of blocks) {
    bytes = block.bytes
    written = block.written ?? written
    if (cursor.push(block)) while (readOn()) yield batch()
    if (outcome === undefined && block.stopped === true) outcome = "stopped"
    // What ended the reading stands where the text ends that came before it.
    const isEnd = ({ rule }: ReadingFault): boolean => block.stopped === true && rule.severity === "error"
    faults.push(...block.faults.map((fault) => (isEnd(fault) ? { line: cursor.line(), ...fault } : fault)))
    if (outcome === undefined) {
      yield batch()
      continue
    }
    table.settle()
    if (table.stopped()) outcome = "stopped"
    const isEmpty = outcome === "complete" && table.count() === 0 && layout !== undefined
    if (isEmpty) tell({ rule: readingRules["file/no-rows"], breach: {}, line: 1 })
    yield batch(outcome === "stopped" ? "stopped" : "complete")
    return
  }
}
