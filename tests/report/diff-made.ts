// Comparisons with one text in every place that a file can fill.
import type { DiffReport } from "../../src/comparing/diff-report.ts"

const sums = { rows: 3, uncounted: 1, low: 1, best: 2, high: 3 }

/** A report in which a text stands everywhere. */
export const diffOf = (text: string): DiffReport => {
  const file = {
    file: `a/${text}`,
    bytes: 1000,
    dialect: { syntax: "delimited" as const, inside: text, delimiter: text },
    version: text,
    columns: 3,
    rows: 4,
  }
  const event = { key: text, label: { place: text, [`label ${text}`]: text, best: 3 } }
  return {
    diff: 1,
    format: { name: text, title: text, key: [text], detected: false },
    old: file,
    new: file,
    columns: {
      compared: [text],
      onlyOld: [text],
      onlyNew: [text],
      ignored: [text],
      changed: [{ column: text, count: 1 }],
    },
    same: 1,
    counts: { changed: 2, added: 1, vanished: 1 },
    only: ["changed", "added", "vanished"],
    deaths: { old: sums, new: sums, added: sums, vanished: sums, changedOld: sums, changedNew: sums },
    years: [
      { year: text, old: 1, new: 2, added: 1, vanished: 1, changed: 1, oldBest: 3 },
      { year: null, old: 1, new: 2, added: 1, vanished: 1, changed: 1, newBest: 3 },
    ],
    changed: [
      {
        ...event,
        old: { row: 1, line: 2 },
        new: { row: 3 },
        repeated: true,
        cells: [
          { column: text, old: text, new: `${text}.` },
          { column: "best", old: null, new: 12, oldIs: "unknown" },
          { column: "low", old: text, new: null, oldIs: "unreadable", newIs: "not-recorded" },
        ],
      },
    ],
    added: [{ ...event, new: { row: 3 } }],
    vanished: [{ ...event, old: { row: 3 } }],
    problems: [{ rule: "diff/stopped", severity: "error", side: "old", message: text, expected: text }],
    complete: false,
  }
}
