// Which rows two files have under each key, as fingerprints: 32 bytes a key, however long the rows are.
import type { Fingerprint } from "./fingerprint.ts"

/** What the files have under one key. */
export interface KeyState {
  /** How many rows of the old file have the key. */
  readonly old: number
  /** How many rows of the new file have it. */
  readonly new: number
  /** Whether the rows are the same, in whatever order. */
  readonly same: boolean
}

/** Remembers the rows of two files by their keys. */
export interface RowTable {
  /** Takes a row: how many rows its file had under the key before, and none where the table is full. */
  readonly add: (side: 0 | 1, key: string, row: string) => number | undefined
  /** What is known of a key; nothing where it came when the table was full. */
  readonly stateOf: (key: string) => KeyState | undefined
  /** Goes through all that is known. */
  readonly each: (see: (state: KeyState) => void) => void
}

// A place holds the fingerprint of the key, then for each file the sum over its rows' fingerprints and their number.
const width = 8
const counts = [6, 7] as const
const sums = [2, 4] as const
const smallest = 1024

/** A table that holds so many keys and no more. */
export const rowTable = (print: Fingerprint, most: number): RowTable => {
  let size = smallest
  let table = new Uint32Array(size * width)
  let keys = 0

  const isFree = (at: number): boolean => table[at + counts[0]] === 0 && table[at + counts[1]] === 0
  const placeOf = (high: number, low: number): number => {
    for (let slot = low & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const at = slot * width
      if (isFree(at) || (table[at] === high && table[at + 1] === low)) return at
    }
  }
  const grow = (): void => {
    const old = table
    size *= 2
    table = new Uint32Array(size * width)
    for (let at = 0; at < old.length; at += width) {
      if (old[at + counts[0]] === 0 && old[at + counts[1]] === 0) continue
      table.set(old.subarray(at, at + width), placeOf(old[at]!, old[at + 1]!))
    }
  }
  const stateAt = (at: number): KeyState => {
    const [old, fresh] = [table[at + counts[0]]!, table[at + counts[1]]!]
    const same = old === fresh && table[at + 2] === table[at + 4] && table[at + 3] === table[at + 5]
    return { old, new: fresh, same }
  }

  return {
    add: (side, key, row) => {
      const [high, low] = print(key)
      let at = placeOf(high, low)
      if (isFree(at)) {
        if (keys >= most) return undefined
        if ((keys + 1) * 4 > size * 3) {
          grow()
          at = placeOf(high, low)
        }
        keys += 1
        table[at] = high
        table[at + 1] = low
      }
      // Sums do not depend on the order of the rows.
      const [rowHigh, rowLow] = print(row)
      const sum = at + sums[side]
      table[sum] = table[sum]! + rowHigh
      table[sum + 1] = table[sum + 1]! + rowLow
      const before = table[at + counts[side]]!
      table[at + counts[side]] = before + 1
      return before
    },
    stateOf: (key) => {
      const at = placeOf(...print(key))
      return isFree(at) ? undefined : stateAt(at)
    },
    each: (see) => {
      for (let at = 0; at < table.length; at += width) if (!isFree(at)) see(stateAt(at))
    },
  }
}
