// Which values were met before, for millions of rows in bounded memory: a table of 64-bit fingerprints.
import { fingerprint } from "../core/fingerprint.ts"

/** Remembers values by their fingerprints, each with the number of the row it was first met in. */
export interface FirstMet {
  /** The row in which a value was first met; 0 where it is new, and none where the table is full. */
  readonly meet: (text: string, row: number) => number | undefined
}

// Beyond some rows the table takes its full size at once, so that a large file needs what a very large one needs.
const smallest = 1024
const small = 65_536

/** A table of fingerprints that holds so many values and no more. */
export const firstMet = (most = 786_432): FirstMet => {
  const largest = 2 ** Math.ceil(Math.log2((most * 4) / 3))
  let size = Math.min(smallest, largest)
  // Three numbers a place: the two halves of the fingerprint and the row, which is 0 where the place is free.
  let table = new Uint32Array(size * 3)
  let count = 0

  const placeOf = (high: number, low: number): number => {
    for (let at = low & (size - 1); ; at = (at + 1) & (size - 1)) {
      const isFree = table[at * 3 + 2] === 0
      if (isFree || (table[at * 3] === high && table[at * 3 + 1] === low)) return at * 3
    }
  }
  const grow = (): void => {
    const old = table
    size = size * 2 > small ? largest : size * 2
    table = new Uint32Array(size * 3)
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) table.set(old.subarray(at, at + 3), placeOf(old[at]!, old[at + 1]!))
    }
  }
  return {
    meet: (text, row) => {
      const [high, low] = fingerprint(text)
      const place = placeOf(high, low)
      const first = table[place + 2]!
      if (first !== 0) return first
      if (count >= most) return undefined
      table.set([high, low, row], place)
      count += 1
      if (count * 4 > size * 3 && size < largest) grow()
      return 0
    },
  }
}
