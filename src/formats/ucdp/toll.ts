// The dead of a year: three estimates and parts by what they were, as one toll, and back.
import type { Aggregate } from "../../entity/aggregate.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { PersonStatus } from "../../value/vocabulary/person-status.ts"
import type { Scope } from "../../value/vocabulary/scope.ts"
import type { RowValue } from "../column.ts"
import type { Estimate, Loss } from "../passage/passage.ts"
import { countOfEstimates, type Estimates, estimatesOfCount } from "./estimate.ts"
import type { Cells } from "./lists.ts"

/** The column that counts one part of the dead, by what they were; absent where that is not known. */
export interface PartColumn {
  /** The column. */
  readonly column: string
  /** What they were. */
  readonly status?: PersonStatus
}

/** The columns that count the dead. */
export interface TollColumns {
  /** The column of the lowest estimate. */
  readonly low: string
  /** The column of the best estimate. */
  readonly best: string
  /** The column of the highest estimate. */
  readonly high: string
  /** Whether a row can be without a total. */
  readonly isOptional?: boolean
  /** The columns of disjoint parts. */
  readonly parts?: readonly PartColumn[]
}

const numberIn = (value: RowValue | undefined): number | null => (typeof value === "number" ? value : null)

const estimatesIn = ({ low, best, high }: TollColumns, cells: Cells): Estimates => ({
  low: numberIn(cells[low]),
  best: numberIn(cells[best]),
  high: numberIn(cells[high]),
})

const cellsOf = ({ low, best, high }: TollColumns, told: Estimates): Cells => ({
  [low]: told.low ?? null,
  [best]: told.best ?? null,
  [high]: told.high ?? null,
})

/** The toll that the cells of a row tell; a part has a best estimate and no bounds of its own. */
export const tollIn = (columns: TollColumns, cells: Cells): readonly CasualtyRange[] => {
  const count = countOfEstimates(estimatesIn(columns, cells))
  const parts = (columns.parts ?? []).flatMap(({ column, status }): readonly CasualtyRange[] => {
    const best = numberIn(cells[column])
    if (best === null) return []
    const who = { who: status === undefined ? { wording: "unknown" } : { status } }
    return [{ outcome: "killed", count: { min: 0, best }, scope: "part", ...who, disjoint: true }]
  })
  return [...(count === undefined ? [] : [{ outcome: "killed", count, scope: "total" } as const]), ...parts]
}

/** The three estimates as they stand in a row, where the bounds that hold them would be written otherwise or not. */
export const disorderIn = (columns: TollColumns, cells: Cells): Cells => {
  const told = estimatesIn(columns, cells)
  const count = countOfEstimates(told)
  if (count === undefined) return {}
  const back = estimatesOfCount(count, undefined)
  const isSame = (["low", "best", "high"] as const).every(
    (name) => (back[name] ?? null) === (told[name] ?? null),
  )
  return isSame && count.best !== undefined ? {} : cellsOf(columns, told)
}

const bestOf = (count: CountRange | undefined, scope: Scope = "part"): number | null =>
  count?.best ?? (count?.min === count?.max || scope === "total" ? (count?.min ?? null) : null)

const isSameCount = (a: CountRange, b: CountRange | undefined): boolean =>
  a.min === b?.min && a.max === b.max && a.best === b.best

/** A toll as the cells of a row, with what of it the row cannot say; or why it can say none of it. */
export const cellsOfToll = (
  columns: TollColumns,
  { casualties = [] }: Aggregate,
  kept: Cells,
  estimate: Estimate | undefined,
): { readonly cells: Cells; readonly lossy: readonly Loss[] } | { readonly refused: string } => {
  const isPart = ({ status }: PartColumn, { outcome, scope, who, side, condition }: CasualtyRange): boolean =>
    outcome === "killed" &&
    scope === "part" &&
    who !== undefined &&
    side === undefined &&
    condition === undefined &&
    who.status === status &&
    (status !== undefined || who.wording === "unknown")
  const totals = casualties.filter(
    ({ outcome, scope, who, side, condition }) =>
      outcome === "killed" &&
      scope === "total" &&
      who === undefined &&
      side === undefined &&
      condition === undefined,
  )
  const parts = (columns.parts ?? []).map((part) => ({
    part,
    found: casualties.find((range) => isPart(part, range)),
  }))
  const used = new Set([...totals, ...parts.map(({ found }) => found)])
  const partCells = Object.fromEntries(parts.map(({ part, found }) => [part.column, bestOf(found?.count)]))
  const lossy: readonly Loss[] = casualties
    .filter((range) => !used.has(range) || bestOf(range.count, range.scope) === null)
    .map(({ outcome, scope }) => ({
      field: "casualties",
      value: outcome,
      reason: `The table has no column for this ${scope}.`,
    }))
  const [total] = totals
  if (totals.length > 1) return { refused: "It tells of several totals of the killed, and a row has one." }
  if (total === undefined && columns.isOptional !== true)
    return { refused: "It tells of no total of the killed, and a row has one." }
  if (total === undefined) return { cells: { ...cellsOf(columns, {}), ...partCells }, lossy }
  const told = estimatesIn(columns, kept)
  if (isSameCount(total.count, countOfEstimates(told)))
    return { cells: { ...cellsOf(columns, told), ...partCells }, lossy }
  const written = estimatesOfCount(total.count, estimate)
  if (written.best === undefined)
    return { refused: "Its count of the killed has bounds and no best estimate, and none may be made up." }
  const open: readonly Loss[] =
    written.high === undefined
      ? [{ field: "casualties", reason: "No upper bound was told, and the highest estimate is left empty." }]
      : []
  const about: readonly Loss[] =
    total.count.approximate === true
      ? [{ field: "casualties", reason: "A row cannot say that a count is approximate." }]
      : []
  return { cells: { ...cellsOf(columns, written), ...partCells }, lossy: [...open, ...about, ...lossy] }
}
