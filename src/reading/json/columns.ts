// Records whose keys may differ as the rows of one table, with the keys of the first 100 as its columns.
import { cellOf, type TableHeader, type TableRow } from "../batch.ts"
import { duplicateNames } from "../header.ts"
import { longestRecord, mostColumns } from "../limits.ts"
import { type ReadingFault, readingRules } from "../rules.ts"
import { featureMembers, isFeature } from "./geojson.ts"
import type { Members } from "./record.ts"
import { recordRules } from "./rules.ts"

/** A record that was read, or the place where one could not be. */
export interface RecordRow {
  /** The line on which it begins. */
  readonly line: number
  /** How many characters it has. */
  readonly length: number
  /** Its members; none where it could not be read. */
  readonly members?: Members
  /** What is wrong with it. */
  readonly faults: readonly ReadingFault[]
}

/** Takes records in their order and gives the rows of a table. */
export interface RecordTable {
  /** Takes the next record. */
  readonly push: (record: RecordRow) => void
  /** Makes the header of what came, where there is none yet. */
  readonly settle: () => void
  /** The header, once it is settled and if any record could be read. */
  readonly header: () => TableHeader | undefined
  /** Whether the records are Features of GeoJSON. */
  readonly isGeo: () => boolean
  /** How many records came. */
  readonly count: () => number
  /** How many rows wait to be taken. */
  readonly due: () => number
  /** The rows since they were last taken. */
  readonly take: () => readonly TableRow[]
  /** Whether a record or the header was too large, after which no more is taken. */
  readonly stopped: () => boolean
}

const firstRecords = 100

/** A part of a file that is larger than a table of incidents needs. */
export const limitFault = (line: number, what: string, limit: string): ReadingFault => ({
  rule: readingRules["file/limit"],
  breach: { params: { what, limit } },
  line,
})

interface Numbered extends RecordRow {
  readonly number: number
  readonly keys: readonly string[]
}

/** A table of records, which tells what is wrong with it outside of its rows. */
export const recordTable = (tell: (fault: ReadingFault) => void): RecordTable => {
  let header: TableHeader | undefined
  let known: ReadonlySet<string> = new Set()
  let from = 0
  let isGeo: boolean | undefined
  let count = 0
  let held: Numbered[] = []
  let heldLength = 0
  let rows: TableRow[] = []
  let stopped = false
  const late = new Set<string>()

  const stop = (line: number, what: string): void => {
    tell(limitFault(line, what, `${mostColumns} keys`))
    stopped = true
  }

  // Of keys without end only so many are remembered; after them each is told wherever it stands.
  const lateFaults = (keys: readonly string[], line: number): readonly ReadingFault[] =>
    keys
      .filter((key) => !known.has(key) && !late.has(key))
      .map((key) => {
        if (late.size < mostColumns) late.add(key)
        return { rule: recordRules["file/late-key"], breach: { value: key, params: { first: from } }, line }
      })

  const row = (record: Numbered, names: readonly string[]): TableRow => {
    const { number, line, members, keys, faults: found } = record
    if (members === undefined) return { number, line, faults: found }
    let present = 0
    const cells = names.map((name) => {
      if (!Object.hasOwn(members, name)) return ""
      present++
      return cellOf(members[name])
    })
    const isAll = present === keys.length
    return { number, line, cells, faults: isAll ? found : [...found, ...lateFaults(keys, line)] }
  }

  const settle = (): void => {
    const first = held.find(({ members }) => members !== undefined)
    if (header === undefined && first !== undefined) {
      const names = [...new Set(held.flatMap(({ keys }) => keys))]
      if (names.length > mostColumns) {
        stop(first.line, `The first ${held.length} records have ${names.length} keys`)
        held = []
        return
      }
      header = { names, line: first.line }
      known = new Set(names)
      from = held.length
      duplicateNames(header).forEach(tell)
    }
    for (const record of held) rows.push(row(record, header?.names ?? []))
    held = []
    heldLength = 0
  }

  // What a record holds as a row of the table; a Feature holds it in its properties.
  const asRow = (record: RecordRow): RecordRow => {
    const { members, line, length, faults } = record
    if (members === undefined) return record
    isGeo ??= isFeature(members)
    if (!isGeo) return record
    const inside = isFeature(members) ? featureMembers(members) : undefined
    if (inside !== undefined) return { ...record, members: inside }
    const what = isFeature(members) ? "a Feature without properties" : "no Feature, as the first is"
    const rule = recordRules["file/not-a-record"]
    return { line, length, faults: [...faults, { rule, breach: { params: { what } }, line }] }
  }

  return {
    push: (record) => {
      const taken = asRow(record)
      const keys = Object.keys(taken.members ?? {})
      if (keys.length > mostColumns) {
        settle()
        stop(record.line, `The record has ${keys.length} keys`)
        return
      }
      const numbered = { ...taken, keys, number: ++count }
      if (header !== undefined) {
        rows.push(row(numbered, header.names))
        return
      }
      held.push(numbered)
      heldLength += record.length
      if (held.length === firstRecords || heldLength > longestRecord) settle()
    },
    settle,
    header: () => header,
    isGeo: () => isGeo === true,
    count: () => count,
    due: () => rows.length,
    take: () => {
      const taken = rows
      rows = []
      return taken
    },
    stopped: () => stopped,
  }
}
