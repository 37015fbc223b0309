// Which rules were tested, and which could not be, on how many rows and why.
import type { Untested, UntestedReason } from "./check-report.ts"

/** Keeps account of what was tested. */
export interface Ledger {
  /** Notes that a rule was tested. */
  readonly tested: (rule: string) => void
  /** Notes that a rule could not be tested on one row. */
  readonly untested: (rule: string, reason: UntestedReason, columns: readonly string[]) => void
  /** Whether a rule was tested at least once. */
  readonly wasTested: (rule: string) => boolean
  /** What could not be tested of some rules, those of one reason and number of rows together. */
  readonly untestedOf: (rules: readonly string[]) => readonly Untested[]
}

/** An empty account. */
export const emptyLedger = (): Ledger => {
  const done = new Set<string>()
  const left = new Map<string, Map<UntestedReason, { rows: number; readonly columns: Set<string> }>>()
  return {
    tested: (rule) => {
      done.add(rule)
    },
    untested: (rule, reason, columns) => {
      const reasons = left.get(rule) ?? new Map()
      left.set(rule, reasons)
      const entry = reasons.get(reason) ?? { rows: 0, columns: new Set<string>() }
      reasons.set(reason, entry)
      entry.rows += 1
      for (const column of columns) entry.columns.add(column)
    },
    wasTested: (rule) => done.has(rule),
    untestedOf: (rules) => {
      const groups = new Map<string, { rules: string[] } & Omit<Untested, "rules">>()
      for (const rule of rules) {
        for (const [reason, { rows, columns }] of left.get(rule) ?? []) {
          const sorted = [...columns].sort()
          const key = JSON.stringify([reason, rows, sorted])
          const group = groups.get(key) ?? { rules: [], reason, columns: sorted, rows }
          groups.set(key, group)
          group.rules.push(rule)
        }
      }
      return [...groups.values()]
    },
  }
}
