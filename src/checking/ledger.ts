// Which rules were tested, and which could not be, on how many rows and why.
import type { RuleInfo } from "../core/issue.ts"
import type { Untested, UntestedReason } from "./check-report.ts"

/** Keeps account of what was tested; rules are told apart as such, since two weights may share one id. */
export interface Ledger {
  /** Notes that a rule was tested. */
  readonly tested: (rule: RuleInfo) => void
  /** Notes that a rule could not be tested on one row. */
  readonly untested: (rule: RuleInfo, reason: UntestedReason, columns: readonly string[]) => void
  /** Whether a rule was tested at least once. */
  readonly wasTested: (rule: RuleInfo) => boolean
  /** What could not be tested of some rules, those of one reason and number of rows together. */
  readonly untestedOf: (rules: readonly RuleInfo[]) => readonly Untested[]
}

/** An empty account. */
export const emptyLedger = (): Ledger => {
  const done = new Set<RuleInfo>()
  const left = new Map<RuleInfo, Map<UntestedReason, { rows: number; readonly columns: Set<string> }>>()
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
      const groups = new Map<string, Omit<Untested, "rules"> & { readonly ids: Set<string> }>()
      for (const rule of rules) {
        for (const [reason, { rows, columns }] of left.get(rule) ?? []) {
          const sorted = [...columns].sort()
          const key = JSON.stringify([reason, rows, sorted])
          const group = groups.get(key) ?? { ids: new Set<string>(), reason, columns: sorted, rows }
          groups.set(key, group)
          group.ids.add(rule.id)
        }
      }
      return [...groups.values()].map(({ ids, reason, columns, rows }) => ({
        rules: [...ids],
        reason,
        columns,
        rows,
      }))
    },
  }
}
