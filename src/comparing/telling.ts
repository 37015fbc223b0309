// Rows that are not alike, told: by key, label and place and, where both files have them, cell by cell.
import type { Accounts } from "./accounts.ts"
import { saidBy } from "./cells.ts"
import type { ChangedEvent, DiffCell, DiffEvent, DiffKind, DiffSide, RowPlace } from "./diff-event.ts"
import type { ColumnChanges } from "./diff-files.ts"
import type { Plan } from "./plan.ts"
import { between, type ReadRow } from "./table-source.ts"

/** What was told. */
export interface Told {
  readonly changed: readonly ChangedEvent[]
  readonly added: readonly DiffEvent[]
  readonly vanished: readonly DiffEvent[]
  readonly counts: Readonly<Record<DiffKind, number>>
  readonly columns: readonly ColumnChanges[]
}

/** Tells rows that are not alike. */
export interface Teller {
  /** Tells a row that only one file has. */
  readonly alone: (kind: Exclude<DiffKind, "changed">, row: ReadRow, repeated: boolean) => void
  /** Tells a row that both files have, and not alike. */
  readonly changed: (old: ReadRow, fresh: ReadRow, repeated: boolean) => void
  /** What was told. */
  readonly told: () => Told
}

/** So many characters of listed rows are held, whatever their number. */
const mostListed = 128_000_000

const sizeOf = ({ cells }: ReadRow): number => cells.reduce((sum, cell) => sum + cell.length, 0)

/** A teller that lists so many rows of each kind that is wanted. */
export const tellerOf = (
  { format, names, compared, key }: Plan,
  accounts: Accounts,
  wanted: readonly DiffKind[],
  most: number,
): Teller => {
  const label = (format.roles.label ?? []).map((name) =>
    format.columns.findIndex((column) => column.name === name),
  )
  const lists = { changed: [] as ChangedEvent[], added: [] as DiffEvent[], vanished: [] as DiffEvent[] }
  const counts = { changed: 0, added: 0, vanished: 0 }
  const columns = new Map<number, number>()
  let listed = 0

  const isListed = (kind: DiffKind, size: () => number): boolean => {
    if (!wanted.includes(kind) || lists[kind].length >= most || listed >= mostListed) return false
    listed += size()
    return true
  }
  const placeOf = ({ number, line }: ReadRow): RowPlace => ({
    row: number,
    ...(line === undefined ? {} : { line }),
  })
  const eventOf = (
    row: ReadRow,
    places: Partial<Record<DiffSide, RowPlace>>,
    repeated: boolean,
  ): DiffEvent => ({
    key: key
      .map((at) => saidBy(row.cells[at] ?? "")?.value ?? "")
      .filter((part) => part !== "")
      .join(" "),
    label: Object.fromEntries(
      label.flatMap((at) => {
        const value = saidBy(row.cells[at] ?? "")?.value
        return value === undefined || value === null ? [] : [[names[at] ?? "", value]]
      }),
    ),
    ...places,
    ...(repeated ? { repeated } : {}),
  })
  const cellOf = (at: number, old: ReadRow, fresh: ReadRow): DiffCell => {
    const before = saidBy(old.cells[at] ?? "")
    const after = saidBy(fresh.cells[at] ?? "")
    return {
      column: names[at] ?? "",
      old: before?.value ?? null,
      new: after?.value ?? null,
      ...(before?.is === undefined ? {} : { oldIs: before.is }),
      ...(after?.is === undefined ? {} : { newIs: after.is }),
    }
  }

  return {
    alone: (kind, row, repeated) => {
      counts[kind] += 1
      accounts.alone(kind, row.cells)
      if (!isListed(kind, () => 200)) return
      lists[kind].push(eventOf(row, { [kind === "added" ? "new" : "old"]: placeOf(row) }, repeated))
    },
    changed: (old, fresh, repeated) => {
      counts.changed += 1
      accounts.changed(old.cells, fresh.cells)
      const apart = compared.filter((at) => old.cells[at] !== fresh.cells[at])
      for (const at of apart) columns.set(at, (columns.get(at) ?? 0) + 1)
      if (!isListed("changed", () => sizeOf(old) + sizeOf(fresh))) return
      lists.changed.push({
        ...eventOf(fresh, { old: placeOf(old), new: placeOf(fresh) }, repeated),
        cells: apart.map((at) => cellOf(at, old, fresh)),
      })
    },
    told: () => ({
      ...lists,
      counts,
      columns: [...columns]
        .sort(([a, often], [b, oftener]) => oftener - often || a - b)
        .map(([at, count]) => ({ column: names[at] ?? "", count })),
    }),
  }
}

/** The rows of one key in both files. */
export interface Group {
  readonly old: readonly ReadRow[]
  readonly new: readonly ReadRow[]
}

/** Pairs the rows of one key: those that are the same first, the others in their order; tells how many are the same. */
export const tellGroup = ({ old, new: fresh }: Group, { compared }: Plan, teller: Teller): number => {
  const repeated = old.length > 1 || fresh.length > 1
  const textOf = ({ cells }: ReadRow): string => compared.map((at) => cells[at]).join(between)
  const same = new Map<string, number>()
  for (const row of old) same.set(textOf(row), (same.get(textOf(row)) ?? 0) + 1)
  const isMet = (left: Map<string, number>, row: ReadRow): boolean => {
    const count = left.get(textOf(row)) ?? 0
    if (count > 0) left.set(textOf(row), count - 1)
    return count > 0
  }
  const freshLeft = fresh.filter((row) => !isMet(same, row))
  // What was met is taken from the old rows as well.
  const oldLeft = old.filter((row) => isMet(same, row))
  freshLeft.forEach((row, at) => {
    const before = oldLeft[at]
    if (before === undefined) teller.alone("added", row, repeated)
    else teller.changed(before, row, repeated)
  })
  for (const row of oldLeft.slice(freshLeft.length)) teller.alone("vanished", row, repeated)
  return old.length - oldLeft.length
}
