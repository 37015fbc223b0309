// What stands in each column: how full it is, how many values, the least and the greatest.
import type { CellValue } from "../core/evaluate.ts"
import { fingerprint } from "../core/fingerprint.ts"
import type { Column, NullKind } from "../formats/column.ts"
import { shownName } from "../formats/header.ts"
import type { ColumnProfile } from "./check-report.ts"

const mostDistinct = 1000
const mostCodes = 100

/** Looks at the cells of one column, one after the other. */
export interface ColumnProfiler {
  /** Looks at a cell as it stands in the row, and its value as it was read. */
  readonly see: (cell: unknown, value: CellValue) => void
  /** What was seen. */
  readonly profile: () => ColumnProfile
}

/** A profiler of a column's cells. */
export const columnProfiler = (column: Column): ColumnProfiler => {
  const isOrdered = column.kind === "integer" || column.kind === "decimal" || column.kind === "day"
  const distinct = new Set<number>()
  const codes = "codes" in column ? new Map<string, number>() : undefined
  const nulls = new Map<NullKind, number>()
  let filled = 0
  let unreadable = 0
  let seen = 0
  let least: number | string | undefined
  let most: number | string | undefined

  return {
    see: (cell, value) => {
      seen += 1
      if (value === undefined) {
        unreadable += 1
        return
      }
      if (value === null) {
        const kind = column.nulls[String(cell)] ?? "not-recorded"
        nulls.set(kind, (nulls.get(kind) ?? 0) + 1)
        return
      }
      filled += 1
      if (distinct.size < mostDistinct)
        distinct.add(typeof value === "number" ? value : markOf(String(value)))
      if (codes !== undefined) {
        const code = typeof value === "number" ? String(value) : shownName(String(value))
        if (codes.size < mostCodes || codes.has(code)) codes.set(code, (codes.get(code) ?? 0) + 1)
      }
      if (isOrdered && typeof value !== "boolean") {
        if (least === undefined || value < least) least = value
        if (most === undefined || value > most) most = value
      }
    },
    profile: () => ({
      column: column.name,
      filled,
      fill: seen === 0 ? 0 : Math.round((10_000 * filled) / seen) / 10_000,
      empty: seen > 0 && filled + unreadable === 0,
      nulls: Object.fromEntries(nulls),
      unreadable,
      distinct: distinct.size,
      ...(codes === undefined ? {} : { codes: Object.fromEntries(sorted(codes)) }),
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    }),
  }
}

// A text is remembered by its fingerprint: the text itself would keep the block alive that it was read from.
const markOf = (text: string): number => {
  const [high, low] = fingerprint(text)
  return (high & 0x1fffff) * 0x100000000 + low
}

const sorted = (codes: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...codes].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
