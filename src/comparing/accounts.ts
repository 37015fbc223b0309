// The accounts of a comparison: deaths added up, and rows year by year.
import { type CellText, numberIn, saidBy } from "./cells.ts"
import type { DiffKind, DiffSide } from "./diff-event.ts"
import type { DiffDeaths, DiffSums, DiffYear } from "./diff-sums.ts"
import type { Plan } from "./plan.ts"

/** The figures of deaths of one row. */
interface Figures {
  readonly low?: number | undefined
  readonly best?: number | undefined
  readonly high?: number | undefined
}

interface Sums {
  readonly add: (figures: Figures) => void
  readonly sums: () => DiffSums
}

// A bound stands only beside a best estimate, and only where every row that counts has one.
const sumsOf = (): Sums => {
  const totals = { low: 0, best: 0, high: 0 }
  let [rows, counted, lows, highs] = [0, 0, 0, 0]
  return {
    add: ({ low, best, high }) => {
      rows += 1
      if (best === undefined) return
      counted += 1
      totals.best += best
      if (low !== undefined) {
        lows += 1
        totals.low += low
      }
      if (high !== undefined) {
        highs += 1
        totals.high += high
      }
    },
    sums: () => ({
      rows,
      uncounted: rows - counted,
      ...(counted > 0 && lows === counted ? { low: totals.low } : {}),
      ...(counted > 0 ? { best: totals.best } : {}),
      ...(counted > 0 && highs === counted ? { high: totals.high } : {}),
    }),
  }
}

interface Year {
  old: number
  new: number
  added: number
  vanished: number
  changed: number
  readonly oldBest: Sums
  readonly newBest: Sums
}

/** The accounts of a comparison. */
export interface Accounts {
  /** Takes a row of a file. */
  readonly row: (side: DiffSide, cells: readonly CellText[]) => void
  /** Takes a row that only one file has. */
  readonly alone: (kind: Exclude<DiffKind, "changed">, cells: readonly CellText[]) => void
  /** Takes a row that both files have, and not alike. */
  readonly changed: (old: readonly CellText[], fresh: readonly CellText[]) => void
  /** The deaths; null where there are none to tell. */
  readonly deaths: () => DiffDeaths | null
  /** The years; null where there are none to tell. */
  readonly years: () => readonly DiffYear[] | null
}

const yearForm = /^(\d{4})(?:-|$)/

/** Opens the accounts of a comparison. */
export const accountsOf = ({ format, matches }: Plan): Accounts => {
  const { when, deaths } = format.roles
  const placeOf = (name: string | undefined): number =>
    name === undefined ? -1 : format.columns.findIndex((column) => column.name === name)
  const [low, best, high, time] = [deaths?.low, deaths?.best, deaths?.high, when].map(placeOf) as [
    number,
    number,
    number,
    number,
  ]
  const sums: Readonly<Record<keyof DiffDeaths, Sums>> = {
    old: sumsOf(),
    new: sumsOf(),
    added: sumsOf(),
    vanished: sumsOf(),
    changedOld: sumsOf(),
    changedNew: sumsOf(),
  }
  const years = new Map<string | null, Year>()
  const hasTime = time >= 0 && [matches.old, matches.new].some(({ places }) => places[time] !== undefined)

  const figures = (cells: readonly CellText[]): Figures => ({
    low: numberIn(cells[low] ?? ""),
    best: numberIn(cells[best] ?? ""),
    high: numberIn(cells[high] ?? ""),
  })
  const yearOf = (cells: readonly CellText[]): string | null => {
    const { value, is } = saidBy(cells[time] ?? "") ?? {}
    return value === undefined || is !== undefined ? null : (yearForm.exec(String(value))?.[1] ?? null)
  }
  const yearAt = (year: string | null): Year => {
    const met = years.get(year)
    if (met !== undefined) return met
    const begun = { old: 0, new: 0, added: 0, vanished: 0, changed: 0, oldBest: sumsOf(), newBest: sumsOf() }
    years.set(year, begun)
    return begun
  }

  return {
    row: (side, cells) => {
      const found = figures(cells)
      sums[side].add(found)
      const year = yearAt(yearOf(cells))
      year[side] += 1
      year[side === "old" ? "oldBest" : "newBest"].add(found)
    },
    alone: (kind, cells) => {
      sums[kind].add(figures(cells))
      yearAt(yearOf(cells))[kind] += 1
    },
    changed: (old, fresh) => {
      const [before, after] = [figures(old), figures(fresh)]
      // What one file does not say is no difference.
      const both = (one: Figures, other: Figures): Figures => ({
        low: other.low === undefined ? undefined : one.low,
        best: other.best === undefined ? undefined : one.best,
        high: other.high === undefined ? undefined : one.high,
      })
      sums.changedOld.add(both(before, after))
      sums.changedNew.add(both(after, before))
      yearAt(yearOf(fresh) ?? yearOf(old)).changed += 1
    },
    deaths: () => {
      const all = Object.fromEntries(
        Object.entries(sums).map(([name, one]) => [name, one.sums()]),
      ) as unknown as DiffDeaths
      return all.old.best === undefined && all.new.best === undefined ? null : all
    },
    years: () =>
      hasTime
        ? [...years]
            .map(([year, { oldBest, newBest, ...counts }]): DiffYear => {
              const [before, after] = [oldBest.sums().best, newBest.sums().best]
              return {
                year,
                ...counts,
                ...(before === undefined ? {} : { oldBest: before }),
                ...(after === undefined ? {} : { newBest: after }),
              }
            })
            // Rows without a year come last.
            .sort((a, b) => ((a.year ?? "~") < (b.year ?? "~") ? -1 : 1))
        : null,
  }
}
