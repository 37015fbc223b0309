// Into which groups records fall, as runs of group numbers.
import { type Group, groupsFrom, nameOf } from "../totals/group-totals.ts"
import type { GroupCandidate } from "../totals/grouping.ts"

/** Into which groups records fall, a row a record. */
export interface GroupColumn {
  readonly groups: readonly Group[]
  /** Where the run of each row begins. */
  readonly starts: Int32Array
  /** The groups of all rows, one after the other. */
  readonly codes: Int32Array
  /** Whether a row certainly falls into a group: 1, or only possibly: 0. */
  readonly certain: Uint8Array
}

/** Groups laid out. */
export const groupColumn = (rows: readonly ("several" | readonly GroupCandidate[])[]): GroupColumn => {
  const groups: Group[] = []
  const known = new Map<string, number>()
  const starts = new Int32Array(rows.length + 1)
  const codes: number[] = []
  const certain: number[] = []
  rows.forEach((candidates, row) => {
    for (const { key, kind, truth } of groupsFrom(candidates)) {
      const name = nameOf({ key, kind })
      const code = known.get(name) ?? groups.length
      if (code === groups.length) {
        known.set(name, code)
        groups.push({ key, kind })
      }
      codes.push(code)
      certain.push(truth === "certain" ? 1 : 0)
    }
    starts[row + 1] = codes.length
  })
  return { groups, starts, codes: Int32Array.from(codes), certain: Uint8Array.from(certain) }
}
