// The rows that are not alike, read once more: the old ones are held until the new ones come by.
import type { DiffSide } from "./diff-event.ts"
import type { Plan } from "./plan.ts"
import type { RowTable } from "./row-table.ts"
import { type HeldRow, held, type ReadBatch, type ReadRow, unheld, type Wanted } from "./table-source.ts"
import { type Teller, tellGroup } from "./telling.ts"

/** Reads a table from its beginning to its end; of rows that are not wanted the key alone. */
export type ReadAll = (
  side: DiffSide,
  see: (row: ReadRow) => void,
  wanted: Wanted,
  afterBatch?: (batch: ReadBatch) => Promise<void> | void,
) => Promise<void>

/** What is worked with. */
export interface ApartOptions {
  readonly plan: Plan
  /** What is known of all keys. */
  readonly table: RowTable
  readonly teller: Teller
  readonly readAll: ReadAll
  /** How many characters are held at once. */
  readonly held: number
}

/** A file has changed between one reading and the next. */
export const changedMeanwhile = (file: string): Error =>
  new Error(`${file} was changed while it was read; compare the files once more`)

interface Waiting {
  readonly old: HeldRow[]
  readonly new: HeldRow[]
}

// What the engine needs for a row beside its characters.
const overhead = 100

/** Tells the rows that are not alike, and counts those of repeated keys that are. */
export const tellApart = async (options: ApartOptions): Promise<number> => {
  const { plan, table, teller, readAll } = options
  const waiting = new Map<string, Waiting>()
  let weight = 0
  let same = 0
  const isApart = (key: string): boolean => table.stateOf(key)?.same === false

  /** Reads the new table for the keys of which all old rows are held; the last time for added rows as well. */
  const resolve = async (isLast: boolean): Promise<void> => {
    const isWhole = (key: string): boolean => waiting.get(key)?.old.length === table.stateOf(key)?.old
    const ready = new Set([...waiting.keys()].filter(isWhole))
    if (ready.size === 0 && !isLast) return
    const see = (row: ReadRow): void => {
      const state = row.key === undefined ? undefined : table.stateOf(row.key)
      if (row.key === undefined || state === undefined || state.same) return
      if (state.old === 0) {
        if (isLast) teller.alone("added", row, state.new > 1)
        return
      }
      const group = ready.has(row.key) ? waiting.get(row.key) : undefined
      if (group === undefined) return
      if (group.new.length + 1 < state.new) {
        group.new.push(held(row))
        return
      }
      same += tellGroup({ old: group.old.map(unheld), new: [...group.new.map(unheld), row] }, plan, teller)
      waiting.delete(row.key)
    }
    await readAll("new", see, isLast ? isApart : (key) => ready.has(key))
    weight = 0
    for (const group of waiting.values()) for (const { text } of group.old) weight += text.length + overhead
  }

  const hold = (row: ReadRow): void => {
    const state = row.key === undefined ? undefined : table.stateOf(row.key)
    if (row.key === undefined || state === undefined || state.same) return
    if (state.new === 0) {
      teller.alone("vanished", row, state.old > 1)
      return
    }
    const group = waiting.get(row.key) ?? { old: [], new: [] }
    waiting.set(row.key, group)
    const one = held(row)
    group.old.push(one)
    weight += one.text.length + overhead
  }
  await readAll("old", hold, isApart, () => (weight > options.held ? resolve(false) : undefined))
  await resolve(true)
  if (waiting.size > 0) throw changedMeanwhile("a file")
  return same
}
