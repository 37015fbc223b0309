// What was lost and found in a conversion, counted by field and reason, for a few lines at the end.
import type { Issue } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import type { Loss } from "../formats/passage/passage.ts"
import { counted } from "../report/phrases.ts"

/** A count of what is alike. */
interface Count {
  readonly text: string
  number: number
}

/** Counts losses and issues. */
export interface Tally {
  /** Counts what was lost. */
  readonly lose: (loss: Loss) => void
  /** Counts what was found. */
  readonly find: (issue: Issue) => void
  /** What was lost, the most first. */
  readonly lost: () => readonly string[]
  /** What was found, errors first and then the most. */
  readonly found: () => readonly string[]
}

const severities = ["error", "warning", "info"]

/** An empty tally. */
export const tally = (): Tally => {
  const losses = new Map<string, Count>()
  const issues = new Map<string, Count & { readonly severity: string }>()
  return {
    lose: ({ field, reason }) => {
      const key = `${field}\n${reason}`
      const count = losses.get(key) ?? { text: `${inert(field)}: ${inert(reason)}`, number: 0 }
      count.number += 1
      losses.set(key, count)
    },
    find: ({ rule, severity }) => {
      const count = issues.get(rule) ?? { text: inert(rule), number: 0, severity }
      count.number += 1
      issues.set(rule, count)
    },
    lost: () =>
      [...losses.values()]
        .sort((a, b) => b.number - a.number)
        .map(({ text, number }) => `${counted(number, "time")}  ${text}`),
    found: () =>
      [...issues.values()]
        .sort(
          (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.number - a.number,
        )
        .map(
          ({ text, number, severity }) =>
            `${counted(number, severity === "info" ? "note" : severity)}  ${text}`,
        ),
  }
}
