// How often each rule was broken, exactly, with the first few issues of each.
import type { Breach, Issue, RuleInfo, Severity } from "../core/issue.ts"
import { issueOf } from "../core/issue.ts"
import type { RuleReport } from "./check-report.ts"

/** Where in a file an issue lies. */
export type FilePlace = Partial<Pick<Issue, "file" | "row" | "line" | "column">>

/** Counts breaches and keeps the first of each rule. */
export interface Tally {
  /** Counts a breach; its sentences are only made if it is among the first. */
  readonly add: (rule: RuleInfo, breach: () => Breach, place: FilePlace) => void
  /** The number of breaches by severity. */
  readonly counts: () => Readonly<Record<Severity, number>>
  /** The rules broken, the gravest and most frequent first. */
  readonly rules: () => readonly RuleReport[]
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** A tally that keeps so many issues of each rule. */
export const tallyOf = (samples: number): Tally => {
  // A rule may weigh more in some rows than in others, so its weight is part of what is counted.
  const found = new Map<string, { readonly rule: RuleInfo; count: number; readonly samples: Issue[] }>()
  return {
    add: (rule, breach, place) => {
      const key = `${rule.severity} ${rule.id}`
      let entry = found.get(key)
      if (entry === undefined) {
        entry = { rule, count: 0, samples: [] }
        found.set(key, entry)
      }
      entry.count += 1
      if (entry.samples.length < samples) entry.samples.push(issueOf(rule, breach(), place))
    },
    counts: () => {
      const counts = { error: 0, warning: 0, info: 0 }
      for (const { rule, count } of found.values()) counts[rule.severity] += count
      return counts
    },
    rules: () =>
      [...found.values()]
        .map(({ rule, count, samples: first }) => ({
          id: rule.id,
          severity: rule.severity,
          dimension: rule.dimension,
          summary: rule.summary,
          count,
          samples: first,
        }))
        .sort(
          (a, b) => weight[a.severity] - weight[b.severity] || b.count - a.count || (a.id < b.id ? -1 : 1),
        ),
  }
}
